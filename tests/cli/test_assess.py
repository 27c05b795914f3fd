"""`assess`, from outside."""

import json
import subprocess
import sys

import jsonschema
import pytest

from hf_fidelity import __version__

EXAMPLE = "examples/fjordvik/2026-2.yaml"


def test_the_summary_fits_80_columns_and_names_what_matters(hf, root):
    run = hf("assess", root / EXAMPLE)
    assert run.code == 0
    assert run.err == ""
    lines = run.out.splitlines()
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in run.out
    for words in ("Housing First Fjordvik", "måling 2026-2", "14.10.2026", "Samlet", "av 4", "Ta vare på", "Kommunen"):
        assert words in run.out
    assert "█" in run.out


@pytest.mark.parametrize(("lang", "words"), [("nb", "Forbedre først"), ("nn", "Betre først"), ("en", "Improve first")])
def test_the_language_is_chosen(hf, root, lang, words):
    assert words in hf("assess", root / EXAMPLE, "--lang", lang).out


def test_without_a_choice_the_answers_language_is_used(hf, root):
    assert "Betre først" in hf("assess", root / "examples/nordlia/2026-2.yaml").out


def test_an_unknown_language_is_refused(hf, root):
    run = hf("assess", root / EXAMPLE, "--lang", "fr")
    assert run.code == 2
    assert run.out == ""
    assert "nb, nn, en" in run.err


def test_a_narrow_terminal_and_an_old_locale(hf, root):
    run = hf("assess", root / EXAMPLE, COLUMNS="20")
    assert run.code == 0
    assert max(map(len, run.out.splitlines())) <= 20
    run = hf("assess", root / EXAMPLE, LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert run.code == 0
    assert "#" in run.out


def test_the_result_is_valid_stable_and_without_free_text(hf, root, tmp_path):
    run = hf("assess", root / EXAMPLE, "-o", "one.json", "-o", "two.json")
    assert run.code == 0
    text = (tmp_path / "one.json").read_text(encoding="utf-8")
    assert text == (tmp_path / "two.json").read_text(encoding="utf-8")
    result = json.loads(text)
    schema = json.loads(hf("schema", "result").out)
    jsonschema.Draft202012Validator(schema).validate(result)
    assert result["tool"]["version"] == __version__
    assert result["format"] == "hf-fidelity-result/1"
    assert len(result["items"]) == 40
    answers = (root / EXAMPLE).read_text(encoding="utf-8")
    notes = [
        line.split(":", 1)[1].strip(' ">') for line in answers.splitlines() if "note:" in line or "barrier:" in line
    ]
    assert len(notes) > 3
    for note in notes:
        assert len(note) < 15 or note[:15] not in text
    assert str(tmp_path) not in text


def test_the_result_goes_to_standard_output_alone(hf, root):
    run = hf("assess", root / EXAMPLE, "-o", "-")
    assert json.loads(run.out)["overall"]["id"] == "overall"


def test_the_page_is_self_contained(hf, root, tmp_path):
    assert hf("assess", root / EXAMPLE, "-o", "report.html").code == 0
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<html lang="nb">' in page
    assert "default-src 'none'" in page
    for outside in ("<script", "src=", "href=", "url(", "@import", str(tmp_path)):
        assert outside not in page


def test_nothing_is_overwritten_without_force(hf, root, tmp_path):
    (tmp_path / "report.html").write_text("mine", encoding="utf-8")
    run = hf("assess", root / EXAMPLE, "-o", "report.html", "-o", "result.json")
    assert run.code == 2
    assert "--force" in run.err
    assert run.out == ""
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "result.json").exists()
    assert hf("assess", root / EXAMPLE, "-o", "report.html", "--force").code == 0
    assert (tmp_path / "report.html").read_text(encoding="utf-8") != "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


@pytest.mark.parametrize(
    ("target", "said"),
    [("report.txt", ".html, .json"), ("nowhere/report.html", "the folder is not there"), ("folder.json", "folder")],
)
def test_targets_that_cannot_be_written(hf, root, tmp_path, target, said):
    (tmp_path / "folder.json").mkdir()
    run = hf("assess", root / EXAMPLE, "-o", target)
    assert run.code == 2
    assert said in run.err


def test_the_same_target_twice(hf, root, tmp_path):
    run = hf("assess", root / EXAMPLE, "-o", "a.json", "-o", "./a.json")
    assert run.code == 2
    assert "named twice" in run.err
    assert list(tmp_path.iterdir()) == []


def test_a_closed_pipe_is_no_fault(root):
    command = f"{sys.executable} -m hf_fidelity assess {root / EXAMPLE} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, check=False, timeout=30)
    assert b"Traceback" not in done.stderr
    assert done.stderr == b""


def test_a_scale_of_ones_own(hf, root, tmp_path):
    folder = tmp_path / "mine/points/2.1"
    folder.mkdir(parents=True)
    (folder / "scale.yaml").write_bytes((root / "tests/spec/scales/points.yaml").read_bytes())
    (tmp_path / "answers.yaml").write_text(
        'scale: points@2.1\nteam: T\nround: "1"\ndate: 2026-01-01\nlanguage: en\nrater: A\n'
        "answers: {agree: 2, disagree: 4, all-that-apply: [a, c, d], bad-things: [y],"
        " half-points: {count: 1, total: 8}}\n",
        encoding="utf-8",
    )
    run = hf("assess", "answers.yaml", "--scales", "mine", "-o", "result.json", "-o", "page.html")
    assert run.code == 0, run.err
    assert "13.50 of 28" in run.out
    assert json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))["overall"]["score"]["exact"] == "27/2"
    assert hf("scales", "--scales", "mine", "--lang", "en").out.count("@") == 2
