"""A team's rounds as one self-contained page, in the style of the report: no script, no network, readable on paper."""

from collections.abc import Sequence

from hf_fidelity.views.layout import laid_out
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.trend.gathered import gathered
from hf_fidelity.views.trend.history import History


def render_trend_page(
    team: History, around: History | None, left_out: Sequence[str], say: Speech, named: Sequence[str]
) -> str:
    """The page as HTML text, sealed; `named` are the files and folders as the command names them."""
    values = gathered(team, around, left_out, say, named)
    return laid_out("trend/page.html.j2", ("report/report.css", "trend/trend.css"), values, say)
