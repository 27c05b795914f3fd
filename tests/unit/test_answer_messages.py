"""What a rule about answers says, word for word and at its place, at the last value that is fine and the first not."""

from datetime import date

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.checks.lint import Target, check_answers, check_files
from hf_fidelity.checks.personal import personal_texts
from hf_fidelity.problem import Severity
from tests.conftest import ROOT
from tests.unit.test_answer_checks import FINE

TODAY = date(2026, 11, 22)
SMALL = (ROOT / "tests/definitions/fine/small.yaml").read_text(encoding="utf-8")
NO_ACTIONS = FINE[: FINE.index("actions:")]


@pytest.fixture
def told(tmp_path):
    """What is said of answers to the small scale, each edited: code, place and the three parts of the message."""

    def tell(answers, scale=SMALL):
        (tmp_path / "own.yaml").write_text(scale, encoding="utf-8")
        path = tmp_path / "answers.yaml"
        path.write_text(answers.replace("{scale}", "own.yaml"), encoding="utf-8")
        problems = check_answers(path, [], TODAY, {})
        return [(one.code, f"{one.location.line}:{one.location.column}", *one.said()) for one in problems]

    return tell


PUBLISHED = SMALL.replace("status: draft", "status: published")


@pytest.mark.parametrize(
    ("day", "scale", "is_fine"),
    [("2025-12-31", PUBLISHED, False), ("2026-01-01", PUBLISHED, True), ("2025-12-31", SMALL, True)],
)
def test_a_round_is_not_older_than_a_published_version(told, day, scale, is_fine):
    expected = (
        "HF233",
        "4:7",
        "2025-12-31 is before this version of the scale, 2026-01-01",
        "",
        "Correct the date, or name the version that was answered.",
    )
    assert told(NO_ACTIONS.replace("2026-10-14\nvariant", f"{day}\nvariant"), scale) == [expected][is_fine:]


STEPS = """actions:
  - {{step: One, owner: All, due: 2026-10-14}}
  - {{step: Two, owner: All, due: 2026-10-13, status: {status}}}
  - {{step: Three, owner: All, due: 2026-10-12}}
"""
REMEDY = "Give it a new date, or set its `status` to done or dropped."


@pytest.mark.parametrize("status", ["planned", "started"])
def test_a_step_is_overdue_from_the_day_before_the_measurement(told, status):
    found = told(NO_ACTIONS + STEPS.format(status=status))
    assert found == [
        ("HF234", "16:34", "the step was due 2026-10-13, before the measurement of 2026-10-14", "", REMEDY),
        ("HF234", "17:36", "the step was due 2026-10-12, before the measurement of 2026-10-14", "", REMEDY),
    ]


def test_of_one_rater_overdue_steps_are_counted_at_the_first(told):
    text = (NO_ACTIONS + STEPS.format(status="started")).replace("rater: agreed", "rater: A")
    wrong = "2 steps were due before the measurement of 2026-10-14, this one 2026-10-13"
    remedy = "Set the `status` of what is done or dropped; the team gives the rest new dates when it agrees."
    assert told(text) == [("HF234", "16:34", wrong, "", remedy)]


def test_one_overdue_step_of_a_rater_is_told_as_of_the_team(told):
    text = (NO_ACTIONS + STEPS.format(status="done")).replace("rater: agreed", "rater: A")
    wrong = "the step was due 2026-10-12, before the measurement of 2026-10-14"
    assert told(text) == [("HF234", "17:36", wrong, "", REMEDY)]


@pytest.mark.parametrize(
    ("step", "lacking"),
    [
        ("{step: One}", "`owner` and `due`"),
        ("{step: One, owner: All}", "`due`"),
        ("{step: One, due: 2027-01-01, status: started}", "`owner`"),
        ("{step: One, status: done}", None),
        ("{step: One, status: dropped}", None),
    ],
)
def test_what_a_step_has_not(told, step, lacking):
    found = told(f"{NO_ACTIONS}actions:\n  - {{step: Zero, owner: All, due: 2027-01-01}}\n  - {step}\n")
    assert found == ([("HF235", "16:5", f"the step has no {lacking}", "", "Add it.")] if lacking else [])


def test_items_after_one_that_asks_for_no_evidence_are_looked_at(told):
    """The lease asks for none here, days do from 3 on, and the list was left out."""
    scale = SMALL.replace("        evidence-from: 3\n", "").replace("        most: 365", "        evidence-from: 3")
    found = told(NO_ACTIONS, scale)
    wrong = "the score 3 of home-days asks for evidence, and none is given"
    assert found == [("HF231", "13:14", wrong, "", "Add `evidence: …`, what the answer is built on.")]
    assert told(NO_ACTIONS.replace("home-days: 20", "home-days: 29"), scale) == []


def test_an_item_without_an_answer_keeps_no_other_from_being_looked_at(told):
    scale = SMALL.replace("        most: 365", "        evidence-from: 3")
    without = NO_ACTIONS.replace(NO_ACTIONS[NO_ACTIONS.index("  home-lease") : NO_ACTIONS.index("  home-days")], "")
    assert [code for code, *_ in told(without, scale)] == ["HF231"]


@pytest.mark.parametrize(
    ("answers", "is_fine"),
    [("answers: {}\n", False), ("answers: {home-days: null}\n", False), ("answers: {home-days: dont-know}\n", True)],
)
def test_a_file_without_an_answer(told, answers, is_fine):
    text = NO_ACTIONS[: NO_ACTIONS.index("answers:")] + answers
    expected = ("HF236", "8:1", "every item is blank", "", "Fill the form in, or leave the file out.")
    assert told(text) == [expected][is_fine:]


CORRECTED = "  home-days: {value: 20, corrected: {%sdate: 2026-11-01, reason: Counted again.}}\n"


@pytest.mark.parametrize(
    ("was", "place", "wrong", "remedy"),
    [
        (
            "was: 20, ",
            "13:43",
            "the answer was corrected to what it was",
            "Write under `was` what was answered before, or delete `corrected`.",
        ),
        (
            "was: [a], ",
            "13:43",
            "what stands under `was` is no answer that the item takes",
            "Write it as the answer was written.",
        ),
    ],
)
def test_a_correction_that_is_none(told, was, place, wrong, remedy):
    found = told(NO_ACTIONS.replace("  home-days: 20\n", CORRECTED % was))
    assert found == [("HF238", place, wrong, "", remedy)]


def test_a_correction_from_blank_to_blank_is_told_where_it_stands(told):
    found = told(NO_ACTIONS.replace("  home-days: 20\n", CORRECTED.replace("value: 20, ", "value: null, ") % ""))
    assert [(code, place) for code, place, *_ in found] == [("HF238", "13:39")]


def test_items_that_were_not_corrected_keep_no_other_from_being_looked_at(told):
    """The lease has remarks and no correction, and stands before the days."""
    found = told(NO_ACTIONS.replace("  home-days: 20\n", CORRECTED % "was: 20, "))
    assert [code for code, *_ in found] == ["HF238"]
    without = NO_ACTIONS.replace(NO_ACTIONS[NO_ACTIONS.index("  home-lease") : NO_ACTIONS.index("  home-days")], "")
    assert [code for code, *_ in told(without.replace("  home-days: 20\n", CORRECTED % "was: 20, "))] == ["HF238"]


def test_what_was_agreed_against_ratings_names_the_letters(told):
    def text(value):
        return NO_ACTIONS.replace("home-days: 20", f"home-days: {value}")

    wrong = "what was agreed on for home-days differs from what {} answered, and no reason is given"
    found = told(text("{value: 20, ratings: {A: 20, B: 30, C: 31, D: null, E: dont-know}}"))
    assert [(code, said) for code, _, said, *_ in found] == [("HF237", wrong.format("B, C"))]
    assert told(text("{value: 20, reason: Looked., ratings: {A: 20, B: 30}}")) == []
    assert told(text("{ratings: {A: 20, B: 30}}")) == []
    lease = "    value: 3\n    reason: Read it.\n    ratings: {A: null, B: 2}\n"
    both = text("{value: 20, ratings: {A: 21}}").replace("    value: 3\n", lease)
    assert [said for _, _, said, *_ in told(both)] == [wrong.format("A")]


def test_personal_texts_are_findings_of_their_rule_wherever_they_are_looked_for(tmp_path):
    (tmp_path / "own.yaml").write_text(SMALL, encoding="utf-8")
    path = tmp_path / "answers.yaml"
    path.write_text(FINE.replace("{scale}", "own.yaml").replace("Lese igjen", "Ring 912 34 567"), encoding="utf-8")
    (finding,) = personal_texts(load_answers(path).answers)
    assert (finding.code, finding.severity) == ("HF230", Severity.WARNING)
    assert finding.path == ("actions", 0, "step")


def test_a_scale_that_many_answers_name_is_read_once(tmp_path):
    scale, path, known = tmp_path / "own.yaml", tmp_path / "answers.yaml", {}
    scale.write_text(SMALL, encoding="utf-8")
    path.write_text(FINE.replace("{scale}", "own.yaml"), encoding="utf-8")
    assert check_answers(path, [], TODAY, known) == []
    scale.write_text("", encoding="utf-8")
    assert check_answers(path, [], TODAY, known) == []
    assert check_answers(path, [], TODAY, {}) != []


OWNER = "    owner: Teamleder\n"


@pytest.mark.parametrize(
    ("role", "scale", "codes"),
    [
        ("", SMALL, {"HF231"}),
        ("role: participant\n", SMALL, {"HF347"}),
        ("", SMALL.replace("variants:", "anonymous-from: 5\nvariants:"), {"HF347"}),
        ("", SMALL.replace("status: draft", "status: unheard-of"), {"HF101"}),
    ],
)
def test_only_of_participants_files_less_is_said_beside_others(tmp_path, role, scale, codes):
    (tmp_path / "own.yaml").write_text(scale, encoding="utf-8")
    path = tmp_path / "answers.yaml"
    text = NO_ACTIONS.replace("{scale}", "own.yaml").replace("    evidence: Lest i september.\n", "")
    path.write_text(text.replace("rater: agreed", f"rater: A\n{role}".rstrip()), encoding="utf-8")
    checked = check_files([Target(path, is_definition=False)], [], TODAY, is_wanted=lambda _: True, frankly=False)
    assert {problem.code for problem in checked.problems} == codes
    assert (checked.definitions, checked.answers) == (0, 1)


def test_a_score_is_high_by_the_cut_points_of_the_own_variant(told):
    scale = SMALL.replace("        most: 365", "        evidence-from: 3")
    assert [code for code, *_ in told(NO_ACTIONS, scale)] == ["HF231"]
    assert told(NO_ACTIONS.replace("variant: icm", "variant: act"), scale) == []


def test_a_round_may_be_of_today(told):
    assert told(NO_ACTIONS.replace("2026-10-14\nvariant", "2026-11-22\nvariant")) == []
    found = told(NO_ACTIONS.replace("2026-10-14\nvariant", "2026-11-23\nvariant"))
    assert found == [("HF232", "4:7", "2026-11-23 is in the future", "", "Write the day of the measurement.")]


def test_who_checks_one_file_is_told_what_is_wrong_in_it(told):
    text = NO_ACTIONS.replace("rater: agreed", "rater: A\nrole: participant").replace("value: 3", "value: 9")
    assert [code for code, *_ in told(text)] == ["HF220"]
