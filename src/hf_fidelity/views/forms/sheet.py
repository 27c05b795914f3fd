"""What every sheet of a form has: its protection, and how it looks on screen and on paper."""

from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hf_fidelity.views.workbooks.cells import MARK, UNANSWERED

_MARGIN = 0.4
"""The margins of a page in inches."""
_SCALE = 86
"""How large a page is printed, in per cent, so that what is asked and answered takes the width of a page."""


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
