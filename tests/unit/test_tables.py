"""Workbooks and CSV files become tables of plain values; what is hostile or damaged is refused quickly and in words."""

import io
import time
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from hf_fidelity.problem import AnswersError
from hf_fidelity.source.sheet import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Unread
from hf_fidelity.source.table import read_tables
from hf_fidelity.source.workbook import MOST_IN_CELL

LONGEST_SECONDS = 10
"""Hostile files are refused, or read, in a fraction of this on a slow machine."""


def read(tmp_path, content, name="table.xlsx"):
    path = tmp_path / name
    path.write_bytes(content)
    return read_tables(path, name, AnswersError).tables


def refused(tmp_path, content, name="table.xlsx"):
    start = time.process_time()
    with pytest.raises(AnswersError) as refusal:
        read(tmp_path, content, name)
    assert time.process_time() - start < LONGEST_SECONDS
    (problem,) = refusal.value.problems
    return problem


def saved(book):
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def one_sheet(rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return saved(book)


def with_part(content, part, change):
    """The workbook with one part changed; a part that is not there is added."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(source.read(name)) if name == part else source.read(name))
        if part not in source.namelist():
            target.writestr(part, change(b""))
    return kept.getvalue()


def sheet_text(xml):
    """A workbook whose only sheet has this text."""
    head = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    return with_part(one_sheet([["x"]]), "xl/worksheets/sheet1.xml", lambda _old: head + xml + b"</worksheet>")


def cells(count, form='<c r="{place}"><v>1</v></c>', per_row=100):
    rows = []
    for row in range(1, count // per_row + 1):
        places = (f"{get_column_letter(column)}{row}" for column in range(1, per_row + 1))
        rows.append(f'<row r="{row}">' + "".join(form.format(place=place) for place in places) + "</row>")
    return f"<sheetData>{''.join(rows)}</sheetData>".encode()


def test_values_of_cells(tmp_path):
    day = date(2026, 10, 14)
    (table,) = read(tmp_path, one_sheet([["text", 3, 58.5, 0.1 + 0.2, 2.3, True, day, None, " ", "=1+1", "-"]]))
    three_tenths = Decimal("0.3")
    row = ("text", 3, Decimal("58.5"), three_tenths, Decimal("2.3"), True, date(2026, 10, 14), None, None)
    assert table.rows == ((*row, Unread("formula"), "-"),)


def test_a_number_has_the_digits_that_excel_shows(tmp_path):
    for written in ("2.2999999999999998", "2.3"):
        (table,) = read(
            tmp_path, sheet_text(f'<sheetData><row r="1"><c r="A1"><v>{written}</v></c></row></sheetData>'.encode())
        )
        assert table.rows == ((Decimal("2.3"),),)


def test_escaped_characters_are_those_that_were_meant(tmp_path):
    text = (
        b'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_\nb _x005F_x0041_</t></is></c></row></sheetData>'
    )
    (table,) = read(tmp_path, sheet_text(text))
    assert table.rows == (("a\nb _x0041_",),)


def test_errors_and_merged_cells_are_told_apart(tmp_path):
    book = Workbook()
    book.active["A1"] = "#N/A"
    book.active["B1"] = "kept"
    book.active["D2"] = "end"
    book.active.merge_cells("B1:C2")
    (table,) = read(tmp_path, saved(book))
    merged = Unread("merged")
    assert table.rows == ((Unread("error"), "kept", merged), (None, merged, merged, "end"))
    assert (str(table.location(1, 3)), table.cell(9, 9), table.cell(0, -1)) == (
        'table.xlsx, sheet "Sheet", cell D2',
        None,
        None,
    )


def test_a_part_that_is_cut_off_is_refused(tmp_path):
    problem = refused(tmp_path, with_part(one_sheet([["x"]]), "xl/workbook.xml", lambda text: text[:200]))
    assert "damaged" in problem.wrong


def test_hidden_sheets_are_read_and_known(tmp_path):
    book = Workbook()
    book.create_sheet("Hidden").sheet_state = "hidden"
    assert [table.is_hidden for table in read(tmp_path, saved(book))] == [False, True]


def test_an_empty_workbook_has_an_empty_table(tmp_path):
    (table,) = read(tmp_path, saved(Workbook()))
    assert table.rows == ()


def test_cells_without_places_are_read_in_their_order(tmp_path):
    text = b"<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>"
    (table,) = read(tmp_path, sheet_text(text))
    assert table.rows == ((1, 2), (3,))


def test_a_million_empty_formatted_rows_are_no_burden(tmp_path):
    rows = b"".join(b'<row r="%d" s="1"/>' % n for n in range(2, 1_000_000))
    text = b'<sheetData><row r="1"><c r="A1"><v>7</v></c></row>' + rows + b"</sheetData>"
    start = time.process_time()
    (table,) = read(tmp_path, sheet_text(text))
    assert table.rows == ((7,),)
    assert time.process_time() - start < LONGEST_SECONDS


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0", "save it as an Excel workbook"),
        ("a.ods", b"PK", "save it as an Excel workbook"),
        ("a.xlsm", b"PK", "save it as an Excel workbook"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "before 2007"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        ("a.xlsx", b"", "not an Excel workbook"),
        ("a.xlsx", b"team;round\n", "not an Excel workbook"),
        ("a.xlsx", b"PK\x03\x04" + b"x" * 99, "damaged"),
        ("a.csv", b"", "the file is empty"),
        ("a.csv", b"\x89PNG\r\n\x1a\n\0\0\0", "not text"),
        ("a.csv", "Spørsmål;Svar\n".encode().decode("windows-1252").encode(), "garbled"),
        ("a.csv", b'a;b\n"open;1\n', "do not pair up"),
        ("a.csv", b"x" * 200_000 + b";1\n", "a cell of this row holds more than 131,072 characters"),
        ("a.csv", b";" * 3_000, "larger than the tool reads"),
        ("a.csv", b"x\n" * 30_000, "larger than the tool reads"),
        ("a.yaml", b"team: Fjordvik\n", "holds no table"),
        ("a.json", b"{}", "holds no table"),
    ],
)
def test_what_is_not_a_table_is_refused(tmp_path, name, content, said):
    assert said in " ".join(refused(tmp_path, content, name).said())


def test_a_part_of_a_workbook_is_refused(tmp_path):
    whole = one_sheet([["x", 1]])
    for size in range(4, len(whole), 97):
        assert refused(tmp_path, whole[:size]).code == "HF010"


def test_a_locked_package_is_refused(tmp_path):
    whole = bytearray(one_sheet([["x"]]))
    directory = whole.index(b"PK\x01\x02")
    whole[directory + 8] |= 1
    assert "protected by a password" in refused(tmp_path, bytes(whole)).wrong


BILLION = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
)
@pytest.mark.parametrize("declared", [BILLION, OUTSIDE])
def test_entities_are_refused(tmp_path, part, declared):
    content = with_part(one_sheet([["x"]]), part, lambda text: declared + text)
    assert "no spreadsheet program writes" in refused(tmp_path, content).wrong


def test_a_part_in_an_encoding_that_would_hide_entities_is_refused(tmp_path):
    content = with_part(one_sheet([["x"]]), "xl/workbook.xml", lambda text: text.decode().encode("utf-16"))
    assert "no spreadsheet program writes" in refused(tmp_path, content).wrong


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            lambda: with_part(one_sheet([["x"]]), "xl/media/a.xml", lambda _old: b" " * 500_000_000), id="bomb"
        ),
        pytest.param(
            lambda: with_part(one_sheet([["x"]]), "xl/sharedStrings.xml", lambda _old: b"<si/>" * 4_000_000), id="texts"
        ),
        pytest.param(
            lambda: with_part(one_sheet([["x"]]), "xl/styles.xml", lambda _old: b"<xf/>" * 4_000_000), id="styles"
        ),
        pytest.param(lambda: sheet_text(cells(MOST_CELLS + 100)), id="cells"),
        pytest.param(
            lambda: sheet_text(b'<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'), id="far right"
        ),
        pytest.param(
            lambda: sheet_text(b'<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
            id="far down",
        ),
        pytest.param(
            lambda: sheet_text(
                f'<sheetData><row r="1"><c r="{get_column_letter(MOST_COLUMNS)}1"><v>1</v></c></row>'
                f'<row r="{MOST_ROWS}"><c r="A{MOST_ROWS}"><v>1</v></c></row></sheetData>'.encode()
            ),
            id="wide and deep",
        ),
        pytest.param(
            lambda: sheet_text(
                b'<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>'
                b'<mergeCell ref="A1:XFD1048576"/></mergeCells>'
            ),
            id="merged",
        ),
    ],
)
def test_what_is_too_large_is_refused(tmp_path, content):
    assert refused(tmp_path, content()).code == "HF011"


def test_many_parts_are_refused(tmp_path):
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as package:
        for n in range(600):
            package.writestr(f"xl/{n}.xml", "")
    assert refused(tmp_path, kept.getvalue()).code == "HF011"


def test_cells_that_hold_nothing_do_not_count(tmp_path):
    empty = cells(MOST_CELLS + 100, '<c r="{place}" s="1"/>')
    (table,) = read(tmp_path, sheet_text(empty))
    assert table.rows == ()


def test_some_cells_without_a_place_are_refused(tmp_path):
    text = b'<sheetData><row r="1"><c r="A1"><v>1</v></c><c><v>2</v></c></row></sheetData>'
    assert "damaged" in refused(tmp_path, sheet_text(text)).wrong


def test_too_large_sheets_are_named(tmp_path):
    problem = refused(tmp_path, sheet_text(b'<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'))
    assert problem.location.sheet == "Sheet"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
@pytest.mark.parametrize("separator", [";", "\t", ","])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_in_the_ways_of_norwegian_programs(tmp_path, encoding, separator, end):
    text = end.join(separator.join(row) for row in (["Spørsmål", "Svar"], ["“Å bo”"[1:-1], "5"], ["", ""], ["æ", " "]))
    (table,) = read(tmp_path, text.encode(encoding), "a.csv")
    assert table.rows == (("Spørsmål", "Svar"), ("Å bo", "5"), (), ("æ",))
    assert str(table.location(1, 1)) == "a.csv, cell B2"


def test_csv_keeps_quoted_line_ends_and_separators(tmp_path):
    (table,) = read(tmp_path, b'a;b\n"x;\ny";"1,5"\n', "a.csv")
    assert table.rows == (("a", "b"), ("x;\ny", "1,5"))


def test_a_first_line_that_names_the_separator_is_followed(tmp_path):
    (table,) = read(tmp_path, b"sep=,\na,b;c\n", "a.csv")
    assert table.rows == ((), ("a", "b;c"))


@pytest.mark.parametrize(
    ("written", "form", "value"),
    [
        ("0.75", "0%", "75 %"),
        ("0.075", "0.0%", "7.5 %"),
        ("1", "0%", "100 %"),
        ("-0.5", "0%", "-50 %"),
        ("0.75", "0.00", Decimal("0.75")),
        ("1e999", "General", Unread("error")),
    ],
)
def test_numbers_that_are_not_what_they_seem(tmp_path, written, form, value):
    book = Workbook()
    book.active["A1"] = 12345
    book.active["A1"].number_format = form
    content = with_part(
        saved(book), "xl/worksheets/sheet1.xml", lambda text: text.replace(b"<v>12345<", f"<v>{written}<".encode())
    )
    (table,) = read(tmp_path, content)
    assert table.rows == ((value,),)


def test_a_long_text_in_every_cell_costs_no_more_than_once(tmp_path):
    start = time.process_time()
    text = "_x0041_" * 140_000
    shared = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{text}</t></si></sst>'
    content = sheet_text(cells(10_000, '<c r="{place}" t="s"><v>0</v></c>'))
    relation = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    content = with_part(
        content,
        "xl/_rels/workbook.xml.rels",
        lambda old: old.replace(
            b"</Relationships>", b'<Relationship Id="r9" Type="' + relation + b'" Target="s.xml"/></Relationships>'
        ),
    )
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    content = with_part(
        content,
        "[Content_Types].xml",
        lambda old: old.replace(b"</Types>", b'<Override PartName="/xl/s.xml" ContentType="' + kind + b'"/></Types>'),
    )
    (table,) = read(tmp_path, with_part(content, "xl/s.xml", lambda _old: shared.encode()))
    assert len(table.rows[99][99]) == MOST_IN_CELL + 1
    assert set(table.rows[99][99]) == {"A"}
    assert time.process_time() - start < LONGEST_SECONDS


@pytest.mark.parametrize(
    "xml",
    [b"<mergeCell " * 700_000, b"<a>" * 1_050_000 + b"</a>" * 1_050_000, b'<mergeCell ref="A1:A1"/>' * 400_000],
    ids=["open", "nested", "merged with themselves"],
)
def test_a_sheet_of_tags_alone(tmp_path, xml):
    problem = refused(tmp_path, sheet_text(cells(100) + xml))
    assert problem.code in ("HF010", "HF011")


def test_strict_open_xml_is_told_how_to_be_saved(tmp_path):
    content = with_part(
        one_sheet([["x"]]),
        "xl/workbook.xml",
        lambda text: text.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
    )
    assert "Strict Open XML" in refused(tmp_path, content).said()[0]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Hva, hvor, når;Når, og hvor\n3;4\n", (("Hva, hvor, når", "Når, og hvor"), ("3", "4"))),
        ("a,b,c;d\n1,5;2,5\n1,0;3,5\n", (("a,b,c", "d"), ("1,5", "2,5"), ("1,0", "3,5"))),
        ("a;b,c\n1;2,3\n", (("a", "b,c"), ("1", "2,3"))),
        ("x;y\tz\n1;2\t3\n2;2\t3\n", (("x", "y\tz"), ("1", "2\t3"), ("2", "2\t3"))),
        ("Tittel\na,b,c\n1,2,3\n4,5,6\n", (("Tittel",), ("a", "b", "c"), ("1", "2", "3"), ("4", "5", "6"))),
        ('"a;b",c\n"1;2",3\n', (("a;b", "c"), ("1;2", "3"))),
        ("sep=,\na;b,c\n1,2\n", ((), ("a;b", "c"), ("1", "2"))),
    ],
)
def test_a_separator_that_stands_in_texts_too(tmp_path, text, rows):
    (table,) = read(tmp_path, text.encode(), "table.csv")
    assert table.rows == rows
