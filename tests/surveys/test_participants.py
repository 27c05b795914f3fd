"""Participants' answers from a survey tool: alike but for the answers, and nothing in them tells who gave which."""

from datetime import date

import pytest

from hf_fidelity.answers.survey.load import load_export
from hf_fidelity.problem import AnswersError, UsageError
from hf_fidelity.scale.load import load_scale
from hf_fidelity.views.answer_file import render_answer_file
from tests.surveys.making import MAIL, PERSON, text_table

ABOUT = {"team": "Fjordvik", "round": "2026-2", "date": "2026-10-14"}
HEADERS = ["home-area", "home-safe", "help-with", "help-visits"]


@pytest.fixture(scope="module")
def voice(request):
    return load_scale(request.config.rootpath / "tests/browser/voice.yaml", "voice", with_cases=False).model


@pytest.fixture
def imported(voice, tmp_path):
    """What becomes of rows of an export, beside headers of their own."""

    def run(rows, headers=(), mapped=None, **options):
        path = tmp_path / "export.csv"
        path.write_bytes(text_table([[*HEADERS, *headers], *rows]))
        if mapped is not None:
            (tmp_path / "map.yaml").write_text(mapped, encoding="utf-8")
        return load_export(path, voice, ABOUT | options, tmp_path / "map.yaml" if mapped else None)

    return run


ROWS = [
    ["Stemmer litt", "Stemmer helt", "Penger", "2"],
    ["Stemmer ikke i det hele tatt", "Vil ikke svare", "", ""],
    ["Mostly true", "Completely true", "Work", "1"],
]


def test_everyone_is_a_participant_and_has_a_letter_that_follows_from_the_answers(imported):
    files = imported(ROWS).files
    assert {(file.role, file.language, file.date, file.actions) for file in files} == {
        ("participant", "nb", date(2026, 10, 14), ())
    }
    assert [file.rater for file in files] == ["A", "B", "C"]
    assert [file.rater for file in imported([ROWS[0]] * 3).files] == ["A", "B", "C"]
    assert sorted(str({name: given.value for name, given in file.answers.items()}) for file in files) == [
        "{'home-area': 1, 'home-safe': 'dont-know'}",
        "{'home-area': 2, 'home-safe': 4, 'help-with': ['money'], 'help-visits': 2}",
        "{'home-area': 3, 'home-safe': 4, 'help-with': ['work'], 'help-visits': 1}",
    ]


def test_the_order_of_the_export_is_not_that_of_the_files(imported):
    assert imported(ROWS).files == imported(ROWS[::-1]).files == imported([ROWS[1], ROWS[0], ROWS[2]]).files


def test_what_one_said_of_oneself_stays_out(imported):
    own = ["Starttidspunkt", "Navn", "E-postadresse", "Dato", "Språk", "Rolle", "Bokstav"]
    of_each = [[f"2026-10-1{n} 09:12:10", PERSON, MAIL, f"2026-10-1{n}", "nynorsk", "leder", "K"] for n in range(3)]
    files = imported([row + more for row, more in zip(ROWS, of_each, strict=True)], own).files
    assert files == imported(ROWS).files
    texts = "".join(map(render_answer_file, files))
    assert not [one for one in (PERSON, MAIL, "2026-10-11", "nn", "leader", "09:12") if one in texts]


def test_the_day_is_said_for_all_and_never_taken_from_those_who_answered(imported):
    with pytest.raises(UsageError) as caught:
        imported([[*row, "2026-10-14"] for row in ROWS], ["Dato"], date=None)
    assert [problem.said()[0] for problem in caught.value.problems] == ["the export does not say date"]


REMARKS = ["home-area.note", "home-safe: Merknad", "home-area.reason", "help-with.evidence"]


def test_columns_of_remarks_are_left_out_and_this_is_said(imported):
    result = imported([[*row, "Ola", "Kari", "Per", "Anne"] for row in ROWS], REMARKS)
    assert result.files == imported(ROWS).files
    (said,) = [problem for problem in result.warnings if problem.code == "HF255"]
    assert said.said()[0] == ("columns E, F, G, H hold remarks, and were left out: a participant's answers have none")
    assert not [name for name in ("Ola", "Kari", "Per", "Anne") if name in str(result)]


def test_one_column_of_remarks(imported):
    result = imported([[*row, "Ola"] for row in ROWS], REMARKS[:1])
    assert [" ".join(problem.said())[:41] for problem in result.warnings] == [
        "column E holds remarks, and was left out:"
    ]


@pytest.mark.parametrize("written", ["Ikke aktuelt", "Ikke aktuelt: Ola flyttet", "Ikkje aktuelt (Ola flytta)"])
def test_why_an_item_does_not_apply_is_not_kept(imported, written):
    (file,) = imported([[written, "", "", ""]]).files
    assert (file.answers["home-area"].value, file.answers["home-area"].reason) == ("not-applicable", "-")
    assert "Ola" not in render_answer_file(file)


def test_rows_without_an_answer_give_no_file(imported):
    rows = [*ROWS, ["", "", "", ""], ["Stemmer litt", "", "", ""]]
    result = imported([[*row, PERSON] for row in rows], ["Navn"])
    assert len(result.files) == 4
    assert [(problem.code, problem.location.line) for problem in result.warnings if problem.code == "HF262"] == [
        ("HF262", 5)
    ]


def test_a_map_cannot_make_them_staff(imported):
    with pytest.raises(AnswersError) as caught:
        imported(ROWS, mapped="about: {role: staff}\n")
    (problem,) = caught.value.problems
    assert (problem.code, problem.location.line) == ("HF251", 1)
    assert "participant" in " ".join(problem.said())
    assert imported(ROWS, mapped="about: {role: participant}\n").files == imported(ROWS).files
