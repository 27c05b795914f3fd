"""The items of a network's round: which are often weak, which are strong, what was written about them, whom to ask."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.highlights import WEAK_BELOW
from hf_fidelity.scoring.network.asking import codes_to_ask
from hf_fidelity.scoring.network.figures import Round
from hf_fidelity.scoring.network.rows import KINDS, Kind, TeamRound
from hf_fidelity.scoring.suppression import FEWEST, Count, Nearly, Suppressed, shown_counts


class Said(NamedTuple):
    """What sharing teams wrote, in the order of the alphabet, and how many others wrote something that they keep."""

    shared: tuple[str, ...]
    kept: Count


class ItemFigure(NamedTuple):
    """How many of `n` teams, all that are in, score in the lower half of an item's range, at its top, or neither.

    `between` holds also the teams without a score of the item. How many those are is never shown, not even none: the
    scores under codes tell by their denominators how many items a team left out, and whoever knew of each item how many
    left it out would find who did. `ask` is the code of a team at the top that others may learn from.
    """

    item: str
    n: int
    low: Count
    between: Count
    top: Count
    said: Mapping[Kind, Said]
    ask: str | None = None


def item_figures(rounds: Sequence[Round], least: int) -> dict[str, ItemFigure]:
    """The figures of every item in the last round, in the order of the scale; nothing with fewer than `least` teams."""
    least = max(least, FEWEST)
    last = rounds[-1]
    rows = last.rows
    if len(rows) < least:
        return {}
    said = _said_of(list(rows.values()), least, len(last.roster.items))
    counts = _counts(last, rows.values())
    found = {}
    for at, name in enumerate(last.roster.items):
        low, top = counts[at]
        shown_low, between, shown_top = shown_counts((low, len(rows) - low - top, top), least)
        found[name] = ItemFigure(name, len(rows), shown_low, between, shown_top, said[at])
    asked = codes_to_ask(rounds, {name: (at_least(one.low), at_least(one.top)) for name, one in found.items()}, least)
    return {name: one._replace(ask=asked.get(name)) for name, one in found.items()}


def often_weak(items: Mapping[str, ItemFigure], scale: Scale) -> tuple[str, ...]:
    """The items of which it is shown how many teams are low: most first, then core items, then in order."""
    return _most_often({name: one.low for name, one in items.items()}, scale)


def often_strong(items: Mapping[str, ItemFigure], scale: Scale) -> tuple[str, ...]:
    """The items of which it is shown how many teams are at the top, in the same order."""
    return _most_often({name: one.top for name, one in items.items()}, scale)


def most_hidden_low(items: Mapping[str, ItemFigure]) -> int:
    """The most teams that may be low on an item of which it is not shown how many are; 0 where it is shown of all."""
    found = (one.n - at_least(one.between) - at_least(one.top) for one in items.values() if _is_hidden(one.low))
    return max(found, default=0)


def most_hidden_top(items: Mapping[str, ItemFigure]) -> int:
    """The most teams that may be at the top of an item of which it is not shown how many are."""
    found = (one.n - at_least(one.between) - at_least(one.low) for one in items.values() if _is_hidden(one.top))
    return max(found, default=0)


def _is_hidden(count: Count) -> bool:
    return isinstance(count, Suppressed)


def held_by(names: Iterable[str], scale: Scale, actor: str) -> tuple[str, ...]:
    """Those of the items to which this actor holds the key, in the order given."""
    theirs = {item.id for item in scale.items if actor in item.groups("actor")}
    return tuple(name for name in names if name in theirs)


def _most_often(counts: Mapping[str, Count], scale: Scale) -> tuple[str, ...]:
    """Sorted by what is shown alone, so that the order tells no more."""
    core = {item.id for item in scale.items if item.core}
    shown = {name: at_least(count) for name, count in counts.items() if not isinstance(count, Suppressed)}
    return tuple(sorted(shown, key=lambda name: (-shown[name], name not in core)))


def _counts(last: Round, rows: Iterable[TeamRound]) -> list[tuple[int, int]]:
    """How many teams are low on each item, and how many at its top."""
    by_variant: dict[str | None, list[tuple[int, ...]]] = {}
    for row in rows:
        by_variant.setdefault(row.variant, []).append(row.items)
    counts = [[0, 0] for _ in last.roster.items]
    for variant, answers in by_variant.items():
        for at, column in enumerate(zip(*answers, strict=True)):
            scores = last.layout.asked[variant].scores[at]
            for position, n in Counter(column).items():
                if position >= 0:
                    share = (scores[position] - scores[0]) / (scores[-1] - scores[0])
                    counts[at][0] += n * (share < WEAK_BELOW)
                    counts[at][1] += n * (share == 1)
    return [(low, top) for low, top in counts]


def _said_of(rows: Sequence[TeamRound], least: int, n_items: int) -> list[dict[Kind, Said]]:
    """What was written about each item. A team that shares a text shares all of its texts."""
    shared: list[dict[Kind, set[str]]] = [{kind: set() for kind in KINDS} for _ in range(n_items)]
    for row in rows:
        for text in row.texts:
            shared[text.at][text.kind].add(text.text)
    keepers = [row.wrote for row in rows if not row.texts]
    columns = map(Counter, zip(*keepers, strict=True)) if keepers else ({} for _ in range(n_items))
    found = []
    for texts, column in zip(shared, columns, strict=True):
        n_kept = {kind: sum(n for bits, n in column.items() if bits >> bit & 1) for bit, kind in enumerate(KINDS)}
        counts = {kind: shown_counts((n, len(rows) - n), least)[0] for kind, n in n_kept.items()}
        found.append({kind: Said(tuple(sorted(texts[kind])), counts[kind]) for kind in KINDS})
    return found


def at_least(count: Count) -> int:
    """How many there are at least, as far as is shown."""
    if isinstance(count, Suppressed):
        return 0
    return count.at_least if isinstance(count, Nearly) else count
