"""The YAML form: nothing in it is answered, and what is written into it counts as if it had been written by hand."""

import re
from datetime import date

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.problem import AnswersError
from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scoring.compute import score
from hf_fidelity.source.yaml_tree import build_yaml
from hf_fidelity.views.forms.blank import BlankForm, Header
from hf_fidelity.views.forms.last import last_round
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


@pytest.fixture(scope="module")
def voice():
    from tests.conftest import ROOT

    return load_scale(ROOT / "tests/browser/voice.yaml").model


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_participants_form_says_everything_but_the_answers(voice, language):
    header = Header("No: # team", "Fjordvik", "2026-2", date(2026, 10, 14))
    text = render_form_text(BlankForm(voice, language, header=header))
    assert build_yaml(text, "form.yaml").data == {
        "scale": "voice@1.0",
        "team": "No: # team",
        "municipality": "Fjordvik",
        "round": "2026-2",
        "date": "2026-10-14",
        "language": language,
        "rater": "P",
        "role": "participant",
        "answers": dict.fromkeys(("home-area", "home-safe", "help-with", "help-visits")),
    }
    assert voice.dont_know[language] in " ".join(text.replace("#", " ").split())
    for word in ("note:", "reason:", "not-applicable", "actions"):
        assert word not in text


def test_a_new_round_has_the_open_steps_and_no_answers(scale, root):
    earlier = load_answers(root / "examples/fjordvik/2026-2.yaml")
    last = last_round(earlier, scale)
    text = render_form_text(BlankForm(scale, "nb", variant="icm", header=Header("Team"), last=last))
    data = build_yaml(text, "form.yaml").data
    assert set(data["answers"].values()) == {None}
    assert [action["step"] for action in data["actions"]] == [action.step for action in last.actions]
    assert (data["team"], data["round"], data["date"]) == ("Team", None, None)
    assert text.count("# Sist (2026-2): ") == sum(bool(last.said(item, "nb")) for item in scale.items) > 10


@pytest.mark.parametrize("nasty", NASTY)
def test_texts_of_the_last_round_stay_texts(scale, root, nasty):
    earlier = load_answers(root / "examples/fjordvik/2026-2.yaml")
    last = last_round(earlier, scale)
    actions = tuple(action.model_copy(update={"step": nasty, "owner": nasty}) for action in last.actions)
    last = last._replace(round=nasty, actions=actions)
    tree = build_yaml(render_form_text(BlankForm(scale, "en", header=Header(nasty, nasty), last=last)), "form.yaml")
    assert not tree.problems
    assert tree.data["team"] == tree.data["municipality"] == tree.data["actions"][0]["owner"] == nasty
    assert set(tree.data["answers"].values()) == {None}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("written", "shared"), [("", False), ("true", True), ("false", False)])
def test_texts_are_shared_only_when_the_team_says_so(scale, language, tmp_path, written, shared):
    text = render_form_text(BlankForm(scale, language))
    assert "\nshare-texts:\n" in text
    path = tmp_path / "form.yaml"
    path.write_text(filled(text, ABOUT | ({"share-texts": written} if written else {})), encoding="utf-8")
    assert load_answers(path).answers.about.share_texts is shared


def test_whether_texts_are_shared_is_true_or_false(scale, tmp_path):
    path = tmp_path / "form.yaml"
    path.write_text(filled(render_form_text(BlankForm(scale, "en")), ABOUT | {"share-texts": '"yes"'}), "utf-8")
    with pytest.raises(AnswersError) as caught:
        load_answers(path)
    assert [problem.said()[1] for problem in caught.value.problems] == ["true or false"]


def test_consent_is_asked_anew_in_each_round(scale, root, tmp_path):
    example = (root / "examples/fjordvik/2026-2.yaml").read_text(encoding="utf-8")
    (tmp_path / "last.yaml").write_text(f"share-texts: true\n{example}", encoding="utf-8")
    earlier = load_answers(tmp_path / "last.yaml")
    assert earlier.answers.about.share_texts
    text = render_form_text(BlankForm(scale, "nb", header=Header("Team"), last=last_round(earlier, scale)))
    assert build_yaml(text, "form.yaml").data["share-texts"] is None
