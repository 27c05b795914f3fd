"""Items that are weak, or strong, in many teams, with what was written about them, and who holds the key."""

from collections.abc import Iterator
from typing import NamedTuple

from hf_fidelity.answers.vocabulary import REMARK_WORDS
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.network.items import (
    ItemFigure,
    held_by,
    most_hidden_low,
    most_hidden_top,
    often_strong,
    often_weak,
)
from hf_fidelity.scoring.network.rows import KINDS, Measure
from hf_fidelity.scoring.suppression import Suppressed
from hf_fidelity.views.network.best import best_in_words
from hf_fidelity.views.network.principles import principle_view
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.network.words import at_least, count_in_words, part_in_words
from hf_fidelity.views.wording import key_holder

ACTOR = "actor"
"""The grouping that says who holds the key to an item."""


N_FIRST = 5
"""How many items of a kind are told in the terminal; the page has them all, and the first of them stand out."""


class SaidView(NamedTuple):
    """What sharing teams wrote of one kind, and how many others wrote something that they keep."""

    label: str
    texts: tuple[str, ...]
    kept: str


class ItemView(NamedTuple):
    """An item with the part of the teams that are weak on it or at its top; `share` is its bar's length, 0 to 100.

    `best` says what the top of the item stands for.
    """

    id: str
    domain: str
    title: str
    best: str
    is_core: bool
    key: str
    part: str
    share: float
    ask: str
    said: tuple[SaidView, ...]


class ItemRow(NamedTuple):
    """An item with how many teams are weak on it, how many at its top, and how many neither."""

    id: str
    title: str
    is_core: bool
    weak: str
    between: str
    top: str


class KeyView(NamedTuple):
    """Someone who holds keys, with the score of all their items and those that are often weak."""

    id: str
    title: str
    n: str
    median: str
    half: str
    items: tuple[ItemView, ...]


def weak_items(subject: Subject) -> list[ItemView]:
    """The items of which it is shown how many teams are weak: greatest share first."""
    return [_view(subject, name, weak=True) for name in often_weak(subject.items, subject.scale)]


def strong_items(subject: Subject) -> list[ItemView]:
    """The items of which it is shown how many teams are at the top: greatest share first."""
    return [_view(subject, name, weak=False) for name in often_strong(subject.items, subject.scale)]


def may_outdo_weak(subject: Subject) -> bool:
    """Whether an item of which it is not shown may be weak in more teams than one of the first that are shown."""
    first = often_weak(subject.items, subject.scale)[:N_FIRST]
    return bool(first) and most_hidden_low(subject.items) > at_least(subject.items[first[-1]].low)


def may_outdo_strong(subject: Subject) -> bool:
    """Whether more teams may be at the top of an item of which it is not shown than of one of the first shown."""
    first = often_strong(subject.items, subject.scale)[:N_FIRST]
    return bool(first) and most_hidden_top(subject.items) > at_least(subject.items[first[-1]].top)


def all_items(subject: Subject) -> list[tuple[str, list[ItemRow]]]:
    """Every item that the teams were asked, by principle."""
    language, parts = subject.say.language, []
    for domain in subject.scale.domains:
        rows = [_row(subject, item) for item in domain.items if item.id in subject.items]
        if rows:
            parts.append((in_language(domain.title, language, domain.id), rows))
    return parts


def _row(subject: Subject, item: Item) -> ItemRow:
    one, say = subject.items[item.id], subject.say
    counts = (count_in_words(count, say) for count in (one.low, one.between, one.top))
    return ItemRow(item.id, subject.item_title(item.id), item.core, *counts)


def key_views(subject: Subject) -> list[KeyView]:
    """Everyone who holds keys, in the order of the scale, with the often weak items that they can change."""
    grouping = next((one for one in subject.scale.groupings if one.id == ACTOR), None)
    if grouping is None:
        return []
    weak = {item.id: item for item in weak_items(subject)}
    return [_key(subject, group.id, weak) for group in grouping.groups]


def _key(subject: Subject, actor: str, weak: dict[str, ItemView]) -> KeyView:
    view = principle_view(subject, Measure("group", actor, ACTOR))
    theirs = held_by(weak, subject.scale, actor)
    return KeyView(actor, view.title, view.n, view.median, view.half, tuple(weak[name] for name in theirs))


def _view(subject: Subject, name: str, *, weak: bool) -> ItemView:
    figure, say = subject.items[name], subject.say
    domain, item = next((d, item) for d in subject.scale.domains for item in d.items if item.id == name)
    count = figure.low if weak else figure.top
    return ItemView(
        id=name,
        domain=domain.id,
        title=subject.item_title(name),
        best=best_in_words(item, subject),
        is_core=item.core,
        key=key_holder(subject.scale, name, say),
        part=part_in_words(count, figure.n, say),
        share=round(100 * at_least(count) / figure.n, 1),
        ask=figure.ask or "",
        said=tuple(_said(figure, subject)),
    )


def _said(figure: ItemFigure, subject: Subject) -> Iterator[SaidView]:
    """What was written, by kind; kinds of which nothing is shown are left out."""
    for kind in KINDS:
        said = figure.said[kind]
        kept = "" if isinstance(said.kept, Suppressed) else count_in_words(said.kept, subject.say)
        if said.shared or (kept and kept != "0"):
            yield SaidView(REMARK_WORDS[kind][subject.say.language], said.shared, kept)
