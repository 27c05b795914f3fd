"""`network`, as its organiser runs it."""

import json
import random
import shutil
import stat

import pytest


@pytest.fixture
def sent(root, tmp_path):
    """What the teams of the example network sent, in three rounds."""
    return shutil.copytree(root / "examples/network", tmp_path / "sent", ignore=shutil.ignore_patterns("*.py"))


def test_a_folder_becomes_a_report(hf, sent, tmp_path):
    done = hf("network", "sent", "-o", "meeting.html", "-o", "meeting.json", "--codes", "key.json")
    assert done.code == 0, done.err
    assert "Written: meeting.html" in done.err
    assert "lang=" in (tmp_path / "meeting.html").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "meeting.json").read_text(encoding="utf-8"))["format"].startswith("hf-fidelity-")
    assert "of this run alone" not in done.err


def test_codes_last_by_the_key(hf, sent, tmp_path):
    first = hf("network", "sent", "--round", "2026-1", "-o", "first.json", "--codes", "key.json")
    assert first.code == 0, first.err
    key = tmp_path / "key.json"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    before = json.loads(key.read_text(encoding="utf-8"))
    assert hf("network", "sent", "-o", "second.json", "--codes", "key.json").code == 0
    after = json.loads(key.read_text(encoding="utf-8"))
    assert after["secret"] == before["secret"]
    assert after["rounds"][: len(before["rounds"])] == before["rounds"]
    assert [entry["round"] for entry in after["rounds"]] == ["2025-2", "2026-1", "2026-2"]
    again = hf("network", "sent", "--round", "2026-1", "-o", "again.json", "--codes", "key.json")
    assert again.code == 0
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "first.json").read_bytes()
    assert json.loads(key.read_text(encoding="utf-8")) == after


WAYS = [
    lambda text: text[: len(text) // 2] + "\n{[",
    lambda text: text.replace("rater: agreed", "rater: Kari").replace('"agreed"', '"Kari"'),
    lambda text: text.replace(": 3\n", ": 7\n", 2).replace(": 3,", ": 7,", 2),
    lambda text: text.replace("answers:", "answers").replace('"answers":', '"answers"'),
    lambda _text: "",
    lambda text: text.replace("housing-first", "housing-last"),
    lambda text: "\x00\x01" + text,
    lambda text: text + text,
]


def test_half_of_the_files_broken(hf, sent, tmp_path):
    files = sorted(sent.glob("20*/*.*"))
    broken = random.Random(1).sample(files, len(files) // 2)
    for n, path in enumerate(broken):
        path.write_text(WAYS[n % len(WAYS)](path.read_text(encoding="utf-8")), encoding="utf-8")
    done = hf("network", "sent", "-o", "meeting.html")
    assert done.code == 4
    assert (tmp_path / "meeting.html").exists()
    for path in broken:
        place = path.relative_to(tmp_path).as_posix()
        assert f"{place}:" in done.err or f"{place} - " in done.err
    assert f"{len(broken)} files cannot be read; the report is made from the rest." in done.err
    assert "Traceback" not in done.err
    assert "Kari" not in done.err


def test_all_of_the_files_broken(hf, tmp_path):
    (tmp_path / "sent").mkdir()
    (tmp_path / "sent" / "one.yaml").write_text("scale: [", encoding="utf-8")
    done = hf("network", "sent", "-o", "meeting.html")
    assert done.code == 4
    assert "sent/one.yaml" in done.err
    assert not (tmp_path / "meeting.html").exists()


def test_remembered_rows_make_the_same_report(hf, sent, tmp_path):
    arguments = ("network", "sent", "--codes", "key.json", "--cache", "rows.cache", "--force", "-o", "meeting.json")
    assert hf(*arguments).code == 0
    first = (tmp_path / "meeting.json").read_bytes()
    assert hf(*arguments).code == 0
    assert (tmp_path / "meeting.json").read_bytes() == first


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["network", "nowhere"], "HF351"),
        (["network", "empty"], "HF351"),
        (["network", "raters"], "HF351"),
        (["network", "sent", "--round", "2031-1"], "HF352"),
        (["network", "sent", "--previous", "2026-2"], "HF352"),
        (["network", "sent", "--least", "2"], "HF355"),
        (["network", "sent", "--for", "Almdal"], "HF355"),
        (["network", "sent", "--for", "Almdal", "-o", "sheet.xlsx"], "HF355"),
        (["network", "sent", "--for", "Nowhere", "-o", "sheet.html"], "HF356"),
        (["network", "sent", "--for", "Housing", "-o", "sheet.html"], "HF356"),
        (["network", "sent", "--codes", "same", "--cache", "same"], "HF355"),
        (["network", "sent", "--codes", "lost/key.json"], "HF355"),
        (["network", "sent", "--cache", "sent/2026-2/almdal.yaml"], "HF354"),
        (["network", "sent", "--slides", "slides.xlsx"], "HF301"),
        (["network", "sent", "-o", "sent/2026-2/eikheim.json", "--force"], "HF301"),
        (["network", "sent", "-o", "meeting.doc"], "HF301"),
        (["network", "sent/2026-2", "--lang", "no"], "HF303"),
    ],
)
def test_what_cannot_work_is_refused(hf, sent, tmp_path, arguments, code):
    (tmp_path / "empty").mkdir()
    (tmp_path / "raters").mkdir()
    text = (sent / "2026-2/almdal.yaml").read_text(encoding="utf-8")
    (tmp_path / "raters" / "a.yaml").write_text(text.replace("rater: agreed", "rater: A"), encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    done = hf(*arguments)
    assert done.code == 2
    assert f"[{code}]" in done.err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def _changed(**values):
    return lambda data: {**data, **values}


@pytest.mark.parametrize(
    "damage",
    [
        _changed(secret="short"),
        _changed(format="hf-fidelity-key/9"),
        _changed(least=2),
        _changed(least=True),
        _changed(rounds=[{"round": "2026-1", "codes": {"One": "A", "Two": "A"}}]),
        _changed(rounds=[{"round": "2026-1", "codes": {"One": "a"}}]),
        _changed(rounds=[{"round": "2026-1", "codes": []}]),
        _changed(rounds=[{"round": ["2026-1"], "codes": {}}]),
        _changed(rounds=3),
        _changed(**{"scale-id": "organisation"}),
        lambda data: [data],
    ],
)
def test_a_damaged_key_is_refused_and_left_as_it_is(hf, sent, tmp_path, damage):
    key = tmp_path / "key.json"
    assert hf("network", "sent", "-o", "first.json", "--codes", "key.json").code == 0
    key.write_text(json.dumps(damage(json.loads(key.read_text(encoding="utf-8")))), encoding="utf-8")
    damaged = key.read_bytes()
    done = hf("network", "sent", "-o", "second.json", "--codes", "key.json")
    assert done.code == 2
    assert "[HF353]" in done.err
    assert "Traceback" not in done.err
    assert key.read_bytes() == damaged


def test_rounds_that_were_shown_must_be_reckoned_with(hf, sent):
    assert hf("network", "sent", "-o", "first.json", "--codes", "key.json").code == 0
    assert "[HF353]" in hf("network", "sent/2026-2", "-o", "second.json", "--codes", "key.json").err
    older = hf("network", "sent", "--round", "2025-2", "-o", "third.json", "--codes", "key.json")
    assert "[HF353]" in older.err
    assert "[HF353]" in hf("network", "sent", "--least", "6", "-o", "fourth.json", "--codes", "key.json").err


def test_what_is_left_out_is_said(hf, root, sent):
    shutil.copy(root / "examples/lundvik/2026-2/organisation.yaml", sent)
    (sent / "notes.json").write_text("{}", encoding="utf-8")
    done = hf("network", "sent", "-o", "meeting.json")
    assert done.code == 0
    assert "answers to another scale than most" in done.err
    assert "something else than answers" in done.err
