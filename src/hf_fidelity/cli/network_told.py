"""What `network` tells its organiser on standard error: what was left out, what cannot be read, and what codes mean."""

import sys
from collections.abc import Iterator

import typer

from hf_fidelity.cli.faults import EXIT_CODES, MOST_SAID
from hf_fidelity.cli.gathering.gather import Gathering
from hf_fidelity.cli.gathering.rounds import Rounds
from hf_fidelity.cli.gathering.shared import left_out
from hf_fidelity.problem import AnswersError, Location, one_line
from hf_fidelity.views.lines import text_lines


def tell(gathering: Gathering, made: Rounds, *, has_key: bool, team: str | None) -> None:
    """Says what the report does not hold, and ends with 4 when files could not be read; `team` if it is one's sheet."""
    lines = [*_passed(gathering, made.n_other_scales), *_broken(gathering)]
    lines += (line for one in made.warnings for line in text_lines(one))
    if team is None:
        lines += (line for one in sorted(gathering.reader.left_out.items()) for line in text_lines(left_out(*one)))
        lasting = "The codes are of this run alone; with --codes KEYFILE they last from round to round."
    else:
        lines.append(f"The sheet is that of {one_line(team)}, and for that team alone.")
        lasting = "Codes are of this run alone; with --codes KEYFILE, as for the report, the sheet has the code."
    lines += [] if has_key else [lasting]
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    if gathering.broken:
        raise typer.Exit(EXIT_CODES[AnswersError])


def _passed(gathering: Gathering, n_other_scales: int) -> Iterator[str]:
    """How many files are none of the network's."""
    n_files = sum(map(len, (gathering.read, gathering.aside, gathering.broken, gathering.passed)))
    n_participants = sum(one.is_participants for one in gathering.passed)
    n_reports = sum(one.is_report for one in gathering.passed)
    said = [
        (n_participants, "what participants answered: never part of a network"),
        (n_other_scales, "answers to another scale than most"),
        (n_reports, "what `network` wrote itself"),
        (len(gathering.passed) - n_participants - n_reports, "something else than answers"),
    ]
    return (f"Left out, {count} of {n_files} files: {what}." for count, what in said if count)


def _broken(gathering: Gathering) -> Iterator[str]:
    """What cannot be read: the first of them with what is wrong, all of them by name."""
    if not gathering.broken:
        return
    for place, problems in gathering.broken[:MOST_SAID]:
        yield from text_lines(problems[0])
        if len(problems) > 1:
            yield f"    and {len(problems) - 1} more: `hf-fidelity check {one_line(place)}` lists them."
    rest = gathering.broken[MOST_SAID:]
    yield from (f"{Location(one.place)} - cannot be read; `hf-fidelity check` says why." for one in rest)
    files = "file" if len(gathering.broken) == 1 else "files"
    yield f"{len(gathering.broken)} {files} cannot be read; the report is made from the rest."
