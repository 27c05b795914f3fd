"""What the tool is to keep to, and whether it does: our own goals, ratios or differences within one run."""

from collections.abc import Sequence
from typing import NamedTuple

from commands import ASSESS_FLOOR
from networks import FIRST, NETWORK, PARSER, SECOND
from others import CHECK_JSONSCHEMA, LIBREOFFICE, PANDAS, RSCRIPT, YAMLLINT
from timing import Runs, compared


class Goal(NamedTuple):
    """A command may take at most so many times what another takes, or with `most_ms` so many milliseconds more."""

    command: str
    other: str
    most: float | None = None
    most_ms: float | None = None


class Kept(NamedTuple):
    """A goal with what was measured, by wall and by processor time."""

    goal: str
    wall: str
    processor: str
    is_kept: bool


ONE_TEAM = (
    Goal("assess", ASSESS_FLOOR.name, most_ms=15),
    Goal("assess", RSCRIPT, most=1),
    Goal("assess -o .html", LIBREOFFICE, most=0.25),
    Goal("assess -o .html", PANDAS, most=0.25),
    Goal("check", CHECK_JSONSCHEMA, most=0.4),
    Goal("check", YAMLLINT, most=0.4),
)
MANY_TEAMS = (Goal(NETWORK, PARSER, most=2), Goal(SECOND, FIRST, most=0.2))


def kept(runs: Runs, goals: Sequence[Goal]) -> list[Kept]:
    """The goals whose commands were both run, with what was measured."""
    return [_kept(runs, goal) for goal in goals if {goal.command, goal.other} <= runs.keys()]


def _kept(runs: Runs, goal: Goal) -> Kept:
    wall = compared(runs, goal.command, goal.other)
    processor = compared(runs, goal.command, goal.other, "processor")
    if goal.most_ms is None:
        said = f"{goal.command}: at most {goal.most:g} of {goal.other}"
        return Kept(said, f"{wall.ratio:.2f}", f"{processor.ratio:.2f}", wall.ratio <= (goal.most or 0))
    said = f"{goal.command}: at most {goal.most_ms:g} ms above its floor"
    more, spent = wall.more * 1000, processor.more * 1000
    return Kept(said, f"{more:.0f} ms", f"{spent:.0f} ms", more <= goal.most_ms)
