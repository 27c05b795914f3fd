"""The pages of a network: its meeting's report, the slides, and a team's own sheet; no script, no download."""

import base64
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader

from hf_fidelity.views.network.gathered import gathered, slides
from hf_fidelity.views.network.own_sheet import own_sheet
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.page import page_environment
from hf_fidelity.views.proof.seal import SEAL_PLACE, sealed
from hf_fidelity.views.speech import Speech

_TEMPLATES = Path(__file__).parent.parent / "templates"


def render_meeting_page(subject: Subject) -> str:
    """The report of the last round as HTML text, sealed."""
    return _rendered("page.html.j2", ("report/report.css", "network/network.css"), gathered(subject), subject.say)


def render_slides(subject: Subject) -> str:
    """The slides as HTML text, sealed: one for the network and one for each principle, in the shape of a projector."""
    return _rendered("slides.html.j2", ("network/slides.css",), slides(subject), subject.say)


def render_own_sheet(subject: Subject, team: str) -> str:
    """The sheet of one team, in or out of the last round, as HTML text, sealed: for that team alone."""
    values = own_sheet(subject, team)
    return _rendered("own_sheet.html.j2", ("report/report.css", "network/network.css"), values, subject.say)


def _rendered(template: str, styles: tuple[str, ...], values: Mapping[str, Any], say: Speech) -> str:
    environment = page_environment()
    environment.loader = FileSystemLoader(_TEMPLATES / "network")
    environment.globals.update(say=say, plural=say.plural)
    style = "".join((_TEMPLATES / path).read_text(encoding="utf-8") for path in styles)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = environment.get_template(template).render(values, style=style, style_hash=digest, seal_place=SEAL_PLACE)
    return sealed(page)
