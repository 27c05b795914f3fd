"""How the sheets of a result look: headings, real numbers and days, texts that stay texts, and A4 paper."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.pagebreak import Break, ColBreak
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hf_fidelity.views.tables.formulas import begins_formula
from hf_fidelity.views.workbooks.cells import MARK, PAPER, SOFT, Look, put
from hf_fidelity.views.workbooks.heights import height_of

MOST_AS_TEXT = 255
"""Longest text in a cell whose format is text: some versions of Excel show #### for longer ones."""
MOST_IN_A_CELL = 32_767
"""Most characters that Excel takes in a cell; of a longer text, the rest is left out and … says so."""
_A4 = 9
TITLE = Look(size=16, bold=True, border=False, wrap=False)
HEADING = Look(bold=True, colour=PAPER, fill=MARK, middle=True, indent=1)
LABEL = Look(bold=True, border=False)
TEXT = Look(border=False)
LINE = Look(border=False, wrap=False)
SOFT_TEXT = Look(colour=SOFT, border=False, wrap=False)
_CELL, _BOLD_CELL = Look(indent=1), Look(indent=1, bold=True)
_MARGIN = 0.4
_SCALE = 64
"""How large a sheet with page breaks is printed, in per cent: columns of 165 characters take the width of a page."""


class Shown(NamedTuple):
    """A number and how many decimals of it are shown; a share is shown as a percentage."""

    value: Fraction
    decimals: int | None = None
    is_share: bool = False

    @property
    def number_format(self) -> str:
        """The format by which a spreadsheet shows the number, with the reader's own decimal sign."""
        if self.decimals is None:
            return "General"
        return f"0.{'0' * self.decimals}".rstrip(".") + ("%" if self.is_share else "")


Value = str | int | Fraction | Shown | date | None


class Column(NamedTuple):
    """A column of a table: its heading, and its width in characters."""

    heading: str
    width: float


def write(sheet: Worksheet, row: int, column: int, value: Value, look: Look, language: str) -> None:
    """Writes a value into a cell, counted from 1: a text as text, a number as a number, a day as a day."""
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        value = value if len(value) <= MOST_IN_A_CELL else f"{value[: MOST_IN_A_CELL - 1]}…"
        short = len(value) <= MOST_AS_TEXT
        put(sheet, row, column, value, look._replace(number_format="@" if short else "General"))
        # Kept when someone edits the cell: an apostrophe that Excel does not show.
        cell.quotePrefix = not short or begins_formula(value)
        return
    put(sheet, row, column, None, look)
    if isinstance(value, date):
        cell.value = value
        cell.number_format = "yyyy\\-mm\\-dd" if language == "en" else "dd\\.mm\\.yyyy"
    elif isinstance(value, Shown):
        cell.value, cell.number_format = _number(value.value), value.number_format
    elif value is not None:
        cell.value = _number(Fraction(value))
    else:
        return
    cell.alignment = Alignment(vertical="top", horizontal="right")


def _number(value: Fraction) -> int | float:
    return value.numerator if value.denominator == 1 else float(value)


def heading(sheet: Worksheet, text: str) -> None:
    """The title of a sheet, in its first cell."""
    put(sheet, 1, 1, text, TITLE)
    sheet.row_dimensions[1].height = 26


def facts(sheet: Worksheet, top: int, entries: Sequence[tuple[str, Value]], language: str, look: Look = TEXT) -> int:
    """Labels with values beside them, from a row on; gives the row below them."""
    for n, (label, value) in enumerate(entries):
        put(sheet, top + n, 1, label, LABEL)
        write(sheet, top + n, 2, value, look, language)
        sheet.cell(top + n, 2).alignment = Alignment(vertical="top", horizontal="left", wrap_text=look.wrap)
        width = sheet.column_dimensions["B"].width
        if look.wrap and isinstance(value, str):
            sheet.row_dimensions[top + n].height = height_of([(value, width, look.size)])
    return top + len(entries)


def table(
    sheet: Worksheet,
    top: int,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Value]],
    language: str,
    n_bold: int = 0,
) -> int:
    """A table with its headings in row `top`, the last `n_bold` rows in bold type; gives the row below it."""
    for n, column in enumerate(columns, start=1):
        put(sheet, top, n, column.heading, HEADING)
        letter = get_column_letter(n)
        sheet.column_dimensions[letter].width = column.width
    sheet.row_dimensions[top].height = height_of((one.heading, one.width - 2, HEADING.size) for one in columns)
    for m, row in enumerate(rows, start=1):
        look = _BOLD_CELL if m > len(rows) - n_bold else _CELL
        for n, value in enumerate(row, start=1):
            write(sheet, top + m, n, value, look, language)
        texts = (
            (value, column.width, look.size)
            for value, column in zip(row, columns, strict=True)
            if isinstance(value, str)
        )
        sheet.row_dimensions[top + m].height = height_of(texts)
    return top + len(rows) + 1


def filtered(sheet: Worksheet, top: int, n_columns: int, n_rows: int, frozen: int) -> None:
    """Gives a table that is all of a sheet its filter; its headings and first columns stay when others are scrolled."""
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(n_columns)}{top + max(n_rows, 1)}"
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{top + 1}"
    sheet.print_title_rows = f"{top}:{top}"


def on_paper(sheet: Worksheet, breaks: Sequence[int] = ()) -> None:
    """Readies a sheet for A4 paper, landscape: on pages of one width, or with page breaks after some columns."""
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = MARK
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    if breaks:
        sheet.page_setup.scale = _SCALE
        sheet.col_breaks = ColBreak(brk=[Break(id=column) for column in breaks])
    else:
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_setup.pageOrder = "overThenDown"
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = _MARGIN
    margins.bottom, margins.header, margins.footer = _MARGIN * 1.6, _MARGIN / 2, _MARGIN / 2
    parts = {"left": _HeaderFooterPart("&A"), "right": _HeaderFooterPart("&P / &N")}
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(**parts)
