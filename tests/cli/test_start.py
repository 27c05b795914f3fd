"""What a command imports: nothing that only others need. How long that takes is measured by `poe bench`, not here."""

import json
import subprocess
import sys

import pytest

PROGRAM = """
import json, sys
sys.argv = ["hf-fidelity", *json.loads(sys.argv[1])]
from hf_fidelity.__main__ import main
try:
    main()
except SystemExit as end:
    assert end.code == 0, end.code
sys.stdout.flush()
open(1, "w").write("\\n" + json.dumps(sorted(sys.modules)))
"""
EXAMPLE = "examples/fjordvik/2026-2.yaml"


def imported(root, *words):
    """The names of all modules that a command has imported when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(words)], cwd=root, capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout.rsplit("\n", 1)[-1]))


@pytest.mark.parametrize(
    ("words", "needless"),
    [
        (("--version",), ("typer", "pydantic", "typing", "pathlib")),
        (("--help",), ("pydantic", "rich", "yaml", "jinja2", "openpyxl")),
        (("assess", EXAMPLE), ("yaml", "jinja2", "openpyxl", "weasyprint", "http", "multiprocessing")),
        (("assess", EXAMPLE, "-o", "{out}.html"), ("yaml", "openpyxl", "weasyprint", "http", "multiprocessing")),
        (("form", "housing-first", "-o", "{out}.yaml"), ("yaml", "rich", "jinja2", "openpyxl", "http")),
        (("form", "housing-first", "-o", "{out}.html"), ("yaml", "rich", "openpyxl", "http")),
        (("check", "scales"), ("rich", "jinja2", "openpyxl", "weasyprint", "http", "multiprocessing")),
        (("network", "examples/network", "-o", "{out}.html"), ("openpyxl", "weasyprint", "http", "multiprocessing")),
        (("schema", "scale"), ("rich", "jinja2", "openpyxl", "http", "multiprocessing")),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, tuple) else "",
)
def test_a_command_imports_nothing_that_it_does_not_need(root, tmp_path, words, needless):
    found = imported(root, *(word.format(out=tmp_path / "out") for word in words))
    assert found & set(needless) == set()


def test_a_command_imports_no_other_command(root):
    found = imported(root, "schema", "scale")
    commands = {"agree", "assess", "check", "diff", "form", "network", "redact", "scales", "survey", "trend"}
    assert "hf_fidelity.cli.schema" in found
    assert found & {f"hf_fidelity.cli.{name}" for name in commands} == set()


def test_without_a_command_the_help_is_shown_line_by_line(root):
    command = [sys.executable, "-m", "hf_fidelity"]
    asked = subprocess.run([*command, "--help"], check=True, capture_output=True, text=True)
    alone = subprocess.run(command, check=False, capture_output=True, text=True)
    assert alone.returncode == 2
    assert alone.stderr.strip() == asked.stdout.strip()
