"""Loads answer files one after the other: in a moment where they are plain, the whole way where they are not."""

import os
import stat
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hf_fidelity.answers.bulk.head import Head, head_of, plain_head
from hf_fidelity.answers.bulk.memory import Doubt, Mark, Memory, Said, Taken
from hf_fidelity.answers.load import Assessed, KnownScales, load_answers
from hf_fidelity.answers.redacted import fault_in
from hf_fidelity.problem import AnswersError, DefinitionError
from hf_fidelity.scale.library import Found, find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Scale
from hf_fidelity.source.document import Document, Loaded, read_document
from hf_fidelity.source.plain_json import read_plain_json
from hf_fidelity.source.plain_layout import Lines, read_plain

MarksOf = Callable[[Scale, str | None], Mark]
"""Gives what makes a mark of an answer, for a scale and variant."""
_MOST_BYTES = 50_000
"""Larger files are left to the full reader, which knows its limits."""


class Gathered(NamedTuple):
    """A file's head and the marks of its answers, by the position of their item among those its variant is asked.

    Items that were not asked or not answered have no mark. `found` is where the scale lies.
    """

    found: Found
    scale: Loaded[Scale]
    head: Head
    taken: Taken


class _Opened(NamedTuple):
    data: dict[str, Any]
    found: Found
    scale: Loaded[Scale]
    head: Head
    memory: Memory


class Loader:
    """Loads files, and remembers scales, lines and answers for the next ones. `known` are the scales it has read."""

    def __init__(self, folders: Sequence[Path], marks_of: MarksOf) -> None:
        self.known: KnownScales = {}
        self._folders, self._marks_of = folders, marks_of
        self._lines: Lines = {}
        self._found: dict[tuple[str, str], Found] = {}
        self._broken: dict[Found, DefinitionError] = {}
        self._memories: dict[tuple[str, str | None, str], Memory] = {}
        self._marks: dict[tuple[str, str | None], tuple[list[str], Mark]] = {}

    def load(self, path: str) -> Gathered:
        """What a file holds. Raises `AnswersError` or `DefinitionError` with every problem that `load_answers` finds.

        A redacted file that is not as it was made has a problem too.
        """
        try:
            return self._quickly(path)
        except (Doubt, OSError, ValueError):
            return self._whole(load_answers(Path(path), self._folders, self.known))

    def scale_of(self, reference: str, folder: str) -> tuple[Found, Loaded[Scale]]:
        """The scale that a file in a folder names.

        Raises `Doubt` when there is none, and `DefinitionError` when it cannot be read.
        """
        place = (reference, folder if is_path(reference) else "")
        found = self._found.get(place)
        if found is None:
            try:
                found = find_scale(reference, self._folders, beside=Path(folder))
            except DefinitionError:
                raise Doubt from None  # a fault of the answers, which are then told where it stands
            found = found._replace(path=Path(os.path.realpath(found.path)))  # one scale, from whichever folder
            self._found[place] = found
        if found in self._broken:
            raise self._broken[found]
        if found not in self.known:
            try:
                self.known[found] = load_scale(*found, with_cases=False)
            except DefinitionError as error:
                self._broken[found] = error
                raise
        return found, self.known[found]

    def said(self, path: str) -> tuple[Head, Mapping[int, Said]]:
        """The head of a file and what is said in it, by position; its answers are not looked at again.

        Raises `Doubt` where the file must be loaded the whole way.
        """
        try:
            data, _, _, head, memory = self._opened(path)
        except (OSError, ValueError):
            raise Doubt from None
        return head, memory.said(data)

    def _quickly(self, path: str) -> Gathered:
        data, found, loaded, head, memory = self._opened(path)
        if head.is_redacted and fault_in(data):
            raise Doubt
        return Gathered(found, loaded, head, memory.take(data))

    def _opened(self, path: str) -> _Opened:
        """A file whose head is sound beyond doubt, with the memory for its answers."""
        data = self._plain_data(path)
        if not isinstance(data, dict):
            raise Doubt
        head = plain_head(data)
        if head is None:
            raise Doubt
        found, loaded = self.scale_of(head.scale, os.path.dirname(path))  # noqa: PTH120
        key = (loaded.document.sha256, head.variant, head.form)
        memory = self._memories.get(key)
        if memory is None:
            order, mark = self._order_and_mark(loaded, head.variant)
            memory = self._memories[key] = Memory(loaded.model, head.variant, head.form, order, mark)
        return _Opened(data, found, loaded, head, memory)

    def _plain_data(self, path: str) -> object:
        """The plain data of a file without a problem, by the quickest reader that is sure of it."""
        suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122
        if suffix not in {".yaml", ".yml", ".json"}:
            raise Doubt
        text = _text_of(path)
        data = read_plain_json(text) if suffix == ".json" else read_plain(text, self._lines)
        if data is not None:
            return data
        try:
            document = read_document(Path(path), path, AnswersError)
        except AnswersError:
            raise Doubt from None
        if document.problems:
            raise Doubt
        return document.data

    def _order_and_mark(self, loaded: Loaded[Scale], variant: str | None) -> tuple[list[str], Mark]:
        key = (loaded.document.sha256, variant)
        if key not in self._marks:
            order = [item.id for item in loaded.model.asked_items(variant, "full")]
            self._marks[key] = (order, self._marks_of(loaded.model, variant))
        return self._marks[key]

    def _whole(self, assessed: Assessed) -> Gathered:
        """The same of a file that was loaded with its model and its places."""
        about = assessed.answers.about
        if about.redacted and (fault := fault_in(assessed.answers_document.data)):
            raise AnswersError([assessed.answers_document.problem(fault)])
        loaded = Loaded(assessed.scale, assessed.scale_document)
        order, mark = self._order_and_mark(loaded, about.variant)
        places = {name: position for position, name in enumerate(order)}
        items = {item.id: item for item in assessed.scale.items}
        values = assessed.answers.values
        marks = {places[name]: mark(items[name], values[name]) for name in about.answers if name in values}
        said: dict[int, Said] = {
            places[name]: texts
            for name, given in assessed.answers.remarks.items()
            if (texts := given.model_dump(include=set(_TEXTS), exclude_none=True))
        }
        return Gathered(_found_by(assessed.scale_document), loaded, head_of(about), Taken(marks, said))


_TEXTS = ("note", "evidence", "barrier", "facilitator", "adaptation")


def _found_by(document: Document) -> Found:
    """Where a scale that was read lies."""
    return Found(Path(os.path.realpath(document.files[0])), document.name)


def is_path(reference: str) -> bool:
    """Whether a file names its scale by a path, which counts from the file's own folder."""
    return "/" in reference or "\\" in reference or reference.endswith((".yaml", ".yml", ".json"))


def _text_of(path: str) -> str:
    """The text of a small regular file. Raises `OSError`, `ValueError` or `Doubt` when it is anything else."""
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        about = os.fstat(opened)
        if not stat.S_ISREG(about.st_mode) or about.st_size > _MOST_BYTES:
            raise Doubt
        raw = os.read(opened, _MOST_BYTES)
    finally:
        os.close(opened)
    if len(raw) != about.st_size or b"\0" in raw:
        raise Doubt
    return raw.decode("utf-8-sig")
