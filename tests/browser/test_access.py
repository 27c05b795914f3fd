"""Anyone can use it: axe-core finds nothing in any language, width, scheme and state; it can be printed; it fits."""

import json
from itertools import pairwise

import pytest
from pypdf import PdfReader


def complaints(page, axe):
    page.evaluate(axe)
    return page.evaluate(
        "async () => (await axe.run(document)).violations"
        ".map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120))])"
    )


def test_axe_finds_what_is_wrong(visit, orchard, axe):
    page = visit(orchard).page
    page.evaluate("document.querySelector('label[for=about_team]').remove()")
    assert [rule for rule, _ in complaints(page, axe)] == ["label"]
    page.evaluate("document.querySelector('h1').style.color = '#ccc'")
    assert "color-contrast" in [rule for rule, _ in complaints(page, axe)]


def empty(form):
    pass


def filled(form):
    form.choose("trees-kind", 2)
    form.fill("item_trees-kind_evidence", "Sett på trærne")
    form.more("trees-kind")
    form.word("trees-tools", "none")
    form.fill("item_fruit-ripe_count", "3")
    form.fill("item_fruit-ripe_total", "4")
    form.page.locator("#add_action").click()
    form.page.locator("#blank_head").click()
    form.save()


def with_errors(form):
    form.fill("item_trees-height_number", "tre")
    form.fill("item_fruit-ripe_count", "3")
    form.fill("about_team", "91234567")
    form.word("trees-kind", "not-applicable")
    form.save()
    form.page.locator("#mend_head").click()


def refused(form):
    form.open("x: 1", "a.yaml")


def after_opening(form):
    answers = {"trees-kind": {"value": 9, "note": "Hei"}, "pears": 1, "fruit-crates": 3}
    form.open({"scale": "orchard@1.0", "variant": "small", "answers": answers, "actions": [{"step": "Plante"}]})


@pytest.mark.parametrize("state", [empty, filled, with_errors, refused, after_opening])
def test_axe_finds_nothing(visit, orchard, axe, state):
    form = visit(orchard)
    state(form)
    page = form.page
    for language in ("nb", "nn", "en"):
        form.language(language)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for width in (1280, 320):
                page.set_viewport_size({"width": width, "height": 800})
                assert complaints(page, axe) == [], (language, scheme, width)
                assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(media="print")
    assert complaints(page, axe) == []


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_axe_finds_nothing_in_the_whole_form(visit, housing_first, axe, language):
    form = visit(housing_first, language)
    assert complaints(form.page, axe) == []
    form.page.set_viewport_size({"width": 320, "height": 256})
    assert form.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_targets_are_large_enough(visit, orchard):
    form = visit(orchard, width=320)
    form.choose("trees-kind", 0)
    form.page.locator("#add_action").click()
    small = form.page.evaluate(
        """() => [...document.querySelectorAll("button, input, select, textarea, summary, .parts a")]
        .map((e) => [e.matches("[type=radio], [type=checkbox]") ? e.closest("label") : e, e.outerHTML])
        .map(([e, html]) => [e.getBoundingClientRect(), html])
        .filter(([r]) => r.width && (r.width < 24 || r.height < 24)).map(([r, html]) => html)"""
    )
    assert small == []


def test_headings_are_in_order_and_focus_is_never_hidden(visit, orchard):
    form = visit(orchard, width=320, height=640)
    page = form.page
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((h) => Number(h.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for _ in range(60):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => { const e = document.activeElement;
            if (!e || e === document.body || e.closest(".bar, .skip")) return false;
            const bar = document.querySelector(".bar").getBoundingClientRect(), r = e.getBoundingClientRect();
            return bar.top <= 0 && r.bottom <= bar.bottom; }"""
        )
        assert not hidden


def test_on_paper_the_empty_form_has_everything(visit, orchard):
    form = visit(orchard)
    page = form.page
    page.emulate_media(media="print")
    for hidden in (".bar", "aside", "#add_action", ".more_button", "#about_team", "#item_trees-kind_note"):
        assert not page.locator(hidden).first.is_visible(), hidden
    for shown in ("#item_trees-kind_reason", "#item_trees-kind_note", "#item_fruit-ripe_count", "#about_date"):
        assert page.locator(f"{shown} + .written").is_visible(), shown
    assert page.locator("#item_trees-kind .choice:visible").count() == 5
    assert page.locator("#about .boxes:visible").count() == 3
    assert page.locator("table.paper").is_visible()
    page.evaluate("document.getElementById('add_action').click()")
    assert not page.locator("table.paper").is_visible()


def test_a_filled_form_is_printed_whole(visit, orchard):
    form = visit(orchard)
    long = "\n".join(f"Linje {n}" for n in range(40))
    form.more("trees-kind")
    form.fill("item_trees-kind_note", long)
    form.fill("item_trees-height_number", "2,5")
    form.fill("about_date", "2026-10-14")
    form.page.locator("#about_variant").select_option("small")
    form.page.locator("#item_trees-kind .more_button").click()
    form.page.emulate_media(media="print")
    written = [text for text in form.page.locator(".written:visible").all_inner_texts() if text.strip()]
    assert written == ["14.10.2026", "Liten", long, "2,5"]


def test_what_was_typed_is_printed_in_the_page_s_font_on_the_line_of_its_label(visit, orchard):
    form = visit(orchard)
    form.more("trees-kind")
    for field in ("about_team", "about_round", "item_trees-kind_evidence", "item_trees-kind_note"):
        form.fill(field, "Høyt over alle trær gjør\nÅge sitt")
    form.fill("about_date", "2026-10-14")
    form.fill("item_trees-height_number", "2,5")
    form.page.emulate_media(media="print")
    printed = form.page.evaluate(
        """() => [...document.querySelectorAll(".written:not(:empty)")].filter((e) => e.offsetParent).map((e) => {
        const first = (node) => { const range = document.createRange(); range.selectNodeContents(node);
          return range.getClientRects()[0]; };
        const typed = first(e), label = first(e.closest(".field").querySelector("label"));
        const font = (node) => getComputedStyle(node).fontFamily;
        return [e.previousElementSibling.id, font(e) === font(document.body),
          Math.abs(typed.bottom - label.bottom)]; })"""
    )
    assert len(printed) == 6
    for field, is_page_s_font, apart in printed:
        assert is_page_s_font, field
        assert apart < 3, field


@pytest.mark.parametrize(("language", "first_item"), [("nb", "1.1 Krav før"), ("nn", "1.1 Krav før"), ("en", "1.1 ")])
def test_the_first_principle_begins_on_the_first_page(visit, housing_first, tmp_path, language, first_item):
    form = visit(housing_first, language)
    form.page.pdf(path=tmp_path / "form.pdf", prefer_css_page_size=True)
    first = PdfReader(tmp_path / "form.pdf").pages[0].extract_text()
    assert first_item in first


def test_without_javascript_it_says_so_and_can_be_printed(browser, orchard, page_of):
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(page_of(orchard).as_uri())
    assert "JavaScript" in page.locator("noscript").inner_text()
    assert page.locator("#item_trees-kind .choice").count() == 5
    assert page.locator("#item_trees-kind_note").is_visible()
    assert not page.locator("#save").is_visible()
    context.close()


def test_a_fresh_profile_knows_nothing_of_the_last_one(visit, orchard):
    first = visit(orchard)
    first.fill("about_team", "Team")
    first.save()
    assert json.dumps(visit(orchard).saved()["answers"]) == "{}"
