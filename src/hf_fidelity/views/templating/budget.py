"""How much a template may do. Counted in steps, not seconds, so that the same template ends the same way everywhere."""

from collections.abc import Iterable, Sequence
from typing import Any

MOST_STEPS = 1_000_000
"""Steps of a rendering: our own limit, a few hundred times those of a full report."""
MOST_CHARACTERS = 200_000
"""The longest text that a template may build in a value, and print at once."""
MOST_OUTPUT = 8 * 1024 * 1024
"""The most characters that a template may print."""
MOST_ENTRIES = 10_000
"""The longest list, with the lists inside it, and the longest `range`."""
MOST_BITS = 256
"""The longest whole number."""
_CHARACTERS_PER_STEP = 16


class TooMuch(Exception):
    """A template went beyond a limit; the text says which, in a few words of our own."""


class Budget:
    """What is left of the steps of one rendering."""

    def __init__(self, most_steps: int = MOST_STEPS) -> None:
        self.steps = most_steps

    def spend(self, n_steps: int) -> None:
        """Takes steps away. Raises `TooMuch` when there are none left."""
        self.steps -= n_steps
        if self.steps < 0:
            raise TooMuch("it takes too many steps")

    def weighed(self, value: Any) -> Any:
        """The value, once it is known to be of bearable size; its entries and its own characters are spent."""
        self.spend(_size(value, with_texts=False))
        return value

    def weighed_whole(self, value: Any) -> Any:
        """The same; the characters of the texts inside it are spent too, since all of them will be looked at."""
        self.spend(_size(value, with_texts=True))
        return value

    def joined(self, parts: Iterable[str]) -> str:
        """The parts as one text of bearable length."""
        texts = parts if isinstance(parts, Sequence) else list(parts)
        length = sum(map(len, texts))
        if length > MOST_CHARACTERS:
            raise TooMuch("it builds too long a text")
        self.spend(1 + length // _CHARACTERS_PER_STEP)
        return "".join(texts)


def _size(value: Any, *, with_texts: bool) -> int:
    """The size of a value in steps: one, its entries and theirs, and characters. Raises `TooMuch` for a large one."""
    if isinstance(value, str):
        return 1 + _length(value) // _CHARACTERS_PER_STEP
    n_entries, n_characters, left = 0, 0, [value]
    while left:
        part = left.pop()
        if isinstance(part, str):
            n_characters += _length(part)
        elif isinstance(part, int):
            if part.bit_length() > MOST_BITS:
                raise TooMuch("it reckons with too large a number")
        elif isinstance(part, list | tuple | dict | range):
            n_entries += len(part)
            if n_entries > MOST_ENTRIES:
                raise TooMuch("it builds too long a list")
            left += [*part, *part.values()] if isinstance(part, dict) else part
    return 1 + n_entries + (n_characters // _CHARACTERS_PER_STEP if with_texts else 0)


def _length(text: str) -> int:
    if len(text) > MOST_CHARACTERS:
        raise TooMuch("it builds too long a text")
    return len(text)
