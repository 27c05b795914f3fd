"""Codes for teams, stable over rounds, from which nobody can tell whose they are.

Everyone knows who came and who went. If one team goes, the one code that is gone would be its own; if one comes, the
new code would be. So codes come and go in company: as many teams that stay change to a new code with them as it takes
for `least` codes to have the same first and last round. Which teams do is decided by the key's secret, by nothing else;
all others keep their codes. A code that is given up, also by a team that misses a round, is never used again. Any code
might then belong to any of at least `least` teams, as far as coming and going tell.
"""

import hmac
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from hf_fidelity.scoring.suppression import FEWEST, LEAST

LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
"""Letters of codes: without I, O and Q, which are easily misread."""


class Coded(NamedTuple):
    """The code of each team that was in the figures of a round."""

    round: str
    codes: Mapping[str, str]


class Key(NamedTuple):
    """The codes of a network on one scale, round by round, the oldest first; the organiser's alone.

    `secret` is chance, at least 32 hexadecimal digits; whoever has it and the teams' names can work out the codes.
    `least` is the limit of the network, which stands for as long as the key is used.
    """

    secret: str
    least: int = LEAST
    rounds: tuple[Coded, ...] = ()

    def codes_of(self, name: str) -> Mapping[str, str]:
        """Codes by team in a round; none in a round without codes."""
        return next((coded.codes for coded in self.rounds if coded.round == name), {})

    def is_past(self, name: str) -> bool:
        """Whether a round has codes and others have followed, so that nobody can come into it any more."""
        return name in [coded.round for coded in self.rounds[:-1]]


def coded(key: Key, name: str, teams: Collection[str]) -> Key:
    """The key with codes for the teams that are in a round, the newest or the one after it.

    The newest round is coded anew, until its report is given out; a round that is past keeps the codes it has. A round
    of fewer teams than `least` gets none, since nothing of it is shown.
    """
    if key.is_past(name):
        return key
    earlier = tuple(coded for coded in key.rounds if coded.round != name)
    least = max(key.least, FEWEST)
    if len(set(teams)) < least:
        return key._replace(rounds=earlier)
    stay = _staying(key.secret, name, earlier, set(teams), least)
    fresh = _by_chance(key.secret, f"code {name}", set(teams) - stay.keys())
    used = {code for coded in earlier for code in coded.codes.values()}
    unused = [code for code in _codes(len(used) + len(fresh)) if code not in used]
    codes = {**stay, **dict(zip(fresh, unused, strict=False))}
    return key._replace(rounds=(*earlier, Coded(name, {team: codes[team] for team in sorted(codes)})))


def cohorts(codes: Mapping[str, str], earlier: Sequence[Mapping[str, str]]) -> list[frozenset[str]]:
    """The teams with codes, by the round in which their code was first used, the oldest first."""
    firsts: dict[int, set[str]] = {}
    for team, code in codes.items():
        first = next((n for n, before in enumerate(earlier) if before.get(team) == code), len(earlier))
        firsts.setdefault(first, set()).add(team)
    return [frozenset(firsts[first]) for first in sorted(firsts)]


def _staying(secret: str, name: str, earlier: Sequence[Coded], present: Collection[str], least: int) -> dict[str, str]:
    """The teams that keep their code. Of each cohort, none or at least `least` leave, and none or so many stay."""
    if not earlier:
        return {}
    codes = earlier[-1].codes
    keeping, leaving = [], []
    for cohort in cohorts(codes, [coded.codes for coded in earlier[:-1]]):
        order = _by_chance(secret, f"leave {name}", cohort)
        gone = [team for team in order if team not in present]
        kept = [team for team in order if team in present]
        n_with_them = max(least - len(gone), 0) if gone else 0
        keeping.append(kept[n_with_them:] if len(kept) - n_with_them >= least else [])
        leaving.append(len(order) - len(keeping[-1]))
    n_fresh = len(present) - sum(map(len, keeping))
    if 0 < n_fresh < least:
        # Newcomers too few to be among themselves; the largest cohort gives up as many as it takes.
        most = max(range(len(keeping)), key=lambda n: len(keeping[n]))
        needed = least - n_fresh if leaving[most] else least
        rest = keeping[most][needed:]
        keeping[most] = rest if len(rest) >= least else []
    return {team: codes[team] for kept in keeping for team in kept}


def _by_chance(secret: str, purpose: str, teams: Collection[str]) -> list[str]:
    """The teams in an order that depends on the secret, the purpose and the names alone."""
    return sorted(teams, key=lambda team: hmac.digest(secret.encode(), f"{purpose}\n{team}".encode(), "sha256"))


def _codes(least: int) -> list[str]:
    """At least so many codes: the letters, then each with a number."""
    numbers = ["", *map(str, range(2, least // len(LETTERS) + 2))]
    return [f"{letter}{number}" for number in numbers for letter in LETTERS]
