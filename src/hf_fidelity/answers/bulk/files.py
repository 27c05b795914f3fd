"""Which files the paths of a network mean, and which of them only lie beside the answers."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.problem import AnswersError
from hf_fidelity.scale.load import SCALE_FILE
from hf_fidelity.source.document import read_document

SUFFIXES = (".yaml", ".yml", ".json", ".xlsx")
_HEAD = ("scale", "answers", "team")
"""Keys of an answer file; whatever has none of them is something else."""


class File(NamedTuple):
    """A file, whether it was named itself or found in a folder, and its path from the root, which tells it apart."""

    path: str
    is_named: bool
    place: str = ""


def files_in(paths: Iterable[Path]) -> Iterator[File]:
    """The files that paths mean, each once: files as they are, folders with what may hold answers, sorted by name.

    Hidden files, lock files of spreadsheets and the folders of scales are passed over. Links to folders are not
    followed. Those that lead out of the folder that was named are given as files, and so are links that lead nowhere
    and folders that may not be looked into. Raises `OSError` for a folder that was named and may not be looked into.
    """
    seen: set[str] = set()
    for path in paths:
        name = os.fspath(path)
        root = os.path.abspath(name)  # noqa: PTH100  # ten times faster than resolving
        is_named = not os.path.isdir(name)  # noqa: PTH112  # never raises
        for file in [name] if is_named else _inside(name, name):
            place = root if is_named else os.path.join(root, file[len(name) :].lstrip("/\\"))  # noqa: PTH118
            place = os.path.normcase(place)
            if place not in seen:
                seen.add(place)
                yield File(file, is_named, place)


def _inside(folder: str, top: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        inside = sorted((entry for entry in entries if entry.name[0] not in ".~"), key=lambda entry: entry.name)
    if any(entry.name == SCALE_FILE for entry in inside):
        return
    for entry in inside:
        if entry.is_dir(follow_symlinks=False):
            try:
                yield from _inside(entry.path, top)
            except OSError:
                yield entry.path
        elif entry.name.lower().endswith(SUFFIXES) or (entry.is_symlink() and _is_unread(entry, top)):
            yield entry.path


def _is_unread(link: "os.DirEntry[str]", top: str) -> bool:
    """Whether a link leads to a folder that is not read anyhow; or nowhere, and is named as folders are."""
    if not os.path.isdir(link.path):  # noqa: PTH112  # never raises, also of links that lead in a circle
        return "." not in link.name and not os.path.exists(link.path)  # noqa: PTH110
    return not Path(os.path.realpath(link.path)).is_relative_to(os.path.realpath(top))


def is_something_else(path: str) -> bool:
    """Whether a file that gave no answers can be read, and clearly never was meant to be answers."""
    if path.lower().endswith(".xlsx"):
        from zipfile import is_zipfile

        from hf_fidelity.answers.workbook.seems import seems_a_form

        return is_zipfile(path) and not seems_a_form(Path(path))
    try:
        data = read_document(Path(path), path, AnswersError).data
    except AnswersError:
        return False
    return isinstance(data, dict | list) and not any(key in data for key in _HEAD)
