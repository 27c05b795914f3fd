"""What one file of a network tells: a row, or why there is none. Small, so that it goes between processes cheaply."""

from collections.abc import Mapping
from typing import NamedTuple

from hf_fidelity.problem import Problem
from hf_fidelity.scale.library import Found
from hf_fidelity.scoring.network.roster import Out
from hf_fidelity.scoring.network.rows import TeamRound


class Read(NamedTuple):
    """A team's agreed answers. `date` is a text such as 2026-10-14; `reference` the scale as the file names it.

    `shares` says that the team shares its texts, which the row holds only where they were asked for; `is_redacted` that
    the file is what `redact` made.
    """

    row: TeamRound
    date: str
    reference: str
    shares: bool
    is_redacted: bool = False


class Aside(NamedTuple):
    """Answers that nobody agreed on, or to a version that is not there; only that they are there is kept, and why."""

    team: str
    round: str
    date: str
    scale: str
    place: str
    reason: Out = Out.NOT_AGREED


class Broken(NamedTuple):
    """A file that should hold answers and cannot be read, with every problem of it."""

    place: str
    problems: tuple[Problem, ...]


class Passed(NamedTuple):
    """A file that is none of the network's: what participants answered, what `network` wrote, or something else."""

    place: str
    is_participants: bool = False
    is_report: bool = False


Told = Read | Aside | Broken | Passed


class Chunk(NamedTuple):
    """What some files told, in their order, and where the scales lie that they name, by sha256."""

    told: tuple[Told, ...]
    scales: Mapping[str, Found]
