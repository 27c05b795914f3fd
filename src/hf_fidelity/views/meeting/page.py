"""The agenda as one self-contained page in the style of the report: no script, no network, made to be written on."""

import base64
import hashlib
from pathlib import Path

from jinja2 import FileSystemLoader

from hf_fidelity.views.agreement.subject import Raters
from hf_fidelity.views.meeting.gathered import gathered
from hf_fidelity.views.page import page_environment
from hf_fidelity.views.proof.seal import SEAL_PLACE, sealed

_TEMPLATES = Path(__file__).parent.parent / "templates"
_STYLES = ("report/report.css", "meeting/meeting.css")


def render_agenda(raters: Raters) -> str:
    """The page as HTML text, sealed. It holds no result: it goes no further than the team."""
    environment = page_environment()
    environment.loader = FileSystemLoader(_TEMPLATES / "meeting")
    environment.globals.update(say=raters.say, plural=raters.say.plural)  # sentences are gathered by these names
    style = "".join((_TEMPLATES / name).read_text(encoding="utf-8") for name in _STYLES)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = environment.get_template("page.html.j2").render(
        gathered(raters), style=style, style_hash=digest, seal_place=SEAL_PLACE
    )
    return sealed(page)
