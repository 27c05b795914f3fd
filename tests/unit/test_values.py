"""Answers that hold nothing are still different from one another."""

import pickle

import pytest

from hf_fidelity.answers.values import Blank, DontKnow, NotApplicable, Ticks


@pytest.mark.parametrize("one", [Blank(), DontKnow(), NotApplicable("-"), Ticks(())])
@pytest.mark.parametrize("other", [Blank(), DontKnow(), NotApplicable("-"), Ticks(())])
def test_only_the_same_answer_is_equal(one, other):
    assert (one == other) is (type(one) is type(other))
    assert pickle.loads(pickle.dumps(one)) == one
