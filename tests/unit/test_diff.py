"""What each change of a scale does to comparability, and what its version number must say."""

from copy import deepcopy
from datetime import date, timedelta
from fractions import Fraction

import pytest

from hf_fidelity.checks.changes import Effect, Scope, Verdict
from hf_fidelity.checks.diff import diff
from hf_fidelity.checks.release import RELEASE_RULES, release_problems
from hf_fidelity.problem import Severity
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import Part
from hf_fidelity.source.yaml_tree import build_yaml
from hf_fidelity.views.comparison import said
from hf_fidelity.views.speech import speech

BASE = """
id: tried
version: "1.0"
status: published
date: 2026-01-01
languages: [nb, en]
title: {nb: Prøve, en: Trial}
purpose: {nb: Prøver., en: Tries.}
respondents: {nb: Alle., en: All.}
minutes: 3
anonymous-from: 5
dont-know: {nb: Vil ikke, en: Rather not}
authors: [Nobody]
licence: CC0-1.0
sources: {book: {citation: A book, url: "https://example.org"}, other: {citation: Another, url: "https://example.org"}}
own-limits: [{nb: Oppdiktet., en: Made up.}]
caution: {nb: Forsiktig., en: Careful.}
variants: [{id: icm, title: ICM}, {id: act, title: ACT}]
groupings:
  - {id: actor, title: Actor, several: true, sources: [book], groups: [{id: team, title: Team}, {id: state, title: State}]}
  - {id: other, title: Other, several: true, sources: [book], groups: [{id: this, title: This}, {id: that, title: That}]}
scoring:
  {domain: mean, overall: mean-of-domains, rescale-from: 0, rescale-to: 10, least-scored: 80 %, least-domains: 1,
  bands-on: overall-and-domains}
bands:
  - {id: high, from: 5, title: High, meaning: Much., sources: [book]}
  - {id: low, title: Low, meaning: Little., sources: [book]}
domains:
  - id: home
    title: Home
    description: A home.
    sources: [book]
    items:
      - {id: home-lease, kind: levels, core: true, short: true, evidence-from: 3, not-applicable: true, only-for: [icm, act],
         weight: 2, tags: {actor: [team, state], other: this}, sources: [book, other], title: Lease, prompt: Which?,
         guidance: Look., anchors: [{score: 1, text: None.}, {score: 2, text: Some.}, {score: 3, text: All.}], reverse: true}
      - {id: home-days, kind: number, tags: {actor: team}, title: Days, prompt: How many?, guidance: Count., unit: days,
         unit-one: day, whole: true, most: 90, evidence-from: 3, only-for: [icm, act], sources: [book],
         cuts: [{score: 3, up-to: 28}, {score: 1}],
         cuts-by-variant: {act: [{score: 3, up-to: 14}, {score: 2, up-to: 20}, {score: 1}]}}
  - id: help
    title: Help
    description: Some help.
    sources: [book]
    items:
      - {id: help-list, kind: checklist, short: true, tags: {actor: state}, title: List, prompt: What?, guidance: Look.,
         evidence-from: 2, only-for: [icm, act], sources: [book], options: [{id: a, text: A}, {id: b, text: B}],
         cuts: [{score: 2, from: 1}, {score: 0}]}
      - {id: help-share, kind: share, tags: {actor: state}, title: Share, prompt: How many?, guidance: Count., count: Of,
         total: All, evidence-from: 3, only-for: [icm, act], sources: [book], cuts: [{score: 3, from: 75 %}, {score: 1}],
         cuts-by-variant: {act: [{score: 3, from: 50 %}, {score: 1}]}}
cases: [{id: lowest, title: Lowest., start: lowest, expect: {overall: 0}}, {id: highest, title: Highest., start: highest, expect: {overall: 10}}]
"""  # noqa: E501


def base():
    return build_yaml(BASE, "base").data


def model(data):
    return Scale.model_validate(data)


def edited(path, value):
    """The base with another value at a path; a function changes the value that is there."""
    data = base()
    *steps, last = path
    here = data
    for step in steps:
        here = here[step]
    here[last] = value(deepcopy(here[last])) if callable(value) else value
    return data


LEASE = ("domains", 0, "items", 0)
DAYS = ("domains", 0, "items", 1)
LIST = ("domains", 1, "items", 0)
SHARE = ("domains", 1, "items", 1)
NEW_ITEM = {"id": "home-new", "kind": "checklist", "options": [{"id": "a"}]}
NEW_DOMAIN = {"id": "more", "items": [{**NEW_ITEM, "id": "more-new"}]}


def moved(data):
    """The base with one item in the other domain."""
    data["domains"][1]["items"].append(data["domains"][0]["items"].pop())
    return data


def backwards(parts):
    return parts[::-1]


def added(*parts):
    return lambda known: [*known, *parts]


def first(parts):
    return parts[:1]


B, X, E = Effect.BREAKS, Effect.EXTENDS, Effect.EDITORIAL
ITEMS = ("home-lease", "home-days", "help-list", "help-share")
SWAPPED = ("home-days", "home-lease", "help-list", "help-share")
DOMAINS = ("home", "help")
ALL = (ITEMS, DOMAINS, True, True)
HOME_ITEM = (ITEMS[1:], ("help",), False, False)
DAYS_ITEM = (("home-lease", "help-list", "help-share"), ("help",), False, False)
LIST_ITEM = (("home-lease", "home-days", "help-share"), ("home",), False, False)
SHARE_ITEM = (("home-lease", "home-days", "help-list"), ("home",), False, False)
HOME_DOMAIN = (ITEMS, ("help",), False, False)
NO_DOMAIN = (ITEMS, (), False, False)
NO_WHOLE = (ITEMS, DOMAINS, False, False)
NO_BANDS = (ITEMS, DOMAINS, True, False)

ROWS = [
    (("id",), "else", "id-changed", B, Scope.OVERALL, ((), (), False, False)),
    (("version",), "2.0", "version-changed", E, Scope.TEXTS, ALL),
    (("status",), "withdrawn", "status-changed", E, Scope.TEXTS, ALL),
    (("date",), "2026-02-02", "date-changed", E, Scope.TEXTS, ALL),
    (("minutes",), 4, "minutes-changed", E, Scope.TEXTS, ALL),
    (("anonymous-from",), 6, "anonymous-from-changed", X, Scope.ANSWERS, ALL),
    (("dont-know", "nb"), "Nei.", "text-changed", E, Scope.TEXTS, ALL),
    (("scoring", "several-raters"), "agreed", "scoring-several-raters-changed", X, Scope.ANSWERS, ALL),
    ((*LEASE, "keeps-model"), True, "keeps-model-changed", E, Scope.TEXTS, ALL),
    (("authors",), ["Anybody"], "authors-changed", E, Scope.TEXTS, ALL),
    (("licence",), "CC-BY-4.0", "licence-changed", E, Scope.TEXTS, ALL),
    (("sources", "book", "citation"), "A better book", "sources-changed", E, Scope.TEXTS, ALL),
    (("purpose", "nb"), "Annet.", "text-changed", E, Scope.TEXTS, ALL),
    (("caution",), None, "text-removed", E, Scope.TEXTS, ALL),
    (("own-limits",), added("Another."), "text-added", E, Scope.TEXTS, ALL),
    (("languages",), ["nb", "en", "nn"], "languages-changed", E, Scope.TEXTS, ALL),
    (("variants",), added({"id": "cti"}), "variant-added", X, Scope.ANSWERS, ALL),
    (("variants",), backwards, "variants-reordered", E, Scope.TEXTS, ALL),
    (("groupings",), added({"id": "new", "groups": [{"id": "g"}]}), "grouping-added", X, Scope.GROUPINGS, ALL),
    (("groupings",), backwards, "groupings-reordered", E, Scope.TEXTS, ALL),
    (("groupings", 0, "groups"), added({"id": "city"}), "group-added", X, Scope.GROUPINGS, ALL),
    (("groupings", 0, "groups"), first, "group-removed", B, Scope.GROUPINGS, ALL),
    (("groupings", 0, "groups"), backwards, "groups-reordered", E, Scope.TEXTS, ALL),
    (("groupings", 0, "several"), False, "several-changed", X, Scope.GROUPINGS, ALL),
    (("scoring", "domain"), "sum", "scoring-domain-changed", B, Scope.DOMAIN, NO_DOMAIN),
    (("scoring", "least-scored"), "50 %", "scoring-least-scored-changed", B, Scope.DOMAIN, NO_DOMAIN),
    (("scoring", "rescale-to"), 100, "scoring-rescale-to-changed", B, Scope.DOMAIN, NO_DOMAIN),
    (("scoring", "overall"), "sum", "scoring-overall-changed", B, Scope.OVERALL, NO_WHOLE),
    (("scoring", "least-domains"), 2, "scoring-least-domains-changed", B, Scope.OVERALL, NO_WHOLE),
    (("scoring", "bands-on"), "overall", "scoring-bands-on-changed", B, Scope.BANDS, NO_BANDS),
    (("bands", 0, "from"), 6, "from-changed", B, Scope.BANDS, NO_BANDS),
    (("bands", 0, "id"), "top", "band-removed", B, Scope.BANDS, NO_BANDS),
    (("bands", 0, "title"), "Top", "text-changed", E, Scope.TEXTS, ALL),
    (("domains",), added(NEW_DOMAIN), "domain-added", B, Scope.OVERALL, NO_WHOLE),
    (("domains",), first, "domain-removed", B, Scope.OVERALL, (ITEMS[:2], ("home",), False, False)),
    (("domains",), backwards, "domains-reordered", E, Scope.TEXTS, (ITEMS[2:] + ITEMS[:2], DOMAINS[::-1], True, True)),
    (("domains", 0, "items"), added(NEW_ITEM), "item-added", B, Scope.DOMAIN, HOME_DOMAIN),
    (("domains", 0, "items"), first, "item-removed", B, Scope.DOMAIN, DAYS_ITEM),
    (("domains", 0, "items"), backwards, "items-reordered", E, Scope.TEXTS, (SWAPPED, DOMAINS, True, True)),
    (DAYS, {**NEW_ITEM, "id": "home-days"}, "kind-changed", B, Scope.ITEM, DAYS_ITEM),
    ((*LEASE, "anchors", 0, "score"), 0, "anchor-added", B, Scope.ITEM, HOME_ITEM),
    ((*LEASE, "anchors"), lambda steps: steps[1:], "anchor-removed", B, Scope.ITEM, HOME_ITEM),
    ((*LEASE, "anchors", 0, "text"), "Nothing.", "text-changed", E, Scope.TEXTS, ALL),
    ((*LEASE, "reverse"), False, "reverse-changed", B, Scope.ITEM, HOME_ITEM),
    ((*LEASE, "weight"), 3, "weight-changed", B, Scope.DOMAIN, HOME_DOMAIN),
    ((*LEASE, "core"), False, "core-changed", B, Scope.CORE, ALL),
    ((*LEASE, "short"), False, "short-changed", B, Scope.SHORT_FORM, ALL),
    ((*LEASE, "evidence-from"), 2, "evidence-from-changed", X, Scope.ANSWERS, ALL),
    ((*LEASE, "not-applicable"), False, "not-applicable-changed", B, Scope.ANSWERS, ALL),
    ((*DAYS, "not-applicable"), True, "not-applicable-changed", X, Scope.ANSWERS, ALL),
    ((*LEASE, "only-for"), ["icm"], "only-for-changed", B, Scope.ITEM, HOME_ITEM),
    ((*LEASE, "only-for"), [], "only-for-changed", X, Scope.ITEM, ALL),
    ((*LEASE, "only-for"), backwards, "only-for-changed", E, Scope.ITEM, ALL),
    ((*LEASE, "tags", "actor"), ["team"], "tags-changed", B, Scope.GROUPINGS, ALL),
    ((*LEASE, "tags", "actor"), backwards, "tags-changed", E, Scope.GROUPINGS, ALL),
    ((*LEASE, "sources"), ["book"], "sources-changed", E, Scope.TEXTS, ALL),
    ((*LEASE, "prompt"), "What?", "text-changed", E, Scope.TEXTS, ALL),
    ((*DAYS, "whole"), False, "whole-changed", X, Scope.ANSWERS, ALL),
    ((*DAYS, "most"), 100, "most-changed", X, Scope.ANSWERS, ALL),
    ((*DAYS, "most"), 80, "most-changed", B, Scope.ANSWERS, ALL),
    ((*DAYS, "most"), None, "most-changed", X, Scope.ANSWERS, ALL),
    ((*DAYS, "unit"), "nights", "text-changed", E, Scope.TEXTS, ALL),
    ((*DAYS, "cuts", 0, "up-to"), 30, "cuts-changed", B, Scope.ITEM, DAYS_ITEM),
    ((*DAYS, "cuts-by-variant", "act", 0, "up-to"), 15, "cuts-by-variant-changed", B, Scope.ITEM, DAYS_ITEM),
    ((*LIST, "options"), added({"id": "c"}), "option-added", B, Scope.ITEM, LIST_ITEM),
    ((*LIST, "options"), first, "option-removed", B, Scope.ITEM, LIST_ITEM),
    ((*LIST, "options"), backwards, "options-reordered", E, Scope.TEXTS, ALL),
    ((*LIST, "options", 0, "text"), "Aa", "text-changed", E, Scope.TEXTS, ALL),
    ((*LIST, "cuts", 0, "from"), 2, "cuts-changed", B, Scope.ITEM, LIST_ITEM),
    ((*SHARE, "cuts", 0, "from"), "80 %", "cuts-changed", B, Scope.ITEM, SHARE_ITEM),
    ((*SHARE, "total"), "Everyone", "text-changed", E, Scope.TEXTS, ALL),
    (("cases",), first, "case-removed", E, Scope.TEXTS, ALL),
    (("cases", 0, "title"), "All lowest.", "case-changed", E, Scope.TEXTS, ALL),
]


def _shown(value):
    return getattr(value, "__name__", str(value)[:40])


@pytest.mark.parametrize(("path", "value", "kind", "effect", "scope", "left"), ROWS, ids=_shown)
def test_what_a_change_does(path, value, kind, effect, scope, left):
    comparison = diff(model(base()), model(edited(path, value)))
    assert (kind, effect, scope) in {(change.kind, change.effect, change.scope) for change in comparison.changes}
    assert (comparison.items, comparison.domains, comparison.overall, comparison.bands) == left
    breaks = any(change.effect is B for change in comparison.changes)
    expected = Verdict.NOT_COMPARABLE if not left[0] else Verdict.PARTLY if breaks else Verdict.COMPARABLE
    assert comparison.verdict is expected
    assert breaks == (effect is B)


def test_an_item_in_another_domain_breaks_both():
    comparison = diff(model(base()), model(moved(base())))
    kinds = {(change.kind, change.domain, change.item) for change in comparison.changes}
    assert kinds == {("item-moved-here", "help", "home-days"), ("item-moved-away", "home", "home-days")}
    assert comparison.items == ("home-lease", "help-list", "help-share", "home-days")
    assert comparison.domains == ()


def test_a_lost_variant_breaks_only_its_own_answers():
    data = base()
    data["variants"].pop()
    for domain in data["domains"]:
        for item in domain["items"]:
            item["only-for"] = ["icm"]
            item.pop("cuts-by-variant", None)
    comparison = diff(model(base()), model(data))
    assert [change.kind for change in comparison.changes if change.effect is B] == ["variant-removed"]
    assert (comparison.items, comparison.overall, comparison.verdict) == (ITEMS, True, Verdict.PARTLY)


def test_other_variants_leave_nothing_comparable():
    data = base()
    data["variants"] = [{"id": "cti"}]
    for domain in data["domains"]:
        for item in domain["items"]:
            item["only-for"] = []
            item.pop("cuts-by-variant", None)
    comparison = diff(model(base()), model(data))
    assert comparison.verdict is Verdict.NOT_COMPARABLE
    assert (comparison.items, comparison.domains, comparison.overall) == ((), (), False)


def test_what_only_a_new_variant_meets_breaks_nothing():
    data = base()
    data["variants"].append({"id": "cti"})
    data["domains"][0]["items"].append({**NEW_ITEM, "only-for": ["cti"]})
    data["domains"].append({"id": "more", "items": [{**NEW_ITEM, "id": "more-new", "only-for": ["cti"]}]})
    data["domains"][0]["items"][1]["cuts-by-variant"]["cti"] = [{"score": 3, "up-to": 7}, {"score": 1}]
    comparison = diff(model(base()), model(data))
    assert comparison.verdict is Verdict.COMPARABLE
    assert comparison.overall


def test_the_first_variants_need_a_new_answer_but_leave_scores():
    data = base()
    data["variants"] = []
    for domain in data["domains"]:
        for item in domain["items"]:
            item["only-for"] = []
            item.pop("cuts-by-variant", None)
    new = deepcopy(data)
    new["variants"] = [{"id": "icm"}]
    comparison = diff(model(data), model(new))
    assert [(change.kind, change.effect) for change in comparison.changes] == [("variant-added", B)]
    assert comparison.items == ITEMS


def test_a_language_added_everywhere_is_one_change():
    data = base()

    def translate(part):
        for key, value in part.items() if isinstance(part, dict) else enumerate(part):
            if isinstance(value, dict) and set(value) == {"nb", "en"}:
                part[key] = {**value, "nn": "Same"}
            elif isinstance(value, dict | list):
                translate(value)

    translate(data)
    data["languages"] = ["nb", "en", "nn"]
    changes = diff(model(base()), model(data)).changes
    assert [(change.kind, change.effect) for change in changes] == [("languages-changed", X)]
    data["title"].pop("nn")
    changes = diff(model(base()), model(data)).changes
    assert [(change.kind, change.effect) for change in changes] == [("languages-changed", E)]


def test_the_short_form_has_a_comparison_of_its_own():
    comparison = diff(model(base()), model(edited((*DAYS, "weight"), 3)))
    assert comparison.short == (("home-lease", "help-list"), ("home", "help"), True)
    comparison = diff(model(base()), model(edited((*LEASE, "short"), False)))
    assert comparison.short == (("help-list",), ("help",), False)
    data = edited((*LEASE, "short"), False)
    data["domains"][1]["items"][0]["short"] = False
    comparison = diff(model(data), model(base()))
    assert comparison.short is None
    assert {(change.kind, change.effect) for change in comparison.changes} == {("short-changed", X)}


def test_a_new_id_is_perhaps_a_new_name():
    comparison = diff(model(base()), model(edited((*DAYS, "id"), "home-wait")))
    told = {change.kind: said(change, speech("en"))[0] for change in comparison.changes}
    assert told["item-added"] == "the item home-wait was added; perhaps renamed: home-days"
    assert told["item-removed"] == "the item home-days was removed; perhaps renamed: home-wait"
    data = edited((*DAYS, "id"), "home-wait")
    data["domains"][1]["items"].append({**data["domains"][0]["items"][1], "id": "help-wait"})
    assert not any(change.values.get("other") for change in diff(model(base()), model(data)).changes)


def edits(part):
    """Copies of a part, each with one thing in it changed, and what that is."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        for other, where in altered(value):
            yield part.model_copy(update={name: other}), f"{type(part).__name__}.{name} {where}"


def altered(value):
    match value:
        case bool():
            yield not value, ""
        case int() | Fraction():
            yield value + 1, ""
        case date():
            yield value + timedelta(days=1), ""
        case str():
            yield f"{value}-x", ""
        case Part():
            yield from edits(value)
        case dict() | tuple():
            yield from altered_inside(value)


def altered_inside(whole):
    if isinstance(whole, dict):
        yield {**whole, "zz": "zz"}, "added"
    elif len(whole) > 1:
        yield whole[1:], "shorter"
        yield whole[::-1], "backwards"
    for key, inner in whole.items() if isinstance(whole, dict) else enumerate(whole):
        for other, where in altered(inner):
            if isinstance(whole, dict):
                yield {**whole, key: other}, f"{key} {where}"
            else:
                yield (*whole[:key], other, *whole[key + 1 :]), f"{key} {where}"


def test_no_difference_goes_unsaid():
    """Whatever key a model has or will get: another value in it is a change."""
    old = model(base())
    seen = set()
    for new, where in edits(old):
        seen.add(where.split(" ")[0])
        assert diff(old, new).changes, where
        assert diff(new, old).changes, where
    assert seen == {f"Scale.{name}" for name in Scale.model_fields}


@pytest.mark.parametrize("part", [*model(base()).domains, *model(base()).items, *model(base()).groupings])
def test_the_base_has_every_key(part):
    unset = {name for name in type(part).model_fields if getattr(part, name) in (None, (), {})}
    assert unset <= {"cuts"}, "give it a value, so that a change of it is tried"


def version(number, status="draft", **keys):
    return model({**base(), "version": number, "status": status, **keys})


RELEASES = [
    ("1.0", "1.1", "draft", {}, {}, {}),
    ("1.0", "1.1", "draft", {}, {"id": "else"}, {}),
    ("1.0", "1.1", "draft", {}, {"bands": []}, {"HF401": Severity.WARNING}),
    ("1.0", "1.1", "published", {}, {"bands": []}, {"HF401": Severity.ERROR}),
    ("1.9", "2.0", "published", {}, {"bands": []}, {}),
    ("1.0", "1.0", "published", {}, {"minutes": 9}, {"HF402": Severity.ERROR}),
    ("1.0", "1.0.0", "published", {}, {"minutes": 3}, {"HF402": Severity.ERROR}),
    ("1.0", "1.0", "published", {}, {"status": "withdrawn"}, {}),
    ("1.0", "1.0", "published", {}, {"status": "withdrawn", "minutes": 9}, {"HF402": Severity.ERROR}),
    ("1.0", "1.0", "withdrawn", {}, {"status": "published"}, {"HF402": Severity.ERROR}),
    ("1.0", "1.0", "draft", {}, {"minutes": 9}, {"HF403": Severity.WARNING}),
    ("1.0", "1.0", "draft", {}, {"status": "published", "date": "2026-03-03"}, {}),
    ("1.1", "1.0", "draft", {}, {}, {"HF404": Severity.ERROR}),
    ("1.10", "1.9.9", "published", {}, {}, {"HF404": Severity.ERROR}),
]


@pytest.mark.parametrize(("before", "after", "status", "old", "new", "expected"), RELEASES)
def test_what_the_version_number_must_say(before, after, status, old, new, expected):
    first_, second = version(before, status, **old), version(after, **{"status": status, **new})
    problems = list(release_problems(first_, second, diff(first_, second)))
    assert {problem.code: problem.severity for problem in problems} == expected
    for problem in problems:
        problem.wrong.format_map(problem.values)


def test_every_release_rule_has_a_page():
    for rule in RELEASE_RULES:
        page = rule.check.__doc__
        assert "Wrong:" in page
        assert "Right:" in page
