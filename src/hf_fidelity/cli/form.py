"""`form`: an empty answer form of a scale, for the browser, for Excel, for a text editor or for a survey tool."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from hf_fidelity.cli.options import Force, Language, ScaleFolders
from hf_fidelity.cli.output import check_not_read, check_targets, tell_written, write_files

if TYPE_CHECKING:
    from hf_fidelity.scale.model import Scale
    from hf_fidelity.views.forms.blank import BlankForm

SUFFIXES = (".html", ".xlsx", ".yaml", ".yml")
SURVEY_SUFFIXES = (".txt", ".xlsx")


ScaleName = Annotated[str, typer.Argument(help="A scale: its id, id@version, or its folder.", metavar="SCALE")]
Outputs = Annotated[
    list[str],
    typer.Option(
        "--output",
        "-o",
        help="The form: .html for a browser, .xlsx for Excel, .yaml for a text editor. May be repeated.",
        metavar="FILE",
    ),
]
Variant = Annotated[
    str | None,
    typer.Option(help="The kind of team; without it, the one who answers chooses.", metavar="VARIANT"),
]
Rater = Annotated[
    str | None,
    typer.Option(help="A letter for the one who will answer, or agreed for the team together.", metavar="LETTER"),
]
Purpose = Annotated[
    Literal["survey", "xlsform"] | None,
    typer.Option(
        "--for",
        help="survey: what is needed to build the form in a survey tool (.txt to copy from, .xlsx as a table). "
        "xlsform: a form for Kobo and ODK (.xlsx).",
        metavar="WHAT",
    ),
]


def form(
    scale: ScaleName,
    output: Outputs,
    lang: Language = None,
    variant: Variant = None,
    short: Annotated[bool, typer.Option("--short", help="Only the items of the short form.")] = False,
    rater: Rater = None,
    purpose: Purpose = None,
    scales: ScaleFolders = None,
    force: Force = False,
) -> None:
    """Make an empty answer form."""
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.cli.language import speech_for
    from hf_fidelity.scale.library import find_scale
    from hf_fidelity.scale.load import load_scale
    from hf_fidelity.views.forms.blank import BlankForm

    allowed = {None: SUFFIXES, "survey": SURVEY_SUFFIXES, "xlsform": (".xlsx",)}[purpose]
    language = speech_for(lang, "nb").language
    check_targets(output, allowed, force=force)
    check_folders(scales or [])
    found = load_scale(*find_scale(scale, scales or []), with_cases=False)
    _check_parts(found.model, variant, rater, is_short=short)
    check_not_read(output, found.document.files)
    blank = BlankForm(found.model, language, variant, "short" if short else "full", rater)
    write_files([(target, _content(target, purpose, blank)) for target in output])
    tell_written(output)


def _check_parts(scale: "Scale", variant: str | None, rater: str | None, *, is_short: bool) -> None:
    """Raises `UsageError` with every option that does not fit the scale."""
    import re

    from hf_fidelity.answers.model import RATER
    from hf_fidelity.problem import Location, Nearest, Problem, UsageError, listed, quoted

    problems = []
    known = [named.id for named in scale.variants]
    if variant is not None and variant not in known:
        wrong = "the scale has no variant {variant}" if known else "the scale has no variants"
        remedy = "Choose one of them." if known else "Leave the option out."
        values, near = {"variant": quoted(variant), "known": listed(known)}, Nearest(variant, known) if known else None
        allowed = "{known}" if known else ""
        problems.append(Problem("HF311", Location("--variant"), wrong, allowed, remedy, values, nearest=near))
    if rater is not None and not re.fullmatch(RATER, rater):
        allowed = "a capital letter, or `agreed` for what all agreed on"
        remedy = "Write a letter such as A, or agreed. Never a name."
        problems.append(Problem("HF311", Location("--rater"), "this is not a rater", allowed, remedy))
    if is_short and not any(item.short for item in scale.items):
        problems.append(
            Problem("HF311", Location("--short"), "the scale has no short form", "", "Leave the option out.")
        )
    if problems:
        raise UsageError(problems)


def _content(target: str, purpose: str | None, blank: "BlankForm") -> str | bytes:
    """What is written to a target; standard output gets a text."""
    suffix = Path(target).suffix.lower()
    if purpose == "xlsform":
        from hf_fidelity.views.forms.survey import render_xlsform

        return render_xlsform(blank)
    if purpose == "survey":
        from hf_fidelity.views.forms.survey import render_questions_table, render_questions_text

        return render_questions_table(blank) if suffix == ".xlsx" else render_questions_text(blank)
    if suffix == ".html":
        from hf_fidelity.views.forms.page import render_form_page

        return render_form_page(blank)
    if suffix == ".xlsx":
        from hf_fidelity.views.forms.workbook import render_form_workbook

        return render_form_workbook(blank)
    from hf_fidelity.views.forms.text import render_form_text

    return render_form_text(blank)
