"""The rounds of a network, made of what was gathered: which round is meant, who is in it, under which codes."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from statistics import median_low
from typing import NamedTuple

from hf_fidelity.cli.gathering.gather import Gathering
from hf_fidelity.cli.gathering.told import Read
from hf_fidelity.cli.gathering.warned import apart_from, codes_anew, few_teams, rounds_apart
from hf_fidelity.problem import AnswersError, Location, Problem, UsageError, listed, quoted
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.change import Common
from hf_fidelity.scoring.network.codes import Key, coded
from hf_fidelity.scoring.network.figures import Round
from hf_fidelity.scoring.network.roster import Out, Outside, enter
from hf_fidelity.scoring.network.rows import layout_of
from hf_fidelity.scoring.suppression import FEWEST

KeyOf = Callable[[str], Key]
"""The key for the scale with this id."""


class Rounds(NamedTuple):
    """The rounds with codes, the oldest first and last the one that is shown; the key with the codes of that one.

    `n_other_scales` counts the teams' files that answer another scale; `n_apart` those of rounds around the one shown
    that too few teams have answered. `warnings` are for the organiser.
    """

    scale: Scale
    rounds: tuple[Round, ...]
    previous: str | None
    key: Key
    n_other_scales: int
    n_apart: int = 0
    warnings: tuple[Problem, ...] = ()


class _Sorted(NamedTuple):
    """Rows of one scale by round; the rounds stand in order of their usual day.

    `enough` are the rounds of so many teams that something may be shown: others may be mistyped, or just begun.
    """

    scale_id: str
    by_round: Mapping[str, Sequence[Read]]
    n_others: int
    enough: Collection[str] = ()

    @property
    def order(self) -> list[str]:
        return list(self.by_round)

    def before(self, name: str) -> str | None:
        """The newest round before this one that enough teams have answered."""
        earlier = self.order[: self.order.index(name)]
        return next((one for one in reversed(earlier) if one in self.enough), None)


def rounds_of(gathering: Gathering, wanted: str | None, previous: str | None, key_of: KeyOf) -> Rounds:
    """The round that is wanted, or the newest that enough teams have answered, after those before it that have codes.

    Raises `UsageError` for a round that is not there or cannot be coded, and `AnswersError` when all files are broken.
    """
    rows = _sorted(gathering)
    key = key_of(rows.scale_id)
    rows = rows._replace(enough=_enough(rows, key))
    name = _named(rows, "--round", wanted) or _newest(rows)
    last = _named(rows, "--previous", previous) or rows.before(name)
    if previous is not None and rows.order.index(previous) >= rows.order.index(name):
        wrong = "this round is not before the one that is shown"
        raise UsageError([Problem("HF352", Location("--previous"), wrong, "", "Name an earlier one.")])
    known, rounds = key, list[Round]()
    for one in _to_code(rows, key, name, last):
        made, key = _round(gathering, rows, one, key, is_last=one == name)
        if made.codes or one == name:
            rounds.append(made)
    last = _with_codes(rounds, last, is_named=previous is not None)
    found = gathering.scale(rounds[-1].layout.sha256).model
    rounds = [_beside(gathering, one, found) for one in rounds]
    apart = apart_from(name, rows.by_round, rows.enough) if wanted is None else []
    warnings = (*few_teams(rounds[-1], key), *codes_anew(name, known, key), *rounds_apart(apart, key))
    return Rounds(found, tuple(rounds), last, key, rows.n_others, len(apart), warnings)


def _with_codes(rounds: Sequence[Round], last: str | None, *, is_named: bool) -> str | None:
    """The round to compare with, if it has codes; or else the newest that has, unless one was named."""
    before = [one.roster.round for one in rounds[:-1]]
    if last is None or last in before:
        return last
    if is_named:
        wrong = "this round has no codes, since it was never shown or too few teams are in it: nothing can be compared"
        raise UsageError([Problem("HF352", Location("--previous"), wrong, "", "Leave --previous out.")])
    return before[-1] if before else None


def _enough(rows: _Sorted, key: Key) -> set[str]:
    least = max(key.least, FEWEST)
    n_teams = {name: len({one.row.team for one in read}) for name, read in rows.by_round.items()}
    return {name for name, n in n_teams.items() if n >= least}


def _newest(rows: _Sorted) -> str:
    """The newest round of enough teams; without any, the newest of those with most files."""
    if found := [name for name in rows.order if name in rows.enough]:
        return found[-1]
    return max(reversed(rows.order), key=lambda name: len(rows.by_round[name]))


def _sorted(gathering: Gathering) -> _Sorted:
    if not gathering.read:
        if gathering.broken:
            raise AnswersError([problem for one in gathering.broken for problem in one.problems])
        wrong, allowed = "none of these files holds what a team agreed on", "answers with `rater: agreed`"
        remedy = "Name the folder with what the teams sent."
        raise UsageError([Problem("HF351", Location("network"), wrong, allowed, remedy)])
    ids = {sha256: gathering.scale(sha256).model.id for sha256 in {one.row.scale for one in gathering.read}}
    n_files = Counter(ids[one.row.scale] for one in gathering.read)
    scale_id = min(n_files, key=lambda one: (-n_files[one], one))
    by_round: dict[str, list[Read]] = {}
    for one in gathering.read:
        if ids[one.row.scale] == scale_id:
            by_round.setdefault(one.row.round, []).append(one)
    usual = {name: median_low([one.date for one in read]) for name, read in by_round.items()}
    ordered = {name: by_round[name] for name in sorted(by_round, key=lambda name: (usual[name], name))}
    return _Sorted(scale_id, ordered, len(gathering.read) - n_files[scale_id])


def _named(rows: _Sorted, option: str, wanted: str | None) -> str | None:
    """The round that an option names. Raises `UsageError` when no team has it."""
    if wanted is not None and wanted not in rows.by_round:
        values = {"wanted": quoted(wanted), "rounds": listed(map(quoted, rows.order))}
        wrong = "no team has agreed answers of a round {wanted}"
        raise UsageError([Problem("HF352", Location(option), wrong, "{rounds}", "Name one of them.", values)])
    return wanted


def _to_code(rows: _Sorted, key: Key, name: str, previous: str | None) -> list[str]:
    """The rounds whose figures count: those that have codes up to the one shown, or else the one before it; and it.

    Raises `UsageError` when what was shown before cannot be reckoned with.
    """
    known = [one.round for one in key.rounds]
    if name in known:
        known = known[: known.index(name) + 1]
    elif known and known[-1] in rows.by_round and rows.order.index(known[-1]) > rows.order.index(name):
        wrong, remedy = "the key has codes of later rounds, and none of this one", "Use another key for this report."
        raise UsageError([Problem("HF353", Location("--codes"), wrong, "", remedy)])
    if lost := [one for one in known if one not in rows.by_round]:
        wrong = "the key has codes of the round {round}, and no answers of that round are here"
        remedy = "Name its folder too: what was shown then decides what may be shown now."
        raise UsageError([Problem("HF353", Location("--codes"), wrong, "", remedy, {"round": quoted(lost[0])})])
    first = [previous] if previous and not known else []
    return [*first, *known, *([] if name in known else [name])]


def _round(gathering: Gathering, rows: _Sorted, name: str, key: Key, *, is_last: bool) -> tuple[Round, Key]:
    """A round with its codes, and the key with them."""
    sent = [one.row for one in sorted(rows.by_round[name], key=_preferred)]
    sha256 = Counter(row.scale for row in sent).most_common(1)[0][0]
    layout = layout_of(gathering.scale(sha256).model, sha256)
    before = rows.before(name)
    expected = {one.row.team for one in rows.by_round[before]} if before else set()
    unread = [
        Outside(one.team, one.reason, one.place)
        for one in gathering.aside
        if one.round == name and one.scale == rows.scale_id
    ]
    if is_last:
        unread += (Outside(None, Out.UNREADABLE, one.place) for one in gathering.broken)
    # The report of a round with codes is out when a later one is made.
    admitted = key.codes_of(name) if key.is_past(name) or (key.codes_of(name) and not is_last) else None
    roster = enter(layout, name, sent, unread, sorted(expected), admitted)
    if is_last:
        roster = roster._replace(inside=tuple(gathering.with_texts(roster.inside)))
    teams = {row.team for row in roster.inside}
    if admitted and (gone := admitted.keys() - teams):
        raise _without(name, len(gone))
    key = key if admitted else coded(key, name, teams)
    codes = key.codes_of(name)
    if codes.keys() == teams and (is_last or not key.answers_of(name)):
        key = key.with_answers(name, roster.inside)
    # A round of too few teams leaves the key as it is; codes that stand there are then those of an earlier run.
    codes = codes if admitted is not None or codes.keys() == teams else {}
    return Round(roster, layout, codes, lot=key.lot_of(name)), key


def _without(name: str, n: int) -> UsageError:
    """That teams with a code in a past round are not in it now: what is left would tell which code was whose."""
    wrong = "the key has codes of {n} {more} in the round {round} than can be in its figures now"
    remedy = "See that all answers of that round are here as they were, or use another key."
    values: dict[str, object] = {"n": n, "more": "team more" if n == 1 else "teams more", "round": quoted(name)}
    return UsageError([Problem("HF353", Location("--codes"), wrong, "", remedy, values)])


def _preferred(read: Read) -> tuple[bool, bool, bool, str]:
    """Which of several files with the same answers counts: what was made to be sent, then what has texts."""
    return not read.is_redacted, not any(read.row.wrote), read.shares, read.row.place


def _beside(gathering: Gathering, one: Round, last: Scale) -> Round:
    """The round with what it measures like the last one, where the scale is not the very same."""
    earlier = gathering.scale(one.layout.sha256).model
    if earlier == last:
        return one
    from hf_fidelity.checks.diff import diff

    found = diff(earlier, last)
    common = Common(frozenset(found.items), frozenset(found.domains), overall=found.overall, bands=found.bands)
    return one._replace(common=common)
