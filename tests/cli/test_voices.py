"""`assess` with several voices: participants together, others beside the team's own answers, several raters."""

import json
import re
import shutil

import jsonschema
import pytest
import yaml

ROUND = "examples/lundvik/2026-2"
SECRET = "Kari Nordmann 912 34 567"


@pytest.fixture
def lundvik(root, tmp_path):
    """The example's second round, in a folder of one's own."""
    shutil.copytree(root / ROUND, tmp_path / "round")
    return tmp_path / "round"


def answers_of(file):
    return json.loads(file.read_text(encoding="utf-8"))


def rewrite(file, **changes):
    file.write_text(json.dumps({**answers_of(file), **changes}), encoding="utf-8")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_participants_together_fit_80_columns(hf, lundvik, language):
    run = hf("assess", "round/participants", "--lang", language)
    assert (run.code, run.err) == (0, "")
    lines = run.out.splitlines()
    assert max(map(len, lines)) <= 80
    assert "12" in run.out
    rows = [line for line in lines if re.match(r"\d\.\d ", line)]
    assert len(rows) == 15
    for row in rows:
        assert sum(map(int, re.findall(r"(?<=\|) *(\d+) *(?=\|)", row))) == 12
        assert min(map(int, re.findall(r"(?<=\|) *(\d+) *(?=\|)", row))) >= 5


def test_files_and_folder_give_the_same_in_every_format(hf, lundvik, tmp_path):
    files = sorted(lundvik.glob("participants/*.json"))
    one = hf("assess", "round/participants", "-o", "a.html", "-o", "a.json", "-o", "a.pdf")
    two = hf("assess", *reversed(files), "-o", "b.html", "-o", "b.json")
    assert (one.code, two.code) == (0, 0)
    assert one.out == two.out
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    for suffix in ("html", "json"):
        assert (tmp_path / f"a.{suffix}").read_bytes() == (tmp_path / f"b.{suffix}").read_bytes()
    data = answers_of(tmp_path / "a.json")
    schema = json.loads(hf("schema", "participants").out)
    jsonschema.Draft202012Validator(schema).validate(data)
    assert data["participants"] == 12
    assert all(sum(cell["n"] for cell in item["cells"]) == 12 for item in data["items"])
    assert [group["id"] for group in data["groups"]] == ["access", "choice", "recovery", "support", "integration"]


def test_nothing_of_a_single_file_is_told(hf, lundvik, tmp_path):
    for n, file in enumerate(sorted(lundvik.glob("participants/*.json"))):
        answers = {name: {"value": value, "note": SECRET} for name, value in answers_of(file)["answers"].items()}
        rewrite(file, answers=answers, rater="AB" if n else "P", actions=[{"step": SECRET}])
    run = hf("assess", "round/participants", "-o", "a.html", "-o", "a.json")
    assert (run.code, run.err) == (0, "Written: a.html\nWritten: a.json\n")
    texts = [run.out, *((tmp_path / f"a.{suffix}").read_text(encoding="utf-8") for suffix in ("html", "json"))]
    for text in texts:
        assert "Kari" not in text
        assert "912" not in text
        assert ".json" not in text
        assert not re.search(r"participants/[^1]|(?<![\w.#-])0[1-9](?![\w.])", text)


def test_fewer_than_five_are_not_even_counted(hf, lundvik, tmp_path):
    files = sorted(lundvik.glob("participants/*.json"))
    seen = set()
    for n in (1, 2, 4):
        run = hf("assess", *files[:n], "-o", "a.html", "-o", "a.json", "--force", "--lang", "en")
        assert (run.code, run.err) == (0, "Written: a.html\nWritten: a.json\n")
        assert "Fewer than 5 participants have answered" in run.out
        seen.add((run.out, *((tmp_path / f"a.{suffix}").read_text(encoding="utf-8") for suffix in ("html", "json"))))
    assert len(seen) == 1
    data = answers_of(tmp_path / "a.json")
    assert data["participants"]["withheld"] == "too-few-participants"
    assert data["items"] == data["groups"] == []
    beside = hf("assess", "round/agreed.yaml", "--beside", files[0], "--lang", "en")
    assert beside.code == 0
    assert "Fewer than 5 participants have answered" in beside.out


@pytest.mark.parametrize("change", [{"team": "Another"}, {"round": "2026-1"}, {"scale": "participant-voice@1.1"}])
def test_participants_of_another_team_round_or_scale_are_refused(hf, root, lundvik, tmp_path, change):
    shutil.copytree(root / "scales/participant-voice/1.0", tmp_path / "mine/participant-voice/1.1")
    scale = tmp_path / "mine/participant-voice/1.1/scale.yaml"
    scale.write_text(scale.read_text(encoding="utf-8").replace('version: "1.0"', 'version: "1.1"'), encoding="utf-8")
    rewrite(lundvik / "participants/07.json", **change)
    run = hf("assess", "round/participants", "--scales", "mine")
    assert (run.code, run.out) == (2, "")
    said = {"team": "the team is", "round": "the round is", "scale": "this answers another scale,"}[next(iter(change))]
    assert re.search(rf"participants/07.json:1:\d+ - {said} .*than (in )?round/participants/01.json", run.err)
    assert "Another" not in run.err


def test_the_same_file_twice_is_refused_under_any_name(hf, lundvik, tmp_path):
    (lundvik / "link.json").symlink_to(lundvik / "participants/03.json")
    for again in ("round/participants/03.json", "round/../round/participants/03.json", "round/link.json"):
        run = hf("assess", "round/participants", again)
        assert (run.code, run.out) == (2, "")
        assert "the same file is named twice [HF341]" in run.err


def test_a_copy_is_pointed_out_without_saying_whose(hf, lundvik):
    shutil.copy(lundvik / "participants/03.json", lundvik / "participants/03 (1).json")
    run = hf("assess", "round/participants")
    assert run.code == 0
    assert "HF345" in run.err
    assert "03" not in run.err


@pytest.mark.parametrize(
    "text",
    [
        (
            '{"scale": "participant-voice@1.0", "team": "T", "round": "r", "date": "2026-01-01", "rater": "A",'
            ' "answers": {"home-safe": 7, "finding-area": "kari", "hemmeleg": 3}}'
        ),
        '{"scale": "participant-voice@1.0", "answers": {"home-safe": hemmeleg}}',
        '{"answers": {"home-safe": "kari"}}',
    ],
)
def test_what_is_wrong_in_a_participants_file_is_not_said(hf, lundvik, text):
    (lundvik / "participants/05.json").write_text(text, encoding="utf-8")
    for arguments in (["round/participants"], ["round/agreed.yaml", "--beside", "round/participants"]):
        run = hf("assess", *arguments)
        assert (run.code, run.out) == (4, "")
        assert "round/participants/05.json - this file of a participant cannot be read" in run.err
        assert not re.search("hemmeleg|kari|home-safe|finding|7", run.err.replace("HF343", ""), re.IGNORECASE)
    if "participant-voice" in text and "team" in text:
        alone = hf("assess", "round/participants/05.json")
        assert alone.code == 4
        assert "kari" not in alone.err


def test_a_file_of_the_folder_that_is_no_answers_is_named_and_left_out(hf, lundvik):
    (lundvik / "participants/05.json").write_text("half a fi", encoding="utf-8")
    run = hf("assess", "round/participants", "--lang", "en")
    assert run.code == 0
    assert "round/participants/05.json - warning: this does not look like answers, and is left out" in run.err
    assert "11 participants have answered." in run.out
    assert hf("assess", "round/participants/05.json", "round/participants/06.json").code == 4


def test_a_participants_file_that_is_missing_is_told_like_any_other(hf, lundvik):
    run = hf("assess", "round/participants", "nowhere.json")
    assert run.code == 4
    assert "nowhere.json - there is no such file" in run.err


@pytest.mark.parametrize(
    "options", [["-o", "x.csv"], ["-o", "x.xlsx"], ["--since", "round/agreed.yaml"], ["--without", "notes"]]
)
def test_what_participants_answers_do_not_take(hf, lundvik, tmp_path, options):
    run = hf("assess", "round/participants", *options)
    assert (run.code, run.out) == (2, "")
    assert [path.name for path in tmp_path.iterdir()] == ["round"]


def test_one_participant_is_never_an_earlier_round(hf, lundvik):
    run = hf("assess", "round/agreed.yaml", "--since", "round/participants/01.json")
    assert (run.code, run.out) == (2, "")


ALL = ["--beside", "round/participants", "--beside", "round/external.yaml", "--beside", "round/organisation.yaml"]


def test_all_voices_in_terminal_page_and_json(hf, lundvik, tmp_path):
    run = hf("assess", "round/agreed.yaml", *ALL, "--lang", "en", "-o", "r.html", "-o", "r.json")
    assert run.code == 0, run.err
    assert max(map(len, run.out.splitlines())) <= 80
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    for words in ("The team and the external rater (rater X)", "The team and its participants", "Lowest"):
        assert words in run.out
        assert words in page
    result = answers_of(tmp_path / "r.json")
    jsonschema.Draft202012Validator(json.loads(hf("schema", "result").out)).validate(result)
    voices = result["voices"]
    assert result["format"] == "hf-fidelity-result/1"
    assert voices["participants"]["participants"] == 12
    assert len(voices["external"]["domains"]) == 5
    assert [around["scale"]["id"] for around in voices["around"]] == ["organisation"]
    assert voices["around"][0]["lowest"]
    for gap in voices["participants"]["gaps"]:
        named = gap["gap"] is not None and gap["gap"]["value"] >= 0.5
        assert gap["team_is_higher"] is named
    plain = hf("assess", "round/agreed.yaml", "-o", "-")
    assert {**result, "voices": None} == {**json.loads(plain.out), "voices": None}


def test_the_report_with_all_voices_verifies_and_can_be_made_again(hf, lundvik, tmp_path):
    assert hf("assess", "round/agreed.yaml", *ALL, "--lang", "en", "-o", "round/r.html").code == 0
    verified = hf("assess", "round/r.html", "--lang", "en")
    assert (verified.code, verified.err) == (0, "")
    assert "Scored again from round/agreed.yaml: the same result." in verified.out
    page = (lundvik / "r.html").read_text(encoding="utf-8")
    command = re.search(r"<code>hf-fidelity (assess agreed.yaml .*?)</code>", page)[1]
    assert hf(*command.split(), cwd=lundvik).code == 0
    assert (lundvik / "report.html").read_text(encoding="utf-8") == page


def test_the_whole_folder_of_a_round_is_sorted_by_itself(hf, lundvik):
    folder = hf("assess", "round", "--lang", "en")
    beside = hf("assess", "round/agreed.yaml", *ALL, "--beside", "round/raters", "--lang", "en")
    assert folder.code == 0, folder.err
    assert folder.out == beside.out


def test_raters_beside_the_agreed_file_stand_at_the_items(hf, lundvik, tmp_path):
    assert hf("assess", "round/agreed.yaml", "-o", "r.html", "--lang", "en").code == 0
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert re.search(r"Rated beforehand: .*A.*: \d.*Agreed: \d\.", page)
    reason = yaml.safe_load((lundvik / "agreed.yaml").read_text(encoding="utf-8"))["answers"]["choice-dwelling"][
        "reason"
    ]
    assert reason.strip() in page
    for part in ("notes", "items", "totals"):
        assert hf("assess", "round/agreed.yaml", "-o", "r.html", "--force", "--without", part).code == 0
        short = (tmp_path / "r.html").read_text(encoding="utf-8")
        assert "Vurdert på forhånd" not in short


def test_a_correction_is_shown_with_what_it_was(hf, lundvik, tmp_path):
    data = yaml.safe_load((lundvik / "agreed.yaml").read_text(encoding="utf-8"))
    data["date"] = str(data["date"])
    correction = {"was": 4, "date": "2026-11-02", "reason": "Read the contracts again."}
    data["answers"]["access-entry-conditions"] = {"value": 3, "corrected": correction}
    data["answers"]["access-rehousing"] = {"value": 3, "corrected": {**correction, "was": "nothing"}}
    (lundvik / "agreed.json").write_text(json.dumps(data, default=str), encoding="utf-8")
    assert hf("assess", "round/agreed.json", "-o", "r.html", "--lang", "en").code == 0
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert re.search(r"Corrected 2 November 2026; it was: 4: [A-Z].*Read the contracts again\.", page)
    assert "it was: an answer that does not fit the item" in page
    assert hf("assess", "round/agreed.json", "-o", "s.html", "--without", "notes", "--lang", "en").code == 0
    assert "Read the contracts again." not in (tmp_path / "s.html").read_text(encoding="utf-8")


def test_several_raters_without_an_agreed_file_give_their_mean_and_say_so(hf, lundvik, tmp_path):
    run = hf("assess", "round/raters", "--lang", "en", "-o", "m.html", "-o", "m.json", "-o", "m.xlsx", "-o", "m.csv")
    assert run.code == 0, run.err
    said = "Mean of 7 raters' scores (A, B, C, D, E, F, G), not agreed."
    assert said in " ".join(run.out.split())
    page = (tmp_path / "m.html").read_text(encoding="utf-8")
    assert said in page.replace("&#39;", "'")
    result = answers_of(tmp_path / "m.json")
    jsonschema.Draft202012Validator(json.loads(hf("schema", "result").out)).validate(result)
    assert result["answers"]["rater"] == "mean"
    assert result["voices"]["is_mean"]
    assert [rater["rater"] for rater in result["voices"]["raters"]] == list("ABCDEFG")
    item = next(item for item in result["items"] if item["id"] == "choice-dwelling")
    levels = [answer["level"]["value"] for answer in item["answer"]["ratings"].values()]
    assert item["score"]["value"] == pytest.approx(sum(levels) / len(levels))
    assert (tmp_path / "m.xlsx").read_bytes().startswith(b"PK")
    assert hf("assess", "m.html").code == 0


def test_order_does_not_matter_to_the_mean(hf, lundvik):
    files = sorted(lundvik.glob("raters/*.yaml"))
    one, two = (hf("assess", *order, "-o", "-").out for order in (files, files[::-1]))
    assert json.loads(one)["overall"] == json.loads(two)["overall"]


def test_an_agreed_file_among_raters_is_the_one_that_is_assessed(hf, lundvik):
    alone = json.loads(hf("assess", "round/agreed.yaml", "-o", "-").out)
    among = json.loads(hf("assess", "round/raters", "round/agreed.yaml", "-o", "-").out)
    assert among["overall"] == alone["overall"]
    assert not among["voices"]["is_mean"]


def test_a_scale_may_ask_that_raters_agree(hf, lundvik):
    text = (lundvik / "organisation.yaml").read_text(encoding="utf-8")
    for letter in "AB":
        (lundvik / f"{letter}.yaml").write_text(text.replace("rater: agreed", f"rater: {letter}"), encoding="utf-8")
    run = hf("assess", "round/A.yaml", "round/B.yaml")
    assert (run.code, run.out) == (2, "")
    assert "HF342" in run.err
    assert "hf-fidelity agree" in run.err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("team: Housing First Lundvik", "team: Another", "the team is another one"),
        ('round: "2026-2"', 'round: "2026-9"', "the round is another one"),
        ("variant: fact", "variant: act", "the kind of team is another one"),
        ("rater: B", "rater: A", "by rater A too"),
        ("role: staff", "role: participant", "one participant's answers"),
    ],
)
def test_raters_that_do_not_belong_together_are_refused_with_the_place(hf, lundvik, old, new, said):
    text = (lundvik / "raters/B.yaml").read_text(encoding="utf-8")
    assert old in text
    (lundvik / "raters/B.yaml").write_text(text.replace(old, new), encoding="utf-8")
    run = hf("assess", "round/raters")
    assert (run.code, run.out) == (2, "")
    assert re.search(rf"raters/B\.yaml:\d+:\d+ - .*{said}", run.err)
    assert "Another" not in run.err


def test_two_agreed_files_are_refused(hf, lundvik):
    shutil.copy(lundvik / "agreed.yaml", lundvik / "agreed2.yaml")
    run = hf("assess", "round/agreed.yaml", "--beside", "round/agreed2.yaml")
    assert run.code == 2
    assert "holds agreed answers too" in run.err


def test_a_page_among_answers_and_an_empty_folder_are_refused(hf, lundvik, tmp_path):
    (tmp_path / "empty").mkdir()
    assert "the folder holds no answers" in hf("assess", "round/agreed.yaml", "--beside", "empty").err
    (tmp_path / "r.html").write_text("<p>", encoding="utf-8")
    run = hf("assess", "round/agreed.yaml", "r.html")
    assert run.code == 2
    assert "this is a page, not answers" in run.err


def test_only_others_beside_is_refused(hf, lundvik):
    run = hf("assess", "round/participants", "--beside", "round/external.yaml")
    assert run.code == 2
    assert "none of these files holds the team's own answers" in run.err


def test_one_participant_alone_is_never_shown(hf, root, tmp_path):
    agreed = root / "examples/lundvik/2026-2/agreed.yaml"
    one = agreed.read_text(encoding="utf-8").replace("rater: agreed\nrole: staff", "rater: P\nrole: participant")
    (tmp_path / "one.yaml").write_text(one.replace('round: "2026-2"', 'round: "2026-0"'), encoding="utf-8")
    (tmp_path / "one.yaml").write_text(one.replace("date: 2026-10-21", "date: 2026-01-21"), encoding="utf-8")
    for command in (["assess", "one.yaml"], ["assess", agreed, "--since", "one.yaml"]):
        run = hf(*command)
        assert (run.code, run.out) == (4, "")
        assert "[HF344]" in run.err
    run = hf("form", "housing-first", "--from", "one.yaml", "--round", "x", "-o", "form.yaml")
    assert run.code == 2
    assert "[HF316]" in run.err


@pytest.mark.parametrize("command", [["network"], ["agree"], ["redact", "-o", "z.yaml"], ["trend"], ["assess"]])
def test_no_command_says_what_is_wrong_in_a_participants_file(hf, root, tmp_path, command):
    text = (root / "examples/lundvik/2026-2/participants/01.json").read_text(encoding="utf-8")
    (tmp_path / "bad.json").write_text(re.sub(r'"home-safe": [^,]*', '"home-safe": "77"', text), encoding="utf-8")
    run = hf(*command, "bad.json")
    assert run.code != 0
    assert "77" not in run.err + run.out
    assert "home-safe" not in run.err + run.out
