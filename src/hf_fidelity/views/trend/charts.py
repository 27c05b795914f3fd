"""One small line chart for each score over the rounds, as places on paper; the template draws them as SVG."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.scale.item import Span
from hf_fidelity.scoring.result import Scored
from hf_fidelity.views.numbers import day, plain
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.trend.history import History, Round
from hf_fidelity.views.trend.table import Row, whole_of

LEFT, RIGHT, TOP, BOTTOM = 54.0, 236.0, 18.0, 112.0
"""Where the first and the last round stand in a drawing 260 wide, and the highest and lowest score in its height."""
RIGHT_EDGE = 258.0
LONGEST_NAME = 12
"""The longest name of a round that fits under a chart; of one with a longer name, the day stands there."""
_MOST_LABELLED = 4
"""With more rounds than this, only the first and the last have their figure beside the dot."""
_LABEL_ABOVE, _LABEL_BELOW = -9.0, 18.0
LOWEST_LABEL = 122.0
"""Under this, a label would stand on the names of the rounds."""
_DIGIT = 7.6
"""How wide a figure of a label is, generously."""
_LETTER = 6.6
"""How wide a letter of a round's name is, generously."""
_BETWEEN = 8.0
"""How far apart the names of two rounds stand at the least."""


class Dot(NamedTuple):
    """A round's score; `label` is empty where there is no room for it. A hollow one is not like the last round's.

    The label is `label_width` wide, so that the lines across the chart can be kept from crossing it.
    """

    x: float
    y: float
    label: str
    label_y: float
    label_width: float
    is_hollow: bool


class Mark(NamedTuple):
    """A line across the chart with its number: an end of the range, or the limit of a band."""

    y: float
    label: str
    is_limit: bool


class Panel(NamedTuple):
    """A chart. `lines` join rounds that can be compared; `text` says every figure, for those who do not see it.

    `names` are those of the rounds under it, where there is room: place, anchor, and name.
    """

    title: str
    text: str
    marks: tuple[Mark, ...]
    lines: tuple[tuple[float, float, float, float], ...]
    dots: tuple[Dot, ...]
    names: tuple[tuple[float, str, str], ...]


def panels(history: History, rows: Sequence[Row], say: Speech) -> list[Panel]:
    """A chart for every score of the last round that has a range; rows as they stand in the table."""
    found = (_panel(history, row, say) for row in rows)
    return [panel for panel in found if panel]


def _panel(history: History, row: Row, say: Speech) -> Panel | None:
    latest = whole_of(history.latest, row.id)
    if latest is None or not isinstance(latest.span, Span):
        return None
    span, places = latest.span, _places(history)
    dots: list[Dot | None] = []
    for n, one in enumerate(history.rounds):
        whole = whole_of(one, row.id)
        if whole is None or not isinstance(whole.outcome, Scored) or whole.span != span:
            dots.append(None)
            continue
        label, is_hollow = row.cells[n].text, not row.cells[n].is_common
        dots.append(Dot(places[n], _y(whole.outcome.value, span), label, 0, _DIGIT * len(label), is_hollow))
    lines = [
        (a.x, a.y, b.x, b.y)
        for a, b, after in zip(dots, dots[1:], history.rounds[1:], strict=False)
        if a and b and after.last and after.last.of(latest) is not None
    ]
    told = (f"{one.name}: {cell.text}" for one, cell in zip(history.rounds, row.cells, strict=True) if cell.text)
    return Panel(
        title=row.title,
        text=f"{row.title}. {'; '.join(told)}",
        marks=_marks(history, row, span, say),
        lines=tuple(lines),
        dots=_labelled(dots),
        names=_names(places, [_name(one, say) for one in history.rounds]),
    )


def _names(places: Sequence[float], names: Sequence[str]) -> tuple[tuple[float, str, str], ...]:
    """The first name and the last, and between them each that comes near neither the one before it nor the last."""
    found = [(places[0], "middle", names[0])]
    end, limit = places[0] + _LETTER * len(names[0]) / 2, RIGHT_EDGE - _LETTER * len(names[-1])
    for place, name in zip(places[1:-1], names[1:-1], strict=True):
        half = _LETTER * len(name) / 2
        if place - half >= end + _BETWEEN and place + half <= limit - _BETWEEN:
            found.append((place, "middle", name))
            end = place + half
    return (*found, (RIGHT_EDGE, "end", names[-1]))


def _name(one: Round, say: Speech) -> str:
    return one.name if len(one.name) <= LONGEST_NAME else day(one.assessed.answers.about.date, say.language)


def _places(history: History) -> list[float]:
    """Where the rounds stand along the axis, by their days."""
    days = [one.assessed.answers.about.date.toordinal() for one in history.rounds]
    length = max(days[-1] - days[0], 1)
    return [round(LEFT + (RIGHT - LEFT) * (day - days[0]) / length, 1) for day in days]


def _y(value: Fraction, span: Span) -> float:
    return round(float(BOTTOM - (BOTTOM - TOP) * (value - span.lowest) / (span.highest - span.lowest)), 1)


def _labelled(dots: Sequence[Dot | None]) -> tuple[Dot, ...]:
    """The dots there are, with their labels away from the lines; with many rounds, only the first and last have one."""
    there = [dot for dot in dots if dot]
    heights = [None, *(dot.y for dot in there), None]
    placed = [
        dot._replace(label_y=_label_y(before, dot.y, after))
        for dot, before, after in zip(there, heights, heights[2:], strict=False)
    ]
    if len(dots) <= _MOST_LABELLED:
        return tuple(placed)
    return tuple(dot if dot in (placed[0], placed[-1]) else dot._replace(label="") for dot in placed)


def _label_y(before: float | None, y: float, after: float | None) -> float:
    """Above the dot, or below it where its lines go up from it; inside the chart anyhow. Heights count from above."""
    beside = [height for height in (before, after) if height is not None]
    is_valley = bool(beside) and all(height <= y for height in beside) and any(height < y for height in beside)
    is_below = (is_valley and y + _LABEL_BELOW < LOWEST_LABEL) or y + _LABEL_ABOVE < TOP
    return y + (_LABEL_BELOW if is_below else _LABEL_ABOVE)


def _marks(history: History, row: Row, span: Span, say: Speech) -> tuple[Mark, ...]:
    """The ends of the range, and the limits of the bands where this score has bands."""
    scale = history.scale
    has_bands = row.id == history.latest.result.overall.id or scale.scoring.bands_on == "overall-and-domains"
    limits = [band.from_ for band in scale.bands if has_bands and history.latest.result.form == "full" and band.from_]
    inside = [limit for limit in limits if span.lowest < limit < span.highest]
    ends = [Mark(_y(end, span), plain(end, say.language), is_limit=False) for end in span]
    return (*ends, *(Mark(_y(limit, span), plain(limit, say.language), is_limit=True) for limit in inside))
