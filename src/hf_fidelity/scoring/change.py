"""What has changed between two rounds of a team, and which changes are clear.

Which scores mean the same in both is given as `Common`: this module knows nothing of versions of a scale.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.scoring.disagreement import Disagreement
from hf_fidelity.scoring.result import Aggregate, Outcome, Reason, Result, Scored, Withheld


class Common(NamedTuple):
    """What two rounds measure alike: ids of items and of domains; whether the overall score and the bands are too."""

    items: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    overall: bool = False
    bands: bool = False

    @property
    def holds_anything(self) -> bool:
        """Whether any score can be compared."""
        return bool(self.items or self.domains or self.overall)


class Change(NamedTuple):
    """A score in two rounds; either may be withheld. `disagreement` is None where it is not known.

    Disagreement is the mean absolute difference between two raters' scores, the greater one of the two rounds.
    """

    id: str
    then: Outcome
    now: Outcome
    disagreement: Fraction | None = None

    @property
    def difference(self) -> Fraction | None:
        """The score now less the score then; None where one of them is withheld."""
        if isinstance(self.then, Scored) and isinstance(self.now, Scored):
            return self.now.value - self.then.value
        return None

    @property
    def is_unclear(self) -> bool:
        """Whether the score moved by no more than raters disagree by: no clear change. The rule is our own.

        Where nobody knows how much raters disagree, nothing is called unclear.
        """
        return bool(self.difference) and self.is_clear is False

    @property
    def is_clear(self) -> bool | None:
        """Whether the score moved by more than raters disagree by; None where that cannot be known."""
        if self.difference is None or self.disagreement is None:
            return None
        return abs(self.difference) > self.disagreement

    @property
    def fell(self) -> bool:
        """Whether the score is lower than it was, and the fall is not an unclear one."""
        return self.difference is not None and self.difference < 0 and not self.is_unclear

    @property
    def rose(self) -> bool:
        """Whether the score is higher than it was, and the rise is not an unclear one."""
        return self.difference is not None and self.difference > 0 and not self.is_unclear


class Changes(NamedTuple):
    """The change of every score that both rounds measure alike; `overall` is None when that is not among them."""

    overall: Change | None
    domains: tuple[Change, ...]
    items: tuple[Change, ...]

    def of(self, name: str) -> Change | None:
        """The change of the overall score or of a domain."""
        return next((change for change in self.wholes() if change.id == name), None)

    def wholes(self) -> Iterator[Change]:
        """The changes of the domains, then of the overall score."""
        yield from self.domains
        if self.overall:
            yield self.overall


def changes(then: Result, now: Result, common: Common, doubt: Disagreement | None) -> Changes:
    """The changes from one result to a later one, in the order of the later; `doubt` is the greater disagreement."""
    items, wholes = doubt or ({}, {})
    earlier = {domain.id: domain for domain in then.domains}

    def whole(before: Aggregate, after: Aggregate) -> Change:
        return Change(after.id, before.outcome, after.outcome, wholes.get(after.id))

    return Changes(
        whole(then.overall, now.overall) if common.overall else None,
        tuple(whole(earlier[d.id], d) for d in now.domains if d.id in common.domains and d.id in earlier),
        tuple(
            Change(name, then.items[name].outcome, one.outcome, items.get(name))
            for name, one in now.items.items()
            if name in common.items and name in then.items
        ),
    )


def comparable_part(whole: Aggregate, of: Result, common: Common) -> Aggregate | None:
    """A score of one result as far as it can be set beside that of the other round; None where it cannot.

    Where bands cannot be compared, it has none.
    """
    is_common = common.overall if whole.id == of.overall.id else whole.id in common.domains
    if not is_common:
        return None
    return whole if common.bands else whole._replace(band=Withheld(Reason.NO_BANDS))
