"""What has changed since the round before: items, signs of drift, and what is not compared."""

from typing import Any, NamedTuple

from hf_fidelity.scoring.change import Change
from hf_fidelity.scoring.drift import Kept, drift
from hf_fidelity.views.change_words import (
    clarity_in_words,
    dilution_in_words,
    doubt_in_words,
    drift_in_words,
    largest_first,
    score_in_words,
    unclear_remark_in_words,
    versions_in_words,
)
from hf_fidelity.views.report.items import ItemView
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.uncompared import uncompared


class ChangeView(NamedTuple):
    """An item whose score is another one than before; `clarity` says so where the change is not clear."""

    item: ItemView
    then: str
    now: str
    clarity: str = ""


class ChangesView(NamedTuple):
    """Changes of one kind under a heading, core items first, then the largest."""

    heading: str
    rows: tuple[ChangeView, ...]


def since_values(subject: Subject, items: dict[str, ItemView]) -> dict[str, Any]:
    """All that a template shows about the round before, beside the scores; empty without one."""
    before, say = subject.before, subject.say
    if before is None:
        return {"changes": [], "drift": [], "dilution": "", "uncompared": [], "versions": "", "doubt": ""}
    scale, result = subject.assessed.scale, subject.result
    changes = before.changes(result)
    signs = drift(scale, changes, [Kept(scale, result)])
    return {
        "changes": change_views(subject, items),
        "drift": list(drift_in_words(signs, [scale], say)),
        "dilution": dilution_in_words(say) if signs else "",
        "uncompared": uncompared(before, subject.assessed, result, say),
        "versions": versions_in_words(before, say),
        "doubt": doubt_in_words(before, changes, unclear_remark_in_words(say), say),
    }


def change_views(subject: Subject, items: dict[str, ItemView]) -> list[ChangesView]:
    """What rose, what fell, and what was scored in one round only; kinds without any are left out."""
    say = subject.say
    changes = list(subject.before.changes(subject.result).items) if subject.before else []
    core = frozenset(item.id for item in subject.assessed.scale.items if item.core)
    scored = largest_first([change for change in changes if change.difference], core)
    kinds = (
        (say("Risen"), [change for change in scored if _difference(change) > 0]),
        (say("Fallen"), [change for change in scored if _difference(change) < 0]),
        (say("Scored in one round only"), [change for change in changes if _is_in_one_only(change)]),
    )
    return [
        ChangesView(heading, tuple(_view(change, items, say) for change in of_kind))
        for heading, of_kind in kinds
        if of_kind
    ]


def _difference(change: Change) -> int:
    """1 for a rise, -1 for a fall."""
    return 1 if change.difference and change.difference > 0 else -1


def _is_in_one_only(change: Change) -> bool:
    return change.difference is None and change.then != change.now


def _view(change: Change, items: dict[str, ItemView], say: Speech) -> ChangeView:
    then, now = score_in_words(change.then, say), score_in_words(change.now, say)
    return ChangeView(items[change.id], then, now, clarity_in_words(change, say))
