"""`agree`: several raters' answers side by side, what to discuss first, and a draft of what they agree on."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hf_fidelity.cli.options import Force, ScaleFolders
from hf_fidelity.cli.output import check_not_read, check_targets, tell_written, write_files

if TYPE_CHECKING:
    from hf_fidelity.cli.raters import Read
    from hf_fidelity.views.agreement.subject import Raters

SUFFIXES = (".yaml", ".json", ".html", ".pdf")
FIGURES = (".json",)

RaterFiles = Annotated[
    list[Path],
    typer.Argument(
        help="The raters' answer files, or folders that hold them, of one team and round; a file of what all agreed on "
        "may be among them.",
        metavar="RATERS",
        readable=False,
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        help="Also write a draft of the agreed answers (.yaml, or .json for the form), or the agenda of the meeting "
        "(.html, .pdf). May be repeated.",
        metavar="FILE",
    ),
]
Figures = Annotated[
    str | None,
    typer.Option(help="Also write all figures and answers side by side for other programs (.json).", metavar="FILE"),
]
Everything = Annotated[bool, typer.Option("--all", help="Show every item, not only those that raters differ on.")]
AgreeLanguage = Annotated[
    str | None, typer.Option("--lang", help="Language: nb, nn or en. Without it, that of the answers.", metavar="LANG")
]


def agree(
    raters: RaterFiles,
    output: Outputs = None,
    figures: Figures = None,
    everything: Everything = False,
    lang: AgreeLanguage = None,
    scales: ScaleFolders = None,
    force: Force = False,
) -> None:
    """Set several raters' answers side by side, and draft what they agree on."""
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.cli.language import check_language, speech_for
    from hf_fidelity.cli.raters import read_raters
    from hf_fidelity.views.agreement.subject import raters_of

    targets = [*(output or []), *([figures] if figures else [])]
    check_language(lang)
    check_targets(output or [], SUFFIXES, force=force)
    check_targets([figures] if figures else [], FIGURES, force=force)
    check_targets(targets, SUFFIXES, force=True)
    check_folders(scales or [])
    read = read_raters(raters, scales or [])
    files = [file for one in read.everyone for file in (*one.answers_document.files, *one.scale_document.files)]
    check_not_read(targets, files)
    say = speech_for(lang, (read.agreed or read.each[0]).answers.about.language)
    subject = raters_of(read.each, read.agreed, say)
    contents = [(target, _content(target, subject)) for target in output or []]
    if figures:
        from hf_fidelity.views.agreement.figures import render_figures

        contents.append((figures, render_figures(subject)))
    write_files(contents)
    _tell(read, targets)
    if "-" not in targets:
        from hf_fidelity.cli.terminal import show
        from hf_fidelity.views.agreement.terminal import render_agreement

        show(render_agreement(subject, everything=everything))


def _content(target: str, subject: "Raters") -> str | bytes:
    suffix = Path(target).suffix.lower()
    if suffix in (".html", ".pdf"):
        from hf_fidelity.views.meeting.page import render_agenda

        page = render_agenda(subject)
        if suffix == ".html":
            return page
        from hf_fidelity.views.document import render_pdf

        return render_pdf(page)
    from hf_fidelity.views.agreement.drafted import render_draft

    return render_draft(subject, target)


def _tell(read: "Read", targets: list[str]) -> None:
    """Says where texts seem to identify a person, since they go into the draft and the agenda; and what was written."""
    from hf_fidelity.checks.personal import personal_texts
    from hf_fidelity.cli.faults import say_problem

    for one in read.everyone:
        for finding in personal_texts(one.answers):
            say_problem(one.answers_document.problem(finding))
    tell_written(targets)
