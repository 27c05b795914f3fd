"""What is said word for word: of every broken definition, of answers, and of every change of a scale and its version.

A message is what someone works by; codes and places are held by `tests/unit`. `pytest --rewrite-golden` writes anew.
"""

from datetime import date

import pytest

from hf_fidelity.checks.diff import diff
from hf_fidelity.checks.lint import check_answers, check_definition
from hf_fidelity.checks.release import release_problems
from tests.unit.test_answer_checks import CORRECTED, FINE, OVERDUE
from tests.unit.test_diff import RELEASES, ROWS, base, edited, model, version

TODAY = date(2026, 11, 22)


@pytest.fixture
def golden(request, root):
    """Compares lines with a golden file, or writes it when asked to."""

    def compare(name, lines):
        text = "".join(f"{line.rstrip()}\n" for line in lines)
        path = root / "tests/golden" / name
        if request.config.getoption("--rewrite-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), "run `pytest --rewrite-golden`, and read the file"
        assert text == path.read_text(encoding="utf-8")

    return compare


def told(name, code, severity, said):
    wrong, allowed, remedy = said
    return [f"{name} {code} {severity}", f"  wrong: {wrong}", f"  allowed: {allowed}", f"  to do: {remedy}", ""]


def place(problem):
    return f"{problem.location.line}:{problem.location.column}"


def test_what_is_said_of_every_broken_definition(golden, root):
    lines = []
    for path in sorted((root / "tests/definitions/broken").glob("*.yaml")):
        for problem in check_definition(path, TODAY):
            lines += told(f"{path.stem} {place(problem)}", problem.code, problem.severity, problem.said())
    golden("messages.txt", lines)


ANSWERS = {
    "personal": ("Lest i september.", "Ring 912 34 567"),
    "no evidence": ("    evidence: Lest i september.\n", ""),
    "future": ("date: 2026-10-14", "date: 2999-10-14"),
    "before the scale": ("date: 2026-10-14", "date: 2020-10-14"),
    "due before": ("due: 2027-01-01", "due: 2026-01-01"),
    "agreed with blank": ("home-days: 20", "home-days: {ratings: {A: 20, B: 30}}"),
    "agreed with reason": ("home-days: 20", "home-days: {value: 20, reason: Met., ratings: {A: 20, B: 30}}"),
    "personal reason": (
        "home-days: 20",
        "home-days: {value: 20, corrected: {was: 31, date: 2026-11-01, reason: Ring 912 34 567}}",
    ),
    "personal municipality": ("team: Team", "team: Team\nmunicipality: Ring 912 34 567"),
    "personal barrier": ("home-days: 20", "home-days: {value: 20, barrier: ola@example.org, facilitator: 912 34 567}"),
    "personal adaptation": ("home-days: 20", "home-days: {value: 20, adaptation: 01019912345}"),
    "no owner": ("    owner: Teamleder\n", ""),
    "no day": ("    due: 2027-01-01\n", ""),
    "neither": ("    owner: Teamleder\n    due: 2027-01-01\n", ""),
    "agreed without reason": ("home-days: 20", "home-days: {value: 20, ratings: {A: 20, B: 30, C: dont-know}}"),
    "nothing": (FINE[FINE.index("answers:") : FINE.index("actions:")], "answers: {}\n"),
    "overdue": (FINE[FINE.index("actions:") :], OVERDUE),
    "corrected to the same": ("  home-days: 20\n", CORRECTED % ("20", "2026-11-01")),
    "corrected from nothing": ("  home-days: 20\n", CORRECTED % ("Ola", "2026-11-01")),
    "corrected before": ("  home-days: 20\n", CORRECTED % ("31", "2026-10-13")),
    "corrected ahead": ("  home-days: 20\n", CORRECTED % ("31", "2026-11-23")),
}


def test_what_is_said_of_answers(golden, root, tmp_path):
    lines, path = [], tmp_path / "answers.yaml"
    scale = (root / "tests/definitions/fine/small.yaml").as_posix()
    for name, (old, new) in ANSWERS.items():
        assert old in FINE
        path.write_text(FINE.replace(old, new).replace("{scale}", scale), encoding="utf-8")
        for problem in check_answers(path, [], TODAY, {}):
            lines += told(f"{name} {place(problem)}", problem.code, problem.severity, problem.said())
    golden("messages-answers.txt", lines)


def test_what_is_said_of_every_change(golden):
    lines = []
    for path, value, *_ in ROWS:
        for change in diff(model(base()), model(edited(path, value))).changes:
            lines += [
                f"{change.kind} {change.effect} {change.scope}",
                f"  at {'.'.join(map(str, change.path))}, domain {change.domain}, item {change.item}",
                f"  {change.what.format_map(dict(change.values))} {change.reason}",
                "",
            ]
    golden("messages-changes.txt", lines)


def test_what_is_said_of_a_version(golden):
    lines = []
    for before, after, status, old, new, _ in RELEASES:
        earlier, later = version(before, status, **old), version(after, **{"status": status, **new})
        for finding in release_problems(earlier, later, diff(earlier, later)):
            lines += [f"at {finding.path}"]
            said = [text.format_map(dict(finding.values)) for text in (finding.wrong, finding.allowed, finding.remedy)]
            lines += told(f"{before} to {after}, {status}", finding.code, finding.severity, said)
    golden("messages-versions.txt", lines)
