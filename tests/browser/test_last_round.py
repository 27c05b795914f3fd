"""A form for a new round: last time's facts beside their items, its open actions in the plan, and not one answer."""

import json

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.views.forms.blank import Header
from hf_fidelity.views.forms.last import last_round
from tests.browser.test_access import complaints


@pytest.fixture
def begin(visit, housing_first, root):
    """The form of a round after the example's."""
    earlier = load_answers(root / "examples/fjordvik/2026-2.yaml")

    def open_page(language="nb", **options):
        about = earlier.answers.about
        header = Header(about.team, about.municipality)
        last = last_round(earlier, housing_first)
        return visit(housing_first, language, variant=about.variant, header=header, last=last, **options)

    return open_page


def test_what_is_saved_has_no_answers_and_carries_the_open_actions(begin, root, tmp_path):
    form = begin()
    assert not form.dirty
    path = form.save()
    saved = json.loads(path.read_text(encoding="utf-8"))
    earlier = load_answers(root / "examples/fjordvik/2026-2.yaml").answers.about
    assert saved["answers"] == {}
    assert {key: value for key, value in saved.items() if key not in ("answers", "actions")} == {
        "scale": "housing-first@1.0",
        "team": earlier.team,
        "municipality": earlier.municipality,
        "variant": earlier.variant,
        "language": "nb",
    }
    carried = [action for action in earlier.actions if action.status in ("planned", "started")]
    assert 0 < len(carried) < len(earlier.actions)
    assert [action["step"] for action in saved["actions"]] == [action.step for action in carried]
    form.fill("about_round", "2027-1")
    form.fill("about_date", "2027-03-10")
    form.page.locator("#about_rater").select_option("agreed")
    again = load_answers(form.save()).answers
    assert again.about.actions == tuple(carried)
    assert again.remarks == {}


def test_facts_stand_beside_their_items_and_no_score_does(begin, housing_first):
    form = begin("nb")
    shown = form.page.locator(".last").evaluate_all("all => all.map((one) => [one.id.slice(5, -5), one.textContent])")
    kinds = {item.id: item.kind for item in housing_first.items}
    assert len(shown) > 10
    assert {kinds[name] for name, _ in shown} == {"number", "share", "checklist"}
    assert all(text.startswith("Sist (2026-2): ") for _, text in shown)
    name, text = next((name, text) for name, text in shown if kinds[name] == "share")
    described = form.page.locator(f"#item_{name}").get_attribute("aria-describedby")
    assert f"item_{name}_last" in described.split()
    form.language("en")
    now = form.page.locator(f"#item_{name}_last").inner_text()
    assert now == text.replace("Sist (2026-2): ", "Last time (2026-2): ").replace(" av ", " of ")
    assert form.page.locator(":checked:not(option)").count() == 0


def test_a_file_that_is_opened_brings_its_own_plan(begin):
    form = begin("en")
    form.open({"scale": "housing-first@1.0", "language": "en", "answers": {}, "actions": [{"step": "Own"}]})
    assert form.dialogs == []
    assert [action["step"] for action in form.saved()["actions"]] == ["Own"]


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(begin, axe, width):
    form = begin(width=width)
    for scheme in ("light", "dark"):
        form.page.emulate_media(color_scheme=scheme)
        assert complaints(form.page, axe) == []
        assert form.page.evaluate("document.documentElement.scrollWidth") <= width
