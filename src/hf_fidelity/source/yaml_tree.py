"""YAML text becomes plain data, strictly: PyYAML's C parser gives events, this builder makes the tree.

Refused: a key given twice, tags, several documents in one file, keys that are not words, nesting and repetition beyond
any honest use. Kept as text: `no`, `NO`, `on`, dates. See `scalars` for numbers.
"""

from collections.abc import Callable
from typing import Any

import yaml

from hf_fidelity.problem import Location, Problem
from hf_fidelity.source.scalars import resolve
from hf_fidelity.source.tree import MOST_DEPTH, MOST_NODES, LineTable, Mark, Tree, repeated_key

try:
    from yaml.cyaml import CParser as _EventParser  # type: ignore[attr-defined]
except ImportError:  # PyYAML built without libyaml: the same events, more slowly
    from yaml import SafeLoader as _EventParser  # type: ignore[assignment]

_REMEDIES = (
    ("tab character", "Indent with spaces, not with the tab key."),
    ("mapping values are not allowed", 'Put a text that holds ": " in quotes, and check the indentation.'),
    ("could not find expected ':'", "Check this line and the one above: a colon, a quote or the indentation is off."),
    ("unexpected end of stream", "A quote or a bracket that was opened is never closed."),
    ("did not find expected", "Check the indentation here and in the line above, and that quotes and brackets close."),
    ("cannot start any token", "Put a text that begins with this character in quotes."),
    ("control characters", "Delete the invisible character, or type the line again."),
)


class _Refusal(Exception):
    """Stops the reading at a fault after which the rest would be guesswork."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Builder:
    """Makes the tree from events, one event of look-ahead at a time."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = LineTable()
        self.problems: list[Problem] = []
        self.n_nodes = 0
        self._next: Callable[[], Any] = _EventParser(text).get_event
        self._anchors: dict[str, tuple[object, int]] = {}

    def document(self) -> object:
        self._next()  # start of the stream
        event = self._next()
        if type(event) is yaml.StreamEndEvent:
            return None
        data = self.value(self._next(), 0)
        self._next()  # end of the document
        event = self._next()
        if type(event) is not yaml.StreamEndEvent:
            wrong = 'a second document begins here, after a line "---"'
            raise self.refusal("HF008", event, wrong, "one document in a file", "Delete the line, or make two files.")
        return data

    def refusal(self, code: str, event: Any, wrong: str, allowed: str, remedy: str) -> _Refusal:
        return _Refusal(Problem(code, self.place(event), wrong, allowed, remedy))

    def place(self, event: Any) -> Location:
        return Location(self.name, event.start_mark.line + 1, event.start_mark.column + 1)

    def value(self, event: Any, depth: int) -> object:
        """The value that begins with this event; reads on to its end."""
        kind = type(event)
        if kind is yaml.AliasEvent:
            return self.alias(event)
        if event.tag is not None:
            remedy = 'Delete it. To keep a number as text, put it in quotes: "1.0".'
            raise self.refusal("HF008", event, 'a tag (a word that begins with "!") stands here', "", remedy)
        before = self.n_nodes
        self.count(1, event)
        value: object
        if kind is yaml.ScalarEvent:
            value = resolve(event.value) if event.implicit[0] else event.value
        elif depth >= MOST_DEPTH:
            raise self.refusal("HF007", event, f"the nesting is deeper than {MOST_DEPTH}", "", "Check the brackets.")
        elif kind is yaml.MappingStartEvent:
            value = self.mapping(depth + 1)
        else:
            value = self.sequence(depth + 1)
        if event.anchor is not None:
            self._anchors[event.anchor] = (value, self.n_nodes - before)
        return value

    def count(self, n: int, event: Any) -> None:
        self.n_nodes += n
        if self.n_nodes > MOST_NODES:
            wrong = f"the file holds more than {MOST_NODES} values, repeated ones included"
            raise self.refusal("HF007", event, wrong, "", "Check the repetitions (words that begin with & and *).")

    def alias(self, event: Any) -> object:
        if event.anchor not in self._anchors:
            wrong = "this repeats (with *) something that is not marked (with &) above it, or that it stands inside of"
            raise self.refusal("HF008", event, wrong, "", "Write the values out.")
        value, size = self._anchors[event.anchor]
        self.count(size, event)
        return value

    def sequence(self, depth: int) -> list[object]:
        values: list[object] = []
        marks: dict[str | int, Mark] = {}
        self.lines.note(values, self.name, marks)
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            start = event.start_mark
            line, column = start.line + 1, start.column + 1
            marks[len(values)] = (line, column, line, column)
            values.append(self.value(event, depth))
        return values

    def mapping(self, depth: int) -> dict[str, object]:
        values: dict[str, object] = {}
        marks: dict[str | int, Mark] = {}
        self.lines.note(values, self.name, marks)
        while type(event := self._next()) is not yaml.MappingEndEvent:
            if type(event) is not yaml.ScalarEvent or event.tag is not None:
                wrong = "a key must be a word, and here stands something else"
                raise self.refusal("HF008", event, wrong, "a word followed by a colon", "Write the key as a word.")
            key: str = event.value
            start: Any = event.start_mark
            follower = self._next()
            value = self.value(follower, depth)
            if key in values:
                self.problems.append(repeated_key(key, self.place(event), marks[key][0]))
            else:
                place = follower.start_mark
                marks[key] = (start.line + 1, start.column + 1, place.line + 1, place.column + 1)
                values[key] = value
        return values


def build_yaml(text: str, name: str) -> Tree:
    """The tree of a YAML text; `name` is the file's name as its user knows it. Never raises."""
    try:
        builder = _Builder(text, name)
        data = builder.document()
    except _Refusal as refusal:
        return Tree(None, LineTable(), [*builder.problems, refusal.problem], fatal=True)
    except yaml.YAMLError as fault:
        return Tree(None, LineTable(), [_syntax_problem(fault, text, name)], fatal=True)
    return Tree(data, builder.lines, builder.problems)


def _syntax_problem(fault: yaml.YAMLError, text: str, name: str) -> Problem:
    said = getattr(fault, "problem", None) or getattr(fault, "reason", None) or "it cannot be read as YAML"
    mark: Any = getattr(fault, "problem_mark", None)
    if mark is not None:
        location = Location(name, mark.line + 1, mark.column + 1)
    else:
        before = text[: getattr(fault, "position", 0) or 0]
        location = Location(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
    lines = text.splitlines()
    row, column = location.line or 1, location.column or 1
    if row <= len(lines) and lines[row - 1][column - 1 : column] == "\t":
        said = "found a tab character that violates indentation"
    remedy = next((remedy for sign, remedy in _REMEDIES if sign in said), "Check this line and the one above it.")
    wrong = "this is not valid YAML: {said}"
    return Problem("HF006", location, wrong, "", remedy, {"said": said})
