"""Many teams together: rows, who is in, codes, and figures reckoned by hand."""

import pickle
from fractions import Fraction
from itertools import product

import pytest

from hf_fidelity.answers.model import AnswersFile
from hf_fidelity.scoring.change import Common
from hf_fidelity.scoring.network.codes import Coded, Key, coded, fewest_to_change
from hf_fidelity.scoring.network.figures import Compared, Round, compared, figures
from hf_fidelity.scoring.network.items import (
    ItemFigure,
    held_by,
    item_figures,
    most_hidden_low,
    most_hidden_top,
    often_strong,
    often_weak,
)
from hf_fidelity.scoring.network.roster import Out, Outside, enter
from hf_fidelity.scoring.network.rows import Measure, item_outcome, layout_of, score_in, team_name
from hf_fidelity.scoring.network.spread import Spread, spread_of
from hf_fidelity.scoring.result import Reason, Scored, Withheld
from hf_fidelity.scoring.suppression import Nearly, Suppressed, may_show, shown_counts
from hf_fidelity.views.network.basis import compared_in_words
from hf_fidelity.views.network.subject import subject_of
from hf_fidelity.views.speech import speech
from tests.properties.networks import ITEMS, LAYOUT, SCALE, SECRET, Sent, alike, rounds_of, row
from tests.properties.test_suppression import equations, solved

OVERALL, HOME = Measure("overall", "overall"), Measure("domain", "home")
ONE, OTHER, NOBODY = (Measure("group", name, "two") for name in ("one", "other", "nobody"))


def sent(*scores, **more):
    return Sent(dict(zip(ITEMS, scores, strict=True)), **more)


def report(network, least=5):
    rounds, _ = rounds_of(network, least)
    names = list(network)
    return figures(rounds, names[-2] if len(names) > 1 else None, least)


def test_a_row_holds_scores_and_why_there_is_none():
    one = row("Alder", "r1", sent(1, "dont-know", 4, None, barrier="Nothing is free."))
    assert one.items == (0, -2, 3, -1)
    assert [item_outcome(one, LAYOUT, at) for at in (1, 2, 3)] == [
        Withheld(Reason.DONT_KNOW),
        Scored(Fraction(4)),
        Withheld(Reason.BLANK),
    ]
    assert score_in(one, LAYOUT, HOME) == Scored(Fraction(1))
    assert score_in(one, LAYOUT, OVERALL) == Scored(Fraction(5, 2))
    assert score_in(one, LAYOUT, OTHER) == Withheld(Reason.TOO_FEW_ITEMS)
    assert score_in(one, LAYOUT, NOBODY) == Withheld(Reason.NOTHING_APPLICABLE)
    assert one.wrote == (1, 1, 1, 1)
    assert one.texts == ()
    assert pickle.loads(pickle.dumps(one)) == one
    assert len(pickle.dumps(tuple(one))) < 400


def test_texts_are_kept_of_those_who_share_them():
    one = row("Alder", "r1", sent(1, 2, 3, 4, barrier="Nothing is free.", shares=True))
    assert [(text.at, text.kind, text.text) for text in one.texts] == [
        (at, "barrier", "Nothing is free.") for at in range(4)
    ]
    assert AnswersFile.model_fields["share_texts"].default is False


@pytest.mark.parametrize(
    ("team", "municipality", "name"),
    [
        ("Housing First", "Nordlia", "Housing First, Nordlia"),
        ("Housing  First\tNORDLIA ", "Nordlia", "Housing First NORDLIA"),
        ("Housing First", None, "Housing First"),
    ],
)
def test_a_team_is_known_by_its_name_and_municipality(team, municipality, name):
    assert team_name(team, municipality) == name


def test_who_is_in_and_who_is_out_and_why():
    whole = sent(1, 2, 3, 4)
    other_scale = LAYOUT._replace(sha256="0" * 64)
    rows = [
        row("In", "r1", whole),
        row("In", "r1", whole)._replace(place="copy.yaml"),
        row("Two minds", "r1", whole),
        row("Two minds", "r1", sent(1, 2, 3, 3)),
        row("Old", "r1", whole, layout=other_scale),
        row("Short", "r1", Sent({"help-1": 2}), form="short"),
        row("Other", "r1", Sent({**whole.scores, "help-b": 1}, variant="b")),
        row("Blank", "r1", sent(None, None, 3, 4)),
        row("Late", "r1", whole),
        row("Elsewhere", "r0", whole),
    ]
    unread = [
        Outside(None, Out.UNREADABLE, "broken.yaml"),
        Outside("In", Out.NOT_AGREED, "in-A.yaml"),
        Outside("Undecided", Out.NOT_AGREED, "u-A.yaml"),
        Outside("Undecided", Out.NOT_AGREED, "u-B.yaml"),
    ]
    expected = ["In", "Undecided", "Gone"]
    roster = enter(LAYOUT, "r1", rows, unread, expected, admitted=["In", "Blank"])
    assert [one.team for one in roster.inside] == ["In"]
    assert roster.items == ITEMS
    assert [(one.team, one.reason.value, one.place) for one in roster.outside] == [
        (None, "unreadable", "broken.yaml"),
        ("Blank", "too-few-answers", "Blank-r1.yaml"),
        ("Gone", "missing", ""),
        ("Late", "too-late", "Late-r1.yaml"),
        ("Old", "other-version", "Old-r1.yaml"),
        ("Other", "other-items", "Other-r1.yaml"),
        ("Short", "short-form", "Short-r1.yaml"),
        ("Two minds", "contradicted", "Two minds-r1.yaml"),
        ("Two minds", "contradicted", "Two minds-r1.yaml"),
        ("Undecided", "not-agreed", "u-A.yaml"),
    ]


def test_the_spread_is_that_of_spreadsheets():
    assert spread_of([(n, 1) for n in (4, 1, 3, 2)]) == Spread(4, Fraction(7, 4), Fraction(5, 2), Fraction(13, 4))
    assert spread_of([(1, 3)]) == Spread(1, *[Fraction(1, 3)] * 3)
    assert spread_of([(1, 2), (1, 3), (1, 6)]).median == Fraction(1, 3)


def test_figures_of_one_round():
    network = {"r1": {f"T{n}": sent(n, n, 2, 4) for n in (1, 2, 3, 4)} | {"T5": sent(4, None, 2, 4)}}
    shown = report(network)
    assert shown[HOME].spread == Spread(5, Fraction(2), Fraction(3), Fraction(4))
    assert sorted(shown[HOME].dots.values()) == [1, 2, 3, 4, 4]
    assert list(shown[HOME].dots) == ["A", "B", "C", "D", "E"]
    assert shown[OVERALL].spread.median == 3
    assert shown[ONE].spread == Spread(5, Fraction(267, 100), Fraction(3), Fraction(333, 100)), "in hundredths"
    assert shown[ONE].dots == Suppressed()
    assert shown[OTHER].spread == Suppressed()
    assert shown[NOBODY].spread == Suppressed()
    assert {figure.move for figure in shown.values()} == {None}
    assert {figure.spread for figure in report(network, least=6).values()} == {Suppressed()}


def test_how_teams_with_the_same_code_have_moved():
    """Of 14, seven rose by half a step, six fell by a whole one, and one stood still; nobody came or went."""
    then = {f"T{n:02}": sent(2, 2, 2, 2) for n in range(14)}
    now = {f"T{n:02}": sent(3, 2, 2, 2) for n in range(7)}
    now |= {"T07": sent(2, 2, 2, 2)} | {f"T{n:02}": sent(1, 1, 2, 2) for n in range(8, 14)}
    move = report({"r1": then, "r2": now})[HOME].move
    assert move.spread == Spread(14, Fraction(-1), Fraction(1, 4), Fraction(1, 2))
    assert (move.rose, move.same, move.fell) == (7, Suppressed(), Suppressed())
    everyone = report({"r1": then, "r2": {team: sent(3, 3, 3, 3) for team in then}})[OVERALL].move
    assert (everyone.rose, everyone.same, everyone.fell) == (Nearly(10), Suppressed(), Suppressed())


def test_a_move_is_clear_from_a_twelfth_of_the_range_on():
    """The overall score, half of it from home, moves by a quarter of a step when one of home's two items does."""
    then = {f"T{n:02}": sent(2, 2, 2, 2) for n in range(15)}
    now = {team: sent(3, 2, 2, 2) for team in then}
    assert report({"r1": then, "r2": now})[OVERALL].move.spread.median == Fraction(1, 4)
    assert report({"r1": then, "r2": now})[OVERALL].move.rose == Nearly(11)
    one = report({"r1": then, "r2": {team: sent(2, 2, 2, 3) for team in then}})[ONE].move
    assert one.spread.median == Fraction(33, 100)
    assert one.rose == Nearly(11)


def test_one_that_came_and_one_that_went_are_not_alone():
    names = [f"T{n:02}" for n in range(20)]
    network = {"r1": {team: sent(2, 2, 2, 2) for team in names[1:]}}
    network["r2"] = {team: sent(3, 3, 3, 3) for team in names[:-1]}
    rounds, key = rounds_of(network, 5)
    first, second = (set(key.codes_of(name).values()) for name in ("r1", "r2"))
    assert len(first & second) == 14
    assert len(first - second) == len(second - first) == 5
    shown = figures(rounds, "r1", 5)[OVERALL]
    assert shown.spread.n == 19
    assert shown.move.spread.n == 14
    assert set(shown.dots) == second


def test_how_many_are_compared_is_told_and_why_not_all():
    """One of 20 came and one went, so four others changed code: 14 of 18. With names, all 18 are compared."""
    names = [f"T{n:02}" for n in range(20)]
    rounds, _ = rounds_of({"r1": dict.fromkeys(names[1:], sent(2, 2, 2, 2)), "r2": alike_of(names[:-1])}, 5)
    assert compared(rounds, "r1") == Compared(18, 14)
    assert compared(rounds, None) is None
    coded_ones, named = (subject_of(SCALE, rounds, "r1", 5, speech("en"), is_named=is_named) for is_named in (0, 1))
    assert compared_in_words(coded_ones) == (
        "From round r1 to round r2. 14 of the 18 teams in both are compared: those that have kept their code. "
        "When teams come or go, some others get a new code too, so that nobody can be told by it."
    )
    assert compared_in_words(named) == "From round r1 to round r2. 18 teams are in both, and all are compared."
    assert coded_ones.figures[HOME].move.spread.n == 14
    assert named.figures[HOME].move.spread.n == 18
    small, _ = rounds_of({"r1": alike_of(names[:7]), "r2": alike_of(names[1:8])}, 5)
    assert compared(small, "r1") == Compared(6, 0)
    few = compared_in_words(subject_of(SCALE, small, "r1", 5, speech("en")))
    assert "Of 6 teams in both, too few have kept their code to be compared." in few
    assert compared_in_words(coded_ones._replace(previous=None)) == ""


def alike_of(names):
    return dict.fromkeys(names, sent(3, 3, 3, 3))


def test_codes_stay_when_the_same_teams_come_again():
    teams = [f"T{n}" for n in range(8)]
    key = coded(coded(Key(SECRET), "r1", teams), "r2", teams[::-1])
    assert key.codes_of("r1") == key.codes_of("r2")
    assert key.codes_of("r3") == {}
    assert sorted(key.codes_of("r1").values()) == list("ABCDEFGH")


def test_the_newest_round_is_coded_anew_and_past_ones_are_not():
    teams = [f"T{n:02}" for n in range(30)]
    first = coded(Key(SECRET), "r1", teams[:6])
    assert coded(first, "r1", teams).codes_of("r1").keys() == set(teams)
    second = coded(first, "r2", teams[:6])
    assert coded(second, "r1", teams) == second
    assert second.is_past("r1")
    assert not second.is_past("r2")
    assert not Key(SECRET).is_past("r1")


def test_a_round_of_too_few_gets_no_codes_and_leaves_the_key_as_it_is():
    key = coded(Key(SECRET), "r1", ["T1", "T2", "T3", "T4"])
    assert key.rounds == ()
    assert coded(Key(SECRET, least=1), "r1", ["T1", "T2"]).rounds == ()
    assert len(coded(Key(SECRET, least=3), "r1", ["T1", "T2", "T3"]).rounds) == 1
    key = coded(Key(SECRET), "r1", [f"T{n}" for n in range(5)])
    assert coded(key, "r1", ["T1", "T2"]) == key
    assert coded(key, "r2", ["T1", "T2"]) == key


def test_other_answers_behind_the_same_codes_show_in_the_key():
    (one,), key = rounds_of({"r1": alike(6)}, 5)
    rows = one.roster.inside
    made = key.with_answers("r1", rows)
    assert key.answers_of("r1") == ""
    assert len(made.answers_of("r1")) == 64
    assert made.answers_of("r2") == ""
    assert made.codes_of("r1") == key.codes_of("r1")
    assert key.with_answers("r1", rows[::-1]) == made
    changed = (rows[0]._replace(items=(rows[0].items[0] - 1, *rows[0].items[1:])), *rows[1:])
    assert key.with_answers("r1", changed) != made
    assert key._replace(secret=SECRET[::-1]).with_answers("r1", rows).answers_of("r1") != made.answers_of("r1")


def test_as_few_as_can_be_change_code_with_those_who_come_and_go():
    """Every way is looked through, for networks of up to three cohorts."""
    for least, sizes in ((3, (3, 4, 8)), (5, (6, 12))):
        for gone, n_new in product(product(*(range(min(size, least) + 1) for size in sizes)), range(least + 1)):
            kept = [size - n for size, n in zip(sizes, gone, strict=True)]
            found = fewest_to_change(kept, gone, n_new, least)
            sound = [
                ways
                for ways in product(*(range(n + 1) for n in kept))
                if all(n == 0 or n >= least for n in (*map(int.__add__, ways, gone), n_new + sum(ways)))
                and all(n == 0 or n >= least for n in map(int.__sub__, kept, ways))
            ]
            assert found in sound
            assert sum(found) == min(map(sum, sound))


def test_those_who_come_change_code_with_a_cohort_that_changes_anyhow():
    """One went from the small cohort and one came: four change, and not five of the larger one."""
    assert fewest_to_change([20, 9], [0, 1], 1, 5) == (0, 4)
    assert fewest_to_change([20, 9], [0, 0], 1, 5) == (5, 0)
    assert fewest_to_change([20, 11], [0, 0], 1, 5) == (0, 5)


def test_codes_go_on_after_the_letters():
    key = coded(Key(SECRET), "r1", [f"T{n}" for n in range(25)])
    assert set(key.codes_of("r1").values()) == {*"ABCDEFGHJKLMNPRSTUVWXYZ", "A2", "B2"}


def test_codes_that_single_a_team_out_are_not_shown():
    """A key that somebody has written: the new team has the only new code."""
    network = {"r1": alike(6), "r2": alike(7)}
    rounds, key = rounds_of(network, 5)
    first = key.codes_of("r1")
    by_hand = [rounds[0], rounds[1]._replace(codes={**first, "Team 06": "Z"})]
    assert figures(rounds, "r1", 5)[OVERALL].dots != Suppressed()
    assert figures(by_hand, "r1", 5)[OVERALL].dots == Suppressed()


def test_a_team_without_a_code_is_in_no_figure():
    (one,), _ = rounds_of({"r1": alike(7)}, 5)
    codes = {team: code for team, code in one.codes.items() if team != "Team 00"}
    assert figures([one._replace(codes=codes)], None, 5)[OVERALL].spread.n == 6


def test_a_change_that_would_give_a_team_away_is_not_shown():
    """One of twelve had no score of the group last time: all change, less those of before, would be its own score."""
    full, lacking = sent(1, 2, 3, 4), sent(1, None, 3, 4)
    teams = [f"T{n:02}" for n in range(12)]

    def network(*lack):
        return {f"r{n}": {t: lacking if t in few else full for t in teams} for n, few in enumerate(lack)}

    assert report(network(teams[:1], ()), 3)[OTHER].move == Suppressed()
    assert report(network(teams[:1], ()), 3)[OTHER].spread.n == 12
    assert report(network(teams[:1], ()), 3)[OVERALL].move.spread.n == 12
    assert report(network(teams[:3], ()), 3)[OTHER].move.spread.n == 9
    # Each of the two changes hides its own three; beside one another they would single out the first and the fourth.
    assert report(network(teams[:3], (), teams[1:4]), 3)[OTHER].move == Suppressed()
    assert report(network(teams[:3], (), teams[3:6]), 3)[OTHER].move.spread.n == 9
    rows = equations(network(teams[:3], (), teams[1:4]), 3, OTHER, lambda team, name: {(team, name): 1})
    assert solved(rows, 3) is None


def test_how_many_lack_a_score_of_a_group_cannot_be_counted_out():
    """All who are in are known: a figure of the others would tell how few left the group's items blank."""
    teams = {f"T{n:02}": sent(1, 2, 3, 4) for n in range(12)}
    lacking = teams | {"T00": sent(1, None, 3, 4), "T01": sent(1, None, 3, 4)}
    assert report({"r1": lacking})[OTHER].spread == Suppressed()
    assert report({"r1": lacking})[HOME].spread.n == 12
    assert report({"r1": lacking, "r2": teams}, 3)[OTHER].spread.n == 12
    assert report({"r1": lacking, "r2": teams}, 3)[OTHER].move == Suppressed()


def test_rounds_of_other_versions_are_compared_as_far_as_they_mean_the_same():
    rounds, key = rounds_of({"r1": alike(6), "r2": alike(6, 3)}, 5)
    older = layout_of(SCALE.model_copy(update={"version": "0.9"}), "0" * 64)
    rows = tuple(one._replace(scale=older.sha256) for one in rounds[0].roster.inside)
    first = rounds[0]._replace(layout=older, roster=rounds[0].roster._replace(inside=rows))

    def moved(common):
        shown = figures([first._replace(common=common), rounds[1]], "r1", 5)
        return {measure.id for measure, figure in shown.items() if figure.move}

    assert moved(Common()) == set()
    assert moved(Common(domains=frozenset({"home"}))) == {"home"}
    assert moved(Common(domains=frozenset({"home", "gone"}), overall=True)) == {"home", "overall"}
    lacking = older._replace(measures=(OVERALL,))
    first = first._replace(layout=lacking, common=Common(domains=frozenset({"home"})))
    assert figures([first, rounds[1]], "r1", 5)[HOME].move == Suppressed()
    assert key.codes_of("r1") == key.codes_of("r2")
    other_items = rounds[0]._replace(roster=rounds[0].roster._replace(items=ITEMS[:3]))
    assert figures([other_items, rounds[1]], "r1", 5)[HOME].move is None


def test_how_many_teams_a_hidden_count_may_be_at_most():
    def shown(low, between, top):
        return {"home-1": ItemFigure("home-1", 20, low, between, top, {})}

    assert most_hidden_low({}) == most_hidden_top({}) == 0
    assert most_hidden_low(shown(6, 7, 7)) == most_hidden_top(shown(6, 7, 7)) == 0
    assert most_hidden_low(shown(Suppressed(), Suppressed(), 7)) == 13
    assert most_hidden_top(shown(Suppressed(), Suppressed(), 7)) == 0
    assert most_hidden_top(shown(5, Suppressed(), Suppressed())) == 15
    assert most_hidden_low(shown(Suppressed(), Suppressed(), Nearly(16))) == 4


def test_items_that_are_often_weak_and_often_strong():
    network = {f"T{n:02}": sent(1 + 3 * (n % 2), 4, 1, 3, barrier=f"Barrier {n % 2}") for n in range(20)}
    network["T00"] = network["T00"]._replace(shares=True)
    network["T02"] = network["T02"]._replace(shares=True)
    rounds, _ = rounds_of({"r1": network}, 5)
    items = item_figures(rounds, 5)
    assert [(one.n, one.low, one.between, one.top) for one in items.values()] == [
        (20, 10, Suppressed(), Suppressed()),
        (20, Suppressed(), Suppressed(), Nearly(16)),
        (20, Nearly(16), Suppressed(), Suppressed()),
        (20, Suppressed(), Nearly(16), Suppressed()),
    ]
    assert often_weak(items, SCALE) == ("help-1", "home-1")
    assert often_strong(items, SCALE) == ("home-2",)
    assert held_by(often_weak(items, SCALE), SCALE, "team") == ("help-1", "home-1")
    assert held_by(ITEMS, SCALE, "state") == ("home-2", "help-2")
    assert items["home-1"].said["barrier"].shared == ("Barrier 0",)
    assert items["home-1"].said["barrier"].kept == Nearly(16)
    assert items["home-1"].said["facilitator"].kept == Suppressed()
    assert items["home-2"].ask in rounds[-1].codes.values()
    assert {name: one.ask for name, one in items.items() if name != "home-2"} == dict.fromkeys(set(ITEMS) - {"home-2"})


def test_of_items_equally_often_weak_core_ones_come_first():
    rounds, _ = rounds_of({"r1": alike(13, 1)}, 5)
    assert often_weak(item_figures(rounds, 5), SCALE) == ("help-1", "home-1", "home-2", "help-2")


def test_texts_of_a_network_where_all_share_are_all_there():
    rounds, _ = rounds_of({"r1": alike(6, 1, barrier="The same.", shares=True)}, 5)
    said = item_figures(rounds, 5)["home-1"].said["barrier"]
    assert said.shared == ("The same.",)
    assert said.kept == Suppressed()


def test_an_item_that_few_answered_has_no_figure():
    network = {f"T{n}": sent(2, 2 if n < 4 else None, 2, 2) for n in range(9)}
    rounds, _ = rounds_of({"r1": network}, 5)
    one = item_figures(rounds, 5)["home-2"]
    assert one.n == 9
    assert (one.low, one.between, one.top) == (Suppressed(),) * 3
    assert item_figures(rounds, 10) == {}


def test_those_without_a_score_are_counted_with_those_between():
    """Whether none, one or six of 18 left the item out does not show: they are neither low nor at the top."""
    for scores in ([3] * 6, [3] * 5 + [None], [None] * 6):
        network = {f"T{n:02}": sent(2, score, 2, 2) for n, score in enumerate([1] * 6 + scores + [4] * 6)}
        one = item_figures(rounds_of({"r1": network}, 5)[0], 5)["home-2"]
        assert (one.n, one.low, one.between, one.top) == (18, 6, 6, 6)


def test_each_code_is_asked_about_one_item_and_among_enough_at_the_top():
    rounds, _ = rounds_of({"r1": alike(13, 4)}, 5)
    asked = [one.ask for one in item_figures(rounds, 5).values()]
    assert len({*asked}) == 4
    assert {*asked} <= {*rounds[-1].codes.values()}
    few = {f"T{n:02}": sent(4 if n < 4 else 1, 1, 1, 1) for n in range(13)}
    rounds, _ = rounds_of({"r1": few}, 5)
    assert item_figures(rounds, 5)["home-1"].ask is None


def test_that_no_code_is_left_to_ask_follows_from_what_is_shown():
    """Of four items with three at the top, three have a code to ask, be the same three at the top or not."""
    for n_apart in (0, 3):
        tops = {f"T{n:02}": sent(4 if n < 3 else 3, *[4 if n_apart <= n < n_apart + 3 else 3] * 3) for n in range(12)}
        rounds, _ = rounds_of({"r1": tops}, 3)
        assert [one.ask is None for one in item_figures(rounds, 3).values()] == [False] * 3 + [True]


def test_who_to_ask_is_not_singled_out_by_how_long_it_has_had_its_code():
    """Five of 20 have new codes. Whoever is at the top of an item, ten of them make sure of five with old ones."""
    names = [f"T{n:02}" for n in range(20)]
    rounds, key = rounds_of({"r1": alike(20), "r2": {}}, 5)
    key = Key(SECRET, 5, (Coded("r1", dict(zip(names[:15], "ABCDEFGHJKLMNPR", strict=True))),))
    key = coded(key, "r2", names)
    fresh = [team for team in names if team not in key.codes_of("r1")]
    assert fresh == names[15:]

    def asked(at_top):
        rows = [row(team, "r2", sent(4 if team in at_top else 3, 1, 1, 1)) for team in names]
        now = Round(enter(LAYOUT, "r2", rows), LAYOUT, key.codes_of("r2"))
        before = rounds[0]._replace(codes=key.codes_of("r1"))
        return item_figures([before, now], 5)["home-1"].ask

    assert asked(names[:9]) is None
    assert asked([*names[:5], *fresh]) in {key.codes_of("r2")[team] for team in names[:5]}


def test_groups_are_shown_in_turn_while_all_parts_are_large_enough():
    teams = [(f"T{n}", "r1") for n in range(10)]
    assert may_show([teams, teams[:5], teams[:7], teams[5:]], 5) == [True, True, False, True]
    assert may_show([teams, teams[:6]], 5) == [True, False]
    assert may_show([teams[:5], teams], 5) == [True, True]
    assert may_show([[], teams[:4]], 5) == [False, False]
    both = [(f"T{n}", name) for n in range(4) for name in ("r1", "r2")]
    assert may_show([both], 5) == [False]


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((5, 6, 13), (5, 6, 13)),
        ((10, 2, 12), (10, Suppressed(), Suppressed())),
        ((2, 10, 12), (Suppressed(), Suppressed(), 12)),
        ((20, 4, 0), (Nearly(20), Suppressed(), Suppressed())),
        ((0, 24, 0), (Suppressed(), Nearly(20), Suppressed())),
        ((2, 20, 2), (Suppressed(), Nearly(20), Suppressed())),
        ((3, 19, 2), (Suppressed(), Suppressed(), Suppressed())),
        ((12, 0, 0), (Suppressed(), Suppressed(), Suppressed())),
        ((4, 20), (Suppressed(), Nearly(20))),
        ((5, 19), (5, 19)),
    ],
)
def test_counts_are_shown_from_the_limit_on(counts, shown):
    assert shown_counts(counts, 5) == shown
