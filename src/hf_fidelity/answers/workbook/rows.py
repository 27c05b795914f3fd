"""Whether the rows of a form are those of its scale: each there, once, and no others."""

from collections.abc import Iterator, Sequence

from hf_fidelity.answers.vocabulary import LONGEST_WORD, normal
from hf_fidelity.answers.workbook.cells import FaultyCell, check_read
from hf_fidelity.answers.workbook.headings import ANEW
from hf_fidelity.answers.workbook.items import Row, keys_of
from hf_fidelity.answers.workbook.sheets import Part, Parts
from hf_fidelity.problem import Location, Problem, listed, quoted
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language


class FormRows:
    """The rows of a form by their keys, and what is wrong with them."""

    def __init__(self, parts: Parts, scale: Scale) -> None:
        self.rows: dict[str, Row] = {}
        self.problems: list[Problem] = []
        self._known = {normal(key): key for item in scale.items for key in keys_of(item)}
        for part in parts.items:
            self._take(part, scale.reference)

    def _take(self, part: Part, reference: str) -> None:
        unknown: list[tuple[str, Location]] = []
        twice: list[tuple[str, Location]] = []
        for row in part.rows():
            cell = part.cell(row, "key")
            written = cell.value if isinstance(cell.value, str) and not cell.is_empty else ""
            key = self._known.get(normal(written)) if len(written) <= LONGEST_WORD else None
            if key in self.rows:
                twice.append((key, cell.place))
            elif key:
                self.rows[key] = (part, row)
            elif written:
                unknown.append((written.strip(), cell.place))
            else:
                self.problems += _keyless(part, row)
        if unknown:
            wrong = "rows of this sheet do not belong to {scale}: {keys}"
            self.problems.append(_of_keys(wrong, unknown, ANEW, scale=reference))
        if twice:
            wrong = "rows stand in the form twice: {keys}"
            self.problems.append(_of_keys(wrong, twice, "Keep one of each, and delete the other or the whole copy."))

    def missing(self, asked: Sequence[Item], scale: Scale, parts: Parts, name: str) -> Iterator[Problem]:
        """What is not there of the items that are asked, by domain."""
        ids = {item.id for item in asked}
        for domain in scale.domains:
            items = [item for item in domain.items if item.id in ids]
            keys = [key for item in items for key in keys_of(item)]
            lost = [key for key in keys if key not in self.rows]
            if lost and len(lost) == len(keys):
                merged = parts.merged[0] if parts.merged else None
                place = Location(name, sheet=merged.sheet) if merged else Location(name, sheet="")
                title = in_language(domain.title, parts.language, domain.id)
                wrong = 'the sheet for "{title}" is missing from the workbook, or its headings are'
                remedy = f"Undo the merging of cells on this sheet. {ANEW}" if merged else ANEW
                yield Problem("HF241", place, wrong, "", remedy, {"title": title})
            elif lost:
                part, row = next(self.rows[key] for key in keys if key in self.rows)
                beside = [(key, part.table.location(row, part.columns["key"])) for key in lost]
                yield _of_keys("rows are missing from this sheet: {keys}", beside, ANEW)


def _of_keys(wrong: str, found: Sequence[tuple[str, Location]], remedy: str, **values: object) -> Problem:
    said = {**values, "keys": listed(_shown(key) for key, _place in found)}
    return Problem("HF241", found[0][1], wrong, "each row of the form, once", remedy, said)


def _shown(key: str) -> str:
    """A key as it may be repeated: two short words of an id's letters, or what is said of any text."""
    item, _, part = key.partition(": ")
    shown = [quoted(word).strip('"') for word in filter(None, (item, part))]
    return ": ".join(shown)


def _keyless(part: Part, row: int) -> Iterator[Problem]:
    """The fault of a row with an answer and no key; rows in which nothing is answered may hold anything."""
    cell = part.cell(row, "key")
    try:
        check_read(cell)
    except FaultyCell as fault:
        yield fault.problem
        return
    if any(not part.cell(row, name).is_empty for name in ("answer", "or")):
        place = part.cell(row, "answer").place
        wrong = "an answer stands here, in a row that does not say which item it answers"
        yield Problem("HF246", place, wrong, "", "Move it to the item's row, or empty the cell.")
