"""Which steps lift a score soonest: the largest gain, then core items, then those lowest in their own range."""

from decimal import Decimal
from fractions import Fraction

import pytest

from hf_fidelity.answers.model import Answers, AnswersFile
from hf_fidelity.answers.values import Level
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.lift import Step, band_above, lift, steps

ABOUT = AnswersFile.model_validate(
    {"scale": "s@1.0", "team": "T", "round": "r", "date": "2026-01-01", "rater": "A", "answers": {}}
)


def levels(name, *scores, **more):
    return {"id": name, "kind": "levels", "anchors": [{"score": score} for score in scores], **more}


def scored(limits, given, **domains):
    """A scale of these domains and limits of bands, and its result for these answers."""
    scale = Scale.model_validate(
        {
            "id": "s",
            "version": "1.0",
            "status": "draft",
            "date": "2026-01-01",
            "languages": ["en"],
            "title": "S",
            "scoring": {"domain": "mean", "overall": "mean-of-domains", "bands-on": "overall-and-domains"},
            "bands": [
                *({"id": f"band-{n}", "from": Decimal(limit)} for n, limit in enumerate(limits)),
                {"id": "lowest"},
            ],
            "domains": [{"id": name, "items": items} for name, items in domains.items()],
        }
    )
    return scale, score(scale, Answers(ABOUT, {name: Level(Fraction(level)) for name, level in given.items()}, {}))


def first_step(*items, **given):
    """The one step that is taken, of two with the same gain, to bring the mean up by half a point."""
    before = Fraction(sum(given.values()), 2)
    scale, result = scored([float(before + Fraction(1, 2))], given, home=list(items))
    (taken,) = lift(scale, result, result.overall).steps
    return taken.item


def test_of_the_same_gain_a_core_item_comes_first():
    assert first_step(levels("a", 1, 2, 3, 4), levels("b", 1, 2, 3, 4, core=True), a=1, b=3) == "b"
    assert first_step(levels("a", 1, 2, 3, 4, core=True), levels("b", 1, 2, 3, 4), a=3, b=1) == "a"


def test_then_the_item_lowest_in_its_own_range():
    """A fifth of a wide range is lower than half of a narrow one, wherever the ranges begin."""
    assert first_step(levels("a", 0, 1, 2), levels("b", 1, 3, 4, 11), a=1, b=3) == "b"
    assert first_step(levels("a", 0, 1, 2), levels("b", 20, 22, 23, 30), a=1, b=22) == "b"
    assert first_step(levels("a", 20, 21, 22), levels("b", 0, 2, 3, 10), a=21, b=2) == "b"


def test_then_the_order_of_the_scale():
    assert first_step(levels("a", 1, 2, 3), levels("b", 1, 2, 3), a=2, b=2) == "a"


def test_the_largest_gain_comes_before_everything_else():
    assert first_step(levels("a", 1, 2, 3, core=True), levels("b", 1, 3), a=2, b=1) == "b"


HOME, HELP = [levels("a", 1, 2, 3), levels("b", 1, 2, 3)], [levels("c", 1, 3)]


def test_a_domain_is_lifted_by_its_own_items():
    scale, result = scored([2], {"a": 1, "b": 2, "c": 1}, home=HOME, help=HELP)
    home, aid = result.domains
    assert steps(scale, result, home) == {
        "a": Step("a", Fraction(2), Fraction(1, 2)),
        "b": Step("b", Fraction(3), Fraction(1, 2)),
    }
    assert steps(scale, result, aid) == {"c": Step("c", Fraction(3), Fraction(2))}
    assert set(steps(scale, result, result.overall)) == {"a", "b", "c"}
    found = lift(scale, result, home)
    assert [step.item for step in found.steps] == ["a"]
    assert (found.band, found.reached) == ("band-0", Fraction(2))


@pytest.mark.parametrize(("given", "above"), [((1, 1, 1), "band-1"), ((2, 2, 1), "band-1"), ((2, 2, 3), "band-0")])
def test_the_band_above_is_the_next_one(given, above):
    scale, result = scored([3, 2], dict(zip("abc", given, strict=True)), home=HOME, help=HELP)
    assert band_above(scale, result.overall).id == above


def test_above_the_highest_band_there_is_none():
    scale, result = scored([3, 2], {"a": 3, "b": 3, "c": 3}, home=HOME, help=HELP)
    assert band_above(scale, result.overall) is None
    assert lift(scale, result, result.overall) is None


def test_steps_stand_in_the_order_of_the_scale_though_the_largest_is_taken_first():
    scale, result = scored([2], {"a": 1, "b": 1, "c": 1}, home=HOME, help=HELP)
    found = lift(scale, result, result.overall)
    assert [step.item for step in found.steps] == ["c"]
    scale, result = scored(["2.2"], {"a": 1, "b": 1, "c": 1}, home=HOME, help=HELP)
    found = lift(scale, result, result.overall)
    assert [step.item for step in found.steps] == ["a", "c"]
    assert found.reached == Fraction(9, 4)
