"""The parts of a workbook, unpacked within limits and looked through before anything is made of them.

What was looked at is what is read: the parts themselves are handed on, not the file. Parts that nothing is read from,
such as drawings, links and what a workbook says of its authors, are never unpacked.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

MOST_UNPACKED = 24 * 1024 * 1024
"""Most bytes that a workbook may unpack to: our own limit, a hundred times a filled form."""
MOST_PARTS = 500
MOST_ELEMENTS = 400_000
"""Most elements in the sheets and the list of all texts, rows not counted: our own limit, as many as a table has that
is as large as is read. Rows are left out, for a million empty ones that were given a format."""
MOST_ROWS = 2_000_000
MOST_OTHER_ELEMENTS = 40_000
"""Most elements in everything else that is read, such as the formats of cells: our own limit, twenty times a form."""
MOST_IN_TAG = 100_000
"""The longest tag, in bytes; a longer one is looked through again and again while it is read."""

_IS_LOCKED = 0x1
_WORKBOOK = "xl/workbook.xml"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml"
_LARGE = re.compile(r"xl/(?:worksheets/[^/]+|sharedstrings)\.xml", re.IGNORECASE)
_NOT_READ = re.compile(
    r"(?:docProps|customXml|customUI|xl/(?:theme|media|drawings|charts|chartsheets|diagrams|embeddings|pivotCache"
    r"|pivotTables|tables|queryTables|externalLinks|threadedComments|persons|printerSettings|ctrlProps|activeX"
    r"|slicers|slicerCaches|timelines|timelineCaches|model|worksheets/_rels))/|xl/(?:comments|calcChain|connections)",
    re.IGNORECASE,
)
_IN_TAGS = ((b"<!--", b"-->"), (b"<?", b"?>"))


class NotTaken(Exception):
    """A package that is not read: the code, what is wrong, and what to do."""

    def __init__(self, code: str, wrong: str, remedy: str) -> None:
        super().__init__(code)
        self.said = (code, wrong, remedy)


class Package:
    """The parts in the place of the file they came from, for whoever asks a package for its parts by name."""

    filename = "the workbook"

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self.parts = parts

    def namelist(self) -> list[str]:
        """The names of the parts."""
        return list(self.parts)

    def read(self, name: str) -> bytes:
        """A part. Raises `KeyError` where there is none."""
        return self.parts[name]

    def open(self, name: str, _mode: str = "r") -> io.BytesIO:
        """A part to be read piece by piece."""
        return _InLargePieces(self.parts[name])


class _InLargePieces(io.BytesIO):
    """Gives more than it is asked for: an XML parser begins a tag anew with each piece until it has all of it."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(size if size is None or size < 0 else max(size, _PIECE))


_PIECE = 256 * 1024


def read_parts(raw: bytes) -> dict[str, bytes]:
    """The parts of a workbook that are read from, by name.

    Raises `NotTaken` for a package that is locked, too large, no workbook, or holds what no spreadsheet program writes;
    and what `zipfile` raises for a damaged one.
    """
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        entries = package.infolist()
        if any(entry.flag_bits & _IS_LOCKED for entry in entries):
            raise NotTaken("HF010", *LOCKED)
        # a package is weighed by what it says of itself; more than it says is never unpacked
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
            wrong = "the workbook unpacks to far more than a form or an export holds"
            raise NotTaken("HF011", wrong, "Delete what is not needed, or copy it to a new workbook.")
        if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
            raise _hostile()
        names = [entry.filename for entry in entries]
        if _WORKBOOK not in names:
            raise NotTaken("HF010", "this is not an Excel workbook", "Open it and save it as .xlsx.")
        parts = {name: package.read(name) for name in dict.fromkeys(names) if _is_read(name)}
    if _STRICT in parts[_WORKBOOK]:
        remedy = 'Open it in Excel, and save it as the file type "Excel Workbook (.xlsx)".'
        raise NotTaken("HF010", "the workbook was saved as Strict Open XML", remedy)
    if any(map(_is_hostile, parts.values())):
        raise _hostile()
    if _is_too_much(parts):
        raise NotTaken("HF011", "the workbook holds far more than a form or an export", "Copy what matters.")
    return parts


LOCKED = ("the workbook is protected by a password", "Save a copy without the password, and name that.")


def _hostile() -> NotTaken:
    return NotTaken("HF010", "the workbook holds what no spreadsheet program writes", "Save it again in Excel.")


def _is_read(name: str) -> bool:
    return name.endswith((".xml", ".rels")) and not _NOT_READ.match(name)


def _is_hostile(text: bytes) -> bool:
    """Whether a part declares entities, or is written so that it could not be seen whether it does."""
    return (
        b"<!DOCTYPE" in text or b"<!ENTITY" in text or text.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in text[:4]
    )


def _is_too_much(parts: Mapping[str, bytes]) -> bool:
    large = other = 0
    for name, text in parts.items():
        n_rows = text.count(b"<row")
        n_elements = text.count(b"<") - text.count(b"</")
        if _LARGE.fullmatch(name):
            large += n_elements - n_rows
        else:
            other += n_elements
        if n_rows > MOST_ROWS or any(length > MOST_IN_TAG for length in _long_tags(text)):
            return True
    return large > MOST_ELEMENTS or other > MOST_OTHER_ELEMENTS


_LONG = re.compile(rb"<[^<>]{%d}" % MOST_IN_TAG)


def _long_tags(text: bytes) -> Iterator[int]:
    """The lengths of what may be longer than a tag should be: comments, instructions, and tags that are not closed."""
    if len(text) <= MOST_IN_TAG:
        return
    if _LONG.search(text):
        yield MOST_IN_TAG + 1
    for begins, ends in _IN_TAGS:
        at = text.find(begins)
        while at >= 0:
            end = text.find(ends, at + len(begins))
            yield (end if end >= 0 else len(text)) - at
            at = text.find(begins, end) if end >= 0 else -1
