"""What plain answers to a scale mean, remembered: the same answer to the same item is understood once."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from hf_fidelity.answers.bulk.head import are_plain_actions, is_day, is_words
from hf_fidelity.answers.meaning import Unfit, value_of
from hf_fidelity.answers.model import LETTER, Correction, Given
from hf_fidelity.answers.tie import check_variant
from hf_fidelity.answers.values import NOT_APPLICABLE, Value
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.model import Form, Scale

Mark = Callable[[Item, Value], int]
"""What is kept of an answer: a number that the caller makes of its meaning."""
Said = Mapping[str, str]
"""What was said about an item, by the key of an answer file."""

_TEXTS = ("note", "evidence", "barrier", "facilitator", "adaptation")
_MOST_REMEMBERED = 2_000
"""How many answers to an item are remembered."""


class Taken(NamedTuple):
    """Marks of the answers that were given, by the position of their item; and what was said, by position too."""

    marks: Mapping[int, int]
    said: Mapping[int, Said]


class Doubt(Exception):
    """These answers are unusual or faulty: they go the whole way, which says what is wrong, if anything is."""


class Memory:
    """Takes plain answers of one variant and form. `order` are the item ids whose positions are given back."""

    def __init__(self, scale: Scale, variant: str | None, form: Form, order: Sequence[str], mark: Mark) -> None:
        asked = scale.asked_items(variant, form)
        self._is_usable = not any(check_variant(scale, variant)) and bool(asked)
        self._places = {item.id: (order.index(item.id), item) for item in (asked if self._is_usable else ())}
        self._known: dict[str, dict[Any, int]] = {name: {} for name in self._places}
        self._items = frozenset(item.id for item in scale.items)
        self._mark = mark

    def take(self, data: Mapping[str, Any]) -> Taken:
        """The answers of plain data whose head is sound. Raises `Doubt` when they must go the whole way."""
        if not self._is_usable:
            raise Doubt
        if "actions" in data and not are_plain_actions(data["actions"], self._items):
            raise Doubt
        places, known = self._places, self._known
        marks: dict[int, int] = {}
        said: dict[int, Said] = {}
        for name, answer in data["answers"].items():
            if name not in places:
                raise Doubt
            position, item = places[name]
            if type(answer) is dict and not ("count" in answer or "total" in answer):
                said[position] = texts = {key: answer[key] for key in _TEXTS if answer.get(key) is not None}
                marks[position] = self._whole(item, answer, texts)
                continue
            mark = known[name].get(answer) if type(answer) in _SIMPLE else None
            marks[position] = self._mark_of(item, answer) if mark is None else mark
        return Taken(marks, said)

    def said(self, data: Mapping[str, Any]) -> dict[int, Said]:
        """What is said in plain answers that were taken before, and nothing of the answers themselves."""
        said: dict[int, Said] = {}
        for name, answer in data["answers"].items():
            if type(answer) is dict and not ("count" in answer or "total" in answer):
                texts = {key: answer[key] for key in _TEXTS if answer.get(key) is not None}
                if name not in self._places or not all(map(is_words, texts.values())):
                    raise Doubt
                said[self._places[name][0]] = texts
        return said

    def _whole(self, item: Item, answer: dict[str, Any], texts: Said) -> int:
        """The mark of an answer with something said about it."""
        if not answer.keys() <= _KEYS or not all(map(is_words, texts.values())):
            raise Doubt
        value, reason, ratings = answer.get("value"), answer.get("reason"), answer.get("ratings")
        if reason is not None and not is_words(reason):
            raise Doubt
        if answer.get("corrected") is not None and not _is_plain_correction(answer["corrected"]):
            raise Doubt
        if ratings is not None:
            self._rated(item, ratings)
            if value == NOT_APPLICABLE:
                raise Doubt
        elif reason is not None:
            return self._new(item, value, reason)
        return self._mark_of(item, value)

    def _rated(self, item: Item, ratings: object) -> None:
        """Goes through what each rater answered; nothing of it is kept."""
        if type(ratings) is not dict or not ratings:
            raise Doubt
        for letter, value in ratings.items():
            if not (letter.isascii() and letter.isalpha() and letter.isupper() and len(letter) in _LETTERS):
                raise Doubt
            if value == NOT_APPLICABLE:
                self._new(item, value, "-")
            else:
                self._mark_of(item, value)

    def _mark_of(self, item: Item, value: Any) -> int:
        """The mark of a plain answer without a reason."""
        known = self._known[item.id]
        key: Any
        if type(value) in _SIMPLE:
            key = value
        elif type(value) is list and all(type(entry) is str for entry in value):
            key = tuple(value)
        elif type(value) is dict and len(value) == 2 and all(type(part) is int for part in value.values()):  # noqa: PLR2004
            key = tuple(value.items())
        else:
            return self._new(item, value, None)
        mark = known.get(key)
        if mark is None:
            mark = self._new(item, value, None)
            if len(known) < _MOST_REMEMBERED:
                known[key] = mark
        return mark

    def _new(self, item: Item, value: Any, reason: str | None) -> int:
        if not isinstance(value, int | str | list | dict | Decimal | None):
            raise Doubt
        try:
            return self._mark(item, value_of(item, Given(value=value, reason=reason)))
        except Unfit:
            raise Doubt from None


_SIMPLE = (int, str, type(None))
"""Types whose values are told apart by equality. A boolean equals a number, and a decimal one with other digits."""
_KEYS = frozenset((*_TEXTS, "value", "reason", "ratings", "corrected"))
_LETTERS = (1, 2)
assert LETTER == "[A-Z]{1,2}"


def _is_plain_correction(value: object) -> bool:
    return (
        type(value) is dict
        and value.keys() <= Correction.model_fields.keys()
        and is_day(value.get("date"))
        and is_words(value.get("reason"))
    )
