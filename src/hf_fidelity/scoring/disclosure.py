"""What may be told of a few participants' answers: neighbouring categories together, until each holds enough people.

Whoever reads a publication knows these rules too, so a rule must not let its own choices tell how large a small group
is. To take the division with the most cells would: of 18 people told as 5, 8 and 5 (no answer, steps 1 and 2, step 3),
the 8 could only be 4 and 4, since any other answers would have been told otherwise. This is a minimality attack: Wong,
R. C.-W., Fu, A. W.-C., Wang, K. and Pei, J. (2007). Minimality attack in privacy preserving data publishing. VLDB.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import floor
from typing import NamedTuple


class Cell(NamedTuple):
    """Neighbouring categories told as one, from place `first` to `last`, both included, with how many people."""

    first: int
    last: int
    n: int


def merged(counts: Sequence[int], least: int) -> tuple[Cell, ...]:
    """All people in cells of at least `least`, who are together everyone; nothing when all are fewer than that.

    `counts` begins with those who gave no answer, and goes on with the steps, from the lowest. The categories are
    parted at the boundary nearest the middle of the steps that leaves `least` people on both sides, and both sides are
    parted again in the same way. The rule is our own.

    Nothing can be subtracted, and the choice of boundaries tells little: a boundary that was passed over shows that
    fewer than `least` people are on one side of it, inside one cell. That leaves each group of fewer than `least`
    people in a cell at least two possible sizes.
    """
    if sum(counts) < least:
        return ()

    def parted(first: int, last: int) -> tuple[Cell, ...]:
        for boundary in boundaries(len(counts)):
            if first < boundary <= last:
                below, above = sum(counts[first:boundary]), sum(counts[boundary : last + 1])
                if below >= least and above >= least:
                    return (*parted(first, boundary - 1), *parted(boundary, last))
        return (Cell(first, last, sum(counts[first : last + 1])),)

    return parted(0, len(counts) - 1)


def boundaries(n_categories: int) -> list[int]:
    """Where categories may be parted, in order: nearest the middle of the steps first, of two the lower one.

    A boundary is the place of the first category above it. The one between no answer and the lowest step comes last of
    those equally near.
    """
    middle = Fraction(n_categories + 1, 2)
    return sorted(range(1, n_categories), key=lambda place: (abs(place - middle), place == 1, place))


def half_steps(total: int, n_answers: int) -> int:
    """The mean of steps that are counted from 0, in half steps; rounded to the nearest, upwards from the middle."""
    return floor(Fraction(2 * total, n_answers) + Fraction(1, 2))
