"""Where a rule of definitions tells what it found, and the whole of what it says."""

import copy
from datetime import date

import pytest
import yaml

from hf_fidelity.checks.lint import check_definition
from tests.conftest import ROOT
from tests.unit.test_rule_limits import FOUR, PLAIN

TODAY = date(2026, 11, 22)
SMALL = ROOT / "tests/definitions/fine/small.yaml"


@pytest.fixture
def told(tmp_path):
    """What a rule says of a definition: the line that it points at, and the three parts of the message."""

    def tell(code, data):
        path = tmp_path / "definition.yaml"
        path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=400), encoding="utf-8")
        problems = check_definition(path, TODAY)
        assert not [problem for problem in problems if problem.code < "HF140"], problems
        lines = path.read_text(encoding="utf-8").splitlines()
        return [
            (lines[problem.location.line - 1][problem.location.column - 1 :].strip(), *problem.said())
            for problem in problems
            if problem.code == code
        ]

    return tell


def plain(*items, **more):
    data = copy.deepcopy({**PLAIN, **more})
    data["domains"][0]["items"][: len(items)] = [{"id": f"i-{n}", **item} for n, item in enumerate(items)]
    return data


OPTIONS = [{"id": name} for name in "abcd"]


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ({"kind": "levels", "anchors": [FOUR[0], FOUR[1], FOUR[3]]}, "score: 1"),
        (
            {
                "kind": "checklist",
                "options": OPTIONS,
                "cuts": [{"score": 4, "from": 3}, {"score": 2, "from": 2}, {"score": 1}],
            },
            "score: 4",
        ),
    ],
)
def test_a_hole_is_told_at_the_scores(told, item, line):
    wrong = "the scores 1, 2, 4 do not rise in even steps"
    remedy = "Fill the hole, or ignore this rule if it is meant."
    found = told("HF168", plain(item))
    assert [said for _, *said in found] == [[wrong, "", remedy]]
    assert line in found[0][0]


def test_an_item_without_any_answer_is_told_at_its_most(told):
    item = {"kind": "number", "most": 0, "cuts": [{"score": 2, "from": 1}, {"score": 1}]}
    assert told("HF167", plain(item))[0] == ("0", "no answer is allowed", "more than 0", "Correct it.")


def test_the_limit_of_a_band_is_told_with_the_range(told):
    data = plain(bands=[{"id": "high", "from": 5}, {"id": "low"}])
    expected = ("5", "the limit 5 leaves a band without any score", "above 1, up to 4", "Correct the limit.")
    assert told("HF166", data) == [expected]


def test_a_domain_that_is_too_short_is_told_at_the_domain(told):
    data = plain()
    data["domains"].append({"id": "brief", "items": [{"id": "b", "kind": "levels", "anchors": FOUR}]})
    wrong = "the domain has 1 items, so its score hangs on one answer"
    assert told("HF169", data) == [("id: brief", wrong, "", "Add items, or join it with another domain.")]


def test_a_rule_that_says_otherwise_than_it_reads_is_told_at_the_domain(told):
    data = plain(scoring={**PLAIN["scoring"], "least-scored": "80 %"})
    wrong = "with 3 items no answer may be missing, although 80 % is enough by the rule"
    assert told("HF169", data) == [("id: home", wrong, "", "Change `least-scored`, or the number of items.")]


ALIKE = {"nb": "Ja", "en": "Yes"}


@pytest.mark.parametrize(
    "item",
    [
        {"kind": "levels", "anchors": [{"score": 1, "text": {"nb": "Ja", "en": "No"}}, {"score": 2, "text": ALIKE}]},
        {
            "kind": "checklist",
            "options": [{"id": "a", "text": {"nb": "Ja", "en": "No"}}, {"id": "b", "text": ALIKE}],
        },
    ],
)
def test_the_second_of_two_texts_alike_is_told(told, item):
    expected = ("Ja", "this text stands in the item already", "", "Say what sets the two apart.")
    assert told("HF156", plain(item)) == [expected]


def test_other_words_than_texts_may_be_the_same(told):
    """An address as its own citation, and a short id as a title, are no untranslated texts."""
    data = plain(sources={"one": {"citation": "https://example.org", "url": "https://example.org"}})
    data["variants"] = [{"id": "icm", "title": "icm"}]
    data["bands"] = [{"id": "low", "title": "low"}]
    assert told("HF152", data) == []
    data["title"] = {"nb": "Hus", "en": "Hus"}
    expected = ("Hus", "the text is the same in nb and en", "", "Translate it, or write `= nb` if that is meant.")
    assert told("HF152", data) == [expected]


@pytest.mark.parametrize("key", ["tags", "answers", "expect"])
def test_ids_that_look_like_languages_are_no_texts(told, key):
    data = plain()
    for domain, name in (("nb", "da"), ("nn", "sv")):
        data["domains"].append({"id": domain, "items": [{"id": name, "kind": "levels", "anchors": FOUR}]})
    if key == "tags":
        data["groupings"] = [{"id": name, "groups": [{"id": "one"}]} for name in ("nb", "nn")]
        data["domains"][0]["items"][0]["tags"] = {"nb": "one", "nn": "one"}
    answers = {"da": "dont-know", "sv": "dont-know"} if key == "answers" else {"da": 1, "sv": 2}
    domains = {"nb": "withheld", "nn": "withheld"} if key == "expect" else {}
    case = {"id": "c", "title": "A.", "answers": answers, "expect": {"domains": domains}}
    data["cases"] = [case]
    assert told("HF152", data) == []


OWN = {
    "kind": "number",
    "only-for": ["act"],
    "cuts": [{"score": 4, "up-to": 10}, {"score": 1}],
    "cuts-by-variant": {"act": [{"score": 3, "up-to": 20}, {"score": 1}]},
}
CASE = {"id": "c", "title": "A.", "variant": "act", "start": "lowest", "expect": {"items": {"i-0": 1}}}


def test_only_scores_that_a_team_can_get_lack_a_case(told):
    """Only `act` is asked the item and has cut points of its own: nobody can get the 4 of the others."""
    variants = [{"id": "icm"}, {"id": "act"}]
    found = told("HF142", plain(OWN, variants=variants, cases=[CASE]))
    wrong = "no written answer of a case gives this item the score {}"
    said = [wrong for _, wrong, *_ in found]
    assert said[0] == wrong.format("1")
    assert told("HF142", plain(OWN, variants=variants, cases=[CASE]))[0][0] == "i-0"
    of_all = {**OWN, "only-for": [], "cuts-by-variant": {}}
    found = told("HF142", plain(of_all, variants=variants, cases=[CASE]))
    assert found[0][1] == wrong.format("1, 4")


def test_an_item_for_every_variant_is_tried_with_the_first(told):
    own = {**OWN, "only-for": [], "cuts-by-variant": {"icm": [{"score": 3, "up-to": 20}, {"score": 1}]}}
    data = plain(own, variants=[{"id": "icm"}, {"id": "act"}], cases=[{**CASE, "expect": {}}])
    assert told("HF142", data)[0][1] == "no written answer of a case gives this item the score 1"


@pytest.mark.parametrize(("limit", "lines"), [(4, ["id: high"]), (3, ["id: high"])])
def test_a_band_at_the_very_top_needs_a_case_too(told, limit, lines):
    data = plain(bands=[{"id": "high", "from": limit}, {"id": "low"}])
    data["cases"] = [{"id": "c", "title": "A.", "start": "lowest", "expect": {"overall": 1}}]
    found = told("HF143", data)
    assert [(line, wrong) for line, wrong, *_ in found] == [(line, "no case ends in the band high") for line in lines]


def test_a_folder_that_says_otherwise_is_told_in_full(tmp_path):
    path = tmp_path / "small/1.1/scale.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(SMALL.read_text(encoding="utf-8"), encoding="utf-8")
    (problem,) = (one for one in check_definition(path, TODAY) if one.code == "HF165")
    wrong = "the version is 1.0, and the folder is called 1.1"
    assert problem.said() == (wrong, "", "Rename the folder, or correct the version.")
