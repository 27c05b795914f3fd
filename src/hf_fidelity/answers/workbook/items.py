"""The rows of a form that answer items, as the plain answers of an answer file."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import (
    ANSWER_WORDS,
    LETTERS,
    NONE_OF_THEM,
    REMARK_WORDS,
    TICKED,
    Translated,
    known_answer_words,
    normal,
    part_key,
    without_letter,
    word_meant,
)
from hf_fidelity.answers.workbook.cells import Cell, FaultyCell, check_read, not_in_list, number_in, text_of
from hf_fidelity.answers.workbook.places import CellTable
from hf_fidelity.answers.workbook.sheets import Part
from hf_fidelity.problem import Problem
from hf_fidelity.scale.item import Checklist, Item, Levels, Number, Share

Row = tuple[Part, int]
"""A row of a form, by the part that it stands in."""


def keys_of(item: Item) -> tuple[str, ...]:
    """The keys of the rows that an item takes: its own, and one for each option or number."""
    parts: Sequence[str] = ()
    if isinstance(item, Checklist):
        parts = [option.id for option in item.options]
    elif isinstance(item, Share):
        parts = ("count", "total")
    return (item.id, *(part_key(item.id, part) for part in parts))


class AnswerRows:
    """The rows of one item, and what was wrong in them; `dont_know` is what its scale calls *don't know*."""

    def __init__(
        self, item: Item, rows: Mapping[str, Row], lines: CellTable, dont_know: Translated | None = None
    ) -> None:
        self._item = item
        self._rows = rows
        self._lines = lines
        words = known_answer_words(dont_know)
        self._instead = {key: words[key] for key in (DONT_KNOW, NOT_APPLICABLE, NONE_OF_THEM)}
        self._path = ("answers", item.id)
        self.problems: list[Problem] = []

    def answer(self) -> dict[str, object]:
        """The answer with its remarks; empty where nothing is written, and without what is at fault."""
        main = self._cell(self._item.id, "answer")
        self._lines.put(self._path, main.place, self._cell(self._item.id, "key").place)
        remarks = dict(self._remarks())
        is_reason_lost = any(problem.location == self._cell(self._item.id, "reason").place for problem in self.problems)
        self._check_closed()
        value = None
        n_problems = len(self.problems)
        try:
            value = self._value(main)
        except FaultyCell as fault:
            self.problems.append(fault.problem)
        if len(self.problems) > n_problems:
            return {key: text for key, text in remarks.items() if key != "reason"}
        if is_reason_lost and value == NOT_APPLICABLE:
            remarks["reason"] = "-"  # so that its own fault is all that is said of it
        return {"value": value, **remarks} if value is not None or remarks else {}

    def _cell(self, key: str, name: str) -> Cell:
        part, row = self._rows[key]
        return part.cell(row, name)

    def _remarks(self) -> Iterator[tuple[str, str]]:
        for name in REMARK_WORDS:
            cell = self._cell(self._item.id, name)
            self._lines.put((*self._path, name), cell.place)
            try:
                if (text := text_of(cell)) is not None:
                    yield name, text
            except FaultyCell as fault:
                self.problems.append(fault.problem)

    def _check_closed(self) -> None:
        """Finds what was written where the form has no room for it, and would be lost."""
        for key in keys_of(self._item)[1:]:
            for name in ("or", *REMARK_WORDS):
                cell = self._cell(key, name) if key in self._rows else None
                if cell and cell.value is not None and not cell.is_empty:
                    wrong = "something stands here, in the row of one part of an item"
                    remedy = "Move it to the item's own row, the first one with this number."
                    self.problems.append(Problem("HF246", cell.place, wrong, "nothing", remedy))

    def _value(self, main: Cell) -> object:
        """The plain value. Raises `FaultyCell`, or notes several faults, when there is none."""
        word, instead = None, self._cell(self._item.id, "or")
        if (text := text_of(instead)) is not None:
            word = word_meant(text, self._instead)
            if word is None or (word == NONE_OF_THEM and not isinstance(self._item, Checklist)):
                raise not_in_list(instead)
        given = self._given(main)
        if word is None:
            return given
        self._lines.put((*self._path, "value"), instead.place)
        if given is not None:
            raise _both(instead)
        return [] if word == NONE_OF_THEM else word

    def _given(self, main: Cell) -> object:
        """What is answered in the cells for the answer itself."""
        self._lines.put((*self._path, "value"), main.place)
        word = word_meant(main.value, self._instead) if isinstance(main.value, str) else None
        if word in (DONT_KNOW, NOT_APPLICABLE) or (word and isinstance(self._item, Checklist)):
            if self._given_in_parts() is not None:
                raise _both(main)
            return [] if word == NONE_OF_THEM else word
        match self._item:
            case Levels():
                return _level(self._item, main)
            case Number():
                return number_in(main)
        check_read(main)
        if not main.is_empty:
            wrong = "something stands here, where the form has no room for an answer"
            raise FaultyCell(
                "HF246", main, wrong, "nothing", "Answer in the rows below, one for each part of the item."
            )
        return self._given_in_parts()

    def _given_in_parts(self) -> object:
        match self._item:
            case Checklist():
                return self._ticks(self._item)
            case Share():
                return self._numbers()
        return None

    def _ticks(self, item: Checklist) -> list[str] | None:
        ticked: list[str] = []
        for option in item.options:
            cell = self._cell(part_key(item.id, option.id), "answer")
            if option is item.options[0]:
                self._lines.put((*self._path, "value"), cell.place)
            try:
                if _is_ticked(cell):
                    self._lines.put((*self._path, "value", len(ticked)), cell.place)
                    ticked.append(option.id)
            except FaultyCell as fault:
                self.problems.append(fault.problem)
        return ticked or None

    def _numbers(self) -> dict[str, object] | None:
        numbers: dict[str, object] = {}
        for part in ("count", "total"):
            cell = self._cell(part_key(self._item.id, part), "answer")
            self._lines.put((*self._path, "value", part), cell.place)
            if part == "count":
                self._lines.put((*self._path, "value"), cell.place)
            if isinstance(cell.value, str) and (word := word_meant(cell.value, self._instead)):
                self.problems.append(self._word_for_number(cell, word))
                continue
            try:
                numbers[part] = number_in(cell, "a whole number from 0")
            except FaultyCell as fault:
                self.problems.append(fault.problem)
        if all(number is None for number in numbers.values()):
            return None
        for part, number in numbers.items() if len(numbers) > 1 else ():
            if number is None:
                cell = self._cell(part_key(self._item.id, part), "answer")
                wrong, remedy = "one of the two numbers is missing", "Write it, or empty the other one too."
                self.problems.append(Problem("HF224", cell.place, wrong, "two whole numbers", remedy))
        return numbers

    def _word_for_number(self, cell: Cell, word: str) -> Problem:
        """The fault of a word that stands where one of two numbers belongs."""
        part, _row = self._rows[self._item.id]
        heading = part.table.cell(part.headings, part.columns.get("or", -1))
        wrong = "this is a word, and one of two numbers belongs here"
        remedy = "Empty both numbers, and choose it under “{heading}” in the item's own row."
        values = {"heading": heading or "Eller"}
        if word == NONE_OF_THEM:
            remedy = "Write 0 if there are none."
        return Problem("HF245", cell.place, wrong, "a whole number from 0", remedy, values)


def _both(cell: Cell) -> FaultyCell:
    wrong = "an answer is given, and here stands that there is none"
    return FaultyCell("HF244", cell, wrong, "one of the two", "Empty this cell, or the answer.")


_TICKS = ("x", "✓", "✔", "☑", "☒")


def _is_ticked(cell: Cell) -> bool:
    check_read(cell)
    if cell.is_empty:
        return False
    if cell.value is True:
        return True
    text = normal(cell.value) if isinstance(cell.value, str) else ""
    if text in _TICKS or any(text == normal(word) for word in ANSWER_WORDS[TICKED].values()):
        return True
    raise not_in_list(cell, "the word in the list, an x, or nothing")


def _level(item: Levels, cell: Cell) -> int | Decimal | None:
    """The score of the step whose text stands in a cell, in any language; its letter and the score itself count too."""
    check_read(cell)
    if cell.is_empty:
        return None
    text = cell.value.strip() if isinstance(cell.value, str) else f"{cell.value}"
    for wanted in (normal(text), without_letter(normal(text))):
        meant = {anchor.score for anchor in item.anchors if wanted in map(normal, (anchor.text or {}).values())}
        if len(meant) == 1:
            return _plain(meant.pop())
        for anchor in item.anchors:
            if wanted in _written(anchor.score):
                return _plain(anchor.score)
    letters = LETTERS[: len(item.anchors)]
    if len(text) == 1 and text.lower() in letters:
        return _plain(item.anchors[letters.index(text.lower())].score)
    raise not_in_list(cell, f"one of the steps or its letter, a to {letters[-1]}, or nothing")


def _plain(score: Fraction) -> int | Decimal:
    """A score as an answer file gives it: such numbers have at most nine decimals."""
    if score.denominator == 1:
        return score.numerator
    return Decimal(score.numerator) / Decimal(score.denominator)


def _written(score: Fraction) -> tuple[str, str]:
    """A score as text, with a decimal point and with a comma."""
    text = f"{_plain(score)}"
    return text, text.replace(".", ",")
