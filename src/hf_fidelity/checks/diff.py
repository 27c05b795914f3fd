"""What differs between two versions of a scale: every difference, with what it does to comparability.

It reads definitions alone. Parts are matched by id, anchors by score; a part with a new id is another part.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from hf_fidelity.checks import changes
from hf_fidelity.checks.changes import Change, Comparison, Effect, Scope, Team
from hf_fidelity.checks.subjects import passages
from hf_fidelity.problem import Path
from hf_fidelity.scale.item import ItemBase
from hf_fidelity.scale.model import Case, Domain, Scale
from hf_fidelity.scale.words import EVERY_LANGUAGE

BREAKS, EXTENDS, EDITORIAL = Effect


class _Place(NamedTuple):
    """Where changes stand, and in which two versions; with the teams that both know and the items perhaps renamed."""

    old: Scale
    new: Scale
    teams: tuple[Team, ...]
    renamed: Mapping[str, str]
    path: Path = ()
    label: str = ""
    domain: str | None = None
    item: str | None = None

    def inside(self, key: str, n: int | None = None, part: Any = None) -> "_Place":
        """The place of a key, or of the part at position `n` of a list; the label names it by id or score."""
        path = (*self.path, key) if n is None else (*self.path, key, n)
        if isinstance(part, Domain):
            return self._replace(path=path, domain=part.id)
        if isinstance(part, ItemBase):
            return self._replace(path=path, item=part.id)
        name = key if n is None else f"{key} {n + 1}" if part is None else f"{_FAMILIES[key].name} {_id(part)}"
        return self._replace(path=path, label=f"{self.label} {name}".strip())

    def change(self, kind: str, effect: Effect, scope: Scope, what: str, reason: str = "", **values: object) -> Change:
        """A change here; nothing breaks where no team that both versions know is asked."""
        if effect is BREAKS and self.domain and not changes.is_asked(self.old, self.new, self.domain, self.item):
            effect, reason = EXTENDS, "Only teams of variants that are new or gone are asked it."
        reason = reason or "No score changes."
        return Change(kind, effect, self.item, self.domain, what, reason, self.path, scope, values)


class _Fact(NamedTuple):
    """What another value of a key does, given the parts that have the key, and why it breaks something if it does."""

    effect: Effect | Callable[[_Place, Any, Any], Effect]
    scope: Scope
    reason: str = ""


class _Family(NamedTuple):
    """What it does when a part of a list is added, or added as the first, or removed; and why that breaks something."""

    name: str
    added: Effect
    first: Effect
    removed: Effect
    scope: Scope
    reason: str = ""


def _languages(place: _Place, old: Scale, new: Scale) -> Effect:
    added = set(new.languages) - set(old.languages)
    texts = [set(passage.text) for passage in passages(place.new) if passage.text]
    return EXTENDS if added and all(added <= text or EVERY_LANGUAGE in text for text in texts) else EDITORIAL


def _most(_: _Place, old: Any, new: Any) -> Effect:
    return EXTENDS if new.most is None or (old.most is not None and new.most > old.most) else BREAKS


def _only_for(place: _Place, old: Any, new: Any) -> Effect:
    if any(old.is_asked(team.old) != new.is_asked(team.new) for team in place.teams):
        return BREAKS
    return EDITORIAL if set(old.only_for) == set(new.only_for) else EXTENDS


def _tags(place: _Place, old: Any, new: Any) -> Effect:
    before, after = ({(name, group) for name in item.tags for group in item.groups(name)} for item in (old, new))
    known = [{(a.id, group.id) for a in scale.groupings for group in a.groups} for scale in (place.old, place.new)]
    return BREAKS if (before ^ after) & known[0] & known[1] else EXTENDS if after - before else EDITORIAL


def _cuts(place: _Place, old: Any, new: Any) -> Effect:
    """Cut points matter where they decide for a team that both versions ask."""
    teams = [team for team in place.teams if old.is_asked(team.old) and new.is_asked(team.new)]
    is_other = any(old.cuts_for(team.old) != new.cuts_for(team.new) for team in teams)
    return BREAKS if is_other else EXTENDS


def _widens(key: str, *, to: object) -> Callable[[_Place, Any, Any], Effect]:
    return lambda _, __, new: EXTENDS if getattr(new, key) == to else BREAKS


_REFUSED = "Scores stay comparable, but some of the old answers would be refused."
_ANOTHER_BAND = "The same score can fall into another band."
_ANOTHER_SCORE = "The same answer can give another score."
_NO_FIGURES = "The figures of its groups cannot be compared."
_NOTE = _Fact(EDITORIAL, Scope.TEXTS)
_OF_DOMAINS = _Fact(BREAKS, Scope.DOMAIN, "The scores of all domains come about in another way.")
_OF_WHOLE = _Fact(BREAKS, Scope.OVERALL, "The overall score comes about in another way.")
_FACTS: dict[str, _Fact] = {
    "id": _Fact(BREAKS, Scope.OVERALL, "It is another scale."),
    "languages": _Fact(_languages, Scope.TEXTS),
    **dict.fromkeys(("version", "status", "date", "minutes", "authors", "licence", "sources"), _NOTE),
    **dict.fromkeys(("domain", "least_scored", "rescale_from", "rescale_to"), _OF_DOMAINS),
    **dict.fromkeys(("overall", "least_domains"), _OF_WHOLE),
    "bands_on": _Fact(_widens("bands_on", to="overall-and-domains"), Scope.BANDS, "Domains have no bands any more."),
    "from_": _Fact(BREAKS, Scope.BANDS, _ANOTHER_BAND),
    "several": _Fact(EXTENDS, Scope.GROUPINGS),
    "kind": _Fact(BREAKS, Scope.ITEM, "The answers are of another kind."),
    "reverse": _Fact(BREAKS, Scope.ITEM, _ANOTHER_SCORE),
    "cuts": _Fact(_cuts, Scope.ITEM, _ANOTHER_SCORE),
    "cuts_by_variant": _Fact(_cuts, Scope.ITEM, _ANOTHER_SCORE),
    "only_for": _Fact(_only_for, Scope.ITEM, "Some teams are asked the item in one of the versions only."),
    "weight": _Fact(BREAKS, Scope.DOMAIN, "The item's own score stays comparable; that of its domain does not."),
    "tags": _Fact(_tags, Scope.GROUPINGS, _NO_FIGURES),
    "short": _Fact(
        lambda place, _, __: BREAKS if changes.has_short_form(place.old) else EXTENDS,
        Scope.SHORT_FORM,
        "The scores of the short form are made of other items.",
    ),
    "core": _Fact(BREAKS, Scope.CORE, "Which core items are at their lowest cannot be compared; scores can."),
    **dict.fromkeys(("evidence_from", "anonymous_from", "several_raters"), _Fact(EXTENDS, Scope.ANSWERS)),
    "keeps_model": _NOTE,
    "not_applicable": _Fact(_widens("not_applicable", to=True), Scope.ANSWERS, _REFUSED),
    "whole": _Fact(_widens("whole", to=False), Scope.ANSWERS, _REFUSED),
    "most": _Fact(_most, Scope.ANSWERS, _REFUSED),
}
_TEXTS = {"title", "purpose", "respondents", "caution", "meaning", "description", "prompt", "guidance", "text"}
_TEXTS |= {"unit", "unit_one", "count", "total", "dont_know"}
_FAMILIES = {
    "variants": _Family("variant", EXTENDS, BREAKS, BREAKS, Scope.ANSWERS, "Old answers would be refused."),
    "groupings": _Family("grouping", EXTENDS, EXTENDS, BREAKS, Scope.GROUPINGS, _NO_FIGURES),
    "groups": _Family("group", EXTENDS, EXTENDS, BREAKS, Scope.GROUPINGS, _NO_FIGURES),
    "bands": _Family("band", BREAKS, EXTENDS, BREAKS, Scope.BANDS, _ANOTHER_BAND),
    "domains": _Family("domain", BREAKS, BREAKS, BREAKS, Scope.OVERALL, "The overall score is made of other domains."),
    "items": _Family("item", BREAKS, BREAKS, BREAKS, Scope.DOMAIN, "The domain's score is made of other items."),
    "anchors": _Family("anchor", BREAKS, BREAKS, BREAKS, Scope.ITEM, "The same practice can give another score."),
    "options": _Family("option", BREAKS, BREAKS, BREAKS, Scope.ITEM, "The same practice can give another score."),
    "cases": _Family("case", EDITORIAL, EDITORIAL, EDITORIAL, Scope.TEXTS),
}


def diff(old: Scale, new: Scale) -> Comparison:
    """Every difference of `new` from `old`, and what can be compared; a scale does not differ from itself."""
    place = _Place(old, new, changes.shared_teams(old, new), changes.renamed(old, new))
    return changes.compared(old, new, tuple(_part(place, old, new)))


def _part(place: _Place, old: Any, new: Any) -> Iterator[Change]:
    """The differences of two parts of which one follows the other, key by key and in all that lies in them."""
    if isinstance(new, Case):
        if old != new:
            yield place.change("case-changed", EDITORIAL, Scope.TEXTS, "the case {id} was changed", id=new.id)
        return
    for name in type(new).model_fields:
        before: Any = getattr(old, name, None)
        after: Any = getattr(new, name)
        key = name.rstrip("_").replace("_", "-")
        if before == after or name not in type(old).model_fields:
            continue
        if name in _FAMILIES:
            yield from _list(place, name, before, after)
        elif name in _FACTS:
            yield _fact(place.inside(key), name, old, new)
        elif name in _TEXTS:
            yield from _text(place.inside(key), before, after)
        elif name == "own_limits":
            for n, texts in enumerate(zip_longest(before, after)):
                yield from _text(place.inside(key, n), *texts)
        else:
            yield from _part(place.inside(key), before, after)


def _fact(place: _Place, name: str, old: Any, new: Any) -> Change:
    """The change of a key that stands for itself; its kind is named after it."""
    fact, values = _FACTS[name], {"old": getattr(old, name), "new": getattr(new, name)}
    effect = fact.effect if isinstance(fact.effect, Effect) else fact.effect(place, old, new)
    kind = "-".join(str(step) for step in place.path if step in ("scoring", place.path[-1]))
    reason = fact.reason if effect is BREAKS else ""
    what = "`{key}` was changed" if isinstance(new, Scale) and name == "sources" else "`{key}` is {new}, and was {old}"
    return place.change(f"{kind}-changed", effect, fact.scope, what, reason, key=place.label, **values)


def _text(place: _Place, old: Mapping[str, str] | None, new: Mapping[str, str] | None) -> Iterator[Change]:
    """A text that is new, gone or changed; that it also stands in a new language is said once, for the scale."""
    before, after = old or {}, new or {}
    added = set(place.new.languages) - set(place.old.languages) if before else set()
    changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    changed = [name for name in changed if name in before or name not in added]
    if changed:
        verb = "changed" if before and after else "added" if after else "removed"
        reason = "Whether the new wording asks the same, a person must judge." if place.item else ""
        what = f"the text `{{key}}` was {verb} ({{languages}})"
        values = {"key": place.label, "languages": tuple(changed)}
        yield place.change(f"text-{verb}", EDITORIAL, Scope.TEXTS, what, reason, **values)


def _list(place: _Place, name: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Change]:
    """What was added to a list of parts, how those differ that stayed, what was removed, and what stands elsewhere.

    An item that is missing here may be in the list of another domain.
    """
    family, is_items = _FAMILIES[name], name == "items"
    before = {_id(part): part for part in (place.old.items if is_items else old)}
    after = {_id(part): part for part in (place.new.items if is_items else new)}
    here, there = [_id(part) for part in old], [_id(part) for part in new]

    def one(at: _Place, part: Any, effect: Effect, verb: str) -> Change:
        of = f" of {place.label}" if place.label else ""
        other = place.renamed.get(part.id) if is_items else None
        what = f"the {family.name} {{id}}{of} was {verb}" + ("; perhaps renamed: {other}" if other else "")
        reason = family.reason if effect is BREAKS else ""
        kind = f"{family.name}-{verb.replace(' ', '-')}"
        return at.change(kind, effect, family.scope, what, reason, id=_id(part), other=other)

    for n, part in enumerate(new):
        at = place.inside(name, n, part)
        if _id(part) not in before:
            yield one(at, part, family.added if old else family.first, "added")
            yield from _list(at, "items", (), part.items) if isinstance(part, Domain) else ()
            continue
        if _id(part) not in here:
            yield one(at, part, BREAKS, "moved here")
        yield from _part(at, before[_id(part)], part)
    for part in old:
        at = place.inside(name, None, part)
        if _id(part) not in there:
            yield one(at, part, family.removed, "moved away" if _id(part) in after else "removed")
            yield from _list(at, "items", part.items, ()) if isinstance(part, Domain) else ()
    if [part for part in here if part in there] != [part for part in there if part in here]:
        what = f"the {family.name}s stand in another order"
        yield place.inside(name).change(f"{family.name}s-reordered", EDITORIAL, Scope.TEXTS, what)


def _id(part: Any) -> Any:
    return part.score if hasattr(part, "score") else part.id
