"""Attacks on what a network shows: all of it is reckoned with, exactly, to get at the figures of a few teams."""

from collections import Counter
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hf_fidelity.scoring.network.codes import Key, coded
from hf_fidelity.scoring.network.figures import compared, figures
from hf_fidelity.scoring.network.items import item_figures
from hf_fidelity.scoring.suppression import Suppressed, may_show, shown_counts
from tests.properties.networks import ITEMS, SCALE, SECRET, networks, rounds_of


def rank(rows):
    """How many rows say something new; each maps unknowns to exact weights."""
    reduced = []
    for given_row in rows:
        row = {at: Fraction(weight) for at, weight in given_row.items() if weight}
        for pivot, known in reduced:
            if factor := row.get(pivot):
                for at, weight in known.items():
                    row[at] = row.get(at, 0) - factor * weight
                    if not row[at]:
                        del row[at]
        if row:
            pivot, lead = next(iter(row.items()))
            reduced.append((pivot, {at: weight / lead for at, weight in row.items()}))
    return len(reduced)


def solved(rows, least):
    """A group of fewer than `least` teams about whom some combination of the rows says something, and of nobody else.

    Unknowns are tuples that begin with the team. There is such a combination when leaving the group's unknowns out
    lowers the rank.
    """
    teams = sorted({at[0] for row in rows for at in row})
    whole = rank(rows)
    for group in combinations(teams, min(least - 1, len(teams))):
        others = [{at: weight for at, weight in row.items() if at[0] not in group} for row in rows]
        if rank(others) < whole:
            return group
    return None


def ones(places):
    return dict.fromkeys(places, 1)


def test_the_attack_finds_what_is_there_to_find():
    ten = [(f"t{n}", "r") for n in range(10)]
    assert solved([ones(ten), ones(ten[:8])], 3) == ("t8", "t9")
    assert solved([ones(ten), ones(ten[:7])], 3) is None
    assert solved([ones(ten[:5]), ones(ten[5:]), ones(ten[:4] + ten[5:])], 3) == ("t0", "t4")
    assert solved([ones(ten[:2])], 3) == ("t0", "t1")


places = st.tuples(st.sampled_from("abcdefghij"), st.sampled_from("12"))
nearly_all = st.frozensets(places, max_size=6).map(frozenset((t, r) for t in "abcdefghij" for r in "12").difference)
groups_of_places = st.lists(st.one_of(st.frozensets(places, min_size=1), nearly_all), max_size=8)


@settings(deadline=None)
@given(groups_of_places, st.integers(3, 5))
def test_no_few_teams_can_be_reckoned_out_of_the_groups_that_are_shown(groups, least):
    shown = [ones(group) for group, may in zip(groups, may_show(groups, least), strict=True) if may]
    assert solved(shown, least) is None


@settings(deadline=None)
@given(groups_of_places, st.integers(0, 2))
def test_a_limit_under_three_is_three(groups, least):
    assert may_show(groups, least) == may_show(groups, 3)


@pytest.mark.parametrize("least", [3, 4, 5])
@pytest.mark.parametrize("n_kinds", [2, 3])
def test_no_count_under_the_limit_has_one_possible_size(least, n_kinds):
    """Whoever knows the rule looks through all counts that would have been shown like this."""
    for n in range(least, 4 * least + 2):
        everything = [counts for counts in product(range(n + 1), repeat=n_kinds) if sum(counts) == n]
        looks_like = {}
        for counts in everything:
            looks_like.setdefault(shown_counts(counts, least), []).append(counts)
        for possible in looks_like.values():
            for chosen in product((False, True), repeat=n_kinds):
                sizes = {
                    sum(count for count, is_in in zip(counts, chosen, strict=True) if is_in) for counts in possible
                }
                assert len(sizes) > 1 or min(sizes) >= least or not any(chosen), possible


def published(network, least):
    """What the report of each round showed, with the rounds that it was made from."""
    rounds, _ = rounds_of(network, least)
    names = list(network)
    for n in range(len(rounds)):
        yield rounds[: n + 1], figures(rounds[: n + 1], names[n - 1] if n else None, least)


def lives(rounds):
    """Teams by the rounds in which their present and past codes were used."""
    used = {}
    for one in rounds:
        for team, code in one.codes.items():
            used.setdefault((team, code), []).append(one.roster.round)
    groups = {}
    for (team, _), names in used.items():
        groups.setdefault(tuple(names), []).append(team)
    return groups


def equations(network, least, measure, parts):
    """Every figure of a measure in all reports as an equation, as if means had been shown and not medians.

    `parts` tells of which unknowns a team's score in a round is made, with their weights. Scores under codes are worth
    as much as sums over all teams whose codes were used in the same rounds: which of them is whose is not said.
    """
    rows = []
    for rounds, shown in published(network, least):
        figure, last = shown[measure], rounds[-1]
        scored = [one.rows.keys() & scored_in(one, measure) for one in rounds]
        if not isinstance(figure.spread, Suppressed):
            assert figure.spread.n == len(scored[-1])
            rows.append(total(parts, scored[-1], last))
        if figure.move and not isinstance(figure.move, Suppressed):
            kept = {t for t in scored[-1] & scored[-2] if last.codes[t] == rounds[-2].codes[t]}
            assert figure.move.spread.n == len(kept)
            before = total(parts, kept, rounds[-2])
            rows.append({**total(parts, kept, last), **{at: -weight for at, weight in before.items()}})
    if not isinstance(figure.dots, Suppressed):
        by_name = {one.roster.round: one for one in rounds}
        for names, teams in lives(rounds).items():
            rows += [total(parts, teams, by_name[name]) for name in names]
    return rows


def total(parts, teams, one):
    return {at: weight for team in teams for at, weight in parts(team, one.roster.round).items()}


def scored_in(one, measure):
    at = one.layout.measures.index(measure)
    return {team for team, row in one.rows.items() if row.scores[2 * at + 1]}


@settings(max_examples=60, deadline=None)
@given(networks())
def test_no_figure_of_few_teams_can_be_solved_for(example):
    network, least = example
    systems = set()
    for measure in next(published(network, least))[1]:
        rows = equations(network, least, measure, lambda team, name: {(team, name): 1})
        systems.add(tuple(tuple(sorted(row.items())) for row in rows))
    for rows in systems:
        group = solved([dict(row) for row in rows], least)
        assert group is None


MADE_OF = {
    "home": ("home-1", "home-2"),
    "help": ("help-1", "help-2"),
    "team": ("home-1", "help-1"),
    "state": ("home-2", "help-2"),
    "one": ("home-1", "help-1", "help-2"),
    "other": ("home-2",),
    "overall": ITEMS,
}


@settings(max_examples=20, deadline=None)
@given(networks(complete=True))
def test_nor_from_all_measures_together_that_are_made_of_the_same_items(example):
    network, least = example
    rows = []
    for measure in next(published(network, least))[1]:
        members = MADE_OF.get(measure.id, ())
        share = Fraction(1, len(members) or 1)
        rows += equations(
            network,
            least,
            measure,
            lambda team, name, members=members, share=share: {(team, name, item): share for item in members},
        )
    assert solved(rows, min(least, 4)) is None


@settings(deadline=None)
@given(st.lists(st.sets(st.integers(0, 14)), min_size=1, max_size=6), st.integers(3, 5))
def test_any_code_may_belong_to_enough_teams_by_who_came_and_who_went(attendance, least):
    key = Key(SECRET, least)
    for number, present in enumerate(attendance):
        key = coded(key, f"r{number}", [f"Team {team}" for team in present])
    used, codes_of_teams = {}, {}
    for one in key.rounds:
        assert len(set(one.codes.values())) == len(one.codes) >= least
        for team, code in one.codes.items():
            used.setdefault(code, []).append(one.round)
            codes_of_teams.setdefault(code, set()).add(team)
    assert all(len(teams) == 1 for teams in codes_of_teams.values())
    assert all(n >= least for n in Counter(map(tuple, used.values())).values())


def test_codes_follow_from_the_secret_and_from_nothing_else():
    """Over many secrets, each team has each code about equally often, and each is as often among those that change."""
    teams = [f"Team {n}" for n in range(10)]
    n_held, n_changed = Counter(), Counter()
    for number in range(600):
        key = coded(coded(Key(f"secret {number}"), "r0", teams), "r1", teams[:9])
        first, second = (key.codes_of(name) for name in ("r0", "r1"))
        n_held.update(first.items())
        n_changed.update(team for team in second if second[team] != first[team])
    assert len(n_held) == 100
    assert all(30 <= n <= 95 for n in n_held.values())  # 60 expected
    assert set(n_changed) == set(teams[:9])
    assert max(n_changed.values()) <= 1.4 * min(n_changed.values())


def test_who_came_and_who_went_have_any_of_the_codes_that_did():
    """Over many secrets, the code of the one that went is each of those that are gone about equally often."""
    teams = [f"Team {n:02}" for n in range(20)]
    n_gone, n_new = Counter(), Counter()
    for number in range(600):
        key = coded(coded(Key(f"secret {number}"), "r0", teams[:-1]), "r1", teams[1:])
        first, second = (key.codes_of(name) for name in ("r0", "r1"))
        gone = sorted(set(first.values()) - set(second.values()))
        new = sorted(set(second.values()) - set(first.values()))
        assert len(gone) == len(new) == 5
        n_gone[gone.index(first[teams[0]])] += 1
        n_new[new.index(second[teams[-1]])] += 1
    for counted in (n_gone, n_new):
        assert all(85 <= counted[place] <= 155 for place in range(5))  # 120 expected


@settings(max_examples=40, deadline=None)
@given(networks(), st.randoms(use_true_random=False))
def test_the_order_and_the_names_of_teams_do_not_show(example, chance):
    network, least = example
    rounds, _ = rounds_of(network, least)
    names = sorted({team for sent in network.values() for team in sent})
    renamed = dict(zip(names, chance.sample(names, len(names)), strict=True))
    others = []
    for one in rounds:
        rows = [row._replace(team=renamed[row.team]) for row in one.roster.inside]
        chance.shuffle(rows)
        codes = {renamed[team]: code for team, code in one.codes.items()}
        others.append(one._replace(roster=one.roster._replace(inside=tuple(rows)), codes=codes))
    previous = list(network)[-2] if len(network) > 1 else None
    assert figures(others, previous, least) == figures(rounds, previous, least)
    assert item_figures(others, least) == item_figures(rounds, least)


@settings(max_examples=60, deadline=None)
@given(networks(), st.randoms(use_true_random=False))
def test_which_old_code_became_which_new_one_does_not_show(example, chance):
    """Each of those with a new code, newcomers among them, may have the scores of any other of them."""
    network, least = example
    rounds, _ = rounds_of(network, least)
    last, earlier = rounds[-1], {code for one in rounds[:-1] for code in one.codes.values()}
    fresh = sorted(team for team, code in last.codes.items() if code not in earlier)
    turned = dict(zip(fresh, chance.sample(fresh, len(fresh)), strict=True))
    rows = tuple(row._replace(team=turned.get(row.team, row.team)) for row in last.roster.inside)
    codes = {turned.get(team, team): code for team, code in last.codes.items()}
    others = [*rounds[:-1], last._replace(roster=last.roster._replace(inside=rows), codes=codes)]
    previous = list(network)[-2] if len(network) > 1 else None
    assert figures(others, previous, least) == figures(rounds, previous, least)
    assert item_figures(others, least) == item_figures(rounds, least)
    assert compared(others, previous) == compared(rounds, previous)


@settings(max_examples=40, deadline=None)
@given(networks())
def test_texts_are_those_of_teams_that_share_them(example):
    network, least = example
    rounds, _ = rounds_of(network, least)
    name, sent = list(network.items())[-1]
    sharing = {f"{team} in {name}" for team, one in sent.items() if one.shares}
    for item in item_figures(rounds, least).values():
        assert item.item in {known.id for known in SCALE.items}
        assert set(item.said["barrier"].shared) <= sharing
