"""The small building blocks of a definition: ids, texts in several languages, exact numbers, percentages.

Each is a pydantic type that says in plain words what it expects.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, GetPydanticSchema
from pydantic_core import PydanticCustomError, core_schema

from hf_fidelity.source.shape import SOMETHING

EVERY_LANGUAGE = "*"
"""The key under which a text stands that is the same in every language."""
SAME_AS = "= "
"""Begins a text that is meant to be the same as in another language, whose code follows: `= nb`."""


def _kebab(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


class Part(BaseModel):
    """A part of a file: frozen, strict, keys in kebab-case, unknown keys refused."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, alias_generator=_kebab, defer_build=True)


MOST_BEFORE_THE_POINT = MOST_AFTER_THE_POINT = 9
"""How many digits a number may have: our own limit, beyond every score, weight and count."""


def number_of(value: object) -> Fraction | None:
    """A number of a file, exactly; None for anything else. Raises `OverflowError` for too many digits."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    if isinstance(value, int) and abs(value) < 10**MOST_BEFORE_THE_POINT:
        return Fraction(value)  # nearly all numbers; a decimal takes ten times as long
    digits = Decimal(value)
    if digits.is_zero():
        return Fraction()
    if digits.adjusted() >= MOST_BEFORE_THE_POINT or -int(digits.as_tuple().exponent) > MOST_AFTER_THE_POINT:
        raise OverflowError
    return Fraction(value)


def exact(value: object) -> Fraction | None:
    """The same for a validator: too many digits are an error of the file."""
    try:
        return number_of(value)
    except OverflowError:
        raise PydanticCustomError("magnitude", "at most 9 digits before the point and 9 after it") from None


def _exact(value: object) -> Fraction:
    number = value if isinstance(value, Fraction) else exact(value)
    if number is None:
        raise PydanticCustomError("number", "a number such as 3 or 2.5 is expected")
    return number


_PERCENT = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,6})?) ?%")


def _percent(value: object) -> Fraction:
    if isinstance(value, Fraction):
        return value
    found = _PERCENT.fullmatch(value) if isinstance(value, str) else None
    share = Fraction(found[1].replace(",", ".")) / 100 if found else None
    if share is None or share > 1:
        raise PydanticCustomError("percent", "a percentage from 0 % to 100 % is expected, such as 75 %")
    return share


_YEAR_FIRST = r"([0-9]{4})(?:([-./ ]?)([0-9]{1,2})\2([0-9]{1,2}))(?:[T ][0-9:.+Z-]*)?"
_DAY_FIRST = r"([0-9]{1,2})([-./ ])([0-9]{1,2})\2([0-9]{4})"


def _day(value: object) -> date:
    """The day of a text such as 2026-10-14; for other ways of writing a day, the error says how it is written here."""
    if isinstance(value, str) and value.isascii() and len(value) == len("2026-10-14") and value[4] == value[7] == "-":
        with suppress(ValueError):
            return date.fromisoformat(value)
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    numbers: tuple[int, int, int] | None = None
    if (found := re.fullmatch(_YEAR_FIRST, text)) and (found[2] or len(text) == len("20261014")):
        numbers = (int(found[1]), int(found[3]), int(found[4]))
    elif found := re.fullmatch(_DAY_FIRST, text):
        numbers = (int(found[4]), int(found[3]), int(found[1]))
    meant = ""
    if numbers:
        year, month, day = numbers
        if not 1 <= month <= 12:  # noqa: PLR2004
            raise PydanticCustomError("no-such-day", "a day", {"reason": f"there is no month {month}"})
        try:
            meant = date(year, month, day).isoformat()
        except ValueError:
            raise PydanticCustomError("no-such-day", "a day", {"reason": "the month has no such day"}) from None
    raise PydanticCustomError("day", "a day as year-month-day is expected, such as 2026-10-14", {"meant": meant})


def _text(value: object) -> object:
    if isinstance(value, str):
        return {EVERY_LANGUAGE: value}
    if not isinstance(value, dict):
        raise PydanticCustomError("text", "a text is expected")
    if any(isinstance(text, str) and text.startswith(SAME_AS) for text in value.values()):
        return {language: _shared(text, value) for language, text in value.items()}
    return value


def _shared(text: object, texts: Mapping[str, object]) -> object:
    """The text itself, or the one it says it shares; an unknown language is left for the schema to refuse."""
    if isinstance(text, str) and text.startswith(SAME_AS):
        return texts.get(text.removeprefix(SAME_AS), None)
    return text


def _fixed(schema: core_schema.CoreSchema, json_schema: dict[str, Any]) -> GetPydanticSchema:
    """A type whose schema is written down here, so that it is not worked out anew for each of its many uses."""
    return GetPydanticSchema(lambda _source, _handler: schema, lambda _schema, _handler: dict(json_schema))


def _text_type(pattern: str, most: int | None = None) -> GetPydanticSchema:
    json_schema: dict[str, Any] = {"type": "string", "pattern": pattern}
    if most:
        json_schema["maxLength"] = most
    return _fixed(core_schema.str_schema(pattern=pattern, max_length=most, strict=True), json_schema)


_WORDS = core_schema.str_schema(pattern=SOMETHING, strict=True)
_WORDS_JSON: dict[str, Any] = {"type": "string", "pattern": r"[^\s\u200b-\u200f\u2060\ufeff]"}
_TEXTS = core_schema.dict_schema(
    core_schema.str_schema(pattern=r"^([a-z]{2,3}|\*)$"), _WORDS, min_length=1, strict=True
)
_TEXTS_JSON = {
    "anyOf": [
        {**_WORDS_JSON, "description": "A text that is the same in every language."},
        {
            "type": "object",
            "propertyNames": {"pattern": "^[a-z]{2,3}$"},
            "additionalProperties": _WORDS_JSON,
            "minProperties": 1,
        },
    ]
}

_NUMBER_JSON = {
    "type": "number",
    "exclusiveMinimum": -(10**MOST_BEFORE_THE_POINT),
    "exclusiveMaximum": 10**MOST_BEFORE_THE_POINT,
}

Id = Annotated[str, _text_type(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", 60)]
Version = Annotated[str, _text_type(r"^[0-9]{1,4}\.[0-9]{1,4}(\.[0-9]{1,4})?$")]
Language = Annotated[str, _text_type(r"^[a-z]{2,3}$")]
Words = Annotated[str, _fixed(_WORDS, _WORDS_JSON)]
Text = Annotated[dict[str, str], _fixed(core_schema.no_info_before_validator_function(_text, _TEXTS), _TEXTS_JSON)]
Exact = Annotated[Fraction, _fixed(core_schema.no_info_plain_validator_function(_exact), _NUMBER_JSON)]
Percent = Annotated[
    Fraction,
    _fixed(
        core_schema.no_info_plain_validator_function(_percent),
        {"type": "string", "pattern": r"^[0-9]{1,3}([.,][0-9]{1,6})? ?%$"},
    ),
]
Day = Annotated[
    date,
    _fixed(
        core_schema.no_info_plain_validator_function(_day),
        {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    ),
]


def in_language(text: Mapping[str, str] | None, language: str, otherwise: str = "") -> str:
    """The text in a language; failing that in the first language it has; `otherwise` when there is no text at all."""
    if not text:
        return otherwise
    return text.get(language) or text.get(EVERY_LANGUAGE) or next(iter(text.values()))
