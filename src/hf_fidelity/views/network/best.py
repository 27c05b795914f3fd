"""What the top of an item stands for, in words: beside “Pressure”, a full score could be read as its opposite."""

from fractions import Fraction

from hf_fidelity.scale.item import Anchor, AnyCut, Checklist, Item, Levels, Number, Share
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import limit_in_words


def best_in_words(item: Item, subject: Subject) -> str:
    """The practice that the best anchor describes, or the values that have the best score.

    Empty where it is not the same for all kinds of team that are asked the items of the round.
    """
    say, last = subject.say, subject.last
    if isinstance(item, Levels):
        best = min(item.anchors, key=_score_of) if item.reverse else max(item.anchors, key=_score_of)
        return in_language(best.text, say.language)
    if isinstance(item, Checklist):
        return _best_ticks(item, say)
    variants = [variant for variant, asked in last.layout.asked.items() if asked.items == last.roster.items]
    found = {_best_values(item, item.cuts_for(variant), say) for variant in variants}
    return found.pop() if len(found) == 1 else ""


def _score_of(step: Anchor | AnyCut) -> Fraction:
    return step.score


def _best_ticks(item: Checklist, say: Speech) -> str:
    """How many of the options are ticked where the score is best."""
    total = len(item.options)
    best = max(item.cuts, key=_score_of, default=None)
    least = best.from_ if best else None if item.reverse else Fraction(total)
    most = best.up_to if best else Fraction(0)
    if least == total:
        return say("all {total} on the list", total=total)
    if least is not None:
        return say("at least {n} of the {total} on the list", n=plain(least, say.language), total=total)
    if not most:
        return say("none of the {total} on the list", total=total)
    return say("at most {n} of the {total} on the list", n=plain(most, say.language), total=total)


def _best_values(item: Number | Share, cuts: tuple[AnyCut, ...], say: Speech) -> str:
    """The values with the best score, with what they count."""
    limit = limit_in_words(max(cuts, key=_score_of), cuts, say, is_share=isinstance(item, Share))
    if isinstance(item, Number):
        return f"{limit} {in_language(item.unit, say.language)}".rstrip()
    count = in_language(item.count, say.language)
    return f"{count}: {limit}" if count else limit
