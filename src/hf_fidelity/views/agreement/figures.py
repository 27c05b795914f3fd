"""Several raters side by side as JSON for other programs: stable keys, exact numbers, letters but no free text."""

import json
from fractions import Fraction
from typing import Any

from hf_fidelity import __version__
from hf_fidelity.scoring.agreement import Alike
from hf_fidelity.scoring.bootstrap import Interval
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.intraclass import Intraclass
from hf_fidelity.scoring.ratings import Rated, to_discuss, to_look_up
from hf_fidelity.scoring.reliability import Reliability
from hf_fidelity.scoring.result import Outcome, Scored, Withheld
from hf_fidelity.views.agreement.subject import Raters
from hf_fidelity.views.machine import result_json
from hf_fidelity.views.speech import visible

FORMAT = "hf-fidelity-agreement/1"


def render_figures(raters: Raters) -> str:
    """The figures as JSON text: two spaces of indent, keys in a fixed order, a line end at the end."""
    return visible(json.dumps(_figures(raters), ensure_ascii=False, indent=2)) + "\n"


def _figures(raters: Raters) -> dict[str, Any]:
    everyone = [*raters.each, *([raters.agreed] if raters.agreed else [])]
    results = [result_json(one, score(one.scale, one.answers)) for one in everyone]
    shared = results[0]["answers"]
    answers = {one["answers"]["rater"]: {item["id"]: item for item in one["items"]} for one in results}
    return {
        "format": FORMAT,
        "tool": {"name": "hf-fidelity", "version": __version__},
        "scale": results[0]["scale"],
        **{key: shared[key] for key in ("team", "municipality", "round", "variant", "form")},
        "raters": [{key: one["answers"][key] for key in ("rater", "role", "date", "sha256")} for one in results],
        "overall": _reliability(raters.overall),
        "domains": [_reliability(one) for one in raters.domains],
        "discuss": [one.item.id for one in to_discuss(raters.rated)],
        "look_up": [one.item.id for one in to_look_up(raters.rated)],
        "items": [_item(one, answers) for one in raters.rated],
    }


def _item(one: Rated, answers: dict[str, Any]) -> dict[str, Any]:
    def of(letter: str) -> dict[str, Any]:
        item = answers[letter][one.item.id]
        return {"answer": item["answer"], "score": item["score"]}

    said = {
        "id": one.item.id,
        "domain": one.domain,
        "core": one.item.core,
        "standing": one.standing,
        "steps": one.steps,
        "ratings": {letter: of(letter) for letter in one.results},
    }
    return {**said, "agreed": of("agreed")} if one.agreed else said


def _reliability(one: Reliability) -> dict[str, Any]:
    return {
        "id": one.id,
        "n_raters": one.n_raters,
        "n_items": one.n_items,
        "pairs": _alike(one.alike),
        "alpha": _outcome(one.alpha),
        "interval": {"low": round(one.interval.low, 9), "high": round(one.interval.high, 9)}
        if isinstance(one.interval, Interval)
        else _withheld(one.interval),
        "reading": one.reading,
        "weighted_kappa": _outcome(one.kappa),
        "intraclass": {name: _outcome(form) for name, form in one.coefficients._asdict().items()}
        if isinstance(one.coefficients, Intraclass)
        else _withheld(one.coefficients),
    }


def _alike(alike: Alike | Withheld) -> dict[str, Any]:
    if isinstance(alike, Withheld):
        return _withheld(alike)
    shares = {name: _number(getattr(alike, name)) for name in ("exact", "within_one")}
    return {"n": alike.n_pairs, **shares, "mean_steps_apart": _number(alike.apart)}


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return _number(outcome.value) if isinstance(outcome, Scored) else _withheld(outcome)


def _number(value: Fraction) -> dict[str, Any]:
    return {"value": round(float(value), 9), "exact": str(value)}


def _withheld(withheld: Withheld) -> dict[str, Any]:
    counts = {"n": withheld.n_scored, "n_needed": withheld.n_needed} if withheld.n_needed else {}
    return {"withheld": withheld.reason, **counts}
