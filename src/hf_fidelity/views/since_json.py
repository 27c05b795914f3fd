"""What has changed since an earlier round, as plain data; reasons in English, as all that programs read."""

from collections.abc import Sequence

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scoring.change import Change
from hf_fidelity.scoring.drift import Drift, Kept, drift
from hf_fidelity.scoring.result import Result
from hf_fidelity.views.machine import answers_json, number_json, outcome_json, scale_json
from hf_fidelity.views.result_shape import ChangeJson, DriftJson, SinceJson, UncomparedJson
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import speech
from hf_fidelity.views.uncompared import uncompared


def since_json(before: Before, assessed: Assessed, result: Result) -> SinceJson:
    """The earlier round, every score that both measure alike, what is not compared, and signs of drift."""
    changes, scale = before.changes(result), assessed.scale
    return {
        "scale": scale_json(before.assessed),
        "answers": answers_json(before.assessed),
        "hindrance": before.hindrance.value if before.hindrance else None,
        "bands": before.common.bands,
        "overall": change_json(changes.overall) if changes.overall else None,
        "domains": [change_json(change) for change in changes.domains],
        "items": [change_json(change) for change in changes.items],
        "not_compared": not_compared_json(before, assessed, result),
        "drift": drift_json(drift(scale, changes, [Kept(scale, result)])),
    }


def change_json(change: Change) -> ChangeJson:
    """One score then and now."""
    difference, doubt = change.difference, change.disagreement
    return {
        "id": change.id,
        "score_before": outcome_json(change.then),
        "score": outcome_json(change.now),
        "change": number_json(difference) if difference is not None else None,
        "disagreement": number_json(doubt) if doubt is not None else None,
        "clear": change.is_clear,
    }


def not_compared_json(before: Before, assessed: Assessed, result: Result) -> list[UncomparedJson]:
    """What is not compared, and why."""
    return [{"id": one.id, "why": list(one.why)} for one in uncompared(before, assessed, result, speech("en"))]


def drift_json(signs: Sequence[Drift]) -> list[DriftJson]:
    """The signs of drift."""
    return [
        {"sign": one.sign.value, "scale": one.scale, "ids": list(one.ids), "falling": list(one.falling)}
        for one in signs
    ]
