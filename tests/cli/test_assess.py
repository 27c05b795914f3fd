"""`assess`, from outside."""

import html
import json
import re
import shlex
import shutil
import subprocess
import sys
import zipfile

import jsonschema
import openpyxl
import pytest
import yaml

from hf_fidelity import __version__

EXAMPLE = "examples/fjordvik/2026-2.yaml"


def test_the_summary_fits_80_columns_and_names_what_matters(hf, root):
    run = hf("assess", root / EXAMPLE)
    assert run.code == 0
    assert run.err == ""
    lines = run.out.splitlines()
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in run.out
    for words in ("Housing First Fjordvik", "måling 2026-2", "14.10.2026", "Samlet", "av 4", "Ta vare på", "Kommunen"):
        assert words in run.out
    assert "█" in run.out


@pytest.mark.parametrize(
    ("lang", "words"), [("nb", "Forbedre først"), ("nn", "Forbetre først"), ("en", "Improve first")]
)
def test_the_language_is_chosen(hf, root, lang, words):
    assert words in hf("assess", root / EXAMPLE, "--lang", lang).out


def test_without_a_choice_the_answers_language_is_used(hf, root):
    assert "Forbetre først" in hf("assess", root / "examples/nordlia/2026-2.yaml").out


def test_an_unknown_language_is_refused(hf, root):
    run = hf("assess", root / EXAMPLE, "--lang", "fr")
    assert run.code == 2
    assert run.out == ""
    assert "nb, nn, en" in run.err


def test_a_narrow_terminal_and_an_old_locale(hf, root):
    run = hf("assess", root / EXAMPLE, COLUMNS="20")
    assert run.code == 0
    assert max(map(len, run.out.splitlines())) <= 20
    run = hf("assess", root / EXAMPLE, LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert run.code == 0
    assert "#" in run.out


def test_the_result_is_valid_stable_and_without_free_text(hf, root, tmp_path):
    run = hf("assess", root / EXAMPLE, "-o", "one.json", "-o", "two.json")
    assert run.code == 0
    text = (tmp_path / "one.json").read_text(encoding="utf-8")
    assert text == (tmp_path / "two.json").read_text(encoding="utf-8")
    result = json.loads(text)
    schema = json.loads(hf("schema", "result").out)
    jsonschema.Draft202012Validator(schema).validate(result)
    assert result["tool"]["version"] == __version__
    assert result["format"] == "hf-fidelity-result/1"
    assert len(result["items"]) == 40
    answers = (root / EXAMPLE).read_text(encoding="utf-8")
    notes = [
        line.split(":", 1)[1].strip(' ">') for line in answers.splitlines() if "note:" in line or "barrier:" in line
    ]
    assert len(notes) > 3
    for note in notes:
        assert len(note) < 15 or note[:15] not in text
    assert str(tmp_path) not in text


def test_the_result_goes_to_standard_output_alone(hf, root):
    run = hf("assess", root / EXAMPLE, "-o", "-")
    assert json.loads(run.out)["overall"]["id"] == "overall"


def test_the_page_is_self_contained(hf, root, tmp_path):
    assert hf("assess", root / EXAMPLE, "-o", "report.html").code == 0
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<html lang="nb">' in page
    assert "default-src 'none'" in page
    assert page.count("<script") == page.count('<script type="application/json"') == 1
    for outside in ("src=", "href=", "url(", "@import", str(tmp_path)):
        assert outside not in page


def test_nothing_is_overwritten_without_force(hf, root, tmp_path):
    (tmp_path / "report.html").write_text("mine", encoding="utf-8")
    run = hf("assess", root / EXAMPLE, "-o", "report.html", "-o", "result.json")
    assert run.code == 2
    assert "--force" in run.err
    assert run.out == ""
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "result.json").exists()
    assert hf("assess", root / EXAMPLE, "-o", "report.html", "--force").code == 0
    assert (tmp_path / "report.html").read_text(encoding="utf-8") != "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


@pytest.mark.parametrize(
    ("target", "said"),
    [("report.txt", ".html, .pdf"), ("nowhere/report.html", "the folder is not there"), ("folder.json", "folder")],
)
def test_targets_that_cannot_be_written(hf, root, tmp_path, target, said):
    (tmp_path / "folder.json").mkdir()
    run = hf("assess", root / EXAMPLE, "-o", target)
    assert run.code == 2
    assert said in run.err


@pytest.mark.parametrize("target", ["answers.yaml", "link.json", "hard.json", "mine/points/2.1/scale.json"])
def test_what_is_read_is_never_overwritten(hf, own_scale, tmp_path, target):
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(OWN_ANSWERS), encoding="utf-8")
    (tmp_path / "link.json").symlink_to(answers)
    (tmp_path / "hard.json").hardlink_to(answers)
    own_scale.rename(own_scale.with_suffix(".real"))
    own_scale.symlink_to(own_scale.with_suffix(".real"))
    (own_scale.with_suffix(".json")).symlink_to(own_scale.name)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    target = target.replace("answers.yaml", "answers.json")
    run = hf("assess", "answers.json", "--scales", "mine", "-o", target, "-o", "other.html", "--force")
    assert run.code == 2
    assert "would overwrite it" in run.err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_all_files_are_written_or_none(hf, root, tmp_path):
    from hf_fidelity.cli.output import write_files
    from hf_fidelity.problem import UsageError

    (tmp_path / "folder.json").mkdir()
    for second in ("folder.json", "nowhere/b.json"):
        with pytest.raises(UsageError):
            write_files([(str(tmp_path / "a.json"), "a"), (str(tmp_path / second), "b")])
        assert [path.name for path in tmp_path.iterdir()] == ["folder.json"]


def test_targets_that_are_no_files(hf, root, tmp_path):
    import os

    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "device.json").symlink_to(os.devnull)
    for target in ("pipe.json", "device.json"):
        run = hf("assess", root / EXAMPLE, "-o", target, "--force")
        assert run.code == 2
        assert "device or pipe" in run.err


def test_long_names_of_targets(hf, root, tmp_path):
    name = "x" * 243 + ".json"
    assert hf("assess", root / EXAMPLE, "-o", name).code == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]
    run = hf("assess", root / EXAMPLE, "-o", "x" * 300 + ".json")
    assert run.code == 2
    assert "cannot be written" in run.err
    assert len(run.err) < 600


def test_a_folder_that_may_not_be_looked_into(monkeypatch):
    from pathlib import Path

    from hf_fidelity.cli.output import check_targets
    from hf_fidelity.problem import UsageError

    def forbidden(_path, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", forbidden)
    with pytest.raises(UsageError) as refusal:
        check_targets(["secret/a.json"], (".json",), force=False)
    assert refusal.value.problems[0].code == "HF302"


def test_a_terminal_without_a_width(hf, root):
    assert max(map(len, hf("assess", root / EXAMPLE, COLUMNS="0").out.splitlines())) > 60


def test_enormous_weights_and_ranges(hf, tmp_path):
    item = "weight: 999999999, anchors: [{score: -999999999}, {score: 999999999}]"
    items = ", ".join(f"{{id: x{n}, kind: levels, {item}}}" for n in range(200))
    (tmp_path / "scale.yaml").write_text(
        'id: s\nversion: "1.0"\nstatus: draft\ndate: 2026-01-01\nlanguages: [en]\ntitle: S\n'
        "scoring: {domain: sum, overall: sum, rescale-from: 0, rescale-to: 999999999}\n"
        f"domains: [{{id: d, items: [{items}]}}]\n",
        encoding="utf-8",
    )
    given = {**OWN_ANSWERS, "scale": "./scale.yaml", "answers": {f"x{n}": 999999999 for n in range(200)}}
    (tmp_path / "a.json").write_text(json.dumps(given), encoding="utf-8")
    run = hf("assess", "a.json", "-o", "r.json", "-o", "r.html")
    assert run.code == 0, run.err
    assert max(map(len, run.out.splitlines())) <= 80


def test_a_fact_is_shown_on_its_own_side_of_the_limit(hf, tmp_path):
    (tmp_path / "scale.yaml").write_text(
        'id: s\nversion: "1.0"\nstatus: draft\ndate: 2026-01-01\nlanguages: [en]\ntitle: S\n'
        "scoring: {domain: mean, overall: sum}\n"
        "domains: [{id: d, items: [{id: x, kind: number, unit: days,"
        " cuts: [{score: 3, up-to: 28}, {score: 2, up-to: 56}, {score: 1}]}]}]\n",
        encoding="utf-8",
    )
    given = {**OWN_ANSWERS, "scale": "./scale.yaml", "answers": {"x": 28.0001}}
    (tmp_path / "a.json").write_text(json.dumps(given), encoding="utf-8")
    assert hf("assess", "a.json", "-o", "r.html").code == 0
    assert "28.0001 days, up to 56" in (tmp_path / "r.html").read_text(encoding="utf-8")


OWN_ANSWERS = {
    "scale": "points@2.1",
    "team": "T",
    "round": "1",
    "date": "2026-01-01",
    "language": "en",
    "rater": "A",
    "answers": {},
}


@pytest.fixture
def own_scale(root, tmp_path):
    """A scale of one's own, found by its id in the folder `mine`."""
    folder = tmp_path / "mine/points/2.1"
    folder.mkdir(parents=True)
    file = folder / "scale.yaml"
    file.write_bytes((root / "tests/spec/scales/points.yaml").read_bytes())
    return file


def test_the_same_target_twice(hf, root, tmp_path):
    run = hf("assess", root / EXAMPLE, "-o", "a.json", "-o", "./a.json")
    assert run.code == 2
    assert "named twice" in run.err
    assert list(tmp_path.iterdir()) == []


def test_a_closed_pipe_is_no_fault(root):
    command = f"{sys.executable} -m hf_fidelity assess {root / EXAMPLE} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, check=False, timeout=30)
    assert b"Traceback" not in done.stderr
    assert done.stderr == b""


def test_a_scale_of_ones_own(hf, root, tmp_path):
    folder = tmp_path / "mine/points/2.1"
    folder.mkdir(parents=True)
    (folder / "scale.yaml").write_bytes((root / "tests/spec/scales/points.yaml").read_bytes())
    (tmp_path / "answers.yaml").write_text(
        'scale: points@2.1\nteam: T\nround: "1"\ndate: 2026-01-01\nlanguage: en\nrater: A\n'
        "answers: {agree: 2, disagree: 4, all-that-apply: [a, c, d], bad-things: [y],"
        " half-points: {count: 1, total: 8}}\n",
        encoding="utf-8",
    )
    run = hf("assess", "answers.yaml", "--scales", "mine", "-o", "result.json", "-o", "page.html")
    assert run.code == 0, run.err
    assert "13.50 (scale 1" in run.out
    assert json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))["overall"]["score"]["exact"] == "27/2"
    listed = {line.split()[0] for line in hf("scales", "--scales", "mine", "--lang", "en").out.splitlines()}
    assert {"points@2.1", "housing-first@1.0"} <= listed


def test_the_command_on_a_report_makes_it_again(hf, root, tmp_path):
    folder = root / "examples/fjordvik"
    first = tmp_path / "first.html"
    options = ["--since", folder / "2026-1.yaml", "--without", "notes", "--lang", "en"]
    assert hf("assess", folder / "2026-2.yaml", "-o", first, *options).code == 0
    page = first.read_text(encoding="utf-8")
    words = shlex.split(html.unescape(re.search(r"<code>(hf-fidelity assess .*?)</code>", page)[1]))
    (tmp_path / "again").mkdir()
    for name in ("2026-1.yaml", "2026-2.yaml"):
        shutil.copy(folder / name, tmp_path / "again")
    assert hf(*words[1:], cwd=tmp_path / "again").code == 0
    assert (tmp_path / "again/report.html").read_bytes() == first.read_bytes()


def test_an_earlier_round_is_set_beside_this_one(hf, root):
    folder = root / "examples/fjordvik"
    run = hf("assess", folder / "2026-2.yaml", "--since", folder / "2026-1.yaml", "--lang", "en")
    assert run.code == 0
    assert "+0.02* since last time" in run.out
    assert max(map(len, run.out.splitlines())) <= 80


def test_another_team_or_rater_is_pointed_out(hf, root, tmp_path):
    text = (root / "examples/fjordvik/2026-1.yaml").read_text(encoding="utf-8")
    for old, new, said in (
        ("team: Housing First Fjordvik", "team: Housing First Storvik", "the team is another one"),
        ("rater: agreed", "rater: A", "who answered is another one"),
    ):
        assert old in text
        (tmp_path / "earlier.yaml").write_text(text.replace(old, new), encoding="utf-8")
        run = hf("assess", root / EXAMPLE, "--since", "earlier.yaml", "-o", "report.html", "--force")
        assert run.code == 0
        assert said in run.err
        assert "Storvik" not in run.err
    assert "vurderer A" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_another_kind_of_team_is_not_compared_and_the_reason_is_said(hf, root, tmp_path):
    text = (root / "examples/fjordvik/2026-1.yaml").read_text(encoding="utf-8")
    (tmp_path / "earlier.yaml").write_text(text.replace("variant: icm", "variant: act"), encoding="utf-8")
    run = hf("assess", root / EXAMPLE, "--since", "earlier.yaml", "--lang", "en")
    assert "The team was of another kind in the round before" in run.out
    assert "since last time" not in run.out


def test_a_later_round_is_no_earlier_one(hf, root):
    folder = root / "examples/fjordvik"
    run = hf("assess", folder / "2026-1.yaml", "--since", folder / "2026-2.yaml")
    assert (run.code, run.out) == (2, "")
    assert "not earlier" in run.err


def test_an_earlier_round_that_cannot_be_read_is_told_like_any_other(hf, root):
    run = hf("assess", root / EXAMPLE, "--since", "nowhere.yaml")
    assert run.code == 4
    assert "nowhere.yaml" in run.err


def test_pdf_without_its_part_says_how_to_get_it(root, tmp_path):
    program = "import sys\nsys.modules['weasyprint'] = None\nfrom hf_fidelity.__main__ import main\nmain()\n"
    done = subprocess.run(
        [sys.executable, "-c", program, "assess", root / EXAMPLE, "-o", "report.pdf"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install weasyprint" in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.fixture
def reported(hf, root, tmp_path):
    """A folder with answers and their report."""
    shutil.copy(root / EXAMPLE, tmp_path / "answers.yaml")
    assert hf("assess", "answers.yaml", "-o", "report.html").code == 0
    return tmp_path


def test_a_report_verifies_itself(hf, reported):
    run = hf("assess", "report.html", "--lang", "en")
    assert (run.code, run.err) == (0, "")
    assert "The page is as it was written." in run.out
    assert "Scored again from answers.yaml: the same result." in run.out


def test_a_changed_report_is_found_out(hf, reported):
    page = (reported / "report.html").read_text(encoding="utf-8")
    (reported / "report.html").write_text(page.replace("3,05", "3,95"), encoding="utf-8")
    run = hf("assess", "report.html", "--lang", "en")
    assert run.code == 1
    assert "HF281" in run.err


def test_changed_answers_are_found_out(hf, reported):
    answers = (reported / "answers.yaml").read_text(encoding="utf-8")
    (reported / "answers.yaml").write_text(answers + "# later\n", encoding="utf-8")
    run = hf("assess", "report.html", "--lang", "en")
    assert run.code == 0
    assert "answers.yaml has changed since the report was made, so it was not scored again." in run.out
    (reported / "answers.yaml").unlink()
    assert "The answers are not in the same folder" in hf("assess", "report.html", "--lang", "en").out


def test_a_report_in_the_place_of_answers_is_told_what_it_is(hf, reported):
    for command in (["agree"], ["check"], ["trend"]):
        run = hf(*command, "report.html")
        said = " ".join((run.out + run.err).split())
        assert "HF240" in said
        assert "Name the answers that it was made from" in said
        assert "Open it in a browser" not in said


def test_nothing_is_written_from_a_report(hf, reported):
    run = hf("assess", "report.html", "-o", "result.json")
    assert run.code == 2
    assert not (reported / "result.json").exists()


def test_a_template_of_ones_own_lays_the_page_out(hf, root, tmp_path):
    (tmp_path / "mine.j2").write_text("<p>{{ team }}: {{ overall.score }}</p>", encoding="utf-8")
    assert hf("assess", root / EXAMPLE, "--template", "mine.j2", "-o", "mine.html").code == 0
    assert (tmp_path / "mine.html").read_text(encoding="utf-8") == "<p>Housing First Fjordvik: 3,05</p>"
    run = hf("assess", root / EXAMPLE, "--template", "mine.j2", "-o", "mine.json")
    assert run.code == 2
    assert "Add -o report.html" in run.err


def test_every_format_in_one_run(hf, root, tmp_path):
    targets = [f"result.{end}" for end in ("html", "pdf", "xlsx", "csv", "json")]
    run = hf("assess", root / EXAMPLE, *(word for target in targets for word in ("-o", target)))
    assert run.code == 0
    starts = {"html": b"<!DOCTYPE", "pdf": b"%PDF-", "xlsx": b"PK", "csv": b"\xef\xbb\xbfteam;", "json": b"{"}
    for end, start in starts.items():
        assert (tmp_path / f"result.{end}").read_bytes().startswith(start)


def test_a_template_is_never_overwritten(hf, root, tmp_path):
    (tmp_path / "mine.html").write_text("<p>{{ team }}</p>", encoding="utf-8")
    run = hf("assess", root / EXAMPLE, "--template", "mine.html", "-o", "mine.html", "--force")
    assert run.code == 2
    assert (tmp_path / "mine.html").read_text(encoding="utf-8") == "<p>{{ team }}</p>"


@pytest.fixture
def lundvik(root, tmp_path):
    """The example team's second round in a folder of one's own; texts of its agreed file have letters before them."""
    folder = tmp_path / "round"
    shutil.copytree(root / "examples/lundvik/2026-2", folder)
    agreed = folder / "agreed.yaml"
    text = agreed.read_text(encoding="utf-8")
    old = '    barrier: "Nesten alle ledige kommunale boliger ligger på Kaia."\n'
    assert old in text
    agreed.write_text(
        text.replace(old, "    barrier: |-\n      B: Alt ligger på Kaia.\n      C, D: Ikke alt.\n"), "utf-8"
    )
    return folder


def texts_in(path):
    """All that a file holds, of a workbook the texts of its parts too."""
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist())


ROWS = re.compile(r"\b[A-G](?:, [A-G])*: \w|\"ratings\": ?{|&#34;ratings|Vurdert på forhånd")
"""What gives a rater's row away: letters before an answer or a text, in a page, a table or data."""
WRITTEN = ["r.html", "r.xlsx", "r.csv", "r.json"]


@pytest.mark.parametrize("answers", ["agreed.yaml", "raters"])
@pytest.mark.parametrize("options", [[], ["--beside", "round/raters"], ["--without", "notes"], ["--without", "totals"]])
def test_what_each_rater_answered_stays_out_of_all_that_is_written(hf, lundvik, tmp_path, answers, options):
    more = [] if answers == "raters" and "--beside" in options else options
    run = hf("assess", f"round/{answers}", *more, *(word for name in WRITTEN for word in ("-o", name)))
    assert run.code == 0, run.err
    for text in (run.out, *(texts_in(tmp_path / name) for name in WRITTEN)):
        assert not ROWS.search(text), ROWS.search(text)
    if answers == "agreed.yaml" and "notes" not in options:
        assert "Alt ligger på Kaia." in texts_in(tmp_path / "r.html")
        assert "Ikke alt." in texts_in(tmp_path / "r.csv")


def test_what_each_rater_answered_is_shown_when_it_is_asked_for(hf, lundvik, tmp_path):
    assert hf("assess", "round/agreed.yaml", "--with", "ratings", "-o", "r.html").code == 0
    page = texts_in(tmp_path / "r.html")
    assert "Vurdert på forhånd" in page
    assert "C, D: Ikke alt." in page
    assert "--with ratings" in page
    command = re.search(r"<code>hf-fidelity (assess agreed.yaml .*?)</code>", page)[1]
    assert hf(*shlex.split(command), cwd=lundvik).code == 0
    assert texts_in(lundvik / "report.html") == page
    outputs = [word for name in WRITTEN for word in ("-o", f"m{name}")]
    assert hf("assess", "round/raters", "--with", "ratings", *outputs).code == 0
    assert re.search(r"[A-G](, [A-G])*: \d", texts_in(tmp_path / "mr.html"))
    item = json.loads(texts_in(tmp_path / "mr.json"))["items"][0]
    assert item["answer"]["ratings"].keys() == set("ABCDEFG")
    assert hf("assess", "round/agreed.yaml", "--with", "ratings", "--without", "totals", "-o", "t.html").code == 0
    assert not ROWS.search(texts_in(tmp_path / "t.html")), "a rating is a score"


def test_a_mean_says_of_how_many_it_is(hf, lundvik, tmp_path):
    outputs = [word for name in WRITTEN for word in ("-o", name)]
    assert hf("assess", "round/raters", "--lang", "en", *outputs).code == 0
    for name in ("r.html", "r.xlsx"):
        assert "The mean of 7 raters&#39; scores." in texts_in(tmp_path / name).replace("s' s", "s&#39; s")
    result = json.loads(texts_in(tmp_path / "r.json"))
    assert {item["answer"]["kind"] for item in result["items"]} == {"ratings"}
    jsonschema.Draft202012Validator(json.loads(hf("schema", "result").out)).validate(result)
    assert hf("assess", "r.html").code == 0


def test_why_something_was_agreed_on_is_not_called_why_it_does_not_apply(hf, lundvik, tmp_path):
    assert hf("assess", "round/agreed.yaml", "--lang", "en", "-o", "r.html", "-o", "r.xlsx", "-o", "r.csv").code == 0
    page = texts_in(tmp_path / "r.html")
    assert re.search(r"<dt>Why this was agreed on</dt><dd>Seks av ti fikk den typen de ønsket\.</dd>", page)
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx")["Items"]
    labels = {cell.value: cell.column for cell in sheet[3]}
    row = next(row for row in sheet.iter_rows(min_row=4) if row[-1].value == "choice-dwelling")
    assert row[labels["Why this was agreed on"] - 1].value == "Seks av ti fikk den typen de ønsket."
    assert row[labels["Why not applicable"] - 1].value is None
    assert "Seks av ti fikk" in texts_in(tmp_path / "r.csv")


def test_a_reason_that_tells_a_rater_is_pointed_out_where_the_report_shows_it(hf, lundvik, tmp_path):
    agreed = lundvik / "agreed.yaml"
    old, new = "Seks av ti fikk den typen de ønsket.", "B mente fem, vi talte seks av ti."
    text = agreed.read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    agreed.write_text(text.replace(old, new), encoding="utf-8")
    run = hf("assess", "round/agreed.yaml", "-o", "r.html")
    assert run.code == 0
    assert f"round/agreed.yaml:{line}:" in run.err
    assert "HF293" in run.err
    assert "mente" not in run.err
    for options in (["-o", "s.html", "--without", "notes"], ["-o", "t.html", "--with", "ratings"], []):
        assert "HF293" not in hf("assess", "round/agreed.yaml", *options).err


@pytest.mark.parametrize("key", ["reason", "note", "evidence", "adaptation", "corrected", "step", "owner"])
def test_every_text_of_a_report_that_tells_a_rater_is_pointed_out(hf, lundvik, key):
    agreed = lundvik / "agreed.yaml"
    said = {key: "Tallet til D var feil."}
    if key == "corrected":
        said = {key: {"was": 2, "date": "2026-11-15", "reason": "Tallet til D var feil."}}
    data = yaml.safe_load(agreed.read_text(encoding="utf-8"))
    if key in ("step", "owner"):
        data["actions"] = [{"step": "Telle igjen", **said}]
    else:
        data["answers"]["choice-dwelling"] |= said
    agreed.write_text(json.dumps(data, default=str), encoding="utf-8")
    run = hf("assess", "round/agreed.yaml", "-o", "r.html")
    assert (run.code, run.err.count("[HF293]"), "Tallet" in run.err) == (0, 1, False)


def test_a_note_in_a_mean_that_tells_a_rater_is_pointed_out_in_the_raters_own_file(hf, lundvik):
    rater = lundvik / "raters/B.yaml"
    text = rater.read_text(encoding="utf-8")
    said = "  support-duration: {value: 4, note: D hadde 3}\n"
    rater.write_text(text.replace("  support-duration: 4\n", said), encoding="utf-8")
    run = hf("assess", "round/raters", "-o", "r.html")
    assert re.search(r"raters/B\.yaml:\d+:\d+ - warning: .*\[HF293\]", run.err), run.err


def test_the_example_tells_no_rater(hf, root):
    assert "HF293" not in hf("assess", root / "examples/lundvik/2026-2/agreed.yaml", "-o", "r.html").err


def test_the_command_on_a_report_names_files_of_the_same_name_apart(hf, root, tmp_path):
    shutil.copytree(root / "examples/lundvik", tmp_path / "lundvik")
    run = hf("assess", "lundvik/2026-2/agreed.yaml", "--since", "lundvik/2026-1/agreed.yaml", "-o", "r.html")
    assert run.code == 0
    page = texts_in(tmp_path / "r.html")
    command = re.search(r"<code>hf-fidelity (assess agreed.yaml .*?)</code>", page)[1]
    assert "--since ../2026-1/agreed.yaml" in command
    folder = tmp_path / "lundvik/2026-2"
    assert hf(*shlex.split(command), cwd=folder).code == 0
    assert texts_in(folder / "report.html") == page
    assert str(tmp_path) not in page
