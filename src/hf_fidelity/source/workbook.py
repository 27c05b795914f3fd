"""Excel workbooks as tables. Formulas, macros and links are not followed, and nothing is unpacked beyond its limits."""

import io
import re
import warnings
import zipfile
import zlib
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any

from hf_fidelity.problem import FidelityError, Location, Problem
from hf_fidelity.source.extent import Extent, extent_of, merged_cells
from hf_fidelity.source.sheet import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, CellValue, Table, Unread, trimmed

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_UNPACKED = 24 * 1024 * 1024
"""Most bytes that a workbook may unpack to: our own limit, a hundred times a filled form."""
MOST_PARTS = 500
MOST_MERGED = 10_000
"""Most cells that may be merged in a sheet."""
MOST_MARKS = 400_000
"""Most tags in a part beside the sheets, such as the list of all texts: our own limit, a hundred filled forms."""

MOST_MARKS_OF_SHEET = 2_000_000
"""Most tags in a sheet: our own limit, for a million empty rows that were given a format."""

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_IS_LOCKED = 0x1
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    SyntaxError,
    OSError,
    EOFError,
    RuntimeError,
)
"""What openpyxl, zipfile and the XML parsers raise on files that are not what they say."""


def workbook_tables(raw: bytes, name: str, error: type[FidelityError]) -> list[Table]:
    """The sheets of a workbook, in order. Raises `error` when it is locked, damaged, of another kind, or too large."""

    def refuse(code: str, wrong: str, remedy: str) -> FidelityError:
        return error([Problem(code, Location(name), wrong, WORKBOOKS, remedy)])

    if raw.startswith(_OLE):
        if _ENCRYPTED in raw:
            raise refuse("HF010", *_LOCKED)
        wrong = "this is a workbook of the kind that Excel made before 2007"
        raise refuse("HF010", wrong, "Open it and save it as an Excel workbook (.xlsx).")
    if not raw.startswith(b"PK"):
        wrong, remedy = "this is not an Excel workbook, whatever its name says", "Name the file that Excel saved."
        raise refuse("HF010", wrong, remedy)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            if any(part.flag_bits & _IS_LOCKED for part in package.infolist()):
                raise refuse("HF010", *_LOCKED)
            if _is_too_large(package):
                wrong = "the workbook unpacks to far more than a form or an export holds"
                raise refuse("HF011", wrong, "Delete what is not needed, or copy it to a new workbook.")
            if "xl/workbook.xml" not in package.namelist():
                raise refuse("HF010", "this is not an Excel workbook", "Open it and save it as .xlsx.")
            parts = {part: package.read(part) for part in package.namelist() if part.endswith((".xml", ".rels"))}
        if _STRICT in parts["xl/workbook.xml"]:
            wrong = "the workbook was saved as Strict Open XML"
            raise refuse("HF010", wrong, 'Open it in Excel, and save it as the file type "Excel Workbook (.xlsx)".')
        if any(map(_is_hostile, parts.values())):
            raise refuse("HF010", "the workbook holds what no spreadsheet program writes", "Save it again in Excel.")
        if any(text.count(b"<") > _most_marks(part) for part, text in parts.items()):
            raise refuse("HF011", "the workbook holds far more than a form or an export", "Copy what matters.")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that are not read
            return _tables(_opened(raw), name, parts, error)
    except _DAMAGED:
        remedy = "Open it in Excel or LibreOffice and save it again; or copy the answers to a new form."
        raise refuse("HF010", "the workbook is damaged and cannot be read", remedy) from None


WORKBOOKS = "an Excel workbook (.xlsx)"
_LOCKED = ("the workbook is protected by a password", "Save a copy without the password, and name that.")


def _is_too_large(package: zipfile.ZipFile) -> bool:
    """Whether a package is too large by what it says of itself; more than it says is never unpacked."""
    parts = package.infolist()
    return len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED


def _most_marks(part: str) -> int:
    return MOST_MARKS_OF_SHEET if _SHEET.fullmatch(part) else MOST_MARKS


def _is_hostile(text: bytes) -> bool:
    """Whether a part declares entities, or is written so that it could not be seen whether it does."""
    return (
        b"<!DOCTYPE" in text or b"<!ENTITY" in text or text.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in text[:4]
    )


def _opened(raw: bytes) -> "Workbook":
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(raw), read_only=True, data_only=False, keep_links=False)


def _tables(workbook: "Workbook", name: str, parts: dict[str, bytes], error: type[FidelityError]) -> list[Table]:
    tables = []
    n_cells = 0
    texts: dict[str, str | None] = {}
    for sheet in workbook.worksheets:
        text = parts.get(str(getattr(sheet, "_worksheet_path", "")).lstrip("/"), b"")
        place = Location(name, sheet=sheet.title)
        extent = extent_of(text)
        n_cells += extent.n_cells
        merged = list(merged_cells(text))
        remedy = "Delete what is not needed, or copy what matters to a new workbook."
        if n_cells > MOST_CELLS or extent.is_too_wide:
            wrong = "the sheet holds more than the tool reads, or something far out"
            allowed = f"{MOST_CELLS:,} filled cells, in the first {MOST_ROWS:,} rows and {MOST_COLUMNS:,} columns"
            raise error([Problem("HF011", place, wrong, allowed, remedy)])
        if len(merged) > MOST_MERGED or text.count(b"mergeCell ") > MOST_MERGED:
            wrong = "very many cells of this sheet are merged"
            raise error([Problem("HF011", place, wrong, f"{MOST_MERGED:,} of them", "Undo the merging.")])
        rows = _rows(sheet, extent, texts)
        for row, column in merged:
            _mark_merged(rows, row, column)
        tables.append(Table(name, sheet.title, trimmed(rows), sheet.sheet_state != "visible"))
    return tables


_NEAR = (200, 50)
"""How many rows and columns of a sheet are searched for merged cells beyond those that hold something."""


def _mark_merged(rows: list[list[CellValue]], row: int, column: int) -> None:
    if row < _NEAR[0] and column < _NEAR[1]:
        rows += ([] for _ in range(row + 1 - len(rows)))
        rows[row] += [None] * (column + 1 - len(rows[row]))
    if row < len(rows) and column < len(rows[row]):
        rows[row][column] = Unread("merged")


def _rows(sheet: Any, extent: Extent, texts: dict[str, str | None]) -> list[list[CellValue]]:
    """The values of a sheet as far as its filled cells go; what the sheet says of its own size is not believed.

    `texts` keeps what became of each text, since one text may stand in every cell.
    """
    sheet.reset_dimensions()
    rows: list[list[CellValue]] = []
    if extent.n_cells:
        bounds = {"max_row": extent.deepest, "max_col": extent.widest} if extent.deepest else {}
        for row in sheet.iter_rows(**bounds):
            rows.append([_value(cell, texts) for cell in row])
            if len(rows) >= MOST_ROWS:
                break
    return rows


def _value(cell: Any, texts: dict[str, str | None]) -> CellValue:
    """What a cell holds: a number of up to fifteen digits exactly as Excel shows it, a percentage with its sign."""
    value = cell.value
    if cell.data_type == "f":
        return Unread("formula")
    if cell.data_type == "e":
        return Unread("error")
    match value:
        case None | bool():
            return value
        case int() | float():
            return _number(value, is_percentage="%" in cell.number_format)
        case datetime():
            return value.date() if value.time() == time() else value.isoformat(" ")
        case date():
            return value
        case time() | timedelta():
            return str(value)
    if value not in texts:
        texts[value] = _text(str(value))
    return texts[value]


def _number(value: int | float, *, is_percentage: bool) -> CellValue:
    if not isfinite(value):
        return Unread("error")
    number = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    if is_percentage:
        return f"{(number * 100).normalize():f} %"
    return int(number) if number == number.to_integral_value() and abs(number) < _EXACT else number


_EXACT = 10**15
"""From here on Excel does not tell whole numbers apart."""
MOST_IN_CELL = 32_767
"""How many characters a cell of Excel holds. Of a longer text one more is kept, by which it is known."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How workbooks write a character that XML cannot hold, and the underscore of a text that only looks like it."""


def _text(written: str) -> str | None:
    text = _ESCAPED.sub(_unescaped, written[: 8 * MOST_IN_CELL])[: MOST_IN_CELL + 1]
    return text if text.strip() else None


def _unescaped(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    return character if character.isprintable() or character in "\n\t" else ""
