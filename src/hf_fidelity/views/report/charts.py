"""The two charts of a profile as places on paper: a strip per score, and a spider web, low in the centre.

Places are computed here, and drawn by the template as SVG: no script is needed.
"""

import textwrap
from collections.abc import Sequence
from math import cos, pi, sin
from typing import NamedTuple

from hf_fidelity.views.scores import AggregateView

Point = tuple[float, float]

LEFT, RIGHT = 12.0, 348.0
"""Where the axis of a strip begins and ends, in a drawing 360 wide."""
TOP, ROW = 40.0, 46.0
CENTRE_X, CENTRE_Y, RADIUS = 220.0, 164.0, 116.0
_LABEL_WIDTH = 15
"""How many characters of a label stand in one line of the web."""
_LINE = 14.0
_FEWEST_CORNERS = 3


class Zone(NamedTuple):
    """A part of the axis with its name: a band."""

    start: float
    width: float
    middle: float
    title: str


class Strip(NamedTuple):
    """One score on its axis: the dot, what is open, and where it was in the round before."""

    title: str
    score: str
    y: float
    dot: float | None
    open_start: float | None
    open_width: float
    before: float | None


class Strips(NamedTuple):
    """The strips of a profile under one axis."""

    height: float
    bottom: float
    ticks: tuple[tuple[float, str], ...]
    zones: tuple[Zone, ...]
    rows: tuple[Strip, ...]


class Label(NamedTuple):
    """The name of an axis of the web, in lines, with where it stands and how it is anchored."""

    lines: tuple[str, ...]
    x: float
    y: float
    anchor: str


class Web(NamedTuple):
    """A spider web: its rings, axes and labels, and the shapes of this round and the one before."""

    rings: tuple[str, ...]
    ticks: tuple[tuple[float, float, str], ...]
    axes: tuple[Point, ...]
    labels: tuple[Label, ...]
    shape: str
    dots: tuple[Point, ...]
    before: str


def strips(
    views: Sequence[AggregateView], ticks: Sequence[tuple[float, str]], bands: Sequence[tuple[float, str]]
) -> Strips:
    """Scores as strips. Ticks and the lower limits of the bands (rising, the first at 0) are places from 0 to 100."""
    bottom = TOP + ROW * len(views)
    ends = [place for place, _ in bands[1:]] + [100.0]
    return Strips(
        height=bottom + (24 if bands else 6),
        bottom=bottom,
        ticks=tuple((_x(place), label) for place, label in ticks),
        zones=tuple(
            Zone(_x(start), _x(end) - _x(start), (_x(start) + _x(end)) / 2, title)
            for (start, title), end in zip(bands, ends, strict=False)
        ),
        rows=tuple(_strip(view, TOP + ROW * n) for n, view in enumerate(views)),
    )


def _strip(view: AggregateView, y: float) -> Strip:
    return Strip(
        title=view.title,
        score=view.score,
        y=y,
        dot=None if view.at is None else _x(view.at),
        open_start=_x(view.open_from) if view.is_open else None,
        open_width=_x(view.open_to) - _x(view.open_from),
        before=None if view.before_at is None else _x(view.before_at),
    )


def _x(place: float) -> float:
    return round(LEFT + (RIGHT - LEFT) * place / 100, 2)


def web(views: Sequence[AggregateView], ticks: Sequence[tuple[float, str]]) -> Web | None:
    """Scores as a spider web; None for fewer than three, which would be a line. A withheld score has no corner."""
    n_axes = len(views)
    whole = [(n, view.at) for n, view in enumerate(views) if view.at is not None]
    if len(whole) < _FEWEST_CORNERS:
        return None
    earlier = [(n, view.before_at) for n, view in enumerate(views) if view.before_at is not None]
    return Web(
        rings=tuple(_joined([_at(n, n_axes, place) for n in range(n_axes)]) for place, _ in ticks if place > 0),
        ticks=tuple((*_at(0, n_axes, place), label) for place, label in ticks),
        axes=tuple(_at(n, n_axes, 100) for n in range(n_axes)),
        labels=tuple(_label(view.title, n, n_axes) for n, view in enumerate(views)),
        shape=_joined([_at(n, n_axes, place) for n, place in whole]),
        dots=tuple(_at(n, n_axes, place) for n, place in whole),
        before=_joined([_at(n, n_axes, place) for n, place in earlier]),
    )


def _at(n: int, n_axes: int, place: float) -> Point:
    """The point of a place from 0 to 100 on an axis; the first axis points upwards."""
    angle = 2 * pi * n / n_axes - pi / 2
    return (
        round(CENTRE_X + RADIUS * place / 100 * cos(angle), 1),
        round(CENTRE_Y + RADIUS * place / 100 * sin(angle), 1),
    )


def _joined(points: Sequence[Point]) -> str:
    return " ".join(f"{x},{y}" for x, y in points)


def _label(title: str, n: int, n_axes: int) -> Label:
    """The label beside the end of an axis: above, below, or to the side, away from the web."""
    lines = tuple(textwrap.wrap(title, _LABEL_WIDTH, break_long_words=False)) or ("",)
    x, y = _at(n, n_axes, 100)
    across = (x - CENTRE_X) / RADIUS
    above, below = y < CENTRE_Y - RADIUS * 0.7, y > CENTRE_Y + RADIUS * 0.5
    if above or below:
        top = y - 10 - _LINE * (len(lines) - 1) if above else y + 20
        return Label(lines, round(x, 1), round(top, 1), "middle")
    top = y + 4 - _LINE * (len(lines) - 1) / 2
    return Label(lines, round(x + (10 if across > 0 else -10), 1), round(top, 1), "start" if across > 0 else "end")
