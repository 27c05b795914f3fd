"""What once broke a promise about hostile files, each through the whole command line, with its time and its memory."""

import os
import shutil

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.cli.gathering.key_file import new_key, read_key, write_key
from hf_fidelity.problem import AnswersError, UsageError
from hf_fidelity.source.plain_layout import read_plain
from hf_fidelity.source.yaml_tree import build_yaml
from tests.conftest import ROOT
from tests.fuzz.commands import in_a_process
from tests.hostile import bombs
from tests.properties.test_plain_layout import agrees


@pytest.fixture
def called(tmp_path, monkeypatch):
    """Calls the command line in a folder of its own; fails when a call takes too long or too much memory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONUTF8", "1")

    def call(*arguments):
        done = in_a_process([*arguments])
        assert "Traceback" not in done.err
        return done

    return call


@pytest.mark.parametrize("wrong", bombs.WORKBOOKS)
def test_workbooks_are_refused_in_time(called, tmp_path, wrong):
    (tmp_path / "form.xlsx").write_bytes(bombs.WORKBOOKS[wrong]())
    done = called("assess", "form.xlsx")
    assert done.code == 4
    assert "[HF010]" in done.err or "[HF011]" in done.err


def test_an_export_without_a_sheet_is_refused(called, tmp_path):
    (tmp_path / "export.xlsx").write_bytes(bombs.WORKBOOKS["no sheet"]())
    done = called("import", "export.xlsx", "-o", "answers")
    assert done.code == 4
    assert "the workbook holds no sheet with cells" in done.err
    assert not (tmp_path / "answers").exists()


def test_what_a_workbook_says_of_its_authors_is_not_read(called, tmp_path):
    damaged = bombs.workbook(core=lambda _: b"<", app=lambda _: b"<")
    (tmp_path / "form.xlsx").write_bytes(damaged)
    assert "this workbook is not an answer form" in called("assess", "form.xlsx").err


def test_a_scale_that_is_too_large_only_together_is_refused_before_all_of_it_is_read(called, tmp_path):
    bombs.large_scale(tmp_path)
    done = called("scales", "./scale.yaml")
    assert done.code == 3
    assert "the files of the scale together are too large" in done.err


def test_long_headers_are_compared_in_time(called, tmp_path):
    (tmp_path / "export.csv").write_bytes(bombs.long_headers())
    done = called("import", "export.csv", "-o", "answers")
    assert done.code == 4
    assert "[HF252]" in done.err


def test_a_file_of_line_ends_takes_little_memory(called, tmp_path):
    (tmp_path / "answers.json").write_bytes(b"[" + b"\n" * 8_000_000 + b"]")
    assert called("assess", "answers.json").code == 4


def test_numbers_of_a_billion_digits_are_not_reckoned(called, tmp_path):
    shutil.copytree(ROOT / "examples/network/2026-2", tmp_path / "teams")
    assert called("assess", "teams/granstad.yaml", "-o", "sound.json").code == 0
    result = bombs.long_number((tmp_path / "sound.json").read_text(encoding="utf-8"))
    (tmp_path / "teams/granstad.json").write_text(result, encoding="utf-8")
    (tmp_path / "teams/granstad.yaml").unlink()
    done = called("network", "teams")
    assert "granstad.json" in done.err
    assert "[HF350]" in done.err


@pytest.mark.parametrize("path", ["//host/share/scale.yaml", r"\\\\host\\share", r"\\/host/scale.yaml"])
def test_a_scale_on_another_machine_is_not_asked_for(tmp_path, path):
    text = bombs.HEAD.replace("housing-first@1.0", f'"{path}"') + "answers: {}\n"
    (tmp_path / "answers.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(AnswersError) as caught:
        load_answers(tmp_path / "answers.yaml")
    (problem,) = caught.value.problems
    assert problem.said()[0] == "this is a path to another machine"
    assert problem.location.line == 1


def test_a_pipe_in_the_place_of_a_scale_that_comes_with_the_tool_is_refused(called, tmp_path):
    folder = shutil.copytree(ROOT / "scales/housing-first/1.0", tmp_path / "mine/housing-first/1.0")
    (folder / "access.yaml").unlink()
    os.mkfifo(folder / "access.yaml")
    (tmp_path / "answers.yaml").write_text(bombs.HEAD + "answers: {}\n", encoding="utf-8")
    done = called("assess", "answers.yaml", "--scales", "mine")
    assert done.code == 3
    assert "a device or pipe" in done.err


@pytest.mark.parametrize("path", sorted((ROOT / "tests/hostile/files").glob("*.yaml")), ids=lambda path: path.stem)
def test_texts_that_two_readers_once_read_in_two_ways(path):
    text = path.read_text(encoding="utf-8")
    agrees(text, build_yaml(text, path.name), read_plain(text, {}))


def test_a_key_with_half_a_character_is_refused(tmp_path):
    write_key(tmp_path / "key.json", new_key(None), "housing-first")
    text = (tmp_path / "key.json").read_text(encoding="utf-8")
    half = text.replace('"rounds": []', r'"rounds": [{"round": "1", "codes": {"Fjord\ud83dvik": "A"}}]')
    assert half != text
    (tmp_path / "key.json").write_text(half, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_key(tmp_path / "key.json", "housing-first", None)
    assert [problem.code for problem in caught.value.problems] == ["HF353"]


def test_a_thousand_unknown_words_are_told_in_time(called, tmp_path):
    """What was meant is looked for among a thousand others, a thousand times."""
    ids = ["".join("abcdefgh"[n * prime % 8191 % 8] for prime in range(1, 400, 7)) for n in range(1, 991)]
    ids = [f"{name[:48]}-{n}" for n, name in enumerate(ids)]
    bombs.wide_scale(tmp_path / "scale.yaml", ids)
    unknown = "".join(f"  z{name[1:]}: 1\n" for name in ids)
    about = bombs.HEAD.replace("housing-first@1.0", "./scale.yaml").replace("variant: icm\n", "")
    (tmp_path / "answers.yaml").write_text(f"{about}answers:\n{unknown}", encoding="utf-8")
    done = called("check", "answers.yaml", "--format", "sarif")
    assert done.code == 1
    assert done.out.count("HF210") > len(ids)
    assert done.out.count("Did you mean") == len(ids)
