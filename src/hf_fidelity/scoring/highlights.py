"""Which items to mention first: strengths to keep, and weak items to improve. The selection is our own."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache

from hf_fidelity.scale.item import Item, Span
from hf_fidelity.scoring.result import Aggregate, ItemResult, Points, Scored

WEAK_BELOW = Fraction(1, 2)
"""An item is weak when its score lies in the lower half of its range: our own limit (1 and 2 of 1-4)."""
N_NAMED = 2
"""How many strengths and weak items are named: keep two, improve two, as the staff survey that municipalities know."""


Domain = tuple[Aggregate, Sequence[ItemResult]]
"""A domain's score with its items."""


def strengths(asked: Sequence[Item], results: Mapping[str, ItemResult], domains: Sequence[Domain]) -> tuple[str, ...]:
    """The items at their highest score: core items first, then those of the highest domain, then the scale's order."""
    highest = {name: -share for name, share in _shares_of_domains(domains).items()}
    best = [item for item in asked if _share_of_range(results[item.id]) == 1]
    return tuple(item.id for item in sorted(best, key=lambda item: (not item.core, highest.get(item.id, 1))))


def weak(asked: Sequence[Item], results: Mapping[str, ItemResult], domains: Sequence[Domain]) -> tuple[str, ...]:
    """The items in the lower half of their range: lowest first, core items first, then those of the lowest domain."""
    lowest = _shares_of_domains(domains)
    low = [
        (share, not item.core, lowest.get(item.id, Fraction(2)), item.id)
        for item in asked
        if (share := _share_of_range(results[item.id])) is not None and share < WEAK_BELOW
    ]
    return tuple(entry[-1] for entry in sorted(low, key=lambda entry: entry[:-1]))


def _shares_of_domains(domains: Sequence[Domain]) -> dict[str, Fraction]:
    """By item, where its domain's score lies in the domain's range, 0 to 1; nothing for domains without a score."""
    shares = {}
    for domain, results in domains:
        if isinstance(domain.points, Points):
            shares.update(dict.fromkeys((result.id for result in results), domain.points.share_of_range))
    return shares


def _share_of_range(result: ItemResult) -> Fraction | None:
    return _share(result.outcome.value, result.span) if isinstance(result.outcome, Scored) else None


@cache
def _share(value: Fraction, span: Span) -> Fraction:
    """Where a score lies in its range. The same few come up with every item."""
    return (value - span.lowest) / (span.highest - span.lowest)
