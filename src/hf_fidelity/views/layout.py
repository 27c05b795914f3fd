"""What pages are laid out with: templates that were compiled ahead, styles, and the seal. No text is ever markup."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hf_fidelity.views.speech import Speech, visible

if TYPE_CHECKING:
    from jinja2 import Environment, ModuleLoader

TEMPLATES = Path(__file__).parent / "templates"
"""A folder of templates and styles for each kind of page."""
COMPILED = "compiled"
"""The folder beside templates for them as Python, which `poe docs` writes: to compile them takes longer than a page."""


def environment_of(kind: str) -> "Environment":
    """What the templates of a kind of page are compiled and rendered with: every text is escaped and visible."""
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader

    return Environment(
        loader=ChoiceLoader([_compiled(kind), FileSystemLoader(TEMPLATES / kind)]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )


@cache
def _compiled(kind: str) -> "ModuleLoader":
    """The loader of compiled templates, kept for good: it enters them among Python's modules, weakly."""
    from jinja2 import ModuleLoader

    return ModuleLoader(TEMPLATES / kind / COMPILED)


def laid_out(place: str, styles: Sequence[str], values: Mapping[str, object], say: Speech) -> str:
    """A page, sealed. `place` is the kind and the template, such as report/page.html.j2; so are the styles."""
    from hf_fidelity.views.proof.seal import SEAL_PLACE, sealed

    kind, _, name = place.partition("/")
    environment = environment_of(kind)
    environment.globals.update(say=say, plural=say.plural)  # sentences are gathered by these names
    style = "".join((TEMPLATES / path).read_text(encoding="utf-8") for path in styles)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = environment.get_template(name).render(values, style=style, style_hash=digest, seal_place=SEAL_PLACE)
    return sealed(page)
