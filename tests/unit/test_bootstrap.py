"""The interval of alpha, held against alphas of the same draws, each reckoned exactly."""

from fractions import Fraction
from random import Random

import pytest

from hf_fidelity.scoring.agreement import alpha, pairable
from hf_fidelity.scoring.bootstrap import Interval, alpha_interval
from hf_fidelity.scoring.result import Reason, Scored, Withheld


def table(*raters):
    columns = [[None if word == "." else Fraction(word) for word in rater.split()] for rater in raters]
    return list(zip(*columns, strict=True))


MIXED = table("1 2 3 3 2 1 4 1 2 . .", "1 2 3 3 2 2 4 1 2 5 3", ". 3 3 3 2 3 4 2 2 5 .", "1 2 3 3 2 4 4 1 2 5 .")
NEARLY_SAME = table("3 3 3 3 3 3", "3 3 3 3 3 4")


def alphas(ratings, draws, seed):
    """Of each draw of as many units as there are, its alpha, None without variation."""
    units, chance = pairable(ratings), Random(seed)
    drawn = ([units[int(chance.random() * len(units))] for _ in units] for _ in range(draws))
    return [found.value if isinstance(found := alpha(again), Scored) else None for again in drawn]


@pytest.mark.parametrize(("draws", "beyond"), [(39, 0), (40, 1), (200, 5)])
def test_two_and_a_half_of_a_hundred_draws_lie_beyond_each_end(draws, beyond):
    in_order = sorted(alphas(MIXED, draws, seed=7))
    found = alpha_interval(MIXED, draws, seed=7)
    assert found.low == pytest.approx(float(in_order[beyond]), abs=1e-12)
    assert found.high == pytest.approx(float(in_order[-1 - beyond]), abs=1e-12)
    assert found.low < found.high


def seed_lacking(n_lacking, draws):
    return next(seed for seed in range(10_000) if alphas(NEARLY_SAME, draws, seed).count(None) == n_lacking)


def test_a_twentieth_of_the_draws_may_lack_an_alpha_and_no_more():
    assert isinstance(alpha_interval(NEARLY_SAME, 20, seed_lacking(1, 20)), Interval)
    assert alpha_interval(NEARLY_SAME, 20, seed_lacking(2, 20)) == Withheld(Reason.NO_VARIATION)
