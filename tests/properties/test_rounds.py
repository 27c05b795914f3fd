"""What must hold of changes between any two rounds, on any scale."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from hf_fidelity.answers.model import Answers, AnswersFile
from hf_fidelity.scoring.change import Change, Changes, Common, changes
from hf_fidelity.scoring.compute import score_values
from hf_fidelity.scoring.disagreement import Disagreement, disagreement, greater
from hf_fidelity.scoring.drift import Kept, downward, drift, fallen_core
from hf_fidelity.scoring.result import Scored
from tests.properties.strategies import answers_to, scales, scales_with_answers

numbers = st.fractions(-9, 9, max_denominator=8)
doubts = st.none() | st.fractions(0, 9, max_denominator=8)
HEADER = {"scale": "generated@1.0", "team": "T", "round": "1", "date": "2026-01-01", "rater": "agreed", "answers": {}}


@st.composite
def rounds(draw, n=2):
    """A scale with the results of rounds on it, what a new version left comparable, and how much raters disagree."""
    scale, first = draw(scales_with_answers())
    others = [{item.id: draw(answers_to(item)) for item in scale.items} for _ in range(n - 1)]
    results = [score_values(scale, values, None, "full") for values in (first, *others)]
    ids = [[item.id for item in scale.items], [domain.id for domain in scale.domains]]
    items, domains = (frozenset(draw(st.sets(st.sampled_from(names)))) for names in ids)
    common = Common(items, domains, overall=draw(st.booleans()))
    known = [
        dict.fromkeys(names, draw(st.fractions(0, 3, max_denominator=4))) for names in (ids[0], [*ids[1], "overall"])
    ]
    return scale, results, common, draw(st.none() | st.just(Disagreement(*known)))


@settings(deadline=None)
@given(rounds())
def test_only_what_both_measure_alike_is_compared(made):
    _, (then, now), common, doubt = made
    found = changes(then, now, common, doubt)
    assert {change.id for change in found.items} == common.items
    assert {change.id for change in found.domains} == common.domains
    assert (found.overall is not None) == common.overall
    for change in found.items:
        assert (change.then, change.now) == (then.items[change.id].outcome, now.items[change.id].outcome)


@settings(deadline=None)
@given(rounds())
def test_a_round_has_not_changed_since_itself(made):
    scale, (_, now), common, doubt = made
    found = changes(now, now, common, doubt)
    for change in (*found.wholes(), *found.items):
        assert not change.difference
        assert (change.is_unclear, change.rose, change.fell) == (False, False, False)
    assert fallen_core(scale, found) == ()
    assert drift(scale, found, [Kept(scale, now)]) == ()


@settings(deadline=None)
@given(rounds())
def test_the_other_way_round_every_sign_turns(made):
    _, (then, now), common, doubt = made
    there, back = changes(then, now, common, doubt), changes(now, then, common, doubt)
    for one, other in zip((*there.wholes(), *there.items), (*back.wholes(), *back.items), strict=True):
        assert one.difference == (None if other.difference is None else -other.difference)
        assert (one.is_unclear, one.is_clear) == (other.is_unclear, other.is_clear)
        assert (one.rose, one.fell) == (other.fell, other.rose)


@settings(deadline=None)
@given(numbers, numbers, doubts, st.fractions(0, 3, max_denominator=8))
def test_no_clear_change_is_monotone(then, now, doubt, more):
    """More disagreement never makes a change clear, and a greater change never makes it unclear."""
    change = Change("x", Scored(then), Scored(now), doubt)
    if doubt is not None and change.is_unclear:
        assert change._replace(disagreement=doubt + more).is_unclear
    if change.is_clear:
        further = now + more if now > then else now - more
        assert change._replace(now=Scored(further)).is_clear
    assert change.is_unclear <= (doubt is not None and now != then)


@settings(deadline=None)
@given(rounds(n=3))
def test_downward_is_lower_each_time(made):
    _, (first, second, third), common, doubt = made
    pairs = ((first, second), (second, third), (first, third))
    found = downward(*(changes(then, now, common, doubt) for then, now in pairs))
    scores = [{whole.id: whole.outcome for whole in (*one.domains, one.overall)} for one in (first, second, third)]
    for name in found:
        a, b, c = (one[name].value for one in scores)
        assert a > b > c
        assert doubt is None or a - c > doubt.wholes[name]


@settings(deadline=None)
@given(st.data())
def test_disagreement_is_nothing_when_all_answer_alike_and_does_not_depend_on_letters(data):
    scale = data.draw(scales())
    raters = data.draw(st.lists(st.just(None), min_size=2, max_size=4))
    rated = {item.id: [data.draw(answers_to(item)) for _ in raters] for item in scale.items}
    letters = "ABCD"[: len(raters)]
    about = AnswersFile.model_validate(HEADER)

    def found(by_item):
        ratings = {name: dict(zip(letters, values, strict=True)) for name, values in by_item.items()}
        return disagreement(scale, Answers(about, {name: values[0] for name, values in by_item.items()}, {}, ratings))

    assert found(rated) == found({name: values[::-1] for name, values in rated.items()})
    alike = found({name: [values[0]] * len(values) for name, values in rated.items()})
    assert set(alike.items.values()) <= {0}
    assert set(alike.wholes.values()) <= {0}
    assert greater(found(rated), alike) == found(rated)
    assert greater(None, alike) == greater(alike, None) == alike


def test_nothing_is_known_of_nothing():
    assert greater(None, None) is None
    assert list(Changes(None, (), ()).wholes()) == []
    assert Common().holds_anything is False
    assert Change("x", Scored(Fraction(1)), Scored(Fraction(2))).is_clear is None
