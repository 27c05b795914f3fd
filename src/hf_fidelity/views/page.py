"""One team's result as one self-contained page: no script, no network, readable aloud and on paper.

The template lays out what `report` gathers; every text is escaped there, and none of it is markup.
"""

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scoring.result import Result
from hf_fidelity.views.report import gathered
from hf_fidelity.views.speech import Speech, visible

_TEMPLATES = Path(__file__).parent / "templates"


def render_page(assessed: Assessed, result: Result, say: Speech) -> str:
    """The page as HTML text."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    style = (_TEMPLATES / "report.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    template = environment.get_template("report.html.j2")
    return template.render(gathered(assessed, result, say), say=say, style=style, style_hash=digest)
