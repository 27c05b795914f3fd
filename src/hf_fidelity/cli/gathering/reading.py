"""Reads one file after the other into what it tells."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from hf_fidelity.answers.bulk.files import File, is_something_else
from hf_fidelity.answers.bulk.head import Head
from hf_fidelity.answers.bulk.load import Loader
from hf_fidelity.answers.bulk.memory import Taken
from hf_fidelity.cli.gathering.told import Aside, Broken, Chunk, Passed, Read, Told
from hf_fidelity.problem import FidelityError
from hf_fidelity.scale.library import Found
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.bulk import LeanRows, marks_of
from hf_fidelity.scoring.network.rows import layout_of, team_name
from hf_fidelity.source.document import Loaded
from hf_fidelity.views.result_rows import read_result

AGREED = "agreed"


class Reader:
    """Reads files, and remembers what they have in common. `folders` hold the scales that do not come with the tool."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = folders
        self.loader = Loader(folders, marks_of)
        self._rows: dict[str, LeanRows] = {}
        self.met: dict[str, Found] = {}

    def chunk(self, files: Iterable[File]) -> Chunk:
        """What the files tell, with every scale that was met so far."""
        return Chunk(tuple([self.read(file) for file in files]), dict(self.met))

    def read(self, file: File, *, with_texts: bool = False) -> Told:
        """What a file tells; with texts, a row holds those that the team shares."""
        try:
            gathered = self.loader.load(file.path)
            return self._told(*gathered, file.path, with_texts=with_texts)
        except FidelityError as error:
            return self._unread(file, error)

    def meet(self, found: Found, sha256: str) -> None:
        """Notes where a scale lies."""
        self.met.setdefault(sha256, found)

    def _unread(self, file: File, error: FidelityError) -> Told:
        """What a file tells that holds no answers: a result does as well; anything else is broken, or not meant."""
        try:
            if file.path.lower().endswith(".json") and (result := read_result(file.path, self.loader.scale_of)):
                return self._told(*result, file.path)
        except FidelityError as fault:
            return Broken(file.path, fault.problems)
        if not file.is_named and is_something_else(file.path):
            return Passed(file.path)
        return Broken(file.path, error.problems)

    def _told(
        self, found: Found, scale: Loaded[Scale], head: Head, taken: Taken, place: str, *, with_texts: bool = False
    ) -> Told:
        if scale.model.anonymous_from or head.role == "participant":
            return Passed(place, is_participants=True)
        if head.rater != AGREED or head.role == "external":
            return Aside(team_name(head.team, head.municipality), head.round, head.date, scale.model.id, place)
        sha256 = scale.document.sha256
        if sha256 not in self._rows:
            self._rows[sha256] = LeanRows(scale.model, layout_of(scale.model, sha256))
            self.meet(found, sha256)
        row = self._rows[sha256].row(head, taken, place, with_texts=with_texts)
        return Read(row, head.date, head.scale, head.share_texts)
