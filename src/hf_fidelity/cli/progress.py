"""A progress bar for long work: on a terminal, and only when there is much of it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

WORTH_A_BAR = 50
"""Fewer files than this are done before a bar could be read."""


@contextmanager
def progress(n_steps: int) -> Iterator[Callable[..., None]]:
    """Gives a function to call after a step, or with the number of steps; a bar is drawn on a terminal alone."""
    if n_steps < WORTH_A_BAR or sys.stderr is None or not sys.stderr.isatty():
        yield lambda _n=1: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=n_steps)
        yield lambda n=1: bar.advance(task, n)
