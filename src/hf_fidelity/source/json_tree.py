"""JSON text becomes plain data with the same strictness and the same line table as YAML."""

import re
from array import array
from bisect import bisect_right
from decimal import Decimal
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # undocumented, unchanged since 2.6

from hf_fidelity.problem import Location, Problem
from hf_fidelity.source.tree import (
    MOST_CHARACTERS,
    MOST_DEPTH,
    MOST_ENTRIES,
    MOST_NODES,
    TOO_MANY_ENTRIES,
    LineTable,
    Mark,
    Tree,
    repeated_key,
    too_long_text,
)

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"(-?(?:0|[1-9][0-9]{0,17}))(\.[0-9]{1,18})?(?:[eE][-+]?[0-9]{1,2})?(?![0-9.eE])")
_WORDS = {"true": True, "false": False, "null": None}
_WORD = re.compile(r"(?:true|false|null)(?![A-Za-z0-9_])")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LOOKED_AT = 40


class _Refusal(Exception):
    def __init__(self, position: int, code: str, wrong: str, remedy: str = "") -> None:
        self.position, self.code, self.wrong, self.remedy = position, code, wrong, remedy


_NO_VALUES = (
    (r"(?i:nan|[-+]?inf(?:inity)?)(?![a-z])", "this is not a number that JSON knows", "Write a number, or null."),
    (
        r"(?i:true|false|null|none|yes|no)(?![a-z])",
        "JSON has the words true, false and null alone",
        "Write one of them.",
    ),
    (r"-?0[0-9]", "a number begins with 0", "Delete the first 0, or put the number in quotes."),
    (r"[-+]?\.[0-9]", "a number begins with its point", "Write a 0 before the point."),
    (r"\+[0-9]", "a number begins with +", "Delete the +."),
    (r"-?[0-9]+,?\.(?![0-9])", "a number ends with its point", "Write a digit after the point."),
    (r"-?[0-9]", "the number has too many digits", "Check the number."),
    (r"'", "single quotes stand here", 'Use double quotes: "…".'),
    (r"[A-Za-z]", "a word stands here without quotes", 'Put it in double quotes: "…".'),
    (r"//|/\*|#", "a comment stands here, which JSON does not have", "Delete it."),
    (r"\Z", "the file ends too early", "Close what was opened, or copy the whole file again."),
)


def _no_value(text: str) -> tuple[str, str]:
    """What is wrong with a text where a value should begin, and what to do."""
    otherwise = ("a value is expected here", "Check commas, quotes and brackets around this place.")
    return next(((wrong, remedy) for sign, wrong, remedy in _NO_VALUES if re.match(sign, text)), otherwise)


def _broken_text(character: str) -> tuple[str, str]:
    """What is wrong with a text in quotes at the character where the reading stopped, and what to do."""
    if character == "\t":
        return "a tab stands inside a text", "Write \\t, or a space."
    if character in {"\n", "\r"}:
        return "a line ends inside a text", "Write \\n, or close the quote."
    if character and not character.isprintable():
        return "an invisible character stands inside a text", "Delete it."
    if character == "\\":
        return "a backslash stands before a character that it cannot stand before", "Write two backslashes."
    return "this text is not closed", "Close the quote."


class _Builder:
    def __init__(self, text: str, name: str) -> None:
        self.text, self.name = text, name
        self.lines = LineTable()
        self.problems: list[Problem] = []
        self.n_nodes = 0
        self._starts = array("I", [0])  # a list would take ten times the room of a file of line ends
        self._starts.extend(found.end() for found in re.finditer("\n", text))

    def document(self) -> object:
        value, end = self.value(self.skip(0), 0)
        end = self.skip(end)
        if end < len(self.text):
            raise _Refusal(end, "HF006", "something follows after the end of the JSON value", "Delete it.")
        return value

    def skip(self, position: int) -> int:
        space = _SPACE.match(self.text, position)
        return space.end() if space else position

    def place(self, position: int) -> tuple[int, int]:
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1

    def value(self, at: int, depth: int) -> tuple[object, int]:
        """The value that begins at a position, and the position after it."""
        self.n_nodes += 1
        if depth > MOST_DEPTH:
            raise _Refusal(at, "HF007", f"the nesting is deeper than {MOST_DEPTH} levels", "Check the brackets.")
        if self.n_nodes > MOST_NODES:
            raise _Refusal(at, "HF007", f"the file holds more than {MOST_NODES} values", "Make several files.")
        match self.text[at : at + 1]:
            case "{":
                return self.mapping(at + 1, depth + 1)
            case "[":
                return self.sequence(at + 1, depth + 1)
            case '"':
                return self.string(at)
        if word := _WORD.match(self.text, at):
            return _WORDS[word.group()], word.end()
        if number := _NUMBER.match(self.text, at):
            digits = number.group()
            return (int(digits) if digits == number.group(1) else Decimal(digits)), number.end()
        raise _Refusal(at, "HF006", *_no_value(self.text[at : at + _LOOKED_AT]))

    def string(self, at: int) -> tuple[str, int]:
        try:
            text, end = scanstring(self.text, at + 1, True)
        except JSONDecodeError as fault:
            raise _Refusal(fault.pos, "HF006", *_broken_text(self.text[fault.pos : fault.pos + 1])) from None
        if _SURROGATE.search(text):
            raise _Refusal(at, "HF006", "this text holds half a character (a lone surrogate)", "Type it again.")
        if len(text) > MOST_CHARACTERS:
            self.problems.append(too_long_text(Location(self.name, *self.place(at))))
        return text[:MOST_CHARACTERS], end

    def entry(self, number: int, at: int) -> None:
        """Counts the entries of a list or mapping."""
        if number > MOST_ENTRIES:
            raise _Refusal(at, "HF007", TOO_MANY_ENTRIES, "Check the repetitions, or make several files.")

    def sequence(self, at: int, depth: int) -> tuple[list[object], int]:
        values: list[object] = []
        marks: dict[str | int, Mark] = {}
        self.lines.note(values, self.name, marks)
        at = self.skip(at)
        while self.text[at : at + 1] != "]":
            self.entry(len(values) + 1, at)
            line, column = self.place(at)
            marks[len(values)] = (line, column, line, column)
            value, at = self.value(at, depth)
            values.append(value)
            at = self.after_comma(at, "]")
        return values, at + 1

    def mapping(self, at: int, depth: int) -> tuple[dict[str, object], int]:
        values: dict[str, object] = {}
        marks: dict[str | int, Mark] = {}
        self.lines.note(values, self.name, marks)
        at = self.skip(at)
        n_keys = 0
        while self.text[at : at + 1] != "}":
            n_keys += 1
            self.entry(n_keys, at)
            if self.text[at : at + 1] != '"':
                raise _Refusal(at, "HF006", "a key in quotes is expected here", "Check commas and quotes.")
            key_at = at
            key, at = self.string(at)
            at = self.skip(at)
            if self.text[at : at + 1] != ":":
                raise _Refusal(at, "HF006", "a colon is expected after the key", "Put a colon between key and value.")
            value_at = self.skip(at + 1)
            value, at = self.value(value_at, depth)
            if key in values:
                self.problems.append(repeated_key(key, Location(self.name, *self.place(key_at)), marks[key][0]))
            else:
                marks[key] = (*self.place(key_at), *self.place(value_at))
                values[key] = value
            at = self.after_comma(at, "}")
        return values, at + 1

    def after_comma(self, at: int, closing: str) -> int:
        """The position of the next entry or of the closing bracket."""
        at = self.skip(at)
        follower = self.text[at : at + 1]
        if follower == closing:
            return at
        if follower != ",":
            raise _Refusal(at, "HF006", f'a comma or "{closing}" is expected here', "Check commas and brackets.")
        at = self.skip(at + 1)
        if self.text[at : at + 1] == closing:
            raise _Refusal(at, "HF006", "a comma stands before the closing bracket", "Delete the last comma.")
        return at


_IN_JSON = {
    'Write {{value: not-applicable, reason: "…"}}.': 'Write {{"value": "not-applicable", "reason": "…"}}.',
    "Write [{example}], or [] for none of them.": 'Write ["{example}"], or [] for none of them.',
    "Put a space after the colon: `key: value`.": 'Use {{"key": "value"}}.',
    "Add a line `{key}: …`.": 'Add `"{key}": …`.',
    "Add a line `variant: …` with the one that fits.": 'Add `"variant": …` with the one that fits.',
    "Begin each entry with a hyphen, or use [a, b].": "Use [a, b].",
    "Indent `key: value` lines here.": 'Use {{"key": "value"}}.',
    "Delete the line.": "Delete it.",
}
"""What is done in YAML, and how the same is done in JSON."""


_KEY = re.compile(r"(\{\{|\{\{[^}]+, )([a-z]+): ")


def in_json(sentence: str) -> str:
    """What is allowed or to be done in YAML, as it is in JSON; keys have quotes there."""
    if sentence in _IN_JSON:
        return _IN_JSON[sentence]
    while (quoted := _KEY.sub(r'\1"\2": ', sentence)) != sentence:
        sentence = quoted
    return sentence


def build_json(text: str, name: str) -> Tree:
    """The tree of a JSON text; `name` is the file's name as its user knows it. Never raises."""
    builder = _Builder(text, name)
    if not text.strip():
        return Tree(None, builder.lines, [])
    try:
        return Tree(builder.document(), builder.lines, builder.problems, n_values=builder.n_nodes)
    except _Refusal as refusal:
        location = Location(name, *builder.place(refusal.position))
        wrong = refusal.wrong if refusal.code == "HF007" else "this is not valid JSON: {said}"
        problem = Problem(refusal.code, location, wrong, "", refusal.remedy, {"said": refusal.wrong})
        return Tree(None, LineTable(), [*builder.problems, problem], fatal=True)
