"""How the cells of a workbook look, and how texts come into them: always as text, never as a formula."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from hf_fidelity.problem import visible

INK, SOFT, FAINT, MARK, LINE = "1D2430", "4A5465", "8A94A3", "1F5F8B", "C4CBD6"
PAPER, PANEL, UNANSWERED = "FFFFFF", "EEF2F6", "FFF6D5"
FONT = "Arial"
"""The one font that Excel and LibreOffice have, or replace by one of the same widths, on every system."""


class Look(NamedTuple):
    """How a cell looks, and whether it can be written in."""

    size: float = 10
    bold: bool = False
    colour: str = INK
    fill: str | None = None
    border: bool = True
    wrap: bool = True
    middle: bool = False
    right: bool = False
    indent: int = 0
    number_format: str = "General"
    is_open: bool = False
    is_first: bool = False
    """Whether the cell begins an item, which a line above it shows."""


TITLE = Look(size=16, bold=True, border=False, wrap=False)
LEAD = Look(colour=SOFT, border=False, wrap=False)
TEXT = Look(border=False, indent=1)
HINT = Look(colour=SOFT, border=False, middle=True, indent=1)
HEADING = Look(bold=True, colour=PAPER, fill=MARK, border=False, middle=True, indent=1)
KEY = Look(size=7, colour=FAINT, fill=PANEL, wrap=False)
NUMBER = Look(bold=True, colour=MARK)
STEP_NUMBER = NUMBER._replace(border=False, right=True)
PART_NUMBER = Look(colour=FAINT)
QUESTION = Look(indent=1)
PART = Look(indent=3)
GUIDANCE = Look(size=9, colour=SOFT, indent=1)
NOT_HERE = Look(fill=PANEL)
FIXED = Look(fill=PANEL, indent=1)
ANSWER = Look(number_format="@", is_open=True, indent=1)
AMOUNT = Look(is_open=True, indent=1)
LABEL = Look(bold=True, middle=True, indent=1)


def day_look(language: str) -> Look:
    """An answer that is a day, as it is written in a language."""
    return Look(is_open=True, indent=1, number_format="yyyy\\-mm\\-dd" if language == "en" else "dd\\.mm\\.yyyy")


class Run(NamedTuple):
    """A piece of a text with a look of its own."""

    text: str
    bold: bool = False
    colour: str = INK


def put(sheet: Worksheet, row: int, column: int, text: str | Sequence[Run] | None, look: Look) -> None:
    """Writes a text into a cell, counted from 1, and gives the cell its look."""
    cell = sheet.cell(row, column)
    if isinstance(text, str):
        cell.value = writable(text)
        cell.data_type = "s"
    elif text is not None:
        pieces = [TextBlock(_inline(run, look), writable(run.text)) for run in text if run.text]
        cell.value = CellRichText(*pieces)
    side = Side(style="thin", color=LINE)
    cell.font = Font(name=FONT, size=look.size, bold=look.bold, color=look.colour)
    cell.alignment = Alignment(
        horizontal="right" if look.right else "left",
        vertical="center" if look.middle else "top",
        wrap_text=look.wrap,
        indent=look.indent,
    )
    cell.number_format = look.number_format
    cell.protection = Protection(locked=not look.is_open)
    if look.fill:
        cell.fill = PatternFill("solid", start_color=look.fill)
    if look.border:
        top = Side(style="medium", color=MARK) if look.is_first else side
        cell.border = Border(left=side, right=side, top=top, bottom=side)


def _inline(run: Run, look: Look) -> InlineFont:
    return InlineFont(rFont=FONT, sz=look.size, b=run.bold or None, color=Color(rgb=f"FF{run.colour}"))


def writable(text: str) -> str:
    """A text of a scale without what a workbook cannot hold; what looks like an escape is escaped."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", visible(text))
