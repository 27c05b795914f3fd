"""`assess`: one team's answers become a summary in the terminal, and files."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hf_fidelity.cli.output import check_not_read, check_targets, write_files

if TYPE_CHECKING:
    from hf_fidelity.answers.load import Assessed
    from hf_fidelity.scoring.result import Result
    from hf_fidelity.views.speech import Speech


def assess(
    answers: Annotated[
        Path, typer.Argument(help="The team's answers, a YAML or JSON file.", metavar="ANSWERS", readable=False)
    ],
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output", "-o", help="Also write a report (.html) or the result (.json). May be repeated.", metavar="FILE"
        ),
    ] = None,
    lang: Annotated[
        str | None, typer.Option(help="Language: nb, nn or en. Without it, that of the answers.", metavar="LANG")
    ] = None,
    scales: Annotated[
        list[Path] | None,
        typer.Option(help="A folder with scales of your own. May be repeated.", metavar="FOLDER", readable=False),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that are there.")] = False,
) -> None:
    """Score one team's answers and show its profile."""
    from hf_fidelity.answers.load import load_answers
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.cli.language import check_language, speech_for
    from hf_fidelity.scoring.compute import score

    targets = output or []
    check_language(lang)
    check_targets(targets, (".html", ".json"), force=force)
    check_folders(scales or [])
    assessed = load_answers(answers, scales or [])
    check_not_read(targets, [*assessed.answers_document.files, *assessed.scale_document.files])
    say = speech_for(lang, assessed.answers.about.language)
    result = score(assessed.scale, assessed.answers)
    write_files([(target, _content(target, assessed, result, say)) for target in targets])
    _tell(assessed, targets)
    if "-" not in targets:
        from hf_fidelity.cli.terminal import show
        from hf_fidelity.views.terminal import render_summary

        show(render_summary(assessed, result, say))


def _tell(assessed: "Assessed", targets: list[str]) -> None:
    """Says where texts seem to identify a person, a warning that cannot wait for `check`; and what was written."""
    from hf_fidelity.checks.personal import personal_texts
    from hf_fidelity.views.lines import text_lines

    for finding in personal_texts(assessed.answers):
        problem = assessed.answers_document.problem(finding)
        sys.stderr.write("\n".join(text_lines(problem)) + "\n")
    for target in targets:
        if target != "-":
            sys.stderr.write(f"Written: {target}\n")


def _content(target: str, assessed: "Assessed", result: "Result", say: "Speech") -> str:
    """What is written to a target: the result, or the page."""
    if target == "-" or target.lower().endswith(".json"):
        from hf_fidelity.views.machine import render_json

        return render_json(assessed, result)
    from hf_fidelity.views.page import render_page

    return render_page(assessed, result, say)
