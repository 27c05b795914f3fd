"""What is promised of steps comes true when they are taken, and no smaller set of steps does the same."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from hf_fidelity.scale.model import Band
from hf_fidelity.scoring.cases import value_scoring
from hf_fidelity.scoring.compute import score_values
from hf_fidelity.scoring.lift import band_above, lift, steps
from hf_fidelity.scoring.result import InBand, Scored
from tests.properties.strategies import scales_with_answers


def rated(scale, values):
    return score_values(scale, values, None, "full", with_groupings=False)


def with_bands(scale, limits):
    bands = [
        Band.model_validate({"id": f"b{n}", "from": limit}) for n, limit in enumerate(sorted(limits, reverse=True))
    ]
    scoring = scale.scoring.model_copy(update={"bands_on": "overall-and-domains"})
    return scale.model_copy(update={"bands": (*bands, Band(id="bottom")), "scoring": scoring})


def wholes(result):
    return [result.overall, *result.domains]


def after(scale, values, taken):
    """The result when the steps are really taken, by answers that give their scores; None if an item has none."""
    items = {item.id: item for item in scale.items}
    lifted = {step.item: value_scoring(items[step.item], step.to, None) for step in taken}
    return None if None in lifted.values() else rated(scale, values | lifted)


limits = st.sets(st.integers(-5, 40), min_size=1, max_size=4)


@given(scales_with_answers(), limits)
def test_each_step_rises_by_what_is_said(example, limits):
    scale, values = with_bands(example[0], limits), example[1]
    result = rated(scale, values)
    for n, whole in enumerate(wholes(result)):
        for step in steps(scale, result, whole).values():
            again = after(scale, values, [step])
            if again:
                assert wholes(again)[n].outcome.value == whole.outcome.value + step.gain
                assert again.items[step.item].outcome == Scored(step.to)


@given(scales_with_answers(), limits, st.data())
def test_a_lift_reaches_the_band_above_and_nothing_smaller_does(example, limits, data):
    scale, values = with_bands(example[0], limits), example[1]
    result = rated(scale, values)
    names = [item.id for item in scale.items]
    among = data.draw(st.one_of(st.none(), st.sets(st.sampled_from(names))))
    for n, whole in enumerate(wholes(result)):
        found = lift(scale, result, whole, among)
        possible = [step for name, step in steps(scale, result, whole).items() if among is None or name in among]
        target = band_above(scale, whole)
        if not found:
            reachable = isinstance(whole.outcome, Scored) and whole.outcome.value + sum(step.gain for step in possible)
            assert target is None or reachable < target.from_
            continue
        again = after(scale, values, found.steps)
        if again:
            assert wholes(again)[n].outcome == Scored(found.reached)
            better = [band.id for band in scale.bands[: [b.id for b in scale.bands].index(target.id) + 1]]
            assert wholes(again)[n].band in [InBand(name) for name in better]
        smaller = combinations(possible, len(found.steps) - 1)
        assert all(whole.outcome.value + sum(step.gain for step in few) < target.from_ for few in smaller)
        assert found.reached >= target.from_
