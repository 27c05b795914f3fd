"""What `assess` scores: a team's own answers, with what stands beside them."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hf_fidelity.answers.load import Assessed
    from hf_fidelity.scoring.result import Result
    from hf_fidelity.views.voices.beside import Voices


class Gathered(NamedTuple):
    """The team's own answers and their result, with what stands beside them; without own ones, participants' alone.

    `read` names every file that was read.
    """

    own: "Assessed | None"
    result: "Result | None"
    voices: "Voices | None"
    read: tuple[Path, ...]
    participants: "tuple[Assessed, ...]" = ()
