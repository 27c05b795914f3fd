"""Several raters' scores put together where they have not agreed: the mean of each item."""

from collections.abc import Mapping
from fractions import Fraction

from hf_fidelity.answers.model import Answers
from hf_fidelity.answers.values import Blank, Value
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.compute import score_items
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.result import ItemResult, Outcome, Reason, Result, Scored, Withheld


def mean_of_raters(scale: Scale, raters: Mapping[str, Answers]) -> Result:
    """The result of several raters' answers by letter: each item's score is the mean of the scores it was given.

    Those who could not score an item are left out of its mean; an item that nobody scored has no score, and says *don't
    know* if one of them did. All have the same variant and form. The rule is our own.
    """
    about = next(iter(raters.values())).about
    items = {
        item.id: mean_of_item(item, {letter: one.values[item.id] for letter, one in raters.items()}, about.variant)
        for item in scale.asked_items(about.variant, about.form)
    }
    return score_items(scale, items, about.variant, about.form)


def mean_of_item(item: Item, ratings: Mapping[str, Value], variant: str | None) -> ItemResult:
    """An item's result from what each rater answered, by letter."""
    results = [score_item(item, value, variant) for value in ratings.values()]
    outcome = _mean([result.outcome for result in results])
    n_rated = sum(isinstance(result.outcome, Scored) for result in results)
    return results[0]._replace(value=Blank(), outcome=outcome, cut=None, rated=tuple(ratings.items()), n_rated=n_rated)


def without_rows(result: Result) -> Result:
    """A result without what each rater answered: of a mean, how many it is of stays."""
    return result._replace(items={name: one._replace(rated=()) for name, one in result.items.items()})


def _mean(outcomes: list[Outcome]) -> Outcome:
    scores = [outcome.value for outcome in outcomes if isinstance(outcome, Scored)]
    if scores:
        return Scored(sum(scores, Fraction()) / len(scores))
    reasons = [outcome.reason for outcome in outcomes if isinstance(outcome, Withheld)]
    return Withheld(min(reasons, key=(Reason.DONT_KNOW, Reason.BLANK, Reason.NOT_APPLICABLE).index))
