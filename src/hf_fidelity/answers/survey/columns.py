"""Ties columns to items: by the map, by an id in the header, or by a prompt or title. What is not tied is told."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hf_fidelity.answers.survey.export import Column, Export
from hf_fidelity.answers.survey.mapping import DROP, Map
from hf_fidelity.answers.survey.names import ANSWER, COUNT, OPTION, TOTAL, Names, Target
from hf_fidelity.answers.vocabulary import ABOUT_WORDS, REMARK_WORDS, normal, word_meant
from hf_fidelity.problem import AnswersError, Location, Nearest, Problem, Severity, listed, quoted
from hf_fidelity.scale.model import Scale

MOST_TOLD = 20
"""For how many columns that were not tied the nearest items are looked for."""


_HEADER_WORDS = {key: words for key, words in ABOUT_WORDS.items() if key != "share-texts"}
"""What a survey can say of team and rater; whether texts are shared is for the team to say, not for each of them."""


class Tied(NamedTuple):
    """Columns by what they hold: parts of answers by item, and keys of the header."""

    items: Mapping[str, Mapping[Target, Column]]
    about: Mapping[str, Column]
    by_name: frozenset[str]
    problems: tuple[Problem, ...]


def tie_columns(export: Export, scale: Scale, names: Names, mapped: Map) -> Tied:
    """The columns tied to items and header keys, and their faults. Raises `AnswersError` when none is."""
    if problems := list(_unfit_map(export, mapped)):
        raise AnswersError(problems)
    found: dict[Target | str, list[Column]] = {}
    untied: list[tuple[Column, Sequence[Target]]] = []
    by_name = set()
    for column in export.columns:
        told = _told(column, mapped)
        targets = {told} if told is not None else _found(column, names)
        if len(targets) != 1:
            untied.append((column, sorted(t for t in targets if isinstance(t, Target))))
            continue
        (target,) = targets
        if target != DROP:
            found.setdefault(target, []).append(column)
        if isinstance(target, Target) and told is None and not any(map(names.find_by_id, column.names)):
            by_name.add(target.item)
    if not any(isinstance(target, Target) for target in found):
        raise AnswersError([_nothing_tied(export, scale)])
    problems += (_twice(target, columns) for target, columns in found.items() if len(columns) > 1)
    items: dict[str, dict[Target, Column]] = {}
    about = {target: columns[0] for target, columns in found.items() if isinstance(target, str)}
    for target, columns in found.items():
        if isinstance(target, Target) and len(columns) == 1:
            items.setdefault(target.item, {})[target] = columns[0]
    named = {target.item for target in found if isinstance(target, Target) and _answers(target)}
    without = [item.id for item in scale.items if item.id not in named]
    problems += (problem for name in items if (problem := _half(name, items[name])))
    problems += _not_tied(untied, names, without, export)
    return Tied(items, about, frozenset(by_name), tuple(problems))


def without_column(tied: Tied, asked: Sequence[str], file: str) -> Iterator[Problem]:
    """A warning that says which of the items that are asked have no column, if any."""
    lacking = [name for name in asked if not any(_answers(target) for target in tied.items.get(name, ()))]
    if lacking:
        wrong = "no column was found for {n} of the {asked} items: {items}"
        values = {"n": len(lacking), "asked": len(asked), "items": listed(lacking)}
        remedy = "They count as not answered; if the export has them, name their columns in the map."
        yield Problem("HF256", Location(file), wrong, "", remedy, values, Severity.WARNING)


def without_remarks(tied: Tied, export: Export) -> Tied:
    """The same without the columns of remarks, for participants, whose answers have none; a warning says which."""
    parts = {target: column for columns in tied.items.values() for target, column in columns.items()}
    remarks = {column.letter for target, column in parts.items() if target.part in REMARK_WORDS}
    items = {
        name: {target: column for target, column in columns.items() if target.part not in REMARK_WORDS}
        for name, columns in tied.items.items()
    }
    letters = [column.letter for column in export.columns if column.letter in remarks]
    if not letters:
        return tied
    are_many, line = len(letters) > 1, "row" if export.is_turned else "column"
    wrong = f"{line}s {{letters}} hold remarks, and were left out: a participant's answers have none"
    if not are_many:
        wrong = f"{line} {{letters}} holds remarks, and was left out: a participant's answers have none"
    warning = Problem("HF255", Location(export.file), wrong, "", "", {"letters": listed(letters)}, Severity.WARNING)
    return tied._replace(items=items, problems=(*tied.problems, warning))


def who_answered(export: Export) -> Iterator[Problem]:
    """A hint that says which columns were not looked at, so that nobody has to wonder."""
    if export.left_out:
        wrong = "read as {tool}; columns {letters} say who answered or when, and were not looked at"
        if len(export.left_out) == 1:
            wrong = "read as {tool}; column {letters} says who answered or when, and was not looked at"
        values = {"tool": export.tool.name, "letters": listed(one.letter for one in export.left_out)}
        yield Problem("HF268", Location(export.file), wrong, "", "", values, Severity.HINT)


def _answers(target: Target) -> bool:
    return target.part in (ANSWER, COUNT, TOTAL, OPTION)


def _told(column: Column, mapped: Map) -> Target | str | None:
    """What the map says of a column, by its header or its letter."""
    for name, target in mapped.columns.items():
        if normal(name) == normal(column.header):
            return target
    return mapped.columns.get(column.letter)


def _found(column: Column, names: Names) -> set[Target] | set[str]:
    for name in column.names:
        if targets := names.find(name):
            return targets
    meant = (word_meant(name.rstrip(":* "), _HEADER_WORDS) for name in column.names)
    return {key for key in meant if key is not None}


def _unfit_map(export: Export, mapped: Map) -> Iterator[Problem]:
    """Names of the map that no column has, or several, or one that is named twice."""
    taken: dict[str, str] = {}
    headers = [column.header for column in export.columns]
    for name in mapped.columns:
        columns = [column for column in export.columns if normal(column.header) == normal(name)]
        columns = columns or [column for column in export.columns if column.letter == name]
        if len(columns) > 1:
            values = {"letters": listed(column.letter for column in columns)}
            wrong, remedy = "several columns are called that: {letters}", "Name each by its letter instead."
            yield mapped.problem(("columns", name), wrong, remedy, **values)
        elif not columns and not any(name == c.letter or normal(name) == normal(c.header) for c in export.left_out):
            wrong, remedy = (
                "the export has no column {name}",
                "Copy the header as it stands, or write the column's letter.",
            )
            problem = mapped.problem(("columns", name), wrong, remedy, name=quoted(name))
            yield problem._replace(nearest=Nearest(name, [h for h in headers if quoted(h) == f'"{h}"']))
        elif columns and columns[0].letter in taken:
            wrong = "the map names column {letter} twice"
            yield mapped.problem(("columns", name), wrong, "Delete one of the lines.", letter=columns[0].letter)
        for column in columns:
            taken[column.letter] = name


def _twice(target: Target | str, columns: Sequence[Column]) -> Problem:
    first, second, *_ = columns
    wrong = "this column and column {there} both hold {target}"
    if first.letter.isdigit():
        wrong = "this row and row {there} both hold {target}"
    remedy = 'Write `{second}: "-"` under `columns:` in the map, or `{first}: "-"`, for the one to leave out.'
    values = {"first": first.key, "second": second.key, "there": first.letter, "target": target}
    return Problem("HF253", second.place, wrong, "", remedy, values)


def _half(name: str, columns: dict[Target, Column]) -> Problem | None:
    """The problem of a share that has a column for one of its numbers alone, which is then left out."""
    parts = {target.part for target in columns}
    if ANSWER in parts or len(parts & {COUNT, TOTAL}) != 1:
        return None
    there, missing = (COUNT, TOTAL) if COUNT in parts else (TOTAL, COUNT)
    column = columns.pop(Target(name, there))
    wrong = "this column holds the {there} of {item}, and no column its {missing}"
    values = {"there": there, "missing": missing, "item": name, "letter": column.key}
    remedy = 'Name the other one in the map, `…: {item}.{missing}`, or leave this one out, `{letter}: "-"`.'
    return Problem("HF259", column.place, wrong, "", remedy, values)


def _not_tied(
    untied: Sequence[tuple[Column, Sequence[Target]]], names: Names, without: Sequence[str], export: Export
) -> Iterator[Problem]:
    """Errors for columns that may hold an item which has no other; one warning for all the rest."""
    others = []
    n_asked = 0
    for column, targets in untied:
        near = list(dict.fromkeys(target.item for target in targets))
        if not near and without and n_asked < MOST_TOLD:
            n_asked += 1
            near = names.nearest(column.names[-1], without)
        if not near:
            others.append(column.letter)
            continue
        wrong = "it cannot be told which item stands here; it resembles {items}"
        remedy = 'Write `{letter}: {first}` under `columns:` in the map, or `{letter}: "-"` to leave it out.'
        values = {"items": " and ".join(near), "letter": column.key, "first": targets[0] if targets else near[0]}
        yield Problem("HF254", column.place, wrong, "", remedy, values)
    if others:
        are_many = len(others) > 1
        wrong = ("columns {letters} were" if are_many else "column {letters} was") + " left out: no item is called that"
        if export.is_turned:
            wrong = ("rows {letters} were" if are_many else "row {letters} was") + " left out: no item is called that"
        remedy = "If one holds an item or a note, name it in the map."
        yield Problem("HF255", Location(export.file), wrong, "", remedy, {"letters": listed(others)}, Severity.WARNING)


def _nothing_tied(export: Export, scale: Scale) -> Problem:
    wrong = "none of the columns is called what an item of {scale} is called, in {languages}"
    values = {"scale": scale.reference, "languages": listed(scale.languages)}
    allowed = "an item's id, prompt or title"
    remedy = "Name the file of the answers and, with --scale, the scale that was asked; or name the columns in a map."
    return Problem("HF252", Location(export.file), wrong, allowed, remedy, values)
