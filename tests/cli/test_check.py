"""`check`, from outside."""

import json
import os
import pty
import subprocess
import sys
from xml.etree import ElementTree as ET

import jsonschema
import pytest

BROKEN = "tests/definitions/broken"


def test_the_shipped_scales_and_examples_check_clean(hf, root):
    run = hf("check", "scales", "--strict", cwd=root)
    assert (run.code, run.out) == (0, ""), run.out
    assert run.err == "Checked 3 definitions: 0 errors, 0 warnings, 0 hints.\n"
    run = hf("check", "scales", "examples", cwd=root)
    assert run.code == 0
    assert ": 0 errors" in run.err


def test_errors_fail_and_warnings_only_when_strict(hf, root):
    warning = root / BROKEN / "same-translation.yaml"
    assert hf("check", warning).code == 0
    assert hf("check", warning, "--strict").code == 1
    hint = root / BROKEN / "two-questions.yaml"
    assert hf("check", hint, "--strict").code == 0
    error = hf("check", root / BROKEN / "duplicate-id.yaml")
    assert error.code == 1
    assert error.err == "Checked 1 definition: 1 error, 0 warnings, 0 hints.\n"


def test_select_and_ignore(hf, root):
    path = root / BROKEN / "same-translation.yaml"
    assert "HF152" in hf("check", path, "--select", "HF15").out
    assert hf("check", path, "--select", "HF16").out == ""
    assert hf("check", path, "--ignore", "HF152", "--strict").code == 0
    run = hf("check", path, "--select", "HF999")
    assert run.code == 2
    assert 'no rule has the code "HF999"' in run.err


def test_explain(hf):
    run = hf("check", "--explain", "HF152")
    assert run.code == 0
    assert run.out.startswith("HF152 same-translation (warning)\n\nA text that is word for word the same")
    assert hf("check", "--explain", "same-translation").out == run.out
    run = hf("check", "--explain", "HF153x")
    assert run.code == 2


def test_wrong_usage(hf, root):
    assert hf("check").code == 2
    run = hf("check", "nowhere")
    assert run.code == 2
    assert "nowhere - there is no such file or folder" in run.err
    assert hf("check", "x" * 5000).code == 2
    run = hf("check", root / "examples", "--scales", "nowhere")
    assert run.code == 2
    assert "there is no such folder" in run.err


def test_a_folder_is_searched_and_parts_are_not_taken_for_answers(hf, root, tmp_path):
    example = root / "examples/fjordvik"
    run = hf("check", example, root / "scales/housing-first", example / "2026-1.yaml")
    assert "Checked 1 definition and 2 answer files:" in run.err
    part = hf("check", root / "scales/housing-first/1.0/access.yaml")
    assert "Checked 1 definition:" in part.err
    (tmp_path / "notes.yaml").write_text("just: notes\n", encoding="utf-8")
    assert "Checked nothing" in hf("check", tmp_path).err


def test_a_folder_that_says_otherwise(hf, root, tmp_path):
    folder = tmp_path / "small/2.0"
    folder.mkdir(parents=True)
    (folder / "scale.yaml").write_bytes((root / "tests/definitions/fine/small.yaml").read_bytes())
    run = hf("check", tmp_path)
    assert run.code == 1
    assert "small/2.0/scale.yaml:2:10" in run.out
    assert "[HF165]" in run.out


@pytest.fixture
def everything(hf, root):
    """All broken definitions in a format."""
    return lambda form: hf("check", BROKEN, "--format", form, cwd=root)


def n_broken(root):
    return len(list((root / BROKEN).glob("*.yaml")))


def test_json(everything, root):
    run = everything("json")
    whole = json.loads(run.out)
    assert run.code == 1
    assert whole["format"] == "hf-fidelity-problems/1"
    assert whole["checked"] >= n_broken(root) - 3
    assert {"code", "severity", "file", "line", "column", "sheet", "wrong", "allowed", "remedy"} == set(
        whole["problems"][0]
    )


def test_github(everything):
    lines = everything("github").out.splitlines()
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines)
    line = next(line for line in lines if "definition-shape-no-percent" in line)
    assert "0 %25 to 100 %25" in line
    assert "%," not in line


def test_junit(everything, root):
    suites = ET.fromstring(everything("junit").out)
    suite = suites[0]
    assert suite.get("tests") == str(len(suite))
    assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("failures")) > 20


def test_sarif_fits_its_schema(everything, root):
    schema = json.loads((root / "tests/data/sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
    whole = json.loads(everything("sarif").out)
    jsonschema.validators.validator_for(schema)(schema).validate(whole)
    results = whole["runs"][0]["results"]
    assert len(results) >= n_broken(root) - 3
    first = results[0]["locations"][0]["physicalLocation"]
    assert first["artifactLocation"]["uri"].startswith("tests/definitions/broken/")
    assert whole["runs"][0]["tool"]["driver"]["rules"]


def test_the_list_can_go_to_a_file(hf, root, tmp_path):
    run = hf("check", root / BROKEN / "duplicate-id.yaml", "--format", "sarif", "-o", "found.sarif")
    assert run.code == 1
    assert run.out == ""
    assert json.loads((tmp_path / "found.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def many(tmp_path, root, n):
    text = (root / "examples/nordlia/2026-2.yaml").read_bytes()
    for number in range(n):
        (tmp_path / f"{number:03}.yaml").write_bytes(text)


def test_no_bar_in_a_pipe(hf, root, tmp_path):
    many(tmp_path, root, 120)
    run = hf("check", ".")
    assert "Checked 120 answer files" in run.err
    assert "\x1b" not in run.err


def test_a_bar_on_a_terminal(root, tmp_path):
    many(tmp_path, root, 120)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "hf_fidelity", "check", "."],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(theirs)
    said = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        if not piece:
            break
        said += piece
    assert process.wait(timeout=30) == 0
    assert b"120/120" in said
    assert b"Checked 120 answer files" in said


@pytest.mark.parametrize("named", ["answers.json", ".", "./answers.json"])
def test_the_list_is_never_written_over_what_is_checked(hf, root, tmp_path, named):
    before = (root / "examples/lundvik/2026-2/participants/01.json").read_bytes()
    (tmp_path / "answers.json").write_bytes(before)
    (tmp_path / "link.json").symlink_to("answers.json")
    for target in ("answers.json", "link.json"):
        run = hf("check", named, "-o", target, "--force")
        assert (run.code, run.out) == (2, "")
        assert f"{target} - the result is made from this file, and would overwrite it [HF301]" in run.err
        assert (tmp_path / "answers.json").read_bytes() == before


@pytest.mark.parametrize("name", ["pipe.yaml", "pipe.json", "pipe.xlsx", "pipe", "scale.yaml"])
def test_a_pipe_is_refused_and_not_waited_for(hf, tmp_path, name):
    os.mkfifo(tmp_path / name)
    for command in (["check"], ["assess"], ["agree"], ["trend"]):
        run = hf(*command, name)
        assert run.code in (1, 4)
        assert f"{name} - this is a device or pipe, not a file [HF001]" in run.out + run.err
    assert hf("check", "/dev/null").out.startswith("/dev/null - this is a device or pipe")
    assert "Checked nothing" in hf("check", tmp_path).err
