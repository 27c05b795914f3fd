"""What a report is about: a team's answers and result, the round before, other voices, and what is left out."""

from typing import TYPE_CHECKING, NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scoring.result import Result
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import Speech

if TYPE_CHECKING:
    from hf_fidelity.views.voices.beside import Voices

LEFT_OUT = ("notes", "items", "totals")
"""What can be left out: free texts, single items, or scores and bands (a version to reflect with, without numbers)."""


class Subject(NamedTuple):
    """Everything that a report is made from."""

    assessed: Assessed
    result: Result
    say: Speech
    before: Before | None = None
    without: frozenset[str] = frozenset()
    voices: "Voices | None" = None
