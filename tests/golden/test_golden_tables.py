"""Tables of a result in every language, a workbook as a list of its cells, and a page by the manual's template."""

import io
import re

import pytest
from openpyxl import load_workbook

from hf_fidelity.scoring.compute import score
from hf_fidelity.views.report.gathered import gathered
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.speech import LANGUAGES, speech
from hf_fidelity.views.tables.delimited import render_csv
from hf_fidelity.views.tables.workbook import render_workbook
from hf_fidelity.views.templating.own import render_own_template
from tests.golden.test_golden import assessed, golden  # noqa: F401  # fixtures


def listed(raw):
    """Every cell that holds something: its place, kind, format and value."""
    lines = []
    for sheet in load_workbook(io.BytesIO(raw)):
        lines.append(f"== {sheet.title}")
        cells = (cell for row in sheet.iter_rows() for cell in row if cell.value is not None)
        lines += (f"{cell.coordinate} {cell.data_type} {cell.number_format} {cell.value!r}" for cell in cells)
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_csv(golden, assessed, language):  # noqa: F811
    raw = render_csv(assessed, score(assessed.scale, assessed.answers), speech(language))
    golden(f"result.{language}.csv.txt", raw.decode("utf-8-sig").replace("\r\n", "\n"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_workbook(golden, assessed, language):  # noqa: F811
    raw = render_workbook(assessed, score(assessed.scale, assessed.answers), speech(language))
    golden(f"result.{language}.xlsx.txt", listed(raw))


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_template(golden, assessed, root, tmp_path, language):  # noqa: F811
    manual = (root / "docs/templates.md").read_text(encoding="utf-8")
    path = tmp_path / "own.j2"
    path.write_text(re.search(r"```jinja\n(.*?)```", manual, re.DOTALL)[1], encoding="utf-8")
    values = gathered(Subject(assessed, score(assessed.scale, assessed.answers), speech(language)))
    golden(f"own.{language}.html", render_own_template(path, values))
