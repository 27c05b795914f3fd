"""Numbers where texts belong: survey tools give the number of a label, which is not the score."""

from collections.abc import Iterator, Mapping

from hf_fidelity.answers.model import Given
from hf_fidelity.answers.survey.cells import LabelNumber
from hf_fidelity.answers.survey.export import Column, Export
from hf_fidelity.answers.survey.names import Target
from hf_fidelity.answers.survey.raters import Asked, given_by
from hf_fidelity.answers.survey.tools import BY_HAND
from hf_fidelity.problem import Location, Problem, Severity, listed
from hf_fidelity.scale.item import Levels


class LabelNumbers:
    """Gathers the columns in which numbers stand for texts, to tell them in one problem."""

    def __init__(self, export: Export) -> None:
        self._export = export
        self._columns: dict[str, Column] = {}

    def read(self, rater: int, asked: Asked, problems: list[Problem]) -> Given | None:
        """What `given_by` gives; a label number is noted, and nothing."""
        try:
            return given_by(rater, asked, problems)
        except LabelNumber:
            column = asked.columns[Target(asked.item.id)]
            self._columns.setdefault(column.letter, column)
            return None

    def problems(self) -> Iterator[Problem]:
        """One problem for all the columns, at the first of them."""
        if not self._columns:
            return
        first = next(iter(self._columns.values()))
        wrong = "numbers stand where the texts of choices belong, in {columns}; which text each is for is not said"
        columns = list(self._columns)
        values = {
            "columns": f"column{'s' if len(columns) > 1 else ''} {listed(columns)}",
            "again": self._export.tool.again,
        }
        remedy = "{again} If they are scores after all, write `numbers: scores` into the map."
        yield Problem("HF258", first.place, wrong, "", remedy, values)


def numbers_taken(export: Export, asked: Mapping[str, Asked], by_name: frozenset[str]) -> Iterator[Problem]:
    """A warning where a table of no known tool has numbers under whole questions: they may be label numbers."""
    if export.tool is not BY_HAND:
        return
    columns = [
        column.letter
        for name, one in asked.items()
        if name in by_name and isinstance(one.item, Levels) and (column := one.columns.get(Target(name)))
        if any(isinstance(cell.value, int) or str(cell.value).isdigit() for cell in column.cells)
    ]
    if columns:
        wrong = "the numbers in {columns} were read as scores"
        remedy = "If a survey tool made this file, see that they are scores, and not numbers of labels."
        values = {"columns": f"column{'s' if len(columns) > 1 else ''} {listed(columns)}"}
        yield Problem("HF267", Location(export.file), wrong, "", remedy, values, Severity.WARNING)
