"""What a report may hold of the texts that a team shares: just what `redact` would send, whether it was used or not."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from hf_fidelity.answers.letters import letters_of, may_name_a_rater, names_a_rater, without_letters
from hf_fidelity.answers.load import load_answers
from hf_fidelity.checks.personal import seems_personal
from hf_fidelity.problem import AnswersError, DefinitionError, Location, Problem, Severity
from hf_fidelity.scoring.network.rows import TeamRound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hf_fidelity.answers.load import KnownScales


def without_what_stays(row: TeamRound, letters: frozenset[str]) -> tuple[TeamRound, int]:
    """The row without texts that seem to identify somebody or say what a rater said, and how many those were.

    The letters of raters that stand before texts are taken away. Where no letters are known, since the file has no
    ratings, no text stays in which a letter alone may be a rater's.
    """
    bare = [text._replace(text=without_letters(text.text, letters)) for text in row.texts]
    kept = [one for one in bare if not any(seems_personal(one.text)) and not _tells(one.text, letters)]
    return row._replace(texts=tuple(text for text in kept if text.text.strip())), len(bare) - len(kept)


def _tells(text: str, letters: frozenset[str]) -> bool:
    """Whether a text names a rater; without known letters, whether it may."""
    return names_a_rater(text, letters) or (not letters and may_name_a_rater(text, letters))


def letters_in(path: str, folders: "Sequence[Path]", known: "KnownScales") -> frozenset[str]:
    """The letters of the raters whose ratings stand in a file that was read before."""
    try:
        if not path.lower().endswith(".xlsx") and b"ratings" not in Path(path).read_bytes():
            return frozenset()
        about = load_answers(Path(path), folders, known).answers.about
    except (OSError, AnswersError, DefinitionError):  # it has changed meanwhile
        return frozenset()
    return frozenset(letters_of(about))


def left_out(place: str, n_texts: int) -> Problem:
    """What the organiser is told of a file whose texts are not all in the report."""
    wrong = (
        "{n} of the texts that this team shares are left out of the report: they seem to identify somebody, "
        "or hold a letter that may be a rater's"
    )
    if n_texts == 1:
        wrong = (
            "a text that this team shares is left out of the report: it seems to identify somebody, "
            "or holds a letter that may be a rater's"
        )
    remedy = "`hf-fidelity redact` says where; ask the team for the file that it makes."
    return Problem("HF359", Location(place), wrong, "", remedy, {"n": n_texts}, severity=Severity.WARNING)


def closed_folder(path: str) -> Problem | None:
    """Why nothing of a folder that was met among files is read; None for anything else."""
    wrong, remedy = "you may not look into this folder", "Ask for permission, or copy it to a folder of your own."
    if os.path.islink(path):  # noqa: PTH114
        wrong, remedy = "this is a link to a folder, and is not followed", "Name the folder itself."
    return Problem("HF351", Location(path), wrong, "", remedy) if os.path.isdir(path) else None  # noqa: PTH112
