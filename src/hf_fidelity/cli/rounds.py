"""Which answer files are rounds of one team: read from files and folders, chosen, and put in order of date."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.vocabulary import normal
from hf_fidelity.cli.files import files_of
from hf_fidelity.cli.participants import load_discreetly
from hf_fidelity.cli.raters import AGREED
from hf_fidelity.problem import Location, Problem, Severity, UsageError, listed, quoted

ORGANISATION = "organisation"
"""The id of the scale that is answered about the organisation around a team."""
FEWEST = 2


class Chosen(NamedTuple):
    """The rounds of a team in order of date, and those about the organisation around it.

    `n_raters` counts the files of single raters that were left out where there is an agreed one; `has_participants`
    says that there were participants' files. `warnings` name the rounds that nobody agreed on.
    """

    rounds: tuple[Assessed, ...]
    around: tuple[Assessed, ...]
    n_raters: int
    has_participants: bool
    warnings: tuple[Problem, ...]


def read_rounds(paths: Sequence[Path], folders: Sequence[Path]) -> list[Assessed]:
    """The answers in files and folders. Raises `FidelityError` with every problem of every file."""
    (files,) = files_of(paths)
    return list(load_discreetly(files, folders, {}, paths).values())


def chosen_rounds(read: Sequence[Assessed], named: str) -> Chosen:
    """The rounds of one team among answers that were read from what the user `named`.

    Raises `UsageError` for answers of several teams or scales, two agreed files of a round, and fewer than two rounds.
    """
    ours = [one for one in read if not _is_participants(one)]
    team = [one for one in ours if one.scale.id != ORGANISATION] or ours
    around = [one for one in ours if one not in team]
    problems = list(_strangers(team, around)) or [*_twice(team), *_twice(around)]
    if problems:
        raise UsageError(problems)
    rounds, n_raters, warnings = _by_round(team)
    others, n_others, more = _by_round(around)
    warnings = [*warnings, *more]
    if len(rounds) < FEWEST:
        wrong, remedy = "{n} of the rounds that a trend takes are here", "Name two rounds or more, or their folder."
        found = Problem("HF330", Location(named), wrong, "2 or more", remedy, {"n": len(rounds)})
        raise UsageError([found, *warnings])
    problems = [*_same_day(rounds), *_same_day(others)]
    if problems:
        raise UsageError(problems)
    return Chosen(tuple(rounds), tuple(others), n_raters + n_others, len(read) > len(ours), tuple(warnings))


def _is_participants(one: Assessed) -> bool:
    return one.scale.anonymous_from is not None or one.answers.about.role == "participant"


def _strangers(team: Sequence[Assessed], around: Sequence[Assessed]) -> Iterator[Problem]:
    """The files of another scale or team than the first."""
    for one in (*team[1:], *around):
        name = team[0].answers_document.name
        if normal(one.answers.about.team) != normal(team[0].answers.about.team):
            remedy = "Name the files of one team; if it is the same, write its name alike in all of them."
            yield _refused(one, "the team is another one than in {first}", remedy, first=name)
        elif one in team and one.scale.id != team[0].scale.id:
            remedy = "Name the rounds of one scale, and of the scale `organisation` if there are any."
            yield _refused(one, "these answers are to another scale than those of {first}", remedy, first=name)


def _twice(files: Sequence[Assessed]) -> Iterator[Problem]:
    """The agreed files of a round that has one already."""
    seen: dict[str, Assessed] = {}
    for one in files:
        if one.answers.about.rater == AGREED:
            first = seen.setdefault(normal(one.answers.about.round), one)
            if first is not one:
                remedy = "Leave out the one that does not count, or correct its `round`."
                name = first.answers_document.name
                yield _refused(one, "the round has agreed answers already, in {first}", remedy, first=name)


def _by_round(files: Sequence[Assessed]) -> tuple[list[Assessed], int, list[Problem]]:
    """One file for each round, in order of date; how many were left out for it; and rounds that have none."""
    by_name: dict[str, list[Assessed]] = {}
    for one in files:
        by_name.setdefault(normal(one.answers.about.round), []).append(one)
    rounds, n_left_out, warnings = [], 0, []
    for several in by_name.values():
        agreed = [one for one in several if one.answers.about.rater == AGREED]
        if agreed or len(several) == 1:
            rounds += agreed or several
            n_left_out += len(several) - 1
            continue
        values = {"round": quoted(several[0].answers.about.round), "n": len(several)}
        wrong = "the round {round} has {n} raters and nothing that they agreed on; it is left out"
        remedy = "Make agreed answers of them with `hf-fidelity agree`."
        place = Location(several[0].answers_document.name)
        warnings.append(Problem("HF331", place, wrong, "", remedy, values, Severity.WARNING))
    return sorted(rounds, key=lambda one: one.answers.about.date), n_left_out, warnings


def _same_day(rounds: Sequence[Assessed]) -> Iterator[Problem]:
    for one, other in pairwise(rounds):
        if one.answers.about.date == other.answers.about.date:
            name, remedy = one.answers_document.name, "Correct the date of one of them."
            yield _refused(other, "this round has the same date as that in {first}", remedy, first=name)


def _refused(one: Assessed, wrong: str, remedy: str, **values: object) -> Problem:
    return Problem("HF330", Location(one.answers_document.name), wrong, "", remedy, values)


def named(paths: Sequence[Path]) -> str:
    """What the user named, as the place of a message."""
    return listed(path.as_posix() for path in paths)
