"""What raters answered before all agreed: it stands beside the item, it survives saving, and a reason is asked for."""

import json
from decimal import Decimal

import pytest

from tests.browser.test_access import complaints

BASE = {"scale": "orchard@1.0", "language": "en", "rater": "agreed"}
CORRECTED = {"was": 2, "date": "2026-11-02", "reason": "Counted again"}
RATED = {
    "trees-kind": {"ratings": {"A": 1, "B": 3.5, "C": 3.5, "D": "dont-know"}},
    "trees-tools": {"ratings": {"A": ["rake", "saw"], "B": [], "C": None}},
    "trees-height": {"value": 3, "ratings": {"A": 2.5, "B": 3}, "corrected": CORRECTED},
    "fruit-ripe": {"value": {"count": 9, "total": 10}, "ratings": {"A": {"count": 9, "total": 10}}},
    "fruit-crates": {"value": 4, "corrected": CORRECTED, "note": "Ten"},
    "fruit-sold": {"reason": "We looked it up", "ratings": {"A": "not-applicable", "B": {"odd": 1}, "AB": 7}},
}


def rated(form, item):
    return form.page.locator(f"#item_{item} .rated li").all_inner_texts()


def said_of(form, item):
    return form.page.locator(f"#item_{item} .rated p").inner_text()


def reason_label(form, item):
    return form.page.locator(f"label[for=item_{item}_reason]").inner_text()


def test_what_was_rated_stands_beside_the_item(visit, orchard):
    form = visit(orchard, "en")
    form.open({**BASE, "answers": RATED})
    assert rated(form, "trees-kind") == ["A 1", "B 3.5", "C 3.5", "D Don't know"]
    assert rated(form, "trees-tools") == ["A Saw; Rake", "B None of these", "C not answered"]
    assert rated(form, "trees-height") == ["A 2.5", "B 3"]
    assert rated(form, "fruit-ripe") == ["A 9 of 10"]
    assert rated(form, "fruit-sold")[1:] == ["B an answer that this form cannot show", "AB 7"]
    assert rated(form, "fruit-crates") == []
    assert said_of(form, "trees-kind") == "You have answered differently. Agree on one answer, and say why."
    assert said_of(form, "trees-tools").startswith("You have given different facts.")
    assert said_of(form, "fruit-ripe") == "You have answered the same:"
    labels = form.page.locator("#item_trees-kind .choice").all_inner_texts()
    assert [" ".join(label.split()) for label in labels] == [
        "Wild. (A)",
        "Old.",
        "Grafted. (B, C)",
        "Don't know (D)",
        "Not applicable",
    ]
    form.language("nb")
    assert rated(form, "trees-kind")[1:2] == ["B 3,5"]
    assert said_of(form, "trees-kind").startswith("Dere har svart ulikt.")


def test_nothing_of_it_is_lost(visit, orchard):
    form = visit(orchard, "en")
    data = {**BASE, "answers": RATED}
    form.open(json.dumps(data))
    assert not form.dirty
    assert form.saved() == json.loads(json.dumps(data), parse_float=Decimal)
    form.choose("trees-kind", 2)
    form.fill("item_trees-kind_reason", "We saw the knots")
    form.fill("item_trees-height_number", "2,5")
    form.word("fruit-crates", "dont-know")
    saved = form.saved()["answers"]
    assert saved["trees-kind"] == {
        "value": Decimal("3.5"),
        "reason": "We saw the knots",
        "ratings": {"A": 1, "B": Decimal("3.5"), "C": Decimal("3.5"), "D": "dont-know"},
    }
    assert saved["trees-height"]["corrected"] == CORRECTED
    assert saved["fruit-crates"] == {"value": "dont-know", "corrected": CORRECTED, "note": "Ten"}


def test_a_reason_can_be_given_for_an_item_that_always_applies(visit, orchard):
    form = visit(orchard, "en")
    reason = form.page.locator("#item_trees-height_reason")
    assert reason.count() == 0
    form.open({**BASE, "answers": RATED})
    assert reason.is_visible()
    assert reason_label(form, "trees-height") == "Why we agreed on this"
    reason.fill("Measured twice")
    assert form.saved()["answers"]["trees-height"]["reason"] == "Measured twice"
    assert form.fault("trees-height") == ""
    form.open({**BASE, "answers": {"trees-height": {"value": 3, "reason": "Alone"}}})
    assert reason.count() == 0
    assert rated(form, "trees-height") == []
    assert form.saved()["answers"] == {"trees-height": {"value": 3, "reason": "Alone"}}
    form.open({**BASE, "answers": RATED})
    assert reason.count() == 1


def test_the_field_is_named_for_what_it_asks(visit, orchard):
    form = visit(orchard, "en")
    form.open({**BASE, "answers": RATED})
    assert reason_label(form, "trees-kind") == "Why we agreed on this"
    form.word("trees-kind", "not-applicable")
    assert reason_label(form, "trees-kind") == "Why not applicable"
    form.language("nn")
    assert reason_label(form, "trees-kind") == "Kvifor ikkje aktuelt"
    form.choose("trees-kind", 0)
    assert reason_label(form, "trees-kind") == "Kvifor vi blei samde om dette"


def test_a_reason_that_is_owed_is_said_and_hinders_nothing(visit, orchard):
    form = visit(orchard, "en")
    form.open({**BASE, "answers": RATED})
    places = form.page.locator("#look a")
    form.page.locator("#look_head").click()
    assert places.all_inner_texts() == ["1.3 Height: Why we agreed on this"]
    form.choose("trees-kind", 2)
    assert places.count() == 2
    assert "not everyone" in form.page.locator("#item_trees-kind_reason_said").inner_text()
    assert form.page.locator("#count_0").inner_text() == "2 of 3"
    assert not form.page.locator("#mend_head").is_visible()
    form.fill("item_trees-kind_reason", "Knots")
    form.fill("item_trees-height_reason", "Measured")
    assert places.count() == 0
    form.page.locator("#item_trees-kind_clear").click()
    assert form.page.locator("#item_trees-kind_reason").is_visible()
    assert places.count() == 0


NO_RATINGS = [[1, 2], "A 2", {}, {"a": 1, "Kari": 2}, 7, None]


def test_what_are_no_ratings_is_kept_and_not_shown(visit, orchard):
    form = visit(orchard, "en")
    for ratings in NO_RATINGS:
        answers = {"trees-height": {"value": 3, "ratings": ratings}}
        form.open({**BASE, "answers": answers})
        assert form.page.locator(".rated").count() == 0
        assert "Kari" not in form.page.locator("body").inner_text()
        assert form.saved()["answers"] == answers


def test_ratings_are_texts(visit, orchard):
    form = visit(orchard, "en")
    form.open({**BASE, "answers": {"trees-height": {"ratings": {"A": "<b>x</b>", "B": {"count": "<i>"}}}}})
    assert rated(form, "trees-height") == [f"{letter} an answer that this form cannot show" for letter in "AB"]
    assert form.page.locator(".rated i").count() == 0


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(visit, orchard, axe, width):
    form = visit(orchard, width=width)
    form.open({**BASE, "answers": RATED})
    form.choose("trees-kind", 2)
    for scheme in ("light", "dark"):
        form.page.emulate_media(color_scheme=scheme)
        assert complaints(form.page, axe) == []
        assert form.page.evaluate("document.documentElement.scrollWidth") <= width
    form.page.emulate_media(media="print")
    assert form.page.locator("#item_trees-kind .rated").is_visible()
    assert complaints(form.page, axe) == []
