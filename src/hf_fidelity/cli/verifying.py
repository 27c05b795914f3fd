"""Verifies a report in the place of answers."""

import sys
from pathlib import Path

import typer


def verify(report: Path, targets: list[str], folders: list[Path], lang: str | None) -> None:
    """Says whether a report is as it was written, and whether its answers give its result; ends with 1 if not."""
    from hf_fidelity.cli.faults import say_problem
    from hf_fidelity.cli.language import speech_for
    from hf_fidelity.problem import Location, Problem, UsageError
    from hf_fidelity.views.proof.told import verified_lines
    from hf_fidelity.views.proof.verify import verify_report

    if targets:
        wrong, remedy = "a report is verified; nothing is written from it", "Name the team's answers, or leave -o out."
        raise UsageError([Problem("HF301", Location("-o"), wrong, "", remedy)])
    verified = verify_report(report, folders)
    language = verified.result["answers"]["language"] if verified.result else "nb"
    for problem in verified.problems:
        say_problem(problem)
    sys.stdout.write("".join(f"{line}\n" for line in verified_lines(verified, speech_for(lang, language))))
    if verified.problems:
        raise typer.Exit(1)
