"""The middle and the spread of many exact numbers, in integers over one denominator, so that it is quick."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import floor, lcm
from typing import NamedTuple

Pair = tuple[int, int]
"""Numerator and denominator."""


class Spread(NamedTuple):
    """How many teams, and the scores that a quarter, a half and three quarters of them do not exceed."""

    n: int
    lower_quartile: Fraction
    median: Fraction
    upper_quartile: Fraction


def spread_of(pairs: Iterable[Pair]) -> Spread:
    """The spread of one or more numbers.

    Quartiles lie between neighbouring numbers in proportion, as QUARTILE.INC of spreadsheets gives them: type 7 of
    Hyndman, R. J. and Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50(4).
    """
    whole, denominator = over_one_denominator(list(pairs))
    rising = sorted(whole)

    def quartile(quarters: int) -> Fraction:
        below, rest = divmod((len(rising) - 1) * quarters, 4)
        above = min(below + 1, len(rising) - 1)
        return Fraction(rising[below] * (4 - rest) + rising[above] * rest, 4 * denominator)

    return Spread(len(rising), quartile(1), quartile(2), quartile(3))


def over_one_denominator(pairs: Sequence[Pair]) -> tuple[list[int], int]:
    """The numerators of numbers over their least common denominator, and that denominator."""
    common = lcm(*{denominator for _, denominator in pairs})
    return [numerator * (common // denominator) for numerator, denominator in pairs], common


def differences(then: Sequence[Pair], now: Sequence[Pair]) -> list[Pair]:
    """Later numbers less earlier ones, over one denominator."""
    whole, common = over_one_denominator([*then, *now])
    return [(after - before, common) for before, after in zip(whole[: len(then)], whole[len(then) :], strict=True)]


def coarse(spread: Spread) -> Spread:
    """The spread with quartiles in hundredths, rounded half up, from which no denominator can be read.

    The exact mean of two teams next to one another tells how many items each of them answered.
    """
    n, *quartiles = spread
    low, median, high = (Fraction(floor(100 * one + Fraction(1, 2)), 100) for one in quartiles)
    return Spread(n, low, median, high)
