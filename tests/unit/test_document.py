"""The PDF: tagged, with title, language and bookmarks; it fetches nothing, and the same page gives the same bytes."""

import html
import io

import pytest
from pypdf import PdfReader

from hf_fidelity.answers.load import load_answers
from hf_fidelity.scoring.compute import score
from hf_fidelity.views.document import render_pdf
from hf_fidelity.views.page import render_page
from hf_fidelity.views.speech import speech, visible


@pytest.fixture(scope="module")
def page():
    from tests.conftest import ROOT

    assessed = load_answers(ROOT / "examples/fjordvik/2026-2.yaml")
    return render_page(assessed, score(assessed.scale, assessed.answers), speech("nn"))


@pytest.fixture(scope="module")
def pdf(page):
    return render_pdf(page)


def tags(element):
    """The names of all structure elements below one."""
    children = element.get("/K", [])
    for child in [one.get_object() for one in (children if isinstance(children, list) else [children])]:
        if hasattr(child, "get") and "/S" in child:
            yield child["/S"]
            yield from tags(child)


def titles(outline):
    for entry in outline:
        yield from titles(entry) if isinstance(entry, list) else [entry.title]


def test_it_says_its_title_and_language(pdf):
    reader = PdfReader(io.BytesIO(pdf))
    assert "Housing First Fjordvik" in reader.metadata.title
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "nn"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value


def test_it_is_tagged(pdf):
    reader = PdfReader(io.BytesIO(pdf))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    found = set(tags(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/H3", "/P", "/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/Figure"} <= found


def test_its_bookmarks_are_the_headings(pdf):
    names = list(titles(PdfReader(io.BytesIO(pdf)).outline))
    assert names[0] == "Housing First Fjordvik"
    assert "Handlingsplan" in names


def test_the_same_page_gives_the_same_bytes(page, pdf):
    assert render_pdf(page) == pdf


def test_nothing_is_fetched(page, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words", encoding="utf-8")
    tempting = page.replace(
        "</body>", f'<img src="{secret.as_uri()}" alt="x"><link rel="attachment" href="{secret.as_uri()}"></body>'
    )
    reader = PdfReader(io.BytesIO(render_pdf(tempting)))
    assert not reader.attachments
    assert "hidden words" not in "".join(one.extract_text() for one in reader.pages)


def test_notes_stay_text(page):
    nasty = (
        "<script>alert(1)</script> {{ 7*7 }} =cmd|' /C calc'!A0 <a href='https://example.org'>x</a> \u202eabc \x1b[31m"
    )
    noted = page.replace("<article>", f"<article><p>{visible(html.escape(nasty))}</p>", 1)
    raw = render_pdf(noted)
    reader = PdfReader(io.BytesIO(raw))
    text = " ".join("".join(one.extract_text() for one in reader.pages).split())
    assert "<script>alert(1)</script> {{ 7*7 }} =cmd|' /C calc'!A0 <a href='https://example.org'>x</a> abc [31m" in text
    assert not [one for one in reader.pages if "/Annots" in one]
    assert b"/JavaScript" not in raw
    assert b"/JS" not in raw
