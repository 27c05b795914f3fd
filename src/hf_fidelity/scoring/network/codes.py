"""Codes for teams, stable over rounds, from which nobody can tell whose they are.

Everyone knows who came and who went. If one team goes, the one code that is gone would be its own; if one comes, the
new code would be. So codes come and go in company: just as many teams that stay change to a new code with them as it
takes for `least` codes to have the same first and last round. Which teams do is decided by the key's secret, by nothing
else; all others keep their codes. A code that is given up, also by a team that misses a round, is never used again. Any
code might then belong to any of at least `least` teams, as far as coming and going tell.
"""

import hmac
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from hf_fidelity.scoring.network.rows import TeamRound
from hf_fidelity.scoring.suppression import FEWEST, LEAST

LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
"""Letters of codes: without I, O and Q, which are easily misread."""


class Coded(NamedTuple):
    """The code of each team that was in the figures of a round; `answers` tells other answers of the same teams apart.

    It is a digest made with the secret, 64 hexadecimal digits, or empty where it is not known.
    """

    round: str
    codes: Mapping[str, str]
    answers: str = ""


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

    def answers_of(self, name: str) -> str:
        """The digest of the answers of a round, where it is known."""
        return next((coded.answers for coded in self.rounds if coded.round == name), "")

    def with_answers(self, name: str, rows: Iterable[TeamRound]) -> "Key":
        """The key with the digest of the answers behind the codes of a round."""
        told = "\n".join(sorted(repr((row.team, row.items)) for row in rows))
        digest = hmac.digest(self.secret.encode(), f"answers {name}\n{told}".encode(), "sha256").hex()
        rounds = (coded._replace(answers=digest) if coded.round == name else coded for coded in self.rounds)
        return self._replace(rounds=tuple(rounds))

    def lot_of(self, name: str) -> str:
        """Chance for what is drawn in a round besides codes; the secret cannot be worked out from it."""
        return hmac.digest(self.secret.encode(), f"lot {name}".encode(), "sha256").hex()

    def is_past(self, name: str) -> bool:
        """Whether a round has codes and others have followed, so that nobody can come into it any more."""
        return name in [coded.round for coded in self.rounds[:-1]]


def coded(key: Key, name: str, teams: Collection[str]) -> Key:
    """The key with codes for the teams that are in a round, the newest or the one after it.

    The newest round is coded anew, until its report is given out; a round that is past keeps the codes it has. A round
    of fewer teams than `least` gets none, since nothing of it is shown, and the key stays as it is.
    """
    least = max(key.least, FEWEST)
    if key.is_past(name) or len(set(teams)) < least:
        return key
    earlier = tuple(coded for coded in key.rounds if coded.round != name)
    stay = _staying(key.secret, name, earlier, set(teams), least)
    fresh = by_chance(key.secret, f"code {name}", set(teams) - stay.keys())
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
    """The teams that keep their code, as many as can."""
    if not earlier:
        return {}
    codes = earlier[-1].codes
    kept, gone = [], []
    for cohort in cohorts(codes, [coded.codes for coded in earlier[:-1]]):
        order = by_chance(secret, f"leave {name}", cohort)
        kept.append([team for team in order if team in present])
        gone.append(len(order) - len(kept[-1]))
    n_new = len(present) - sum(map(len, kept))
    changing = fewest_to_change([*map(len, kept)], gone, n_new, least)
    return {team: codes[team] for teams, n in zip(kept, changing, strict=True) for team in teams[n:]}


def fewest_to_change(kept: Sequence[int], gone: Sequence[int], n_new: int, least: int) -> tuple[int, ...]:
    """How many of those who stay change code with the others, cohort by cohort; together as few as can be.

    Of each cohort none or at least `least` give up their code, and none or so many keep it; none or so many get a new
    one. Where several ways are equally few, the cohorts that have had their codes longest keep most.
    """
    ways: dict[int, tuple[int, ...]] = {0: ()}
    for n_kept, n_gone in zip(kept, gone, strict=True):
        # Nobody needs more than the limit for those who go, and as many again for those who come; or else all change.
        sizes = [n for n in range(min(n_kept, 2 * least)) if _are_enough((n + n_gone, n_kept - n), least)]
        found: dict[int, tuple[int, ...]] = {}
        for total in sorted(ways):
            for n in (*sizes, n_kept):
                found.setdefault(total + n, (*ways[total], n))
        ways = found
    return ways[min(total for total in ways if _are_enough((total + n_new,), least))]


def _are_enough(groups: Iterable[int], least: int) -> bool:
    return all(n == 0 or n >= least for n in groups)


def by_chance(secret: str, purpose: str, names: Collection[str]) -> list[str]:
    """The names in an order that depends on the secret, the purpose and the names alone."""
    return sorted(names, key=lambda name: hmac.digest(secret.encode(), f"{purpose}\n{name}".encode(), "sha256"))


def _codes(least: int) -> list[str]:
    """At least so many codes: the letters, then each with a number."""
    numbers = ["", *map(str, range(2, least // len(LETTERS) + 2))]
    return [f"{letter}{number}" for number in numbers for letter in LETTERS]
