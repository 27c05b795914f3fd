"""`assess`: one team's answers become a summary in the terminal, and files."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hf_fidelity.cli.options import Force, ScaleFolders
from hf_fidelity.cli.output import check_not_read, check_targets, tell_written, write_files

if TYPE_CHECKING:
    from hf_fidelity.answers.load import Assessed
    from hf_fidelity.views.rounds import Before

SUFFIXES = (".html", ".pdf", ".xlsx", ".csv", ".json")
REPORTS = (".html", ".htm")
"""Pages: what a template lays out, and what is verified when it stands in the place of answers."""


class Part(StrEnum):
    """What can be left out of a report."""

    NOTES = "notes"
    ITEMS = "items"
    TOTALS = "totals"


AnswersFile = Annotated[
    Path,
    typer.Argument(
        help="The team's answers: a YAML, JSON or Excel file. Of a report (.html), whether it was altered is told.",
        metavar="ANSWERS",
        readable=False,
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        help="Also write a report (.html, .pdf) or the result (.xlsx, .csv, .json). May be repeated.",
        metavar="FILE",
    ),
]
ReportLanguage = Annotated[
    str | None, typer.Option("--lang", help="Language: nb, nn or en. Without it, that of the answers.", metavar="LANG")
]
Since = Annotated[
    Path | None,
    typer.Option(
        help="The team's answers of an earlier round, to set beside these (.html, .pdf, terminal).",
        metavar="EARLIER",
        readable=False,
    ),
]
Without = Annotated[
    list[Part] | None,
    typer.Option(
        help="Leave out of the report: notes (free texts), items (one by one), or totals (for reflecting together, "
        "without scores). May be repeated.",
        metavar="PART",
    ),
]

Template = Annotated[
    Path | None,
    typer.Option(help="Lay the report (.html) out by a Jinja template of your own.", metavar="FILE", readable=False),
]


def assess(
    answers: AnswersFile,
    output: Outputs = None,
    lang: ReportLanguage = None,
    since: Since = None,
    without: Without = None,
    template: Template = None,
    scales: ScaleFolders = None,
    force: Force = False,
) -> None:
    """Score one team's answers and show its profile; or verify a report."""
    from hf_fidelity.answers.load import KnownScales, load_answers
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.cli.language import check_language, speech_for
    from hf_fidelity.scoring.compute import score

    targets = output or []
    check_language(lang)
    check_targets(targets, SUFFIXES, force=force)
    check_folders(scales or [])
    _check_template(template, targets)
    if answers.suffix.lower() in REPORTS:
        _verify(answers, targets, scales or [], lang)
        return
    known: KnownScales = {}
    assessed = load_answers(answers, scales or [], known)
    earlier = load_answers(since, scales or [], known) if since else None
    check_not_read(targets, [*_read(assessed), *(_read(earlier) if earlier else ()), *([template] if template else ())])
    before = _before(earlier, assessed) if earlier else None
    say = speech_for(lang, assessed.answers.about.language)
    result = score(assessed.scale, assessed.answers)
    if targets:
        from hf_fidelity.cli.report_files import contents
        from hf_fidelity.views.report.subject import Subject

        subject = Subject(assessed, result, say, before, frozenset(part.value for part in without or []))
        write_files(contents(targets, subject, template))
    _tell(assessed, targets)
    if "-" not in targets:
        from hf_fidelity.cli.terminal import show
        from hf_fidelity.views.terminal import render_summary

        show(render_summary(assessed, result, say, before))


def _read(assessed: "Assessed") -> tuple[Path, ...]:
    return (*assessed.answers_document.files, *assessed.scale_document.files)


def _check_template(template: Path | None, targets: list[str]) -> None:
    """Raises `UsageError` when there is no page that a template could lay out."""
    if template is not None and not any(Path(target).suffix.lower() in REPORTS for target in targets):
        from hf_fidelity.problem import Location, Problem, UsageError

        wrong, remedy = "a template lays out a page, and none is asked for", "Add -o report.html."
        raise UsageError([Problem("HF312", Location("--template"), wrong, "", remedy)])


def _before(earlier: "Assessed", now: "Assessed") -> "Before":
    """The earlier round beside this one. Raises `UsageError` when it is not earlier, or is of another scale."""
    from hf_fidelity.problem import Location, Problem, Severity, UsageError
    from hf_fidelity.views.lines import text_lines
    from hf_fidelity.views.rounds import compared

    place = Location(earlier.answers_document.name)
    if earlier.scale.id != now.scale.id:
        wrong, remedy = "these answers are to another scale", "Name an earlier round of the same scale."
        raise UsageError([Problem("HF314", place, wrong, "", remedy)])
    if earlier.answers.about.date >= now.answers.about.date:
        wrong = "this round is not earlier than the one that is assessed"
        raise UsageError([Problem("HF314", place, wrong, "", "Put the two the other way round, or correct a date.")])
    then, about = earlier.answers.about, now.answers.about
    if then.team != about.team or then.rater != about.rater:
        what = "the team" if then.team != about.team else "who answered"
        wrong, remedy = "{what} is another one than in the round that is assessed", "Check that it is the right file."
        warning = Problem("HF314", place, wrong, "", remedy, {"what": what}, Severity.WARNING)
        sys.stderr.write("\n".join(text_lines(warning)) + "\n")
    return compared(earlier, now)


def _verify(report: Path, targets: list[str], folders: list[Path], lang: str | None) -> None:
    """Says whether a report is as it was written, and whether its answers give its result; ends with 1 if not."""
    from hf_fidelity.cli.language import speech_for
    from hf_fidelity.problem import Location, Problem, UsageError
    from hf_fidelity.views.lines import text_lines
    from hf_fidelity.views.proof.told import verified_lines
    from hf_fidelity.views.proof.verify import verify_report

    if targets:
        wrong, remedy = "a report is verified; nothing is written from it", "Name the team's answers, or leave -o out."
        raise UsageError([Problem("HF301", Location("-o"), wrong, "", remedy)])
    verified = verify_report(report, folders)
    language = verified.result["answers"]["language"] if verified.result else "nb"
    for problem in verified.problems:
        sys.stderr.write("\n".join(text_lines(problem)) + "\n")
    sys.stdout.write("".join(f"{line}\n" for line in verified_lines(verified, speech_for(lang, language))))
    if verified.problems:
        raise typer.Exit(1)


def _tell(assessed: "Assessed", targets: list[str]) -> None:
    """Says where texts seem to identify a person, a warning that cannot wait for `check`; and what was written."""
    from hf_fidelity.checks.personal import personal_texts
    from hf_fidelity.views.lines import text_lines

    for finding in personal_texts(assessed.answers):
        problem = assessed.answers_document.problem(finding)
        sys.stderr.write("\n".join(text_lines(problem)) + "\n")
    tell_written(targets)
