"""YAML and JSON become plain data that remembers where it stood."""

import json
import os
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hf_fidelity.problem import AnswersError, Location, Nearest, Problem, listed, quoted, visible
from hf_fidelity.source.document import MOST_BYTES, read_document
from hf_fidelity.source.json_tree import build_json
from hf_fidelity.source.yaml_tree import build_yaml


def read(tmp_path, content, name="file.yaml"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_document(path, name, AnswersError)


def refused(tmp_path, content, name="file.yaml"):
    with pytest.raises(AnswersError) as refusal:
        read(tmp_path, content, name)
    return refusal.value.problems


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"), ("NO", "NO"), ("on", "on"), ("Yes", "Yes"), ("True", "True"), ("true", True),
        ("false", False),
        ("null", None), ("~", None), ("", None), ("3", 3), ("-3", -3), ("+3", 3), ("0", 0), ("007", "007"),
        ("0o7", "0o7"),
        ("1.0", Decimal("1.0")), ("0.95", Decimal("0.95")), ("1e3", "1e3"), (".5", ".5"), ("1_000", "1_000"),
        ("2026-10-14", "2026-10-14"), ("12:30", "12:30"), (".nan", ".nan"), (".inf", ".inf"), ("27,5", "27,5"),
        ("'3'", "3"), ('"no"', "no"), ("1" * 400, "1" * 400), ("=", "="), ("<<", "<<"),
    ],
)  # fmt: skip
def test_plain_words_of_yaml(text, value):
    tree = build_yaml(f"key: {text}\n", "f")
    assert tree.data == {"key": value}
    assert type(tree.data["key"]) is type(value)


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", "3:1", "line 1 already"),
        ("a: [1, 2\nb: 3\n", "2:2", "close"),
        ("a: b: c\n", "1:5", "in quotes"),
        ("a:\n\tb: 1\n", "2:1", "tab"),
        ("a: 'x\n", "2:1", "never closed"),
        ("a: !!python/object:os.system x\n", "1:4", "tag"),
        ("a: !!str 1.0\n", "1:4", "tag"),
        ("a: 1\n---\nb: 2\n", "2:1", "second document"),
        ("? [1, 2]\n: x\n", "1:3", "a key must be a word"),
        ("a: *nobody\n", "1:4", "&"),
        ("a: &a [*a]\n", "1:8", "inside of"),
        ("[" * 50, "1:41", "nesting"),
        ("a: \x01\n", "1:4", "invisible"),
        ("%TAG ! tag:x:\n---\na: 1\n", "1:1", "directive"),
        ("# x\n\n%YAML 1.2\n---\na: 1\n", "3:1", "directive"),
        ("a: 1\n...\n%YAML 1.2\n---\n", "3:1", "directive"),
        ("a: &m {b: 1}\nc:\n  <<: *m\n", "3:3", "merge keys are not used here"),
        ("a: b\nkey:3\nc: d\n", "3:1", "Put a space after the colon"),
        ('a: "\\q"\n', "1:5", "backslash"),
        ("a:\n" + "- 1\n" * 1001, "1002:3", "more than 1000 entries"),
        ("".join(f"k{n}: 1\n" for n in range(1001)), "1001:1", "more than 1000 entries"),
        ("a: " + "x" * 10_001 + "\n", "1:4", "longer than 10000 characters"),
        ("a: " + "9" * 7_000_000 + "\n", "1:4", "longer than 10000 characters"),
    ],
)
def test_yaml_that_is_refused(text, place, said):
    tree = build_yaml(text, "f")
    (problem,) = tree.problems
    assert f"{problem.location.line}:{problem.location.column}" == place
    assert said in " ".join(problem.said())


@pytest.mark.parametrize("secret", ["Kari", "Nordmann", "12345678901"])
@pytest.mark.parametrize(
    "text",
    ["a: *{0} x\n", "a: !{0}!x y\n", 'a: "\\{0}"\n', "a: [1, 2}} {0}\n", "a: @{0}\n", "{0}: '{0}\n", "a: &{0}\n"],
)
def test_a_syntax_fault_never_repeats_the_file(text, secret):
    for problem in build_yaml(text.format(secret), "f").problems:
        assert secret not in " ".join(problem.said())


def test_repeated_keys_above_a_syntax_fault_are_kept():
    codes = [problem.code for problem in build_yaml("a: 1\na: 2\nb: [\n", "f").problems]
    assert codes == ["HF005", "HF006"]


@pytest.mark.parametrize("text", ['a: "\\U00110000"\n', 'a: "\\ud800"\n', "a: 'x\n", "a:\n\tb: 1\n"])
def test_the_parser_in_python_is_as_strict(text, monkeypatch):
    import yaml

    from hf_fidelity.source import yaml_tree

    monkeypatch.setattr(yaml_tree, "_EventParser", yaml.SafeLoader)
    (problem,) = build_yaml(text, "f").problems
    assert problem.code == "HF006"
    assert all(problem.said()[::2])


def test_a_directive_bomb_is_refused_at_once():
    text = "".join(f"%TAG !a{n}! tag:x\n" for n in range(350_000)) + "---\na: 1\n"
    assert [problem.code for problem in build_yaml(text, "f").problems] == ["HF008"]


def test_aliases_are_written_out_and_bombs_are_not():
    assert build_yaml("a: &x {b: 1}\nc: *x\n", "f").data == {"a": {"b": 1}, "c": {"b": 1}}
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    tree = build_yaml("\n".join(lines), "f")
    assert tree.fatal
    assert "repeated ones included" in tree.problems[0].wrong


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": [1, -2.50, true, null, "x\\n\\u00e6"]}', {"a": [1, Decimal("-2.50"), True, None, "x\næ"]}),
        ('"\\ud83d\\ude00"', "😀"),
        (" [ ] ", []),
        ("{}", {}),
        ("1e2", Decimal("1e2")),
    ],
)
def test_json(text, value):
    assert build_json(text, "f").data == value


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ('{"a": 1, "a": 2}', "1:10", "line 1 already"),
        ('{"a": 1,}', "1:9", "comma stands before"),
        ("[1 2]", "1:4", "comma"),
        ('{"a" 1}', "1:6", "colon"),
        ("{a: 1}", "1:2", "key in quotes"),
        ('{"a": NaN}', "1:7", "not a number that JSON knows"),
        ('{"a": 01}', "1:7", "begins with 0"),
        ('{"a": .5}', "1:7", "Write a 0 before the point"),
        ('{"a": 5.}', "1:7", "ends with its point"),
        ('{"a": True}', "1:7", "true, false and null alone"),
        ("{\"a\": 'x'}", "1:7", "double quotes"),
        ('{"a": // x\n1}', "1:7", "a comment"),
        ('{"a": @}', "1:7", "a value is expected"),
        ('{"a":', "1:6", "ends too early"),
        ('["a\tb"]', "1:4", "a tab stands inside a text"),
        ('["a\nb"]', "1:4", "a line ends inside a text"),
        ('["a\\qb"]', "1:4", "two backslashes"),
        ('["a\x01"]', "1:4", "invisible"),
        ('["a]', "1:2", "not closed"),
        ('["\\ud800"]', "1:2", "surrogate"),
        ("[1] 2", "1:5", "follows"),
        ("[" * 50, "1:42", "deeper"),
        ("1e999999", "1:1", "too many digits"),
        ("9" * 400, "1:1", "too many digits"),
        ('{\n  "a": [\n    tru\n  ]\n}', "3:5", "without quotes"),
        ("[" + "1," * 1001 + "1]", "1:2002", "more than 1000 entries"),
        ("[" + ", ".join(["[" + "1," * 999 + "1]"] * 51) + "]", "1:100048", "more than 50000 values"),
        ('["' + "x" * 10_001 + '"]', "1:2", "longer than 10000 characters"),
    ],
)
def test_json_that_is_refused(text, place, said):
    (problem,) = build_json(text, "f").problems
    assert f"{problem.location.line}:{problem.location.column}" == place
    assert said in " ".join(problem.said())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"# only a comment\n", "the file is empty"),
        (b"PK\x03\x04rest", "not a text file"),
        (b"\x00\x01\x02", "not a text file"),
        ("team: T\n".encode("utf-16-le"), "plain text in UTF-8"),
        (b"team: a\0b\n", "plain text in UTF-8"),
        (b"\xff\xfea\x00", "UTF-16"),
        ("a: 1\nb: blåbær\n".encode("latin-1"), "0xe5"),
        (b"x" * (MOST_BYTES + 1), "larger than 8 MB"),
    ],
)
def test_files_that_are_refused(tmp_path, content, said):
    (problem,) = refused(tmp_path, content)
    assert said in " ".join(problem.said())


def test_the_place_of_a_wrong_byte(tmp_path):
    (problem,) = refused(tmp_path, "a: 1\næ: ".encode() + b"bl\xe5b\n")
    assert str(problem.location) == "file.yaml:2:6"
    (problem,) = refused(tmp_path, b"\xef\xbb\xbfa: bl\xe5b\n")
    assert str(problem.location) == "file.yaml:1:6"


def test_only_regular_files_are_read(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    for path in (tmp_path / "pipe.yaml", Path(os.devnull)):
        with pytest.raises(AnswersError) as refusal:
            read_document(path, path.name, AnswersError)
        assert "device or pipe" in refusal.value.problems[0].wrong
    with pytest.raises(AnswersError) as refusal:
        read_document(Path("-"), "-", AnswersError)
    assert "standard input is not read" in refusal.value.problems[0].wrong


def test_folder_missing_file_and_bom(tmp_path):
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(AnswersError) as refusal:
        read_document(tmp_path / "folder.yaml", "folder.yaml", AnswersError)
    assert "folder" in refusal.value.problems[0].wrong
    with pytest.raises(AnswersError) as refusal:
        read_document(tmp_path / "missing.yaml", "missing.yaml", AnswersError)
    assert "no such file" in refusal.value.problems[0].wrong
    with pytest.raises(AnswersError):
        read_document(tmp_path / "nul\0.yaml", "nul.yaml", AnswersError)
    assert read(tmp_path, b"\xef\xbb\xbfa: 1\r\nb: 2\r\n").data == {"a": 1, "b": 2}


def test_places_of_nested_values():
    tree = build_yaml("a:\n  - x: 1\n    y: [2, 3]\n", "f")
    assert str(tree.lines.locate("f", tree.data, ("a", 0, "y", 1))) == "f:3:12"
    assert str(tree.lines.locate("f", tree.data, ("a", 0, "y"), at_key=True)) == "f:3:5"
    assert str(tree.lines.locate("f", tree.data, ("a", 0, "missing"))) == "f:2:5"
    assert str(tree.lines.locate("f", tree.data, ("decoration", "a", "levels", 0, "x"))) == "f:2:8"


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text(st.characters(codec="utf-8"), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


@given(PLAIN)
def test_json_reads_what_python_writes(value):
    text = json.dumps(value, ensure_ascii=False)
    tree = build_json(text, "f")
    assert tree.problems == []
    assert tree.data == value


@given(st.text(max_size=60))
def test_no_text_makes_a_reader_fall(text):
    for build in (build_yaml, build_json):
        tree = build(text, "f")
        assert tree.fatal == bool(tree.fatal)
        for problem in tree.problems:
            problem.said()
            assert problem.location.line
            assert problem.location.column


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("acces-entry", '"acces-entry"'),
        (3, "3"),
        (True, "true"),
        (None, "nothing"),
        ([1], "a list of 1"),
        ({}, "a mapping of keys and values"),
        ("", "an empty text"),
        ("Kari Nordmann", "a text of 13 characters"),
        ("12345678901", "a number of 11 digits"),
        (12345678901, "a number of 11 digits"),
        ("+4791234567", "a number of 10 digits"),
        ("a@b.no", "a text of 6 characters"),
        ("housing-first@1.0", '"housing-first@1.0"'),
        ("14.10.2026", '"14.10.2026"'),
        ("x" * 41, "a text of 41 characters"),
        ("x" * 7_000_000, "a text of 7000000 characters"),
        ("9" * 7_000_000, "a text of 7000000 characters"),
        ("ø", "a text of 1 character"),
        ("ola.nordmann", "a text of 12 characters"),
        ("Kari_Nordmann", "a text of 13 characters"),
        ("kari@kommune", "a text of 12 characters"),
        ("91/23/45/67", "a number of 8 digits"),
        ("91_23_45_67", "a number of 8 digits"),
        ("91:23:45:67", "a number of 8 digits"),
        ("٣٤٥", "a text of 3 characters"),
        ("\u200b\u2060", "an empty text"),
        ("x\x1b[2J", "a text of 5 characters"),
        ("75 %", '"75 %"'),
        ("27/30", '"27/30"'),
        ("1.0", '"1.0"'),
    ],
)
def test_what_may_be_quoted(value, shown):
    assert quoted(value) == shown


def test_a_message_is_one_line_without_control_characters():
    place = Location("a\x1b[31m\n\u202eb.yaml", 1, 2)
    assert str(place) == "a[31m b.yaml:1:2"
    assert len(str(Location("x" * 5000))) < 350
    problem = Problem("HF000", place, "{said}", "", "", {"said": "a\nb\x9b\u2066c"})
    assert problem.said() == ("a bc", "", "")


def test_what_was_meant_takes_the_place_of_the_remedy():
    problem = Problem("HF000", Location("f"), "w", "", "Look it up.", nearest=Nearest("acces", ["access", "choice"]))
    assert problem.said()[2] == 'Did you mean "access"?'
    assert problem._replace(nearest=Nearest("x" * 5000, ["x" * 5001])).said()[2] == "Look it up."


def test_long_lists_are_cut():
    assert listed(range(12)).endswith("10, 11")
    assert listed(range(13)).endswith("10, 11 and 1 more")


def test_visible_text_keeps_what_is_harmless():
    assert visible("a\u2009b\u200cc\u200dd\ne\tf") == "a\u2009b\u200cc\u200dd\ne\tf"
    assert visible("\x1b]0;x\x07\x9b\u202e\u200f\ufeff") == "]0;x"
