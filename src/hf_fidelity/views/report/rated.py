"""What raters answered to an item before all agreed, and what was corrected afterwards."""

from typing import NamedTuple

from hf_fidelity.answers.agreed import is_same
from hf_fidelity.answers.meaning import Unfit, value_of
from hf_fidelity.answers.model import Correction, Given
from hf_fidelity.answers.values import NOT_APPLICABLE, Blank, DontKnow, Level, NotApplicable, Value
from hf_fidelity.answers.vocabulary import REMARK_WORDS
from hf_fidelity.scale.item import Item
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.result import Scored, Withheld
from hf_fidelity.views.numbers import day, plain
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import anchor_in_words, fact_in_words, withheld_in_words


class Rating(NamedTuple):
    """An answer, with the letters of those who gave it."""

    raters: str
    words: str


class RatedView(NamedTuple):
    """The ratings of an item; `agreed` is the score that all agreed on, empty where they have not.

    `alike` says so where all had answered what they agreed on, and is empty otherwise.
    """

    alike: str
    ratings: tuple[Rating, ...]
    agreed: str


class CorrectedView(NamedTuple):
    """That an answer was corrected after its round: what it was, when and why."""

    was: str
    day: str
    reason: str


def ratings_in_words(item: Item, ratings: dict[str, Value], variant: str | None, say: Speech) -> tuple[Rating, ...]:
    """Each answer that was given: the score; of a fact, the fact and its score."""
    letters: dict[str, list[str]] = {}
    for letter, value in ratings.items():
        letters.setdefault(answer_in_words(item, value, variant, say), []).append(letter)
    return tuple(Rating(", ".join(who), words) for words, who in letters.items())


def answer_in_words(item: Item, value: Value, variant: str | None, say: Speech) -> str:
    """An answer in a few words, with its score where that is not the answer itself."""
    one = score_item(item, value, variant)
    if isinstance(one.outcome, Withheld):
        return withheld_in_words(one.outcome, say)
    score = plain(one.outcome.value, say.language)
    if isinstance(value, Level):
        return score
    fact = fact_in_words(item, value, variant, say)
    return say("{fact} (score {score})", fact=fact, score=score)


def rated_view(item: Item, ratings: dict[str, Value], now: Value, variant: str | None, say: Speech) -> RatedView | None:
    """The ratings beside what was agreed on; None where there are none."""
    if not ratings:
        return None
    outcome = score_item(item, now, variant).outcome
    agreed = "" if isinstance(now, Blank) else withheld_in_words(outcome, say) if isinstance(outcome, Withheld) else ""
    if isinstance(outcome, Scored):
        agreed = plain(outcome.value, say.language)
    is_alike = all(is_same(rating, now) for rating in ratings.values())
    alike = say.plural("{n} rater had answered this.", "All {n} raters had answered this.", len(ratings))
    return RatedView(alike if is_alike else "", ratings_in_words(item, ratings, variant, say), agreed)


def reason_label(value: Value, say: Speech) -> str:
    """What the reason beside an answer is: why the item does not apply, or why the team agreed on the answer."""
    if isinstance(value, NotApplicable):
        return REMARK_WORDS["reason"][say.language]
    return say("Why this was agreed on")


def corrected_view(item: Item, correction: Correction | None, variant: str | None, say: Speech) -> CorrectedView | None:
    """A correction in words; None where there is none."""
    if correction is None:
        return None
    return CorrectedView(
        _was(item, correction.was, variant, say), day(correction.date, say.language), correction.reason
    )


def _was(item: Item, was: object, variant: str | None, say: Speech) -> str:
    """The answer before, in words; that it did not fit, where it is none that the item takes."""
    try:
        value = value_of(item, Given(value=was, reason="-" if was == NOT_APPLICABLE else None))
    except Unfit:
        return say("an answer that does not fit the item")
    if isinstance(value, Blank | DontKnow | NotApplicable):
        return answer_in_words(item, value, variant, say)
    words = anchor_in_words(item, score_item(item, value, variant), say.language)
    score = answer_in_words(item, value, variant, say)
    return f"{score}: {words}" if words and isinstance(value, Level) else score
