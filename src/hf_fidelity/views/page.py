"""One team's result as one self-contained page: no script, no network, readable aloud and on paper.

The template lays out what `report` gathers; every text is escaped there, and none of it is markup.
"""

import base64
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, ModuleLoader

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scoring.result import Result
from hf_fidelity.views.proof.seal import SEAL_PLACE, embedded, sealed
from hf_fidelity.views.report.gathered import gathered
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import Speech, visible

if TYPE_CHECKING:
    from hf_fidelity.views.voices.beside import Voices

_TEMPLATES = Path(__file__).parent / "templates" / "report"
COMPILED = _TEMPLATES / "compiled"
"""The templates as Python, which `poe docs` writes: to compile them takes longer than all the rest of a page."""


def page_environment() -> Environment:
    """What the templates are compiled and rendered with: every text is escaped, and without control characters."""
    return Environment(
        loader=ChoiceLoader([ModuleLoader(COMPILED), FileSystemLoader(_TEMPLATES)]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )


def render_page(
    assessed: Assessed,
    result: Result,
    say: Speech,
    before: Before | None = None,
    without: frozenset[str] = frozenset(),
    voices: "Voices | None" = None,
) -> str:
    """The page as HTML text, sealed; with the result in it as data, unless scores are left out."""
    values = gathered(Subject(assessed, result, say, before, without, voices))
    data = "" if without & {"items", "totals"} else embedded(assessed, result)
    return laid_out("page.html.j2", {**values, "embedded": data}, say)


def laid_out(name: str, values: Mapping[str, object], say: Speech) -> str:
    """A page of the report's style from one of its templates, sealed."""
    environment = page_environment()
    environment.globals.update(say=say, plural=say.plural)  # sentences are gathered by these names
    style = (_TEMPLATES / "report.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = environment.get_template(name).render(values, style=style, style_hash=digest, seal_place=SEAL_PLACE)
    return sealed(page)
