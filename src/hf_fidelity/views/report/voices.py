"""What others say beside the team's own answers: external raters, participants, and other forms of the same round."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from hf_fidelity.scale.item import Span
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Aggregate, Outcome, Scored, Withheld
from hf_fidelity.scoring.voices import Difference, Gap, Participants
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.voices.beside import Heard, Voice, Voices, lowest
from hf_fidelity.views.voices.words import (
    averaged_in_words,
    external_in_words,
    higher_in_words,
    lower_in_words,
    means_in_words,
    once_in_words,
    raters_in_words,
    same_in_words,
    steps_apart_in_words,
    too_few_in_words,
)
from hf_fidelity.views.wording import (
    NO_SCORE,
    anchor_in_words,
    derivation,
    key_holder,
    shown_score,
    signed,
    withheld_in_words,
)


class Pair(NamedTuple):
    """The team's own score beside another, in words and as places from 0 to 100 on one axis."""

    title: str
    own: str
    theirs: str
    apart: str
    remark: str = ""
    own_at: float | None = None
    theirs_at: float | None = None


class LowItem(NamedTuple):
    """One of the lowest items of another form."""

    title: str
    score: str
    words: str
    actor: str


def voices_values(subject: Subject, voices: Voices, titles: dict[str, str]) -> dict[str, Any]:
    """All that a template shows of other voices."""
    say = subject.say
    return {
        "averaged": averaged_in_words(voices, say),
        "external": _external(subject, voices, voices.external, titles) if voices.external else None,
        "heard": _heard(subject, voices, voices.heard, titles) if voices.heard else None,
        "around": [_around(voice, say, shows_letters=voices.shows_letters) for voice in voices.around],
    }


def _external(subject: Subject, voices: Voices, voice: Voice, titles: dict[str, str]) -> dict[str, Any]:
    say, scale, own = subject.say, subject.assessed.scale, subject.result
    wholes = zip((*own.domains, own.overall), (*voice.result.domains, voice.result.overall), strict=True)
    differences = voices.differences(scale, own)
    both = [
        name
        for name, one in own.items.items()
        if isinstance(one.outcome, Scored) and isinstance(voice.result.items[name].outcome, Scored)
    ]
    return {
        "heading": external_in_words(voice.raters, say, shows_letters=voices.shows_letters),
        "pairs": [_pair(titles[ours.id], ours, theirs, scale, say) for ours, theirs in wholes],
        "ticks": _ticks(own.overall.span, say),
        "far": _items(subject, (one for one in differences if one.is_far)),
        "near": _items(subject, (one for one in differences if not one.is_far)),
        "n_same": len(both) - len(differences),
        "n_both": len(both),
        "same_words": same_in_words(len(both) - len(differences), len(both), say),
    }


def _pair(title: str, own: Aggregate, theirs: Aggregate, scale: Scale, say: Speech) -> Pair:
    apart, remark = "", ""
    if isinstance(own.outcome, Scored) and isinstance(theirs.outcome, Scored):
        apart = signed(own.outcome.value - theirs.outcome.value, say)
    elif isinstance(theirs.outcome, Withheld):
        remark = withheld_in_words(theirs.outcome, say)
    scores = (_score(own.outcome, scale, say), _score(theirs.outcome, scale, say))
    return Pair(title, *scores, apart, remark, _at(own.outcome, own.span), _at(theirs.outcome, own.span))


def _items(subject: Subject, differences: Iterable[Difference]) -> list[Pair]:
    say, scale = subject.say, subject.assessed.scale
    titles = {item.id: in_language(item.title, say.language, item.id) for item in scale.items}
    return [
        Pair(
            titles[one.item],
            plain(one.own, say.language),
            plain(one.theirs, say.language),
            steps_apart_in_words(one.apart, say),
        )
        for one in differences
    ]


def _heard(subject: Subject, voices: Voices, heard: Heard, titles: dict[str, str]) -> dict[str, Any]:
    say, told = subject.say, heard.told
    values: dict[str, Any] = {
        "n": 0,
        "pairs": [],
        "higher": [],
        "higher_words": "",
        "lower_words": "",
        "once": once_in_words(say),
    }
    if not isinstance(told, Participants):
        return {**values, "too_few": too_few_in_words(told, say), "rule": "", "ticks": []}
    pairs, higher, lower = [], [], []
    for gap in voices.gaps(subject.result):
        own = next(domain for domain in subject.result.domains if domain.id == gap.id)
        theirs = plain(gap.theirs.value, say.language) if isinstance(gap.theirs, Scored) else NO_SCORE
        remark = withheld_in_words(gap.theirs, say) if isinstance(gap.theirs, Withheld) else ""
        apart = signed_half_steps(gap.gap, say) if gap.gap is not None else ""
        places = (_at(gap.own, own.span), _at(gap.theirs, own.span))
        scored = _own_score(gap, subject.assessed.scale, say)
        pairs.append(Pair(titles[gap.id], scored, theirs, apart, remark, *places))
        higher += [titles[gap.id]] if gap.is_higher else []
        lower += [titles[gap.id]] if gap.is_lower else []
    span = subject.result.domains[0].span
    rule = means_in_words(heard.scale.anonymous_from or 0, say)
    shown = {"n": told.n, "pairs": pairs, "higher": higher, "rule": rule, "ticks": _ticks(span, say)}
    shown |= {"higher_words": higher_in_words(higher, say) if higher else ""}
    shown |= {"lower_words": lower_in_words(lower, say) if lower else ""}
    return {**values, **shown, "too_few": ""}


def _own_score(gap: Gap, scale: Scale, say: Speech) -> str:
    """The team's score, and in parentheses to the half step from which the gap is counted, where that is another."""
    score = _score(gap.own, scale, say)
    if gap.gap is None or not (isinstance(gap.own, Scored) and isinstance(gap.theirs, Scored)):
        return score
    counted = gap.gap + gap.theirs.value
    return score if counted == gap.own.value else f"{score} ({plain(counted, say.language)})"


def signed_half_steps(gap: Fraction, say: Speech) -> str:
    """A difference in half steps with its sign."""
    sign = "+" if gap > 0 else "\u2212" if gap < 0 else "\u00b1"
    return f"{sign}{plain(abs(gap), say.language)}"


def _around(voice: Voice, say: Speech, *, shows_letters: bool) -> dict[str, Any]:
    scale, result = voice.assessed.scale, voice.result
    titles = {domain.id: in_language(domain.title, say.language, domain.id) for domain in scale.domains}
    wholes = [(titles[domain.id], domain) for domain in result.domains]
    return {
        "title": in_language(scale.title, say.language),
        "reference": scale.reference,
        "by": raters_in_words(voice.raters, say, shows_letters=shows_letters),
        "pairs": [_alone(title, whole, scale, say) for title, whole in (*wholes, (say("Overall"), result.overall))],
        "ticks": _ticks(result.overall.span, say),
        "lowest": low_items(voice, say),
        "caution": in_language(scale.caution, say.language),
    }


def _alone(title: str, whole: Aggregate, scale: Scale, say: Speech) -> Pair:
    remark = withheld_in_words(whole.outcome, say) if isinstance(whole.outcome, Withheld) else ""
    return Pair(title, _score(whole.outcome, scale, say), "", "", remark, _at(whole.outcome, whole.span))


def low_items(voice: Voice, say: Speech) -> list[LowItem]:
    """The lowest items of another form, with what was answered and who holds the key."""
    scale, result = voice.assessed.scale, voice.result
    items = {item.id: item for item in scale.items}
    found = []
    for name in lowest(voice):
        item, one = items[name], result.items[name]
        words = anchor_in_words(item, one, say.language) or derivation(item, one, result.variant, say)
        title = in_language(item.title, say.language, name)
        found.append(LowItem(title, _plain(one.outcome, say), words, key_holder(scale, name, say)))
    return found


def _plain(outcome: Outcome, say: Speech) -> str:
    return plain(outcome.value, say.language) if isinstance(outcome, Scored) else NO_SCORE


def _score(outcome: Outcome, scale: Scale, say: Speech) -> str:
    return shown_score(outcome.value, scale, say) if isinstance(outcome, Scored) else NO_SCORE


def _at(outcome: Outcome, span: Span | Withheld) -> float | None:
    if isinstance(outcome, Withheld) or isinstance(span, Withheld):
        return None
    return round(float((outcome.value - span.lowest) / (span.highest - span.lowest) * 100), 2)


def _ticks(span: Span | Withheld, say: Speech) -> Sequence[tuple[float, str]]:
    """The ends of an axis, and the whole numbers between them where they are few."""
    if isinstance(span, Withheld):
        return []
    width = span.highest - span.lowest
    whole = span.lowest.denominator == span.highest.denominator == 1 and width <= _MOST_TICKS
    marks = [span.lowest + n for n in range(int(width) + 1)] if whole else list(span)
    return [(round(float((mark - span.lowest) / width * 100), 2), plain(mark, say.language)) for mark in marks]


_MOST_TICKS = 6
"""The longest range along which every whole number is written."""
