"""Which plain words of a text are numbers, true or false, or nothing; everything else stays text.

Stricter than YAML on purpose: `no`, `NO`, `on` and `off` stay words (this is a Norwegian project), dates stay text, and
decimal numbers keep every digit that was written.
"""

import re
from decimal import Decimal

Scalar = str | int | Decimal | bool | None

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}")
_WORDS: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}
_FIRST = frozenset("+-0123456789")


def resolve(text: str) -> Scalar:
    """The value of a word that was written without quotes."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _FIRST:
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
    return text
