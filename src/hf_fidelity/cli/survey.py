"""`import`: the export of a survey tool becomes one answer file for each rater."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hf_fidelity.cli.options import Force, ScaleFolders

if TYPE_CHECKING:
    from hf_fidelity.answers.survey.load import Imported
    from hf_fidelity.problem import Problem
    from hf_fidelity.scale.library import Found
    from hf_fidelity.scale.model import Scale
    from hf_fidelity.views.speech import Speech


Export = Annotated[
    Path,
    typer.Argument(
        help="What a survey tool exported: an Excel or CSV file; for SurveyXact also the folder of its CSV files.",
        metavar="EXPORT",
        readable=False,
    ),
]
Folder = Annotated[str, typer.Option("--output", "-o", help="The folder for the answer files.", metavar="FOLDER")]
MapPath = Annotated[
    Path | None,
    typer.Option("--map", help="A file that says what columns and options mean.", metavar="FILE", readable=False),
]
Asked = Annotated[str, typer.Option(help="The scale that was asked.", metavar="SCALE")]
Team = Annotated[str | None, typer.Option(help="The team's name.", metavar="NAME")]
Municipality = Annotated[str | None, typer.Option(help="The municipality.", metavar="NAME")]
Round = Annotated[
    str | None, typer.Option("--round", help="A name for this measurement, such as 2026-2.", metavar="NAME")
]
Date = Annotated[str | None, typer.Option(help="The day of the measurement, such as 2026-10-14.", metavar="DAY")]
Variant = Annotated[str | None, typer.Option(help="The kind of team.", metavar="VARIANT")]
Role = Annotated[str | None, typer.Option(help="The raters: staff, leader, participant or external.", metavar="ROLE")]
Short = Annotated[bool, typer.Option("--short", help="The short form was asked.")]
Lang = Annotated[
    str | None, typer.Option(help="The language of the answers: nb, nn or en; nb without it.", metavar="LANG")
]


def import_(
    export: Export,
    output: Folder,
    mapping: MapPath = None,
    scale: Asked = "housing-first",
    team: Team = None,
    municipality: Municipality = None,
    round_: Round = None,
    date: Date = None,
    variant: Variant = None,
    role: Role = None,
    short: Short = False,
    lang: Lang = None,
    scales: ScaleFolders = None,
    force: Force = False,
) -> None:
    """Turn an export of a survey tool into answer files."""
    from hf_fidelity.answers.survey.load import load_export
    from hf_fidelity.cli.faults import say_problem
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.cli.language import check_language
    from hf_fidelity.scale.library import find_scale
    from hf_fidelity.scale.load import load_scale
    from hf_fidelity.views.speech import speech

    check_language(lang)
    _check_folder(output)
    check_folders(scales or [])
    found = find_scale(scale, scales or [])
    model = load_scale(*found, with_cases=False).model
    said = {"team": team, "municipality": municipality, "round": round_, "date": date, "variant": variant}
    options = said | {"role": role, "language": lang, "form": "short" if short else None}
    _check_options(model, {key: value for key, value in options.items() if value is not None})
    imported = load_export(export, model, options, mapping, _reference(found, model, output))
    _write(imported, output, [export, *([mapping] if mapping else [])], force=force)
    for problem in (*imported.warnings, *_others(imported, output)):
        say_problem(problem)
    say = speech(lang or imported.files[0].language)
    sys.stdout.write("".join(f"{line}\n" for line in _summary(imported, output, say)))


def _check_folder(output: str) -> None:
    """Raises `UsageError` when the answer files cannot be put there, before anything is read."""
    from hf_fidelity.problem import Location, Problem, UsageError

    folder = Path(output)
    wrong = ""
    try:
        if output in ("", "-"):
            wrong = "the answers of several raters go to several files, and need a folder"
        elif folder.exists() and not folder.is_dir():
            wrong = "this is a file, and the answer files need a folder"
        elif not folder.exists() and not folder.absolute().parent.is_dir():
            wrong = "the folder in which it would be made is not there"
    except (OSError, ValueError):
        wrong = "this is not a name that a folder can have, or you may not look there"
    if wrong:
        remedy = "Name a folder; it is made if it is not there."
        raise UsageError([Problem("HF301", Location(output or "-o"), wrong, "", remedy)])


def _check_options(scale: "Scale", options: dict[str, str]) -> None:
    """Raises `UsageError` with every option that says something that an answer file cannot hold."""
    from pydantic import ValidationError

    from hf_fidelity.answers.survey.mapping import About
    from hf_fidelity.answers.tie import check_variant
    from hf_fidelity.problem import Finding, Location, Problem, UsageError
    from hf_fidelity.source.shape import shape_findings
    from hf_fidelity.source.tree import MOST_CHARACTERS

    findings: list[Finding] = []
    try:
        About.model_validate(options)
    except ValidationError as fault:
        findings += shape_findings(fault, "HF311", lambda _path: [])
    wrong = f"the text is longer than {MOST_CHARACTERS} characters"
    findings += (Finding((key,), wrong) for key, text in options.items() if len(text) > MOST_CHARACTERS)
    if "variant" in options:
        findings += check_variant(scale, options["variant"])
    if scale.anonymous_from and options.get("role", "participant") != "participant":
        findings.append(Finding(("role",), "participants answer this scale", "participant"))
    if "form" in options and not any(item.short for item in scale.items):
        findings.append(Finding(("short",), "the scale has no short form", "", "Leave the option out."))
    problems = [
        Problem("HF311", Location(f"--{f.path[0]}"), f.wrong, f.allowed, _REMEDY, f.values, nearest=f.nearest)
        for f in findings
    ]
    if problems:
        raise UsageError(problems)


_REMEDY = "Correct the option, or leave it out."


def _reference(found: "Found", scale: "Scale", output: str) -> str:
    """How the answer files name the scale: by id and version, or by its path from their folder."""
    if found.reference:
        return scale.reference
    import os

    return Path(os.path.relpath(found.path, output)).as_posix()


def _write(imported: "Imported", output: str, read: list[Path], *, force: bool) -> None:
    """Writes all files or none, and over none that was read; a folder that was made for nothing is gone again."""
    from hf_fidelity.cli.output import check_not_read, check_targets, write_files
    from hf_fidelity.problem import Location, Problem, UsageError
    from hf_fidelity.views.answer_file import render_answer_file

    folder = Path(output)
    targets = [str(folder / name) for name in _names(imported)]
    check_not_read(targets, read)
    is_new = not folder.exists()
    try:
        folder.mkdir(exist_ok=True)
    except OSError as fault:
        import os

        reason = os.strerror(fault.errno) if fault.errno else "unknown reason"
        wrong, remedy = "the folder cannot be made: {reason}", "Choose a place that you may write to."
        raise UsageError([Problem("HF302", Location(output), wrong, "", remedy, {"reason": reason})]) from None
    try:
        check_targets(targets, (".yaml",), force=force)
        contents = [render_answer_file(file) for file in imported.files]
        write_files(list(zip(targets, contents, strict=True)))
    except BaseException:
        if is_new:
            folder.rmdir()
        raise


def _names(imported: "Imported") -> list[str]:
    """The names of the files: the letters of raters; participants have none, and are counted."""
    if not imported.is_anonymous:
        return [f"{file.rater}.yaml" for file in imported.files]
    width = max(2, len(str(len(imported.files))))
    return [f"{n:0{width}}.yaml" for n in range(1, len(imported.files) + 1)]


def _others(imported: "Imported", output: str) -> "list[Problem]":
    """A warning when the folder holds answer files of more raters than this export has."""
    import re

    from hf_fidelity.problem import Location, Problem, Severity, listed

    written = _names(imported)
    called = r"[0-9]{2,}\.yaml" if imported.is_anonymous else r"[A-Z]{1,2}\.yaml"
    names = sorted(path.name for path in Path(output).iterdir() if re.fullmatch(called, path.name))
    if not (left := [name for name in names if name not in written]):
        return []
    wrong = "the folder holds files of other raters too: {left}"
    if imported.is_anonymous:
        wrong = "the folder holds files of other participants too: {left}"
    remedy = "Delete them if they are from an earlier import."
    values = {"left": listed(left)}
    return [Problem("HF269", Location(output), wrong, "", remedy, values, Severity.WARNING)]


def _summary(imported: "Imported", output: str, say: "Speech") -> list[str]:
    """One line for each rater: the file, and how many items were answered; for all participants one together."""
    from hf_fidelity.problem import one_line

    names = _names(imported)
    if imported.is_anonymous:
        first, last = (one_line((Path(output) / name).as_posix()) for name in (names[0], names[-1]))
        n = len(names)
        return [
            say.plural(
                "1 participant's answers, in {first}",
                "{n} participants' answers, from {first} to {last}",
                n,
                first=first,
                last=last,
            )
        ]
    lines = []
    for file, name in zip(imported.files, names, strict=True):
        n = sum(given.value is not None for given in file.answers.values())
        path = one_line((Path(output) / name).as_posix())
        lines.append(
            say(
                "Rater {letter}: {n} of {asked} items answered, in {file}",
                letter=file.rater,
                n=n,
                asked=imported.n_asked,
                file=path,
            )
        )
    return lines
