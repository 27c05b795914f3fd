"""Faults that stand in many cells of a column are told once, with the cells."""

from collections.abc import Iterable

from hf_fidelity.problem import Problem, column_letters, listed


def gathered_faults(problems: Iterable[Problem], *, is_turned: bool) -> list[Problem]:
    """The problems in the order of the table, each followed by the other cells of its column where it is the same.

    In a table that is turned, the column is a row.
    """
    groups: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        place = problem.location
        line = place.line if is_turned else place.column
        values = tuple(sorted((key, str(value)) for key, value in problem.values.items()))
        groups.setdefault((problem.code, place.file, place.sheet, line, problem.wrong, values), []).append(problem)
    return sorted(map(_told, groups.values()), key=_order)


def _told(alike: list[Problem]) -> Problem:
    first, *others = sorted(alike, key=_order)
    if not others:
        return first
    cells = [f"{column_letters(one.location.column or 0)}{one.location.line}" for one in others]
    return first._replace(
        wrong=first.wrong + "; the same in {others}", values={**first.values, "others": listed(cells)}
    )


def _order(problem: Problem) -> tuple[bool, int, int]:
    place = problem.location
    return place.line is not None, place.line or 0, place.column or 0
