"""The shapes of voices as JSON: participants together, and what stands beside a team's result."""

from typing import NotRequired

from typing_extensions import TypedDict

from hf_fidelity.views.result_shape import AggregateJson, NoValue, Number, ResultJson, ScaleJson, ToolJson

FORMAT = "hf-fidelity-participants/1"


class CellJson(TypedDict):
    """How many participants gave one of the scores, or with `no_answer` none."""

    no_answer: bool
    scores: list[Number]
    n: int


class ItemCellsJson(TypedDict):
    """All participants who answered the form, in cells."""

    id: str
    cells: list[CellJson]


class MeanJson(TypedDict):
    """What participants say on a group of items, to the nearest half step, or that it is not shown."""

    id: str
    mean: Number | NoValue


class HeardJson(TypedDict):
    """What may be told of participants' answers: how many they are, or that they are too few for anything."""

    participants: int | NoValue
    items: list[ItemCellsJson]
    groups: list[MeanJson]


class RoundJson(TypedDict):
    """Which team was answered about, and when; the day where all files have the same."""

    team: str
    municipality: str | None
    round: str
    date: str | None
    variant: str | None
    form: str


class ParticipantsJson(HeardJson):
    """Participants' answers together. There is no digest of their files: one could be tried out, answer by answer."""

    format: str
    tool: ToolJson
    scale: ScaleJson
    answers: RoundJson


class RaterJson(TypedDict):
    """A rater, and the digest of the file."""

    rater: str
    role: str | None
    sha256: str


class DifferenceJson(TypedDict):
    """An item that the team and external raters scored otherwise, and how many steps apart."""

    id: str
    own: Number
    theirs: Number
    steps: Number


class VoiceJson(TypedDict):
    """Another result on the same team and round. `raters` are the letters, where they are asked for."""

    scale: ScaleJson
    n_raters: int
    raters: NotRequired[list[str]]
    sha256: str
    overall: AggregateJson
    domains: list[AggregateJson]
    lowest: NotRequired[list[str]]
    differences: NotRequired[list[DifferenceJson]]


class GapJson(TypedDict):
    """A principle as team and participants see it; `gap` in scores, to the half step, where both have one."""

    id: str
    own: Number | NoValue
    theirs: Number | NoValue
    gap: Number | None
    team_is_higher: bool


class HeardBesideJson(HeardJson):
    """What participants say, beside the team's own scores."""

    scale: ScaleJson
    gaps: list[GapJson]


class VoicesJson(TypedDict):
    """What stands beside a result. With `is_mean`, the result is the mean of the raters' scores, and not agreed.

    `raters` are there where they are asked for.
    """

    is_mean: bool
    n_raters: int
    raters: NotRequired[list[RaterJson]]
    external: VoiceJson | None
    participants: HeardBesideJson | None
    around: list[VoiceJson]


class ResultWithVoicesJson(ResultJson):
    """A whole result; `voices` is there when it is a mean of several raters, or others stand beside it."""

    voices: NotRequired[VoicesJson]
