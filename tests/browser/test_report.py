"""The report can be read by anyone: axe-core finds nothing, headings in order, charts have tables, paper is whole."""

import io
import re
import unicodedata
from itertools import pairwise

import pytest
from pypdf import PdfReader

from hf_fidelity.answers.load import load_answers
from hf_fidelity.cli.voices import gather
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.voices import participants
from hf_fidelity.views.page import render_page
from hf_fidelity.views.participants.page import render_participants_page
from hf_fidelity.views.participants.together import together_of
from hf_fidelity.views.rounds import compared
from hf_fidelity.views.speech import speech
from tests.browser.test_access import complaints

REPORTS = {
    "two rounds": ("fjordvik/2026-2", "fjordvik/2026-1", ()),
    "many blank": ("nordlia/2026-2", None, ()),
    "high": ("storelv/2026-2", None, ()),
    "without totals": ("fjordvik/2026-2", None, ("totals", "notes")),
    "all voices": ("lundvik/2026-2", None, ()),
    "raters' mean": ("lundvik/2026-2/raters", None, ()),
}


@pytest.fixture
def report(browser, root, tmp_path):
    """Opens a report in a fresh profile without network or scripts of its own; in the end nothing has gone out."""
    contexts, wrong = [], []

    def open_page(name, language="nb"):
        answers, since, without = REPORTS[name]
        place, voices = root / "examples" / answers, None
        if place.is_dir():
            assessed, result, voices, *_ = gather([place], [], [], {})
        else:
            assessed = load_answers(place.with_suffix(".yaml"))
            result = score(assessed.scale, assessed.answers)
        before = compared(load_answers(root / f"examples/{since}.yaml"), assessed) if since else None
        html = render_page(assessed, result, speech(language), before, frozenset(without), voices)
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


def test_every_voice_has_a_chart_with_its_numbers_in_a_table(report):
    page = report("all voices", "en")
    assert page.locator("section.voice").count() == 3
    for section in page.locator("section.voice").all():
        chart = section.get_by_role("img")
        assert chart.count() == 1
        assert chart.locator("title").inner_html()
        titles = section.locator("table").first.locator("tbody th").all_inner_texts()
        assert [text.strip() for text in chart.locator("text.label").all_text_contents()] == titles
    external = page.locator("section.voice", has=page.locator("#external"))
    assert external.locator("circle.dot").count() == external.locator("rect.theirs").count() == 6
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))


@pytest.fixture
def together(browser, root, tmp_path):
    """The page of the example's participants, or of the first few of them."""
    contexts = []

    def open_page(n=12, language="nb"):
        files = sorted((root / "examples/lundvik/2026-2/participants").iterdir())[:n]
        loaded = [load_answers(file) for file in files]
        told = participants(loaded[0].scale, [one.answers for one in loaded])
        path = tmp_path / f"{n}.html"
        html = render_participants_page(together_of(loaded, told, speech(language)))
        path.write_text(html, encoding="utf-8")
        contexts.append(browser.new_context(offline=True))
        page = contexts[-1].new_page()
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("n", [12, 4])
def test_axe_finds_nothing_on_the_participants_page(together, axe, n, language):
    page = together(n, language)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert complaints(page, axe) == [], (scheme, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(media="print")
    assert complaints(page, axe) == []


def test_a_number_reaches_over_the_columns_that_it_counts(together):
    page = together()
    rows = page.locator("table.cells tbody tr").all()
    assert len(rows) == 15
    for row in rows:
        cells = row.locator("td").all()
        assert sum(int(cell.get_attribute("colspan")) for cell in cells) == 5
        assert sum(int(cell.locator(".n").inner_text()) for cell in cells) == 12
    first = page.locator("table.cells").first
    widths = first.locator("thead th.cell").evaluate_all("cells => cells.map(c => Math.round(c.offsetWidth))")
    assert max(widths) - min(widths) <= 1


def test_four_participants_leave_nothing_on_their_page(together):
    page = together(4, "en")
    assert page.locator("table, svg").count() == 0
    assert "Fewer than 5 participants have answered." in page.locator("main").inner_text()
