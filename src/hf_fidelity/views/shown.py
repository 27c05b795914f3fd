"""Renderables as a terminal may get them: a file's texts cannot steer it, or turn the reading direction round."""

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment

from hf_fidelity.problem import visible


class Shown:
    """Renderables one under the other, with every text made visible; all that a command prints goes through here."""

    def __init__(self, parts: Iterable[RenderableType]) -> None:
        self.whole = Group(*parts)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for segment in console.render(self.whole, options):
            yield segment if segment.control else Segment(visible(segment.text), segment.style)
