"""Workbooks and tables that are altered: their parts, the marks and cells in them, and the package around them."""

import csv
import io
import re
import warnings
import zipfile
from html import escape
from random import Random

from tests.fuzz.altering import PIECES, altered, altered_bytes

_TAGS = (
    *(
        '<c r="A1"/>',
        '<c r="XFD1048576"><v>1</v></c>',
        '<c r="B2" t="s"><v>99999999</v></c>',
        '<c r="C3" t="d"><v>x</v></c>',
    ),
    *(
        '<c t="inlineStr"><is><t>x</t></is></c>',
        "<row/>",
        '<row r="0"/>',
        '<row r="-1">',
        '<row r="99999999"/>',
        "<si/>",
    ),
    *(
        '<mergeCell ref="A1:XFD1048576"/>',
        '<mergeCell ref="B2:A1"/>',
        "<f>WEBSERVICE(&quot;http://a&quot;)</f>",
        "<v>1e999</v>",
    ),
    *(
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
        "&b;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?x?>",
        "&#0;",
    ),
    *(
        '<sheet name="A" sheetId="9" r:id="rId1"/>',
        '<sheet name="" sheetId="1" r:id="x"/>',
        't="e"',
        't="b"',
        's="999"',
    ),
    *(
        '<externalReference r:id="rId1"/>',
        'TargetMode="External" Target="http://a/b"',
        'xml:space="preserve"',
        "</sheetData>",
    ),
    *(
        '<dimension ref="A1:XFD1048576"/>',
        '<definedName name="_xlnm.Print_Titles">$A:$A,,</definedName>',
        "<x:c/>",
        '<xf numFmtId="14"/>',
    ),
    *(
        "<v>45000</v>",
        "<v>-1</v>",
        "<v>true</v>",
        "<v/>",
        'date1904="1"',
        'formatCode="[h]:mm%"',
        '<?xml version="1.0" encoding="utf-7"?>',
    ),
)
_TEXTS = tuple(piece for piece in PIECES if piece.isprintable())
_TAG = re.compile(r"<[^<>]*>|[^<>]+")


def parts_of(raw: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return {part.filename: package.read(part) for part in package.infolist()}


def altered_workbook(raw: bytes, chance: Random) -> bytes:
    """A workbook with altered parts in a sound package, or a damaged package."""
    if chance.random() < 1 / 20:
        return altered_bytes(raw, chance)
    parts = parts_of(raw)
    for _ in range(chance.choice((1, 1, 2, 3))):
        _alter_part(parts, chance)
    made = packed(parts, chance)
    return altered_bytes(made, chance) if chance.random() < 1 / 20 else made


def _alter_part(parts: dict[str, bytes], chance: Random) -> None:
    cells = [part for part in parts if "sheet" in part or "sharedStrings" in part]
    name = chance.choice(cells if cells and chance.random() < 3 / 4 else list(parts))
    match chance.randrange(24):
        case 0:
            del parts[name]
        case 1:
            parts[chance.choice(("xl/a.xml", "../../a", "/etc/a", "xl/worksheets/sheet99.xml", "CON", "a/"))] = parts[
                name
            ]
        case 2:
            parts[name] = parts[chance.choice(list(parts))]
        case 3:
            parts[name] = altered_bytes(parts[name], chance)
        case 4:
            parts[name] = (
                parts[name]
                .decode("utf-8", "replace")
                .encode(chance.choice(("utf-16", "utf-16-le", "latin-1")), "replace")
            )
        case _:
            parts[name] = _altered_marks(parts[name].decode("utf-8", "replace"), chance).encode("utf-8", "replace")


def _altered_marks(text: str, chance: Random) -> str:
    """XML with other texts and numbers, or with tags left out, doubled, moved, or put in."""
    pieces = _TAG.findall(text) or [text]
    if chance.random() < 1 / 2:
        for _ in range(chance.choice((1, 1, 2, 5))):
            at = chance.choice([n for n, piece in enumerate(pieces) if not piece.startswith("<")] or range(len(pieces)))
            other = pieces[chance.randrange(len(pieces))]
            if pieces[at].startswith("<"):
                start, mark, rest = pieces[at].partition('="')
                pieces[at] = (
                    f'{start}="{escape(chance.choice(_TEXTS))}"{rest.partition(chr(34))[2]}' if mark else "<x/>"
                )
            else:
                pieces[at] = other if not other.startswith("<") else escape(chance.choice(_TEXTS))
        return "".join(pieces)
    if chance.random() < 1 / 4:
        return altered(text, [text], chance)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(pieces))
        match chance.randrange(6):
            case 0:
                del pieces[at]
            case 1:
                pieces[at:at] = pieces[at : at + chance.choice((1, 3, 9))] * chance.choice((1, 2, 50))
            case 2:
                pieces.insert(at, chance.choice(_TAGS))
            case 3 if not pieces[at].startswith("<"):
                pieces[at] = chance.choice(PIECES)
            case 4:
                start, mark, rest = pieces[at].partition('="')
                pieces[at] = f'{start}="{chance.choice(PIECES)}"{rest.partition(chr(34))[2]}' if mark else "<x/>"
            case _:
                pieces[at] = pieces[chance.randrange(len(pieces))]
        pieces = pieces or [text]
    return "".join(pieces)


def packed(parts: dict[str, bytes], chance: Random) -> bytes:
    """A package of the parts; now and then packed in a way that spreadsheet programs do not use, or with doubles."""
    target = io.BytesIO()
    ways = (zipfile.ZIP_STORED, *(zipfile.ZIP_DEFLATED,) * 40, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about names that stand there twice
        with zipfile.ZipFile(target, "w", chance.choice(ways), compresslevel=1) as package:
            for name, content in parts.items():
                package.writestr(name, content)
            if chance.random() < 1 / 20 and parts:
                package.writestr(chance.choice(list(parts)), chance.choice(list(parts.values())))
    return target.getvalue()


_INLINE = re.compile(r'<c ([^<>]*?) t="inlineStr"><is>(.*?)</is></c>', re.DOTALL)
_STRINGS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def with_shared_texts(raw: bytes) -> bytes:
    """The same workbook with its texts in one list, as Excel saves them."""
    parts, texts = parts_of(raw), []

    def shared(found: re.Match[str]) -> str:
        texts.append(found[2])
        return f'<c {found[1]} t="s"><v>{len(texts) - 1}</v></c>'

    for name in [part for part in parts if "worksheets/sheet" in part]:
        parts[name] = _INLINE.sub(shared, parts[name].decode()).encode()
    items = "".join(f"<si>{text}</si>" for text in texts)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_SPACE}">{items}</sst>'.encode()
    told = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_STRINGS}" /></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", told.encode())
    return packed(parts, Random(1))


def altered_table(raw: bytes, encoding: str, chance: Random) -> bytes:
    """A CSV file with altered cells, rows, columns, separators, quotes and encodings."""
    text = raw.decode(encoding)
    if chance.random() < 1 / 2:
        rows = list(csv.reader(io.StringIO(text), delimiter=";"))
        for _ in range(chance.choice((1, 2, 4))):
            _alter_rows(rows, chance)
        target = io.StringIO(newline="")
        quoting = chance.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
        end = chance.choice(("\r\n", "\n", "\r"))
        csv.writer(target, delimiter=chance.choice(";;;,\t"), lineterminator=end, quoting=quoting).writerows(rows)
        text = target.getvalue()
    else:
        text = altered(text, [text], chance)
    encodings = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "utf-32", "cp865")
    made = text.encode(chance.choice(encodings), "replace")
    if chance.random() < 1 / 30:
        made = chance.choice(
            (made.decode("latin-1").encode(), b"sep=" + bytes([chance.randrange(256)]) + b"\r\n" + made, made + b"\0")
        )
    return altered_bytes(made, chance) if chance.random() < 1 / 10 else made


def _alter_rows(rows: list[list[str]], chance: Random) -> None:
    row = chance.choice(rows)
    at = chance.randrange(len(row)) if row else 0
    match chance.randrange(8):
        case 0:
            rows.remove(row)
        case 1:
            rows.insert(chance.randrange(len(rows)), [*row])
        case 2:
            for other in rows:
                other[at : at + 1] = []
        case 3:
            for other in rows:
                other.insert(at, chance.choice(other) if other else "")
        case 4:
            rows[:] = [list(column) for column in zip(*rows, strict=False)] or [[""]]
        case 5:
            row += [chance.choice(PIECES)] * chance.choice((1, 30, 2100))
        case _ if row:
            row[at] = chance.choice((*PIECES, *row))
    if not rows:
        rows.append([""])
