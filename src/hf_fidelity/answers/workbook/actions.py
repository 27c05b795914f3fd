"""The action plan of a form as the plain data of an answer file."""

from collections.abc import Iterator, Sequence

from hf_fidelity.answers.vocabulary import ACTION_WORDS, STATUS_WORDS, normal
from hf_fidelity.answers.workbook.cells import Cell, FaultyCell, day_in, not_in_list, text_of, word_in
from hf_fidelity.answers.workbook.places import CellTable
from hf_fidelity.answers.workbook.sheets import Part
from hf_fidelity.problem import Problem
from hf_fidelity.scale.model import Scale
from hf_fidelity.source.tree import MOST_ENTRIES


def actions_in(
    plans: Sequence[Part], scale: Scale | None, lines: CellTable
) -> tuple[list[dict[str, object]], list[Problem]]:
    """The steps in their order, without what is at fault in them; and the faults."""
    actions: list[dict[str, object]] = []
    problems = list(_several(plans))
    for part in plans[:1] if problems else plans:
        for row in part.rows():
            cells = {key: part.cell(row, key) for key in ACTION_WORDS}
            if all(cell.is_empty for cell in cells.values()):
                continue
            if len(actions) >= MOST_ENTRIES:
                wrong, place = f"the plan has more than {MOST_ENTRIES} steps", cells["step"].place
                problems.append(Problem("HF007", place, wrong, "", "Keep those that matter."))
                break
            action: dict[str, object] = {}
            n = len(actions)
            lines.put(("actions", n), cells["step"].place)
            for key, cell in cells.items():
                lines.put(("actions", n, key), cell.place)
                try:
                    if (value := _value(key, cell, scale)) is not None:
                        action[key] = value
                except FaultyCell as fault:
                    problems.append(fault.problem)
            if cells["step"].is_empty:
                wrong, remedy = "the row has no step", "Write what is to be done, or empty the row."
                problems.append(Problem("HF246", cells["step"].place, wrong, "a text", remedy))
            if "step" in action:
                actions.append(action)
    return actions, problems


def _several(plans: Sequence[Part]) -> Iterator[Problem]:
    """The fault of a workbook with steps on several sheets, of which one may be a copy."""
    filled = [part for part in plans if any(not part.cell(row, "step").is_empty for row in part.rows())]
    for part in filled[1:]:
        wrong, remedy = "another sheet holds an action plan too", "Keep one of the two, with the steps of both."
        place = part.table.location(part.headings, part.columns["step"])
        yield Problem("HF241", place, wrong, "one action plan", remedy)


def _value(key: str, cell: Cell, scale: Scale | None) -> str | None:
    match key:
        case "due":
            return day_in(cell)
        case "status":
            return word_in(cell, STATUS_WORDS)
        case "item":
            return _item(cell, scale)
    return text_of(cell)


def _item(cell: Cell, scale: Scale | None) -> str | None:
    """The id of the item whose title, in any language, stands in the cell; beside titles that are alike, the id."""
    text = text_of(cell)
    if text is None or scale is None:
        return None
    wanted = normal(text)
    by_id = [item.id for item in scale.items if wanted == item.id or wanted.endswith(f"({item.id})")]
    meant = by_id or [item.id for item in scale.items if wanted in map(normal, (item.title or {}).values())]
    if len(meant) != 1:
        raise not_in_list(cell)
    return meant[0]
