"""Rules about answers: each fires where it should, says no more than it may, and stays silent otherwise."""

from datetime import date

import pytest

from hf_fidelity.checks.lint import check_answers
from hf_fidelity.checks.rules import ANSWER_RULES
from tests.conftest import ROOT

TODAY = date(2026, 11, 22)
FINE = """scale: {scale}
team: Team
round: "2026-1"
date: 2026-10-14
variant: icm
language: nb
rater: agreed
answers:
  home-lease:
    value: 3
    evidence: Lest i september.
    note: Snakket om 24 boliger, 1.250.000 kroner, kl. 10.30 og 14.10.2026, sak 2026/12345.
  home-days: 20
actions:
  - step: Lese igjen
    owner: Teamleder
    due: 2027-01-01
"""


def checked(tmp_path, text):
    path = tmp_path / "answers.yaml"
    scale = (ROOT / "tests/definitions/fine/small.yaml").as_posix()
    path.write_text(text.replace("{scale}", scale), encoding="utf-8")
    return check_answers(path, [], TODAY, {})


def test_fine_answers_are_fine(tmp_path):
    assert checked(tmp_path, FINE) == []


SECRETS = [
    "12345678901",
    "123456 78901",
    "91234567",
    "912 34 567",
    "+47 912 34 567",
    "22 33 44 55",
    "ola.n@example.org",
]


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize(
    ("old", "place"),
    [("Lest i september.", "11:15"), ("Lese igjen", "15:11"), ("Teamleder", "16:12"), ("team: Team", "2:7")],
)
def test_personal_data_is_found_and_never_printed(tmp_path, secret, old, place):
    new = f"team: Ring {secret} nå" if old == "team: Team" else f"Ring {secret} nå"
    (problem,) = checked(tmp_path, FINE.replace(old, new))
    assert problem.code == "HF230"
    assert f"{problem.location.line}:{problem.location.column}" == place
    assert secret not in " ".join(problem.said())


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("    evidence: Lest i september.\n", "", "HF231", "10:5"),
        ("date: 2026-10-14", "date: 2999-10-14", "HF232", "4:7"),
        ("due: 2027-01-01", "due: 2026-01-01", "HF234", "17:10"),
        ("    owner: Teamleder\n", "", "HF235", "15:5"),
        (
            FINE[FINE.index("answers:") : FINE.index("actions:")],
            "answers: {}\n",
            "HF236",
            "8:1",
        ),
    ],
)
def test_rule_about_answers(tmp_path, old, new, code, place):
    assert old in FINE
    text = FINE.replace(old, new)
    if code == "HF232":
        text = text.replace("2027-01-01", "2999-12-01")
    (problem,) = checked(tmp_path, text)
    assert (problem.code, f"{problem.location.line}:{problem.location.column}") == (code, place)


def test_a_round_before_a_published_version(tmp_path):
    scale = (ROOT / "tests/definitions/fine/small.yaml").read_text(encoding="utf-8")
    published = tmp_path / "published.yaml"
    published.write_text(scale.replace("status: draft", "status: published"), encoding="utf-8")
    text = FINE.replace("{scale}", published.as_posix()).replace("2026-10-14\nvariant", "2025-10-14\nvariant")
    assert [problem.code for problem in checked(tmp_path, text)] == ["HF233"]


def test_every_rule_about_answers_is_tried_here():
    from pathlib import Path

    text = Path(__file__).read_text(encoding="utf-8")
    assert all(rule.code in text for rule in ANSWER_RULES)


def test_refusals_are_passed_on(tmp_path):
    problems = checked(tmp_path, FINE.replace("value: 3", "value: 9"))
    assert [problem.code for problem in problems] == ["HF220"]
