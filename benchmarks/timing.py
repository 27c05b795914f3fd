"""Whole processes, run in turn: what each took, and how that compares with what ran beside it."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
"""Commands run in this folder, unless they name another."""


def _nothing() -> None:
    """Is done before a run, where nothing else is."""


class Command(NamedTuple):
    """What is run and where, by the name that it has in the table; `before` is called before every run, unmeasured.

    `extra` are variables of its environment.
    """

    name: str
    words: tuple[str, ...]
    folder: Path = ROOT
    before: Callable[[], None] = _nothing
    extra: tuple[tuple[str, str], ...] = ()


class Run(NamedTuple):
    """Seconds of wall time, of processor time with that of its children, and the peak memory of the largest in MB."""

    wall: float
    processor: float
    peak_mb: float


Runs = Mapping[str, Sequence[Run]]
"""The runs of each command by name; those at the same position were made one after the other."""


def run(command: Command) -> Run:
    """One whole process. Ends the benchmark when it fails, with what it said."""
    command.before()
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"COLUMNS": "80", **dict(command.extra)}
    before = time.perf_counter()
    with subprocess.Popen(
        command.words, cwd=command.folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        said = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - before
    if process.returncode:
        sys.exit(f"{command.name}: {' '.join(command.words)}\n{said.decode(errors='replace')}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def in_turn(commands: Sequence[Command], n_rounds: int) -> Runs:
    """The runs of all commands, round by round, after one run of each that is not counted."""
    for command in commands:
        run(command)
    runs: dict[str, list[Run]] = {command.name: [] for command in commands}
    for _ in range(n_rounds):
        for command in commands:
            runs[command.name].append(run(command))
    return runs


class Compared(NamedTuple):
    """The median of what one command took beside another in the same round: as a ratio, and seconds more."""

    ratio: float
    more: float


def wall(runs: Runs, name: str) -> float:
    """The median wall time of a command."""
    return statistics.median(one.wall for one in runs[name])


def processor(runs: Runs, name: str) -> float:
    """The median processor time of a command."""
    return statistics.median(one.processor for one in runs[name])


def peak(runs: Runs, name: str) -> float:
    """The most memory that any run of a command took."""
    return max(one.peak_mb for one in runs[name])


def compared(runs: Runs, name: str, other: str, what: str = "wall") -> Compared:
    """How a command compares with another, pair by pair; `what` is `wall` or `processor`."""
    pairs = [(getattr(a, what), getattr(b, what)) for a, b in zip(runs[name], runs[other], strict=True)]
    return Compared(statistics.median(a / b for a, b in pairs), statistics.median(a - b for a, b in pairs))
