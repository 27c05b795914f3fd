"""Results as tables: numbers are exact, days are days, and texts stay texts, whatever they begin with."""

import csv
import io
import re
import zipfile
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.vocabulary import REMARK_WORDS
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.result import Points, Scored
from hf_fidelity.views.speech import LANGUAGES, speech
from hf_fidelity.views.tables.delimited import render_csv
from hf_fidelity.views.tables.formulas import begins_formula, guarded, without_guard
from hf_fidelity.views.tables.workbook import render_workbook

EXAMPLES = ("examples/fjordvik/2026-2.yaml", "examples/nordlia/2026-2.yaml", "tests/golden/answers.yaml")


@pytest.fixture(params=EXAMPLES)
def scored(request, root):
    assessed = load_answers(root / request.param)
    return assessed, score(assessed.scale, assessed.answers)


@pytest.fixture
def fjordvik(root):
    assessed = load_answers(root / EXAMPLES[0])
    return assessed, score(assessed.scale, assessed.answers)


def rows_of(raw):
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


def number(text):
    return Fraction(Decimal(text.replace(",", "."))) if text else None


def test_a_row_for_each_item_with_its_numbers(scored):
    assessed, result = scored
    rows = rows_of(render_csv(assessed, result, speech("nb")))
    assert [row["item"] for row in rows] == list(result.items)
    for row in rows:
        one = result.items[row["item"]]
        is_scored = isinstance(one.outcome, Scored)
        assert row["answered"] == ("scored" if is_scored else one.outcome.reason)
        assert number(row["score"]) == (one.outcome.value if is_scored else None)
        assert (number(row["lowest"]), number(row["highest"])) == one.span
        share = number(row["share_of_range"])
        assert (share is None) == (not is_scored)
        if is_scored:
            exact = (one.outcome.value - one.span.lowest) / (one.span.highest - one.span.lowest)
            assert abs(share - exact) <= Fraction(1, 10**9)
        facts = [row[key] for key in ("level", "n_ticked", "amount", "count")]
        assert sum(map(bool, facts)) == (1 if is_scored else 0)


def test_the_domain_follows_from_the_rows(fjordvik):
    assessed, result = fjordvik
    rows = rows_of(render_csv(assessed, result, speech("nb")))
    for domain in result.domains:
        scores = [number(row["score"]) for row in rows if row["domain"] == domain.id and row["score"]]
        assert sum(scores) / len(scores) == domain.outcome.value


def test_the_file_is_what_norwegian_excel_and_r_read(fjordvik):
    raw = render_csv(*fjordvik, speech("nb"))
    lines = raw.decode("utf-8-sig").split("\r\n")
    assert lines[0].startswith("team;municipality;round;date;")
    assert all(re.fullmatch("[a-z][a-z0-9_]*", name) for name in lines[0].split(";"))
    assert lines[-1] == ""
    assert ";58,5;" in raw.decode()
    assert b"2026-10-14" in raw


def test_names_of_columns_are_the_same_in_every_language_and_texts_are_not(fjordvik):
    texts = [render_csv(*fjordvik, speech(language)).decode("utf-8-sig") for language in LANGUAGES]
    assert len({text.partition("\r\n")[0] for text in texts}) == 1
    assert len(set(texts)) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_can_be_left_out(fjordvik, language):
    assessed, result = fjordvik
    notes = [
        text for given in assessed.answers.remarks.values() for key in REMARK_WORDS if (text := getattr(given, key))
    ]
    assert len(notes) > 10
    say = speech(language)
    for with_notes in (True, False):
        rows = rows_of(render_csv(assessed, result, say, without_notes=not with_notes))
        assert (set(REMARK_WORDS) <= set(rows[0])) == with_notes
        book = load_workbook(io.BytesIO(render_workbook(assessed, result, say, without_notes=not with_notes)))
        held = {cell.value for sheet in book for line in sheet.iter_rows() for cell in line}
        in_csv = {value for row in rows for value in row.values()}
        assert all((note in held) == with_notes for note in notes)
        assert all((guarded(note) in in_csv) == with_notes for note in notes)


@given(st.text(alphabet=st.sampled_from("=+-@'\" \t\n,;|ax\u00a0\uff1d\u200d"), max_size=12))
def test_the_guard_keeps_formulas_out_and_gives_the_text_back(text):
    kept = guarded(text)
    assert without_guard(kept) == text
    for separator in "\n\t,;|":
        for cell in kept.split(separator):
            assert cell.lstrip().strip('"\u200d\u00ad ')[:1] not in tuple("=+-@\uff1d")


@given(st.text(alphabet=st.characters(exclude_characters="=+-@\uff1d\uff0b\uff0d\uff20")))
def test_a_text_without_such_signs_is_not_touched(text):
    assert guarded(text) == text


@pytest.mark.parametrize("text", ["a=b", "3 - 4", "x@y", "høyest+lavest"])
def test_a_sign_inside_a_text_is_not_touched(text):
    assert guarded(text) == text


# The workbook


def book_of(assessed, result, language="nb"):
    return load_workbook(io.BytesIO(render_workbook(assessed, result, speech(language))))


def table_of(sheet, top):
    headings = [cell.value for cell in sheet[top]]
    rows = []
    for line in sheet.iter_rows(min_row=top + 1):
        if not isinstance(line[0].value, str) or line[1].value is None:
            break
        rows.append(dict(zip(headings, line, strict=True)))
    return rows


def test_the_overview_holds_the_scores_as_numbers(scored):
    assessed, result = scored
    sheet = book_of(assessed, result, "en").worksheets[0]
    top = next(cell.row for cell in sheet["A"] if cell.value == "Principle")
    lines = {
        line[0].value: dict(zip((c.value for c in sheet[top]), line, strict=True)) for line in sheet.iter_rows(top + 1)
    }
    titles = {domain.id: domain.title["en"] for domain in assessed.scale.domains} | {"overall": "Overall"}
    for whole in (*result.domains, result.overall):
        line = lines[titles[whole.id]]
        if isinstance(whole.outcome, Scored):
            assert line["Score"].value == pytest.approx(float(whole.outcome.value), abs=1e-12)
            assert re.fullmatch(r"0\.0{2,}", line["Score"].number_format)
        else:
            assert line["Score"].value is None
            assert line["Why there is no score"].value
        if isinstance(whole.points, Points):
            assert line["Points"].value == pytest.approx(float(whole.points.points))
            assert line["Share of the range"].value == pytest.approx(float(whole.points.share_of_range))
            assert line["Share of the range"].number_format == "0%"
        counts = whole.counts
        shown = [line[name].value for name in ("Items", "Scored", "Not answered", "Don't know", "Not applicable")]
        assert shown == list(counts)


def test_a_score_shows_no_number_of_another_band(root):
    """2.9999 is below 3, and must not be shown as 3.00 in Excel either."""
    from hf_fidelity.views.tables.scores import _score

    scale = load_answers(root / EXAMPLES[0]).scale
    limit = next(band.from_ for band in scale.bands if band.from_ is not None)
    shown = _score(limit - Fraction(1, 1000), scale, speech("nb"))
    assert shown.number_format == "0.000"
    assert _score(limit, scale, speech("nb")).number_format == "0.00"


@pytest.mark.parametrize("language", LANGUAGES)
def test_items_days_and_texts_have_their_kinds(fjordvik, language):
    assessed, result = fjordvik
    book = book_of(assessed, result, language)
    items = table_of(book.worksheets[1], 3)
    assert len(items) == len(result.items)
    by_id = {[*line.values()][-1].value: [*line.values()] for line in items}
    for name, one in result.items.items():
        assert by_id[name][7].value == one.outcome.value
        assert by_id[name][7].data_type == "n"
    plan = table_of(book.worksheets[3], 3)
    dues = [[*line.values()][3] for line in plan]
    assert [cell.value.date() if cell.value else None for cell in dues] == [
        a.due for a in assessed.answers.about.actions
    ]
    overview = {line[0].value: line[1] for line in book.worksheets[0].iter_rows(max_row=12)}
    assert date(2026, 10, 14) in {cell.value.date() for cell in overview.values() if isinstance(cell.value, datetime)}
    (round_,) = (cell for cell in overview.values() if cell.value == "2026-2")
    assert (round_.data_type, round_.number_format) == ("s", "@")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_is_readied_for_reading_and_paper(fjordvik, language):
    book = book_of(*fjordvik, language)
    assert len({sheet.title for sheet in book}) == 5
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert int(sheet.page_setup.paperSize) == 9
        assert sheet["A1"].value == sheet.title
    for sheet in book.worksheets[1:4]:
        assert sheet.freeze_panes
        assert sheet.auto_filter.ref.startswith("A3:")
        assert sheet.print_title_rows == "$3:$3"
        assert all(cell.value for cell in sheet[3])


def test_the_same_result_gives_the_same_bytes_without_formulas_or_links(scored):
    raw = render_workbook(*scored, speech("nb"))
    assert raw == render_workbook(*scored, speech("nb"))
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        names = package.namelist()
        whole = b"".join(package.read(name) for name in names)
    assert b"<f>" not in whole
    assert b"<f " not in whole
    assert not [name for name in names if re.search("vba|externalLink|activeX|embeddings", name, re.IGNORECASE)]
    assert b'TargetMode="External"' not in whole


LIKE_SOMETHING_ELSE = [
    "=1+1",
    "+47",
    "-5",
    "@SUM(A1)",
    "#N/A",
    "007",
    "1e5",
    "2026-2",
    "TRUE",
    "_x0041_",
    " =1",
    "'=1",
    "1,5",
]


@pytest.mark.parametrize("text", LIKE_SOMETHING_ELSE)
def test_a_text_that_looks_like_something_else_stays_a_text(fjordvik, text):
    assessed, result = fjordvik
    about = assessed.answers.about.model_copy(update={"team": text, "round": text})
    name, given = next(iter(assessed.answers.remarks.items()))
    remarks = {**assessed.answers.remarks, name: given.model_copy(update={"note": text})}
    changed = assessed._replace(answers=assessed.answers._replace(about=about, remarks=remarks))
    rows = rows_of(render_csv(changed, result, speech("nb")))
    assert [without_guard(rows[0][key]) for key in ("team", "round", "note")] == [text] * 3
    assert begins_formula(text) == (rows[0]["team"] != text)
    book = book_of(changed, result)
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    same = [cell for cell in cells if isinstance(cell.value, str) and cell.value.replace("_x005F_", "_") == text]
    assert len(same) >= 3
    assert {cell.data_type for cell in same} == {"s"}
    assert {cell.number_format for cell in same} == {"@"}
    assert {bool(cell.quotePrefix) for cell in same} == {begins_formula(text)}


def test_a_long_text_is_whole(fjordvik):
    assessed, result = fjordvik
    name, given = next(iter(assessed.answers.remarks.items()))
    text = "Å " * 5000
    remarks = {**assessed.answers.remarks, name: given.model_copy(update={"note": text})}
    changed = assessed._replace(answers=assessed.answers._replace(remarks=remarks))
    cells = [c for sheet in book_of(changed, result) for line in sheet.iter_rows() for c in line if c.value == text]
    assert len(cells) == 1
    assert cells[0].number_format == "General"
    assert cells[0].quotePrefix
    assert rows_of(render_csv(changed, result, speech("nb")))[0]["note"] == text


def test_the_manual_lists_the_columns_in_order_and_gives_texts_back(fjordvik, root):
    manual = (root / "docs/tables.md").read_text(encoding="utf-8")
    listed = [name for row in re.findall(r"^\| (`.+?) \|", manual, re.MULTILINE) for name in re.findall("`(.+?)`", row)]
    header = render_csv(*fjordvik, speech("nb")).decode("utf-8-sig").partition("\r\n")[0].split(";")
    groups = [name for name in header if name.startswith("group_")]
    assert len(groups) == len(fjordvik[0].scale.groupings)
    at = listed.index("group_…")
    assert [*listed[:at], *groups, *listed[at + 1 :]] == header
    (undo,) = re.findall(r"^re\.sub\(r\"(.*)\", r\"\\1\\2\", text\)$", manual, re.MULTILINE)
    for text in ("=1", " '\"=1, -2\n- x", "a=b", "\uff1d"):
        assert re.sub(undo.replace('\\"', '"'), r"\1\2", guarded(text)) == text
