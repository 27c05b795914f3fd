"""Files that are small on disk, or look harmless, and once took seconds, a gigabyte, or the network."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook

HEAD = 'scale: housing-first@1.0\nteam: T\nround: "1"\ndate: 2026-01-01\nvariant: icm\nrater: A\n'
_ONE = b'<row r="1"><c r="A1"><v>1</v></c></row>'
_MEGABYTE = 1_000_000


def workbook(how: int = zipfile.ZIP_DEFLATED, **changes: Callable[[bytes], bytes]) -> bytes:
    """A workbook with one filled cell, whose parts are changed; a part is named by a word of its name."""
    source, target = io.BytesIO(), io.BytesIO()
    made = Workbook()
    made.active["A1"] = 1
    made.save(source)
    with zipfile.ZipFile(source) as sound, zipfile.ZipFile(target, "w", how, compresslevel=1) as package:
        for name in sound.namelist():
            text = sound.read(name)
            for word, change in changes.items():
                text = change(text) if word in name.split("/")[-1].lower().split(".") else text
            package.writestr(name, text)
    return target.getvalue()


def _cells(inside: bytes) -> Callable[[bytes], bytes]:
    data = b"<sheetData>" + inside + b"</sheetData>"
    return lambda text: re.sub(rb"<sheetData>.*</sheetData>", lambda _: data, text, flags=re.DOTALL)


def _before(tag: bytes, inside: bytes) -> Callable[[bytes], bytes]:
    return lambda text: text.replace(tag, inside + tag, 1)


def _sheets(text: bytes) -> bytes:
    """Five hundred sheets that are one and the same part."""
    sheet = re.search(rb"<sheet [^>]*/>", text)
    if not sheet:
        return text
    return text.replace(sheet[0], b"".join(sheet[0].replace(b'"Sheet"', b'"S%d"' % n) for n in range(500)))


def dictionary_of_4_gigabytes() -> bytes:
    """A workbook packed with LZMA, whose parts each ask for as much memory as can be asked for."""
    raw = bytearray(workbook(zipfile.ZIP_LZMA))
    with zipfile.ZipFile(io.BytesIO(bytes(raw))) as package:
        for part in package.infolist():
            at = part.header_offset
            start = (
                at
                + 30
                + int.from_bytes(raw[at + 26 : at + 28], "little")
                + int.from_bytes(raw[at + 28 : at + 30], "little")
            )
            raw[start + 5 : start + 9] = b"\xff\xff\xff\xff"
    return bytes(raw)


WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "two million empty cells in a row": lambda: workbook(
        sheet1=_cells(b'<row r="1"><c r="A1"><v>1</v></c>' + b'<c r="B1"/>' * 1_990_000 + b"</row>")
    ),
    "two million unknown marks in a row": lambda: workbook(
        sheet1=_cells(b'<row r="1"><c r="A1"><v>1</v></c>' + b'<x a=""/>' * 1_990_000 + b"</row>")
    ),
    "a mark with a million attributes": lambda: workbook(
        sheet1=_cells(b'<row r="1"><c r="A1" ' + b" ".join(b'a%d=""' % n for n in range(_MEGABYTE)) + b"/></row>")
    ),
    "a comment of twenty megabytes": lambda: workbook(
        sheet1=_before(b"<sheetData>", b"<!--" + b">" * 20 * _MEGABYTE + b"-->")
    ),
    "an instruction of twenty megabytes": lambda: workbook(
        sheet1=_before(b"<sheetData>", b"<?x " + b">" * 20 * _MEGABYTE + b"?>")
    ),
    "an attribute of twenty megabytes": lambda: workbook(
        sheet1=_before(b"<sheetData>", b'<x a="' + b" " * 20 * _MEGABYTE + b'"/>')
    ),
    "merging that is not closed": lambda: workbook(
        sheet1=_before(b"</worksheet>", b"<mergeCell " + b" " * 20 * _MEGABYTE)
    ),
    "four hundred thousand formats": lambda: workbook(
        styles=lambda text: re.sub(rb"(<cellXfs[^>]*>).*</cellXfs>", rb"\1" + b"<xf/>" * 400_000 + b"</cellXfs>", text)
    ),
    "four hundred thousand kinds of parts": lambda: workbook(
        **{"[content_types]": _before(b"</Types>", b'<Override PartName="/a" ContentType="b"/>' * 400_000)}
    ),
    "one part as five hundred sheets": lambda: workbook(
        workbook=_sheets, sheet1=_before(b"<sheetData>", b"<x/>" * 300_000)
    ),
    "a dictionary of four gigabytes": dictionary_of_4_gigabytes,
    "no sheet": lambda: workbook(workbook=lambda text: re.sub(rb"<sheet .*?/>", b"", text)),
}
"""Workbooks by what is wrong with them."""


def large_scale(folder: Path) -> None:
    """A scale of a hundred files, each as large as a scale may be."""
    names = [f"p{n}.yaml" for n in range(100)]
    text = "id: p\nitems: [" + ", ".join(["[" + ", ".join(["1"] * 990) + "]"] * 50) + "]\n"
    for name in names:
        (folder / name).write_text(text, encoding="utf-8")
    scale = f"id: s\nversion: '1.0'\ndomains: [{', '.join(names)}]\n"
    (folder / "scale.yaml").write_text(scale, encoding="utf-8")


def wide_scale(path: Path, ids: list[str]) -> None:
    """A scale with an item for each id."""
    items = "".join(f"      - {{id: a{name}, kind: levels, anchors: [{{score: 1}}, {{score: 2}}]}}\n" for name in ids)
    head = 'id: s\nversion: "1.0"\nstatus: draft\ndate: 2026-01-01\nlanguages: [en]\ntitle: S\n'
    scoring = "scoring: {domain: mean, overall: sum}\ndomains:\n  - id: d\n    items:\n"
    path.write_text(head + scoring + items, encoding="utf-8")


def long_headers() -> bytes:
    """An export with headers like short novels."""
    words = " ".join(["æ b cd"] * 450)
    headers = ";".join(f'"{n} {words}"' for n in range(1_900))
    return f"{headers}\n{';'.join('1' * 1_900)}\n".encode()


def long_number(result: str) -> str:
    """A result in which a score and an answer have a billion digits."""
    data = json.loads(result)
    for item in data["items"]:
        item["score"] = {"value": 3, "exact": "3e999999999"}
        item["answer"] = {"kind": "level", "level": {"value": 3, "exact": "3e999999999"}}
    return json.dumps(data)
