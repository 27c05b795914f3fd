"""From a workbook to the plain data of an answer file, with the cell of every value and every fault of the form."""

from collections.abc import Callable
from pathlib import Path

from hf_fidelity.answers.workbook.about import Fields
from hf_fidelity.answers.workbook.actions import actions_in
from hf_fidelity.answers.workbook.headings import heading_faults
from hf_fidelity.answers.workbook.items import AnswerRows, keys_of
from hf_fidelity.answers.workbook.places import CellTable, FormDocument
from hf_fidelity.answers.workbook.rows import FormRows
from hf_fidelity.answers.workbook.sheets import Parts, parts_of
from hf_fidelity.problem import AnswersError, Location, Problem
from hf_fidelity.scale.model import Scale
from hf_fidelity.source.table import read_tables

ScaleOf = Callable[[str], Scale | None]
"""The scale of a reference, or None when there is none; that is told by whoever looks for it."""


def read_filled_form(path: Path, name: str, scale_of: ScaleOf) -> FormDocument:
    """A filled form as a document; its problems are what the form itself has wrong.

    Raises `AnswersError` when the workbook cannot be read, or is no form of ours.
    """
    tables = read_tables(path, name, AnswersError)
    parts = parts_of(tables.tables)
    _check_is_form(parts, name)
    lines = CellTable(parts.language, tuple(table.sheet for table in tables.tables))
    fields = Fields(parts.covers)
    for key, cell in fields.cells.items():
        lines.put((key,), cell.place, fields.names[key])
    lines.put((), parts.covers[0].table.location(parts.covers[0].headings, 0))
    if parts.items:
        lines.put(("answers",), parts.items[0].cell(parts.items[0].headings, "answer").place)
    if parts.plans:
        lines.put(("actions",), parts.plans[0].cell(parts.plans[0].headings, "step").place)
    reference = fields.reference()
    scale = scale_of(reference) if reference else None
    data: dict[str, object] = {**fields.data(scale), "answers": {}}
    problems = fields.problems
    if scale:
        lines.dont_know = scale.dont_know
        data["answers"], faults = _answers(parts, scale, data, lines, name)
        problems += faults
    data["actions"], faults = actions_in(parts.plans, scale, lines)
    problems += [*faults, *heading_faults(parts, asks_reasons=not (scale and scale.anonymous_from))]
    return FormDocument(name, data, tables.sha256, lines, tuple(problems), (path,), tables.n_bytes)


def _check_is_form(parts: Parts, name: str) -> None:
    """Raises `AnswersError` for a workbook without a form, or without the sheet that says which scale it answers."""
    if parts.covers:
        return
    wrong = "this workbook is not an answer form"
    remedy = "Name a form that `hf-fidelity form` made; `hf-fidelity import` reads what survey tools export."
    if parts.items:
        wrong = "the first sheet of the form, with scale, team and round, is missing from the workbook"
        remedy = "Make a new form with `hf-fidelity form`, and copy the answers to it."
    place = Location(name)
    if parts.merged:
        place = Location(name, sheet=parts.merged[0].sheet)
        remedy = f"Undo the merging of cells, if there is any on this sheet. {remedy}"
    raise AnswersError([Problem("HF240", place, wrong, "a form that `hf-fidelity form` made, filled in", remedy)])


def _answers(
    parts: Parts, scale: Scale, data: dict[str, object], lines: CellTable, name: str
) -> tuple[dict[str, object], list[Problem]]:
    """The answers by item id, and what is wrong with the rows and their cells."""
    form = FormRows(parts, scale)
    variant, is_short = data.get("variant"), data.get("form") == "short"
    asked = [
        item for item in scale.items if (not item.only_for or variant in item.only_for) and (item.short or not is_short)
    ]
    problems = [*form.problems, *form.missing(asked, scale, parts, name)]
    answers: dict[str, object] = {}
    for item in scale.items:
        if all(key in form.rows for key in keys_of(item)):
            rows = AnswerRows(item, form.rows, lines, scale.dont_know)
            if answer := rows.answer():
                answers[item.id] = answer
            problems += rows.problems
    return answers, problems
