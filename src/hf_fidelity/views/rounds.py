"""Two rounds of one team beside each other: what may be compared, and what has changed."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scoring.result import Aggregate, Result, Scored

if TYPE_CHECKING:
    from hf_fidelity.checks.changes import Change as ScaleChange
    from hf_fidelity.scoring.change import Change, Changes, Common
    from hf_fidelity.scoring.disagreement import Disagreement


class Hindrance(StrEnum):
    """What keeps all scores of two rounds from being compared."""

    SCALE = "scale"
    VARIANT = "variant"
    FORM = "form"


class Before(NamedTuple):
    """An earlier round of the same team.

    `common` is what both rounds measure alike: nothing when something hinders it, and only what a new version of the
    scale left alone when the two answered different ones; `breaks` are then the changes of the scale that matter, and
    `version_now` the later version.
    `doubt` is by how much raters disagree, the greater of the two rounds.
    """

    assessed: Assessed
    result: Result
    hindrance: Hindrance | None
    common: "Common"
    doubt: "Disagreement | None"
    breaks: "tuple[ScaleChange, ...]" = ()
    version_now: str = ""

    @property
    def is_comparable(self) -> bool:
        """Whether any scores of the two rounds mean the same."""
        return self.hindrance is None

    def of(self, whole: Aggregate) -> Aggregate | None:
        """The same score in the earlier round; None where the two may not be compared."""
        from hf_fidelity.scoring.change import comparable_part

        found = (score for score in (self.result.overall, *self.result.domains) if score.id == whole.id)
        return next((comparable_part(score, self.result, self.common) for score in found), None)

    def has_same_items(self, whole: Aggregate, now: Result) -> bool:
        """Whether the same items were scored then as now, so that a change comes from them alone."""
        domains = self.assessed.scale.domains
        members = [item.id for domain in domains if whole.id in (domain.id, now.overall.id) for item in domain.items]
        return all(
            isinstance(self.result.items[name].outcome, Scored) == isinstance(now.items[name].outcome, Scored)
            for name in members
            if name in now.items and name in self.result.items
        )

    def changes(self, now: Result) -> "Changes":
        """Every score that both rounds measure alike, then and now."""
        from hf_fidelity.scoring.change import changes

        return changes(self.result, now, self.common, self.doubt)

    def change_of(self, whole: Aggregate, now: Result) -> "Change | None":
        """The change of a domain's or the overall score; None where the two may not be compared."""
        return self.changes(now).of(whole.id)


def compared(earlier: Assessed, now: Assessed) -> Before:
    """An earlier round beside this one.

    On another version of the scale, or an edited draft, scores are compared as far as the changes of the scale allow.
    """
    from hf_fidelity.scoring.change import Common
    from hf_fidelity.scoring.compute import score
    from hf_fidelity.scoring.disagreement import disagreement, greater

    then, about = earlier.answers.about, now.answers.about
    result = score(earlier.scale, earlier.answers)
    doubt = greater(disagreement(earlier.scale, earlier.answers), disagreement(now.scale, now.answers))
    if then.variant != about.variant:
        return Before(earlier, result, Hindrance.VARIANT, Common(), doubt)
    if then.form != about.form:
        return Before(earlier, result, Hindrance.FORM, Common(), doubt)
    if earlier.scale_document.sha256 == now.scale_document.sha256:
        domains = frozenset(domain.id for domain in result.domains)
        return Before(earlier, result, None, Common(frozenset(result.items), domains, overall=True, bands=True), doubt)
    common, breaks = _over_versions(earlier, now)
    hindrance = None if common.holds_anything else Hindrance.SCALE
    return Before(earlier, result, hindrance, common, doubt, breaks, now.scale.version)


def _over_versions(earlier: Assessed, now: Assessed) -> "tuple[Common, tuple[ScaleChange, ...]]":
    """What two versions of a scale both measure in this form, and the changes that break the rest."""
    from hf_fidelity.checks.changes import Comparable, Effect
    from hf_fidelity.checks.diff import diff
    from hf_fidelity.scoring.change import Common

    found = diff(earlier.scale, now.scale)
    full = Comparable(found.items, found.domains, found.overall)
    items, domains, overall = full if now.answers.about.form == "full" else found.short or Comparable((), (), False)
    common = Common(frozenset(items), frozenset(domains), overall=overall, bands=overall and found.bands)
    return common, tuple(change for change in found.changes if change.effect is Effect.BREAKS)
