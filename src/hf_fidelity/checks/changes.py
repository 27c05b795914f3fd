"""What a change of a scale is, and which scores two versions both give."""

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from hf_fidelity.problem import Path
from hf_fidelity.scale.item import Item
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
    """One difference; `what` and `reason` are templates over `values`, and `path` leads into the new version."""

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

    Bands can be compared when the overall score can. `short` is None unless both versions have a short form.
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
    """The teams by variant. A version without variants treats all alike: its teams meet each variant of the other."""
    before: list[str | None] = [variant.id for variant in old.variants]
    after: list[str | None] = [variant.id for variant in new.variants]
    if before and after:
        return tuple(Team(variant, variant) for variant in before if variant in after)
    return tuple(Team(a, b) for a in before or [None] for b in after or [None])


def has_short_form(scale: Scale) -> bool:
    """Whether any item belongs to the short form."""
    return any(item.short for item in scale.items)


def is_asked(old: Scale, new: Scale, domain: str, item: str | None) -> bool:
    """Whether a team that both versions know is asked the item, or any of the domain's, in one of them."""
    sides = [(scale, team[n]) for team in shared_teams(old, new) for n, scale in enumerate((old, new))]
    return any(
        (i.id == item or (item is None and part.id == domain)) and i.is_asked(variant)
        for scale, variant in sides
        for part in scale.domains
        for i in part.items
    )


def renamed(old: Scale, new: Scale) -> dict[str, str]:
    """Ids that may stand for one item: of those removed and of those added, the only two with this structure."""
    ids = [{item.id for item in scale.items} for scale in (old, new)]
    gone = [(_likeness(item), item.id) for item in old.items if item.id not in ids[1]]
    come = [(_likeness(item), item.id) for item in new.items if item.id not in ids[0]]
    pairs = [(a, b) for like, a in gone for other, b in come if like == other]
    counts = Counter(name for pair in pairs for name in pair)
    return {a: b for pair in pairs for a, b in (pair, pair[::-1]) if counts[a] == counts[b] == 1}


def _likeness(item: Item) -> str:
    cuts = item.model_dump(include={"kind", "reverse", "only_for", "cuts", "cuts_by_variant"})
    return str((cuts, item.scores(), [option.id for option in getattr(item, "options", ())]))


def compared(old: Scale, new: Scale, changes: tuple[Change, ...]) -> Comparison:
    """What the changes leave comparable; with another scale, nothing."""
    breaks = [change for change in changes if change.effect is Effect.BREAKS]
    full = _comparable(old, new, breaks, "full")
    return Comparison(
        changes,
        *full,
        bands=full.overall and not any(change.scope is Scope.BANDS for change in breaks),
        verdict=Verdict.NOT_COMPARABLE if not full.items else Verdict.PARTLY if breaks else Verdict.COMPARABLE,
        short=_comparable(old, new, breaks, "short") if all(map(has_short_form, (old, new))) else None,
    )


def _comparable(old: Scale, new: Scale, breaks: Sequence[Change], form: Form) -> Comparable:
    """What both versions ask of a team and no change breaks, from the items up; of other items, breaks do not count."""
    teams = shared_teams(old, new) if old.id == new.id else ()
    before = {item.id for team in teams for item in old.asked_items(team.old, form)}
    after = {item.id for team in teams for item in new.asked_items(team.new, form)}
    of_domains = {Scope.ITEM, Scope.DOMAIN} | ({Scope.SHORT_FORM} if form == "short" else set())
    here = [change for change in breaks if change.item is None or change.item in before | after]
    both = before & after - {change.item for change in here if change.scope is Scope.ITEM}
    broken = {change.domain for change in here if change.scope in of_domains}
    whole = () if None in broken else [domain for domain in new.domains if domain.id not in broken]
    domains = tuple(domain.id for domain in whole if any(item.id in both for item in domain.items))
    items = tuple(item.id for item in new.items if item.id in both)
    is_whole = not any(change.scope in of_domains | {Scope.OVERALL} for change in here)
    return Comparable(items, domains, bool(domains) and is_whole)
