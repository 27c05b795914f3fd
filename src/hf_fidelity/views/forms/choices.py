"""What drop-downs offer: lists on a sheet of their own, since Excel cuts those inside a rule at 255 characters."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hf_fidelity.views.speech import Speech
from hf_fidelity.views.workbooks.cells import FIXED, put


class Choices:
    """The lists of a workbook, each in a column of its own sheet, and the rules that refer to them."""

    def __init__(self, sheet: Worksheet, say: Speech) -> None:
        self._sheet = sheet
        self.say = say
        self._columns: dict[tuple[str, ...], int] = {}
        self._rules: dict[tuple[str, str], DataValidation] = {}

    def offer(self, sheet: Worksheet, cell: str, texts: Sequence[str]) -> None:
        """Lets one of the texts be chosen in a cell; anything else is refused, nothing is not."""
        column = self._columns.setdefault(tuple(texts), len(self._columns) + 1)
        if (sheet.title, letter := get_column_letter(column)) not in self._rules:
            for row, text in enumerate(texts, 1):
                put(self._sheet, row, column, text, FIXED)
            place = f"{quote_sheetname(self._sheet.title)}!${letter}$1:${letter}${len(texts)}"
            said = self.say("Choose one of the answers in the list, or leave the cell empty.")
            self._rules[sheet.title, letter] = _rule(sheet, said, type="list", formula1=place)
        self._rules[sheet.title, letter].add(cell)

    def number(self, sheet: Worksheet, cell: str, most: str | None, *, whole: bool) -> None:
        """Lets a number from 0 be written in a cell."""
        name = f"{'whole' if whole else 'decimal'} {most}"
        if (sheet.title, name) not in self._rules:
            said = self.say("Write a number from 0.") if most is None else ""
            said = said or self.say("Write a number from 0 to {most}.", most=most)
            self._rules[sheet.title, name] = _rule(
                sheet,
                said,
                type="whole" if whole else "decimal",
                operator="between" if most else "greaterThanOrEqual",
                formula1="0",
                formula2=most,
            )
        self._rules[sheet.title, name].add(cell)

    def day(self, sheet: Worksheet, cell: str) -> None:
        """Lets a day be written in a cell."""
        if (sheet.title, "day") not in self._rules:
            said = self.say("Write a date with its year.")
            limits = {"operator": "between", "formula1": _FIRST_DAY, "formula2": _LAST_DAY}
            self._rules[sheet.title, "day"] = _rule(sheet, said, type="date", **limits)
        self._rules[sheet.title, "day"].add(cell)


_FIRST_DAY, _LAST_DAY = "36526", "73050"
"""2000-01-01 and 2099-12-31 as workbooks count days."""


def _rule(sheet: Worksheet, said: str, **rule: str | None) -> DataValidation:
    made = DataValidation(allow_blank=True, showErrorMessage=True, errorStyle="stop", error=said, **rule)  # type: ignore[arg-type]
    sheet.add_data_validation(made)
    return made
