"""What may be shown of a network: never the figure of fewer than `least` teams, neither directly nor by subtraction.

The reader we guard against knows how this module works, who took part in which round (everyone at the meeting does) and
every report that was made so far, and reckons with all of it. What such a reader must not find out is the figure of a
team, or of fewer than `least` teams together, which code is whose (`network/codes.py`), and what a code answered to an
item, or whether it did (`network/items.py`). A reader always knows their own team's figures, and a few teams that put
their heads together know theirs: the limit counts them all. Not prevented: a team telling, practice so well known that
a text gives its writer away, two reports of one round given out, and guessing that an old and a new code with like
scores are one team's.

The rule is stronger than it must be, and therefore short. Everything shown divides the teams into blocks, the finest
parts that can be told apart by it; no block has fewer than `least` teams. Sums, differences and any other linear
reckoning with what is shown weigh all teams of a block alike, so they never end at fewer teams than a block has.
No figure is given by variant: together with codes that live over rounds, its blocks would soon be too small.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from hf_fidelity.scoring.disclosure import merged

LEAST = 5
"""The least number of teams behind a figure, if the network sets no other: the usual threshold of research ethics."""
FEWEST = 3
"""No network may set the limit lower: with two teams, each knows the other's figure. Staff surveys use three."""

NEW = -1
"""The part of a group that was in none of the blocks before."""
Place = tuple[str, str]
"""A team in a round. The same team's figures in two rounds are two unknowns."""


class Suppressed(NamedTuple):
    """Not shown, because too few teams stand behind it or could be reckoned out of it."""


class Nearly(NamedTuple):
    """A count of all teams but fewer than the limit; how many exactly is not shown."""

    at_least: int


Count = int | Nearly | Suppressed
"""How many teams, as far as it is shown."""


def may_show(groups: Iterable[Collection[Place]], least: int) -> list[bool]:
    """Whether a figure of each group may be shown, decided in the given order, beside those that were shown before it.

    All groups are those of one measure. What was published earlier stands first.
    """
    least = max(least, FEWEST)
    blocks: list[set[Place]] = []
    block_of: dict[Place, int] = {}
    decisions = []
    for group in groups:
        parts: dict[int, set[Place]] = {}
        for place in group:
            parts.setdefault(block_of.get(place, NEW), set()).add(place)
        rests = {n: rest for n, part in parts.items() if n != NEW and (rest := blocks[n] - part)}
        fits = bool(parts) and all(_n_teams(part) >= least for part in (*parts.values(), *rests.values()))
        decisions.append(fits)
        if fits:
            for n in parts.keys() & rests.keys() | parts.keys() & {NEW}:
                block_of.update(dict.fromkeys(parts[n], len(blocks)))
                blocks.append(parts[n])
            for n, rest in rests.items():
                blocks[n] = rest
    return decisions


def _n_teams(block: Iterable[Place]) -> int:
    return len({team for team, _ in block})


def shown_counts(counts: Sequence[int], least: int) -> tuple[Count, ...]:
    """How many of some teams are of each kind, as far as it may be shown; kinds stand in order and share the teams.

    Neighbouring kinds are put together until each part has at least `least` teams; a count is shown when it is a part
    of its own. When all are put together, the kind that holds all but fewer than `least` is `Nearly`; but only of so
    many teams that they cannot be few of each kind, since otherwise the word's absence would tell that they are.
    """
    least = max(least, FEWEST)
    parts = merged((0, *counts), least)  # nobody is without an answer here
    kinds = {part.last - 1: part.n for part in parts if max(part.first, 1) == part.last}
    told: list[Count] = [kinds.get(kind, Suppressed()) for kind in range(len(counts))]
    if len(parts) == 1 and sum(counts) > len(counts) * (least - 1):
        bound = sum(counts) - least + 1
        told = [Nearly(bound) if count >= bound else Suppressed() for count in counts]
    return tuple(told)
