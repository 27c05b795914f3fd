"""Networks at their limits: over three rounds and more, with as few teams as there may be, and moves of any size."""

from fractions import Fraction

import pytest

from hf_fidelity.answers.model import Answers, AnswersFile, Given
from hf_fidelity.answers.tie import tie
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.network.asking import codes_to_ask
from hf_fidelity.scoring.network.codes import Coded, Key, by_chance, coded, cohorts
from hf_fidelity.scoring.network.figures import Compared, Round, compared, figures
from hf_fidelity.scoring.network.items import ItemFigure, at_least, item_figures, most_hidden_low, most_hidden_top
from hf_fidelity.scoring.network.roster import Out, enter
from hf_fidelity.scoring.network.rows import Measure, is_complete, layout_of, row_of
from hf_fidelity.scoring.network.spread import Spread, coarse
from hf_fidelity.scoring.suppression import Nearly, Suppressed
from tests.properties.networks import ITEMS, LAYOUT, SCALE, SECRET, Sent, alike, rounds_of, row
from tests.unit.test_highlights import scale_of
from tests.unit.test_own_variant import SCALE as OWN

OVERALL, OTHER = Measure("overall", "overall"), Measure("group", "other", "two")
NAMES = [f"T{n:02}" for n in range(30)]


def sent(*scores, **more):
    return Sent(dict(zip(ITEMS, scores, strict=True)), **more)


def test_teams_are_compared_with_the_round_that_is_named():
    network = {"r1": alike(12), "r2": alike(7), "r3": alike(8)}
    rounds, _ = rounds_of(network, 3)
    assert compared(rounds, "r1").both == 8
    assert compared(rounds, "r2").both == 7
    assert compared(rounds, "r3") is None
    same = [one._replace(codes={team: team for team in one.codes}) for one in rounds]
    assert compared(same, "r1") == Compared(8, 8)
    assert compared(same, "r2") == Compared(7, 7)


def with_b(*scores):
    return Sent(dict(zip((*ITEMS, "help-b"), scores, strict=True)), variant="b")


@pytest.mark.parametrize(
    ("now", "moved"),
    [
        ((2, 2, 3, 2, 2), "same"),
        ((2, 2, 3, 3, 2), "rose"),
        ((2, 2, 1, 2, 2), "same"),
        ((2, 2, 1, 1, 2), "fell"),
        ((3, 2, 2, 2, 2), "rose"),
        ((1, 2, 2, 2, 2), "fell"),
    ],
)
def test_a_move_smaller_than_a_quarter_of_a_step_is_none(now, moved):
    """One of three items of the second domain moves the whole by a sixth, one of two of the first by a quarter."""
    network = {"r1": dict.fromkeys(NAMES[:15], with_b(2, 2, 2, 2, 2)), "r2": dict.fromkeys(NAMES[:15], with_b(*now))}
    rounds, _ = rounds_of(network, 5)
    figure = figures(rounds, "r1", 5)[OVERALL]
    assert figure.spread.median == Fraction(now[0] + now[1], 4) + Fraction(sum(now[2:]), 6), "not in hundredths"
    move = figure.move
    expected = {"rose": Suppressed(), "same": Suppressed(), "fell": Suppressed(), moved: Nearly(11)}
    assert {"rose": move.rose, "same": move.same, "fell": move.fell} == expected


def test_who_kept_a_code_counts_only_where_a_change_is_told():
    """Five of twelve lack a score of the group: of the six with old codes three, and of the six with new ones two."""
    full, lacking = sent(1, 2, 3, 4), sent(1, None, 3, 4)
    teams = NAMES[:12]
    few = {*teams[:3], *teams[6:8]}
    network = {"r1": dict.fromkeys(teams, full), "r2": {team: lacking if team in few else full for team in teams}}
    rounds, _ = rounds_of(network, 5)
    now = {team: code if n < 6 else f"{code}2" for n, (team, code) in enumerate(sorted(rounds[0].codes.items()))}
    by_hand = [rounds[0], rounds[1]._replace(codes=now)]
    assert figures(by_hand, None, 5)[OTHER].spread.n == 7
    assert figures(by_hand, "r1", 5)[OTHER].spread == Suppressed()


def test_quartiles_in_hundredths_are_rounded_half_up():
    exact = Spread(5, Fraction(1005, 1000), Fraction(10049, 10000), Fraction(-5, 1000))
    assert coarse(exact) == Spread(5, Fraction(101, 100), Fraction(1), Fraction(0))


def test_those_of_the_cohort_that_one_left_change_code_with_it():
    """18 have had their code since the first round and twelve since the second; one of the twelve goes."""
    key = coded(coded(coded(Key(SECRET), "r1", NAMES[:18]), "r2", NAMES), "r3", NAMES[:29])
    before, now = key.codes_of("r2"), key.codes_of("r3")
    assert key.codes_of("r1").items() <= before.items()
    changed = {team for team, code in now.items() if before[team] != code}
    assert len(changed) == 5
    assert changed < {*NAMES[18:29]}


def last_round(rows, codes, lot=""):
    return Round(enter(LAYOUT, "r3", rows), LAYOUT, codes, lot=lot)


def test_whom_to_ask_is_of_the_largest_group_with_codes_equally_old():
    """Five have had their code for three rounds, nine for two, and five are new; all are at the top of everything."""
    teams = NAMES[:19]
    rounds, _ = rounds_of({"r1": alike(5), "r2": alike(14)}, 5)
    first = {team: f"A{team}" for team in teams[:5]}
    second = first | {team: f"B{team}" for team in teams[5:14]}
    third = second | {team: f"C{team}" for team in teams[14:]}
    now = last_round([row(team, "r3", sent(4, 4, 4, 4)) for team in teams], third)
    every = [rounds[0]._replace(codes=first), rounds[1]._replace(codes=second), now]
    for lot in "abcde":
        drawn = [*every[:-1], now._replace(lot=lot)]
        asked = {one.ask for one in item_figures(drawn, 5).values()}
        assert len(asked) == 4
        assert {code[0] for code in asked} == {"B"}


def test_a_large_group_of_new_codes_is_asked_rather_than_a_small_one_of_old():
    teams = NAMES[:15]
    rounds, _ = rounds_of({"r1": alike(5)}, 5)
    old = {team: f"A{team}" for team in teams[:5]}
    now = last_round([row(team, "r3", sent(4, 4, 4, 4)) for team in teams], old | {t: f"B{t}" for t in teams[5:]})
    asked = {one.ask for one in item_figures([rounds[0]._replace(codes=old), now], 5).values()}
    assert {code[0] for code in asked} == {"B"}


def test_items_that_are_low_most_often_are_served_first():
    """Three are at the top of all four items, so one goes without: the first, on which nobody is low."""
    scores = [*[sent(4, 4, 4, 4)] * 3, *[sent(3, 3, 3, 3)] * 3, *[sent(3, 1, 1, 1)] * 9]
    rounds, _ = rounds_of({"r1": dict(zip(NAMES, scores, strict=False))}, 3)
    assert [one.ask is None for one in item_figures(rounds, 3).values()] == [True, False, False, False]


def test_of_nobody_nobody_is_asked():
    assert codes_to_ask([last_round([], {})], {}, 5) == {}
    assert item_figures([last_round([], {})], 5) == {}


def test_figures_begin_at_the_limit():
    rounds, _ = rounds_of({"r1": alike(5, 1)}, 5)
    assert [one.n for one in item_figures(rounds, 5).values()] == [5] * 4
    assert item_figures(rounds, 6) == {}


def test_what_is_not_shown_is_none_at_least():
    assert [at_least(count) for count in (Suppressed(), Nearly(7), 5, 0)] == [0, 7, 5, 0]


def test_the_middle_of_a_range_is_neither_low_nor_at_the_top():
    scale = scale_of(x={"a": (1, 2, 3)}, y={"b": (1, 2, 3)})
    layout = layout_of(scale, "e" * 64)
    rows = [row(t, "r1", Sent({"a": 2, "b": 1}, variant=None), layout, scale=scale) for t in NAMES[:15]]
    one = Round(enter(layout, "r1", rows), layout, {team: team for team in NAMES})
    found = item_figures([one], 5)
    assert (found["a"].low, found["a"].between, found["a"].top) == (Suppressed(), Nearly(11), Suppressed())
    assert (found["b"].low, found["b"].between, found["b"].top) == (Nearly(11), Suppressed(), Suppressed())


@pytest.mark.parametrize(("kind", "bits"), [("barrier", 1), ("facilitator", 2), ("adaptation", 4)])
def test_what_was_written_and_kept_is_counted_by_its_kind(kind, bits):
    teams = NAMES[:18]
    wrote = [
        row(team, "r3", sent(2, 2, 2, 2))._replace(wrote=(bits * (n < 6), 0, 7, 0)) for n, team in enumerate(teams)
    ]
    found = item_figures([last_round(wrote, {team: team for team in teams})], 5)
    of_first = {name: said.kept for name, said in found["home-1"].said.items()}
    others = {"barrier", "facilitator", "adaptation"} - {kind}
    assert of_first == {kind: 6, **dict.fromkeys(others, Suppressed())}
    assert {said.kept for said in found["help-1"].said.values()} == {Nearly(14)}


def test_the_same_answers_are_one_whatever_was_written_beside_them():
    plain = row("Alder", "r1", sent(1, 2, 3, 4))
    written = row("Alder", "r1", sent(1, 2, 3, 4, barrier="No flats.", shares=True))
    assert (plain.wrote, plain.texts) != (written.wrote, written.texts)
    kept = row("Alder", "r1", sent(1, 2, 3, 4, barrier="No flats."))
    for others in ([written], [kept], [plain._replace(place="copy.yaml")], [written, kept]):
        roster = enter(LAYOUT, "r1", [plain, *others])
        assert (roster.inside, roster.outside) == ((plain,), ())
    contradicted = enter(LAYOUT, "r1", [plain, row("Alder", "r1", sent(1, 2, 3, 3))])
    assert [one.reason for one in contradicted.outside] == [Out.CONTRADICTED] * 2


def test_a_team_without_a_score_in_one_domain_is_not_complete():
    rule = SCALE.scoring.model_copy(update={"least_domains": 1})
    scale = SCALE.model_copy(update={"scoring": rule})
    layout = layout_of(scale, "e" * 64)

    def complete(*scores):
        return is_complete(row("Alder", "r1", sent(*scores), layout, scale=scale), layout)

    assert complete(1, 2, 3, 4)
    assert complete(1, None, 3, None)
    assert not complete(None, None, 3, 4)
    assert not complete(1, 2, None, None)


def test_codes_of_a_round_that_is_past_are_the_ones_it_had():
    key = Key(SECRET, 5, (Coded("r1", {"T1": "A"}), Coded("r2", {"T1": "B"})))
    assert [key.codes_of(name) for name in ("r1", "r2", "r3")] == [{"T1": "A"}, {"T1": "B"}, {}]


def test_a_third_cohort_is_told_from_the_second():
    """Ten came first, eight then, twelve after them; one of the twelve goes."""
    key = Key(SECRET)
    for name, n in (("r1", 10), ("r2", 18), ("r3", 30), ("r4", 29)):
        key = coded(key, name, NAMES[:n])
    before, now = key.codes_of("r3"), key.codes_of("r4")
    changed = {team for team, code in now.items() if before[team] != code}
    assert len(changed) == 5
    assert changed < {*NAMES[18:29]}


def test_teams_by_the_round_in_which_they_got_their_code():
    earlier = [{"T1": "A", "T2": "B"}, {"T1": "A", "T2": "C", "T3": "D"}]
    now = {"T1": "A", "T2": "C", "T3": "D", "T4": "E"}
    assert cohorts(now, earlier) == [{"T1"}, {"T2", "T3"}, {"T4"}]
    assert cohorts(now, []) == [{*now}]


def test_chance_follows_from_secret_purpose_and_names_and_not_from_the_alphabet():
    orders = [by_chance(secret, purpose, NAMES) for secret in ("1", "2") for purpose in ("a", "b")]
    assert all(sorted(order) == NAMES for order in orders)
    assert len({*map(tuple, [*orders, NAMES])}) == 5
    assert by_chance("1", "a", NAMES[::-1]) == orders[0]


def dots_of(*lives):
    """Whether scores under codes are shown, of so many teams each from the one round to the other; three in all."""
    spans = [span for n, *span in lives for _ in range(n)]
    rounds = []
    for at in range(3):
        here = [team for team, (first, last) in zip(NAMES, spans, strict=False) if first <= at <= last]
        roster = enter(LAYOUT, f"r{at}", [row(team, f"r{at}", sent(2, 2, 2, 2)) for team in here])
        rounds.append(Round(roster, LAYOUT, {team: team for team in here}))
    return figures(rounds, None, 5)[OVERALL].dots != Suppressed()


@pytest.mark.parametrize(
    ("lives", "is_shown"),
    [
        ([(10, 0, 2)], True),
        ([(10, 0, 2), (5, 0, 1), (5, 0, 0)], True),
        ([(10, 0, 2), (5, 0, 1), (3, 0, 0)], False),
        ([(10, 0, 2), (3, 0, 1)], False),
        ([(10, 0, 2), (4, 2, 2)], False),
        ([(10, 0, 2), (5, 1, 1), (5, 2, 2)], True),
        ([(10, 0, 2), (4, 1, 1), (5, 2, 2)], False),
        ([(10, 1, 2)], True),  # a round before had too few teams, so nothing of it was shown
    ],
)
def test_codes_are_shown_where_enough_come_and_go_together(lives, is_shown):
    assert dots_of(*lives) == is_shown


def test_the_usual_items_are_those_of_most_teams_with_this_version():
    b = [row(team, "r1", with_b(2, 2, 2, 2, 2)) for team in NAMES[:3]]
    a = [row(team, "r1", sent(2, 2, 2, 2)) for team in NAMES[3:5]]
    assert enter(LAYOUT, "r1", [*a, *b]).items == (*ITEMS, "help-b")
    others = [one._replace(scale="e" * 64) for one in b]
    roster = enter(LAYOUT, "r1", [*a, *others])
    assert roster.items == ITEMS
    assert {one.reason for one in roster.outside} == {Out.OTHER_VERSION}
    assert enter(LAYOUT, "r1", []).items == ITEMS


def test_the_ranges_of_a_row_are_those_of_its_variant():
    asked = layout_of(OWN, "0" * 64).asked
    assert {name: one.spans[OVERALL] for name, one in asked.items()} == {"icm": (1, 4), "act": (0, 3)}


def test_what_a_row_holds_besides_scores():
    answers = {
        "home-1": Given(value=4, facilitator="A lease.", barrier="No flats."),
        "help-1": Given(value=2, adaptation="A house."),
    }
    about = {"scale": "small@1.0", "team": "Alder", "municipality": "Lundvik", "round": "r1", "date": "2026-01-01"}
    more = {"rater": "agreed", "variant": "a", "form": "short", "share-texts": True, "answers": answers}
    file = AnswersFile.model_validate({**about, **more})
    asked = {"help-1": file.answers["help-1"]}
    values = tie(SCALE, "a", "short", asked)[0].values
    whole = Answers(file, values, file.answers)
    found = row_of(LAYOUT, whole, score(SCALE, whole))
    assert (found.team, found.place, found.texts) == ("Alder, Lundvik", "", ())
    assert found.items == (-1, -1, 1, -1)
    assert found.wrote == (0b011, 0, 0b100, 0)
    shared = row_of(LAYOUT, whole, score(SCALE, whole), "a.yaml", with_texts=True)
    assert [(text.at, text.kind) for text in shared.texts] == [
        (0, "barrier"),
        (0, "facilitator"),
        (2, "adaptation"),
    ]
    assert shared.place == "a.yaml"


def test_of_what_is_not_shown_the_change_is_not_shown_either():
    """The move is hidden, and not left out as where there is no round to compare with."""
    nobody = Measure("group", "nobody", "two")
    rounds, _ = rounds_of({"r1": alike(12), "r2": alike(12)}, 5)
    assert figures(rounds, "r1", 5)[nobody][1:] == (Suppressed(), Suppressed(), Suppressed())
    assert figures(rounds, None, 5)[nobody].move is None


def test_the_key_knows_the_answers_behind_a_round_by_a_digest():
    key = coded(coded(Key(SECRET), "r1", NAMES[:6]), "r2", NAMES[:6])
    rows = [row(team, "r1", sent(1, 2, 3, 4)) for team in NAMES[:6]]
    known = key.with_answers("r1", rows)
    assert [key.answers_of("r1"), known.answers_of("r2"), known.answers_of("r9")] == [""] * 3
    assert len(bytes.fromhex(known.answers_of("r1"))) == 32
    assert known.codes_of("r1") == key.codes_of("r1")
    assert key.with_answers("r1", rows[::-1]) == known
    others = [
        key.with_answers("r1", [*rows[1:], row(NAMES[0], "r1", sent(1, 2, 3, 3))]),
        key.with_answers("r1", rows[1:]),
        key.with_answers("r1", [*rows[1:], rows[0]._replace(team="T99")]),
        key._replace(secret=SECRET[::-1]).with_answers("r1", rows),
    ]
    assert known.answers_of("r1") not in {one.answers_of("r1") for one in others}
    assert key.with_answers("r2", rows).answers_of("r2") != known.answers_of("r1")


def test_how_many_may_be_low_or_at_the_top_where_it_is_not_shown():
    """Of 24: five at the top and the rest unknown; eleven in between at least; and all three shown."""
    hidden = Suppressed()

    def figure(low, between, top):
        return ItemFigure("i", 24, low, between, top, {})

    items = {
        "a": figure(hidden, hidden, 5),
        "b": figure(hidden, Nearly(20), hidden),
        "c": figure(8, 8, 8),
        "d": figure(7, hidden, hidden),
    }
    assert [most_hidden_low({name: items[name]}) for name in "abcd"] == [19, 4, 0, 0]
    assert [most_hidden_top({name: items[name]}) for name in "abcd"] == [0, 4, 0, 17]
    assert (most_hidden_low(items), most_hidden_top(items)) == (19, 17)
    assert (most_hidden_low({}), most_hidden_top({})) == (0, 0)
    both = {"e": figure(hidden, 6, 5), "f": figure(5, 6, hidden)}
    assert (most_hidden_low(both), most_hidden_top(both)) == (13, 13)
