"""The page of a team's rounds can be read by anyone: axe-core finds nothing, charts have their figures in a table."""

import io
import re
from itertools import pairwise

import pytest
from pypdf import PdfReader

from hf_fidelity.answers.load import load_answers
from hf_fidelity.views.speech import speech
from hf_fidelity.views.trend.history import history
from hf_fidelity.views.trend.page import render_trend_page
from tests.browser.test_access import complaints

CHANGED = ("up-to: 28", "up-to: 30")


@pytest.fixture
def made(root, tmp_path):
    """Three rounds of which the last answers a newer version of the scale; every other score falls."""
    source = root / "scales/housing-first/1.0"
    for version, (old, new) in (("1", ("up-to: 28", "up-to: 28")), ("2", CHANGED)):
        folder = tmp_path / version
        folder.mkdir()
        for file in source.glob("*.yaml"):
            text = file.read_text(encoding="utf-8").replace('version: "1.0"', f'version: "{version}.0"')
            (folder / file.name).write_text(text.replace(old, new), encoding="utf-8")
    text = (root / "examples/fjordvik/2026-2.yaml").read_text(encoding="utf-8")
    loaded = []
    for n, version in enumerate("112", start=1):
        one = text.replace("housing-first@1.0", f"./{version}").replace('"2026-2"', f'"202{n}-1"')
        one = one.replace("date: 2026-10-14", f"date: 202{n}-10-14").replace(
            "  choice-decline: 3", f"  choice-decline: {{value: {4 - n}, ratings: {{A: {4 - n}, B: {5 - n}}}}}"
        )
        path = tmp_path / f"{n}.yaml"
        path.write_text(one, encoding="utf-8")
        loaded.append(load_answers(path))
    return loaded


@pytest.fixture
def opened(browser, made, tmp_path):
    """Opens the page in a fresh profile without network; in the end nothing has gone out."""
    contexts, wrong = [], []

    def open_page(language="nb"):
        path = tmp_path / "trend.html"
        page = render_trend_page(history(made), history(made[:2]), [], speech(language), ["."])
        path.write_text(page, encoding="utf-8")
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
def test_axe_finds_nothing(opened, axe, language):
    page = opened(language)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert complaints(page, axe) == [], (scheme, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(media="print")
    assert complaints(page, axe) == []


def test_headings_are_in_order(opened):
    levels = [int(h.evaluate("h => h.tagName[1]")) for h in opened().locator("h1, h2, h3, h4, h5, h6").all()]
    assert levels.count(1) == levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_chart_tells_the_figures_that_stand_in_the_table(opened):
    page = opened("en")
    section = page.locator("section[aria-labelledby=scores-1]")
    charts = section.get_by_role("img").all()
    rows = section.locator("tbody tr").all()
    assert len(charts) == len(rows) == 6
    for chart, row in zip(charts, rows, strict=True):
        cells = row.locator("td").all_inner_texts()[:3]
        told = chart.locator("title").text_content()
        assert told.startswith(row.locator("th").inner_text())
        assert re.findall(r": (\(?[\d.]+\)?)", told) == cells


def test_rounds_that_cannot_be_compared_differ_in_shape_line_and_parentheses(opened):
    """Housing without conditions holds the item that changed: no line leads to the last round."""
    page = opened("en")
    first, second = page.locator("section[aria-labelledby=scores-1] svg").all()[:2]
    assert [first.locator(f"{kind}").count() for kind in ("line.line", "circle.hollow", "circle.dot")] == [1, 2, 1]
    assert [second.locator(f"{kind}").count() for kind in ("line.line", "circle.hollow", "circle.dot")] == [2, 0, 3]
    shown = page.locator("section[aria-labelledby=scores-1] tbody tr").first.locator("td").all_inner_texts()
    assert [text.startswith("(") for text in shown[:3]] == [True, True, False]
    assert "same answer can give another score" in page.locator("section[aria-labelledby=uncompared-1-1]").inner_text()


def test_no_clear_change_is_said_in_words(opened):
    page = opened("en")
    row = page.locator("section[aria-labelledby=moved-1-1] tbody tr").first
    assert row.locator("small").last.inner_text() == "no clear change"


def test_the_page_prints_on_a4_without_lonely_headings(opened):
    page = opened()
    headings = {" ".join(text.split()) for text in page.locator("h2, h3").all_inner_texts()}
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) <= 8
    for sheet in sheets:
        lines = [line.strip() for line in sheet.extract_text().splitlines() if line.strip()]
        last = [line for line in lines if not re.fullmatch(r"\d+ / \d+", line)][-1]
        assert last not in headings


def test_a_table_that_goes_on_beyond_the_edge_shows_it_by_a_shade(opened):
    page = opened()
    page.set_viewport_size({"width": 390, "height": 800})
    shade = "getComputedStyle(document.querySelector('.wide')).backgroundImage"
    assert page.evaluate("document.querySelector('.wide').scrollWidth > document.querySelector('.wide').clientWidth")
    assert "gradient" in page.evaluate(shade)
    page.emulate_media(media="print")
    assert page.evaluate(shade) == "none"
