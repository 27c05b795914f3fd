"""Renderables for a narrow terminal: tables are taken apart, so that no cell is cut. Bars and axes are left out."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

WIDE = 200
"""Columns that a renderable which asks for its room is given: enough for all it has to say."""


def line_by_line(parts: Iterable[object], console: Console, options: ConsoleOptions) -> Iterator[Text]:
    """Every text, and every cell of every table under the one before it.

    What lies in columns by its place alone says the same `in_lines`.
    """
    for part in parts:
        match part:
            case Text():
                yield _folded(part)
            case Padding():
                if part.top:
                    yield Text()
                yield from line_by_line([part.renderable], console, options)
            case Table():
                yield from _rows(part)
            case str():
                yield _folded(Text(part))
            case _ if hasattr(part, "in_lines"):
                yield from map(_folded, part.in_lines())
            case _ if hasattr(part, "__rich_console__"):
                inner = part.__rich_console__(console, options.update(width=WIDE))
                yield from line_by_line(inner, console, options)


def _rows(table: Table) -> Iterator[Text]:
    """The first cell of each row, and the others indented under it, each after the heading of its column."""
    columns = [list(column.cells) for column in table.columns]
    heads = [_text(column.header) for column in table.columns]
    rows = [[_text(cell) for cell in row] for row in zip(*columns, strict=True)]
    if rows and not any(head and head.plain for head in heads) and _are_heads(rows[0]):
        heads = rows.pop(0)
    if heads[0] and heads[0].plain.strip():
        yield _folded(heads[0])
    for first, *others in rows:
        if first and first.plain.strip():
            yield _folded(first)
        for head, cell in zip(heads[1:], others, strict=True):
            if cell and cell.plain.strip():
                name = f"{head.plain.strip()}: " if head and head.plain.strip() else ""
                yield _folded(Text.assemble("  ", name, cell))


def _are_heads(row: Sequence[Text | None]) -> bool:
    """Whether a row names the columns: nothing in the first one, and in the others the same marked style."""
    first, *others = row
    styles = {cell.style for cell in others if cell}
    return not (first and first.plain.strip()) and len(styles) == 1 and styles.isdisjoint(("", None))


def _text(cell: RenderableType) -> Text | None:
    """What a cell says; nothing for what is only drawn."""
    match cell:
        case Padding():
            return _text(cell.renderable)
        case str():
            return Text(cell)
        case Text():
            return cell
    return None


def _folded(text: Text) -> Text:
    folded = text.copy()
    folded.no_wrap, folded.overflow, folded.justify = False, "fold", "left"
    return folded
