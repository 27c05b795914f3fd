"""The report can be read by anyone: axe-core finds nothing, headings in order, charts have tables, paper is whole."""

import io
import re
import unicodedata
from itertools import pairwise

import pytest
from pypdf import PdfReader

from hf_fidelity.answers.load import load_answers
from hf_fidelity.scoring.compute import score
from hf_fidelity.views.page import render_page
from hf_fidelity.views.rounds import compared
from hf_fidelity.views.speech import speech
from tests.browser.test_access import complaints

REPORTS = {
    "two rounds": ("fjordvik/2026-2", "fjordvik/2026-1", ()),
    "many blank": ("nordlia/2026-2", None, ()),
    "high": ("storelv/2026-2", None, ()),
    "without totals": ("fjordvik/2026-2", None, ("totals", "notes")),
}


@pytest.fixture
def report(browser, root, tmp_path):
    """Opens a report in a fresh profile without network or scripts of its own; in the end nothing has gone out."""
    contexts, wrong = [], []

    def open_page(name, language="nb"):
        answers, since, without = REPORTS[name]
        assessed = load_answers(root / f"examples/{answers}.yaml")
        before = compared(load_answers(root / f"examples/{since}.yaml"), assessed) if since else None
        result = score(assessed.scale, assessed.answers)
        html = render_page(assessed, result, speech(language), before, frozenset(without))
        path = tmp_path / f"{len(contexts)}.html"
        path.write_text(html, encoding="utf-8")
        context = browser.new_context(offline=True)
        contexts.append(context)
        context.on("request", lambda request: None if request.url == path.as_uri() else wrong.append(request.url))
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text))
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("name", REPORTS)
def test_axe_finds_nothing(report, axe, name, language):
    page = report(name, language)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert complaints(page, axe) == [], (scheme, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(media="print")
    assert complaints(page, axe) == []


@pytest.mark.parametrize("name", REPORTS)
def test_headings_are_in_order(report, name):
    page = report(name)
    levels = [int(h.evaluate("h => h.tagName[1]")) for h in page.locator("h1, h2, h3, h4, h5, h6").all()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_chart_has_a_name_and_its_numbers_in_a_table(report):
    page = report("two rounds")
    assert page.locator("script:not([type='application/json'])").count() == 0
    charts = page.get_by_role("img").all()
    assert len(charts) == 2
    for chart in charts:
        assert chart.locator("title").inner_html()
    shown = [text.strip() for text in charts[0].locator("text[font-weight=bold]").all_text_contents()]
    rows = page.locator("section.sheet tbody tr").all()
    assert [row.locator("td").first.inner_text() for row in rows] == shown


def test_scores_are_told_apart_without_colour(report):
    """This round and the one before differ in shape, bands by name and line."""
    page = report("two rounds")
    assert page.locator("circle.dot").count() == 11
    assert page.locator("path.before").count() == 6
    assert page.locator("polygon.web-before[stroke-dasharray]").count() == 1
    assert page.locator("line.limit[stroke-dasharray]").count() == 2
    names = " ".join(page.get_by_role("img").first.locator("text").all_text_contents())
    assert all(band in names for band in ("lav", "middels", "høy"))


def flat(text):
    """Text as it is compared: letters that a font joins are taken apart."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_first_page_on_paper_holds_the_whole_message(report, language):
    page = report("two rounds", language)
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    first, second = (flat(one.extract_text()) for one in pages[:2])
    headings = page.locator("h2").all_inner_texts()
    on_first = [heading for heading in headings if heading in first]
    assert on_first == headings[: headings.index(page.locator("#figures").inner_text())]
    assert re.sub(r"^\d+ / \d+ ", "", second).startswith(headings[len(on_first)])
    assert page.locator(".improve li").last.locator("strong").first.inner_text() in first


def test_no_heading_stands_alone_at_the_foot_of_a_page(report):
    page = report("two rounds")
    headings = {flat(text) for text in page.locator("h2, h3").all_inner_texts()}
    for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages:
        lines = [line.strip() for line in sheet.extract_text().splitlines() if line.strip()]
        last = [line for line in lines if not re.fullmatch(r"\d+ / \d+", line)][-1]
        assert flat(last) not in headings
