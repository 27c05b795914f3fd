"""Who is in the figures of a round, who is out, and why. Out of the organiser's own list, teams have no names."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from hf_fidelity.scoring.network.roster import Out, Outside
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.network.words import what_to_do, why_out


class Absent(NamedTuple):
    """A reason to be out, with how many there are, what can be done, and who they are where names are shown."""

    why: str
    n: int
    remedy: str
    names: tuple[str, ...]


class Attendance(NamedTuple):
    """How many of the known teams are in; unreadable files may be of any team, and are counted apart by place."""

    n_inside: int
    n_known: int
    inside: tuple[str, ...]
    absent: tuple[Absent, ...]
    unreadable: tuple[str, ...]
    has_too_few: bool


def attendance(subject: Subject) -> Attendance:
    """Who is in and who is out in the last round. Reasons stand in a fixed order, and so do codes."""
    roster = subject.last.roster
    outside = {one.team for one in roster.outside if one.team is not None}
    return Attendance(
        n_inside=len(roster.inside),
        n_known=len(roster.inside) + len(outside),
        inside=tuple(sorted(subject.last.codes.values(), key=code_order)),
        absent=tuple(_absent(subject)),
        unreadable=tuple(_short(one.place) for one in roster.outside if one.reason is Out.UNREADABLE and one.place),
        has_too_few=len(roster.inside) < subject.least,
    )


def _absent(subject: Subject) -> Iterator[Absent]:
    say = subject.say
    teams = {(one.reason, one.team or _short(one.place)) for one in subject.last.roster.outside}
    for reason, n in sorted(
        Counter(reason for reason, _ in teams).items(), key=lambda entry: list(Out).index(entry[0])
    ):
        names = sorted(team for why, team in teams if why is reason) if subject.is_named else []
        yield Absent(why_out(reason, say), n, what_to_do(reason, say), tuple(names))


def _short(place: str) -> str:
    """The file with its folder: where it lies on the organiser's machine is nobody else's business."""
    return "/".join(PurePath(place).parts[-2:])


def code_order(code: str) -> tuple[bool, int, str]:
    """Codes as they are given: A to Z, then A2 to Z2. Names come in the order of the alphabet."""
    is_code = len(code) > 1 and code[1:].isdecimal()
    return len(code) > 1, int(code[1:]) if is_code else 0, code.casefold()


def organisers_list(subject: Subject) -> list[Outside]:
    """Everyone who is out, by name and file: for the organiser alone."""
    return sorted(subject.last.roster.outside, key=lambda one: (list(Out).index(one.reason), one.team or "", one.place))
