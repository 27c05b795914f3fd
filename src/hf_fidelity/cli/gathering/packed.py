"""The numbers of a row as short texts, and back: many rows are then read from JSON in a tenth of the time."""

import struct
from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple

from hf_fidelity.scoring.network.rows import NO_SCORE, REASONS, Layout, TeamRound

_ZERO = 64
"""The letter that stands for nought: from here up to the last letter of seven bits, and a little below."""
_MOST_POSITION = 126 - _ZERO
_NUMBERS = bytes((letter - _ZERO) % 256 for letter in range(256))
"""The number of each letter, as a byte with a sign."""
_MOST_WROTE = 7
"""A bit for each of three kinds of text."""

Pair = tuple[int, int]
"""A score as a row holds it: numerator and denominator, or the position of a reason and zero."""


class Numbers(NamedTuple):
    """What a row holds in numbers: of each item, of each measure, and of each item what was written."""

    items: tuple[int, ...]
    scores: tuple[int, ...]
    wrote: tuple[int, ...]


class Pairs:
    """The scores that come up, each once; rows name them by their position."""

    def __init__(self) -> None:
        self.known: dict[Pair, int] = {}

    def packed(self, row: TeamRound) -> tuple[str, list[int], str] | None:
        """The numbers of a row as a text, positions and a text; None where an item has more scores than letters."""
        if max(row.items) > _MOST_POSITION:
            return None
        known = self.known
        positions = [known.setdefault(pair, len(known)) for pair in zip(row.scores[::2], row.scores[1::2], strict=True)]
        return _text(row.items), positions, _text(row.wrote)


def _text(numbers: Sequence[int]) -> str:
    return bytes([_ZERO + number for number in numbers]).decode("ascii")


def read_pairs(pairs: Any) -> list[Pair]:
    """The scores that rows name. Raises `ValueError` or `TypeError` when they cannot be scores."""
    made = [(numerator, denominator) for numerator, denominator in pairs]
    if {type(part) for pair in made for part in pair} - {int}:
        raise TypeError
    for numerator, denominator in made:
        if denominator < 0 or (not denominator and not 0 <= numerator < len(REASONS)):
            raise ValueError
    return made


class Shape:
    """What the numbers of rows look like for a layout and variant: as many, and in the ranges, that they can have."""

    def __init__(self, layout: Layout, variant: str | None) -> None:
        asked = layout.asked[variant]
        self._items = struct.Struct(f"{len(asked.items)}b")
        self._n_measures = len(layout.measures)
        self._n_scores = [len(scores) for scores in asked.scores]
        self._fewest = min(self._n_scores)
        self._kinds: dict[str, tuple[int, ...] | None] = {}

    def numbers(self, items: str, scores: Sequence[int], wrote: str, pairs: Sequence[Pair]) -> Numbers | None:
        """The numbers of a packed row; None where they are not such as a row can have.

        Raises `ValueError`, `TypeError`, `LookupError`, `AttributeError` or `struct.error` for what is no packed row.
        """
        positions = self._items.unpack(items.encode("ascii").translate(_NUMBERS))
        kinds = self._kinds[wrote] if wrote in self._kinds else self._new(wrote)
        is_row = (
            len(scores) == self._n_measures
            and min(scores) >= 0
            and min(positions) >= -len(NO_SCORE)
            and (max(positions) < self._fewest or all(map(int.__lt__, positions, self._n_scores)))
        )
        if kinds is None or not is_row:
            return None
        return Numbers(positions, tuple(chain.from_iterable([pairs[at] for at in scores])), kinds)

    def _new(self, wrote: str) -> tuple[int, ...] | None:
        """What was written, of a text that was not met before: few go with many rows."""
        kinds = self._items.unpack(wrote.encode("ascii").translate(_NUMBERS))
        self._kinds[wrote] = kinds if 0 <= min(kinds) <= max(kinds) <= _MOST_WROTE else None
        return self._kinds[wrote]
