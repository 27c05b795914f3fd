"""Where each answer of a form stands, and what is to be done about it in the words of its sheet."""

import re
from collections.abc import Mapping

from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import (
    ABOUT_WORDS,
    ACTION_WORDS,
    ANSWER_WORDS,
    HEADER_WORDS,
    REMARK_WORDS,
    Translated,
    answer_words,
)
from hf_fidelity.problem import Finding, Location, Path, Problem
from hf_fidelity.source.document import Document
from hf_fidelity.source.tree import LineTable


class CellTable(LineTable):
    """The cells of a workbook by their paths in the plain data, and the language of its headings.

    `dont_know` is what the scale calls *don't know*, once it is known.
    """

    __slots__ = ("_keys", "_places", "dont_know", "language", "sheets")

    def __init__(self, language: str, sheets: tuple[str, ...]) -> None:
        super().__init__()
        self.language = language
        self.sheets = sheets
        self.dont_know: Translated | None = None
        self._places: dict[Path, Location] = {}
        self._keys: dict[Path, Location] = {}

    def put(self, path: Path, place: Location, key: Location | None = None) -> None:
        """Remembers the cell of a value, and that of its key where it has one."""
        self._places[path] = place
        if key:
            self._keys[path] = key

    def locate(self, name: str, data: object, path: Path, *, at_key: bool = False) -> Location:  # noqa: ARG002
        """The cell of the value at `path`, or of its key, or of the nearest value around it that has one."""
        known: Path = ()
        for step in path:
            if (*known, step) in self._places:
                known = (*known, step)
        if at_key and known in self._keys:
            return self._keys[known]
        return self._places.get(known, Location(name))


class FormDocument(Document):
    """A form that was filled in as a workbook; what is wrong is said with its sheet and cell, and without keys."""

    __slots__ = ()

    def problem(self, finding: Finding) -> Problem:
        """The finding with its sheet and cell, in words that fit a workbook."""
        assert isinstance(self.lines, CellTable)
        language = self.lines.language
        location = self.lines.locate(self.name, self.data, finding.path, at_key=finding.at_key)
        said = (finding.wrong, finding.allowed, _REMEDIES.get((finding.wrong, finding.remedy), finding.remedy))
        dont_know = self.lines.dont_know
        wrong, allowed, remedy = (in_cells(sentence, language, dont_know) for sentence in said)
        allowed = "" if finding.wrong in _CHOSEN else allowed
        values = {name: _value_in_cells(value, language) for name, value in finding.values.items()}
        if "{key}" in finding.wrong:
            values["key"] = heading(str(finding.values["key"]), language)
        return Problem(finding.code, location, wrong, allowed, remedy, values, finding.severity, finding.nearest)


def heading(key: str, language: str) -> str:
    """What stands in a form for a key of an answer file, in quotes."""
    for words in (ABOUT_WORDS, REMARK_WORDS, ACTION_WORDS):
        if key in words:
            return f"“{words[key][language]}”"
    return "this"


_IN_CELLS = {
    "`{key}` is missing here": "the row {key} is missing from the form's first sheet",
    "Add a line `{key}: …`.": "Make a new form with `hf-fidelity form`, and copy the answers to it.",
    "`{key}` is not filled in": "{key} is not filled in",
    "year-month-day, such as 2026-10-14": "a day, such as 2026-10-14",
    "a capital letter, or `agreed` for what all agreed on": "a capital letter, or the word for what all agreed on",
    "Write a letter such as A, or agreed. Never a name.": "Choose from the list. Never write a name.",
    "`variant` is not filled in; some scores depend on it": "<variant> is not filled in; some scores depend on it",
    "Write `variant: …` with the one that fits.": "Choose from the list that opens in the cell.",
    "Delete the line.": "Empty the cell.",
    f"Answer the item, write {DONT_KNOW}, or leave it blank.": (
        "Answer the item, choose <dont-know>, or leave it empty."
    ),
    'Write {{value: not-applicable, reason: "…"}}.': (
        "Choose <not-applicable> under <or>, and write why under <reason>."
    ),
    f"Write `value: {NOT_APPLICABLE}`, or move the text to `note`.": (
        "Choose <not-applicable> under <or>, or move the text to <note>."
    ),
    "Write the number without quotes and unit, with a decimal point.": "Write the number alone.",
    f"Write {DONT_KNOW} or leave it blank.": "Empty both cells; choose <dont-know> under <or> if it is not known.",
    "Add `evidence: …`, what the answer is built on.": "Write under <evidence> what the answer is built on.",
    "Give it a new date, or set its `status` to done or dropped.": "Give it a new date, or choose another <status>.",
}
"""What is said of text files, and how the same is said of a workbook; words in <> are those of its language."""

_NOBODY = "0 of 0 is not a share: there is nobody to count, so the item does not apply"
_REMEDIES = {
    (_NOBODY, 'Write {{value: not-applicable, reason: "…"}}.'): (
        "Empty both numbers, choose <not-applicable> under <or>, and write why under <reason>."
    )
}
"""Where the same remedy takes one step more in a workbook."""

_CHOSEN = ("`variant` is not filled in; some scores depend on it",)
"""Where a list in the cell shows what is allowed, and keys would say less."""

_WORDS: Mapping[str, Translated] = {**HEADER_WORDS, **REMARK_WORDS, **ACTION_WORDS, **ABOUT_WORDS, **ANSWER_WORDS}
_COUNT_AND_TOTAL = "{{count: 27, total: 30}}: whole numbers, the count at most the total"


def in_cells(sentence: str, language: str, dont_know: Translated | None = None) -> str:
    """A sentence about a text file as it is said of a workbook, with the words of its language and scale."""
    said = _IN_CELLS.get(sentence, sentence)
    said = said.replace(_COUNT_AND_TOTAL, "whole numbers, the count at most the total")
    said = said.replace(f", {DONT_KNOW}, or blank", ", <dont-know>, or empty")
    said = said.replace(f"; {DONT_KNOW}, or blank", "; <dont-know>, or empty")
    words = {**_WORDS, **answer_words(dont_know)}
    return re.sub(r"<([a-z-]+)>", lambda found: f"“{words[found[1]][language]}”", said)


def _value_in_cells(value: object, language: str) -> object:
    """A value of a message; keys in it, which stand between backticks, become the headings of the sheet."""
    if isinstance(value, str) and "`" in value:
        return re.sub(r"`([a-z]+)`", lambda found: heading(found[1], language), value)
    return value
