"""What a form says of itself on its first sheet: scale, team, round, day, and who answers."""

from collections.abc import Iterator, Mapping, Sequence

from hf_fidelity.answers.vocabulary import (
    ABOUT_WORDS,
    FIELD_WORDS,
    FORM_WORDS,
    LANGUAGE_WORDS,
    RATER_WORDS,
    ROLE_WORDS,
    YES_NO_WORDS,
    normal,
    word_meant,
)
from hf_fidelity.answers.workbook.cells import Cell, FaultyCell, day_in, name_of, not_in_list, text_of, word_in
from hf_fidelity.answers.workbook.sheets import Part
from hf_fidelity.problem import Location, Problem
from hf_fidelity.scale.model import Scale

_NEEDED = ("scale", "team", "round", "date", "rater")
"""What a form must say, so that an empty cell is told."""


_OFTEN = ("municipality", "role", "language", "form", "share-texts")
"""What every form has room for and may leave empty, so that nobody would miss it."""


class Fields:
    """The cells of the first sheet by the key of an answer file, and where each field's name stands."""

    def __init__(self, covers: Sequence[Part]) -> None:
        self.cells: dict[str, Cell] = {}
        self.names: dict[str, Location] = {}
        self.problems: list[Problem] = []
        for part in covers:
            self._take(part)

    def _take(self, part: Part) -> None:
        twice: list[Cell] = []
        unknown: list[Cell] = []
        for row in part.rows():
            label = part.cell(row, "field")
            key = word_meant(label.value, ABOUT_WORDS) if isinstance(label.value, str) else None
            if key in self.cells:
                twice.append(label)
            elif key:
                self.cells[key] = part.cell(row, "answer")
                self.names[key] = label.place
            elif not label.is_empty and not part.cell(row, "answer").is_empty:
                unknown.append(label)
        if len(twice) > 1 and twice[0].place.sheet != next(iter(self.names.values())).sheet:
            wrong = "the first sheet of the form stands in the workbook twice"
            self.problems.append(Problem("HF241", twice[0].place, wrong, "once", "Delete one of the two sheets."))
            return
        wrong = "this field stands in the form twice"
        self.problems += (Problem("HF241", cell.place, wrong, "", "Delete one of the two rows.") for cell in twice)
        self.problems += self._renamed(part, unknown)

    def _renamed(self, part: Part, unknown: Sequence[Cell]) -> Iterator[Problem]:
        """The faults of rows that something is written in and whose names are not those of the fields that are lost."""
        words = {normal(word): language for named in FIELD_WORDS.values() for language, word in named.items()}
        language = words.get(normal(str(part.table.cell(part.headings, part.columns["field"]))), "nb")
        role = self.cells.get("role")
        is_participant = role is not None and word_meant(str(role.value), ROLE_WORDS) == "participant"
        often = [key for key in _OFTEN if not (is_participant and key == "share-texts")]
        lost = [ABOUT_WORDS[key][language] for key in often if key not in self.cells]
        for cell in unknown if lost else ():
            wrong = "no field of the form is called this, and of its fields are missing: {fields}"
            values = {"fields": ", ".join(f"“{word}”" for word in lost)}
            remedy = "Write the field's name as it was, or empty the row."
            yield Problem("HF241", cell.place, wrong, "", remedy, values)

    def reference(self) -> str | None:
        """The scale that is answered, if it can be read."""
        cell = self.cells.get("scale")
        return cell.value.strip() if cell and isinstance(cell.value, str) else None

    def data(self, scale: Scale | None) -> dict[str, object]:
        """The fields as plain data; those that are empty and need not be filled in, or are at fault, are left out."""
        data: dict[str, object] = {}
        for key, cell in self.cells.items():
            try:
                value = _value(key, cell, scale)
            except FaultyCell as fault:
                self.problems.append(fault.problem)
                continue
            if value is not None or key in _NEEDED:
                data[key] = value
        return data


def _value(key: str, cell: Cell, scale: Scale | None) -> str | bool | None:
    match key:
        case "date":
            return day_in(cell)
        case "form" | "language" | "role":
            return word_in(cell, _LISTS[key])
        case "share-texts":
            word = word_in(cell, YES_NO_WORDS)
            return word and word == "yes"
        case "rater":
            text = text_of(cell)
            return text and (word_meant(text, RATER_WORDS) or text.strip().upper())
        case "variant":
            return _variant(cell, scale)
        case "municipality":
            text = text_of(cell)
            return text and text.strip()
    text = name_of(cell)
    return text and text.strip() if key == "scale" else text


_LISTS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "form": FORM_WORDS,
    "language": LANGUAGE_WORDS,
    "role": ROLE_WORDS,
}


def _variant(cell: Cell, scale: Scale | None) -> str | None:
    """The id of the variant whose title, in any language, stands in the cell."""
    text = text_of(cell)
    if text is None or scale is None:
        return text
    for named in scale.variants:
        if normal(text) in (named.id, *map(normal, (named.title or {}).values())):
            return named.id
    raise not_in_list(cell)
