"""The scores of marks, many a second: the same figures as `compute` gives, by the same rules.

A mark is the position of a score among those that an item can give, or -1, -2, -3 for blank, unknown, not applicable.
What each mark adds to each domain and group is worked out once, and laid side by side in one large number, so that all
sums of a file are one addition an item. What sums come to is worked out once too, by the rules in `aggregate`.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import NamedTuple

from hf_fidelity.answers.values import Blank
from hf_fidelity.scale.item import Item, span_of
from hf_fidelity.scale.model import Form, Scale, Scoring
from hf_fidelity.scoring.aggregate import of_domain, of_domains
from hf_fidelity.scoring.network.rows import NO_SCORE, REASONS, Layout
from hf_fidelity.scoring.result import Counts, ItemResult, Outcome, Reason, Scored, Withheld
from hf_fidelity.scoring.tally import NOTHING, Counted, Exact, Sums, Tally, added, counted

_N_FIELDS = 6
"""Of each unit: how many items are scored and do not apply; weight, points, least and most of those that are scored."""
_MOST_REMEMBERED = 5_000
"""How many sums of a domain or group are remembered: some 2 MB."""

Pair = tuple[int, int]
"""A score as a row holds it: numerator and denominator, or the position of a reason and zero."""


def pair_of(outcome: Outcome) -> Pair:
    """A score as a row holds it."""
    if isinstance(outcome, Scored):
        return outcome.value.numerator, outcome.value.denominator
    return REASONS.index(outcome.reason), 0


class Unit(NamedTuple):
    """Items that have a score together, by position, with the sums of all of them."""

    members: tuple[int, ...]
    everything: Sums


class LeanScores:
    """The scores of all measures of a layout for one variant and form."""

    def __init__(
        self, scale: Scale, layout: Layout, variant: str | None, form: Form, most_remembered: int = _MOST_REMEMBERED
    ) -> None:
        self._most_remembered = most_remembered
        self._rule = scale.scoring
        order = layout.asked[variant].items
        asked = {order.index(item.id): item for item in scale.asked_items(variant, form)}
        self._states = {at: dict(_states(item, variant, self._rule)) for at, item in asked.items()}
        units = [*_domains(scale, asked), *_groups(scale, asked)]
        self._units = [Unit(members, added(self._states[at][-1].sums for at in members)) for members in units]
        self._domains_with_items = [n for n in range(len(scale.domains)) if units[n]]
        is_enough = (self._rule.least_domains or 0) <= len(self._domains_with_items)
        self._takes_means = self._rule.overall == "mean-of-domains" and is_enough
        sums = [state.sums for states in self._states.values() for state in states.values()]
        self._common = lcm(*(Fraction(part).denominator for each in sums for part in each), 1)
        self._shift = -int(min([0, *(part * self._common for each in sums for part in each)]))
        most = max([1, *(int(part * self._common) + self._shift for each in sums for part in each)])
        self._width = (most * max(len(asked), 1)).bit_length() // 8 + 1
        self._step = self._width * _N_FIELDS
        self._adds = {
            at: {mark: self._laid(at, state) for mark, state in states.items()} for at, states in self._states.items()
        }
        self._known: list[dict[bytes, tuple[Pair, Tally]]] = [{} for _ in self._units]

    def pairs(self, marks: Mapping[int, int]) -> tuple[int, ...]:
        """Both parts of the score of each measure: overall, the domains, the groups of each grouping."""
        adds = self._adds
        total = sum([adds[at][mark] for at, mark in marks.items()])
        step = self._step
        sums = total.to_bytes(step * len(self._units), "little")
        found = []
        for n, known in enumerate(self._known):
            key = sums[n * step : n * step + step]
            unit = known.get(key)
            if unit is None:
                unit = self._scored(n, key)
                if len(known) < self._most_remembered:
                    known[key] = unit
            found.append(unit)
        parts = [*self._overall_of(found)]
        for pair, _ in found:
            parts += pair
        return tuple(parts)

    def _overall_of(self, found: Sequence[tuple[Pair, Tally]]) -> Pair:
        domains = [found[n] for n in self._domains_with_items]
        if self._takes_means and all(pair[1] for pair, _ in domains):
            return _mean([pair for pair, _ in domains])
        return pair_of(of_domains([tally for _, tally in domains], self._rule))

    def _laid(self, at: int, state: Counted) -> int:
        """What an item adds to the sums of all units, side by side, six fields a unit."""
        fields = [0] * _N_FIELDS
        if state.reason is None:
            weight, *rest = (int(part * self._common) for part in state.sums)
            fields = [1, 0, weight, *(part + self._shift for part in rest)]
        elif state.reason is Reason.NOT_APPLICABLE:
            fields[1] = 1
        own = b"".join(field.to_bytes(self._width, "little") for field in fields)
        nothing = bytes(self._step)
        return int.from_bytes(b"".join(own if at in unit.members else nothing for unit in self._units), "little")

    def _exact(self, part: int) -> Exact:
        whole, rest = divmod(part, self._common)
        return Fraction(part, self._common) if rest else whole

    def _scored(self, n: int, key: bytes) -> tuple[Pair, Tally]:
        """The score of a unit whose sums were not seen before, and the tally that it is made of."""
        width = self._width
        fields = [int.from_bytes(key[at : at + width], "little") for at in range(0, self._step, width)]
        n_scored, n_not_applicable, weight, *rest = fields
        scored = Sums(*map(self._exact, (weight, *(part - n_scored * self._shift for part in rest))))
        members, everything = self._units[n]
        unscored = Sums(*(whole - part for whole, part in zip(everything, scored, strict=True)))
        counts = Counts(len(members), n_scored, len(members) - n_scored - n_not_applicable, 0, n_not_applicable)
        tally = Tally(scored, unscored._replace(points=0), NOTHING, counts)
        return pair_of(of_domain(tally, self._rule)), tally


def _mean(pairs: Sequence[Pair]) -> Pair:
    """The mean of scores, in integers: what the rule `mean-of-domains` comes to when every domain has a score."""
    common = lcm(*[denominator for _, denominator in pairs])
    total = sum([numerator * (common // denominator) for numerator, denominator in pairs])
    whole = common * len(pairs)
    factor = gcd(total, whole)
    return total // factor, whole // factor


def _states(item: Item, variant: str | None, rule: Scoring) -> Iterator[tuple[int, Counted]]:
    """How an item counts with each mark that it can have."""
    span = span_of(item, variant)
    outcomes: dict[int, Outcome] = {~n: Withheld(reason) for n, reason in enumerate(NO_SCORE)}
    outcomes |= {n: Scored(score) for n, score in enumerate(item.scores(variant))}
    for mark, outcome in outcomes.items():
        yield mark, counted(ItemResult(item.id, Blank(), outcome, span, item.weight), rule)


def _domains(scale: Scale, asked: Mapping[int, Item]) -> Iterator[tuple[int, ...]]:
    places = {item.id: at for at, item in asked.items()}
    for domain in scale.domains:
        yield tuple(places[item.id] for item in domain.items if item.id in places)


def _groups(scale: Scale, asked: Mapping[int, Item]) -> Iterator[tuple[int, ...]]:
    for grouping in scale.groupings:
        for group in grouping.groups:
            yield tuple(at for at, item in asked.items() if group.id in item.groups(grouping.id))
