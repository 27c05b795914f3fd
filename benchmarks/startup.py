"""What a command costs: whole processes, in turn with the bare interpreter and with the bare import of its libraries.

Run it with the interpreter of the environment that `hf-fidelity` is installed in: `poe bench`. Every row is measured in
pairs, one run of the command and one of its yardstick in turn, so that a machine that slows down slows both. Figures
are medians of wall time; the ratio is the median of the ratios of the pairs.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = "examples/fjordvik/2026-2.yaml"
PYTHON = sys.executable
BARE = [PYTHON, "-c", "pass"]
IMPORTS = [PYTHON, "-c", "import typer, pydantic, rich, yaml"]
USED = [
    PYTHON,
    "-c",
    """import gc; gc.disable()
import typer, yaml
from rich.console import Console
from rich.table import Table
from pydantic import BaseModel
class Empty(BaseModel): n: int
""",
]
UNPRINTED = [
    PYTHON,
    "-c",
    """import gc; gc.disable()
import typer, yaml
from pydantic import BaseModel
class Empty(BaseModel): n: int
""",
]
COMMAND = [str(Path(PYTHON).with_name("hf-fidelity"))]
ASSESS = [*COMMAND, "assess", EXAMPLE]


class Row(NamedTuple):
    """A command, what it is held against, and both medians in milliseconds."""

    name: str
    yardstick: str
    command_ms: float
    yardstick_ms: float
    ratio: float

    def __str__(self) -> str:
        own = self.command_ms - self.yardstick_ms
        return (
            f"{self.name:<24}{self.command_ms:8.1f}  {self.yardstick:<34}{self.yardstick_ms:8.1f}"
            f"{own:9.1f}{self.ratio:8.2f}"
        )


def milliseconds(command: list[str]) -> float:
    """The wall time of one whole process."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    before = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - before) * 1000


def paired(name: str, command: list[str], yardstick: str, other: list[str], runs: int) -> Row:
    """Both commands in turn, after one run of each that is not counted."""
    milliseconds(command)
    milliseconds(other)
    pairs = [(milliseconds(command), milliseconds(other)) for _ in range(runs)]
    first, second = zip(*pairs, strict=True)
    ratio = statistics.median(a / b for a, b in pairs)
    return Row(name, yardstick, statistics.median(first), statistics.median(second), ratio)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20, help="pairs of runs for each row")
    runs = parser.parse_args().runs
    print(f"Python {platform.python_version()} on {platform.machine()}, {os.cpu_count()} cores, {runs} pairs a row, ms")
    print(f"{'command':<24}{'median':>8}  {'held against':<34}{'median':>8}{'own cost':>9}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for name, command, yardstick, other in _rows(folder):
            print(paired(name, command, yardstick, other, runs))


def _rows(folder: str) -> tuple[tuple[str, list[str], str, list[str]], ...]:
    """What is measured: name, command, what it is held against, and that command. Files are written to the folder."""
    return (
        ("--version", [*COMMAND, "--version"], "bare interpreter", BARE),
        ("assess", ASSESS, "bare interpreter", BARE),
        ("assess", ASSESS, "import typer, pydantic, rich, yaml", IMPORTS),
        ("assess", ASSESS, "the parts used, with one model", USED),
        ("assess -o .html", [*ASSESS, "-o", f"{folder}/a.html", "--force"], "assess", ASSESS),
        ("assess -o .pdf", [*ASSESS, "-o", f"{folder}/a.pdf", "--force"], "assess", ASSESS),
        ("assess -o .xlsx", [*ASSESS, "-o", f"{folder}/a.xlsx", "--force"], "assess", ASSESS),
        ("form -o .html", [*COMMAND, "form", "housing-first", "-o", f"{folder}/f.html", "--force"], "assess", ASSESS),
        ("form -o .xlsx", [*COMMAND, "form", "housing-first", "-o", f"{folder}/f.xlsx", "--force"], "assess", ASSESS),
        ("scales", [*COMMAND, "scales"], "the parts used, with one model", USED),
        ("check (the scale)", [*COMMAND, "check", "scales"], "typer, pydantic, yaml, one model", UNPRINTED),
    )


if __name__ == "__main__":
    main()
