"""What the choices of an item are called: options and anchors by id, score and text, and the words beside them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.answers.survey.names import squashed
from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import NONE_OF_THEM, Translated, known_answer_words, normal
from hf_fidelity.scale.item import Checklist, Item, Levels

Meaning = int | Decimal | str
"""A score, an option's id, or one of the words: don't know, not applicable, none of them."""


class Choices(NamedTuple):
    """Meanings by exact text and by the words of a text alone; a text that could mean two things is in neither."""

    item: str
    exact: Mapping[str, Meaning]
    loose: Mapping[str, Meaning]
    are_told: bool

    def meaning(self, text: str) -> Meaning | None:
        """What a text as it was exported means; None when it is none of the choices."""
        found = self.exact.get(normal(text))
        if found is None:
            found = self.loose.get(squashed(text))
        return self._numbered(text) if found is None else found

    def _numbered(self, text: str) -> Meaning | None:
        """The meaning of a score and its text, such as `3 - Some of them`, where the two agree."""
        split = _SCORE_FIRST.fullmatch(text.strip())
        if not split:
            return None
        told = self.loose.get(squashed(split[2]))
        return told if told is not None and told == plain_number(split[1]) else None


_SCORE_FIRST = re.compile(r"\(?([0-9]{1,3}(?:[.,][0-9]{1,3})?)\)?\s*[-\u2013\u2014:.)=]\s*(\S.*)", re.DOTALL)
_NUMBER = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,9})?")


def plain_number(text: str) -> int | Decimal | None:
    """The number that a text is, with a decimal point or comma; None when it is something else."""
    if not _NUMBER.fullmatch(text.strip()):
        return None
    return plain(Fraction(text.strip().replace(",", ".")))


def plain(number: Fraction) -> int | Decimal:
    """A number as answer files hold it."""
    if number.denominator == 1:
        return int(number)
    return Decimal(number.numerator) / Decimal(number.denominator)


def choices_of(item: Item, dont_know: Translated | None = None) -> Choices:
    """The choices of an item, in every language it has; `dont_know` is what its scale calls *don't know*."""
    pairs = list(_pairs(item, known_answer_words(dont_know)))
    told = isinstance(item, Checklist) or (isinstance(item, Levels) and any(a.text for a in item.anchors))
    exact = _unmistakable((normal(text), meaning) for text, meaning in pairs)
    loose = _unmistakable((squashed(text), meaning) for text, meaning in pairs if re.search(r"[^\W\d_]", text))
    return Choices(item.id, exact, loose, told)


def _pairs(item: Item, words: Mapping[str, Translated]) -> Iterator[tuple[str, Meaning]]:
    if isinstance(item, Levels):
        for anchor in item.anchors:
            yield str(plain(anchor.score)), plain(anchor.score)
            yield str(plain(anchor.score)).replace(".", ","), plain(anchor.score)
            yield from ((text, plain(anchor.score)) for text in (anchor.text or {}).values())
    elif isinstance(item, Checklist):
        for option in item.options:
            yield option.id, option.id
            yield from ((text, option.id) for text in (option.text or {}).values())
    for key in (DONT_KNOW, NOT_APPLICABLE, *([NONE_OF_THEM] if isinstance(item, Checklist) else [])):
        yield from ((text, key) for text in (key, *words[key].values()))


def _unmistakable(pairs: Iterable[tuple[str, Meaning]]) -> dict[str, Meaning]:
    """The texts that mean one thing alone."""
    meanings: dict[str, set[Meaning]] = {}
    for text, meaning in pairs:
        if text:
            meanings.setdefault(text, set()).add(meaning)
    return {text: next(iter(found)) for text, found in meanings.items() if len(found) == 1}
