"""Definitions are read whole: cases come out, faults are all said in one run, digests can be checked by hand."""

import pytest

from hf_fidelity.problem import DefinitionError
from hf_fidelity.scale.library import known_scales
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scoring.cases import run_case


@pytest.mark.parametrize("found", known_scales(), ids=lambda found: found.name)
def test_shipped_scale_comes_out_as_its_cases_promise(found):
    scale = load_scale(*found).model
    assert len(scale.cases) >= 10
    assert {case.id: run_case(scale, case) for case in scale.cases} == {case.id: [] for case in scale.cases}
    assert found.name == scale.reference


def test_all_faults_of_all_files_are_said_in_one_run(tmp_path):
    (tmp_path / "scale.yaml").write_text(
        "id: s\nversion: '1.0'\nstatus: draft\ndate: 2026-01-01\nlanguages: [en]\ntitle: S\n"
        "scoring: {domain: mean, overall: sum}\ndomains: [one.yaml, two.yaml, three.yaml]\n",
        encoding="utf-8",
    )
    (tmp_path / "one.yaml").write_text("id: [a\n", encoding="utf-8")
    (tmp_path / "two.yaml").write_text("id: two\nid: two\nitems: []\n", encoding="utf-8")
    with pytest.raises(DefinitionError) as refusal:
        load_scale(tmp_path, "s")
    places = [(problem.location.file, problem.code) for problem in refusal.value.problems]
    assert places == [("s/one.yaml", "HF006"), ("s/two.yaml", "HF005"), ("s/scale.yaml", "HF001")]


def test_a_fault_inside_a_part_names_the_part(tmp_path):
    (tmp_path / "scale.yaml").write_text(
        "id: s\nversion: '1.0'\nstatus: draft\ndate: 2026-01-01\nlanguages: [en]\ntitle: S\n"
        "scoring: {domain: mean, overall: sum}\ndomains: [one.yaml]\n",
        encoding="utf-8",
    )
    (tmp_path / "one.yaml").write_text("items:\n  - {id: x, kind: number}\n", encoding="utf-8")
    with pytest.raises(DefinitionError) as refusal:
        load_scale(tmp_path, "s")
    assert [str(problem.location) for problem in refusal.value.problems] == ["s/one.yaml:1:1"]


def test_the_digest_is_that_of_sha256sum(tmp_path, root):
    import hashlib

    folder = root / "scales/housing-first/1.0"
    listing = "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(folder.glob("*.yaml"))
    )
    whole = load_scale(folder).document.sha256
    assert whole == hashlib.sha256(listing.encode()).hexdigest()
    assert load_scale(folder, with_cases=False).document.sha256 == whole
