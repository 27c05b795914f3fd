"""Reads one file after the other into what it tells."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from hf_fidelity.answers.bulk.files import File, is_something_else
from hf_fidelity.answers.bulk.head import Head
from hf_fidelity.answers.bulk.load import Loader
from hf_fidelity.answers.bulk.memory import Doubt, Taken
from hf_fidelity.cli.gathering.shared import closed_folder, letters_in, without_what_stays
from hf_fidelity.cli.gathering.told import Aside, Broken, Chunk, Passed, Read, Told
from hf_fidelity.cli.gathering.unread import instead_of_answers
from hf_fidelity.problem import FidelityError
from hf_fidelity.scale.library import Found
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.bulk import LeanRows, marks_of, written
from hf_fidelity.scoring.network.rows import TeamRound, layout_of, team_name
from hf_fidelity.source.document import Loaded
from hf_fidelity.views.result_rows import read_result

AGREED = "agreed"
_NO_WORKBOOK = "HF010"
"""The fault of a file that is called a workbook and cannot be read as one: nobody knows what it should hold."""


class Reader:
    """Reads files, and remembers what they have in common. `folders` hold the scales that do not come with the tool.

    `left_out` counts the texts of each file that no report may hold though the team shares them.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = folders
        self.loader = Loader(folders, marks_of)
        self._rows: dict[str, LeanRows] = {}
        self.met: dict[str, Found] = {}
        self.left_out: dict[str, int] = {}

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
        if folder := closed_folder(file.path):
            return Broken(file.path, (folder,))
        try:
            if file.path.lower().endswith(".json") and (result := read_result(file.path, self.loader.scale_of)):
                return self._told(*result, file.path)
        except FidelityError as fault:
            other = instead_of_answers(file.path, fault.problems, self.folders)
            return other or Broken(file.path, fault.problems)
        if other := instead_of_answers(file.path, error.problems, self.folders):
            return other
        is_damaged = any(problem.code == _NO_WORKBOOK for problem in error.problems)
        if not file.is_named and not is_damaged and is_something_else(file.path):
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
        row = self._shared(self._rows[sha256].row(head, taken, place, with_texts=with_texts), head)
        return Read(row, head.date, head.scale, head.share_texts, head.is_redacted)

    def with_texts(self, row: TeamRound) -> TeamRound:
        """A row that was read, with the texts that its team shares; as it is, when the file has changed meanwhile."""
        try:
            head, said = self.loader.said(row.place)
        except Doubt:
            told = self.read(File(row.place, is_named=True), with_texts=True)
            is_same = isinstance(told, Read) and told.row._replace(texts=()) == row
            return told.row if isinstance(told, Read) and is_same else row
        wrote, texts = written(said, len(row.items), with_texts=head.share_texts)
        about = (team_name(head.team, head.municipality), head.round, head.variant, head.form, head.rater, wrote)
        is_same = about == (row.team, row.round, row.variant, row.form, AGREED, row.wrote)
        return self._shared(row._replace(texts=texts), head) if is_same else row

    def _shared(self, row: TeamRound, head: Head) -> TeamRound:
        """The row with what a report may hold of its texts."""
        if not row.texts:
            return row
        letters = frozenset() if head.is_redacted else letters_in(row.place, self.folders, self.loader.known)
        row, n_left_out = without_what_stays(row, letters)
        if n_left_out:
            self.left_out[row.place] = n_left_out
        return row
