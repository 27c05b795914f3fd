"""What others say beside a team's own answers, in the terminal."""

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Result
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.report.voices import Pair, voices_values
from hf_fidelity.views.speech import Speech, one_line
from hf_fidelity.views.voices.beside import Voices

MOST_MENTIONED = 4
"""How many items that differ the terminal names; the report has them all."""


def voices_lines(voices: Voices, assessed: Assessed, result: Result, say: Speech) -> Iterator[RenderableType]:
    """External raters, participants and other forms of the round, each under a heading."""
    values = voices_values(Subject(assessed, result, say, voices=voices), voices, _titles(assessed.scale, say))
    if values["external"]:
        yield from _external(values["external"], say)
    if values["heard"]:
        yield from _heard(values["heard"], say)
    for around in values["around"]:
        yield from _around(around, say)


def _titles(scale: Scale, say: Speech) -> dict[str, str]:
    titles = {domain.id: in_language(domain.title, say.language, domain.id) for domain in scale.domains}
    return {**titles, "overall": say("Overall")}


def _external(values: dict[str, Any], say: Speech) -> Iterator[RenderableType]:
    yield Text("\n" + values["heading"], style="bold")
    yield _table(values["pairs"], (say("team"), say("external"), say("difference")))
    yield Text(values["same_words"])
    named = values["far"] or values["near"]
    if named:
        heading = say("Two steps or more apart") if values["far"] else say("Apart by less than two steps")
        yield Text(f"{heading} ({len(named)})", style="bold")
        yield _table(named[:MOST_MENTIONED], (say("team"), say("external"), ""))
    if len(named) > MOST_MENTIONED:
        yield Text("  " + say("and {n} more", n=len(named) - MOST_MENTIONED))


def _heard(values: dict[str, Any], say: Speech) -> Iterator[RenderableType]:
    yield Text("\n" + say("The team and its participants"), style="bold")
    if values["too_few"]:
        yield Text(values["too_few"])
        return
    yield Text(say.plural("{n} participant has answered.", "{n} participants have answered.", values["n"]))
    yield _table(values["pairs"], (say("team"), say("participants"), say("gap")))
    if values["higher"]:
        yield Text(one_line(values["higher_words"]), style="bold")
    if values["lower_words"]:
        yield Text(one_line(values["lower_words"]))
    yield Text(values["once"], style="dim")


def _around(values: dict[str, Any], say: Speech) -> Iterator[RenderableType]:
    yield Text("\n" + one_line(f"{values['title']} ({values['by']})"), style="bold")
    yield _table(values["pairs"], ("", "", ""))
    if not values["lowest"]:
        return
    yield Text(say("Lowest"), style="bold")
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(min_width=11)
    for item in values["lowest"]:
        table.add_row(Text(f"  {item.title}"), Text(item.score), Text(item.actor))
    yield table


def _table(pairs: Sequence[Pair], heads: tuple[str, str, str]) -> Table:
    """Scores beside each other: the team's own, theirs, how far apart."""
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(ratio=1)
    for _ in heads:
        table.add_column(justify="right", no_wrap=True)
    if any(heads):
        table.add_row("", *(Text(head, style="dim") for head in heads))
    for pair in pairs:
        remark = f" ({pair.remark})" if pair.remark else ""
        table.add_row(Text(f"  {pair.title}{remark}"), Text(pair.own), Text(pair.theirs), Text(pair.apart))
    return table
