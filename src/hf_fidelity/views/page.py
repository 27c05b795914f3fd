"""One team's result as one self-contained page: no script, no network, readable aloud and on paper.

The template lays out what `report` gathers; every text is escaped there, and none of it is markup.
"""

from typing import TYPE_CHECKING

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scoring.result import Result
from hf_fidelity.views.layout import laid_out
from hf_fidelity.views.proof.seal import embedded
from hf_fidelity.views.report.gathered import gathered
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import Speech

if TYPE_CHECKING:
    from hf_fidelity.views.voices.beside import Voices


def render_page(
    assessed: Assessed,
    result: Result,
    say: Speech,
    before: Before | None = None,
    without: frozenset[str] = frozenset(),
    voices: "Voices | None" = None,
) -> str:
    """The page as HTML text, of all that it is given; what a reader may see of raters is for the caller to choose."""
    return render_subject(Subject(assessed, result, say, before, without, voices))


def render_subject(subject: Subject) -> str:
    """The page as HTML text, sealed; with the result in it as data, unless scores are left out."""
    data = "" if subject.without & {"items", "totals"} else embedded(subject.assessed, subject.result)
    return laid_out("report/page.html.j2", ("report/report.css",), {**gathered(subject), "embedded": data}, subject.say)
