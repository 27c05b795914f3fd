"""Scores of several items as a report shows them: in words and numbers, and with their place on a chart's axis."""

from fractions import Fraction
from typing import Any, NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scale.item import Span
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


def aggregate_view(title: str, aggregate: Aggregate, assessed: Assessed, say: Speech) -> AggregateView:
    """A score of several items under a title."""
    scale, outcome, possible, points = assessed.scale, aggregate.outcome, aggregate.possible, aggregate.points
    band = band_named(scale, aggregate.band)
    ends = possible if isinstance(possible, Span) else None
    shares = points if isinstance(points, Points) else None
    maximum = shares.share_of_maximum if shares else None
    counts = aggregate.counts
    answered = say("{n} of {total}", n=counts.n_scored, total=counts.n_applicable)
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
    )


def _place(value: Fraction, span: Span | Withheld) -> float:
    """Where a value lies on its axis, from 0 to 100."""
    if isinstance(span, Withheld):
        return 0
    return round(float((value - span.lowest) / (span.highest - span.lowest) * 100), 2)


def axis(assessed: Assessed, result: Result, say: Speech) -> dict[str, Any] | None:
    """Whole numbers and band limits along the axis, when all domains share one; otherwise None."""
    spans = {domain.span for domain in result.domains}
    span = spans.pop() if len(spans) == 1 else None
    if not isinstance(span, Span):
        return None
    bands = assessed.scale.bands if assessed.scale.scoring.bands_on == "overall-and-domains" else ()
    limits = [
        (band.from_, in_language(band.title, say.language, band.id) + " " + say("from {limit}", limit=limit))
        for band in reversed(bands)
        if band.from_ is not None and span.lowest <= band.from_ <= span.highest
        if (limit := plain(band.from_, say.language))
    ]
    whole = range(int(span.lowest), int(span.highest) + 1) if span.highest - span.lowest <= 5 else ()  # noqa: PLR2004
    return {
        "ticks": [(_place(Fraction(n), span), str(n)) for n in whole],
        "limits": [(_place(limit, span), name) for limit, name in limits],
    }
