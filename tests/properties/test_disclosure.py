"""What is told of participants hides every group under five: an attacker who knows the rules and the number tries.

Whoever attacks has what is published and all of the code. They list every set of answers that would be published in the
same way. For each item and each set of its answers, the number of participants who gave them must stay open wherever it
is one to four: two different numbers at least must remain possible.
"""

import html
import io
import json
import re
from collections import defaultdict
from datetime import date
from functools import cache
from itertools import pairwise, product
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rich.console import Console

from hf_fidelity.answers.model import Answers, AnswersFile, Given
from hf_fidelity.answers.values import Blank, DontKnow, Level
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.disclosure import half_steps, merged
from hf_fidelity.scoring.inference import possible_counts, tellable
from hf_fidelity.scoring.people import each_once
from hf_fidelity.scoring.result import Scored, Withheld
from hf_fidelity.scoring.voices import Participants, participants
from hf_fidelity.views.participants.machine import render_participants_json
from hf_fidelity.views.participants.page import render_participants_page
from hf_fidelity.views.participants.terminal import render_participants
from hf_fidelity.views.participants.together import Together
from hf_fidelity.views.speech import speech

LEAST = 5


def ways(n, places):
    """All ways to put so many people into so many places."""
    if places == 1:
        yield (n,)
        return
    for first in range(n + 1):
        for rest in ways(n - first, places - 1):
            yield (first, *rest)


def given_away(possible):
    """The sets of answers that one to four participants gave, and of which only one number is possible."""
    places = len(next(iter(possible)))
    for chosen in product((0, 1), repeat=places):
        sizes = {sum(n for n, is_in in zip(counts, chosen, strict=True) if is_in) for counts in possible}
        if len(sizes) == 1 and 0 < min(sizes) < LEAST:
            yield chosen


@pytest.mark.parametrize(("n_steps", "most"), [(1, 30), (2, 26), (3, 20), (4, 15)])
def test_nothing_follows_from_the_cells_of_an_item(n_steps, most):
    for n in range(LEAST, most + 1):
        alike = defaultdict(list)
        for counts in ways(n, n_steps + 1):
            alike[merged(counts, LEAST)].append(counts)
        for cells, possible in alike.items():
            assert not list(given_away(possible)), (n, cells)
            assert sorted(possible_counts(cells, LEAST)) == sorted(possible)


def test_to_take_as_many_cells_as_possible_would_give_four_people_away():
    """Why `merged` does not: 5, 8 and 5 would leave 4 and 4 alone possible."""

    def most_cells(counts):
        divisions = [cells for cut in product((0, 1), repeat=3) if (cells := divided(counts, cut))]
        starts = {cells: [first for first, _ in cells[1:]] for cells in divisions}
        return min(
            divisions, key=lambda cells: (-len(cells), sorted(abs(n - 2.5) for n in starts[cells]), starts[cells])
        )

    def divided(counts, cut):
        starts = [0, *(place for place, is_cut in enumerate(cut, start=1) if is_cut), 4]
        cells = tuple((a, sum(counts[a:b])) for a, b in pairwise(starts))
        return cells if all(n >= LEAST for _, n in cells) else ()

    alike = defaultdict(list)
    for counts in ways(18, 4):
        alike[most_cells(counts)].append(counts)
    assert alike[(0, 5), (1, 8), (3, 5)] == [(5, 4, 4, 5)]


@settings(deadline=None)
@given(st.lists(st.integers(0, 60), min_size=2, max_size=11), st.integers(5, 9))
def test_cells_are_neighbours_hold_enough_and_are_together_everyone(counts, least):
    cells = merged(counts, least)
    if sum(counts) < least:
        assert cells == ()
        return
    assert [cell.first for cell in cells] == [0, *(cell.last + 1 for cell in cells[:-1])]
    assert cells[-1].last == len(counts) - 1
    assert sum(cell.n for cell in cells) == sum(counts)
    assert all(cell.n == sum(counts[cell.first : cell.last + 1]) >= least for cell in cells)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=4, max_size=7).filter(lambda counts: sum(counts) >= LEAST))
def test_nothing_follows_from_the_cells_of_a_larger_group(counts):
    possible = list(possible_counts(merged(counts, LEAST), LEAST))
    assert tuple(counts) in possible
    assert not list(given_away(possible))


@cache
def scale_of(*ladders, principles=None):
    """A participants' scale with an item for each ladder, under one domain or under principles."""
    items = [
        {
            "id": f"item-{'abcdefghijklmno'[n]}",
            "kind": "levels",
            "anchors": [{"score": score} for score in range(1, n_steps + 1)],
            **({"tags": {"principle": [principles[n]]}} if principles else {}),
        }
        for n, n_steps in enumerate(ladders)
    ]
    groups = [{"id": name} for name in dict.fromkeys(principles or ())]
    return Scale.model_validate(
        {
            "id": "voice",
            "version": "1.0",
            "status": "draft",
            "date": "2026-01-01",
            "languages": ["en"],
            "title": "Voice",
            "anonymous-from": LEAST,
            "scoring": {"domain": "mean", "overall": "mean-of-domains"},
            "groupings": [{"id": "principle", "groups": groups}] if principles else [],
            "domains": [{"id": "all", "items": items}],
        }
    )


ABOUT = AnswersFile.model_validate(
    {"scale": "voice@1.0", "team": "T", "round": "r", "date": "2026-01-01", "rater": "P", "answers": {}}
)


def group(scale, places):
    """Participants' answers: for each item, the step of each participant, 0 for none."""
    blank = (Blank(), DontKnow())
    for n, steps in enumerate(zip(*places, strict=True)):
        values = {
            item.id: Level(item.anchors[step - 1].score) if step else blank[n % 2]
            for item, step in zip(scale.items, steps, strict=True)
        }
        yield Answers(ABOUT, values, {})


def arranged(counts_by_item):
    """Two ways in which participants can have given so many of each answer: as alike, and as unlike as can be."""
    places = [[step for step, n in enumerate(counts) for _ in range(n)] for counts in counts_by_item]
    yield places
    yield [steps[start:] + steps[:start] for start, steps in zip(shifts(counts_by_item), places, strict=True)]


def shifts(counts_by_item):
    start = 0
    for counts in counts_by_item:
        yield -start % max(sum(counts), 1)
        start += counts[0]


def published(scale, places):
    told = participants(scale, list(group(scale, places)))
    return tuple(told.items.items()), told.groups


@pytest.mark.parametrize(
    ("ladders", "sizes"),
    [((4,), (5, 6, 10, 11)), ((3,), range(5, 15)), ((2, 2), (5, 10)), ((3, 3), (5,)), ((2, 2, 2), (5,))],
)
def test_nothing_follows_from_cells_and_means_together(ladders, sizes):
    scale = scale_of(*ladders)
    for n in sizes:
        alike = defaultdict(set)
        for counts in product(*(list(ways(n, steps + 1)) for steps in ladders)):
            for places in arranged(counts):
                alike[published(scale, places)].add(counts)
        assert any(isinstance(mean.mean, Scored) for _, (mean,) in alike)
        for told, possible in alike.items():
            for item in range(len(ladders)):
                assert not list(given_away({counts[item] for counts in possible})), (n, told)


def test_means_do_not_share_items():
    """What is told of one principle narrows nothing down in another."""
    scale = scale_of(4, 4, 4, principles=("choice", "choice", "support"))
    told = participants(scale, list(group(scale, [[1, 2, 3, 4, 4, 4], [0, 1, 2, 3, 4, 4], [4, 4, 4, 3, 2, 1]])))
    assert [voice.id for voice in told.groups] == ["choice", "support"]


ANSWERS = st.integers(5, 16).flatmap(
    lambda n: st.lists(st.lists(st.integers(0, 4), min_size=n, max_size=n), min_size=3, max_size=3)
)


@settings(max_examples=25, deadline=None)
@given(ANSWERS)
def test_every_small_group_could_have_another_size(places):
    """In groups too large to list: for each small group, other answers are found that would be told in the same way."""
    counts = tuple(tuple(steps.count(step) for step in range(5)) for steps in places)
    seen = told_of(counts)
    for item, one in enumerate(counts):
        left = [
            chosen
            for chosen in product((0, 1), repeat=5)
            if 0 < sum(n for n, is_in in zip(one, chosen, strict=True) if is_in) < LEAST
        ]
        for other in changed(counts, item):
            if not left:
                break
            if told_of(other) == seen:
                left = [c for c in left if size_of(other[item], c) == size_of(one, c)]
        assert not left, (counts, item, left)


def size_of(counts, chosen):
    return sum(n for n, is_in in zip(counts, chosen, strict=True) if is_in)


def told_of(counts):
    """The cells, and the mean as far as it is told; at least five participants answered something, or this says so."""
    cells = tuple(merged(one, LEAST) for one in counts)
    n_answers = sum(sum(one[1:]) for one in counts)
    if max(sum(one[1:]) for one in counts) < LEAST:
        return cells, None
    mean = half_steps(sum(step * n for one in counts for step, n in enumerate(one[1:])), n_answers)
    return cells, mean if mean in tellable(cells, LEAST) else None


def changed(counts, item):
    """The counts after one, two or three participants gave other answers, at least one of them to this item."""
    yield from moved(counts, item)
    for first in moved(counts, item):
        for other in range(len(counts)):
            yield from moved(first, other)
    for first in moved(counts, item):
        for second in moved(first, item):
            for other in range(len(counts)):
                yield from moved(second, other)


def moved(counts, item):
    for source, target in product(range(5), repeat=2):
        if source != target and counts[item][source]:
            one = list(counts[item])
            one[source] -= 1
            one[target] += 1
            yield (*counts[:item], tuple(one), *counts[item + 1 :])


@settings(max_examples=10, deadline=None)
@given(ANSWERS, st.sampled_from(["nb", "nn", "en"]))
def test_pages_and_files_hold_no_number_but_the_published_ones(places, language):
    scale = scale_of(4, 4, 4)
    told = participants(scale, list(group(scale, places)))
    together = Together(scale, "0" * 64, ABOUT, None, told, speech(language))
    cells = {str(cell.n) for item in told.items.values() for cell in item}
    assert all(int(n) >= LEAST for n in cells)
    half = {"1", "2", "3", "4", "1.5", "2.5", "3.5", "1,5", "2,5", "3,5"}
    allowed = cells | half | {str(told.n), str(LEAST), str(2 * LEAST), "1.1", "1.2", "1.3", "1.0"}
    console = Console(width=100, file=io.StringIO(), color_system=None)
    console.print(render_participants(together))
    assert numbers(console.file.getvalue()) <= allowed
    page = re.sub(r"<(style|svg|title|code)\b.*?</\1>", " ", render_participants_page(together), flags=re.DOTALL)
    assert numbers(html.unescape(re.sub(r"<[^>]*>|sha256|hf-fidelity [0-9.]*", " ", page))) <= allowed
    data = json.loads(render_participants_json(together))
    assert {str(cell["n"]) for item in data["items"] for cell in item["cells"]} == cells
    means = [group["mean"] for group in data["groups"]]
    assert all("withheld" in mean or (2 * mean["value"]) % 1 == 0 for mean in means)
    assert set(data) == {"format", "tool", "scale", "answers", "participants", "items", "groups"}


def numbers(text):
    return set(re.findall(r"\d+(?:[.,]\d+)?", text))


@settings(max_examples=10, deadline=None)
@given(ANSWERS, st.integers(0, 1000))
def test_who_answered_what_leaves_no_trace(places, seed):
    """With each item's answers given by other participants, everything is the same to the last byte."""
    draw = Random(seed)
    shuffled = [draw.sample(steps, len(steps)) for steps in places]
    assume(answered_enough(places) == answered_enough(shuffled))
    scale = scale_of(4, 4, 4)
    assert rendered(scale, places) == rendered(scale, shuffled)


def answered_enough(places):
    return sum(any(steps) for steps in zip(*places, strict=True)) >= LEAST


def rendered(scale, places):
    told = participants(scale, list(group(scale, places)))
    together = Together(scale, "0" * 64, ABOUT, date(2026, 1, 1), told, speech("en"))
    return render_participants_page(together), render_participants_json(together)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("PQ"), *[st.integers(0, 2)] * 3), min_size=1, max_size=9),
    st.lists(st.integers(0, 8), max_size=9),
    st.randoms(use_true_random=False),
)
def test_no_cell_holds_fewer_people_than_the_least_however_often_they_saved(people, again, random):
    """Files saved again, with other notes or on another day, change nothing; nor do empty forms among them."""
    scale = scale_of(2, 2, 2)
    different = {one for one in people if any(one[1:])}
    files = [answered(scale, one) for one in (*different, *(people[n % len(people)] for n in again), ("P", 0, 0, 0))]
    files = [*files, *(file for file in map(changed_in_passing, files) if random.random() < 0.5)]
    random.shuffle(files)
    told = participants(scale, each_once(files))
    assert told == participants(scale, [answered(scale, one) for one in sorted(different)])
    if isinstance(told, Participants):
        assert told.n == len(different) >= LEAST
        assert all(cell.n >= LEAST for cells in told.items.values() for cell in cells)


def answered(scale, one):
    """A file with a letter and a step for each item; 0 is no answer."""
    letter, *steps = one
    values = {item.id: Level(step) if step else Blank() for item, step in zip(scale.items, steps, strict=True)}
    return Answers(ABOUT.model_copy(update={"rater": letter}), values, {})


def changed_in_passing(file):
    """The same answers saved once more: on another day, in another language, with a note."""
    about = file.about.model_copy(update={"date": date(2026, 2, 2), "language": "en"})
    return file._replace(about=about, remarks={"one": Given(note="And this.")})


@settings(deadline=None)
@given(st.integers(0, LEAST - 1))
def test_too_few_are_not_even_counted(n):
    scale = scale_of(4)
    told = participants(scale, list(group(scale, [[1] * n])))
    assert told == Withheld("too-few-participants", 0, LEAST)
    pages = [rendered(scale, [[answer] * n]) for answer in (1, 4)]
    assert pages[0] == pages[1] == rendered(scale, [[]])
    assert not isinstance(told, Participants)
