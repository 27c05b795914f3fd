"""The score of one item."""

from fractions import Fraction

from hf_fidelity.answers.values import Amount, DontKnow, Level, NotApplicable, Proportion, Ticks, Value
from hf_fidelity.scale.item import AnyCut, Checklist, Item, Levels, span_of
from hf_fidelity.scoring.result import ItemResult, Outcome, Reason, Scored, Withheld


def score_item(item: Item, value: Value, variant: str | None) -> ItemResult:
    """The item's score by its own rule and on its own range, with the cut point that decided it."""
    span = span_of(item, variant)
    cut = None
    outcome: Outcome
    match value:
        case Level(level):
            reverse = isinstance(item, Levels) and item.reverse
            outcome = Scored(span.lowest + span.highest - level if reverse else level)
        case Ticks(ticked) if isinstance(item, Checklist) and not item.cuts:
            outcome = Scored(Fraction(len(item.options) - len(ticked) if item.reverse else len(ticked)))
        case Ticks() | Amount() | Proportion():
            cut = deciding_cut(item, measure(value), variant)
            outcome = Scored(cut.score)
        case DontKnow():
            outcome = Withheld(Reason.DONT_KNOW)
        case NotApplicable():
            outcome = Withheld(Reason.NOT_APPLICABLE)
        case _:
            outcome = Withheld(Reason.BLANK)
    return ItemResult(item.id, value, outcome, span, item.weight, cut)


def measure(value: Ticks | Amount | Proportion) -> Fraction:
    """What cut points are compared with: the number of ticks, the amount, or the exact share."""
    if isinstance(value, Ticks):
        return Fraction(len(value.ticked))
    return value.amount if isinstance(value, Amount) else value.n / value.total


def deciding_cut(item: Item, measured: Fraction, variant: str | None) -> AnyCut:
    """The first cut, from best to worst, whose limit the measure meets; the last one has none and takes the rest."""
    assert not isinstance(item, Levels)
    return next(
        cut
        for cut in item.cuts_for(variant)
        if (cut.from_ is None or measured >= cut.from_) and (cut.up_to is None or measured <= cut.up_to)
    )
