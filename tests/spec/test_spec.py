"""The scoring rules, as cases that a practitioner can read; `docs/scoring.md` is made from the same files."""

from pathlib import Path

import pytest
import yaml

from hf_fidelity.problem import DefinitionError
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Case
from hf_fidelity.scoring.cases import run_case
from hf_fidelity.source.document import read_document

HERE = Path(__file__).parent
CHAPTERS = sorted(HERE.glob("*.yaml"))


def cases():
    for chapter in CHAPTERS:
        data = read_document(chapter, chapter.name, DefinitionError).data
        scale = load_scale(HERE / data["scale"]).model
        for case in data["cases"]:
            yield pytest.param(scale, Case.model_validate(case), id=f"{chapter.stem}-{case['id']}")


@pytest.mark.parametrize(("scale", "case"), list(cases()))
def test_case_comes_out(scale, case):
    assert [finding.wrong.format_map(finding.values) for finding in run_case(scale, case)] == []


def test_every_chapter_is_read():
    assert len(CHAPTERS) >= 6


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_a_wrong_promise_is_found(chapter):
    """Turning every promise of a case into another number must make it fail: no case promises nothing."""
    data = yaml.safe_load(chapter.read_text(encoding="utf-8"))
    scale = load_scale(HERE / data["scale"]).model
    for case in read_document(chapter, chapter.name, DefinitionError).data["cases"]:
        promised = case["expect"]
        for key in ("items", "domains"):
            for name in promised.get(key, {}):
                wrong = {**case, "expect": {key: {name: 99}}}
                assert run_case(scale, Case.model_validate(wrong)), (case["id"], name)
        for key in ("overall", "lowest", "highest", "points", "share-of-maximum", "share-of-range"):
            if key in promised:
                wrong = {**case, "expect": {key: 99}}
                assert run_case(scale, Case.model_validate(wrong)), (case["id"], key)
