"""An answer file as YAML text, laid out as people write it."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from hf_fidelity.answers.model import Action, AnswersFile, Given


def render_answer_file(file: AnswersFile) -> str:
    """The whole file as YAML; it is read back as the same answers."""
    lines = []
    for name in AnswersFile.model_fields:
        value = getattr(file, name)
        if name in ("answers", "actions") or value is None or (name == "form" and value == "full"):
            continue
        lines.append(f"{name}: {value if name == 'date' else _scalar(value)}")
    lines += ["", "answers:" if file.answers else "answers: {}"]
    for item, given in file.answers.items():
        lines += _answer(item, given)
    if file.actions:
        lines += ["", "actions:", *(line for action in file.actions for line in _action(action))]
    return "\n".join(lines) + "\n"


def _answer(item: str, given: Given) -> Iterator[str]:
    said = {name: value for name in Given.model_fields if (value := getattr(given, name)) is not None}
    if set(said) <= {"value"}:
        yield f"  {item}: {_value(said['value'])}" if said else f"  {item}:"
        return
    yield f"  {item}:"
    for name, value in said.items():
        yield f"    {name}: {_value(value)}"


def _action(action: Action) -> Iterator[str]:
    start = "  - "
    for name in Action.model_fields:
        value = getattr(action, name)
        if value is not None:
            yield f"{start}{name}: {value if name == 'due' else _scalar(value)}"
            start = "    "


def _value(value: Any) -> str:
    match value:
        case list() | tuple():
            return f"[{', '.join(map(_scalar, value))}]"
        case Mapping():
            return "{" + ", ".join(f"{key}: {_scalar(part)}" for key, part in value.items()) + "}"
    return _scalar(value)


def _scalar(value: Any) -> str:
    """A number as it is, a word without quotes where YAML reads it as a word, and any other text in double quotes."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if not isinstance(value, str):
        return str(value)
    bare = value.replace("-", "").replace("@", "").replace(".", "").isalnum() and value[0].isalpha() and value.isascii()
    if bare and value.lower() not in _NOT_WORDS:
        return value
    return "".join(_escaped(letter) for letter in json.dumps(value, ensure_ascii=False))


_NOT_WORDS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
"""What other programs read as something else than a word."""
_ASTRAL = 0x10000


def _escaped(letter: str) -> str:
    """A letter as YAML takes it between double quotes; one that is not seen is written by its number."""
    if letter.isprintable():
        return letter
    number = ord(letter)
    if 0xD800 <= number <= 0xDFFF:  # noqa: PLR2004  # half a character, which no file can hold
        return "\ufffd"
    return f"\\u{number:04x}" if number < _ASTRAL else f"\\U{number:08x}"
