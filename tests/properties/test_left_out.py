"""Attacks on the items of a network, with the scores under codes at hand: who left an item out, and who is at its top.

The scores tell by their denominators how many items each code left out. Whoever also knows how many are counted of each
item goes through all answers that would have been shown alike.
"""

from collections import Counter
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.network.codes import Key, coded
from hf_fidelity.scoring.network.figures import Round, figures
from hf_fidelity.scoring.network.items import item_figures
from hf_fidelity.scoring.network.roster import enter
from hf_fidelity.scoring.network.rows import Measure, layout_of
from hf_fidelity.scoring.suppression import FEWEST, shown_counts
from tests.properties.networks import ITEMS, LAYOUT, LEVELS, SECRET, Sent, networks, rounds_of, row

TRIO = Scale.model_validate(
    {
        "id": "small",
        "version": "1.0",
        "status": "draft",
        "date": "2026-01-01",
        "languages": ["en"],
        "title": "Three items",
        "variants": [{"id": "a"}],
        "scoring": {"domain": "mean", "overall": "mean-of-domains", "least-scored": "50 %"},
        "domains": [
            {
                "id": "home",
                "items": [{"id": name, "kind": "levels", "anchors": LEVELS} for name in ("one", "two", "three")],
            }
        ],
    }
)
TRIO_LAYOUT = layout_of(TRIO, "e" * 64)
ANSWERS = [answers for answers in product((1, 2, 3, 4, None), repeat=3) if answers.count(None) <= 1]


def mean(answers):
    scored = [score for score in answers if score is not None]
    return Fraction(sum(scored), len(scored))


ALIKE = {score: [answers for answers in ANSWERS if mean(answers) == score] for score in map(mean, ANSWERS)}
"""All answers by the score that is seen of them."""


def kinds(answers):
    return tuple(in_it for score in answers for in_it in (score in {1, 2}, score == 4))


def shown(counts, n, least):
    """What is shown of each item, from how many teams are low on it and at its top: anybody can read the rule."""
    pairs = zip(counts[::2], counts[1::2], strict=True)
    return [shown_counts((low, n - low - top, top), least) for low, top in pairs]


def may_have_answered(network, least, team, at, seen):
    """Whether there are answers that look all the same, in which a team has answered an item that it left out."""
    others = [answers for name, answers in network.items() if name != team]
    ways = [[a for a in ALIKE[mean(network[team])] if a[at] is not None], *(ALIKE[mean(a)] for a in others)]
    for given_answers in ways[0]:  # mostly, another answer of the same team will do, or of one more
        for n in range(len(others)):
            for changed in ways[n + 1]:
                world = [given_answers, *others[:n], changed, *others[n + 1 :]]
                if shown([*map(sum, zip(*map(kinds, world), strict=True))], len(world), least) == seen:
                    return True
    reached = {(0,) * 6}
    for way in ways:
        adds = {kinds(answers) for answers in way}
        reached = {tuple(map(int.__add__, counts, add)) for counts in reached for add in adds}
    return any(shown(counts, len(network), least) == seen for counts in reached)


def leaves_all_open(answers):
    """Whether one item may be at its top and the others at their lowest, or one at its lowest and the others on top."""
    steps = [score - 1 for score in answers if score is not None]
    return 3 <= sum(steps) <= 3 * len(steps) - 3


@st.composite
def trios(draw):
    """Three to ten teams that have answered three items, or all but one of them; and the limit.

    No team stands so near an end of its scale that its own score tells of an item that it is not low, or not at the
    top: where most do, scores and counts together may tell more than this, and the manual says so.
    """
    answers = st.sampled_from([one for one in ANSWERS if leaves_all_open(one)])
    least = draw(st.integers(FEWEST, 5))
    return {f"Team {n}": draw(answers) for n in range(draw(st.integers(least, 10)))}, least


def items_of(network, least):
    sent = {team: Sent(dict(zip(("one", "two", "three"), answers, strict=True))) for team, answers in network.items()}
    rows = [row(team, "r1", one, layout=TRIO_LAYOUT, scale=TRIO) for team, one in sent.items()]
    key = coded(Key(SECRET, least), "r1", network)
    return item_figures([Round(enter(TRIO_LAYOUT, "r1", rows), TRIO_LAYOUT, key.codes_of("r1"))], least)


@settings(max_examples=60, deadline=None)
@given(trios())
def test_nobody_can_tell_which_item_a_code_left_out(example):
    network, least = example
    figures_of_items = items_of(network, least).values()
    seen = [(one.low, one.between, one.top) for one in figures_of_items]
    assert {one.n for one in figures_of_items} == {len(network)}
    counts = [*map(sum, zip(*map(kinds, network.values()), strict=True))]
    assert seen == shown(counts, len(network), least)
    for team, answers in network.items():
        if None in answers:
            assert may_have_answered(network, least, team, answers.index(None), seen), (team, answers)


def test_one_that_left_an_item_out_looks_like_one_that_left_out_another():
    """One of seven has a score of two items. Had it been counted of which item six have a score, it would be known."""
    everyone = {f"Team {n}": (2, 3, 4) if n % 2 else (3, 1, 2) for n in range(6)}
    left_out = [items_of(everyone | {"Team 6": answers}, 3) for answers in ((3, None, 4), (None, 3, 4))]
    assert left_out[0] == left_out[1]


@settings(max_examples=60, deadline=None)
@given(networks(complete=True))
def test_whether_a_code_is_named_follows_from_what_is_shown(example):
    """Other teams at the top, as many of them: a code is named of the same items, and it is one of those at the top."""
    network, least = example
    rounds, key = rounds_of(network, least)
    items = item_figures(rounds, least)
    last = rounds[-1]
    asked = {name: one.ask for name, one in items.items() if one.ask}
    assert len(set(asked.values())) == len(asked)
    team_of = {code: team for team, code in last.codes.items()}
    for name, code in asked.items():
        assert last.rows[team_of[code]].items[ITEMS.index(name)] == 3
    turned = sorted(last.rows)
    teams = dict(zip(turned, turned[1:] + turned[:1], strict=True))
    others = tuple(one._replace(team=teams[one.team]) for one in last.rows.values())
    again = item_figures([*rounds[:-1], last._replace(roster=last.roster._replace(inside=others))], least)
    assert {name for name, one in again.items() if one.ask} == set(asked)
    assert last.lot == key.lot_of(last.roster.round)


@pytest.mark.parametrize("n_top", [5, 11])
def test_a_named_code_tells_nothing_of_the_codes_before_it(n_top):
    """Over many secrets, each of those at the top is named about equally often, wherever its code stands."""
    rows = [row(f"T{n}", "r1", Sent(dict.fromkeys(ITEMS, 4 if n < n_top else 3))) for n in range(16)]
    roster = enter(LAYOUT, "r1", rows)
    codes = {f"T{n}": code for n, code in enumerate("ABCDEFGHJKLMNPRS")}
    named = Counter()
    for number in range(300):
        one = Round(roster, LAYOUT, codes, lot=Key(f"secret {number}").lot_of("r1"))
        named[item_figures([one], 5)["home-1"].ask] += 1
    assert set(named) == set("ABCDEFGHJKLMNPRS"[:n_top])
    assert min(named.values()) >= 0.5 * 300 / n_top


def test_scores_under_codes_are_what_the_attack_takes_them_for():
    network = {f"Team {n}": answers for n, answers in enumerate([(1, 2, 4), (4, None, 3), (2, 2, 2)])}
    sent = {team: Sent(dict(zip(("one", "two", "three"), answers, strict=True))) for team, answers in network.items()}
    rows = [row(team, "r1", one, layout=TRIO_LAYOUT, scale=TRIO) for team, one in sent.items()]
    codes = coded(Key(SECRET, 3), "r1", network).codes_of("r1")
    (found,) = [
        figure
        for measure, figure in figures([Round(enter(TRIO_LAYOUT, "r1", rows), TRIO_LAYOUT, codes)], None, 3).items()
        if measure == Measure("domain", "home")
    ]
    assert found.dots == {codes[team]: mean(answers) for team, answers in network.items()}
