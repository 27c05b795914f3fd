"""Who is in the figures of a round, who is out, and why. Out of the organiser's own list, teams have no names."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from hf_fidelity.scoring.network.roster import Out, Outside
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.network.words import what_to_do, why_out

_AFTER_Z = str.maketrans({"æ": "{a", "ä": "{a", "ø": "{o", "ö": "{o", "å": "{å"})
"""The last letters of the alphabet, as they stand in order: `{` comes after z."""


class Absent(NamedTuple):
    """A reason to be out, with how many teams have it, what can be done, and who they are where names are shown."""

    why: str
    n: int
    remedy: str
    names: tuple[str, ...]


class Attendance(NamedTuple):
    """How many of the known teams are in, and why the others are out: together, they are all that are known.

    Files that cannot be read may be of any team and round, and are counted apart.
    """

    n_inside: int
    n_known: int
    inside: tuple[str, ...]
    absent: tuple[Absent, ...]
    n_unreadable_files: int
    has_too_few: bool


def attendance(subject: Subject) -> Attendance:
    """Who is in and who is out in the last round. Reasons stand in a fixed order, and so do codes."""
    roster = subject.last.roster
    absent = tuple(_absent(subject))
    return Attendance(
        n_inside=len(roster.inside),
        n_known=len(roster.inside) + sum(one.n for one in absent),
        inside=tuple(sorted(subject.last.codes.values(), key=code_order)),
        absent=absent,
        n_unreadable_files=len({one.place for one in roster.outside if one.team is None}),
        has_too_few=len(roster.inside) < subject.least,
    )


def reasons(subject: Subject) -> dict[str, Out]:
    """Why each team is out that is known and not in, by team; the first reason, where there are several."""
    outside = sorted(subject.last.roster.outside, key=lambda one: list(Out).index(one.reason), reverse=True)
    return {one.team: one.reason for one in outside if one.team is not None}


def _absent(subject: Subject) -> Iterator[Absent]:
    say, why = subject.say, reasons(subject)
    counts = Counter(why.values())
    for reason in (reason for reason in Out if reason in counts):
        names = sorted((team for team in why if why[team] is reason), key=code_order) if subject.is_named else []
        yield Absent(why_out(reason, say), counts[reason], what_to_do(reason, say), tuple(names))


def code_order(code: str) -> tuple[bool, int, str]:
    """Codes as they are given: A to Z, then A2 to Z2. Names come in the order of the Norwegian alphabet."""
    is_code = len(code) > 1 and code[1:].isdecimal()
    return len(code) > 1, int(code[1:]) if is_code else 0, code.casefold().translate(_AFTER_Z)


def organisers_list(subject: Subject) -> list[Outside]:
    """Everyone who is out, by name and file: for the organiser alone."""

    def order(one: Outside) -> tuple[object, ...]:
        return (list(Out).index(one.reason), code_order(one.team or ""), one.place)

    return sorted(subject.last.roster.outside, key=order)
