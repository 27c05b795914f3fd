"""Agreement equals the libraries on a thousand random tables, and does not depend on who or what comes first."""

import random
from fractions import Fraction
from itertools import combinations

import krippendorff
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from irrCAC.raw import CAC
from irrCAC.table import CAC as TableCAC  # noqa: N811

from hf_fidelity.scoring.agreement import Metric, alike, alpha, pairable
from hf_fidelity.scoring.bootstrap import alpha_interval
from hf_fidelity.scoring.intraclass import intraclass
from hf_fidelity.scoring.result import Reason, Scored, Withheld
from hf_fidelity.scoring.two_raters import weighted_kappa

N_TABLES = 1000


def random_table(seed):
    """A table of any kind: small or large, raters who agree fully, nearly, or not at all, with and without gaps."""
    rng = random.Random(seed)
    n_units, n_raters, n_values = rng.randint(2, 40), rng.randint(2, 9), rng.randint(2, 6)
    noise, gaps = rng.choice([0, 0, 0.1, 0.3, 1]), rng.choice([0, 0, 0.1, 0.5])
    scores = sorted(rng.sample(range(-3, 12), n_values))
    table = []
    for _ in range(n_units):
        true = rng.choice(scores)
        row = [rng.choice(scores) if rng.random() < noise else true for _ in range(n_raters)]
        table.append([None if rng.random() < gaps else Fraction(value) for value in row])
    return table


def usable(table):
    """Whether libraries have anything to reckon with: two units with pairs, and two values among them."""
    units = pairable(table)
    return len(units) > 1 and len({value for unit in units for value in unit}) > 1


TABLES = [random_table(seed) for seed in range(N_TABLES)]
USABLE = [table for table in TABLES if usable(table)]


def as_floats(table):
    return np.array([[np.nan if value is None else float(value) for value in row] for row in table])


def test_the_tables_are_of_all_kinds():
    assert len(USABLE) > 900
    assert sum(all(None not in row for row in table) for table in USABLE) > 200
    assert sum(any(None in row for row in table) for table in USABLE) > 200
    full = [table for table in USABLE if all(len(set(unit)) == 1 for unit in pairable(table))]
    assert len(full) > 200
    assert all(alpha(table, metric) == Scored(Fraction(1)) for table in full for metric in Metric)


@pytest.mark.parametrize("metric", Metric)
def test_alpha_equals_krippendorff(metric):
    for table in USABLE:
        theirs = krippendorff.alpha(as_floats(table).T, level_of_measurement=metric.value)
        assert float(alpha(table, metric).value) == pytest.approx(theirs, abs=1e-9)


def test_without_variation_there_is_no_alpha_in_either():
    without = [table for table in TABLES if not usable(table) and pairable(table)]
    same = [table for table in without if len({value for unit in pairable(table) for value in unit}) == 1]
    assert len(same) > 5
    for table in same:
        assert alpha(table) == Withheld(Reason.NO_VARIATION)
        flat = {value for row in table for value in row if value is not None}
        if len(flat) == 1:
            with pytest.raises(ValueError, match="more than one value"):
                krippendorff.alpha(as_floats(table).T, level_of_measurement="ordinal")


def weights(values, apart):
    """Agreement weights, 1 on the diagonal, from squared differences."""
    most = max(apart(a, b) for a, b in combinations(values, 2))
    return np.array([[1 - float((apart(a, b) if a != b else 0) / most) for b in values] for a in values])


def test_alpha_and_pairs_equal_irrcac():
    for table in USABLE:
        rows = [row for row in table if sum(value is not None for value in row) > 1]
        values = sorted({value for row in rows for value in row if value is not None})
        frame = pd.DataFrame(as_floats(rows))
        nominal = CAC(frame, weights="identity").krippendorff()["est"]
        assert float(alpha(table, Metric.NOMINAL).value) == pytest.approx(nominal["coefficient_value"], abs=2e-5)
        squares = weights(values, lambda a, b: (a - b) ** 2)
        interval = CAC(frame, weights=squares).krippendorff()["est"]
        assert float(alpha(table, Metric.INTERVAL).value) == pytest.approx(interval["coefficient_value"], abs=2e-5)
        if all(None not in row for row in rows):
            assert float(alike(table).exact) == pytest.approx(CAC(frame).gwet()["est"]["pa"], abs=2e-5)


def test_weighted_kappa_equals_irrcac():
    tried = 0
    for table in USABLE:
        pairs = [(row[0], row[1]) for row in table if row[0] is not None and row[1] is not None]
        values = sorted({value for pair in pairs for value in pair})
        ours = weighted_kappa(pairs)
        if len(pairs) < 2 or not isinstance(ours, Scored):
            continue
        counts = pd.DataFrame([[pairs.count((a, b)) for b in values] for a in values], index=values, columns=values)
        with np.errstate(all="ignore"):  # their p-value divides by nothing under full agreement
            theirs = TableCAC(counts, weights=weights(values, lambda a, b: (a - b) ** 2)).cohen()["est"]
        assert float(ours.value) == pytest.approx(theirs["coefficient_value"], abs=2e-5)
        tried += 1
    assert tried > 800


def test_weighted_kappa_is_the_intraclass_correlation_of_fleiss_and_cohen():
    """With quadratic weights, kappa = (SSB - SSE) / (SSB + SSE + 2 SSJ): their equation, exactly."""
    for table in USABLE:
        pairs = [(row[0], row[1]) for row in table if row[0] is not None and row[1] is not None]
        kappa = weighted_kappa(pairs)
        if len(pairs) < 2 or not isinstance(kappa, Scored):
            continue
        n = len(pairs)
        first, second = (sum(column) / Fraction(n) for column in zip(*pairs, strict=True))
        between = sum((a + b - first - second) ** 2 for a, b in pairs) / 2
        rest = sum((a - b - first + second) ** 2 for a, b in pairs) / 2
        raters = n * (first - second) ** 2 / 2
        assert kappa.value == (between - rest) / (between + rest + 2 * raters)


numbers = st.one_of(st.none(), st.integers(0, 4).map(Fraction))
tables = st.integers(2, 5).flatmap(lambda n: st.lists(st.lists(numbers, min_size=n, max_size=n), max_size=12))


@given(tables, st.randoms(use_true_random=False))
def test_neither_the_order_of_units_nor_of_raters_matters(table, rng):
    order = list(range(len(table[0]) if table else 0))
    rng.shuffle(order)
    mixed = [[row[place] for place in order] for row in table]
    rng.shuffle(mixed)
    for metric in Metric:
        assert alpha(mixed, metric) == alpha(table, metric)
    assert alike(mixed) == alike(table)
    assert intraclass(mixed) == intraclass(table)


@given(tables)
def test_figures_stay_inside_their_ranges(table):
    found = alpha(table)
    if isinstance(found, Scored):
        assert found.value <= 1
        assert (found.value == 1) == all(len(set(unit)) == 1 for unit in pairable(table))
    pairs = alike(table)
    if not isinstance(pairs, Withheld):
        assert 0 <= pairs.exact <= pairs.within_one <= 1
        assert (pairs.apart == 0) == (pairs.exact == 1)


@given(tables, st.integers(1, 5))
def test_ordinal_alpha_sees_only_the_order(table, factor):
    stretched = [[None if value is None else factor * value**3 - 7 for value in row] for row in table]
    assert alpha(stretched) == alpha(table)


def test_the_interval_is_always_the_same_and_has_two_ends():
    for table in USABLE[:40]:
        found = alpha_interval(table, draws=200)
        assert found == alpha_interval(table, draws=200)
        if not isinstance(found, Withheld):
            assert found.low <= found.high <= 1 + 1e-12
