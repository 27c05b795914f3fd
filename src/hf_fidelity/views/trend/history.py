"""The rounds of a team with their results, each set beside the one before, the first and the last."""

from collections.abc import Sequence
from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.change import Changes
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.drift import ROUNDS_DOWNWARD, Drift, Kept, downward, drift
from hf_fidelity.scoring.result import Aggregate, Result
from hf_fidelity.views.rounds import Before, compared


class Round(NamedTuple):
    """A round with its result; `last` is the round before it and `first` the first one, both None in the first."""

    assessed: Assessed
    result: Result
    last: Before | None
    first: Before | None

    @property
    def name(self) -> str:
        """What the round is called."""
        return self.assessed.answers.about.round


class History(NamedTuple):
    """The rounds on one scale, in order of date. `to_last` holds every round but the last, set beside the last."""

    rounds: tuple[Round, ...]
    to_last: tuple[Before, ...]

    @property
    def latest(self) -> Round:
        """The last round."""
        return self.rounds[-1]

    @property
    def scale(self) -> Scale:
        """The scale of the last round."""
        return self.latest.assessed.scale

    def is_like_last(self, n: int, whole: Aggregate) -> bool:
        """Whether a score of round `n` means the same as in the last round."""
        return n == len(self.rounds) - 1 or self.to_last[n].of(whole) is not None


def history(rounds: Sequence[Assessed]) -> History:
    """The history of rounds that stand in order of date."""
    results = []
    for n, one in enumerate(rounds):
        last = compared(rounds[n - 1], one) if n else None
        first = last if n == 1 else compared(rounds[0], one) if n else None
        results.append(Round(one, score(one.scale, one.answers), last, first))
    return History(tuple(results), tuple(compared(one, rounds[-1]) for one in rounds[:-1]))


def since_last(history: History) -> Changes | None:
    """The changes from the last round but one; None where there is but one."""
    latest = history.latest
    return latest.last.changes(latest.result) if latest.last else None


def signs_of_drift(team: History, around: History | None) -> tuple[Drift, ...]:
    """The signs that the last round shows; training and anchoring are also looked for in what stands around the team.

    Of the organisation's rounds, the one with the name of the team's last round counts.
    """
    changes = since_last(team)
    if changes is None:
        return ()
    kept = [Kept(team.scale, team.latest.result)]
    if around:
        same = (one for one in around.rounds if one.name == team.latest.name)
        kept += (Kept(one.assessed.scale, one.result) for one in same)
    return drift(team.scale, changes, kept, _slides(team))


def _slides(team: History) -> tuple[str, ...]:
    if len(team.rounds) < ROUNDS_DOWNWARD:
        return ()
    middle, latest = team.rounds[-2:]
    assert middle.last
    assert latest.last
    over_both = team.to_last[-ROUNDS_DOWNWARD + 1].changes(latest.result)
    return downward(middle.last.changes(middle.result), latest.last.changes(latest.result), over_both)
