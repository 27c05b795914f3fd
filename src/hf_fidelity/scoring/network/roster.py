"""Who is in a round of the network, who is out, and why. Here teams have names; in the figures they do not."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from hf_fidelity.scoring.network.rows import Layout, TeamRound, is_complete


class Out(StrEnum):
    """Why a team, or a file, is not in the figures."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    NOT_AGREED = "not-agreed"
    CONTRADICTED = "contradicted"
    OTHER_VERSION = "other-version"
    SHORT_FORM = "short-form"
    OTHER_ITEMS = "other-items"
    TOO_FEW_ANSWERS = "too-few-answers"
    TOO_LATE = "too-late"


class Outside(NamedTuple):
    """A team that is out, or a file that cannot be read and may be any team's; `place` is the file, if there is one."""

    team: str | None
    reason: Out
    place: str = ""


class Roster(NamedTuple):
    """Who is in and who is out in a round. `items` are those that every team that is in was asked."""

    round: str
    inside: tuple[TeamRound, ...]
    outside: tuple[Outside, ...]
    items: tuple[str, ...]


def enter(
    layout: Layout,
    name: str,
    rows: Iterable[TeamRound],
    unread: Iterable[Outside] = (),
    expected: Collection[str] = (),
    admitted: Collection[str] | None = None,
) -> Roster:
    """The roster of the round with this name, by team; rows of other rounds are passed over.

    A team is in with one agreed full form in this version of the scale, the same items as most teams are asked, and a
    score in every domain: figures have then all the same teams behind them, and nobody's can be had by subtraction.
    Files with the same answers count as one, whatever texts are in them: that is the first of them. `unread` are files
    of this round that gave no row, and what cannot be read; `expected` the teams that should be there, such as those of
    the round before; `admitted` the teams that have a code in a round after which others have followed, when no more
    can be let in.
    """
    by_team: dict[str, list[TeamRound]] = {}
    for row in rows:
        if row.round == name:
            by_team.setdefault(row.team, []).append(row)
    once = {team: sent[0] for team, sent in by_team.items() if _say_the_same(sent)}
    items = _usual_items(layout, once.values())
    inside: list[TeamRound] = []
    outside: list[Outside] = []
    for team, sent in by_team.items():
        if team not in once:
            outside += (Outside(team, Out.CONTRADICTED, row.place) for row in sent)
        elif reason := _why_out(once[team], layout, items, admitted):
            outside.append(Outside(team, reason, sent[0].place))
        else:
            inside.append(once[team])
    outside += _others(unread, by_team)
    known = by_team.keys() | {one.team for one in outside}
    outside += (Outside(team, Out.MISSING) for team in expected if team not in known)
    return Roster(name, tuple(inside), tuple(sorted(outside, key=_in_order)), items)


def _say_the_same(sent: Sequence[TeamRound]) -> bool:
    """Whether the answers are the same; what was sent has fewer texts than what the team keeps, and a result none."""
    bare = {row._replace(wrote=(), texts=(), place="") for row in sent} if len(sent) > 1 else ()
    return len(bare) <= 1


def _usual_items(layout: Layout, rows: Iterable[TeamRound]) -> tuple[str, ...]:
    """The items that most teams are asked; of two sets equally common, the one of the variant that stands first."""
    n_teams: Counter[tuple[str, ...]] = Counter()
    n_teams.update({asked.items: 0 for asked in layout.asked.values()})
    n_teams.update(layout.asked[row.variant].items for row in rows if row.scale == layout.sha256)
    return n_teams.most_common(1)[0][0]


def _why_out(row: TeamRound, layout: Layout, items: tuple[str, ...], admitted: Collection[str] | None) -> Out | None:
    if row.scale != layout.sha256:
        return Out.OTHER_VERSION
    if row.form == "short":
        return Out.SHORT_FORM
    if layout.asked[row.variant].items != items:
        return Out.OTHER_ITEMS
    if not is_complete(row, layout):
        return Out.TOO_FEW_ANSWERS
    return Out.TOO_LATE if admitted is not None and row.team not in admitted else None


def _others(unread: Iterable[Outside], known: Collection[str]) -> list[Outside]:
    """Each unreadable file; and each team once that has sent something, and nothing that it agreed on here."""
    found: dict[tuple[str | None, str], Outside] = {}
    for one in unread:
        if one.team is None:
            found.setdefault((None, one.place), one)
        elif one.team not in known:
            found.setdefault((one.team, ""), one)
    return list(found.values())


def _in_order(one: Outside) -> tuple[str, str, str]:
    return one.team or "", one.place, one.reason
