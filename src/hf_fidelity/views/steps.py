"""What became of the steps of an action plan: the same step in the plan of a later round."""

from collections.abc import Iterator, Sequence

from hf_fidelity.answers.model import Action
from hf_fidelity.answers.planned import step_text


def followed(then: Sequence[Action], now: Sequence[Action]) -> Iterator[tuple[Action, Action | None]]:
    """Each earlier step with the same step of the later plan, where it still stands there.

    It is the same when its text is, apart from capitals, spaces and a last full stop; whatever its item, owner or date.
    """
    later = {step_text(action): action for action in reversed(now)}
    return ((action, later.get(step_text(action))) for action in then)
