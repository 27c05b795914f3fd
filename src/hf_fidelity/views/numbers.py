"""Numbers and days as a reader writes them. A rounded number never lands on the other side of a limit it is beside."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from math import floor

UNBROKEN = "\u00a0"
"""A space between a number and its sign at which no line breaks."""
MOST_DECIMALS = 9
"""Where the search for a number that does not contradict its limit ends."""


def rounded(value: Fraction, decimals: int) -> Fraction:
    """The value rounded half up, exactly."""
    scale = 10**decimals
    return Fraction(floor(value * scale + Fraction(1, 2)), scale)


def decimal(value: Fraction, language: str, decimals: int = 2, limits: Iterable[Fraction] = ()) -> str:
    """The value with so many decimals, or more if rounding would move it across one of the limits.

    The decimal sign is a comma, in English a point.
    """
    limits = tuple(limits)
    while decimals < MOST_DECIMALS and any((value >= limit) != (rounded(value, decimals) >= limit) for limit in limits):
        decimals += 1
    text = f"{float(rounded(value, decimals)):.{decimals}f}"
    return text if language == "en" else text.replace(".", ",")


def plain(value: Fraction, language: str) -> str:
    """The value without needless decimals: 3, 2,5; at most three."""
    if value.denominator == 1:
        return str(value.numerator)
    return decimal(value, language, 3).rstrip("0").rstrip(",.")


def percent(value: Fraction, language: str, limits: Iterable[Fraction] = ()) -> str:
    """A share as a percentage, whole unless that would move it across a limit."""
    text = decimal(value * 100, language, 0, (limit * 100 for limit in limits))
    return f"{text}{UNBROKEN}%"


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
