"""`network`, as its organiser runs it."""

import json
import os
import random
import re
import shutil
import stat
import zipfile

import pytest

from hf_fidelity.answers.bulk.files import files_in
from hf_fidelity.cli.gathering.reading import Reader
from hf_fidelity.cli.gathering.told import Broken, Read


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


PHONE, ADDRESS = "91 23 45 67", "kari@example.org"


def _share(path, *texts):
    """Makes the answers of a team shared, with such barriers to its first items."""
    text = path.read_text(encoding="utf-8").replace("share-texts: true\n", "")
    head, _, rest = text.partition("answers:\n")
    lines = rest.splitlines()
    at = 0
    for said in texts:
        while not re.fullmatch(r"  [a-z-]+: \d", lines[at]):
            at += 1
        name, _, value = lines[at].strip().partition(": ")
        lines[at] = f"  {name}: {{value: {value}, barrier: {json.dumps(said)}}}"
    path.write_text(f"{head}share-texts: true\nanswers:\n" + "\n".join(lines) + "\n", encoding="utf-8")


def test_texts_that_seem_to_identify_somebody_are_left_out_and_told_by_file(hf, sent, tmp_path):
    texts = (f"Ring {PHONE}.", "The lift is broken.", f"Ask {ADDRESS}", "Rater B said otherwise.")
    _share(sent / "2026-2/almdal.yaml", *texts)
    done = hf("network", "sent", "-o", "meeting.html", "-o", "meeting.json")
    assert done.code == 0, done.err
    assert (
        "sent/2026-2/almdal.yaml - warning: 3 of the texts that this team shares are left out of the report"
        in " ".join(done.err.split())
    )
    written = (tmp_path / "meeting.html").read_text(encoding="utf-8")
    written += (tmp_path / "meeting.json").read_text(encoding="utf-8")
    assert "The lift is broken." in written
    for secret in (PHONE, ADDRESS, "Ring ", "Ask kari", "said otherwise"):
        assert secret not in written + done.err + done.out


def test_letters_of_raters_are_taken_from_shared_texts_as_redact_does(hf, sent, tmp_path):
    path = sent / "2026-2/almdal.yaml"
    _share(path, "A: nobody answers.\nB, C: we do.", "HF: the lift is broken.", "AB: there is no lift.")
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(\{value: (\d), )", r"\1ratings: {AB: \2}, ", text, count=1), encoding="utf-8")
    done = hf("network", "sent", "-o", "meeting.json")
    assert done.code == 0, done.err
    shared = [text for item in _json(tmp_path)["items"] for said in item["said"] for text in said["shared"]]
    assert {"nobody answers.\nwe do.", "HF: the lift is broken.", "there is no lift."} <= set(shared)


@pytest.mark.parametrize(
    "text",
    [
        "Alle unntatt B mente det",
        "B sin vurdering er lavere",
        "B meinte 2, dei andre 3",
        "A sa dette, B sa noe annet",
        "B og C var uenige",
        "Det er dyrt (B)",
    ],
)
def test_a_letter_that_may_be_a_raters_keeps_a_text_out_of_the_report(hf, sent, tmp_path, text):
    _share(sent / "2026-2/almdal.yaml", text, "Plan B is to wait.")
    done = hf("network", "sent", "-o", "meeting.json")
    assert done.code == 0, done.err
    shared = [text for item in _json(tmp_path)["items"] for said in item["said"] for text in said["shared"]]
    assert text not in shared
    assert "Plan B is to wait." in shared
    assert "HF359" in done.err
    assert "a text that this team shares is left out" in " ".join(done.err.split())


def test_a_key_without_codes_of_the_round_before_is_said_to_have_none(hf, sent, tmp_path):
    alone = hf("network", "sent/2026-1", "--codes", "key.json", "--lang", "en", "-o", "alone.html")
    assert alone.code == 0, alone.err
    assert "No earlier round was given." in alone.out
    done = hf("network", "sent", "--codes", "key.json", "--round", "2026-1", "--lang", "en", "-o", "meeting.html")
    assert done.code == 0, done.err
    reason = "The round before is not compared: the key has no codes of it."
    assert reason in done.out
    assert reason in (tmp_path / "meeting.html").read_text(encoding="utf-8")


def _json(folder, name="meeting.json"):
    return json.loads((folder / name).read_text(encoding="utf-8"))


def test_an_own_sheet_tells_no_code_that_is_of_this_run_alone(hf, sent, tmp_path):
    for name, more in (("without.html", ()), ("with.html", ("--codes", "key.json"))):
        done = hf("network", "sent", "--for", "Almdal", "-o", name, "--lang", "en", *more)
        assert done.code == 0, done.err
        page = (tmp_path / name).read_text(encoding="utf-8")
        assert ("Your code in the report" in page) is bool(more)
        assert ("--codes" in page) is bool(more)
        assert ("with --codes KEYFILE, as for the report, the sheet has the code" in done.err) is not bool(more)
        assert re.search("The sheet is that of .*Almdal.*, and for that team alone.", done.err), (
            "a part of a name is enough"
        )


def test_names_of_files_are_for_the_organiser_alone(hf, sent, tmp_path):
    for name in ("secret-name.yaml", "other-name.yaml"):
        (sent / "2026-2" / name).write_text("scale: [", encoding="utf-8")
    done = hf(
        *("network", "sent", "--slides", "slides.html", "--lang", "en"),
        *(f"--output={name}" for name in ("meeting.html", "meeting.json")),
    )
    assert done.code == 4
    assert "sent/2026-2/secret-name.yaml" in done.err
    assert "sent/2026-2/secret-name.yaml" in "".join(done.out.split())
    seen = _json(tmp_path)["attendance"]
    assert seen["n_unreadable_files"] == 2
    assert seen["n_known"] == len(seen["inside"]) + sum(one["n"] for one in seen["outside"])
    for name in ("meeting.html", "meeting.json", "slides.html"):
        assert "-name" not in (tmp_path / name).read_text(encoding="utf-8")
    assert "2 files cannot be read" in (tmp_path / "meeting.html").read_text(encoding="utf-8")


def test_slides_may_be_written_in_several_formats(hf, sent, tmp_path):
    done = hf("network", "sent", "--slides", "slides.html", "--slides", "slides.pdf")
    assert done.code == 0, done.err
    assert (tmp_path / "slides.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert (tmp_path / "slides.pdf").read_bytes().startswith(b"%PDF")


def test_what_was_written_is_not_advised(hf, sent):
    assert "Write -o meeting.html" in hf("network", "sent", "--lang", "en").out
    assert "Write -o" not in hf("network", "sent", "-o", "report.html", "--lang", "en").out


def test_a_report_tells_the_command_that_was_used(hf, sent, tmp_path):
    assert hf("network", "sent", "-o", "without.html").code == 0
    assert hf("network", "sent", "-o", "with.html", "--codes", "key.json").code == 0
    assert "--codes" not in (tmp_path / "without.html").read_text(encoding="utf-8")
    assert "--codes key.json" in (tmp_path / "with.html").read_text(encoding="utf-8")


def test_long_data_are_for_their_owner_alone(hf, sent, tmp_path):
    files = ("data.csv", "data.parquet", "meeting.json")
    assert hf("network", "sent", *(f"--output={name}" for name in files)).code == 0
    mode = {name: stat.S_IMODE((tmp_path / name).stat().st_mode) for name in (*files, "codebook.csv")}
    assert mode["data.csv"] == mode["data.parquet"] == 0o600
    assert mode["meeting.json"] == mode["codebook.csv"] != 0o600


def test_what_cannot_be_read_is_listed_whatever_it_is(hf, root, sent, tmp_path):
    folder = sent / "2026-2"
    (folder / "gone.yaml").symlink_to("nowhere.yaml")
    (folder / "lost").symlink_to("nowhere")
    (folder / "circle").symlink_to("circle")
    (folder / "linked").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").mkdir()
    (folder / "again").symlink_to("../2026-1")  # its files are read anyhow
    form = tmp_path / "form.xlsx"
    assert hf("form", "housing-first", "-o", form).code == 0
    _damage_strings(form, folder / "damaged.xlsx")
    (folder / "cut.xlsx").write_bytes(form.read_bytes()[:5000])
    done = hf("network", "sent", "-o", "meeting.json")
    assert done.code == 4
    for name in ("gone.yaml", "lost", "circle", "linked", "damaged.xlsx", "cut.xlsx"):
        assert f"sent/2026-2/{name} - " in done.err
    assert "6 files cannot be read" in done.err
    assert _json(tmp_path)["attendance"]["n_unreadable_files"] == 6


def _damage_strings(whole, damaged):
    """Writes a workbook whose texts cannot be unpacked, though it is a package still."""
    raw = bytearray(whole.read_bytes())
    with zipfile.ZipFile(whole) as package:
        parts = [
            part for part in package.infolist() if part.filename.startswith(("xl/sharedStrings", "xl/worksheets/"))
        ]
    for part in parts:
        start = part.header_offset + 30 + len(part.filename)
        raw[start + 8 : start + 24] = bytes(16)
    damaged.write_bytes(raw)
    assert zipfile.is_zipfile(damaged)


def test_a_folder_that_may_not_be_looked_into_is_listed(sent, tmp_path, monkeypatch):
    look = os.scandir

    def scandir(folder):
        if str(folder).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(folder))
        return look(folder)

    (sent / "closed").mkdir()
    monkeypatch.setattr(os, "scandir", scandir)
    told = [Reader([]).read(file) for file in files_in([sent])]
    closed = [one for one in told if isinstance(one, Broken)]
    assert [one.place for one in closed] == [(sent / "closed").as_posix()]
    assert [problem.code for problem in closed[0].problems] == ["HF351"]
    assert sum(isinstance(one, Read) for one in told) > 60


def test_more_broken_files_than_are_told_in_full_are_all_named(hf, sent):
    for n in range(60):
        (sent / f"broken-{n:02}.yaml").write_text("scale: [", encoding="utf-8")
    done = hf("network", "sent", "-o", "-")
    assert done.code == 4
    assert [n for n in range(60) if f"sent/broken-{n:02}.yaml" not in done.err] == []
