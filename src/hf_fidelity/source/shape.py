"""Faults in the shape of data (a key missing, a number where a text belongs) said in plain words, with a remedy."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from hf_fidelity.problem import Finding, Path, did_you_mean, quoted

_SAID: dict[str, tuple[str, str, str]] = {
    "string_too_short": ("{value} stands here", "a text", "Write the text, or delete the key."),
    "string_too_long": ("the text is longer than {max_length} characters", "", "Shorten it."),
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
    "too_short": ("the list is empty", "at least {min_length}", "Add an entry."),
    "greater_than_equal": ("{value} is too small", "{ge} or more", "Correct the number."),
    "number": (
        "{value} is not a number",
        "a number such as 3 or 2.5",
        "Write it without quotes, with a decimal point.",
    ),
    "percent": ("{value} is not a percentage", "0 % to 100 %, such as 75 %", "Write the number followed by %."),
    "day": ("{value} is not a day that the tool can read", "year-month-day, such as 2026-10-14", "Write {meant}."),
    "union_tag_not_found": ("the kind is missing", "kind: levels, checklist, number or share", "Add `kind:`."),
    "union_tag_invalid": ("{value} is not a kind", "{expected_tags}", "Choose one of the kinds."),
    "literal_error": ("{value} is not one of the words that are allowed here", "{expected}", "Choose one of them."),
    "start": ("{value} is not a way to begin a case", "blank, lowest, highest, or a score", "Choose one of them."),
    "expected": ("{value} is not a score", "a number, a fraction such as 10/3, or withheld", "Correct it."),
}


KeysAt = Callable[[Path], Sequence[str]]
"""The keys that may stand beside the one at a path."""

MOST_LISTED = 12
"""How many keys a message lists at the most."""


def keys_of(*parts: type[BaseModel]) -> list[str]:
    """The keys of models, as they are written in files."""
    return [field.alias or name for part in parts for name, field in part.model_fields.items()]


def shape_findings(fault: ValidationError, code: str, keys_at: KeysAt) -> list[Finding]:
    """Each error of a validation as a finding, in the order of the data."""
    errors = fault.errors(include_url=False)
    return [_finding(error, code, keys_at) for error in errors if not _follows_from_others(error, errors)]


def _follows_from_others(error: Mapping[str, Any], errors: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a list seems too short merely because its faulty entries were not counted."""
    path = error["loc"]
    return error["type"] == "too_short" and any(
        len(other["loc"]) > len(path) and other["loc"][: len(path)] == path for other in errors
    )


def _finding(error: Mapping[str, Any], code: str, keys_at: KeysAt) -> Finding:
    kind: str = error["type"]
    path: Path = error["loc"]
    value = error.get("input")
    values: dict[str, object] = {**error.get("ctx", {}), "value": quoted(value)}
    if kind == "missing":
        wrong = "`{key}` is missing here"
        return Finding(path, wrong, "", "Add a line `{key}: …`.", {"key": path[-1]}, code=code)
    if kind == "extra_forbidden" or path[-1:] == ("[key]",):
        step = path[:-1] if path[-1] == "[key]" else path
        return _unknown_key(code, step, keys_at(step))
    if kind == "string_type":
        return _not_text(code, path, value)
    if kind == "string_pattern_mismatch":
        return Finding(path, *_pattern_said(str(error["ctx"]["pattern"])), values, code=code)
    if kind == "day":
        values["meant"] = f"{values['meant']} here" if values.get("meant") else "the date in that way"
    if kind == "union_tag_invalid":
        values["value"] = quoted(error["ctx"]["tag"])
        values["expected_tags"] = str(values["expected_tags"]).replace("'", "")
        path = (*path, "kind")
    wrong, allowed, remedy = _SAID.get(kind, ("{value} does not fit here", error["msg"], "Correct it."))
    return Finding(path, wrong, allowed, remedy, values, code=code)


def _unknown_key(code: str, path: Path, known: Sequence[str]) -> Finding:
    key = str(path[-1])
    listed = len(set(known)) <= MOST_LISTED
    values = {"key": quoted(key), "known": ", ".join(dict.fromkeys(known))}
    remedy = did_you_mean(key, known) or "Correct the key, or delete it."
    wrong = "the key {key} is not known here"
    return Finding(path, wrong, "{known}" if listed else "", remedy, values, at_key=True, code=code)


def _not_text(code: str, path: Path, value: object) -> Finding:
    if value is None:
        return Finding(path, "nothing stands here", "a text", "Write it, or delete the line.", code=code)
    if isinstance(value, dict | list | tuple):
        values = {"value": quoted(value)}
        return Finding(path, "{value} stands where a text belongs", "a text", "Write one text here.", values, code=code)
    values = {"value": quoted(value)}
    wrong = "{value} is read as a number here" if not isinstance(value, bool) else "{value} is not a text"
    return Finding(path, wrong, "a text", 'Put it in quotes: "{value}".', values, code=code)


def _pattern_said(pattern: str) -> tuple[str, str, str]:
    if pattern.startswith("^[0-9]"):
        return (
            "{value} is not a version",
            'numbers with points, such as "1.0"',
            "Write the version that way, in quotes.",
        )
    if "agreed" in pattern:
        allowed = "a capital letter, or `agreed` for what all agreed on"
        return "{value} is not a rater", allowed, "Write a letter such as A, or agreed. Never a name."
    if pattern == r"\S":
        return "an empty text stands here", "a text", "Write the text, or delete the key."
    if "{2,3}" in pattern:
        return "{value} is not a language code", "nb, nn, en or another code of 2-3 letters", "Correct it."
    return (
        "{value} is not an id",
        "small letters a-z, digits and single hyphens, beginning with a letter, such as own-goals",
        "Write it that way.",
    )
