"""How far a team's raters agree, per principle and overall, and what that allows to be said."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.scoring.agreement import Alike, Table, alike, alpha, pairable
from hf_fidelity.scoring.bootstrap import Interval, alpha_interval
from hf_fidelity.scoring.intraclass import Intraclass, intraclass
from hf_fidelity.scoring.ratings import Rated
from hf_fidelity.scoring.result import ItemResult, Outcome, Reason, Scored, Withheld
from hf_fidelity.scoring.two_raters import weighted_kappa

LEAST_RATERS = 3
LEAST_ITEMS = 10
"""Under so many raters or items no coefficient is given: our own limits. Two raters' agreement says something about
these two alone, and with fewer items one answer moves a coefficient by a tenth or more."""

RELIABLE_FROM = Fraction(800, 1000)
TENTATIVE_FROM = Fraction(667, 1000)
"""From which alpha on ratings can be relied on, and from which on tentatively: Krippendorff, K. (2004). Reliability in
content analysis: some common misconceptions and recommendations. Human Communication Research 30(3), 411-433. He means
them for research in general; no limit of their own is published for fidelity scales."""


class Reading(StrEnum):
    """What an alpha allows: relying on single raters, tentative conclusions, or neither."""

    RELIABLE = "reliable"
    TENTATIVE = "tentative"
    UNRELIABLE = "unreliable"


class Reliability(NamedTuple):
    """How far raters agree on some items. `n_items` are those that two or more scored, `n_raters` those who did.

    `alike` counts pairs of raters in steps of each item's own scores. The coefficients take scores as places on the
    item's own range, 0 to 1, so that items of unequal scores can stand in one table. `kappa` is given for exactly two
    raters; `coefficients` for three and more, on the items that all scored.
    """

    id: str
    n_raters: int
    n_items: int
    alike: Alike | Withheld
    alpha: Outcome
    interval: Interval | Withheld
    kappa: Outcome
    coefficients: Intraclass | Withheld

    @property
    def reading(self) -> Reading | None:
        """What the alpha allows; None without one."""
        return read(self.alpha.value) if isinstance(self.alpha, Scored) else None

    @property
    def is_wide(self) -> bool:
        """Whether the interval reaches across a limit, so that the reading may be another with other items."""
        if not isinstance(self.interval, Interval):
            return False
        return read(Fraction(self.interval.low)) != read(Fraction(self.interval.high))


def read(value: Fraction) -> Reading:
    """What an alpha allows."""
    if value >= RELIABLE_FROM:
        return Reading.RELIABLE
    return Reading.TENTATIVE if value >= TENTATIVE_FROM else Reading.UNRELIABLE


def reliability(name: str, rated: Sequence[Rated], variant: str | None) -> Reliability:
    """How far the raters agree on some items, under a name: the id of a domain, or `overall`."""
    ladders = [one.item.scores(variant) for one in rated]
    steps = [_row(one.results.values(), ladder) for one, ladder in zip(rated, ladders, strict=True)]
    places = [_on_range(row, ladder) for row, ladder in zip(steps, ladders, strict=True)]
    n_raters, n_items = _n_raters(places), len(pairable(places))
    lack = too_few(n_raters, n_items)
    two = Withheld(Reason.TOO_FEW_ITEMS, n_items, LEAST_ITEMS) if n_items < LEAST_ITEMS else None
    return Reliability(
        id=name,
        n_raters=n_raters,
        n_items=n_items,
        alike=alike(steps),
        alpha=lack or alpha(places),
        interval=lack or alpha_interval(places),
        kappa=two or weighted_kappa([(row[0], row[1]) for row in places])
        if len(places[0]) == 2  # noqa: PLR2004
        else Withheld(Reason.NO_PAIRS),
        coefficients=lack or intraclass(places),
    )


def per_domain(rated: Sequence[Rated], variant: str | None) -> tuple[Reliability, ...]:
    """The same for each domain, in the scale's order."""
    names = dict.fromkeys(one.domain for one in rated)
    return tuple(reliability(name, [one for one in rated if one.domain == name], variant) for name in names)


def too_few(n_raters: int, n_items: int) -> Withheld | None:
    """Why no coefficient is given, if that is so."""
    if n_raters < LEAST_RATERS:
        return Withheld(Reason.TOO_FEW_RATERS, n_raters, LEAST_RATERS)
    return Withheld(Reason.TOO_FEW_ITEMS, n_items, LEAST_ITEMS) if n_items < LEAST_ITEMS else None


def _row(results: Iterable[ItemResult], ladder: Sequence[Fraction]) -> list[Fraction | None]:
    """The place of each rater's score on the ladder of the item's scores."""
    outcomes = (result.outcome for result in results)
    return [Fraction(ladder.index(o.value)) if isinstance(o, Scored) else None for o in outcomes]


def _on_range(row: Sequence[Fraction | None], ladder: Sequence[Fraction]) -> list[Fraction | None]:
    """Scores as places on the range from the item's lowest to its highest, 0 to 1."""
    lowest, highest = ladder[0], ladder[-1]
    return [None if step is None else (ladder[int(step)] - lowest) / (highest - lowest) for step in row]


def _n_raters(table: Table) -> int:
    """How many raters scored an item that another scored too."""
    shared = [row for row in table if sum(value is not None for value in row) > 1]
    return sum(any(value is not None for value in column) for column in zip(*shared, strict=True))
