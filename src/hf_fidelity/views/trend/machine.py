"""A team's rounds as JSON for other programs: stable keys, exact numbers, no free text."""

import json
from collections.abc import Iterator

from hf_fidelity import __version__
from hf_fidelity.answers.corrected import value_before
from hf_fidelity.scoring.items import score_item
from hf_fidelity.views.machine import answer_json, answers_json, outcome_json, scale_json
from hf_fidelity.views.since_json import drift_json, since_json
from hf_fidelity.views.speech import visible
from hf_fidelity.views.trend.history import History, Round, signs_of_drift
from hf_fidelity.views.trend.shape import FORMAT, CorrectionJson, RoundJson, TrendJson


def render_trend_json(team: History, around: History | None) -> str:
    """The rounds as JSON text; what people wrote freely, plans and reasons for corrections, stays in the answers."""
    return visible(json.dumps(trend_json(team, around), ensure_ascii=False, indent=2)) + "\n"


def trend_json(team: History, around: History | None) -> TrendJson:
    """The rounds as plain data."""
    return {
        "format": FORMAT,
        "tool": {"name": "hf-fidelity", "version": __version__},
        "rounds": [_round(one) for one in team.rounds],
        "around": [_round(one) for one in around.rounds] if around else [],
        "drift": drift_json(signs_of_drift(team, around)),
    }


def _round(one: Round) -> RoundJson:
    result = one.result
    last, first = (since_json(before, one.assessed, result) if before else None for before in (one.last, one.first))
    return {
        "scale": scale_json(one.assessed),
        "answers": answers_json(one.assessed),
        "overall": {"id": result.overall.id, "score": outcome_json(result.overall.outcome)},
        "domains": [{"id": domain.id, "score": outcome_json(domain.outcome)} for domain in result.domains],
        "items": [{"id": name, "score": outcome_json(item.outcome)} for name, item in result.items.items()],
        "corrections": list(_corrections(one)),
        "since_last": last,
        "since_first": first,
    }


def _corrections(one: Round) -> Iterator[CorrectionJson]:
    variant = one.assessed.answers.about.variant
    for item in one.assessed.scale.items:
        given = one.assessed.answers.remarks.get(item.id)
        if given and given.corrected and item.id in one.result.items:
            now, was = one.result.items[item.id], value_before(item, given)
            yield {
                "item": item.id,
                "was": answer_json(was, score_item(item, was, variant).outcome) if was is not None else None,
                "now": answer_json(now.value, now.outcome),
                "date": given.corrected.date.isoformat(),
            }
