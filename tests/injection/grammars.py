"""Each kind of output read back by a parser of its own grammar: what it consists of, and what it must never hold."""

import csv
import html as html_module
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from html.parser import HTMLParser

from openpyxl import load_workbook
from rich.console import Console

from hf_fidelity.source.yaml_tree import build_yaml

CONTROL = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What steers a terminal or turns the reading direction, ends a line unseen, or is no character at all."""
FORMULA = re.compile(r"[\s\"\u200b-\u200f\ufeff]*[=+@\-\uff1d\uff0b\uff0d\uff20]")
_CHARTS = {"tspan", "text", "title"}
"""A label that is too long for its place is broken into lines, and has its whole text as a title."""
_BY_HEIGHT = {("article", "class")}
"""What is long may break over pages, and is marked so."""
_SAFE = re.compile(r"#|mailto:|https?://|data:image/svg\+xml", re.IGNORECASE)


class _Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.links, self.scripts, self.others = Counter(), set(), [], []
        self._inside = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        names = tuple(name for name, _ in attributes if (tag, name) not in _BY_HEIGHT)
        self.elements[tag, names] += 1
        given = dict(attributes)
        self.links |= {given[name] for name in ("href", "src", "action", "formaction", "xlink:href") if given.get(name)}
        self._inside = (tag, given.get("type")) if tag in ("script", "style") else None

    def handle_data(self, data):
        if self._inside:
            self.scripts.append((self._inside, data))

    def handle_endtag(self, tag):
        self._inside = None
        self.elements[f"/{tag}", ()] += 1

    def handle_comment(self, data):
        self.others.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def html(page):
    """The elements of a page by their number, its code as it stands, and the shape of the data in it."""
    read = _Page(page)
    code = [(kind, text) for kind, text in read.scripts if kind[1] != "application/json"]
    data = [shape_of(json.loads(text)) for kind, text in read.scripts if kind[1] == "application/json"]
    unsafe = {link for link in read.links if not _SAFE.match(link)}
    elements = Counter({one: n for one, n in read.elements.items() if one[0].lstrip("/") not in _CHARTS})
    charts = {one for one in read.elements if one[0].lstrip("/") in _CHARTS}
    assert not CONTROL.search(page)
    assert not {name for _, names in read.elements for name in names if name.startswith("on")}
    assert not unsafe
    return (
        elements,
        code,
        data,
        read.others,
        charts - {("title", ()), ("/title", ()), ("tspan", ("x", "dy")), ("/tspan", ())},
    )


def as_json(text):
    assert not CONTROL.search(text)
    return shape_of(json.loads(text))


def as_csv(raw):
    text = raw.decode("utf-8-sig")
    assert not CONTROL.search(text.replace("\r\n", "\n"))
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    for separator in ";,\t":
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            assert not [
                cell for cell in row if FORMULA.match(cell) and not re.fullmatch(r"[-+\u2212\u00b1]?[0-9., %]*", cell)
            ]
    return [len(row) for row in rows]


def as_xlsx(raw):
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for part in parts.values():
        ET.fromstring(part)
        assert not re.search(rb"<(f|hyperlink|ddeLink|oleLink)\b", part)
        assert b'TargetMode="External"' not in part
    workbook = load_workbook(io.BytesIO(raw))
    formulas = [
        (name, _with_numbers(html_module.unescape(formula.decode()), workbook.sheetnames))
        for name, part in parts.items()
        for formula in re.findall(rb"<(?:formula[12]?|definedName)\b[^>]*>([^<]*)<", part)
    ]
    cells = [
        (n, cell.coordinate, cell.data_type)
        for n, sheet in enumerate(workbook)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    assert not [cell for cell in cells if cell[2] == "f"]
    return sorted(parts), formulas, cells


def _with_numbers(formula, names):
    """A formula with the places of sheets for their names, which are texts of the file; the longest names first."""
    for name in sorted(names, key=len, reverse=True):
        formula = formula.replace("'" + name.replace("'", "''") + "'!", f"#{names.index(name)}!")
    return formula


def as_terminal(renderable):
    """Nothing is compared: texts of other lengths are broken into other lines."""
    for width, options in ((80, {"color_system": None}), (20, {"color_system": None}), (80, {"force_terminal": True})):
        file = io.StringIO()
        Console(width=width, file=file, markup=False, highlight=False, emoji=False, **options).print(renderable)
        text = re.sub(r"\x1b\[[0-9;]*m", "", file.getvalue()) if "force_terminal" in options else file.getvalue()
        assert not CONTROL.search(text)


def as_text(text):
    assert not CONTROL.search(text)


def as_yaml(text):
    assert not CONTROL.search(text)
    tree = build_yaml(text, "x.yaml")
    assert not tree.problems
    return shape_of(tree.data)


def as_markdown(text):
    """Lines, columns of the table, and nothing that is read as an element, an image or a link."""
    assert not CONTROL.search(text)
    assert not re.search(r"(?<!\\)<[A-Za-z/!?]", text)
    assert not re.search(r"(?<!\\)\]\(", text)
    return [len(re.findall(r"(?<!\\)\|", line)) for line in text.splitlines()]


def as_parquet(raw):
    from pyarrow import parquet

    table = parquet.read_table(io.BytesIO(raw))
    return table.num_rows, table.schema.names


def as_junit(text):
    assert not CONTROL.search(text)
    return [element.tag for element in ET.fromstring(text.encode()).iter()]


def as_commands(text):
    assert not CONTROL.search(text)
    lines = text.split("\n")
    assert lines.pop() == ""
    assert all(re.match(r"::error file=[^:,]*,line=\d,col=\d,title=HF201::", line) for line in lines)
    return len(lines)


def shape_of(data):
    """Plain data with its texts left out; a key that is a team's name is its place."""
    match data:
        case dict():
            return {
                key if re.fullmatch("[A-Za-z0-9_.$/@-]+", key) else n: shape_of(value)
                for n, (key, value) in enumerate(data.items())
            }
        case list():
            return [shape_of(value) for value in data]
    return type(data).__name__
