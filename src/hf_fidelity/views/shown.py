"""Renderables as a terminal may get them: a file's texts cannot steer it, or turn the reading direction round."""

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment

from hf_fidelity.problem import visible

NARROW = 60
"""Columns under which tables do not fit, as on a phone or where letters are four times as large: our own limit."""


class Shown:
    """Renderables one under the other, with every text made visible; all that a command prints goes through here.

    On a narrow terminal each cell of a table has a line of its own.
    """

    def __init__(self, parts: Iterable[RenderableType]) -> None:
        self.parts = tuple(parts)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        parts: Iterable[RenderableType] = self.parts
        if options.max_width < NARROW:
            from hf_fidelity.views.narrow import line_by_line

            parts = line_by_line(self.parts, console, options)
        for segment in console.render(Group(*parts), options):
            yield segment if segment.control else Segment(visible(segment.text), segment.style)
