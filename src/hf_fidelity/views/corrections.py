"""Answers that were corrected after their round: what they were, when that was seen, and why."""

from collections.abc import Iterator
from typing import NamedTuple

from hf_fidelity.answers.corrected import value_before
from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.values import Value
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.result import Scored
from hf_fidelity.views.numbers import day, plain
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import derivation, withheld_in_words


class CorrectionView(NamedTuple):
    """A corrected answer of a round, as it was and as it is."""

    round: str
    item: str
    was: str
    now: str
    date: str
    reason: str


def corrections(assessed: Assessed, say: Speech) -> Iterator[CorrectionView]:
    """The corrections of a round, in the order of the scale."""
    about = assessed.answers.about
    for item in assessed.scale.items:
        given = assessed.answers.remarks.get(item.id)
        if given and given.corrected and item.id in assessed.answers.values:
            was = value_before(item, given)
            yield CorrectionView(
                round=about.round,
                item=in_language(item.title, say.language, item.id),
                was=_in_words(item, was, about.variant, say)
                if was is not None
                else say("an answer that the item does not take"),
                now=_in_words(item, assessed.answers.values[item.id], about.variant, say),
                date=day(given.corrected.date, say.language),
                reason=given.corrected.reason,
            )


def _in_words(item: Item, value: Value, variant: str | None, say: Speech) -> str:
    """An answer with the score that it gives, or why it gives none."""
    one = score_item(item, value, variant)
    if not isinstance(one.outcome, Scored):
        return withheld_in_words(one.outcome, say)
    number = plain(one.outcome.value, say.language)
    return derivation(item, one, variant, say) or say("score {number}", number=number)
