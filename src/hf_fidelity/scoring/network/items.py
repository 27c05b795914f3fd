"""The items of a network's round: which are often weak, which are strong, what was written about them, whom to ask."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.highlights import WEAK_BELOW
from hf_fidelity.scoring.network.codes import cohorts
from hf_fidelity.scoring.network.figures import Round
from hf_fidelity.scoring.network.rows import KINDS, Kind, TeamRound
from hf_fidelity.scoring.suppression import FEWEST, Count, Nearly, Suppressed, shown_counts


class Said(NamedTuple):
    """What sharing teams wrote, in the order of the alphabet, and how many others wrote something that they keep."""

    shared: tuple[str, ...]
    kept: Count


class ItemFigure(NamedTuple):
    """How many teams score in the lower half of an item's range, at its top, and between; out of `n`.

    `ask` is the code of a team at the top that others may learn from. It is named only where `least` teams that have
    had their codes equally long are at the top, and for one item alone: who does what is known among colleagues.
    """

    item: str
    n: int | Suppressed
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
        n = sum(counts[at])
        low, between, top = shown_counts(counts[at], least) if n >= least else (Suppressed(),) * 3
        found[name] = ItemFigure(name, n if n >= least else Suppressed(), low, between, top, said[at])
    return _with_codes_to_ask(found, rounds, least)


def often_weak(items: Mapping[str, ItemFigure], scale: Scale) -> tuple[str, ...]:
    """The items of which it is shown how many teams are low: greatest share first, then core items, then in order."""
    return _most_often({name: (one.low, one.n) for name, one in items.items()}, scale)


def often_strong(items: Mapping[str, ItemFigure], scale: Scale) -> tuple[str, ...]:
    """The items of which it is shown how many teams are at the top, in the same order."""
    return _most_often({name: (one.top, one.n) for name, one in items.items()}, scale)


def held_by(names: Iterable[str], scale: Scale, actor: str) -> tuple[str, ...]:
    """Those of the items to which this actor holds the key, in the order given."""
    theirs = {item.id for item in scale.items if actor in item.groups("actor")}
    return tuple(name for name in names if name in theirs)


def _most_often(counts: Mapping[str, tuple[Count, int | Suppressed]], scale: Scale) -> tuple[str, ...]:
    """Sorted by what is shown alone, so that the order tells no more."""
    core = {item.id for item in scale.items if item.core}
    shares = {}
    for name, (count, n) in counts.items():
        if not isinstance(count, Suppressed) and not isinstance(n, Suppressed):
            shares[name] = Fraction(_at_least(count), n)
    return tuple(sorted(shares, key=lambda name: (-shares[name], name not in core)))


def _counts(last: Round, rows: Iterable[TeamRound]) -> list[tuple[int, int, int]]:
    """How many teams are low, between and at the top of each item."""
    by_variant: dict[str | None, list[tuple[int, ...]]] = {}
    for row in rows:
        by_variant.setdefault(row.variant, []).append(row.items)
    counts = [[0, 0, 0] for _ in last.roster.items]
    for variant, answers in by_variant.items():
        for at, column in enumerate(zip(*answers, strict=True)):
            scores = last.layout.asked[variant].scores[at]
            for position, n in Counter(column).items():
                if position >= 0:
                    share = (scores[position] - scores[0]) / (scores[-1] - scores[0])
                    counts[at][0 if share < WEAK_BELOW else 2 if share == 1 else 1] += n
    return [(low, between, top) for low, between, top in counts]


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


def _with_codes_to_ask(found: Mapping[str, ItemFigure], rounds: Sequence[Round], least: int) -> dict[str, ItemFigure]:
    """The figures with codes to ask: items that are low most often are served first, since each code is named once."""
    last = rounds[-1]
    rows = last.rows
    groups = cohorts({team: last.codes[team] for team in rows}, [one.codes for one in rounds[:-1]])
    order = {name: at for at, name in enumerate(found)}
    served, free = dict(found), set(last.codes.values())
    for name in sorted(found, key=lambda name: -_at_least(found[name].low)):
        if isinstance(found[name].top, Suppressed):
            continue
        tops = [{last.codes[team] for team in group if _is_at_top(rows[team], last, order[name])} for group in groups]
        askable = sorted(code for top in tops if len(top) >= least for code in top & free)
        if askable:
            served[name] = found[name]._replace(ask=askable[0])
            free.remove(askable[0])
    return served


def _is_at_top(row: TeamRound, last: Round, at: int) -> bool:
    return row.items[at] == len(last.layout.asked[row.variant].scores[at]) - 1


def _at_least(count: Count) -> int:
    """How many there are at least, as far as is shown."""
    if isinstance(count, Suppressed):
        return 0
    return count.at_least if isinstance(count, Nearly) else count
