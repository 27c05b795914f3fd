"""A result's scores follow from its answers, and no score can be changed so that they still do."""

import json

from hypothesis import given
from hypothesis import strategies as st

from hf_fidelity.scoring.compute import score_values
from hf_fidelity.views.machine import aggregate_json, answer_json, outcome_json
from hf_fidelity.views.result_proof import follows
from tests.properties.strategies import scales_with_answers


def written(scale, values):
    """The scores and answers of a result, as they stand in its file."""
    result = score_values(scale, values, None, "full")
    data = {
        "overall": aggregate_json(result.overall),
        "domains": [aggregate_json(one) for one in result.domains],
        "groupings": {},
        "items": [
            {"id": one.id, "answer": answer_json(one.value, one.outcome), "score": outcome_json(one.outcome)}
            for one in result.items.values()
        ],
    }
    return json.loads(json.dumps(data))


@given(scales_with_answers())
def test_every_result_follows_from_its_answers(example):
    scale, values = example
    assert follows(written(scale, values), scale, None, "full")


@given(scales_with_answers(), st.data())
def test_a_score_that_was_changed_does_not_follow(example, data):
    scale, values = example
    result = written(scale, values)
    entries = [result["overall"], *result["domains"], *result["items"]]
    entry = data.draw(st.sampled_from(entries))
    other = data.draw(st.sampled_from([{"value": 99.5, "exact": "199/2"}, {"withheld": "other"}]))
    entry["score"] = other
    assert not follows(result, scale, None, "full")


@given(scales_with_answers())
def test_an_item_that_was_taken_away_or_stands_twice_is_seen(example):
    scale, values = example
    result = written(scale, values)
    assert not follows({**result, "items": result["items"][1:]}, scale, None, "full")
    assert not follows({**result, "items": [*result["items"], result["items"][0]]}, scale, None, "full")
