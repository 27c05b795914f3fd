"""Fills in the form as a person does in Excel: choosing texts from lists, by what stands in the sheets."""

import io
from datetime import date
from fractions import Fraction

import yaml
from openpyxl import load_workbook

from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import (
    ABOUT_WORDS,
    ACTION_WORDS,
    ANSWER_WORDS,
    FORM_WORDS,
    HEADER_WORDS,
    LANGUAGE_WORDS,
    RATER_WORDS,
    REMARK_WORDS,
    ROLE_WORDS,
    STATUS_WORDS,
    YES_NO_WORDS,
    answer_words,
    lettered,
)
from hf_fidelity.scale.item import Checklist, Levels
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.workbook import render_form_workbook
from hf_fidelity.views.numbers import plain


class Filled:
    """A form that is open for filling in; `texts` is the language of what is chosen."""

    def __init__(self, scale, form_language="nb", texts=None, **form):
        self.scale = scale
        self.form_language = form_language
        self.texts = texts or form_language
        raw = render_form_workbook(BlankForm(scale, form_language, **form))
        self.book = load_workbook(io.BytesIO(raw), rich_text=True)
        self.places = {}
        for sheet in self.book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.column == 1 and cell.value:
                        self.places.setdefault(str(cell.value), (sheet, cell.row))

    def column(self, sheet, heading):
        return next(
            cell.column
            for row in sheet.iter_rows(max_row=20)
            for cell in row
            if isinstance(cell.value, str) and cell.value == heading
        )

    def cell(self, key, heading):
        """A cell by the key of its row and the key of its heading."""
        sheet, row = self.places[key]
        words = {**HEADER_WORDS, **REMARK_WORDS}[heading]
        return sheet.cell(row, self.column(sheet, words[self.form_language]))

    def about(self, key):
        """The cell of a field of the first sheet."""
        sheet, row = self.places[ABOUT_WORDS[key][self.form_language]]
        return sheet.cell(row, 2)

    def put(self, cell, value):
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"

    def fill(self, data):
        for key, value in data.items():
            if key not in ("answers", "actions", "scale", "form"):
                self.put(self.about(key), self._about(key, value))
        items = {item.id: item for item in self.scale.items}
        for name, given in data.get("answers", {}).items():
            self.answer(items[name], given)
        if "actions" in data:
            self.plan(data["actions"])
        return self

    def _about(self, key, value):
        words = {"language": LANGUAGE_WORDS, "role": ROLE_WORDS, "form": FORM_WORDS}
        if value is None:
            return None
        if key in words:
            return words[key][value][self.texts]
        if key == "variant":
            return next(in_language(v.title, self.texts, v.id) for v in self.scale.variants if v.id == value)
        if key == "share-texts":
            return YES_NO_WORDS["yes" if value else "no"][self.texts]
        if key == "rater" and value == "agreed":
            return RATER_WORDS["agreed"][self.texts]
        return date.fromisoformat(str(value)) if key == "date" else value

    def answer(self, item, given):
        if not isinstance(given, dict) or "count" in given:
            given = {"value": given}
        for name, text in given.items():
            if name != "value":
                self.put(self.cell(item.id, name), text)
        value = given.get("value")
        if value in (DONT_KNOW, NOT_APPLICABLE) or value == []:
            word = "none" if value == [] else value
            self.put(self.cell(item.id, "or"), answer_words(self.scale.dont_know)[word][self.texts])
        elif isinstance(item, Levels) and value is not None:
            n = next(n for n, anchor in enumerate(item.anchors) if anchor.score == Fraction(str(value)))
            anchors = [in_language(a.text, self.texts) or plain(a.score, self.texts) for a in item.anchors]
            texts = lettered(anchors) if all(a.text for a in item.anchors) else anchors
            self.put(self.cell(item.id, "answer"), texts[n])
        elif isinstance(item, Checklist):
            for option in value or []:
                self.put(self.cell(f"{item.id}: {option}", "answer"), ANSWER_WORDS["ticked"][self.texts])
        elif isinstance(value, dict):
            for part, number in value.items():
                self.put(self.cell(f"{item.id}: {part}", "answer"), number)
        elif value is not None:
            self.put(self.cell(item.id, "answer"), value)

    def plan(self, actions):
        sheet = next(s for s in self.book.worksheets if s["A4"].value == ACTION_WORDS["step"][self.form_language])
        titles = {item.id: in_language(item.title, self.texts, item.id) for item in self.scale.items}
        for row, action in enumerate(actions, 5):
            for column, key in enumerate(ACTION_WORDS, 1):
                value = action.get(key)
                if value is None:
                    continue
                if key == "item":
                    value = titles[value]
                elif key == "status":
                    value = STATUS_WORDS[value][self.texts]
                elif key == "due":
                    value = date.fromisoformat(str(value))
                self.put(sheet.cell(row, column), value)

    def save(self, path):
        self.book.save(path)
        return path


def plain_data(path):
    """An answer file as plain data, numbers as numbers and days as text."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Texts)


class _Texts(yaml.SafeLoader):
    """A loader that leaves days as text."""


_Texts.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
