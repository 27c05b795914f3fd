"""From tied columns to the answers of each rater, item by item."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from hf_fidelity.answers.meaning import Unfit, value_of
from hf_fidelity.answers.model import Given
from hf_fidelity.answers.survey.cells import (
    NOTHING,
    Mapped,
    NotTied,
    Said,
    read_level,
    read_remark,
    read_text,
    read_word,
    refuse,
)
from hf_fidelity.answers.survey.choices import Choices, choices_of, plain
from hf_fidelity.answers.survey.export import Cell, Column, Export
from hf_fidelity.answers.survey.names import ANSWER, COUNT, INSTEAD, OPTION, TOTAL, Target
from hf_fidelity.answers.survey.numbers import read_number, read_share
from hf_fidelity.answers.survey.ticks import joined, read_tick, read_ticks
from hf_fidelity.answers.survey.tools import BY_HAND, KOBO
from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import HELD_BACK, NONE_OF_THEM, REMARK_WORDS, normal
from hf_fidelity.problem import Problem, Severity, column_letters
from hf_fidelity.scale.item import Checklist, Item, Levels, Number, Share
from hf_fidelity.scale.model import Scale
from hf_fidelity.source.tree import MOST_CHARACTERS


class Asked(NamedTuple):
    """An item with its columns and what its choices are called."""

    item: Item
    columns: Mapping[Target, Column]
    choices: Choices
    mapped: Mapped
    numbers_are_scores: bool
    zeros_are_answers: bool
    has_remarks: bool = True

    def cell(self, part: str, rater: int) -> Cell | None:
        """What a rater has in the column of a part; None when the part has no column."""
        column = self.columns.get(Target(self.item.id, part))
        return column.cells[rater] if column else None


def asked_of(
    item: Item,
    columns: Mapping[Target, Column],
    mapped: Mapped,
    export: Export,
    scale: Scale,
    *,
    scores: bool,
) -> Asked:
    """An item with what is needed to read its columns. With `scores`, bare numbers are scores in any case.

    What the scale calls *don't know* is known too; the map comes first. Participants' answers have no remarks.
    """
    own = {normal(text): DONT_KNOW for text in (scale.dont_know or {}).values()}
    return Asked(
        item,
        columns,
        choices_of(item, scale.dont_know),
        {**own, **mapped},
        numbers_are_scores=scores or not export.tool.has_texts,
        zeros_are_answers=export.tool in (BY_HAND, KOBO),
        has_remarks=scale.anonymous_from is None,
    )


def given_by(rater: int, asked: Asked, problems: list[Problem]) -> Given | None:
    """What a rater answered to an item, and None for nothing; what is at fault is added to the problems.

    Raises `LabelNumber` where a number may stand for a text.
    """
    said = NOTHING
    remarks: dict[str, Any] = {}
    for key in REMARK_WORDS:
        if cell := asked.cell(key, rater):
            try:
                remarks[key] = read_remark(cell)
            except NotTied as fault:
                problems.append(fault.problem)
    try:
        said = _READ[type(asked.item)](asked, rater)
        has_reason = bool(remarks.get("reason"))
        said = _with_reason(asked, rater, said, remarks)
        if has_reason and said.value != NOT_APPLICABLE:
            problems.append(_taken_for_note(asked, rater))
        if said.value is None and not any(remarks.values()):
            return None
        given = Given(value=said.value, **remarks)
        value_of(asked.item, given)
    except NotTied as fault:
        problems.append(fault.problem)
    except Unfit as unfit:
        for finding in unfit.findings:
            place, allowed = _first_cell(asked, rater).place, _allowed(asked.item)
            problems.append(Problem("HF259", place, finding.wrong, allowed, "Correct the number.", finding.values))
    else:
        return given
    return None


def _allowed(item: Item) -> str:
    """Which numbers an item takes."""
    if not isinstance(item, Number):
        return "whole numbers, the count at most the total"
    most = "" if item.most is None else f" to {plain(item.most)}"
    return ("a whole number" if item.whole else "a number") + f" from 0{most}"


def _first_cell(asked: Asked, rater: int) -> Cell:
    """The cell that an answer is told by: of the answer itself, or of what was chosen in its place."""
    columns = {target.part: column for target, column in asked.columns.items()}
    return next(columns[part].cells[rater] for part in (ANSWER, COUNT, TOTAL, OPTION, INSTEAD) if part in columns)


def _with_reason(asked: Asked, rater: int, said: Said, remarks: dict[str, str | None]) -> Said:
    """The answer with its reason where it is not applicable; a reason without that becomes a part of the note.

    Of a participant neither is kept.
    """
    reason = remarks.pop("reason", None) or said.reason
    if not asked.has_remarks:
        reason = HELD_BACK
    if said.value != NOT_APPLICABLE:
        if reason and asked.has_remarks:
            remarks["note"] = note = "\n".join(filter(None, (reason, remarks.get("note"))))
            if len(note) > MOST_CHARACTERS:
                wrong = "the reason here and the note together are longer than {most} characters"
                remedy = "Shorten one of them in the export."
                raise refuse(_cell_of_reason(asked, rater), "HF265", wrong, "", remedy, most=MOST_CHARACTERS)
        return said
    cell = _first_cell(asked, rater)
    if not asked.item.not_applicable:
        wrong = "not applicable stands here, and this item always applies"
        remedy = "Correct the cell; or write into the map `options: {{{item}: {{Ikke aktuelt: dont-know}}}}`."
        raise refuse(cell, "HF260", wrong, "", remedy, item=asked.item.id)
    if not reason:
        wrong = "not applicable stands here without a reason"
        remedy = (
            "Write it into the cell (Ikke aktuelt: …); or name the column that holds it in the map, "
            "`…: {item}.reason`; or let the map take the answer for blank."
        )
        raise refuse(cell, "HF260", wrong, "a reason", remedy, item=asked.item.id)
    remarks["reason"] = reason
    return said


def _cell_of_reason(asked: Asked, rater: int) -> Cell:
    return asked.cell("reason", rater) or _first_cell(asked, rater)


def _taken_for_note(asked: Asked, rater: int) -> Problem:
    """The warning that a reason why an item does not apply was given to an item that does."""
    wrong = "a reason is given here, but not that the item is not applicable; it became part of the note"
    remedy = "See that the note still says what was meant."
    return Problem("HF270", _cell_of_reason(asked, rater).place, wrong, "", remedy, severity=Severity.WARNING)


def _levels(asked: Asked, rater: int) -> Said:
    cell = asked.cell(ANSWER, rater)
    if cell is None:
        return NOTHING
    return read_level(cell, asked.choices, asked.mapped, numbers_are_scores=asked.numbers_are_scores)


def _checklist(asked: Asked, rater: int) -> Said:
    """The ticks, from one cell with all of them or from a column for each."""
    cell = asked.cell(ANSWER, rater)
    if cell is not None:
        return read_ticks(cell, asked.choices, asked.mapped, numbers_are_scores=asked.numbers_are_scores)
    cells = {t.option: column.cells[rater] for t, column in asked.columns.items() if t.part == OPTION}
    ticks = {option: read_tick(cell, option, asked.choices) for option, cell in cells.items()}
    ticked = [option for option, is_ticked in ticks.items() if is_ticked]
    if ticked:
        return joined(next(cell for option, cell in cells.items() if ticks[option]), ticked)
    all_are_no = bool(ticks) and all(is_ticked is False for is_ticked in ticks.values())
    return Said([]) if all_are_no and asked.zeros_are_answers and NONE_OF_THEM not in ticks else NOTHING


def _number(asked: Asked, rater: int) -> Said:
    assert isinstance(asked.item, Number)
    units = [text for unit in (asked.item.unit, asked.item.unit_one) for text in (unit or {}).values()]
    cell = asked.cell(ANSWER, rater)
    said = read_number(cell, asked.mapped, units) if cell else NOTHING
    return _or_instead(asked, rater, said)


def _share(asked: Asked, rater: int) -> Said:
    """The count and the total, from a column for each or from one."""
    count, total = (asked.cell(part, rater) for part in (COUNT, TOTAL))
    if count is None or total is None:
        cell = asked.cell(ANSWER, rater)
        return _or_instead(asked, rater, read_share(cell, asked.mapped) if cell else NOTHING)
    said = [read_number(cell, asked.mapped) for cell in (count, total)]
    values = [one.value for one in said]
    words = [one for one in said if isinstance(one.value, str)]
    if words and (len({one.value for one in words}) > 1 or (words[0].value == NOT_APPLICABLE and _has_number(values))):
        wrong, remedy = "a number and a word, or two words, stand in the two cells of this item", "Correct one of them."
        raise refuse(count, "HF259", wrong, "two numbers, or the same word twice", remedy)
    if words:
        return Said(words[0].value, next((one.reason for one in words if one.reason), None))
    if None in values and any(value is not None for value in values):
        empty = count if values[0] is None else total
        wrong = "this cell is empty, and the other number of the item is there"
        raise refuse(empty, "HF259", wrong, "two numbers, or none", "Fill it in, or empty the other.")
    if values[1] == 0:
        wrong = "0 of 0 is not a share: there is nobody to count"
        remedy = "Write Ikke aktuelt and the reason, or empty both cells."
        raise refuse(total, "HF259", wrong, "", remedy)
    return _or_instead(
        asked, rater, NOTHING if None in values else Said(dict(zip((COUNT, TOTAL), values, strict=True)))
    )


def _has_number(values: list[object]) -> bool:
    return any(value is not None and not isinstance(value, str) for value in values)


def _or_instead(asked: Asked, rater: int, said: Said) -> Said:
    """The number, or what was chosen in its place in a question of its own."""
    cell = asked.cell(INSTEAD, rater)
    if cell is None or not (text := read_text(cell)):
        return said
    word = read_word(text, asked.mapped)
    if word is None or word.value not in (DONT_KNOW, NOT_APPLICABLE):
        raise refuse(cell, "HF257", "this is none of the item's choices", "Vet ikke, Ikke aktuelt", "Correct the cell.")
    if said.value is not None:
        wrong = "a number was given, and here that there is none"
        raise refuse(cell, "HF259", wrong, "one of them", "Correct one of the cells.")
    return word


_READ: Mapping[type, Callable[[Asked, int], Said]] = {
    Levels: _levels,
    Checklist: _checklist,
    Number: _number,
    Share: _share,
}


def rater_letter(number: int) -> str:
    """The letter of a rater, counted from 0: A to Z, AA to ZZ."""
    return column_letters(number + 1)
