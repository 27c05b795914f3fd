"""Everything that the paths of a network hold, gathered: rows of all rounds, and all that gave none."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.answers.bulk.files import File, files_in
from hf_fidelity.cli.gathering.reading import Reader
from hf_fidelity.cli.gathering.remembered import Remembered
from hf_fidelity.cli.gathering.told import Aside, Broken, Passed, Read
from hf_fidelity.cli.gathering.two import WORTH_A_PROCESS, Chunks, Progress, n_processors
from hf_fidelity.problem import Location, Problem, UsageError
from hf_fidelity.scale.library import Found
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.network.rows import TeamRound
from hf_fidelity.source.document import Loaded


class Gathering(NamedTuple):
    """What was read, file by file in the order of the paths; `found` says where scales lie, by sha256."""

    read: tuple[Read, ...]
    aside: tuple[Aside, ...]
    broken: tuple[Broken, ...]
    passed: tuple[Passed, ...]
    found: Mapping[str, Found]
    reader: Reader

    def scale(self, sha256: str) -> Loaded[Scale]:
        """A scale that was met."""
        known = self.reader.loader.known.values()
        loaded = next((loaded for loaded in known if loaded.document.sha256 == sha256), None)
        return loaded or load_scale(*self.found[sha256], with_cases=False)

    def with_texts(self, rows: Sequence[TeamRound]) -> list[TeamRound]:
        """The rows, with the texts that their teams share; rows are read without, since nearly all are not shown."""
        sharing = {one.row.place for one in self.read if one.shares}
        return [self.reader.with_texts(row) if row.place in sharing and any(row.wrote) else row for row in rows]


def gather(paths: Sequence[Path], folders: Sequence[Path], cache: Path | None, progress: Progress) -> Gathering:
    """What files and folders hold; broken ones never stop it. Raises `UsageError` when there is nothing to read."""
    files = _files(paths)
    reader = Reader(folders)
    remembered = Remembered(cache, reader)
    known = remembered.recall(files)
    rest = [file for n, file in enumerate(files) if n not in known] if known else files
    with_two = len(rest) >= WORTH_A_PROCESS and n_processors() > 1
    chunks = Chunks(rest, reader).read(progress, with_two=with_two)
    fresh = iter([told for chunk in chunks for told in chunk.told])
    told = [known[n] if n in known else next(fresh) for n in range(len(files))]
    found = {sha256: place for chunk in chunks for sha256, place in chunk.scales.items()}
    gathering = Gathering(
        read=tuple(one for one in told if isinstance(one, Read)),
        aside=tuple(one for one in told if isinstance(one, Aside)),
        broken=tuple(one for one in told if isinstance(one, Broken)),
        passed=tuple(one for one in told if isinstance(one, Passed)),
        found=reader.met | found,
        reader=reader,
    )
    if len(known) < len(gathering.read):
        remembered.keep(gathering.read)
    return gathering


def _files(paths: Sequence[Path]) -> list[File]:
    try:
        files = list(files_in(paths))
    except OSError as fault:
        wrong, remedy = "you may not look into this folder", "Ask for permission, or copy it to a folder of your own."
        raise UsageError([Problem("HF351", Location(str(fault.filename)), wrong, "", remedy)]) from None
    if not files:
        wrong, allowed = "no answers lie here", "answer files (.yaml, .json), filled forms (.xlsx), results (.json)"
        place = Location(paths[0].as_posix() if len(paths) == 1 else "network")
        raise UsageError([Problem("HF351", place, wrong, allowed, "Name the folder with what the teams sent.")])
    return files
