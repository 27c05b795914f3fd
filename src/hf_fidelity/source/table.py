"""Tables: the sheets of a workbook, or the one of a CSV file, as rows of plain values with the place of each cell."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.problem import FidelityError, Location, Problem
from hf_fidelity.source.document import read_bytes
from hf_fidelity.source.sheet import CellValue, Table, Unread

__all__ = [
    "OTHER_WORKBOOKS",
    "TEXT_TABLES",
    "WORKBOOK",
    "CellValue",
    "Table",
    "Tables",
    "Unread",
    "is_table",
    "read_tables",
]

WORKBOOK = ".xlsx"
TEXT_TABLES = (".csv", ".tsv", ".txt")


class Tables(NamedTuple):
    """Every table of a file, in order, with the digest of the file."""

    name: str
    sha256: str
    tables: tuple[Table, ...]
    path: Path
    n_bytes: int


def is_table(path: Path) -> bool:
    """Whether a file is a workbook or a CSV file, by its suffix."""
    return path.suffix.lower() in (WORKBOOK, *TEXT_TABLES, *OTHER_WORKBOOKS)


OTHER_WORKBOOKS = (".xls", ".xlsm", ".xlsb", ".xltx", ".ods", ".numbers")
"""Workbooks that are told how to be saved, and not read."""


def read_tables(path: Path, name: str, error: type[FidelityError]) -> Tables:
    """The tables of a workbook (.xlsx) or a CSV file. Raises `error` when it cannot be read as what it is."""
    suffix = path.suffix.lower()
    if suffix in OTHER_WORKBOOKS:
        wrong, remedy = "workbooks of this kind are not read", "Open it and save it as an Excel workbook (.xlsx)."
        raise error([Problem("HF010", Location(name), wrong, WORKBOOK, remedy)])
    raw = read_bytes(path, name, error)
    if suffix not in (WORKBOOK, *TEXT_TABLES, ""):
        wrong, remedy = "a file of this kind holds no table", "Name the file that a survey tool or a spreadsheet saved."
        raise error([Problem("HF012", Location(name), wrong, ".xlsx, .csv, .tsv or .txt", remedy)])
    if suffix == WORKBOOK:
        from hf_fidelity.source.workbook import workbook_tables

        tables: Sequence[Table] = workbook_tables(raw, name, error)
    else:
        from hf_fidelity.source.csv_table import csv_table

        tables = [csv_table(raw, name, error)]
    return Tables(name, hashlib.sha256(raw).hexdigest(), tuple(tables), path, len(raw))
