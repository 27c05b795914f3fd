"""What `network` writes, in the formats that the files' suffixes name; and whether that can be done."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.cli.gathering.gather import Gathering
from hf_fidelity.problem import Location, Problem, UsageError
from hf_fidelity.scoring.network.roster import Roster
from hf_fidelity.scoring.suppression import FEWEST
from hf_fidelity.views.network.subject import Subject

PAGES = (".html", ".pdf")
DATA = (".csv", ".parquet")
CODEBOOK = "codebook.csv"


class Wanted(NamedTuple):
    """What was asked for: files of the report, of the slides, and whose own sheet, if anyone's."""

    targets: tuple[str, ...]
    slides: tuple[str, ...]
    team: str | None

    @property
    def has_page(self) -> bool:
        """Whether the report is written as a page."""
        return any(_suffix(target) in PAGES for target in self.targets)

    @property
    def data(self) -> tuple[str, ...]:
        """The files with long data about single teams."""
        return tuple(target for target in self.targets if _suffix(target) in DATA)

    @property
    def codebooks(self) -> tuple[str, ...]:
        """The codebook beside each file of long data."""
        return tuple(sorted({str(Path(target).with_name(CODEBOOK)) for target in self.data}))

    @property
    def every_target(self) -> tuple[str, ...]:
        """Every file that will be written."""
        return (*self.targets, *self.slides, *self.codebooks)


def _suffix(target: str) -> str:
    return Path(target).suffix.lower()


def check_wanted(
    wanted: Wanted, paths: Sequence[Path], least: int | None, codes: Path | None, cache: Path | None
) -> None:
    """Raises `UsageError` for options that do not go together, and for paths that are not there."""

    def refused(code: str, where: str, wrong: str, remedy: str, allowed: str = "") -> Problem:
        return Problem(code, Location(where), wrong, allowed, remedy)

    problems = [
        refused("HF351", path.as_posix(), "there is no such file or folder", "Check the spelling.")
        for path in paths
        if not os.path.exists(path)  # noqa: PTH110  # false, and no error, for names that cannot be
    ]
    if least is not None and least < FEWEST:
        remedy = "With two teams, each would know the other's figure."
        problems.append(
            refused("HF355", "--least", "this is fewer teams than may be shown", remedy, f"{FEWEST} or more")
        )
    problems += [
        refused("HF301", target, "slides are pages", "End the name with one of them.", ".html, .pdf")
        for target in wanted.slides
        if _suffix(target) not in PAGES
    ]
    if wanted.team is not None and (wanted.slides or not wanted.targets or {*map(_suffix, wanted.targets)} - {*PAGES}):
        remedy = "Add -o FILE.html or -o FILE.pdf, and leave other files out."
        problems.append(refused("HF355", "--for", "a team's own sheet is a page and goes alone", remedy))
    private = [path for path in (codes, cache) if path is not None]
    for path in private:
        if os.path.realpath(path) in {os.path.realpath(target) for target in wanted.every_target}:
            problems.append(refused("HF355", path.as_posix(), "this file is named twice", "Name another file."))
        elif not path.parent.is_dir():
            problems.append(refused("HF355", path.as_posix(), "the folder is not there", "Make it first."))
    if len(private) == 2 and os.path.realpath(private[0]) == os.path.realpath(private[1]):  # noqa: PLR2004
        problems.append(refused("HF355", private[0].as_posix(), "this file is named twice", "Name another file."))
    if problems:
        raise UsageError(problems)


def check_not_gathered(targets: Sequence[str], gathering: Gathering) -> None:
    """Raises `UsageError` for a target that is one of the files that were read, by whatever name."""
    there = {_identity(target): target for target in targets if target != "-" and os.path.exists(target)}  # noqa: PTH110
    if not there:
        return
    places = [one.row.place for one in gathering.read]
    places += [one.place for told in (gathering.aside, gathering.broken, gathering.passed) for one in told]
    overwritten = {there[identity] for place in places if (identity := _identity(place)) in there}
    if overwritten:
        wrong, remedy = "the report is made from this file, and would overwrite it", "Name another file."
        raise UsageError([Problem("HF301", Location(target), wrong, "", remedy) for target in sorted(overwritten)])


def _identity(path: str) -> tuple[int, int]:
    try:
        about = os.stat(path)  # noqa: PTH116  # thousands of them
    except OSError:
        return (-1, -1)
    return (about.st_dev, about.st_ino)


def is_of_team(wanted: str, roster: Roster) -> str:
    """The team's name as the roster has it. Raises `UsageError` when it is not in the round."""
    names = sorted({row.team for row in roster.inside} | {one.team for one in roster.outside if one.team})
    folded = " ".join(wanted.split()).casefold()
    found = [name for name in names if name.casefold() == folded] or [
        name for name in names if folded in name.casefold()
    ]
    if len(found) == 1:
        return found[0]
    wrong = "several teams of this round have such a name" if found else "no team of this round has this name"
    remedy = "Write the name as in the team's answers."
    raise UsageError([Problem("HF356", Location("--for"), wrong, "", remedy)])


def contents(wanted: Wanted, subject: Subject, team: str | None) -> list[tuple[str, str | bytes]]:
    """Each target with its content."""
    files = [(target, _content(target, subject, team)) for target in wanted.targets]
    if wanted.slides:
        from hf_fidelity.views.network.page import render_slides

        page = render_slides(subject)
        files += ((target, _page(target, page)) for target in wanted.slides)
    if wanted.codebooks:
        from hf_fidelity.views.network.data import render_codebook

        files += ((target, render_codebook(subject)) for target in wanted.codebooks)
    return files


def _content(target: str, subject: Subject, team: str | None) -> str | bytes:
    if team is not None:
        from hf_fidelity.views.network.page import render_own_sheet

        return _page(target, render_own_sheet(subject, team))
    match _suffix(target):
        case ".xlsx":
            from hf_fidelity.views.network.workbook import render_network_workbook

            return render_network_workbook(subject)
        case ".csv" | ".parquet" as suffix:
            from hf_fidelity.views.network.data import render_data, render_parquet

            return render_data(subject) if suffix == ".csv" else render_parquet(subject)
        case ".html" | ".pdf":
            from hf_fidelity.views.network.page import render_meeting_page

            return _page(target, render_meeting_page(subject))
    from hf_fidelity.views.network.machine import render_network_json

    return render_network_json(subject)


def _page(target: str, page: str) -> str | bytes:
    if _suffix(target) != ".pdf":
        return page
    from hf_fidelity.views.document import render_pdf

    return render_pdf(page)
