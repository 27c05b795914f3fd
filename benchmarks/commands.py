"""What is measured: our commands, and the bare import of the libraries that each cannot do without."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from timing import Command

PYTHON = sys.executable
TOOL = str(Path(PYTHON).with_name("hf-fidelity"))
EXAMPLE = "examples/fjordvik/2026-2.yaml"
BARE = "bare interpreter"

_START = 'import gc, os; gc.disable(); os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"'
"""A floor does what the tool does to start quickly: no garbage collection, no search for plug-ins."""
_IMPORTS = {
    "typer": "import typer",
    "pydantic": "from pydantic import BaseModel\nclass One(BaseModel): n: int",
    "yaml": "import yaml",
    "rich": "from rich.console import Console\nfrom rich.table import Table",
    "jinja2": "import jinja2",
    "openpyxl": "import openpyxl",
    "weasyprint": "import weasyprint",
}
"""What a library is for these commands; pydantic is not all there before it has made a model."""
EVENTS = """
import sys, yaml
from pathlib import Path
for path in sorted(Path(sys.argv[1]).rglob("*.*")):
    for _ in yaml.parse(path.read_bytes(), Loader=yaml.CLoader):
        pass
"""
"""Runs files through the parser in C, and makes nothing of them."""


class Subject(NamedTuple):
    """A command of ours with its floor."""

    command: Command
    floor: Command


def bare() -> Command:
    """The interpreter that does nothing."""
    return Command(BARE, (PYTHON, "-c", "pass"))


def floor(*libraries: str) -> Command:
    """The bare import of libraries, in this order."""
    lines = [_START, *(_IMPORTS[name] for name in libraries)]
    return Command(f"import {', '.join(libraries)}", (PYTHON, "-c", "\n".join(lines)))


_MODEL = ("typer", "pydantic")
_READ = (*_MODEL, "yaml")
ASSESS_FLOOR = floor(*_MODEL, "rich")
REPORT_FLOOR = floor(*_READ, "rich", "jinja2")
"""Of `network -o .html` on files of which some need the parser."""


def subjects(scratch: Path, scale: Path, answers: Path) -> list[Subject]:
    """Our commands on one team's files; `scale` is the scale in one file, `answers` a folder of 500 answer files."""

    def subject(name: str, floor: Command, *words: str) -> Subject:
        return Subject(Command(name, (TOOL, *words)), floor)

    def written(name: str, *words: str) -> Sequence[str]:
        return (*words, "--force", "-o", str(scratch / name))

    assess, form = ("assess", EXAMPLE), ("form", "housing-first")
    page, sheet = floor(*_MODEL, "rich", "jinja2"), floor(*_MODEL, "rich", "openpyxl")
    return [
        subject("--version", bare(), "--version"),
        subject("--help", floor("typer"), "--help"),
        subject("assess", ASSESS_FLOOR, *assess),
        subject("assess -o .html", page, *written("ours.html", *assess)),
        subject("assess -o .pdf", floor(*_MODEL, "rich", "jinja2", "weasyprint"), *written("ours.pdf", *assess)),
        subject("assess -o .xlsx", sheet, *written("ours.xlsx", *assess)),
        subject("check", floor(*_READ), "check", str(scale)),
        subject("check, 500 answer files", floor(*_READ), "check", str(answers)),
        subject("form -o .html", floor(*_MODEL, "jinja2"), *written("form.html", *form)),
        subject("form -o .xlsx", floor(*_MODEL, "openpyxl"), *written("form.xlsx", *form)),
    ]
