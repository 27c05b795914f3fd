"""What ties a column to an item and a text to an answer, and what does not."""

import re

import pytest

from hf_fidelity.answers.survey.load import load_export
from hf_fidelity.problem import AnswersError, Severity
from hf_fidelity.scale.load import load_scale
from tests.surveys.making import text_table, workbook

ABOUT = {"team": "Fjordvik", "round": "2026-2", "date": "2026-10-14"}


@pytest.fixture(scope="module")
def small(request):
    return load_scale(request.config.rootpath / "tests/surveys/small.yaml", "small", with_cases=False).model


@pytest.fixture
def imported(small, tmp_path):
    """The answers of one rater, as plain values, from columns with one cell each."""

    def run(columns, mapped=None, own=(), scale=small):
        path = tmp_path / "export.csv"
        path.write_bytes(text_table([[*own, *columns], [*("x" for _ in own), *columns.values()]]))
        map_path = None
        if mapped is not None:
            map_path = tmp_path / "map.yaml"
            map_path.write_text(mapped, encoding="utf-8")
        return load_export(path, scale, ABOUT, map_path)

    return run


@pytest.fixture
def answers(imported):
    def run(*arguments, **options):
        (file,) = imported(*arguments, **options).files
        return {name: given.value for name, given in file.answers.items()}

    return run


@pytest.fixture
def faults(imported):
    """The codes and sentences of the errors of an import."""

    def run(*arguments, **options):
        with pytest.raises(AnswersError) as caught:
            imported(*arguments, **options)
        assert all(problem.severity is Severity.ERROR for problem in caught.value.problems)
        return [(problem.code, str(problem.location), " - ".join(problem.said())) for problem in caught.value.problems]

    return run


FORMS = ("ID", "Starttidspunkt", "Fullføringstidspunkt")


@pytest.mark.parametrize(
    "header",
    [
        "home-days",
        "HOME-DAYS",
        "home_days",
        "[home-days]",
        "Antall dager (home-days)",
        "Noe helt annet [home-days] *",
        "12. Hvor mange dager gikk det?",
        "Q3: How many days?",
        "hvor  mange DAGER gikk\ndet",
        "Hvor mange dager gikk det ?",
        "<p>Hvor mange <b>dager</b> gikk det?</p>",
        "Dager",
        "Dager: Hvor mange dager gikk det?",
        "home/home_days",
        "home-home_days",
        "Hvor mange dager\u00a0gikk\u200b det?",
        "home-days: dager",
    ],
)
def test_a_header_names_an_item(answers, header):
    assert answers({header: "12"}) == {"home-days": 12}


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("home-days.note", "note"),
        ("Hvor mange dager? [home-days.note]", "note"),
        ("[home-days] Merknad", "note"),
        ("Merknad [home-days]", "note"),
        ("Dager: merknad", "note"),
        ("Note: Days", "note"),
        ("home_days_evidence", "evidence"),
        ("home-days.barrier", "barrier"),
        ("Days - What helps", "facilitator"),
        ("home-days.adaptation", "adaptation"),
    ],
)
def test_a_header_names_a_remark(imported, header, key):
    (file,) = imported({"home-days": "12", header: "En tekst; med «alt»."}).files
    assert getattr(file.answers["home-days"], key) == "En tekst; med «alt»."


@pytest.mark.parametrize(
    ("count", "total"),
    [
        ("home-share.count", "home-share.total"),
        ("Med bolig", "Alle"),
        ("Hvor stor andel? \u2013 Med bolig", "Andel \u2013 Alle"),
        ("Share: With a home", "Share: All"),
    ],
)
def test_headers_name_the_numbers_of_a_share(answers, count, total):
    assert answers({count: "3", total: "4"}) == {"home-share": {"count": 3, "total": 4}}


@pytest.mark.parametrize("text", ["27 av 30", "27/30", "27 of 30", " 27 / 30 "])
def test_a_share_in_one_cell(answers, text):
    assert answers({"home-share": text}) == {"home-share": {"count": 27, "total": 30}}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ingenting", 1),
        ("nothing", 1),
        ("Noe; litt, eller mer", 2.5),
        ("alt (100 %)", 4),
        ("4", 4),
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("4,0", 4),
        ("4 - Alt (100 %)", 4),
        ("2,5: Noe; litt, eller mer", 2.5),
        ("Vet ikke", "dont-know"),
        ("Don\u2019t know", "dont-know"),
        ("veit ikkje.", "dont-know"),
        ("Ikke aktuelt: ingen kontrakt", "not-applicable"),
        ("Not applicable (no lease)", "not-applicable"),
    ],
)
def test_a_text_is_a_level(answers, text, value):
    assert answers({"home-lease": text}) == {"home-lease": value}


@pytest.mark.parametrize("text", ["3", "1 - Alt (100 %)", "Noe", "-1", "Ingen av disse", "1;4"])
def test_a_text_is_no_level(faults, text):
    ((code, place, said),) = faults({"home-lease": text})
    assert code == "HF257"
    assert place.endswith("export.csv, cell A2")
    assert text not in said or len(text) < 3


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("Teamet", ["team"]),
        ("Teamet;", ["team"]),
        ("Lege, sykepleier; begge;Teamet;", ["gp", "team"]),
        ("Teamet;Lege, sykepleier; begge", ["team", "gp"]),
        ("Familie, venner, Lege, sykepleier; begge", ["kin", "gp"]),
        ("Family, friends\nThe team", ["kin", "team"]),
        ("< 5 andre;> 5 andre", ["more", "most"]),
        ("gp team", ["gp", "team"]),
        ("gp; kin", ["gp", "kin"]),
        ("Ingen av disse", []),
        ("Ingen av disse;", []),
        ("Vet ikke;", "dont-know"),
    ],
)
def test_a_text_is_several_options(answers, text, ticked):
    assert answers({"home-visits": text}) == {"home-visits": ticked}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Teamet;Ingen av disse", "beside none"),
        ("Vet ikke;Teamet", "beside dont-know"),
        ("Teamet;Naboen", "text 2 of 2"),
        ("Naboen", "none of the item's choices"),
    ],
)
def test_a_text_is_no_options(faults, text, wrong):
    ((code, _, said),) = faults({"home-visits": text})
    assert code == "HF257"
    assert wrong in said
    assert "Nabo" not in said


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        (("1", "0"), ["gp"]),
        (("x", ""), ["gp"]),
        (("Lege, sykepleier; begge", ""), ["gp"]),
        (("ja", "nei"), ["gp"]),
        (("TRUE", "FALSE"), ["gp"]),
        (("Valgt", "Ikke valgt"), ["gp"]),
        (("1", "1"), ["gp", "team"]),
        (("0", "0"), []),
    ],
)
@pytest.mark.parametrize(
    "headers",
    [
        ("home-visits/gp", "home-visits/team"),
        ("home-visits.gp", "home-visits.team"),
        ("Hvem kommer på besøk? - Lege, sykepleier; begge", "Hvem kommer på besøk? - Teamet"),
        ("Who visits? [Doctor, nurse; both]", "Who visits? [The team]"),
        ("Hvem? [home-visits] Lege, sykepleier; begge", "Hvem? [home-visits] Teamet"),
    ],
)
def test_a_column_for_each_option(answers, headers, cells, value):
    assert answers(dict(zip(headers, cells, strict=True))) == {"home-visits": value}


def test_columns_of_options_that_are_all_empty_are_blank(answers):
    assert answers({"home-visits/gp": "", "home-visits/team": "", "home-days": "1"}) == {"home-days": 1}


def test_a_survey_tool_writes_zeros_where_nothing_was_ticked_which_is_no_answer(answers):
    columns = {"home-visits/gp": "0", "home-visits/team": "0", "home-days": "1"}
    assert answers(columns, own=FORMS) == {"home-days": 1}


@pytest.mark.parametrize(
    ("text", "value"), [("27", 27), ("27,0", 27), ("27 dager", 27), ("1 200", 1200), ("Vet ikke", "dont-know")]
)
def test_a_text_is_a_number(answers, text, value):
    assert answers({"home-days": text}) == {"home-days": value}


@pytest.mark.parametrize(
    "text", ["ca. 27", "27-30", "1.200", "1,200", "tjue", "27 uker", "1e3", "27,5", "-3", "9" * 30]
)
def test_a_text_is_no_number(faults, text):
    ((code, place, said),) = faults({"home-days": text})
    assert code == "HF259"
    assert place.endswith("cell A2")
    assert "uker" not in said


def test_decimals_of_a_workbook_are_exact(small, tmp_path):
    path = tmp_path / "export.xlsx"
    path.write_bytes(workbook({"Ark1": [["home-lease", "home-days"], [2.5, 28]]}))
    (file,) = load_export(path, small, ABOUT).files
    assert {name: given.value for name, given in file.answers.items()} == {"home-lease": 2.5, "home-days": 28}


def test_numbers_of_a_survey_tool_are_label_numbers(faults, answers):
    columns = {"home-lease": "1", "home-visits": "2", "home-days": "3"}
    ((code, place, said),) = faults(columns, own=FORMS)
    assert (code, place[-2:]) == ("HF258", "D1")
    assert "columns D, E" in said
    assert answers({"home-lease": "1"}, "numbers: scores", own=FORMS) == {"home-lease": 1}


def test_a_scale_without_texts_is_answered_with_scores_in_a_survey_tool_too(answers):
    assert answers({"home-name": "2"}, own=FORMS) == {"home-name": 2}


def test_numbers_under_whole_questions_are_pointed_at(imported):
    codes = [p.code for p in imported({"Hva står i kontrakten?": "1"}).warnings]
    assert "HF267" in codes
    codes = [p.code for p in imported({"home-lease": "1"}).warnings]
    assert "HF267" not in codes


def test_a_column_that_seems_to_be_a_name_is_not_looked_at(imported, faults):
    result = imported({"Navn": "2", "home-days": "1"})
    assert list(result.files[0].answers) == ["home-days"]
    assert any(problem.code == "HF268" for problem in result.warnings)
    assert list(imported({"Navn [home-name]": "2"}).files[0].answers) == ["home-name"]
    assert list(imported({"Navn": "2"}, "columns: {Navn: home-name}").files[0].answers) == ["home-name"]
    assert list(imported({"Navn": "2"}, "columns: {A: home-name}").files[0].answers) == ["home-name"]


def test_the_map_ties_columns_and_options(imported):
    mapped = """
about: {municipality: Fjordvik, role: staff}
columns:
  Noe om huset: home-lease
  B: home-days
  C: home-visits
  D: home-visits.note
  "Andel med bolig": home-share.count
  F: home-share.total
  Hvilken kommune: "-"
options:
  home-lease: {"alt mulig": 4}
  home-days: {"tre uker": 21}
  home-visits: {"Naboen": "-", "Mamma": kin}
"""
    columns = {
        "Noe om huset": "Alt  mulig",
        "n": "tre uker",
        "m": "Naboen;Mamma;Teamet",
        "k": "en merknad",
        "Andel med bolig": "1",
        "alle": "2",
        "Hvilken kommune": "Ola",
    }
    (file,) = imported(columns, mapped).files
    assert {name: given.value for name, given in file.answers.items()} == {
        "home-lease": 4,
        "home-days": 21,
        "home-visits": ["kin", "team"],
        "home-share": {"count": 1, "total": 2},
    }
    assert file.answers["home-visits"].note == "en merknad"
    assert (file.municipality, file.role) == ("Fjordvik", "staff")


def test_what_the_map_takes_for_blank_is_blank(answers):
    columns = {"home-visits": "Naboen", "home-lease": "Ikke aktuelt", "home-days": "1"}
    mapped = 'options: {home-visits: {Naboen: "-"}, home-lease: {Ikke aktuelt: "-"}}'
    assert answers(columns, mapped) == {"home-days": 1}


@pytest.mark.parametrize(
    ("mapped", "code", "said"),
    [
        ("colums: {}", "HF250", 'Did you mean "columns"?'),
        ("about: {tema: x}", "HF250", 'Did you mean "team"?'),
        ("about: {date: 14.10.2026}", "HF250", "2026-10-14"),
        ("about: {variant: icm}", "HF212", "no variants"),
        ("columns: {x: home-day}", "HF251", 'Did you mean "home-days"?'),
        ("columns: {home-day: home-days}", "HF251", 'Did you mean "home-days"?'),
        ("columns: {x: home-days.nots}", "HF251", "not an item"),
        ("columns: {home-days: home-days, A: home-days}", "HF251", "names column A twice"),
        ("options: {home-day: {x: 1}}", "HF251", 'Did you mean "home-days"?'),
        ("options: {home-lease: {x: 3}}", "HF251", "1, 2.5, 4, dont-know"),
        ("options: {home-visits: {x: tem}}", "HF251", "gp, team, kin"),
        ("options: {home-visits: {x: not-applicable}}", "HF251", "dont-know"),
        ("numbers: no", "HF250", "scores"),
    ],
)
def test_a_map_that_does_not_fit(faults, mapped, code, said):
    found = faults({"home-days": "1"}, mapped)
    assert [one[0] for one in found] == [code]
    assert said in found[0][2]
    assert "map.yaml:1:" in found[0][1]


def test_a_map_names_a_header_that_two_columns_have(small, tmp_path):
    export, mapped = tmp_path / "export.csv", tmp_path / "map.yaml"
    export.write_bytes(text_table([["Navnløs", "Navnløs", "home-lease"], ["1", "2", "1"]]))
    mapped.write_text("columns: {Navnløs: home-days}", encoding="utf-8")
    with pytest.raises(AnswersError) as caught:
        load_export(export, small, ABOUT, mapped)
    assert "several columns are called that: A, B" in caught.value.problems[0].said()[0]
    mapped.write_text('columns: {A: home-days, B: "-"}', encoding="utf-8")
    assert load_export(export, small, ABOUT, mapped).files[0].answers["home-days"].value == 1


def test_the_header_comes_from_columns_when_all_raters_have_the_same(small, tmp_path):
    path = tmp_path / "export.csv"
    rows = [["Team", "Måling", "Dato", "Rolle", "Language", "home-days"]]
    rows += [
        ["Nordlia", "2026-1", "14.10.2026", "Ansatte", "nynorsk", "1"],
        ["Nordlia", "2026-1", "", "leader", "", "2"],
    ]
    path.write_bytes(text_table(rows))
    files = load_export(path, small, {}).files
    assert {(file.team, file.round, str(file.date)) for file in files} == {("Nordlia", "2026-1", "2026-10-14")}
    assert [(file.role, file.language) for file in files] == [("staff", "nn"), ("leader", "nb")]
    assert {file.team for file in load_export(path, small, {"team": "Storelv"}).files} == {"Storelv"}


@pytest.mark.parametrize(
    ("header", "cells", "said"),
    [
        ("Team", ["Nordlia", "Storelv"], "2 different values for `team`"),
        ("Dato", ["i fjor", "i fjor"], "no answer to `date`"),
        ("Rolle", ["sjefen", "sjefen"], "staff, leader, participant, external"),
        ("Skala", ["small@1.0", "large@1.0"], "another scale"),
    ],
)
def test_a_header_that_cannot_be_taken(small, tmp_path, header, cells, said):
    path = tmp_path / "export.csv"
    path.write_bytes(text_table([[header, "home-days"], [cells[0], "1"], [cells[1], "2"]]))
    options = {key: value for key, value in ABOUT.items() if key != {"Team": "team", "Dato": "date"}.get(header)}
    with pytest.raises(AnswersError) as caught:
        load_export(path, small, options)
    (problem,) = caught.value.problems
    assert problem.code == "HF263"
    assert said in " ".join(problem.said())
    assert cells[1] not in " ".join(problem.said())


def test_items_outside_the_short_form_are_left_out(small, tmp_path):
    path = tmp_path / "export.csv"
    path.write_bytes(text_table([["home-lease", "home-days"], ["1", "2"]]))
    result = load_export(path, small, {**ABOUT, "form": "short"})
    assert list(result.files[0].answers) == ["home-lease"]
    assert result.n_asked == 1
    assert any(problem.code == "HF255" and "home-days" in problem.said()[0] for problem in result.warnings)


def test_an_item_that_is_only_said_to_have_no_number(answers, faults):
    assert answers({"home-share.instead": "Ikke aktuelt: ingen", "home-lease": "1"})["home-share"] == "not-applicable"
    ((code, place, _),) = faults({"home-days.instead": "Ikke aktuelt: x", "home-lease": "1"})
    assert (code, place[-2:]) == ("HF260", "A2")


def test_one_row_for_each_item_with_remarks_beside_the_answers(small, tmp_path):
    path = tmp_path / "export.csv"
    rows = [["Punkt", "Tittel", "Anne", "Kommentar", "Ola", "Grunnlag", "Merknad"]]
    rows += [
        ["home-days", "Dager", "3", "Litt kort", "4", "Lista", ""],
        ["home-lease", "Kontrakten", "4", "", "1", "", "Nei"],
    ]
    path.write_bytes(text_table(rows))
    first, second = load_export(path, small, ABOUT).files
    assert {name: (given.value, given.note) for name, given in first.answers.items()} == {
        "home-lease": (4, None),
        "home-days": (3, "Litt kort"),
    }
    assert {name: (given.value, given.note, given.evidence) for name, given in second.answers.items()} == {
        "home-lease": (1, "Nei", None),
        "home-days": (4, None, "Lista"),
    }


def test_what_a_message_says_to_write_into_the_map_can_be_written_there(small, tmp_path):
    path, mapped = tmp_path / "export.csv", tmp_path / "map.yaml"
    rows = [
        ["Punkt", "A"],
        ["home-days", "3"],
        ["home_days", "4"],
        ["Hva staar i kontrakten", "1"],
        ["home-visits", "gp"],
    ]
    for table in (rows, [list(row) for row in zip(*rows, strict=True)]):
        path.write_bytes(text_table(table))
        with pytest.raises(AnswersError) as caught:
            load_export(path, small, ABOUT)
        advice = [re.findall("`(.+?)`", problem.said()[2])[0] for problem in caught.value.problems]
        mapped.write_text("columns:\n" + "".join(f"  {line}\n" for line in advice), encoding="utf-8")
        (file,) = load_export(path, small, ABOUT, mapped).files
        assert {name: given.value for name, given in file.answers.items()} == {
            "home-days": 3,
            "home-lease": 1,
            "home-visits": ["gp"],
        }


def test_what_a_message_says_to_write_under_options_can_be_written_there(imported, faults):
    columns = {"home-visits": "Teamet;Naboen;", "home-lease": "alt"}
    found = faults(columns)
    lines = [re.findall("`options: {(.+)}`", said)[0] for _, _, said in found]
    (visits, lease) = sorted(lines, key=lambda line: "lease" in line)
    visits = visits.replace("…", "Naboen", 1).replace("…", '"-"')
    lease = lease.replace("…", "alt", 1).replace("…", "4")
    mapped = f"options:\n  {visits}\n  {lease}\n"
    (file,) = imported(columns, mapped).files
    assert [file.answers[name].value for name in ("home-visits", "home-lease")] == [["team"], 4]


def test_the_map_in_the_manual_works(request, housing_first, tmp_path):
    manual = (request.config.rootpath / "docs/surveys.md").read_text(encoding="utf-8")
    mapped, export = tmp_path / "map.yaml", tmp_path / "export.csv"
    mapped.write_text(re.findall(r"```yaml\n(.*?)```", manual, re.DOTALL)[0], encoding="utf-8")
    rows = [["Tidsmerke", "Who decided on the flat?", "Name", "What do you think of this survey?", "x", "F", "G", "H"]]
    rows += [["x", "Some of them", "x", "x", "x", "1", "2", "n"], ["x", "I was on leave", "x", "x", "x", "3", "4", ""]]
    export.write_bytes(text_table(rows))
    first, second = load_export(export, housing_first, {}, mapped).files
    assert (first.answers["choice-dwelling"].value, first.answers["choice-dwelling"].note) == (2, "n")
    assert second.answers.keys() == {"access-permanence"}
    assert first.team == "Team Fjordvik"


def test_a_share_in_one_cell_may_be_unknown_or_blank(answers):
    assert answers({"home-share": "Vet ikke"}) == {"home-share": "dont-know"}
    assert answers({"home-share": "", "home-days": "1"}) == {"home-days": 1}


def test_a_number_beyond_all_measure(small, tmp_path):
    path = tmp_path / "export.xlsx"
    path.write_bytes(workbook({"Ark1": [["home-days"], [10**12]]}))
    with pytest.raises(AnswersError) as caught:
        load_export(path, small, ABOUT)
    assert [problem.code for problem in caught.value.problems] == ["HF259"]


@pytest.mark.parametrize(
    ("variant", "form", "read"),
    [("ICM", "Kort skjema", ("icm", "short")), ("Annen oppfølging", "full", ("other", "full"))],
)
def test_columns_say_the_variant_and_the_form(housing_first, tmp_path, variant, form, read):
    path = tmp_path / "export.csv"
    path.write_bytes(text_table([["Type team", "Skjema", "choice-dwelling"], [variant, form, "2"]]))
    (file,) = load_export(path, housing_first, ABOUT).files
    assert (file.variant, file.form) == read


def test_a_variant_that_the_scale_does_not_have_is_told(housing_first, tmp_path):
    path = tmp_path / "export.csv"
    path.write_bytes(text_table([["Type team", "Dato", "choice-dwelling"], ["imc", "31.02.2026", "2"]]))
    with pytest.raises(AnswersError) as caught:
        load_export(path, housing_first, {"team": "x", "round": "1"})
    said = [problem.said() for problem in caught.value.problems]
    assert said[0][1:] == ("icm, act, fact, cti, other", 'Did you mean "icm"?')
    assert "`date`" in said[1][0]


@pytest.mark.parametrize("word", ["Vil ikke svare", "do not want to ANSWER", "Vet ikke", "dont-know"])
def test_don_t_know_in_the_scale_s_own_words(answers, request, word):
    voice = load_scale(request.config.rootpath / "tests/browser/voice.yaml", "voice", with_cases=False).model
    columns = dict.fromkeys((f"Spørsmål [{item.id}]" for item in voice.items), word)
    assert answers(columns, scale=voice) == {item.id: "dont-know" for item in voice.items}


def test_an_option_of_its_own_column_may_be_don_t_know_in_the_scale_s_words(answers, request):
    voice = load_scale(request.config.rootpath / "tests/browser/voice.yaml", "voice", with_cases=False).model
    columns = {"help-with [Penger]": "0", "help-with [Arbeid]": "0", "help-with [Vil ikke svare]": "1"}
    assert answers(columns, scale=voice) == {"help-with": "dont-know"}


def test_what_the_map_says_comes_before_the_scale_s_words(answers, request):
    voice = load_scale(request.config.rootpath / "tests/browser/voice.yaml", "voice", with_cases=False).model
    mapped = 'options: {home-safe: {Vil ikke svare: "-"}}'
    columns = {"home-area": "Vil ikke svare", "home-safe": "Vil ikke svare"}
    assert answers(columns, mapped, scale=voice) == {"home-area": "dont-know"}
