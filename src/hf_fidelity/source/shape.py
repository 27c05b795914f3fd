"""Faults in the shape of data (a key missing, a number where a text belongs) said in plain words, with a remedy."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from hf_fidelity.problem import Finding, Nearest, Path, quoted

SOMETHING = r"[^\s\p{Cc}\p{Cf}\p{Zs}]"
"""The pattern of a text in which something can be seen."""

_SAID: dict[str, tuple[str, str, str]] = {
    "string_too_short": ("{value} stands here", "a text", "Write the text, or delete the key."),
    "string_too_long": ("the text is longer than {max_length} characters", "", "Shorten it."),
    "model_attributes_type": (
        "{value} stands where an item belongs",
        "an item with its `id`, `kind` and what belongs to the kind",
        "Write the keys of the item here.",
    ),
    "bool_type": ("{value} is neither true nor false", "true or false", "Write true or false, without quotes."),
    "bool_parsing": ("{value} is neither true nor false", "true or false", "Write true or false, without quotes."),
    "int_type": ("{value} is not a whole number", "a whole number, without quotes", "Write the number."),
    "dict_type": ("{value} stands where keys and values belong", "keys and values", "Indent `key: value` lines here."),
    "model_type": ("{value} stands where keys and values belong", "keys and values", "Indent `key: value` lines here."),
    "tuple_type": ("{value} stands where a list belongs", "a list", "Begin each entry with a hyphen, or use [a, b]."),
    "text": (
        "{value} stands where a text belongs",
        "a text, or one for each language: {{nb: …, nn: …, en: …}}",
        'Write the text; put it in quotes when it looks like a number: "1.0".',
    ),
    "too_long": ("too many entries stand here: {actual_length}", "at most {max_length}", "Take some away."),
    "too_short": ("too few entries stand here: {actual_length}", "at least {min_length}", "Add one."),
    "greater_than_equal": ("{value} is too small", "{ge} or more", "Correct the number."),
    "number": (
        "{value} is not a number",
        "a number such as 3 or 2.5",
        "Write it without quotes, with a decimal point.",
    ),
    "magnitude": (
        "{value} is a larger or finer number than the tool takes",
        "at most 9 digits before the point and 9 after it",
        "Check the number.",
    ),
    "percent": ("{value} is not a percentage", "0 % to 100 %, such as 75 %", "Write the number followed by %."),
    "day": ("{value} is not a day that the tool can read", "year-month-day, such as 2026-10-14", "Write {meant}."),
    "no-such-day": ("{value} is not a day: {reason}", "year-month-day, such as 2026-10-14", "Correct the day."),
    "union_tag_not_found": ("the kind is missing", "kind: levels, checklist, number or share", "Add `kind:`."),
    "union_tag_invalid": ("{value} is not a kind", "{expected_tags}", "Choose one of the kinds."),
    "literal_error": ("{value} is not one of the words that are allowed here", "{expected}", "Choose one of them."),
    "start": ("{value} is not a way to begin a case", "blank, lowest, highest, or a score", "Choose one of them."),
    "expected": ("{value} is not a score", "a number, a fraction such as 10/3, or withheld", "Correct it."),
}


KeysAt = Callable[[Path], Sequence[str]]
"""The keys that may stand beside the one at a path."""


def keys_of(*parts: type[BaseModel]) -> list[str]:
    """The keys of models, as they are written in files."""
    return [field.alias or name for part in parts for name, field in part.model_fields.items()]


def shape_findings(fault: ValidationError, code: str, keys_at: KeysAt) -> list[Finding]:
    """Each error of a validation as a finding, in the order of the data."""
    errors = fault.errors(include_url=False)
    # a list may seem too short merely because its faulty entries were not counted
    with_faults_inside = {error["loc"][:n] for error in errors for n in range(len(error["loc"]))}
    return [
        _finding(error, code, keys_at)
        for error in errors
        if error["type"] != "too_short" or error["loc"] not in with_faults_inside
    ]


def key_in_fault(error: Mapping[str, Any]) -> Path | None:
    """The path of a key that is itself at fault, or None; pydantic marks it with a last step, which is no key."""
    path: Path = error["loc"]
    is_key = len(path) > 1 and path[-1] == "[key]" and error["input"] == path[-2]
    return path[:-1] if is_key and error["type"] != "extra_forbidden" else None


def _finding(error: Mapping[str, Any], code: str, keys_at: KeysAt) -> Finding:
    kind: str = error["type"]
    path: Path = error["loc"]
    value = error.get("input")
    values: dict[str, object] = {**error.get("ctx", {}), "value": quoted(value)}
    if kind == "missing":
        wrong = "`{key}` is missing here"
        return Finding(path, wrong, "", "Add a line `{key}: …`.", {"key": path[-1]}, code=code)
    if kind == "extra_forbidden":
        return _unknown_key(code, path, keys_at(path))
    if kind in _NOTHING and value is None:
        return Finding(path, *_NOTHING[kind], {"key": path[-1] if path else "it"}, code=code)
    if kind in {"dict_type", "model_type"} and isinstance(value, str) and re.match(_NO_SPACE, value):
        wrong, allowed, _ = _SAID[kind]
        return Finding(path, wrong, allowed, "Put a space after the colon: `key: value`.", values, code=code)
    if value is None and kind in {"string_type", "day"} and path and isinstance(path[-1], str):
        allowed = _SAID["day"][1] if kind == "day" else ""
        return Finding(path, "`{key}` is not filled in", allowed, "Fill it in.", {"key": path[-1]}, code=code)
    if kind == "string_type":
        return _not_text(code, path, value)
    if kind == "string_pattern_mismatch":
        key = key_in_fault(error)
        said = _pattern_said(str(error["ctx"]["pattern"]))
        return Finding(key or path, *said, values, at_key=key is not None, code=code)
    if kind == "day":
        values["meant"] = f"{values['meant']} here" if values.get("meant") else "the date in that way"
    if kind == "union_tag_invalid":
        values["value"] = quoted(error["ctx"]["tag"])
        values["expected_tags"] = str(values["expected_tags"]).replace("'", "")
        path = (*path, "kind")
    nearest = None
    if kind == "literal_error" and isinstance(value, str):
        words = str(values["expected"]).split("'")[1::2]
        nearest = Nearest("nb" if value.lower() in _BOKMAAL and "nb" in words else value, words)
    wrong, allowed, remedy = _SAID.get(kind, ("{value} does not fit here", "", "Correct it."))
    return Finding(key_in_fault(error) or path, wrong, allowed, remedy, values, code=code, nearest=nearest)


_NOTHING = {
    "dict_type": ("nothing stands under `{key}`", "keys and values, or {{}} for none", "Write it, or {{}}."),
    "tuple_type": ("nothing stands under `{key}`", "a list, or [] for none", "Write it, or []."),
}
_MOST_KEYS = 20
"""How many keys are named when one is not known: all that an answer file has."""
_NO_SPACE = r"[A-Za-z][\w-]*:[^\s/:]"
_BOKMAAL = frozenset(("no", "nor", "nob", "norsk", "norwegian"))


def _unknown_key(code: str, path: Path, known: Sequence[str]) -> Finding:
    key = str(path[-1])
    names = list(dict.fromkeys(known))
    are_few = len(names) <= _MOST_KEYS
    values = {"key": quoted(key), "known": ", ".join(names)}
    remedy = "Correct the key, or delete it."
    nearest = None if key in known or ":" in key else Nearest(key, known)
    if key in known:
        remedy = "It belongs elsewhere in the file; move it, or delete it."
    elif ":" in key:
        remedy = "Put a space after the colon."
    wrong, allowed = "the key {key} is not known here", "{known}" if are_few else ""
    return Finding(path, wrong, allowed, remedy, values, at_key=True, code=code, nearest=nearest)


def _not_text(code: str, path: Path, value: object) -> Finding:
    if value is None:
        return Finding(path, "nothing stands here", "a text", "Write it.", code=code)
    if isinstance(value, dict | list | tuple):
        values = {"value": quoted(value)}
        return Finding(path, "{value} stands where a text belongs", "a text", "Write one text here.", values, code=code)
    values = {"value": quoted(value)}
    wrong = "{value} is read as a number here" if not isinstance(value, bool) else "{value} is not a text"
    remedy = 'Put it in quotes: "{value}".' if values["value"] in {str(value), "true", "false"} else "Put it in quotes."
    return Finding(path, wrong, "a text", remedy, values, code=code)


def _pattern_said(pattern: str) -> tuple[str, str, str]:
    if pattern.startswith("^[0-9]"):
        return (
            "{value} is not a version",
            'numbers with points, such as "1.0"',
            "Write the version that way, in quotes.",
        )
    if "a-f" in pattern:
        return "this is not a digest", "64 digits and letters from a to f", "Take a copy of the file as it was made."
    if "agreed" in pattern:
        allowed = "a capital letter, or `agreed` for what all agreed on"
        return "this is not a rater", allowed, "Write a letter such as A, or agreed. Never a name."
    if pattern.startswith("^[A-Z]"):
        return "a rater has no such letter", "one or two capital letters", "Write a letter such as A. Never a name."
    if pattern == SOMETHING:
        return "an empty text stands here", "a text", "Write the text."
    if "{2,3}" in pattern:
        return "{value} is not a language code", "nb, nn, en or another code of 2-3 letters", "Correct it."
    return (
        "{value} is not an id",
        "small letters a-z, digits and single hyphens, beginning with a letter, such as own-goals",
        "Write it that way.",
    )
