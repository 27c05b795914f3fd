"""Which of the words that are known was meant by one that is not."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

_LONGEST = 60
"""A longer word is none that was meant to be known."""


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """The nearest of the known words as a sentence to put into a remedy, or an empty text."""
    if len(word) > _LONGEST:
        return ""
    from difflib import get_close_matches

    if len(known) > _MOST_COMPARED:
        known = _most_alike(word.lower(), tuple(known))
    nearest = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return f'Did you mean "{nearest[0]}"?' if nearest else ""


_MOST_COMPARED = 60
"""Of more words than these, only those are compared that share most with the one meant: that takes a hundredth."""


def _most_alike(word: str, known: tuple[str, ...]) -> list[str]:
    by_part = _by_part(known)
    counts = Counter(name for part in _parts(word) for name in by_part.get(part, ()))
    return [name for name, _ in counts.most_common(12)]


@lru_cache(maxsize=4)
def _by_part(known: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in known:
        for part in _parts(name):
            found.setdefault(part, []).append(name)
    return found


def _parts(word: str) -> set[str]:
    """Every three letters of a word that stand beside each other; its ends count too."""
    return {f" {word} "[n : n + 3] for n in range(len(word))}
