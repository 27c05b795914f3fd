"""What views work out quickly is what the plain rule gives: rounded numbers, and dots that do not touch."""

from fractions import Fraction
from math import floor

from hypothesis import given, settings
from hypothesis import strategies as st

from hf_fidelity.views.network.charts import _levels
from hf_fidelity.views.numbers import decimal, rounded

FRACTIONS = st.fractions(-1000, 1000, max_denominator=10_000)
PLACES = st.lists(st.floats(0, 60, width=16), max_size=40)


@settings(deadline=None)
@given(FRACTIONS, st.integers(0, 6))
def test_numbers_are_rounded_half_up(value, decimals):
    assert rounded(value, decimals) == Fraction(floor(value * 10**decimals + Fraction(1, 2)), 10**decimals)


@settings(deadline=None)
@given(FRACTIONS, st.integers(0, 6))
def test_a_number_is_written_as_it_is_rounded(value, decimals):
    assert Fraction(decimal(value, "en", decimals)) == rounded(value, decimals)


@settings(deadline=None)
@given(PLACES, st.sampled_from([1.0, 5.5, 17.2]))
def test_each_dot_lies_on_the_lowest_level_that_is_free(places, apart):
    ends, levels = [], []
    for x in sorted(places):
        level = next((n for n, end in enumerate(ends) if x - end >= apart), len(ends))
        ends[level : level + 1] = [x]
        levels.append(level)
    assert [level for *_, level in _levels([(x, "", False) for x in sorted(places)], apart)] == levels
