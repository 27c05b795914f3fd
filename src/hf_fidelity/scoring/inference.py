"""What can be worked out from what is told of participants, by someone who knows the rules and the number of people.

A mean that is told beside the cells of its items narrows down which answers are possible. Which means may be told is
worked out from the cells alone, which everyone sees, so that leaving one out tells nothing either (Kenthapadi, K.,
Mishra, N. and Nissim, K. (2005). Simulatable auditing. PODS).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, reduce
from itertools import product
from typing import NamedTuple

from hf_fidelity.scoring.disclosure import Cell, merged

Counts = tuple[int, ...]
"""How many people there are in each category of an item: no answer, then the steps."""
MOST_STEPS = 6
"""Means of items with more steps than this are not told: looking through all possible answers would take too long."""
Pair = tuple[int, int]
"""How many answers there are, and their sum in steps counted from 0."""
Sums = dict[int, int]
"""The sums that are possible, as the bits of a number, by how many answers there are."""


class _Item(NamedTuple):
    """All that an item's answers can be, with the pair of each and with the pairs that the other items can have."""

    counts: tuple[Counts, ...]
    pairs: tuple[Pair, ...]
    others: Sums


@cache
def tellable(items: tuple[tuple[Cell, ...], ...], least: int) -> frozenset[int]:
    """The means, in half steps, that may be told beside the cells of the items that they are made of.

    All items have the same number of categories. Neighbouring means are put together until each set of them leaves
    every group of fewer than `least` people, in every item and any set of categories, at least two possible sizes; a
    mean may be told when it stands alone in its set.
    """
    n_steps = items[0][-1].last
    if n_steps > MOST_STEPS:
        return frozenset()
    looked_at = _looked_at(items, least)
    by_mean = {mean: [_possible(item, mean, least) for item in looked_at] for mean in range(2 * n_steps - 1)}
    together: list[list[int]] = [[]]
    for mean, possible in by_mean.items():
        if not all(possible):
            continue
        together[-1].append(mean)
        if _hides(looked_at, [by_mean[known] for known in together[-1]], least):
            together.append([])
    unsafe = together.pop()
    if unsafe and together:
        together[-1] += unsafe
    return frozenset(means[0] for means in together if len(means) == 1)


def _looked_at(items: Sequence[tuple[Cell, ...]], least: int) -> list[_Item]:
    possible = [tuple(possible_counts(cells, least)) for cells in items]
    pairs = [tuple(map(_pair, counts)) for counts in possible]
    found = []
    for n, counts in enumerate(possible):
        others = [set(known) for m, known in enumerate(pairs) if m != n]
        found.append(_Item(counts, pairs[n], reduce(_added, others, {0: 1})))
    return found


def possible_counts(cells: tuple[Cell, ...], least: int) -> Iterator[Counts]:
    """Everything that the answers to an item can be when these are its cells.

    A cell that could not be parted has one category with fewer than `least` people below it and above it in the cell.
    """
    for parts in product(*(sorted(set(_within(cell, least))) for cell in cells)):
        counts = tuple(n for part in parts for n in part)
        if merged(counts, least) == cells:
            yield counts


def _within(cell: Cell, least: int) -> Iterator[Counts]:
    size = cell.last - cell.first + 1
    for place in range(size):
        for below in _up_to(least - 1, place):
            for above in _up_to(least - 1, size - place - 1):
                rest = cell.n - sum(below) - sum(above)
                if rest >= 0:
                    yield (*below, rest, *above)


def _up_to(most: int, places: int) -> Iterator[Counts]:
    """All ways to put at most so many people into so many places."""
    if not places:
        yield ()
        return
    for first in range(most + 1):
        for rest in _up_to(most - first, places - 1):
            yield (first, *rest)


def _pair(counts: Counts) -> Pair:
    return sum(counts[1:]), sum(step * n for step, n in enumerate(counts[1:]))


def _added(sums: Sums, pairs: Iterable[Pair]) -> Sums:
    """The sums that are possible when one more item has one of these pairs."""
    found: Sums = {}
    for n_answers, total in pairs:
        for known, bits in sums.items():
            found[known + n_answers] = found.get(known + n_answers, 0) | bits << total
    return found


def _possible(item: _Item, mean: int, least: int) -> set[Pair]:
    """The pairs that an item can have when all items together have this mean, and at least `least` answers."""
    found = set()
    for n_answers, total in set(item.pairs):
        for others, bits in item.others.items():
            n = n_answers + others
            lowest, beyond = -(-(2 * mean - 1) * n // 4), -(-(2 * mean + 1) * n // 4)  # rounded up
            start, end = max(lowest - total, 0), max(beyond - total, 0)
            if n >= least and bits >> start & (1 << end - start) - 1:
                found.add((n_answers, total))
                break
    return found


def _hides(items: Sequence[_Item], means: Collection[Sequence[set[Pair]]], least: int) -> bool:
    """Whether no group of fewer than `least` people has only one possible size."""
    for n, item in enumerate(items):
        pairs = set().union(*(possible[n] for possible in means))
        left = [counts for counts, pair in zip(item.counts, item.pairs, strict=True) if pair in pairs]
        for chosen in product((0, 1), repeat=len(left[0])):
            sizes = {sum(n for n, is_in in zip(counts, chosen, strict=True) if is_in) for counts in left}
            if len(sizes) == 1 and 0 < sizes.pop() < least:
                return False
    return True
