"""`network`: what many teams sent becomes the report for the meeting of their network."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hf_fidelity.cli.options import Force, Language, ScaleFolders
from hf_fidelity.cli.output import check_targets, tell_written, write_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from hf_fidelity.cli.gathering.gather import Gathering
    from hf_fidelity.scoring.network.codes import Key
    from hf_fidelity.views.network.subject import Subject

SUFFIXES = (".html", ".pdf", ".xlsx", ".csv", ".json", ".parquet")


Paths = Annotated[
    list[Path],
    typer.Argument(
        help="Folders with what the teams sent, or the files: answers, filled forms (.xlsx), results (.json).",
        metavar="PATHS...",
        readable=False,
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        help="Also write the report (.html, .pdf, .xlsx, .json), or long data with a codebook beside it (.csv, "
        ".parquet). May be repeated.",
        metavar="FILE",
    ),
]
Slides = Annotated[
    str | None, typer.Option(help="Also write a slide for each principle (.html, .pdf).", metavar="FILE")
]
RoundName = Annotated[
    str | None, typer.Option("--round", help="The round to show; the newest without it.", metavar="ROUND")
]
Previous = Annotated[
    str | None,
    typer.Option(help="The round to set beside it; the one before it without this option.", metavar="ROUND"),
]
KeyFile = Annotated[
    Path | None,
    typer.Option(
        help="The file with the key of the teams' codes, so that they last. Made when it is not there; keep it to "
        "yourself.",
        metavar="KEYFILE",
        readable=False,
    ),
]
Team = Annotated[
    str | None, typer.Option("--for", help="Write the own sheet of this team, and nothing else.", metavar="TEAM")
]
Named = Annotated[bool, typer.Option("--named", help="Names in place of codes; every page then says so.")]
Least = Annotated[
    int | None,
    typer.Option(help="Show nothing of fewer teams than this; 5 without it, never under 3.", metavar="N"),
]
Cache = Annotated[
    Path | None,
    typer.Option(
        help="A file that remembers what was read, for the next run. It holds scores: keep it like the answers.",
        metavar="FILE",
        readable=False,
    ),
]


def network(
    paths: Paths,
    output: Outputs = None,
    slides: Slides = None,
    round_: RoundName = None,
    previous: Previous = None,
    codes: KeyFile = None,
    for_: Team = None,
    named: Named = False,
    least: Least = None,
    cache: Cache = None,
    lang: Language = None,
    scales: ScaleFolders = None,
    force: Force = False,
) -> None:
    """Make the report for the meeting of a network. Files that cannot be read are listed, and the exit code is 4."""
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.cli.gathering.gather import gather
    from hf_fidelity.cli.gathering.key_file import write_key
    from hf_fidelity.cli.gathering.rounds import rounds_of
    from hf_fidelity.cli.language import check_language, speech_for
    from hf_fidelity.cli.network_files import Wanted, check_not_gathered, check_wanted, contents, is_of_team
    from hf_fidelity.cli.progress import progress
    from hf_fidelity.views.network.subject import subject_of

    wanted = Wanted(tuple(output or ()), slides, for_)
    check_language(lang)
    check_wanted(wanted, paths, least, codes, cache)
    check_targets([*wanted.every_target], SUFFIXES, force=force)
    check_folders(scales or [])
    gathering = gather(paths, scales or [], cache, progress)
    check_not_gathered(wanted.every_target, gathering)
    made = rounds_of(gathering, round_, previous, _key_for(codes, least))
    subject = subject_of(made.scale, made.rounds, made.previous, made.key.least, speech_for(lang, "nb"), is_named=named)
    team = is_of_team(for_, subject.last.roster) if for_ is not None else None
    write_files(contents(wanted, subject, team))
    if codes:
        write_key(codes, made.key, made.scale.id)
    tell_written(wanted.every_target)
    if team is None and "-" not in wanted.targets:
        _show(subject)
    _tell(gathering, made.n_other_scales, has_key=codes is not None or named)


def _key_for(codes: Path | None, least: int | None) -> "Callable[[str], Key]":
    """What gives the key of a scale: the organiser's file, or chance where there is none."""
    from hf_fidelity.cli.gathering.key_file import new_key, read_key

    return lambda scale_id: read_key(codes, scale_id, least) if codes else new_key(least)


def _show(subject: "Subject") -> None:
    from hf_fidelity.cli.terminal import show
    from hf_fidelity.views.network.terminal import render_network

    show(render_network(subject))


def _tell(gathering: "Gathering", n_other_scales: int, *, has_key: bool) -> None:
    """Says on standard error what was left out, and ends with 4 when files could not be read."""
    from hf_fidelity.cli.faults import EXIT_CODES, MOST_SAID
    from hf_fidelity.problem import AnswersError
    from hf_fidelity.views.lines import text_lines

    n_broken = len(gathering.broken)
    n_participants = sum(one.is_participants for one in gathering.passed)
    n_else = len(gathering.passed) - n_participants
    said = [
        (n_participants, "what participants answered: never part of a network"),
        (n_other_scales, "answers to another scale than most"),
        (n_else, "something else than answers"),
    ]
    lines = [f"Left out, {count} of {_n_files(gathering)} files: {what}." for count, what in said if count]
    for place, problems in gathering.broken[:MOST_SAID]:
        lines += text_lines(problems[0])
        if len(problems) > 1:
            lines.append(f"    and {len(problems) - 1} more: `hf-fidelity check {place}` lists them.")
    if gathering.broken:
        only = f"; only the first {MOST_SAID} are named here, and all in the report" * (n_broken > MOST_SAID)
        files = "file" if n_broken == 1 else "files"
        lines.append(f"{n_broken} {files} cannot be read; the report is made from the rest{only}.")
    if not has_key:
        lines.append("The codes are of this run alone; with --codes KEYFILE they last from round to round.")
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    if gathering.broken:
        raise typer.Exit(EXIT_CODES[AnswersError])


def _n_files(gathering: "Gathering") -> int:
    """How many files were looked at."""
    return sum(map(len, (gathering.read, gathering.aside, gathering.broken, gathering.passed)))
