"""Which voices stand beside a team's own answers, and what they say of it."""

from pathlib import Path
from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.result import Result, Withheld
from hf_fidelity.scoring.voices import Difference, Gap, Participants, differences, gaps
from hf_fidelity.views.file_names import named_from


class Voice(NamedTuple):
    """Answers with their result: those of external raters, or those to another form of the same round.

    `raters` are the letters of those whose mean it is, with one or several.
    """

    assessed: Assessed
    result: Result
    raters: tuple[str, ...]


class Heard(NamedTuple):
    """What a team's participants say: all that may be told, or that they are too few.

    Their files are not kept; `folder` is where they lie, when it is the same for all and nothing else lies there.
    """

    scale: Scale
    scale_sha256: str
    folder: Path | None
    told: Participants | Withheld


class Voices(NamedTuple):
    """What stands beside a result. `raters` are the files whose mean it is, or that stand beside agreed answers."""

    raters: tuple[Assessed, ...] = ()
    external: Voice | None = None
    heard: Heard | None = None
    around: tuple[Voice, ...] = ()
    is_mean: bool = False
    shows_letters: bool = True
    """Whether raters stand there by letter; otherwise only how many they are."""

    def beside_names(self, folder: Path) -> list[str]:
        """The files and folders beside the team's own answers, as they are named from its folder."""
        raters = [] if self.is_mean else [path for one in self.raters for path in one.answers_document.files]
        if not self.shows_letters:
            raters = list(dict.fromkeys(path.parent for path in raters))
        files = [voice.assessed.answers_document for voice in ([self.external] if self.external else [])]
        files += [voice.assessed.answers_document for voice in self.around]
        paths = [*raters, *(path for document in files for path in document.files)]
        paths += [self.heard.folder] if self.heard and self.heard.folder else []
        return [named_from(folder, path) for path in paths]

    def gaps(self, own: Result) -> list[Gap]:
        """Each principle as the team and its participants see it; nothing when these are too few."""
        told = self.heard.told if self.heard else None
        return gaps(own, told) if isinstance(told, Participants) else []

    def differences(self, scale: Scale, own: Result) -> list[Difference]:
        """The items on which the team and external raters differ, the farthest apart first."""
        return differences(scale, own, self.external.result) if self.external else []


LOWEST_NAMED = 3
"""How many of the lowest items of another form are named: our own limit."""


def lowest(voice: Voice) -> tuple[str, ...]:
    """The items of another form that are weak, the lowest first: a few of them."""
    return voice.result.weak[:LOWEST_NAMED]
