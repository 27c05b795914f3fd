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
    "tlf.91234567, helst",
    "91234567-",
    "912\N{NO-BREAK SPACE}34\N{NO-BREAK SPACE}567",
    "912  34 567",
    "9123\N{ZERO WIDTH SPACE}4567",
    "010199\N{EN DASH}12345",
    "01 01 99 123 45",
    "den 2026-10-14, 912 34 567",
    "ola.n(at)example.org",
    "ola.n @ example.org",
    "OLA.N[AT]EXAMPLE.ORG",
]
NOT_PERSONAL = [
    "2026-10-14",
    "14.10.2026 og 24.10.2026",
    "2024-2026",
    "2024\N{EN DASH}2026",
    "kr 25 000 000",
    "kl. 20.30-21.30",
    "22 av 30, 23 av 34",
]


@pytest.mark.parametrize("text", NOT_PERSONAL)
def test_days_years_and_amounts_are_nobodys(tmp_path, text):
    assert checked(tmp_path, FINE.replace("Lest i september.", f"Lest {text}")) == []


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
        ("home-days: 20", "home-days: {value: 20, ratings: {A: 20, B: 30, C: dont-know}}", "HF237", "13:14"),
        ("home-days: 20", "home-days: {value: 20, note: D talte tre for mye.}", "HF293", "13:32"),
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


OVERDUE = """actions:
  - {step: One, owner: All, due: 2026-01-01}
  - {step: Two, owner: All, due: 2026-02-01, status: started}
  - {step: Three, owner: All, due: 2026-03-01, status: done}
  - {step: Four, owner: All, due: 2027-03-01}
"""


@pytest.mark.parametrize(("rater", "lines"), [("A", [15]), ("agreed", [15, 16])])
def test_overdue_steps_are_said_once_of_a_rater_and_each_of_the_team(tmp_path, rater, lines):
    text = FINE[: FINE.index("actions:")] + OVERDUE
    text = text.replace("rater: agreed\n", f"rater: {rater}\n")
    problems = checked(tmp_path, text)
    first = text[: text.index("{step: One")].count("\n") + 1
    assert [(problem.code, problem.location.line - first + 15) for problem in problems] == [
        ("HF234", line) for line in lines
    ]


@pytest.mark.parametrize(
    ("old", "new", "item"),
    [
        ("    evidence: Lest i september.\n", "", "home-lease"),
        ("home-days: 20", "home-days: {value: 20, ratings: {A: 20, B: 30}}", "home-days"),
    ],
)
def test_the_item_is_named_where_evidence_or_a_reason_is_asked_for(tmp_path, old, new, item):
    (problem,) = checked(tmp_path, FINE.replace(old, new))
    assert f" {item} " in problem.said()[0]


def test_an_unknown_key_at_the_top_is_told_with_those_that_are_allowed(tmp_path):
    (problem,) = checked(tmp_path, FINE.replace("team: Team", "team: Team\nweather: fine"))
    said = " ".join(problem.said())
    assert problem.code == "HF201"
    assert all(key in said for key in ("municipality", "share-texts", "actions"))


CORRECTED = "  home-days: {value: 20, corrected: {was: %s, date: %s, reason: Counted again.}}\n"


@pytest.mark.parametrize(
    ("was", "day", "code"),
    [
        ("31", "2026-10-14", None),
        ("dont-know", "2026-11-22", None),
        ("null", "2026-11-01", None),
        ("20", "2026-11-01", "HF238"),
        ("20.0", "2026-11-01", "HF238"),
        ("Ola", "2026-11-01", "HF238"),
        ("31", "2026-10-13", "HF239"),
        ("31", "2026-11-23", "HF239"),
    ],
)
def test_corrections(tmp_path, was, day, code):
    problems = checked(tmp_path, FINE.replace("  home-days: 20\n", CORRECTED % (was, day)))
    assert [problem.code for problem in problems] == ([code] if code else [])
    assert all((problem.location.line, "Ola" in str(problem.said())) == (13, False) for problem in problems)


def test_a_phone_number_in_the_reason_of_a_correction(tmp_path):
    text = CORRECTED.replace("Counted again", "Ring 912 34 567") % ("31", "2026-11-01")
    (problem,) = checked(tmp_path, FINE.replace("  home-days: 20\n", text))
    assert problem.code == "HF230"


def test_a_round_before_a_published_version(tmp_path):
    scale = (ROOT / "tests/definitions/fine/small.yaml").read_text(encoding="utf-8")
    published = tmp_path / "published.yaml"
    published.write_text(scale.replace("status: draft", "status: published"), encoding="utf-8")
    text = FINE.replace("{scale}", published.as_posix()).replace("2026-10-14\nvariant", "2025-10-14\nvariant")
    assert [problem.code for problem in checked(tmp_path, text)] == ["HF233"]


REDACTED = f"""role: staff
redacted: {{format: hf-fidelity-redacted/1, tool: "0.1.0", of: "{"0" * 64}", digest: "{"0" * 64}"}}
"""


@pytest.mark.parametrize(("format_", "code", "place"), [("redacted/1", "HF290", "9:"), ("redacted/2", "HF291", "9:20")])
def test_a_redacted_file_that_is_not_as_it_was_made(tmp_path, format_, code, place):
    text = FINE.replace("answers:", REDACTED.replace("redacted/1", format_) + "answers:")
    (problem,) = checked(tmp_path, text.replace("    evidence: Lest i september.\n", ""))
    assert problem.code == code
    assert f"{problem.location.line}:{problem.location.column}".startswith(place)


def test_every_rule_about_answers_is_tried_here():
    from pathlib import Path

    text = Path(__file__).read_text(encoding="utf-8")
    assert all(rule.code in text for rule in ANSWER_RULES)


def test_refusals_are_passed_on(tmp_path):
    problems = checked(tmp_path, FINE.replace("value: 3", "value: 9"))
    assert [problem.code for problem in problems] == ["HF220"]
