"""A sheet of cells: plain values in rows, each with the place that its reader sees."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from hf_fidelity.problem import Location

MOST_CELLS = 100_000
"""Most cells of a table that hold something: our own limit, fifty forms of forty items in one sheet."""
MOST_ROWS = 20_000
MOST_COLUMNS = 2_000
"""How far down and to the right a table is read: our own limits."""


class Unread(NamedTuple):
    """A cell whose content is not taken: a formula, an error such as #N/A, or a cell that others were merged with."""

    why: Literal["formula", "error", "merged"]


CellValue = str | int | Decimal | bool | date | Unread | None
"""What a cell holds. Text of a CSV file stays text; a cell with nothing but spaces holds nothing."""


class Table(NamedTuple):
    """The rows of a sheet, each as long as what it holds. `sheet` is empty for a file without sheets."""

    file: str
    sheet: str
    rows: tuple[tuple[CellValue, ...], ...]
    is_hidden: bool = False

    def cell(self, row: int, column: int) -> CellValue:
        """What stands in a cell, both counted from 0; nothing outside the table."""
        if not 0 <= row < len(self.rows):
            return None
        cells = self.rows[row]
        return cells[column] if 0 <= column < len(cells) else None

    def location(self, row: int, column: int) -> Location:
        """The place of a cell, both counted from 0."""
        return Location(self.file, row + 1, column + 1, self.sheet)


def trimmed(rows: Sequence[Sequence[CellValue]]) -> tuple[tuple[CellValue, ...], ...]:
    """The rows without the empty cells at their ends and without the empty rows at the end."""
    kept: list[tuple[CellValue, ...]] = []
    n_rows = 0
    for row in rows:
        width = len(row)
        while width and row[width - 1] is None:
            width -= 1
        kept.append(tuple(row[:width]))
        n_rows = len(kept) if width else n_rows
    return tuple(kept[:n_rows])
