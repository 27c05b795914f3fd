"""What single cells hold: a text, a number, a day or a word of a list; or why they do not."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from hf_fidelity.answers.vocabulary import Translated, word_meant
from hf_fidelity.problem import Location, Problem, quoted, visible
from hf_fidelity.source.sheet import CellValue, Unread
from hf_fidelity.source.tree import MOST_CHARACTERS, too_long_text


class Cell(NamedTuple):
    """What a cell holds, and where it stands."""

    value: CellValue
    place: Location

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be seen in the cell."""
        return self.value is None or (isinstance(self.value, str) and not visible(self.value).strip(_UNSEEN))


_UNSEEN = " \t\n\u00a0\u00ad\u200c\u200d\u2009\u202f"


class FaultyCell(Exception):
    """A cell that does not hold what belongs there."""

    def __init__(
        self, code: str, cell: Cell, wrong: str, allowed: str = "", remedy: str = "", **values: object
    ) -> None:
        super().__init__(code)
        self.problem = Problem(code, cell.place, wrong, allowed, remedy, values)


_UNREAD = {
    "formula": (
        "a formula stands here, and formulas are not followed",
        "Delete it, and write what it gives in its place.",
    ),
    "error": ("an error value stands here", "Delete it, and write the answer again."),
    "merged": (
        "this cell is merged with another one, so it is not known what belongs here",
        "Undo the merging, and fill in each cell for itself.",
    ),
}


def check_read(cell: Cell) -> None:
    """Raises `FaultyCell` for a formula, an error value or a merged cell."""
    if isinstance(cell.value, Unread):
        wrong, remedy = _UNREAD[cell.value.why]
        raise FaultyCell("HF243", cell, wrong, "a text, a number, a day, or nothing", remedy)


def text_of(cell: Cell) -> str | None:
    """The text of a cell, or nothing; a number or a day is taken as it would be written."""
    check_read(cell)
    if cell.is_empty:
        return None
    text = str(_shown(cell.value)).replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MOST_CHARACTERS:
        problem = too_long_text(cell.place)
        raise FaultyCell(problem.code, cell, problem.wrong, problem.allowed, problem.remedy, **problem.values)
    return text


def name_of(cell: Cell) -> str | None:
    """A name such as that of a round, or nothing; a name that Excel made a day or a decimal number of is refused."""
    if isinstance(cell.value, date | Decimal | bool):
        kind = {bool: "a truth value", Decimal: "a number"}.get(type(cell.value), "a day")
        wrong = f"{kind} stands here, {{value}}, where a name belongs; Excel may have made it of what was written"
        remedy = "Give the cell the number format Text, and write the name again."
        raise FaultyCell("HF245", cell, wrong, "a text such as 2026-2", remedy, value=quoted(str(_shown(cell.value))))
    text = text_of(cell)
    return text and text.strip()


def number_in(cell: Cell, what: str = "a number") -> int | Decimal | None:
    """The number of a cell, or nothing. A number that stands as text is refused, and told as it should be written."""
    check_read(cell)
    if cell.is_empty:
        return None
    value = cell.value
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"\s*[0-9]{1,7}(?:[.,][0-9]{1,6})?\s*", value):
        wrong = "{value} stands here as text, not as a number"
        remedy = "Empty the cell, and give it the number format General or Standard; then write the number again."
        raise FaultyCell("HF245", cell, wrong, what, remedy, value=quoted(value.strip()))
    if isinstance(value, date):
        wrong = "{value} is a day, not a number"
        raise FaultyCell("HF245", cell, wrong, what, "Write the number alone.", value=quoted(value.isoformat()))
    remedy = "Write the number alone, without unit."
    raise FaultyCell("HF245", cell, "{value} is not a number", what, remedy, value=quoted(_shown(value)))


_WITH_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}) [0-9:.]+")
"""How a cell with a day and a time of day is read."""
_DAY_FIRST = re.compile(r"\s*([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})\s*")
_FIRST_DAY, _FIRST_SERIAL, _LAST_SERIAL = date(1899, 12, 30), 36_526, 73_050
"""How Excel counts days, and the counts of the years from 2000 to 2099."""


def day_in(cell: Cell) -> str | None:
    """The day of a cell as year-month-day, or nothing. A day that stands as text or as a bare number is refused."""
    check_read(cell)
    if cell.is_empty:
        return None
    value, allowed = cell.value, "a day, such as 2026-10-14"
    if isinstance(value, date):
        return value.isoformat()
    text = value.strip() if isinstance(value, str) else ""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) and (day := _day(*map(int, text.split("-")))):
        return day.isoformat()
    meant: date | None = None
    wrong, remedy = "{value} is not a day that the tool can read", "Write the day here, with its year."
    if found := _WITH_TIME.fullmatch(text):
        wrong, remedy = "a day and a time of day stand here", f"Write the day alone, {found[1]}."
        raise FaultyCell("HF245", cell, wrong, allowed, remedy)
    if found := _DAY_FIRST.fullmatch(text):
        meant = _day(int(found[3]), int(found[2]), int(found[1]))
        wrong = "{value} stands here as text, not as a day" if meant else "{value} is not a day"
    elif isinstance(value, int) and _FIRST_SERIAL <= value <= _LAST_SERIAL:
        meant = _FIRST_DAY + timedelta(days=value)
        wrong = "{value} is a number here, not a day; it may be how Excel counts the days"
    if meant:
        remedy = f"Give the cell the number format Date, and write {meant.isoformat()} again if that is the day."
    raise FaultyCell("HF245", cell, wrong, allowed, remedy, value=quoted(text or value))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def word_in(cell: Cell, words: Mapping[str, Translated]) -> str | None:
    """The key of the word in a cell, in whatever language, or nothing."""
    text = text_of(cell)
    if text is None:
        return None
    if (key := word_meant(text, words)) is None:
        raise not_in_list(cell)
    return key


def not_in_list(cell: Cell, allowed: str = "") -> FaultyCell:
    """The fault of a cell with something else than its list offers."""
    wrong, remedy = "{value} is not among what can be chosen here", "Choose from the list that opens in the cell."
    allowed = allowed or "an entry of the list, or nothing"
    return FaultyCell("HF242", cell, wrong, allowed, remedy, value=quoted(_shown(cell.value)))


def _shown(value: CellValue) -> object:
    """A value as Excel shows it."""
    if isinstance(value, bool):
        return str(value).upper()
    return value.isoformat() if isinstance(value, date) else value
