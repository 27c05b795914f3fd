"""An answer file as YAML text, laid out as people write it, or as the JSON that forms open."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from hf_fidelity.answers.model import Action, AnswersFile, Given
from hf_fidelity.problem import one_line


def render_answer_file(file: AnswersFile, comments: Mapping[str, str] = {}, introduction: str = "") -> str:
    """The whole file as YAML; it is read back as the same answers.

    `comments` stand over the answers of items, by item id, `introduction` over the whole.
    """
    lines = [f"# {one_line(line)}" for line in introduction.splitlines()]
    lines += [""] if lines else []
    for name, value in _header(file).items():
        if isinstance(value, Mapping):
            lines += [f"{name}:", *(f"  {key}: {scalar(part)}" for key, part in value.items())]
        else:
            lines.append(f"{name}: {value if name == 'date' else scalar(value)}")
    lines += ["", "answers:" if file.answers else "answers: {}"]
    for item, given in file.answers.items():
        lines += [f"  # {one_line(comments[item])}"] if comments.get(item) else []
        lines += _answer(item, given)
    if file.actions:
        lines += ["", "actions:", *(line for action in file.actions for line in action_lines(action))]
    return "\n".join(lines) + "\n"


def render_answer_json(file: AnswersFile) -> str:
    """The whole file as JSON, which the form opens; it is read back as the same answers."""
    whole: dict[str, Any] = {**_header(file), "answers": {}}
    for item, given in file.answers.items():
        said = _said(given)
        whole["answers"][item] = said.get("value") if set(said) <= {"value"} else said
    if file.actions:
        whole["actions"] = [_filled(action) for action in file.actions]
    return _json(whole, "\n") + "\n"


def _header(file: AnswersFile) -> dict[str, Any]:
    """What the file says about itself, as far as it is more than what holds without being said."""
    fields = AnswersFile.model_fields.items()
    values = {field.alias or name: getattr(file, name) for name, field in fields if name not in ("answers", "actions")}
    if file.redacted:
        values["redacted"] = file.redacted.model_dump()
    usual = {field.alias or name: field.default for name, field in fields if name != "language"}
    return {name: value for name, value in values.items() if value is not None and value != usual.get(name)}


def _said(given: Given) -> dict[str, Any]:
    """What stands in an answer; beside ratings, the value that is still to be agreed on too."""
    said = _filled(given)
    return {"value": None, **said} if given.ratings and "value" not in said else said


def _filled(part: Given | Action) -> dict[str, Any]:
    said = {name: getattr(part, name) for name in type(part).model_fields}
    if isinstance(part, Given) and part.corrected:
        correction = part.corrected
        said["corrected"] = {"was": correction.was, "date": correction.date, "reason": correction.reason}
    return {name: value for name, value in said.items() if value is not None}


def _answer(item: str, given: Given) -> Iterator[str]:
    said = _said(given)
    if set(said) <= {"value"}:
        yield f"  {item}: {_value(said['value'])}" if said else f"  {item}:"
        return
    yield f"  {item}:"
    for name, value in said.items():
        if isinstance(value, str) and "\n" in value and all(map(_is_plain_line, value.split("\n"))):
            yield f"    {name}: |-"
            yield from (f"      {line}" for line in value.split("\n"))
        else:
            yield f"    {name}:" if value is None else f"    {name}: {_value(value)}"


def _is_plain_line(line: str) -> bool:
    """Whether a line of several can stand as it is, one under the other."""
    return bool(line) and line.isprintable() and line == line.strip()


def action_lines(action: Action) -> Iterator[str]:
    """A step of the action plan as lines of YAML, indented as an entry of `actions`."""
    start = "  - "
    for name, value in _filled(action).items():
        yield f"{start}{name}: {_value(value)}"
        start = "    "


def _value(value: Any) -> str:
    match value:
        case list() | tuple():
            return f"[{', '.join(map(scalar, value))}]"
        case Mapping():
            return "{" + ", ".join(f"{scalar(key)}: {_value(part)}" for key, part in value.items()) + "}"
    return scalar(value)


def scalar(value: Any) -> str:
    """A number as it is, a word without quotes where YAML reads it as a word, and any other text in double quotes."""
    if value is None:
        return "null"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, bool):
        return str(value).lower()
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


def _json(value: Any, line: str) -> str:
    """A value as JSON, mappings with one key to a line; a decimal number stays as exact as it is."""
    match value:
        case Mapping() if value:
            inner = f"{line}  "
            parts = (f"{json.dumps(key)}: {_json(part, inner)}" for key, part in value.items())
            return f"{{{inner}{f',{inner}'.join(parts)}{line}}}"
        case list() | tuple():
            return f"[{', '.join(_json(part, line) for part in value)}]"
        case Decimal():
            return f"{value:f}"
        case date():
            return json.dumps(value.isoformat())
        case str():
            text = json.dumps(value.encode("utf-8", "replace").decode("utf-8"), ensure_ascii=False)
            return "".join(letter if letter.isprintable() else json.dumps(letter)[1:-1] for letter in text)
    return json.dumps(value)
