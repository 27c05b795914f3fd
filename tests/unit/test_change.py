"""What is set beside what when two rounds are compared: each score with its doubt, bands where they are alike."""

from fractions import Fraction

import pytest

from hf_fidelity.answers.model import Answers, AnswersFile
from hf_fidelity.answers.values import Level
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.change import Change, Common, changes, comparable_part
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.disagreement import Disagreement
from hf_fidelity.scoring.drift import Kept, downward, low_keepers
from hf_fidelity.scoring.result import InBand, Reason, Scored, Withheld

ABOUT = AnswersFile.model_validate(
    {"scale": "s@1.0", "team": "T", "round": "r", "date": "2026-01-01", "rater": "A", "answers": {}}
)
STEPS = [{"score": score} for score in (1, 2, 3, 4, 5)]
SCALE = Scale.model_validate(
    {
        "id": "s",
        "version": "1.0",
        "status": "draft",
        "date": "2026-01-01",
        "languages": ["en"],
        "title": "S",
        "scoring": {"domain": "mean", "overall": "mean-of-domains", "bands-on": "overall-and-domains"},
        "bands": [{"id": "high", "from": 3}, {"id": "low"}],
        "domains": [
            {"id": "home", "items": [{"id": "a", "kind": "levels", "keeps-model": True, "anchors": STEPS}]},
            {"id": "help", "items": [{"id": "b", "kind": "levels", "anchors": STEPS}]},
        ],
    }
)
ALL = Common(frozenset("ab"), frozenset({"home", "help"}), overall=True, bands=True)


def rated(a, b):
    return score(SCALE, Answers(ABOUT, {"a": Level(Fraction(a)), "b": Level(Fraction(b))}, {}))


def scored(number):
    return Scored(Fraction(number))


def test_each_score_has_the_doubt_that_is_known_of_it():
    doubt = Disagreement({"a": Fraction(1)}, {"home": Fraction(2), "overall": Fraction(3)})
    found = changes(rated(1, 2), rated(3, 2), ALL, doubt)
    assert found.items == (
        Change("a", scored(1), scored(3), Fraction(1)),
        Change("b", scored(2), scored(2), None),
    )
    assert found.domains == (
        Change("home", scored(1), scored(3), Fraction(2)),
        Change("help", scored(2), scored(2), None),
    )
    assert found.overall == Change("overall", scored("3/2"), scored("5/2"), Fraction(3))


def test_a_change_is_found_by_its_name():
    found = changes(rated(1, 2), rated(3, 2), ALL, None)
    assert found.of("home") == found.domains[0]
    assert found.of("help") == found.domains[1]
    assert found.of("overall") == found.overall
    assert found.of("a") is None
    assert changes(rated(1, 2), rated(3, 2), Common(domains=frozenset({"home"})), None).of("overall") is None


@pytest.mark.parametrize("bands", [True, False])
def test_a_score_keeps_its_band_only_where_bands_are_alike(bands):
    result, common = rated(3, 4), ALL._replace(bands=bands)
    for whole in (result.overall, *result.domains):
        kept = comparable_part(whole, result, common)
        assert kept.outcome == whole.outcome
        assert kept.band == (InBand("high") if bands else Withheld(Reason.NO_BANDS))


def test_what_is_not_alike_cannot_be_set_beside():
    result, common = rated(3, 4), Common(domains=frozenset({"home"}))
    parts = [comparable_part(whole, result, common) is not None for whole in (result.overall, *result.domains)]
    assert parts == [False, True, False]


@pytest.mark.parametrize(("level", "is_low"), [(1, True), (2, True), (3, False), (4, False), (5, False)])
def test_the_middle_of_the_range_is_not_low(level, is_low):
    assert low_keepers(Kept(SCALE, rated(level, 1))) == (("a",) if is_low else ())


def test_downward_takes_a_fall_in_each_of_the_two_steps():
    def over(*rounds):
        return [changes(rated(*then), rated(*now), ALL, None) for then, now in rounds]

    first, second, third = (4, 4), (3, 4), (2, 3)
    assert downward(*over((first, second), (second, third), (first, third))) == ("home", "overall")
    nothing_shared = changes(rated(*first), rated(*second), Common(), None)
    later, both = over((second, third), (first, third))
    assert downward(nothing_shared, later, both) == ()
    assert downward(later, nothing_shared, both) == ()
