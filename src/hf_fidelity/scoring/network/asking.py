"""Whom to ask about an item: the code of a team at its top, drawn so that it tells nothing else of any team."""

from collections.abc import Mapping, Sequence

from hf_fidelity.scoring.network.codes import by_chance, cohorts
from hf_fidelity.scoring.network.figures import Round
from hf_fidelity.scoring.network.rows import TeamRound


def codes_to_ask(rounds: Sequence[Round], shown: Mapping[str, tuple[int, int]], least: int) -> dict[str, str]:
    """A code of the last round for each item that has one to ask, by item.

    `shown` holds of each item of how many teams it is shown, at the least, that they are low and at the top. Who does
    what is known among colleagues, so each code is named for one item alone; items that are low most often are served
    first, and of those equally often low the ones with fewest at the top, so that most have a code. Codes of newcomers
    are few and known to be new: all that are named are of the largest group of teams that have had their codes equally
    long, of whom `least` are at the top whoever is at the top.

    Whether a code is named follows from what is shown, and which one from chance: that a code is not named tells
    nothing.
    """
    last = rounds[-1]
    rows = last.rows
    groups = cohorts({team: last.codes[team] for team in rows}, [one.codes for one in rounds[:-1]])
    largest = max(groups, key=len, default=frozenset())
    others = len(rows) - len(largest)
    order = {name: at for at, name in enumerate(last.roster.items)}
    found: dict[str, str] = {}
    for name in sorted(shown, key=lambda name: (-shown[name][0], shown[name][1])):
        _, n_top = shown[name]
        if n_top - others >= max(least, len(found) + 1):
            top = {last.codes[team] for team in largest if _is_at_top(rows[team], last, order[name])}
            found[name] = by_chance(last.lot, f"ask {name}", top - {*found.values()})[0]
    return found


def _is_at_top(row: TeamRound, last: Round, at: int) -> bool:
    return row.items[at] == len(last.layout.asked[row.variant].scores[at]) - 1
