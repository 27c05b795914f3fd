"""What a change of a scale is, which scores two versions both give, and what the version number must say about it."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from hf_fidelity.problem import Finding, Path, Rule, Severity
from hf_fidelity.scale.item import AnyCut, Checklist, Item, Levels
from hf_fidelity.scale.model import Form, Scale


class Effect(StrEnum):
    """What a change does to the comparison of old scores with new ones."""

    BREAKS = "breaks comparability"
    EXTENDS = "extends"
    EDITORIAL = "editorial"


class Scope(StrEnum):
    """What a change reaches; a broken item also breaks its domain, and a broken domain the overall score."""

    ITEM = "item"
    DOMAIN = "domain"
    OVERALL = "overall"
    BANDS = "bands"
    GROUPINGS = "groupings"
    SHORT_FORM = "short-form"
    CORE = "core"
    ANSWERS = "answers"
    TEXTS = "texts"


class Verdict(StrEnum):
    """Comparable when nothing breaks; not comparable when not even one item is."""

    COMPARABLE = "comparable"
    PARTLY = "partly comparable"
    NOT_COMPARABLE = "not comparable"


class Change(NamedTuple):
    """One difference; `what` and `reason` are `str.format` templates over `values`, `path` leads into the new version."""

    kind: str
    effect: Effect
    item: str | None
    domain: str | None
    what: str
    reason: str
    path: Path
    scope: Scope
    values: Mapping[str, object] = {}


class Comparable(NamedTuple):
    """The items and domains, by id, whose scores can be compared across two versions, and whether the overall can."""

    items: tuple[str, ...]
    domains: tuple[str, ...]
    overall: bool


class Comparison(NamedTuple):
    """The changes from one version to the next, and what of the full form can be compared; `short` for the short form.

    Two bands can be compared when the score they stand for can. `short` is None unless both versions have a short form.
    """

    changes: tuple[Change, ...]
    items: tuple[str, ...]
    domains: tuple[str, ...]
    overall: bool
    bands: bool
    verdict: Verdict
    short: Comparable | None


class Team(NamedTuple):
    """A kind of team that both versions know: its variant in the old one and in the new one."""

    old: str | None
    new: str | None


def shared_teams(old: Scale, new: Scale) -> tuple[Team, ...]:
    """The teams by variant; a version without variants treats all alike, so its teams meet each variant of the other."""
    before, after = ([variant.id for variant in scale.variants] or [None] for scale in (old, new))
    if None in (*before, *after):
        return tuple(Team(a, b) for a in before for b in after)
    return tuple(Team(variant, variant) for variant in before if variant in after)


def has_short_form(scale: Scale) -> bool:
    """Whether any item belongs to the short form."""
    return any(item.short for item in scale.items)


def cuts_of(item: Item, variant: str | None) -> tuple[AnyCut, ...]:
    """The cut points that hold for a variant; none for levels."""
    return () if isinstance(item, Levels) else item.cuts_for(variant)


def structure(item: Item) -> object:
    """What decides the score of an answer, cut points aside; options count by id, in any order."""
    match item:
        case Levels():
            return item.kind, frozenset(anchor.score for anchor in item.anchors), item.reverse
        case Checklist():
            return item.kind, frozenset(option.id for option in item.options), item.reverse
    return item.kind


def _is_same_measure(old: Item, new: Item, teams: Sequence[Team]) -> bool:
    """Whether each shared team gets the same score for the same answer, or is asked in neither version."""
    return structure(old) == structure(new) and all(
        old.is_asked(team.old) == new.is_asked(team.new)
        and (cuts_of(old, team.old) == cuts_of(new, team.new) or not old.is_asked(team.old))
        for team in teams
    )


def compared(old: Scale, new: Scale, changes: tuple[Change, ...]) -> Comparison:
    """What can be compared; with another scale, nothing."""
    teams = shared_teams(old, new) if old.id == new.id else ()
    full = _comparable(old, new, teams, "full")
    limits = [[(band.id, band.from_) for band in scale.bands] for scale in (old, new)]
    narrowed = old.scoring.bands_on != new.scoring.bands_on == "overall"
    verdict = Verdict.PARTLY if any(change.effect is Effect.BREAKS for change in changes) else Verdict.COMPARABLE
    return Comparison(
        changes,
        *full,
        bands=full.overall and limits[0] == limits[1] and not narrowed,
        verdict=verdict if full.items else Verdict.NOT_COMPARABLE,
        short=_comparable(old, new, teams, "short") if has_short_form(old) and has_short_form(new) else None,
    )


def _comparable(old: Scale, new: Scale, teams: Sequence[Team], form: Form) -> Comparable:
    before = {item.id: item for item in old.items}
    asked = {item.id for team in teams for item in new.asked_items(team.new, form)}
    in_form = asked & {item.id for team in teams for item in old.asked_items(team.old, form)}
    items = [i for i in new.items if i.id in in_form and _is_same_measure(before[i.id], i, teams)]
    same_weight = {item.id for item in items if item.weight == before[item.id].weight}
    keys = ("domain", "least_scored", "rescale_from", "rescale_to")
    if any(getattr(old.scoring, key) != getattr(new.scoring, key) for key in keys):
        same_weight = set()
    contents = [(_asked_ids(old, team.old, form), _asked_ids(new, team.new, form)) for team in teams]
    names = dict.fromkeys(name for _, after in contents for name in after)
    domains = tuple(
        name
        for name in names
        if all(b.get(name) == a.get(name) and a.get(name, frozenset()) <= same_weight for b, a in contents)
    )
    rules = [(scale.scoring.overall, scale.scoring.least_domains) for scale in (old, new)]
    whole = bool(names) and all(set(b) == set(a) <= set(domains) for b, a in contents) and rules[0] == rules[1]
    return Comparable(tuple(item.id for item in items), domains, whole)


def _asked_ids(scale: Scale, variant: str | None, form: Form) -> dict[str, frozenset[str]]:
    """By domain, the ids of the items that a team is asked; domains that ask it nothing are left out."""
    asked = {item.id for item in scale.asked_items(variant, form)}
    ids = {domain.id: asked.intersection(item.id for item in domain.items) for domain in scale.domains}
    return {name: frozenset(members) for name, members in ids.items() if members}


class Release(NamedTuple):
    """A new version beside the one that it follows."""

    old: Scale
    new: Scale
    comparison: Comparison


def break_without_major(release: Release) -> Iterator[Finding]:
    """The first number of the version rises when old scores cannot be compared with new ones.

    A team reads a lower score as worse practice. When a new version makes the scores, its number must say so. While the
    old version is a draft, this is a warning.

    Wrong: `version: "1.1"` after 1.0, with another cut point.

    Right: `version: "2.0"`.
    """
    n = sum(change.effect is Effect.BREAKS for change in release.comparison.changes)
    before, after = _numbers(release.old), _numbers(release.new)
    if n and after[0] <= before[0]:
        values = {"n": n, "old": release.old.version, "new": release.new.version, "major": before[0] + 1}
        wrong = "the version goes from {old} to {new}, and {n} of the changes break comparability"
        yield Finding(("version",), wrong, "{major}.0 or higher", "Raise it, or take those changes back.", values)


def published_version_edited(release: Release) -> Iterator[Finding]:
    """A version that was published stays as it is; it can only be withdrawn.

    Answers name the version that they were given to. If it changes under them, nobody can tell what was asked.

    Wrong: another wording in the folder of a published version.

    Right: a new folder with a higher version, and the wording there.
    """
    changes = [c for c in release.comparison.changes if c.kind != "status-changed" or release.new.status != "withdrawn"]
    if release.old.status != "draft" and _numbers(release.old) == _numbers(release.new) and changes:
        wrong = "version {version} was published, and {n} things in it are different now"
        remedy = "Take the changes back, and make them in a new version."
        values = {"version": release.old.version, "n": len(changes)}
        yield Finding(changes[0].path or ("version",), wrong, "", remedy, values)


def version_not_raised(release: Release) -> Iterator[Finding]:
    """A draft gets a higher version when it changes after others have used it.

    Drafts may change, but answers to an earlier state of one say the same version. Status and date may change freely.

    Wrong: `version: "0.3"` before and after, with another prompt.

    Right: `version: "0.4"`.
    """
    changes = [c for c in release.comparison.changes if c.kind not in ("status-changed", "date-changed")]
    if release.old.status == "draft" and _numbers(release.old) == _numbers(release.new) and changes:
        values = {"version": release.old.version, "n": len(changes)}
        wrong = "{n} things changed in the draft, and the version is still {version}"
        yield Finding(("version",), wrong, "", "Raise it, unless nobody has answered the draft yet.", values)


def version_went_down(release: Release) -> Iterator[Finding]:
    """A new version has a higher number than the one before it.

    The newest version is found by its number; a lower one would never be used.

    Wrong: `version: "1.0"` after 1.1.

    Right: `version: "1.2"`.
    """
    if _numbers(release.new) < _numbers(release.old):
        values = {"old": release.old.version, "new": release.new.version}
        wrong = "the version goes down, from {old} to {new}"
        yield Finding(("version",), wrong, "", "Raise it, or name the older version first.", values)


def _numbers(scale: Scale) -> tuple[int, ...]:
    numbers = [int(number) for number in scale.version.split(".")]
    return tuple(numbers + [0] * (3 - len(numbers)))


RELEASE_RULES: tuple[Rule[Release], ...] = (
    Rule("HF401", break_without_major),
    Rule("HF402", published_version_edited),
    Rule("HF403", version_not_raised, Severity.WARNING),
    Rule("HF404", version_went_down),
)
"""What is checked of a new version, in order."""


def release_problems(old: Scale, new: Scale, comparison: Comparison) -> Iterator[Finding]:
    """What is wrong with the version number of `new`, as the version after `old`; nothing for two different scales."""
    if old.id != new.id:
        return
    for rule in RELEASE_RULES:
        for finding in rule.findings(Release(old, new, comparison)):
            is_lenient = rule.code == "HF401" and old.status == "draft"
            yield finding._replace(severity=Severity.WARNING) if is_lenient else finding
