"""Scores of several items as a report shows them: in words and numbers, and with their place on a chart's axis."""

from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scale.item import Span
from hf_fidelity.scale.model import Band, Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Aggregate, Points, Result, Scored, Withheld
from hf_fidelity.views.numbers import percent, plain
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import NO_SCORE, band_named, shown_score, withheld_in_words


class AggregateView(NamedTuple):
    """A score in words and numbers, with its place (0 to 100) on the axis of its chart."""

    title: str
    score: str
    band: str
    remark: str
    possible: str
    is_open: bool
    answered: str
    share_of_maximum: str
    share_of_range: str
    at: float | None
    open_from: float
    open_to: float
    before: str = ""
    before_at: float | None = None
    change: str = ""
    clarity: str = ""


def aggregate_view(
    title: str,
    aggregate: Aggregate,
    assessed: Assessed,
    say: Speech,
    before: Aggregate | None = None,
    change: str = "",
    clarity: str = "",
) -> AggregateView:
    """A score of several items under a title, with that of the round before where there is one to compare with.

    `change` is by how much it has changed, and `clarity` says so where that is no clear change.
    """
    scale, outcome, possible, points = assessed.scale, aggregate.outcome, aggregate.possible, aggregate.points
    band = band_named(scale, aggregate.band)
    ends = possible if isinstance(possible, Span) else None
    shares = points if isinstance(points, Points) else None
    maximum = shares.share_of_maximum if shares else None
    counts = aggregate.counts
    answered = say("{n} of {total}", n=counts.n_scored, total=counts.n_applicable)
    earlier = before.outcome.value if before and isinstance(before.outcome, Scored) else None
    return AggregateView(
        title=title,
        score=shown_score(outcome.value, scale, say) if isinstance(outcome, Scored) else NO_SCORE,
        band=in_language(band.title, say.language, band.id) if band else "",
        remark=withheld_in_words(outcome, say) if isinstance(outcome, Withheld) else "",
        possible=" – ".join(shown_score(end, scale, say) for end in ends) if ends else "",  # noqa: RUF001
        is_open=ends is not None and ends.lowest != ends.highest,
        answered=answered,
        share_of_maximum=percent(maximum.value, say.language) if isinstance(maximum, Scored) else NO_SCORE,
        share_of_range=percent(shares.share_of_range, say.language) if shares else NO_SCORE,
        at=_place(outcome.value, aggregate.span) if isinstance(outcome, Scored) else None,
        open_from=_place(ends.lowest, aggregate.span) if ends else 0,
        open_to=_place(ends.highest, aggregate.span) if ends else 0,
        before=_before(before, band, scale, say) if before else "",
        before_at=_place(earlier, aggregate.span) if earlier is not None else None,
        change=change,
        clarity=clarity,
    )


def _before(before: Aggregate, band: Band | None, scale: Scale, say: Speech) -> str:
    """The score of the round before, with its band where that was another one."""
    if not isinstance(before.outcome, Scored):
        return NO_SCORE
    score, then = shown_score(before.outcome.value, scale, say), band_named(scale, before.band)
    return score if then is None or then == band else f"{score} ({in_language(then.title, say.language, then.id)})"


def _place(value: Fraction, span: Span | Withheld) -> float:
    """Where a value lies on its axis, from 0 to 100."""
    if isinstance(span, Withheld):
        return 0
    return round(float((value - span.lowest) / (span.highest - span.lowest) * 100), 2)


class Axis(NamedTuple):
    """The marks along an axis that several scores share: places from 0 to 100 with what stands there.

    `bands` gives the lower end of each band, rising, the first at 0; empty where these scores have no bands.
    """

    ticks: tuple[tuple[float, str], ...]
    limits: tuple[tuple[float, str], ...]
    bands: tuple[tuple[float, str], ...]


def axis(assessed: Assessed, result: Result, say: Speech) -> Axis:
    """The axis of the domains: whole numbers and bands when all share one range, otherwise only its two ends."""
    spans = {domain.span for domain in result.domains}
    span = spans.pop() if len(spans) == 1 else None
    if not isinstance(span, Span):
        return Axis(((0, say("lowest")), (100, say("highest"))), (), ())
    scale = assessed.scale
    limits, bands = [], []
    for band in reversed(scale.bands if scale.scoring.bands_on == "overall-and-domains" else ()):
        title = in_language(band.title, say.language, band.id)
        if band.from_ is None:
            bands.append((0.0, title))
        elif span.lowest <= band.from_ <= span.highest:
            place = _place(band.from_, span)
            bands.append((place, title))
            limits.append((place, plain(band.from_, say.language)))
    few = span.highest - span.lowest <= _MOST_TICKS and span.lowest.denominator == span.highest.denominator == 1
    ticks = map(Fraction, range(int(span.lowest), int(span.highest) + 1)) if few else iter(span)
    return Axis(tuple((_place(n, span), plain(n, say.language)) for n in ticks), tuple(limits), tuple(bands))


_MOST_TICKS = 6
"""The longest range along which every whole number is written."""
