"""A few thousand altered files of fixed seeds for every reader, and some through the command line."""

import importlib
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hf_fidelity.answers.load import load_answers
from hf_fidelity.problem import FidelityError
from hf_fidelity.scale.load import load_scale
from hf_fidelity.views.lines import text_lines
from tests.conftest import ROOT
from tests.fuzz.bounds import Guard
from tests.fuzz.campaign import run
from tests.fuzz.commands import commands, in_this_process
from tests.fuzz.readers import readers
from tests.fuzz.seeds import Seeds


def test_altered_files_break_no_promise(tmp_path, monkeypatch):
    """All in one, since the sound files take seconds to make."""
    monkeypatch.chdir(tmp_path)
    seeds = Seeds(tmp_path)
    work = tmp_path / "tmp"
    work.mkdir()
    (work / "scale.yaml").write_bytes(seeds.raw("scale.yaml"))
    guard = Guard(tmp_path, ROOT)
    known = readers(seeds)
    tallies = [run(reader, max(30, reader.n_inputs // 400), "tests", guard, work) for reader in known]
    tallies += [run(reader, 6, "tests", guard, work) for reader in commands(seeds, known, in_this_process)]
    assert not [fault for tally in tallies for fault in tally.broken.values()]
    assert sum(tally.n for tally in tallies) > 2_000


def test_a_module_that_is_met_late_is_no_trespass(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules/met_late.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path / "modules")
    guard = Guard(tmp_path / "work", tmp_path / "modules")
    with guard.watching():
        importlib.import_module("met_late")
    assert not guard.trespass


KEYS = (
    "scale",
    "team",
    "round",
    "date",
    "rater",
    "variant",
    "answers",
    "actions",
    "redacted",
    "value",
    "note",
    "reason",
)
KEYS += (
    "ratings",
    "corrected",
    "count",
    "total",
    "A",
    "access-permanence",
    "access-keep-conditions",
    "access-rehousing",
)
KEYS += (
    "id",
    "version",
    "domains",
    "items",
    "anchors",
    "cuts",
    "bands",
    "scoring",
    "title",
    "kind",
    "options",
    "cases",
)
VALUES = (
    "housing-first@1.0",
    "agreed",
    "A",
    "2026-01-01",
    "icm",
    "dont-know",
    "not-applicable",
    "levels",
    "1.0",
    "mean",
)
scalars = st.none() | st.booleans() | st.integers(-3, 10**19) | st.sampled_from(VALUES) | st.text(max_size=6)
keys = st.sampled_from(KEYS) | st.text(max_size=6)
data = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=6), max_leaves=25
)


@pytest.mark.parametrize("load", [load_answers, load_scale])
@given(data=data, is_sound=st.booleans())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_data_is_read_or_refused_in_words(tmp_path, load, data, is_sound):
    import json

    path = tmp_path / "any.json"
    if is_sound and isinstance(data, dict):
        about = {"scale": "housing-first@1.0", "team": "T", "round": "1", "date": "2026-01-01", "rater": "A"}
        data = {**about, "variant": "icm", **data}
    path.write_text(json.dumps(data), encoding="utf-8")
    try:
        load(path)
    except FidelityError as error:
        said = [text_lines(problem) for problem in error.problems]
    else:
        said = [["read"]]
    assert said
    assert all(said)
