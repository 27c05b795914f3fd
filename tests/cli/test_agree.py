"""`agree`, from outside: several raters of one team and round."""

import json
import re
from fractions import Fraction

import jsonschema
import openpyxl
import pytest
import yaml

from hf_fidelity.cli.passed_over import broken

ITEMS = ("access-entry-conditions", "choice-dwelling", "choice-decline", "access-permanence", "recovery-harm-reduction")
HEAD = {"scale": "housing-first@1.0", "team": "Fjordvik", "round": "2026-2", "date": "2026-10-14", "variant": "icm"}


@pytest.fixture
def rate(tmp_path):
    """Writes a rater's file; other parts of the header by name."""

    def write(letter, answers, name=None, **about):
        path = tmp_path / f"{name or letter}.json"
        data = {**HEAD, "language": "en", "rater": letter, **about, "answers": answers}
        path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        return path

    return write


@pytest.fixture
def three(rate):
    """Three raters: a core item two steps apart, others one step apart, a fact, a list, and one alike."""
    share = [{"count": 9, "total": 10}, {"count": 8, "total": 10}, "dont-know"]
    ticks = [["naloxone"], ["naloxone", "open-talk"], ["naloxone"]]
    scores = [(1, 2, 3), (3, 2, 4), (2, 2, 3)]
    for n, letter in enumerate("ABC"):
        answers = dict(zip(ITEMS, (*scores[n], share[n], ticks[n]), strict=True))
        answers["access-entry-conditions"] = {"value": scores[n][0], "evidence": f"Read the files ({letter})."}
        rate(letter, answers, role="leader" if letter == "A" else "staff")


def test_the_summary_fits_80_columns_and_names_what_comes_first(hf, three):
    run = hf("agree", "A.json", "B.json", "C.json")
    assert (run.code, run.err) == (0, "")
    assert max(map(len, run.out.splitlines())) <= 80
    places = [
        run.out.index(words) for words in ("Conditions before moving in", "Turning down a home", "Lasting tenancies")
    ]
    assert places == sorted(places)
    assert "2 steps  1: A   2: C   3: B" in run.out
    assert "8 of 10 = 80\u00a0%: B" in run.out
    assert "don't know: C" in run.out
    assert "3 raters: A\u00a0(leader), B\u00a0(staff), C\u00a0(staff)" in run.out
    assert "No alpha: 5 items were scored by two raters or more, 10 are needed." in run.out
    assert "Choice of type of home" not in run.out
    everything = hf("agree", "A.json", "B.json", "C.json", "--all").out
    assert re.search(r"Choice of type of home +2 *\n", everything)
    assert len(re.findall(r"not answered: A, B, C", everything)) == 35


@pytest.mark.parametrize(("lang", "words"), [("nb", "Snakk først om"), ("nn", "røyst"), ("en", "Discuss first")])
def test_the_language_is_chosen(hf, three, lang, words):
    assert words in hf("agree", "A.json", "B.json", "C.json", "--lang", lang).out


def test_a_narrow_terminal_and_an_old_locale(hf, three):
    run = hf("agree", "A.json", "B.json", "C.json", COLUMNS="30")
    assert run.code == 0
    assert max(map(len, run.out.splitlines())) <= 30
    assert hf("agree", ".", LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0").code == 0


@pytest.mark.parametrize("name", ["agreed.yaml", "agreed.json"])
def test_the_draft_is_an_answer_file_that_grows_into_the_agreed_one(hf, three, tmp_path, name):
    assert hf("agree", "A.json", "B.json", "C.json", "-o", name).code == 0
    draft = yaml.safe_load((tmp_path / name).read_text(encoding="utf-8"))
    answers = draft["answers"]
    assert draft["rater"] == "agreed"
    assert answers["choice-dwelling"] == 2
    entry = answers["access-entry-conditions"]
    assert (entry["value"], entry["ratings"]) == (None, {"A": 1, "B": 3, "C": 2})
    assert entry["evidence"].splitlines()[0] == "A: Read the files (A)."
    assert answers["access-permanence"]["ratings"]["C"] == "dont-know"
    assert hf("check", name, "--strict").code == 0
    assert hf("assess", name).code == 0
    entry["value"] = 2
    agreed = tmp_path / "met.json"
    agreed.write_text(json.dumps(draft, default=str), encoding="utf-8")
    run = hf("check", agreed, "--strict")
    assert run.code == 1
    assert "HF237" in run.out
    assert "A, B" in run.out
    entry["reason"] = "Read the decisions together."
    agreed.write_text(json.dumps(draft, default=str), encoding="utf-8")
    assert hf("check", agreed, "--strict").code == 0
    run = hf("agree", "A.json", "B.json", "C.json", "met.json", "-o", f"again-{name}", "-o", "meeting.html")
    assert "agreed: 2" in run.out
    assert "Read too: what they have agreed on." in run.out
    again = yaml.safe_load((tmp_path / f"again-{name}").read_text(encoding="utf-8"))
    assert again == draft
    assert "Read the decisions together." in (tmp_path / "meeting.html").read_text(encoding="utf-8")


def test_folders_are_read_and_what_is_no_answers_in_them_is_not(hf, three, tmp_path):
    run = hf("agree", ".", "-o", "meeting.html", "--figures", "figures.json")
    assert run.code == 0
    assert hf("agree", ".").out == run.out
    assert "Checked 3 answer files" in hf("check", ".").err
    run = hf("agree", "A.json", tmp_path / "A.json", "B.json")
    assert run.code == 2
    assert "the same file is named twice" in run.err
    run = hf("agree", "figures.json", "A.json")
    assert run.code == 4
    assert "this is a result, not answers" in run.err


def test_figures_are_exact_stable_and_hold_no_free_text(hf, three, tmp_path):
    assert hf("agree", ".", "--figures", "one.json").code == 0
    assert hf("agree", "A.json", "B.json", "C.json", "--figures", "two.json").code == 0
    text = (tmp_path / "one.json").read_text(encoding="utf-8")
    assert text == (tmp_path / "two.json").read_text(encoding="utf-8")
    assert "Read the files" not in text
    assert str(tmp_path) not in text
    figures = json.loads(text)
    assert figures["format"] == "hf-fidelity-agreement/1"
    assert [one["rater"] for one in figures["raters"]] == ["A", "B", "C"]
    assert figures["discuss"] == ["access-entry-conditions", "choice-decline"]
    assert figures["look_up"] == ["recovery-harm-reduction", "access-permanence"], "the core item first"
    overall = figures["overall"]
    assert (overall["n_items"], overall["n_raters"], overall["pairs"]["n"]) == (5, 3, 13)
    steps = [2, 1, 1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0]  # entry, dwelling, decline, permanence (two raters), ticks
    assert Fraction(overall["pairs"]["mean_steps_apart"]["exact"]) == Fraction(sum(steps), 13)
    assert overall["alpha"] == {"withheld": "too-few-items", "n_scored": 5, "n_needed": 10}
    item = next(one for one in figures["items"] if one["id"] == "access-permanence")
    assert (item["standing"], item["ratings"]["B"]["answer"]["count"]) == ("facts", 8)
    assert hf("agree", "A.json", "B.json", "--figures", "-").out.startswith("{")


@pytest.mark.parametrize("names", [("agreed.yaml", "raters"), ("raters/A.yaml", "raters/B.yaml")])
def test_figures_follow_their_schema(hf, root, names):
    files = [root / "examples/lundvik/2026-2" / name for name in names]
    figures = json.loads(hf("agree", *files, "--figures", "-").out)
    jsonschema.Draft202012Validator(json.loads(hf("schema", "agreement").out)).validate(figures)
    assert ("agreed" in figures["items"][0]) == (names[0] == "agreed.yaml")


def test_the_agenda_as_pdf(hf, three, tmp_path):
    assert hf("agree", ".", "-o", "meeting.pdf").code == 0
    assert (tmp_path / "meeting.pdf").read_bytes().startswith(b"%PDF")


SOME = {"choice-dwelling": 2}


@pytest.mark.parametrize(
    ("about", "place", "words"),
    [
        ({"team": "Nordlia"}, "B.json:", "the team is another one than in A.json"),
        ({"round": "2026-1"}, "B.json:", "the round is another one than in A.json"),
        ({"variant": "act"}, "B.json:", "the kind of team is another one than in A.json"),
        ({"form": "short"}, "B.json:", "the short form"),
    ],
)
def test_what_does_not_belong_together_is_refused_at_its_place(hf, rate, about, place, words):
    rate("A", SOME)
    rate("B", SOME, **about)
    run = hf("agree", "A.json", "B.json", "-o", "agreed.yaml")
    assert (run.code, run.out) == (2, "")
    assert re.match(rf"{re.escape(place)}\d+:\d+ - ", run.err)
    assert words in run.err
    assert "Nordlia" not in run.err


def test_case_and_spaces_in_names_do_not_make_another_team(hf, rate):
    rate("A", SOME)
    rate("B", SOME, team=" fjordvik ", round="2026-2 ")
    assert hf("agree", ".").code == 0


def test_another_scale_is_refused(hf, rate, root):
    rate("A", SOME)
    scale = (root / "tests/definitions/fine/small.yaml").as_posix()
    rate("B", {}, scale=scale)
    run = hf("agree", "A.json", "B.json")
    assert run.code == 2
    assert "another scale, or another version of it" in run.err


def test_the_same_letter_twice_and_two_agreed_files_are_refused(hf, rate):
    rate("A", SOME)
    rate("A", SOME, name="copy")
    rate("agreed", SOME, name="one")
    rate("agreed", SOME, name="two")
    run = hf("agree", "A.json", "copy.json", "one.json", "two.json")
    assert run.code == 2
    assert "A.json is by rater A too" in run.err
    assert "one.json holds agreed answers too" in run.err


@pytest.mark.parametrize("names", [["A"], ["A", "agreed"], ["agreed"]])
def test_it_takes_two_raters(hf, rate, names):
    for name in names:
        rate(name, SOME)
    run = hf("agree", *(f"{name}.json" for name in names))
    assert (run.code, run.out) == (2, "")
    assert "[HF322]" in run.err
    assert "hf-fidelity assess" in run.err


def test_a_participant_is_no_rater_of_the_team(hf, rate):
    rate("A", SOME)
    rate("B", SOME, role="participant")
    run = hf("agree", ".")
    assert (run.code, run.out) == (2, "")
    assert "B.json:" in run.err


def test_participants_are_refused(hf, rate, root, tmp_path):
    folder = tmp_path / "scales/voice/1.0"
    folder.mkdir(parents=True)
    text = (root / "tests/definitions/fine/small.yaml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^id: .*$", "id: voice", text, count=1)
    text = re.sub(r"(?m)^version: .*$", 'version: "1.0"\nanonymous-from: 5', text, count=1)
    (folder / "scale.yaml").write_text(text, encoding="utf-8")
    for letter in "AB":
        rate(letter, {}, scale="voice@1.0")
    run = hf("agree", "A.json", "B.json", "--scales", "scales", "-o", "agreed.yaml")
    assert (run.code, run.out) == (2, "")
    assert "[HF323]" in run.err


def test_faults_of_all_files_are_said_in_one_run(hf, rate):
    rate("A", {"choice-dwelling": 9})
    rate("B", {"choice-dweling": 1})
    run = hf("agree", "A.json", "B.json", "C.json")
    assert (run.code, run.out) == (4, "")
    assert [line.split(":")[0].split(" ")[0] for line in run.err.splitlines() if " - " in line] == [
        "A.json",
        "B.json",
        "C.json",
    ]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["-o", "agreed.csv"], ".yaml, .json, .html, .pdf"),
        (["--figures", "figures.yaml"], ".json"),
        (["-o", "same.json", "--figures", "same.json"], "the same file is named twice"),
        (["-o", "A.json", "--force"], "would overwrite it"),
        (["-o", "B.json"], "is there already"),
        (["--lang", "fr"], "nb, nn, en"),
        (["--scales", "nowhere"], "no such folder"),
    ],
)
def test_options_that_cannot_work(hf, three, tmp_path, options, words):
    before = sorted(path.name for path in tmp_path.iterdir())
    run = hf("agree", "A.json", "B.json", *options)
    assert (run.code, run.out) == (2, "")
    assert words in run.err
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_personal_data_is_warned_of_since_it_goes_into_the_draft(hf, rate):
    rate("A", {"choice-dwelling": {"value": 2, "note": "Ring 912 34 567."}})
    rate("B", SOME)
    run = hf("agree", ".")
    assert run.code == 0
    assert "[HF230]" in run.err
    assert "912" not in run.err


def test_a_scale_named_by_its_path_is_found_from_the_drafts_folder(hf, root, tmp_path, rate):
    (tmp_path / "deep").mkdir()
    (tmp_path / "small.yaml").write_text(
        (root / "tests/definitions/fine/small.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    for letter in "AB":
        rate(letter, {"home-days": 20}, scale="small.yaml")
    assert hf("agree", "A.json", "B.json", "-o", "deep/agreed.yaml").code == 0
    assert hf("assess", "deep/agreed.yaml").code == 0


def test_texts_of_files_cannot_steer_the_page_or_the_terminal(hf, rate, tmp_path):
    nasty = "<script>alert(1)</script> [bold]x[/bold] {{ 7*7 }} \u202e \x1b[31m"
    rate("A", {"choice-dwelling": {"value": 2, "note": nasty}}, team=nasty)
    rate("B", {"choice-dwelling": 3}, team=nasty)
    run = hf("agree", ".", "-o", "meeting.html", "-o", "agreed.yaml")
    assert run.code == 0
    page = (tmp_path / "meeting.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "{{ 7*7 }}" in page
    assert "[bold]x[/bold]" in run.out
    for text in (page, run.out, (tmp_path / "agreed.yaml").read_text(encoding="utf-8")):
        assert "\u202e" not in text
        assert "\x1b" not in text


def test_seven_raters_of_the_example(hf, root, tmp_path):
    run = hf("agree", root / "examples/lundvik/2026-2/raters", "--lang", "en", "--figures", "figures.json")
    assert run.code == 0
    assert max(map(len, run.out.splitlines())) <= 80
    assert re.search(r"Alpha 0\.\d\d: alike enough for tentative conclusions", run.out)
    overall = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))["overall"]
    assert (overall["n_raters"], overall["n_items"]) == (7, 40)
    assert overall["interval"]["low"] < overall["alpha"]["value"] < overall["interval"]["high"]
    assert len(overall["intraclass"]) == 6
    assert overall["weighted_kappa"] == {"withheld": "no-pairs"}


def test_two_raters_of_the_example_have_a_kappa(hf, root, tmp_path):
    folder = root / "examples/lundvik/2026-2/raters"
    run = hf("agree", folder / "A.yaml", folder / "B.yaml", "--lang", "en", "--figures", "figures.json")
    assert "No alpha: 2 raters, 3 needed." in run.out
    overall = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))["overall"]
    assert 0 < overall["weighted_kappa"]["value"] < 1


@pytest.fixture
def damaged(three, tmp_path):
    """Beside three raters: half a workbook, a link to nothing, a note, and what Excel leaves beside an open one."""
    book = openpyxl.Workbook()
    book.active["A1"] = "x" * 5000
    book.save(tmp_path / "D.xlsx")
    whole = (tmp_path / "D.xlsx").read_bytes()
    (tmp_path / "D.xlsx").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "E.yaml").symlink_to(tmp_path / "gone.yaml")
    (tmp_path / "F.yaml").write_text("round: 2026-2\n", encoding="utf-8")
    (tmp_path / "~$D.xlsx").write_bytes(b"lock")
    return tmp_path


@pytest.mark.parametrize("command", ["agree", "assess"])
def test_what_is_left_out_of_a_folder_is_told(hf, damaged, command):
    run = hf(command, ".")
    assert run.code == 0
    assert re.findall(r"^(\S+) - warning: (.+) \[HF346\]$", run.err, re.MULTILINE) == [
        ("D.xlsx", "this workbook cannot be opened, and is left out"),
        ("E.yaml", "this is a link to a file that is not there, and is left out"),
        ("F.yaml", "this does not look like answers, and is left out"),
    ]


def test_check_tells_what_of_a_folder_cannot_be_opened(hf, damaged):
    run = hf("check", ".", "--format", "json")
    assert run.code == 0
    found = [(entry["code"], entry["file"]) for entry in json.loads(run.out)["problems"] if entry["code"] == "HF346"]
    assert found == [("HF346", "D.xlsx"), ("HF346", "E.yaml")]
    assert hf("check", ".", "--strict").code == 1
    assert "HF346" not in hf("check", ".", "--ignore", "HF346").out


def test_a_folder_that_stays_closed_is_told(tmp_path):
    """A folder that went away while it was looked into is like one that may not be looked into, for every user."""
    (problem,) = broken(tmp_path / "closed")
    assert (problem.code, problem.location.file) == ("HF346", (tmp_path / "closed").as_posix())
    assert "you may not look into this folder" in problem.wrong


def test_names_in_capitals_and_links_to_the_same_file_are_answers(hf, three, tmp_path):
    (tmp_path / "C.json").rename(tmp_path / "C.JSON")
    (tmp_path / "Z.json").symlink_to(tmp_path / "A.json")
    run = hf("agree", ".")
    assert (run.code, run.err) == (0, "")
    assert "3 raters" in run.out
