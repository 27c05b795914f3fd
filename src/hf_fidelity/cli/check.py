"""`check`: lints scale definitions and answer files."""

import os
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hf_fidelity.cli.options import Force, ScaleFolders
from hf_fidelity.problem import Severity

if TYPE_CHECKING:
    from hf_fidelity.checks.lint import Checked, Target


class Form(StrEnum):
    """The formats of the list of problems."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    JUNIT = "junit"
    SARIF = "sarif"


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Definitions, answer files, or folders that hold them.", metavar="PATHS", readable=False),
    ] = None,
    form: Annotated[
        Form, typer.Option("--format", help="text, json, github, junit or sarif.", metavar="FORMAT")
    ] = Form.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(help="Only rules whose code begins so, such as HF15. May be repeated.", metavar="CODE"),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(help="Not rules whose code begins so. May be repeated.", metavar="CODE"),
    ] = None,
    explain: Annotated[
        str | None, typer.Option(help="Print the manual page of a rule and stop.", metavar="CODE")
    ] = None,
    scales: ScaleFolders = None,
    output: Annotated[str, typer.Option("--output", "-o", help="Write the list to a file.", metavar="FILE")] = "-",
    force: Force = False,
) -> None:
    """Check scale definitions and answer files."""
    from hf_fidelity.checks.lint import find_targets
    from hf_fidelity.cli.output import check_not_read, write_file
    from hf_fidelity.views.annotations import render_problems

    if explain is not None:
        _explain(explain)
        return
    _check_arguments(paths or [], [*(select or []), *(ignore or [])], scales or [], output, force=force)
    targets = list(find_targets(paths or []))
    check_not_read([output], [target.path for target in targets])
    checked = _checked(targets, paths or [], scales or [], _wanted(select, ignore))
    write_file(output, render_problems(checked.problems, form.value, n_checked=len(targets)))
    counts = {severity: sum(p.severity is severity for p in checked.problems) for severity in Severity}
    sys.stderr.write(_summary(checked.definitions, checked.answers, counts))
    if counts[Severity.ERROR] or (strict and counts[Severity.WARNING]):
        raise typer.Exit(1)


def _checked(
    targets: "list[Target]", paths: list[Path], scales: list[Path], is_wanted: Callable[[str], bool]
) -> "Checked":
    """What is wrong with the files; of participants', in full only where the file is named alone."""
    from datetime import UTC, datetime

    from hf_fidelity.checks.lint import check_files
    from hf_fidelity.cli.passed_over import broken
    from hf_fidelity.cli.progress import progress

    is_alone = len(targets) == 1 and [target.path for target in targets] == paths
    today = datetime.now(tz=UTC).astimezone().date()
    passed_over = [problem for path in paths if path.is_dir() for problem in broken(path) if is_wanted(problem.code)]
    with progress(len(targets)) as advance:
        checked = check_files(targets, scales, today, is_wanted=is_wanted, frankly=is_alone, advance=advance)
    return checked._replace(problems=(*passed_over, *checked.problems))


def _wanted(select: list[str] | None, ignore: list[str] | None) -> Callable[[str], bool]:
    """Whether the problems of a code are listed."""
    return lambda code: code.startswith(tuple(select or [""])) and not code.startswith(tuple(ignore or ["-"]))


def _summary(n_definitions: int, n_answers: int, counts: dict[Severity, int]) -> str:
    """One line that says what was checked and what was found, also when all is well."""

    def several(n: int, thing: str) -> str:
        return f"{n} {thing}" if n == 1 else f"{n} {thing}s"

    looked_at = [several(n, thing) for n, thing in ((n_definitions, "definition"), (n_answers, "answer file")) if n]
    found = ", ".join(several(n, severity.value) for severity, n in counts.items())
    return f"Checked {' and '.join(looked_at) or 'nothing'}: {found}.\n"


def _check_arguments(paths: list[Path], codes: list[str], scales: list[Path], output: str, *, force: bool) -> None:
    from hf_fidelity.checks.rules import pages
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.cli.output import check_targets
    from hf_fidelity.problem import Location, Problem, UsageError, quoted

    check_folders(scales)
    check_targets([output], (".txt", ".json", ".xml", ".sarif"), force=force)
    problems = [
        Problem("HF305", Location(path.as_posix()), "there is no such file or folder", "", "Check the spelling.")
        for path in paths
        if not os.path.exists(path)  # noqa: PTH110  # false, and no error, for names that cannot be
    ]
    known = [page.code for page in pages()]
    for code in codes:
        if not any(rule.startswith(code) for rule in known):
            values = {"code": quoted(code)}
            place = Location("--select, --ignore")
            problems.append(Problem("HF306", place, "no rule has the code {code}", "", "See docs/rules.md.", values))
    if not paths:
        remedy = "Name a file or folder, such as `answers.yaml` or `scales`."
        problems.append(Problem("HF305", Location("check"), "nothing to check is named", "", remedy))
    if problems:
        raise UsageError(problems)


def _explain(code: str) -> None:
    """Prints a rule's page, found by its code or name."""
    from hf_fidelity.checks.rules import pages
    from hf_fidelity.problem import Location, Problem, UsageError, quoted
    from hf_fidelity.problem.nearest import did_you_mean

    page = next((page for page in pages() if code.lower() in (page.code.lower(), page.name)), None)
    if page is None:
        remedy = did_you_mean(code, [name for page in pages() for name in (page.code.lower(), page.name)])
        values = {"code": quoted(code)}
        remedy = remedy.upper().replace("DID YOU MEAN", "Did you mean") or "docs/rules.md lists all."
        raise UsageError([Problem("HF306", Location("--explain"), "there is no rule {code}", "", remedy, values)])
    sys.stdout.write(f"{page.code} {page.name} ({page.severity.value})\n\n{page.text}\n")
