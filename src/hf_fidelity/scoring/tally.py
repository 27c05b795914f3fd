"""Running sums over items, from which means, sums and their lowest and highest possible values are made."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.scale.model import Scoring
from hf_fidelity.scoring.result import Counts, ItemResult, Reason, Scored

Exact = Fraction | int
"""An exact number. Whole ones are kept as `int`: they are by far the most common, and add up ten times faster."""


class Sums(NamedTuple):
    """Weights, weighted scores, and the weighted lowest and highest scores of some items."""

    weight: Exact
    points: Exact
    least: Exact
    most: Exact


NOTHING = Sums(0, 0, 0, 0)


class Counted(NamedTuple):
    """An item as it counts: its own sums, and why it has no score, if it has none."""

    sums: Sums
    reason: Reason | None


def counted(result: ItemResult, rule: Scoring) -> Counted:
    """How an item counts, on the common range when the scale rescales. The points of an unscored item are zero."""
    lowest, highest = result.span
    score = result.outcome.value if isinstance(result.outcome, Scored) else lowest
    if rule.rescale_from is not None and rule.rescale_to is not None:
        share = (score - lowest) / (highest - lowest)
        lowest, highest = rule.rescale_from, rule.rescale_to
        score = lowest + share * (highest - lowest)
    weight = result.weight
    least, most = _lean(weight * lowest), _lean(weight * highest)
    if isinstance(result.outcome, Scored):
        return Counted(Sums(_lean(weight), _lean(weight * score), least, most), None)
    return Counted(Sums(_lean(weight), 0, least, most), result.outcome.reason)


def _lean(value: Fraction) -> Exact:
    return value.numerator if value.denominator == 1 else value


class Tally(NamedTuple):
    """The sums of items that are scored, of those that are open (blank or unknown), and of those that do not apply."""

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
        return Tally(scored, NOTHING, self.not_applicable, counts)


def added(parts: Iterable[Sums]) -> Sums:
    """The sums of several groups of items together."""
    return Sums(*map(sum, zip(NOTHING, *parts, strict=True)))


def tally(items: Iterable[Counted]) -> Tally:
    """The tally of items."""
    families: dict[Reason | None, list[Sums]] = {
        None: [],
        Reason.BLANK: [],
        Reason.DONT_KNOW: [],
        Reason.NOT_APPLICABLE: [],
    }
    for item in items:
        families[item.reason].append(item.sums)
    scored, blank, dont_know, not_applicable = families.values()
    counts = Counts(
        n_items=sum(map(len, families.values())),
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
