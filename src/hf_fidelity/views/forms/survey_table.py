"""The questions for a survey tool as a workbook: one row for each, to copy from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hf_fidelity.problem import one_line
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.survey_questions import sections
from hf_fidelity.views.forms.survey_text import introduction, kinds_in_words
from hf_fidelity.views.speech import Speech, speech
from hf_fidelity.views.workbooks.heights import height_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FONT, _SIZE = "Arial", 10
_WIDTHS = (8, 20, 46, 13, 52, 52)
_WIDTH_OF_STEPS = 130


def render_questions_table(blank: BlankForm) -> bytes:
    """A workbook with the questions, the choices of each one to a line in one cell, and a sheet that says how."""
    from openpyxl import Workbook

    from hf_fidelity.views.workbooks.package import packed

    say = speech(blank.language)
    workbook = Workbook()
    first = workbook.active
    assert first is not None
    workbook.remove(first)
    questions, steps = workbook.create_sheet(say("Questions")), workbook.create_sheet(say("How to"))
    _fill(questions, blank, say)
    title = f"{one_line(blank.title)} ({blank.scale.reference})"
    for row, line in enumerate([title, "", *introduction(blank, say)], 1):
        _put(steps, row, [line], [_WIDTH_OF_STEPS], is_bold=row == 1)
    _lay_out(steps, [_WIDTH_OF_STEPS])
    return packed(workbook, one_line(blank.title), blank.language, blank.scale.date)


def _fill(sheet: "Worksheet", blank: BlankForm, say: Speech) -> None:
    headers = [say("No."), say("Section"), say("Question"), say("Type"), say("Choices"), say("Help text")]
    _put(sheet, 1, headers, _WIDTHS, is_bold=True)
    kinds = kinds_in_words(say)
    row = 1
    for section in sections(blank, say):
        for question in section.questions:
            row += 1
            texts = [question.number, section.title, question.text, kinds[question.kind]]
            _put(sheet, row, [*texts, "\n".join(question.choices), question.help], _WIDTHS)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    _lay_out(sheet, _WIDTHS)


def _lay_out(sheet: "Worksheet", widths: Sequence[float]) -> None:
    """Widths of columns, and a page on which they all stand."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _put(sheet: "Worksheet", row: int, texts: Sequence[str], widths: Sequence[float], *, is_bold: bool = False) -> None:
    """Writes a row of texts, which stay texts whatever they begin with, as high as they need."""
    from openpyxl.styles import Alignment, Border, Font, Side

    from hf_fidelity.views.workbooks.cells import writable

    line = Border(bottom=Side("thin", "C9C9C9")) if len(texts) > 1 else Border()
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row, column, writable(text) or None)
        if text:
            cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font, cell.border = Font(_FONT, _SIZE, bold=is_bold), line
    cells = [(text, width, float(_SIZE)) for text, width in zip(texts, widths, strict=True)]
    sheet.row_dimensions[row].height = height_of(cells)
