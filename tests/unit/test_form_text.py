"""The YAML form: nothing in it is answered, and what is written into it counts as if it had been written by hand."""

import re

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.problem import AnswersError
from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scoring.compute import score
from hf_fidelity.source.yaml_tree import build_yaml
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.text import render_form_text
from hf_fidelity.views.speech import LANGUAGES

ABOUT = {"team": "Fjordvik", "round": '"2026-2"', "date": "2026-10-14", "variant": "icm", "rater": "A"}


@pytest.fixture(scope="module")
def scale():
    return load_scale(*find_scale("housing-first@1.0"), with_cases=False).model


def filled(text, answers):
    for key, value in answers.items():
        text, n = re.subn(rf"(?m)^( *{key}:)$", rf"\1 {value}", text)
        assert n == 1, key
    return text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_answered(scale, language):
    text = render_form_text(BlankForm(scale, language))
    data = build_yaml(text, "form.yaml").data
    assert list(data["answers"]) == [item.id for item in scale.items]
    assert set(data["answers"].values()) == {None}
    assert {key: value for key, value in data.items() if value and key != "answers"} == {
        "scale": "housing-first@1.0",
        "language": language,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_form_tells_what_is_not_filled_in(scale, language, tmp_path):
    path = tmp_path / "form.yaml"
    path.write_text(render_form_text(BlankForm(scale, language)), encoding="utf-8")
    with pytest.raises(AnswersError) as caught:
        load_answers(path)
    said = [problem.said()[0] for problem in caught.value.problems]
    assert [re.match("`(.*?)` is not filled in", line)[1] for line in said] == list(ABOUT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_form_gives_the_result_of_the_answers(scale, language, tmp_path, root):
    example = root / "examples/fjordvik/2026-2.yaml"
    expected = score(*load_answers(example)[:2])
    answers = build_yaml(example.read_text(encoding="utf-8"), "x").data["answers"]
    plain = {key: value.get("value", value) if isinstance(value, dict) else value for key, value in answers.items()}
    written = {
        key: f"{{value: {value}, reason: r}}" if value == "not-applicable" else str(value).replace("'", "")
        for key, value in plain.items()
        if value is not None
    }
    path = tmp_path / "form.yaml"
    path.write_text(filled(render_form_text(BlankForm(scale, language)), ABOUT | written), encoding="utf-8")
    scale_again, given, *_ = load_answers(path)
    assert given.about.language == language
    result = score(scale_again, given)
    assert {name: one.outcome for name, one in result.items.items()} == {
        name: one.outcome for name, one in expected.items.items()
    }
    assert result.overall == expected.overall


def test_what_is_known_stands_there(scale):
    text = render_form_text(BlankForm(scale, "nb", variant="fact", form="short", rater="B"))
    data = build_yaml(text, "form.yaml").data
    assert (data["variant"], data["form"], data["rater"]) == ("fact", "short", "B")
    assert list(data["answers"]) == [item.id for item in scale.items if item.short]


def test_every_anchor_and_option_stands_there(scale):
    text = " ".join(render_form_text(BlankForm(scale, "nn")).replace("#", " ").split())
    for item in scale.items:
        texts = [part.text["nn"] for part in getattr(item, "anchors", getattr(item, "options", ()))]
        for said in [item.prompt["nn"], item.guidance["nn"], *texts]:
            assert " ".join(said.split()) in text


NASTY = ["a\nteam: x", "a\u2028team: x", "a\u0085team: x", "a\rteam: x", "# a: [b", "\x1b[2J"]


@pytest.mark.parametrize("nasty", NASTY)
def test_texts_of_a_scale_stay_comments(scale, nasty):
    item = scale.items[0].model_copy(update={key: {"*": nasty} for key in ("title", "prompt", "guidance")})
    domain = scale.domains[0].model_copy(update={"items": (item,), "title": {"*": nasty}, "description": {"*": nasty}})
    one = scale.model_copy(update={"domains": (domain,), "title": {"*": nasty}})
    text = render_form_text(BlankForm(one, "en"))
    tree = build_yaml(text, "form.yaml")
    assert not tree.problems
    assert tree.data["team"] is None
    assert tree.data["answers"] == {item.id: None}
    assert "\x1b" not in text
