"""What has changed since the round before, item by item."""

from typing import NamedTuple

from hf_fidelity.scoring.result import Outcome, Scored
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.report.items import ItemView
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.rounds import Change
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import withheld_in_words


class ChangeView(NamedTuple):
    """An item whose score is another one than before."""

    item: ItemView
    then: str
    now: str


class ChangesView(NamedTuple):
    """Changes of one kind under a heading."""

    heading: str
    rows: tuple[ChangeView, ...]


def change_views(subject: Subject, items: dict[str, ItemView]) -> list[ChangesView]:
    """What rose, what fell, and what was scored in one round only; kinds without any are left out."""
    say = subject.say
    changes = subject.before.changes(subject.result) if subject.before else []
    kinds = (
        (say("Risen"), [change for change in changes if _difference(change) > 0]),
        (say("Fallen"), [change for change in changes if _difference(change) < 0]),
        (say("Scored in one round only"), [change for change in changes if not _difference(change)]),
    )
    return [
        ChangesView(heading, tuple(_view(change, items, say) for change in of_kind))
        for heading, of_kind in kinds
        if of_kind
    ]


def _difference(change: Change) -> int:
    """1 for a rise, -1 for a fall, 0 where one of the scores is withheld."""
    if not isinstance(change.then, Scored) or not isinstance(change.now, Scored):
        return 0
    return 1 if change.now.value > change.then.value else -1


def _view(change: Change, items: dict[str, ItemView], say: Speech) -> ChangeView:
    return ChangeView(items[change.item], _shown(change.then, say), _shown(change.now, say))


def _shown(outcome: Outcome, say: Speech) -> str:
    return plain(outcome.value, say.language) if isinstance(outcome, Scored) else withheld_in_words(outcome, say)
