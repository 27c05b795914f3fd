"""`redact`: a team's agreed answers become the file that it sends to the network."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hf_fidelity.cli.options import Force, ScaleFolders
from hf_fidelity.cli.output import check_not_read, check_targets, tell_written, write_file

if TYPE_CHECKING:
    from hf_fidelity.answers.load import Assessed
    from hf_fidelity.answers.redaction import Redaction
    from hf_fidelity.problem import Problem

SUFFIXES = (".yaml", ".yml", ".json")

Agreed = Annotated[
    Path,
    typer.Argument(
        help="What the team agreed on (`rater: agreed`): a YAML, JSON or Excel file.",
        metavar="ANSWERS",
        readable=False,
    ),
]
Output = Annotated[
    str, typer.Option("--output", "-o", help="The file to send: .yaml or .json.", metavar="FILE", show_default=False)
]


def redact(answers: Agreed, output: Output, scales: ScaleFolders = None, force: Force = False) -> None:
    """Make the file that a team sends to the network: its agreed answers, without what stays with the team.

    Raters' ratings, reasons, corrections and the action plan never go; notes and other texts only when the answers
    say `share-texts: true`.
    """
    from hf_fidelity.answers.load import load_answers
    from hf_fidelity.answers.redaction import redact as redacted
    from hf_fidelity.cli.faults import say_problem
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.views.redacted import redaction_lines, render_redacted

    check_targets([output], SUFFIXES, force=force)
    check_folders(scales or [])
    assessed = load_answers(answers, scales or [])
    check_not_read([output], [*assessed.answers_document.files, *assessed.scale_document.files])
    _check_is_to_be_sent(assessed)
    redaction = redacted(assessed)
    warnings = _checked_texts(assessed, redaction)
    write_file(output, render_redacted(redaction, as_json=Path(output).suffix.lower() == ".json"))
    for problem in warnings:
        say_problem(problem)
    tell_written([output])
    sys.stderr.write("".join(f"{line}\n" for line in redaction_lines(redaction)))
    if assessed.answers.about.scale.partition("@")[0] != assessed.scale.id:
        sys.stderr.write("The scale is your own: whoever reads the file needs it too, and --scales.\n")


def _check_is_to_be_sent(assessed: "Assessed") -> None:
    """Raises `UsageError` when these are not the agreed answers of a team."""
    from hf_fidelity.answers.redaction import refusals
    from hf_fidelity.problem import UsageError

    if problems := [assessed.answers_document.problem(finding) for finding in refusals(assessed)]:
        raise UsageError(problems)


def _checked_texts(assessed: "Assessed", redaction: "Redaction") -> "list[Problem]":
    """What may tell a rater, for the team to look at.

    Ends with 1 and says where, when a text that would go seems to identify a person or tells what a rater said; what is
    found is never said.
    """
    from hf_fidelity.answers.redaction import telling_texts
    from hf_fidelity.checks.personal import personal_texts
    from hf_fidelity.cli.faults import say_problems
    from hf_fidelity.problem import AnswersError, Severity

    remedy = "Take it out of the answers, and redact again; what is sent must not identify anyone."
    findings = [
        finding._replace(remedy=remedy, severity=Severity.ERROR)
        for finding in personal_texts(assessed.answers._replace(about=redaction.file))
    ]
    findings += telling_texts(assessed, redaction)
    problems = [assessed.answers_document.problem(finding) for finding in findings]
    if any(problem.severity is Severity.ERROR for problem in problems):
        say_problems(AnswersError(problems))
        raise typer.Exit(1)
    return problems
