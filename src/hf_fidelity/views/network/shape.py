"""The shape of a network's figures as JSON; the JSON Schema is made from it."""

from typing import Literal

from typing_extensions import TypedDict

from hf_fidelity.views.result_shape import Number, Range, ScaleJson, ToolJson

FORMAT = "hf-fidelity-network/1"


class SuppressedJson(TypedDict):
    """In the place of a figure that is not shown, since too few teams stand behind it or could be worked out."""

    suppressed: Literal[True]


class AtLeastJson(TypedDict):
    """A count of all teams but fewer than the limit; how many exactly is not shown."""

    at_least: int


Count = int | AtLeastJson | SuppressedJson
"""How many teams, as far as it is shown."""


class OutJson(TypedDict):
    """Why teams are out, and how many."""

    why: str
    n: int


class AttendanceJson(TypedDict):
    """Who is in, by code, and how many are out; those two are all that are known. Unreadable files may be anyone's."""

    inside: list[str]
    n_known: int
    outside: list[OutJson]
    n_unreadable_files: int


class SpreadJson(TypedDict):
    """How many teams, and what a quarter, a half and three quarters of them do not exceed."""

    n: int
    lower_quartile: Number
    median: Number
    upper_quartile: Number


class MoveJson(TypedDict):
    """How the teams that are in both rounds have moved: the spread of their changes, and how many rose and fell."""

    spread: SpreadJson
    rose: Count
    same: Count
    fell: Count


class FigureJson(TypedDict):
    """A score of several items: overall, a domain, or a group of a grouping.

    `teams` holds the scores by code, and is null for groups, of which no single team is shown. `range` is null
    where the teams are asked none of the items, `move` without comparison.
    """

    kind: Literal["overall", "domain", "group"]
    id: str
    grouping: str | None
    range: Range | None
    spread: SpreadJson | SuppressedJson
    teams: dict[str, Number] | SuppressedJson | None
    move: MoveJson | SuppressedJson | None


class SaidJson(TypedDict):
    """What sharing teams wrote, and how many others wrote something that they keep."""

    kind: Literal["barrier", "facilitator", "adaptation"]
    shared: list[str]
    kept: Count


class NetworkItemJson(TypedDict):
    """Of how many of `n` teams an item is weak, at the top, or neither, scored or not; whom to ask, by code."""

    id: str
    n: int
    weak: Count
    between: Count
    top: Count
    ask: str | None
    said: list[SaidJson]


class NetworkJson(TypedDict):
    """What may be shown of a round of the network. With `named`, every code is a team's name."""

    format: str
    tool: ToolJson
    scale: ScaleJson
    round: str
    previous: str | None
    least: int
    named: bool
    attendance: AttendanceJson
    figures: list[FigureJson]
    items: list[NetworkItemJson]
    questions: list[str]
