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


def shipped(name):
    return next(load_scale(*found).model for found in known_scales() if found.name == name)


def test_participant_voice_is_the_blueprint():
    scale = shipped("participant-voice@1.0")
    assert [len(domain.items) for domain in scale.domains] == [5] * 3
    assert scale.anonymous_from == 5
    assert scale.dont_know
    assert not scale.bands
    assert {item.kind for item in scale.items} == {"levels"}
    assert all(item.anchors == scale.items[0].anchors for item in scale.items)
    assert [anchor.score for anchor in scale.items[0].anchors] == [1, 2, 3, 4]
    assert not any(item.evidence_from or item.not_applicable or item.reverse or item.only_for for item in scale.items)


def test_participants_and_team_stand_side_by_side():
    scale, team = shipped("participant-voice@1.0"), shipped("housing-first@1.0")
    principle = next(grouping for grouping in scale.groupings if grouping.id == "principle")
    assert [(group.id, group.title) for group in principle.groups] == [(part.id, part.title) for part in team.domains]
    members = [[item for item in scale.items if group.id in item.groups("principle")] for group in principle.groups]
    assert [len(items) for items in members] == [3] * 5
    assert {len(item.groups("principle")) for item in scale.items} == {1}


def test_statements_can_be_read_aloud_to_someone_who_is_tired():
    negation = {"ikke", "ikkje", "ingen", "aldri", "uten", "utan", "not", "no", "never", "without"}
    joined = {"og", "eller", "and", "or"}
    for item in shipped("participant-voice@1.0").items:
        for language, statement in item.prompt.items():
            words = statement.casefold().rstrip(".").replace(",", "").split()
            assert len(words) <= 12, (item.id, language)
            assert not negation & set(words), (item.id, language)
            assert not joined & set(words), (item.id, language)
            assert "?" not in statement, (item.id, language)


def test_organisation_is_the_blueprint():
    scale = shipped("organisation@1.0")
    assert [len(domain.items) for domain in scale.domains] == [3] * 4
    assert {item.kind for item in scale.items} == {"levels", "checklist", "share"}
    assert scale.scoring.several_raters == "agreed"
    assert not scale.bands
    assert scale.anonymous_from is None
    assert all(len(item.groups("actor")) == 1 for item in scale.items)
    actors = {group.id for grouping in shipped("housing-first@1.0").groupings for group in grouping.groups}
    assert {group for item in scale.items for group in item.groups("actor")} <= actors
    assert [item.id for item in scale.items if item.keeps_model] == [
        "anchoring-decision",
        "anchoring-budget",
        "anchoring-introduction",
        "keeping-training",
    ]
    assert [item.id for item in shipped("housing-first@1.0").items if item.keeps_model] == ["recovery-training"]
