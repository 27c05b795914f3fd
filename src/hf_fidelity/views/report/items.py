"""Items as a report shows them: the answer in words, how a fact became a score, what was said, and one step up."""

import unicodedata
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple, TypedDict

from hf_fidelity.answers.vocabulary import REMARK_WORDS
from hf_fidelity.scale.item import Checklist, Item, Levels, Share
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Aggregate, ItemResult, Scored
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.report.rated import (
    CorrectedView,
    RatedView,
    corrected_view,
    rated_view,
    ratings_in_words,
    reason_label,
)
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import (
    NO_SCORE,
    anchor_in_words,
    derivation,
    key_holder,
    limit_in_words,
    shown_score,
    withheld_in_words,
)


class _Layers(TypedDict):
    rated: RatedView | None
    corrected: CorrectedView | None


class NextView(NamedTuple):
    """One step up: the score, what it takes, and what it does to the score of the domain."""

    score: str
    words: str
    effect: str


class ItemView(NamedTuple):
    """An item's answer as it is shown."""

    id: str
    title: str
    prompt: str
    is_core: bool
    score: str
    is_scored: bool
    words: str
    fact: str
    actor: str
    remarks: tuple[tuple[str, str], ...]
    before: str
    next: NextView | None
    number: str = ""
    rated: RatedView | None = None
    corrected: CorrectedView | None = None

    @property
    def is_long(self) -> bool:
        """Whether so much was said that the item may be broken between two pages."""
        return room_taken(text for _, text in self.remarks) > MOST_UNBROKEN


MOST_UNBROKEN = 2_000
"""How many characters of texts surely fit on a page beside the item itself: our own limit."""


def room_taken(texts: Iterable[str]) -> int:
    """How many characters take room of their own; marks over or under others take none."""
    return sum(not unicodedata.combining(character) for text in texts for character in text)


def item_view(
    subject: Subject, item: Item, domain: Aggregate, higher: Fraction | None, gain: Fraction | None
) -> ItemView:
    """An item of a domain, with its next higher score and what that adds to the domain's, where there are such."""
    assessed, say = subject.assessed, subject.say
    one, language = subject.result.items[item.id], say.language
    outcome = one.outcome
    if isinstance(outcome, Scored):
        score, words = plain(outcome.value, language), anchor_in_words(item, one, language)
    else:
        score, words = NO_SCORE, withheld_in_words(outcome, say)
    if one.n_rated:
        words = say.plural("The mean of {n} rater's score.", "The mean of {n} raters' scores.", one.n_rated)
    if one.rated:
        ratings = ratings_in_words(item, dict(one.rated), assessed.answers.about.variant, say)
        words = " · ".join(f"{rating.raters}: {rating.words}" for rating in ratings)
    return ItemView(
        id=item.id,
        title=in_language(item.title, language, item.id),
        prompt=in_language(item.prompt, language),
        is_core=item.core,
        score=score,
        is_scored=isinstance(outcome, Scored),
        words=words,
        fact=derivation(item, one, assessed.answers.about.variant, say),
        actor=key_holder(assessed.scale, item.id, say),
        remarks=_remarks(subject, item),
        before=_before(subject, one),
        next=_next(subject, item, domain, higher, gain) if higher is not None else None,
        **_layers(subject, item, one),
    )


def _layers(subject: Subject, item: Item, one: ItemResult) -> _Layers:
    """What raters answered before all agreed, where that is shown; and what was corrected, where reasons are."""
    answers, variant, say = subject.assessed.answers, subject.assessed.answers.about.variant, subject.say
    given = answers.remarks.get(item.id)
    ratings = {} if one.rated else dict(answers.ratings.get(item.id, {}))
    correction = given.corrected if given and "notes" not in subject.without else None
    return {
        "rated": rated_view(item, ratings, one.value, variant, say),
        "corrected": corrected_view(item, correction, variant, say),
    }


def _remarks(subject: Subject, item: Item) -> tuple[tuple[str, str], ...]:
    if "notes" in subject.without:
        return ()
    answers, say = subject.assessed.answers, subject.say
    given = answers.remarks.get(item.id)
    why = reason_label(answers.values[item.id], say)
    labels = {key: words[say.language] for key, words in REMARK_WORDS.items()} | {"reason": why}
    return tuple((label, text) for key, label in labels.items() if (text := getattr(given, key, None)))


def _before(subject: Subject, now: ItemResult) -> str:
    """The score of the round before, where it was another one; empty otherwise."""
    before = subject.before
    if not before or now.id not in before.common.items or now.id not in before.result.items:
        return ""
    then = before.result.items[now.id].outcome
    if then == now.outcome:
        return ""
    return plain(then.value, subject.say.language) if isinstance(then, Scored) else withheld_in_words(then, subject.say)


def _next(subject: Subject, item: Item, domain: Aggregate, higher: Fraction, gain: Fraction | None) -> NextView:
    say, scale = subject.say, subject.assessed.scale
    effect = ""
    if isinstance(domain.outcome, Scored) and gain is not None:
        now, then = (shown_score(value, scale, say) for value in (domain.outcome.value, domain.outcome.value + gain))
        effect = say("lifts the principle from {now} to {then}", now=now, then=then)
    return NextView(plain(higher, say.language), what_it_takes(item, higher, subject.result.variant, say), effect)


def what_it_takes(item: Item, score: Fraction, variant: str | None, say: Speech) -> str:
    """What gives an item a score: the anchor in words, or the limit that a fact must meet."""
    if isinstance(item, Levels):
        ends = item.anchors[0].score + item.anchors[-1].score
        level = ends - score if item.reverse else score
        return next((in_language(a.text, say.language) for a in item.anchors if a.score == level), "")
    cuts = item.cuts_for(variant)
    if not cuts and isinstance(item, Checklist):
        n = len(item.options) - int(score) if item.reverse else int(score)
        return say("{n} of {total} ticked", n=n, total=len(item.options))
    cut = next(cut for cut in cuts if cut.score == score)
    limit = limit_in_words(cut, cuts, say, is_share=isinstance(item, Share))
    if isinstance(item, Checklist):
        return say("none ticked") if getattr(cut, "up_to", None) == 0 else say("{limit} ticked", limit=limit)
    unit = "" if isinstance(item, Share) else in_language(item.unit, say.language)
    return f"{limit} {unit}".strip()
