"""Running sums over items, from which means, sums and their lowest and highest possible values are made."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.scale.model import Scoring
from hf_fidelity.scoring.result import Counts, ItemResult, Reason, Scored


class Sums(NamedTuple):
    """Weights, weighted scores, and the weighted lowest and highest scores of some items."""

    weight: Fraction
    points: Fraction
    least: Fraction
    most: Fraction


_ZERO = Fraction()
_NOTHING = Sums(_ZERO, _ZERO, _ZERO, _ZERO)


class Tally(NamedTuple):
    """The sums of items that are scored, of those that are open (blank or unknown), and of those that do not apply.

    The points of items without a score are zero.
    """

    scored: Sums
    open: Sums
    not_applicable: Sums
    counts: Counts

    @property
    def everything(self) -> Sums:
        """The sums of all items."""
        return added((self.scored, self.open, self.not_applicable))

    def filled(self, *, highest: bool, scored_too: bool = False) -> "Tally":
        """The tally when open items, or all that apply, have their lowest or highest score."""
        end = self.open.most if highest else self.open.least
        points = self.scored.points
        if scored_too:
            points = self.scored.most if highest else self.scored.least
        scored = added((self.scored._replace(points=points), self.open._replace(points=end)))
        counts = self.counts._replace(n_scored=self.counts.n_applicable, n_blank=0, n_dont_know=0)
        return Tally(scored, _NOTHING, self.not_applicable, counts)


def added(parts: Iterable[Sums]) -> Sums:
    """The sums of several groups of items together."""
    return Sums(*(_total(column) for column in zip(_NOTHING, *parts, strict=True)))


def _total(values: Sequence[Fraction]) -> Fraction:
    """The exact sum; whole numbers are added as such, which is ten times faster than adding fractions."""
    if all(value.denominator == 1 for value in values):
        return Fraction(sum(value.numerator for value in values))
    return sum(values, Fraction())


def tally(results: Iterable[ItemResult], rule: Scoring) -> Tally:
    """The tally of items, on the common range when the scale rescales."""
    scored: list[Sums] = []
    unscored: dict[Reason, list[Sums]] = {Reason.BLANK: [], Reason.DONT_KNOW: [], Reason.NOT_APPLICABLE: []}
    for result in results:
        family = scored if isinstance(result.outcome, Scored) else unscored[result.outcome.reason]
        family.append(_sums(result, rule))
    blank, dont_know, not_applicable = unscored.values()
    counts = Counts(
        n_items=len(scored) + len(blank) + len(dont_know) + len(not_applicable),
        n_scored=len(scored),
        n_blank=len(blank),
        n_dont_know=len(dont_know),
        n_not_applicable=len(not_applicable),
    )
    return Tally(added(scored), added([*blank, *dont_know]), added(not_applicable), counts)


def together(tallies: Iterable[Tally]) -> Tally:
    """The tally of several groups of items together."""
    scored, open_, not_applicable, counts = zip(*tallies, strict=True)
    total = Counts(*(sum(column) for column in zip(*counts, strict=True)))
    return Tally(added(scored), added(open_), added(not_applicable), total)


def _sums(result: ItemResult, rule: Scoring) -> Sums:
    lowest, highest = result.span
    score = result.outcome.value if isinstance(result.outcome, Scored) else lowest
    if rule.rescale_from is not None and rule.rescale_to is not None:
        share = (score - lowest) / (highest - lowest)
        lowest, highest = rule.rescale_from, rule.rescale_to
        score = lowest + share * (highest - lowest)
    points = score if isinstance(result.outcome, Scored) else _ZERO
    if result.weight == 1:
        return Sums(result.weight, points, lowest, highest)
    return Sums(result.weight, *(result.weight * number for number in (points, lowest, highest)))
