"""The agenda as one self-contained page in the style of the report: no script, no network, made to be written on."""

from hf_fidelity.views.agreement.subject import Raters
from hf_fidelity.views.layout import laid_out
from hf_fidelity.views.meeting.gathered import gathered


def render_agenda(raters: Raters) -> str:
    """The page as HTML text, sealed. It holds no result: it goes no further than the team."""
    return laid_out("meeting/page.html.j2", ("report/report.css", "meeting/meeting.css"), gathered(raters), raters.say)
