"""CSV files as tables, in the encodings and with the separators that Norwegian programs write."""

import codecs
import csv
import io
import re
from collections import Counter
from itertools import islice

from hf_fidelity.problem import FidelityError, Location, Problem
from hf_fidelity.source.sheet import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, CellValue, Table, trimmed

SEPARATORS = (";", "\t", ",")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_GARBLED = re.compile("Ã[\u0080-\u00bf\u2026\u02dc\u00a6\u00a5\u00b8\u2020\u2021\u02dc]|â€|�")
"""UTF-8 that was read as windows-1252 and saved again: `Ã¥` for `å`, `â€` for a quote."""
_SAY = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def csv_table(raw: bytes, name: str, error: type[FidelityError]) -> Table:
    """The rows of a CSV file; a first line `sep=;` is followed. Raises `error` when it is none or is garbled."""

    def refuse(code: str, wrong: str, remedy: str, line: int | None = None, **values: object) -> FidelityError:
        place = Location(name, line, 1, "") if line else Location(name)
        return error([Problem(code, place, wrong, "", remedy, values)])

    text = _decoded(raw)
    if text is None:
        raise refuse("HF012", "this is not text in UTF-8, UTF-16 or windows-1252", "Export it again as UTF-8.")
    if not text.strip():
        raise refuse("HF004", "the file is empty", "Export it again.")
    if found := _GARBLED.search(text):
        line = text.count("\n", 0, found.start()) + 1
        wrong = "letters are garbled here: the file was saved in another encoding than it was read in"
        raise refuse("HF012", wrong, "Export it again, and choose UTF-8.", line)
    told = _SAY.match(text)
    start = told.end() if told else 0
    rows: list[list[CellValue]] = [[]] if told else []
    n_cells = 0
    try:
        separator = told[1] if told else _separator(text)
        reader = csv.reader(io.StringIO(text[start:], newline=""), delimiter=separator, strict=True)
        for row in reader:
            n_cells += len(row)
            if n_cells > MOST_CELLS or len(rows) >= MOST_ROWS or len(row) > MOST_COLUMNS:
                raise refuse("HF011", "the table is larger than the tool reads", "Copy what matters to another file.")
            rows.append([cell if cell.strip() else None for cell in row])
    except (csv.Error, TypeError, ValueError) as fault:
        wrong = "the quotes around the texts here do not pair up"
        if "limit" in str(fault):
            wrong = "a cell of this row holds more than {most} characters; a quote that is not closed may be at fault"
        elif "delimiter" in str(fault):
            raise refuse("HF012", "the first line names a separator that none can be", "Delete that line.", 1) from None
        remedy, most = "Export it again, as CSV or as Excel workbook.", f"{csv.field_size_limit():,}"
        raise refuse("HF012", wrong, remedy, len(rows) + 1, most=most) from None
    return Table(name, "", trimmed(rows))


def _decoded(raw: bytes) -> str | None:
    """The text by its byte order mark, or as UTF-8, or else as windows-1252; None when it is none of them."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _text(raw.removeprefix(mark), encoding)
    if b"\0" in raw:
        return None
    return _text(raw, "utf-8") or _text(raw, "windows-1252")


def _text(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


_LOOKED_AT = 50
"""How many rows tell the separator."""


def _separator(text: str) -> str:
    """The separator by which most rows have the same number of cells, as many as can be; else that of the first line.

    Separators may stand inside texts, so the one that stands most often is not always it.
    """
    cells = {separator: _n_cells(text, separator) for separator in SEPARATORS}
    cells[","] //= 2  # it stands in numbers too, as often in every row
    best = max(SEPARATORS, key=lambda separator: cells[separator])
    return best if cells[best] else _most_frequent(text)


def _n_cells(text: str, separator: str) -> int:
    """How many cells the first rows have in all, of those with the same number, more than one; 0 if most differ."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        widths = [len(row) for row in islice(reader, _LOOKED_AT) if row]
    except csv.Error:
        return 0
    width, n_rows = Counter(widths).most_common(1)[0] if widths else (0, 0)
    return width * n_rows if width > 1 and n_rows * 2 > len(widths) else 0


def _most_frequent(text: str) -> str:
    """The separator that stands most often outside quotes in the first line; a semicolon when none does."""
    quoted = False
    counts = dict.fromkeys(SEPARATORS, 0)
    for character in text:
        if character == '"':
            quoted = not quoted
        elif character == "\n" and not quoted:
            break
        elif character in counts and not quoted:
            counts[character] += 1
    return max(SEPARATORS, key=lambda separator: counts[separator])
