"""What every sheet of a form has: its name, its protection, and how it looks on screen and on paper."""

import re
from collections.abc import Iterable

from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hf_fidelity.problem import one_line
from hf_fidelity.views.forms.cells import MARK, UNANSWERED

MOST_OF_A_SHEET_NAME = 31
"""Excel's limit, which also forbids some characters and an apostrophe at either end."""
_MARGIN = 0.4
"""The margins of a page in inches."""
_SCALE = 86
"""How large a page is printed, in per cent, so that what is asked and answered takes the width of a page."""


def sheet_name(title: str, taken: Iterable[str]) -> str:
    """A name that Excel takes for a sheet, and that none of the others has."""
    plain = " ".join(re.sub(r"[\[\]:*?/\\]", " ", one_line(title)).split()).strip("'") or "-"
    known = {name.casefold() for name in taken} | {"history"}
    name, n = _shortened(plain, MOST_OF_A_SHEET_NAME), 2
    while name.casefold() in known:
        mark = f" {n}"
        name, n = _shortened(plain, MOST_OF_A_SHEET_NAME - len(mark)) + mark, n + 1
    return name


def _shortened(text: str, most: int) -> str:
    """The text, or as many whole words of it as there is room for."""
    if len(text) <= most:
        return text
    cut = text[: most + 1].rsplit(" ", 1)[0] if " " in text[: most + 1] else text
    return cut[:most].rstrip(" ,;-'")


def lay_out(sheet: Worksheet, area: str, *, headings: int = 0, freeze: str = "", repeat: str = "") -> None:
    """Protects all cells but the open ones, without a password, and readies the sheet for screen and A4 paper.

    `headings` is the row that is repeated on each page, `repeat` the columns.
    """
    protection = sheet.protection
    protection.sheet = True
    # False is what lets people do it.
    protection.formatColumns = protection.formatRows = protection.sort = protection.autoFilter = False
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = 100
    sheet.sheet_properties.tabColor = MARK
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.pageOrder = "overThenDown"
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = _MARGIN
    margins.bottom = _MARGIN * 1.6
    margins.footer = margins.header = _MARGIN / 2
    sheet.print_area = area
    parts = {"left": _HeaderFooterPart("&A"), "right": _HeaderFooterPart("&P / &N")}
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(**parts)
    if freeze:
        sheet.freeze_panes = freeze
    if headings:
        sheet.print_title_rows = f"{headings}:{headings}"
    if repeat:
        sheet.print_title_cols = repeat
        sheet.page_setup.scale = _SCALE
    else:
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.fitToHeight = 0


def mark_where(sheet: Worksheet, cells: str, formula: str) -> None:
    """Colours the cells for which a formula holds; it belongs to a rule, and stands in no cell."""
    fill = PatternFill("solid", start_color=UNANSWERED, end_color=UNANSWERED)
    sheet.conditional_formatting.add(
        cells, Rule(type="expression", formula=[formula], dxf=DifferentialStyle(fill=fill))
    )
