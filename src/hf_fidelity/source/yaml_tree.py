"""YAML text becomes plain data, strictly: PyYAML's C parser gives events, this builder makes the tree.

Refused: a key given twice, tags, several documents in one file, keys that are not words, nesting and repetition beyond
any honest use. Kept as text: `no`, `NO`, `on`, dates. See `scalars` for numbers.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml

from hf_fidelity.problem import Location, Problem
from hf_fidelity.source.scalars import resolve
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

try:
    from yaml.cyaml import CParser as _EventParser  # type: ignore[attr-defined]
except ImportError:  # PyYAML built without libyaml: the same events, more slowly
    from yaml import SafeLoader as _EventParser  # type: ignore[assignment]

_DIRECTIVE = re.compile(r"(?:\A|^\.\.\.[^\n]*\n)(?:[ \t\r]*+(?:#[^\n]*+)?+\n)*+(?=%)", re.MULTILINE)
"""A directive can stand at the beginning, or after a line of three points."""
_SURROGATE = re.compile("[\ud800-\udfff]")


_Scalar = yaml.ScalarEvent


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
        self._escapes = "\\u" in text or "\\U" in text
        """Only escapes can make half a character; without any, texts need not be looked through."""
        may_hold_directives = text.startswith("%") or "\n%" in text
        if may_hold_directives and (found := _DIRECTIVE.search(text)):
            place = Location(name, text.count("\n", 0, found.end()) + 1, 1)
            wrong = 'a line that begins with "%" (a directive) stands here'
            raise _Refusal(Problem("HF008", place, wrong, "", "Delete it, or put the text in quotes."))

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
        if (
            kind is _Scalar and event.tag is None and event.anchor is None
        ):  # nearly all events, so nothing else is asked
            self.n_nodes += 1
            text: str = event.value
            if self._escapes or len(text) > MOST_CHARACTERS:
                text = self.text(event)
            return resolve(text) if event.implicit[0] else text
        if kind is yaml.AliasEvent:
            return self.alias(event)
        if event.tag is not None:
            remedy = 'Delete it. To keep a number as text, put it in quotes: "1.0".'
            raise self.refusal("HF008", event, 'a tag (a word that begins with "!") stands here', "", remedy)
        before = self.n_nodes
        self.count(1, event)
        value: object
        if kind is _Scalar:
            value = resolve(self.text(event)) if event.implicit[0] else self.text(event)
        elif depth >= MOST_DEPTH:
            wrong = f"the nesting is deeper than {MOST_DEPTH} levels"
            raise self.refusal("HF007", event, wrong, "", "Check the brackets.")
        elif kind is yaml.MappingStartEvent:
            value = self.mapping(depth + 1)
        else:
            value = self.sequence(depth + 1)
        if event.anchor is not None:
            self._anchors[event.anchor] = (value, self.n_nodes - before)
        return value

    def text(self, event: Any) -> str:
        """The text of a scalar, cut off where it is too long."""
        text: str = event.value
        if self._escapes and _SURROGATE.search(text):
            wrong = "this text holds half a character (a lone surrogate)"
            raise self.refusal("HF006", event, wrong, "", "Type it again.")
        if len(text) > MOST_CHARACTERS:
            self.problems.append(too_long_text(self.place(event)))
            return text[:MOST_CHARACTERS]
        return text

    def too_many(self, event: Any) -> _Refusal:
        return self.refusal("HF007", event, TOO_MANY_ENTRIES, "", "Check the repetitions, or make several files.")

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
            if len(values) >= MOST_ENTRIES:
                raise self.too_many(event)
            start = event.start_mark
            line, column = start.line + 1, start.column + 1
            marks[len(values)] = (line, column, line, column)
            values.append(self.value(event, depth))
        return values

    def mapping(self, depth: int) -> dict[str, object]:
        values: dict[str, object] = {}
        marks: dict[str | int, Mark] = {}
        n_keys = 0
        self.lines.note(values, self.name, marks)
        while type(event := self._next()) is not yaml.MappingEndEvent:
            if type(event) is not _Scalar or event.tag is not None:
                wrong = "a key must be a word, and here stands something else"
                raise self.refusal("HF008", event, wrong, "a word followed by a colon", "Write the key as a word.")
            n_keys += 1
            if n_keys > MOST_ENTRIES:
                raise self.too_many(event)
            key: str = event.value
            if self._escapes or len(key) > MOST_CHARACTERS:
                key = self.text(event)
            if key == "<<" and event.implicit[0]:
                raise self.refusal("HF008", event, "merge keys are not used here", "", "Write the values out.")
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
    builder = None
    try:
        builder = _Builder(text, name)
        data = builder.document()
    except _Refusal as refusal:
        faults = [*(builder.problems if builder else ()), refusal.problem]
    except (yaml.YAMLError, ValueError, OverflowError) as fault:  # the parser in Python lets errors of `chr` pass
        from hf_fidelity.source.yaml_faults import syntax_problem

        faults = [*(builder.problems if builder else ()), syntax_problem(fault, text, name)]
    else:
        return Tree(data, builder.lines, builder.problems, n_values=builder.n_nodes)
    return Tree(None, LineTable(), faults, fatal=True)
