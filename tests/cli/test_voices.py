"""`assess` with several voices: participants together, others beside the team's own answers, several raters."""

import hashlib
import json
import re
import shutil

import jsonschema
import openpyxl
import pytest
import yaml

ROUND = "examples/lundvik/2026-2"
ALL = ["--beside", "round/participants", "--beside", "round/external.yaml", "--beside", "round/organisation.yaml"]
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
        numbers = [int(n) for n in re.findall(r"(?<=\|) *(\d+)[^|]*(?=\|)", row)]
        assert sum(numbers) == 12
        assert min(numbers) >= 5


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


def saved_again(file, name, kind):
    """A participant's file saved once more: as it is, laid out otherwise, with a note and another day, or in YAML."""
    data, again = answers_of(file), file.with_name(name)
    if kind == "copied":
        shutil.copy(file, again)
    elif kind == "laid out":
        again.write_text(json.dumps(data), encoding="utf-8")
    elif kind == "with a note":
        data["answers"]["home-safe"] = {"value": data["answers"]["home-safe"], "note": SECRET}
        again.write_text(json.dumps({**data, "date": "2026-10-15"}), encoding="utf-8")
    else:
        again = again.with_suffix(".yaml")
        again.write_text(yaml.safe_dump(data).replace("'2026-10-14'", "2026-10-14"), encoding="utf-8")
    return again


WHY_NO_SPREAD = {
    "nb": ("vises fra og med 10 deltakere", "fordeling vises ikke"),
    "nn": ("blir vist frå og med 10 deltakarar", "fordeling ikkje vist"),
    "en": ("is shown from 10 participants on", "spread not shown"),
}


@pytest.mark.parametrize("language", WHY_NO_SPREAD)
@pytest.mark.parametrize("n", [5, 9, 10])
def test_with_too_few_for_two_numbers_it_is_said_why_there_is_no_spread(hf, lundvik, tmp_path, language, n):
    files = sorted(lundvik.glob("participants/*.json"))[:n]
    assert hf("assess", *files, "--lang", language, "-o", "a.html").code == 0
    run = hf("assess", *files, "--lang", language)
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    why, box = WHY_NO_SPREAD[language]
    for text in (" ".join(run.out.split()), page):
        assert (why in text) is (n < 10)
        assert (box in text) is (n == 10)
    assert ('class="cells"' in page) is (n == 10)
    assert ("|" in run.out) is (n == 10)
    assert max(map(len, run.out.splitlines())) <= 80


@pytest.mark.parametrize("language", WHY_NO_SPREAD)
def test_one_number_over_all_answers_says_that_it_is_no_spread(hf, lundvik, tmp_path, language):
    out = hf("assess", "round/participants", "--lang", language, "-o", "a.html").out
    assert f"12 ({WHY_NO_SPREAD[language][1]})" in out
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert f'<span class="n">12</span> <small>{WHY_NO_SPREAD[language][1]}</small>' in page
    for file in lundvik.glob("participants/*.json"):
        rewrite(file, rater=f"A{chr(64 + int(file.stem))}", answers=dict.fromkeys(answers_of(file)["answers"], 4))
    alike = hf("assess", "round/participants", "--lang", language)
    assert alike.err == ""
    assert alike.out.count(f"12 ({WHY_NO_SPREAD[language][1]})") == 15


def test_where_participants_see_the_team_higher_is_said_too(hf, lundvik, tmp_path):
    assert "see the team higher" not in hf("assess", "round", "--lang", "en").out
    for file in lundvik.glob("participants/*.json"):
        answers = answers_of(file)["answers"]
        rewrite(file, answers={name: 4 if "follow-up" in name else step for name, step in answers.items()})
    run = hf("assess", "round", "--lang", "en", "-o", "r.html", "-o", "r.json")
    said = "Participants see the team higher than it sees itself: "
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert said in run.out
    assert said in page
    gaps = answers_of(tmp_path / "r.json")["voices"]["participants"]["gaps"]
    n_lower = sum(gap["gap"] is not None and gap["gap"]["value"] <= -0.5 for gap in gaps)
    named = re.search(rf"{said}(.*?)\.</p>", page)[1]
    assert 0 < n_lower == len(named.split("; "))


@pytest.mark.parametrize("kind", ["copied", "laid out", "with a note", "in YAML"])
def test_who_saved_twice_counts_once_and_it_is_not_said_who(hf, lundvik, kind):
    without = hf("assess", "round/participants").out.partition("\n\n")[2]
    saved_again(lundvik / "participants/03.json", "03 (1).json", kind)
    for arguments in (["round/participants"], ["round/agreed.yaml", "--beside", "round/participants"]):
        run = hf("assess", *arguments)
        assert run.code == 0
        assert "1 of 13 files is not counted: nothing is answered there, or the answers are the same as in" in run.err
        assert "[HF345]" in run.err
        assert "03" not in run.err
        assert "912" not in run.err
    assert hf("assess", "round/participants").out.partition("\n\n")[2] == without


@pytest.mark.parametrize("kind", ["copied", "laid out", "with a note", "in YAML"])
def test_four_who_saved_twice_are_not_five(hf, lundvik, tmp_path, kind):
    files = sorted(lundvik.glob("participants/*.json"))[:4]
    again = [saved_again(file, f"again-{file.name}", kind) for file in files]
    run = hf("assess", *files, *again, "--lang", "en", "-o", "a.json")
    assert (run.code, run.err) == (0, "Written: a.json\n")
    assert "Fewer than 5 participants have answered" in run.out
    assert answers_of(tmp_path / "a.json")["participants"]["withheld"] == "too-few-participants"
    assert "count as one" in " ".join(run.out.split())


def test_an_empty_form_among_participants_files_is_nobodys(hf, lundvik, tmp_path):
    files = sorted(lundvik.glob("participants/*.json"))
    (lundvik / "participants/form.json").write_text(json.dumps({**answers_of(files[0]), "answers": {}}), "utf-8")
    run = hf("assess", "round/participants", "--lang", "en")
    assert run.code == 0
    assert "12 participants have answered." in run.out
    assert "1 of 13 files is not counted" in run.err
    assert "form.json" not in run.err
    four = hf("assess", *files[:4], "round/participants/form.json", "--lang", "en")
    assert (four.code, four.err) == (0, "")
    assert "Fewer than 5 participants" in four.out


@pytest.mark.parametrize("options", [[], ["--team", "Housing First Lundvik", "--round", "2026-2", "--rater", "K"]])
@pytest.mark.parametrize("suffix", ["yaml", "xlsx"])
def test_an_empty_form_in_a_folder_is_left_out_with_a_warning(hf, root, lundvik, options, suffix):
    agreed = hf("assess", "round").out
    name = f"round/raters/empty.{suffix}"
    more = ["--date", "2026-10-21", "--variant", "fact"] if options else []
    assert hf("form", "housing-first", *options, *more, "-o", name).code == 0
    said = f"{name} - warning: nothing is answered in this form, and it is left out [HF346]"
    run = hf("assess", "round")
    assert (run.code, run.out) == (0, agreed)
    assert said in run.err
    for command in (["trend", root / "examples/lundvik/2026-1", "round"], ["agree", "round/raters"]):
        run = hf(*command)
        assert run.code == 0, run.err
        assert said in run.err
    assert hf("assess", "round", "--beside", name).code == 2
    alone = hf("assess", name)
    assert (alone.code, "HF346" in alone.err) == (0 if options else 4, False)


def test_a_folder_of_empty_forms_alone(hf, tmp_path):
    (tmp_path / "forms").mkdir()
    assert hf("form", "housing-first", "-o", "forms/a.yaml", "-o", "forms/b.xlsx").code == 0
    for command in ("assess", "trend", "agree"):
        run = hf(command, "forms")
        assert (run.code, run.out) == (2, "")
        assert "forms - nothing is answered in any of the forms here [HF340]" in run.err


def test_a_form_with_a_note_or_a_fault_is_not_empty(hf, lundvik):
    head = (lundvik / "agreed.yaml").read_text(encoding="utf-8").partition("answers:")[0].replace("agreed", "K")
    for answers in ("{access-rehousing: {note: Ingen}}", "{access-rehousing: 7}", "{nothing-known: 3}", "[1]"):
        (lundvik / "raters/K.yaml").write_text(f"{head}answers: {answers}\n", encoding="utf-8")
        assert "HF346" not in hf("assess", "round").err


def test_two_who_answered_alike_both_count_under_different_letters(hf, lundvik):
    again = saved_again(lundvik / "participants/03.json", "13.json", "copied")
    rewrite(again, rater="Q")
    run = hf("assess", "round/participants", "--lang", "en")
    assert (run.code, run.err) == (0, "")
    assert "13 participants have answered." in run.out


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


BROKEN = 'team: "Housing First Lundvik\nanswers: {hemmeleg: ['


@pytest.mark.parametrize("named", [["round"], ["round/agreed.yaml", "--beside", "round/raters/B.yaml", *ALL]])
def test_a_broken_file_of_the_teams_own_is_told_in_full_beside_participants(hf, lundvik, named):
    text = (lundvik / "raters/B.yaml").read_text(encoding="utf-8")
    (lundvik / "raters/B.yaml").write_text(text.replace("rater: B", 'rater: "B'), encoding="utf-8")
    run = hf("assess", *named)
    assert (run.code, run.out) == (4, "")
    assert re.search(r"round/raters/B\.yaml:\d+:\d+ - .*\[HF006\]", run.err)
    assert "HF343" not in run.err


def test_an_empty_workbook_beside_participants_is_told_in_full(hf, lundvik):
    openpyxl.Workbook().save(lundvik / "external.xlsx")
    run = hf("assess", "round/agreed.yaml", "--beside", "round/participants", "round/external.xlsx")
    assert run.code == 4
    assert "HF343" not in run.err
    assert "round/external.xlsx" in run.err


@pytest.mark.parametrize(
    ("text", "is_theirs"),
    [
        (BROKEN, False),
        (f"scale: housing-first@1.0\n# participant-voice@1.0\n{BROKEN}", False),
        (f"scale: housing-first@7.7\n{BROKEN}", False),
        (f"scale: participant-voice@1.0\n{BROKEN}", True),
        (f"scale: participant-voice@7.7\n{BROKEN}", True),
        (f"sacle: participant-voice@1.0\n{BROKEN}", True),
        (f"# from participant-voice\n{BROKEN}", True),
        (f"role: participant\n{BROKEN}", True),
        (f'"role" : "participant", {BROKEN}', True),
    ],
)
def test_whose_a_broken_file_is_shows_in_what_can_be_read_of_it(hf, lundvik, text, is_theirs):
    (lundvik / "broken.yaml").write_text(text, encoding="utf-8")
    for command in (["assess", "round/broken.yaml"], ["assess", "round/broken.yaml", "round/agreed.yaml"]):
        run = hf(*command)
        assert (run.code, run.out) == (4, "")
        assert ("HF343" in run.err) is is_theirs, run.err
        assert "hemmeleg" not in run.err


def test_a_broken_file_that_lies_among_participants_alone_is_a_participants(hf, lundvik):
    (lundvik / "participants/05.yaml").write_text(BROKEN, encoding="utf-8")
    assert "round/participants/05.yaml - this file of a participant" in hf("assess", "round").err
    (lundvik / "participants/14.yaml").write_bytes((lundvik / "organisation.yaml").read_bytes())
    assert "[HF006]" in hf("assess", "round").err


def test_filled_forms_of_participants_with_a_bad_cell_each_are_not_told_cell_by_cell(hf, lundvik, tmp_path):
    said = ["--team", "Housing First Lundvik", "--round", "2026-2", "--date", "2026-10-14"]
    assert hf("form", "participant-voice", "-o", "form.xlsx", *said).code == 0
    names = [f"{n}.xlsx" for n in range(1, 7)]
    for n, name in enumerate(names):
        workbook = openpyxl.load_workbook(tmp_path / "form.xlsx")
        sheet = workbook.worksheets[1]
        heading, column = next(
            (cell.row, cell.column) for row in sheet for cell in row if cell.value in ("Svar", "Answer")
        )
        sheet.cell(heading + 2 + n, column, "hemmeleg 77")
        if n > 3:
            workbook.worksheets[0]["B2"] = "=1/0"
        workbook.save(tmp_path / name)
    for command in (
        ["assess", *names],
        ["assess", names[0]],
        ["assess", names[5]],
        ["trend", *names],
        ["check", *names],
    ):
        run = hf(*command)
        assert run.code in (1, 4)
        assert run.err.count("[HF343]") + run.out.count("[HF343]") == len(command) - 1
        assert not re.search("hemmeleg|cell|sheet|77", run.err + run.out)
    frank = hf("check", names[0])
    assert (frank.code, "HF343" in frank.out) == (1, False)
    assert "cell" in frank.out


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


def test_all_voices_in_terminal_page_and_json(hf, lundvik, tmp_path):
    run = hf("assess", "round/agreed.yaml", *ALL, "--lang", "en", "-o", "r.html", "-o", "r.json")
    assert run.code == 0, run.err
    assert max(map(len, run.out.splitlines())) <= 80
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    for words in ("The team and the external rater", "The team and its participants", "Lowest"):
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


def test_the_report_names_the_files_beside_with_their_digests_but_no_participants(hf, root, lundvik, tmp_path):
    shutil.copytree(root / "examples/lundvik/2026-1", tmp_path / "before")
    assert hf("assess", "round", "--since", "before/agreed.yaml", "-o", "r.html", "--lang", "en").code == 0
    kept = (tmp_path / "r.html").read_text(encoding="utf-8").partition("Where the figures come from")[2]
    kept = kept.partition("</dl>")[0]
    for title, name in (
        ("Answers", "agreed.yaml"),
        ("Last time", "../before/agreed.yaml"),
        ("External", "external.yaml"),
        ("The organisation around the team", "organisation.yaml"),
    ):
        digest = hashlib.sha256((lundvik / name).read_bytes()).hexdigest()
        assert f"<dt>{title}</dt><dd>{name}, sha256 <code>{digest}</code>" in kept
    assert kept.count("sha256 <code>") == 5
    assert not re.search(r"participants/|\.json", kept.partition("Make it again")[0])


def test_the_whole_folder_of_a_round_is_sorted_by_itself(hf, lundvik):
    folder = hf("assess", "round", "--lang", "en")
    beside = hf("assess", "round/agreed.yaml", *ALL, "--beside", "round/raters", "--lang", "en")
    assert folder.code == 0, folder.err
    assert folder.out == beside.out


def test_raters_beside_the_agreed_file_stand_at_the_items_when_they_are_asked_for(hf, lundvik, tmp_path):
    assert hf("assess", "round/agreed.yaml", "--with", "ratings", "-o", "r.html", "--lang", "en").code == 0
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert re.search(r"Rated beforehand: .*A.*: \d.*Agreed: \d\.", page)
    reason = yaml.safe_load((lundvik / "agreed.yaml").read_text(encoding="utf-8"))["answers"]["choice-dwelling"][
        "reason"
    ]
    assert reason.strip() in page
    for options in ([], ["--with", "ratings", "--without", "items"], ["--with", "ratings", "--without", "totals"]):
        assert hf("assess", "round/agreed.yaml", "-o", "r.html", "--force", *options).code == 0
        short = (tmp_path / "r.html").read_text(encoding="utf-8")
        assert "Vurdert på forhånd" not in short
    assert hf("assess", "round/agreed.yaml", "-o", "r.html", "--force", "--without", "notes").code == 0
    assert reason.strip() not in (tmp_path / "r.html").read_text(encoding="utf-8")


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
    outputs = ("-o", "m.html", "-o", "m.json", "-o", "m.xlsx", "-o", "m.csv")
    run = hf("assess", "round/raters", "--lang", "en", "--with", "ratings", *outputs)
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
    assert hf("assess", "round/raters", "--with", "ratings", "-o", "n.json").code == 0
    items = answers_of(tmp_path / "n.json")["items"]
    item = next(item for item in items if item["id"] == "choice-dwelling")
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


@pytest.fixture
def own_voice(root, tmp_path):
    """Twelve participants' files to an own copy of their scale that does not say that it is answered anonymously."""
    folder = tmp_path / "mine/own-voice/1.0"
    shutil.copytree(root / "scales/participant-voice/1.0", folder)
    scale = (folder / "scale.yaml").read_text(encoding="utf-8")
    scale = re.sub("^anonymous-from: .*\n", "", scale, flags=re.MULTILINE)
    (folder / "scale.yaml").write_text(scale.replace("id: participant-voice", "id: own-voice", 1), encoding="utf-8")
    shutil.copytree(root / ROUND / "participants", tmp_path / "own")
    for file in sorted((tmp_path / "own").iterdir()):
        rewrite(file, scale="own-voice@1.0")
    return tmp_path / "own"


@pytest.mark.parametrize("command", ["assess", "trend", "agree"])
def test_a_participant_is_never_shown_alone_whatever_the_scale_says(hf, own_voice, command):
    for named in (["own"], sorted(own_voice.iterdir())[:1], sorted(own_voice.iterdir())[:2]):
        run = hf(command, *named, "--scales", "mine")
        assert (run.code in (2, 4), run.out) == (True, "")
        assert "by rater" not in run.err
    if command == "assess":
        assert "anonymous-from: 5" in run.err


@pytest.mark.parametrize("command", ["assess", "trend", "agree", "check"])
def test_what_is_wrong_in_a_participants_file_is_not_said_whatever_the_scale_says(hf, own_voice, command):
    rewrite(own_voice / "03.json", answers={"home-safe": 77, "hemmeleg": "kari"})
    run = hf(command, "own", "--scales", "mine")
    said = run.out + run.err
    assert run.code in (1, 4)
    assert "own/03.json - this file of a participant cannot be read" in said
    assert not re.search("home-safe|77|hemmeleg|kari", said)


def test_check_says_of_participants_files_in_a_folder_only_that_something_is_there(hf, lundvik):
    first, second, third = sorted(lundvik.glob("participants/*.json"))[:3]
    rewrite(first, answers={**answers_of(first)["answers"], "home-safe": {"value": 4, "note": SECRET}})
    rewrite(second, answers={"home-safe": 77})
    rewrite(third, actions=[{"step": "x"}])
    for named in (["round"], [first, second, third]):
        run = hf("check", *named)
        assert run.code == 1
        assert re.search(r"participants/01.json - warning: there is something to see to .*\[HF347\]", run.out)
        assert re.search(r"participants/02.json - this file of a participant cannot be read.*\[HF343\]", run.out)
        assert "participants/03.json" not in run.out
        assert not re.search("HF230|home-safe|77|phone|number", run.out)
    alone = hf("check", first)
    assert (alone.code, "HF230" in alone.out, "HF347" in alone.out) == (0, True, False)
    assert "Trygg hjemme" in hf("check", second).out


def test_check_tells_others_files_in_full_beside_participants(hf, lundvik):
    text = (lundvik / "raters/B.yaml").read_text(encoding="utf-8")
    (lundvik / "raters/B.yaml").write_text(text.replace("rater: B", 'rater: "B'), encoding="utf-8")
    (lundvik / "participants/07.json").write_text('{"answers": {"home-safe": hemmeleg}}', encoding="utf-8")
    run = hf("check", "round")
    assert re.search(r"raters/B\.yaml:\d+:\d+ - .*\[HF006\]", run.out)
    assert "participants/07.json - this file of a participant" in run.out
    assert "hemmeleg" not in run.out


def test_the_gap_can_be_reckoned_from_what_stands_there(hf, root):
    out = hf("assess", root / "examples/lundvik/2026-2", "--lang", "en").out
    out = out[out.index("The team and its participants") :][:1_000].replace("\N{MINUS SIGN}", "-")
    rows = re.findall(r"^ +[A-Z].*? +([0-9.]+)(?: \(([0-9.]+)\))? +([0-9.]+) +[±]?([+-]?[0-9.]+)$", out, re.MULTILINE)
    rows = rows[:5]
    assert [float(counted or score) - float(theirs) for score, counted, theirs, _ in rows] == [0, 0, 0, 0, 0.5]
    assert [float(gap) for *_, gap in rows] == [0, 0, 0, 0, 0.5]
    assert [bool(counted) for _, counted, *_ in rows] == [True, True, False, False, True]
