"""The shape of a trend as JSON; the JSON Schema is made from it."""

from typing_extensions import TypedDict

from hf_fidelity.views.result_shape import (
    AnswerJson,
    AnswersJson,
    DriftJson,
    NoValue,
    Number,
    ScaleJson,
    SinceJson,
    ToolJson,
)

FORMAT = "hf-fidelity-trend/1"


class ScoreJson(TypedDict):
    """The score of an item, a domain, or all."""

    id: str
    score: Number | NoValue


class CorrectionJson(TypedDict):
    """An answer that was corrected after its round; `was` is null where the item does not take what it was."""

    item: str
    was: AnswerJson | None
    now: AnswerJson
    date: str


class RoundJson(TypedDict):
    """A round with its scores, and what has changed since the one before and the first; null in the first."""

    scale: ScaleJson
    answers: AnswersJson
    overall: ScoreJson
    domains: list[ScoreJson]
    items: list[ScoreJson]
    corrections: list[CorrectionJson]
    since_last: SinceJson | None
    since_first: SinceJson | None


class TrendJson(TypedDict):
    """The rounds of a team in order of date, those about the organisation around it, and signs of drift at the end."""

    format: str
    tool: ToolJson
    rounds: list[RoundJson]
    around: list[RoundJson]
    drift: list[DriftJson]
