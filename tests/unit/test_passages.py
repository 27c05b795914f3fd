"""The texts of a definition are found where they stand; a folder that says otherwise is told."""

from datetime import date

import pytest
import yaml

from hf_fidelity.checks.lint import check_definition
from hf_fidelity.checks.subjects import item_passages, passages
from hf_fidelity.scale.load import load_scale
from tests.conftest import ROOT

SMALL = ROOT / "tests/definitions/fine/small.yaml"
WHOLE = [SMALL, ROOT / "scales/housing-first/1.0/scale.yaml", ROOT / "scales/organisation/1.0/scale.yaml"]
TEXTS = {"title", "purpose", "respondents", "caution", "meaning", "description", "prompt", "guidance", "text", "unit"}
TEXTS |= {"count", "total", "own-limits"}


def at(data, path):
    for step in path:
        data = data.get(step) if isinstance(data, dict) else data[step]
    return data


def places(data, path=()):
    """Where a definition has mappings from languages to texts, under keys that readers see."""
    if isinstance(data, dict):
        if "nb" in data:
            yield path
            return
        for key, value in data.items():
            if key not in ("cases", "dont-know", "unit-one"):
                yield from places(value, (*path, key))
    elif isinstance(data, list):
        for n, value in enumerate(data):
            yield from places(value, (*path, n))


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.parent.parent.name)
def test_every_text_is_found_at_its_place(path):
    loaded = load_scale(path)
    scale, data = loaded.model, loaded.document.data
    found = {passage.path: passage for passage in passages(scale)}
    assert len(found) == len(list(passages(scale)))
    for place, passage in found.items():
        written = at(data, place)
        assert bool(written) == bool(passage.text), place
        if isinstance(written, dict):
            assert set(written) == set(passage.text), place
            known = {language: text for language, text in written.items() if not text.startswith("= ")}
            assert {language: passage.text[language] for language in known} == known, place
    assert {place for place in places(data) if {*place} & TEXTS} <= set(found)
    assert {passage.path for passage in item_passages(scale)} == {place for place in found if "items" in place}


KINDS = {
    "title": ("scale title", "domain title", "variant", "grouping", "group", "band", "title"),
    "text": ("anchor", "option"),
    "count": ("label",),
    "total": ("label",),
}


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.parent.parent.name)
def test_a_passage_says_what_it_is(path):
    parts = {
        "anchors": "anchor",
        "options": "option",
        "variants": "variant",
        "groupings": "grouping",
        "groups": "group",
    }
    for passage in passages(load_scale(path).model):
        names = [step for step in passage.path if isinstance(step, str)]
        if names[0] == "own-limits":
            assert passage.kind == "limit"
        elif len(names) == 1:
            assert passage.kind == f"scale {names[0]}"
        elif names[-1] in KINDS:
            assert passage.kind in KINDS[names[-1]]
            assert passage.kind in (parts.get(names[-2]), "band", "domain title", "title", "label")
        else:
            assert passage.kind == names[-1]


@pytest.mark.parametrize(
    ("folders", "said"),
    [
        ("small/1.0", []),
        ("small/1.1", [("version", "the version is 1.0, and the folder is called 1.1", "correct the version")]),
        ("tiny/1.0", [("id", "the id is small, and the folder is called tiny", "correct the id")]),
        (
            "tiny/2",
            [
                ("id", "the id is small, and the folder is called tiny", "correct the id"),
                ("version", "the version is 1.0, and the folder is called 2", "correct the version"),
            ],
        ),
        ("tiny/draft", []),
    ],
)
def test_the_folder_says_what_the_scale_says(tmp_path, folders, said):
    path = tmp_path / folders / "scale.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(SMALL.read_text(encoding="utf-8"), encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    problems = [problem for problem in check_definition(path, date(2026, 11, 22)) if problem.code == "HF165"]
    assert len(problems) == len(said)
    for problem, (key, wrong, remedy) in zip(problems, said, strict=True):
        assert lines[problem.location.line - 1].startswith(f"{key}:")
        assert problem.said()[0] == wrong
        assert problem.said()[2] == f"Rename the folder, or {remedy}."


@pytest.mark.parametrize("key", ["tags", "answers", "expect"])
def test_only_texts_are_compared_between_languages(tmp_path, key):
    """Ids of items and groups may look like languages."""
    data = yaml.safe_load(SMALL.read_text(encoding="utf-8"))
    same = {"nb": "x", "nn": "x"}
    data["cases"] = [{"id": "c", "title": "A.", "answers": {}, "expect": {"overall": "withheld"}}]
    if key == "tags":
        data["domains"][0]["items"][0]["tags"] = same
    elif key == "answers":
        data["cases"][0]["answers"] = same
    else:
        data["cases"][0]["expect"]["domain-bands"] = {"nb": "low", "nn": "low"}
        data["cases"][0]["expect"] = data["cases"][0]["expect"]["domain-bands"]
    path = tmp_path / "definition.yaml"
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
    assert "HF152" not in {problem.code for problem in check_definition(path, date(2026, 11, 22))}
