"""`assess`: one team's answers become a summary in the terminal, and files."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hf_fidelity.cli.options import Force, ScaleFolders
from hf_fidelity.cli.output import check_not_read, check_targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hf_fidelity.answers.load import Assessed, KnownScales
    from hf_fidelity.cli.gathered import Gathered
    from hf_fidelity.views.report.subject import Subject
    from hf_fidelity.views.rounds import Before

SUFFIXES = (".html", ".pdf", ".xlsx", ".csv", ".json")
REPORTS = (".html", ".htm")
"""Pages: what a template lays out, and what is verified when it stands in the place of answers."""


class Part(StrEnum):
    """What can be left out of a report."""

    NOTES = "notes"
    ITEMS = "items"
    TOTALS = "totals"


class More(StrEnum):
    """What is shown only when it is asked for."""

    RATINGS = "ratings"


AnswerFiles = Annotated[
    list[Path],
    typer.Argument(
        help="The team's answers: a YAML, JSON or Excel file; several, or a folder, of raters or participants. "
        "Of a report (.html), whether it was altered is told.",
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
        help="The team's answers of an earlier round, to set beside these.",
        metavar="EARLIER",
        readable=False,
    ),
]
Beside = Annotated[
    list[Path] | None,
    typer.Option(
        help="Others' answers in the same round: raters, an external rater, participants, the organisation. A file or "
        "folder, for .html, .pdf, .json and the terminal. May be repeated.",
        metavar="PATH",
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

With = Annotated[
    list[More] | None,
    typer.Option(
        "--with",
        help="Show too: ratings (what each rater answered, by letter) in the report, and in results that are a mean. "
        "Such files stay with the team.",
        metavar="PART",
    ),
]
Template = Annotated[
    Path | None,
    typer.Option(help="Lay the report (.html) out by a Jinja template of your own.", metavar="FILE", readable=False),
]


def assess(
    answers: AnswerFiles,
    output: Outputs = None,
    lang: ReportLanguage = None,
    since: Since = None,
    beside: Beside = None,
    without: Without = None,
    more: With = None,
    template: Template = None,
    scales: ScaleFolders = None,
    force: Force = False,
) -> None:
    """Score one team's answers and show its profile; tell what its participants say; or verify a report."""
    from hf_fidelity.answers.load import KnownScales, load_answers
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.cli.language import check_language

    targets, folders = output or [], scales or []
    check_language(lang)
    check_targets(targets, SUFFIXES, force=force)
    check_folders(folders)
    _check_template(template, targets)
    if _is_report(answers, beside or []):
        from hf_fidelity.cli.verifying import verify

        verify(answers[0], targets, folders, lang)
        return
    known: KnownScales = {}
    gathered = _gathered(answers, beside or [], folders, known)
    earlier = load_answers(since, folders, known) if since else None
    if earlier and earlier.scale.anonymous_from is None:
        from hf_fidelity.cli.belonging import refuse_lone_participants

        refuse_lone_participants([earlier])
    check_not_read(targets, [*gathered.read, *(_read(earlier) if earlier else ()), *([template] if template else ())])
    if gathered.own is None:
        _tell_participants(gathered.participants, targets, lang, with_more=bool(since or template or without or more))
        return
    before = _before(earlier, gathered.own) if earlier else None
    from hf_fidelity.cli.report_files import tell

    tell(_subject(gathered, before, lang, without or [], more or []), targets, template)


def _is_report(answers: list[Path], beside: list[Path]) -> bool:
    """Whether a report is to be verified. Raises `UsageError` for one among other files."""
    reports = [path for path in (*answers, *beside) if path.suffix.lower() in REPORTS]
    if reports and len(answers) + len(beside) > 1:
        from hf_fidelity.problem import Location, Problem, UsageError

        wrong, remedy = "this is a page, not answers", "Name answers; or the page alone, to verify it."
        raise UsageError([Problem("HF340", Location(path.as_posix()), wrong, "", remedy) for path in reports])
    return bool(reports)


def _gathered(answers: list[Path], beside: list[Path], folders: list[Path], known: "KnownScales") -> "Gathered":
    """The team's own answers with what stands beside them; one file alone is read without looking for more."""
    from hf_fidelity.answers.load import load_answers
    from hf_fidelity.cli.gathered import Gathered

    if len(answers) == 1 and not beside and not _is_folder(answers[0]):
        assessed = load_answers(answers[0], folders, known)
        if assessed.scale.anonymous_from is None:
            from hf_fidelity.cli.belonging import refuse_lone_participants
            from hf_fidelity.scoring.compute import score

            refuse_lone_participants([assessed])

            return Gathered(assessed, score(assessed.scale, assessed.answers), None, _read(assessed))
    from hf_fidelity.cli.voices import gather

    return gather(answers, beside, folders, known)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _subject(
    gathered: "Gathered", before: "Before | None", lang: str | None, without: list[Part], more: list[More]
) -> "Subject":
    """What the report of a team's own answers is made from."""
    from hf_fidelity.cli.language import speech_for
    from hf_fidelity.views.report.subject import Subject

    own, result = gathered.own, gathered.result
    assert own is not None, "participants' answers alone are told apart"
    assert result is not None, "own answers have a result"
    say, left_out = speech_for(lang, own.answers.about.language), frozenset(part.value for part in without)
    return Subject(own, result, say, before, left_out, gathered.voices, More.RATINGS in more)


def _tell_participants(files: "Sequence[Assessed]", targets: list[str], lang: str | None, *, with_more: bool) -> None:
    from hf_fidelity.cli.language import speech_for
    from hf_fidelity.cli.participants import SUFFIXES as KINDS
    from hf_fidelity.cli.participants import tell_participants
    from hf_fidelity.problem import Location, Problem, UsageError

    if with_more:
        wrong = "participants' answers alone take none of --since, --template, --with and --without"
        raise UsageError([Problem("HF344", Location("assess"), wrong, "", "Leave the option out.")])
    check_targets(targets, KINDS, force=True)
    tell_participants(files, targets, speech_for(lang, files[0].answers.about.language))


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
    from hf_fidelity.cli.faults import say_problem
    from hf_fidelity.problem import Location, Problem, Severity, UsageError
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
        say_problem(warning)
    return compared(earlier, now)
