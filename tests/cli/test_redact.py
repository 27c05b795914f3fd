"""`redact` as a user runs it."""

import hashlib
import json
import re
import shutil

import pytest
import yaml

AGREED = "examples/lundvik/2026-2/agreed.yaml"


@pytest.fixture
def agreed(root, tmp_path):
    """The agreed answers of the example team in a folder of their own."""
    return shutil.copy(root / AGREED, tmp_path / "agreed.yaml")


def shared(path, old="", new=""):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(
        text.replace("rater: agreed", "rater: agreed\nshare-texts: true").replace(old, new, 1), encoding="utf-8"
    )


def free_texts(path):
    """Every text of the example that people wrote freely: comments too."""
    text = path.read_text(encoding="utf-8")
    found = re.findall(
        r'(?:reason|note|evidence|barrier|facilitator|adaptation|step|owner): "?(.+?)"?$', text, re.MULTILINE
    )
    return [*found, *re.findall(r"^ *# (.+)$", text, re.MULTILINE)]


def score_of(hf, path, tmp_path):
    assert hf("assess", path, "-o", "result.json", "--force").code == 0
    result = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    return result["overall"], result["domains"], result["groupings"], [item["score"] for item in result["items"]]


@pytest.mark.parametrize("name", ["sent.yaml", "sent.yml", "sent.json"])
def test_the_file_that_is_sent(hf, root, tmp_path, agreed, name):
    run = hf("redact", "agreed.yaml", "-o", name)
    assert (run.code, run.out) == (0, "")
    text = (tmp_path / name).read_text(encoding="utf-8")
    texts = free_texts(root / AGREED)
    assert len(texts) > 40
    for said in texts:
        assert said not in text
        assert said not in run.err
    assert hashlib.sha256(agreed.read_bytes()).hexdigest() in text
    assert score_of(hf, name, tmp_path) == score_of(hf, "agreed.yaml", tmp_path)
    check = hf("check", name, "--strict")
    assert (check.code, check.out) == (0, "")
    assert run.err.splitlines()[0] == f"Written: {name}"
    assert "7 raters' ratings" in run.err
    assert "`share-texts: true`" in run.err
    assert max(map(len, run.err.splitlines())) <= 80


def test_the_same_answers_give_the_same_bytes(hf, tmp_path, agreed):
    assert hf("redact", "agreed.yaml", "-o", "one.yaml").code == 0
    run = hf("redact", "agreed.yaml", "-o", "-")
    assert run.out == (tmp_path / "one.yaml").read_text(encoding="utf-8")
    assert "Written" not in run.err
    assert "Stays with you" in run.err


def test_texts_that_are_shared_are_sent_and_told(hf, root, tmp_path, agreed):
    shared(agreed)
    run = hf("redact", "agreed.yaml", "-o", "sent.yaml")
    assert run.code == 0
    before = yaml.safe_load(agreed.read_text(encoding="utf-8"))["answers"]
    after = yaml.safe_load((tmp_path / "sent.yaml").read_text(encoding="utf-8"))["answers"]
    for name, answer in before.items():
        kept = {key: answer[key] for key in ("evidence", "barrier", "facilitator", "adaptation") if key in answer}
        assert {key: after[name][key] for key in kept} == kept
        assert "reason" not in str(after[name])
    assert "share-texts: true" in run.err


@pytest.mark.parametrize("secret", ["912 34 567", "010199-12345", "kari@example.org"])
def test_nothing_that_identifies_leaves(hf, tmp_path, agreed, secret):
    shared(agreed, "Nesten alle ledige", f"Ring {secret}. Nesten alle ledige")
    run = hf("redact", "agreed.yaml", "-o", "sent.yaml")
    assert run.code == 1
    line = next(n for n, line in enumerate(agreed.read_text(encoding="utf-8").splitlines(), 1) if secret in line)
    assert run.err.startswith(f"agreed.yaml:{line}:14 - this text seems to hold ")
    assert "[HF230]" in run.err
    assert "what to do: Take it out" in run.err
    assert secret not in run.err
    assert not (tmp_path / "sent.yaml").exists()


def test_what_stays_may_hold_anything(hf, tmp_path, agreed):
    text = agreed.read_text(encoding="utf-8").replace("Nesten alle ledige", "Ring 912 34 567. Nesten alle ledige")
    agreed.write_text(text, encoding="utf-8")
    assert hf("redact", "agreed.yaml", "-o", "sent.yaml").code == 0
    assert "912" not in (tmp_path / "sent.yaml").read_text(encoding="utf-8")


def test_a_name_that_identifies_does_not_leave_either(hf, tmp_path, agreed):
    text = agreed.read_text(encoding="utf-8").replace("municipality: Lundvik", "municipality: Lundvik, tlf.91234567")
    agreed.write_text(text, encoding="utf-8")
    run = hf("redact", "agreed.yaml", "-o", "sent.yaml")
    assert run.code == 1
    assert not (tmp_path / "sent.yaml").exists()


@pytest.mark.parametrize(
    ("name", "said", "remedy"),
    [
        ("lundvik/2026-2/raters/A.yaml", "one rater's answers", "`hf-fidelity agree`"),
        ("lundvik/2026-2/external.yaml", "one rater's answers", "`rater: agreed`"),
        ("lundvik/2026-2/participants/01.json", "a participant's answers", "the team agreed on"),
    ],
)
def test_what_is_not_to_be_sent(hf, root, tmp_path, name, said, remedy):
    run = hf("redact", root / "examples" / name, "-o", "sent.yaml")
    assert run.code == 2
    assert said in run.err
    assert remedy in run.err
    assert "[HF292]" in run.err
    assert not (tmp_path / "sent.yaml").exists()


def test_a_file_altered_on_the_way_is_told(hf, tmp_path, agreed):
    assert hf("redact", "agreed.yaml", "-o", "sent.yaml").code == 0
    path = tmp_path / "sent.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("choice-decline: 3", "choice-decline: 4"), encoding="utf-8"
    )
    run = hf("check", "sent.yaml")
    assert run.code == 1
    assert "[HF290]" in run.out
    run = hf("redact", "sent.yaml", "-o", "again.yaml")
    assert run.code == 2
    assert "[HF290]" in run.err


def test_the_answers_are_never_written_over(hf, tmp_path, agreed):
    before = agreed.read_bytes()
    (tmp_path / "link.yaml").symlink_to("agreed.yaml")
    for target in ("agreed.yaml", "link.yaml", "./agreed.yaml"):
        run = hf("redact", "agreed.yaml", "-o", target, "--force")
        assert run.code == 2
        assert "[HF301]" in run.err
    assert agreed.read_bytes() == before


def test_a_scale_of_ones_own_is_not_named_by_its_path(hf, root, tmp_path):
    shutil.copytree(root / "scales/housing-first/1.0", tmp_path / "own/housing-first/1.0")
    text = (root / AGREED).read_text(encoding="utf-8")
    (tmp_path / "agreed.yaml").write_text(
        text.replace("housing-first@1.0", "./own/housing-first/1.0"), encoding="utf-8"
    )
    run = hf("redact", "agreed.yaml", "-o", "sent.yaml")
    assert run.code == 0
    assert "--scales" in run.err
    assert "own/" not in (tmp_path / "sent.yaml").read_text(encoding="utf-8")
    assert hf("check", "sent.yaml", "--scales", "own").code == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["missing.yaml", "-o", "sent.yaml"], 4),
        (["agreed.yaml", "-o", "sent.pdf"], 2),
        (["agreed.yaml"], 2),
        (["agreed.yaml", "-o", "nowhere/sent.yaml"], 2),
    ],
)
def test_calls_that_cannot_work(hf, agreed, arguments, code):
    run = hf("redact", *arguments)
    assert run.code == code
    assert "Traceback" not in run.err


def test_the_page_about_sending_tells_the_truth(hf, root, tmp_path, agreed):
    """The digest is reckoned by the very lines that the page gives."""
    page = (root / "docs/sending.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    assert hf("redact", "agreed.yaml", "-o", "sent.json").code == 0
    found = {}
    exec(code.replace('"sent.json"', repr(str(tmp_path / "sent.json"))), found)
    assert found["whole"] is True
    text = (tmp_path / "sent.json").read_text(encoding="utf-8").replace('"choice-decline": 3', '"choice-decline": 4')
    (tmp_path / "sent.json").write_text(text, encoding="utf-8")
    exec(code.replace('"sent.json"', repr(str(tmp_path / "sent.json"))), found)
    assert found["whole"] is False


BARRIER = '    barrier: "Nesten alle ledige kommunale boliger ligger på Kaia."'


@pytest.mark.parametrize(
    "said",
    [
        "Rater B said no.",
        "Det var to, mente vurderer C.",
        "B = 3, C = 2",
        "Nei, mente C. B mente ja.",
        "D talte tre for mye",
        "Fem av sju hadde 12, D 15.",
        "Alle unntatt D hadde 12",
    ],
)
def test_a_text_that_tells_a_rater_stops_it_and_is_not_repeated(hf, tmp_path, agreed, said):
    shared(agreed, BARRIER, f'    barrier: "{said}"')
    run = hf("redact", "agreed.yaml", "-o", "sent.yaml")
    assert (run.code, run.out) == (1, "")
    assert re.search(r"agreed\.yaml:\d+:\d+ - this text .*\[HF293\]", run.err)
    assert said not in run.err
    assert not (tmp_path / "sent.yaml").exists()
    assert hf("redact", "agreed.yaml", "-o", "sent.yaml").err.count("HF293") == 1


def test_a_letter_in_a_file_without_ratings_is_pointed_out_and_sent(hf, tmp_path, agreed):
    shared(agreed, BARRIER, '    barrier: "D talte tre for mye."')
    data = yaml.safe_load(agreed.read_text(encoding="utf-8"))
    for given in data["answers"].values():
        if isinstance(given, dict) and "ratings" in given:
            del given["ratings"]
            given.pop("reason", None)
    agreed.write_text(json.dumps(data, default=str), encoding="utf-8")
    run = hf("redact", "agreed.yaml", "-o", "sent.yaml")
    assert (run.code, run.err.count("warning: ")) == (0, 1)
    for command in (["assess", "agreed.yaml", "-o", "r.html"], ["check", "agreed.yaml", "--select", "HF293"]):
        run = hf(*command)
        assert (run.code, (run.out + run.err).count("[HF293]"), "talte" in run.err) == (0, 1, False)


def test_a_letter_that_may_be_a_raters_is_pointed_out_and_sent(hf, tmp_path, agreed):
    shared(agreed, BARRIER, '    barrier: "Vi har ingen plan B (A)."')
    run = hf("redact", "agreed.yaml", "-o", "sent.yaml")
    assert run.code == 0
    assert re.search(r"agreed\.yaml:\d+:\d+ - warning: .*\[HF293\]", run.err)
    assert "nothing was written" not in run.err
    sent = yaml.safe_load((tmp_path / "sent.yaml").read_text(encoding="utf-8"))
    assert sent["answers"]["choice-neighbourhood"]["barrier"] == "Vi har ingen plan B."
