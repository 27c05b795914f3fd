"""The numbers of rows come back from a file as they were, and never as others than a row can have."""

import json
import struct
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hf_fidelity.cli.gathering.packed import Pairs, Shape, read_pairs
from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scoring.network.rows import REASONS, TeamRound, layout_of


@cache
def layout():
    return layout_of(load_scale(*find_scale("housing-first@1.0"), with_cases=False).model, "0" * 64)


SCORES = st.tuples(st.integers(-(10**12), 10**12), st.integers(1, 10**12)) | st.tuples(
    st.integers(0, len(REASONS) - 1), st.just(0)
)


@settings(deadline=None)
@given(st.data())
def test_rows_come_back_as_they_were(data):
    asked = layout().asked["icm"]
    items = [data.draw(st.integers(-3, len(scores) - 1)) for scores in asked.scores]
    scores = data.draw(st.lists(SCORES, min_size=len(layout().measures), max_size=len(layout().measures)))
    wrote = data.draw(st.lists(st.integers(0, 7), min_size=len(items), max_size=len(items)))
    numbers = (tuple(items), tuple(part for pair in scores for part in pair), tuple(wrote))
    pairs = Pairs()
    packed = pairs.packed(TeamRound("Team", "1", "0" * 64, "icm", "full", *numbers))
    packed, known = json.loads(json.dumps([packed, list(pairs.known)]))
    assert tuple(Shape(layout(), "icm").numbers(*packed, read_pairs(known))) == numbers


@settings(deadline=None)
@given(st.text(max_size=45), st.lists(st.integers(-3, 30) | st.floats(), max_size=30), st.text(max_size=45))
def test_anything_else_is_no_row(items, scores, wrote):
    shape, pairs = Shape(layout(), "icm"), [(3, 1)] * 20
    try:
        numbers = shape.numbers(items, scores, wrote, pairs)
    except (ValueError, TypeError, LookupError, struct.error):
        return
    if numbers is not None:
        possible = [len(given) for given in layout().asked["icm"].scores]
        assert all(-3 <= n < most for n, most in zip(numbers.items, possible, strict=True))
        assert all(0 <= n <= 7 for n in numbers.wrote)
        assert len(numbers.scores) == 2 * len(layout().measures)


def test_more_scores_than_letters_are_not_packed():
    row = TeamRound("Team", "1", "0" * 64, None, "full", (63,), (1, 1), (0,))
    assert Pairs().packed(row) is None
    assert Pairs().packed(row._replace(items=(62,))) == ("~", [0], "@")


@pytest.mark.parametrize("pairs", [[[1, -1]], [[99, 0]], [[-1, 0]], [[1.0, 1]], [[True, 1]], [[1]], ["ab"], 7])
def test_what_can_be_no_score_is_refused(pairs):
    with pytest.raises((ValueError, TypeError)):
        read_pairs(pairs)
