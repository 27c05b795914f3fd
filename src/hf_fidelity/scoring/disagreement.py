"""By how much raters disagree about scores: what a change must exceed to be told from another pair of eyes."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from hf_fidelity.answers.model import Answers
from hf_fidelity.answers.values import Blank, Value
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.compute import score_values
from hf_fidelity.scoring.result import Outcome, Scored


class Disagreement(NamedTuple):
    """Mean absolute differences between two raters' scores, by id: of items, and of domains and the overall score.

    What fewer than two raters have a score for is left out.
    """

    items: Mapping[str, Fraction]
    wholes: Mapping[str, Fraction]


def disagreement(scale: Scale, answers: Answers) -> Disagreement | None:
    """By how much the raters of agreed answers differed before they agreed; None without ratings of two raters.

    Each rater's own scores are computed from what that rater answered. An item without ratings beside it is one that
    all answered alike, so the agreed answer stands for everyone's; an item that a rater left out is blank for that one.
    """
    letters = sorted({letter for ratings in answers.ratings.values() for letter in ratings})
    if len(letters) < 2:  # noqa: PLR2004  # a difference takes two
        return None
    results = [
        score_values(
            scale, _answered_by(letter, answers), answers.about.variant, answers.about.form, with_groupings=False
        )
        for letter in letters
    ]
    wholes = [{whole.id: whole.outcome for whole in (result.overall, *result.domains)} for result in results]
    items = [{name: one.outcome for name, one in result.items.items()} for result in results]
    return Disagreement(_by_id(items), _by_id(wholes))


def _answered_by(letter: str, answers: Answers) -> dict[str, Value]:
    rated = answers.ratings
    return {
        name: rated[name].get(letter, Blank()) if name in rated else value for name, value in answers.values.items()
    }


def _by_id(raters: Sequence[Mapping[str, Outcome]]) -> dict[str, Fraction]:
    """The mean absolute difference of each score over every pair of raters that have it."""
    found = {}
    for name in raters[0]:
        scores = [outcome.value for rater in raters if isinstance(outcome := rater[name], Scored)]
        if len(scores) > 1:
            found[name] = mean_difference(scores)
    return found


def mean_difference(scores: Sequence[Fraction]) -> Fraction:
    """The mean of the absolute differences between every two of at least two scores."""
    differences = [abs(one - other) for one, other in combinations(scores, 2)]
    return sum(differences, Fraction()) / len(differences)


def greater(one: Disagreement | None, other: Disagreement | None) -> Disagreement | None:
    """Of two rounds' disagreement, the greater, score by score; where only one is known, that one."""
    if one is None or other is None:
        return one or other
    return Disagreement(*(_greater(a, b) for a, b in zip(one, other, strict=True)))


def _greater(one: Mapping[str, Fraction], other: Mapping[str, Fraction]) -> dict[str, Fraction]:
    return {name: max(part[name] for part in (one, other) if name in part) for name in {**one, **other}}
