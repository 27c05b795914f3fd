"""What an answer can be. Blank, don't know, not applicable and the lowest score are four different things.

Two empty tuples would be equal; so the answers that hold nothing are no tuples.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple


class Level(NamedTuple):
    """The score of the anchor that was chosen in a levels item, before any reversal."""

    level: Fraction


class Ticks(NamedTuple):
    """The ids of the options ticked in a checklist; none is an answer too."""

    ticked: tuple[str, ...]


class Amount(NamedTuple):
    """The number given to a number item, in the item's unit."""

    amount: Fraction


class Proportion(NamedTuple):
    """A count `n` out of a total above zero; the count is at most the total."""

    n: Fraction
    total: Fraction


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The rater does not know."""


class NotApplicable(NamedTuple):
    """The item does not apply; the reason is free text."""

    reason: str


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing was answered."""


Value = Level | Ticks | Amount | Proportion | DontKnow | NotApplicable | Blank

DONT_KNOW = "dont-know"
NOT_APPLICABLE = "not-applicable"
"""The words that answer files use for them."""
