"""What the plain readers give is exactly what the full readers give; or nothing."""

import json
from functools import cache
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hf_fidelity.problem import AnswersError
from hf_fidelity.source.document import decode
from hf_fidelity.source.json_tree import build_json
from hf_fidelity.source.plain_json import read_plain_json
from hf_fidelity.source.plain_layout import read_plain
from hf_fidelity.source.yaml_tree import build_yaml

ROOT = Path(__file__).parent.parent.parent


@cache
def real_files():
    """Texts of answer files: the examples, and an empty form."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").rglob("*.yaml")))


def agrees(text, tree, plain):
    """Fails when the plain reader reads what the full one does not, or as something else."""
    if plain is None:
        return
    assert not tree.fatal
    assert not tree.problems
    assert same(tree.data, plain), text


def same(one, other):
    """Whether both are the same, to the type of every value and the order of every key."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return str(one) == str(other)


PIECES = [
    *("answers:", "actions:", "item:", "note:", "- ", "-", "  ", " ", "    ", "\n", "\n  ", "\n    ", "\n      "),
    *(": ", ":", " #", "#", '"', "'", "\\", "\\n", '\\"', "\\u00e6", ">-", "|", ">", "[", "]", "{", "}", ", ", ","),
    *("no", "true", "null", "~", "3", "0", "07", "1.50", "1e5", "-3", "0x1F", "1_000", "9" * 18, "9" * 19, "1:30"),
    *("æ", "\u00a0", "\u2028", "\ufeff", "\t", "\r\n", "\r", "\x85", "\x07", "---", "...", "%", "&a", "*a", "!", "?"),
    *("count: 3, total: 4", "A: [a, b]", "2026-10-14", "word", "two words", "<<", "a.b", "@"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@settings(max_examples=1500, deadline=None)
@example("a: b\n  c: d\n")
@example("a:\n\n  b: 1\n\n  # x\n  c: >-\n    d\n    # e\nf: 1\n")
@example("a:\n  - b: 1\n    c:\n  - b: 2\nd: 1\n")
@example("a:\n  - b: 1\n  c: 2\n")
@example("a:\n  - b: 1\n    c:\n      d: 1\n  - b: 2\n")
@example("a:\n  - b:\n      - c: 1\n      - c: 2\n  - b: 2\n")
@example("a: >-\n  b\n\nc: 1\n")
@example("a: >-\n  b\n\n  c\n")
@example("a: [true, 07, 3.0]\nb: {c: [], d: {e: null}}\n")
@example("a: b # c\nd: 'e' # f\ng: \"h\" # i\n")
@example("a: {b: 1, b: 2}\n")
@example("a: \n  b: \n")
def test_any_text_is_read_alike_or_not_at_all(text):
    agrees(text, build_yaml(text, "any.yaml"), read_plain(text, {}))


LINES = [
    *(
        "scale: a@1.0",
        "answers:",
        "actions:",
        "  item: 3",
        "  item:",
        "  other: [a, b]",
        "  third: {count: 1, total: 2}",
    ),
    *(
        "    value: 3",
        '    note: "æøå # : x"',
        "    note: >-",
        "      folded text # not a comment",
        "      more: of it",
    ),
    *("    ratings:", "      A: 3", "      B: dont-know", "    ratings: {A: 3, B: [a], C: {count: 1, total: 2}}", ""),
    *(
        "  - step: x",
        "    item: y",
        "    due: 2026-01-01",
        "# said",
        "    # said",
        "  # said",
        "  - step: >-",
        "round: 07",
    ),
    *("    value:", "  item: word", "    date: 2026-01-01", "note: two words", "- step: x", "   odd: 1", "  ", "---"),
    *("    - word", "    - 3", "    - item: y", "      - word"),
]


@given(st.lists(st.sampled_from(LINES), max_size=12), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=1500, deadline=None)
def test_any_lines_are_read_alike_or_not_at_all(lines, end):
    text = end.join(lines)
    agrees(text, build_yaml(text, "any.yaml"), read_plain(text, {}))


@st.composite
def mutated(draw):
    """A real file with a few pieces put in, taken out or doubled."""
    text = draw(st.sampled_from(real_files()))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        match draw(st.sampled_from(["put", "take", "double", "line"])):
            case "put":
                text = text[:at] + draw(st.sampled_from(PIECES)) + text[at:]
            case "take":
                text = text[:at] + text[at + draw(st.integers(1, 4)) :]
            case "double":
                text = text[:at] + text[at : at + 40] + text[at:]
            case _:
                start = text.rfind("\n", 0, at) + 1
                text = text[:start] + draw(st.sampled_from(LINES)) + "\n" + text[start:]
    return text


@given(mutated())
@settings(max_examples=600, deadline=None)
def test_altered_answer_files_are_read_alike_or_not_at_all(text):
    agrees(text, build_yaml(text, "any.yaml"), read_plain(text, {}))


@given(st.binary(max_size=60))
def test_any_bytes_are_read_alike_or_not_at_all(raw):
    try:
        text = decode(raw, "any", AnswersError)
    except AnswersError:
        return
    agrees(text, build_yaml(text, "any.yaml"), read_plain(text, {}))
    agrees(text, build_json(text, "any.json"), read_plain_json(text))


def test_what_was_read_before_does_not_change_what_is_read_now():
    known, again = {}, {}
    for text in real_files() * 2:
        assert same(read_plain(text, known), read_plain(text, {}))
    one = read_plain("a: [b]\nc: {d: [e]}\n", again)
    one["a"].append("spoilt")
    one["c"]["d"].append("spoilt")
    assert read_plain("a: [b]\nc: {d: [e]}\n", again) == {"a": ["b"], "c": {"d": ["e"]}}


def test_nearly_all_examples_are_in_the_plain_layout():
    assert sum(read_plain(text, {}) is not None for text in real_files()) >= len(real_files()) - 1


JSON_PIECES = [
    *("{", "}", "[", "]", ",", ":", " ", "\n", '"a"', '"b"', '"', "1", "-0", "-", "1.5", "0.10", "1e5", "1E400", "01"),
    *("true", "null", "NaN", "Infinity", "-Infinity", "9" * 18, "9" * 19, "0." + "1" * 19, '"\\ud83d"', '"\\u00e6"'),
    *('"æ"', '"\\ud83d\\ude00"', '"\t"', "\ufeff", "\x0b", '{"a": 1}', '{"a": 1, "a": 2}', '{"a": [1, {"b": "c"}]}'),
]


@given(st.lists(st.sampled_from(JSON_PIECES), max_size=12).map("".join))
@settings(max_examples=1500, deadline=None)
@example("[" * 60 + "]" * 60)
@example("[" * 100_000)
@example(json.dumps(["x" * 10_001]))
@example(json.dumps([1] * 1_001))
@example(json.dumps({f"k{n}": n for n in range(1_001)}))
def test_any_json_is_read_alike_or_not_at_all(text):
    agrees(text, build_json(text, "any.json"), read_plain_json(text))


words = st.text(st.characters(exclude_characters="\\", exclude_categories=["Cs"]), max_size=12)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**17) | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=15,
)


@given(st.dictionaries(words, values, min_size=1, max_size=5))
def test_ordinary_json_is_read_by_the_plain_reader(data):
    text = json.dumps(data, ensure_ascii=False)
    plain = read_plain_json(text)
    assert plain is not None
    agrees(text, build_json(text, "any.json"), plain)
