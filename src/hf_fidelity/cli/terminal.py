"""The terminal: where a view is printed."""

from rich.console import Console, RenderableType


def show(renderable: RenderableType) -> None:
    """Prints to standard output; plain when piped or when `NO_COLOR` is set. Text is never read as markup."""
    console = Console(markup=False, highlight=False, emoji=False)
    console.print(renderable)
