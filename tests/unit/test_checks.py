"""Every rule fires on the file that is named after it, at the right place and alone; on the fine ones none does."""

import re
from datetime import date

import pytest

from hf_fidelity.checks.lint import check_definition
from hf_fidelity.checks.rules import DEFINITION_RULES, pages
from hf_fidelity.checks.tables import TABLE_REFUSALS
from hf_fidelity.scale.library import known_scales
from hf_fidelity.scale.soundness import SOUNDNESS
from tests.conftest import ROOT

TODAY = date(2026, 11, 22)
BROKEN = sorted((ROOT / "tests/definitions/broken").glob("*.yaml"))
FINE = sorted((ROOT / "tests/definitions/fine").glob("*.yaml"))
NAMES = {page.name: page.code for page in pages()}


def expected(path):
    return re.findall(rb"HF\d{3} \d+:\d+", path.read_bytes().splitlines()[0])[0].decode()


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_the_rule_fires_alone_and_at_its_place(path):
    (problem,) = check_definition(path, TODAY)
    assert f"{problem.code} {problem.location.line}:{problem.location.column}" == expected(path)
    wrong, _, remedy = problem.said()
    assert wrong
    assert remedy
    named = max((name for name in NAMES if path.stem.startswith(name)), key=len)
    assert NAMES[named] == problem.code, "the file is named after its rule"


@pytest.mark.parametrize("path", FINE, ids=lambda path: path.stem)
def test_no_rule_fires_on_a_fine_definition(path):
    assert check_definition(path, TODAY) == []


@pytest.mark.parametrize("found", known_scales(), ids=lambda found: found.name)
def test_no_rule_fires_on_a_shipped_scale(found):
    assert [str(problem) for problem in check_definition(found.path / "scale.yaml", TODAY)] == []


def test_every_rule_of_definitions_has_a_broken_file():
    """HF001 and HF002 need no file or a huge one, HF103 and HF104 a library; tables are tried elsewhere."""
    covered = {expected(path).split()[0] for path in BROKEN}
    rules = {rule.code for rule in (*SOUNDNESS, *DEFINITION_RULES)}
    refusals = {page.code for page in pages() if page.code < "HF103"} - {"HF001", "HF002"}
    refusals -= {page.code for page in TABLE_REFUSALS}
    elsewhere = {"HF165"}  # the folder's name: tests/cli/test_check.py
    assert rules | refusals == covered | elsewhere


def test_codes_and_names_are_unique():
    found = pages()
    assert len({page.code for page in found}) == len({page.name for page in found}) == len(found)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.code)
def test_every_page_says_what_is_wrong_and_what_is_right(page):
    first = page.text.splitlines()[0]
    assert first.endswith((".", "none."))
    assert "Wrong" in page.text
    assert "Right" in page.text
