"""The shape of several raters' figures as JSON; the JSON Schema is made from it."""

from typing import NotRequired

from typing_extensions import TypedDict

from hf_fidelity.scoring.ratings import Standing
from hf_fidelity.scoring.reliability import Reading
from hf_fidelity.views.result_shape import AnswerJson, NoValue, Number, ScaleJson, ToolJson

FORMAT = "hf-fidelity-agreement/1"


class RaterJson(TypedDict):
    """Who answered, by letter, or `agreed`; with the digest of the answer file."""

    rater: str
    role: str | None
    date: str
    sha256: str


class PairsJson(TypedDict):
    """How alike `n` pairs of ratings of the same item are, in steps of its scores."""

    n: int
    exact: Number
    within_one: Number
    mean_steps_apart: Number


class IntervalJson(TypedDict):
    """The ends of the bootstrap interval."""

    low: float
    high: float


class IntraclassJson(TypedDict):
    """Shrout and Fleiss's six forms: of a single rating, and of the mean of all raters'."""

    case_1_one: Number | NoValue
    case_2_one: Number | NoValue
    case_3_one: Number | NoValue
    case_1_mean: Number | NoValue
    case_2_mean: Number | NoValue
    case_3_mean: Number | NoValue


class ReliabilityJson(TypedDict):
    """How far raters agree on a domain, by its id, or `overall`. What an alpha allows is null without one."""

    id: str
    n_raters: int
    n_items: int
    pairs: PairsJson | NoValue
    alpha: Number | NoValue
    interval: IntervalJson | NoValue
    reading: Reading | None
    weighted_kappa: Number | NoValue
    intraclass: IntraclassJson | NoValue


class RatingJson(TypedDict):
    """What one rater answered to an item, and its score."""

    answer: AnswerJson
    score: Number | NoValue


class RatedItemJson(TypedDict):
    """An item with the ratings by letter, how many steps they lie apart, and what was agreed on, if anything was."""

    id: str
    domain: str
    core: bool
    standing: Standing
    steps: int
    ratings: dict[str, RatingJson]
    agreed: NotRequired[RatingJson]


class AgreementJson(TypedDict):
    """Several raters side by side: how far they agree, and what to discuss or look up first, by item."""

    format: str
    tool: ToolJson
    scale: ScaleJson
    team: str
    municipality: str | None
    round: str
    variant: str | None
    form: str
    raters: list[RaterJson]
    overall: ReliabilityJson
    domains: list[ReliabilityJson]
    discuss: list[str]
    look_up: list[str]
    items: list[RatedItemJson]
