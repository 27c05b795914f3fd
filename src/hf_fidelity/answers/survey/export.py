"""An export as columns with their cells. Columns that say who answered are left out before anything else is done."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from hf_fidelity.answers.survey.names import REMARKS, squashed
from hf_fidelity.answers.survey.tools import BY_HAND, Tool, is_identifying, recognised
from hf_fidelity.answers.vocabulary import normal
from hf_fidelity.problem import AnswersError, Location, Problem, column_letters
from hf_fidelity.source.sheet import MOST_COLUMNS
from hf_fidelity.source.table import CellValue, Table

Known = Callable[[str], Collection[object]]
"""What of the scale a header names; nothing when it names nothing."""
Wanted = Callable[[str, str], bool]
"""Whether a header and a letter are those of a column that is kept although it seems to say who answered."""


class Cell(NamedTuple):
    """What one rater has in one column."""

    value: CellValue
    place: Location


class Column(NamedTuple):
    """A column with a cell for each rater. `names` are what it is called, in the order in which it is tied by them."""

    header: str
    names: tuple[str, ...]
    letter: str
    place: Location
    cells: tuple[Cell, ...]

    @property
    def key(self) -> str:
        """How a map names the column, or the row of a table that is turned."""
        return self.letter if self.letter.isalpha() else f'"{self.letter}"'


class LeftOut(NamedTuple):
    """A column whose cells were not looked at."""

    header: str
    letter: str


class Export(NamedTuple):
    """The columns that are left, and those that were left out because they say who answered."""

    tool: Tool
    file: str
    columns: tuple[Column, ...]
    left_out: tuple[LeftOut, ...]
    raters: tuple[Location, ...]
    is_turned: bool = False


class Codebook(NamedTuple):
    """What a tool says beside its table of answers: names by variable, and the texts of its codes."""

    names: Mapping[str, tuple[str, ...]] = {}
    texts: Mapping[str, Mapping[str, str]] = {}


_LOOKED_THROUGH = 10
"""How many rows, and a third as many columns, are looked through for headers."""


def export_of(table: Table, knows: Known, wanted: Wanted, codebook: Codebook | None = None) -> Export:
    """The columns of a table with one row, or one column, for each rater.

    `knows` says what of the scale a text names. Raises `AnswersError` when the table holds no answers.
    """
    by_row = _best_line(table, knows)
    if by_row[1] <= 1 and (by_column := _best_line(turned(table), knows))[1] > by_row[1]:
        return _items_in_rows(table, by_column[0], knows)
    header = by_row[0]
    headers = [_text(cell) for cell in table.rows[header]] if table.rows else []
    tool = recognised(headers)
    rows = [row for row in range(header + 1, len(table.rows)) if any(cell is not None for cell in table.rows[row])]
    book = codebook or Codebook()
    columns, left_out = [], []
    for place, text in enumerate(headers):
        names = book.names.get(normal(text), (text,))
        if not text and not any(table.cell(row, place) is not None for row in rows):
            continue
        letter = column_letters(place + 1)
        if is_identifying(text) and not wanted(text, letter):
            left_out.append(LeftOut(text, letter))
            continue
        texts = book.texts.get(normal(text), {})
        cells = tuple(Cell(_decoded(table.cell(row, place), texts), table.location(row, place)) for row in rows)
        columns.append(Column(text, names, letter, table.location(header, place), cells))
    if not rows:
        raise AnswersError([_nobody(table)])
    return Export(tool, table.file, tuple(columns), tuple(left_out), tuple(table.location(row, 0) for row in rows))


def _items_in_rows(table: Table, key: int, knows: Known) -> Export:
    """The same from a table with one row for each item: what a rater is called in the first row is not looked at."""
    names = [_text(table.cell(row, key)) for row in range(len(table.rows))]
    first = next(row for row, name in enumerate(names) if name and knows(name))
    width = max(len(row) for row in table.rows)
    of_raters = [place for place in range(key + 1, width) if not _is_of_names(table, place, first, knows)]
    of_raters = [p for p in of_raters if any(table.cell(row, p) is not None for row in range(first, len(names)))]
    remarks = _remarks(table, first - 1, of_raters)
    of_raters = [place for place in of_raters if place not in {column for _, column in remarks}]
    columns = []
    for row, name in enumerate(names):
        if row < first or not name:
            continue
        place = table.location(row, key)
        columns.append(Column(name, (name,), str(row + 1), place, _cells(table, row, of_raters)))
        for word in dict.fromkeys(word for word, _ in remarks):
            beside = {_owner(column, of_raters): column for one, column in remarks if one == word}
            cells = _cells(table, row, [beside.get(rater, -1) for rater in of_raters])
            if any(cell.value is not None for cell in cells):
                columns.append(Column(f"{name} {word}", (f"{name} {word}",), str(row + 1), place, cells))
    if not of_raters:
        raise AnswersError([_nobody(table)])
    return Export(BY_HAND, table.file, tuple(columns), (), tuple(table.location(0, place) for place in of_raters), True)


def _remarks(table: Table, header: int, places: Sequence[int]) -> list[tuple[str, int]]:
    """Columns that hold what the rater before them remarked, each with the key of the remark."""
    found = []
    for place in places[1:]:
        word = squashed(_text(table.cell(header, place)))
        found += [(key, place) for key, words in REMARKS.items() if word in words]
    return found


def _owner(place: int, of_raters: Sequence[int]) -> int:
    """The rater whose column stands nearest before a column of remarks."""
    return max((rater for rater in of_raters if rater < place), default=-1)


def _cells(table: Table, row: int, places: Sequence[int]) -> tuple[Cell, ...]:
    return tuple(Cell(table.cell(row, place), table.location(row, place)) for place in places)


def _is_of_names(table: Table, place: int, first: int, knows: Known) -> bool:
    """Whether a column says again what the items are called, and holds no answers."""
    filled = [cell for row in range(first, len(table.rows)) if (cell := table.cell(row, place)) is not None]
    return bool(filled) and sum(isinstance(cell, str) and bool(knows(cell)) for cell in filled) * 2 > len(filled)


def n_named(table: Table, knows: Known) -> int:
    """How much of the scale a table names, in a row or in a column."""
    return max(_best_line(table, knows)[1], _best_line(turned(table), knows)[1])


def turned(table: Table) -> Table:
    """The first columns of a table as its rows, as far down as a table is wide at most."""
    n_lines = min(_LOOKED_THROUGH // 3, max((len(row) for row in table.rows), default=0))
    n_rows = min(len(table.rows), MOST_COLUMNS)
    rows = tuple(tuple(table.cell(row, n) for row in range(n_rows)) for n in range(n_lines))
    return table._replace(rows=rows)


def _best_line(table: Table, knows: Known) -> tuple[int, int]:
    """The row, among the first, that names most of the scale, and how much it names."""
    known = [[frozenset(knows(cell)) for cell in row if isinstance(cell, str)] for row in table.rows[:_LOOKED_THROUGH]]
    counts = [len({named for named in row if named}) for row in known]
    if any(counts):
        return counts.index(max(counts)), max(counts)
    filled = (n for n, row in enumerate(table.rows) if any(cell is not None for cell in row))
    return next(filled, 0), 0


def _text(cell: CellValue) -> str:
    return str(cell).strip() if isinstance(cell, str | int) and not isinstance(cell, bool) else ""


def _decoded(value: CellValue, texts: Mapping[str, str]) -> CellValue:
    """The text of a code; what is no code stays."""
    return texts.get(str(value).strip(), value) if texts and value is not None else value


def _nobody(table: Table) -> Problem:
    wrong = "the table holds headers, and no answers" if table.rows else "the table is empty"
    place = Location(table.file, sheet=table.sheet)
    return Problem("HF261", place, wrong, "", "Export it again when somebody has answered.")
