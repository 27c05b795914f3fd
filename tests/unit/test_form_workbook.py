"""The form as a workbook: what it is made of, that it reads back as it was filled in, and what each fault says."""

import io
import json
import re
import shutil
import unicodedata
import zipfile
from datetime import date, datetime

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.values import Blank, DontKnow
from hf_fidelity.answers.vocabulary import ABOUT_WORDS, ANSWER_WORDS, HEADER_WORDS, REMARK_WORDS
from hf_fidelity.answers.workbook.places import in_cells
from hf_fidelity.checks.lint import check_answers
from hf_fidelity.problem import AnswersError
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scoring.compute import score
from hf_fidelity.views.forms.blank import BlankForm, Header
from hf_fidelity.views.forms.item_sheet import COLUMNS
from hf_fidelity.views.forms.last import last_round
from hf_fidelity.views.forms.workbook import render_form_workbook
from hf_fidelity.views.workbooks.heights import MOST, n_lines
from hf_fidelity.views.workbooks.names import sheet_name
from tests.office.filling import Filled

SCALE = """id: small
version: "1.0"
status: draft
date: 2026-01-01
languages: [nb, nn, en]
title: {nb: "=Liten & skala", nn: "+Liten skala", en: "@Small scale"}
variants: [{id: icm, title: ICM}, {id: act, title: {nb: ACT-team, nn: = nb, en: ACT team}}]
scoring: {domain: mean, overall: mean-of-domains}
domains:
  - id: home
    title: {nb: "Hjem: /bolig*", nn: Heim, en: Home}
    items:
      - id: home-step
        kind: levels
        not-applicable: true
        short: true
        title: {nb: Trinn, nn: Steg, en: Step}
        anchors:
          - {score: 1, text: {nb: "=Ingen kontrakt", nn: Ingen avtale, en: No lease}}
          - {score: 2, text: {nb: "-Noen, «av og til»", nn: Nokre, en: Some}}
          - {score: 3.5, text: {nb: Alle, nn: = nb, en: All}}
      - {id: home-bare, kind: levels, anchors: [{score: -1}, {score: 0.5}, {score: 2}]}
      - id: home-list
        kind: checklist
        short: true
        title: {nb: Liste, nn: Liste, en: List}
        options: [{id: open-talk, text: {nb: Samtale, nn: = nb, en: Talk}}, {id: naloxone}]
      - {id: home-days, kind: number, most: 400, not-applicable: true, cuts: [{score: 2, up-to: 28}, {score: 1}]}
  - id: more
    title: {nb: Mer, nn: Meir, en: More}
    items:
      - {id: more-homes, kind: number, whole: true, cuts: [{score: 2, from: 3}, {score: 1}]}
      - {id: more-part, kind: share, not-applicable: true, cuts: [{score: 2, from: 95 %}, {score: 1}]}
      - {id: more-sure, kind: share, cuts: [{score: 2, from: 95 %}, {score: 1}]}
      - {id: more-act, kind: number, only-for: [act], cuts: [{score: 2, from: 3}, {score: 1}]}
"""

ABOUT = {"team": "Team", "round": "2026-1", "date": "2026-10-14", "variant": "icm", "rater": "agreed"}
ANSWERS = {
    "home-step": {"value": 3.5, "evidence": "=1+1", "note": "- first\n- second", "barrier": "'quoted"},
    "home-bare": 0.5,
    "home-list": ["naloxone"],
    "home-days": {"value": 58.5, "facilitator": "short", "adaptation": "own"},
    "more-homes": 3,
    "more-part": {"count": 19, "total": 20},
    "more-sure": "dont-know",
}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "scales/small/1.0").mkdir(parents=True)
    (tmp_path / "scales/small/1.0/scale.yaml").write_text(SCALE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def scale(folder):
    return load_scale(folder / "scales/small/1.0/scale.yaml").model


@pytest.fixture
def filled(scale):
    return Filled(scale).fill({**ABOUT, "answers": ANSWERS})


def loaded(path):
    return load_answers(path, [path.parent / "scales"], frankly=True)


def faults(filled, folder):
    path = filled.save(folder / "form.xlsx")
    with pytest.raises(AnswersError) as refusal:
        loaded(path)
    for problem in refusal.value.problems:
        said = re.sub("`hf-fidelity [a-z]+`", "", " ".join(problem.said()))
        assert not re.search(r"`|[{}\[\]]|without quotes|YAML|indent|\bkey\b|dont-know|not-applicable", said), said
    return refusal.value.problems


def the_fault(filled, folder):
    (problem,) = faults(filled, folder)
    return problem


def through_yaml(folder, data):
    path = folder / "answers.yaml"
    path.write_text(yaml.safe_dump({"scale": "small@1.0", **data}, allow_unicode=True), encoding="utf-8")
    return loaded(path)


def the_same(one, other):
    assert one.answers.values == other.answers.values
    assert score(one.scale, one.answers) == score(other.scale, other.answers)
    unasked = {name: given for name, given in one.answers.about.answers.items() if given.model_dump(exclude_none=True)}
    assert unasked == dict(other.answers.about.answers)
    for key in type(one.answers.about).model_fields:
        if key != "answers":
            assert getattr(one.answers.about, key) == getattr(other.answers.about, key), key


# ---- what the form is made of


FORMS = [
    pytest.param({}, id="full"),
    pytest.param({"form": "short"}, id="short"),
    pytest.param({"variant": "icm"}, id="icm"),
    pytest.param({"rater": "B"}, id="B"),
]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("form", FORMS)
def test_the_form_holds_texts_only(scale, language, form):
    raw = render_form_workbook(BlankForm(scale, language, **form))
    assert raw == render_form_workbook(BlankForm(scale, language, **form))
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        names = package.namelist()
        texts = {name: package.read(name).decode() for name in names}
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in names if re.search(r"vba|external|calcChain|\.bin|media", name, re.IGNORECASE)]
    assert not [
        name for name, text in texts.items() if re.search("<f[ >]|mergeCell|hyperlink|TargetMode|password", text)
    ]
    assert "creator" not in texts["docProps/core.xml"]
    assert "lastModifiedBy" not in texts["docProps/core.xml"]
    assert "2026-01-01T00:00:00Z" in texts["docProps/core.xml"]
    assert "calcPr" not in texts["xl/workbook.xml"]


@pytest.mark.parametrize("form", FORMS)
def test_only_what_is_answered_can_be_written_in(scale, form):
    book = load_workbook(io.BytesIO(render_form_workbook(BlankForm(scale, "en", **form))))
    headings = {words["en"]: key for key, words in {**HEADER_WORDS, **REMARK_WORDS}.items()}
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
    for sheet in book.worksheets[1:-2]:
        forbidden = {
            name: getattr(sheet.protection, name) for name in ("sort", "autoFilter", "formatColumns", "formatRows")
        }
        assert not any(forbidden.values()), forbidden
        ruled = {
            cell for rule in sheet.data_validations.dataValidation for area in rule.sqref.ranges for cell in area.cells
        }
        for row in sheet.iter_rows(min_row=5):
            key, is_part = row[0].value, ": " in row[0].value
            for cell in row:
                heading = headings[sheet.cell(4, cell.column).value]
                is_open = not cell.protection.locked
                if heading in ("key", "number", "question", "guidance") or (is_part and heading != "answer"):
                    assert not is_open, (key, heading)
                if heading == "answer":
                    has_parts = key in ("home-list", "more-part", "more-sure")
                    assert is_open == (not has_parts), key
                    assert ((cell.row, cell.column) in ruled) == is_open, key
                if heading == "or":
                    assert ((cell.row, cell.column) in ruled) == is_open == (not is_part), key
                if heading == "reason":
                    assert is_open == (key in ("home-step", "home-days", "more-part")), key
                if is_open:
                    assert cell.value is None
                    is_number = heading == "answer" and key not in ("home-step", "home-bare") and "home-list" not in key
                    assert cell.number_format == ("General" if is_number else "@")


def test_lists_stand_on_a_hidden_sheet_of_their_own(scale):
    book = load_workbook(io.BytesIO(render_form_workbook(BlankForm(scale, "nb"))))
    lists = book.worksheets[-1]
    assert lists.sheet_state == "hidden"
    offered = {}
    for sheet in book.worksheets[:-1]:
        for rule in sheet.data_validations.dataValidation:
            if rule.type != "list":
                continue
            name, _, area = rule.formula1.rpartition("!")
            assert name == f"'{lists.title}'"
            left, top, right, bottom = range_boundaries(area)
            assert left == right
            texts = [lists.cell(row, left).value for row in range(top, bottom + 1)]
            for part in rule.sqref.ranges:
                for row, column in part.cells:
                    offered[sheet.title, sheet.cell(row, 1).value, column] = texts
    answer, instead = COLUMNS["answer"], COLUMNS["or"]
    home = book.worksheets[1].title
    assert offered[home, "home-step", answer] == ["a) =Ingen kontrakt", "b) -Noen, «av og til»", "c) Alle"]
    assert offered[home, "home-bare", answer] == ["-1", "0,5", "2"]
    assert offered[home, "home-list: naloxone", answer] == ["Ja"]
    assert offered[home, "home-list", instead] == ["Ingen av disse", "Vet ikke"]
    assert offered[home, "home-step", instead] == ["Vet ikke", "Ikke aktuelt"]
    assert offered[home, "home-bare", instead] == ["Vet ikke"]


def test_nothing_is_filled_in_but_what_was_given(scale):
    cover = load_workbook(
        io.BytesIO(render_form_workbook(BlankForm(scale, "en", variant="act", rater="B")))
    ).worksheets[0]
    labels = {row[0].value: row[1] for row in cover.iter_rows()}
    given = {"Kind of team": "ACT team", "Who answers (letter)": "B", "Language": "English", "Scale": "small@1.0"}
    for label in ("Team", "Municipality", "Round", "Date", "Role"):
        assert labels[label].value is None, label
        assert not labels[label].protection.locked, label
    for label, value in {**given, "Form": "full form"}.items():
        assert labels[label].value == value
    assert [label for label in given if labels[label].protection.locked] == ["Kind of team", "Scale"]


def test_items_of_the_form_that_was_asked_for(scale):
    def keys(**form):
        book = load_workbook(io.BytesIO(render_form_workbook(BlankForm(scale, "en", **form))))
        return [row[0].value for sheet in book.worksheets[1:-2] for row in sheet.iter_rows(min_row=5)]

    assert keys(form="short") == ["home-step", "home-list", "home-list: open-talk", "home-list: naloxone"]
    assert "more-act" not in keys(variant="icm")
    assert keys()[-1] == "more-act"


@pytest.mark.parametrize(
    ("title", "taken", "name"),
    [
        ("Bolig: /hjem*?", [], "Bolig hjem"),
        ("'Hjem'", [], "Hjem"),
        ("History", [], "History 2"),
        ("Hjem", ["HJEM"], "Hjem 2"),
        ("Retten til en egen og trygg bolig for alle", [], "Retten til en egen og trygg"),
        ("x" * 40, ["x" * 31], "x" * 29 + " 2"),
        ("[]", [], "-"),
    ],
)
def test_sheet_names_are_such_as_excel_takes(title, taken, name):
    assert sheet_name(title, taken) == name


def test_lines_are_reckoned_from_letters():
    assert n_lines("", 10, 10) == 1
    assert n_lines("one\ntwo", 10, 10) == 2
    assert n_lines("word " * 20, 10, 10) >= 12
    assert n_lines("x" * 100, 10, 10) >= 9
    assert n_lines("i" * 100, 10, 10) < n_lines("m" * 100, 10, 10)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_no_row_of_the_shipped_form_is_higher_than_excel_allows(root, language):
    shipped = load_scale(root / "scales/housing-first/1.0/scale.yaml").model
    book = load_workbook(io.BytesIO(render_form_workbook(BlankForm(shipped, language))))
    heights = [row.height for sheet in book.worksheets[:-1] for row in sheet.row_dimensions.values() if row.height]
    assert max(heights) < MOST * 0.8


# ---- participants, and a new round


@pytest.fixture
def voice(folder, root):
    (folder / "scales/voice/1.0").mkdir(parents=True)
    (folder / "scales/voice/1.0/scale.yaml").write_bytes((root / "tests/browser/voice.yaml").read_bytes())
    return load_scale(folder / "scales/voice/1.0/scale.yaml").model


HEADER = Header("=Team", "Fjordvik", "2026-2", date(2026, 10, 14))
VOICED = {"home-area": 3, "home-safe": "dont-know", "help-with": [], "help-visits": "dont-know"}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_participants_form_has_room_for_answers_alone(voice, language):
    book = load_workbook(io.BytesIO(render_form_workbook(BlankForm(voice, language, header=HEADER))))
    assert len(book.worksheets) == 1 + 2 + 1
    cover, *sheets, _lists = book.worksheets
    assert not [cell for row in cover.iter_rows() for cell in row if not cell.protection.locked]
    for sheet in sheets:
        headings = [cell.value for cell in sheet[4]]
        assert headings == [words[language] for words in HEADER_WORDS.values()]
        is_open = {cell.column for row in sheet.iter_rows(min_row=5) for cell in row if not cell.protection.locked}
        assert is_open <= {COLUMNS["answer"], COLUMNS["or"]}
    assert voice.dont_know[language] in [cell.value for row in _lists.iter_rows() for cell in row]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_participants_form_is_read_back(folder, voice, language):
    filled = Filled(voice, language, header=HEADER)
    filled.fill({"answers": VOICED})
    read = loaded(filled.save(folder / "form.xlsx")).answers
    about = read.about
    assert (about.team, about.municipality, about.round, about.date) == HEADER
    assert (about.rater, about.role, about.language, about.actions) == ("P", "participant", language, ())
    given = {name: one.value for name, one in about.answers.items() if one.value is not None}
    assert given == VOICED


@pytest.mark.parametrize("word", ["Vet ikke", "Vil ikkje svare", "do not want to answer"])
@pytest.mark.parametrize("heading", ["answer", "or"])
def test_don_t_know_is_read_in_the_scale_s_words_and_in_the_usual_ones(folder, voice, word, heading):
    filled = Filled(voice, header=HEADER)
    filled.put(filled.cell("home-area", heading), word)
    assert loaded(filled.save(folder / "form.xlsx")).answers.values["home-area"] == DontKnow()


def test_faults_speak_of_don_t_know_as_the_scale_does(folder, voice):
    filled = Filled(voice, header=HEADER)
    filled.put(filled.cell("home-area", "answer"), "3.5")
    filled.put(filled.cell("help-visits", "answer"), -1)
    said = [" ".join(problem.said()) for problem in faults(filled, folder)]
    assert "“Vil ikke svare”" in " ".join(said)
    assert "“Vet ikke”" not in " ".join(said)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_new_round_carries_the_open_steps_and_no_answers(folder, scale, language):
    actions = [
        {"step": "=1+1", "item": "home-days", "owner": "-Leader", "due": "2027-03-01", "status": "started"},
        {"step": "x " * 200, "status": "planned"},
        {"step": "Over", "status": "done"},
    ]
    answers = {**ANSWERS, "home-days": 58.5, "home-list": []}
    earlier = through_yaml(folder, {**ABOUT, "answers": answers, "actions": actions})
    last = last_round(earlier, scale)
    header = Header("Team", "Fjordvik")
    raw = render_form_workbook(BlankForm(scale, language, variant="icm", header=header, last=last))
    assert raw == render_form_workbook(BlankForm(scale, language, variant="icm", header=header, last=last))
    book = load_workbook(io.BytesIO(raw))
    texts = [str(cell.value) for sheet in book.worksheets[1:3] for row in sheet.iter_rows() for cell in row]
    stood = [line for text in texts for line in text.split("\n") if "(2026-1): " in line]
    assert len(stood) == len([item for item in scale.items if last.fact(item, language)]) == 4
    filled = Filled(scale, language, variant="icm", header=header, last=last)
    filled.fill({"round": "2026-2", "date": "2026-11-02", "rater": "agreed"})
    again = loaded(filled.save(folder / "form.xlsx")).answers
    assert again.about.actions == last.actions == earlier.answers.about.actions[:2]
    assert (again.about.team, again.about.municipality, again.about.variant) == ("Team", "Fjordvik", "icm")
    assert all(value == Blank() for value in again.values.values())


# ---- what is read back


@pytest.mark.parametrize("form_language", ["nb", "nn", "en"])
@pytest.mark.parametrize("texts", ["nb", "nn", "en"])
def test_a_filled_form_says_the_same_as_the_text_file(folder, scale, form_language, texts):
    data = {**ABOUT, "municipality": "Fjordvik", "role": "leader", "language": "en", "answers": ANSWERS}
    data["actions"] = [{"step": "Do", "item": "home-step", "due": "2027-03-01", "status": "started"}, {"step": "Ask"}]
    path = Filled(scale, form_language, texts).fill(data).save(folder / "form.xlsx")
    the_same(through_yaml(folder, data), loaded(path))


plain_texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from(" \n"), min_size=1
).filter(lambda text: text.strip() and not re.search("_x[0-9A-Fa-f]{4}_", text))
remarks = st.fixed_dictionaries({}, optional=dict.fromkeys(("note", "evidence", "barrier", "adaptation"), plain_texts))
numbers = st.integers(0, 400) | st.integers(0, 8_000).map(lambda n: n / 20)


def answers_of(values, *, may_not_apply=False):
    instead = st.sampled_from([{"value": "dont-know"}, {}])
    reasons = plain_texts.map(lambda text: {"value": "not-applicable", "reason": text})
    given = values.map(lambda value: {"value": value}) | instead
    return st.builds(lambda answer, said: {**said, **answer}, given | reasons if may_not_apply else given, remarks)


shares = st.integers(1, 60).flatmap(
    lambda total: st.integers(0, total).map(lambda count: {"count": count, "total": total})
)
whole_forms = st.fixed_dictionaries(
    {
        "home-step": answers_of(st.sampled_from([1, 2, 3.5]), may_not_apply=True),
        "home-bare": answers_of(st.sampled_from([-1, 0.5, 2])),
        "home-list": answers_of(st.sampled_from([[], ["naloxone"], ["open-talk", "naloxone"]])),
        "home-days": answers_of(numbers, may_not_apply=True),
        "more-homes": answers_of(st.integers(0, 9)),
        "more-part": answers_of(shares, may_not_apply=True),
        "more-sure": answers_of(shares),
    }
)
plans = st.lists(
    st.fixed_dictionaries(
        {"step": plain_texts},
        optional={
            "item": st.sampled_from(["home-step", "home-days"]),
            "owner": plain_texts,
            "due": st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(date.isoformat),
            "status": st.sampled_from(["planned", "started", "done", "dropped"]),
        },
    ),
    max_size=3,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=whole_forms, actions=plans, languages=st.tuples(*[st.sampled_from(["nb", "nn", "en"])] * 2))
def test_any_answers_say_the_same_in_both(folder, scale, answers, actions, languages):
    data = {**ABOUT, "language": languages[1], "answers": answers, "actions": actions}
    form = loaded(Filled(scale, *languages).fill(data).save(folder / "form.xlsx"))
    the_same(through_yaml(folder, data), form)
    path = folder / "answers.json"
    path.write_text(json.dumps({"scale": "small@1.0", **data}), encoding="utf-8")
    the_same(loaded(path), form)


def test_sorted_moved_renamed_and_hidden_sheets_read_the_same(folder, filled):
    before = loaded(filled.save(folder / "form.xlsx"))
    book = filled.book
    for sheet in book.worksheets[1:3]:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
        for n, values in enumerate(sorted(rows, key=lambda row: str(row[0])[::-1]), 5):
            for column, value in enumerate(values, 1):
                filled.put(sheet.cell(n, column), value)
        sheet.column_dimensions["A"].hidden = True
        sheet.row_dimensions[6].hidden = True
        sheet.auto_filter.add_filter_column(4, ["Ja"])
        sheet.title = f"Eget navn {sheet.title[:3]}"
    book.move_sheet(book.worksheets[0], 2)
    book.worksheets[0].sheet_state = "hidden"
    mine = book.create_sheet("Notater", 0)
    mine["A1"] = "Egne notater"
    book.worksheets[1].cell(4, 20).value = "Egen kolonne"
    book.worksheets[1].cell(9, 20).value = "=1+1"
    the_same(before, loaded(filled.save(folder / "form.xlsx")))


def test_rows_above_the_headings_and_columns_between_do_no_harm(folder, filled):
    before = loaded(filled.save(folder / "form.xlsx"))
    for sheet in filled.book.worksheets[1:3]:
        sheet.insert_rows(2, 3)
        sheet.insert_cols(5)
    the_same(before, loaded(filled.save(folder / "form.xlsx")))


@pytest.mark.parametrize(
    "written", ["=ingen  KONTRAKT", "a) =Ingen kontrakt", "ingen avtale", "No lease", "no lease ", 1, "1", "a", "A "]
)
def test_a_step_may_be_written_by_hand(folder, filled, written):
    filled.put(filled.cell("home-step", "answer"), written)
    assert loaded(filled.save(folder / "form.xlsx")).answers.values["home-step"].level == 1


@pytest.mark.parametrize("written", ["x", "X", "ja", "JA ", "yes", "✓", True])
def test_a_tick_may_be_written_by_hand(folder, filled, written):
    filled.put(filled.cell("home-list: open-talk", "answer"), written)
    assert loaded(filled.save(folder / "form.xlsx")).answers.values["home-list"].ticked == ("open-talk", "naloxone")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("heading", ["answer", "or"])
def test_words_stand_for_themselves_in_either_cell(folder, filled, language, heading):
    filled.put(filled.cell("more-homes", "answer"), None)
    filled.put(filled.cell("more-homes", heading), ANSWER_WORDS["dont-know"][language])
    values = loaded(filled.save(folder / "form.xlsx")).answers.values
    assert type(values["more-homes"]).__name__ == "DontKnow"


def test_the_digest_is_that_of_the_workbook(folder, filled):
    import hashlib

    path = filled.save(folder / "form.xlsx")
    document = loaded(path).answers_document
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.files == (path,)


def test_a_form_of_another_folder_is_found_with_it(folder, filled):
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    path = filled.save(elsewhere / "form.xlsx")
    shutil.copytree(folder / "scales", elsewhere / "scales")
    assert load_answers(path, [elsewhere / "scales"]).scale.reference == "small@1.0"


def test_marks_that_nobody_sees_do_not_count(folder, filled):
    before = loaded(filled.save(folder / "form.xlsx"))
    for sheet in filled.book.worksheets[:-1]:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.column_letter in "ABCDEF" and not re.search("@|: ", cell.value):
                    text = unicodedata.normalize("NFD", cell.value)
                    filled.put(cell, "\u200b" + text.replace(" ", "\u00a0 ") + " \u00a0")
    sheet, row = filled.places["home-list: naloxone"]
    filled.put(sheet.cell(row, COLUMNS["answer"]), "✔\ufe0f")
    after = loaded(filled.save(folder / "form.xlsx"))
    assert after.answers.values == before.answers.values
    assert after.answers.about.variant == before.answers.about.variant


def test_names_are_read_without_the_spaces_around_them(folder, filled):
    for field, text in (("team", " Team\u00a0"), ("round", "2026-1  "), ("municipality", "Fjordvik\n")):
        filled.put(filled.about(field), text)
    about = loaded(filled.save(folder / "form.xlsx")).answers.about
    assert (about.team, about.round, about.municipality) == ("Team", "2026-1", "Fjordvik")


# ---- faults


@pytest.mark.parametrize(
    ("key", "heading", "written", "place", "said"),
    [
        ("home-step", "answer", "mostly about Kari", "E5", "one of the steps or its letter, a to c"),
        ("home-step", "answer", 7, "E5", "7 is not among what can be chosen"),
        ("home-step", "answer", date(2026, 2, 1), "E5", '"2026-02-01" is not among what can be chosen'),
        ("home-step", "answer", "=A1", "E5", "a formula stands here"),
        ("home-step", "answer", "#REF!", "E5", "an error value stands here"),
        ("home-step", "or", "Kanskje", "F5", '"Kanskje" is not among what can be chosen here'),
        ("home-step", "or", "Vet ikke", "F5", "here stands that there is none"),
        ("home-step", "reason", "Nobody", "G5", "Choose “Ikke aktuelt” under “Eller”, or move the text to “Merknad”."),
        ("home-bare", "or", "Ingen av disse", "F6", "is not among what can be chosen here"),
        ("home-bare", "answer", "Ikke aktuelt", "E6", "Answer the item, choose “Vet ikke”, or leave it empty."),
        ("home-list: naloxone", "answer", "kanskje", "E9", "the word in the list, an x, or nothing"),
        ("home-list: naloxone", "answer", 1, "E9", "1 is not among what can be chosen here"),
        ("home-list", "or", "Ingen av disse", "F7", "Empty this cell, or the answer."),
        ("home-list", "answer", "naloxone", "E7", "Answer in the rows below"),
        ("home-list: naloxone", "note", "secret", "I9", "Move it to the item's own row"),
        ("home-days", "answer", "58,5", "E10", '"58,5" stands here as text, not as a number'),
        ("home-days", "answer", "12", "E10", '"12" stands here as text'),
        ("home-days", "answer", "about 12", "E10", "a text of 8 characters is not a number"),
        ("home-days", "answer", date(1900, 2, 27), "E10", "is a day, not a number"),
        ("home-days", "answer", 401, "E10", "Write at most 400; check the number."),
        ("home-days", "answer", -1, "E10", "a number from 0 to 400, “Vet ikke”, or empty"),
        ("home-days", "answer", 0.1234567891, "E10", "at most 9 digits"),
        ("more-homes", "answer", 2.5, "E5", "2.5 is not a whole number"),
        ("more-part: count", "answer", 31, "E7", "the count 31 is greater than the total 20"),
        ("more-part: count", "answer", 0.5, "E7", "is not a whole number from 0"),
        ("more-part: count", "answer", None, "E7", "one of the two numbers is missing"),
        ("more-part: total", "answer", "20", "E8", '"20" stands here as text'),
        ("more-part", "or", "Ikke aktuelt", "F6", "here stands that there is none"),
        ("more-sure", "or", "Ikke aktuelt", "F9", "this item always applies"),
        ("more-act", "answer", 3, "A12", "not part of the form for this variant"),
        ("home-step", "note", "x" * 10_001, "I5", "longer than 10000 characters"),
        ("home-step", "note", "=HYPERLINK(1)", "I5", "a formula stands here"),
        ("home-step", "reason", "x" * 10_001, "G5", "longer than 10000 characters"),
        ("home-list: naloxone", "answer", False, "E9", '"FALSE" is not among what can be chosen here'),
        ("home-days", "answer", True, "E10", '"TRUE" is not a number'),
        ("home-days", "answer", "75 %", "E10", '"75 %" is not a number'),
        ("more-part: count", "answer", "Vet ikke", "E7", "choose it under “Eller” in the item's own row"),
        ("more-part: total", "answer", "None of these", "E8", "Write 0 if there are none."),
    ],
)
def test_fault_of_a_cell(folder, filled, key, heading, written, place, said):
    cell = filled.cell(key, heading)
    cell.value = written
    problem = the_fault(filled, folder)
    where = str(problem.location)
    assert where.endswith(f'form.xlsx, sheet "{cell.parent.title}", cell {place}')
    assert said in " ".join(problem.said())
    assert "Kari" not in " ".join(problem.said())
    assert problem.said()[2]


@pytest.mark.parametrize(
    ("field", "written", "said"),
    [
        ("team", None, "“Team” is not filled in"),
        ("round", None, "“Måling” is not filled in"),
        ("round", date(2026, 2, 1), 'a day stands here, "2026-02-01", where a name belongs'),
        ("round", 2026.2, "a number stands here, \"2026.2\", where a name belongs"),
        ("round", True, 'a truth value stands here, "TRUE", where a name belongs'),
        ("date", None, "“Dato” is not filled in"),
        ("date", datetime.fromisoformat("2026-10-14T09:30"), "Write the day alone, 2026-10-14."),
        ("date", 46309, "46309 is a number here, not a day"),
        ("date", "14.10.2026", 'stands here as text, not as a day'),
        ("date", "31.02.2026", '"31.02.2026" is not a day'),
        ("date", "i fjor høst", "is not a day that the tool can read"),
        ("variant", None, "“Type team” is not filled in; some scores depend on it"),
        ("variant", "ICM og ACT", "is not among what can be chosen here"),
        ("rater", None, "“Hvem svarer (bokstav)” is not filled in"),
        ("rater", "Kari Nordmann", "this is not a rater"),
        ("role", "sjef", '"sjef" is not among what can be chosen here'),
        ("language", "norsk", '"norsk" is not among what can be chosen here'),
        ("scale", "small@0.9", "there is no scale \"small@0.9\""),
        ("scale", None, "“Skala” is not filled in"),
        ("scale", "=A1", "a formula stands here"),
        ("form", "langt", '"langt" is not among what can be chosen here'),
        ("share-texts", "kanskje", '"kanskje" is not among what can be chosen here'),
    ],
)  # fmt: skip
def test_fault_of_the_first_sheet(folder, filled, field, written, said):
    cell = filled.about(field)
    cell.value = written
    cell.number_format = "General" if field == "date" and not isinstance(written, date) else cell.number_format
    problem = the_fault(filled, folder)
    assert problem.location[1:] == (cell.row, 2, "Forside")
    assert said in " ".join(problem.said())
    assert not re.search("Kari|fjor", " ".join(problem.said()))


def test_what_a_date_or_number_means_is_told(folder, filled):
    filled.about("date").value = 46309
    filled.about("date").number_format = "General"
    assert "write 2026-10-14 again" in the_fault(filled, folder).said()[2]


@pytest.mark.parametrize("written", ["a", "A", "Teamet sammen", "the team together", "agreed"])
def test_who_answers_may_be_written_by_hand(folder, filled, written):
    filled.about("rater").value = written
    assert loaded(filled.save(folder / "form.xlsx")).answers.about.rater in ("A", "agreed")


def test_a_number_may_name_a_round(folder, filled):
    filled.about("round").value = 2026
    assert loaded(filled.save(folder / "form.xlsx")).answers.about.round == "2026"


def test_zero_of_zero_says_all_that_is_to_be_done(folder, filled):
    for part in ("count", "total"):
        filled.cell(f"more-part: {part}", "answer").value = 0
    problem = the_fault(filled, folder)
    assert problem.said()[2].startswith("Empty both numbers, choose “Ikke aktuelt” under “Eller”")


def test_a_row_that_was_deleted(folder, filled):
    sheet, row = filled.places["home-list: naloxone"]
    sheet.delete_rows(row)
    problem = the_fault(filled, folder)
    assert (problem.code, problem.location.sheet) == ("HF241", sheet.title)
    assert "home-list: naloxone" in problem.said()[0]


def test_a_sheet_that_was_deleted(folder, filled):
    filled.book.remove(filled.places["more-homes"][0])
    problem = the_fault(filled, folder)
    assert problem.code == "HF241"
    assert 'the sheet for "Mer" is missing' in problem.said()[0]


def test_a_sheet_that_was_copied(folder, filled):
    sheet = filled.places["more-homes"][0]
    filled.book.copy_worksheet(sheet)
    problem = the_fault(filled, folder)
    assert (problem.code, problem.location.sheet) == ("HF241", f"{sheet.title} Copy")
    assert "rows stand in the form twice: more-homes, more-part" in problem.said()[0]


def test_rows_of_another_version(folder, filled):
    for key in ("more-homes", "more-sure: total"):
        sheet, row = filled.places[key]
        sheet.cell(row, 1).value = key.replace("more", "gone")
    unknown, missing = faults(filled, folder)
    assert "do not belong to small@1.0: gone-homes, gone-sure: total" in unknown.said()[0]
    assert "rows are missing from this sheet: more-homes, more-sure: total" in missing.said()[0]


def test_an_answer_without_its_key(folder, filled):
    sheet = filled.places["more-homes"][0]
    sheet.cell(20, COLUMNS["answer"]).value = "Kari Nordmann"
    problem = the_fault(filled, folder)
    assert (problem.code, problem.location.line) == ("HF246", 20)


def test_what_stands_below_the_form_beside_its_columns_is_passed_over(folder, filled):
    filled.places["more-homes"][0].cell(20, COLUMNS["question"]).value = "own words"
    loaded(filled.save(folder / "form.xlsx"))


def test_merged_answers(folder, filled):
    sheet, row = filled.places["more-part: count"]
    sheet.merge_cells(start_row=row, end_row=row + 1, start_column=5, end_column=5)
    problem = the_fault(filled, folder)
    assert (problem.code, problem.location.line) == ("HF243", row + 1)


def test_headings_that_are_merged(folder, filled):
    filled.places["more-homes"][0].merge_cells("A1:L12")
    problem = the_fault(filled, folder)
    assert (problem.code, problem.location.sheet) == ("HF241", "Mer")
    assert problem.said()[2].startswith("Undo the merging")


def test_merged_titles_do_no_harm(folder, filled):
    sheet, row = filled.places["home-step"]
    sheet.merge_cells("C1:F1")
    sheet.merge_cells(start_row=row, end_row=row, start_column=3, end_column=4)
    loaded(filled.save(folder / "form.xlsx"))


@pytest.mark.parametrize(
    ("heading", "said"), [("or", "“Eller” is missing"), ("reason", "“Hvorfor ikke aktuelt” is missing")]
)
def test_a_column_that_was_deleted(folder, filled, heading, said):
    for sheet in filled.book.worksheets[1:3]:
        sheet.delete_cols(COLUMNS[heading])
    problems = [problem for problem in faults(filled, folder) if problem.code == "HF241"]
    assert len(problems) == 2
    assert said in problems[0].said()[0]


def test_a_column_that_stands_twice(folder, filled):
    sheet = filled.places["home-step"][0]
    sheet.cell(4, 20).value = "Svar"
    assert "stands here twice" in the_fault(filled, folder).said()[0]


def test_a_field_that_stands_twice(folder, filled):
    filled.book.worksheets[0].append(["Team", "Another"])
    assert the_fault(filled, folder).code == "HF241"


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (["", "Trinn", "", None, None], "HF246", 1),
        (["Do", "no such item", "", None, None], "HF242", 2),
        (["Do", "", "", "in spring", None], "HF245", 4),
        (["Do", "", "", 46309, None], "HF245", 4),
        (["Do", "", "", None, "later"], "HF242", 5),
        (["=1+1", "", "", None, None], "HF243", 1),
    ],
)
def test_fault_of_the_action_plan(folder, filled, row, code, column):
    plan = filled.book.worksheets[-2]
    for n, value in enumerate(row, 1):
        plan.cell(7, n).value = value or None
        plan.cell(7, n).number_format = "General"
    problem = the_fault(filled, folder)
    assert (problem.code, *problem.location[1:]) == (code, 7, column, "Handlingsplan")


def test_steps_that_lack_something_or_are_late_are_told_with_their_cells(folder, filled):
    plan = filled.book.worksheets[-2]
    for row, values in ((6, ("Do", None, "team", "2020-01-01")), (7, ("Do too",)), (8, ("And this", None, "team"))):
        for column, value in enumerate(values, 1):
            plan.cell(row, column).value = value
    problems = check_answers(filled.save(folder / "form.xlsx"), [folder / "scales"], date(2026, 10, 14), {})
    told = [(one.code, one.location.sheet, one.location.line, one.location.column) for one in problems]
    of_plan = [place for place in told if place[1] == "Handlingsplan"]
    assert of_plan == [("HF234", "Handlingsplan", 6, 4), *(("HF235", "Handlingsplan", 6 + n, 2 + n) for n in (1, 2))]


def test_a_letter_that_no_step_has(folder, filled):
    filled.put(filled.cell("home-step", "answer"), "d")
    assert the_fault(filled, folder).said()[1] == "one of the steps or its letter, a to c, or nothing"


def test_everything_is_told_in_one_run_in_the_order_of_the_sheets(folder, filled):
    filled.about("team").value = None
    filled.cell("more-homes", "answer").value = "12"
    filled.cell("home-days", "answer").value = 401
    filled.cell("home-step", "or").value = "Vet ikke"
    filled.book.worksheets[-2]["A6"] = "Do"
    filled.book.worksheets[-2]["E6"] = "later"
    problems = faults(filled, folder)
    assert [problem.location.in_table for problem in problems] == [
        'sheet "Forside", cell B12',
        'sheet "Hjem bolig", cell F5',
        'sheet "Hjem bolig", cell E10',
        'sheet "Mer", cell E5',
        'sheet "Handlingsplan", cell E6',
    ]


def test_a_workbook_without_our_form(folder, filled):
    filled.book.worksheets[-1].sheet_state = "visible"
    for sheet in filled.book.worksheets[:-1]:
        filled.book.remove(sheet)
    problem = the_fault(filled, folder)
    assert problem.code == "HF240"


def test_a_form_without_its_first_sheet(folder, filled):
    filled.book.remove(filled.book.worksheets[0])
    problem = the_fault(filled, folder)
    assert problem.code == "HF240"
    assert "the first sheet of the form" in problem.said()[0]


@pytest.mark.parametrize("name", ["answers.csv", "answers.TSV", "answers.html", "answers.ods", "answers.xls"])
def test_other_files_are_told_what_to_name(folder, name):
    (folder / name).write_text("x", encoding="utf-8")
    with pytest.raises(AnswersError) as refusal:
        loaded(folder / name)
    (problem,) = refusal.value.problems
    assert problem.code in ("HF240", "HF010")
    assert problem.said()[2]


def test_what_is_said_of_text_files_is_known_here_too(root):
    source = "".join(path.read_text(encoding="utf-8") for path in (root / "src/hf_fidelity/answers").glob("*.py"))
    source += (root / "src/hf_fidelity/checks/answering.py").read_text(encoding="utf-8")
    source = source.replace("{NOT_APPLICABLE}", "not-applicable").replace("{DONT_KNOW}", "dont-know")
    sentences = re.findall(r'"((?:Write|Add|Choose|Correct|Delete|Give|Look) [^"\\]*\.)"', source)
    assert len(sentences) > 10
    from hf_fidelity.answers.workbook.places import _IN_CELLS

    speaking_yaml = [said for said in sentences if re.search("`|without quotes|\\[|line", in_cells(said, "en"))]
    # A workbook never leads to these: its reader makes lists, scores and words itself.
    assert set(speaking_yaml) <= {
        "Write [{example}], or [] for none of them.",
        "Write one of them, without quotes.",
        "Write {meant}, without quotes.",
        "Write {{value: {{count: …, total: …}}, note: …}}.",
        "Write {{{{count: {int(found[1])}, total: {int(found[2])}}}}}.",
        "Look the item ids up with `hf-fidelity scales`.",
        "Add `reason: …`, why this was agreed on.",
    }
    assert all(in_cells(said, language) != said for said in _IN_CELLS for language in ("nb", "nn", "en"))


ODD_VALUES = st.one_of(
    st.sampled_from(
        [
            "=1+1",
            "#N/A",
            "Kari Nordmann",
            "x",
            "Vet ikke",
            "Svar",
            "Nøkkel",
            "home-step",
            "home-list: naloxone",
            "{value}",
        ]
    ),
    st.sampled_from(
        [True, False, -1, 0, 10**20, 0.1, 1e300, date(1900, 1, 1), date(2026, 10, 14), None, "\u200b", "a" * 300]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=20),
)
places = st.tuples(st.integers(0, 3), st.integers(1, 30), st.integers(1, 13))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(places, ODD_VALUES), min_size=1, max_size=4))
def test_whatever_stands_in_a_form_is_read_or_told(folder, scale, changes):
    filled = Filled(scale).fill({**ABOUT, "answers": ANSWERS})
    for (sheet, row, column), value in changes:
        filled.book.worksheets[sheet].cell(row, column).value = value
    path = filled.save(folder / "form.xlsx")
    try:
        loaded(path)
    except AnswersError as refusal:
        for problem in refusal.problems:
            said = str(problem.location) + " ".join(problem.said())
            assert "Kari" not in said
            assert not re.search(
                "`(?!hf-fidelity|assess)[a-z]+`|without quotes", said.replace("`hf-fidelity form`", "")
            ), said


def test_a_reason_that_is_too_long_is_not_called_missing(folder, filled):
    filled.put(filled.cell("home-days", "answer"), None)
    filled.put(filled.cell("home-days", "or"), "Ikke aktuelt")
    filled.put(filled.cell("home-days", "reason"), "x" * 10_001)
    assert the_fault(filled, folder).code == "HF007"


def test_a_plan_of_more_steps_than_a_text_file_takes(folder, filled):
    plan = filled.book.worksheets[-2]
    for row in range(5, 1006):
        plan.cell(row, 1).value = "Do"
    problem = the_fault(filled, folder)
    assert (problem.code, problem.location.line) == ("HF007", 1005)


def test_headings_that_are_merged_with_one_another(folder, filled):
    sheet = filled.places["more-homes"][0]
    sheet.merge_cells("E4:F4")
    problem = the_fault(filled, folder)
    assert (problem.code, problem.location.in_table) == ("HF241", 'sheet "Mer", cell F4')
    assert "are missing: “Eller”" in problem.said()[0]


@pytest.mark.parametrize("written", ["Merknader", None])
def test_a_heading_that_was_changed_loses_no_remark(folder, filled, written):
    sheet = filled.places["home-step"][0]
    sheet.cell(4, COLUMNS["note"]).value = written
    problem = the_fault(filled, folder)
    assert (problem.code, problem.location[1:3]) == ("HF241", (4, COLUMNS["note"]))
    assert "are missing: “Merknad”" in problem.said()[0]


def test_a_remark_column_that_was_deleted_does_no_harm(folder, filled):
    filled.places["more-homes"][0].delete_cols(COLUMNS["adaptation"])
    loaded(filled.save(folder / "form.xlsx"))


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda plan: plan.merge_cells("A4:E4"), 4),
        (lambda plan: setattr(plan["A4"], "value", "Tiltak 2026"), 4),
        (lambda plan: setattr(plan["C4"], "value", "Hvem"), 4),
    ],
    ids=["merged", "step renamed", "owner renamed"],
)
def test_a_plan_whose_headings_were_changed_is_not_lost(folder, filled, change, line):
    plan = filled.book.worksheets[-2]
    filled.plan([{"step": "Do", "owner": "leader", "status": "started"}])
    change(plan)
    problem = the_fault(filled, folder)
    assert (problem.code, problem.location.sheet, problem.location.line) == ("HF241", "Handlingsplan", line)


def test_a_plan_that_was_copied(folder, filled):
    filled.plan([{"step": "Do"}])
    filled.book.copy_worksheet(filled.book.worksheets[-2])
    assert "another sheet holds an action plan too" in the_fault(filled, folder).said()[0]


def test_an_empty_copy_of_the_plan_does_no_harm(folder, filled):
    filled.book.copy_worksheet(filled.book.worksheets[-2])
    filled.plan([{"step": "Do"}])
    assert len(loaded(filled.save(folder / "form.xlsx")).answers.about.actions) == 1


def test_a_first_sheet_that_was_copied_is_told_once(folder, filled):
    filled.book.copy_worksheet(filled.book.worksheets[0])
    problem = the_fault(filled, folder)
    assert problem.location.sheet == "Forside Copy"
    assert problem.said()[0] == "the first sheet of the form stands in the workbook twice"


def test_a_field_that_was_renamed_is_not_lost(folder, filled):
    filled.put(filled.about("municipality"), "Fjordvik")
    cell = filled.about("municipality")
    cell.parent.cell(cell.row, 1).value = "Kommune og bydel"
    problem = the_fault(filled, folder)
    assert problem.location[1:] == (cell.row, 1, "Forside")
    assert "“Kommune”" in problem.said()[0]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("texts", ["nb", "nn", "en"])
@pytest.mark.parametrize("shared", [True, False])
def test_whether_texts_are_shared_is_read_back(folder, scale, language, texts, shared):
    data = {**ABOUT, "language": language, "share-texts": shared, "answers": ANSWERS}
    form = Filled(scale, language, texts)
    assert form.about("share-texts").value is None
    the_same(loaded(form.fill(data).save(folder / "form.xlsx")), through_yaml(folder, data))
    assert loaded(folder / "form.xlsx").answers.about.share_texts is shared


def test_texts_are_not_shared_when_nobody_says_so(folder, filled):
    assert loaded(filled.save(folder / "form.xlsx")).answers.about.share_texts is False


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_participants_are_not_asked_whether_texts_are_shared(folder, voice, language):
    form = Filled(voice, language, header=HEADER)
    assert ABOUT_WORDS["share-texts"][language] not in form.places
    cover = form.book.worksheets[0]
    form.put(cover.cell(cover.max_row + 1, 1), "Seen by")
    form.put(cover.cell(cover.max_row, 2), "x")
    assert loaded(form.save(folder / "form.xlsx")).answers.about.rater == "P"
