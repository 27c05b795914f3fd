"""What the organiser should look at before the report of a round is given out; nothing of it stops the run."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from hf_fidelity.cli.gathering.told import Read
from hf_fidelity.problem import Location, Problem, Severity, quoted
from hf_fidelity.scoring.network.codes import Key
from hf_fidelity.scoring.network.figures import Round
from hf_fidelity.scoring.suppression import FEWEST

_MOST_NAMED = 5
"""How many files are named: more are no slips of the pen."""


def few_teams(last: Round, key: Key) -> Iterator[Problem]:
    """That nothing of the round is shown."""
    n, least = len(last.roster.inside), max(key.least, FEWEST)
    if n < least:
        wrong = "too few teams can be in the figures of the round {round}, namely {n}: it gets no figures and no codes"
        remedy = "Wait for more teams, or name another round with --round. A key stays as it was."
        values = {"n": n, "least": least, "round": quoted(last.roster.round)}
        yield _warning("HF360", "--round", wrong, "{least} or more", remedy, values)


def codes_anew(name: str, known: Key, key: Key) -> Iterator[Problem]:
    """That the round had codes already, for other teams or for other answers of theirs."""
    then, now = known.codes_of(name).keys(), key.codes_of(name).keys()
    if then and then != now:
        wrong = "other teams are in the round {round} than when it got its codes ({n_new} new, {n_gone} gone)"
        remedy = (
            "Its codes were given anew. Take back any earlier report of it: both together tell whose codes are whose."
        )
        values = {"round": quoted(name), "n_new": len(now - then), "n_gone": len(then - now)}
        yield _warning("HF361", "--codes", wrong, "", remedy, values)
    elif known.answers_of(name) not in ("", key.answers_of(name)):
        wrong = "teams in the round {round} have other answers than when it got its codes"
        remedy = "Take back any earlier report of it: both together tell which codes they have."
        yield _warning("HF361", "--codes", wrong, "", remedy, {"round": quoted(name)})


def apart_from(name: str, by_round: Mapping[str, Sequence[Read]], enough: Collection[str]) -> list[str]:
    """The files of rounds that too few teams have answered, since the round of enough teams before this one."""
    order = list(by_round)
    before = [at for at, one in enumerate(order[: order.index(name)]) if one in enough]
    around = order[before[-1] + 1 if before else 0 :]
    return [read.row.place for one in around if one != name and one not in enough for read in by_round[one]]


def rounds_apart(places: Sequence[str], key: Key) -> Iterator[Problem]:
    """That there are such files: the first of them by name, and how many more."""
    values = {"least": max(key.least, FEWEST), "n": len(places) - _MOST_NAMED}
    remedy = "See whether the round is mistyped; --round shows another round than the one that is shown now."
    wrong = "fewer than {least} teams have answered the round that this file names, so it is in no figure"
    for place in places[:_MOST_NAMED]:
        yield _warning("HF360", place, wrong, "", remedy, values)
    if len(places) > _MOST_NAMED:
        yield _warning("HF360", "network", "{n} more such files are here", "", "", values)


def _warning(code: str, where: str, wrong: str, allowed: str, remedy: str, values: Mapping[str, object]) -> Problem:
    return Problem(code, Location(where), wrong, allowed, remedy, values, severity=Severity.WARNING)
