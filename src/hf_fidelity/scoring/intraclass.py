"""Intraclass correlations: which part of the variance of ratings lies between the units, and not between the raters."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.scoring.agreement import Table
from hf_fidelity.scoring.result import Outcome, Reason, Scored, Withheld


class Intraclass(NamedTuple):
    """The six forms: `_one` of a single rating, `_mean` of the mean of all raters' ratings.

    `case_1`: each unit has raters of its own; `case_2`: all units have the same raters, who stand for others like them;
    `case_3`: the same raters, and no others are meant.
    """

    case_1_one: Outcome
    case_2_one: Outcome
    case_3_one: Outcome
    case_1_mean: Outcome
    case_2_mean: Outcome
    case_3_mean: Outcome


class Squares(NamedTuple):
    """Mean squares between units, within units, between raters, and of what is left."""

    units: Fraction
    within: Fraction
    raters: Fraction
    rest: Fraction


def intraclass(table: Table) -> Intraclass | Withheld:
    """The six intraclass correlations of the units that all raters rated; those with a missing rating are left out.

    Withheld under two raters or two such units; a form is withheld where it would divide by nothing. They can be
    negative.

    Source: Shrout, P. E. and Fleiss, J. L. (1979). Intraclass correlations: uses in assessing rater reliability.
    Psychological Bulletin 86(2), 420-428.
    """
    rows = [[value for value in row if value is not None] for row in table if None not in row]
    if len(rows) < 2 or len(rows[0]) < 2:  # noqa: PLR2004
        return Withheld(Reason.NO_PAIRS)
    n, k = len(rows), len(rows[0])
    units, within, raters, rest = mean_squares(rows)
    between = Fraction(raters - rest, n)
    return Intraclass(
        case_1_one=_ratio(units - within, units + (k - 1) * within),
        case_2_one=_ratio(units - rest, units + (k - 1) * rest + k * between),
        case_3_one=_ratio(units - rest, units + (k - 1) * rest),
        case_1_mean=_ratio(units - within, units),
        case_2_mean=_ratio(units - rest, units + between),
        case_3_mean=_ratio(units - rest, units),
    )


def mean_squares(rows: Sequence[Sequence[Fraction]]) -> Squares:
    """The mean squares of whole rows, at least two, of at least two ratings each."""
    n, k = len(rows), len(rows[0])
    mean = sum((sum(row, Fraction(0)) for row in rows), Fraction(0)) / (n * k)
    of_units = [sum(row, Fraction(0)) / k for row in rows]
    of_raters = [sum(column, Fraction(0)) / n for column in zip(*rows, strict=True)]
    units = k * sum(((one - mean) ** 2 for one in of_units), Fraction(0))
    raters = n * sum(((one - mean) ** 2 for one in of_raters), Fraction(0))
    pairs = zip(rows, of_units, strict=True)
    within = sum(((value - one) ** 2 for row, one in pairs for value in row), Fraction(0))
    return Squares(
        units=units / (n - 1),
        within=within / (n * (k - 1)),
        raters=raters / (k - 1),
        rest=(within - raters) / ((n - 1) * (k - 1)),
    )


def _ratio(part: Fraction, whole: Fraction) -> Outcome:
    return Scored(part / whole) if whole else Withheld(Reason.NO_VARIATION)
