"""What holds for every scale and all answers."""

import random

from hypothesis import given
from hypothesis import strategies as st

from hf_fidelity.answers.values import Blank, DontKnow
from hf_fidelity.scale.item import Span
from hf_fidelity.scoring.compute import score_values
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.result import InBand, Points, Scored, Withheld
from tests.properties.strategies import answers_to, scales_with_answers


def rated(scale, values):
    return score_values(scale, values, None, "full")


def aggregates(result):
    return [result.overall, *result.domains]


@given(scales_with_answers())
def test_a_score_stays_inside_its_range(example):
    scale, values = example
    result = rated(scale, values)
    for item in result.items.values():
        if isinstance(item.outcome, Scored):
            assert item.span.lowest <= item.outcome.value <= item.span.highest
    for aggregate in aggregates(result):
        if isinstance(aggregate.possible, Span):
            assert aggregate.span.lowest <= aggregate.possible.lowest <= aggregate.possible.highest
            assert aggregate.possible.highest <= aggregate.span.highest
        if isinstance(aggregate.outcome, Scored):
            assert aggregate.span.lowest <= aggregate.outcome.value <= aggregate.span.highest
        if isinstance(aggregate.points, Points):
            assert 0 <= aggregate.points.share_of_range <= 1


@given(scales_with_answers(complete=True), st.data())
def test_raising_an_answer_never_lowers_a_score(example, data):
    scale, values = example
    item = data.draw(st.sampled_from(scale.items))
    other = data.draw(answers_to(item))
    before, after = rated(scale, values), rated(scale, {**values, item.id: other})
    rise = after.items[item.id].outcome.value - before.items[item.id].outcome.value
    for old, new in zip(aggregates(before), aggregates(after), strict=True):
        change = new.outcome.value - old.outcome.value
        assert change >= 0 if rise >= 0 else change <= 0


@given(scales_with_answers(), st.randoms(use_true_random=False))
def test_the_order_of_items_and_domains_never_matters(example, chance):
    scale, values = example
    domains = [domain.model_copy(update={"items": shuffled(domain.items, chance)}) for domain in scale.domains]
    other = scale.model_copy(update={"domains": shuffled(domains, chance)})
    before, after = rated(scale, values), rated(other, values)
    assert before.overall == after.overall
    assert set(before.domains) == set(after.domains)
    assert set(before.core_at_lowest) == set(after.core_at_lowest)
    assert set(before.weak) == set(after.weak)


def shuffled(things, chance: random.Random):
    things = list(things)
    chance.shuffle(things)
    return tuple(things)


@given(scales_with_answers(), st.data())
def test_what_is_possible_holds_whatever_the_missing_answers_are(example, data):
    scale, values = example
    result = rated(scale, values)
    filled = {
        item.id: data.draw(answers_to(item)) if isinstance(values[item.id], Blank | DontKnow) else values[item.id]
        for item in scale.items
    }
    for open_, known in zip(aggregates(result), aggregates(rated(scale, filled)), strict=True):
        if isinstance(open_.possible, Withheld):
            assert isinstance(known.outcome, Withheld)
        else:
            assert open_.possible.lowest <= known.outcome.value <= open_.possible.highest


@given(scales_with_answers(complete=True))
def test_nothing_is_left_open_when_everything_is_answered(example):
    scale, values = example
    for aggregate in aggregates(rated(scale, values)):
        assert aggregate.possible == Span(aggregate.outcome.value, aggregate.outcome.value)


@given(scales_with_answers())
def test_bands_and_withheld_scores_go_together(example):
    scale, values = example
    result = rated(scale, values)
    assert isinstance(result.overall.band, InBand) == isinstance(result.overall.outcome, Scored)
    if isinstance(result.overall.outcome, Scored):
        expected = "high" if result.overall.outcome.value >= 5 else "low"
        assert result.overall.band.band == expected


@given(scales_with_answers())
def test_a_lowest_core_item_is_always_named(example):
    scale, values = example
    result = rated(scale, values)
    for item in scale.items:
        scored = score_item(item, values[item.id], None)
        assert (item.id in result.core_at_lowest) == (item.core and scored.is_at_lowest)


@given(scales_with_answers(complete=True))
def test_a_complete_sum_is_the_plain_sum(example):
    scale, values = example
    rule = scale.scoring.model_copy(
        update={"domain": "sum", "overall": "sum", "rescale_from": None, "rescale_to": None}
    )
    result = rated(scale.model_copy(update={"scoring": rule}), values)
    plain = sum(item.outcome.value * item.weight for item in result.items.values())
    assert result.overall.outcome == Scored(plain)
    assert result.overall.points.points == plain
