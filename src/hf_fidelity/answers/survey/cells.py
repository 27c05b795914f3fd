"""What a cell says: a choice, a word, or a remark. Whatever is not understood is told, never guessed."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from hf_fidelity.answers.survey.choices import Choices, plain_number
from hf_fidelity.answers.survey.export import Cell
from hf_fidelity.answers.survey.names import squashed
from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import ANSWER_WORDS, NONE_OF_THEM, normal
from hf_fidelity.problem import Problem
from hf_fidelity.source.table import Unread
from hf_fidelity.source.tree import MOST_CHARACTERS

Mapped = Mapping[str, Any]
"""The meanings that the map gives to the texts of an item."""
BLANK = "-"
"""What the map writes for an answer that counts as blank."""


class NotTied(Exception):
    """A cell that could not be understood, with its problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class LabelNumber(Exception):
    """A cell that holds the number of a label in the place of its text."""


class Said(NamedTuple):
    """What a cell means: a plain value of an answer file, with the reason that stood behind it."""

    value: Any
    reason: str | None = None


NOTHING = Said(None)


def refuse(cell: Cell, code: str, wrong: str, allowed: str, remedy: str, **values: object) -> NotTied:
    """The problem of a cell, to be raised."""
    return NotTied(Problem(code, cell.place, wrong, allowed, remedy, values))


_UNREAD = {
    "formula": ("a formula stands here, and formulas are not followed", "Copy the cells and paste them as values."),
    "error": ("an error of Excel stands here, such as #N/A", "Write the answer into the cell, or empty it."),
    "merged": ("this cell was merged with another", "Undo the merging, and write the answer into each cell."),
}
MOST_IN_CELL = 32_767
"""How many characters a cell of Excel holds; a longer text was cut or pasted together."""


def read_text(cell: Cell) -> str:
    """The text of a cell, without the spaces around it. Raises `NotTied` when it holds something else than a value."""
    value = cell.value
    if isinstance(value, Unread):
        wrong, remedy = _UNREAD[value.why]
        raise refuse(cell, "HF265", wrong, "", remedy)
    if value is None:
        return ""
    text = ("1" if value else "0") if isinstance(value, bool) else str(value).strip()
    if len(text) > MOST_IN_CELL:
        wrong = "the cell holds more than {most} characters; the quotes of the file may be at fault"
        raise refuse(cell, "HF265", wrong, "", "Export it again, as an Excel workbook.", most=f"{MOST_IN_CELL:,}")
    return text


def read_remark(cell: Cell) -> str | None:
    """A remark, or None. Raises `NotTied` when it is too long for an answer file."""
    text = read_text(cell).replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MOST_CHARACTERS:
        wrong = "the text is longer than {most} characters"
        raise refuse(cell, "HF265", wrong, "", "Shorten it in the export.", most=MOST_CHARACTERS)
    return text if any(c.isprintable() and not c.isspace() for c in text) else None


_NOT_APPLICABLE = "|".join(map(re.escape, ANSWER_WORDS[NOT_APPLICABLE].values()))
_WITH_REASON = re.compile(
    rf"(?:{_NOT_APPLICABLE})\s*(?:[:,\u2013\u2014-]\s*(?P<behind>\S.*)|\((?P<inside>[^)]+)\))",
    re.IGNORECASE | re.DOTALL,
)
"""Not applicable with its reason behind it."""


def read_word(text: str, mapped: Mapped) -> Said | None:
    """What a text means by the map, or by the words for don't know and not applicable; None for anything else."""
    if (told := mapped.get(normal(text))) is not None:
        return NOTHING if told == BLANK else Said([] if told == NONE_OF_THEM else told)
    for key in (DONT_KNOW, NOT_APPLICABLE):
        if squashed(text) in {squashed(word) for word in (key, *ANSWER_WORDS[key].values())}:
            return Said(key)
    if found := _WITH_REASON.fullmatch(text):
        return Said(NOT_APPLICABLE, (found["behind"] or found["inside"]).strip())
    return None


def read_level(cell: Cell, choices: Choices, mapped: Mapped, *, numbers_are_scores: bool) -> Said:
    """The score that was chosen. Raises `LabelNumber` where a number may not be one."""
    if not (text := read_text(cell)):
        return NOTHING
    if (said := read_word(text, mapped)) is not None:
        return said
    number = plain_number(text)
    if number is not None and choices.are_told and not numbers_are_scores and not is_text_of(text, choices):
        raise LabelNumber
    meant = choices.exact.get(str(number).rstrip()) if number is not None else choices.meaning(text)
    if meant is None:
        raise not_a_choice(cell, text, choices)
    return Said(meant)


def is_text_of(text: str, choices: Choices) -> bool:
    """Whether a number is itself the text of a choice."""
    return any(key == normal(text) and isinstance(value, str) for key, value in choices.exact.items())


def not_a_choice(cell: Cell, text: str, choices: Choices, position: tuple[int, int] = (1, 1)) -> NotTied:
    """The problem of a text that is none of an item's choices, with those that it resembles.

    `position` says which it is among how many that stand in the cell.
    """
    near = _nearest(normal(text), tuple(choices.exact))
    meant = list(dict.fromkeys(str(choices.exact[name]) for name in near))
    n, total = position
    wrong = "the text here" if total == 1 else "text {n} of {total} here"
    wrong += " is none of the item's choices ({length} characters)"
    remedy = 'Write `options: {{{item}: {{"…": …}}}}` into the map: that text, and behind it what it means.'
    if meant:
        wrong += "; it resembles that of {near}"
        remedy = 'Write `options: {{{item}: {{"…": {first}}}}}` into the map, with that text for the ….'
    values = {"n": n, "total": total, "length": len(text), "near": " and ".join(meant), "item": choices.item}
    return refuse(cell, "HF257", wrong, "", remedy, **values, first=meant[0] if meant else "")


@lru_cache(maxsize=1024)
def _nearest(text: str, known: tuple[str, ...]) -> list[str]:
    """The two texts of choices that a text resembles most. The same text stands in many cells of an export."""
    from difflib import get_close_matches

    return get_close_matches(text, known, n=2, cutoff=_CLOSE) if len(text) <= _LONGEST else []


_LONGEST = 1_000
"""The longest text that is compared with choices: our own limit."""
_CLOSE = 0.7
"""How alike two texts are before one is named as what may be meant: our own."""
