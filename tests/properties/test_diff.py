"""What each change of a scale does to comparability; and what is called comparable gives equal figures."""

from copy import deepcopy
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hf_fidelity.answers.values import Blank, Level, Ticks
from hf_fidelity.checks.changes import RELEASE_RULES, Effect, Scope, Verdict, release_problems
from hf_fidelity.checks.diff import diff
from hf_fidelity.problem import Severity
from hf_fidelity.scale.item import Checklist, Levels
from hf_fidelity.scale.library import known_scales
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.soundness import SOUNDNESS
from hf_fidelity.scale.words import Part
from hf_fidelity.scoring.compute import score_values
from hf_fidelity.source.yaml_tree import build_yaml
from hf_fidelity.views.comparison import said
from hf_fidelity.views.speech import speech
from tests.properties.strategies import answers_to, items, missing, scales

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


@pytest.mark.parametrize(("path", "value", "kind", "effect", "scope", "left"), ROWS, ids=lambda value: str(value)[:40])
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


VARIANTS = ["icm", "act", "cti"]
subsets = st.lists(st.sampled_from(VARIANTS), unique=True, max_size=2)


def plain(value):
    """A model as the data it could be read from; fractions and shares stay as they are."""
    match value:
        case Part():
            fields = type(value).model_fields
            found = {fields[name].alias or name: getattr(value, name) for name in fields}
            return {key: plain(inner) for key, inner in found.items() if inner is not None}
        case dict():
            return {key: plain(inner) for key, inner in value.items()}
        case tuple() | list():
            return [plain(inner) for inner in value]
        case date():
            return value.isoformat()
    return value


def listed(data):
    return [item for domain in data["domains"] for item in domain["items"]]


@st.composite
def definitions(draw):
    """Generated scales with what the others leave out: variants, forms, groups."""
    data = plain(draw(scales()))
    known = draw(subsets)
    data["variants"] = [{"id": name} for name in known]
    data["groupings"] = [{"id": "actor", "several": True, "groups": [{"id": "team"}, {"id": "state"}]}]
    data["scoring"]["bands-on"] = draw(st.sampled_from(["overall", "overall-and-domains"]))
    for item in listed(data):
        item["short"] = draw(st.booleans())
        item["tags"] = {"actor": draw(st.lists(st.sampled_from(["team", "state"]), unique=True, min_size=1))}
        if known and draw(st.integers(0, 3)) == 0:
            item["only-for"] = draw(st.lists(st.sampled_from(known), unique=True, min_size=1))
    return data


def an_item(draw, data):
    return draw(st.sampled_from(listed(data)))


def a_domain(draw, data):
    return draw(st.sampled_from(data["domains"]))


def change_weight(draw, data):
    an_item(draw, data)["weight"] = draw(st.integers(1, 4))


def change_steps(draw, data):
    item = an_item(draw, data)
    step = draw(st.sampled_from(item.get("cuts") or item.get("anchors") or [{}]))
    if "from" in step and item["kind"] != "share" and draw(st.booleans()):
        step["from"] += draw(st.integers(-5, 5))
    elif "up-to" in step and item["kind"] != "share" and draw(st.booleans()):
        step["up-to"] += draw(st.integers(-5, 5))
    elif "score" in step:
        step["score"] += draw(st.integers(-2, 2))


def change_cuts_of_a_variant(draw, data):
    item = an_item(draw, data)
    if item["kind"] in ("number", "share") and data["variants"]:
        variant = draw(st.sampled_from(data["variants"]))["id"]
        cuts = deepcopy(item["cuts"])
        cuts[0]["score"] += draw(st.integers(0, 2))
        item["cuts-by-variant"] = {**item.get("cuts-by-variant", {}), variant: cuts}


def change_options(draw, data):
    item = an_item(draw, data)
    if item["kind"] == "checklist":
        if draw(st.booleans()) or len(item["options"]) == 1:
            item["options"].append({"id": "extra"})
        else:
            item["options"].pop(draw(st.integers(0, len(item["options"]) - 1)))


def flag(key):
    def change(draw, data):
        item = an_item(draw, data)
        if key != "reverse" or item["kind"] in ("levels", "checklist"):
            item[key] = not item.get(key, False)

    return change


def change_only_for(draw, data):
    known = [variant["id"] for variant in data["variants"]]
    an_item(draw, data)["only-for"] = draw(st.lists(st.sampled_from(known), unique=True)) if known else []


def change_variants(draw, data):
    data["variants"] = [{"id": name} for name in draw(subsets)]


def scoring(key, *values):
    def change(draw, data):
        if key != "rescale-to" or "rescale-from" in data["scoring"]:
            data["scoring"][key] = draw(st.sampled_from(values))

    return change


def change_bands(draw, data):
    band = data["bands"][0]
    if draw(st.booleans()):
        band["from"] = draw(st.integers(0, 9))
    else:
        band["id"] = draw(st.sampled_from(["high", "top"]))


def change_groups(draw, data):
    an_item(draw, data)["tags"] = {"actor": draw(st.lists(st.sampled_from(["team", "state"]), unique=True, min_size=1))}


def change_texts(draw, data):
    an_item(draw, data)["prompt"] = {"en": draw(st.sampled_from(["Which?", "How many?"]))}
    a_domain(draw, data)["title"] = {"en": draw(st.sampled_from(["One", "Another"]))}
    data["minutes"] = draw(st.integers(1, 9))


def drop_item(draw, data):
    domain = a_domain(draw, data)
    domain["items"].pop(draw(st.integers(0, len(domain["items"]) - 1)))


def add_item(draw, data):
    domain = a_domain(draw, data)
    new = draw(items(f"{domain['id']}-new"))
    domain["items"].append({**new, "short": draw(st.booleans()), "tags": {"actor": ["team"]}})


def move_item(draw, data):
    domain = a_domain(draw, data)
    item = domain["items"].pop(draw(st.integers(0, len(domain["items"]) - 1)))
    a_domain(draw, data)["items"].append(item)


def rename_item(draw, data):
    item = an_item(draw, data)
    item["id"] = f"{item['id']}-x"


def drop_domain(draw, data):
    data["domains"].pop(draw(st.integers(0, len(data["domains"]) - 1)))


def add_domain(draw, data):
    data["domains"].append({"id": "new", "items": [{**draw(items("new-i0")), "short": draw(st.booleans())}]})


def reorder(draw, data):
    data["domains"] = draw(st.permutations(data["domains"]))
    domain = a_domain(draw, data)
    domain["items"] = draw(st.permutations(domain["items"]))


CHANGES = {
    "weight": change_weight,
    "steps": change_steps,
    "cuts-of-a-variant": change_cuts_of_a_variant,
    "options": change_options,
    **{key: flag(key) for key in ("core", "short", "not-applicable", "reverse")},
    "only-for": change_only_for,
    "variants": change_variants,
    "domain": scoring("domain", "mean", "sum"),
    "overall": scoring("overall", "mean-of-domains", "mean-of-items", "sum"),
    "least-scored": scoring("least-scored", "0 %", "50 %", "100 %"),
    "least-domains": scoring("least-domains", 1, 2, 3),
    "rescale": scoring("rescale-to", 7, 10, 100),
    "bands-on": scoring("bands-on", "overall", "overall-and-domains"),
    "bands": change_bands,
    "groups": change_groups,
    "texts": change_texts,
    "drop-item": drop_item,
    "add-item": add_item,
    "move-item": move_item,
    "rename-item": rename_item,
    "drop-domain": drop_domain,
    "add-domain": add_domain,
    "order": reorder,
}


def sound(data):
    """The scale, where a change left one that can be loaded."""
    assume(data["domains"] and all(domain["items"] for domain in data["domains"]))
    known = {variant["id"] for variant in data["variants"]}
    for item in listed(data):
        item["only-for"] = [name for name in item.get("only-for", []) if name in known]
        item["cuts-by-variant"] = {
            name: cuts for name, cuts in item.get("cuts-by-variant", {}).items() if name in known
        }
        if not item["cuts-by-variant"]:
            del item["cuts-by-variant"]
    scale = Scale.model_validate(data)
    assume(not any(True for rule in SOUNDNESS for _ in rule.findings(scale)))
    return scale


@st.composite
def versions(draw, first):
    """A scale, and what a change made of it, and sometimes one or two more."""
    data = draw(definitions())
    old = sound(deepcopy(data))
    others = draw(st.one_of(st.just([]), st.lists(st.sampled_from(list(CHANGES)), max_size=2)))
    for change in (first, *others):
        CHANGES[change](draw, data)
        assume(data["domains"] and all(domain["items"] for domain in data["domains"]))
    return old, sound(data)


def answers_to_both(old, new):
    """Values that both versions of an item take, blank if there is no other."""
    if type(old) is not type(new):
        return st.just(Blank())
    if isinstance(old, Levels):
        common = sorted({anchor.score for anchor in old.anchors} & {anchor.score for anchor in new.anchors})
        return st.sampled_from([Level(score) for score in common] or [Blank()])
    if isinstance(old, Checklist):
        common = sorted({option.id for option in old.options} & {option.id for option in new.options})
        return st.sets(st.sampled_from(common)).map(lambda ticks: Ticks(tuple(sorted(ticks)))) if common else missing
    return answers_to(old)


def answers_to_versions(draw, old, new):
    before, after = ({item.id: item for item in scale.items} for scale in (old, new))
    values = {}
    for name in {**before, **after}:
        pair = [side[name] for side in (before, after) if name in side]
        scored = answers_to_both(*pair) if len(pair) == 2 else answers_to(pair[0])
        values[name] = draw(st.one_of(scored, scored, missing))
    return values


def without_band(aggregate):
    return aggregate._replace(band=None)


def asked(scale, variant, form):
    return {item.id for item in scale.asked_items(variant, form)}


def teams(old, new):
    """Every kind of team that could answer both versions."""
    before, after = ([variant.id for variant in scale.variants] or [None] for scale in (old, new))
    return [(a, b) for a in before for b in after if a == b or None in (a, b)]


@pytest.mark.parametrize("change", CHANGES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_is_called_comparable_gives_equal_figures(change, data):
    old, new = data.draw(versions(change))
    comparison = diff(old, new)
    values = answers_to_versions(data.draw, old, new)
    for variant, other in teams(old, new):
        for form, can in (("full", comparison), ("short", comparison.short)):
            if can is None or not asked(old, variant, form) or not asked(new, other, form):
                continue
            before = score_values(old, values, variant, form)
            after = score_values(new, values, other, form)
            check_items(can, before, after)
            check_domains(can, before, after)
            if can.overall:
                assert without_band(before.overall) == without_band(after.overall)
            if comparison.bands and can.overall:
                check_bands(before, after, domains_too=old.scoring.bands_on != "overall")
            if comparison.verdict is Verdict.COMPARABLE:
                check_everything(before, after)


def check_items(can, before, after):
    for name in can.items:
        assert (name in before.items) == (name in after.items)
        if name in before.items:
            assert before.items[name].outcome == after.items[name].outcome
            assert before.items[name].span == after.items[name].span


def check_domains(can, before, after):
    old, new = ({domain.id: domain for domain in result.domains} for result in (before, after))
    for name in can.domains:
        assert (name in old) == (name in new)
        if name in old:
            assert without_band(old[name]) == without_band(new[name])


def check_bands(before, after, *, domains_too):
    assert before.overall.band == after.overall.band
    if domains_too:
        assert {domain.id: domain.band for domain in before.domains} == {d.id: d.band for d in after.domains}


def check_everything(before, after):
    """When nothing breaks, a result differs at most in its order."""
    assert set(before.items) == set(after.items)
    assert {domain.id for domain in before.domains} == {domain.id for domain in after.domains}
    for key in ("core_at_lowest", "strengths", "weak"):
        assert set(getattr(before, key)) == set(getattr(after, key)), key
    assert before.groupings == after.groupings


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(list(CHANGES)).flatmap(versions))
def test_the_verdict_and_the_changes_agree(pair):
    old, new = pair
    comparison = diff(old, new)
    breaks = any(change.effect is Effect.BREAKS for change in comparison.changes)
    assert bool(comparison.changes) == (old != new)
    assert (comparison.verdict is Verdict.COMPARABLE) == (not breaks)
    if not breaks:
        assert comparison.overall
        assert comparison.bands


@given(scales())
def test_a_scale_does_not_differ_from_itself(scale):
    comparison = diff(scale, scale)
    assert comparison.changes == ()
    assert comparison.verdict is Verdict.COMPARABLE
    assert comparison.items == tuple(item.id for item in scale.items)
    assert comparison.domains == tuple(domain.id for domain in scale.domains)


@pytest.mark.parametrize("found", known_scales(), ids=lambda found: found.name)
def test_no_shipped_scale_differs_from_itself(found):
    comparison = diff(load_scale(*found).model, load_scale(*found).model)
    assert comparison.changes == ()
    assert comparison.overall
    assert comparison.bands
