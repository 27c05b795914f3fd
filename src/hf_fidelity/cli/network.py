"""`network`: what many teams sent becomes the report for the meeting of their network."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hf_fidelity.cli.options import Force, Language, ScaleFolders
from hf_fidelity.cli.output import check_targets, tell_written, write_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from hf_fidelity.cli.gathering.gather import Gathering
    from hf_fidelity.cli.gathering.rounds import Rounds
    from hf_fidelity.cli.network_files import Wanted
    from hf_fidelity.scoring.network.codes import Key
    from hf_fidelity.views.network.subject import Subject

SUFFIXES = (".html", ".pdf", ".xlsx", ".csv", ".json", ".parquet")


Paths = Annotated[
    list[Path],
    typer.Argument(
        help="Folders with what the teams sent, or the files: answers, filled forms (.xlsx), results (.json).",
        metavar="PATHS",
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
    list[str] | None,
    typer.Option(help="Also write a slide for each principle (.html, .pdf). May be repeated.", metavar="FILE"),
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
    typer.Option(help="The fewest teams that a figure may stand for; 5 without it, never under 3.", metavar="N"),
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
    from hf_fidelity.cli.gathering.rounds import rounds_of
    from hf_fidelity.cli.language import check_language
    from hf_fidelity.cli.network_files import Wanted, check_not_gathered, check_wanted, is_of_team
    from hf_fidelity.cli.network_told import tell
    from hf_fidelity.cli.progress import progress

    wanted = Wanted(tuple(output or ()), tuple(slides or ()), for_)
    check_language(lang)
    check_wanted(wanted, paths, least, codes, cache)
    check_targets([*wanted.every_target], SUFFIXES, force=force)
    check_folders(scales or [])
    gathering = gather(paths, scales or [], cache, progress)
    check_not_gathered(wanted.every_target, gathering)
    made = rounds_of(gathering, round_, previous, _key_for(codes, least))
    subject = _subject(gathering, made, lang, is_named=named, has_key=codes is not None)
    team = is_of_team(for_, subject.last.roster) if for_ is not None else None
    _write(wanted, subject, team, codes, made)
    _show(wanted, subject)
    tell(gathering, made, has_key=codes is not None or named, team=team)


def _subject(gathering: "Gathering", made: "Rounds", lang: str | None, *, is_named: bool, has_key: bool) -> "Subject":
    """What the report shows of the rounds that were made."""
    from hf_fidelity.cli.gathering.before import is_uncoded_before
    from hf_fidelity.cli.language import speech_for
    from hf_fidelity.views.network.subject import subject_of

    return subject_of(
        *(made.scale, made.rounds, made.previous, made.key.least, speech_for(lang, "nb")),
        is_named=is_named,
        has_key=has_key,
        n_apart=made.n_apart,
        is_uncoded_before=has_key and is_uncoded_before(gathering, made),
    )


def _key_for(codes: Path | None, least: int | None) -> "Callable[[str], Key]":
    """What gives the key of a scale: the organiser's file, or chance where there is none."""
    from hf_fidelity.cli.gathering.key_file import new_key, read_key

    return lambda scale_id: read_key(codes, scale_id, least) if codes else new_key(least)


def _write(wanted: "Wanted", subject: "Subject", team: str | None, codes: Path | None, made: "Rounds") -> None:
    """Writes the key and everything that was asked for, once all of it is made."""
    from hf_fidelity.cli.gathering.key_file import write_key
    from hf_fidelity.cli.network_files import contents

    files = contents(wanted, subject, team)
    if codes:
        write_key(codes, made.key, made.scale.id)  # first: without a key, a report's codes would be nobody's
    write_files(files, private=wanted.data)
    tell_written(wanted.every_target)


def _show(wanted: "Wanted", subject: "Subject") -> None:
    """Shows the round in the terminal, unless the output is for a program or for one team."""
    if wanted.team is None and "-" not in wanted.targets:
        from hf_fidelity.cli.terminal import show
        from hf_fidelity.views.network.terminal import render_network

        show(render_network(subject, has_page=wanted.has_page))
