"""What would lift a score: what one step up of an item does, and the fewest such steps that reach the next band.

A step is the move of one item to its next higher score. Items without a score are left as they are.
"""

from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.scale.model import Band, Scale
from hf_fidelity.scoring.aggregate import of_domain, of_domains
from hf_fidelity.scoring.compute import tallies_of
from hf_fidelity.scoring.result import Aggregate, InBand, ItemResult, Result, Scored
from hf_fidelity.scoring.tally import Counted, counted, tally


class Step(NamedTuple):
    """An item's next higher score, and by how much a score rises when this item alone takes that step."""

    item: str
    to: Fraction
    gain: Fraction


class Lift(NamedTuple):
    """A smallest set of steps after which a score, now `reached`, is in the band above."""

    band: str
    steps: tuple[Step, ...]
    reached: Fraction


def next_scores(scale: Scale, result: Result, among: Collection[str] | None = None) -> dict[str, Fraction]:
    """By item id, the next higher score of every scored item that is not at its highest, of those in `among` or all."""
    found = {}
    for item in scale.asked_items(result.variant, result.form):
        outcome = result.items[item.id].outcome
        if isinstance(outcome, Scored) and (among is None or item.id in among):
            higher = [score for score in item.scores(result.variant) if score > outcome.value]
            found.update({item.id: min(higher)} if higher else {})
    return found


def steps(scale: Scale, result: Result, whole: Aggregate) -> dict[str, Step]:
    """By item id, the next step of an item and what it does to a score.

    `whole` is the overall score or that of a domain; its own items count. Nothing without a score.
    """
    if not isinstance(whole.outcome, Scored):
        return {}
    own = {item.id for domain in scale.domains if whole.id == domain.id for item in domain.items}
    sums = {name: counted(one, scale.scoring) for name, one in result.items.items() if not own or name in own}
    found = {}
    for name, higher in next_scores(scale, result, sums).items():
        lifted = counted(result.items[name]._replace(outcome=Scored(higher)), scale.scoring)
        gain = _score_of(scale, {**sums, name: lifted}, whole) - whole.outcome.value
        found[name] = Step(name, higher, gain)
    return found


def _score_of(scale: Scale, sums: Mapping[str, Counted], whole: Aggregate) -> Fraction:
    rule = scale.scoring
    domain = next((known for known in scale.domains if known.id == whole.id), None)
    if domain:
        outcome = of_domain(tally(sums[item.id] for item in domain.items if item.id in sums), rule)
    else:
        outcome = of_domains(list(tallies_of(scale, sums).values()), rule)
    assert isinstance(outcome, Scored)
    return outcome.value


def lift(
    scale: Scale,
    result: Result,
    whole: Aggregate,
    among: Collection[str] | None = None,
    known: Mapping[str, Step] | None = None,
) -> Lift | None:
    """A smallest set of steps that lifts a score into the band above, from the items in `among`, or from all.

    `known` are the steps of the score, for a caller that has them.

    None when there is no band above, no score, or when one step in each of these items is not enough. A score is linear
    in its items, so gains add up, and taking the largest first gives a smallest set. Of items that gain the same, core
    items come first, then those lowest in their range, then the scale's order.
    """
    target = band_above(scale, whole)
    if target is None or target.from_ is None or not isinstance(whole.outcome, Scored):
        return None
    items = {item.id: item for item in scale.items}
    candidates = [
        (-step.gain, not items[name].core, _share_of_range(result.items[name]), order, step)
        for order, (name, step) in enumerate((steps(scale, result, whole) if known is None else known).items())
        if among is None or name in among
    ]
    reached, taken = whole.outcome.value, []
    for _, _, _, order, step in sorted(candidates):
        taken.append((order, step))
        reached += step.gain
        if reached >= target.from_:
            return Lift(target.id, tuple(step for _, step in sorted(taken)), reached)
    return None


def band_above(scale: Scale, whole: Aggregate) -> Band | None:
    """The band above the one that a score is in, if there is one."""
    if not isinstance(whole.band, InBand):
        return None
    names = [band.id for band in scale.bands]
    here = names.index(whole.band.band)
    return scale.bands[here - 1] if here else None


def _share_of_range(one: ItemResult) -> Fraction:
    assert isinstance(one.outcome, Scored)
    return (one.outcome.value - one.span.lowest) / (one.span.highest - one.span.lowest)
