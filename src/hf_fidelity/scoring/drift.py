"""Signs that the model is drifting between rounds: for a team to look into, not a verdict.

Husbanken (2018) describes that, without training in depth and anchoring, the model is diluted or swallowed by ordinary
follow-up. What counts as a sign, and from when, is our own.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.change import Change, Changes
from hf_fidelity.scoring.highlights import WEAK_BELOW
from hf_fidelity.scoring.result import Result, Scored

LEAST_FALLING = 2
"""How many domains must have fallen before low training and anchoring are a sign: our own limit."""
ROUNDS_DOWNWARD = 3
"""How many rounds in a row, each lower than the one before, are a sign: our own limit, after the project's brief."""


class Sign(StrEnum):
    """The kinds of signs."""

    CORE_FELL = "core-fell"
    DOWNWARD = "downward"
    UNKEPT = "unkept"


class Drift(NamedTuple):
    """A sign of drift with what it is about: ids of items, or of domains and `overall`.

    Of `unkept`, `ids` are the low items that keep the model, in the scale with the id `scale`, and `falling` are the
    domains that fell meanwhile.
    """

    sign: Sign
    ids: tuple[str, ...]
    scale: str
    falling: tuple[str, ...] = ()


class Kept(NamedTuple):
    """A scale with a result on it, whose items that keep the model are looked at."""

    scale: Scale
    result: Result


def drift(scale: Scale, since_last: Changes, kept: Iterable[Kept], slides: Sequence[str] = ()) -> tuple[Drift, ...]:
    """The signs that the latest round shows, gravest first.

    `kept` holds this round's results in which items may keep the model: the team's own, and that of the organisation
    around it. `slides` are the scores that went `downward`.
    """
    falling = tuple(change.id for change in since_last.domains if change.fell)
    looked_at = kept if len(falling) >= LEAST_FALLING else ()
    signs = (
        Drift(Sign.CORE_FELL, fallen_core(scale, since_last), scale.id),
        Drift(Sign.DOWNWARD, tuple(slides), scale.id),
        *(Drift(Sign.UNKEPT, low_keepers(one), one.scale.id, falling) for one in looked_at),
    )
    return tuple(sign for sign in signs if sign.ids)


def fallen_core(scale: Scale, since_last: Changes) -> tuple[str, ...]:
    """The core items that fell since the round before; a fall that is no clear change is left out."""
    core = {item.id for item in scale.items if item.core}
    return tuple(change.id for change in since_last.items if change.id in core and change.fell)


def downward(before_last: Changes, since_last: Changes, over_both: Changes) -> tuple[str, ...]:
    """The domains, and `overall`, that were lower in each of the last two rounds than in the one before it.

    Every pair of the three rounds must be comparable. Each step may be small, since drift is slow; the fall over both
    must be a clear one.
    """
    first, second = ({change.id: change for change in changes.wholes()} for changes in (before_last, since_last))
    return tuple(
        whole.id for whole in over_both.wholes() if whole.fell and _lower(first, whole) and _lower(second, whole)
    )


def _lower(step: dict[str, Change], whole: Change) -> bool:
    difference = step[whole.id].difference if whole.id in step else None
    return difference is not None and difference < 0


def low_keepers(kept: Kept) -> tuple[str, ...]:
    """The items that keep the model (training in depth, anchoring) and are scored in the lower half of their range."""
    found = []
    for item in kept.scale.items:
        one = kept.result.items.get(item.id)
        if item.keeps_model and one and isinstance(one.outcome, Scored):
            lowest, highest = one.span
            if (one.outcome.value - lowest) / (highest - lowest) < WEAK_BELOW:
                found.append(item.id)
    return tuple(found)
