"""The pages of a network: its meeting's report, the slides, and a team's own sheet; no script, no download."""

from hf_fidelity.views.layout import laid_out
from hf_fidelity.views.network.gathered import gathered, slides
from hf_fidelity.views.network.own_sheet import own_sheet
from hf_fidelity.views.network.subject import Subject

_STYLES = ("report/report.css", "network/network.css")


def render_meeting_page(subject: Subject) -> str:
    """The report of the last round as HTML text, sealed."""
    return laid_out("network/page.html.j2", _STYLES, gathered(subject), subject.say)


def render_slides(subject: Subject) -> str:
    """The slides as HTML text, sealed: one for the network and one for each principle, in the shape of a projector."""
    return laid_out("network/slides.html.j2", ("network/slides.css",), slides(subject), subject.say)


def render_own_sheet(subject: Subject, team: str) -> str:
    """The sheet of one team, in or out of the last round, as HTML text, sealed: for that team alone."""
    return laid_out("network/own_sheet.html.j2", _STYLES, own_sheet(subject, team), subject.say)
