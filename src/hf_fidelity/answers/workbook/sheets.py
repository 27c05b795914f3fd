"""Finds the parts of a form in a workbook by their headings, in whatever language and order, on whatever sheet."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hf_fidelity.answers.vocabulary import (
    ACTION_WORDS,
    FIELD_WORDS,
    HEADER_WORDS,
    LONGEST_WORD,
    REMARK_WORDS,
    Translated,
    normal,
)
from hf_fidelity.answers.workbook.cells import Cell
from hf_fidelity.source.sheet import Table, Unread

_LOOKED_THROUGH = 60
"""How many rows of a sheet are looked through for headings: our own limit, for rows that someone put above them."""


class Part(NamedTuple):
    """A table of a form: the row of its headings, and the column of each by its key, both counted from 0."""

    table: Table
    headings: int
    columns: Mapping[str, int]
    twice: tuple[str, ...]

    def cell(self, row: int, name: str) -> Cell:
        """A cell of a row, under a heading; empty where there is no such heading."""
        column = self.columns.get(name)
        if column is None:
            return Cell(None, self.table.location(row, 0))
        return Cell(self.table.cell(row, column), self.table.location(row, column))

    def rows(self) -> Iterator[int]:
        """The rows below the headings."""
        yield from range(self.headings + 1, len(self.table.rows))


class Parts(NamedTuple):
    """The parts of a form, in the order of the sheets; the sheets that hold none, and of these the merged ones."""

    covers: Sequence[Part]
    items: Sequence[Part]
    plans: Sequence[Part]
    others: Sequence[Table]
    merged: Sequence[Table]
    language: str


def parts_of(tables: Sequence[Table]) -> Parts:
    """The parts of the form in a workbook; sheets that hold none are passed over."""
    found = Parts([], [], [], [], [], "nb")
    languages: list[str] = []
    for table in tables:
        for words, needed, parts in (
            (_ITEM_WORDS, {"key", "answer"}, found.items),
            (FIELD_WORDS, {"field", "answer"}, found.covers),
            (ACTION_WORDS, {"step", "status"}, found.plans),
        ):
            if part := _part(table, words, needed):
                parts.append(part)  # type: ignore[attr-defined]  # a list, as made above
                languages += _language(part, words)
                break
        else:
            found.others.append(table)  # type: ignore[attr-defined]
            if any(isinstance(value, Unread) and value.why == "merged" for row in table.rows[:30] for value in row):
                found.merged.append(table)  # type: ignore[attr-defined]
    return found._replace(language=max(languages, key=languages.count, default="nb"))


_ITEM_WORDS: Mapping[str, Translated] = {**HEADER_WORDS, **REMARK_WORDS}


def _part(table: Table, words: Mapping[str, Translated], needed: set[str]) -> Part | None:
    known = {normal(word): key for key, translated in words.items() for word in translated.values()}
    for row, cells in enumerate(table.rows[:_LOOKED_THROUGH]):
        columns: dict[str, int] = {}
        twice = []
        for column, value in enumerate(cells):
            key = known.get(normal(value)) if isinstance(value, str) and len(value) <= LONGEST_WORD else None
            if key in columns:
                twice.append(key)
            elif key:
                columns[key] = column
        if needed <= set(columns):
            return Part(table, row, columns, tuple(twice))
    return None


def _language(part: Part, words: Mapping[str, Translated]) -> Iterator[str]:
    """The languages that the headings of a part are written in; a word that is the same in several counts for each."""
    for key, column in part.columns.items():
        heading = normal(str(part.table.cell(part.headings, column)))
        yield from (language for language, word in words[key].items() if normal(word) == heading)
