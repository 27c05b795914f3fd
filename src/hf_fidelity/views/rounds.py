"""Two rounds of one team beside each other."""

from enum import StrEnum
from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.result import Aggregate, Outcome, Result, Scored


class Hindrance(StrEnum):
    """What keeps the scores of two rounds from being compared."""

    SCALE = "scale"
    VARIANT = "variant"
    FORM = "form"


class Change(NamedTuple):
    """An item whose score is another one than before; either may be withheld."""

    item: str
    then: Outcome
    now: Outcome


class Before(NamedTuple):
    """An earlier round of the same team. Scores mean the same unless something hinders it."""

    assessed: Assessed
    result: Result
    hindrance: Hindrance | None

    @property
    def is_comparable(self) -> bool:
        """Whether the scores of the two rounds mean the same."""
        return self.hindrance is None

    def of(self, whole: Aggregate) -> Aggregate | None:
        """The same score in the earlier round; None where the two may not be compared."""
        if not self.is_comparable:
            return None
        return next((score for score in (self.result.overall, *self.result.domains) if score.id == whole.id), None)

    def has_same_items(self, whole: Aggregate, now: Result) -> bool:
        """Whether the same items were scored then as now, so that a change comes from them alone."""
        domains = self.assessed.scale.domains
        members = [item.id for domain in domains if whole.id in (domain.id, now.overall.id) for item in domain.items]
        return all(
            isinstance(self.result.items[name].outcome, Scored) == isinstance(now.items[name].outcome, Scored)
            for name in members
            if name in now.items
        )

    def changes(self, now: Result) -> list[Change]:
        """The items with another score than before, in the order of the scale; none where nothing may be compared."""
        if not self.is_comparable:
            return []
        pairs = ((name, self.result.items[name].outcome, one.outcome) for name, one in now.items.items())
        return [Change(name, then, outcome) for name, then, outcome in pairs if then != outcome]


def compared(earlier: Assessed, now: Assessed) -> Before:
    """An earlier round beside this one. Scores mean the same when scale, kind of team and form are the same."""
    then, about = earlier.answers.about, now.answers.about
    hindrance = None
    if earlier.scale_document.sha256 != now.scale_document.sha256:
        hindrance = Hindrance.SCALE
    elif then.variant != about.variant:
        hindrance = Hindrance.VARIANT
    elif then.form != about.form:
        hindrance = Hindrance.FORM
    return Before(earlier, score(earlier.scale, earlier.answers), hindrance)
