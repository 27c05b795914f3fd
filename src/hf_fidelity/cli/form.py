"""`form`: an empty answer form of a scale, for the browser, for Excel, for a text editor or for a survey tool."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from hf_fidelity.cli.options import Force, ScaleFolders
from hf_fidelity.cli.output import check_not_read, check_targets, tell_written, write_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hf_fidelity.problem import Problem
    from hf_fidelity.scale.model import Form, Scale
    from hf_fidelity.views.forms.blank import BlankForm

SUFFIXES = (".html", ".xlsx", ".yaml", ".yml")
SURVEY_SUFFIXES = (".txt", ".xlsx")
_SUFFIXES_FOR = {None: SUFFIXES, "survey": SURVEY_SUFFIXES, "xlsform": (".xlsx",)}


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


FormLanguage = Annotated[
    str | None,
    typer.Option("--lang", help="Language: nb, nn or en; that of LAST without it, or else nb.", metavar="LANG"),
]
From = Annotated[
    Path | None,
    typer.Option(
        "--from",
        help="Answers of the team. Of the last round of this scale: the new form has its team, its facts to look up "
        "again and its open actions. Of another scale: team and round.",
        metavar="LAST",
        readable=False,
    ),
]
Team = Annotated[str | None, typer.Option(help="The team's name, to stand in the form.", metavar="NAME")]
Municipality = Annotated[str | None, typer.Option(help="The municipality.", metavar="NAME")]
Round = Annotated[
    str | None, typer.Option("--round", help="A name for this measurement, such as 2026-2.", metavar="NAME")
]
Date = Annotated[str | None, typer.Option(help="The day of the measurement, such as 2026-10-14.", metavar="DAY")]


def form(
    scale: ScaleName,
    output: Outputs,
    lang: FormLanguage = None,
    variant: Variant = None,
    short: Annotated[bool, typer.Option("--short", help="Only the items of the short form.")] = False,
    rater: Rater = None,
    last: From = None,
    team: Team = None,
    municipality: Municipality = None,
    round_: Round = None,
    date: Date = None,
    purpose: Purpose = None,
    scales: ScaleFolders = None,
    force: Force = False,
) -> None:
    """Make an empty answer form."""
    from hf_fidelity.answers.load import load_answers
    from hf_fidelity.cli.beginning import begin, check_participants_form, tell_differences
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.cli.language import check_language
    from hf_fidelity.scale.library import find_scale
    from hf_fidelity.scale.load import load_scale
    from hf_fidelity.views.forms.blank import BlankForm

    check_language(lang)
    check_targets(output, _SUFFIXES_FOR[purpose], force=force)
    check_folders(scales or [])
    said = {"team": team, "municipality": municipality, "round": round_, "date": date}
    found = load_scale(*find_scale(scale, scales or []), with_cases=False)
    elsewhere = _not_for_surveys({**said, "from": str(last) if last else None} if purpose else {})
    _raise([*_unfit_parts(found.model, variant, rater, is_short=short), *elsewhere])
    earlier = load_answers(last, scales or []) if last else None
    beginning = begin(found.model, earlier, said, variant)
    _raise(check_participants_form(found.model, beginning, is_for_survey=purpose is not None))
    check_not_read(output, [*found.document.files, *(earlier.answers_document.files if earlier else ())])
    language = lang or (earlier.answers.about.language if earlier else "nb")
    part: Form = "short" if short else "full"
    blank = BlankForm(found.model, language, beginning.variant, part, rater, beginning.header, beginning.last)
    write_files([(target, _content(target, purpose, blank)) for target in output])
    tell_written(output)
    tell_differences(found.model, earlier, beginning, part)


def _raise(problems: "Iterable[Problem]") -> None:
    """Raises `UsageError` when there are any."""
    from hf_fidelity.problem import UsageError

    if faults := tuple(problems):
        raise UsageError(faults)


def _unfit_parts(scale: "Scale", variant: str | None, rater: str | None, *, is_short: bool) -> "Iterator[Problem]":
    """Every option that does not fit the scale."""
    import re

    from hf_fidelity.answers.model import RATER
    from hf_fidelity.problem import Location, Nearest, Problem, listed, quoted

    known = [named.id for named in scale.variants]
    if variant is not None and variant not in known:
        wrong = "the scale has no variant {variant}" if known else "the scale has no variants"
        remedy = "Choose one of them." if known else "Leave the option out."
        values, near = {"variant": quoted(variant), "known": listed(known)}, Nearest(variant, known) if known else None
        allowed = "{known}" if known else ""
        yield Problem("HF311", Location("--variant"), wrong, allowed, remedy, values, nearest=near)
    if rater is not None and scale.anonymous_from is not None:
        wrong = "participants answer this scale, each without a letter of their own"
        yield Problem("HF311", Location("--rater"), wrong, "", "Leave the option out.")
    elif rater is not None and not re.fullmatch(RATER, rater):
        allowed = "a capital letter, or `agreed` for what all agreed on"
        remedy = "Write a letter such as A, or agreed. Never a name."
        yield Problem("HF311", Location("--rater"), "this is not a rater", allowed, remedy)
    if is_short and not any(item.short for item in scale.items):
        yield Problem("HF311", Location("--short"), "the scale has no short form", "", "Leave the option out.")


def _not_for_surveys(said: "Mapping[str, str | None]") -> "Iterator[Problem]":
    """The options that a form in a survey tool has no place for."""
    from hf_fidelity.problem import Location, Problem

    wrong = "a form in a survey tool does not hold this"
    remedy = "Leave it out here; `hf-fidelity import` is told of team and round."
    for name, value in said.items():
        if value is not None:
            yield Problem("HF311", Location(f"--{name}"), wrong, "", remedy)


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
