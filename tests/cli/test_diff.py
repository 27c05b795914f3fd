"""`diff` from outside: two versions by path, reference and revision; every format; messages for what cannot work."""

import json
import os
import subprocess
from xml.etree import ElementTree as ET

import pytest

SCALE = """id: tried
version: "1.0"
status: draft
date: 2026-01-01
languages: [en]
title: Trial
scoring: {domain: mean, overall: mean-of-domains}
bands: [{id: high, from: 3}, {id: low}]
domains:
  - id: home
    items:
      - {id: home-days, kind: number, prompt: "How many | days?", unit: days, cuts: [{score: 4, up-to: 28}, {score: 1}]}
      - {id: home-list, kind: checklist, options: [{id: a}, {id: b}]}
"""
STRICTER = SCALE.replace("up-to: 28", "up-to: 14").replace('"1.0"', '"1.1"')
REWORDED = SCALE.replace("days?", "nights?").replace('"1.0"', '"1.1"')


def git(folder, *arguments):
    keys = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, env={**os.environ, **keys})


@pytest.fixture
def scale_in(tmp_path):
    """Writes a definition into a folder of its own."""

    def write(folder, text, name="scale.yaml"):
        path = tmp_path / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def repository(tmp_path, scale_in):
    """A repository with one version committed and tagged, and a stricter one beside it in the working copy."""
    scale_in("scales/tried/1.0", SCALE)
    scale_in("whole", SCALE.replace("  - id: home", "  - home.yaml\n  - id: rest"))
    home = "id: home\nitems:\n  - {id: home-list, kind: checklist, options: [{id: a}]}\n"
    scale_in("whole", home.replace("home-list", "home-part"), "home.yaml")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    git(tmp_path, "tag", "v1")
    scale_in("scales/tried/1.0", STRICTER)
    return tmp_path


def test_text(hf, scale_in):
    scale_in("old", SCALE)
    scale_in("new", STRICTER)
    run = hf("diff", "old", "new")
    assert (run.code, run.err) == (0, "")
    lines = run.out.splitlines()
    assert lines[0] == "old -> new: partly comparable"
    assert "breaks comparability (1)" in lines
    assert "  home / home-days" in lines
    assert "    - `cuts` is 4 up-to 14, 1, and was 4 up-to 28, 1." in lines
    assert any("[HF401]" in line for line in lines)
    assert max(len(line) for line in lines if "HF401" not in line and "what to do" not in line) <= 80
    assert hf("diff", "old", "old").out == "old -> old: comparable\nNothing differs.\n"


MARKDOWN = """**old -> new: comparable**

Full form: 2 of 2 items and 1 of 1 domains can be compared, and the overall score with its band.

| effect | where | what changed | why it matters |
|---|---|---|---|
| editorial | the whole scale | `version` is 1.1, and was 1.0 | No score changes. |
| editorial | home / home-days | the text `prompt` was changed (every language) | \
Whether the new wording asks the same, a person must judge. |
"""


def test_markdown(hf, scale_in):
    scale_in("old", SCALE)
    scale_in("new", REWORDED)
    assert hf("diff", "old", "new", "--format", "markdown").out == MARKDOWN


def test_markdown_reads_no_markup(hf, scale_in):
    scale_in("old", SCALE)
    scale_in("new", SCALE + 'licence: "a|b <b> [x](y)"\n')
    out = hf("diff", "old", "new", "--format", "markdown").out
    assert r"a\|b \<b> \[x\](y)" in out


def test_json(hf, scale_in):
    scale_in("old", SCALE)
    scale_in("new", STRICTER)
    data = json.loads(hf("diff", "old", "new", "--format", "json").out)
    keys = ["format", "tool", "old", "new", "verdict", "full", "bands", "short", "changes", "problems"]
    assert list(data) == keys
    assert data["verdict"] == "partly comparable"
    assert data["full"] == {"items": ["home-list"], "domains": [], "overall": False}
    assert [problem["code"] for problem in data["problems"]] == ["HF401"]
    change = data["changes"][-1]
    assert list(change) == ["kind", "effect", "scope", "domain", "item", "path", "what", "reason"]
    assert (change["kind"], change["effect"], change["scope"]) == ("cuts-changed", "breaks", "item")
    assert change["path"] == ["domains", 0, "items", 0, "cuts"]


def test_formats_for_machines(hf, scale_in):
    scale_in("old", SCALE)
    scale_in("new", STRICTER)
    github = hf("diff", "old", "new", "--format", "github").out.splitlines()
    assert any("file=new/scale.yaml,line=12" in line and "HF400" in line for line in github)
    assert any("title=HF401" in line for line in github)
    assert ET.fromstring(hf("diff", "old", "new", "--format", "junit").out).tag == "testsuites"
    sarif = json.loads(hf("diff", "old", "new", "--format", "sarif").out)
    assert {result["ruleId"] for result in sarif["runs"][0]["results"]} == {"HF400", "HF401"}


def test_a_published_version_cannot_break_quietly(hf, scale_in):
    scale_in("old", SCALE.replace("draft", "published"))
    scale_in("new", STRICTER.replace("draft", "published"))
    assert hf("diff", "old", "new").code == 1
    scale_in("newer", STRICTER.replace('"1.1"', '"2.0"'))
    assert hf("diff", "old", "newer").code == 0
    assert hf("diff", "newer", "old").code == 1


def test_output(hf, scale_in, tmp_path):
    scale_in("old", SCALE)
    new = scale_in("new", STRICTER, "new.json")
    assert hf("diff", "old", "old", "--format", "markdown", "-o", "report.md").code == 0
    assert (tmp_path / "report.md").read_text(encoding="utf-8").startswith("**old -> old: comparable**")
    assert hf("diff", "old", "old", "-o", "report.md").code == 2
    assert hf("diff", "old", "old", "-o", "report.md", "--force").code == 0
    assert hf("diff", "old", "old", "-o", "report.docx").code == 2
    assert hf("diff", "old", "new/new.json", "-o", "new/new.json", "--force").code == 2
    assert new.read_text(encoding="utf-8") == STRICTER


def test_a_revision(hf, repository):
    path = "scales/tried/1.0"
    for revision in ("main", "HEAD", "v1", "HEAD^{commit}"):
        run = hf("diff", f"{revision}:{path}", path)
        assert run.code == 0, run.err
        assert run.out.startswith(f"{revision}:{path} -> {path}: partly comparable\n")
    assert hf("diff", f"main:{path}/scale.yaml", path).out.startswith(f"main:{path}/scale.yaml -> ")
    inside = repository / "scales/tried"
    assert hf("diff", "main:./1.0", "1.0", cwd=inside).out.startswith("main:./1.0 -> 1.0: partly comparable\n")
    assert hf("diff", f"main:{path}", "1.0", cwd=inside).code == 0
    assert hf("diff", "main:whole", "v1:whole/scale.yaml").err == ""


def test_a_fault_in_a_revision_is_named_as_the_user_wrote_it(hf, repository, scale_in):
    scale_in("scales/tried/1.0", SCALE.replace("kind: number", "kind: nummer"))
    git(repository, "commit", "-aqm", "broken")
    run = hf("diff", "v1:scales/tried/1.0", "main:scales/tried/1.0")
    assert run.code == 3
    assert run.err.startswith("main:scales/tried/1.0/scale.yaml:12:")
    assert "tmp" not in run.err


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("nowhere:scales/tried/1.0", "git knows no such revision here"),
        ("main:scales/tried/2.0", "the revision has no such path"),
        ("main:scales/tried/2.0/scale.yaml", "the revision has no such path"),
        ("main:../elsewhere", "the path leads out of the repository"),
        ("--output=x:scales/tried/1.0", "this is not the name of a revision"),
        ("a b:scales/tried/1.0", "this is not the name of a revision"),
        ("main;ls:scales/tried/1.0", "this is not the name of a revision"),
        ("main::(glob)*", "the revision has no such path"),
    ],
)
def test_a_revision_that_cannot_be_read(hf, repository, reference, words):
    run = hf("diff", "--", reference, "scales/tried/1.0")
    assert run.code == 2
    assert run.out == ""
    assert run.err.startswith(f"{reference} - {words} [HF")
    assert run.err.count(" - ") == 1
    assert sorted(path.name for path in repository.iterdir()) == [".git", "scales", "whole"]


def test_links_out_of_a_revision_are_not_followed(hf, repository):
    (repository / "scales/tried/1.0/away.yaml").symlink_to("/etc/hostname")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "link")
    run = hf("diff", "main:scales/tried/1.0", "v1:scales/tried/1.0")
    assert run.code == 2
    assert "the revision's files cannot be unpacked" in run.err


def test_no_repository_and_no_git(hf, scale_in, tmp_path):
    scale_in("old", SCALE)
    run = hf("diff", "main:old", "old", GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert (run.code, run.err.split(" [")[0]) == (2, "main:old - git finds no repository here")
    run = hf("diff", "main:old", "old", PATH="nowhere")
    assert (run.code, run.err.split(" [")[0]) == (2, "main:old - git is not installed, and is needed for a revision")


def test_other_faults(hf, scale_in):
    scale_in("old", SCALE)
    assert hf("diff", "old", "nowhere/at-all").code == 3
    run = hf("diff", "housing-first@9.9", "old")
    assert run.code == 3
    assert "housing-first@1.0" in run.err
    assert hf("diff", "old", "old", "--lang", "xx").code == 2
    assert hf("diff", "housing-first@1.0", "housing-first").code == 0
