"""The worked cases of a scale: what a case may say, and how a promise that is not kept is told."""

from fractions import Fraction

import pytest

from hf_fidelity.answers.values import Amount, Level, Proportion, Ticks
from hf_fidelity.scale.item import Levels
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Case
from hf_fidelity.scoring.cases import run_case, value_scoring
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.result import Scored


@pytest.fixture
def scale(root):
    return load_scale(root / "tests/definitions/fine/small.yaml").model


def run(scale, **case):
    return run_case(scale, Case.model_validate({"id": "c", "title": "A case.", "expect": {}, **case}))


@pytest.mark.parametrize(
    ("case", "path", "said"),
    [
        ({"variant": "atc"}, ("variant",), "the scale has no variant"),
        ({"answers": {"home-lease": 9}}, ("answers", "home-lease", "value"), "9 is not a score"),
        ({"answers": {"home-lease": {"vlaue": 1}}}, ("answers", "home-lease", "vlaue"), "this is not an answer"),
        ({"start": 2}, ("start",), "no answer gives the item home-days the score 2"),
        ({"expect": {"overall": 2}}, ("expect", "overall"), "2 is promised, and withheld comes out"),
        ({"expect": {"points": 2}}, ("expect", "points"), "2 is promised, and withheld comes out"),
        ({"expect": {"band": "high"}}, ("expect", "band"), "high is promised, and withheld comes out"),
        ({"expect": {"items": {"nothing": 1}}}, ("expect", "items", "nothing"), "nothing with this id"),
        ({"expect": {"core-at-lowest": ["home-lease"]}}, ("expect", "core-at-lowest"), "these come out: none"),
        (
            {"start": "lowest", "expect": {"weak": ["home-list"]}},
            ("expect", "weak"),
            "these come out: home-lease, home-days, home-list",
        ),
        (
            {"start": "highest", "expect": {"share-of-maximum": "1/2"}},
            ("expect", "share-of-maximum"),
            "1/2 is promised, and 1 comes out",
        ),
        (
            {"start": "highest", "expect": {"groups": {"actor": {"team": "withheld"}}}},
            ("expect", "groups", "actor", "team"),
            "withheld is promised, and 5/2 comes out",
        ),
    ],
)
def test_a_promise_that_is_not_kept(scale, case, path, said):
    findings = run(scale, **case)
    assert (path, said) in [(f.path, f.wrong.format_map(f.values)[: len(said)]) for f in findings]


def test_a_kept_promise_is_silent(scale):
    assert run(scale, start="highest", expect={"overall": "8/3", "points": 8, "domains": {"home": "8/3"}}) == []
    assert run(scale, expect={"points": "withheld", "overall": "withheld"}) == []


@pytest.mark.parametrize("name", ["fine/small.yaml"])
def test_every_score_has_an_answer(root, name):
    """For every item and variant, an answer is found for each of its scores, and gives it."""
    scales = [
        load_scale(path).model
        for path in (
            root / "tests/definitions" / name,
            root / "tests/spec/scales/mean.yaml",
            root / "tests/spec/scales/points.yaml",
            root / "scales/housing-first/1.0",
        )
    ]
    for scale in scales:
        for item in scale.items:
            for variant in [named.id for named in scale.variants] or [None]:
                for score in item.scores(variant):
                    value = value_scoring(item, score, variant)
                    assert value is not None, (item.id, score)
                    assert score_item(item, value, variant).outcome == Scored(score)
                assert value_scoring(item, Fraction(99), variant) is None


def test_answers_lie_on_the_cut_points(root):
    items = {item.id: item for item in load_scale(root / "scales/housing-first/1.0").model.items}
    assert value_scoring(items["access-days-to-home"], Fraction(4), "icm") == Amount(Fraction(28))
    assert value_scoring(items["access-permanence"], Fraction(4), "icm") == Proportion(Fraction(19), Fraction(20))
    assert value_scoring(items["access-keep-conditions"], Fraction(4), "icm") == Ticks(())


def test_a_reversed_item_gives_the_mirrored_scores_of_its_anchors():
    item = Levels.model_validate(
        {"id": "i", "kind": "levels", "reverse": True, "anchors": [{"score": score} for score in (1, 2, 4)]}
    )
    assert item.scores() == (1, 3, 4)
    assert {score_item(item, Level(anchor.score), None).outcome.value for anchor in item.anchors} == {1, 3, 4}
