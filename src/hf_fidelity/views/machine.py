"""The result as JSON for other programs: stable keys, exact numbers, no free text.

Notes, reasons and other free text stay in the answer file; a result can be passed on without them.
"""

import json
from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from hf_fidelity import __version__
from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.values import Amount, Level, Proportion, Ticks, Value
from hf_fidelity.scale.item import Span
from hf_fidelity.scoring.result import (
    Aggregate,
    InBand,
    ItemResult,
    Points,
    Result,
    Scored,
    Withheld,
)
from hf_fidelity.views.result_shape import (
    FORMAT,
    AggregateJson,
    AnswerJson,
    ItemJson,
    NoValue,
    Number,
    PointsJson,
    Range,
    ResultJson,
)
from hf_fidelity.views.speech import visible


def render_json(assessed: Assessed, result: Result) -> str:
    """The result as JSON text: two spaces of indent, keys in a fixed order, a line end at the end.

    Control characters and marks that turn the reading direction are left out.
    """
    return visible(json.dumps(result_json(assessed, result), ensure_ascii=False, indent=2)) + "\n"


def result_json(assessed: Assessed, result: Result) -> ResultJson:
    """The result as plain data."""
    about = assessed.answers.about
    return {
        "format": FORMAT,
        "tool": {"name": "hf-fidelity", "version": __version__},
        "scale": {
            "id": assessed.scale.id,
            "version": assessed.scale.version,
            "status": assessed.scale.status,
            "sha256": assessed.scale_document.sha256,
        },
        "answers": {
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
        },
        "overall": _aggregate(result.overall),
        "domains": _aggregates(result.domains),
        "groupings": {name: _aggregates(groups) for name, groups in result.groupings.items()},
        "items": [_item(item) for item in result.items.values()],
        "core_at_lowest": list(result.core_at_lowest),
        "strengths": list(result.strengths),
        "weak": list(result.weak),
    }


def _number(value: Fraction) -> Number:
    return {"value": round(float(value), 9), "exact": str(value)}


def _no_value(withheld: Withheld) -> NoValue:
    if withheld.n_needed:
        return {"withheld": withheld.reason, "n_scored": withheld.n_scored, "n_needed": withheld.n_needed}
    return {"withheld": withheld.reason}


def _outcome(outcome: Scored | Withheld) -> Number | NoValue:
    return _number(outcome.value) if isinstance(outcome, Scored) else _no_value(outcome)


def _range(span: Span) -> Range:
    return {"lowest": _number(span.lowest), "highest": _number(span.highest)}


def _points(points: Points) -> PointsJson:
    return {
        "points": _number(points.points),
        "least": _number(points.least),
        "most": _number(points.most),
        "share_of_maximum": _outcome(points.share_of_maximum),
        "share_of_range": _number(points.share_of_range),
    }


def _aggregates(aggregates: Sequence[Aggregate]) -> list[AggregateJson]:
    return [_aggregate(aggregate) for aggregate in aggregates]


def _aggregate(aggregate: Aggregate) -> AggregateJson:
    span, possible, counts = aggregate.span, aggregate.possible, aggregate.counts
    return {
        "id": aggregate.id,
        "score": _outcome(aggregate.outcome),
        "band": aggregate.band.band if isinstance(aggregate.band, InBand) else _no_value(aggregate.band),
        "range": _range(span) if isinstance(span, Span) else _no_value(span),
        "possible": _range(possible) if isinstance(possible, Span) else _no_value(possible),
        "points": _points(aggregate.points) if isinstance(aggregate.points, Points) else _no_value(aggregate.points),
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
    return {
        "id": item.id,
        "answer": _answer(item.value, item.outcome),
        "score": _outcome(item.outcome),
        "range": _range(item.span),
        "weight": _number(item.weight),
    }


def _answer(value: Value, outcome: Scored | Withheld) -> AnswerJson:
    match value:
        case Level(level):
            return {"kind": "level", "level": _number(level)}
        case Ticks(ticked):
            return {"kind": "ticks", "ticked": list(ticked)}
        case Amount(amount):
            return {"kind": "amount", "amount": _number(amount)}
        case Proportion(n, total):
            return {"kind": "proportion", "count": int(n), "total": int(total)}
    assert isinstance(outcome, Withheld)
    kinds: dict[str, Literal["dont-know", "not-applicable", "blank"]] = {
        "dont-know": "dont-know",
        "not-applicable": "not-applicable",
    }
    return {"kind": kinds.get(outcome.reason, "blank")}
