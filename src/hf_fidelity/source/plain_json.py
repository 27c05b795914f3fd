"""JSON becomes plain data by the standard library, where its meaning is beyond doubt; else the full reader is asked.

The full reader knows lines and columns and says what is wrong; this one is ten times faster and says nothing.
"""

import json
from decimal import Decimal
from typing import Any

from hf_fidelity.source.tree import MOST_CHARACTERS, MOST_DEPTH, MOST_ENTRIES, MOST_NODES

_MOST_DIGITS = 18
"""How many digits the full reader takes before the point, and behind it."""


class _Doubt(ValueError):
    """The full reader may see this in another way."""


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs) or len(pairs) > MOST_ENTRIES:
        raise _Doubt
    return values


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise _Doubt
    return int(digits)


def _decimal(digits: str) -> Decimal:
    if len(digits) > _MOST_DIGITS or "e" in digits or "E" in digits:
        raise _Doubt
    return Decimal(digits)


def _no_number(_word: str) -> object:
    raise _Doubt


_DECODER = json.JSONDecoder(
    object_pairs_hook=_mapping, parse_int=_whole, parse_float=_decimal, parse_constant=_no_number
)


def read_plain_json(text: str) -> object:
    """The data of a JSON text, exactly as the full reader gives it; None when that one must be asked."""
    if len(text) > MOST_NODES or "\\ud" in text or "\\uD" in text:
        return None
    try:
        data = _DECODER.decode(text)
    except (ValueError, RecursionError):
        return None
    return data if _is_small(data, 0) else None


def _is_small(value: object, depth: int) -> bool:
    """Whether no text, list or nesting is beyond what the full reader takes without a word."""
    if type(value) is str:
        return len(value) <= MOST_CHARACTERS
    if type(value) is dict:
        return depth < MOST_DEPTH and all(
            len(key) <= MOST_CHARACTERS and _is_small(part, depth + 1) for key, part in value.items()
        )
    if type(value) is list:
        return depth < MOST_DEPTH and len(value) <= MOST_ENTRIES and all(_is_small(part, depth + 1) for part in value)
    return True
