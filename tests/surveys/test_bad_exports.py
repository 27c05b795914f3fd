"""Exports that cannot be read or tied: each is told with its place, and nothing that a person wrote is repeated."""

import time
from datetime import date

import pytest
from openpyxl import Workbook

from hf_fidelity.answers.survey.load import load_export
from hf_fidelity.problem import AnswersError, UsageError
from hf_fidelity.views.forms.blank import BlankForm
from tests.surveys import making
from tests.surveys.conftest import ABOUT
from tests.surveys.making import text_table

SECRET = "hemmelig"
"""Stands in cells that must not be repeated."""


@pytest.fixture
def faults(housing_first, tmp_path):
    """The problems of an export that is given as rows, as bytes, or as a path."""

    def run(export, name="export.csv", about=ABOUT):
        path = export
        if isinstance(export, list | bytes):
            path = tmp_path / name
            path.write_bytes(text_table(export) if isinstance(export, list) else export)
        with pytest.raises((AnswersError, UsageError)) as caught:
            load_export(path, housing_first, about)
        said = [" - ".join((str(p.location), *p.said())) for p in caught.value.problems]
        assert not any(SECRET in line or making.PERSON in line or making.MAIL in line for line in said)
        return list(zip([problem.code for problem in caught.value.problems], said, strict=True))

    return run


@pytest.mark.parametrize(
    ("rows", "code", "said"),
    [
        ([["access-rehousing", "choice-dwelling"]], "HF261", "headers, and no answers"),
        ([["access-rehousing", "choice-dwelling"], ["", ""]], "HF261", "headers, and no answers"),
        ([["access-rehousing", "choice-dwelling"], ["", " "]], "HF261", "no answers"),
        ([["Navn", "access-rehousing"], [making.PERSON, ""]], "HF261", "none of the raters answered"),
        ([["access-rehousing"], ["access-rehousing"]], "HF257", "cell A2"),
        ([["Q1", "Q2"], [SECRET, SECRET]], "HF252", "housing-first@1.0 is called, in nb, nn, en"),
        ([["choice-dwelling", "Valg av bolig [choice-dwelling]"], ["2", "3"]], "HF253", "column A"),
        ([["choice-dwelling", "choice-dwelling"], ["2", "2"]], "HF253", 'B: "-"'),
        ([["choice-decline", "Dwelling [choice-dweling]"], ["2", "3"]], "HF254", "B: choice-dwelling"),
        ([["access-permanence.total"], ["2"]], "HF259", "access-permanence.count"),
        ([["access-permanence.count", "choice-decline"], ["2", "1"]], "HF259", "access-permanence.total"),
        ([["access-permanence.count", "access-permanence.total"], ["5", "4"]], "HF259", "greater than the total"),
        ([["access-permanence.count", "access-permanence.total"], ["0", "0"]], "HF259", "nobody to count"),
        ([["access-permanence.count", "access-permanence.total"], ["4", ""]], "HF259", "cell B2"),
        ([["access-permanence.count", "access-permanence.total"], ["Vet ikke", "Ikke aktuelt"]], "HF259", "two words"),
        ([["access-permanence"], ["2026-03-04"]], "HF259", "27 av 30"),
        ([["access-days-to-home"], ["4000"]], "HF259", "0 to 3650"),
        ([["access-rehousing"], ["Ikke aktuelt"]], "HF260", "access-rehousing.reason"),
        ([["access-entry-conditions"], ["Ikke aktuelt: " + SECRET]], "HF260", "always applies"),
        ([["access-rehousing"], [SECRET]], "HF257", "cell A2"),
        ([["access-rehousing"], ["x" * 40_000]], "HF265", "more than 32,767 characters"),
        ([["access-rehousing", "access-rehousing.note"], ["4", "x" * 12_000]], "HF265", "10000 characters"),
    ],
)
def test_a_fault_is_told(faults, rows, code, said):
    found = faults(rows)
    assert [one[0] for one in found] == [code]
    assert said in found[0][1]


def test_every_fault_is_told_in_one_run_in_the_order_of_the_table(faults):
    rows = [
        ["Navn", "access-rehousing", "access-days-to-home", "choice-dwelling"],
        [making.PERSON, SECRET, "ca. 12", "4"],
        [making.PERSON, "4", "ca. 13", SECRET],
        [making.PERSON, SECRET, "14", "4"],
    ]
    found = faults(rows, about={})
    assert [one[0] for one in found] == ["HF257", "HF259", "HF257", "HF263"]
    assert "cell B2 - the text here is none of the item's choices (8 characters); the same in B4" in found[0][1]
    assert "cell C2 - this is not a number; the same in C3" in found[1][1]
    assert "--team … --round … --date … --variant …" in found[3][1]


def test_in_a_table_with_a_row_for_each_item_the_places_are_those_that_one_sees(faults):
    rows = [["Punkt", "Anne", "Ola"], ["access-rehousing", SECRET, "4"], ["choice-dwelling", "2", SECRET]]
    found = faults(rows)
    assert ["cell B2" in found[0][1], "cell C3" in found[1][1]] == [True, True]


def test_label_numbers_are_refused_with_the_setting_that_gives_texts(faults, housing_first, raters, tmp_path):
    path = tmp_path / "export.xlsx"
    path.write_bytes(making.enalyzer(housing_first, raters, "nb", numbers=True))
    ((code, said),) = faults(path)
    assert code == "HF258"
    assert 'sheet "Data", cell D1' in said
    assert '"Text" ("Tekst"), not "Label number" ("Etikettnummer")' in said


def test_cells_of_a_workbook_that_hold_no_values(faults, tmp_path):
    workbook, path = Workbook(), tmp_path / "export.xlsx"
    workbook.active.append(
        ["access-rehousing", "choice-dwelling", "choice-decline", "choice-household", "choice-scattered"]
    )
    workbook.active.append(["=1+1", "#N/A", "1", "1", date(2026, 3, 4)])
    workbook.active.merge_cells("C2:D2")
    workbook.save(path)
    found = {said.partition(" - ")[0][-2:]: (code, said) for code, said in faults(path)}
    assert {place: code for place, (code, _) in found.items()} == {
        "A2": "HF265",
        "B2": "HF265",
        "D2": "HF265",
        "E2": "HF259",
    }
    assert "formula" in found["A2"][1]
    assert "3/4" in found["E2"][1]


def test_a_filled_form_of_our_own_is_no_export(faults, housing_first, tmp_path):
    from hf_fidelity.views.forms.workbook import render_form_workbook

    path = tmp_path / "form.xlsx"
    path.write_bytes(render_form_workbook(BlankForm(housing_first, "nb")))
    ((code, said),) = faults(path)
    assert code == "HF252"
    assert "Give a filled form to `assess`" in said


def test_of_several_sheets_the_one_with_the_answers_is_read(housing_first, tmp_path):
    path = tmp_path / "export.xlsx"
    sheets = {"Om": [["Team", "x"], ["Svar", "Vet ikke"]], "Svar": [["Overskrift"], [], ["choice-dwelling"], [2], [3]]}
    path.write_bytes(making.workbook(sheets))
    files = load_export(path, housing_first, ABOUT).files
    assert [file.answers["choice-dwelling"].value for file in files] == [2, 3]


def test_a_formula_where_nobody_looks_is_no_fault(housing_first, tmp_path):
    workbook, path = Workbook(), tmp_path / "export.xlsx"
    workbook.active.append(["Navn", "choice-dwelling", "Annet"])
    workbook.active.append(["=1+1", 2, "=B2"])
    workbook.save(path)
    assert load_export(path, housing_first, ABOUT).files[0].answers["choice-dwelling"].value == 2


@pytest.mark.parametrize("raw", [b"", b"\xef\xbb\xbf", b"\n\n"])
def test_an_empty_file(faults, raw):
    ((code, _),) = faults(raw)
    assert code in ("HF004", "HF261")


def test_garbled_letters_are_not_guessed(faults):
    raw = "access-rehousing;Hvem får velge?\n4;på\n".encode().decode("cp1252").encode()
    ((code, said),) = faults(raw)
    assert code == "HF012"
    assert "UTF-8" in said


def test_line_breaks_and_quotes_in_headers_tie(housing_first, tmp_path):
    path = tmp_path / "export.csv"
    path.write_bytes(b'"Valg av ""bolig""\r\n[choice-dwelling]";"access-\r\nrehousing"\r\n"2";"3"\r\n')
    result = load_export(path, housing_first, ABOUT)
    assert list(result.files[0].answers) == ["access-rehousing", "choice-dwelling"]


@pytest.mark.parametrize(("n", "code"), [(702, None), (703, "HF264"), (3000, "HF264")])
def test_there_are_letters_for_702_raters(housing_first, tmp_path, n, code):
    path = tmp_path / "export.csv"
    path.write_bytes(text_table([["choice-dwelling"], *([["2"]] * n)]))
    if code:
        with pytest.raises(AnswersError) as caught:
            load_export(path, housing_first, ABOUT)
        assert [problem.code for problem in caught.value.problems] == [code]
        assert str(n) in caught.value.problems[0].said()[0]
    else:
        files = load_export(path, housing_first, ABOUT).files
        assert [files[0].rater, files[26].rater, files[-1].rater] == ["A", "AA", "ZZ"]


def test_three_thousand_raters_of_the_whole_form_are_refused_by_one_limit_or_the_other(faults, housing_first, raters):
    rows = making.by_hand(housing_first, raters)
    ((code, _),) = faults([rows[0], *([rows[1]] * 3000)])
    assert code in ("HF011", "HF264")


def test_rows_without_answers_get_no_file_and_no_letter(housing_first, tmp_path):
    path = tmp_path / "export.csv"
    path.write_bytes(text_table([["Navn", "choice-dwelling"], ["x", "2"], ["y", ""], ["", ""], ["z", "3"]]))
    result = load_export(path, housing_first, ABOUT)
    assert [(file.rater, file.answers["choice-dwelling"].value) for file in result.files] == [("A", 2), ("B", 3)]
    assert [str(p.location)[-2:] for p in result.warnings if p.code == "HF262"] == ["A3"]


def test_what_is_missing_or_left_over_is_a_warning(housing_first, tmp_path):
    path = tmp_path / "export.csv"
    path.write_bytes(text_table([["choice-dwelling", "Liker du kaffe?"], ["2", SECRET]]))
    said = {problem.code: problem.said() for problem in load_export(path, housing_first, ABOUT).warnings}
    assert "column B was left out" in said["HF255"][0]
    assert "39 of the 40 items" in said["HF256"][0]
    assert SECRET not in str(said)


def test_a_header_value_that_is_missing_is_wrong_usage(housing_first, tmp_path):
    path = tmp_path / "export.csv"
    path.write_bytes(text_table([["choice-dwelling"], ["2"]]))
    with pytest.raises(UsageError) as caught:
        load_export(path, housing_first, {"team": "Fjordvik", "variant": "icm"})
    (problem,) = caught.value.problems
    assert problem.said()[2].startswith("Add --round … --date …")


class TestSurveyXact:
    """The three CSV files, when they are not all there."""

    @pytest.fixture
    def folder(self, housing_first, raters, tmp_path):
        making.surveyxact_files(tmp_path, housing_first, raters, "nb", "semicolon")
        return tmp_path

    @pytest.mark.parametrize("lost", [["labels", "structure"], ["structure"], ["dataset"]])
    def test_a_part_is_missing(self, faults, folder, lost):
        for name in lost:
            (folder / f"{name}.csv").unlink()
        (left, *_) = sorted(folder.glob("*.csv"))
        assert {code for code, _ in faults(left)} <= {"HF266", "HF252"}

    def test_the_labels_may_be_missing(self, housing_first, folder):
        (folder / "labels.csv").unlink()
        assert len(load_export(folder, housing_first, ABOUT).files) == 3

    def test_a_folder_with_something_else(self, faults, folder):
        (folder / "other.csv").write_text("a;b\n1;2\n", encoding="utf-8")
        ((code, said),) = faults(folder)
        assert code == "HF266"
        assert "three CSV files" in said
        assert load_export_of_named(folder)

    def test_a_folder_without_any(self, faults, tmp_path):
        (tmp_path / "empty").mkdir()
        assert [code for code, _ in faults(tmp_path / "empty")] == ["HF266"]

    def test_what_lies_beside_and_cannot_be_read_is_passed_over(self, housing_first, folder):
        for name in ("dataset", "labels", "structure"):
            (folder / f"{name}.csv").rename(folder / f"{name[0]}.csv")
        (folder / "x.csv").write_bytes(b"\0\0")
        assert len(load_export(folder / "d.csv", housing_first, ABOUT).files) == 3

    def test_a_code_that_the_structure_does_not_have(self, faults, folder):
        path = folder / "dataset.csv"
        lines = path.read_text(encoding="cp1252").split("\n")
        cells = lines[1].split(";")
        cells[6] = "9"
        path.write_text("\n".join([lines[0], ";".join(cells), *lines[2:]]), encoding="cp1252")
        ((code, said),) = faults(folder)
        assert code == "HF258"
        assert "cell G1" in said


def load_export_of_named(folder):
    from hf_fidelity.answers.survey.surveyxact import tables_beside

    return len(tables_beside(folder / "dataset.csv")) == 3


LONGEST_SECONDS = 10
"""What took longer is read in a tenth of this."""


@pytest.mark.parametrize(("n", "n_rows"), [(1, 19_000), (20, 4_000)])
def test_a_long_export_is_refused_at_once(faults, housing_first, n, n_rows):
    ids = [item.id for item in housing_first.items]
    start = time.monotonic()
    rows = [[*ids[: n - 1], f"{ids[n]} {n}"], *([f"3 nr {row}", *(["3"] * (n - 1))] for row in range(n_rows))]
    ((code, _),) = faults(rows)
    assert code == "HF264"
    assert time.monotonic() - start < LONGEST_SECONDS


def test_thousands_of_columns_that_are_nothing_of_ours(housing_first, tmp_path):
    path = tmp_path / "export.csv"
    headers = [f"Hvorfor er det slik nummer {n} i boligen deres da?" for n in range(1_900)]
    answers = [["2", *(f"Fordi det ble slik den {n}. gangen, sier {row}" for n in range(1_900))] for row in range(9)]
    path.write_bytes(text_table([["choice-dwelling", *headers], *answers]))
    start = time.monotonic()
    assert len(load_export(path, housing_first, ABOUT).files) == 9
    assert time.monotonic() - start < LONGEST_SECONDS


@pytest.mark.parametrize(
    ("header", "written", "said"),
    [("Team", "x" * 10_001, "longer than 10000 characters"), ("Måling", "=1+1", "formula"), ("Team", "#N/A", "error")],
)
def test_what_a_column_says_of_the_team_is_read_as_anything_else(faults, header, written, said):
    key = "team" if header == "Team" else "round"
    rows = {"Svar": [["choice-dwelling", header], [2, written]]}
    ((code, told),) = faults(making.workbook(rows), "export.xlsx", {k: v for k, v in ABOUT.items() if k != key})
    assert code == "HF265"
    assert "cell B2" in told
    assert said in told


def test_a_name_of_marks_that_nobody_sees_is_none(faults):
    rows = [["choice-dwelling", "Måling"], ["2", "\u200b"]]
    ((code, said),) = faults(rows, about={k: v for k, v in ABOUT.items() if k != "round"})
    assert code == "HF263"
    assert "--round" in said


def test_a_reason_that_nothing_asks_for_becomes_part_of_the_note_and_is_told(housing_first, tmp_path):
    name = "access-days-to-home"
    rows = [[name, f"{name}.reason", f"{name}.note"], ["30", SECRET, "mer"], ["Ikke aktuelt", "ingen", ""]]
    path = tmp_path / "export.csv"
    path.write_bytes(text_table([*rows, ["Vet ikke", SECRET, ""], ["", SECRET, ""]]))
    result = load_export(path, housing_first, ABOUT)
    given = [file.answers[name] for file in result.files]
    assert [(one.note, one.reason) for one in given] == [
        (f"{SECRET}\nmer", None),
        (None, "ingen"),
        (SECRET, None),
        (SECRET, None),
    ]
    (warning,) = [problem for problem in result.warnings if problem.code == "HF270"]
    said = " ".join((str(warning.location), *warning.said()))
    assert "cell B2" in said
    assert "the same in B4, B5" in said
    assert SECRET not in said


def test_a_reason_and_a_note_that_are_too_long_together(faults):
    name = "access-days-to-home"
    ((code, said),) = faults([[name, f"{name}.reason", f"{name}.note"], ["30", "a" * 6_000, "b" * 6_000]])
    assert code == "HF265"
    assert "cell B2" in said


def test_line_ends_of_windows_in_remarks(housing_first, tmp_path):
    path = tmp_path / "export.csv"
    path.write_bytes(text_table([["choice-dwelling", "choice-dwelling.note"], ["2", "a\r\nb\rc"]]))
    assert load_export(path, housing_first, ABOUT).files[0].answers["choice-dwelling"].note == "a\nb\nc"


def test_an_export_from_a_mac(housing_first, raters, tmp_path):
    """There, å is an a and a ring."""
    import unicodedata

    path = tmp_path / "export.csv"
    path.write_bytes(unicodedata.normalize("NFD", making.nettskjema(housing_first, raters, "nb").decode()).encode())
    (tmp_path / "plain.csv").write_bytes(making.nettskjema(housing_first, raters, "nb"))
    there, here = (load_export(tmp_path / name, housing_first, ABOUT).files for name in ("export.csv", "plain.csv"))
    values = [
        [{name: given.value for name, given in file.answers.items()} for file in files] for files in (there, here)
    ]
    assert values[0] == values[1]
