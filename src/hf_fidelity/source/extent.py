"""How far the cells of a sheet reach, and which are merged: seen in its text before anything is made of it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hf_fidelity.source.sheet import MOST_COLUMNS, MOST_ROWS

_CELL = re.compile(rb"<(?:\w+:)?c(\s[^<>]*+|/)?>")
_PLACE = re.compile(rb"\sr=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s([^<>]*+)>")
_AREA = re.compile(rb"\bref=[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']")
MOST_PLACES = 2_000_000
"""Most places in the rectangle that a sheet's filled cells span: our own limit."""
_ENOUGH_MERGED = 10_001
"""After so many merged cells the counting stops."""


class Extent(NamedTuple):
    """How many cells of a sheet hold something, and the last row and column of them; 0 where cells do not say it."""

    n_cells: int
    deepest: int
    widest: int

    @property
    def is_too_wide(self) -> bool:
        """Whether the cells span more than is read."""
        return self.deepest > MOST_ROWS or self.widest > MOST_COLUMNS or self.deepest * self.widest > MOST_PLACES


def extent_of(text: bytes) -> Extent:
    """The extent of a sheet's filled cells. Raises `ValueError` when only some of its cells say where they stand."""
    n_cells = n_placed = n_all = deepest = widest = 0
    for found in _CELL.finditer(text):
        attributes = found[1] or b""
        n_all += 1
        if place := _PLACE.search(attributes):
            n_placed += 1
        if attributes.endswith(b"/"):
            continue
        n_cells += 1
        if place:
            deepest, widest = max(deepest, int(place[2])), max(widest, column_number(place[1]))
    if 0 < n_placed < n_all:
        raise ValueError("cells with and without a place")
    return Extent(n_cells, deepest, widest)


def merged_cells(text: bytes) -> Iterator[tuple[int, int]]:
    """Row and column (from 0) of each cell that a merging hides, as many as there are reasons to look at."""
    n_cells = 0
    for tag in _MERGED.finditer(text):
        found = _AREA.search(tag[1])
        if found is None:
            continue
        left, top, right, bottom = found.groups()
        first, last = column_number(left) - 1, column_number(right) - 1
        for row in range(int(top) - 1, int(bottom)):
            for column in range(first, last + 1):
                if (row, column) != (int(top) - 1, first):
                    yield row, column
                    n_cells += 1
                    if n_cells >= _ENOUGH_MERGED:
                        return


def column_number(letters: bytes) -> int:
    """The number of a column: A is 1."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
