"""Filled workbooks as a user assesses and checks them."""

import io
import json
import sys
import time
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from hf_fidelity.scale.load import load_scale
from tests.office.filling import Filled, plain_data


@pytest.fixture(scope="module")
def scale():
    from tests.conftest import ROOT

    return load_scale(ROOT / "scales/housing-first/1.0/scale.yaml").model


@pytest.fixture
def filled(root, scale):
    return Filled(scale).fill(plain_data(root / "examples/fjordvik/2026-2.yaml"))


def test_the_form_is_made_filled_and_assessed(hf, root, tmp_path, filled):
    assert hf("form", "housing-first", "-o", "form.xlsx").code == 0
    made = load_workbook(tmp_path / "form.xlsx")
    assert made.sheetnames == filled.book.sheetnames
    filled.save(tmp_path / "answers.xlsx")
    workbook = hf("assess", "answers.xlsx", "-o", "workbook.json", "-o", "report.html")
    text = hf("assess", root / "examples/fjordvik/2026-2.yaml", "-o", "text.json")
    assert (workbook.code, text.code) == (0, 0)
    assert workbook.out == text.out
    results = [json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8")) for name in ("workbook", "text")]
    digests = [result["answers"].pop("sha256") for result in results]
    assert results[0] == results[1]
    assert digests[0] != digests[1]


def test_faults_exit_with_four_and_name_sheet_and_cell(hf, tmp_path, filled):
    filled.cell("access-days-to-home", "answer").value = "58,5"
    filled.about("team").value = None
    filled.save(tmp_path / "answers.xlsx")
    run = hf("assess", "answers.xlsx", "-o", "result.json")
    assert run.code == 4
    assert 'answers.xlsx, sheet "Forside", cell B' in run.err
    assert 'answers.xlsx, sheet "Bolig uten vilkår", cell E13' in run.err
    assert "2 problems found" in run.err
    assert not (tmp_path / "result.json").exists()


def test_a_form_for_a_version_that_is_not_here(hf, tmp_path, filled):
    filled.about("scale").value = "housing-first@0.9"
    filled.save(tmp_path / "answers.xlsx")
    run = hf("assess", "answers.xlsx")
    assert run.code == 4
    assert 'there is no scale "housing-first@0.9"' in run.err
    assert "housing-first@1.0" in run.err


def test_texts_that_seem_to_identify_someone_are_told_with_their_cell(hf, tmp_path, filled):
    filled.cell("access-days-to-home", "note").value = "Ring 912 34 567"
    filled.save(tmp_path / "answers.xlsx")
    for command in ("assess", "check"):
        run = hf(command, "answers.xlsx")
        assert run.code == 0
        said = run.err + run.out
        assert 'sheet "Bolig uten vilkår", cell I13' in said
        assert "phone number" in said
        assert "912" not in said


def test_check_finds_forms_in_a_folder_and_passes_over_other_workbooks(hf, root, tmp_path, filled):
    folder = tmp_path / "received"
    folder.mkdir()
    filled.cell("choice-dwelling", "evidence").value = None
    filled.cell("access-entry-conditions", "answer").value = "mostly"
    filled.save(folder / "a.xlsx")
    Workbook().save(folder / "other.xlsx")
    (folder / "~$a.xlsx").write_bytes(b"\x05lock")
    (folder / "empty.xlsx").write_bytes(b"")
    run = hf("check", "received")
    assert run.code == 1
    assert "Checked 1 answer file" in run.err
    assert "HF242" in run.out
    assert 'sheet "Bolig uten vilkår", cell E5' in run.out


def test_check_speaks_of_cells_and_not_of_keys(hf, tmp_path, filled):
    filled.cell("access-standard-lease", "evidence").value = None
    plan = filled.book.worksheets[-2]
    for row in range(5, 10):
        plan.cell(row, 3).value = None
    filled.save(tmp_path / "answers.xlsx")
    run = hf("check", "answers.xlsx")
    assert "Write under “Grunnlag” what the answer is built on." in run.out
    assert "“Ansvarlig (rolle)”" in run.out
    assert "`" not in run.out


def test_what_is_no_form_is_refused_with_what_to_do(hf, tmp_path):
    Workbook().save(tmp_path / "other.xlsx")
    (tmp_path / "export.csv").write_text("ID;Team\n", encoding="utf-8")
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    for name, said in (
        ("other.xlsx", "this workbook is not an answer form"),
        ("export.csv", "hf-fidelity import"),
        ("old.xls", "save it as an Excel workbook (.xlsx)"),
        ("missing.xlsx", "there is no such file"),
    ):
        run = hf("assess", name)
        assert (run.code, run.out) == (4, "")
        assert said in " ".join(run.err.split())
        assert "Traceback" not in run.err


def test_hostile_workbooks_are_refused_quickly(hf, tmp_path):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", b" " * 300_000_000)
    (tmp_path / "bomb.xlsx").write_bytes(bomb.getvalue())
    start = time.monotonic()
    run = hf("assess", "bomb.xlsx")
    assert run.code == 4
    assert "unpacks to far more" in " ".join(run.err.split())
    assert time.monotonic() - start < 10


def test_the_workbook_is_not_overwritten(hf, tmp_path, filled):
    filled.save(tmp_path / "answers.xlsx")
    (tmp_path / "link.json").symlink_to(tmp_path / "answers.xlsx")
    run = hf("assess", "answers.xlsx", "-o", "link.json", "--force")
    assert run.code == 2
    assert "made from this file" in " ".join(run.err.split())


def test_text_files_are_assessed_without_what_reads_workbooks(root):
    import subprocess

    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from hf_fidelity.answers.load import load_answers\n"
        "load_answers(Path(sys.argv[1]))\n"
        "heavy = {'openpyxl', 'hf_fidelity.source.table', 'hf_fidelity.answers.workbook'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    for name in ("2026-1", "2026-2"):
        path = root / f"examples/fjordvik/{name}.yaml"
        done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
        assert done.stdout == "[]\n"
