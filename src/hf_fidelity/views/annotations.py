"""Problems for people and machines: text, JSON, GitHub annotations, JUnit XML and SARIF 2.1.0."""

import json
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any

from hf_fidelity import __version__
from hf_fidelity.problem import Problem, Severity
from hf_fidelity.views.lines import text_lines
from hf_fidelity.views.speech import visible

_INFORMATION = "https://github.com/hf-fidelity/hf-fidelity"


def render_problems(problems: Sequence[Problem], form: str, *, n_checked: int) -> str:
    """The problems in a format of `FORMATS`; `n_checked` is how many files were looked at."""
    return FORMATS[form](problems, n_checked)


def said(problem: Problem) -> str:
    """The problem in one line, for formats that have one line for it."""
    wrong, allowed, remedy = problem.said()
    parts = [problem.location.in_table, wrong, f"allowed: {allowed}" if allowed else "", remedy]
    return visible(" - ".join(filter(None, parts))).replace("\n", " ")


def _text(problems: Sequence[Problem], _n_checked: int) -> str:
    return "".join(f"{line}\n" for problem in problems for line in text_lines(problem))


def _json(problems: Sequence[Problem], n_checked: int) -> str:
    entries = []
    for problem in problems:
        wrong, allowed, remedy = problem.said()
        entries.append(
            {
                "code": problem.code,
                "severity": problem.severity.value,
                "file": problem.location.file,
                "line": problem.location.line,
                "column": problem.location.column,
                "sheet": problem.location.sheet,
                "wrong": wrong,
                "allowed": allowed,
                "remedy": remedy,
            }
        )
    whole = {"format": "hf-fidelity-problems/1", "checked": n_checked, "problems": entries}
    return visible(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _github(problems: Sequence[Problem], _n_checked: int) -> str:
    """Workflow commands. Percent signs and line ends are escaped, in properties commas and colons too."""
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
    lines = []
    for problem in problems:
        place = problem.location
        properties = {"file": place.file, "line": place.line, "col": place.column, "title": problem.code}
        written = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value is not None)
        lines.append(f"::{kinds[problem.severity]} {written}::{_data(said(problem))}\n")
    return "".join(lines)


def _data(value: object) -> str:
    return str(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(visible(str(value))).replace(":", "%3A").replace(",", "%2C")


def _junit(problems: Sequence[Problem], n_checked: int) -> str:
    """One test case for each file with problems, and one that passes for all others together."""
    by_file = [(file, list(found)) for file, found in groupby(sorted(problems, key=_file), key=_file)]
    n_fine = max(n_checked - len(by_file), 0)
    cases = [_junit_case(file, found) for file, found in by_file]
    if n_fine:
        cases.insert(0, f'<testcase classname="hf-fidelity" name="{n_fine} files without problems"/>')
    n_failures = sum("<failure" in case for case in cases)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<testsuites>",
        f'<testsuite name="hf-fidelity" tests="{len(cases)}" failures="{n_failures}" errors="0" skipped="0">',
        *cases,
        "</testsuite>",
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _junit_case(file: str, found: Sequence[Problem]) -> str:
    """A file with problems: a failure when one of them is an error, otherwise their text beside a passed test."""
    from xml.sax.saxutils import escape, quoteattr  # which imports what speaks to the network

    body = escape("\n".join(line for problem in found for line in text_lines(problem)))
    inner = f"<system-out>{body}</system-out>"
    if any(problem.severity is Severity.ERROR for problem in found):
        message = quoteattr(f"{len(found)} problems, the first: {said(found[0])}")
        inner = f"<failure message={message} type={quoteattr(found[0].code)}>{body}</failure>"
    return f'<testcase classname="hf-fidelity" name={quoteattr(visible(file))}>{inner}</testcase>'


def _file(problem: Problem) -> str:
    return problem.location.file


def _sarif(problems: Sequence[Problem], _n_checked: int) -> str:
    codes = sorted({problem.code for problem in problems})
    run = {
        "tool": {
            "driver": {
                "name": "hf-fidelity",
                "version": __version__,
                "informationUri": _INFORMATION,
                "rules": [{"id": code, "name": code} for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(problem, codes) for problem in problems],
    }
    whole = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _sarif_result(problem: Problem, codes: Sequence[str]) -> dict[str, Any]:
    from urllib.parse import quote

    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
    place = problem.location
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file, errors="replace")}}
    if place.line is not None:
        physical["region"] = {"startLine": place.line, "startColumn": place.column or 1}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": levels[problem.severity],
        "message": {"text": said(problem)},
        "locations": [{"physicalLocation": physical}],
    }


FORMATS: Mapping[str, Callable[[Sequence[Problem], int], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "junit": _junit,
    "sarif": _sarif,
}
"""The formats that problems are written in."""
