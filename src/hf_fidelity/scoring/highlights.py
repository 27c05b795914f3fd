"""Which items to mention first: strengths to keep, and weak items to improve. The selection is our own."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from hf_fidelity.scale.item import Item
from hf_fidelity.scoring.result import ItemResult, Scored

WEAK_BELOW = Fraction(1, 2)
"""An item is weak when its score lies in the lower half of its range: our own limit (1 and 2 of 1-4)."""


def strengths(asked: Sequence[Item], results: Mapping[str, ItemResult]) -> tuple[str, ...]:
    """The items at their highest score: core items first, then in the order of the scale."""
    best = [item for item in asked if _share_of_range(results[item.id]) == 1]
    return tuple(item.id for item in sorted(best, key=lambda item: not item.core))


def weak(asked: Sequence[Item], results: Mapping[str, ItemResult]) -> tuple[str, ...]:
    """The items in the lower half of their range: lowest first, core items before others, then the scale's order."""
    shares = {item.id: _share_of_range(results[item.id]) for item in asked}
    low = [
        (share, not item.core, item.id)
        for item in asked
        if (share := shares[item.id]) is not None and share < WEAK_BELOW
    ]
    return tuple(name for _, _, name in sorted(low, key=lambda entry: entry[:2]))


def _share_of_range(result: ItemResult) -> Fraction | None:
    if not isinstance(result.outcome, Scored):
        return None
    return (result.outcome.value - result.span.lowest) / (result.span.highest - result.span.lowest)
