"""The pages of a network can be read by anyone, on a screen, a telephone, a projector and paper."""

import io
import re
import unicodedata
from itertools import pairwise

import pytest
from pypdf import PdfReader

from hf_fidelity.scoring.network.roster import Out, Outside
from hf_fidelity.views.document import render_pdf
from hf_fidelity.views.network.page import render_meeting_page, render_own_sheet, render_slides
from tests.browser.test_access import complaints
from tests.unit.network_example import subject


def out_for_every_reason(shown):
    """The subject with a team out for each of the reasons, and a file that cannot be read."""
    outside = tuple(Outside(None if one is Out.UNREADABLE else f"Team {one}", one, "x") for one in Out)
    last = shown.last._replace(roster=shown.last.roster._replace(outside=outside))
    return shown._replace(rounds=(*shown.rounds[:-1], last))


PAGES = {
    "report": lambda language: render_meeting_page(subject(language)),
    "named report": lambda language: render_meeting_page(subject(language, is_named=True)),
    "too few": lambda language: render_meeting_page(subject(language, least=25)),
    "slides": lambda language: render_slides(subject(language)),
    "slides with every reason": lambda language: render_slides(out_for_every_reason(subject(language))),
    "own sheet": lambda language: render_own_sheet(subject(language), "Housing First Almdal"),
    "own sheet of a team that is out": lambda language: render_own_sheet(subject(language), "Housing First Ormdal"),
}


@pytest.fixture
def opened(browser, tmp_path):
    """Opens a page in a fresh profile without network; in the end nothing has gone out and nothing was refused."""
    contexts, wrong = [], []

    def open_page(name, language="nb"):
        path = tmp_path / f"{len(contexts)}.html"
        path.write_text(PAGES[name](language), encoding="utf-8")
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
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(opened, axe, name, language):
    page = opened(name, language)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 720})
            assert complaints(page, axe) == [], (scheme, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(media="print")
    assert complaints(page, axe) == []


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("name", ["report", "named report", "own sheet"])
def test_on_a_telephone_only_the_widest_tables_are_scrolled_and_keep_their_first_column(opened, name, language):
    page = opened(name, language)
    page.set_viewport_size({"width": 390, "height": 800})
    cut = "all => all.filter(e => e.scrollWidth > e.clientWidth).map(e => e.firstElementChild.className)"
    wide = page.locator(".wide").evaluate_all(cut)
    assert set(wide) <= {"all-codes", "moves"}
    for table in wide:
        fixed = page.locator(f"table.{table} tbody th").first
        page.locator(f".wide:has(table.{table})").evaluate("e => { e.scrollLeft = e.scrollWidth }")
        assert fixed.bounding_box()["x"] >= 0, "the row is still named when its end is seen"


@pytest.mark.parametrize("name", PAGES)
def test_headings_are_in_order(opened, name):
    page = opened(name)
    levels = [int(h.evaluate("h => h.tagName[1]")) for h in page.locator("h1, h2, h3, h4, h5, h6").all()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", ["slides", "slides with every reason"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080), (1024, 768)])
def test_a_slide_fills_one_screen_and_no_more(opened, name, language, width, height):
    page = opened(name, language)
    page.set_viewport_size({"width": width, "height": height})
    heights = page.locator(".slide").evaluate_all("all => all.map(slide => slide.getBoundingClientRect().height)")
    assert len(heights) == 6
    assert [round(one) for one in heights] == [height] * 6
    words = page.locator(".often li").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    assert words >= min(width * 9 / 16, height) / 30
    cut = "all => all.filter(slide => slide.scrollHeight > slide.clientHeight).length"
    assert page.locator(".slide").evaluate_all(cut) == 0


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("name", ["slides", "slides with every reason"])
def test_slides_on_paper_are_a_page_each_in_the_shape_of_a_projector(opened, name, language):
    page = opened(name, language)
    titles = [flat(text) for text in page.locator("h1, h2").all_inner_texts()]
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    for raw in (printed, render_pdf(PAGES[name](language))):
        sheets = PdfReader(io.BytesIO(raw)).pages
        assert len(sheets) == len(titles) == 6
        assert [title in flat(sheet.extract_text()) for title, sheet in zip(titles, sheets, strict=True)] == [True] * 6
        assert {round(float(sheet.mediabox.width / sheet.mediabox.height), 2) for sheet in sheets} == {1.78}


def flat(text):
    """Text as it is compared: letters that a font joins are taken apart."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("name", ["report", "own sheet"])
def test_no_heading_stands_alone_at_the_foot_of_a_page(opened, name):
    page = opened(name)
    headings = {flat(text) for text in page.locator("h2, h3, h4").all_inner_texts()}
    for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages:
        lines = [line.strip() for line in sheet.extract_text().splitlines() if line.strip()]
        last = [line for line in lines if not re.fullmatch(r"\d+ / \d+", line)][-1]
        assert flat(last) not in headings
