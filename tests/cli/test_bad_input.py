"""Whatever the input: one clear message for each fault, the right exit code, and nothing written."""

import json
import os
import re
import subprocess
import sys
import time

import pytest

HEAD = 'scale: housing-first@1.0\nteam: T\nround: "1"\ndate: 2026-01-01\nvariant: icm\nrater: A\n'

INPUTS = {
    "duplicate key": (HEAD + "team: U\nanswers: {}\n", 4, "stands here again"),
    "no for a score": (HEAD + "answers: {access-standard-lease: no}\n", 4, '"no" is not a score'),
    "on for a score": (HEAD + "answers: {access-standard-lease: on}\n", 4, '"on" is not a score'),
    "odd date": (HEAD.replace("2026-01-01", "1. januar") + "answers: {}\n", 4, "year-month-day"),
    "unknown item": (HEAD + "answers: {acces-standard-lease: 1}\n", 4, 'Did you mean "access-standard-lease"?'),
    "out of range": (HEAD + "answers: {access-standard-lease: 5}\n", 4, "1, 2, 3, 4"),
    "31 of 30": (HEAD + "answers: {access-permanence: {count: 31, total: 30}}\n", 4, "greater than the total 30"),
    "no such option": (HEAD + "answers: {recovery-harm-reduction: [nalokson]}\n", 4, "naloxone"),
    "no reason": (HEAD + "answers: {access-rehousing: not-applicable}\n", 4, "without a reason"),
    "always applies": (
        HEAD + "answers: {access-entry-conditions: {value: not-applicable, reason: x}}\n",
        4,
        "this item always applies",
    ),
    "wrong variant": (HEAD.replace("icm", "icn") + "answers: {}\n", 4, 'Did you mean "icm"?'),
    "wrong version": (HEAD.replace("@1.0", "@0.9") + "answers: {}\n", 4, "housing-first@1.0"),
    "empty file": ("", 4, "the file is empty"),
    "binary file": (bytes(range(256)), 4, "not a text file"),
    "latin-1": (HEAD.encode() + "answers: {}\nmunicipality: Tromsø\n".encode("latin-1"), 4, "byte 0xf8"),
    "50 MB of brackets": (b"[" * 50_000_000, 4, "larger than 8 MB"),
    "7 MB of brackets": (b"[" * 7_000_000, 4, "nesting"),
    "alias bomb": (
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)),
        4,
        "repeated ones included",
    ),
    "a list": ("- 1\n- 2\n", 4, "keys and values"),
    "a word": ("hello\n", 4, "keys and values"),
    "a marker as key": ('"[key]": 1\n' + HEAD + "answers: {}\n", 4, "is not known here"),
    "350,000 directives": ("".join(f"%TAG !a{n}! tag:x\n" for n in range(350_000)), 4, "directive"),
    "7 MB of digits": (HEAD + "answers: {access-permanence: " + "9" * 7_000_000 + "}\n", 4, "longer than 10000"),
    "thousands of faults": (
        HEAD + "answers:\n" + "".join(f"  acess-{n}: [{'x, ' * 40}x]\n" for n in range(990)),
        4,
        "Only the first 50 are shown",
    ),
    "thousands of unknown keys": (
        HEAD + "".join(f"answrs{n}: 1\n" for n in range(990)) + "answers: {}\n",
        4,
        "Only the first 50 are shown",
    ),
    "thousands of ticks": (
        HEAD + f"answers: {{recovery-harm-reduction: [{', '.join(['naloxon'] * 990)}]}}\n",
        4,
        'Did you mean "naloxone"?',
    ),
    "a scale": ("id: x\ndomains: []\n", 4, "this is a scale definition"),
    "a path of 5,000 characters": (HEAD.replace("housing-first@1.0", "x/" * 2500) + "answers: {}\n", 4, "no scale at"),
    "a device as scale": (HEAD.replace("housing-first@1.0", "/dev/zero") + "answers: {}\n", 3, "device or pipe"),
    "python object": ("a: !!python/object/apply:os.system [ls]\n", 4, "a tag"),
}


@pytest.mark.parametrize("name", INPUTS)
def test_bad_answers(hf, tmp_path, name):
    content, code, said = INPUTS[name]
    path = tmp_path / "answers.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = time.monotonic()
    run = hf("assess", "answers.yaml", "-o", "result.json", "-o", "report.html")
    assert run.code == code
    assert said in run.err
    assert "answers.yaml" in run.err or code == 3
    assert run.out == ""
    assert "Traceback" not in run.err
    assert [entry.name for entry in tmp_path.iterdir()] == ["answers.yaml"]
    assert time.monotonic() - before < 10, "a hang"
    assert len(run.err) < 100_000


def test_a_folder_and_a_missing_file(hf, tmp_path):
    run = hf("assess", tmp_path)
    assert (run.code, run.out) == (2, "")
    assert "the folder holds no answers" in run.err
    run = hf("assess", "nothing.yaml")
    assert (run.code, run.out) == (4, "")
    assert "nothing.yaml - there is no such file" in run.err


def test_a_folder_of_many_teams_or_rounds_is_said_once(hf, root):
    run = hf("assess", root / "examples/network/2026-2")
    assert (run.code, run.out) == (2, "")
    assert "23 in all, are of 23 different teams" in run.err
    assert "`hf-fidelity network` takes the answers of many teams" in run.err
    assert run.err.count("HF340") == 1


def test_a_file_that_may_not_be_read(hf, tmp_path):
    path = tmp_path / "answers.yaml"
    path.write_text(HEAD + "answers: {}\n", encoding="utf-8")
    path.chmod(0)
    if os.geteuid() == 0:
        from hf_fidelity.problem import AnswersError
        from hf_fidelity.source.document import read_document

        class Forbidden(type(path)):
            def open(self, *_arguments, **_options):
                raise PermissionError(13, "Permission denied")

        with pytest.raises(AnswersError) as refusal:
            read_document(Forbidden(path), "answers.yaml", AnswersError)
        assert refusal.value.problems[0].wrong == "you may not read this file"
        return
    run = hf("assess", "answers.yaml")
    assert (run.code, run.out) == (4, "")
    assert "you may not read this file" in run.err


def test_a_broken_scale_is_code_3(hf, root, tmp_path):
    (tmp_path / "answers.yaml").write_text(
        HEAD.replace("housing-first@1.0", "scale.yaml") + "answers: {}\n", encoding="utf-8"
    )
    broken = (root / "tests/definitions/broken/definition-shape.yaml").read_bytes()
    (tmp_path / "scale.yaml").write_bytes(broken)
    run = hf("assess", "answers.yaml")
    assert (run.code, run.out) == (3, "")
    assert "scale.yaml:3:10 - 1.0 is read as a number here" in run.err


def test_every_problem_says_place_fault_and_remedy(hf, tmp_path):
    (tmp_path / "answers.yaml").write_text(
        HEAD + "answers:\n  access-standard-lease: 5\n  acces-affordable: 1\n", encoding="utf-8"
    )
    run = hf("assess", "answers.yaml")
    assert run.err.splitlines() == [
        "answers.yaml:8:26 - 5 is not a score of this item [HF220]",
        "    allowed: 1, 2, 3, 4, dont-know, or blank",
        "    what to do: Write one of them, without quotes.",
        'answers.yaml:9:3 - the scale has no item "acces-affordable" [HF210]',
        '    what to do: Did you mean "access-affordable"?',
        "2 problems found; nothing was written.",
    ]


def test_a_word_that_an_option_does_not_take(hf, root):
    done = hf("assess", root / "examples/nordlia/2026-1.yaml", "--with", "rating")
    assert done.code == 2
    assert done.err.splitlines()[-1].startswith("Error: Invalid value for '--with': 'rating' is not ")


@pytest.mark.parametrize(
    "arguments", [("assess",), ("nonsense",), ("assess", "a.yaml", "--nonsense"), ("schema", "nonsense")]
)
def test_wrong_usage_is_code_2(hf, arguments):
    run = hf(*arguments)
    assert run.code == 2
    assert run.out == ""
    assert "Traceback" not in run.err


def shell(command, cwd):
    """Runs a line of shell with `hf` for the command; its exit code, output and messages."""
    line = command.replace("hf ", f"{sys.executable} -m hf_fidelity ")
    done = subprocess.run(["bash", "-c", line], cwd=cwd, capture_output=True, check=False, timeout=30)
    return done.returncode, done.stdout, done.stderr.decode()


COMMANDS = ("--version", "--help", "schema scale", "scales", "assess {example}", "assess {example} -o -")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("stream", [">&-", ">/dev/full"])
def test_standard_output_that_takes_nothing(root, tmp_path, command, stream):
    command = command.format(example=root / "examples/fjordvik/2026-2.yaml")
    code, out, err = shell(f"hf {command} {stream}", tmp_path)
    assert (code, out) == (2, b"")
    assert err.splitlines()[0].startswith("standard output - it cannot be written: ")
    assert len(err.splitlines()) == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_a_reader_that_had_enough_is_no_fault(root, tmp_path, command):
    command = command.format(example=root / "examples/fjordvik/2026-2.yaml")
    code, _, err = shell(f"hf {command} | true; exit ${{PIPESTATUS[0]}}", tmp_path)
    assert code in (0, 141)
    assert err == ""


@pytest.mark.parametrize("stream", ["2>&-", "2>/dev/full"])
def test_messages_that_cannot_be_said_keep_the_exit_code(tmp_path, stream):
    assert shell(f"hf assess nowhere.yaml {stream}", tmp_path) == (4, b"", "")
    assert shell(f"hf --version {stream}", tmp_path)[0] == 0


STOPPED = b"\nStopped. No file is half-written.\n"


def test_every_stream_closed(tmp_path):
    assert shell("hf assess nowhere.yaml <&- >&- 2>&-", tmp_path) == (2, b"", "")


def test_an_interruption_is_130_and_said_in_a_line(root, tmp_path):
    program = (
        "import os, signal, sys, threading\n"
        "from hf_fidelity.__main__ import main\n"
        "delay = float(sys.argv.pop(1))\n"
        "for again in range(9):\n"  # one that comes between two calls is not theirs
        "    stop = threading.Timer(delay + 2 * again, os.kill, (os.getpid(), signal.SIGINT))\n"
        "    stop.daemon = True\n"
        "    stop.start()\n"
        "while True:\n"
        "    try:\n"
        "        signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a call that ended ignores it
        "        main()\n"
        "    except SystemExit as end:\n"
        "        if end.code:\n"
        "            os._exit(end.code)\n"
        "    except KeyboardInterrupt:\n"
        "        pass\n"
    )
    for delay in (0.02, 0.1, 0.25):
        done = subprocess.run(
            [sys.executable, "-c", program, str(delay), "assess", root / "examples/fjordvik/2026-2.yaml"],
            cwd=tmp_path,
            capture_output=True,
            check=False,
            timeout=30,
        )
        assert (done.returncode, done.stderr) == (130, STOPPED)


def test_an_interruption_dropped_by_foreign_code_still_ends_the_program(tmp_path):
    program = (
        "import signal, sys, types\n"
        "from hf_fidelity.__main__ import main\n"
        "class Drops:\n"
        "    def __del__(self):\n"
        "        signal.raise_signal(signal.SIGINT)\n"
        "def app():\n"
        "    Drops()\n"
        "    print('went on')\n"
        "sys.modules['hf_fidelity.cli.app'] = types.SimpleNamespace(app=app)\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=False, timeout=30)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", STOPPED)


def test_a_pipe_as_answers_does_not_hang(hf, tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    run = hf("assess", "pipe.yaml")
    assert run.code == 4
    assert "device or pipe" in run.err
    run = hf("assess", "-")
    assert run.code == 4
    assert "standard input is not read" in run.err


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("nowhere", "no such folder"),
        ("file", "not a folder"),
        ("empty", "holds no scale"),
        ("x" * 5000, "may not look"),
    ],
)
@pytest.mark.parametrize("command", [("scales",), ("assess", "answers.yaml")])
def test_a_folder_without_scales_is_wrong_usage(hf, tmp_path, folder, said, command):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "empty/x/1.0").mkdir(parents=True)
    run = hf(*command, "--scales", folder)
    assert (run.code, run.out) == (2, "")
    assert said in run.err


def test_a_folder_of_scales_that_may_not_be_looked_into(monkeypatch):
    from pathlib import Path

    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.problem import UsageError

    def forbidden(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", forbidden)
    with pytest.raises(UsageError) as refusal:
        check_folders([Path()])
    assert "may not look" in refusal.value.problems[0].wrong


def test_a_scale_that_says_it_is_another(hf, root, tmp_path):
    folder = tmp_path / "mine/points/2.0"
    folder.mkdir(parents=True)
    (folder / "scale.yaml").write_bytes((root / "tests/spec/scales/points.yaml").read_bytes())
    run = hf("scales", "points@2.0", "--scales", "mine")
    assert run.code == 3
    assert run.err.startswith("mine/points/2.0/scale.yaml:")
    assert 'looked for as "points@2.0" and says that it is "points@2.1"' in run.err


def test_answers_given_as_a_scale(hf, root):
    run = hf("scales", root / "examples/fjordvik/2026-2.yaml")
    assert run.code == 3
    assert "this is an answer file" in run.err
    assert len(run.err.splitlines()) == 2


def test_names_cannot_steer_the_terminal(hf, tmp_path):
    run = hf("assess", "a\x1b[31m\nb\u202e.yaml")
    assert run.code == 4
    assert run.err.splitlines()[0] == "a[31m b.yaml - there is no such file [HF001]"


def test_the_language_is_checked_first(hf, tmp_path):
    run = hf("assess", "nowhere.yaml", "--lang", "fr")
    assert run.code == 2
    assert "nowhere.yaml" not in run.err


HOSTILE = "\x1b[31mred\x1b]0;x\x07\x9bx\u202eturned\u200f"


def hostile_scale(root, folder):
    """A scale with control characters and direction marks in all its texts."""
    text = (root / "tests/spec/scales/points.yaml").read_text(encoding="utf-8")
    text = re.sub(r"title: ([^,}\n]+)", lambda _: f"title: {json.dumps(HOSTILE)}", text)
    folder.mkdir(parents=True)
    (folder / "scale.yaml").write_text(text, encoding="utf-8")


def test_texts_of_files_cannot_steer_the_terminal(hf, root, tmp_path):
    hostile_scale(root, tmp_path / "mine/points/2.1")
    answers = {"agree": 2, "disagree": 4, "all-that-apply": [], "bad-things": [], "half-points": None}
    head = {"scale": "points@2.1", "team": f"T\n{HOSTILE}", "round": "1\n2", "date": "2026-01-01", "rater": "A"}
    (tmp_path / "a.json").write_text(json.dumps({**head, "answers": answers}), encoding="utf-8")
    runs = [
        hf("assess", "a.json", "--scales", "mine", "-o", "r.json"),
        hf("assess", "a.json", "--scales", "mine", "-o", "-"),
        hf("scales", "--scales", "mine"),
        hf("scales", "points", "--scales", "mine"),
        hf("scales", "points", "agree", "--scales", "mine"),
    ]
    for run in runs:
        assert run.code == 0, run.err
        for character in "\x1b\x07\x9b\u202e\u200f":
            assert character not in run.out
    assert "T [31mred" in runs[0].out
    assert "1 2" in runs[0].out
    assert "\u202e" not in (tmp_path / "r.json").read_text(encoding="utf-8")


def test_a_scale_that_is_too_large_is_refused_in_time(hf, root, tmp_path):
    lines = ["id: s", 'version: "1.0"', "status: draft", "date: 2026-01-01", "languages: [en]", "title: S"]
    lines += ["scoring: {domain: mean, overall: sum}", "domains:"]
    for d in range(16):
        lines += [f"  - id: d{d}", "    items:"]
        lines += [f"      - {{id: d{d}-i{i}, kind: levels, anchors: [{{score: 1}}, {{score: 2}}]}}" for i in range(990)]
    (tmp_path / "scale.yaml").write_text("\n".join(lines), encoding="utf-8")
    before = time.monotonic()
    run = hf("scales", "./scale.yaml")
    assert run.code == 3
    assert "more than 50000 values" in run.err
    (tmp_path / "scale.yaml").write_text("\n".join(lines[: 8 + 2 * 992]), encoding="utf-8")
    run = hf("scales", "./scale.yaml")
    assert run.code == 3
    assert "more than 1000 items" in run.err
    assert time.monotonic() - before < 10


def test_a_scale_names_each_file_once_and_not_too_many(hf, tmp_path):
    head = "id: s\nversion: '1.0'\nstatus: draft\ndate: 2026-01-01\nlanguages: [en]\ntitle: S\n"
    head += "scoring: {domain: mean, overall: sum}\n"
    item = "{id: x, kind: levels, anchors: [{score: 1}, {score: 2}]}"
    (tmp_path / "one.yaml").write_text(f"id: one\nitems: [{item}]\n", encoding="utf-8")
    (tmp_path / "word.yaml").write_text("hello\n", encoding="utf-8")
    names = ", ".join(f"p{n}.yaml" for n in range(101))
    for n in range(101):
        (tmp_path / f"p{n}.yaml").write_text(f"id: p{n}\nitems: []\n", encoding="utf-8")
    for domains, place, said in (
        ("one.yaml, one.yaml", "scale.yaml:8:21", "named twice"),
        ("gone.yaml", "scale.yaml:8:11", "no file gone.yaml"),
        ("word.yaml", "word.yaml:1:1", '"hello" stands where a domain'),
        (names, "scale.yaml:8:", "more than 100 files"),
    ):
        (tmp_path / "scale.yaml").write_text(f"{head}domains: [{domains}]\n", encoding="utf-8")
        run = hf("scales", "./scale.yaml")
        assert run.code == 3
        assert f"{place}" in run.err
        assert said in run.err


def test_a_scale_that_says_another_version_than_its_folder(hf, root, tmp_path):
    folder = tmp_path / "mine/small/2.0"
    folder.mkdir(parents=True)
    (folder / "scale.yaml").write_bytes((root / "tests/definitions/fine/small.yaml").read_bytes())
    (tmp_path / "answers.yaml").write_text(
        HEAD.replace("housing-first@1.0", "small@2.0") + "answers: {}\n", encoding="utf-8"
    )
    run = hf("assess", "answers.yaml", "--scales", "mine")
    assert (run.code, run.out) == (3, "")
    assert "[HF104]" in run.err
    assert "mine/small/2.0/scale.yaml:1:5" in run.err


def test_what_a_form_page_saved_is_told_by_the_names_of_its_items(hf, tmp_path):
    answers = {"access-permanence": {"count": 12, "total": 10}, "access-days-to-home": {"value": "not-applicable"}}
    about = {"scale": "housing-first@1.0", "round": "2026-2", "date": "2026-10-14", "variant": "icm", "rater": "A"}
    (tmp_path / "saved.json").write_text(json.dumps({**about, "answers": answers}), encoding="utf-8")
    run = hf("assess", "saved.json")
    assert run.code == 4
    assert "Varig husleiekontrakt: the count 12 is greater than the total 10" in run.err
    assert "Dager fra inntak til nøkler: not applicable stands here without a reason" in run.err
    assert run.err.count("Or open the file in the form, and correct it there.") == 3


def test_a_result_is_no_answers(hf, root, tmp_path):
    assert hf("assess", root / "examples/fjordvik/2026-2.yaml", "-o", "result.json").code == 0
    run = hf("assess", "result.json")
    assert run.code == 4
    assert "this is a result, not answers" in run.err
    assert len(run.err.splitlines()) == 2
