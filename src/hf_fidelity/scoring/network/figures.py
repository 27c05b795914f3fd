"""The figures of a network's round: how teams score, each under a code, and how those with the same code have moved."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from hf_fidelity.scale.item import Span
from hf_fidelity.scoring.change import Common
from hf_fidelity.scoring.network.codes import cohorts
from hf_fidelity.scoring.network.roster import Roster
from hf_fidelity.scoring.network.rows import Layout, Measure, TeamRound, pairs_by_measure
from hf_fidelity.scoring.network.spread import Pair, Spread, coarse, differences, spread_of
from hf_fidelity.scoring.suppression import Count, Place, Suppressed, may_show, shown_counts

CLEAR = Fraction(1, 12)
"""The least share of a measure's range by which a team moves clearly: a quarter of a step on 1-4. Our own limit."""


class Round(NamedTuple):
    """A round of the network: who is in, under which codes, and what it measures like the last round given with it.

    `common` is left out where the scale is the very same. `lot` is chance that nobody but the organiser can know.
    """

    roster: Roster
    layout: Layout
    codes: Mapping[str, str]
    common: Common = Common()
    lot: str = ""

    @property
    def rows(self) -> dict[str, TeamRound]:
        """The rows of the teams that are in and have a code, by team."""
        return {row.team: row for row in self.roster.inside if row.team in self.codes}


class Move(NamedTuple):
    """How the teams with the same code in both rounds have moved: the spread of their changes; how many rose and fell.

    Moves smaller than `CLEAR` of the range are counted as the same.
    """

    spread: Spread
    rose: Count
    same: Count
    fell: Count


class Figure(NamedTuple):
    """What is shown of a measure. `dots` are scores by code, and none of a group; `move` is None without comparison."""

    measure: Measure
    spread: Spread | Suppressed
    dots: Mapping[str, Fraction] | Suppressed
    move: Move | Suppressed | None


class Compared(NamedTuple):
    """How many teams are in two rounds, and how many of them have the same code in both and are compared."""

    both: int
    same_code: int


Scores = Mapping[str, Pair]
"""Scores of a measure by team."""


class _Known(NamedTuple):
    """A round with its scores by measure and team, found once."""

    round: Round
    scores: Mapping[Measure, Scores]


def figures(rounds: Sequence[Round], previous: str | None, least: int) -> dict[Measure, Figure]:
    """What is shown of each measure in the last of the rounds, with the change since the round named `previous`.

    The rounds stand in order, the oldest first; those before the last decide with it what may be shown, since their
    reports are known.
    """
    every = [_Known(one, pairs_by_measure(one.rows, one.layout)) for one in rounds]
    dots = _may_show_dots(rounds, least)
    decided: dict[object, list[bool]] = {}  # most measures have the same teams behind them
    return {
        measure: _figure(every, previous, least, measure, decided, dots=dots and measure.kind != "group")
        for measure in rounds[-1].layout.measures
    }


def compared(rounds: Sequence[Round], previous: str | None) -> Compared | None:
    """How many teams are compared with the round named `previous`; None when there is no such round."""
    last = rounds[-1]
    before = next((one for one in rounds[:-1] if one.roster.round == previous), None)
    if before is None:
        return None
    both = before.rows.keys() & last.rows.keys()
    return Compared(len(both), sum(before.codes[team] == last.codes[team] for team in both))


def _figure(
    every: Sequence[_Known],
    previous: str | None,
    least: int,
    measure: Measure,
    decided: dict[object, list[bool]],
    *,
    dots: bool,
) -> Figure:
    last = every[-1].round
    known = [one for one in every if _is_alike(one.round, last, measure)]
    scores = [by_measure.get(measure, {}) for _, by_measure in known]
    before = next((n for n, (one, _) in enumerate(known[:-1]) if one.roster.round == previous), None)
    alike = (tuple(one.roster.round for one, _ in known), tuple(map(frozenset, scores)))
    may = decided.setdefault(alike, []) or _decide(known, scores, before, least)
    decided[alike] = may
    now = scores[-1]
    move: Move | Suppressed | None = None if before is None else Suppressed()
    if before is not None and may[-1]:
        kept = _kept(known[before].round, last, scores[before], now)
        then = [scores[before][team] for team in kept]
        move = _move(measure, then, [now[team] for team in kept], _spans_of(last)[measure], least)
    if not may[len(known) - 1]:
        return Figure(measure, Suppressed(), Suppressed(), move)
    by_code = (
        {last.codes[team]: Fraction(*now[team]) for team in sorted(now, key=last.codes.__getitem__)} if dots else {}
    )
    return Figure(measure, _spread(measure, now.values()), by_code or Suppressed(), move)


def _decide(known: Sequence[_Known], scores: Sequence[Scores], before: int | None, least: int) -> list[bool]:
    """Whether the scores of each round may be shown, and each change that reports have told since the round before.

    The last one is that from the round at `before`, if there is such a round. Who is in and who is compared is known,
    so a figure of nearly all of them would tell how few have no score.
    """
    steps = [(n - 1, n) for n in range(1, len(known) - 1)]
    steps += [] if before is None else [(before, len(known) - 1)]
    rows = [one.round.rows for one in known]
    everyone = [_places(one.round, teams) for one, teams in zip(known, rows, strict=True)]
    groups = [_places(one.round, teams) for one, teams in zip(known, scores, strict=True)]
    for a, b in steps:
        everyone.append(_in_both(known[a].round, known[b].round, rows[a], rows[b]))
        groups.append(_in_both(known[a].round, known[b].round, scores[a], scores[b]))
    return may_show([*everyone, *groups], least)[len(everyone) :]


def _is_alike(one: Round, last: Round, measure: Measure) -> bool:
    """Whether a round measures this as the last one does."""
    if one.layout.sha256 == last.layout.sha256:
        return one.roster.items == last.roster.items
    is_domain = measure.kind == "domain" and measure.id in one.common.domains
    return is_domain or (measure.kind == "overall" and one.common.overall)


def _kept(then: Round, now: Round, teams_then: Collection[str], teams_now: Iterable[str]) -> list[str]:
    """Those of the teams that have the same code in two rounds."""
    return [team for team in teams_now if team in teams_then and now.codes[team] == then.codes[team]]


def _in_both(then: Round, now: Round, teams_then: Collection[str], teams_now: Iterable[str]) -> set[Place]:
    kept = _kept(then, now, teams_then, teams_now)
    return _places(then, kept) | _places(now, kept)


def _places(one: Round, teams: Collection[str]) -> set[Place]:
    return {(team, one.roster.round) for team in teams}


def _spans_of(last: Round) -> Mapping[Measure, Span]:
    """The range of each measure made of the items of the round; where variants differ, that of the first one."""
    return {asked.items: asked.spans for asked in reversed(list(last.layout.asked.values()))}[last.roster.items]


def _move(measure: Measure, then: Sequence[Pair], now: Sequence[Pair], span: Span, least: int) -> Move:
    moves = differences(then, now)
    denominator = moves[0][1]  # that of all
    clear = ceil(CLEAR * (span.highest - span.lowest) * denominator)
    rose = sum(move >= clear for move, _ in moves)
    fell = sum(move <= -clear for move, _ in moves)
    return Move(_spread(measure, moves), *shown_counts((rose, len(moves) - rose - fell, fell), least))


def _spread(measure: Measure, pairs: Iterable[Pair]) -> Spread:
    """The spread; of a group, whose scores are not shown one by one, only so finely that they cannot be told."""
    exact = spread_of(pairs)
    return coarse(exact) if measure.kind == "group" else exact


def _may_show_dots(rounds: Sequence[Round], least: int) -> bool:
    """Whether the rounds in which codes were used leave every team among enough others; a sound key sees to it."""
    codes = [{team: one.codes[team] for team in one.rows} for one in rounds]
    return all(may_show([_places(rounds[n], teams) for n, teams in _lives(codes)], least))


def _lives(codes: Sequence[Mapping[str, str]]) -> Iterator[tuple[int, frozenset[str]]]:
    """For each round, the teams whose codes have the same first and last round."""
    for n, of_round in enumerate(codes):
        later = list(reversed(codes[n + 1 :]))
        for cohort in cohorts(of_round, codes[:n]):
            for alike in cohorts({team: of_round[team] for team in cohort}, later):
                yield n, alike
