"""The form of a scale that participants answer: it asks for nothing about the person, and everyone's file is alike."""

from datetime import date

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.views.forms.blank import Header
from tests.browser.test_access import complaints

HEADER = Header("Team Fjordvik", "Fjordvik", "2026-2", date(2026, 10, 14))
ABOUT = {
    "scale": "voice@1.0",
    "team": "Team Fjordvik",
    "municipality": "Fjordvik",
    "round": "2026-2",
    "date": "2026-10-14",
    "language": "nb",
    "rater": "P",
    "role": "participant",
}


@pytest.fixture
def visit_as_participant(visit, voice):
    def open_page(language="nb", **options):
        return visit(voice, language, header=HEADER, **options)

    return open_page


def test_every_file_says_the_same_of_who_answered(visit_as_participant):
    form = visit_as_participant()
    assert form.saved() == {**ABOUT, "answers": {}}
    form.language("nn")
    form.choose("home-area", 1)
    form.word("home-safe", "dont-know")
    path = form.save()
    assert path.name == "svar.json"
    assert form.saved() == {**ABOUT, "answers": {"home-area": 2, "home-safe": "dont-know"}}
    form.language("en")
    assert form.save().name == "svar.json", "another name would tell who read another language"


def test_there_is_nothing_to_write_in(visit_as_participant):
    page = visit_as_participant().page
    assert page.locator("textarea, select, input[type=date]").count() == 0
    assert page.locator("input[type=text]").evaluate_all("all => all.map((one) => one.id)") == [
        "item_help-visits_number"
    ]
    assert page.locator("template, aside, .more_button, [data-word='not-applicable']").count() == 0
    text = page.locator("body").inner_text()
    assert "Team Fjordvik" in text
    assert "14.10.2026" not in text
    assert page.locator("[data-word='dont-know'] + span").first.inner_text() == "Vil ikke svare"


def test_what_was_saved_can_be_taken_up_again(visit_as_participant):
    form, again = visit_as_participant(), visit_as_participant("en")
    form.choose("home-area", 3)
    form.choose("help-with", 0)
    form.fill("item_help-visits_number", "2,5")
    path = form.save()
    assert "Takk" not in form.told
    assert "1 av 4" in form.told
    again.open(path)
    assert again.saved()["answers"] == form.saved()["answers"]
    again.word("home-safe", "dont-know")
    again.page.locator("#save_here").click()
    assert "Du har svart på alle" in again.told


@pytest.mark.parametrize("key", ["team", "municipality", "round", "date"])
def test_a_file_of_another_round_is_not_taken_for_this_one(visit_as_participant, key):
    form = visit_as_participant("en")
    form.open({**ABOUT, key: "2025-01-01", "answers": {"home-area": 1}})
    assert "another team or round" in form.told
    assert form.saved() == {**ABOUT, "language": "en", "answers": {}}


def test_who_a_file_names_is_not_carried_on(visit_as_participant):
    form = visit_as_participant()
    form.open({**ABOUT, "rater": "K", "role": "staff", "language": "nn", "answers": {"home-area": 1}})
    assert form.saved() == {**ABOUT, "answers": {"home-area": 1}}


def test_a_number_that_cannot_be_read_is_said_when_it_is_saved(visit_as_participant):
    form = visit_as_participant("en")
    form.fill("item_help-visits_number", "often")
    form.save()
    assert form.told.startswith("This cannot be counted as it stands:")
    form.page.locator("#told_text a").click()
    assert form.page.evaluate("document.activeElement.id") == "item_help-visits_number"


def test_the_file_loads(visit_as_participant, root, tmp_path):
    folder = tmp_path / "scales/voice/1.0"
    folder.mkdir(parents=True)
    (folder / "scale.yaml").write_bytes((root / "tests/browser/voice.yaml").read_bytes())
    form = visit_as_participant()
    form.choose("home-area", 2)
    answers = load_answers(form.save(), [tmp_path / "scales"]).answers
    assert (answers.about.rater, answers.about.role, answers.about.round) == ("P", "participant", "2026-2")


def answered(form):
    form.choose("home-area", 0)
    form.fill("item_help-visits_number", "often")
    form.save()


@pytest.mark.parametrize("is_answered", [False, True])
def test_axe_finds_nothing(visit_as_participant, axe, is_answered):
    form = visit_as_participant()
    if is_answered:
        answered(form)
    for language in ("nb", "nn", "en"):
        form.language(language)
        for scheme in ("light", "dark"):
            form.page.emulate_media(color_scheme=scheme)
            for width in (1280, 320):
                form.page.set_viewport_size({"width": width, "height": 800})
                assert complaints(form.page, axe) == [], (language, scheme, width)
                assert form.page.evaluate("document.documentElement.scrollWidth") <= width
    form.page.emulate_media(media="print")
    assert complaints(form.page, axe) == []


def test_by_keyboard_alone(visit_as_participant):
    form = visit_as_participant("en")
    for _ in range(30):
        form.page.keyboard.press("Tab")
        if form.page.evaluate("document.activeElement.name") == "item_home-area":
            break
    form.page.keyboard.press("Space")
    form.page.keyboard.press("ArrowDown")
    with form.page.expect_download() as download:
        form.page.keyboard.press("Control+s")
    assert download.value.suggested_filename == "answers.json"
    assert form.saved()["answers"] == {"home-area": 2}


def test_places_to_press_are_large(visit_as_participant):
    form = visit_as_participant(width=390)
    heights = form.page.locator(".choice, .bar button, #save_here").evaluate_all(
        "all => all.filter((one) => one.offsetParent).map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) > 10
    assert min(heights) >= 44


def test_the_headings_are_the_questions(visit_as_participant):
    page = visit_as_participant().page
    assert page.locator("h3").all_inner_texts()[:2] == [
        "1 Jeg fikk velge hvor jeg skulle bo.",
        "2 Jeg er trygg hjemme.",
    ]
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((h) => Number(h.tagName[1]))")
    assert levels == [1, 2, 3, 3, 2, 3, 3]


def test_it_is_printed_without_what_belongs_to_the_screen(visit_as_participant):
    page = visit_as_participant().page
    page.emulate_media(media="print")
    assert not page.locator(".bar, #save_here, .how .screen").locator("visible=true").count()
    assert page.locator("#item_home-area .choice:visible").count() == 5
