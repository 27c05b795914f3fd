"""Several voices on one team, by hand: participants together, gaps, external raters, the mean of several raters."""

from fractions import Fraction

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.model import Answers, AnswersFile, Given
from hf_fidelity.answers.together import together, with_ratings
from hf_fidelity.answers.values import Blank, DontKnow, Level, NotApplicable
from hf_fidelity.scale.item import Span
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.disclosure import Cell, boundaries, half_steps, merged
from hf_fidelity.scoring.inference import tellable
from hf_fidelity.scoring.lift import next_scores
from hf_fidelity.scoring.people import each_once
from hf_fidelity.scoring.raters import mean_of_item, mean_of_raters, without_rows
from hf_fidelity.scoring.result import Reason, Scored, Withheld
from hf_fidelity.scoring.voices import Steps, Told, differences, gaps, participants

ABOUT = {"scale": "s@1.0", "team": "T", "round": "r", "date": "2026-01-01", "rater": "A", "answers": {}}


def levels(name, scores=(1, 2, 3, 4), **more):
    return {"id": name, "kind": "levels", "anchors": [{"score": score} for score in scores], **more}


def scale_of(domains, groups=(), **more):
    return Scale.model_validate(
        {
            "id": "s",
            "version": "1.0",
            "status": "draft",
            "date": "2026-01-01",
            "languages": ["en"],
            "title": "S",
            "scoring": {"domain": "mean", "overall": "mean-of-domains", "least-domains": 1},
            "groupings": [{"id": "principle", "groups": [{"id": name} for name in groups]}] if groups else [],
            "domains": [{"id": name, "items": items} for name, items in domains.items()],
            **more,
        }
    )


def given(scale, steps, rater="A"):
    """Answers from a step for each item: None for blank."""
    about = AnswersFile.model_validate({**ABOUT, "rater": rater})
    values = {
        item.id: Blank() if step is None else Level(Fraction(step)) if isinstance(step, int) else step
        for item, step in zip(scale.items, steps, strict=True)
    }
    return Answers(about, values, {})


VOICE = scale_of(
    {
        "home": [levels("one", tags={"principle": ["choice"]}), levels("two", tags={"principle": ["choice"]})],
        "help": [levels("three", tags={"principle": ["support"]})],
    },
    groups=("support", "choice"),
    **{"anonymous-from": 5},
)
TWELVE = [
    *[(1, 1, 4), (1, 2, 4), (2, 2, 4), (2, 3, 3), (2, None, 3)],
    *[(3, 4, 3), (3, 4, 2), (4, 4, 2), (4, 4, 1), (4, 4, None), (4, 3, None), (None, 3, None)],
]


def test_cells_of_twelve_participants_by_hand():
    told = participants(VOICE, [given(VOICE, steps) for steps in TWELVE])
    one, two, three, four = map(Fraction, (1, 2, 3, 4))
    assert told.n == 12
    assert told.items == {
        # one: 1 blank, 2, 3, 2, 4: the middle leaves 6 and 6
        "one": (Told((one, two), blank=True, n=6), Told((three, four), blank=False, n=6)),
        # two: 1 blank, 1, 2, 3, 5: 4 below the middle are too few; above 3 there are 5, below it 7
        "two": (Told((one, two, three), blank=True, n=7), Told((four,), blank=False, n=5)),
        # three: 3 blank, 1, 2, 3, 3
        "three": (Told((one, two), blank=True, n=6), Told((three, four), blank=False, n=6)),
    }


def test_means_of_twelve_participants_by_hand():
    told = participants(VOICE, [given(VOICE, steps) for steps in TWELVE])
    assert told.steps == Steps(Fraction(1), Fraction(1), 4)
    # on choice, 22 answers have the sum 64, which is 2.91; on support, 9 have the sum 26, which is 2.89
    assert [(voice.id, voice.mean) for voice in told.groups] == [
        ("support", Scored(Fraction(3))),
        ("choice", Scored(Fraction(3))),
    ]


def test_four_participants_are_not_told_nor_counted():
    assert participants(VOICE, [given(VOICE, (4, 4, 4))] * 4) == Withheld(Reason.TOO_FEW_PARTICIPANTS, 0, 5)
    assert participants(VOICE, []) == participants(VOICE, [given(VOICE, (1, 1, 1))])


def test_the_same_answers_under_the_same_letter_are_one_participants():
    one, other = given(VOICE, (4, 4, 4)), given(VOICE, (4, 4, 3))
    with_note = one._replace(
        about=one.about.model_copy(update={"language": "nn"}), remarks={"one": Given(note="More.")}
    )
    assert each_once([one, other, one, with_note, other]) == [one, other]
    assert each_once([one, given(VOICE, (4, 4, 4), rater="B")]) == [one, given(VOICE, (4, 4, 4), rater="B")]


def test_four_participants_of_whom_one_saved_twice_are_too_few():
    four = [given(VOICE, (4, 4, step)) for step in (1, 2, 3, 4)]
    assert participants(VOICE, each_once([*four, four[2]])) == Withheld(Reason.TOO_FEW_PARTICIPANTS, 0, 5)
    assert participants(VOICE, each_once([*four, four[2], given(VOICE, (1, 1, 1))])).n == 5


def test_blank_and_not_wanting_to_answer_are_two_peoples_answers():
    blank, unwilling = given(VOICE, (4, 4, None)), given(VOICE, (4, 4, DontKnow()))
    assert len(each_once([blank, unwilling])) == 2
    assert each_once([given(VOICE, (None, None, None))]) == []
    reasons = [given(VOICE, (4, 4, NotApplicable(reason))) for reason in ("a", "b")]
    assert len(each_once(reasons)) == 1


def test_a_mean_takes_five_who_answered_some_of_its_items():
    four = [given(VOICE, (4, None, 4))] * 4
    both = participants(VOICE, [*four, given(VOICE, (None, 4, None)), given(VOICE, (None, None, None))])
    assert {voice.id: type(voice.mean) for voice in both.groups} == {"support": Withheld, "choice": Scored}
    assert both.groups[0].mean == Withheld(Reason.GIVES_AWAY)


def test_a_mean_that_gives_four_people_away_is_not_told():
    """Five told as 1 to 3 beside five at 4, and fewer than five below 3: a mean of 2.5 leaves only four at 1."""
    cells = (Cell(0, 3, 5), Cell(4, 4, 5))
    assert merged((0, 4, 0, 1, 5), 5) == (Cell(0, 3, 5), Cell(4, 4, 5))
    assert half_steps(0 * 4 + 2 * 1 + 3 * 5, 10) not in tellable((cells,), 5)
    assert tellable((cells, cells), 5) == {5, 6}


def test_without_principles_means_are_by_domain():
    scale = scale_of({"home": [levels("one")], "help": [levels("two")]}, **{"anonymous-from": 5})
    told = participants(scale, [given(scale, (4, 1))] * 5)
    assert [voice.id for voice in told.groups] == ["home", "help"]


def test_items_in_several_principles_are_told_by_domain():
    groupings = [{"id": "principle", "several": True, "groups": [{"id": "a"}, {"id": "b"}]}]
    items = [levels("one", tags={"principle": ["a", "b"]})]
    scale = scale_of({"home": items}, groupings=groupings, **{"anonymous-from": 5})
    assert [voice.id for voice in participants(scale, [given(scale, (4,))] * 5).groups] == ["home"]


@pytest.mark.parametrize("ladders", [[(1, 2, 3, 4), (1, 2, 3)], [(1, 2, 4)], [tuple(range(1, 9))]])
def test_items_of_unlike_or_too_many_steps_have_no_mean(ladders):
    items = [levels(f"i{n}", scores) for n, scores in enumerate(ladders)]
    scale = scale_of({"home": items}, **{"anonymous-from": 5})
    told = participants(scale, [given(scale, [1] * len(items))] * 6)
    assert isinstance(told.groups[0].mean, Withheld)
    assert all(cell.n == 6 for cells in told.items.values() for cell in cells)


def test_dont_know_and_blank_are_one():
    known = participants(VOICE, [given(VOICE, (DontKnow(), 4, 4))] * 6)
    assert known == participants(VOICE, [given(VOICE, (None, 4, 4))] * 6)


def test_the_middle_comes_first_and_no_answer_last():
    assert boundaries(5) == [3, 2, 4, 1]
    assert boundaries(4) == [2, 3, 1]
    assert boundaries(3) == [2, 1]
    assert boundaries(2) == [1]


@pytest.mark.parametrize(("total", "n", "half"), [(0, 5, 0), (5, 4, 3), (1, 4, 1), (9, 40, 0), (15, 5, 6)])
def test_means_are_rounded_to_half_steps(total, n, half):
    assert half_steps(total, n) == half


TEAM = scale_of({"choice": [levels("a"), levels("b", core=True)], "support": [levels("c")], "access": [levels("d")]})


def test_the_gap_is_in_half_steps_and_named_when_the_team_is_higher():
    told = participants(VOICE, [given(VOICE, steps) for steps in TWELVE])
    found = gaps(score(TEAM, given(TEAM, (4, 3, 3, 1))), told)
    # choice: 3.5 against 3; support: 3 against 3; access: the participants have no view
    assert [(gap.id, gap.gap, gap.is_higher, gap.is_lower) for gap in found] == [
        ("choice", Fraction(1, 2), True, False),
        ("support", Fraction(0), False, False),
    ]


def test_there_is_no_gap_without_a_score_or_on_another_range():
    told = participants(VOICE, [given(VOICE, steps) for steps in TWELVE])
    blank = gaps(score(TEAM, given(TEAM, (None, None, 1, 1))), told)
    assert [(gap.gap, gap.is_higher, gap.is_lower) for gap in blank] == [
        (None, False, False),
        (Fraction(-2), False, True),
    ]
    other = scale_of({"choice": [levels("a", (0, 10))]})
    assert [gap.gap for gap in gaps(score(other, given(other, (10,))), told)] == [None]


def test_differences_are_named_from_the_largest_core_items_first():
    scale = scale_of({"x": [levels("a"), levels("b", core=True), levels("c"), levels("d"), levels("e", (1, 5, 6))]})
    own = score(scale, given(scale, (4, 3, 1, 2, 1)))
    theirs = score(scale, given(scale, (3, 2, 4, None, 6)))
    found = differences(scale, own, theirs)
    assert [(one.item, one.apart, one.is_far) for one in found] == [
        ("c", 3, True),
        ("e", 2, True),
        ("b", 1, False),
        ("a", 1, False),
    ]
    assert found[0].own == 1
    assert found[0].theirs == 4


def test_a_mean_lies_between_two_steps():
    scale = scale_of({"x": [levels("a", (1, 5, 6))]})
    own = mean_of_raters(scale, {"A": given(scale, (1,)), "B": given(scale, (5,))})
    (found,) = differences(scale, own, score(scale, given(scale, (6,))))
    assert found.apart == Fraction(3, 2)


def test_the_mean_of_raters_is_that_of_their_scores():
    scale = scale_of({"x": [levels("a"), levels("b"), levels("c", **{"not-applicable": True})]})
    result = mean_of_raters(
        scale,
        {
            "A": given(scale, (2, 3, NotApplicable("-"))),
            "B": given(scale, (3, None, NotApplicable("-"))),
            "C": given(scale, (3, DontKnow(), NotApplicable("-"))),
        },
    )
    assert result.items["a"].outcome == Scored(Fraction(8, 3))
    assert result.items["a"].rated == (("A", Level(Fraction(2))), ("B", Level(Fraction(3))), ("C", Level(Fraction(3))))
    assert result.items["b"].outcome == Scored(Fraction(3))
    assert result.items["c"].outcome == Withheld(Reason.NOT_APPLICABLE)
    assert result.overall.outcome == Scored(Fraction(17, 6))
    assert next_scores(scale, result) == {"a": 3, "b": 4}


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ((Blank(), DontKnow()), Reason.DONT_KNOW),
        ((Blank(), NotApplicable("-")), Reason.BLANK),
        ((NotApplicable("-"), NotApplicable("x")), Reason.NOT_APPLICABLE),
    ],
)
def test_an_item_that_nobody_scored_says_why(values, reason):
    item = scale_of({"x": [levels("a", **{"not-applicable": True})]}).items[0]
    result = mean_of_item(item, dict(zip("AB", values, strict=True)), None)
    assert result.outcome == Withheld(reason)
    assert result.span == Span(Fraction(1), Fraction(4))


@pytest.fixture
def raters(root):
    return [load_answers(path) for path in sorted((root / "examples/lundvik/2026-2/raters").iterdir())]


def test_a_mean_without_the_raters_rows_still_says_of_how_many_it_is():
    scale = scale_of({"x": [levels("a"), levels("b")]})
    whole = mean_of_raters(scale, {"A": given(scale, (2, 3)), "B": given(scale, (3, None))})
    bare = without_rows(whole)
    assert [(name, len(one.rated), one.n_rated) for name, one in whole.items.items()] == [("a", 2, 2), ("b", 2, 1)]
    assert [(name, one.rated, one.n_rated) for name, one in bare.items.items()] == [("a", (), 2), ("b", (), 1)]
    assert (bare.overall, bare.domains) == (whole.overall, whole.domains)


def test_one_rater_alone_has_the_mean_of_one(raters):
    first = raters[0]
    alone = mean_of_raters(first.scale, {"A": first.answers})
    plain = score(first.scale, first.answers)
    assert alone.overall == plain.overall
    assert alone.domains == plain.domains


def test_raters_together_are_blank_with_every_rating_beside(raters):
    joined = together(raters[::-1])
    assert joined.answers.about.rater == "mean"
    assert list(joined.answers.ratings["choice-dwelling"]) == [one.answers.about.rater for one in raters]
    assert set(map(type, joined.answers.values.values())) == {Blank}
    assert joined.answers.about.date == max(one.answers.about.date for one in raters)
    assert len(joined.answers_document.files) == len(raters)
    assert joined.answers_document.sha256 == together(raters).answers_document.sha256


def test_ratings_of_the_agreed_file_come_before_those_of_the_raters_files(root, raters):
    agreed = load_answers(root / "examples/lundvik/2026-2/agreed.yaml")
    changed = {"choice-dwelling": {"A": Level(Fraction(1))}}
    mixed = with_ratings(agreed._replace(answers=agreed.answers._replace(ratings=changed)), raters)
    assert mixed.answers.ratings["choice-dwelling"]["A"] == Level(Fraction(1))
    assert len(mixed.answers.ratings["choice-dwelling"]) == len(raters)
    assert mixed.answers.values == agreed.answers.values
