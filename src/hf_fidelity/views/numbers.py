"""Numbers and days as a reader writes them. A rounded number never lands on the other side of a limit it is beside."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

UNBROKEN = "\u00a0"
"""A space between a number and its sign at which no line breaks."""
MOST_DECIMALS = 9
"""Where the search for a number that does not contradict its limit ends."""


def rounded(value: Fraction, decimals: int) -> Fraction:
    """The value rounded half up, exactly."""
    return Fraction(_units(value, decimals), 10**decimals)


def _units(value: Fraction, decimals: int) -> int:
    """How many units of the last decimal the value is rounded to: the whole part of the scaled value and a half."""
    scale: int = 10**decimals
    return (2 * value.numerator * scale + value.denominator) // (2 * value.denominator)


class Limits(NamedTuple):
    """Limits that a shown number must stay on its own side of: least values (`from`) and greatest values (`up-to`)."""

    least: Sequence[Fraction] = ()
    greatest: Sequence[Fraction] = ()

    def times(self, factor: int) -> "Limits":
        """The limits of a number that is shown as so many times itself."""
        return Limits(*([limit * factor for limit in side] for side in self))

    def part(self, value: Fraction, other: Fraction) -> bool:
        """Whether one of the limits lies between the values."""
        return any((value >= limit) != (other >= limit) for limit in self.least) or any(
            (value <= limit) != (other <= limit) for limit in self.greatest
        )


NO_LIMITS = Limits()


def decimal(value: Fraction, language: str, decimals: int = 2, limits: Limits = NO_LIMITS) -> str:
    """The value with so many decimals, or more if rounding would move it across one of the limits.

    The decimal sign is a comma, in English a point.
    """
    while decimals < MOST_DECIMALS and limits.part(value, rounded(value, decimals)):
        decimals += 1
    units = _units(value, decimals)
    whole, rest = divmod(abs(units), 10**decimals)
    sign = "-" if units < 0 else ""
    text = f"{sign}{whole}.{rest:0{decimals}d}" if decimals else f"{sign}{whole}"
    return text if language == "en" else text.replace(".", ",")


def plain(value: Fraction, language: str, limits: Limits = NO_LIMITS) -> str:
    """The value without needless decimals: 3, 2,5; at most three, unless that would move it across a limit."""
    if value.denominator == 1:
        return str(value.numerator)
    text = decimal(value, language, 3, limits)
    return text.rstrip("0").rstrip(",.")


def percent(value: Fraction, language: str, limits: Limits = NO_LIMITS) -> str:
    """A share as a percentage, whole unless that would move it across a limit."""
    return f"{decimal(value * 100, language, 0, limits.times(100))}{UNBROKEN}%"


def day(value: date, language: str) -> str:
    """14.10.2026, in English 14 October 2026."""
    if language != "en":
        return f"{value.day:02d}.{value.month:02d}.{value.year}"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
