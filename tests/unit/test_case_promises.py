"""Every promise of a worked case is looked at by itself, and a broken one is told at its own place, as HF140."""

from decimal import Decimal
from fractions import Fraction

import pytest
from pydantic import TypeAdapter

from hf_fidelity.answers.values import Amount, Proportion, Ticks
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.model import Case, Scale
from hf_fidelity.scoring.cases import CASE_FAILED, play, value_scoring

SCALE = Scale.model_validate(
    {
        "id": "s",
        "version": "1.0",
        "status": "draft",
        "date": "2026-01-01",
        "languages": ["en"],
        "title": "S",
        "groupings": [{"id": "actor", "groups": [{"id": "team"}]}],
        "scoring": {"domain": "mean", "overall": "mean-of-domains", "bands-on": "overall-and-domains"},
        "bands": [{"id": "high", "from": 3}, {"id": "low"}],
        "domains": [
            {
                "id": "home",
                "items": [
                    {
                        "id": "a",
                        "kind": "levels",
                        "short": True,
                        "core": True,
                        "tags": {"actor": "team"},
                        "anchors": [{"score": 1}, {"score": 2}, {"score": 4}],
                    },
                    {"id": "b", "kind": "levels", "anchors": [{"score": 1}, {"score": 2}, {"score": 4}]},
                ],
            }
        ],
    }
)
KEPT = {
    "overall": 3,
    "band": "high",
    "domains": {"home": 3},
    "domain-bands": {"home": "high"},
    "groups": {"actor": {"team": 2}},
    "items": {"a": 2, "b": 4},
    "lowest": 3,
    "highest": 3,
    "points": 6,
    "share-of-maximum": "3/4",
    "share-of-range": "2/3",
    "core-at-lowest": [],
    "strengths": ["b"],
    "weak": ["a"],
}
BROKEN = {
    "overall": (2, ()),
    "band": ("low", ()),
    "domains": ({"home": 2}, ("home",)),
    "domain-bands": ({"home": "low"}, ("home",)),
    "groups": ({"actor": {"team": 1}}, ("actor", "team")),
    "items": ({"a": 1}, ("a",)),
    "lowest": (1, ()),
    "highest": (4, ()),
    "points": (5, ()),
    "share-of-maximum": ("1/2", ()),
    "share-of-range": ("1/2", ()),
    "core-at-lowest": (["a"], ()),
    "strengths": ([], ()),
    "weak": ([], ()),
}


def played(expect, answers=None, **more):
    given = {"a": 2, "b": 4} if answers is None else answers
    return play(SCALE, Case.model_validate({"id": "c", "title": "A.", "answers": given, "expect": expect, **more}))


def test_all_promises_kept():
    found = played(KEPT)
    assert found.findings == ()
    assert found.band == "high"
    assert set(found.items) == {"a", "b"}


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("among", [{}, KEPT], ids=["alone", "among others"])
def test_one_promise_broken(broken, among):
    promised, inside = BROKEN[broken]
    (finding,) = played({**among, broken: promised}).findings
    assert finding.path == ("expect", broken, *inside)
    assert finding.code == CASE_FAILED
    assert finding.remedy == "Correct the case or the rule that it tests."
    assert finding.allowed == ""


@pytest.mark.parametrize(
    ("answers", "more", "place", "allowed", "remedy"),
    [
        ({"a": {"vlaue": 1}}, {}, ("answers", "a", "vlaue"), "an answer as in an answer file", "Correct it."),
        ({"a": 2}, {"start": 3}, ("start",), "", "Answer the item in the case."),
    ],
)
def test_a_case_that_cannot_be_run(answers, more, place, allowed, remedy):
    (finding,) = played({"overall": 3}, answers, **more).findings
    assert (finding.path, finding.code) == (place, CASE_FAILED)
    assert (finding.allowed, finding.remedy) == (allowed, remedy)


def test_of_a_case_about_items_only_those_are_scored():
    found = played({"items": {"b": 4}}, {"b": 4})
    assert set(found.items) == {"b"}
    assert found.band is None
    assert set(played({"items": {"a": "withheld", "b": 4}}, {"b": 4}).items) == {"a", "b"}
    assert set(played({"items": {"b": 4}, "overall": "withheld"}, {"b": 4}).items) == {"a", "b"}


def test_a_case_of_the_short_form_is_asked_less():
    assert set(played({"overall": 2}, {"a": 2}, form="short").items) == {"a"}


def item(**more):
    return TypeAdapter(Item).validate_python({"id": "i", **more})


NUMBER = {"kind": "number"}


@pytest.mark.parametrize(
    ("made", "score", "value"),
    [
        # the limit itself scores; beyond it, half a unit further, or a whole one where only whole numbers are asked
        ({**NUMBER, "cuts": [{"score": 4, "up-to": 28}, {"score": 1}]}, 4, "28"),
        ({**NUMBER, "cuts": [{"score": 4, "up-to": 28}, {"score": 1}]}, 1, "57/2"),
        ({**NUMBER, "whole": True, "cuts": [{"score": 4, "up-to": 28}, {"score": 1}]}, 1, "29"),
        ({**NUMBER, "cuts": [{"score": 4, "from": 3}, {"score": 1}]}, 4, "3"),
        ({**NUMBER, "cuts": [{"score": 4, "from": 3}, {"score": 1}]}, 1, "5/2"),
        ({**NUMBER, "whole": True, "cuts": [{"score": 4, "from": 3}, {"score": 1}]}, 1, "2"),
        # a limit between two whole numbers is met by the next one on its good side
        ({**NUMBER, "whole": True, "cuts": [{"score": 4, "up-to": Decimal("2.5")}, {"score": 1}]}, 4, "2"),
        ({**NUMBER, "whole": True, "cuts": [{"score": 4, "from": Decimal("2.5")}, {"score": 1}]}, 4, "3"),
        ({**NUMBER, "cuts": [{"score": 4, "from": Decimal("2.5")}, {"score": 1}]}, 4, "5/2"),
        # never under nothing, never over the most
        ({**NUMBER, "cuts": [{"score": 4, "from": Decimal("0.2")}, {"score": 1}]}, 1, "0"),
        ({**NUMBER, "most": 7, "cuts": [{"score": 4, "from": 7}, {"score": 1}]}, 4, "7"),
        ({**NUMBER, "most": 7, "cuts": [{"score": 4, "up-to": 7}, {"score": 1}]}, 1, None),
        ({**NUMBER, "cuts": [{"score": 4, "from": 0}, {"score": 1}]}, 1, None),
    ],
)
def test_an_amount_that_gives_a_score(made, score, value):
    found = value_scoring(item(**made), Fraction(score), None)
    assert found == (None if value is None else Amount(Fraction(value)))


@pytest.mark.parametrize(
    ("cuts", "score", "share"),
    [
        ([{"score": 4, "from": "90 %"}, {"score": 1}], 4, (9, 10)),
        ([{"score": 4, "from": "90 %"}, {"score": 1}], 1, (0, 1)),
        ([{"score": 4, "up-to": "10 %"}, {"score": 1}], 1, (1, 1)),
        ([{"score": 4, "up-to": "10 %"}, {"score": 1}], 4, (1, 10)),
    ],
)
def test_a_share_that_gives_a_score(cuts, score, share):
    found = value_scoring(item(kind="share", cuts=cuts), Fraction(score), None)
    assert found == Proportion(*map(Fraction, share))


def test_ticks_that_give_a_score():
    options = [{"id": "a"}, {"id": "b"}]
    checklist = item(kind="checklist", options=options)
    found = [value_scoring(checklist, Fraction(score), None) for score in (0, 1, 2, 3)]
    assert found == [Ticks(()), Ticks(("a",)), Ticks(("a", "b")), None]
