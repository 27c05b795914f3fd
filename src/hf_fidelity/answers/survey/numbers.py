"""Numbers as survey tools and people write them: with a comma or a point, with a unit, or as a count out of a total."""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from hf_fidelity.answers.survey.cells import NOTHING, Mapped, Said, read_text, read_word, refuse
from hf_fidelity.answers.survey.choices import plain, plain_number
from hf_fidelity.answers.survey.export import Cell
from hf_fidelity.answers.vocabulary import normal
from hf_fidelity.scale.words import number_of
from hf_fidelity.source.table import CellValue

_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")
_OUT_OF = re.compile(r"([0-9]{1,7})\s*(?:/|av|of|ud af)\s*([0-9]{1,7})", re.IGNORECASE)


def read_number(cell: Cell, mapped: Mapped, units: Sequence[str] = ()) -> Said:
    """A number, or one of the words."""
    value = cell.value
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Said(_bounded(cell, value))
    text = read_text(cell)
    if not text:
        return NOTHING
    if (said := read_word(text, mapped)) is not None:
        return said
    for unit in units:
        if normal(text).endswith(f" {normal(unit)}"):
            text = text[: -len(unit)].strip()
    text = re.sub(r"(?<=[0-9])[\s\u00a0\u202f](?=[0-9]{3}(?![0-9]))", "", text)
    if _THOUSANDS.fullmatch(text):
        wrong = "it cannot be told whether the mark in this number stands for thousands or for decimals"
        raise refuse(cell, "HF259", wrong, "27, 27,5 or 27.5", "Write it without the mark, or with other decimals.")
    number = plain_number(text)
    if number is None:
        raise refuse(cell, "HF259", _odd(value), "27, 27,5 or 27.5; or a word such as Vet ikke", "Correct the cell.")
    return Said(_bounded(cell, number))


def _odd(value: CellValue) -> str:
    return "this is not a number" if isinstance(value, str) else "a date or time stands here, and not a number"


def _bounded(cell: Cell, number: int | Decimal) -> int | Decimal:
    try:
        exact = number_of(number)
    except OverflowError:
        wrong = "this is a larger or finer number than the tool takes"
        allowed = "at most 9 digits before the point and 9 after it"
        raise refuse(cell, "HF259", wrong, allowed, "Check the number.") from None
    return plain(exact if exact is not None else Fraction())


def read_share(cell: Cell, mapped: Mapped) -> Said:
    """A count and a total in one cell, such as `27 av 30`."""
    text = read_text(cell)
    if not text:
        return NOTHING
    if (said := read_word(text, mapped)) is not None:
        return said
    found = _OUT_OF.fullmatch(text)
    if not found:
        wrong = "this is not a count out of a total"
        if not isinstance(cell.value, str | int | Decimal):
            wrong = "a date stands here; Excel makes dates of fractions such as 3/4"
        remedy = "Write it as 27 av 30, or the two numbers in columns of their own (item.count and item.total)."
        raise refuse(cell, "HF259", wrong, "27 av 30, 27 of 30 or 27/30; or a word such as Vet ikke", remedy)
    return Said({"count": int(found[1]), "total": int(found[2])})
