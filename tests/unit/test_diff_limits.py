"""Which items may be one under two names, and what groups, languages and parts do that only one version has."""

from copy import deepcopy

import pytest

from hf_fidelity.checks.changes import Effect, Team, renamed, shared_teams
from hf_fidelity.checks.diff import diff
from hf_fidelity.views.comparison import said
from hf_fidelity.views.speech import speech
from tests.unit.test_diff import NEW_DOMAIN, base, edited, model

DAYS = ("domains", 0, "items", 1)
LIST = ("domains", 1, "items", 0)
LEASE = ("domains", 0, "items", 0)


def under_another_name(path, **other):
    """The base with one item under another id, and otherwise as well."""
    return model(edited(path, lambda item: {**item, "id": f"{item['id']}-new", **other}))


OTHER_OWN = {"act": [{"score": 3, "up-to": 13}, {"score": 2, "up-to": 20}, {"score": 1}]}


@pytest.mark.parametrize(
    ("path", "other", "is_like"),
    [
        (DAYS, {}, True),
        (DAYS, {"title": "Another", "weight": 3, "core": True, "most": 80}, True),
        (DAYS, {"cuts": [{"score": 3, "up-to": 27}, {"score": 1}]}, False),
        (DAYS, {"cuts-by-variant": OTHER_OWN}, False),
        (DAYS, {"cuts-by-variant": {}}, False),
        (DAYS, {"only-for": ["icm"], "cuts-by-variant": {}}, False),
        (LEASE, {}, True),
        (LEASE, {"reverse": False}, False),
        (LEASE, {"only-for": ["act"]}, False),
        (LEASE, {"anchors": [{"score": 0}, {"score": 2}, {"score": 3}]}, False),
        (LIST, {}, True),
        (LIST, {"options": [{"id": "a"}, {"id": "c"}]}, False),
        (LIST, {"cuts": [{"score": 2, "from": 2}, {"score": 0}]}, False),
    ],
)
def test_an_item_may_have_got_another_name_when_it_scores_as_before(path, other, is_like):
    old = model(base())
    new = under_another_name(path, **other)
    (gone,) = {item.id for item in old.items} - {item.id for item in new.items}
    assert renamed(old, new) == ({gone: f"{gone}-new", f"{gone}-new": gone} if is_like else {})


@pytest.mark.parametrize("kinds", [("levels", "number"), ("number", "share")])
def test_another_kind_of_item_with_the_same_scores_is_another_item(kinds):
    more = {
        "levels": {"anchors": [{"score": 1}, {"score": 3}]},
        "number": {"cuts": [{"score": 3, "from": 1}, {"score": 1}]},
        "share": {"cuts": [{"score": 3, "from": "100 %"}, {"score": 1}]},
    }
    items = [
        {"id": name, "kind": kind, **more[kind]} for name, kind in zip(("home-days", "home-wait"), kinds, strict=True)
    ]
    assert renamed(*(model(edited(DAYS, item)) for item in items)) == {}


def without_variants():
    data = base()
    data["variants"] = []
    for domain in data["domains"]:
        for item in domain["items"]:
            item["only-for"] = []
            item.pop("cuts-by-variant", None)
    return data


def test_teams_of_a_version_without_variants_meet_each_of_the_other():
    none, two = model(without_variants()), model(base())
    assert shared_teams(none, two) == (Team(None, "icm"), Team(None, "act"))
    assert shared_teams(two, none) == (Team("icm", None), Team("act", None))
    assert shared_teams(none, none) == (Team(None, None),)
    assert shared_teams(two, two) == (Team("icm", "icm"), Team("act", "act"))


def kinds(old, new):
    return [(change.kind, change.effect, ".".join(map(str, change.path))) for change in diff(old, new).changes]


PLAIN = edited(("groupings",), lambda known: known[:1])
for _domain in PLAIN["domains"]:
    for _item in _domain["items"]:
        _item["tags"] = {"actor": _item["tags"]["actor"]}


def test_tags_of_a_grouping_that_is_new_or_gone_break_nothing():
    more = deepcopy(PLAIN)
    more["groupings"].append({"id": "when", "groups": [{"id": "first"}]})
    more["domains"][0]["items"][0]["tags"]["when"] = "first"
    assert kinds(model(PLAIN), model(more)) == [
        ("grouping-added", Effect.EXTENDS, "groupings.1"),
        ("tags-changed", Effect.EXTENDS, "domains.0.items.0.tags"),
    ]
    assert kinds(model(more), model(PLAIN)) == [
        ("grouping-removed", Effect.BREAKS, "groupings"),
        ("tags-changed", Effect.EDITORIAL, "domains.0.items.0.tags"),
    ]


def test_tags_of_a_group_that_both_versions_know_break_its_figures():
    other = deepcopy(PLAIN)
    other["domains"][0]["items"][1]["tags"]["actor"] = ["team", "state"]
    assert kinds(model(PLAIN), model(other)) == [("tags-changed", Effect.BREAKS, "domains.0.items.1.tags")]
    assert kinds(model(other), model(PLAIN)) == [("tags-changed", Effect.BREAKS, "domains.0.items.1.tags")]


def told(old, new, kind):
    """What is said of the changes of a kind, and the values it is said with."""
    return [
        (said(change, speech("en"))[0], dict(change.values)) for change in diff(old, new).changes if change.kind == kind
    ]


def test_a_text_that_is_new_is_told_in_all_its_languages():
    data = base()
    data["languages"] = ["nb", "en", "nn"]
    data["domains"][0]["items"][0]["guidance"] = None
    old = edited((*LEASE, "guidance"), None)
    data["domains"][0]["items"][0]["guidance"] = {"nb": "Se.", "en": "Look.", "nn": "Sjå."}
    (text,) = told(model(old), model(data), "text-added")
    assert text[1]["languages"] == ("nb", "en", "nn")
    assert "guidance" in text[0]


def test_a_scale_in_another_language_alone():
    """All texts are in the new language and none is left in the old one."""

    def only(language, data):
        if isinstance(data, dict):
            if set(data) == {"nb", "en"}:
                return {language: data[language]}
            return {key: only(language, value) for key, value in data.items()}
        return [only(language, value) for value in data] if isinstance(data, list) else data

    old, new = ({**only(language, base()), "languages": [language]} for language in ("nb", "en"))
    (change,) = (one for one in diff(model(old), model(new)).changes if one.kind == "languages-changed")
    assert change.effect is Effect.EXTENDS


def test_a_wording_is_for_a_person_to_judge_only_where_something_is_asked():
    def reasons(path):
        return [change.reason for change in diff(model(base()), model(edited(path, "Anew."))).changes]

    assert reasons((*LEASE, "prompt")) == ["Whether the new wording asks the same, a person must judge."]
    assert reasons(("bands", 0, "title")) == ["No score changes."]
    assert reasons(("domains", 0, "title")) == ["No score changes."]


def test_the_items_of_a_new_or_lost_domain_are_told_too():
    more = edited(("domains",), lambda known: [*known, NEW_DOMAIN])
    assert kinds(model(base()), model(more)) == [
        ("domain-added", Effect.BREAKS, "domains.2"),
        ("item-added", Effect.BREAKS, "domains.2.items.0"),
    ]
    assert [kind for kind, _, _ in kinds(model(more), model(base()))] == ["domain-removed", "item-removed"]


@pytest.mark.parametrize(
    ("path", "value", "kind", "text"),
    [
        (("own-limits",), lambda known: [*known, "Another."], "text-added", "own-limits 2"),
        (("bands", 0, "from"), 6, "from-changed", "`band high from` is 6, and was 5"),
        ((*LEASE, "anchors", 0, "text"), "Nothing.", "text-changed", "anchor 1 text"),
        (("sources", "book", "citation"), "Better", "sources-changed", "`sources` was changed"),
        ((*LEASE, "sources"), ["book"], "sources-changed", "`sources` is book, and was book, other"),
        (("scoring", "rescale-to"), 100, "scoring-rescale-to-changed", "`scoring rescale-to` is 100, and was 10"),
        ((*DAYS, "evidence-from"), 2, "evidence-from-changed", "`evidence-from` is 2, and was 3"),
    ],
)
def test_what_is_said_of_a_change(path, value, kind, text):
    (found,) = told(model(base()), model(edited(path, value)), kind)
    assert text in found[0]


def test_only_items_are_looked_for_in_other_lists():
    """The same id in two families is two parts."""
    data = edited(("groupings", 1, "groups"), lambda known: [*known, {"id": "home-lease"}])
    assert kinds(model(base()), model(data)) == [("group-added", Effect.EXTENDS, "groupings.1.groups.2")]
    data = edited(("bands",), lambda known: [{"id": "team", "from": 9}, *known])
    assert [kind for kind, _, _ in kinds(model(base()), model(data))] == ["band-added"]


def test_a_group_that_has_the_id_of_an_item_is_removed_and_not_moved():
    data = edited(("groupings", 1, "groups"), lambda known: [*known, {"id": "home-lease"}])
    assert [kind for kind, *_ in kinds(model(data), model(base()))] == ["group-removed"]


def test_cut_points_of_a_variant_that_is_no_longer_asked_break_nothing_more():
    data = edited((*DAYS, "only-for"), ["icm"])
    del data["domains"][0]["items"][1]["cuts-by-variant"]
    found = {kind: effect for kind, effect, _ in kinds(model(base()), model(data))}
    assert found == {"only-for-changed": Effect.BREAKS, "cuts-by-variant-changed": Effect.EXTENDS}
