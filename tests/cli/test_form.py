"""`form` as a user runs it."""

import shutil

import pytest
import yaml

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.values import Blank
from hf_fidelity.scale.library import shipped_scales
from hf_fidelity.source.yaml_tree import build_yaml


def test_the_forms_of_one_scale_in_one_run(hf, tmp_path):
    run = hf("form", "housing-first", "-o", "form.html", "-o", "form.xlsx", "-o", "form.yaml", "--lang", "nn")
    assert (run.code, run.out) == (0, "")
    assert run.err.splitlines() == ["Written: form.html", "Written: form.xlsx", "Written: form.yaml"]
    assert "språk" in (tmp_path / "form.yaml").read_text(encoding="utf-8").lower()
    assert (tmp_path / "form.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert (tmp_path / "form.xlsx").read_bytes().startswith(b"PK")


def test_the_same_form_gives_the_same_bytes(hf, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        assert (
            hf("form", "housing-first", *(f"--output={name}/form.{end}" for end in ("html", "xlsx", "yaml"))).code == 0
        )
    for end in ("html", "xlsx", "yaml"):
        assert (tmp_path / f"a/form.{end}").read_bytes() == (tmp_path / f"b/form.{end}").read_bytes()


def test_standard_output_gets_the_text(hf):
    run = hf("form", "housing-first", "-o", "-", "--lang", "en")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("# Housing First")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--variant", "imc"], 'Did you mean "icm"?'),
        (["--rater", "Ola"], "this is not a rater"),
        (["--lang", "no"], "the tool does not speak"),
        (["-o", "form.pdf"], "allowed: .html, .xlsx, .yaml, .yml"),
        (["--for", "survey"], "allowed: .txt, .xlsx"),
    ],
)
def test_wrong_usage(hf, tmp_path, arguments, said):
    run = hf("form", "housing-first", "-o", "form.yaml", *arguments)
    assert run.code == 2
    assert said in run.err
    assert "Ola" not in run.err
    assert not list(tmp_path.iterdir())


def test_every_wrong_option_is_told_in_one_run(hf):
    run = hf("form", "housing-first", "-o", "form.yaml", "--variant", "x", "--rater", "7")
    assert run.code == 2
    assert "2 problems found" in run.err


def test_an_unknown_scale(hf):
    run = hf("form", "housing-frist", "-o", "form.yaml")
    assert run.code == 3
    assert 'Did you mean "housing-first' in run.err


def test_a_file_that_is_there_stays(hf, tmp_path):
    (tmp_path / "form.yaml").write_text("mine", encoding="utf-8")
    run = hf("form", "housing-first", "-o", "form.yaml")
    assert run.code == 2
    assert "--force" in run.err
    assert (tmp_path / "form.yaml").read_text(encoding="utf-8") == "mine"
    assert hf("form", "housing-first", "-o", "form.yaml", "--force").code == 0


VOICE = ("form", "voice", "--scales", "scales")
ROUND = ("--team", "Team Fjordvik", "--round", "2026-2", "--date", "2026-10-14")


@pytest.fixture
def with_voice(root, tmp_path):
    """A folder with a scale that participants answer, and the example's answers."""
    (tmp_path / "scales/voice/1.0").mkdir(parents=True)
    (tmp_path / "scales/voice/1.0/scale.yaml").write_bytes((root / "tests/browser/voice.yaml").read_bytes())
    (tmp_path / "last.yaml").write_bytes((root / "examples/fjordvik/2026-2.yaml").read_bytes())
    return tmp_path


def test_a_participants_form_says_the_round_from_the_start(hf, with_voice):
    run = hf(*VOICE, "-o", "form.yaml", "--municipality", "Fjordvik")
    assert run.code == 2
    assert run.err.startswith("--team, --round, --date - participants are asked for nothing about team and round")
    assert "--from" in run.err
    assert "HF315" in run.err
    assert not (with_voice / "form.yaml").exists()
    for suffix in ("yaml", "html", "xlsx"):
        assert hf(*VOICE, *ROUND, "-o", f"form.{suffix}").code == 0
    data = build_yaml((with_voice / "form.yaml").read_text(encoding="utf-8"), "form.yaml").data
    assert (data["team"], data["round"], data["date"], data["rater"]) == ("Team Fjordvik", "2026-2", "2026-10-14", "P")


def test_a_participants_form_takes_team_and_round_from_the_team_s_answers(hf, with_voice):
    assert hf(*VOICE, "--from", "last.yaml", "-o", "form.yaml").code == 0
    data = build_yaml((with_voice / "form.yaml").read_text(encoding="utf-8"), "form.yaml").data
    last = load_answers(with_voice / "last.yaml").answers.about
    assert (data["team"], data["municipality"]) == (last.team, last.municipality)
    assert (data["round"], data["date"]) == (last.round, last.date.isoformat())
    assert "actions" not in data
    other = (*VOICE, "--from", "last.yaml", "--round", "2027-1", "-o", "form.yaml", "--force")
    assert "--date" in hf(*other).err, "that of another round is not taken"
    assert hf(*other, "--date", "2027-03-01").code == 0
    assert 'round: "2027-1"' in (with_voice / "form.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([*ROUND, "--rater", "A"], "each without a letter"),
        ([*ROUND[:4], "--date", "14.10.2026"], "such as 2026-10-14"),
        ([*ROUND[:4], "--date", "2026-02-30"], "no such day"),
        ([*ROUND[2:], "--team", " "], "--team"),
        ([*ROUND[2:], "--team", "x" * 10_001], "longer than 10000"),
        (["--from", "form.json"], "there is no such file"),
    ],
)
def test_what_cannot_stand_in_a_participants_form(hf, with_voice, arguments, said):
    run = hf(*VOICE, *arguments, "-o", "form.yaml")
    assert run.code in (2, 4)
    assert said in run.err
    assert "Traceback" not in run.err
    assert not (with_voice / "form.yaml").exists()


@pytest.mark.parametrize("suffix", ["yaml", "xlsx"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_new_round_has_the_last_one_s_team_and_open_actions_and_no_answer(hf, with_voice, suffix, language):
    name = f"new.{suffix}"
    begin = ("form", "housing-first", "--from", "last.yaml", "--lang", language, "--rater", "agreed")
    run = hf(*begin, "--round", "2027-1", "--date", "2027-03-10", "-o", name)
    assert (run.code, run.err) == (0, f"Written: {name}\n")
    new = load_answers(with_voice / name).answers
    last = load_answers(with_voice / "last.yaml").answers.about
    assert all(value == Blank() for value in new.values.values())
    assert (new.about.team, new.about.municipality, new.about.variant) == (last.team, last.municipality, last.variant)
    assert (new.about.round, new.about.language, new.about.rater) == ("2027-1", language, "agreed")
    assert new.about.actions == tuple(action for action in last.actions if action.status in ("planned", "started"))
    assert "Sist (2026-2)" in hf(*begin[:4], "-o", "-").out


def test_round_and_day_of_a_new_round_stay_open(hf, with_voice):
    run = hf("form", "housing-first", "--from", "last.yaml", "-o", "-")
    data = build_yaml(run.out, "form.yaml").data
    assert (data["round"], data["date"], data["rater"]) == (None, None, None)
    assert data["language"] == "nb"
    assert set(data["answers"].values()) == {None}


def test_the_last_round_is_never_written_over(hf, with_voice):
    before = (with_voice / "last.yaml").read_bytes()
    run = hf("form", "housing-first", "--from", "last.yaml", "-o", "last.yaml", "--force")
    assert run.code == 2
    assert "HF301" in run.err
    assert (with_voice / "last.yaml").read_bytes() == before


def test_a_new_round_has_a_name_of_its_own(hf, with_voice):
    run = hf("form", "housing-first", "--from", "last.yaml", "--round", "2026-2", "-o", "new.yaml")
    assert run.code == 2
    assert "HF316" in run.err


def test_a_participants_answers_are_no_last_round(hf, with_voice):
    assert hf(*VOICE, *ROUND, "-o", "one.yaml").code == 0
    for scale in (VOICE, ("form", "housing-first", "--scales", "scales")):
        run = hf(*scale, "--from", "one.yaml", "-o", "new.yaml")
        assert run.code == 2
        assert "a participant answered here" in run.err
    assert not (with_voice / "new.yaml").exists()


def test_what_keeps_scores_from_being_compared_is_said(hf, with_voice):
    (with_voice / "scales/housing-first").mkdir()
    shutil.copytree(shipped_scales() / "housing-first/1.0", with_voice / "scales/housing-first/1.1")
    file = with_voice / "scales/housing-first/1.1/scale.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace('version: "1.0"', 'version: "1.1"'), encoding="utf-8")
    run = hf(
        "form", "housing-first", "--scales", "scales", "--from", "last.yaml", "--short", "--variant", "act", "-o", "-"
    )
    assert run.code == 0
    assert run.err.count("[HF317]") == 3
    assert "version 1.0 of the scale, and the new form is of version 1.1" in run.err
    assert "hf-fidelity diff housing-first@1.0 housing-first@1.1" in run.err
    assert "scale: housing-first@1.1" in run.out


def test_a_form_for_a_survey_tool_holds_no_team(hf, with_voice):
    run = hf(*VOICE, *ROUND, "--from", "last.yaml", "--for", "survey", "-o", "form.txt")
    assert run.code == 2
    assert run.err.count("HF311") == 4
    assert hf(*VOICE, "--for", "survey", "-o", "form.txt").code == 0


def test_answers_that_cannot_be_read_are_no_last_round(hf, with_voice):
    (with_voice / "bad.yaml").write_text("scale: housing-first@1.0\nteam: Kari\n", encoding="utf-8")
    run = hf("form", "housing-first", "--from", "bad.yaml", "-o", "new.yaml")
    assert run.code == 4
    assert "Kari" not in run.err


def test_a_round_that_begins_from_one_raters_answers_is_pointed_out(hf, root):
    folder = root / "examples/lundvik/2026-1"
    run = hf("form", "housing-first", "--from", folder / "raters/B.yaml", "--round", "2026-2", "-o", "form.yaml")
    assert run.code == 0
    assert "B.yaml - warning: these are one rater's answers" in run.err
    assert "[HF316]" in run.err
    run = hf("form", "housing-first", "--from", folder / "agreed.yaml", "--round", "2026-2", "-o", "other.yaml")
    assert "HF316" not in run.err
    run = hf("form", "organisation", "--from", folder / "raters/B.yaml", "-o", "around.yaml")
    assert "HF316" not in run.err, "only team and round are taken"


@pytest.mark.parametrize(("more", "about"), [((), ("2026-1", "2026-04-22")), (("--round", "2026-2"), ("2026-2", None))])
def test_the_day_of_another_round_is_not_taken(hf, root, tmp_path, more, about):
    agreed = root / "examples/lundvik/2026-1/agreed.yaml"
    assert hf("form", "organisation", "--from", agreed, *more, "-o", "around.yaml").code == 0
    form = yaml.safe_load((tmp_path / "around.yaml").read_text(encoding="utf-8"))
    assert (form["round"], form["date"] and str(form["date"])) == about
