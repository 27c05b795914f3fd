"""What a report is about: a team's answers and result, the round before, other voices, and what is left out."""

from typing import TYPE_CHECKING, NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.unrated import without_ratings
from hf_fidelity.scoring.raters import without_rows
from hf_fidelity.scoring.result import Result
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import Speech

if TYPE_CHECKING:
    from hf_fidelity.views.voices.beside import Voices

LEFT_OUT = ("notes", "items", "totals")
"""What can be left out: free texts, single items, or scores and bands (a version to reflect with, without numbers)."""


class Subject(NamedTuple):
    """Everything that a report is made from. `with_ratings` says that it shows what each rater answered."""

    assessed: Assessed
    result: Result
    say: Speech
    before: Before | None = None
    without: frozenset[str] = frozenset()
    voices: "Voices | None" = None
    with_ratings: bool = False


def for_readers(subject: Subject) -> Subject:
    """The subject as those outside the team may see it: without raters' rows and letters, unless they are asked for.

    Where scores are left out, ratings are too. Scores stay as they are, and so does by how much raters disagree.
    """
    if subject.with_ratings and "totals" not in subject.without:
        return subject
    before = subject.before and subject.before._replace(assessed=without_ratings(subject.before.assessed))
    assessed, result = without_ratings(subject.assessed), without_rows(subject.result)
    voices = subject.voices and subject.voices._replace(shows_letters=False)
    return subject._replace(assessed=assessed, result=result, before=before, voices=voices)
