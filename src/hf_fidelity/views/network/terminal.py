"""A network's round in the terminal, for its organiser: who is in and out by name, and the figures in short."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hf_fidelity.views.network.attendance import attendance, organisers_list
from hf_fidelity.views.network.items import ItemView, strong_items, weak_items
from hf_fidelity.views.network.principles import principle_view
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.network.words import HIDDEN, why_out
from hf_fidelity.views.shown import Shown
from hf_fidelity.views.speech import one_line

N_NAMED = 5
"""How many items of a kind are told; the page has them all."""


def render_network(subject: Subject) -> RenderableType:
    """The round in 80 columns."""
    say = subject.say
    figures = [*_principles(subject)] if subject.items else [Text(say("Too few teams: no figures are shown."))]
    items = [
        *_items(say("Weak in many teams"), weak_items(subject)),
        *_items(say("Strong in many teams"), strong_items(subject)),
    ]
    return Shown([*_attendance(subject), *figures, *(items if subject.items else ()), *_closing(subject)])


def _attendance(subject: Subject) -> Iterator[RenderableType]:
    say, seen = subject.say, attendance(subject)
    yield Text(say("Where the teams stand in round {name}", name=one_line(subject.last.roster.round)), style="bold")
    among = say.plural("of {n} team is in the figures", "of {n} teams are in the figures", seen.n_known)
    yield Text(f"{seen.n_inside} {among}")
    out = organisers_list(subject)
    if out:
        yield Text()
        yield Text(say("Out of the figures; this list is for the organiser alone"), style="bold")
    for one in out:
        who = one_line(", ".join(part for part in (one.team, one.place) if part))
        yield Padding(Text(f"{who}: {why_out(one.reason, say)}"), (0, 0, 0, 2))


def _principles(subject: Subject) -> Iterator[RenderableType]:
    say = subject.say
    grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    grid.add_column(say("Principle"), ratio=1)
    for title in (say("Teams"), say("Median"), say("Middle half"), say("Median change")):
        grid.add_column(title, justify="right")
    for measure in subject.domains:
        view = principle_view(subject, measure)
        change = view.move.median if view.move else ""
        grid.add_row(*(Text(cell) for cell in (view.title, view.n, view.median, view.half, change)))
    yield Text()
    yield grid


def _items(title: str, items: list[ItemView]) -> Iterator[RenderableType]:
    if items:
        yield Text()
        yield Text(title, style="bold")
    for item in items[:N_NAMED]:
        yield Padding(Text(f"{item.title}: {item.part}"), (0, 0, 0, 2))


def _closing(subject: Subject) -> Iterator[RenderableType]:
    say = subject.say
    yield Text()
    if subject.items:
        yield Text(say("{sign} is a figure that is not shown, since too few teams stand behind it.", sign=HIDDEN))
    yield Text(say("Write -o meeting.html for the whole report."))
