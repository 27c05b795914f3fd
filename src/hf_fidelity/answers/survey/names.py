"""What a column of an export may be called: items by id, prompt and title, and the parts of an answer."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import (
    INSTEAD_WORDS,
    NONE_OF_THEM,
    REMARK_WORDS,
    Translated,
    known_answer_words,
    normal,
)
from hf_fidelity.scale.item import Checklist, Item, Number, Share
from hf_fidelity.scale.model import Scale

ANSWER, COUNT, TOTAL, OPTION, INSTEAD = "answer", "count", "total", "option", "instead"
"""The parts of an answer that can have a column; the remarks are further ones."""
WORDS = (DONT_KNOW, NOT_APPLICABLE, NONE_OF_THEM)
"""What can be chosen beside an item's own options."""


class Target(NamedTuple):
    """What a column holds: an item's answer, or a part of it. `option` is an option's id, or one of `WORDS`."""

    item: str
    part: str = ANSWER
    option: str = ""

    def __str__(self) -> str:
        match self.part:
            case "answer":
                return self.item
            case "option":
                return f"{self.item}/{self.option}"
        return f"{self.item}.{self.part}"


def squashed(text: str) -> str:
    """A text as headers are compared: only its words, without what stands between them."""
    return " ".join(re.sub(r"[\W_]+", " ", normal(text)).split())


_NUMBERED = re.compile(r"(?:(?:q|spm|spørsmål|question) ?)?[0-9]+(?: [0-9]+)* ")
_CLOSE, _CLOSE_FOR_IDS = 0.75, 0.8
"""How alike two texts are before one is taken to be meant by the other: our own; it only decides what is asked."""
_LONGEST = 4_000
"""The longest header that is looked through for names: our own limit, beyond every question with its options."""
_CUT_OFF = 20
"""From how many characters on the beginning of a prompt is taken to be a prompt that was cut off."""


class Names:
    """Every name of the items of a scale."""

    def __init__(self, scale: Scale) -> None:
        self._items = {item.id: item for item in scale.items}
        self._dont_know = scale.dont_know
        self._whole: dict[str, set[str]] = {}
        self._labels: dict[str, set[Target]] = {}
        self._parts: dict[str, dict[str, Target]] = {}
        self._found: dict[str, set[Target]] = {}
        for domain in scale.domains:
            for item in domain.items:
                for name in {squashed(text) for text in (*_names(item), f"{domain.id} {item.id}")}:
                    self._whole.setdefault(name, set()).add(item.id)
                for name, target in _labels(item):
                    self._labels.setdefault(name, set()).add(target)
        self._longest = max(map(len, self._whole))
        ids = "|".join(re.escape(name).replace(r"\-", "[-_]") for name in sorted(self._items, key=len, reverse=True))
        self._ids = re.compile(rf"(?<![\w-])({ids})(?:[./]([a-z][\w-]*))?(?![\w-])")

    def find(self, header: str) -> set[Target]:
        """What a header names: one target, several when it could be either, none when it is not known."""
        if header not in self._found:
            found = self.find_by_id(header)
            if not found and len(header) <= _LONGEST:
                text = squashed(header)
                found = self._by_name(text) or self._by_name(_NUMBERED.sub("", text, count=1))
            self._found[header] = found
        return self._found[header]

    def find_by_id(self, header: str) -> set[Target]:
        """What a header names by an item's id, which stands alone, in brackets, or has a hyphen."""
        lower, found = normal(header), set()
        for match in self._ids.finditer(lower):
            name = match[1].replace("_", "-")
            before, after = lower[: match.start()].strip(), lower[match.end() :].strip()
            bracketed = before.endswith(("[", "(")) and after.startswith(("]", ")"))
            if "-" not in name and not bracketed and (before or after):
                continue
            parts = self.parts(name)
            if match[2]:
                found |= {parts[squashed(match[2])]} if squashed(match[2]) in parts else set()
                continue
            beside = [parts[text] for text in map(squashed, (after, before)) if text in parts]
            found.add(beside[0] if beside else Target(name))
        return found

    def parts(self, name: str) -> dict[str, Target]:
        """The parts of an item's answer by what they are called behind its name."""
        if name not in self._parts:
            self._parts[name] = dict(_parts(self._items[name], self._dont_know))
        return self._parts[name]

    def _by_name(self, text: str) -> set[Target]:
        if text in self._whole:
            return {Target(name) for name in self._whole[text]}
        if text in self._labels:
            return self._labels[text]
        return {
            self.parts(name)[rest]
            for known, rest in self._cut_in_two(text)
            for name in self._whole.get(known, ())
            if rest in self.parts(name)
        }

    def _cut_in_two(self, text: str) -> Iterator[tuple[str, str]]:
        """The beginning and the rest of a header, and the other way round, for every place between two words.

        Where neither could be called as something is, nothing is given: so a long header costs no more than a short.
        """
        if len(text) > self._longest + self._longest_part:
            return
        place = text.find(" ")
        while place > 0:
            yield text[:place], text[place + 1 :]
            yield text[place + 1 :], text[:place]
            place = text.find(" ", place + 1)

    @cached_property
    def _longest_part(self) -> int:
        return max(len(part) for name in self._items for part in self.parts(name)) + 1

    def nearest(self, header: str, among: Collection[str]) -> list[str]:
        """The ids of at most two items, of those given, whose names a header resembles; the nearest first."""
        text = _NUMBERED.sub("", squashed(header), count=1)
        named = {name: ids & set(among) for name, ids in self._whole.items() if ids & set(among)}
        begun = [name for name in named if len(text) >= _CUT_OFF and name.startswith(text)]
        begun += [name for name in named if len(name) >= _CUT_OFF and text.startswith(name)]
        close = get_close_matches(text, named, n=2, cutoff=_CLOSE) if len(text) >= len("item") else []
        for word in re.findall(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+", normal(header)):
            close += get_close_matches(word.replace("_", "-"), sorted(among), n=1, cutoff=_CLOSE_FOR_IDS)
        ids = [name if name in self._items else min(named[name]) for name in (*begun, *close)]
        return list(dict.fromkeys(ids))[:2]


def _names(item: Item) -> Iterator[str]:
    """The id, the prompt and the title, and the title before the prompt, in every language."""
    yield item.id
    for language in {*(item.title or {}), *(item.prompt or {})}:
        title, prompt = (item.title or {}).get(language), (item.prompt or {}).get(language)
        yield from filter(None, (title, prompt))
        if title and prompt:
            yield f"{title} {prompt}"


def _labels(item: Item) -> Iterator[tuple[str, Target]]:
    """The labels of a share's two numbers, which may be used by several items."""
    if isinstance(item, Share):
        for part, label in ((COUNT, item.count), (TOTAL, item.total)):
            yield from {(squashed(text), Target(item.id, part)) for text in (label or {}).values()}


REMARKS = {key: {squashed(word) for word in (key, *words.values())} for key, words in REMARK_WORDS.items()}
REMARKS["note"] |= {"kommentar", "kommentarer", "kommentarar", "comment", "comments"}
"""What columns of remarks are called, ours and other people's words, by the key of an answer file."""


def _parts(item: Item, dont_know: Translated | None) -> Iterator[tuple[str, Target]]:
    for key, words in REMARKS.items():
        yield from ((word, Target(item.id, key)) for word in words)
    if isinstance(item, Share):
        yield from ((part, Target(item.id, part)) for part in (COUNT, TOTAL))
        yield from _labels(item)
    if isinstance(item, Share | Number):
        yield from ((squashed(word), Target(item.id, INSTEAD)) for word in (INSTEAD, *INSTEAD_WORDS.values()))
    if isinstance(item, Checklist):
        called = known_answer_words(dont_know)
        for word in WORDS:
            texts = (word, *called[word].values())
            yield from ((squashed(text), Target(item.id, OPTION, word)) for text in texts)
        for option in item.options:
            texts = (option.id, *(option.text or {}).values())
            yield from ((squashed(text), Target(item.id, OPTION, option.id)) for text in texts)
