"""A network's round in the terminal, for its organiser: who is in and out by name, and the figures in short."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hf_fidelity.views.network.attendance import attendance, organisers_list
from hf_fidelity.views.network.basis import compared_in_words
from hf_fidelity.views.network.items import (
    N_FIRST,
    ItemView,
    may_outdo_strong,
    may_outdo_weak,
    strong_items,
    weak_items,
)
from hf_fidelity.views.network.principles import principle_view
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.network.words import HIDDEN, why_out
from hf_fidelity.views.shown import Shown
from hf_fidelity.views.speech import one_line


def render_network(subject: Subject, *, has_page: bool = False) -> RenderableType:
    """The round in 80 columns. With `has_page`, the whole report is written already, and not advised any more."""
    say = subject.say
    figures = [*_principles(subject)] if subject.items else [Text(say("Too few teams: no figures are shown."))]
    items = [
        *_items(_weak_title(subject), weak_items(subject)),
        *_items(_strong_title(subject), strong_items(subject)),
    ]
    closing = _closing(subject, has_page=has_page)
    return Shown([*_attendance(subject), *figures, *(items if subject.items else ()), *closing])


def _attendance(subject: Subject) -> Iterator[RenderableType]:
    say, seen = subject.say, attendance(subject)
    yield Text(say("Where the teams stand in round {name}", name=one_line(subject.last.roster.round)), style="bold")
    among = say.plural("of {n} known team is in the figures", "of {n} known teams are in the figures", seen.n_known)
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
        view = principle_view(subject, measure, paper=None)
        change = view.move.median if view.move else ""
        grid.add_row(*(Text(cell) for cell in (view.title, view.n, view.median, view.half, change)))
    yield Text()
    yield grid
    if subject.previous is None:
        yield Text(compared_in_words(subject) or say("No earlier round was given."))
    overall = principle_view(subject, subject.domains[-1], paper=None).move
    if overall and overall.part:
        yield Text(say("Median change: that of {part}, which can be compared.", part=overall.part))


def _weak_title(subject: Subject) -> str:
    say = subject.say
    if may_outdo_weak(subject):
        return say("Most often a low score, among the items of which it can be shown")
    return say("Most often a low score")


def _strong_title(subject: Subject) -> str:
    say = subject.say
    if may_outdo_strong(subject):
        return say("Most often the full score, among the items of which it can be shown")
    return say("Most often the full score")


def _items(title: str, items: list[ItemView]) -> Iterator[RenderableType]:
    if items:
        yield Text()
        yield Text(title, style="bold")
    for item in items[:N_FIRST]:
        yield Padding(Text(f"{item.title}: {item.part}"), (0, 0, 0, 2))


def _closing(subject: Subject, *, has_page: bool) -> Iterator[RenderableType]:
    say = subject.say
    yield Text()
    if subject.items:
        yield Text(say("{sign} is a figure that is not shown, since too few teams stand behind it.", sign=HIDDEN))
    if not has_page:
        yield Text(say("Write -o meeting.html for the whole report."))
