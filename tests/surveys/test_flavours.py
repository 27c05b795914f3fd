"""Every shape and flavour of export gives the same answers, and the same results, as answer files with them."""

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.survey.load import load_export
from hf_fidelity.problem import Severity
from hf_fidelity.scoring.compute import score
from hf_fidelity.views.answer_file import render_answer_file
from tests.surveys import making
from tests.surveys.conftest import ABOUT

LANGUAGES = ("nb", "nn", "en")


def check(path, scale, expected, folder):
    """The export of the raters gives their answers, notes and results; nothing in it says who they are."""
    imported = load_export(path, scale, ABOUT)
    assert [problem for problem in imported.warnings if problem.severity is not Severity.HINT] == []
    assert [file.rater for file in imported.files] == ["A", "B", "C"]
    for file, assessed in zip(imported.files, expected, strict=True):
        text = render_answer_file(file)
        assert making.PERSON not in text
        assert making.MAIL not in text
        target = folder / f"{file.rater}.yaml"
        target.write_text(text, encoding="utf-8")
        again = load_answers(target)
        assert again.answers.values == assessed.answers.values
        assert {k: (g.note, g.reason) for k, g in again.answers.remarks.items() if g.note or g.reason} == {
            k: (g.note, g.reason) for k, g in assessed.answers.remarks.items() if g.note or g.reason
        }
        assert score(again.scale, again.answers) == score(assessed.scale, assessed.answers)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("menus", ["nb", "en"])
@pytest.mark.parametrize("header", ["document", "prompt"])
def test_microsoft_forms(housing_first, raters, expected, tmp_path, language, menus, header):
    path = tmp_path / "Fidelity(1-3).xlsx"
    path.write_bytes(making.forms(housing_first, raters, language, menus=menus, header=header))
    check(path, housing_first, expected, tmp_path)


def test_microsoft_forms_with_the_time_of_the_last_change(housing_first, raters, expected, tmp_path):
    path = tmp_path / "Fidelity.xlsx"
    path.write_bytes(making.forms(housing_first, raters, "nb", changed=True))
    check(path, housing_first, expected, tmp_path)


@pytest.mark.parametrize("as_csv", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nettskjema(housing_first, raters, expected, tmp_path, language, as_csv):
    path = tmp_path / f"data-512345-2026-10-20.{'csv' if as_csv else 'xlsx'}"
    path.write_bytes(making.nettskjema(housing_first, raters, language, as_csv=as_csv))
    check(path, housing_first, expected, tmp_path)


@pytest.mark.parametrize("named", ["", "dataset.csv", "labels.csv", "structure.csv"])
@pytest.mark.parametrize("flavour", making.FLAVOURS)
def test_surveyxact_as_csv(housing_first, raters, expected, tmp_path, flavour, named):
    folder = tmp_path / "export"
    folder.mkdir()
    making.surveyxact_files(folder, housing_first, raters, "nb", flavour)
    check(folder / named, housing_first, expected, tmp_path)


@pytest.mark.parametrize("described", ["structure", "variables"])
def test_surveyxact_as_excel(housing_first, raters, expected, tmp_path, described):
    path = tmp_path / "export.xlsx"
    path.write_bytes(making.workbook(making.surveyxact(housing_first, raters, "nn", described=described)))
    check(path, housing_first, expected, tmp_path)


def test_enalyzer_with_texts(housing_first, raters, expected, tmp_path):
    path = tmp_path / "export.xlsx"
    path.write_bytes(making.enalyzer(housing_first, raters, "nb"))
    check(path, housing_first, expected, tmp_path)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("suffix", "encoding", "delimiter", "comma"),
    [
        ("csv", "utf-8-sig", ";", ","),
        ("csv", "windows-1252", ";", ","),
        ("csv", "utf-8", ",", "."),
        ("tsv", "utf-8", "\t", ","),
        ("xlsx", "", "", ","),
    ],
)
def test_by_hand(housing_first, raters, expected, tmp_path, suffix, encoding, delimiter, comma, turned):
    path = tmp_path / f"svar.{suffix}"
    rows = making.by_hand(housing_first, raters, turned=turned, comma=comma)
    path.write_bytes(
        making.workbook({"Ark1": rows}) if suffix == "xlsx" else making.text_table(rows, delimiter, encoding)
    )
    check(path, housing_first, expected, tmp_path)


@pytest.mark.parametrize("joined", [True, False])
@pytest.mark.parametrize(("split", "group"), [("/", ""), ("/", "/"), ("-", "-")])
def test_kobo_and_odk_with_names(housing_first, raters, expected, tmp_path, split, group, joined):
    path = tmp_path / "export.csv"
    rows = making.kobo(housing_first, raters, split=split, group=group, joined=joined)
    path.write_bytes(making.text_table(rows, ",", "utf-8"))
    check(path, housing_first, expected, tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_kobo_with_labels(housing_first, raters, expected, tmp_path, language):
    path = tmp_path / "export.xlsx"
    path.write_bytes(making.workbook({"fidelity": making.kobo(housing_first, raters, language, joined=False)}))
    check(path, housing_first, expected, tmp_path)
