"""What `network` costs on few and many files: the first time, again when nothing changed, beside the bare parser."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from commands import EVENTS, PYTHON, REPORT_FLOOR, TOOL, bare
from network_files import make_files
from timing import Command, Runs, in_turn

PARSER, NETWORK = "YAML's parser in C", "network"
FIRST, SECOND = "network --cache, first run", "network --cache, second run"
ON_ONE = "network on one processor"


def network_runs(n_files: int, n_rounds: int) -> Runs:
    """The runs of everything that `network` is compared with, and of `network` itself."""
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as scratch:
        make_files(Path(made), n_files)
        return in_turn([bare(), REPORT_FLOOR, *_commands(Path(made), Path(scratch))], n_rounds)


def growth_runs(n_files: int, n_rounds: int) -> Runs:
    """The runs of the parser, and of the first and second run alone."""
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as scratch:
        make_files(Path(made), n_files)
        wanted = {PARSER, FIRST, SECOND}
        return in_turn([one for one in _commands(Path(made), Path(scratch)) if one.name in wanted], n_rounds)


def _commands(folder: Path, scratch: Path) -> Iterator[Command]:
    """The parser in C; `network` that is not to remember, that remembers nothing yet, that finds nothing changed."""
    report, rows, new = str(scratch / "meeting.html"), scratch / "rows.cache", scratch / "new.cache"
    network = (TOOL, "network", str(folder), "--codes", str(scratch / "key.json"), "--force", "-o", report)
    yield Command(PARSER, (PYTHON, "-c", EVENTS, str(folder)))
    yield Command(NETWORK, network)
    if shutil.which("taskset"):
        yield Command(ON_ONE, ("taskset", "-c", "0", *network))
    yield Command(FIRST, (*network, "--cache", str(new)), before=lambda: new.unlink(missing_ok=True))
    yield Command(SECOND, (*network, "--cache", str(rows)))
