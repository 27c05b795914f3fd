"""Scores of several items as rows of a table: a domain, a group, or all."""

from fractions import Fraction

from hf_fidelity.scale.item import Span
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Aggregate, Points, Scored, Withheld
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.tables.sheet import Column, Shown, Value
from hf_fidelity.views.wording import band_named, shown_score, withheld_in_words


def score_columns(first: str, say: Speech, *, with_band: bool) -> list[Column]:
    """The headings of such rows, after the first one."""
    band = [Column(say("Band"), 12)] if with_band else []
    return [
        Column(first, 34),
        Column(say("Score"), 9),
        *band,
        Column(say("Lowest possible"), 10),
        Column(say("Highest possible"), 10),
        Column(say("Points"), 9),
        Column(say("Most points"), 9),
        Column(say("Share of the maximum"), 12),
        Column(say("Share of the range"), 12),
        Column(say("Items"), 8),
        Column(say("Scored"), 8),
        Column(say("Not answered"), 9),
        Column(say("Don't know"), 9),
        Column(say("Not applicable"), 9),
        Column(say("Why there is no score"), 24),
    ]


def score_row(title: str, whole: Aggregate, scale: Scale, say: Speech, *, with_band: bool) -> list[Value]:
    """A score with its band, what missing answers leave open, points, shares and counts."""
    outcome, possible, counts = whole.outcome, whole.possible, whole.counts
    points = whole.points if isinstance(whole.points, Points) else None
    maximum = points.share_of_maximum if points else None
    ends = possible if isinstance(possible, Span) else (None, None)
    band = band_named(scale, whole.band)
    return [
        title,
        _score(outcome.value if isinstance(outcome, Scored) else None, scale, say),
        *([in_language(band.title, say.language, band.id) if band else None] if with_band else []),
        *(_score(end, scale, say) for end in ends),
        plain_number(points.points, say) if points else None,
        plain_number(points.most, say) if points else None,
        Shown(maximum.value, 0, is_share=True) if isinstance(maximum, Scored) else None,
        Shown(points.share_of_range, 0, is_share=True) if points else None,
        counts.n_items,
        counts.n_scored,
        counts.n_blank,
        counts.n_dont_know,
        counts.n_not_applicable,
        withheld_in_words(outcome, say) if isinstance(outcome, Withheld) else None,
    ]


def _score(value: Fraction | None, scale: Scale, say: Speech) -> Shown | None:
    """A score with as many decimals as the report shows, so that it never contradicts its band."""
    return None if value is None else Shown(value, n_decimals(shown_score(value, scale, say)))


def plain_number(value: Fraction | None, say: Speech) -> Shown | None:
    """A number without needless decimals."""
    return None if value is None else Shown(value, n_decimals(plain(value, say.language)))


def n_decimals(text: str) -> int:
    """How many decimals a number has, as it is written."""
    return len(text.replace(",", ".").partition(".")[2])
