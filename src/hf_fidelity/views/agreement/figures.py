"""Several raters side by side as JSON for other programs: stable keys, exact numbers, letters but no free text."""

import json
from collections.abc import Mapping

from hf_fidelity import __version__
from hf_fidelity.scoring.agreement import Alike
from hf_fidelity.scoring.bootstrap import Interval
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.intraclass import Intraclass
from hf_fidelity.scoring.ratings import Rated, to_discuss, to_look_up
from hf_fidelity.scoring.reliability import Reliability
from hf_fidelity.scoring.result import Withheld
from hf_fidelity.views.agreement.shape import (
    FORMAT,
    AgreementJson,
    IntraclassJson,
    PairsJson,
    RatedItemJson,
    RaterJson,
    RatingJson,
    ReliabilityJson,
)
from hf_fidelity.views.agreement.subject import Raters
from hf_fidelity.views.machine import no_value_json, number_json, outcome_json, result_json
from hf_fidelity.views.result_shape import AnswersJson, NoValue, ResultJson
from hf_fidelity.views.speech import visible


def render_figures(raters: Raters) -> str:
    """The figures as JSON text: two spaces of indent, keys in a fixed order, a line end at the end."""
    return visible(json.dumps(_figures(raters), ensure_ascii=False, indent=2)) + "\n"


def _figures(raters: Raters) -> AgreementJson:
    everyone = [*raters.each, *([raters.agreed] if raters.agreed else [])]
    results = [result_json(one, score(one.scale, one.answers)) for one in everyone]
    shared = results[0]["answers"]
    ratings = {one["answers"]["rater"]: _ratings(one) for one in results}
    return {
        "format": FORMAT,
        "tool": {"name": "hf-fidelity", "version": __version__},
        "scale": results[0]["scale"],
        "team": shared["team"],
        "municipality": shared["municipality"],
        "round": shared["round"],
        "variant": shared["variant"],
        "form": shared["form"],
        "raters": [_rater(one["answers"]) for one in results],
        "overall": _reliability(raters.overall),
        "domains": [_reliability(one) for one in raters.domains],
        "discuss": [one.item.id for one in to_discuss(raters.rated)],
        "look_up": [one.item.id for one in to_look_up(raters.rated)],
        "items": [_item(one, ratings) for one in raters.rated],
    }


def _ratings(result: ResultJson) -> dict[str, RatingJson]:
    return {item["id"]: {"answer": item["answer"], "score": item["score"]} for item in result["items"]}


def _rater(about: AnswersJson) -> RaterJson:
    return {"rater": about["rater"], "role": about["role"], "date": about["date"], "sha256": about["sha256"]}


def _item(one: Rated, ratings: Mapping[str, Mapping[str, RatingJson]]) -> RatedItemJson:
    said: RatedItemJson = {
        "id": one.item.id,
        "domain": one.domain,
        "core": one.item.core,
        "standing": one.standing,
        "steps": one.steps,
        "ratings": {letter: ratings[letter][one.item.id] for letter in one.results},
    }
    return {**said, "agreed": ratings["agreed"][one.item.id]} if one.agreed else said


def _reliability(one: Reliability) -> ReliabilityJson:
    return {
        "id": one.id,
        "n_raters": one.n_raters,
        "n_items": one.n_items,
        "pairs": _pairs(one.alike),
        "alpha": outcome_json(one.alpha),
        "interval": {"low": round(one.interval.low, 9), "high": round(one.interval.high, 9)}
        if isinstance(one.interval, Interval)
        else no_value_json(one.interval),
        "reading": one.reading,
        "weighted_kappa": outcome_json(one.kappa),
        "intraclass": _intraclass(one.coefficients),
    }


def _pairs(alike: Alike | Withheld) -> PairsJson | NoValue:
    if isinstance(alike, Withheld):
        return no_value_json(alike)
    return {
        "n": alike.n_pairs,
        "exact": number_json(alike.exact),
        "within_one": number_json(alike.within_one),
        "mean_steps_apart": number_json(alike.apart),
    }


def _intraclass(forms: Intraclass | Withheld) -> IntraclassJson | NoValue:
    if isinstance(forms, Withheld):
        return no_value_json(forms)
    return {
        "case_1_one": outcome_json(forms.case_1_one),
        "case_2_one": outcome_json(forms.case_2_one),
        "case_3_one": outcome_json(forms.case_3_one),
        "case_1_mean": outcome_json(forms.case_1_mean),
        "case_2_mean": outcome_json(forms.case_2_mean),
        "case_3_mean": outcome_json(forms.case_3_mean),
    }
