"""Reads the files of several raters, and refuses what does not belong together."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.cli.belonging import ALL, lone_participants, same_letters, strangers
from hf_fidelity.cli.files import files_of
from hf_fidelity.cli.participants import load_discreetly
from hf_fidelity.problem import Finding, Location, Problem, UsageError

AGREED = "agreed"
_LEAST = 2


class Read(NamedTuple):
    """The raters' files, two or more, and the one with what all agreed on, if it is among them."""

    each: tuple[Assessed, ...]
    agreed: Assessed | None

    @property
    def everyone(self) -> tuple[Assessed, ...]:
        """All files, the agreed one last."""
        return (*self.each, *([self.agreed] if self.agreed else ()))


def read_raters(paths: Sequence[Path], folders: Sequence[Path]) -> Read:
    """The raters' files that paths mean: files as they are, and the answer files in folders.

    Raises `AnswersError` with the faults of all files, `UsageError` when they are not several raters' answers of one
    team and round to one form of one scale.
    """
    (files,) = files_of(paths)
    everyone = list(load_discreetly(files, folders, {}, paths).values())
    problems = _of_participants(everyone) or list(lone_participants(everyone))
    problems = problems or list(strangers(everyone[0], everyone[1:], ALL)) or list(same_letters(everyone))
    if problems:
        raise UsageError(problems)
    each = tuple(one for one in everyone if one.answers.about.rater != AGREED)
    if len(each) < _LEAST:
        wrong = "agreement takes two raters or more, and {n} is here" if each else "no rater's answers are here"
        remedy = "Name the raters' files or their folder; `hf-fidelity assess` scores the answers of one."
        place = Location(paths[0].as_posix() if len(paths) == 1 else "agree")
        raise UsageError([Problem("HF322", place, wrong, "", remedy, {"n": len(each)})])
    return Read(each, next((one for one in everyone if one.answers.about.rater == AGREED), None))


def _of_participants(everyone: Sequence[Assessed]) -> list[Problem]:
    """That a file answers a scale for participants; the first one is enough."""
    wrong = "participants answer this scale, each anonymously; their answers are not set side by side"
    remedy = "Name the raters' files only; `hf-fidelity assess` shows what participants have in common."
    finding = Finding(("scale",), wrong, "", remedy, code="HF323")
    return [one.answers_document.problem(finding) for one in everyone if one.scale.anonymous_from is not None][:1]
