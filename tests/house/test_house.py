"""The house is in order: documents tell the truth, everything is documented, nothing generated is stale."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hf_fidelity.scale.library import known_scales
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.words import EVERY_LANGUAGE


def run(root, *command):
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.mark.parametrize("script", ["docs/words.py", "docs/generate.py"])
def test_generated_files_are_current(root, script):
    done = run(root, sys.executable, script, "--check")
    assert done.returncode == 0, done.stdout


def test_the_readme_is_short_and_its_commands_are_the_two_of_ci(root):
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert len(readme.splitlines()) < 80
    commands = re.findall(r"```sh\n(.*?)\n```", readme, re.DOTALL)
    assert len(commands) == 2
    assert all(len(command.splitlines()) == 1 for command in commands)
    assert "assess examples/" in commands[0]
    assert "poe all" in commands[1]
    assert "README.md" in (root / ".ci/run").read_text(encoding="utf-8")


def test_links_in_documents_lead_somewhere(root):
    for document in [*root.glob("*.md"), *root.glob("docs/**/*.md"), *root.glob("examples/*.md")]:
        text = document.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_every_task_is_in_contributing(root):
    tasks = re.findall(r"^([a-z-]+) = \{", (root / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    contributing = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = [task for task in tasks if f"`poe {task}`" in contributing]
    assert len(named) >= 11
    assert set(re.findall(r"`poe ([a-z-]+)`", contributing)) <= set(tasks)


def test_no_sentence_is_said_inside_an_f_string(root):
    """Some versions of Python see what is inside when sentences are gathered, and some do not."""
    import ast

    for path in (root / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            inside = ast.walk(node) if isinstance(node, ast.JoinedStr) else ()
            calls = [part for part in inside if isinstance(part, ast.Call) and part.args]
            said = [call for call in calls if ast.unparse(call.func).split(".")[-1] in ("say", "plural")]
            assert not any(isinstance(call.args[0], ast.Constant) for call in said), (path, node.lineno)


def test_modules_and_functions_stay_small(root):
    import ast

    written = [path for path in (root / "src").rglob("*.py") if path.parent.name != "compiled"]
    for path in written:
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 250, path
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert node.end_lineno - node.lineno <= 42, f"{path.name}: {node.name}"


@pytest.mark.parametrize("found", known_scales(), ids=lambda found: found.name)
def test_shipped_scales_are_whole_in_every_language(found):
    scale = load_scale(*found).model
    languages = set(scale.languages)

    def whole(text, where):
        assert text, where
        assert set(text) == languages or set(text) == {EVERY_LANGUAGE}, where

    whole(scale.title, "title")
    for domain in scale.domains:
        whole(domain.title, domain.id)
        whole(domain.description, domain.id)
        for item in domain.items:
            for part in ("title", "prompt", "guidance"):
                whole(getattr(item, part), (item.id, part))
            for anchor in getattr(item, "anchors", ()):
                whole(anchor.text, (item.id, anchor.score))
            for option in getattr(item, "options", ()):
                whole(option.text, (item.id, option.id))
            for label in ("unit", "count", "total"):
                if hasattr(item, label):
                    whole(getattr(item, label), (item.id, label))
    assert scale.licence == "CC-BY-4.0"
    assert scale.own_limits


def test_housing_first_is_the_blueprint():
    scale = next(load_scale(*found).model for found in known_scales() if found.name == "housing-first@1.0")
    assert [len(domain.items) for domain in scale.domains] == [8] * 5
    assert [sum(item.short for item in domain.items) for domain in scale.domains] == [2] * 5
    assert sum(item.core for item in scale.items) == 11
    for grouping in scale.groupings:
        for group in grouping.groups:
            members = [item for item in scale.items if group.id in item.groups(grouping.id)]
            assert len(members) >= 3, (grouping.id, group.id)
        for item in scale.items:
            assert item.groups(grouping.id), (item.id, grouping.id)


def test_no_machine_path_and_no_language_slip(root):
    listed = run(root, "git", "ls-files", "--cached", "--others", "--exclude-standard").stdout.split("\n")
    files = [root / name for name in listed if name.endswith((".py", ".md", ".yaml", ".toml", ".j2", ".css", ".po"))]
    assert len(files) > 50
    for path in files:
        if not path.exists() or path.name == "test_house.py":
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        assert not re.search(r"(?<![\w.])/(work|root|home|tmp)/", text), path
    for path in (root / "scales").rglob("*.yaml"):
        assert not re.search(
            r"\b(klient|brukeren|brukeran|pasient|client|patient)", path.read_text(encoding="utf-8"), re.IGNORECASE
        )


def test_every_option_of_every_command_has_help(root):
    from hf_fidelity.cli.commands import NAMES

    assert {"assess", "check", "diff", "form", "import", "scales", "schema"} <= set(NAMES)
    for command in NAMES:
        text = run(root, sys.executable, "-m", "hf_fidelity", command, "--help").stdout
        lines = re.findall(r"^  (-[\w-]+(?:, -[\w-]+)?)(?: [A-Z]+)?(.*)\n( *)", text, re.MULTILINE)
        assert len(lines) > 1, command
        for option, said, indent in lines:
            assert said.startswith("  ") or (not said and len(indent) > 10), f"{command}: {option}"


def test_the_commands_of_the_workflow_run_as_they_stand(root, tmp_path):
    """One command after the other, from the top of a copy; what they write is really there."""
    import shutil

    page = (root / "docs/workflow.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
    commands = [line for block in blocks for line in block.replace("\\\n", " ").splitlines()]
    assert len(commands) >= 12
    shutil.copytree(root / "examples", tmp_path / "examples")
    folder = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    for command in commands:
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=tmp_path,
            env={**os.environ, "PATH": folder},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, (command, done.stderr)
        for target in re.findall(r"-o (\S+)", command):
            assert (tmp_path / target).stat().st_size > 1000, (command, target)


def test_the_example_network_is_what_its_script_makes(root, tmp_path):
    import shutil

    shutil.copy(root / "examples/network/make.py", tmp_path)
    done = run(tmp_path, sys.executable, "make.py")
    assert done.returncode == 0, done.stderr
    made, there = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.suffix in (".yaml", ".json")}
        for folder in (tmp_path, root / "examples/network")
    )
    assert len(made) > 60
    assert made == there
