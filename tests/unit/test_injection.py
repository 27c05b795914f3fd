"""Hostile texts in every field stay texts in the grammar of every output: markup, code, escapes, formulas, separators.

Each output is read back by a parser of its own grammar, and compared with the same output for harmless texts.
"""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from html.parser import HTMLParser

import pytest
from openpyxl import load_workbook
from pydantic import BaseModel
from rich.console import Console

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.vocabulary import REMARK_WORDS
from hf_fidelity.problem import AnswersError, Location, Problem, one_line, visible
from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scoring.compute import score
from hf_fidelity.source.yaml_tree import build_yaml
from hf_fidelity.views.annotations import FORMATS, render_problems
from hf_fidelity.views.answer_file import render_answer_file
from hf_fidelity.views.catalogue import render_item, render_scale
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.page import render_form_page
from hf_fidelity.views.forms.text import render_form_text
from hf_fidelity.views.machine import render_json
from hf_fidelity.views.page import render_page
from hf_fidelity.views.proof.seal import embedded
from hf_fidelity.views.report.gathered import gathered
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.speech import speech
from hf_fidelity.views.tables.delimited import render_csv
from hf_fidelity.views.tables.formulas import guarded
from hf_fidelity.views.tables.workbook import render_workbook
from hf_fidelity.views.templating.own import render_own_template
from hf_fidelity.views.terminal import render_summary
from tests.conftest import ROOT
from tests.injection.nasty import NASTY

PLAIN = "Harmless"


@pytest.fixture(params=NASTY.values(), ids=NASTY)
def nasty(request):
    return request.param


@pytest.fixture(scope="module")
def harmless():
    assessed = load_answers(ROOT / "tests/golden/answers.yaml")
    return saying(assessed, PLAIN)


def saying(assessed, text):
    """The answers with a text in every field where people write freely; one item is not applicable."""
    said = dict.fromkeys(REMARK_WORDS, text)
    about = assessed.answers.about
    given = {name: one.model_copy(update=said) for name, one in about.answers.items()}
    actions = tuple(action.model_copy(update={"step": text, "owner": text}) for action in about.actions)
    changed = {"team": text, "municipality": text, "round": text, "answers": given, "actions": actions}
    remarks = {name: given[name] for name in assessed.answers.remarks}
    answers = assessed.answers._replace(about=about.model_copy(update=changed), remarks=remarks)
    return assessed._replace(answers=answers)


def worded(part, text):
    """A part of a scale with a text in the place of each of its own."""
    changes = {}
    for name in type(part).model_fields:
        value = getattr(part, name)
        if name in {"title", "prompt", "guidance", "text", "unit", "unit_one", "count", "total", "description",
                    "purpose", "caution", "meaning", "respondents"} and value:  # fmt: skip
            changes[name] = {"*": text}
        elif name == "own_limits":
            changes[name] = tuple({"*": text} for _ in value)
        elif name in {"citation", "url", "licence"} and value:
            changes[name] = text
        elif name == "sources" and isinstance(value, dict):
            changes[name] = {key: worded(source, text) for key, source in value.items()}
        elif isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
            changes[name] = tuple(worded(entry, text) for entry in value)
    return part.model_copy(update=changes)


def assess(assessed):
    return assessed, score(assessed.scale, assessed.answers), speech("en")


class Shape(HTMLParser):
    """The elements of a page with the names of their attributes, its texts, and the values of its attributes."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.elements, self.texts, self.values, self.others = [], [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, tuple(name for name, _ in attributes)))
        self.values += [value for _, value in attributes if value]

    def handle_endtag(self, tag):
        self.elements.append((f"/{tag}", ()))

    def handle_data(self, data):
        self.texts.append(data)

    def handle_comment(self, data):
        self.others.append(data)

    def handle_pi(self, data):
        self.others.append(data)

    def unknown_decl(self, data):
        self.others.append(data)


def same_shape(page, harmless_page, nasty):
    """The text stands in the page as text, and nothing else has changed."""
    found, expected = Shape(page), Shape(harmless_page)
    assert found.elements == expected.elements
    assert found.others == expected.others == []
    wanted = "".join(visible(nasty).split())
    assert wanted[:200] in "".join("".join(found.texts).split())
    assert_no_control(page)


def assert_no_control(text):
    assert not re.search(
        "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]", text
    )


def test_page(harmless, nasty):
    page = render_page(*assess(saying(harmless, nasty)))
    unbroken = page.replace('<article class="long">', "<article>")  # that a text is long may be seen
    same_shape(unbroken, render_page(*assess(harmless)), nasty)


def test_page_of_a_scale(harmless, nasty):
    """Labels of charts are broken into lines, so their number may differ; no kind of element is new."""
    pages = []
    for text in (nasty, PLAIN):
        changed = harmless._replace(scale=worded(harmless.scale, text))
        pages.append(render_page(*assess(changed)))
    found, expected = map(Shape, pages)
    assert set(found.elements) <= set(expected.elements) | {("tspan", ("x", "dy")), ("/tspan", ())}
    assert found.elements.count(("/script", ())) == expected.elements.count(("/script", ()))
    assert found.others == []
    assert_no_control(pages[0])


OWN = """<html><body title="{{ team }}"><p>{{ team }}</p>{{ team|upper|truncate(9) }}
{% for d in domains %}{% for i in d.items %}
<i>{{ i.title }}</i>{% for label, text in i.remarks %}<b>{{ text }}</b>{{ label ~ text }}{{ text|tojson }}{% endfor %}
{% endfor %}{% endfor %}{% for a in actions %}<u>{{ a.step }}{{ a.owner }}</u>{% endfor %}</body></html>"""


def test_own_template(harmless, nasty, tmp_path):
    path = tmp_path / "own.j2"
    path.write_text(OWN, encoding="utf-8")
    both = (gathered(Subject(*assess(assessed))) for assessed in (saying(harmless, nasty), harmless))
    same_shape(*(render_own_template(path, values) for values in both), nasty)


def test_embedded_result(harmless, nasty):
    element = embedded(*assess(saying(harmless, nasty))[:2])
    assert Shape(element).elements == Shape(embedded(*assess(harmless)[:2])).elements
    inside = element.partition(">")[2].removesuffix("</script>")
    assert not set("<>&") & set(inside)
    assert json.loads(inside)["answers"]["team"] == visible(nasty)


def test_json(harmless, nasty):
    text = render_json(*assess(saying(harmless, nasty))[:2])
    assert_no_control(text)
    about, data = harmless.answers.about, json.loads(text)
    assert list(data) == list(json.loads(render_json(*assess(harmless)[:2])))
    for key in ("team", "municipality", "round"):
        assert data["answers"][key] == visible(nasty)
    assert data["answers"]["rater"] == about.rater


def test_csv(harmless, nasty):
    raw = render_csv(*assess(saying(harmless, nasty))).decode("utf-8-sig")
    assert_no_control(raw.replace("\r\n", "\n"))
    rows = list(csv.DictReader(io.StringIO(raw, newline=""), delimiter=";", strict=True))
    assert len(rows) == len(harmless.answers.values)
    for row in rows:
        assert row["team"] == row["municipality"] == row["round"] == guarded(visible(nasty))
        assert None not in row
        assert not row["note"] or row["note"] == guarded(visible(nasty))


def test_csv_read_with_another_separator(harmless, nasty):
    """Whoever opens the file with commas or tabs sees columns in the wrong places, and still no formula."""
    raw = render_csv(*assess(saying(harmless, nasty))).decode("utf-8-sig")
    for separator in ",\t":
        for row in csv.reader(io.StringIO(raw, newline=""), delimiter=separator):
            for cell in row:
                assert not re.match(r"[\s\"]*[=+@-]", cell), cell[:40]


@pytest.mark.parametrize("of_scale", [False, True])
def test_workbook(harmless, nasty, of_scale):
    changed = harmless._replace(scale=worded(harmless.scale, nasty)) if of_scale else saying(harmless, nasty)
    raw = render_workbook(*assess(changed))
    found, expected = cells_of(raw), cells_of(render_workbook(*assess(harmless)))
    assert [sheet for sheet, *_ in found] == [sheet for sheet, *_ in expected]
    assert [(place, kind) for _, place, kind, _ in found] == [(place, kind) for _, place, kind, _ in expected]
    wanted = visible(nasty).replace("_x0", "_x005F_x0")
    assert any(value == wanted for *_, value in found)


def cells_of(raw):
    """Every cell of a workbook that opens; all of its parts are sound XML, and none holds a formula or a link."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = [package.read(name) for name in package.namelist()]
    for part in parts:
        ET.fromstring(part)
        assert not re.search(rb"<(f|hyperlink|ddeLink|oleLink)\b", part)
        assert b'TargetMode="External"' not in part
    cells = []
    for sheet in load_workbook(io.BytesIO(raw)):
        cells += (
            (sheet.title, c.coordinate, c.data_type, c.value)
            for row in sheet.iter_rows()
            for c in row
            if c.value is not None
        )
    assert "f" not in {kind for _, _, kind, _ in cells}
    return cells


def printed(renderable, **options):
    console = Console(width=80, file=io.StringIO(), markup=False, highlight=False, emoji=False, **options)
    console.print(renderable)
    return console.file.getvalue()


@pytest.mark.parametrize("of_scale", [False, True])
def test_summary(harmless, nasty, of_scale):
    changed = harmless._replace(scale=worded(harmless.scale, nasty)) if of_scale else saying(harmless, nasty)
    text = printed(render_summary(*assess(changed)), color_system=None)
    assert_no_control(text)
    wanted = "".join(one_line(nasty).split())
    assert wanted[:20] in "".join(text.split())
    coloured = printed(render_summary(*assess(changed)), color_system="standard", force_terminal=True)
    assert_no_control(re.sub(r"\x1b\[[0-9;]*m", "", coloured))
    assert "\x1b]" not in coloured


def test_catalogue(harmless, nasty):
    scale, say = worded(harmless.scale, nasty), speech("nb")
    for part in (render_scale(scale, say), *(render_item(scale, item, say) for item in scale.items)):
        assert_no_control(printed(part, color_system=None))


def test_form_page(harmless, nasty):
    pages = [render_form_page(BlankForm(worded(harmless.scale, text), "nb")) for text in (nasty, PLAIN)]
    same_shape(*pages, nasty)
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', pages[0], re.DOTALL)[1]
    assert json.loads(data)["scale"] == harmless.scale.reference


def test_form_text(harmless, nasty):
    text = render_form_text(BlankForm(worded(harmless.scale, nasty), "nb"))
    tree = build_yaml(text, "form.yaml")
    assert not tree.problems
    assert tree.data["team"] is None
    assert set(tree.data["answers"].values()) == {None}
    assert_no_control(text)


def test_form_workbook(harmless, nasty):
    from hf_fidelity.views.forms.workbook import render_form_workbook

    found, expected = (
        cells_of(render_form_workbook(BlankForm(worded(harmless.scale, text), "nb"))) for text in (nasty, PLAIN)
    )
    assert {kind for _, _, kind, _ in found} <= {kind for _, _, kind, _ in expected}


def test_answer_file(harmless, nasty, tmp_path):
    """What is written as YAML is read back as the same text, or refused where a text is not allowed to hold it."""
    about = saying(harmless, visible(nasty)).answers.about
    text = render_answer_file(about)
    tree = build_yaml(text, "x.yaml")
    assert not tree.problems
    assert tree.data["team"] == visible(nasty)
    assert [action["step"] for action in tree.data["actions"]] == [visible(nasty)] * len(about.actions)
    assert set(tree.data["answers"]) == set(about.answers)


def test_answers_as_json_to_every_view(harmless, nasty, tmp_path):
    """Read from a file as an attacker would write it, escapes of JSON included; refused or shown, never a traceback."""
    scale = ROOT / "tests/golden/scale.yaml"
    (tmp_path / "scale.yaml").write_bytes(scale.read_bytes())
    about = {"scale": "./scale.yaml", "date": "2026-10-04", "variant": "small", "rater": "A"}
    said = {"team": nasty, "round": nasty, "actions": [{"step": nasty}]}
    data = about | said | {"answers": {"soil-kind": {"value": 4, "note": nasty}}}
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    try:
        assessed = load_answers(path)
    except AnswersError as error:
        said = "".join(sentence for problem in error.problems for sentence in problem.said())
        assert nasty not in said
        return
    render_page(*assess(assessed)).encode()
    render_json(*assess(assessed)[:2]).encode()
    render_csv(*assess(assessed))
    cells_of(render_workbook(*assess(assessed)))


def problems(nasty):
    places = [Location(nasty, 3, 4), Location(nasty, 3, 4, nasty), Location("a.yaml", 1, 1)]
    return [Problem("HF201", place, "x {value} y", "{value}", "do it", {"value": nasty}) for place in places]


@pytest.mark.parametrize("form", FORMATS)
def test_problems_are_text(nasty, form):
    text = render_problems(problems(nasty), form, n_checked=3)
    expected = render_problems(problems(PLAIN), form, n_checked=3)
    text.encode("utf-8")
    match form:
        case "github":
            assert_no_control(text)
            assert len(text.splitlines()) == len(expected.splitlines()) == 3
            assert all(
                re.match(r"::error file=[^:,]*,line=\d,col=\d,title=HF201::", line) for line in text.split("\n")[:-1]
            )
        case "junit":
            tree, harmless_tree = ET.fromstring(text.encode("utf-8")), ET.fromstring(expected)
            assert [e.tag for e in tree.iter()] == [e.tag for e in harmless_tree.iter()]
        case "sarif" | "json":
            assert shape_of(json.loads(text)) == shape_of(json.loads(expected))
        case "text":
            assert_no_control(text)
            assert text.count("\n") == expected.count("\n")


def shape_of(data):
    """Plain data with its texts left out."""
    match data:
        case dict():
            return {key: shape_of(value) for key, value in data.items()}
        case list():
            return [shape_of(value) for value in data]
    return type(data).__name__


def test_the_shipped_scale_is_harmless_in_the_form_workbook():
    from hf_fidelity.views.forms.workbook import render_form_workbook

    scale = load_scale(*find_scale("housing-first@1.0"), with_cases=False).model
    assert len(cells_of(render_form_workbook(BlankForm(scale, "nn")))) > 300
