"""Plain data and the place of each key and value of it in its file: what the text readers make."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hf_fidelity.problem import Location, Path, Problem, quoted

MOST_DEPTH = 40
"""Deepest nesting that is read: our own limit, four times what a scale needs."""
MOST_NODES = 50_000
"""Most values that a file may hold, repetitions written out: our own limit, twenty times the largest scale."""
MOST_ENTRIES = 1_000
"""Most entries of one list or mapping: our own limit, five times as many items as the largest instruments have."""
MOST_CHARACTERS = 10_000
"""Longest text that is read: our own limit, some four pages."""

Mark = tuple[int, int, int, int]
"""Line and column of a key, then of its value; for a position in a list both are the same. Counted from 1."""


class LineTable:
    """Marks by container: each mapping or list of the data is known by its identity, which lasts as long as the data.

    Tables of several files can be merged, since no two containers are the same object.
    """

    __slots__ = ("_marks",)

    def __init__(self) -> None:
        self._marks: dict[int, tuple[str, dict[str | int, Mark], object]] = {}

    def note(self, container: object, file: str, marks: dict[str | int, Mark]) -> None:
        """Remembers the marks of a container's own keys or positions."""
        self._marks[id(container)] = (file, marks, container)

    def merge(self, other: "LineTable") -> None:
        """Takes over everything that another table knows."""
        self._marks.update(other._marks)  # noqa: SLF001  # its own kind

    def note_spliced(self, spliced: list[object], original: list[object], origins: Sequence[int]) -> None:
        """Remembers a list made from another one: entry `n` stood at position `origins[n]` of the original."""
        file, marks, _ = self._marks[id(original)]
        self.note(spliced, file, {n: marks[origin] for n, origin in enumerate(origins)})

    def locate(self, name: str, data: object, path: Path, *, at_key: bool = False) -> Location:
        """The place of the value at `path`, or of its last key, or of the nearest container that is there.

        Steps that do not exist in the data are passed over, so paths that a validator decorates (with the kind of a
        union, say) can be given as they are.
        """
        location = Location(name)
        here = data
        for step in path:
            known = self._marks.get(id(here))
            if known is None:
                break
            file, marks, _ = known
            mark = marks.get(step)
            if mark is None:
                continue
            location = Location(file, *(mark[:2] if at_key else mark[2:]))
            if isinstance(here, Mapping) or (isinstance(here, Sequence) and isinstance(step, int)):
                here = here[step]  # type: ignore[index]
                inner = self._marks.get(id(here))
                if inner and inner[0] != file:
                    location = Location(inner[0], 1, 1)
        return location if location.line else Location(location.file, 1, 1)


class Tree(NamedTuple):
    """What a text reader made: plain data (None when there was none), its line table, and what was wrong.

    `fatal` says that the reading stopped early and that `data` must not be used.
    """

    data: object
    lines: LineTable
    problems: list[Problem]
    fatal: bool = False
    n_values: int = 0


def too_long_text(location: Location) -> Problem:
    """The problem of a text beyond `MOST_CHARACTERS`."""
    wrong = "the text is longer than {most} characters"
    return Problem("HF007", location, wrong, "", "Shorten it.", {"most": MOST_CHARACTERS})


TOO_MANY_ENTRIES = f"more than {MOST_ENTRIES} entries stand here"


def repeated_key(key: str, location: Location, first: int) -> Problem:
    """The problem of a key that stands at `location` although line `first` has it already."""
    wrong = "the key {key} stands here again; it stands in line {first} already"
    remedy = "Keep one of the two and delete the other."
    return Problem("HF005", location, wrong, "each key once", remedy, {"key": quoted(key), "first": first})
