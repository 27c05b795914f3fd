"""What must be corrected: it counts as unanswered, is said first, and links lead to it."""

import pytest

BASE = {"scale": "orchard@1.0", "language": "en"}
FAULTY = {
    "trees-height": "about 3",
    "fruit-ripe": {"count": 12, "total": 10},
    "trees-kind": "not-applicable",
}
"""Answers that cannot be scored as they stand."""


def focused(form):
    return form.page.evaluate("document.activeElement.id")


def fill_faulty(form):
    form.fill("item_trees-height_number", "about 3")
    form.fill("item_fruit-ripe_count", "12")
    form.fill("item_fruit-ripe_total", "10")
    form.word("trees-kind", "not-applicable")
    form.leave()


def test_a_part_with_a_fault_is_not_done(visit, orchard):
    form = visit(orchard, "en")
    part = form.page.locator("aside .parts li", has_text="Trees")
    done = form.page.locator("aside .parts .done")
    form.choose("trees-kind", 0)
    form.word("trees-tools", "none")
    form.fill("item_trees-height_number", "3")
    assert part.locator(".count").inner_text() == "3 of 3"
    assert done.count() == 1
    for spoil, mend in (
        (lambda: form.fill("item_trees-height_number", "about 3"), lambda: form.fill("item_trees-height_number", "3")),
        (lambda: form.word("trees-kind", "not-applicable"), lambda: form.choose("trees-kind", 0)),
        (
            lambda: form.fill("item_trees-kind_evidence", "x" * 10_001),
            lambda: form.fill("item_trees-kind_evidence", "x"),
        ),
    ):
        spoil()
        assert part.locator(".count").inner_text() == "2 of 3"
        assert form.page.locator("#answered").inner_text() == "2 of 6 answered"
        assert done.count() == 0
        assert form.page.locator(".item.answered").count() == 2
        mend()
        assert done.count() == 1


def test_what_is_blank_and_what_is_missing_about_the_answers_are_counted_apart(visit, orchard):
    form = visit(orchard, "en")
    page = form.page
    assert page.locator("#blank_head").inner_text() == "Still blank (6)"
    assert page.locator("#blank a").count() == 6
    assert page.locator("#lacking_head").inner_text() == "Missing under “About the answers” (5)"
    page.locator("#lacking_head").click()
    page.locator("#lacking a", has_text="Round").click()
    assert focused(form) == "about_round"
    for field in ("team", "round"):
        form.fill(f"about_{field}", "2026-1")
    form.fill("about_date", "2026-10-14")
    page.locator("#about_variant").select_option("large")
    page.locator("#about_rater").select_option("A")
    assert not page.locator("#lacking_head").is_visible()
    assert page.locator("#blank_head").inner_text() == "Still blank (6)"


def test_after_saving_what_must_be_corrected_comes_first_with_links(visit, orchard):
    form = visit(orchard, "en")
    fill_faulty(form)
    form.save()
    told = form.page.locator("#told.warns #told_text")
    assert told.locator("> *").first.inner_text().startswith("This must be corrected before the measurement can be sc")
    links = told.locator("ul").first.locator("a")
    assert links.all_inner_texts() == ["1.1 Kind", "1.3 Height", "2.1 Ripe"]
    for n, field in enumerate(("trees-kind_reason", "trees-height_number", "fruit-ripe_count")):
        links.nth(n).click()
        assert focused(form) == f"item_{field}"
    assert "Saved as" in form.told
    assert "Still blank: 3 of 6" in form.told
    assert form.page.locator("#mend a").all_inner_texts() == ["1.1 Kind", "1.3 Height", "2.1 Ripe"]
    assert form.page.locator("#mend a").first.is_visible()
    form.language("nb")
    assert form.told.startswith("Dette må rettes før målingen kan skåres:")


def test_every_item_is_answered_is_not_said_of_faults(visit, orchard):
    form = visit(orchard, "en")
    for item in ("trees-kind", "trees-tools", "trees-height", "fruit-ripe", "fruit-crates", "fruit-sold"):
        form.word(item, "dont-know")
    form.save()
    assert "Every item is answered." in form.told
    form.word("trees-kind", "not-applicable")
    form.save()
    assert "Every item is answered." not in form.told
    assert "Still blank" not in form.told


def test_a_file_with_faults_says_so_when_it_is_opened(visit, orchard):
    form = visit(orchard)
    form.open({**BASE, "answers": FAULTY, "date": "14.10.2026"})
    told = form.page.locator("#told.warns #told_text")
    assert told.locator("> *").first.inner_text().startswith("This must be corrected")
    assert told.locator("ul").first.locator("a").all_inner_texts() == ["Date", "1.1 Kind", "1.3 Height", "2.1 Ripe"]
    assert "Opened answers.json." in form.told
    assert "0 of 6 answered" in form.told
    form.open({**BASE, "answers": {"trees-kind": 1}})
    assert form.told.startswith("Opened")
    assert form.page.locator("#told.warns").count() == 0


def test_many_faults_are_told_in_few_lines(visit, housing_first):
    form = visit(housing_first, "en")
    items = [item.id for item in housing_first.items if item.not_applicable]
    assert len(items) > 6
    form.open({"scale": "housing-first@1.0", "language": "en", "answers": dict.fromkeys(items, "not-applicable")})
    told = form.page.locator("#told_text ul").first.locator("a")
    assert told.count() == 6
    assert told.last.inner_text() == f"All ({len(items)})"
    told.last.click()
    assert focused(form) == "mend_head"
    assert form.page.locator("#mend a").count() == len(items)


def test_what_is_missing_about_the_answers_is_told_with_links(visit, orchard):
    form = visit(orchard, "en")
    form.choose("trees-kind", 0)
    form.save()
    told = form.page.locator("#told_text")
    assert "Missing under “About the answers”, and needed for scoring:" in form.told
    assert told.locator("a").all_inner_texts() == ["Team", "Round", "Date", "Kind of team", "Who answers (letter)"]
    assert form.page.locator("#told.warns").count() == 0
    told.locator("a", has_text="Kind of team").click()
    assert focused(form) == "about_variant"


def test_what_is_only_doubtful_is_no_fault(visit, orchard):
    form = visit(orchard, "en")
    form.fill("item_trees-kind_evidence", "Call 912 34 567")
    form.choose("trees-kind", 0)
    assert form.page.locator("#count_0").inner_text() == "1 of 3"
    assert form.page.locator("#look_head").inner_text() == "Look at these (1)"
    assert not form.page.locator("#mend_head").is_visible()
    form.save()
    assert form.page.locator("#told.warns").count() == 0
    assert "Look at this before you send the file:" in form.told
    form.page.locator("#told_text a", has_text="1.1 Kind: Built on").click()
    assert focused(form) == "item_trees-kind_evidence"


def test_the_bar_leads_from_one_fault_to_the_next(visit, orchard):
    form = visit(orchard, "en")
    button = form.page.locator("#next_fault")
    assert not button.is_visible()
    fill_faulty(form)
    assert button.inner_text() == "Must be corrected (3)"
    for field in ("trees-kind_reason", "trees-height_number", "fruit-ripe_count", "trees-kind_reason"):
        button.click()
        assert focused(form) == f"item_{field}"
    form.fill("item_trees-kind_reason", "No trees")
    form.fill("item_trees-height_number", "3")
    form.fill("item_fruit-ripe_total", "12")
    assert not button.is_visible()


@pytest.mark.parametrize("refused", [True, False])
def test_the_sign_of_a_warning_stands_beside_its_text(visit, orchard, refused):
    form = visit(orchard)
    if refused:
        form.open("x: 1", "a.yaml")
    else:
        fill_faulty(form)
        form.save()
    signs = form.page.evaluate(
        """() => [...document.querySelectorAll("#told, #told *")]
        .filter((e) => getComputedStyle(e, "::before").content.includes("▲"))
        .map((e) => [e.tagName, e.parentNode.id])"""
    )
    assert signs == [["P", "told_text"]]
    starts = [form.page.locator(place).bounding_box()["x"] for place in ("#told_text", "#told_text > p >> nth=0")]
    assert starts[0] == starts[1] < form.page.locator("#told").bounding_box()["x"] + 24


def test_an_action_without_its_step_must_be_corrected(visit, orchard):
    form = visit(orchard, "en")
    form.page.locator("#add_action").click()
    form.save()
    assert form.page.locator("#told.warns").count() == 0
    form.fill("action_1_owner", "Leader")
    assert not form.page.locator("#mend_head").is_visible()
    form.save()
    assert form.page.locator("#told_text a").first.inner_text() == "Step 1: Step"
    assert "what is to be done" in form.page.locator("#action_1_step_said").inner_text()
    form.fill("action_1_step", "Plant trees")
    assert not form.page.locator("#mend_head").is_visible()
