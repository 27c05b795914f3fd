"""Participants' answers together, in the terminal: at 80 columns, with and without colour."""

from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Withheld
from hf_fidelity.scoring.voices import Participants
from hf_fidelity.views.numbers import day
from hf_fidelity.views.participants.together import (
    DomainCells,
    ItemCells,
    MeanView,
    Together,
    domain_cells,
    has_whole,
    is_spread,
    mean_views,
    steps_in_words,
)
from hf_fidelity.views.shown import Shown
from hf_fidelity.views.speech import Speech, one_line
from hf_fidelity.views.voices.words import (
    from_how_many_in_words,
    once_in_words,
    one_number_in_words,
    rule_in_words,
    too_few_in_words,
)
from hf_fidelity.views.wording import status_in_words

BLANK_WIDTH, STEP_WIDTH = 10, 6
"""How wide the columns of a distribution are: for no answer, and for each step."""
MOST_STEPS = 6
"""A distribution over more steps than this does not fit beside its item, and is written out."""


def render_participants(together: Together) -> RenderableType:
    """What a team's participants say together."""
    told, say = together.told, together.say
    parts: list[RenderableType] = [*_heading(together)]
    if isinstance(told, Withheld):
        return Shown([*parts, Text("\n" + too_few_in_words(told, say), style="bold")])
    parts.append(Text("\n" + say.plural("{n} participant has answered.", "{n} participants have answered.", told.n)))
    parts += [*_means(mean_views(together.scale, told, say), say), *_distributions(together, told)]
    parts.append(Text("\n" + rule_in_words(together.scale.anonymous_from or 0, say), style="dim"))
    parts.append(Text(once_in_words(say), style="dim"))
    if together.scale.caution:
        parts.append(Text(in_language(together.scale.caution, say.language), style="dim"))
    return Shown(parts)


def _heading(together: Together) -> Iterator[Text]:
    about, scale, say = together.about, together.scale, together.say
    place = about.municipality if about.municipality and about.municipality not in about.team else ""
    yield Text(one_line(" · ".join(filter(None, (about.team, place)))), style="bold")
    is_told = not isinstance(together.told, Withheld)
    facts = (
        say("round {name}", name=about.round) if is_told else "",
        day(together.day, say.language) if is_told and together.day else "",
        say("the participants together"),
    )
    yield Text(one_line(" · ".join(filter(None, facts))))
    title = f"{in_language(scale.title, say.language)} {scale.version} ({status_in_words(scale, say)})"
    yield Text(one_line(title), style="dim")


def _means(views: Sequence[MeanView], say: Speech) -> Iterator[RenderableType]:
    yield Text("\n" + say("To the nearest half step"), style="bold")
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(max_width=34)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(ratio=1)
    for view in views:
        table.add_row(Text(f"  {view.title}"), Text(view.theirs, style="bold"), Text(view.remark))
    yield table


def _distributions(together: Together, told: Participants) -> Iterator[RenderableType]:
    say, least = together.say, together.scale.anonymous_from or 0
    yield Text("\n" + say("How many answered what"), style="bold")
    if not is_spread(told, least):
        yield Text(from_how_many_in_words(least, say))
        return
    if steps := steps_in_words(together.scale, say):
        yield Text(one_line(" · ".join(steps)), style="dim")
    domains = domain_cells(together, told)
    for domain in domains:
        yield Text()
        if 0 < len(domain.columns) <= MOST_STEPS:
            yield Grid(domain, say)
        else:
            yield from _written_out(domain)
    yield Text("\n" + say("A number that reaches over several columns counts the answers in all of them."), style="dim")
    if has_whole(domains):
        yield Text(one_number_in_words(least, say), style="dim")


class Grid:
    """Items as rows; a cell reaches over the columns of all the answers that are counted in it."""

    def __init__(self, domain: DomainCells, say: Speech) -> None:
        self.domain, self.say = domain, say

    def __rich_console__(self, _console: Console, _options: ConsoleOptions) -> RenderResult:
        table = Table.grid(padding=(0, 1), expand=True)
        table.add_column(ratio=1)
        table.add_column(no_wrap=True)
        heads = [self.say("no answer").center(BLANK_WIDTH), *(name.center(STEP_WIDTH) for name in self.domain.columns)]
        table.add_row(Text(self.domain.title, style="bold"), Text("|".join(("", *heads, "")), style="dim"))
        for item in self.domain.items:
            table.add_row(Text(f"{item.number} {item.title}"), Text(_bar(item)))
        yield table

    def in_lines(self) -> Iterator[Text]:
        """The same without columns."""
        return _written_out(self.domain)


def _written_out(domain: DomainCells) -> Iterator[Text]:
    yield Text(domain.title, style="bold")
    yield from (Text(f"  {_in_words(item)}") for item in domain.items)


def _bar(item: ItemCells) -> str:
    text, column = "|", 0
    for cell in item.cells:
        widths = [BLANK_WIDTH if place == 0 else STEP_WIDTH for place in range(column, column + cell.span)]
        width = sum(widths) + cell.span - 1
        said = f"{cell.n} ({cell.remark})" if cell.remark else ""
        text += (said if 0 < len(said) <= width else str(cell.n)).center(width) + "|"
        column += cell.span
    return text


def _in_words(item: ItemCells) -> str:
    cells = (f"{cell.words}: {cell.n}" + (f" ({cell.remark})" if cell.remark else "") for cell in item.cells)
    return f"{item.number} {item.title}: " + "; ".join(cells)
