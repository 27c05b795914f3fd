"""One row per item, before any format: numbers exact, texts as a reader may see them."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.values import Amount, Level, NotApplicable, Proportion, Ticks, Value
from hf_fidelity.answers.vocabulary import REMARK_WORDS
from hf_fidelity.scale.item import Checklist, Item, Number
from hf_fidelity.scale.model import Domain, Grouping
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import ItemResult, Result, Scored, Withheld
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import anchor_in_words, derivation, withheld_in_words

SCORED = "scored"
AGREED_ON = "agreed"
ACTOR = "actor"
"""The grouping that says who holds the key."""


class Fact(NamedTuple):
    """What was answered, as numbers: a level, ticks out of options, an amount, or `n` out of a total."""

    level: Fraction | None = None
    ticked: tuple[str, ...] | None = None
    n_options: int | None = None
    amount: Fraction | None = None
    unit: str = ""
    n: Fraction | None = None
    total: Fraction | None = None


class Row(NamedTuple):
    """An item with its answer and score.

    `answered` is `scored`, or why there is no score. `groups` holds the ids of the item's groups by the id of the
    grouping, `group_titles` their names; `remarks` what was said, by the key of an answer file. A reason stands under
    `AGREED_ON` where it says why an answer was agreed on, and not why the item does not apply.
    """

    domain: Domain
    item: Item
    title: str
    answered: str
    words: str
    fact: Fact
    result: ItemResult
    groups: Mapping[str, tuple[str, ...]]
    group_titles: Mapping[str, str]
    remarks: Mapping[str, str]

    @property
    def score(self) -> Fraction | None:
        """The score, if there is one."""
        return self.result.outcome.value if isinstance(self.result.outcome, Scored) else None

    @property
    def share_of_range(self) -> Fraction | None:
        """Where the score lies between the lowest and the highest that the item can give, 0 to 1."""
        lowest, highest = self.result.span
        return None if self.score is None else (self.score - lowest) / (highest - lowest)


def item_rows(assessed: Assessed, result: Result, say: Speech) -> Iterator[Row]:
    """A row for each item that was asked, in the scale's order."""
    for domain in assessed.scale.domains:
        for item in domain.items:
            if item.id in result.items:
                yield _row(assessed, domain, item, result.items[item.id], say)


def _row(assessed: Assessed, domain: Domain, item: Item, one: ItemResult, say: Speech) -> Row:
    language, groupings = say.language, assessed.scale.groupings
    given = assessed.answers.remarks.get(item.id)
    remarks = {key: text for key in REMARK_WORDS if (text := getattr(given, key, None))}
    if "reason" in remarks and not isinstance(assessed.answers.values[item.id], NotApplicable):
        remarks[AGREED_ON] = remarks.pop("reason")
    return Row(
        domain=domain,
        item=item,
        title=in_language(item.title, language, item.id),
        answered=SCORED if isinstance(one.outcome, Scored) else one.outcome.reason.value,
        words=_words(item, one, assessed.answers.about.variant, say),
        fact=_fact(item, one.value, language),
        result=one,
        groups={grouping.id: tuple(dict.fromkeys(item.groups(grouping.id))) for grouping in groupings},
        group_titles={grouping.id: _titles(grouping, item, language) for grouping in groupings},
        remarks=remarks,
    )


def _words(item: Item, one: ItemResult, variant: str | None, say: Speech) -> str:
    """The anchor or options that were chosen, else how a fact became a score; or why there is none."""
    if isinstance(one.outcome, Withheld):
        return withheld_in_words(one.outcome, say)
    if one.n_rated:
        return say.plural("The mean of {n} rater's score.", "The mean of {n} raters' scores.", one.n_rated)
    return anchor_in_words(item, one, say.language) or derivation(item, one, variant, say)


def _titles(grouping: Grouping, item: Item, language: str) -> str:
    members = item.groups(grouping.id)
    return "; ".join(in_language(group.title, language, group.id) for group in grouping.groups if group.id in members)


def _fact(item: Item, value: Value, language: str) -> Fact:
    n_options = len(item.options) if isinstance(item, Checklist) else None
    unit = in_language(item.unit, language) if isinstance(item, Number) else ""
    match value:
        case Level(level):
            return Fact(level=level)
        case Ticks(ticked):
            return Fact(ticked=ticked, n_options=n_options)
        case Amount(amount):
            return Fact(amount=amount, unit=unit)
        case Proportion(n, total):
            return Fact(n=n, total=total)
        case _:
            return Fact(n_options=n_options, unit=unit)
