"""Whether the headings of a form are all there, so that nothing that stands under one of them is lost."""

from collections.abc import Iterator, Mapping, Sequence

from hf_fidelity.answers.vocabulary import ACTION_WORDS, HEADER_WORDS, REMARK_WORDS, Translated, normal
from hf_fidelity.answers.workbook.sheets import Part, Parts
from hf_fidelity.problem import Location, Problem
from hf_fidelity.source.sheet import CellValue, Table, Unread

ANEW = "Make a new form with `hf-fidelity form`, and copy the answers to it."
_ITEMS: Mapping[str, Translated] = {**HEADER_WORDS, **REMARK_WORDS}
_ONLY_READ = ("number", "question", "guidance")
"""Columns that say something to whoever answers, and may be deleted."""


def heading_faults(parts: Parts, *, asks_reasons: bool = True) -> Iterator[Problem]:
    """What is wrong with the headings of items and of the action plan; participants' forms ask for no reasons."""
    for part in parts.items:
        yield from _faults(part, _ITEMS, parts.language, needed=("or", "reason") if asks_reasons else ("or",))
    for part in parts.plans:
        yield from _faults(part, ACTION_WORDS, parts.language)
    if not parts.plans:
        yield from (_lost_plan(table, row) for table in parts.others if (row := _plan_row(table)) is not None)


def _faults(
    part: Part, words: Mapping[str, Translated], language: str, *, needed: Sequence[str] = ()
) -> Iterator[Problem]:
    for name in part.twice:
        wrong, values = "the heading “{heading}” stands here twice", {"heading": words[name][language]}
        place = part.table.location(part.headings, part.columns[name])
        yield Problem("HF241", place, wrong, "each heading once", "Delete one of the two columns.", values)
    lost = [name for name in words if name not in part.columns and name not in _ONLY_READ]
    if not lost:
        return
    values = {"headings": ", ".join(f"“{words[name][language]}”" for name in lost)}
    row = part.table.rows[part.headings]
    if merged := [column for column, value in enumerate(row) if value == _MERGED]:
        wrong = "headings are merged here, and of them are missing: {headings}"
        remedy = "Undo the merging, and write the headings as they were."
        yield Problem("HF241", part.table.location(part.headings, merged[0]), wrong, "", remedy, values)
        return
    unknown = [column for column in range(_width(part)) if _is_unknown(part, column)]
    if unknown:
        wrong = "no heading of the form stands over this column, and of them are missing: {headings}"
        remedy = "Write the heading as it was; or, if the column is your own, write those over empty columns."
        yield Problem("HF241", part.table.location(part.headings, unknown[0]), wrong, "", remedy, values)
        return
    for name in needed:
        if name in lost:
            wrong, said = "the column “{heading}” is missing from this sheet", {"heading": words[name][language]}
            place = part.table.location(part.headings, part.columns["answer"])
            yield Problem("HF241", place, wrong, "", ANEW, said)


_MERGED = Unread("merged")


def _width(part: Part) -> int:
    return max(len(row) for row in part.table.rows[part.headings :])


def _is_unknown(part: Part, column: int) -> bool:
    """Whether something is written in a column that no heading of the form stands over."""
    if column in part.columns.values() or any(_is_heading(part, column, name) for name in part.twice):
        return False
    return any(part.table.cell(row, column) is not None for row in part.rows())


def _is_heading(part: Part, column: int, name: str) -> bool:
    here, there = (part.table.cell(part.headings, n) for n in (column, part.columns[name]))
    return normal(str(here)) == normal(str(there))


def _plan_row(table: Table) -> int | None:
    """The row that seems to hold the headings of an action plan; None when there is none."""
    known = {normal(word) for translated in ACTION_WORDS.values() for word in translated.values()}
    for row, cells in enumerate(table.rows[:30]):
        n_known = sum(isinstance(value, str) and normal(value) in known for value in cells)
        if n_known > 1 or (n_known and any(value == _MERGED for value in cells)):
            return row if _holds_something(table.rows[row + 1 :]) else None
    return None


def _holds_something(rows: Sequence[Sequence[CellValue]]) -> bool:
    return any(value is not None for row in rows for value in row)


def _lost_plan(table: Table, row: int) -> Problem:
    place = Location(table.file, row + 1, 1, table.sheet)
    wrong = "these are headings of the action plan, and not all that it needs"
    remedy = "Write them as they were, with no cells merged; or, if the list is your own, call its columns otherwise."
    return Problem("HF241", place, wrong, "", remedy)
