"""The fast way gives what the whole way gives: the same rows, from any answers to any scale."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hf_fidelity.answers.bulk.files import File
from hf_fidelity.answers.bulk.head import head_of, plain_head
from hf_fidelity.answers.bulk.memory import Doubt, Memory
from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.model import AnswersFile
from hf_fidelity.cli.gathering.reading import Reader
from hf_fidelity.cli.gathering.told import Broken, Read
from hf_fidelity.problem import FidelityError
from hf_fidelity.scale.model import Grouping, Named
from hf_fidelity.scoring.bulk import marks_of
from hf_fidelity.scoring.compute import score, score_values
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.lean import LeanScores, pair_of
from hf_fidelity.scoring.network.rows import layout_of, row_of
from hf_fidelity.scoring.result import Reason, Withheld
from hf_fidelity.source.yaml_tree import build_yaml

from .strategies import missing, scales_with_answers
from .test_plain_layout import mutated, real_files

ROOT = Path(__file__).parent.parent.parent


@given(scales_with_answers(), st.data())
@settings(max_examples=300, deadline=None)
def test_lean_scores_are_the_scores_of_the_whole_result(generated, data):
    scale, values = generated
    tagged = data.draw(
        st.lists(st.lists(st.sampled_from(["g1", "g2"]), max_size=2, unique=True), min_size=20, max_size=20)
    )
    scale = _tagged(scale, tagged)
    least_domains = data.draw(st.none() | st.integers(1, 4))
    scale = scale.model_copy(update={"scoring": scale.scoring.model_copy(update={"least_domains": least_domains})})
    layout = layout_of(scale, "0" * 64)
    lean = LeanScores(scale, layout, None, "full", most_remembered=data.draw(st.sampled_from([0, 5_000])))
    mark = marks_of(scale, None)
    for _ in range(2):  # the second time, everything may be remembered
        marks = {at: mark(item, values[item.id]) for at, item in enumerate(scale.items)}
        assert lean.pairs(marks) == tuple(_expected(scale, layout, values))
        values = {name: data.draw(st.one_of(st.just(value), missing)) for name, value in values.items()}


def _tagged(scale, tagged):
    """The scale with a grouping that gathers its items in another way, some in two groups and some in none."""
    grouping = Grouping(id="other", several=True, groups=(Named(id="g1"), Named(id="g2")))
    groups = iter(tagged)
    domains = tuple(
        domain.model_copy(
            update={
                "items": tuple(
                    item.model_copy(update={"tags": {"other": tuple(next(groups))}}) for item in domain.items
                )
            }
        )
        for domain in scale.domains
    )
    return scale.model_copy(update={"domains": domains, "groupings": (grouping,)})


def _expected(scale, layout, values):
    result = score_values(scale, values, None, "full")
    outcomes = {"overall": result.overall.outcome}
    outcomes |= {("domain", domain.id): domain.outcome for domain in result.domains}
    outcomes |= {("other", group.id): group.outcome for group in result.groupings["other"]}
    for measure in layout.measures:
        key = measure.kind if measure.kind == "overall" else (measure.grouping or "domain", measure.id)
        yield from pair_of(outcomes.get(key, Withheld(Reason.NOTHING_APPLICABLE)))


def whole_way(path):
    """The row of a file by its model and its whole result, or None when it cannot be loaded."""
    try:
        assessed = load_answers(path)
    except FidelityError:
        return None
    layout = layout_of(assessed.scale, assessed.scale_document.sha256)
    return row_of(layout, assessed.answers, score(assessed.scale, assessed.answers), str(path), with_texts=True)


READER = Reader([])
"""One reader for all examples: what it remembers of one file must never change what it says of another."""


def compare(path):
    told = READER.read(File(str(path), is_named=True), with_texts=True)
    expected = whole_way(path)
    if expected is None:
        assert isinstance(told, Broken)
        assert told.problems
    elif isinstance(told, Read):
        assert told.row == expected
    else:
        assert not isinstance(told, Broken), told


@given(mutated().filter(lambda text: "scale: housing-first@1.0" in text))
@settings(max_examples=300, deadline=None)
def test_altered_files_mean_the_same_in_both_ways(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp() / "altered"
    folder.mkdir(exist_ok=True)
    path = folder / "answers.yaml"
    path.write_bytes(text.encode())
    compare(path)


ODD = [
    *("3", "0", "5", "-1", "2.0", "2.00", "2.5", "03", '"3"', "true", "no", "~", "null", "dont-know", "not-applicable"),
    *("Dont-Know", "[]", "{}", "[naloxone]", "[naloxone, naloxone]", "[open-talk, naloxone]", "[naloxone, open-talk]"),
    *("[1]", "[true]", "{count: 3, total: 4}", "{count: 4, total: 3}", "{count: 0, total: 0}", "{total: 4, count: 3}"),
    *("{count: true, total: 4}", "{count: 1.0, total: 4}", "{count: 3}", "{count: 3, total: 4, note: x}", "12.5"),
    *("99999999999", "1.0000000001", "{value: 3, count: 3}", "{value: 3}", "{value: []}", "{value: {}}", ""),
    *(
        '{value: not-applicable, reason: "x"}',
        "{reason: x}",
        "{value: 3, reason: x}",
        "{value: 3, ratings: {A: 2, B: 9}}",
    ),
    *(
        "{value: 3, ratings: {A: 3, B: 2}}",
        "{ratings: {A: 3}}",
        "{value: 3, ratings: {}}",
        "{value: 3, ratings: {a: 3}}",
    ),
    *("{value: 3, note: x}", "{value: 3, note: 3}", "{value: 3, nte: x}", "{value: 3, corrected: {was: 2, reason: x}}"),
    *('{value: 3, corrected: {was: 2, date: "2026-11-01", reason: x}}', "{value: 3, barrier: null}"),
]
HEADS = [
    *("round: 07", "round: 2026", 'date: "2026-02-30"', "date: 20261014", "variant: icm", "variant: none", "variant:"),
    *("form: short", "form: long", "language: no", "rater: A", "rater: ABC", "rater: agreed", "role: boss", "role:"),
    *(
        "share-texts: true",
        "share-texts: yes",
        "share-texts:",
        "unknown: 1",
        "municipality:",
        'team: " "',
        'team: "\\u200b"',
        "team: \u2019",
    ),
    *(
        "scale: housing-first",
        "scale: nothing@1.0",
        "scale: ../nothing",
        "actions: []",
        "actions: {}",
        "redacted: {of: x}",
    ),
]
ITEMS = sorted({name for text in real_files() for name in re.findall(r"(?m)^  ([a-z-]+):", text)})


@given(
    st.dictionaries(st.sampled_from(ITEMS[::4]), st.sampled_from(ODD), max_size=4),
    st.lists(st.sampled_from(HEADS), max_size=2, unique_by=lambda line: line.partition(":")[0]),
    st.sampled_from(["yaml", "json"]),
)
@settings(max_examples=700, deadline=None)
@example({"recovery-harm-reduction": "{value: []}", "access-keep-conditions": "{value: {}}"}, [], "yaml")
@example({"access-permanence": "{count: 1, total: 4}"}, [], "yaml")
@example({"access-permanence": "{count: true, total: 4}"}, [], "yaml")
def test_odd_answers_mean_the_same_in_both_ways(tmp_path_factory, answers, heads, suffix):
    head = {"scale": "housing-first@1.0", "team": "T", "round": '"2026-2"', "date": "2026-10-14", "variant": "icm"}
    head |= {"rater": "agreed", "municipality": "M"}
    head |= {line.partition(":")[0]: line.partition(":")[2].strip() for line in heads}
    lines = [f"{key}: {value}" for key, value in head.items()]
    lines += ["answers:" if answers else "answers: {}", *(f"  {name}: {value}" for name, value in answers.items())]
    folder = tmp_path_factory.getbasetemp() / "odd"
    folder.mkdir(exist_ok=True)
    path = folder / f"answers.{suffix}"
    text = "\n".join(lines) + "\n"
    if suffix == "json":
        text = _as_json(text)
    path.write_text(text, encoding="utf-8")
    compare(path)


def _as_json(text):
    return json.dumps(build_yaml(text, "x").data, default=float)


def test_every_example_means_the_same_in_both_ways():
    paths = [path for path in sorted((ROOT / "examples").rglob("*.yaml")) if "housing-first-0.9" not in path.parts]
    assert len(paths) > 50
    for path in paths:
        compare(path)


@given(st.sampled_from(real_files()), st.sampled_from(HEADS))
@settings(deadline=None)
def test_a_plain_head_is_the_head_of_the_model(text, line):
    key = line.partition(":")[0]
    text = re.sub(rf"(?m)^{key}:.*\n", "", text) + line + "\n"
    data = build_yaml(text, "x").data
    if not isinstance(data, dict) or (head := plain_head(data)) is None:
        return
    if "actions" in data:
        data = {**data, "actions": []}
    assert head_of(AnswersFile.model_validate(data)) == head


def test_a_memory_of_another_variant_takes_nothing():
    scale = load_answers(ROOT / "examples/fjordvik/2026-2.yaml").scale
    order = [item.id for item in scale.items]
    memory = Memory(scale, "unknown", "full", order, marks_of(scale, None))
    for answers in ({}, {order[0]: 3}):
        with pytest.raises(Doubt):
            memory.take({"answers": answers})


def test_marks_are_the_positions_of_scores():
    assessed = load_answers(ROOT / "examples/fjordvik/2026-2.yaml")
    mark = marks_of(assessed.scale, "icm")
    for item in assessed.scale.items:
        value = assessed.answers.values[item.id]
        assert item.scores("icm")[mark(item, value)] == score_item(item, value, "icm").outcome.value
