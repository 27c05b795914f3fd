"""`network` and the files that do not fit: of other rounds, sent twice, late, edited, or of other versions."""

import json
import os
import shutil

import pytest


@pytest.fixture
def sent(root, tmp_path):
    """What the teams of the example network sent in the last two rounds."""
    for name in ("2026-1", "2026-2", "housing-first-0.9"):
        shutil.copytree(root / "examples/network" / name, tmp_path / "sent" / name)
    return tmp_path / "sent"


def edited(path, old, new, target=None):
    text = path.read_text(encoding="utf-8")
    assert old in text
    (target or path).write_text(text.replace(old, new, 1), encoding="utf-8")


def report(tmp_path, name="meeting.json"):
    return json.loads((tmp_path / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("mistyped", ["2072-1", "2026-11"])
def test_one_mistyped_round_does_not_take_over(hf, sent, tmp_path, mistyped):
    edited(sent / "2026-2/almdal.yaml", "2026-2", mistyped)
    written = ("-o", "meeting.json", "-o", "meeting.html", "--lang", "en")
    done = hf("network", "sent", *written, "--codes", "key.json")
    assert done.code == 0
    assert report(tmp_path)["round"] == "2026-2"
    page = (tmp_path / "meeting.html").read_text(encoding="utf-8")
    assert "1 file names a round that fewer than 5 teams have answered, and is in none of these numbers" in page
    assert mistyped not in page
    assert [entry["round"] for entry in report(tmp_path, "key.json")["rounds"]] == ["2026-1", "2026-2"]
    warning = "fewer than 5 teams have answered the round that this file names, so it is in no figure [HF360]"
    assert f"sent/2026-2/almdal.yaml - warning: {warning}" in done.err
    assert mistyped not in done.err


def test_a_round_of_few_teams_leaves_the_key_as_it_is(hf, sent, tmp_path):
    assert hf("network", "sent", "-o", "first.json", "--codes", "key.json").code == 0
    key = report(tmp_path, "key.json")
    for name in ("almdal.yaml", "dalvang.yaml"):
        edited(sent / "2026-2" / name, "2026-2", "2027-1", sent / f"new-{name}")
        edited(sent / f"new-{name}", "date: 2026-", "date: 2027-")
    done = hf("network", "sent", "--round", "2027-1", "-o", "second.json", "--codes", "key.json")
    assert done.code == 0
    assert "[HF360]" in done.err
    assert "allowed: 5 or more" in done.err
    assert report(tmp_path, "key.json") == key
    second = report(tmp_path, "second.json")
    assert second["items"] == []
    assert all(one["spread"] == {"suppressed": True} for one in second["figures"])
    newest = hf("network", "sent", "-o", "third.json", "--codes", "key.json")
    assert newest.err.count("[HF360]") == 2
    assert report(tmp_path, "third.json")["round"] == "2026-2"


def test_without_a_round_of_enough_teams_it_is_told_who_has_sent_something(hf, sent):
    for path in sorted((sent / "2026-2").iterdir())[3:]:
        path.unlink()
    done = hf("network", "sent/2026-2", "--codes", "key.json")
    assert done.code == 0
    assert "too few teams can be in the figures of the round" in done.err


def test_rounds_before_are_those_of_enough_teams(hf, sent, tmp_path):
    """A mistyped round that lies between two others is not what the newest is set beside."""
    edited(sent / "2026-2/almdal.yaml", "2026-2", "2026-12")
    text = (sent / "2026-2/almdal.yaml").read_text(encoding="utf-8")
    day = text[text.index("date: ") :].splitlines()[0]
    edited(sent / "2026-2/almdal.yaml", day, "date: 2026-07-01")
    done = hf("network", "sent", "-o", "meeting.json")
    assert "[HF360]" in done.err
    assert report(tmp_path)["previous"] == "2026-1"


def test_a_round_that_was_never_shown_is_not_what_the_newest_is_set_beside(hf, root, sent, tmp_path):
    """The key has codes of 2025-2. The report of 2026-1 was never made; that of 2026-2 is set beside the one before."""
    shutil.copytree(root / "examples/network/2025-2", sent / "2025-2")
    assert hf("network", "sent", "--round", "2025-2", "-o", "first.json", "--codes", "key.json").code == 0
    assert hf("network", "sent", "-o", "second.json", "--codes", "key.json").code == 0
    second = report(tmp_path, "second.json")
    assert second["previous"] == "2025-2"
    assert second["figures"][0]["move"]["spread"]["n"] >= 5
    named = hf("network", "sent", "--previous", "2026-1", "-o", "third.json", "--codes", "key.json")
    assert named.code == 2
    assert "this round has no codes" in named.err


def test_a_late_file_gives_the_codes_anew_and_that_is_said(hf, sent, tmp_path):
    late = (sent / "2026-2/almdal.yaml").rename(tmp_path / "late.yaml")
    assert hf("network", "sent", "-o", "first.json", "--codes", "key.json").code == 0
    again = hf("network", "sent", "-o", "again.json", "--codes", "key.json")
    assert "[HF361]" not in again.err
    late.rename(sent / "2026-2/almdal.yaml")
    done = hf("network", "sent", "-o", "second.json", "--codes", "key.json")
    assert done.code == 0
    assert "(1 new, 0 gone) [HF361]" in done.err
    assert "Take back any earlier report" in done.err


def test_a_round_that_was_given_out_keeps_its_codes_when_the_next_is_made(hf, sent, tmp_path):
    late = (sent / "2026-1/almdal.yaml").rename(tmp_path / "late.yaml")
    assert hf("network", "sent", "--round", "2026-1", "-o", "first.json", "--codes", "key.json").code == 0
    before = report(tmp_path, "key.json")["rounds"]
    late.rename(sent / "2026-1/almdal.yaml")
    done = hf("network", "sent", "-o", "second.json", "--codes", "key.json")
    assert report(tmp_path, "key.json")["rounds"][:1] == before
    assert "[HF361]" not in done.err


@pytest.mark.parametrize("target", ["again.html", "again.xlsx"])
@pytest.mark.parametrize("what", ["missing", "contradicted"])
def test_a_round_that_was_given_out_is_not_made_again_without_one_of_its_teams(hf, sent, tmp_path, what, target):
    """The code that is left over would be that team's, in this round and in the next."""
    assert hf("network", "sent", "--round", "2026-1", "-o", "first.json", "--codes", "key.json").code == 0
    assert hf("network", "sent", "-o", "second.json", "--codes", "key.json").code == 0
    key = (tmp_path / "key.json").read_bytes()
    path = sent / "2026-1/lysheim.yaml"
    if what == "missing":
        path.unlink()
    else:
        edited(path, "access-rehousing: 4", "access-rehousing: 2", path.with_name("lysheim-2.yaml"))
    for which in (["--round", "2026-1"], []):
        done = hf("network", "sent", *which, "-o", target, "--codes", "key.json")
        assert done.code == 2
        assert 'codes of 1 team more in the round "2026-1" than can be in its figures now [HF353]' in done.err
        assert not (tmp_path / target).exists()
        assert (tmp_path / "key.json").read_bytes() == key


def test_answers_corrected_after_the_codes_were_given_are_told(hf, sent, tmp_path):
    assert hf("network", "sent", "-o", "first.json", "--codes", "key.json").code == 0
    edited(sent / "2026-2/aasfjord.yaml", "access-entry-conditions: 3", "access-entry-conditions: 1")
    done = hf("network", "sent", "-o", "second.json", "--codes", "key.json")
    assert done.code == 0
    assert 'teams in the round "2026-2" have other answers than when it got its codes [HF361]' in done.err
    assert "[HF361]" not in hf("network", "sent", "-o", "third.json", "--codes", "key.json").err


def _twice(hf, sent, tmp_path, *more):
    """How many teams are in with all files, and the report."""
    done = hf("network", "sent", "-o", "meeting.json", "--force", "--codes", "key.json", *more)
    assert done.code == 0, done.err
    return len(report(tmp_path)["attendance"]["inside"]), report(tmp_path)


def test_own_answers_and_what_was_made_of_them_are_one(hf, sent, tmp_path):
    n, _ = _twice(hf, sent, tmp_path)
    assert hf("redact", "sent/2026-2/almdal.yaml", "-o", "sent/almdal-sent.yaml").code == 0
    assert hf("assess", "sent/2026-2/dalvang.yaml", "-o", "sent/dalvang-result.json").code == 0
    again, said = _twice(hf, sent, tmp_path, "--cache", "rows.cache")
    assert again == n
    assert "contradicted" not in {one["why"] for one in said["attendance"]["outside"]}
    assert _twice(hf, sent, tmp_path, "--cache", "rows.cache") == (again, said)


def test_of_own_answers_and_what_was_sent_the_texts_of_the_latter_count(hf, sent, tmp_path):
    """What the team sent holds no texts; the copy of its answers beside it shares them."""
    own, secret = sent / "2026-2/almdal.yaml", "Only for our own eyes"
    edited(own, "access-entry-conditions:\n", f"access-entry-conditions:\n    barrier: {secret}\n")
    assert hf("redact", own, "-o", "sent/sent.yaml").code == 0
    edited(own, "answers:", "share-texts: true\nanswers:")
    _, said = _twice(hf, sent, tmp_path)
    assert secret not in json.dumps(said)
    (sent / "sent.yaml").unlink()
    _, said = _twice(hf, sent, tmp_path)
    assert secret in json.dumps(said)


def test_answers_that_were_changed_since_they_were_sent_are_two(hf, sent, tmp_path):
    assert hf("redact", "sent/2026-2/almdal.yaml", "-o", "sent/almdal-sent.yaml").code == 0
    edited(sent / "2026-2/almdal.yaml", ": 3\n", ": 4\n")
    _, said = _twice(hf, sent, tmp_path)
    assert {"why": "contradicted", "n": 1} in said["attendance"]["outside"]


@pytest.mark.parametrize("kind", ["redacted", "result"])
def test_what_was_made_with_a_version_that_is_not_there_is_of_another_version(hf, sent, tmp_path, kind):
    own = sent / "2026-2/ormdal.yaml"
    command, target = ("redact", "sent/made.yaml") if kind == "redacted" else ("assess", "sent/made.json")
    made = hf(command, own, "-o", target)
    assert made.code == 0, made.err
    for path in (own, sent / "2026-1/ormdal.yaml"):
        path.unlink()
    shutil.rmtree(sent / "housing-first-0.9")
    done = hf("network", "sent", "-o", "meeting.json")
    assert done.code == 0, done.err
    assert {"why": "other-version", "n": 1} in report(tmp_path)["attendance"]["outside"]
    edited(tmp_path / target, "housing-first", "housing-last")
    assert hf("network", "sent", "-o", "meeting.json", "--force").code == 4


def test_a_result_whose_scores_do_not_follow_is_refused(hf, sent):
    assert hf("assess", "sent/2026-2/almdal.yaml", "-o", "sent/2026-2/almdal.json").code == 0
    (sent / "2026-2/almdal.yaml").unlink()
    assert hf("network", "sent", "-o", "meeting.json").code == 0
    path = sent / "2026-2/almdal.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    one = next(entry for entry in data["items"] if entry["score"].get("exact") == "3")
    one["score"] = {"value": 4.0, "exact": "4"}
    path.write_text(json.dumps(data), encoding="utf-8")
    done = hf("network", "sent", "-o", "meeting.json", "--force")
    assert done.code == 4
    assert "the scores in this result do not follow from the answers in it [HF350]" in done.err


def test_what_network_wrote_itself_is_passed_over(hf, sent, tmp_path):
    assert hf("network", "sent", "-o", "sent/meeting.json", "--codes", "sent/key.json").code == 0
    done = hf("network", "sent", "-o", "again.json", "--codes", "sent/key.json")
    assert done.code == 0, done.err
    assert "1 of 48 files: what `network` wrote itself." in done.err
    assert hf("network", "sent", "sent/meeting.json", "-o", "more.json", "--codes", "sent/key.json").code == 0


@pytest.mark.parametrize(("option", "code"), [("--codes", "HF353"), ("--cache", "HF354")])
def test_a_pipe_in_place_of_a_file_of_ones_own_is_refused_and_not_waited_for(hf, sent, tmp_path, option, code):
    os.mkfifo(tmp_path / "pipe")
    done = hf("network", "sent", option, "pipe", "-o", "meeting.json")
    assert done.code == 2
    assert f"pipe - this is a device or pipe, not a file [{code}]" in done.err
    assert not (tmp_path / "meeting.json").exists()
