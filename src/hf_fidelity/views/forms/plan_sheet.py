"""The sheet of a workbook for the action plan."""

from openpyxl.worksheet.worksheet import Worksheet

from hf_fidelity.answers.vocabulary import ACTION_WORDS, STATUS_WORDS
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.choices import Choices
from hf_fidelity.views.forms.sheet import lay_out
from hf_fidelity.views.workbooks.cells import ANSWER, HEADING, LEAD, TITLE, day_look, put
from hf_fidelity.views.workbooks.heights import height_of

_WIDTHS = {"step": 60, "item": 42, "owner": 26, "due": 14, "status": 14}
_HEADINGS = 4
_N_STEPS, _N_FURTHER = 14, 6
"""How many steps the sheet has room for, and at least how many beside those that are carried on."""


def fill_plan_sheet(sheet: Worksheet, blank: BlankForm, choices: Choices) -> None:
    """Lays out the action plan."""
    say, language = choices.say, blank.language
    put(sheet, 1, 1, say("Action plan"), TITLE)
    put(sheet, 2, 1, say("Two things to keep and two to improve are enough. Name roles, never participants."), LEAD)
    sheet.row_dimensions[1].height, sheet.row_dimensions[_HEADINGS].height = 26, 22
    looks = {key: day_look(language) if key == "due" else ANSWER for key in ACTION_WORDS}
    n_steps = max(_N_STEPS, _N_FURTHER + len(blank.last.actions)) if blank.last else _N_STEPS
    statuses = tuple(words[language] for words in STATUS_WORDS.values())
    for column, (key, words) in enumerate(ACTION_WORDS.items(), 1):
        letter = "ABCDE"[column - 1]
        sheet.column_dimensions[letter].width = _WIDTHS[key]
        put(sheet, _HEADINGS, column, words[language], HEADING)
        for row in range(_HEADINGS + 1, _HEADINGS + 1 + n_steps):
            put(sheet, row, column, None, looks[key])
            sheet.row_dimensions[row].height = 32
        cells = f"{letter}{_HEADINGS + 1}:{letter}{_HEADINGS + n_steps}"
        if key == "due":
            choices.day(sheet, cells)
        elif key in ("item", "status"):
            choices.offer(sheet, cells, item_titles(blank.scale, language) if key == "item" else statuses)
    _put_open_steps(sheet, blank)
    lay_out(sheet, f"A1:E{_HEADINGS + n_steps}", headings=_HEADINGS, freeze=f"A{_HEADINGS + 1}")


def _put_open_steps(sheet: Worksheet, blank: BlankForm) -> None:
    """Carries on the steps of last time that are still open."""
    language = blank.language
    titles = dict(zip((item.id for item in blank.scale.items), item_titles(blank.scale, language), strict=True))
    for row, action in enumerate(blank.last.actions if blank.last else (), _HEADINGS + 1):
        said = {
            "step": action.step,
            "item": titles.get(action.item or ""),
            "owner": action.owner,
            "status": STATUS_WORDS[action.status][language],
        }
        for column, key in enumerate(ACTION_WORDS, 1):
            if text := said.get(key):
                put(sheet, row, column, text, ANSWER)
            elif key == "due" and action.due:
                sheet.cell(row, column).value = action.due
        sheet.row_dimensions[row].height = max(
            32, height_of([(said.get(key) or "", _WIDTHS[key], ANSWER.size) for key in ("step", "item", "owner")])
        )


def item_titles(scale: Scale, language: str) -> tuple[str, ...]:
    """What items are called where one is chosen: by their titles, and by their ids too where titles are alike."""
    titles = [in_language(item.title, language, item.id) for item in scale.items]
    return tuple(
        title if titles.count(title) == 1 else f"{title} ({item.id})"
        for title, item in zip(titles, scale.items, strict=True)
    )
