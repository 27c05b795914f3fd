"""Rounds beside each other: what is compared, what a clear change is, signs of drift, and what became of the plans."""

from fractions import Fraction

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.model import Action
from hf_fidelity.checks.changes import Effect, Scope
from hf_fidelity.checks.diff import diff
from hf_fidelity.scoring.change import Change
from hf_fidelity.scoring.disagreement import disagreement, mean_difference
from hf_fidelity.scoring.drift import Drift, Sign
from hf_fidelity.scoring.result import Reason, Scored, Withheld
from hf_fidelity.views.breaking import SENTENCES
from hf_fidelity.views.change_words import drift_in_words, item_figure
from hf_fidelity.views.corrections import corrections
from hf_fidelity.views.report.plan import earlier_actions
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.rounds import Hindrance, compared
from hf_fidelity.views.speech import speech
from hf_fidelity.views.steps import followed
from hf_fidelity.views.trend.history import history, signs_of_drift, since_last
from hf_fidelity.views.trend.table import score_rows
from hf_fidelity.views.uncompared import uncompared
from tests.unit.test_diff import ROWS, base, edited, model, moved

STEPS = "anchors: [{score: 1}, {score: 2}, {score: 3}, {score: 4}]"
SCALE = """id: {id}
version: "{version}"
status: draft
date: 2026-01-01
languages: [en]
title: Tried
variants: [{{id: icm}}, {{id: act}}]
scoring: {{domain: mean, overall: mean-of-domains}}
bands: [{{id: high, from: 3}}, {{id: low}}]
domains:
  - id: home
    title: Home
    items:
      - {{id: lease, title: Lease, kind: levels, core: true, short: true, {steps}}}
      - {{id: days, title: Days, kind: number, cuts: [{{score: 4, up-to: {limit}}}, {{score: 1}}]}}
  - id: help
    title: Help
    items:
      - {{id: visit, title: Visit, kind: levels, short: true, {steps}}}
      - {{id: training, title: Training, kind: levels, keeps-model: true, {steps}}}
"""
FIRST = {"lease": 4, "days": 20, "visit": 4, "training": 4}


@pytest.fixture
def answered(tmp_path):
    """Writes and loads a round."""

    def load(n, answers, more="", version="1.0", limit=28, scale="tried", **header):
        folder = tmp_path / f"{scale}-{version}-{limit}"
        folder.mkdir(exist_ok=True)
        text = SCALE.format(id=scale, version=version, limit=limit, steps=STEPS)
        (folder / "scale.yaml").write_text(text, encoding="utf-8")
        about = {
            "team": "Team",
            "round": f'"{n}"',
            "date": f"202{n}-04-01",
            "variant": "icm",
            "rater": "agreed",
            **header,
        }
        lines = [
            f"scale: {folder.as_posix()}/scale.yaml",
            *(f"{key}: {value}" for key, value in about.items()),
            "answers:",
        ]
        lines += [f"  {name}: {value}" for name, value in answers.items()]
        path = tmp_path / f"{scale}-{n}.yaml"
        path.write_text("\n".join(lines) + f"\n{more}\n", encoding="utf-8")
        return load_answers(path)

    return load


def rated(value, **ratings):
    inside = ", ".join(f"{letter}: {rating}" for letter, rating in ratings.items())
    return f"{{value: {value}, reason: Met., ratings: {{{inside}}}}}"


def result_of(one):
    return history([one]).latest.result


def test_disagreement_by_hand(answered):
    """Raters at 2, 3 and 4 differ by 1, 1 and 2: a mean of 4/3. All said the same of the days."""
    one = answered(1, {**FIRST, "lease": rated(3, A=2, B=3, C=4), "visit": rated(4, A=4, B=4)})
    found = disagreement(one.scale, one.answers)
    assert found.items == {"lease": Fraction(4, 3), "days": 0, "visit": 0, "training": 0}
    # Home is (lease + 4) / 2 for each: 3, 7/2, 4. C left the visit out, so Help is known of A and B only.
    assert found.wholes["home"] == Fraction(2, 3)
    assert found.wholes["help"] == 0
    # Overall takes both domains: (3 + 4) / 2 and (7/2 + 4) / 2 of A and B.
    assert found.wholes["overall"] == Fraction(1, 4)


def test_a_mean_difference_takes_every_pair():
    assert mean_difference([Fraction(1), Fraction(1), Fraction(3)]) == Fraction(4, 3)


@pytest.mark.parametrize("answers", [FIRST, {**FIRST, "lease": rated(3, A=3)}])
def test_without_two_raters_disagreement_is_not_known(answered, answers):
    one = answered(1, answers)
    assert disagreement(one.scale, one.answers) is None


@pytest.mark.parametrize(
    ("then", "now", "doubt", "is_unclear", "is_clear"),
    [
        (3, 4, None, False, None),
        (3, 4, Fraction(1, 2), False, True),
        (3, 4, Fraction(1), True, False),
        (4, 3, Fraction(3, 2), True, False),
        (3, 3, Fraction(1), False, False),
    ],
)
def test_a_change_is_clear_when_it_is_greater_than_the_disagreement(then, now, doubt, is_unclear, is_clear):
    change = Change("x", Scored(Fraction(then)), Scored(Fraction(now)), doubt)
    assert change.is_unclear == is_unclear
    assert change.is_clear == is_clear
    assert (change.rose, change.fell) == (now > then and not is_unclear, now < then and not is_unclear)


def test_a_withheld_score_has_no_change():
    change = Change("x", Withheld(Reason.BLANK), Scored(Fraction(3)), Fraction(1))
    assert (change.difference, change.is_unclear, change.is_clear, change.rose, change.fell) == (
        None,
        False,
        None,
        False,
        False,
    )
    assert item_figure(change, speech("en")) == ""


def test_a_score_that_one_rater_alone_has_tells_nothing_of_disagreement(answered):
    one = answered(1, {**FIRST, "lease": rated(3, A=3, B="dont-know", C="dont-know"), "visit": rated(4, A=4, B=4, C=4)})
    found = disagreement(one.scale, one.answers)
    assert "lease" not in found.items
    assert found.items["visit"] == 0


def test_the_greater_disagreement_of_the_two_rounds_counts(answered):
    first = answered(1, {**FIRST, "lease": rated(4, A=4, B=3)})
    second = answered(2, {**FIRST, "lease": rated(3, A=1, B=4)})
    change = compared(first, second).changes(result_of(second)).items[0]
    assert (change.id, change.difference, change.disagreement) == ("lease", -1, 3)
    assert change.is_unclear
    alone = compared(answered(1, FIRST), second).changes(result_of(second)).items[0]
    assert alone.disagreement == 3


def test_a_broken_item_takes_its_domain_and_the_overall_score_with_it(answered):
    """The limit of Days moved: Lease, Visit, Training and Help are still compared."""
    first, second = answered(1, FIRST), answered(2, {**FIRST, "visit": 2}, version="2.0", limit=30)
    before = compared(first, second)
    assert before.is_comparable
    assert before.common.items == {"lease", "visit", "training"}
    assert (before.common.domains, before.common.overall, before.common.bands) == ({"help"}, False, False)
    changes = before.changes(result_of(second))
    assert changes.overall is None
    assert [(change.id, change.difference) for change in changes.domains] == [("help", -1)]
    listed = uncompared(before, second, result_of(second), speech("en"))
    assert [(one.id, one.title) for one in listed] == [("days", "Days"), ("home", "Home"), ("overall", "Overall")]
    (why,) = listed[0].why
    assert why == "`cuts` is 4 up-to 30, 1, and was 4 up-to 28, 1. The same answer can give another score."
    assert listed[1].why == ("It has an item that is not compared.",)


def test_a_draft_edited_under_the_same_version_is_compared_as_far_as_it_did_not_change(answered):
    first, second = answered(1, FIRST), answered(2, FIRST, limit=30)
    assert first.scale.version == second.scale.version
    assert compared(first, second).common.items == {"lease", "visit", "training"}


def test_bands_that_moved_are_not_compared(answered, tmp_path):
    first = answered(1, FIRST)
    path = tmp_path / "tried-2.0-28/scale.yaml"
    answered(2, FIRST, version="2.0")
    path.write_text(path.read_text(encoding="utf-8").replace("from: 3}", "from: 3.5}"), encoding="utf-8")
    second = load_answers(tmp_path / "tried-2.yaml")
    before = compared(first, second)
    assert (before.common.overall, before.common.bands) == (True, False)
    assert before.of(result_of(second).overall).band == Withheld(Reason.NO_BANDS)
    (one,) = uncompared(before, second, result_of(second), speech("en"))
    assert (one.id, one.title) == ("bands", "Bands")
    assert one.why == ("`band high from` is 3.5, and was 3. The same score can fall into another band.",)


def test_the_short_form_is_compared_by_its_own_items(answered):
    short = {"lease": 4, "visit": 3}
    first, second = answered(1, short, form="short"), answered(2, short, form="short", version="2.0", limit=30)
    before = compared(first, second)
    assert before.common.items == {"lease", "visit"}
    assert before.common.overall
    assert not before.common.bands


@pytest.mark.parametrize(
    ("other", "hindrance"), [({"variant": "act"}, Hindrance.VARIANT), ({"form": "short"}, Hindrance.FORM)]
)
def test_another_kind_of_team_or_form_is_not_compared(answered, other, hindrance):
    answers = {"lease": 4, "visit": 3} if "form" in other else FIRST
    first, second = answered(1, answers, **other), answered(2, FIRST)
    before = compared(first, second)
    assert before.hindrance is hindrance
    changes = before.changes(result_of(second))
    assert (changes.overall, changes.domains, changes.items) == (None, (), ())
    assert uncompared(before, second, result_of(second), speech("en")) == []


def test_the_change_that_a_table_shows_is_that_of_the_scores(answered):
    rounds = [answered(1, FIRST), answered(2, {**FIRST, "lease": 3}), answered(3, {**FIRST, "lease": 1, "visit": 1})]
    rows = {row.id: row for row in score_rows(history(rounds), speech("en"))}
    assert [cell.text for cell in rows["home"].cells] == ["4.00", "3.50", "2.50"]
    assert (rows["home"].since_last.figure, rows["home"].since_first.figure) == ("\u22121.00", "\u22121.50")
    assert (rows["help"].since_last.figure, rows["overall"].since_last.figure) == ("\u22121.50", "\u22121.25")
    assert [cell.text for cell in rows["overall"].cells] == ["4.00", "3.75", "2.50"]


def test_scores_of_another_version_stand_in_parentheses(answered):
    rounds = [answered(1, FIRST), answered(2, FIRST, version="2.0", limit=30)]
    rows = {row.id: row for row in score_rows(history(rounds), speech("en"))}
    assert [cell.text for cell in rows["home"].cells] == ["(4.00)", "4.00"]
    assert rows["home"].since_last.figure == ""
    assert [cell.text for cell in rows["help"].cells] == ["4.00", "4.00"]


def test_a_core_item_that_fell_is_a_sign(answered):
    team = history([answered(1, FIRST), answered(2, {**FIRST, "lease": 3})])
    assert signs_of_drift(team, None) == (Drift(Sign.CORE_FELL, ("lease",), "tried"),)


def test_a_core_item_that_fell_unclearly_is_no_sign(answered):
    team = history([answered(1, FIRST), answered(2, {**FIRST, "lease": rated(3, A=2, B=4)})])
    assert since_last(team).items[0].difference == -1
    assert signs_of_drift(team, None) == ()


def test_two_falls_in_a_row_are_a_sign(answered):
    falling = [answered(n, {**FIRST, "visit": 5 - n}) for n in (1, 2, 3)]
    assert signs_of_drift(history(falling), None) == (Drift(Sign.DOWNWARD, ("help", "overall"), "tried"),)
    assert signs_of_drift(history(falling[:2]), None) == ()
    level = answered(3, {**FIRST, "visit": 3})
    assert signs_of_drift(history([*falling[:2], level]), None) == ()


def test_falls_over_versions_count_only_where_they_can_be_compared(answered):
    rounds = [
        answered(1, FIRST),
        answered(2, {**FIRST, "visit": 3, "days": 29}),
        answered(3, {**FIRST, "visit": 2, "days": 31}, version="2.0", limit=30),
    ]
    assert signs_of_drift(history(rounds), None) == (Drift(Sign.DOWNWARD, ("help",), "tried"),)


@pytest.mark.parametrize(
    ("now", "signs"),
    [
        ({"lease": 4, "days": 40, "visit": 3, "training": 2}, True),
        ({"lease": 4, "days": 40, "visit": 1, "training": 3}, False),
        ({"lease": 4, "days": 20, "visit": 3, "training": 2}, False),
    ],
)
def test_low_training_is_a_sign_while_two_domains_fall(answered, now, signs):
    """Training at 2 of 1-4 lies in the lower half; at 3 it does not. Home falls when the days are too many."""
    team = history([answered(1, FIRST), answered(2, now)])
    found = [sign for sign in signs_of_drift(team, None) if sign.sign is Sign.UNKEPT]
    assert found == ([Drift(Sign.UNKEPT, ("training",), "tried", ("home", "help"))] if signs else [])


def test_low_anchoring_is_looked_for_in_the_organisations_file_of_the_round(answered):
    falling = [answered(1, FIRST), answered(2, {**FIRST, "days": 40, "visit": 1})]
    around = {**FIRST, "training": 1}
    same = history([answered(2, around, scale="organisation")])
    assert signs_of_drift(history(falling), same)[-1] == Drift(
        Sign.UNKEPT, ("training",), "organisation", ("home", "help")
    )
    earlier = history([answered(1, around, scale="organisation")])
    assert signs_of_drift(history(falling), earlier) == ()


def test_signs_are_said_with_names(answered):
    scale = answered(1, FIRST).scale
    signs = [
        Drift(Sign.CORE_FELL, ("lease",), "tried"),
        Drift(Sign.DOWNWARD, ("home", "overall"), "tried"),
        Drift(Sign.UNKEPT, ("training",), "tried", ("home", "help")),
    ]
    assert list(drift_in_words(signs, [scale], speech("en"))) == [
        "1 core item fell: Lease.",
        "Fell twice in a row: Home; Overall.",
        "Training or anchoring is weak (Training), and 2 principles fell: Home; Help.",
    ]


def test_a_step_is_the_same_whatever_its_owner_capitals_and_full_stop():
    then = [Action(step="Read the leases."), Action(step="Ask for help")]
    now = [Action(step="read  the Leases", owner="leader", status="done")]
    assert list(followed(then, now)) == [(then[0], now[0]), (then[1], None)]


def test_what_became_of_a_step(answered):
    plan = "actions:\n  - {step: Read the leases, item: lease}\n  - {step: Count the days, item: days, status: started}"
    later = "actions:\n  - {step: Read the leases, item: lease, status: done}"
    first, second = answered(1, FIRST, plan), answered(2, {**FIRST, "lease": 3}, later, version="2.0", limit=30)
    about = Subject(second, result_of(second), speech("en"), compared(first, second))
    shown = [(one.status, one.status_now, one.then, one.now) for one in earlier_actions(about)]
    assert shown == [("planned", "done", "4", "3"), ("started", "", "", "")]


def test_corrections_are_shown_with_what_it_was(answered):
    was = "{value: 20, corrected: {was: 40, date: 2021-05-01, reason: Counted again.}}"
    odd = "{value: 3, corrected: {was: Ola, date: 2021-05-01, reason: A slip.}}"
    blank = "{value: 3, corrected: {date: 2021-05-01, reason: Forgotten.}}"
    found = list(corrections(answered(1, {"days": was, "lease": odd, "visit": blank}), speech("en")))
    assert [(one.item, one.was, one.now, one.date, one.reason) for one in found] == [
        ("Lease", "an answer that the item does not take", "score 3", "1 May 2021", "A slip."),
        ("Days", "40, over 28: score 1", "20, up to 28: score 4", "1 May 2021", "Counted again."),
        ("Visit", "not answered", "score 3", "1 May 2021", "Forgotten."),
    ]


def test_every_reason_for_not_comparing_is_translated():
    """What `diff` says of each edit of its own tests that keeps scores apart is among the sentences of catalogues."""
    apart = {Scope.ITEM, Scope.DOMAIN, Scope.OVERALL, Scope.BANDS, Scope.SHORT_FORM}
    data = [edited(path, value) for path, value, *_ in ROWS if path != ("id",)] + [moved(base())]
    found = [change for one in data for change in diff(model(base()), model(one)).changes]
    breaks = [change for change in found if change.effect is Effect.BREAKS and change.scope in apart]
    assert len(breaks) > 20
    assert {sentence for change in breaks for sentence in (change.what, change.reason)} <= set(SENTENCES)
    for language in ("nb", "nn"):
        say = speech(language)
        assert all(say(sentence) != sentence for sentence in SENTENCES)
