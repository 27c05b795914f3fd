"""`import` as a user runs it."""

import pytest

from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.source.yaml_tree import build_yaml
from tests.surveys import making

ABOUT = ("--team", "Team Fjordvik", "--round", "2026-2", "--date", "2026-10-14", "--variant", "icm")


@pytest.fixture(scope="module")
def forms(request):
    scale = load_scale(*find_scale("housing-first@1.0"), with_cases=False).model
    path = request.config.rootpath / "tests/surveys/raters.yaml"
    raters = build_yaml(path.read_text(encoding="utf-8"), "raters.yaml").data
    return making.forms(scale, raters, "nb")


@pytest.fixture
def export(forms, tmp_path):
    path = tmp_path / "export.xlsx"
    path.write_bytes(forms)
    return path


def test_an_export_becomes_files_that_assess_reads(hf, tmp_path, export):
    run = hf("import", "export.xlsx", "-o", "answers", *ABOUT)
    assert run.code == 0
    assert run.out.splitlines() == [
        "Vurderer A: svar på 40 av 40 punkter, i answers/A.yaml",
        "Vurderer B: svar på 15 av 40 punkter, i answers/B.yaml",
        "Vurderer C: svar på 3 av 40 punkter, i answers/C.yaml",
    ]
    assert "columns A, B, C, D, E say who answered" in run.err
    assert making.PERSON not in run.err
    assert sorted(path.name for path in (tmp_path / "answers").iterdir()) == ["A.yaml", "B.yaml", "C.yaml"]
    assert hf("assess", "answers/A.yaml").code == 0
    assert hf("check", "answers").code == 0


@pytest.mark.parametrize("suffix", ["txt", "xlsx"])
def test_the_document_for_survey_tools_is_written(hf, tmp_path, suffix):
    assert hf("form", "housing-first", "--for", "survey", "-o", f"questions.{suffix}").code == 0
    assert (tmp_path / f"questions.{suffix}").stat().st_size > 10_000
    assert hf("form", "housing-first", "--for", "xlsform", "-o", "form.xlsx").code == 0


def test_the_language_is_that_of_the_answers(hf, tmp_path, export):
    run = hf("import", "export.xlsx", "-o", "answers", *ABOUT, "--lang", "en", "--role", "staff")
    assert run.out.startswith("Rater A: 40 of 40 items answered, in answers/A.yaml")
    text = (tmp_path / "answers/B.yaml").read_text(encoding="utf-8")
    assert text.startswith(
        'scale: housing-first@1.0\nteam: "Team Fjordvik"\nround: "2026-2"\ndate: 2026-10-14\nvariant: icm\n'
        "language: en\nrater: B\nrole: staff\n\nanswers:\n"
    )


def test_files_that_are_there_stay(hf, tmp_path, export):
    (tmp_path / "answers").mkdir()
    (tmp_path / "answers/B.yaml").write_text("mine", encoding="utf-8")
    (tmp_path / "answers/D.yaml").write_text("old", encoding="utf-8")
    run = hf("import", "export.xlsx", "-o", "answers", *ABOUT)
    assert (run.code, run.out) == (2, "")
    assert "--force" in run.err
    assert sorted(path.name for path in (tmp_path / "answers").iterdir()) == ["B.yaml", "D.yaml"]
    run = hf("import", "export.xlsx", "-o", "answers", *ABOUT, "--force")
    assert run.code == 0
    assert "other raters too: D.yaml" in run.err
    assert hf("assess", "answers/B.yaml").code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["-o", "answers"], 2, "Add --team … --round … --date … --variant …"),
        (["-o", "answers", *ABOUT[:6]], 2, "icm, act, fact, cti, other"),
        (["-o", "-", *ABOUT], 2, "need a folder"),
        (["-o", "export.xlsx", *ABOUT], 2, "this is a file"),
        (["-o", "not/there", *ABOUT], 2, "is not there"),
        (["-o", "answers", *ABOUT, "--variant", "imc"], 2, 'Did you mean "icm"?'),
        (["-o", "answers", *ABOUT, "--date", "14.10.2026"], 2, "2026-10-14"),
        (["-o", "answers", *ABOUT, "--role", "boss"], 2, "--role - "),
        (["-o", "answers", *ABOUT, "--team", " "], 2, "--team - "),
        (["-o", "answers", *ABOUT, "--lang", "no"], 2, "nb, nn, en"),
        (["-o", "answers", *ABOUT, "--scale", "housing-frist"], 3, 'Did you mean "housing-first'),
        (["-o", "answers", *ABOUT, "--map", "map.yaml"], 4, "there is no such file"),
    ],
)
def test_wrong_usage(hf, tmp_path, export, arguments, code, said):
    run = hf("import", "export.xlsx", *arguments)
    assert (run.code, run.out) == (code, "")
    assert said in run.err
    assert [path.name for path in tmp_path.iterdir()] == ["export.xlsx"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("export.csv", b"Q1;Q2\n1;2\n", "none of the columns"),
        ("export.csv", b"choice-dwelling\nKanskje\n", "cell A2"),
        ("export.xlsx", b"PK\x03\x04", "damaged"),
        ("export.xls", b"\xd0\xcf\x11\xe0", ".xlsx"),
        ("export.pdf", b"%PDF", "export.pdf"),
        ("export.csv", b"\x00\x01", "not text"),
    ],
)
def test_nothing_is_written_when_the_export_cannot_be_read(hf, tmp_path, name, content, said):
    (tmp_path / name).write_bytes(content)
    run = hf("import", name, "-o", "answers", *ABOUT)
    assert (run.code, run.out) == (4, "")
    assert said in run.err
    assert "Traceback" not in run.err
    assert not (tmp_path / "answers").exists()


def test_a_scale_of_ones_own(hf, tmp_path, root):
    folder = tmp_path / "scales/small/1.0"
    folder.mkdir(parents=True)
    (folder / "scale.yaml").write_bytes((root / "tests/surveys/small.yaml").read_bytes())
    (tmp_path / "export.csv").write_text("home-days\n12\n", encoding="utf-8")
    about = ABOUT[:6]
    assert hf("import", "export.csv", "-o", "a", "--scale", "small", "--scales", "scales", *about).code == 0
    assert hf("assess", "a/A.yaml", "--scales", "scales").code == 0
    assert hf("import", "export.csv", "-o", "b", "--scale", "scales/small/1.0", *about).code == 0
    assert "../scales/small/1.0" in (tmp_path / "b/A.yaml").read_text(encoding="utf-8")
    assert hf("assess", "b/A.yaml").code == 0


def test_the_map_is_not_overwritten(hf, tmp_path):
    (tmp_path / "answers").mkdir()
    mapping = tmp_path / "answers/A.yaml"
    mapping.write_text("columns: {A: choice-dwelling}\n", encoding="utf-8")
    (tmp_path / "export.csv").write_text("Bolig;Annet\n2;x\n", encoding="utf-8")
    run = hf("import", "export.csv", "-o", "answers", "--map", "answers/A.yaml", "--force", *ABOUT)
    assert run.code == 2
    assert "made from this file" in " ".join(run.err.split())
    assert mapping.read_text(encoding="utf-8") == "columns: {A: choice-dwelling}\n"


def test_an_option_that_an_answer_file_could_not_hold(hf, tmp_path, export):
    run = hf("import", "export.xlsx", "-o", "answers", *ABOUT, "--team", "x" * 10_001)
    assert run.code == 2
    assert "--team - the text is longer than 10000 characters" in run.err
    assert not (tmp_path / "answers").exists()


def test_answers_are_no_export(hf, root, tmp_path):
    run = hf("import", root / "examples/fjordvik/2026-2.yaml", "-o", "answers", *ABOUT)
    assert run.code == 4
    assert "a file of this kind holds no table" in run.err


@pytest.fixture
def voices(tmp_path, root):
    """A scale that participants answer, and an export of what six of them answered."""
    folder = tmp_path / "scales/voice/1.0"
    folder.mkdir(parents=True)
    (folder / "scale.yaml").write_bytes((root / "tests/browser/voice.yaml").read_bytes())
    rows = [f"2026-10-1{n} 09:12;{making.PERSON};{1 + n % 4};4;money;{n};Hilsen {making.PERSON}" for n in range(6)]
    head = "Tidspunkt;Navn;home-area;home-safe;help-with;help-visits;home-area.note"
    (tmp_path / "export.csv").write_text("\n".join([head, *rows]), encoding="utf-8")
    return ("import", "export.csv", "-o", "svar", "--scale", "voice", "--scales", "scales", *ABOUT[:6])


def test_what_participants_answered_becomes_files_that_are_alike(hf, tmp_path, voices):
    run = hf(*voices)
    assert (run.code, run.out) == (0, "Svarene til 6 deltakere, fra svar/01.yaml til svar/06.yaml\n")
    assert "column G holds remarks, and was left out" in " ".join(run.err.split())
    files = sorted((tmp_path / "svar").iterdir())
    assert [path.name for path in files] == ["01.yaml", "02.yaml", "03.yaml", "04.yaml", "05.yaml", "06.yaml"]
    heads = [path.read_text(encoding="utf-8").partition("answers:")[0] for path in files]
    (head,) = {text.replace(f"rater: {letter}\n", "rater: A\n") for letter, text in zip("ABCDEF", heads, strict=True)}
    assert head == (
        'scale: voice@1.0\nteam: "Team Fjordvik"\nround: "2026-2"\ndate: 2026-10-14\nlanguage: nb\nrater: A\n'
        "role: participant\n\n"
    )
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert not [one for one in (making.PERSON, "09:12", "2026-10-11", "note", "#") if one in text]
    assert making.PERSON not in run.err
    assert hf("assess", "svar", "--scales", "scales").code == 0


def test_one_participant(hf, tmp_path, voices):
    text = (tmp_path / "export.csv").read_text(encoding="utf-8")
    (tmp_path / "export.csv").write_text("\n".join(text.split("\n")[:2]), encoding="utf-8")
    assert hf(*voices, "--lang", "en").out == "1 participant's answers, in svar/01.yaml\n"
    (tmp_path / "svar/02.yaml").write_text("old", encoding="utf-8")
    run = hf(*voices, "--force")
    assert run.code == 0
    assert "other participants too: 02.yaml" in " ".join(run.err.split())


def test_participants_are_no_staff(hf, voices):
    run = hf(*voices, "--role", "staff")
    assert (run.code, run.out) == (2, "")
    assert "--role - participants answer this scale [HF311] allowed: participant" in " ".join(run.err.split())
