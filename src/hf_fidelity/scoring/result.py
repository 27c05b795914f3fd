"""What scoring gives. A score is `Scored(value)` or `Withheld(reason)`, never a stand-in number."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.answers.values import Value
from hf_fidelity.scale.item import AnyCut, Span
from hf_fidelity.scale.model import Form


class Reason(StrEnum):
    """Why something has no value."""

    BLANK = "blank"
    DONT_KNOW = "dont-know"
    NOT_APPLICABLE = "not-applicable"
    NOTHING_APPLICABLE = "nothing-applicable"
    TOO_FEW_ITEMS = "too-few-items"
    TOO_FEW_DOMAINS = "too-few-domains"
    NO_SCORE = "no-score"
    SHORT_FORM = "short-form"
    NO_BANDS = "no-bands"
    NO_MAXIMUM = "no-maximum"
    TOO_FEW_PARTICIPANTS = "too-few-participants"
    GIVES_AWAY = "gives-away"
    UNLIKE_ITEMS = "unlike-items"
    TOO_FEW_RATERS = "too-few-raters"
    NO_PAIRS = "no-pairs"
    NO_VARIATION = "no-variation"


class Scored(NamedTuple):
    """An exact score."""

    value: Fraction


class Withheld(NamedTuple):
    """No score, and why; with how many were scored and how many are needed, where the reason is too few."""

    reason: Reason
    n_scored: int = 0
    n_needed: int = 0


class InBand(NamedTuple):
    """The id of the band that a score falls into."""

    band: str


Outcome = Scored | Withheld


class Points(NamedTuple):
    """Weighted points of the scored items, with the least and the most that these items can give."""

    points: Fraction
    least: Fraction
    most: Fraction

    @property
    def share_of_maximum(self) -> Outcome:
        """Points through the most possible; withheld when that is not above zero."""
        return Scored(self.points / self.most) if self.most > 0 else Withheld(Reason.NO_MAXIMUM)

    @property
    def share_of_range(self) -> Fraction:
        """Points above the least, through the range from least to most; 0 to 1."""
        return (self.points - self.least) / (self.most - self.least)


class Counts(NamedTuple):
    """How many items were asked, and how they were answered."""

    n_items: int
    n_scored: int
    n_blank: int
    n_dont_know: int
    n_not_applicable: int

    @property
    def n_applicable(self) -> int:
        """Items that apply, answered or not."""
        return self.n_items - self.n_not_applicable


class ItemResult(NamedTuple):
    """An item's answer and score. `cut` is the cut point that decided it, where one did; `span` its possible scores.

    Where the score is the mean of several raters', `value` is `Blank`, `n_rated` is how many of them scored the item,
    and `rated` has what each answered, by letter; `rated` is empty where that is not shown.
    """

    id: str
    value: Value
    outcome: Outcome
    span: Span
    weight: Fraction
    cut: AnyCut | None = None
    rated: tuple[tuple[str, Value], ...] = ()
    n_rated: int = 0

    @property
    def is_at_lowest(self) -> bool:
        """Whether the item is scored, and as low as it can be."""
        return self.outcome == Scored(self.span.lowest)


class Aggregate(NamedTuple):
    """The score of several items together: a domain, a group, or all.

    `span` is what all items at their lowest and highest would give; `possible` is what is left of it when only blank
    and unknown items get their lowest or highest score.
    """

    id: str
    outcome: Outcome
    span: Span | Withheld
    possible: Span | Withheld
    band: InBand | Withheld
    points: Points | Withheld
    counts: Counts


class Result(NamedTuple):
    """Everything scoring says about one set of answers.

    `strengths` and `weak` are item ids in the order in which they should be mentioned.
    """

    variant: str | None
    form: Form
    overall: Aggregate
    domains: tuple[Aggregate, ...]
    items: Mapping[str, ItemResult]
    groupings: Mapping[str, tuple[Aggregate, ...]]
    core_at_lowest: tuple[str, ...]
    strengths: tuple[str, ...]
    weak: tuple[str, ...]
