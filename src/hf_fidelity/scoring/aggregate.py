"""Several items together: weighted mean or sum, completeness, bands, and the range that missing answers leave.

Items without a score take the place in their range that the scored ones have on average (least + share of range x
range). So a mean of items with one common range is the mean of the scored ones, a sum with nothing missing is the plain
sum, and both stay on their full range. No rule for missing answers has been published; these are our own.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Literal

from hf_fidelity.scale.item import Span
from hf_fidelity.scale.model import Band, Scoring
from hf_fidelity.scoring.result import (
    Aggregate,
    InBand,
    Outcome,
    Points,
    Reason,
    Scored,
    Withheld,
)
from hf_fidelity.scoring.tally import Sums, Tally, together

Bands = Sequence[Band] | Withheld


def aggregate(name: str, tally: Tally, rule: Scoring, bands: Bands) -> Aggregate:
    """The score of a domain or group, by the scale's rule for domains."""
    return _aggregate(name, [tally], lambda tallies: of_domain(tallies[0], rule), bands)


def overall(domains: Sequence[Tally], rule: Scoring, bands: Bands) -> Aggregate:
    """The overall score, from the tally of each domain."""
    return _aggregate("overall", domains, lambda tallies: of_domains(tallies, rule), bands)


def band_of(value: Fraction, bands: Sequence[Band]) -> Band:
    """The band of an exact score: the first, from the highest, whose limit it reaches."""
    return next(band for band in bands if band.from_ is None or value >= band.from_)


def _aggregate(
    name: str, tallies: Sequence[Tally], rated: Callable[[Sequence[Tally]], Outcome], bands: Bands
) -> Aggregate:
    """What the function `rated` makes of the tallies as they are, and with items put at the ends of their range."""
    outcome = rated(tallies)
    whole = together(tallies)
    band: InBand | Withheld
    points: Points | Withheld
    if isinstance(outcome, Scored):
        points = _points(whole.scored)
        band = bands if isinstance(bands, Withheld) else InBand(band_of(outcome.value, bands).id)
    else:
        points = Withheld(Reason.NO_SCORE)
        band = bands if isinstance(bands, Withheld) else points

    def ends(*, scored_too: bool) -> Span | Withheld:
        lowest = rated([tally.filled(highest=False, scored_too=scored_too) for tally in tallies])
        if isinstance(lowest, Withheld):
            return lowest
        highest = rated([tally.filled(highest=True, scored_too=scored_too) for tally in tallies])
        assert isinstance(highest, Scored)
        return Span(lowest.value, highest.value)

    return Aggregate(
        id=name,
        outcome=outcome,
        span=ends(scored_too=True),
        possible=ends(scored_too=False),
        band=band,
        points=points,
        counts=whole.counts,
    )


def of_domain(tally: Tally, rule: Scoring) -> Outcome:
    """The score of a domain's items, when enough of those that apply are scored."""
    counts = tally.counts
    if not counts.n_applicable:
        return Withheld(Reason.NOTHING_APPLICABLE)
    least = rule.least_scored
    needed = max(1, -(-least.numerator * counts.n_applicable // least.denominator))  # rounded up
    if counts.n_scored < needed:
        return Withheld(Reason.TOO_FEW_ITEMS, counts.n_scored, needed)
    return Scored(_combined(tally.scored, tally.everything, rule.domain))


def of_domains(tallies: Sequence[Tally], rule: Scoring) -> Outcome:
    """The overall score, when enough domains have one."""
    outcomes = [of_domain(tally, rule) for tally in tallies]
    values = [outcome.value for outcome in outcomes if isinstance(outcome, Scored)]
    needed = rule.least_domains or len(tallies)
    if len(values) < needed:
        return Withheld(Reason.TOO_FEW_DOMAINS, len(values), needed)
    if rule.overall == "mean-of-domains":
        return Scored(sum(values, Fraction()) / len(values))
    counted = [tally for tally, outcome in zip(tallies, outcomes, strict=True) if isinstance(outcome, Scored)]
    kind: Literal["mean", "sum"] = "sum" if rule.overall == "sum" else "mean"
    return Scored(_combined(together(counted).scored, together(tallies).everything, kind))


def _combined(scored: Sums, everything: Sums, kind: Literal["mean", "sum"]) -> Fraction:
    """The weighted sum or mean of everything, with items without a score where the scored ones are on average."""
    total = Fraction(scored.points)
    if everything.weight != scored.weight:
        total = everything.least + _points(scored).share_of_range * (everything.most - everything.least)
    return total if kind == "sum" else total / everything.weight


def _points(scored: Sums) -> Points:
    return Points(Fraction(scored.points), Fraction(scored.least), Fraction(scored.most))
