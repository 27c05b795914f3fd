"""How far several raters agree: Krippendorff's alpha, and plain shares of pairs of raters. Exact, on tables of ratings.

It knows nothing of scales or teams: a table has a row for each unit that was rated and a place for each rater, with
None where a rating is missing.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from hf_fidelity.scoring.result import Outcome, Reason, Scored, Withheld

Row = Sequence[Fraction | None]
"""What each rater gave to one unit, in the same order of raters in all rows of a table."""
Table = Sequence[Row]


class Metric(StrEnum):
    """How far two ratings lie apart: whether they differ, how many ratings lie between them, or by how much."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"


Difference = Callable[[Fraction, Fraction], Fraction]


def alpha(table: Table, metric: Metric = Metric.ORDINAL) -> Outcome:
    """Krippendorff's alpha: 1 when all ratings of each unit are the same, 0 when they differ as much as by chance.

    Missing ratings are allowed; a unit with fewer than two ratings tells nothing and is left out. Withheld where no
    unit is left, and where all ratings that are left are the same: what chance would give is then nothing, and alpha is
    not defined (neither 1 nor 0).

    Source: Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania; the same in
    his Content Analysis, 2nd ed. 2004, chapter 11.
    """
    units = pairable(table)
    if not units:
        return Withheld(Reason.NO_PAIRS)
    totals = Counter(value for unit in units for value in unit)
    apart = difference(metric, totals)
    n = sum(totals.values())
    by_chance = sum((2 * totals[a] * totals[b] * apart(a, b) for a, b in combinations(totals, 2)), Fraction(0))
    if not by_chance:
        return Withheld(Reason.NO_VARIATION)
    observed = sum((disagreement(unit, apart) for unit in units), Fraction(0))
    return Scored(1 - (n - 1) * observed / by_chance)


def pairable(table: Table) -> list[list[Fraction]]:
    """The ratings of each unit that has two or more."""
    given = ([value for value in row if value is not None] for row in table)
    return [unit for unit in given if len(unit) > 1]


def disagreement(unit: Sequence[Fraction], apart: Difference) -> Fraction:
    """The differences between all ordered pairs of a unit's ratings, through the number of its ratings less one."""
    pairs = sum((2 * apart(a, b) for a, b in combinations(unit, 2)), Fraction(0))
    return pairs / (len(unit) - 1)


def difference(metric: Metric, totals: Counter[Fraction]) -> Difference:
    """The squared difference of a metric; the ordinal one depends on how often each value was given in all."""
    match metric:
        case Metric.NOMINAL:
            return lambda a, b: Fraction(int(a != b))
        case Metric.INTERVAL:
            return lambda a, b: (a - b) ** 2
    middles, below = {}, 0
    for value in sorted(totals):
        middles[value] = below + Fraction(totals[value], 2)
        below += totals[value]
    return lambda a, b: (middles[a] - middles[b]) ** 2


class Alike(NamedTuple):
    """How alike pairs of ratings are. `exact` and `within_one` are shares of the pairs, `apart` the mean distance."""

    n_pairs: int
    exact: Fraction
    within_one: Fraction
    apart: Fraction


def alike(table: Table) -> Alike | Withheld:
    """How alike all pairs of two raters' ratings of the same unit are, in steps; every pair counts the same.

    Ratings are places on a ladder, so that 1 is one step. Withheld where no unit has two ratings.
    """
    steps = [abs(a - b) for unit in pairable(table) for a, b in combinations(unit, 2)]
    if not steps:
        return Withheld(Reason.NO_PAIRS)
    return Alike(
        n_pairs=len(steps),
        exact=_share(step == 0 for step in steps),
        within_one=_share(step <= 1 for step in steps),
        apart=sum(steps, Fraction(0)) / len(steps),
    )


def _share(true: Iterable[bool]) -> Fraction:
    whole = list(true)
    return Fraction(sum(whole), len(whole))
