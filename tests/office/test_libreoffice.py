"""The form in LibreOffice: saved again it says the same, and no text of it is cut. `tests/prepare` installs it."""

import csv
import io
import subprocess

import pytest
from openpyxl import load_workbook
from openpyxl.formula.translate import Translator

from hf_fidelity.answers.load import load_answers
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scoring.compute import score
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.workbook import render_form_workbook
from tests.office.filling import Filled, plain_data

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Converts a file with LibreOffice, in a profile of its own."""
    profile = tmp_path_factory.mktemp("profile")

    def convert(path, kind, folder):
        folder.mkdir(exist_ok=True)
        command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind]
        done = subprocess.run(
            [*command, "--outdir", str(folder), str(path)], capture_output=True, timeout=180, check=True
        )
        made = folder / f"{path.stem}.{kind.partition(':')[0]}"
        assert made.exists(), done.stderr
        return made

    return convert


@pytest.fixture(scope="module")
def scale():
    from tests.conftest import ROOT

    return load_scale(ROOT / "scales/housing-first/1.0/scale.yaml").model


@pytest.mark.parametrize(
    ("name", "languages"),
    [("fjordvik/2026-2", ("nb", "nb")), ("nordlia/2026-2", ("nn", "en")), ("storelv/2026-2", ("en", "nn"))],
)
def test_a_form_that_was_saved_again_says_the_same(root, tmp_path, office, scale, name, languages):
    answers = root / f"examples/{name}.yaml"
    data = {**plain_data(answers), "share-texts": True}
    path = Filled(scale, *languages).fill(data).save(tmp_path / "form.xlsx")
    again = office(path, "xlsx", tmp_path / "again")
    assert again.read_bytes() != path.read_bytes()
    text, form = load_answers(answers), load_answers(again)
    assert form.answers.values == text.answers.values
    assert form.answers.about.actions == text.answers.about.actions
    assert form.answers.about.share_texts
    for key in ("note", "evidence", "barrier", "facilitator", "adaptation", "reason"):
        said = {name: getattr(given, key) for name, given in form.answers.remarks.items() if getattr(given, key)}
        assert said == {n: getattr(given, key) for n, given in text.answers.remarks.items() if getattr(given, key)}
    assert score(form.scale, form.answers) == score(text.scale, text.answers)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_rows_are_high_enough_and_the_form_stays_as_it_is(tmp_path, office, scale, language):
    path = tmp_path / "form.xlsx"
    path.write_bytes(render_form_workbook(BlankForm(scale, language)))
    ours, theirs = load_workbook(path), load_workbook(office(path, "xlsx", tmp_path / "again"))
    assert ours.sheetnames == theirs.sheetnames
    assert theirs.worksheets[-1].sheet_state == "hidden"
    compared = 0
    for mine, again in zip(ours.worksheets[:-1], theirs.worksheets[:-1], strict=True):
        assert again.protection.sheet
        assert len(again.data_validations.dataValidation) >= len(mine.data_validations.dataValidation)
        for row in range(1, mine.max_row + 1):
            height, needed = mine.row_dimensions[row].height, again.row_dimensions[row].height
            if not height or not needed or mine.title == ours.sheetnames[-2]:
                continue
            assert needed <= height + 1, (mine.title, row)
            compared += 1
        for row in mine.iter_rows():
            for cell in row:
                assert again.cell(cell.row, cell.column).protection.locked == cell.protection.locked
    assert compared > 90


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_filled_sheet_is_printed_on_two_pages_side_by_side(tmp_path, office, scale, language):
    """Beside a page of questions lies one with room for remarks, and no third one for a column that found no room."""
    path = tmp_path / "form.xlsx"
    path.write_bytes(render_form_workbook(BlankForm(scale, language, form="short")))
    pdf = office(path, "pdf", tmp_path / "printed").read_bytes()
    n_pages = pdf.count(b"/Type/Page") - pdf.count(b"/Type/Pages")
    assert n_pages == 1 + 2 * 5 + 1


MARKED = {
    "recovery-strengths": ({}, {"recovery-strengths"}),
    "recovery-own-goals": ({}, {"recovery-own-goals: count", "recovery-own-goals: total"}),
    "recovery-training": ({"value": {"count": 2}}, {"recovery-training: total"}),
    "recovery-safety-plan": ({"value": "dont-know"}, set()),
    "recovery-harm-reduction": ({"value": ["naloxone"]}, set()),
    "recovery-no-coercion": ({"value": 4}, set()),
    "recovery-peer-worker": ({"value": "dont-know"}, set()),
    "recovery-influence": ({"value": []}, set()),
}
"""What is answered, and in which rows the mark of what is not must stand."""


def marked_rows(form, sheet, office, folder):
    """The keys of the rows that are marked: LibreOffice reckons the rule of the marks in cells of its own."""
    ((_area, (rule,)),) = sheet.conditional_formatting._cf_rules.items()
    for row in range(5, sheet.max_row + 1):
        formula = Translator(f"={rule.formula[0]}", origin="Z5").translate_formula(f"Z{row}")
        sheet.cell(row, 26).value = f'=IF({formula[1:]},"marked","")'
    form.book.move_sheet(sheet, -form.book.index(sheet))
    reckoned = office(form.save(folder / "form.xlsx"), "csv", folder / "reckoned").read_text("latin-1")
    return {row[0] for row in csv.reader(io.StringIO(reckoned)) if row[-1] == "marked"}


@pytest.mark.parametrize("is_sorted", [False, True])
def test_what_is_not_answered_is_marked(tmp_path, office, scale, is_sorted):
    form = Filled(scale).fill({"answers": {name: given for name, (given, _marked) in MARKED.items()}})
    sheet = form.places["recovery-strengths"][0]
    if is_sorted:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
        for n, values in enumerate(sorted(rows, key=lambda row: row[0][::-1]), 5):
            for column, value in enumerate(values, 1):
                sheet.cell(n, column).value = value
    expected = set().union(*(marked for _given, marked in MARKED.values()))
    assert marked_rows(form, sheet, office, tmp_path) == expected


def test_an_unanswered_checklist_is_marked_in_all_its_rows(tmp_path, office, scale):
    form = Filled(scale)
    item = next(item for item in scale.items if item.id == "recovery-influence")
    marked = marked_rows(form, form.places[item.id][0], office, tmp_path)
    assert {key for key in marked if key.startswith(item.id)} == {f"{item.id}: {option.id}" for option in item.options}
