"""Teams as dots along an axis, as places on paper: those that would touch stand above one another."""

from collections import deque
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from heapq import heappop, heappush
from typing import NamedTuple

from hf_fidelity.scale.item import Span
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.network.spread import Spread
from hf_fidelity.views.numbers import plain

_EDGE = 14.0
_GAP = 0.8
_FOOT = 30.0
_FEWEST_LEVELS = 2
_ROOM = 30.0
"""How far apart two labels of an axis stand at the least."""
_MOST_TICKS = 6
"""The longest range along which every whole number is written."""


class Paper(NamedTuple):
    """How wide a drawing is, and how large its dots are."""

    width: float
    radius: float


PAGE, SLIDE = Paper(360.0, 8.2), Paper(600.0, 10.5)


class Dot(NamedTuple):
    """A team's place; `label` is empty where the team is not to be told from others."""

    x: float
    y: float
    label: str
    is_own: bool = False


class Strip(NamedTuple):
    """A measure's axis with its dots, the middle half of the teams and their median.

    A limit between bands has a label where there is room for one.
    """

    width: float
    height: float
    radius: float
    base: float
    left: float
    right: float
    ticks: tuple[tuple[float, str], ...]
    limits: tuple[tuple[float, str], ...]
    half: tuple[float, float]
    median: float
    dots: tuple[Dot, ...]


def strip(
    scores: Mapping[str, Fraction],
    spread: Spread,
    span: Span,
    scale: Scale,
    language: str,
    paper: Paper = PAGE,
    own: Fraction | None = None,
) -> Strip:
    """The dots of a measure, labelled by what stands for the teams; unlabelled, with one's own apart, given one's own.

    Dots take places from the left and, where they are equal, in the order of their labels or values: nothing else.
    """
    left, right = _EDGE, paper.width - _EDGE

    @cache
    def x_of(value: Fraction) -> float:
        return round(left + (right - left) * float((value - span.lowest) / (span.highest - span.lowest)), 2)

    placed = [(x_of(value), "" if own is not None else label, False) for label, value in scores.items()]
    if own is not None:
        placed.remove((x_of(own), "", False))
        placed.append((x_of(own), "", True))
    levels = _levels(sorted(placed), 2 * paper.radius + _GAP)
    step = 2 * paper.radius + _GAP
    height = step * max(_FEWEST_LEVELS, 1 + max((level for *_, level in levels), default=0))
    base = height + 6
    ticks = [(x_of(value), plain(value, language)) for value in _ticks(span)]
    limits = ((x_of(limit), plain(limit, language)) for limit in _limits(scale, span))
    dots = (Dot(x, round(base - paper.radius - 3 - step * level, 2), label, own) for x, label, own, level in levels)
    return Strip(
        width=paper.width,
        height=base + _FOOT,
        radius=paper.radius,
        base=base,
        left=left,
        right=right,
        ticks=tuple(ticks),
        limits=tuple((x, label if all(abs(x - at) > _ROOM for at, _ in ticks) else "") for x, label in limits),
        half=(x_of(spread.lower_quartile), round(x_of(spread.upper_quartile) - x_of(spread.lower_quartile), 2)),
        median=x_of(spread.median),
        dots=tuple(dots),
    )


def _levels(placed: Sequence[tuple[float, str, bool]], apart: float) -> list[tuple[float, str, bool, int]]:
    """Each dot with the lowest level on which it touches no dot before it; dots are given from left to right."""
    free: list[int] = []
    taken: deque[tuple[float, int]] = deque()  # in the order of the dots, so the first one is let go first
    found, n_levels = [], 0
    for x, label, is_own in placed:
        while taken and x - taken[0][0] >= apart:
            heappush(free, taken.popleft()[1])
        if not free:
            free.append(n_levels)
            n_levels += 1
        level = heappop(free)
        taken.append((x, level))
        found.append((x, label, is_own, level))
    return found


def _ticks(span: Span) -> list[Fraction]:
    few = span.highest - span.lowest <= _MOST_TICKS and span.lowest.denominator == span.highest.denominator == 1
    return [Fraction(n) for n in range(int(span.lowest), int(span.highest) + 1)] if few else list(span)


def _limits(scale: Scale, span: Span) -> list[Fraction]:
    """The limits of the bands, where the bands are for domains too."""
    if scale.scoring.bands_on != "overall-and-domains":
        return []
    return [band.from_ for band in scale.bands if band.from_ is not None and span.lowest < band.from_ < span.highest]
