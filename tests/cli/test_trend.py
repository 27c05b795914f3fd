"""`trend`, from outside."""

import csv
import io
import json
import re
import shutil

import jsonschema
import pytest

LUNDVIK = "examples/lundvik"
RISEN = (("choice-real-options: 1", "choice-real-options: 4"),)


@pytest.fixture
def rounds(root, tmp_path):
    """Writes rounds of a team, made from an example by replacing words in it."""
    text = (root / "examples/fjordvik/2026-1.yaml").read_text(encoding="utf-8")

    def write(name, year, *changes, folder="."):
        made = text.replace('round: "2026-1"', f'round: "{year}-1"').replace("date: 2026-03-18", f"date: {year}-03-18")
        made = made.replace("2026-", f"{year}-")
        for old, new in changes:
            assert old in made, old
            made = made.replace(old, new)
        path = tmp_path / folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8")
        return path

    return write


def json_of(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nb", ("Målinger", "Gått ned", "Tegn på utvanning", "Rettet i ettertid", "i gang → gjort")),
        ("nn", ("Målingar", "Gått ned", "Teikn på utvatning", "Retta i ettertid", "i gang → gjort")),
        ("en", ("Rounds", "Fallen", "Signs of drift", "Corrected since", "started → done")),
    ],
)
def test_the_summary_fits_80_columns_and_tells_what_matters(hf, root, lang, words):
    run = hf("trend", root / LUNDVIK, "--lang", lang)
    assert (run.code, run.err) == (0, "")
    assert max(map(len, run.out.splitlines())) <= 80
    assert "\x1b" not in run.out
    for word in words:
        assert word in run.out


def test_scores_over_time_with_their_changes(hf, root):
    out = hf("trend", root / LUNDVIK, "--lang", "en").out
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert "Follow-up that fits 3.38 3.00 \N{MINUS SIGN}0.38" in lines
    assert "Neighbourhood and network 2.50 2.38 \N{MINUS SIGN}0.13 ≈" in lines
    assert "≈ No clear change" in out


def test_raters_and_participants_are_left_out_and_that_is_said(hf, root):
    out = " ".join(hf("trend", root / LUNDVIK, "--lang", "en").out.split())
    raters = [*(root / LUNDVIK).glob("*/raters/*"), *(root / LUNDVIK).glob("*/external.yaml")]
    assert f"{len(raters)} files of single raters are left out" in out
    assert "Participants' files are left out: participants are anonymous" in out
    assert "The organisation around the team 1.0" in out


def test_rounds_stand_in_order_of_date_whatever_the_order_of_files(hf, rounds):
    files = [rounds(f"{name}.yaml", year) for name, year in (("c", 2021), ("a", 2022), ("b", 2020))]
    out = hf("trend", *files, "--lang", "en").out
    assert out.index("18 March 2020") < out.index("18 March 2021") < out.index("18 March 2022")
    assert "2020-1 2021-1 2022-1" in out
    assert hf("trend", *reversed(files), "--lang", "en").out == out


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@pytest.mark.parametrize("width", ["80", "60"])
def test_many_rounds_are_folded(hf, rounds, lang, width):
    files = [rounds(f"{year}.yaml", year) for year in range(2011, 2020)]
    run = hf("trend", *files, "--lang", lang, COLUMNS=width)
    assert max(map(len, run.out.splitlines())) <= int(width)
    heads = next(line for line in run.out.splitlines() if "2019-1 " in line and "2011-1" in line)
    named = [year for year in range(2011, 2020) if f"{year}-1" in heads]
    assert named == {"80": [2011, *range(2015, 2020)], "60": [2011, 2018, 2019]}[width]
    words = {"nb": "tidligere målinger", "nn": "tidlegare målingar", "en": "earlier rounds"}
    assert f"{9 - len(named)} {words[lang]}" in run.out


def test_a_long_name_of_a_round_gets_a_number(hf, rounds):
    first = rounds("1.yaml", 2020, ('round: "2020-1"', "round: etter flyttingen til Storgata"))
    out = hf("trend", first, rounds("2.yaml", 2021), "--lang", "en").out
    assert "  1  etter flyttingen til Storgata" in out
    assert "  2  2021-1" in out


REFUSED = {
    "another team": (
        ("team: Housing First Fjordvik", "team: Housing First Hemmelig"),
        "the team is another one than in",
    ),
    "the same round": (('round: "2021-1"', 'round: "2020-1"'), "the round has agreed answers already, in"),
    "the same day": (("date: 2021-03-18", "date: 2020-03-18"), "this round has the same date as that in"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_files_that_are_no_rounds_of_one_team_are_refused_with_their_places(hf, rounds, tmp_path, case):
    change, said = REFUSED[case]
    rounds("first.yaml", 2020)
    rounds("second.yaml", 2021, change)
    run = hf("trend", "first.yaml", "second.yaml", "-o", "trend.html")
    assert (run.code, run.out) == (2, "")
    assert f"second.yaml - {said} first.yaml [HF330]" in run.err
    assert run.err.count("[HF330]") == 1
    assert "Hemmelig" not in run.err
    assert not (tmp_path / "trend.html").exists()


def test_answers_to_another_scale_are_refused(hf, rounds, tmp_path):
    (tmp_path / "other.yaml").write_text(
        "id: other\nversion: '1.0'\nstatus: draft\ndate: 2020-01-01\nlanguages: [en]\ntitle: Other\n"
        "scoring: {domain: mean, overall: mean-of-domains}\n"
        "domains: [{id: d, items: [{id: i, kind: checklist, options: [{id: a}]}]}]\n",
        encoding="utf-8",
    )
    (tmp_path / "second.yaml").write_text(
        'scale: ./other.yaml\nteam: Housing First Fjordvik\nround: "2"\ndate: 2021-01-01\n'
        "rater: agreed\nanswers: {i: [a]}\n",
        encoding="utf-8",
    )
    run = hf("trend", rounds("first.yaml", 2020), "second.yaml")
    assert run.code == 2
    assert "to another scale" in run.err


@pytest.mark.parametrize("n", [0, 1])
def test_fewer_than_two_rounds_are_refused(hf, root, rounds, n):
    paths = [rounds(f"{year}.yaml", 2020 + year) for year in range(n)]
    if not paths:
        paths = [root / "examples/lundvik/2026-2/participants"]
    run = hf("trend", *paths)
    assert (run.code, run.out) == (2, "")
    assert f"{n} of the rounds that a trend takes are here" in run.err


def test_a_round_that_nobody_agreed_on_is_left_out_with_a_warning(hf, rounds):
    files = [rounds("1.yaml", 2020), rounds("2.yaml", 2021)]
    several = [rounds(f"{letter}.yaml", 2022, ("rater: agreed", f"rater: {letter}")) for letter in "AB"]
    run = hf("trend", *files, *several, "--lang", "en")
    assert run.code == 0
    assert 'the round "2022-1" has 2 raters and nothing that they agreed on' in run.err
    assert "hf-fidelity agree" in run.err
    assert "2022" not in run.out


def test_one_rater_alone_is_a_round_and_named(hf, rounds):
    out = hf("trend", rounds("1.yaml", 2020), rounds("2.yaml", 2021, ("rater: agreed", "rater: B")), "--lang", "en").out
    assert "rater B" in out


def test_the_trend_page_csv_and_json(hf, root, tmp_path):
    run = hf("trend", root / LUNDVIK, "-o", "t.html", "-o", "t.csv", "-o", "t.json", "-o", "t.pdf", "--lang", "en")
    assert run.code == 0, run.err
    page = (tmp_path / "t.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    assert "<script" not in page
    for outside in ("src=", "href=", "url(", "@import", str(tmp_path)):
        assert outside not in page
    assert (tmp_path / "t.pdf").read_bytes().startswith(b"%PDF")
    data = json_of(tmp_path / "t.json")
    schema = json.loads(hf("schema", "trend").out)
    jsonschema.Draft202012Validator(schema).validate(data)
    assert [one["answers"]["round"] for one in data["rounds"]] == ["2026-1", "2026-2"]
    assert data["rounds"][0]["since_last"] is None
    last = data["rounds"][1]["since_last"]
    assert last == data["rounds"][1]["since_first"]
    assert last["overall"]["change"]["exact"] == "7/40"
    assert last["overall"]["disagreement"]["exact"] == "26/245"
    assert last["overall"]["clear"] is True
    by_id = {change["id"]: change for change in last["domains"]}
    assert (by_id["integration"]["change"]["exact"], by_id["integration"]["clear"]) == ("-1/8", False)


def test_the_json_holds_no_free_text(hf, root, tmp_path):
    assert hf("trend", root / LUNDVIK, "-o", "t.json").code == 0
    text = (tmp_path / "t.json").read_text(encoding="utf-8")
    (correction,) = [one for entry in json_of(tmp_path / "t.json")["rounds"] for one in entry["corrections"]]
    assert correction["date"] == "2026-05-06"
    assert correction["was"] == {"kind": "proportion", "count": 21, "total": 26}
    for free in ("Tre hadde regnet", "kontraktmalen", "Reason", "reason"):
        assert free not in text


def test_the_csv_has_a_row_for_each_round_and_score(hf, root, tmp_path):
    assert hf("trend", root / LUNDVIK, "-o", "t.csv", "-o", "t.json", "--lang", "en").code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "t.csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    data = json_of(tmp_path / "t.json")
    every = [*data["rounds"], *data["around"]]
    assert len(rows) == sum(1 + len(one["domains"]) + len(one["items"]) for one in every)
    told = {(r["round"], r["part"], r["id"]): r for r in rows if r["scale"] == "housing-first"}
    row = told["2026-2", "domain", "integration"]
    assert (row["score"], row["change_since_last"], row["clear_since_last"]) == ("2,375", "-0,125", "0")
    assert told["2026-1", "overall", "overall"]["change_since_last"] == ""
    for change in data["rounds"][1]["since_last"]["items"]:
        shown = told["2026-2", "item", change["id"]]["change_since_last"]
        expected = change["change"]["value"] if change["change"] else None
        assert (float(shown.replace(",", ".")) if shown else None) == expected


def test_a_trend_page_shows_that_it_was_altered(hf, root, tmp_path):
    assert hf("trend", root / LUNDVIK, "-o", "t.html", "--lang", "en").code == 0
    fine = hf("assess", "t.html", "--lang", "en")
    assert fine.code == 0, fine.err
    assert "The page is as it was written." in fine.out
    path = tmp_path / "t.html"
    path.write_text(path.read_text(encoding="utf-8").replace("2.38", "3.38"), encoding="utf-8")
    assert hf("assess", "t.html").code == 1


def test_what_a_new_version_of_the_scale_left_alone_is_compared(hf, root, rounds, tmp_path):
    """The first cut of one item moves: it, its principle and the overall score are not compared, with the reason."""
    for version in ("1.0", "2.0"):
        folder = tmp_path / "scales/housing-first" / version
        shutil.copytree(root / "scales/housing-first/1.0", folder)
        scale = folder / "scale.yaml"
        scale.write_text(
            scale.read_text(encoding="utf-8").replace('version: "1.0"', f'version: "{version}"'), encoding="utf-8"
        )
    access = tmp_path / "scales/housing-first/2.0/access.yaml"
    text = access.read_text(encoding="utf-8")
    assert "up-to: 28" in text
    access.write_text(text.replace("up-to: 28", "up-to: 30"), encoding="utf-8")
    first = rounds("1.yaml", 2020)
    second = rounds(
        "2.yaml", 2021, ("housing-first@1.0", "housing-first@2.0"), ("access-rehousing: 4", "access-rehousing: 3")
    )
    for command in (("trend", first, second), ("assess", second, "--since", first)):
        run = hf(*command, "--scales", "scales", "--lang", "en")
        assert run.code == 0, run.err
        out = " ".join(run.out.split())
        assert "versions 1.0 and 2.0 of the scale; only what both measure alike is compared" in out
        assert "The same answer can give another score." in out
        assert "4 → 3" in out
    table = hf("trend", first, second, "--scales", "scales", "--lang", "en").out
    assert re.search(r"Housing without conditions +\(3\.29\) ", table)
    norwegian = " ".join(hf("trend", first, second, "--scales", "scales", "--lang", "nb").out.split())
    assert "Samme svar kan gi en annen skår." in norwegian
    assert "The same answer" not in norwegian


def test_since_stands_in_the_tables_and_json_of_assess(hf, root, tmp_path):
    folder = root / LUNDVIK
    options = ["--since", folder / "2026-1/agreed.yaml", "-o", "r.json", "-o", "r.csv", "-o", "r.xlsx", "-o", "r.html"]
    assert hf("assess", folder / "2026-2/agreed.yaml", *options, "--lang", "en").code == 0
    result = json_of(tmp_path / "r.json")
    jsonschema.Draft202012Validator(json.loads(hf("schema", "result").out)).validate(result)
    assert result["since"]["overall"]["change"]["exact"] == "7/40"
    assert [one["sign"] for one in result["since"]["drift"]] == ["core-fell"]
    rows = list(csv.DictReader(io.StringIO((tmp_path / "r.csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    row = next(row for row in rows if row["item"] == "support-missed-appointments")
    assert (row["round_before"], row["score_before"], row["change"], row["clear"]) == ("2026-1", "4", "-1", "1")
    shutil.copy(folder / "2026-2/agreed.yaml", tmp_path)
    verified = hf("assess", "r.html", "--lang", "en")
    assert verified.code == 0, verified.err
    assert "the same result" in verified.out

    from openpyxl import load_workbook

    sheet = load_workbook(tmp_path / "r.xlsx").worksheets[0]
    head = next(row for row in sheet.iter_rows() if any(cell.value == "Last time" for cell in row))
    column = {cell.value: cell.column for cell in head}
    last = next(row for row in sheet.iter_rows(min_row=head[0].row + 1) if row[0].value == "Neighbourhood and network")
    by_name = {name: last[n - 1].value for name, n in column.items()}
    assert (by_name["Last time"], by_name["Change"], by_name["How clear"]) == (2.5, -0.125, "no clear change")


def test_a_broken_file_is_told_and_nothing_is_written(hf, rounds, tmp_path):
    rounds("1.yaml", 2020, folder="all")
    rounds("2.yaml", 2021, ("rater: agreed", "rater: everyone"), folder="all")
    run = hf("trend", "all", "-o", "t.html")
    assert (run.code, run.out) == (4, "")
    assert "all/2.yaml" in run.err
    assert not (tmp_path / "t.html").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["nowhere"], 4),
        (["--lang", "fr", "."], 2),
        (["-o", "t.xlsx", "."], 2),
        (["-o", "1.yaml", "1.yaml", "2.yaml"], 2),
        (["--scales", "nowhere", "."], 2),
        (["empty"], 2),
    ],
)
def test_mistakes_in_the_call_end_in_a_message(hf, rounds, tmp_path, arguments, code):
    rounds("1.yaml", 2020)
    (tmp_path / "empty").mkdir()
    run = hf("trend", *arguments)
    assert (run.code, run.out) == (code, "")
    assert "Traceback" not in run.err
    assert "what to do" in run.err


def test_what_is_read_is_never_overwritten(hf, rounds, tmp_path):
    first, second = rounds("1.json.yaml", 2020), rounds("2.yaml", 2021)
    copy = tmp_path / "t.csv"
    copy.hardlink_to(first)
    run = hf("trend", first, second, "-o", "t.csv", "--force")
    assert run.code == 2
    assert "would overwrite it" in run.err


def test_texts_of_a_file_steer_neither_terminal_nor_page(hf, rounds, tmp_path):
    nasty = '"\\e[31mRed\\u202e <script>alert(1)</script> [bold]"'
    files = [rounds(f"{y}.yaml", y, ("team: Housing First Fjordvik", f"team: {nasty}")) for y in (2020, 2021)]
    run = hf("trend", *files, "-o", "t.html")
    assert run.code == 0, run.err
    page = (tmp_path / "t.html").read_text(encoding="utf-8")
    for text in (run.out, page):
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert "<script" not in page
    assert "[bold]" in run.out


@pytest.mark.parametrize(
    ("named", "again"),
    [
        (["lundvik"], "."),
        (["lundvik/2026-1", "lundvik/2026-2"], "2026-1 2026-2"),
        (["lundvik/2026-2/agreed.yaml", "lundvik/2026-1/agreed.yaml"], "2026-2/agreed.yaml 2026-1/agreed.yaml"),
        (["lundvik/2026-1", "lundvik/2026-2/agreed.yaml"], "2026-1 2026-2/agreed.yaml"),
    ],
)
def test_the_command_on_the_page_makes_it_again(hf, root, tmp_path, named, again):
    shutil.copytree(root / LUNDVIK, tmp_path / "lundvik")
    assert hf("trend", *named, "-o", "page.html", "--lang", "nn").code == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    command = re.search(r"<code>hf-fidelity (trend .*?)</code>", page)[1]
    assert command == f"trend {again} -o trend.html --lang nn"
    assert hf(*command.split(), cwd=tmp_path / "lundvik").code == 0
    assert (tmp_path / "lundvik/trend.html").read_text(encoding="utf-8") == page


def test_how_many_participants_there_are_is_not_told(hf, root, tmp_path):
    """Under five, not even their number may be known; shown only sometimes, its absence would tell that much."""
    shutil.copytree(root / LUNDVIK, tmp_path / "lundvik")
    before = hf("trend", "lundvik", "-o", "a.html", "--lang", "en")
    for file in sorted((tmp_path / "lundvik/2026-2/participants").iterdir())[3:]:
        file.unlink()
    after = hf("trend", "lundvik", "-o", "b.html", "--lang", "en")
    assert (before.code, after.code) == (0, 0)
    assert before.out == after.out
    assert "Participants' files are left out" in after.out
    assert (tmp_path / "a.html").read_text("utf-8") == (tmp_path / "b.html").read_text("utf-8")


def test_no_label_of_a_chart_stands_on_another_line_of_it(hf, rounds, tmp_path):
    files = [rounds(f"{year}.yaml", year, *changes) for year, changes in ((2020, ()), (2021, RISEN), (2022, ()))]
    assert hf("trend", *files, "-o", "t.html", "--lang", "en").code == 0
    page = (tmp_path / "t.html").read_text(encoding="utf-8")
    assert "Dashed lines are the limits of the bands." in page
    for chart in re.findall(r"<svg.*?</svg>", page, re.DOTALL):
        labels = [float(y) for y in re.findall(r'class="label halo" x="[0-9.]+" y="([0-9.]+)"', chart)]
        behind = [float(y) + 11 for y in re.findall(r'class="behind" x="[0-9.]+" y="([0-9.]+)"', chart)]
        dots = [float(y) for y in re.findall(r'class="dot" cx="[0-9.]+" cy="([0-9.]+)"', chart)]
        assert labels == behind
        assert chart.index('class="limit"') < chart.index('class="behind"') < chart.index('class="line"')
        first, middle, last = zip(dots, labels, strict=True)
        assert middle[0] > first[0] or middle[1] < middle[0]
        for y, label in (first, last):
            assert (label > y) == (middle[0] < y), "below where the line goes up"


@pytest.mark.parametrize(
    ("years", "shown"),
    [
        (range(2020, 2023), ["2020-1", "2021-1", "2022-1"]),
        (range(2011, 2023), ["2011-1", "2014-1", "2017-1", "2022-1"]),
        ((2011, 2012, 2022), ["2011-1", "2022-1"]),
    ],
)
def test_rounds_are_named_under_a_chart_where_there_is_room(hf, rounds, tmp_path, years, shown):
    files = [rounds(f"{year}.yaml", year) for year in years]
    assert hf("trend", *files, "-o", "t.html", "--lang", "en").code == 0
    page = (tmp_path / "t.html").read_text(encoding="utf-8")
    charts = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert charts
    for chart in charts:
        assert re.findall(r'y="132"[^>]*>([^<]+)<', chart) == shown
