"""What the tool costs, as whole processes, and what others cost in the same run: one table after the other.

    python benchmarks/run.py                  everything, some twenty minutes
    python benchmarks/run.py --quick          few runs of everything, some five minutes
    python benchmarks/run.py --write          puts the results into docs/performance.md, with the growth as a chart
    python benchmarks/run.py --keep FOLDER    makes the files of a network of 3,500 there, and measures nothing

All commands of a table are run in turn, round after round, so that a machine that slows down slows all of them. Times
are medians; ratios and differences are medians over the rounds. `processor` is the time that processors spent, which a
busy machine changes less than `wall`. Memory is the most that the largest process of a command took.
"""

import argparse
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from commands import bare, subjects
from goals import MANY_TEAMS, ONE_TEAM, Kept, kept
from growth import chart, words
from machine import about
from network_files import make_files
from networks import growth_runs, network_runs
from one_file import write_one_file
from others import others
from tables import of_commands, of_goals, of_networks, of_others
from timing import ROOT, in_turn

PAGE, CHART = ROOT / "docs/performance.md", ROOT / "docs/images/growth.svg"
BEGIN, END = "<!-- Made by `poe bench --write`. -->", "<!-- End of what is made. -->"


class Rounds(NamedTuple):
    """How often everything is run: the commands, networks by their number of files, and the growth."""

    one_team: int
    networks: Mapping[int, int]
    growth: int

    def __str__(self) -> str:
        networks = ", ".join(f"{n} of {n_files:,} files" for n_files, n in self.networks.items())
        load = os.getloadavg()[0]
        return f"{self.one_team} rounds of commands, {networks}; {load:.1f} other processes were running at the start"


WHOLE = Rounds(15, {25: 15, 3_500: 9, 35_000: 5}, 3)
QUICK = Rounds(5, {25: 5, 3_500: 3, 35_000: 1}, 1)
"""Networks are those of a meeting, of ten years, and of ten times that."""
GROWTH = (1, 5, 25, 100, 350, 1_000, 3_500, 10_000, 35_000)
N_KEPT, N_ANSWERS = 3_500, 500
"""How many files `--keep` makes, and how many answer files are checked."""


class Report:
    """What is told, printed line by line as it comes."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.goals: list[tuple[str, Kept]] = []

    def tell(self, part: str) -> None:
        """Prints a part, and keeps it."""
        print(part, end="\n\n", flush=True)
        self.parts.append(part)


def one_team(report: Report, n_rounds: int) -> None:
    """Our commands on one team's files, and what a user would take instead."""
    with tempfile.TemporaryDirectory() as folder:
        scratch, scale = Path(folder), Path(folder, "scale.yaml")
        write_one_file(scale)
        make_files(scratch / "answers", N_ANSWERS)
        ours, theirs = subjects(scratch, scale, scratch / "answers"), others(scratch, scale)
        once = {command.name: command for command in (bare(), *(subject.floor for subject in ours))}
        here = [command for command in theirs.values() if command]
        runs = in_turn([*once.values(), *(subject.command for subject in ours), *here], n_rounds)
    report.tell("## One team")
    report.tell(of_commands(runs, ours))
    report.tell(of_others(runs, [*theirs]))
    report.goals += (("", one) for one in kept(runs, ONE_TEAM))


def networks(report: Report, sizes: Mapping[int, int]) -> None:
    """`network` on so many files, in so many rounds."""
    measured = [(n_files, network_runs(n_files, n_rounds)) for n_files, n_rounds in sizes.items()]
    report.tell("## A network")
    report.tell(of_networks(measured))
    report.goals += ((f", {n_files:,} files", one) for n_files, runs in measured for one in kept(runs, MANY_TEAMS))


def growth(report: Report, n_rounds: int) -> None:
    """How the time grows with the files, as a chart in the documents."""
    measured = [(n_files, growth_runs(n_files, n_rounds)) for n_files in GROWTH]
    CHART.write_text(chart(measured), encoding="utf-8")
    report.tell("## Growth")
    report.tell(f"![{words(measured)}](images/{CHART.name})")


def write(report: Report) -> None:
    """Puts everything that was told between the two marks of the page."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text("\n\n".join([before + BEGIN, *report.parts, END]) + after, encoding="utf-8")


def main() -> None:
    """Measures what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few runs")
    parser.add_argument("--write", action="store_true", help="put the results into docs/performance.md")
    parser.add_argument("--keep", type=Path, help="make the files of a network in this folder, and measure nothing")
    asked = parser.parse_args()
    if asked.keep:
        make_files(asked.keep, N_KEPT)
        return
    report, rounds = Report(), QUICK if asked.quick else WHOLE
    report.tell("\n".join(f"- {line}" for line in (*about(), rounds)))
    one_team(report, rounds.one_team)
    networks(report, rounds.networks)
    if asked.write:
        growth(report, rounds.growth)
    report.tell("## Goals")
    report.tell(of_goals(report.goals))
    if asked.write:
        write(report)


if __name__ == "__main__":
    main()
