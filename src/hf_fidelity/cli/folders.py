"""The folders with scales that a command is given, looked at before any work is done."""

from collections.abc import Sequence
from pathlib import Path

from hf_fidelity.problem import Location, Problem, UsageError
from hf_fidelity.scale.load import SCALE_FILE


def check_folders(folders: Sequence[Path]) -> None:
    """Raises `UsageError` with every folder that holds no scale."""
    problems = [problem for folder in folders if (problem := _fault(folder))]
    if problems:
        raise UsageError(problems)


def _fault(folder: Path) -> Problem | None:
    def refused(wrong: str, remedy: str) -> Problem:
        allowed = f"a folder with scales in <id>/<version>/{SCALE_FILE}"
        return Problem("HF308", Location(folder.as_posix()), wrong, allowed, remedy)

    try:
        if not folder.exists():
            return refused("there is no such folder", "Check the spelling and the folder you are in.")
        if not folder.is_dir():
            return refused("this is not a folder", "Name the folder that holds the folders of the scales.")
        versions = [version for name in folder.iterdir() if name.is_dir() for version in name.iterdir()]
        holds_one = any((version / SCALE_FILE).is_file() for version in versions)
    except (OSError, ValueError):
        return refused("you may not look into this folder", "Ask for permission, or copy it to a folder of your own.")
    if not holds_one:
        return refused("the folder holds no scale", "Name the folder that holds the folders of the scales.")
    return None
