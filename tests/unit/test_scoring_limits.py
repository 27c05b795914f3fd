"""Figures at their limits: the number that withholds a score, ties in an order, and what is left out of a mean."""

from decimal import Decimal
from fractions import Fraction

import pytest

from hf_fidelity.answers.bulk.head import Head
from hf_fidelity.answers.bulk.memory import Taken
from hf_fidelity.answers.values import Amount, Blank, DontKnow, Level, NotApplicable
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Band, Scale
from hf_fidelity.scoring.bulk import LeanRows
from hf_fidelity.scoring.cases import extremes, run_case, value_scoring
from hf_fidelity.scoring.compute import score, score_items, score_values
from hf_fidelity.scoring.disclosure import Cell, merged
from hf_fidelity.scoring.inference import _hides, _Item
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.lean import LeanScores
from hf_fidelity.scoring.network.rows import layout_of
from hf_fidelity.scoring.raters import mean_of_item, without_rows
from hf_fidelity.scoring.ratings import side_by_side
from hf_fidelity.scoring.reliability import reliability
from hf_fidelity.scoring.result import Counts, Reason, Scored, Withheld
from hf_fidelity.scoring.tally import Sums, Tally
from hf_fidelity.scoring.two_raters import weighted_kappa
from hf_fidelity.scoring.voices import (
    Difference,
    GroupVoice,
    Participants,
    Steps,
    Told,
    differences,
    gaps,
    participants,
)
from tests.conftest import ROOT
from tests.unit.test_highlights import FOUR, TWO, result_of, scale_of
from tests.unit.test_lean import compare
from tests.unit.test_own_variant import SCALE as OWN
from tests.unit.test_own_variant import case, given


def test_too_few_domains_say_how_many_there_are_and_should_be():
    scale = scale_of({"least-domains": 2}, x={"a": FOUR}, y={"b": FOUR}, z={"c": FOUR})
    assert result_of(scale, a=4).overall.outcome == Withheld(Reason.TOO_FEW_DOMAINS, 1, 2)
    assert result_of(scale, a=4, c=3).overall.outcome == Scored(Fraction(7, 2))
    every = scale_of(x={"a": FOUR}, y={"b": FOUR}, z={"c": FOUR})
    assert result_of(every, a=4, c=3).overall.outcome == Withheld(Reason.TOO_FEW_DOMAINS, 2, 3)


@pytest.mark.parametrize("least", [1, 2, 3])
def test_marks_of_a_scale_that_asks_for_so_many_domains(least):
    scale = scale_of({"least-domains": least}, x={"a": FOUR}, y={"b": FOUR, "c": FOUR}, z={"d": FOUR})
    layout = layout_of(scale, "0" * 64)
    lean = LeanScores(scale, layout, None, "full")
    for known in ({"a": 1, "b": 2, "c": 4, "d": 3}, {"a": 1, "d": 4}, {"a": 1}, {"b": 2, "d": 3, "c": 1}):
        result = result_of(scale, **known)
        marks = {n: known.get(item.id, 0) - 1 for n, item in enumerate(scale.items)}
        overall = result.overall.outcome
        expected = overall.value.as_integer_ratio() if isinstance(overall, Scored) else None
        found = lean.pairs(marks)[:2]
        assert (found if found[1] else None) == expected


def test_marks_of_a_variant_that_is_asked_more():
    compare(OWN, 20)


def test_rows_have_no_texts_unless_they_are_asked_for():
    scale = load_scale(ROOT / "scales/housing-first/1.0/scale.yaml").model
    rows = LeanRows(scale, layout_of(scale, "f" * 64))
    about = ("Alder", "Lundvik", "2026-1", "2026-04-01", "icm", "full", "agreed", None)
    head = Head(scale.reference, *about, share_texts=True, is_redacted=False)
    row = rows.row(head, Taken({0: 3}, {0: {"barrier": "No flats."}}), "alder.yaml")
    assert row.texts == ()
    assert row.wrote[0] == 1


def test_groups_of_scored_items_are_reckoned_unless_they_are_left_out():
    items = {item.id: score_item(item, Level(Fraction(2)), None) for item in TWO.items}
    assert score_items(TWO, items, None, "full").groupings["g"][0].outcome == Scored(Fraction(2))
    assert score_items(TWO, items, None, "full", with_groupings=False).groupings == {}


def test_an_item_at_the_middle_of_its_range_is_not_weak():
    scale = scale_of(x={"a": (0, 1, 2), "b": (0, 1, 2, 3), "c": (0, 1, 2)})
    assert result_of(scale, a=1, b=1, c=2).weak == ("b",)
    assert result_of(scale, a=1, b=2, c=0).weak == ("c",)


def test_a_mean_of_raters_says_how_many_scored_the_item():
    item = TWO.items[0]
    ratings = {"A": Level(Fraction(4)), "B": DontKnow(), "C": Level(Fraction(1)), "D": Blank()}
    found = mean_of_item(item, ratings, None)
    assert (found.outcome, found.n_rated) == (Scored(Fraction(5, 2)), 2)
    assert found.rated == tuple(ratings.items())
    nobody = mean_of_item(item, {"A": NotApplicable("-"), "B": Blank()}, None)
    assert (nobody.outcome, nobody.n_rated) == (Withheld(Reason.BLANK), 0)
    unknown = mean_of_item(item, {"A": NotApplicable("-"), "B": Blank(), "C": DontKnow()}, None)
    assert unknown.outcome == Withheld(Reason.DONT_KNOW)


def test_rows_of_raters_are_left_out_and_their_number_stays():
    result = result_of(TWO, a=4)
    rated = mean_of_item(TWO.items[0], {"A": Level(Fraction(4)), "B": Level(Fraction(1))}, None)
    bare = without_rows(result._replace(items={**result.items, "a": rated}))
    assert bare.items["a"] == rated._replace(rated=())
    assert bare.items["b"] == result.items["b"]
    assert bare.items["a"].n_rated == 2


def test_differences_stand_by_size_then_core_items_then_in_the_order_of_the_scale():
    scale = scale_of(x={"d": FOUR, "c": FOUR, "b!": FOUR}, y={"a": FOUR, "e!": FOUR, "f": FOUR})
    own = result_of(scale, d=1, c=1, b=1, a=1, e=1, f=1)
    theirs = result_of(scale, d=2, c=2, b=2, a=4, e=2, f=1)
    assert [one.item for one in differences(scale, own, theirs)] == ["a", "b", "e", "d", "c"]
    assert differences(scale, own, theirs)[0] == Difference("a", Fraction(1), Fraction(4), Fraction(3))


def test_a_difference_is_far_from_two_steps_on():
    apart = [Difference("a", Fraction(1), Fraction(2), Fraction(n, 2)).is_far for n in (3, 4, 5)]
    assert apart == [False, True, True]


def rescaled(**more):
    return Scale.model_validate(
        {
            "id": "s",
            "version": "1.0",
            "status": "draft",
            "date": "2026-01-01",
            "languages": ["en"],
            "title": "S",
            "scoring": {"domain": "sum", "overall": "sum", "least-scored": "50 %", **more},
            "domains": [
                {
                    "id": "x",
                    "items": [
                        {"id": name, "kind": "levels", "weight": weight, "anchors": [{"score": n} for n in (2, 3, 6)]}
                        for name, weight in (("a", 1), ("b", 3))
                    ],
                }
            ],
        }
    )


def test_what_is_possible_with_one_answer_missing_and_weights():
    """Of 1 x 3 and 3 x 2 to 6: from 9 to 21, and in the place of what is missing a quarter of its range."""
    result = score_values(rescaled(), {"a": Level(Fraction(3)), "b": Blank()}, None, "full")
    assert result.overall.possible == (9, 21)
    assert result.overall.span == (8, 24)
    assert result.overall.outcome == Scored(Fraction(12))
    assert result.overall.points == (3, 2, 6)
    assert result.overall.counts == (2, 1, 1, 0, 0)


def test_possible_scores_count_open_items_as_scored():
    scale = scale_of({"least-scored": "100 %"}, x={"a": FOUR, "b": FOUR, "c": FOUR})
    values = {"a": Level(Fraction(2)), "b": DontKnow(), "c": Blank()}
    result = score_values(scale, values, None, "full")
    assert isinstance(result.overall.outcome, Withheld)
    assert result.overall.possible == (Fraction(4, 3), Fraction(10, 3))
    assert result.overall.counts == (3, 1, 1, 1, 0)


@pytest.mark.parametrize(("highest", "scored_too", "points"), [(0, 0, 9), (1, 0, 17), (0, 1, 5), (1, 1, 20)])
def test_a_tally_filled_up_has_everything_scored(highest, scored_too, points):
    one = Tally(Sums(3, 6, 2, 9), Sums(4, 0, 3, 11), Sums(1, 0, 1, 4), Counts(9, 3, 2, 3, 1))
    filled = one.filled(highest=bool(highest), scored_too=bool(scored_too))
    assert scored_too or one.filled(highest=bool(highest)) == filled
    assert filled.counts == Counts(9, 8, 0, 0, 1)
    assert filled.scored == Sums(7, points, 5, 20)
    assert (filled.open, filled.not_applicable) == (Sums(0, 0, 0, 0), one.not_applicable)


def test_half_steps_of_scores_that_are_two_apart():
    steps = Steps(Fraction(1), Fraction(2), 4)
    assert [steps.at(n) for n in (0, 1, 3, 6)] == [1, 2, 4, 7]
    assert steps.highest == 7
    assert [steps.rounded(Fraction(n, 4)) for n in (4, 5, 6, 7, 14)] == [1, 1, 2, 2, 4]


def test_of_two_boundaries_equally_near_the_middle_the_lower_one_parts():
    """Five at the lowest of three steps and five at the highest."""
    scale = scale_of(x={"a": (1, 2, 3)}).model_copy(update={"anonymous_from": 5})
    about = given(None, None).about.model_copy(update={"variant": None})
    answers = [given(None, None)._replace(about=about, values={"a": Level(Fraction(n))}) for n in (1, 3)]
    one, two, three = map(Fraction, (1, 2, 3))
    told = participants(scale, [*[answers[0]] * 5, *[answers[1]] * 5])
    assert told.items["a"] == (Told((one,), blank=True, n=5), Told((two, three), blank=False, n=5))


def test_gaps_are_found_after_a_domain_without_a_voice():
    own = result_of(scale_of(x={"a": FOUR}, y={"b": FOUR}, z={"c": FOUR}), a=1, b=4, c=2)
    voices = (GroupVoice("z", Scored(Fraction(1))), GroupVoice("y", Withheld(Reason.GIVES_AWAY)))
    found = gaps(own, Participants(5, {}, voices, Steps(Fraction(1), Fraction(1), 4)))
    assert [(one.id, one.gap) for one in found] == [("y", None), ("z", Fraction(1))]
    unlike = gaps(own, Participants(5, {}, voices, Steps(Fraction(1), Fraction(1), 5)))
    assert [(one.id, one.gap) for one in unlike] == [("y", None), ("z", None)]


def test_kappa_takes_items_that_begin_elsewhere_as_alike():
    """The same steps of 10 to 14, of 0 to 2 and of -2 to 2 are the same agreement."""

    def kappa(*ladders):
        scale = scale_of(x={name: ladders[n % len(ladders)] for n, name in enumerate("abcdefghij")})
        places = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0], [0, 2, 2, 0, 1, 1, 0, 1, 2, 1]
        about = given(None, None).about
        raters = []
        for letter, one in zip("AB", places, strict=True):
            values = {name: Level(Fraction(ladders[n % len(ladders)][one[n]])) for n, name in enumerate("abcdefghij")}
            named = about.model_copy(update={"rater": letter, "variant": None})
            raters.append(given(None, None)._replace(about=named, values=values))
        return reliability("x", side_by_side(scale, raters), None).kappa

    assert kappa((10, 12, 14), (0, 1, 2), (-2, 0, 2)) == kappa((0, 1, 2))
    assert isinstance(kappa((0, 1, 2)), Scored)


@pytest.mark.parametrize(
    ("counts", "is_hidden"),
    [([(1, 9), (1, 9)], False), ([(0, 10)], True), ([(4, 6)], False), ([(5, 5)], True), ([(1, 9), (2, 8)], True)],
)
def test_a_group_of_one_is_as_bad_as_one_of_four(counts, is_hidden):
    pairs = tuple((n, n) for n, _ in enumerate(counts))
    assert _hides([_Item(tuple(counts), pairs, {0: 1})], [[set(pairs)]], 5) == is_hidden


def test_kappa_takes_uneven_steps_as_far_apart_as_they_are():
    scale = scale_of(x={name: (0, 1, 4) if n % 2 else (1, 4, 5) for n, name in enumerate("abcdefghij")})
    shares = {0: (Fraction(0), Fraction(3, 4), Fraction(1)), 1: (Fraction(0), Fraction(1, 4), Fraction(1))}
    places = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0], [0, 2, 2, 0, 1, 1, 0, 1, 2, 1]
    about, raters = given(None, None).about, []
    for letter, one in zip("AB", places, strict=True):
        values = {item.id: Level(item.scores()[one[n]]) for n, item in enumerate(scale.items)}
        named = about.model_copy(update={"rater": letter, "variant": None})
        raters.append(given(None, None)._replace(about=named, values=values))
    pairs = [(shares[n % 2][a], shares[n % 2][b]) for n, (a, b) in enumerate(zip(*places, strict=True))]
    assert reliability("x", side_by_side(scale, raters), None).kappa == weighted_kappa(pairs)


def test_without_bands_a_score_that_is_withheld_has_no_band_for_that_reason():
    bare = scale_of({"least-scored": "100 %"}, x={"a": FOUR, "b": FOUR})
    assert result_of(bare, a=4).overall.band == Withheld(Reason.NO_BANDS)
    assert result_of(bare, a=4, b=4).overall.band == Withheld(Reason.NO_BANDS)
    bands = (Band.model_validate({"id": "high", "from": 3}), Band(id="low"))
    banded = bare.model_copy(update={"bands": bands})
    assert result_of(banded, a=4).overall.band == Withheld(Reason.NO_SCORE)
    whole = result_of(banded, a=4, b=4)
    assert whole.overall.band.band == "high"
    assert [domain.band for domain in whole.domains] == [Withheld(Reason.NO_BANDS)]


def test_strengths_are_found_among_the_items_of_the_own_variant():
    assert score(OWN, given(10, 3)).strengths == ("caseload", "meetings")


def test_the_ends_of_variants_that_differ_in_cut_points_or_in_items_alone():
    other = {"act": [{"score": 5, "up-to": 10}, {"score": 0}]}
    number = {"id": "n", "kind": "number", "cuts": [{"score": 4, "up-to": 10}, {"score": 1}], "cuts-by-variant": other}
    assert extremes(of_items(number)) == (0, 5)
    own = {"act": [{"score": 3, "up-to": 10}, {"score": 2}]}
    assert extremes(of_items({**number, "cuts-by-variant": own})) == (1, 4)
    first = {"id": "n", "kind": "levels", "anchors": [{"score": 1}, {"score": 4}]}
    more = {"id": "m", "kind": "levels", "only-for": ["act"], "anchors": [{"score": 0}, {"score": 10}]}
    assert extremes(of_items(first, more)) == (Fraction(1, 2), 7)
    last = {**more, "only-for": ["icm"]}
    assert extremes(of_items(first, last)) == (Fraction(1, 2), 7)


def of_items(*items):
    about = {"id": "s", "version": "1.0", "status": "draft", "date": "2026-01-01", "languages": ["en"], "title": "S"}
    more = {"variants": [{"id": "icm"}, {"id": "act"}], "domains": [{"id": "x", "items": list(items)}]}
    return Scale.model_validate({**about, **more, "scoring": {"domain": "mean", "overall": "mean-of-items"}})


def test_a_case_answers_only_what_its_variant_is_asked():
    findings = run_case(OWN, case(variant="icm", answers={"meetings": 1}, expect={}))
    assert [finding.path for finding in findings] == [("answers", "meetings")]


@pytest.mark.parametrize(
    ("counts", "cells"),
    [
        ((0, 5, 2, 10, 0), [(0, 2, 7), (3, 4, 10)]),
        ((0, 5, 5, 10, 0), [(0, 1, 5), (2, 2, 5), (3, 4, 10)]),
        ((5, 0, 5, 0, 5), [(0, 1, 5), (2, 2, 5), (3, 4, 5)]),
        ((5, 4, 0, 0, 0), [(0, 4, 9)]),
        ((4, 0, 0, 0, 0), []),
    ],
)
def test_a_cell_is_parted_by_its_own_people_alone(counts, cells):
    assert merged(counts, 5) == tuple(Cell(*cell) for cell in cells)


def test_sums_of_marks_that_fill_their_numbers():
    """Four times 20,000 is more than two bytes hold, and each alone is less."""
    items = [
        {"id": name, "kind": "levels", "weight": 2000, "anchors": [{"score": 0}, {"score": 10}]} for name in "abcd"
    ]
    scale = of_items(*items).model_copy(update={"variants": ()})
    lean = LeanScores(scale, layout_of(scale, "0" * 64), None, "full")
    assert lean.pairs(dict.fromkeys(range(4), 1))[:4] == (10, 1, 10, 1)
    assert lean.pairs({0: 1, 1: 1, 2: 1, 3: 0})[:4] == (15, 2, 15, 2)


def test_sums_of_marks_far_below_zero():
    items = [{"id": name, "kind": "levels", "anchors": [{"score": -300}, {"score": 0}]} for name in "ab"]
    scale = of_items(*items).model_copy(update={"variants": ()})
    lean = LeanScores(scale, layout_of(scale, "0" * 64), None, "full")
    assert lean.pairs({0: 0, 1: 1})[:4] == (-150, 1, -150, 1)
    assert lean.pairs({0: 0, 1: 0})[:4] == (-300, 1, -300, 1)


def test_an_answer_to_a_limit_between_half_steps_lies_on_it():
    number = {"id": "n", "kind": "number"}
    (item,) = of_items({**number, "cuts": [{"score": 4, "from": Decimal("2.75")}, {"score": 1}]}).items
    assert value_scoring(item, Fraction(4), None) == Amount(Fraction(11, 4))
    (whole,) = of_items({**number, "whole": True, "cuts": [{"score": 4, "up-to": Decimal("2.75")}, {"score": 1}]}).items
    assert [value_scoring(whole, Fraction(score), None) for score in (4, 1)] == [Amount(Fraction(n)) for n in (2, 3)]
