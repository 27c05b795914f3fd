"""Whatever the input: one clear message for each fault, the right exit code, and nothing written."""

import os
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
    assert "answers.yaml" in run.err
    assert run.out == ""
    assert "Traceback" not in run.err
    assert [entry.name for entry in tmp_path.iterdir()] == ["answers.yaml"]
    assert time.monotonic() - before < 10, "a hang"


def test_a_folder_and_a_missing_file(hf, tmp_path):
    run = hf("assess", tmp_path)
    assert (run.code, run.out) == (4, "")
    assert "this is a folder" in run.err
    run = hf("assess", "nothing.yaml")
    assert (run.code, run.out) == (4, "")
    assert "nothing.yaml - there is no such file" in run.err


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
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
        "answers.yaml:8:26 - 5 is not a score of this item",
        "    allowed: 1, 2, 3, 4, dont-know, or blank",
        "    what to do: Write one of them, without quotes.",
        'answers.yaml:9:3 - the scale has no item "acces-affordable"',
        '    what to do: Did you mean "access-affordable"?',
        "2 problems found; nothing was written.",
    ]


@pytest.mark.parametrize(
    "arguments", [("assess",), ("nonsense",), ("assess", "a.yaml", "--nonsense"), ("schema", "nonsense")]
)
def test_wrong_usage_is_code_2(hf, arguments):
    run = hf(*arguments)
    assert run.code == 2
    assert run.out == ""
    assert "Traceback" not in run.err
