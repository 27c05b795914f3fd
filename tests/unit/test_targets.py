"""Which files are looked at, as what, and how much is said of each beside others."""

import zipfile
from datetime import date

import pytest

from hf_fidelity.checks.lint import Checked, Target, check_files, find_targets
from tests.conftest import ROOT
from tests.unit.test_answer_checks import FINE

TODAY = date(2026, 11, 22)
SMALL = (ROOT / "tests/definitions/fine/small.yaml").read_text(encoding="utf-8")
ANSWERS = "scale: own.yaml\nteam: T\nanswers: {}\n"


@pytest.fixture
def put(tmp_path):
    """Writes a file, a text or bytes, under a name that may have folders before it."""

    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return write


def workbook(path, text):
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/sharedStrings.xml", f"<sst><si><t>{text}</t></si></sst>")
    return path


def found(*paths):
    return [("definition" if target.is_definition else "answers", target.path.name) for target in find_targets(paths)]


KINDS = [
    ("a.yaml", ANSWERS, "answers"),
    ("a.yml", "answers: {}\n", "answers"),
    ("a.YAML", "scale: x\n", "answers"),
    ("a.yaml", SMALL, "definition"),
    ("a.yaml", "id: s\ndomains: []\nscale: x\n", "definition"),
    ("a.yaml", "  scale: x\n", None),
    ("a.yaml", "team:\n    scale: x\n", None),
    ("a.yaml", "weather: fine\n", None),
    ("a.yaml", b"\xff\xfe not text\nscale: x\n", "answers"),
    ("a.yaml", "#" * 30_000 + "\nscale: x\n", None),
    ("a.txt", ANSWERS, None),
    ("a.json", '{"scale": "x", "answers": {}}', "answers"),
    ("a.json", '{"id": "x", "list": [{"a": [1]}, {"b": {}}], "domains": []}', "definition"),
    ("a.json", '{"a": {"scale": "x"}, "b": [{"answers": 1}]}', None),
    ("a.json", '{"a": {"b": 1}, "answers": {}}', "answers"),
    ("a.json", '{"a": [["b"]], "answers": {}}', "answers"),
    ("a.json", '{"a": "{[", "scale": "x"}', "answers"),
    ("a.JSON", '{"a": 1, "scale": "x"}', "answers"),
    ("a.json", '{"a": "scale", "b": "answers"}', None),
    ("a.yaml", 'team: T\nb: {"scale": 1}\n', None),
    ("a.yaml", '{"scale": "x"}', None),
    ("a.json", '{"format": "hf-fidelity-result/1", "scale": "x"}', None),
    ("a.json", '{"format": "hf-fidelity-redacted/1",\n"scale": "x"}', "answers"),
]


@pytest.mark.parametrize(("name", "text", "kind"), KINDS)
def test_in_a_folder_files_are_taken_by_what_they_begin_with(put, tmp_path, name, text, kind):
    put(name, text)
    assert found(tmp_path) == ([(kind, name)] if kind else [])


@pytest.mark.parametrize(("name", "text", "kind"), [row for row in KINDS if row[0] != "a.txt"])
def test_a_file_that_is_named_is_looked_at_whatever_it_is(put, name, text, kind):
    assert found(put(name, text)) == [(kind or "answers", name)]


def test_a_workbook_is_taken_when_it_names_a_scale(tmp_path):
    form = workbook(tmp_path / "form.xlsx", "small@1.0")
    workbook(tmp_path / "budget.xlsx", "Budget")
    workbook(tmp_path / "upper.XLSX", "small@1.0")
    assert found(tmp_path) == [("answers", "form.xlsx"), ("answers", "upper.XLSX")]
    assert found(form) == [("answers", "form.xlsx")]


def test_a_definition_is_taken_with_the_files_beside_it(put, tmp_path):
    scale = put("s/1.0/scale.yaml", "weather: fine\n")
    beside = put("s/1.0/texts.yaml", "nb: {}\n")
    other = put("s/1.0/answers.yaml", ANSWERS)
    put("s/deeper.yaml", ANSWERS)
    assert found(tmp_path) == [("definition", "scale.yaml"), ("answers", "deeper.yaml")]
    assert found(scale) == found(beside) == [("definition", "scale.yaml")]
    assert found(other) == [("answers", "answers.yaml")]
    assert found(beside, scale, tmp_path / "s/1.0", other, other) == [
        ("definition", "scale.yaml"),
        ("answers", "answers.yaml"),
    ]


def test_files_come_in_the_order_given_and_folders_in_that_of_names(put, tmp_path):
    put("one/b.yaml", ANSWERS)
    put("one/a.yaml", ANSWERS)
    (tmp_path / "one/c.yaml").mkdir()
    two = put("two.yaml", SMALL)
    assert found(two, tmp_path / "one") == [("definition", "two.yaml"), ("answers", "a.yaml"), ("answers", "b.yaml")]


def test_what_is_not_there_is_left_to_whoever_reads_answers(tmp_path):
    assert found(tmp_path / "gone.yaml") == [("answers", "gone.yaml")]


def checked(paths, *, frankly=True, unwanted=()):
    steps = []
    done = check_files(
        [*find_targets(paths)],
        [],
        TODAY,
        is_wanted=lambda code: code not in unwanted,
        frankly=frankly,
        advance=lambda: steps.append(1),
    )
    assert len(steps) == done.definitions + done.answers
    return done


def told(done):
    return [(problem.location.file.rpartition("/")[2], problem.code) for problem in done.problems]


def test_what_was_looked_at_is_counted_and_unwanted_rules_say_nothing(put, tmp_path):
    put("own.yaml", SMALL.replace("authors: [Nobody]\n", ""))
    put("a.yaml", FINE.replace("{scale}", "own.yaml").replace("    evidence: Lest i september.\n", ""))
    done = checked([tmp_path])
    assert done[:2] == (1, 1)
    assert told(done) == [("a.yaml", "HF231"), ("own.yaml", "HF163")]
    assert told(checked([tmp_path], unwanted={"HF163"})) == [("a.yaml", "HF231")]
    assert checked([]) == Checked(0, 0, ())


OWN = FINE.replace("{scale}", "own.yaml").replace("rater: agreed", "rater: A\nrole: participant")
WITHOUT_EVIDENCE = OWN.replace("    evidence: Lest i september.\n", "")
HINTED = OWN.replace("    owner: Teamleder\n", "")


@pytest.mark.parametrize(
    ("text", "frank", "discreet"),
    [
        (OWN, [], []),
        (WITHOUT_EVIDENCE, ["HF231"], ["HF347"]),
        (HINTED, ["HF235"], []),
        (OWN.replace("value: 3", "value: 9"), ["HF220"], ["HF343"]),
        (OWN.replace("role: participant", "").replace("value: 3", "value: 9"), ["HF220"], ["HF220"]),
        (WITHOUT_EVIDENCE.replace("role: participant", "role: staff"), ["HF231"], ["HF231"]),
        ("", ["HF004"], ["HF004"]),
    ],
)
def test_of_a_participants_file_no_more_is_said_than_that_there_is_something(put, text, frank, discreet):
    put("own.yaml", SMALL)
    path = put("a.yaml", text)
    assert [code for _, code in told(checked([path]))] == frank
    assert [code for _, code in told(checked([path], frankly=False))] == discreet


def test_a_damaged_file_among_participants_is_one_of_theirs(put, tmp_path):
    put("own.yaml", SMALL)
    put("in/a.yaml", WITHOUT_EVIDENCE.replace("own.yaml", "../own.yaml"))
    put("in/b.yaml", "answers: {home-lease: 3\n")
    put("out/c.yaml", "answers: {home-lease: 3\n")
    found = told(checked([tmp_path / "in", tmp_path / "out"], frankly=False))
    assert [name for name, _ in found] == ["a.yaml", "b.yaml", "c.yaml"]
    assert [code for _, code in found][:2] == ["HF347", "HF343"]
    assert found[2][1] not in ("HF343", "HF347")


BROKEN = SMALL.replace("status: draft", "status: unheard-of")
BROKEN_JSON = '{"id": "s", "version": "1.0", "domains": []}'


def test_what_is_wrong_with_a_scale_is_told_though_participants_answer_it(put, tmp_path):
    put("own.yaml", SMALL)
    put("b.yaml", BROKEN)
    put("in/a.yaml", OWN.replace("own.yaml", "../own.yaml"))
    put("in/c.yaml", OWN.replace("own.yaml", "../b.yaml").replace("role: participant", ""))
    assert told(checked([tmp_path / "in"], frankly=False)) == [("b.yaml", "HF101")]


@pytest.mark.parametrize(("name", "text"), [("b.yaml", BROKEN), ("b.json", BROKEN_JSON)])
def test_a_broken_definition_beside_participants_is_told_frankly(put, tmp_path, name, text):
    put("own.yaml", SMALL)
    put("in/a.yaml", OWN.replace("own.yaml", "../own.yaml"))
    put(f"in/{name}", text)
    assert {code for _, code in told(checked([tmp_path / "in"], frankly=False))} == {"HF101"}


def test_everything_is_counted(put, tmp_path):
    for n in range(3):
        put(f"{n}.yaml", SMALL)
        put(f"in/{n}.yaml", FINE.replace("{scale}", "../0.yaml"))
    put("in/3.yaml", FINE.replace("{scale}", "../0.yaml"))
    assert checked([tmp_path])[:2] == (3, 4)


def test_checks_are_frank_unless_they_are_told_otherwise(put):
    put("own.yaml", SMALL)
    targets = [Target(put("a.yaml", WITHOUT_EVIDENCE), is_definition=False)]
    assert told(check_files(targets, [], TODAY, is_wanted=lambda _: True)) == [("a.yaml", "HF231")]


def test_a_target_is_a_file_and_what_it_is_taken_for(put):
    path = put("own.yaml", SMALL)
    assert list(find_targets([path])) == [Target(path, is_definition=True)]
