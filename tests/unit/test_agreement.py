"""Agreement between raters: published examples, what is withheld, what to discuss first, and the draft of it."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
import yaml

from hf_fidelity.answers.agreed import MOST_JOINED, draft
from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.model import AnswersFile, Correction, Given
from hf_fidelity.answers.planned import gathered_steps
from hf_fidelity.scoring.agreement import Alike, Metric, alike, alpha
from hf_fidelity.scoring.bootstrap import Interval, alpha_interval
from hf_fidelity.scoring.intraclass import intraclass
from hf_fidelity.scoring.ratings import Standing, side_by_side, to_discuss, to_look_up
from hf_fidelity.scoring.reliability import Reading, Reliability, per_domain, read, reliability
from hf_fidelity.scoring.result import Reason, Scored, Withheld
from hf_fidelity.scoring.two_raters import weighted_kappa
from hf_fidelity.views.answer_file import render_answer_file, render_answer_json


def table(*raters):
    """A table from one line for each rater; a point is a missing rating."""
    columns = [[None if word == "." else Fraction(word) for word in rater.split()] for rater in raters]
    return list(zip(*columns, strict=True))


KRIPPENDORFF = table(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
"""Four observers, twelve units: Krippendorff (2011), Computing Krippendorff's alpha-reliability, section C."""
SHROUT_FLEISS = table("9 6 8 7 10 6", "2 1 4 1 5 2", "5 3 6 2 6 4", "8 2 8 6 9 7")
"""Six targets, four judges: Shrout and Fleiss (1979), table 2."""
COHEN = ((88, 14, 18), (10, 40, 10), (2, 6, 12))
"""200 diagnoses by two judges: Cohen (1968), table 1, as counts."""
COHEN_WEIGHTS = ((0, 1, 3), (1, 0, 6), (3, 6, 0))


@pytest.mark.parametrize(
    ("metric", "published"), [(Metric.NOMINAL, "0.743"), (Metric.ORDINAL, "0.815"), (Metric.INTERVAL, "0.849")]
)
def test_alpha_is_that_of_krippendorff(metric, published):
    assert f"{float(alpha(KRIPPENDORFF, metric).value):.3f}" == published


def test_the_six_correlations_are_those_of_shrout_and_fleiss():
    found = [f"{float(form.value):.2f}" for form in intraclass(SHROUT_FLEISS)]
    assert found == ["0.17", "0.29", "0.71", "0.44", "0.62", "0.91"]


def test_weighted_kappa_is_that_of_cohen():
    cells = [(Fraction(a), Fraction(b), n) for a, row in enumerate(COHEN) for b, n in enumerate(row)]
    pairs = [(a, b) for a, b, n in cells for _ in range(n)]
    assert len(pairs) == 200
    graver = weighted_kappa(pairs, lambda a, b: Fraction(COHEN_WEIGHTS[int(a)][int(b)]))
    plain = weighted_kappa(pairs, lambda a, b: Fraction(a != b))
    assert f"{float(graver.value):.3f}" == "0.348"
    assert f"{float(plain.value):.3f}" == "0.492"


def test_alpha_by_hand():
    """Two raters, four units, 1-2 1-1 2-2 2-2: n = 8, three 1 and five 2, one unit of two mismatches."""
    found = alpha(table("1 1 2 2", "2 1 2 2"), Metric.NOMINAL)
    assert found == Scored(1 - Fraction(7 * 2, 2 * 3 * 5))


def test_plain_figures_by_hand():
    """Unit 1: pairs 0, 1, 1 apart; unit 2: one pair, 2 apart; unit 3 has one rating."""
    assert alike(table("1 1 4", "1 . .", "2 3 .")) == Alike(4, Fraction(1, 4), Fraction(3, 4), Fraction(1))


SAME = table("3 3 3", "3 3 3", "3 . 3")
ALONE = table("1 . .", ". 2 .", ". . 4")


@pytest.mark.parametrize("figure", [alpha, alpha_interval])
def test_what_has_no_variation_or_no_pairs_is_withheld(figure):
    assert figure(SAME) == Withheld(Reason.NO_VARIATION)
    assert figure(ALONE) == Withheld(Reason.NO_PAIRS)
    assert figure([]) == Withheld(Reason.NO_PAIRS)


def test_the_other_figures_without_variation_or_pairs():
    assert alike(SAME) == Alike(7, Fraction(1), Fraction(1), Fraction(0))
    assert alike(ALONE) == Withheld(Reason.NO_PAIRS)
    assert weighted_kappa([(Fraction(3), Fraction(3))] * 4) == Withheld(Reason.NO_VARIATION)
    assert weighted_kappa([(Fraction(3), None)]) == Withheld(Reason.NO_PAIRS)
    assert intraclass(ALONE) == Withheld(Reason.NO_PAIRS)
    assert intraclass(table("1 2")) == Withheld(Reason.NO_PAIRS)
    assert set(intraclass(table("3 3", "3 3"))) == {Withheld(Reason.NO_VARIATION)}


def test_the_interval_lies_around_alpha_and_is_wider_for_fewer_units():
    twelve, few = alpha_interval(KRIPPENDORFF * 6), alpha_interval(KRIPPENDORFF)
    assert few.low < float(alpha(KRIPPENDORFF).value) < few.high
    assert twelve.high - twelve.low < few.high - few.low
    assert alpha_interval(KRIPPENDORFF, seed=1) != few


def test_an_interval_that_too_many_draws_lack_is_withheld():
    """One odd unit of four is missing from a third of the draws."""
    nearly_same = table("3 3 3 3", "3 3 3 4")
    assert isinstance(alpha(nearly_same), Scored)
    assert alpha_interval(nearly_same) == Withheld(Reason.NO_VARIATION)


@pytest.mark.parametrize(
    ("value", "reading"),
    [
        ("0.8", Reading.RELIABLE),
        ("0.7999", Reading.TENTATIVE),
        ("0.667", Reading.TENTATIVE),
        ("0.6669", Reading.UNRELIABLE),
        ("-0.2", Reading.UNRELIABLE),
    ],
)
def test_the_limits_of_reading_belong_to_the_better_side(value, reading):
    assert read(Fraction(value)) is reading


SCALE = """id: small
version: "1.0"
status: draft
date: 2026-01-01
languages: [en]
title: Small
scoring: {domain: mean, overall: mean-of-items}
domains:
  - id: judged
    items:
      - {id: plain, kind: levels, anchors: [{score: 1}, {score: 2}, {score: 4}], not-applicable: true}
      - {id: core, kind: levels, core: true, anchors: [{score: 1}, {score: 2}, {score: 3}, {score: 4}]}
      - {id: turned, kind: levels, reverse: true, anchors: [{score: 0}, {score: 1}, {score: 3}]}
  - id: counted
    items:
      - {id: ticks, kind: checklist, options: [{id: a}, {id: b}, {id: c}], cuts: [{score: 4, from: 2}, {score: 1}]}
      - {id: days, kind: number, cuts: [{score: 4, up-to: 28}, {score: 2, up-to: 56}, {score: 1}]}
      - {id: leases, kind: share, core: true, cuts: [{score: 4, from: 50 %}, {score: 1}]}
"""
ORDER = ["plain", "core", "turned", "ticks", "days", "leases"]


@pytest.fixture
def rate(tmp_path):
    """Answers of a rater, from the values in the order of the items, or by item id."""
    (tmp_path / "small/1.0").mkdir(parents=True)
    (tmp_path / "small/1.0/scale.yaml").write_text(SCALE, encoding="utf-8")

    def make(letter, *values, **more):
        answers = dict(zip(ORDER, values, strict=False))
        about = {"scale": "small@1.0", "team": "T", "round": "1", "date": f"2026-01-0{1 + len(letter)}"}
        data = {**about, "rater": letter, **{key: value for key, value in more.items() if key not in ORDER}}
        data["answers"] = {**answers, **{key: value for key, value in more.items() if key in ORDER}}
        path = tmp_path / f"{letter}.yaml"
        path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
        return load_answers(path, [tmp_path])

    return make


def beside(*assessed, agreed=None):
    raters = [one.answers for one in assessed]
    return {one.item.id: one for one in side_by_side(assessed[0].scale, raters, agreed.answers if agreed else None)}


def test_steps_are_those_of_the_items_own_scores(rate):
    """From 1 to 4 is two steps where the scores are 1, 2 and 4; a reversed item counts its scores, not its answers."""
    found = beside(rate("A", 1, 1, 0, ["a"], 28, None), rate("B", 4, 4, 3, ["a", "b"], 57, None))
    assert [one.steps for one in found.values()] == [2, 3, 2, 1, 2, 0]
    assert [result.outcome.value for result, _ in found["turned"].by_answer] == [0, 3]
    assert [letters for _, letters in found["turned"].by_answer] == [("B",), ("A",)]


def test_how_raters_stand_to_one_another(rate):
    same_share = {"count": 1, "total": 2}
    found = beside(
        rate("A", 2, 1, 1, ["b", "a"], 10, "dont-know"),
        rate("B", 2, 2, 1, ["a", "b"], 20, None),
        rate("C", 2, 1, None, ["a", "b"], 20, None),
    )
    expected = [Standing.SAME, Standing.APART, Standing.LACKING, Standing.SAME, Standing.FACTS, Standing.NOBODY]
    assert [one.standing for one in found.values()] == expected
    assert found["days"].steps == 0, "different facts with the same score are still two facts"
    found = beside(rate("A", leases=same_share), rate("B", leases={"count": 2, "total": 4}))
    assert found["leases"].standing is Standing.FACTS, "one half of two is not one half of four"
    not_applicable = {"value": "not-applicable", "reason": "x"}
    found = beside(rate("A", not_applicable), rate("B", {**not_applicable, "reason": "y"}))
    assert found["plain"].standing is Standing.SAME
    assert found["core"].standing is Standing.NOBODY
    found = beside(rate("A", not_applicable), rate("B", 2))
    assert found["plain"].standing is Standing.LACKING
    assert [type(result.outcome) for result, _ in found["plain"].by_answer] == [Scored, Withheld]
    found = beside(rate("A", days=1), rate("B", days=1), rate("C", days="dont-know"), rate("D"))
    assert found["days"].standing is Standing.LACKING, "what only some state does not differ"
    found = beside(rate("A", days=1), rate("B", days=2), rate("C"))
    assert found["days"].standing is Standing.FACTS


def test_answers_without_a_score_come_last_each_by_itself(rate):
    found = beside(
        rate("A"),
        rate("B", "dont-know"),
        rate("C", {"value": "not-applicable", "reason": "x"}),
        rate("D", 1),
        rate("AA", 1),
    )
    assert [letters for _, letters in found["plain"].by_answer] == [("D", "AA"), ("C",), ("B",), ("A",)]


def test_core_items_come_first_then_the_largest_spread_then_the_most_who_differ(rate):
    first = rate("A", 1, 3, 0, ["a"], 10, {"count": 1, "total": 2})
    second = rate("B", 4, 4, 1, [], 57, {"count": 2, "total": 2})
    found = beside(first, second).values()
    assert [one.item.id for one in to_discuss(found)] == ["core", "plain", "turned"]
    assert [one.item.id for one in to_look_up(found)] == ["leases", "days", "ticks"]
    found = beside(
        rate("A", 1, turned=0), rate("B", 1, turned=1), rate("C", 2, turned=3), rate("D", 2, turned=3)
    ).values()
    assert [one.item.id for one in to_discuss(found)] == ["turned", "plain"]
    found = beside(
        rate("A", 1, turned=1), rate("B", 1, turned=1), rate("C", 1, turned=3), rate("D", 2, turned=3)
    ).values()
    assert [one.item.id for one in to_discuss(found)] == ["turned", "plain"], "2 against 2 before 3 against 1"


def test_what_is_agreed_is_no_longer_to_discuss(rate):
    agreed = rate("agreed", 2, days="dont-know")
    found = beside(rate("A", 1, 1, days=1), rate("B", 4, 2, days=2), agreed=agreed)
    assert [one.item.id for one in to_discuss(found.values())] == ["core"]
    assert found["plain"].agreed.outcome == Scored(Fraction(2))
    assert not to_look_up(found.values()), "that nobody knows can be agreed on too"


def test_figures_count_items_and_raters_and_take_unequal_items_on_their_own_ranges(rate):
    raters = [rate("A", 1, 1, 0), rate("B", 4, 4, 0), rate("C", None, 2, 0)]
    rated = list(beside(*raters).values())
    found = reliability("overall", rated, None)
    assert (found.n_raters, found.n_items) == (3, 3)
    assert found.alike == Alike(7, Fraction(3, 7), Fraction(4, 7), Fraction(2 + 3 + 1 + 2, 7))
    assert found.alpha == found.interval == found.coefficients == Withheld(Reason.TOO_FEW_ITEMS, 3, 10)
    assert found.reading is None
    assert not found.is_wide
    judged, counted = per_domain(rated, None)
    assert judged.alike == found.alike
    assert (counted.n_raters, counted.n_items, counted.alike) == (0, 0, Withheld(Reason.NO_PAIRS))


def test_three_raters_and_ten_items_make_an_alpha(rate):
    raters = [rate("A", 1, 1, 0, [], 10), rate("B", 4, 4, 0, [], 10), rate("C", 1, 2, 0, ["a", "b"], 60)]
    twice = list(beside(*raters).values()) * 2
    found = reliability("overall", twice, None)
    assert found.n_items == 10
    assert isinstance(found.alpha, Scored)
    assert isinstance(found.interval, Interval)
    assert found.reading is Reading.UNRELIABLE
    assert isinstance(found.coefficients.case_2_one, Scored)
    assert found.kappa == Withheld(Reason.NO_PAIRS), "weighted kappa is for two"
    assert reliability("overall", twice[:9], None).alpha == Withheld(Reason.TOO_FEW_ITEMS, 8, 10)


def test_two_raters_have_a_kappa_and_no_alpha(rate):
    rated = list(beside(rate("A", 1, 1, 0, [], 10), rate("B", 4, 4, 0, [], 10)).values())
    found = reliability("overall", rated * 2, None)
    assert found.alpha == Withheld(Reason.TOO_FEW_RATERS, 2, 3)
    assert isinstance(found.kappa, Scored)
    assert reliability("overall", rated, None).kappa == Withheld(Reason.TOO_FEW_ITEMS, 5, 10)


def test_a_third_rater_who_answered_nothing_does_not_count(rate):
    rated = list(beside(rate("A", 1, 1, 0, [], 10), rate("B", 4, 4, 0, [], 10), rate("C")).values())
    assert reliability("overall", rated * 2, None).alpha == Withheld(Reason.TOO_FEW_RATERS, 2, 3)


def test_an_interval_across_a_limit_is_wide():
    def with_interval(low, high):
        nothing = Withheld(Reason.NO_PAIRS)
        return Reliability("x", 3, 10, nothing, nothing, Interval(low, high), nothing, nothing)

    assert with_interval(0.7, 0.81).is_wide
    assert not with_interval(0.81, 0.9).is_wide
    assert not with_interval(0.7, 0.75).is_wide


def drafted(*raters, agreed=None):
    return draft([one.answers for one in raters], agreed.answers if agreed else None)


def test_the_draft_has_what_all_answered_alike_and_ratings_beside_the_rest(rate):
    file = drafted(
        rate("B", 2, 2, None, ["b", "a"], 10, "dont-know"),
        rate("A", 2, 1, 1, ["a", "b"], 20, "dont-know"),
    )
    answers = file.answers
    assert (file.rater, file.date, list(answers)) == ("agreed", date(2026, 1, 2), ORDER)
    assert (answers["plain"].value, answers["plain"].ratings) == (2, None)
    assert (answers["core"].value, answers["core"].ratings) == (None, {"A": 1, "B": 2})
    assert (answers["turned"].value, answers["turned"].ratings) == (None, {"A": 1, "B": None})
    assert (set(answers["ticks"].value), answers["ticks"].ratings) == ({"a", "b"}, None)
    assert (answers["days"].value, answers["days"].ratings) == (None, {"A": 20, "B": 10})
    assert (answers["leases"].value, answers["leases"].ratings) == (None, {"A": "dont-know", "B": "dont-know"})


def test_what_all_find_not_applicable_is_agreed_with_their_reasons(rate):
    word = "not-applicable"
    file = drafted(rate("A", {"value": word, "reason": "x"}), rate("B", {"value": word, "reason": "y"}))
    assert file.answers["plain"] == Given(value=word, reason="A: x\nB: y")
    file = drafted(rate("A", {"value": word, "reason": "x", "note": "n"}), rate("B", 2))
    assert file.answers["plain"] == Given(ratings={"A": word, "B": 2}, note="A: n"), "the reason is A's own"


def test_remarks_are_kept_with_letters_where_raters_differ(rate):
    said = {"value": 2, "evidence": "read", "note": "one"}
    file = drafted(rate("A", said), rate("B", {**said, "note": "two"}), rate("C", {"value": 2, "evidence": "read "}))
    assert file.answers["plain"] == Given(value=2, evidence="read", note="A: one\nB: two")


def test_remarks_too_long_to_join_are_pointed_at(rate):
    long = "x" * (MOST_JOINED - 500)
    file = drafted(rate("A", {"value": 2, "note": long}), rate("B", {"value": 2, "note": long + "y"}))
    assert file.answers["plain"].note == f"A: {long}\nB: …"


def test_every_step_of_the_plans_stands_there_once(rate):
    step, other = {"step": "Read", "item": "plain"}, {"step": "Write"}
    file = drafted(rate("A", actions=[step]), rate("B", actions=[other, step]))
    assert [action.step for action in file.actions] == ["Read", "Write"]


def test_a_step_that_raters_have_brought_to_different_points_stands_there_once_and_open(rate):
    step = {"step": "Read the leases", "item": "plain", "owner": "Leader"}
    a = rate("A", actions=[{**step, "status": "done"}, {"step": "Write"}])
    b = rate("B", actions=[{**step, "step": "Read the  leases.", "status": "started", "due": "2026-05-01"}])
    c = rate("C", actions=[{**step, "item": "core"}, {**step, "status": "dropped", "owner": "All"}])
    file = drafted(a, b, c)
    assert [(one.step, one.item, one.status, one.owner) for one in file.actions] == [
        ("Read the leases", "plain", "started", "Leader"),
        ("Write", None, "planned", None),
        ("Read the leases", "core", "planned", "Leader"),
    ]
    assert file.actions[0].due == date(2026, 5, 1)
    told = next(gathered_steps([one.answers.about for one in (a, b, c)]))
    assert told.differ == ("status", "owner"), "to say no day is not to say another one"
    assert {letter: action.status for letter, action in told.by_letter.items()} == {
        "A": "done",
        "B": "started",
        "C": "dropped",
    }


def test_a_step_that_is_agreed_on_is_no_more_told_differently(rate):
    step = {"step": "Read", "status": "done"}
    raters = rate("A", actions=[step]), rate("B", actions=[{**step, "status": "dropped"}])
    agreed = rate("agreed", actions=[step])
    assert drafted(*raters, agreed=agreed).actions == agreed.answers.about.actions
    assert [told.differ for told in gathered_steps([one.answers.about for one in (agreed, *raters)])] == [()]


def test_two_steps_of_the_same_name_in_one_plan_stay_two(rate):
    one, two = {"step": "Course", "due": "2026-05-01"}, {"step": "Course", "due": "2027-05-01"}
    file = drafted(rate("A", actions=[one, two, two]), rate("B", actions=[one, two]))
    assert [action.due for action in file.actions] == [date(2026, 5, 1), date(2027, 5, 1)]


def test_what_was_agreed_before_stays_and_a_second_draft_is_the_same(rate):
    agreed = rate(
        "agreed", {"value": 1, "reason": "why", "note": "ours", "ratings": {"A": 2}}, core={"ratings": {"Z": 3}}
    )
    raters = rate("A", {"value": 1, "note": "mine"}, 1, 1), rate("B", 2, 1, 1)
    file = drafted(*raters, agreed=agreed)
    assert file.answers["plain"] == Given(value=1, reason="why", note="ours", ratings={"A": 1, "B": 2})
    assert file.answers["core"] == Given(value=1, ratings={"Z": 3})
    assert file.answers["turned"] == Given(value=1)
    again = agreed.answers._replace(about=file, remarks=file.answers)
    assert draft([one.answers for one in raters], again) == file


def test_the_role_is_kept_when_all_have_the_same(rate):
    assert drafted(rate("A", role="staff"), rate("B", role="staff")).role == "staff"
    assert drafted(rate("A", role="staff"), rate("B", role="leader")).role is None
    assert drafted(rate("A"), rate("B", municipality="M")).municipality == "M"


REDACTED = {"format": "hf-fidelity-redacted/1", "tool": "0.1.0", "of": "a" * 64, "digest": "b" * 64}


def test_a_draft_is_never_a_redacted_file(rate):
    raters = rate("A", redacted=REDACTED), rate("B", redacted=REDACTED)
    assert raters[0].answers.about.redacted
    assert drafted(*raters).redacted is None
    assert drafted(*raters, agreed=rate("agreed", redacted=REDACTED)).redacted is None


def test_only_the_team_together_agrees_that_its_texts_are_shared(rate):
    raters = rate("A", **{"share-texts": True}), rate("B", **{"share-texts": True})
    assert raters[0].answers.about.share_texts
    assert not drafted(*raters).share_texts
    assert not drafted(*raters, agreed=rate("agreed")).share_texts
    assert drafted(*raters, agreed=rate("agreed", **{"share-texts": True})).share_texts


AWKWARD = {
    "plain": Given(
        value=None,
        reason="no",
        ratings={"A": 2, "N": None, "Y": "dont-know", "AA": "not-applicable"},
        corrected=Correction(was=1, date="2026-03-01", reason="A: slip\nB: yes"),
    ),
    "core": Given(corrected=Correction(was={"count": 1, "total": 2}, date="2026-03-01", reason=" # x")),
    "ticks": Given(value=[], ratings={"A": [], "B": ["a", "b"]}, note="first\n\n third"),
    "days": Given(value=Decimal("123456789.123456789"), evidence="- one\n# two\nthree: 3"),
    "leases": Given(ratings={"A": {"count": 1, "total": 2}, "B": {"count": 2, "total": 2}}),
    "turned": Given(),
}


@pytest.mark.parametrize("render", [render_answer_file, render_answer_json])
def test_ratings_and_corrections_are_written_and_read_back(rate, tmp_path, render):
    about = rate("A", actions=[{"step": "Read\nagain", "due": "2026-05-01"}]).answers.about
    file = about.model_copy(update={"rater": "agreed", "answers": AWKWARD})
    path = tmp_path / ("agreed.yaml" if render is render_answer_file else "agreed.json")
    path.write_text(render(file), encoding="utf-8")
    assert load_answers(path, [tmp_path]).answers.about == file


def test_a_comment_cannot_leave_its_line(rate, tmp_path):
    about = rate("A", 2).answers.about
    text = render_answer_file(about, {"plain": "one\nplain: 4"}, "two\nteam: U")
    path = tmp_path / "commented.yaml"
    path.write_text(text, encoding="utf-8")
    assert load_answers(path, [tmp_path]).answers.about == about
    assert AnswersFile.model_validate(about) == about
