"""The shape of a result as JSON: what its keys are and what they hold; the JSON Schema is made from it."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

FORMAT = "hf-fidelity-result/1"


class Number(TypedDict):
    """A number: `value` is the nearest decimal, `exact` the number itself, such as 67/20."""

    value: float
    exact: str


class NoValue(TypedDict):
    """Why there is no number; with how many were scored and needed, where that is the reason."""

    withheld: str
    n_scored: NotRequired[int]
    n_needed: NotRequired[int]


class Range(TypedDict):
    """A lowest and a highest number."""

    lowest: Number
    highest: Number


class PointsJson(TypedDict):
    """Weighted points of the scored items, as a share of the maximum and of the range."""

    points: Number
    least: Number
    most: Number
    share_of_maximum: Number | NoValue
    share_of_range: Number


class CountsJson(TypedDict):
    """How many items were asked and how they were answered."""

    items: int
    applicable: int
    scored: int
    blank: int
    dont_know: int
    not_applicable: int


class AggregateJson(TypedDict):
    """A score of several items: a domain, a group, or all. `possible` is what missing answers leave open."""

    id: str
    score: Number | NoValue
    band: str | NoValue
    range: Range | NoValue
    possible: Range | NoValue
    points: PointsJson | NoValue
    counts: CountsJson


class AnswerJson(TypedDict):
    """What was answered; where several raters have not agreed, `ratings` by letter if they are asked for."""

    kind: Literal["level", "ticks", "amount", "proportion", "dont-know", "not-applicable", "blank", "ratings"]
    level: NotRequired[Number]
    ticked: NotRequired[list[str]]
    amount: NotRequired[Number]
    count: NotRequired[int]
    total: NotRequired[int]
    ratings: NotRequired[dict[str, "AnswerJson"]]


class ItemJson(TypedDict):
    """An item's answer and score on its own range."""

    id: str
    answer: AnswerJson
    score: Number | NoValue
    range: Range
    weight: Number


class ScaleJson(TypedDict):
    """Which scale; the digest is that of `sha256sum *.yaml | sha256sum` in its folder."""

    id: str
    version: str
    status: str
    sha256: str


class AnswersJson(TypedDict):
    """Who answered what, and the digest of the answer file."""

    sha256: str
    team: str
    municipality: str | None
    round: str
    date: str
    variant: str | None
    form: str
    language: str
    rater: str
    role: str | None


class ToolJson(TypedDict):
    """The program that made the result."""

    name: str
    version: str


class ChangeJson(TypedDict):
    """A score in an earlier round and now, by id.

    `change` is null where one of them is withheld. `disagreement` is the mean absolute difference between two raters'
    scores, the greater of the two rounds; null where that is not known, and then it is not known either whether the
    change is `clear`: greater than the disagreement.
    """

    id: str
    score_before: Number | NoValue
    score: Number | NoValue
    change: Number | None
    disagreement: Number | None
    clear: bool | None


class DriftJson(TypedDict):
    """A sign of drift: `core-fell`, `downward` or `unkept`, with the ids it is about.

    Of `unkept`, `ids` are weak items that keep the model, and `falling` the domains that fell meanwhile.
    """

    sign: str
    scale: str
    ids: list[str]
    falling: list[str]


class UncomparedJson(TypedDict):
    """What is not compared, since the scale has changed (`bands` for the bands), and why."""

    id: str
    why: list[str]


class SinceJson(TypedDict):
    """What has changed since an earlier round; every score that is not listed is not compared.

    `hindrance` is why nothing is: another `scale`, `variant` or `form`; null otherwise.
    """

    scale: ScaleJson
    answers: AnswersJson
    hindrance: str | None
    bands: bool
    overall: ChangeJson | None
    domains: list[ChangeJson]
    items: list[ChangeJson]
    not_compared: list[UncomparedJson]
    drift: list[DriftJson]


class ResultJson(TypedDict):
    """A whole result; `since` is there when an earlier round was named."""

    format: str
    tool: ToolJson
    scale: ScaleJson
    answers: AnswersJson
    overall: AggregateJson
    domains: list[AggregateJson]
    groupings: dict[str, list[AggregateJson]]
    items: list[ItemJson]
    core_at_lowest: list[str]
    strengths: list[str]
    weak: list[str]
    since: NotRequired[SinceJson]
