"""Several raters' answers of one team and round side by side: where they differ, by how much, and what to discuss."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from hf_fidelity.answers.agreed import common_value, is_same
from hf_fidelity.answers.model import Answers
from hf_fidelity.answers.values import Blank, DontKnow, NotApplicable, Value
from hf_fidelity.scale.item import Item, Levels
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.result import ItemResult, Scored


class Standing(StrEnum):
    """How the raters stand to one another on an item."""

    SAME = "same"
    """All gave the same answer."""
    APART = "apart"
    """A judgement on which scores differ: to be talked over."""
    FACTS = "facts"
    """A fact that raters state differently: to be looked up, not voted on."""
    LACKING = "lacking"
    """An answer that some gave alike and the others did not give."""
    NOBODY = "nobody"
    """Nobody gave an answer that scores."""


class Rated(NamedTuple):
    """An item as the raters answered it.

    `results` are theirs by letter, A before B; `steps` how many steps of the item's own scores lie between the lowest
    and the highest, 0 where fewer than two scored it. `agreed` is what they have agreed on since, None if nothing.
    """

    item: Item
    domain: str
    results: Mapping[str, ItemResult]
    standing: Standing
    steps: int
    agreed: ItemResult | None

    @property
    def is_open(self) -> bool:
        """Whether the raters still have to agree on it."""
        return self.agreed is None and self.standing is not Standing.SAME

    @property
    def by_answer(self) -> list[tuple[ItemResult, tuple[str, ...]]]:
        """Each answer with the letters of those who gave it, from the lowest score upwards; unscored ones last."""
        groups: list[tuple[ItemResult, list[str]]] = []
        for letter, result in self.results.items():
            letters = next((who for known, who in groups if is_same(known.value, result.value)), None)
            if letters is None:
                groups.append((result, [letter]))
            else:
                letters.append(letter)
        groups.sort(key=lambda group: _rank(group[0]))
        return [(result, tuple(letters)) for result, letters in groups]


def _rank(result: ItemResult) -> tuple[int, Fraction]:
    if isinstance(result.outcome, Scored):
        return 0, result.outcome.value
    kinds: tuple[type, ...] = (NotApplicable, DontKnow, Blank)
    return 1 + kinds.index(type(result.value)), Fraction(0)


def side_by_side(scale: Scale, raters: Sequence[Answers], agreed: Answers | None = None) -> tuple[Rated, ...]:
    """Every asked item as the raters answered it, in the scale's order.

    The raters, two or more, answered the same variant and form, each under a letter of their own.
    """
    about = raters[0].about
    in_order = sorted(raters, key=lambda rater: (len(rater.about.rater), rater.about.rater))
    domains = {item.id: domain.id for domain in scale.domains for item in domain.items}
    rated = []
    for item in scale.asked_items(about.variant, about.form):
        results = {rater.about.rater: score_item(item, rater.values[item.id], about.variant) for rater in in_order}
        steps = steps_apart(item, about.variant, results.values())
        value = agreed.values[item.id] if agreed else Blank()
        settled = None if isinstance(value, Blank) else score_item(item, value, about.variant)
        rated.append(Rated(item, domains[item.id], results, _standing(item, results.values(), steps), steps, settled))
    return tuple(rated)


def steps_apart(item: Item, variant: str | None, results: Iterable[ItemResult]) -> int:
    """How many steps of the item's own scores lie between the lowest and the highest score; 0 for fewer than two."""
    ladder = item.scores(variant)
    places = [ladder.index(result.outcome.value) for result in results if isinstance(result.outcome, Scored)]
    return max(places) - min(places) if places else 0


def _standing(item: Item, results: Iterable[ItemResult], steps: int) -> Standing:
    values: list[Value] = [result.value for result in results]
    if all(isinstance(value, Blank | DontKnow | NotApplicable) for value in values):
        return Standing.SAME if all(isinstance(value, NotApplicable) for value in values) else Standing.NOBODY
    if common_value(values) is not None:
        return Standing.SAME
    if not isinstance(item, Levels):
        return Standing.LACKING if _common_fact(values) else Standing.FACTS
    return Standing.APART if steps else Standing.LACKING


def _common_fact(values: Iterable[Value]) -> bool:
    """Whether all who stated a fact stated the same, and the others left it blank or did not know."""
    stated = [value for value in values if not isinstance(value, Blank | DontKnow)]
    return common_value(stated) is not None


def to_discuss(rated: Iterable[Rated]) -> list[Rated]:
    """The judgements to talk over: core items first, then the others, each from the largest spread to the smallest.

    Of two with the same spread, the one on which more pairs of raters differ comes first, then the scale's order.
    """
    return _by_spread(one for one in rated if one.is_open and one.standing is Standing.APART)


def to_look_up(rated: Iterable[Rated]) -> list[Rated]:
    """The facts that raters state differently, in the same order: those that change a score before the others."""
    return _by_spread(one for one in rated if one.is_open and one.standing is Standing.FACTS)


def _by_spread(rated: Iterable[Rated]) -> list[Rated]:
    return sorted(rated, key=lambda one: (not one.item.core, -one.steps, -_n_different(one)))


def _n_different(rated: Rated) -> int:
    """How many pairs of raters gave different scores."""
    scores = [result.outcome for result in rated.results.values() if isinstance(result.outcome, Scored)]
    return sum(a != b for a, b in combinations(scores, 2))
