"""The round before in the terminal: which it is, what rose and fell, signs of drift, and what is not compared."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.change import Change, Changes
from hf_fidelity.scoring.drift import Drift, Kept, drift
from hf_fidelity.scoring.result import Result
from hf_fidelity.views.change_words import (
    Titles,
    dilution_in_words,
    doubt_in_words,
    drift_in_words,
    largest_first,
    names,
    score_in_words,
    unclear_sign_in_words,
    versions_in_words,
)
from hf_fidelity.views.numbers import day
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import Speech, one_line
from hf_fidelity.views.uncompared import uncompared
from hf_fidelity.views.wording import UNCLEAR, hindrance_in_words, rater_in_words, star_in_words

MOST_CHANGES = 6
"""How many items that rose, and that fell, the terminal names; the page has them all."""


def since_lines(before: Before, assessed: Assessed, result: Result, say: Speech) -> Iterator[RenderableType]:
    """All that the terminal tells about the round before, beside the changes of the scores themselves."""
    about = before.assessed.answers.about
    facts = (about.team, say("round {name}", name=about.round), day(about.date, say.language))
    said = say("Compared with") + ": " + " · ".join((*facts, rater_in_words(about.rater, say)))
    yield Text(one_line(said), style="dim")
    if before.hindrance:
        yield Text(hindrance_in_words(before.hindrance, say))
        return
    changes, scale = before.changes(result), assessed.scale
    stars = "" if before.has_same_items(result.overall, result) else star_in_words(say)
    doubt = doubt_in_words(before, changes, unclear_sign_in_words(say), say)
    for sentence in filter(None, (stars, doubt, versions_in_words(before, say))):
        yield Text(sentence, style="dim")
    yield from uncompared_lines(before, assessed, result, say)
    yield from moved_lines(changes, scale, say)
    yield from drift_lines(drift(scale, changes, [Kept(scale, result)]), [scale], say)


def moved_lines(changes: Changes, scale: Scale, say: Speech) -> Iterator[RenderableType]:
    """The items that rose and those that fell, core items first."""
    core = frozenset(item.id for item in scale.items if item.core)
    scored = largest_first([change for change in changes.items if change.difference], core)
    for heading, moved in (
        (say("Risen"), [change for change in scored if (change.difference or 0) > 0]),
        (say("Fallen"), [change for change in scored if (change.difference or 0) < 0]),
    ):
        if moved:
            yield Text(f"\n{heading} ({len(moved)})", style="bold")
            yield _moved(moved[:MOST_CHANGES], names(scale, say), core, say)
        if len(moved) > MOST_CHANGES:
            yield Text("  " + say("and {n} more", n=len(moved) - MOST_CHANGES), style="dim")


def _moved(moved: Sequence[Change], titles: Titles, core: frozenset[str], say: Speech) -> Table:
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(min_width=11)
    core_word = say("core")
    for change in moved:
        title = f"  {titles[change.id]}" + (f" ({core_word})" if change.id in core else "")
        step = f"{score_in_words(change.then, say)} → {score_in_words(change.now, say)}"
        table.add_row(Text(title), Text(step), Text(UNCLEAR if change.is_unclear else ""))
    return table


def drift_lines(signs: Sequence[Drift], scales: Sequence[Scale], say: Speech) -> Iterator[RenderableType]:
    """The signs of drift, with why they matter; nothing without any."""
    if not signs:
        return
    yield Text("\n" + say("Signs of drift"), style="bold")
    for sentence in drift_in_words(signs, scales, say):
        yield Padding(Text(f"! {sentence}"), (0, 0, 0, 2))
    yield Padding(Text(dilution_in_words(say), style="dim"), (0, 0, 0, 2))


def uncompared_lines(before: Before, assessed: Assessed, result: Result, say: Speech) -> Iterator[RenderableType]:
    """What is not compared, since the scale has changed, each with the reason."""
    found = uncompared(before, assessed, result, say)
    if found:
        yield Text("\n" + say("Not compared"), style="bold")
    for one in found:
        yield Padding(Text(f"{one.title}: {' '.join(one.why)}"), (0, 0, 0, 2))
