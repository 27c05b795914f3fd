"""The result as JSON for other programs: stable keys, exact numbers, no free text.

Notes, reasons and other free text stay in the answer file; a result can be passed on without them.
"""

import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal

from hf_fidelity import __version__
from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.values import Amount, DontKnow, Level, NotApplicable, Proportion, Ticks, Value
from hf_fidelity.scale.item import Span
from hf_fidelity.scoring.result import (
    Aggregate,
    InBand,
    ItemResult,
    Points,
    Reason,
    Result,
    Scored,
    Withheld,
)
from hf_fidelity.views.result_shape import (
    FORMAT,
    AggregateJson,
    AnswerJson,
    AnswersJson,
    ItemJson,
    NoValue,
    Number,
    PointsJson,
    Range,
    ResultJson,
    ScaleJson,
)
from hf_fidelity.views.speech import visible


def render_json(assessed: Assessed, result: Result, more: Mapping[str, object] | None = None) -> str:
    """The result as JSON text: two spaces of indent, keys in a fixed order, a line end at the end.

    `more` holds what stands beside the result itself: what has changed since a round (`since`), what others say
    (`voices`). Control characters and marks that turn the reading direction are left out.
    """
    data = {**result_json(assessed, result), **(more or {})}
    return visible(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def result_json(assessed: Assessed, result: Result) -> ResultJson:
    """The result as plain data."""
    return {
        "format": FORMAT,
        "tool": {"name": "hf-fidelity", "version": __version__},
        "scale": scale_json(assessed),
        "answers": answers_json(assessed),
        "overall": aggregate_json(result.overall),
        "domains": _aggregates(result.domains),
        "groupings": {name: _aggregates(groups) for name, groups in result.groupings.items()},
        "items": [_item(item) for item in result.items.values()],
        "core_at_lowest": list(result.core_at_lowest),
        "strengths": list(result.strengths),
        "weak": list(result.weak),
    }


def scale_json(assessed: Assessed) -> ScaleJson:
    """Which scale was answered."""
    return {
        "id": assessed.scale.id,
        "version": assessed.scale.version,
        "status": assessed.scale.status,
        "sha256": assessed.scale_document.sha256,
    }


def answers_json(assessed: Assessed) -> AnswersJson:
    """Who answered, and in which round."""
    about = assessed.answers.about
    return {
        "sha256": assessed.answers_document.sha256,
        "team": visible(about.team),
        "municipality": visible(about.municipality) if about.municipality else None,
        "round": visible(about.round),
        "date": about.date.isoformat(),
        "variant": about.variant,
        "form": about.form,
        "language": about.language,
        "rater": about.rater,
        "role": about.role,
    }


def number_json(value: Fraction) -> Number:
    """A number as the nearest decimal, and exact."""
    return {"value": round(float(value), 9), "exact": str(value)}


def no_value_json(withheld: Withheld) -> NoValue:
    """Why there is no number."""
    if withheld.n_needed:
        return {"withheld": withheld.reason, "n_scored": withheld.n_scored, "n_needed": withheld.n_needed}
    return {"withheld": withheld.reason}


def outcome_json(outcome: Scored | Withheld) -> Number | NoValue:
    """A score, or why there is none."""
    return number_json(outcome.value) if isinstance(outcome, Scored) else no_value_json(outcome)


def _range(span: Span) -> Range:
    return {"lowest": number_json(span.lowest), "highest": number_json(span.highest)}


def _points(points: Points) -> PointsJson:
    return {
        "points": number_json(points.points),
        "least": number_json(points.least),
        "most": number_json(points.most),
        "share_of_maximum": outcome_json(points.share_of_maximum),
        "share_of_range": number_json(points.share_of_range),
    }


def _aggregates(aggregates: Sequence[Aggregate]) -> list[AggregateJson]:
    return [aggregate_json(aggregate) for aggregate in aggregates]


def aggregate_json(aggregate: Aggregate) -> AggregateJson:
    """A score of several items."""
    span, possible, counts = aggregate.span, aggregate.possible, aggregate.counts
    return {
        "id": aggregate.id,
        "score": outcome_json(aggregate.outcome),
        "band": aggregate.band.band if isinstance(aggregate.band, InBand) else no_value_json(aggregate.band),
        "range": _range(span) if isinstance(span, Span) else no_value_json(span),
        "possible": _range(possible) if isinstance(possible, Span) else no_value_json(possible),
        "points": _points(aggregate.points)
        if isinstance(aggregate.points, Points)
        else no_value_json(aggregate.points),
        "counts": {
            "items": counts.n_items,
            "applicable": counts.n_applicable,
            "scored": counts.n_scored,
            "blank": counts.n_blank,
            "dont_know": counts.n_dont_know,
            "not_applicable": counts.n_not_applicable,
        },
    }


def _item(item: ItemResult) -> ItemJson:
    answer = _rated(item) if item.rated or item.n_rated else answer_json(item.value, item.outcome)
    return {
        "id": item.id,
        "answer": answer,
        "score": outcome_json(item.outcome),
        "range": _range(item.span),
        "weight": number_json(item.weight),
    }


def _rated(item: ItemResult) -> AnswerJson:
    """That several raters answered who have not agreed, and what each answered where that is shown."""
    if not item.rated:
        return {"kind": "ratings"}
    return {"kind": "ratings", "ratings": {letter: answer_json(value, _why(value)) for letter, value in item.rated}}


def _why(value: Value) -> Withheld:
    """Why an answer has no score, where it has none."""
    reasons: dict[type, Reason] = {DontKnow: Reason.DONT_KNOW, NotApplicable: Reason.NOT_APPLICABLE}
    return Withheld(reasons.get(type(value), Reason.BLANK))


def answer_json(value: Value, outcome: Scored | Withheld) -> AnswerJson:
    """What was answered; `outcome` tells why there is nothing, where there is nothing."""
    match value:
        case Level(level):
            return {"kind": "level", "level": number_json(level)}
        case Ticks(ticked):
            return {"kind": "ticks", "ticked": list(ticked)}
        case Amount(amount):
            return {"kind": "amount", "amount": number_json(amount)}
        case Proportion(n, total):
            return {"kind": "proportion", "count": int(n), "total": int(total)}
    assert isinstance(outcome, Withheld)
    kinds: dict[str, Literal["dont-know", "not-applicable", "blank"]] = {
        "dont-know": "dont-know",
        "not-applicable": "not-applicable",
    }
    return {"kind": kinds.get(outcome.reason, "blank")}
