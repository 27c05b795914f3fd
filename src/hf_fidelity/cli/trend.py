"""`trend`: the rounds of one team over time."""

from pathlib import Path
from typing import Annotated

import typer

from hf_fidelity.cli.options import Force, ScaleFolders
from hf_fidelity.cli.output import check_not_read, check_targets, tell_written, write_files

SUFFIXES = (".html", ".pdf", ".csv", ".json")

Rounds = Annotated[
    list[Path],
    typer.Argument(
        help="The answer files of a team's rounds, two or more, or folders that hold them.",
        metavar="ANSWERS",
        readable=False,
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        help="Also write a page (.html, .pdf), a table (.csv), or figures for programs (.json). May be repeated.",
        metavar="FILE",
    ),
]
PageLanguage = Annotated[
    str | None,
    typer.Option("--lang", help="Language: nb, nn or en. Without it, that of the last round.", metavar="LANG"),
]


def trend(
    answers: Rounds,
    output: Outputs = None,
    lang: PageLanguage = None,
    scales: ScaleFolders = None,
    force: Force = False,
) -> None:
    """Show a team's rounds over time: what rose and fell, signs of drift, and what became of the action plans."""
    from hf_fidelity.cli.faults import say_problem
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.cli.language import check_language, speech_for
    from hf_fidelity.cli.rounds import chosen_rounds, named, read_rounds
    from hf_fidelity.views.trend.history import history
    from hf_fidelity.views.trend.left_out import left_out_in_words

    targets = output or []
    check_language(lang)
    check_targets(targets, SUFFIXES, force=force)
    check_folders(scales or [])
    read = read_rounds(answers, scales or [])
    check_not_read(targets, [file for one in read for file in (*one.answers_document.files, *one.scale_document.files)])
    chosen = chosen_rounds(read, named(answers))
    for warning in chosen.warnings:
        say_problem(warning)
    say = speech_for(lang, chosen.rounds[-1].answers.about.language)
    team, around = history(chosen.rounds), history(chosen.around) if chosen.around else None
    left_out = list(left_out_in_words(chosen.n_raters, say, has_participants=chosen.has_participants))
    if targets:
        from hf_fidelity.cli.trend_files import contents

        write_files(contents(targets, team, around, left_out, say, answers))
    tell_written(targets)
    if "-" not in targets:
        from hf_fidelity.cli.terminal import show
        from hf_fidelity.views.trend.terminal import render_trend

        show(render_trend(team, around, left_out, say))
