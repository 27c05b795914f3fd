"""What an answer was before it was corrected."""

from hf_fidelity.answers.meaning import Unfit, value_of
from hf_fidelity.answers.model import Given
from hf_fidelity.answers.values import NOT_APPLICABLE, Value
from hf_fidelity.scale.item import Item


def value_before(item: Item, given: Given) -> Value | None:
    """The meaning of `corrected.was`; None where the item does not take it, or nothing was corrected."""
    if given.corrected is None:
        return None
    was = given.corrected.was
    try:
        return value_of(item, Given(value=was, reason="-" if was == NOT_APPLICABLE else None))
    except Unfit:
        return None
