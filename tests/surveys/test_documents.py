"""What is handed out for survey tools: whole in every language, and its answers tie by themselves on the way back."""

import io
import re

import pytest
from openpyxl import load_workbook

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.survey.load import load_export
from hf_fidelity.answers.survey.names import Names
from hf_fidelity.scale.load import load_scale
from hf_fidelity.views.answer_file import render_answer_file
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.survey import render_questions_table, render_questions_text, render_xlsform
from tests.surveys import making
from tests.surveys.conftest import ABOUT

LANGUAGES = ("nb", "nn", "en")
NAMES = ("Norsk bokmål (nb)", "Norsk nynorsk (nn)", "English (en)")


def rows_of(raw, sheet=None):
    book = load_workbook(io.BytesIO(raw))
    return [[cell.value for cell in row] for row in (book[sheet] if sheet else book.worksheets[0]).iter_rows()]


def records(raw, sheet):
    head, *rows = rows_of(raw, sheet)
    return [dict(zip(head, row, strict=True)) for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_and_the_table_hold_the_same_questions_in_order(housing_first, language):
    blank = BlankForm(housing_first, language)
    text = render_questions_text(blank)
    rows = rows_of(render_questions_table(blank))[1:]
    lines = iter(text.splitlines())
    for _, _, question, _, choices, guidance in rows:
        for line in (question, *(choices or "").split("\n"), guidance):
            assert not line or any(line in one for one in lines), line
    for item in housing_first.items:
        for part in (*getattr(item, "anchors", ()), *getattr(item, "options", ())):
            assert part.text[language] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_ties_to_its_own_item(housing_first, language):
    names = Names(housing_first)
    targets = []
    for _, _, question, *_ in rows_of(render_questions_table(BlankForm(housing_first, language)))[1:]:
        (by_id,) = names.find(question)
        (by_text,) = names.find(re.sub(r" \[[^]]+\]$", "", question))
        assert by_id == by_text
        targets.append(by_id)
    assert len(set(targets)) == len(targets)
    assert {target.item for target in targets} == {item.id for item in housing_first.items}


def test_only_the_items_of_the_form_stand_there(housing_first):
    text = render_questions_text(BlankForm(housing_first, "nb", variant="fact", form="short"))
    asked = {match.partition(".")[0] for match in re.findall(r"\[([a-z.-]+)\]$", text, re.MULTILINE)}
    assert asked == {item.id for item in housing_first.items if item.short}
    assert "--variant fact --short --lang nb" in text


def test_the_same_form_gives_the_same_bytes(housing_first):
    blank = BlankForm(housing_first, "nn")
    assert render_questions_table(blank) == render_questions_table(blank)
    assert render_xlsform(blank) == render_xlsform(blank)


def test_texts_of_a_scale_stay_texts(housing_first):
    odd = "=1+1\n${x}\x00\x1b[2J\ud800\ufffe_x0041_"
    item = housing_first.items[0].model_copy(update={"prompt": {"*": odd}, "title": {"*": "+1"}})
    domain = housing_first.domains[0].model_copy(update={"items": (item,), "title": {"*": "=2"}})
    blank = BlankForm(housing_first.model_copy(update={"domains": (domain,)}), "nb")
    for raw in (render_questions_table(blank), render_xlsform(blank)):
        for sheet in load_workbook(io.BytesIO(raw)).worksheets:
            assert all(cell.data_type in ("s", "n") for row in sheet.iter_rows() for cell in row)
    assert "$ {x}" in str(records(render_xlsform(blank), "survey"))


class TestXLSForm:
    """The form for Kobo and ODK."""

    @pytest.mark.parametrize("form", ["full", "short"])
    def test_pyxform_takes_it_without_a_warning(self, housing_first, tmp_path, form):
        from pyxform.xls2xform import convert

        path = tmp_path / "form.xlsx"
        path.write_bytes(render_xlsform(BlankForm(housing_first, "nb", form=form)))
        made = convert(str(path))
        assert made.warnings == []
        assert made.xform.count("<translation ") == 3
        assert re.search(
            r'<translation [^>]*lang="Norsk bokmål \(nb\)"[^>]*default="true|default="true[^>]*\(nb\)', made.xform
        )

    def test_a_scale_with_reversed_items_and_odd_texts(self, request, tmp_path):
        from pyxform.xls2xform import convert

        small = load_scale(request.config.rootpath / "tests/surveys/small.yaml", "small", with_cases=False).model
        path = tmp_path / "form.xlsx"
        path.write_bytes(render_xlsform(BlankForm(small, "en")))
        assert convert(str(path)).warnings == []

    def test_every_text_stands_there_in_every_language(self, housing_first):
        raw = render_xlsform(BlankForm(housing_first, "nb"))
        for sheet in ("survey", "choices"):
            for row in records(raw, sheet):
                labels = [row[f"label::{name}"] for name in NAMES]
                assert all(labels) or row.get("type") in ("calculate", "end_group")
                told = [row.get(f"constraint_message::{name}") for name in NAMES]
                assert len(set(told)) == len(told) or not any(told), "said in each language, not in English for all"

    def test_names_and_labels_are_those_that_come_back(self, housing_first, raters):
        raw = render_xlsform(BlankForm(housing_first, "nb"))
        survey = records(raw, "survey")
        asked = [row for row in survey if row["type"] not in ("calculate", "note", "begin_group", "end_group")]
        head = making.kobo(housing_first, raters)[0]
        own = {*making.OWN_OF_KOBO}
        assert [row["name"] for row in asked] == [name for name in head if "/" not in name and name not in own]
        options = {f"{row['list_name']}/{row['name']}" for row in records(raw, "choices")}
        assert {name for name in head if "/" in name} <= options
        labels = making.kobo(housing_first, raters, "nn", joined=False, split="\0")[0]
        wanted = {row["label::Norsk nynorsk (nn)"] for row in asked if not row["type"].startswith("select_multiple")}
        assert {label for label in labels if "\0" not in label and label not in own} == wanted

    def test_what_excludes_what(self, housing_first):
        rows = {row["name"]: row for row in records(render_xlsform(BlankForm(housing_first, "nb")), "survey")}
        ticks = rows["access_keep_conditions"]["constraint"]
        assert "not(selected(., 'none') and count-selected(.) > 1)" in ticks
        assert "not(selected(., 'dont_know') and count-selected(.) > 1)" in ticks
        assert "${access_permanence_count}" in rows["access_permanence_total"]["constraint"]
        assert rows["access_rehousing_reason"]["relevant"] == "${access_rehousing} = 'not_applicable'"
        assert rows["access_permanence_reason"]["relevant"] == "${access_permanence_instead} = 'not_applicable'"
        assert not rows["access_rehousing"].get("required")

    def test_a_number_and_that_there_is_none_exclude_each_other(self, housing_first, tmp_path):
        from hf_fidelity.problem import AnswersError

        path = tmp_path / "export.csv"
        path.write_bytes(
            making.text_table([["access_days_to_home", "access_days_to_home_instead"], ["3", "dont_know"]])
        )
        with pytest.raises(AnswersError) as caught:
            load_export(path, housing_first, ABOUT)
        assert [problem.code for problem in caught.value.problems] == ["HF259"]


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "null",
        "2026",
        "1.0",
        "- a",
        "a: b",
        "# a",
        "æøå",
        "«a»",
        '"',
        "\\",
        "a\nb",
        "\t",
        "\u2028",
        "\x85\x1b",
        "😀",
        "\ud800",
    ],
)
def test_any_text_survives_an_answer_file(housing_first, tmp_path, text):
    source = tmp_path / "export.csv"
    source.write_bytes(making.text_table([["choice-dwelling", "choice-dwelling.note"], ["2", "note"]]))
    (file,) = load_export(source, housing_first, ABOUT | {"team": "a"}).files
    given = file.answers["choice-dwelling"].model_copy(update={"note": f"x{text}"})
    path = tmp_path / "A.yaml"
    written = render_answer_file(file.model_copy(update={"team": f"x{text}", "answers": {"choice-dwelling": given}}))
    path.write_text(written, encoding="utf-8")
    read = load_answers(path).answers
    expected = f"x{text}".replace("\ud800", "\ufffd")
    assert (read.about.team, read.remarks["choice-dwelling"].note) == (expected, expected)


def test_an_answer_file_of_any_kind_survives(root, tmp_path):
    before = load_answers(root / "examples/fjordvik/2026-2.yaml").answers
    path = tmp_path / "again.yaml"
    path.write_text(render_answer_file(before.about), encoding="utf-8")
    assert load_answers(path).answers == before


@pytest.fixture
def voice(root):
    return load_scale(root / "tests/browser/voice.yaml", "voice", with_cases=False).model


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_participants_are_asked_for_answers_alone(voice, language):
    blank = BlankForm(voice, language)
    text = render_questions_text(blank)
    assert voice.dont_know[language] in text
    assert "--role participant" in text
    for part in (".note]", ".reason]", "*  (", "not-applicable", "Ikke aktuelt", "Ikkje aktuelt", "Not applicable"):
        assert part not in text
    cells = [str(cell) for row in rows_of(render_questions_table(blank)) for cell in row]
    assert sum(voice.dont_know[language] in cell for cell in cells) == len(voice.items)


def test_a_form_for_kobo_asks_participants_for_answers_alone(voice):
    raw = render_xlsform(BlankForm(voice, "nb"))
    questions, choices = records(raw, "survey"), records(raw, "choices")
    assert "text" not in [question["type"] for question in questions]
    assert "not_applicable" not in [choice["name"] for choice in choices]
    words = {choice[f"label::{NAMES[0]}"] for choice in choices if choice["name"] == "dont_know"}
    assert words == {"Vil ikke svare"}
