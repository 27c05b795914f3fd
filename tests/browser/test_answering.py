"""What each field takes, what is said while one writes, and what a save holds."""

import json
from decimal import Decimal

import pytest

from tests.browser.conftest import in_portions
from tests.browser.test_files import BASE


def answers(form):
    return form.saved()["answers"]


def test_nothing_is_filled_in(visit, orchard):
    form = visit(orchard)
    assert form.saved() == {"scale": "orchard@1.0", "language": "nb", "answers": {}}
    assert form.page.locator(":checked:not(option)").count() == 0
    assert not form.dirty


def test_four_kinds_of_answers_and_the_four_that_are_none(visit, orchard):
    form = visit(orchard)
    form.choose("trees-kind", 2)
    form.choose("trees-tools", 0)
    form.choose("trees-tools", 2)
    form.fill("item_trees-height_number", "2,50")
    form.fill("item_fruit-ripe_count", "19")
    form.fill("item_fruit-ripe_total", "20")
    form.word("fruit-sold", "dont-know")
    path = form.save()
    assert "2.50" in path.read_text(encoding="utf-8")
    assert "3.5," in path.read_text(encoding="utf-8")
    assert answers(form) == {
        "trees-kind": Decimal("3.5"),
        "trees-tools": ["saw", "rake"],
        "trees-height": Decimal("2.50"),
        "fruit-ripe": {"count": 19, "total": 20},
        "fruit-sold": "dont-know",
    }
    form.choose("trees-kind", 0)
    form.word("trees-tools", "none")
    form.word("fruit-ripe", "not-applicable")
    form.fill("item_fruit-ripe_reason", "Ingen epler")
    form.page.locator("#item_trees-height_clear").click()
    assert answers(form) == {
        "trees-kind": 1,
        "trees-tools": [],
        "fruit-ripe": {"value": "not-applicable", "reason": "Ingen epler"},
        "fruit-sold": "dont-know",
    }


@pytest.mark.parametrize("item", ["trees-kind", "trees-tools", "trees-height", "fruit-ripe"])
def test_an_answer_can_be_cleared(visit, orchard, item):
    form = visit(orchard)
    clear = form.page.locator(f"#item_{item}_clear")
    assert not clear.is_visible()
    form.word(item, "dont-know")
    clear.press("Enter")
    assert form.page.evaluate("document.activeElement.closest('.item').id") == f"item_{item}"
    assert not clear.is_visible()
    assert answers(form) == {}


def test_a_word_and_an_answer_exclude_each_other_and_nothing_is_lost(visit, orchard):
    form = visit(orchard)
    form.choose("trees-tools", 1)
    form.word("trees-tools", "none")
    assert answers(form) == {"trees-tools": []}
    form.word("trees-tools", "dont-know")
    assert answers(form) == {"trees-tools": "dont-know"}
    form.page.locator("#item_trees-tools [data-word='dont-know']").uncheck()
    assert answers(form) == {"trees-tools": ["ladder"]}
    form.fill("item_trees-height_number", "3")
    form.word("trees-height", "dont-know")
    assert answers(form)["trees-height"] == "dont-know"
    form.page.locator("#item_trees-height [data-word='dont-know']").uncheck()
    assert answers(form)["trees-height"] == 3
    form.word("trees-height", "dont-know")
    form.fill("item_trees-height_number", "4")
    assert answers(form)["trees-height"] == 4


TYPED = [
    ("3", 3, ""),
    ("007", 7, ""),
    (" 3,25 ", Decimal("3.25"), ""),
    ("3.25", Decimal("3.25"), ""),
    ("12,5", Decimal("12.5"), ""),
    ("12,500000001", Decimal("12.500000001"), "Høyst 12,5."),
    ("1 200", 1200, "Høyst 12,5."),
    ("-1", -1, "mindre enn 0"),
    ("0", 0, ""),
    ("-0", 0, ""),
    ("3 m", "3 m", "bare et tall"),
    ("3,", "3,", "bare et tall"),
    ("1.200,5", "1.200,5", "bare et tall"),
    ("1e3", "1e3", "bare et tall"),
    ("NaN", "NaN", "bare et tall"),
    ("1234567890", "1234567890", "Høyst 9 sifre"),
    ("0,1234567891", "0,1234567891", "Høyst 9 sifre"),
]


@pytest.mark.parametrize("portion", in_portions(TYPED))
def test_numbers_are_saved_as_typed(visit, orchard, portion):
    form = visit(orchard)
    field = form.page.locator("#item_trees-height_number")
    for typed, saved, said in portion:
        field.fill(typed)
        form.leave()
        assert said in form.fault("trees-height"), typed
        assert bool(form.fault("trees-height")) == bool(said)
        assert field.get_attribute("aria-invalid") == ("true" if said else None)
        assert ("item_trees-height_fault" in (field.get_attribute("aria-describedby") or "")) == bool(said)
        assert answers(form) == {"trees-height": saved}


def test_a_fault_is_said_first_when_the_item_is_left(visit, orchard):
    form = visit(orchard)
    form.fill("item_fruit-ripe_count", "27")
    form.fill("item_fruit-ripe_total", "3")
    assert form.fault("fruit-ripe") == ""
    form.leave()
    assert form.fault("fruit-ripe")
    form.fill("item_fruit-ripe_total", "30")
    assert form.fault("fruit-ripe") == ""


SHARES = [
    ("fruit-ripe", "3", "", {"count": 3}, "begge"),
    ("fruit-ripe", "", "3", {"total": 3}, "begge"),
    ("fruit-ripe", "4", "3", {"count": 4, "total": 3}, "større enn"),
    ("fruit-ripe", "0", "0", {"count": 0, "total": 0}, "«Ikke aktuelt»"),
    ("fruit-sold", "0", "0", {"count": 0, "total": 0}, "«Vet ikke»"),
    ("fruit-ripe", "1,5", "3", {"count": Decimal("1.5"), "total": 3}, "helt tall"),
    ("fruit-ripe", "en", "3", {"count": "en", "total": 3}, "helt tall"),
    ("fruit-ripe", "0", "3", {"count": 0, "total": 3}, ""),
    ("fruit-ripe", "3", "3,0", {"count": 3, "total": Decimal("3.0")}, ""),
]


@pytest.mark.parametrize("portion", in_portions(SHARES))
def test_shares(visit, orchard, portion):
    form = visit(orchard)
    for item, count, total, saved, said in portion:
        form.fill(f"item_{item}_count", count)
        form.fill(f"item_{item}_total", total)
        form.leave()
        assert said in form.fault(item)
        assert bool(form.fault(item)) == bool(said)
        assert answers(form)[item] == saved


def test_whole_numbers(visit, orchard):
    form = visit(orchard)
    form.fill("item_fruit-crates_number", "2,5")
    form.leave()
    assert "helt tall" in form.fault("fruit-crates")
    form.fill("item_fruit-crates_number", "2")
    assert form.fault("fruit-crates") == ""


def test_a_reason_goes_with_not_applicable(visit, orchard):
    form = visit(orchard)
    reason = form.page.locator("#item_trees-kind_reason")
    assert not reason.is_visible()
    form.word("trees-kind", "not-applicable")
    form.leave()
    assert "hvorfor" in form.fault("trees-kind")
    assert answers(form) == {"trees-kind": "not-applicable"}
    reason.fill("Ingen trær")
    assert form.fault("trees-kind") == ""
    form.choose("trees-kind", 1)
    assert "ikke valgt" in form.fault("trees-kind")
    assert answers(form) == {"trees-kind": {"value": 2, "reason": "Ingen trær"}}


SHARING = [("yes", {"share-texts": True}), ("no", {"share-texts": False}), ("", {})]


def test_whether_texts_are_shared_is_chosen_and_taken_up_again(visit, orchard):
    form, again = visit(orchard), visit(orchard, "en")
    share = form.page.locator("#about_share-texts")
    assert share.input_value() == ""
    assert not form.page.locator("#lacking a", has_text="Del tekster").count()
    for value, said in SHARING:
        share.select_option(value)
        path = form.save()
        assert json.loads(path.read_text(encoding="utf-8")) == {**BASE, **said}
        again.open(path)
        assert again.page.locator("#about_share-texts").input_value() == value
        assert not again.dirty
        assert again.saved() == {**BASE, **said}


def test_what_is_neither_yes_nor_no_is_told_and_kept(visit, orchard):
    form = visit(orchard)
    for odd in ("yes", 1, {"by": "all"}):
        form.open({**BASE, "share-texts": odd})
        assert form.page.locator("#about_share-texts").input_value() == ""
        assert "ikke kan vise" in form.page.locator("#about_share-texts_said").inner_text()
        assert form.saved()["share-texts"] == odd
    form.page.locator("#about_share-texts").select_option("no")
    assert form.saved()["share-texts"] is False


IDENTIFYING = [
    ("Ring 01017012345", "fødselsnummer"),
    ("010170 12345", "fødselsnummer"),
    ("Ring 912 34 567.", "telefonnummer"),
    ("+47 91234567", "telefonnummer"),
    ("Skriv til bjørn@blå.no", "e-postadresse"),
    ("Ring 912\N{NO-BREAK SPACE}34\N{NARROW NO-BREAK SPACE}567", "telefonnummer"),
    ("Ring 912  34  567", "telefonnummer"),
    ("Ring 9123\N{ZERO WIDTH SPACE}4567", "telefonnummer"),
    ("Ring 912\N{SOFT HYPHEN}34567", "telefonnummer"),
    ("Ring \N{FULLWIDTH DIGIT NINE}12 34 567", "telefonnummer"),
    ("010170\N{EN DASH}12345", "fødselsnummer"),
    ("ola.n @ eksempel.no", "e-postadresse"),
    ("ola.n(at)eksempel.no", "e-postadresse"),
    ("ola.n\N{FULLWIDTH COMMERCIAL AT}eksempel.no", "e-postadresse"),
    ("Fra 2024\N{EN DASH}2026, kl. 20.30\N{EN DASH}21.30", ""),
    ("Avtalt 12.10.2026, 30 av 40", ""),
    ("1234567 kroner", ""),
]


@pytest.mark.parametrize(
    "field", ["about_team", "item_trees-kind_evidence", "item_trees-kind_barrier", "action_1_owner"]
)
def test_what_may_identify_someone_is_warned_of_at_once(visit, orchard, field):
    form = visit(orchard)
    form.more("trees-kind")
    form.page.locator("#add_action").click()
    place = form.page.locator(f"#{field}_said")
    for text, said in IDENTIFYING:
        form.fill(field, text)
        if said:
            assert said in place.inner_text()
            assert f"{field}_said" in form.page.locator(f"#{field}").get_attribute("aria-describedby")
            assert said in form.page.locator("#whisper").inner_text()
        form.fill(field, "Takk" if said else text)
        assert place.inner_text() == ""


HARD_TEXTS = [
    "<b>fet</b> <script>alert(1)</script>",
    "{{ 7*7 }} {% raw %} ${7*7} </textarea>",
    "=cmd|' /C calc'!A0",
    "\u202eabc \u05e9\u05dc\u05d5\u05dd",
    'To\nlinjer\tog "gåseøyne" \\ \u2028',
    "  luft foran og bak  ",
    "👩‍👩‍👧",
]


def test_notes_stay_texts(visit, orchard):
    form, again = visit(orchard), visit(orchard)
    form.more("trees-kind")
    for text in HARD_TEXTS:
        form.fill("item_trees-kind_note", text)
        saved = form.saved()
        assert saved["answers"] == {"trees-kind": {"note": text}}
        again.open(saved)
        assert again.page.locator("#item_trees-kind_note").input_value() == text
        assert again.page.locator("#item_trees-kind_note").is_visible()
        assert again.saved() == saved


def test_texts_of_the_scale_are_no_markup(visit, orchard):
    form = visit(orchard)
    assert form.page.title() == "Frukthagen"
    assert form.page.locator("header b").count() == 0
    text = form.page.locator("header").inner_text()
    assert "<b>skjemaet</b> </script><script>" in text
    assert "{{ 7*7 }}" in text
    assert "\u202e" not in text
    form.language("en")
    assert "<b>the form</b> </script> <!--data--> {{ 7*7 }}" in form.page.locator("header").inner_text()


def test_half_a_character_does_not_spoil_the_file(visit, orchard):
    form = visit(orchard)
    form.page.locator("#about_team").evaluate(
        "(field) => { field.value = 'a\ud83d'; field.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    assert form.saved()["team"] == "a\ufffd"


def test_a_text_that_is_too_long_is_said_and_kept(visit, orchard):
    form = visit(orchard)
    form.more("trees-kind")
    form.fill("item_trees-kind_note", "x" * 10_000)
    assert form.page.locator("#item_trees-kind_note_said").count() == 0
    form.fill("item_trees-kind_note", "x" * 10_001)
    assert "10001" in form.page.locator("#item_trees-kind_note_said").inner_text()
    assert len(answers(form)["trees-kind"]["note"]) == 10_001


def test_items_of_another_variant_are_hidden_kept_and_not_saved(visit, orchard):
    form = visit(orchard)
    crates = form.page.locator("#item_fruit-crates")
    assert crates.is_visible()
    form.fill("item_fruit-crates_number", "12")
    form.page.locator("#about_variant").select_option("small")
    assert not crates.is_visible()
    assert "Kasser" in form.told
    assert answers(form) == {}
    assert "Kasser" in form.told
    assert "av 5" in form.page.locator("#answered").inner_text()
    form.page.locator("#about_variant").select_option("large")
    assert form.told == ""
    assert answers(form) == {"fruit-crates": 12}


def test_language_changes_everything_and_loses_nothing(visit, orchard):
    form = visit(orchard)
    form.choose("trees-kind", 1)
    form.fill("item_trees-height_number", "x")
    form.fill("about_team", "Team 91234567")
    first = form.saved()
    for language, tree, save, told in (("nn", "Gamle.", "Lagre", "Lagra som"), ("en", "Old.", "Save", "Saved as")):
        form.language(language)
        page = form.page
        assert page.evaluate("document.documentElement.lang") == language
        assert page.locator("#item_trees-kind .choice").nth(1).inner_text() == tree
        assert page.locator("#save").inner_text() == save
        assert told in form.told
        assert form.fault("trees-height")
        assert form.saved() == {**first, "language": language}
    assert form.page.title() == "The orchard"
    assert form.page.locator("#about_team_said").inner_text().startswith("▲ This looks like a phone") or (
        "phone number" in form.page.locator("#about_team_said").inner_text()
    )
    assert form.fault("trees-height") == "Write a number alone, such as 12 or 12.5."
    norwegian = ("Lagre", "Åpne", "Svar", "Hvem", "ubesvart", "Måling", "Opne", "Kven")
    visible = form.page.locator("body").inner_text()
    assert [word for word in norwegian if word in visible.replace("Frukthagen", "")] == []


def test_progress_counts_and_links_lead_to_what_is_blank(visit, orchard):
    form = visit(orchard)
    page = form.page
    form.choose("trees-kind", 1)
    assert page.locator("#answered").inner_text() == "1 av 6 besvart"
    assert page.locator("#count_0").inner_text() == "1 av 3"
    page.locator("#blank_head").click()
    assert page.locator("#blank a").count() == 5
    page.locator("#blank a", has_text="Høyde").press("Enter")
    assert page.evaluate("document.activeElement.id") == "item_trees-height_number"
    page.keyboard.type("3")
    page.locator("#next_blank").press("Enter")
    assert page.evaluate("document.activeElement.id") == "item_fruit-ripe_count"
    form.word("fruit-sold", "dont-know")
    page.locator("#next_blank").click()
    assert page.evaluate("document.activeElement.closest('.item').id") == "item_trees-tools"


def test_what_is_at_fault_is_listed_with_links(visit, orchard):
    form = visit(orchard)
    page = form.page
    form.fill("item_trees-height_number", "tre")
    form.leave()
    page.locator("#mend_head").click()
    page.locator("#mend a").click()
    assert page.evaluate("document.activeElement.id") == "item_trees-height_number"


def test_the_action_plan(visit, orchard):
    form = visit(orchard)
    page = form.page
    page.locator("#add_action").press("Enter")
    assert page.evaluate("document.activeElement.id") == "action_1_step"
    page.keyboard.type("Plante trær")
    page.locator("#action_1_item").select_option("fruit-ripe")
    page.locator("#action_1_due").fill("2027-03-01")
    page.locator("#action_1_status").select_option("started")
    page.locator("#add_action").click()
    page.locator("#add_action").click()
    page.keyboard.type("Vanne")
    plan = [
        {"step": "Plante trær", "item": "fruit-ripe", "due": "2027-03-01", "status": "started"},
        {"step": "Vanne"},
    ]
    assert form.saved()["actions"] == plan
    page.locator(".remove").nth(1).click()
    assert form.dialogs == []
    form.accepts = False
    page.locator(".remove").nth(1).click()
    assert "tiltak 2" in form.dialogs[0][1]
    assert form.saved()["actions"] == plan
    form.accepts = True
    page.locator(".remove").nth(1).click()
    assert form.saved()["actions"] == plan[:1]
    form.language("en")
    assert page.locator(".action legend").inner_text() == "Step 1"


def test_scores_and_marks_are_shown_nowhere(visit, housing_first):
    form = visit(housing_first, "en")
    page = form.page
    assert page.locator("[name*=score], [value='3.5']").count() == 0
    texts = page.locator(".choice").all_inner_texts()
    assert len(texts) > 190
    assert not [text for text in texts if text.strip().isdigit()]
    assert page.locator("text=/^core$/i").count() == 0


def test_what_must_be_corrected_does_not_count_as_answered(visit, orchard):
    form = visit(orchard, "en")
    count = form.page.locator("#count_1")
    form.fill("item_fruit-ripe_count", "12")
    form.fill("item_fruit-ripe_total", "20")
    form.leave()
    before = count.inner_text()
    assert before.startswith("1 ")
    form.fill("item_fruit-ripe_total", "10")
    form.leave()
    assert form.fault("fruit-ripe")
    assert count.inner_text() == before.replace("1 ", "0 ", 1)
