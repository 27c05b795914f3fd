"""How sure alpha is: the interval in which it lies when the units are drawn again and again."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from random import Random
from typing import NamedTuple

from hf_fidelity.scoring.agreement import Table, pairable
from hf_fidelity.scoring.result import Reason, Withheld

DRAWS = 2000
"""How often the units are drawn: our own choice; the ends then move by about 0.01 from one seed to another."""
SEED = 20_041_979
"""Where the row of random numbers begins: the same answers always give the same interval."""
LEFT_OUT = Fraction(1, 40)
"""The share of draws that lie beyond each end: a 95 % interval."""
MOST_UNDEFINED = Fraction(1, 20)
"""The greatest share of draws in which alpha may be undefined, before there is no interval: our own limit."""


class Interval(NamedTuple):
    """From where to where 95 % of the draws lie."""

    low: float
    high: float


def alpha_interval(table: Table, draws: int = DRAWS, seed: int = SEED) -> Interval | Withheld:
    """The percentile bootstrap interval (95 %) of ordinal alpha over units, the same for the same table and seed.

    In each draw as many units as there are, drawn with replacement, make an alpha of their own, the frequencies that
    its metric and its chance rest on included. Draws without variation have no alpha and are left out; when they are
    more than a twentieth, the interval is withheld. Floating point: the ends are estimates.

    Source: Efron, B. and Tibshirani, R. J. (1993). An introduction to the bootstrap, chapter 13. Krippendorff's own
    programs draw pairs of ratings instead, so their intervals are narrower where a unit has many.
    """
    units = pairable(table)
    if not units:
        return Withheld(Reason.NO_PAIRS)
    values = sorted({value for unit in units for value in unit})
    rows = [_sums(unit, values) for unit in units]
    random, n_units, alphas = Random(seed).random, len(units), []  # noqa: S311  # draws samples, keeps no secret
    for _ in range(draws):
        drawn = [rows[int(random() * n_units)] for _ in range(n_units)]
        found = _alpha([sum(column) for column in zip(*drawn, strict=True)], len(values))
        if found is not None:
            alphas.append(found)
    if draws - len(alphas) > MOST_UNDEFINED * draws:
        return Withheld(Reason.NO_VARIATION)
    alphas.sort()
    beyond = int(LEFT_OUT * len(alphas))
    return Interval(alphas[beyond], alphas[-1 - beyond])


def _sums(unit: Sequence[Fraction], values: Sequence[Fraction]) -> list[float]:
    """What a unit adds: how often it has each value, then its coincidences of each two values."""
    counts = Counter(unit)
    pairs = (counts[a] * counts[b] / (len(unit) - 1) for a, b in combinations(values, 2))
    return [*(counts[value] for value in values), *pairs]


def _alpha(sums: Sequence[float], n_values: int) -> float | None:
    """Ordinal alpha of summed units; None without variation."""
    totals, pairs = sums[:n_values], sums[n_values:]
    middles, below = [], 0.0
    for total in totals:
        middles.append(below + total / 2)
        below += total
    apart = [(a - b) ** 2 for a, b in combinations(middles, 2)]
    by_chance = sum(a * b * d for (a, b), d in zip(combinations(totals, 2), apart, strict=True))
    if not by_chance:
        return None
    return 1 - (below - 1) * sum(n * d for n, d in zip(pairs, apart, strict=True)) / by_chance
