"""One whole form by keyboard alone, saved, opened elsewhere, in another language, and assessed."""

import json

import pytest
import yaml

from hf_fidelity.answers.load import load_answers
from hf_fidelity.problem import AnswersError
from hf_fidelity.scale.item import Checklist, Levels, Number
from hf_fidelity.scoring.compute import score

ABOUT = {
    "scale": "housing-first@1.0",
    "team": "Team Fjordvik",
    "municipality": "Fjordvik",
    "round": "2026-2",
    "date": "2026-10-14",
    "variant": "icm",
    "language": "nb",
    "rater": "C",
    "role": "leader",
    "share-texts": True,
}
FOCUSED = """() => {
  const here = document.activeElement;
  const item = here.closest(".item");
  return {id: here.id, item: item ? item.id.slice(5) : "", type: here.type, choice: here.dataset.choice,
    word: here.dataset.word, isMore: here.classList.contains("more_button"),
    inMore: Boolean(here.closest(".more"))};
}"""


def answers_to(scale):
    """Answers of every kind to all items: each choice, comma and point, don't know, not applicable, and one blank."""
    answers = {}
    for n, item in enumerate(scale.items):
        if n == 5:
            continue
        if n % 11 == 3:
            answers[item.id] = "dont-know"
        elif n % 7 == 4 and item.not_applicable:
            answers[item.id] = {"value": "not-applicable", "reason": f"Ingen å telle her, {n}."}
        elif isinstance(item, Levels):
            answers[item.id] = int(item.anchors[n % len(item.anchors)].score)
        elif isinstance(item, Checklist):
            answers[item.id] = [option.id for m, option in enumerate(item.options) if (n + m) % 2]
        elif isinstance(item, Number):
            answers[item.id] = 27.5
        else:
            answers[item.id] = {"count": 20 + n, "total": 60}
        if n % 9 == 0:
            given = answers[item.id]
            answers[item.id] = {**(given if isinstance(given, dict) and "value" in given else {"value": given})}
            answers[item.id]["note"] = f"Merknad «{n}» - æøå"
    return answers


def type_answers(page, scale, answers):
    """Goes through the form with Tab, and at each stop presses what the answer asks for."""
    items = {item.id: item for item in scale.items}
    for n_stops in range(1, 700):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at["id"] == "add_action":
            return n_stops
        if at["item"] in answers:
            press_at(page.keyboard, at, items[at["item"]], answers[at["item"]])
    return 0


def press_at(keyboard, at, item, given):
    remarks = given if isinstance(given, dict) and "value" in given else {}
    value = remarks.get("value", given)
    part = at["id"].removeprefix(f"item_{item.id}_")
    is_wanted = value in ([], "dont-know", "not-applicable") and at["word"] == (value or "none")
    if at["isMore"] and "note" in remarks:
        keyboard.press("Enter")
    elif part in remarks:
        keyboard.insert_text(remarks[part])
    elif part == "number" and not isinstance(value, str):
        keyboard.type(str(value).replace(".", ","))
    elif part in ("count", "total") and isinstance(value, dict):
        keyboard.type(str(value[part]))
    elif at["type"] == "radio":
        steps = [*(anchor.score for anchor in item.anchors), "dont-know", "not-applicable"]
        keyboard.press("Space")
        for _ in range(steps.index(value)):
            keyboard.press("ArrowDown")
    elif at["type"] == "checkbox":
        is_ticked = at["choice"] is not None and isinstance(value, list) and item.options[int(at["choice"])].id in value
        if is_wanted or is_ticked:
            keyboard.press("Space")


def test_a_whole_form_by_keyboard_alone(visit, housing_first, tmp_path):
    answers = answers_to(housing_first)
    form = visit(housing_first)
    page = form.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for text in (ABOUT["team"], ABOUT["municipality"], ABOUT["round"], "10142026", "C", "leder", "ICM", "Ja"):
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.type") == "date" and text != "10142026":
            page.keyboard.press("Tab")
        page.keyboard.type(text)
    n_stops = type_answers(page, housing_first, answers)
    assert n_stops > 150
    with page.expect_download() as download:
        page.keyboard.press("Control+s")
    assert download.value.suggested_filename == "team-fjordvik-2026-2-c.json"
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)

    written = tmp_path / "answers.yaml"
    written.write_text(yaml.safe_dump({**ABOUT, "answers": answers}, allow_unicode=True), encoding="utf-8")
    written.write_text(written.read_text(encoding="utf-8").replace("'2026-10-14'", "2026-10-14"), encoding="utf-8")
    by_keyboard, by_hand = load_answers(saved), load_answers(written)
    assert by_keyboard.answers.values == by_hand.answers.values
    assert by_keyboard.answers.about == by_hand.answers.about
    assert score(by_keyboard.scale, by_keyboard.answers) == score(by_hand.scale, by_hand.answers)

    again = visit(housing_first)
    again.open(saved)
    assert "39 av 40" in again.told
    again.language("nn")
    in_nynorsk = json.loads(again.save().read_text(encoding="utf-8"))
    first = json.loads(saved.read_text(encoding="utf-8"))
    assert in_nynorsk == {**first, "language": "nn"}
    again.language("en")
    assert again.saved() == {**first, "language": "en"}


def test_a_hand_written_file_comes_back_whole(visit, housing_first, root, tmp_path):
    """The example's file, as JSON: mappings, plain values and actions, all of it."""
    data = yaml.safe_load((root / "examples/fjordvik/2026-2.yaml").read_text(encoding="utf-8"))
    data["date"] = str(data["date"])
    for action in data["actions"]:
        action.update({key: str(value) for key, value in action.items() if key == "due"})
    form = visit(housing_first, "en")
    form.open(data)
    assert form.page.evaluate("document.documentElement.lang") == "nb"
    assert not form.dirty
    saved = form.save()
    assert json.loads(saved.read_text(encoding="utf-8")) == data
    assert load_answers(saved).answers == load_answers(root / "examples/fjordvik/2026-2.yaml").answers


def test_what_is_unfinished_is_saved_and_named_when_assessed(visit, orchard, root, tmp_path):
    folder = tmp_path / "orchard/1.0"
    folder.mkdir(parents=True)
    (folder / "scale.yaml").write_bytes((root / "tests/browser/orchard.yaml").read_bytes())
    form = visit(orchard)
    for field, text in (
        ("trees-height_number", "tre"),
        ("fruit-ripe_count", "3"),
        ("fruit-crates_number", "1234567890"),
    ):
        form.fill(f"item_{field}", text)
    form.word("trees-kind", "not-applicable")
    form.page.locator("#add_action").click()
    form.fill("action_1_owner", "Teamleder")
    with pytest.raises(AnswersError) as refusal:
        load_answers(form.save(), [tmp_path])
    wrong = [problem.said()[0] for problem in refusal.value.problems]
    for missing in ("team", "round", "date", "rater", "step"):
        assert any(f"`{missing}` is missing" in said for said in wrong), missing
    codes = {problem.code for problem in refusal.value.problems}
    assert codes == {"HF201", "HF212", "HF221", "HF223", "HF224"}


def test_small_and_soon_there(visit, housing_first, page_of, record_property):
    assert page_of(housing_first).stat().st_size < 400_000
    form = visit(housing_first)
    form.page.locator("#item_access-entry-conditions [data-choice='0']").focus()
    ready = form.page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    record_property("first item focusable after ms", round(ready))
    assert 0 < ready < 1000
