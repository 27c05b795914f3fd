"""Every figure of a team is reckoned by its own variant: which items are asked, with which cut points, on which steps.

`act` has cut points and steps of its own for the caseload, and is asked one item more; whoever took another variant, or
none, would end at another figure.
"""

from fractions import Fraction

import pytest

from hf_fidelity.answers.model import Answers, AnswersFile
from hf_fidelity.answers.values import Amount, Blank, DontKnow, Level
from hf_fidelity.scale.model import Case, Scale
from hf_fidelity.scoring.cases import extremes, play, run_case
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.disagreement import disagreement
from hf_fidelity.scoring.lift import next_scores
from hf_fidelity.scoring.network.rows import item_outcome, layout_of, row_of
from hf_fidelity.scoring.raters import mean_of_raters
from hf_fidelity.scoring.ratings import side_by_side
from hf_fidelity.scoring.reliability import per_domain, reliability
from hf_fidelity.scoring.result import Scored
from hf_fidelity.scoring.voices import Told, differences, participants

CUTS = {"score": 4, "up-to": 20}, {"score": 2, "up-to": 30}, {"score": 1}
OWN_CUTS = {"score": 3, "up-to": 10}, {"score": 2, "up-to": 12}, {"score": 1, "up-to": 15}, {"score": 0}
STEPS = [{"score": score} for score in (0, 1, 2, 3)]


def scale_of(**more):
    return Scale.model_validate(
        {
            "id": "s",
            "version": "1.0",
            "status": "draft",
            "date": "2026-01-01",
            "languages": ["en"],
            "title": "S",
            "variants": [{"id": "icm"}, {"id": "act"}],
            "groupings": [{"id": "actor", "groups": [{"id": "team"}]}],
            "scoring": {"domain": "mean", "overall": "mean-of-domains", "least-scored": "10 %"},
            "domains": [
                {
                    "id": "support",
                    "items": [
                        {
                            "id": "caseload",
                            "kind": "number",
                            "tags": {"actor": "team"},
                            "cuts": CUTS,
                            "cuts-by-variant": {"act": OWN_CUTS},
                        },
                        {"id": "meetings", "kind": "levels", "only-for": ["act"], "anchors": STEPS},
                    ],
                }
            ],
            **more,
        }
    )


SCALE = scale_of()


def given(caseload, meetings, letter="A", **more):
    about = {"scale": "s@1.0", "team": "T", "round": "r", "date": "2026-01-01", "variant": "act", "answers": {}}
    values = {
        "caseload": Blank() if caseload is None else Amount(Fraction(caseload)),
        "meetings": Blank() if meetings is None else Level(Fraction(meetings)),
    }
    return Answers(AnswersFile.model_validate({**about, "rater": letter, **more}), values, {})


def test_scores_side_by_side():
    rated = side_by_side(SCALE, [given(10, 3), given(12, 0, "B")], given(15, 2, "agreed"))
    assert [one.item.id for one in rated] == ["caseload", "meetings"]
    caseload, meetings = rated
    assert {letter: one.outcome for letter, one in caseload.results.items()} == {"A": Scored(3), "B": Scored(2)}
    assert (caseload.steps, meetings.steps) == (1, 3)
    assert caseload.agreed.outcome == Scored(Fraction(1))


def test_agreement_of_two_on_their_own_steps():
    """From 3 to 0 is three steps and the whole range; in the other variant there are only three steps in all."""
    rated = [*side_by_side(SCALE, [given(10, 3), given(16, 3, "B")])]
    (support,) = per_domain(rated, "act")
    assert support == reliability("support", rated, "act")
    assert support.alike.apart == Fraction(3, 2)
    assert (support.n_items, support.n_raters) == (2, 2)


def test_kappa_takes_each_item_on_its_own_range():
    """One of ten pairs differs by half of its range: on steps of 0 and 2, not of 1 and 3."""
    items = [
        {"id": f"i-{name}", "kind": "levels", "anchors": [{"score": 10}, {"score": 12}, {"score": 14}]}
        for name in "abcdefghij"
    ]
    scale = scale_of(domains=[{"id": "support", "items": items}], groupings=[])
    one = {item["id"]: Level(Fraction((10, 12, 14)[n % 3])) for n, item in enumerate(items)}
    other = {**one, "i-a": Level(Fraction(12))}
    raters = [given(None, None, letter)._replace(values=values) for letter, values in (("A", one), ("B", other))]
    found = reliability("support", side_by_side(scale, raters), "act")
    # weights are squared shares of the range: observed 1/4 of 1; by chance, of 10 x 10 pairs, as the margins say
    mine, theirs = (4, 3, 3), (3, 4, 3)
    chance = sum(Fraction((a - b) ** 2, 4) * n * m for a, n in enumerate(mine) for b, m in enumerate(theirs))
    assert found.kappa == Scored(1 - Fraction(10, 4) / chance)


def test_raters_who_scored_nothing_that_another_scored_do_not_count():
    rated = side_by_side(SCALE, [given(10, None), given(12, None, "B"), given(None, 2, "C")])
    found = reliability("support", rated, "act")
    assert (found.n_items, found.n_raters) == (1, 2)


def test_the_mean_of_raters():
    result = mean_of_raters(SCALE, {"A": given(12, 3), "B": given(10, 2, "B")})
    assert {name: one.outcome for name, one in result.items.items()} == {
        "caseload": Scored(Fraction(5, 2)),
        "meetings": Scored(Fraction(5, 2)),
    }
    assert result.overall.outcome == Scored(Fraction(5, 2))
    assert result.variant == "act"
    assert result.items["caseload"].cut is None, "no single cut point decided a mean"
    assert {type(one.value) for one in result.items.values()} == {Blank}


def test_how_far_raters_were_apart():
    ratings = {"caseload": {"A": Amount(Fraction(10)), "B": Amount(Fraction(15))}}
    found = disagreement(SCALE, given(12, 2, "agreed")._replace(ratings=ratings))
    assert found.items == {"caseload": Fraction(2), "meetings": Fraction(0)}
    assert found.wholes == {"overall": Fraction(1), "support": Fraction(1)}


def test_what_only_one_rater_could_answer_is_no_disagreement():
    ratings = {"caseload": {"A": DontKnow(), "B": Amount(Fraction(15))}, "meetings": {"B": Level(Fraction(1))}}
    found = disagreement(SCALE, given(12, 2, "agreed")._replace(ratings=ratings))
    assert found.items == {}


VOICE = scale_of(
    **{"anonymous-from": 5},
    domains=[
        {
            "id": "support",
            "items": [
                {"id": "caseload", "kind": "number", "cuts": CUTS, "cuts-by-variant": {"act": OWN_CUTS}},
                {"id": "meetings", "kind": "levels", "only-for": ["act"], "anchors": STEPS},
            ],
        }
    ],
)


def test_participants_together():
    """Five and five are told apart on the steps of their own variant, which has four; the other one has three."""
    five = [given(10, 3)] * 5 + [given(15, 0)] * 5
    told = participants(VOICE, five)
    zero, one, two, three = map(Fraction, range(4))
    assert told.items == {
        "caseload": (Told((zero, one), blank=True, n=5), Told((two, three), blank=False, n=5)),
        "meetings": (Told((zero, one), blank=True, n=5), Told((two, three), blank=False, n=5)),
    }
    assert told.steps == (zero, one, 4)
    assert [voice.mean for voice in told.groups] == [Scored(Fraction(2))]


def test_differences_from_someone_outside():
    own, theirs = (score(SCALE, given(*steps)) for steps in ((10, 3), (16, 1)))
    assert [(one.item, one.apart) for one in differences(SCALE, own, theirs)] == [("caseload", 3), ("meetings", 2)]


def test_rows_of_a_network():
    layout = layout_of(SCALE, "0" * 64)
    assert layout.asked["icm"].items == ("caseload",)
    assert layout.asked["act"].items == ("caseload", "meetings")
    answers = given(16, 0, "agreed")
    row = row_of(layout, answers, score(SCALE, answers), "a.yaml", with_texts=False)
    assert row.items == (0, 0)
    assert [item_outcome(row, layout, at) for at in (0, 1)] == [Scored(Fraction(0))] * 2
    assert [(measure.kind, measure.id, measure.grouping) for measure in layout.measures][-1] == (
        "group",
        "team",
        "actor",
    )


def case(**more):
    return Case.model_validate({"id": "c", "title": "A case.", "variant": "act", **more})


@pytest.mark.parametrize(
    "made",
    [
        {"answers": {"caseload": 12, "meetings": 1}, "expect": {"items": {"caseload": 2, "meetings": 1}}},
        {"answers": {"caseload": 12, "meetings": 1}, "expect": {"overall": "3/2"}},
        {"start": "lowest", "expect": {"overall": 0}},
        {"start": "highest", "expect": {"overall": 3, "items": {"caseload": 3}}},
        {"start": 1, "expect": {"items": {"caseload": 1, "meetings": 1}, "overall": 1}},
        {"start": 1, "expect": {"items": {"caseload": 1}, "groups": {"actor": {"team": 1}}}},
    ],
)
def test_a_worked_case(made):
    assert run_case(SCALE, case(**made)) == []


def test_a_case_without_a_variant_is_of_the_first():
    first = Case.model_validate({"id": "c", "title": "A.", "start": "highest", "expect": {"overall": 4}})
    assert run_case(SCALE, first) == []
    assert set(play(SCALE, first).items) == {"caseload"}


def test_the_range_of_an_item_and_its_next_score():
    result = score(SCALE, given(12, 2))
    assert result.items["caseload"].span == (0, 3)
    assert next_scores(SCALE, result) == {"caseload": 3, "meetings": 3}


def test_the_ends_of_all_variants_together():
    assert extremes(SCALE) == (0, 4)
