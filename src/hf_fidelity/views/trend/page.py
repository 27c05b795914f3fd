"""A team's rounds as one self-contained page, in the style of the report: no script, no network, readable on paper."""

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path

from jinja2 import FileSystemLoader

from hf_fidelity.views.page import page_environment
from hf_fidelity.views.proof.seal import SEAL_PLACE, sealed
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.trend.gathered import gathered
from hf_fidelity.views.trend.history import History

_TEMPLATES = Path(__file__).parent.parent / "templates"


def render_trend_page(team: History, around: History | None, left_out: Sequence[str], say: Speech) -> str:
    """The page as HTML text, sealed."""
    environment = page_environment()
    environment.loader = FileSystemLoader(_TEMPLATES / "trend")
    environment.globals.update(say=say, plural=say.plural)
    styles = (_TEMPLATES / "report/report.css", _TEMPLATES / "trend/trend.css")
    style = "".join(path.read_text(encoding="utf-8") for path in styles)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    values = gathered(team, around, left_out, say)
    page = environment.get_template("page.html.j2").render(
        values, style=style, style_hash=digest, seal_place=SEAL_PLACE
    )
    return sealed(page)
