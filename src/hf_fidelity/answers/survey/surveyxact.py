"""SurveyXact's exports: a table of codes, and beside it the texts of its variables and codes."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.answers.survey.export import Codebook
from hf_fidelity.answers.vocabulary import normal
from hf_fidelity.problem import AnswersError, Location, Problem
from hf_fidelity.source.table import TEXT_TABLES, CellValue, Table, read_tables

_STRUCTURE = ("variablename", "questiontext")
_ROLES = ("dataset", "structure", "labels")
MOST_FILES = 50
"""How many files of a folder are looked at: our own limit."""


class Parts(NamedTuple):
    """The table of answers, and what is said beside it."""

    dataset: Table
    codebook: Codebook | None


def gathered(tables: Sequence[Table]) -> Parts | None:
    """The parts of SurveyXact's export among tables; None when there is no structure and there are no labels."""
    dataset = [table for table in tables if _role(table, tables) == "dataset"]
    others = [table for table in tables if table not in dataset and table.rows]
    if len(dataset) != 1 or not others:
        return None
    return Parts(dataset[0], _codebook(others))


def tables_beside(path: Path) -> list[Table]:
    """The tables of an export in three CSV files, of which one, or their folder, is named; of any other file none.

    Raises `AnswersError` when the folder does not hold exactly one export.
    """
    if path.is_dir():
        tables = _read(_files_of(path))
        if _are_one_export(tables):
            return tables
        wrong = "the folder does not hold the three CSV files of one SurveyXact export"
        remedy = "Name the file of the answers, or a folder with these three files alone."
        allowed = "a dataset, a structure and labels"
        raise AnswersError([Problem("HF266", Location(path.as_posix()), wrong, allowed, remedy)])
    if path.suffix.lower() not in TEXT_TABLES:
        return []
    own = _read([path])
    if not _is_of_surveyxact(own[0]):
        return own
    named = re.search("|".join(_ROLES), path.name, re.IGNORECASE)
    beside = [file for file in _files_of(path.parent) if file != path]
    if named:
        start, end = path.name[: named.start()].lower(), path.name[named.end() :].lower()
        beside = [file for file in beside if file.name.lower() in {f"{start}{role}{end}" for role in _ROLES}]
    tables = [*own, *_read(beside, are_named=False)]
    if len(tables) == 1 and not any(map(_CODED.fullmatch, _headers(own[0]))):
        return own
    if not _are_one_export(tables):
        wrong = "this is one of the three CSV files of a SurveyXact export, and the others are not found beside it"
        remedy = "Put the three files of one export into a folder of their own, and name the folder."
        raise AnswersError([Problem("HF266", Location(path.as_posix()), wrong, "", remedy)])
    return tables


def _are_one_export(tables: Sequence[Table]) -> bool:
    """Whether tables are a dataset and what belongs to it, each once."""
    roles = [_role(table, tables) for table in tables]
    return len(set(roles)) == len(roles) > 1 and "dataset" in roles


def _files_of(folder: Path) -> list[Path]:
    """The CSV files of a folder. Raises `AnswersError` when it may not be looked into."""
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() in TEXT_TABLES and file.is_file())
    except OSError:
        wrong, remedy = "you may not look into this folder", "Copy the files to a folder of your own."
        raise AnswersError([Problem("HF001", Location(folder.as_posix()), wrong, "", remedy)]) from None
    return files[:MOST_FILES]


def _read(files: Sequence[Path], *, are_named: bool = True) -> list[Table]:
    """The tables of files; of files that nobody named, those that can be read."""
    tables: list[Table] = []
    for file in files:
        try:
            tables += read_tables(file, file.as_posix(), AnswersError).tables
        except AnswersError:
            if are_named:
                raise
    return tables


def _is_of_surveyxact(table: Table) -> bool:
    return is_structure(table) or _is_of_labels(table) or any(_OWN.match(name) for name in _headers(table))


_OWN = re.compile(r"stat(?:overall|completion|collect)_[0-9]+$")
_CODED = re.compile(r"s_[0-9]+(?:_[0-9]+)?")
"""A variable that was not given a name of its own."""


def _headers(table: Table) -> list[str]:
    return [normal(cell) if isinstance(cell, str) else "" for cell in table.rows[0]] if table.rows else []


def is_structure(table: Table) -> bool:
    """Whether a table describes the questions of another."""
    return set(_STRUCTURE) <= set(_headers(table))


def _is_of_labels(table: Table) -> bool:
    """Whether every row is a variable, a code and a text, several for a variable; there may be a row of headers."""
    rows = [row for row in table.rows[1:] if row]
    variables = {row[0] for row in rows}
    return len(variables) < len(rows) and all(
        len(row) in (2, 3) and _NAME.fullmatch(_code(row[0])) and _code(row[1]).lstrip("-").isdigit() for row in rows
    )


_NAME = re.compile(r"[A-Za-z_]\w*")


def _role(table: Table, tables: Sequence[Table]) -> str:
    if is_structure(table):
        return "structure"
    if _is_of_labels(table):
        return "labels"
    is_of_variables = any(
        other is not table and other.rows and _describes(table, set(_headers(other))) for other in tables
    )
    return "variables" if is_of_variables else "dataset"


def _describes(table: Table, headers: set[str]) -> bool:
    """Whether the first cells of a table's rows are mostly headers of another: its sheet of variables."""
    first = [normal(row[0]) for row in table.rows if row and isinstance(row[0], str)]
    return len(first) > 1 and sum(name in headers for name in first) * 2 > len(first)


def _codebook(tables: Sequence[Table]) -> Codebook:
    names: dict[str, tuple[str, ...]] = {}
    texts: dict[str, dict[str, str]] = {}
    for table in tables:
        if is_structure(table):
            _add_structure(table, names, texts)
        elif _is_of_labels(table):
            for row in table.rows:
                variable, code, text, *_ = (*map(_code, row), "", "", "")
                if text:
                    texts.setdefault(normal(variable), {})[code] = text
        else:
            for row in table.rows:
                if len(row) > 1 and isinstance(row[0], str) and isinstance(row[1], str):
                    names.setdefault(normal(row[0]), (row[0], row[1]))
    return Codebook(names, texts)


def _add_structure(table: Table, names: dict[str, tuple[str, ...]], texts: dict[str, dict[str, str]]) -> None:
    """Adds what the structure says. Where a question has several variables, each is called by its choice too."""
    headers = _headers(table)
    rows = [dict(zip(headers, map(_code, row), strict=False)) for row in table.rows[1:]]
    variables: dict[str, list[Mapping[str, str]]] = {}
    for row in rows:
        if row.get("variablename"):
            variables.setdefault(row["variablename"], []).append(row)
    together: dict[str, set[str]] = {}
    for variable, entries in variables.items():
        together.setdefault(entries[0].get("questionname", variable), set()).add(variable)
    for variable, entries in variables.items():
        question = entries[0].get("questiontext", "")
        is_one_of_many = len(together[entries[0].get("questionname", variable)]) > 1
        choices = [entry.get("choicetext", "") for entry in entries if entry.get("choicevalue") != "0"]
        choice = choices[0] if is_one_of_many and len(choices) == 1 else ""
        names[normal(variable)] = (variable, f"{question} {choice}".strip())
        for entry in entries:
            if entry.get("choicevalue"):
                texts.setdefault(normal(variable), {}).setdefault(entry["choicevalue"], entry.get("choicetext", ""))


def _code(cell: CellValue) -> str:
    return "" if cell is None else str(cell).strip()
