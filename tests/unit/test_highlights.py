"""Which items are named first, and what rescaling makes of a score; reckoned by hand."""

from fractions import Fraction

import pytest

from hf_fidelity.answers.model import Answers, AnswersFile
from hf_fidelity.answers.values import Blank, Level
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.compute import score, score_values
from hf_fidelity.scoring.result import Reason, Scored, Withheld

FOUR = (1, 2, 3, 4)


def scale_of(scoring=None, **domains):
    return Scale.model_validate(
        {
            "id": "s",
            "version": "1.0",
            "status": "draft",
            "date": "2026-01-01",
            "languages": ["en"],
            "title": "S",
            "groupings": [{"id": "g", "groups": [{"id": "one"}]}],
            "scoring": {"domain": "mean", "overall": "mean-of-domains", **(scoring or {})},
            "domains": [
                {
                    "id": name,
                    "items": [
                        {
                            "id": item.rstrip("!"),
                            "kind": "levels",
                            "core": item.endswith("!"),
                            "tags": {"g": "one"},
                            "anchors": [{"score": step} for step in scores],
                        }
                        for item, scores in items.items()
                    ],
                }
                for name, items in domains.items()
            ],
        }
    )


def result_of(scale, **given):
    about = {"scale": "s@1.0", "team": "T", "round": "r", "date": "2026-01-01", "rater": "A", "answers": {}}
    values = {item.id: Level(Fraction(given[item.id])) if item.id in given else Blank() for item in scale.items}
    return score(scale, Answers(AnswersFile.model_validate(about), values, {}))


TWO = scale_of(x={"a": FOUR, "b": FOUR}, y={"c": FOUR, "d": FOUR, "e!": FOUR})


def test_strengths_are_core_items_then_those_of_the_highest_domain():
    result = result_of(TWO, a=4, b=1, c=4, d=4, e=4)
    assert result.strengths == ("e", "c", "d", "a")
    assert result_of(TWO, a=4, b=4, c=4, d=1, e=1).strengths == ("a", "b", "c")
    assert result_of(TWO, a=4, b=4, c=4, d=1, e=4).strengths == ("e", "a", "b", "c")


def test_weak_items_are_the_lowest_then_core_then_those_of_the_lowest_domain():
    assert result_of(TWO, a=1, b=4, c=1, d=2, e=1).weak == ("e", "c", "a", "d")
    assert result_of(TWO, a=1, b=1, c=1, d=4, e=4).weak == ("a", "b", "c")
    assert result_of(TWO, a=2, b=1, c=3, d=3, e=2).weak == ("b", "e", "a")


def test_items_of_a_domain_without_a_score_come_last():
    scale = scale_of({"least-scored": "80 %"}, x={"a": FOUR, "b": FOUR}, y={"c": FOUR, "d": FOUR})
    assert result_of(scale, a=4, c=4, d=1).strengths == ("c", "a")
    assert result_of(scale, a=1, c=1, d=4).weak == ("c", "a")


@pytest.mark.parametrize(("a", "b", "overall"), [(1, 0, "2"), (4, 10, "10"), (2, 5, "16/3"), (3, 0, "14/3")])
def test_a_range_that_does_not_begin_at_nothing(a, b, overall):
    """From 1-4 and 0-10 onto 2 to 10: a third of the first range is 2 + 8/3."""
    scale = scale_of({"rescale-from": 2, "rescale-to": 10}, x={"a": FOUR, "b": (0, 5, 10)})
    result = result_of(scale, a=a, b=b)
    assert result.overall.outcome == Scored(Fraction(overall))
    assert result.overall.span == (2, 10)


def test_too_few_items_say_how_many_there_are_and_should_be():
    scale = scale_of({"least-scored": "60 %"}, x={"a": FOUR, "b": FOUR, "c": FOUR})
    assert result_of(scale, a=4).domains[0].outcome == Withheld(Reason.TOO_FEW_ITEMS, 1, 2)


def test_groups_are_reckoned_unless_they_are_left_out():
    values = {item.id: Level(Fraction(2)) for item in TWO.items}
    assert score_values(TWO, values, None, "full").groupings["g"][0].outcome == Scored(Fraction(2))
    assert score_values(TWO, values, None, "full", with_groupings=True).groupings
    assert score_values(TWO, values, None, "full", with_groupings=False).groupings == {}
