"""The tables of a benchmark, as text that is a table in Markdown too."""

from collections.abc import Sequence

from commands import BARE, REPORT_FLOOR, Subject
from goals import Kept
from networks import PARSER
from timing import Runs, compared, peak, processor, wall

NOT_HERE = "not here"


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], n_words: int = 1) -> str:
    """Columns of equal width; so many of words come first, and numbers stand to the right."""
    widths = [max(len(row[n]) for row in (headings, *rows)) for n in range(len(headings))]

    def line(cells: Sequence[str]) -> str:
        both = enumerate(zip(cells, widths, strict=True))
        laid = [cell.ljust(width) if n < n_words else cell.rjust(width) for n, (cell, width) in both]
        return f"| {' | '.join(laid)} |"

    rules = ["-" * (width + 2) if n < n_words else "-" * (width + 1) + ":" for n, width in enumerate(widths)]
    return "\n".join([line(headings), f"|{'|'.join(rules)}|", *map(line, rows)])


def of_commands(runs: Runs, subjects: Sequence[Subject]) -> str:
    """Our commands beside the bare interpreter and the floor."""
    headings = ("command", "wall", "processor", "memory", "to bare", "floor", "to floor", "own cost", "own processor")
    rows = []
    for subject in subjects:
        name, floor = subject.command.name, subject.floor.name
        own, spent = compared(runs, name, floor), compared(runs, name, floor, "processor")
        row = [f"`{name}`", *_figures(runs, name), f"{compared(runs, name, BARE).ratio:.1f}"]
        rows.append([*row, _ms(wall(runs, floor)), f"{own.ratio:.2f}", _ms(own.more), _ms(spent.more)])
    return table(headings, rows)


def of_others(runs: Runs, names: Sequence[str]) -> str:
    """What a user would take instead; programs that are missing say so."""
    headings = ("program", "wall", "processor", "memory", "to bare", "to assess")
    rows = []
    for name in names:
        if name not in runs:
            rows.append([name, NOT_HERE, "", "", "", ""])
            continue
        to_bare, to_assess = (compared(runs, name, other).ratio for other in (BARE, "assess"))
        rows.append([name, *_figures(runs, name), f"{to_bare:.1f}", f"{to_assess:.2f}"])
    return table(headings, rows)


def of_networks(measured: Sequence[tuple[int, Runs]]) -> str:
    """`network` on few and many files, beside the bare interpreter, the bare import and the bare parser."""
    headings = (
        "files",
        "what",
        "wall",
        "processor",
        "memory",
        "to bare",
        "to imports",
        "to parser",
        "to parser, processor",
    )
    rows = []
    for n_files, runs in measured:
        for name in runs:
            ratios = [compared(runs, name, other).ratio for other in (BARE, REPORT_FLOOR.name, PARSER)]
            spent = compared(runs, name, PARSER, "processor").ratio
            rows.append([f"{n_files:,}", name, *_figures(runs, name), *(f"{ratio:.2f}" for ratio in (*ratios, spent))])
    return table(headings, rows, n_words=2)


def of_goals(found: Sequence[tuple[str, Kept]]) -> str:
    """The goals with what was measured; the first of each pair says on how many files."""
    headings = ("goal", "measured", "by processor time", "kept")
    rows = [[f"{goal}{where}", a, b, "yes" if is_kept else "**no**"] for where, (goal, a, b, is_kept) in found]
    return table(headings, rows)


def _figures(runs: Runs, name: str) -> tuple[str, str, str]:
    return _ms(wall(runs, name)), _ms(processor(runs, name)), f"{peak(runs, name):.0f} MB"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:,.0f} ms"
