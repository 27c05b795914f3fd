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
from hf_fidelity.source.package import LOCKED, NotTaken, Package, read_parts
from hf_fidelity.source.sheet import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, CellValue, Table, Unread, trimmed

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MOST_MERGED = 10_000
"""Most cells that may be merged in a sheet."""

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
DAMAGED = (
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
            raise refuse("HF010", *LOCKED)
        wrong = "this is a workbook of the kind that Excel made before 2007"
        raise refuse("HF010", wrong, "Open it and save it as an Excel workbook (.xlsx).")
    if not raw.startswith(b"PK"):
        wrong, remedy = "this is not an Excel workbook, whatever its name says", "Name the file that Excel saved."
        raise refuse("HF010", wrong, remedy)
    try:
        parts = read_parts(raw)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that are not read
            return _tables(_sheets(Package(parts)), name, parts, error)
    except NotTaken as refused:
        raise refuse(*refused.said) from None
    except DAMAGED:
        remedy = "Open it in Excel or LibreOffice and save it again; or copy the answers to a new form."
        raise refuse("HF010", "the workbook is damaged and cannot be read", remedy) from None


WORKBOOKS = "an Excel workbook (.xlsx)"


def _sheets(package: Package) -> "list[ReadOnlyWorksheet]":
    """The sheets with cells, in order. Raises `ValueError` when two of them are one and the same part."""
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.styles.stylesheet import apply_stylesheet
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    reader: Any = ExcelReader(io.BytesIO(_NOTHING), read_only=True, keep_links=False)
    reader.archive, reader.valid_files = package, package.namelist()
    reader.read_manifest()
    reader.read_strings()
    reader.read_workbook()
    apply_stylesheet(package, reader.wb)  # type: ignore[arg-type]  # it only reads a part
    sheets: dict[str, ReadOnlyWorksheet] = {}
    for sheet, link in reader.parser.find_sheets():
        if link.target not in package.parts or "chartsheet" in link.Type:
            continue
        if link.target in sheets:
            raise ValueError("one part is two sheets")
        sheets[link.target] = ReadOnlyWorksheet(reader.wb, sheet.name, link.target, reader.shared_strings)
        sheets[link.target].sheet_state = sheet.state
    if not sheets:
        wrong, remedy = "the workbook holds no sheet with cells", "Name the workbook that holds the answers."
        raise NotTaken("HF010", wrong, remedy)
    return list(sheets.values())


_NOTHING = b"PK\x05\x06" + bytes(18)
"""A package without parts, which the reader opens before it is given ours."""


def _tables(
    sheets: "list[ReadOnlyWorksheet]", name: str, parts: dict[str, bytes], error: type[FidelityError]
) -> list[Table]:
    tables = []
    n_cells = 0
    texts: dict[str, str | None] = {}
    for sheet in sheets:
        text = parts[sheet._worksheet_path]  # type: ignore[attr-defined]  # noqa: SLF001  # where we said that it lies
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
