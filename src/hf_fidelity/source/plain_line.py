"""One line of YAML in the plain layout: its level, its key and its value. See `plain_layout` for the whole."""

import re
from typing import NamedTuple

from hf_fidelity.source.scalars import resolve
from hf_fidelity.source.tree import MOST_CHARACTERS, MOST_ENTRIES

MOST_LEVELS = 5
"""Deepest level that is read here: an answer file has three."""

_KEY = "[A-Za-z][A-Za-z0-9-]{0,99}"  # beyond 1024 characters, YAML knows no key without a question mark
_LINE = re.compile(rf"( *)(- )?({_KEY}):(?: +(.*))?")
_BLANK = re.compile(r" *(?:#.*)?")
_QUOTED = re.compile(r'"((?:[^"\\]|\\["\\n])*)"(?: +#.*)?')
_ONCE_QUOTED = re.compile(r"'([^']*)'(?: +#.*)?")
_FOLDED = re.compile(r">-(?: +#.*)?")
_WORD = r"[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?"
_AND = r"(?:, (?=[A-Za-z0-9])|(?=[\]}]))"  # between entries: each pattern then stands once, and compiles in a quarter
_LIST = rf"\[(?:{_WORD}{_AND})*\]"
_PAIRS = rf"\{{(?:{_KEY}: {_WORD}{_AND})*\}}"
_ENTRY = rf"({_KEY}): ({_WORD}|{_LIST}|{_PAIRS})"
_LIST_OR_NOT = re.compile(rf"({_LIST})(?: +#.*)?")
_MAPPING = re.compile(rf"\{{((?:{_ENTRY}{_AND})*)\}}(?: +#.*)?")
WORDS, _ENTRIES = re.compile(_WORD), re.compile(_ENTRY)
_ESCAPES = {'\\"': '"', "\\\\": "\\", "\\n": "\n"}
_ESCAPE = re.compile(r'\\["\\n]')


class Line(NamedTuple):
    """A line: its level (-1 when it says nothing), whether an entry of a list begins, its key, and its value.

    Of a value that stands on the lines below, `below` says how: `>` folded text, `:` whatever it is, if it is there.
    """

    level: int
    begins: bool = False
    key: str = ""
    value: object = None
    below: str = ""


NOTHING = Line(-1)


class Doubt(Exception):
    """The text is not in the plain layout."""


def read_line(text: str) -> Line:
    """What a line says. Raises `Doubt` when it is not plain."""
    if not text.isprintable():
        raise Doubt
    found = _LINE.fullmatch(text)
    if not found:
        if _BLANK.fullmatch(text):
            return NOTHING
        raise Doubt
    margin, hyphen, key, rest = found.groups()
    level, odd = divmod(len(margin) + (2 if hyphen else 0), 2)
    if odd or level > MOST_LEVELS or (hyphen and level < 2):  # noqa: PLR2004  # a list is the value of a key
        raise Doubt
    begins = bool(hyphen)
    if not rest or rest[0] == "#" or rest.isspace():
        return Line(level, begins, key, None, ":")
    if _FOLDED.fullmatch(rest):
        return Line(level, begins, key, None, ">")
    return Line(level, begins, key, _value(rest.rstrip(" ")))


def _value(text: str) -> object:
    """The value that is written behind a key."""
    first = text[0]
    if first == '"' and (found := _QUOTED.fullmatch(text)):
        inside = found[1]
        value = _ESCAPE.sub(lambda escape: _ESCAPES[escape[0]], inside) if "\\" in inside else inside
    elif first == "'" and (found := _ONCE_QUOTED.fullmatch(text)):
        value = found[1]
    elif first == "[" and (found := _LIST_OR_NOT.fullmatch(text)):
        return _listed(found[1])
    elif first == "{" and (found := _MAPPING.fullmatch(text)):
        return _mapped(found[1])
    elif first.isalnum():
        value = text.partition(" #")[0].rstrip(" ")
        if ": " in value or value[-1] == ":":
            raise Doubt
        return resolve(short(value))
    else:
        raise Doubt
    return short(value)


def short(text: str) -> str:
    """The text, when it is not longer than any that is read."""
    if len(text) > MOST_CHARACTERS:
        raise Doubt
    return text


def _listed(text: str) -> list[object]:
    words = WORDS.findall(text)
    if len(words) > MOST_ENTRIES:
        raise Doubt
    return [resolve(short(word)) for word in words]


def _mapped(text: str) -> dict[str, object]:
    """The entries of a mapping in one line; a value may be a list or mapping of words."""
    values: dict[str, object] = {}
    pairs = _ENTRIES.findall(text)
    for key, value in pairs:
        values[key] = (
            _listed(value) if value[0] == "[" else _mapped(value[1:-1]) if value[0] == "{" else resolve(short(value))
        )
    if len(values) < len(pairs) or len(pairs) > MOST_ENTRIES:
        raise Doubt
    return values
