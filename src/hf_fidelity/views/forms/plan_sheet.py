"""The sheet of a workbook for the action plan."""

from openpyxl.worksheet.worksheet import Worksheet

from hf_fidelity.answers.vocabulary import ACTION_WORDS, STATUS_WORDS
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.choices import Choices
from hf_fidelity.views.forms.sheet import lay_out
from hf_fidelity.views.workbooks.cells import ANSWER, HEADING, LEAD, TITLE, day_look, put

_WIDTHS = {"step": 60, "item": 42, "owner": 26, "due": 14, "status": 14}
_HEADINGS = 4
_N_STEPS = 14


def fill_plan_sheet(sheet: Worksheet, blank: BlankForm, choices: Choices) -> None:
    """Lays out the action plan."""
    say, language = choices.say, blank.language
    put(sheet, 1, 1, say("Action plan"), TITLE)
    put(sheet, 2, 1, say("Two things to keep and two to improve are enough. Name roles, never participants."), LEAD)
    sheet.row_dimensions[1].height, sheet.row_dimensions[_HEADINGS].height = 26, 22
    looks = {key: day_look(language) if key == "due" else ANSWER for key in ACTION_WORDS}
    statuses = tuple(words[language] for words in STATUS_WORDS.values())
    for column, (key, words) in enumerate(ACTION_WORDS.items(), 1):
        letter = "ABCDE"[column - 1]
        sheet.column_dimensions[letter].width = _WIDTHS[key]
        put(sheet, _HEADINGS, column, words[language], HEADING)
        for row in range(_HEADINGS + 1, _HEADINGS + 1 + _N_STEPS):
            put(sheet, row, column, None, looks[key])
            sheet.row_dimensions[row].height = 32
        cells = f"{letter}{_HEADINGS + 1}:{letter}{_HEADINGS + _N_STEPS}"
        if key == "due":
            choices.day(sheet, cells)
        elif key in ("item", "status"):
            choices.offer(sheet, cells, item_titles(blank.scale, language) if key == "item" else statuses)
    lay_out(sheet, f"A1:E{_HEADINGS + _N_STEPS}", headings=_HEADINGS, freeze=f"A{_HEADINGS + 1}")


def item_titles(scale: Scale, language: str) -> tuple[str, ...]:
    """What items are called where one is chosen: by their titles, and by their ids too where titles are alike."""
    titles = [in_language(item.title, language, item.id) for item in scale.items]
    return tuple(
        title if titles.count(title) == 1 else f"{title} ({item.id})"
        for title, item in zip(titles, scale.items, strict=True)
    )
