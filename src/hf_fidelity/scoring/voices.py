"""Several voices on one team: its participants, counted together, and what they and others say beside the team's own.

Participants' answers go in one by one, and only what may be told of them all comes out.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from hf_fidelity.answers.model import Answers
from hf_fidelity.scale.item import Item, Span
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.disclosure import Cell, half_steps, merged
from hf_fidelity.scoring.inference import tellable
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.result import Outcome, Reason, Result, Scored, Withheld

PRINCIPLE = "principle"
"""The grouping of a participants' scale whose groups have the ids of the principles that a team is scored on."""
FAR_APART = 2
"""From so many steps on, two scores of an item are mentioned first: our own limit."""


class Told(NamedTuple):
    """How many participants are in a cell: those who gave one of the scores, and with `blank` those who gave none."""

    scores: tuple[Fraction, ...]
    blank: bool
    n: int


class GroupVoice(NamedTuple):
    """What participants say on a group of items: the mean of all their answers, to the nearest half step."""

    id: str
    mean: Outcome


class Steps(NamedTuple):
    """The scores that a group's items can give, from `lowest` on, `n` of them, evenly `apart`."""

    lowest: Fraction
    apart: Fraction
    n: int

    @property
    def highest(self) -> Fraction:
        """The highest of them."""
        return self.lowest + (self.n - 1) * self.apart

    def at(self, n_half_steps: int) -> Fraction:
        """The score so many half steps above the lowest."""
        return self.lowest + n_half_steps * self.apart / 2

    def rounded(self, score: Fraction) -> Fraction:
        """The nearest half step, upwards from the middle."""
        share = (score - self.lowest) / self.apart
        return self.at(half_steps(share.numerator, share.denominator))


class Participants(NamedTuple):
    """What may be told of participants' answers, by item id and by group; `steps` are those of the groups' means."""

    n: int
    items: Mapping[str, tuple[Told, ...]]
    groups: tuple[GroupVoice, ...]
    steps: Steps | None


def participants(scale: Scale, given: Sequence[Answers]) -> Participants | Withheld:
    """What may be told of the answers to a scale with `anonymous-from`; withheld, even their number, when too few.

    Means are by the grouping `principle`, in its absence by domain, and never by both: of means that share items, one
    tells of the other. A mean is of all answers to all items of the group, each answer counting the same. It is given
    when at least `anonymous-from` participants answered one of its items, and when nobody's answers follow from it.
    """
    least = scale.anonymous_from
    assert least is not None, "these are participants' answers"
    if len(given) < least:
        return Withheld(Reason.TOO_FEW_PARTICIPANTS, n_needed=least)
    about = given[0].about
    places = {item.id: _places(item, given) for item in scale.asked_items(about.variant, about.form)}
    cells = {name: merged(_counts(found), least) for name, found in places.items()}
    items = {item.id: item for item in scale.items}
    families = _families(scale, places)
    steps = {
        ladder for names in families.values() if (ladder := _steps([items[name] for name in names], about.variant))
    }
    return Participants(
        n=len(given),
        items={name: _told(items[name], about.variant, found) for name, found in cells.items()},
        groups=tuple(
            GroupVoice(group, _mean([places[name] for name in names], [cells[name] for name in names], ladder, least))
            for group, names in families.items()
            for ladder in [_steps([items[name] for name in names], about.variant)]
        ),
        steps=steps.pop() if len(steps) == 1 else None,
    )


class _Places(NamedTuple):
    """Of each participant, which of an item's scores was given, counted from 1; 0 for none."""

    given: tuple[int, ...]
    n_scores: int


def _places(item: Item, given: Sequence[Answers]) -> _Places:
    scores = _scores(item, given[0].about.variant)
    outcomes = [score_item(item, one.values[item.id], one.about.variant).outcome for one in given]
    found = tuple(scores.index(one.value) + 1 if isinstance(one, Scored) else 0 for one in outcomes)
    return _Places(found, len(scores))


def _scores(item: Item, variant: str | None) -> list[Fraction]:
    return sorted(set(item.scores(variant)))


def _counts(places: _Places) -> list[int]:
    return [places.given.count(place) for place in range(places.n_scores + 1)]


def _told(item: Item, variant: str | None, cells: Sequence[Cell]) -> tuple[Told, ...]:
    scores = _scores(item, variant)
    return tuple(
        Told(tuple(scores[max(cell.first - 1, 0) : cell.last]), blank=cell.first == 0, n=cell.n) for cell in cells
    )


def _families(scale: Scale, asked: Mapping[str, _Places]) -> dict[str, list[str]]:
    """The items of each group, of which none is in two groups."""
    grouping = next((known for known in scale.groupings if known.id == PRINCIPLE and not known.several), None)
    if grouping is None:
        found = {domain.id: [item.id for item in domain.items if item.id in asked] for domain in scale.domains}
    else:
        items = [item for item in scale.items if item.id in asked]
        found = {group.id: [i.id for i in items if group.id in i.groups(PRINCIPLE)] for group in grouping.groups}
    return {name: members for name, members in found.items() if members}


def _steps(items: Sequence[Item], variant: str | None) -> Steps | None:
    """The steps that items share; None when they have different ones, or uneven."""
    ladders = {tuple(_scores(item, variant)) for item in items}
    ladder = ladders.pop()
    apart = {above - below for below, above in pairwise(ladder)}
    return None if ladders or len(apart) != 1 else Steps(ladder[0], apart.pop(), len(ladder))


def _mean(places: Sequence[_Places], cells: Sequence[tuple[Cell, ...]], steps: Steps | None, least: int) -> Outcome:
    if steps is None:
        return Withheld(Reason.UNLIKE_ITEMS)
    answers = [place for item in places for place in item.given if place]
    n_answering = sum(any(each) for each in zip(*(item.given for item in places), strict=True))
    if n_answering >= least:
        mean = half_steps(sum(answers) - len(answers), len(answers))
        if mean in tellable(tuple(cells), least):
            return Scored(steps.at(mean))
    return Withheld(Reason.GIVES_AWAY)


class Gap(NamedTuple):
    """A principle as the team and its participants see it. `gap` is the team's score less theirs, in half steps.

    None where one has no score, or where they are not on the same range.
    """

    id: str
    own: Outcome
    theirs: Outcome
    gap: Fraction | None

    @property
    def is_higher(self) -> bool:
        """Whether the team sees itself higher than its participants do: by half a step or more, our own limit."""
        return self.gap is not None and self.gap > 0

    @property
    def is_lower(self) -> bool:
        """Whether the participants see the team higher than it sees itself, by half a step or more."""
        return self.gap is not None and self.gap < 0


def gaps(own: Result, theirs: Participants) -> list[Gap]:
    """Each principle on which the participants have a view, in the order of the team's scale."""
    voices = {group.id: group.mean for group in theirs.groups}
    found = []
    for domain in own.domains:
        if domain.id not in voices:
            continue
        mean, steps = voices[domain.id], theirs.steps
        on_one_range = steps and domain.span == Span(steps.lowest, steps.highest)
        gap = None
        if steps and on_one_range and isinstance(domain.outcome, Scored) and isinstance(mean, Scored):
            gap = steps.rounded(domain.outcome.value) - mean.value
        found.append(Gap(domain.id, domain.outcome, mean, gap))
    return found


class Difference(NamedTuple):
    """An item that the team and someone from outside scored otherwise, with how many steps apart they are."""

    item: str
    own: Fraction
    theirs: Fraction
    apart: Fraction

    @property
    def is_far(self) -> bool:
        """Whether the two are so far apart that it is mentioned first."""
        return self.apart >= FAR_APART


def differences(scale: Scale, own: Result, theirs: Result) -> list[Difference]:
    """The items that both scored, and otherwise: the farthest apart first, core items first, then the scale's order."""
    found = []
    for item in scale.asked_items(own.variant, own.form):
        ours, other = own.items[item.id].outcome, theirs.items[item.id].outcome
        if isinstance(ours, Scored) and isinstance(other, Scored) and ours != other:
            scores = _scores(item, own.variant)
            apart = abs(_on_ladder(scores, ours.value) - _on_ladder(scores, other.value))
            found.append((-apart, not item.core, Difference(item.id, ours.value, other.value, apart)))
    return [difference for *_, difference in sorted(found, key=lambda entry: entry[:2])]


def _on_ladder(scores: Sequence[Fraction], score: Fraction) -> Fraction:
    """Where a score stands among those that an item can give, counted from 0; a mean stands between two of them."""
    below = max(place for place, known in enumerate(scores) if known <= score)
    if scores[below] == score:
        return Fraction(below)
    return below + (score - scores[below]) / (scores[below + 1] - scores[below])
