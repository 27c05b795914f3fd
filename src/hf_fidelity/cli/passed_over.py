"""What of a folder is left out though it may be meant as answers: a damaged file would not be missed otherwise."""

import os
from collections.abc import Iterator
from pathlib import Path

from hf_fidelity.problem import Location, Problem, Severity
from hf_fidelity.scale.load import SCALE_FILE
from hf_fidelity.source.document import MOST_BYTES

_COULD_BE = (".json", ".yaml", ".yml")
_WORKBOOK = ".xlsx"
_LOCKS = ("~$", ".~lock.")
"""How the names of files begin that Excel and LibreOffice set beside a workbook that is open."""
_BEGINNING = 2_000
"""How much of a file is looked at to see that the tool wrote it, in bytes."""


def left_out(folder: Path, known: set[Path]) -> Iterator[Problem]:
    """Each file of a folder that may be meant as answers and is none of the `known`, and what cannot be looked into."""
    scales, known = {file.parent for file in known if file.name == SCALE_FILE}, {file.resolve() for file in known}
    yield from broken(folder)
    for file in _files_in(folder):
        could_be = file.suffix.lower() in (*_COULD_BE, _WORKBOOK) and not file.name.startswith(_LOCKS)
        if file.resolve() in known or file.parent in scales or not could_be or not file.is_file() or _is_damaged(file):
            continue
        if not _is_ours(file):
            yield _told(file, "this does not look like answers, and is left out", "See whether it was damaged.")


def broken(folder: Path) -> Iterator[Problem]:
    """The workbooks of a folder that cannot be opened, links to what is not there, and folders that stay closed."""
    for closed in _closed_in(folder):
        remedy = "Ask for permission, or copy what is in it to a folder of your own."
        yield _told(closed, "you may not look into this folder, and what is in it is left out", remedy)
    for file in _files_in(folder):
        if file.suffix.lower() not in (*_COULD_BE, _WORKBOOK, "") or file.name.startswith(_LOCKS):
            continue
        if file.is_symlink() and not file.exists():
            if file.suffix:
                yield _told(
                    file, "this is a link to a file that is not there, and is left out", "Mend the link, or delete it."
                )
        elif _is_damaged(file):
            remedy = "See whether it is damaged, or locked with a password; save it again, or delete it."
            yield _told(file, "this workbook cannot be opened, and is left out", remedy)


def _told(path: Path, wrong: str, remedy: str) -> Problem:
    return Problem("HF346", Location(path.as_posix()), wrong, "", remedy, severity=Severity.WARNING)


def _files_in(folder: Path) -> Iterator[Path]:
    """Every name in a folder and its folders that is no folder itself, in order; links to folders are not followed."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place) / name for name in sorted(names))


def _closed_in(folder: Path) -> list[Path]:
    """The folders that cannot be looked into."""
    closed: list[Path] = []
    for _ in os.walk(folder, onerror=lambda fault: closed.append(Path(fault.filename))):
        pass
    return closed


def _is_ours(file: Path) -> bool:
    """Whether the tool wrote a file that is no answers: a result, figures, a network's key."""
    if file.suffix.lower() == _WORKBOOK:
        return True
    with file.open("rb") as opened:
        return b'"hf-fidelity-' in opened.read(_BEGINNING)


def _is_damaged(file: Path) -> bool:
    """Whether a file is called a workbook and cannot be opened as one."""
    import zipfile

    from hf_fidelity.source.workbook import DAMAGED

    if file.suffix.lower() != _WORKBOOK:
        return False
    try:
        if not file.is_file() or file.stat().st_size > MOST_BYTES:
            return False
        with zipfile.ZipFile(file) as package:
            return package.testzip() is not None
    except DAMAGED:
        return True
