"""Faults in the shape of data (a key missing, a number where a text belongs) said in plain words, with a remedy."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

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


def shape_findings(fault: ValidationError, code: str, known_keys: Sequence[str]) -> list[Finding]:
    """Each error of a validation as a finding, in the order of the data. `known_keys` serve "did you mean"."""
    return [_finding(error, code, known_keys) for error in fault.errors(include_url=False)]


def _finding(error: Mapping[str, Any], code: str, known_keys: Sequence[str]) -> Finding:
    kind: str = error["type"]
    path: Path = error["loc"]
    value = error.get("input")
    values: dict[str, object] = {**error.get("ctx", {}), "value": quoted(value)}
    if kind == "missing":
        wrong = "`{key}` is missing here"
        return Finding(code, path, wrong, "", "Add a line `{key}: …`.", {"key": path[-1]})
    if kind == "extra_forbidden" or path[-1:] == ("[key]",):
        key = path[-2] if path[-1] == "[key]" else path[-1]
        nearest = did_you_mean(str(key), known_keys)
        remedy = nearest or "Correct the key, or delete it."
        keys = {"key": quoted(key)}
        step = path[:-1] if path[-1] == "[key]" else path
        return Finding(code, step, "the key {key} is not known here", "", remedy, keys, at_key=True)
    if kind == "string_type":
        return _not_text(code, path, value)
    if kind == "string_pattern_mismatch":
        return Finding(code, path, *_pattern_said(str(error["ctx"]["pattern"])), values)
    if kind == "day":
        values["meant"] = f"{values['meant']} here" if values.get("meant") else "the date in that way"
    if kind == "union_tag_invalid":
        values["value"] = quoted(error["ctx"]["tag"])
        path = (*path, "kind")
    wrong, allowed, remedy = _SAID.get(kind, ("{value} does not fit here", error["msg"], "Correct it."))
    return Finding(code, path, wrong, allowed, remedy, values)


def _not_text(code: str, path: Path, value: object) -> Finding:
    if value is None:
        return Finding(code, path, "nothing stands here", "a text", "Write it, or delete the line.")
    if isinstance(value, dict | list | tuple):
        values = {"value": quoted(value)}
        return Finding(code, path, "{value} stands where a text belongs", "a text", "Write one text here.", values)
    values = {"value": quoted(value)}
    wrong = "{value} is read as a number here" if not isinstance(value, bool) else "{value} is not a text"
    return Finding(code, path, wrong, "a text", 'Put it in quotes: "{value}".', values)


def _pattern_said(pattern: str) -> tuple[str, str, str]:
    if pattern.startswith("^[0-9]"):
        return (
            "{value} is not a version",
            'numbers with points, such as "1.0"',
            "Write the version that way, in quotes.",
        )
    if pattern == r"\S":
        return "an empty text stands here", "a text", "Write the text, or delete the key."
    if "{2,3}" in pattern:
        return "{value} is not a language code", "nb, nn, en or another code of 2-3 letters", "Correct it."
    return (
        "{value} is not an id",
        "small letters a-z, digits and single hyphens, beginning with a letter, such as own-goals",
        "Write it that way.",
    )
