"""Which means may be told, held against the definition: by listing every answer that everyone could have given."""

from itertools import product

import pytest

from hf_fidelity.scoring.disclosure import Cell, half_steps, merged
from hf_fidelity.scoring.inference import MOST_STEPS, possible_counts, tellable

LEAST = 5


def ways(n, places):
    """All ways to put so many people into so many places."""
    if places == 1:
        yield (n,)
        return
    for first in range(n + 1):
        yield from ((first, *rest) for rest in ways(n - first, places - 1))


def listed(cells, least):
    """Everything that can be told as these cells."""
    n, places = sum(cell.n for cell in cells), cells[-1].last + 1
    return [counts for counts in ways(n, places) if merged(counts, least) == cells]


def mean_of(everyone, least):
    """The mean of all answers in half steps; None of fewer than `least` answers."""
    n_answers = sum(sum(counts[1:]) for counts in everyone)
    total = sum(step * n for counts in everyone for step, n in enumerate(counts[1:]))
    return half_steps(total, n_answers) if n_answers >= least else None


def is_hidden(possible, least):
    """Whether every set of answers that fewer than `least` people gave could be of another size."""
    for chosen in product((False, True), repeat=len(next(iter(possible)))):
        sizes = {sum(n for n, is_in in zip(counts, chosen, strict=True) if is_in) for counts in possible}
        if len(sizes) == 1 and 0 < min(sizes) < least:
            return False
    return True


def told(items, least):
    """The means that may be told, by the definition: from the lowest on, put together until they hide everyone."""
    by_mean = {}
    for everyone in product(*(listed(cells, least) for cells in items)):
        mean = mean_of(everyone, least)
        if mean is not None:
            for item, counts in enumerate(everyone):
                by_mean.setdefault(mean, [set() for _ in items])[item].add(counts)
    together, open_set = [], []
    for mean in sorted(by_mean):
        open_set.append(mean)
        possible = [set().union(*(by_mean[one][item] for one in open_set)) for item in range(len(items))]
        if all(is_hidden(counts, least) for counts in possible):
            together.append(open_set)
            open_set = []
    if open_set and together:
        together[-1] = together[-1] + open_set
    return {one[0] for one in together if len(one) == 1}


def divisions(n, n_steps, least):
    """All the ways in which so many people can be told."""
    return sorted({merged(counts, least) for counts in ways(n, n_steps + 1)})


@pytest.mark.parametrize(
    ("n", "n_steps", "least"),
    [(5, 2, 5), (7, 2, 5), (12, 2, 5), (6, 3, 5), (10, 3, 5), (11, 3, 5), (15, 3, 5), (5, 4, 5), (10, 4, 5), (7, 3, 3)],
)
def test_means_of_one_item(n, n_steps, least):
    for cells in divisions(n, n_steps, least):
        assert tellable((cells,), least) == told((cells,), least), cells


@pytest.mark.parametrize(("n", "n_steps", "least"), [(5, 2, 5), (10, 2, 5), (6, 3, 3), (4, 2, 3)])
def test_means_of_two_items(n, n_steps, least):
    found = divisions(n, n_steps, least)
    for items in product(found, found):
        assert tellable(items, least) == told(items, least), items


def test_means_of_three_items():
    (cells,) = divisions(5, 2, LEAST)
    assert tellable((cells,) * 3, LEAST) == told((cells,) * 3, LEAST)


@pytest.mark.parametrize("n", [5, 9, 10, 14])
def test_what_cells_allow(n):
    for cells in divisions(n, 3, LEAST):
        assert sorted(possible_counts(cells, LEAST)) == sorted(listed(cells, LEAST)), cells


def test_items_of_too_many_steps_have_no_mean():
    """Six steps are looked through, seven are not."""

    def even(n_steps):
        return (Cell(0, n_steps, 5),)

    assert tellable((even(MOST_STEPS),) * 2, LEAST)
    assert tellable((even(MOST_STEPS + 1),) * 2, LEAST) == frozenset()
