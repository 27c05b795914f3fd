"""What would lift the profile: the fewest items that, one step up each, reach the band above; the team's own first."""

from collections.abc import Sequence
from typing import NamedTuple

from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.lift import Lift, band_above, lift, steps
from hf_fidelity.scoring.result import Aggregate
from hf_fidelity.views.report.items import ItemView
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.wording import shown_score

TEAM = "team"
"""The group of the grouping `actor` that is the team itself."""
ACTOR = "actor"
"""The grouping that says who holds the key."""
MOST_NAMED = 8
"""A set of more items than this is counted by who holds the key, and not spelled out."""


class SetView(NamedTuple):
    """A smallest set of items that lifts a score when each takes one step, and the score that is reached."""

    items: tuple[ItemView, ...]
    n_items: int
    by_actor: str
    reached: str


class LiftView(NamedTuple):
    """How a score reaches the band above: by the team alone, and by everyone. Either may be out of reach."""

    title: str
    now: str
    band: str
    alone: SetView | None
    together: SetView | None


def lift_views(subject: Subject, titles: dict[str, str], items: dict[str, ItemView]) -> list[LiftView]:
    """The overall score and each domain that has a band above it."""
    scale, result = subject.assessed.scale, subject.result
    own = {item.id for item in scale.items if TEAM in item.groups(ACTOR)}
    views = []
    for whole in (*result.domains, result.overall):
        band = band_above(scale, whole)
        if band is None:
            continue
        known = steps(scale, result, whole)
        alone = lift(scale, result, whole, own, known) if own else None
        everyone = lift(scale, result, whole, known=known)
        views.append(
            LiftView(
                title=titles[whole.id],
                now=_shown(subject, whole),
                band=in_language(band.title, subject.say.language, band.id),
                alone=_set(subject, alone, items) if alone else None,
                together=_set(subject, everyone, items) if everyone and not _as_small(alone, everyone) else None,
            )
        )
    return views


def _as_small(alone: Lift | None, everyone: Lift) -> bool:
    """Whether the team reaches the band with as few items as all together."""
    return alone is not None and len(alone.steps) == len(everyone.steps)


def _shown(subject: Subject, whole: Aggregate) -> str:
    value = getattr(whole.outcome, "value", None)
    return shown_score(value, subject.assessed.scale, subject.say) if value is not None else ""


def _set(subject: Subject, found: Lift, items: dict[str, ItemView]) -> SetView:
    views = tuple(items[step.item] for step in found.steps)
    return SetView(
        items=views if len(views) <= MOST_NAMED else (),
        n_items=len(views),
        by_actor=_counted(views),
        reached=shown_score(found.reached, subject.assessed.scale, subject.say),
    )


def _counted(views: Sequence[ItemView]) -> str:
    """How many of the items each holds the key to, most first."""
    counts: dict[str, int] = {}
    for view in views:
        if view.actor:
            counts[view.actor] = counts.get(view.actor, 0) + 1
    return ", ".join(f"{actor} {n}" for actor, n in sorted(counts.items(), key=lambda entry: -entry[1]))


class KeyView(NamedTuple):
    """How many of the weak items someone holds the key to, of all items that are theirs."""

    title: str
    n_weak: int
    n_items: int
    items: tuple[ItemView, ...]


def key_views(subject: Subject, items: dict[str, ItemView]) -> list[KeyView]:
    """The weak items by who holds the key. An item that several hold counts for each of them."""
    scale, result = subject.assessed.scale, subject.result
    grouping = next((known for known in scale.groupings if known.id == ACTOR), None)
    if grouping is None:
        return []
    asked = [item for item in scale.items if item.id in result.items]
    views = []
    for group in grouping.groups:
        theirs = [item.id for item in asked if group.id in item.groups(ACTOR)]
        weak = tuple(items[name] for name in result.weak if name in theirs)
        title = in_language(group.title, subject.say.language, group.id)
        views.append(KeyView(title, len(weak), len(theirs), weak))
    return views
