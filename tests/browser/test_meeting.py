"""The agenda of the meeting can be read by anyone, on a screen and on paper, and holds nobody's name."""

import io
import re
import unicodedata
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from pypdf import PdfReader

from hf_fidelity.answers.load import load_answers
from hf_fidelity.views.agreement.subject import raters_of
from hf_fidelity.views.document import render_pdf
from hf_fidelity.views.meeting.page import render_agenda
from hf_fidelity.views.proof.seal import seal_holds
from hf_fidelity.views.speech import speech
from tests.browser.test_access import complaints

SCORES = {"choice-dwelling": (2, 4, 3), "choice-decline": (3, 3, 2), "recovery-no-coercion": (4, 4, None)}
FACTS = {
    "access-permanence": ({"count": 9, "total": 10}, {"count": 5, "total": 10}, "dont-know"),
    "recovery-harm-reduction": (["naloxone"], ["naloxone", "open-talk"], []),
    "access-days-to-home": (20, 20, 20),
}


def written(folder, letter, answers, **more):
    path = folder / f"{letter}.yaml"
    about = {"scale": "housing-first@1.0", "team": "Fjordvik", "round": "2026-2", "date": "2026-10-14"}
    path.write_text(
        yaml.safe_dump({**about, "variant": "icm", "rater": letter, "role": "staff", "answers": answers, **more}),
        encoding="utf-8",
    )
    return load_answers(path)


@pytest.fixture
def agenda(browser, tmp_path):
    """Opens an agenda in a fresh profile without network or scripts of its own; in the end nothing has gone out."""
    contexts, wrong = [], []

    def open_page(language="nb", *, agreed=False, note="", **about):
        raters = []
        for n, letter in enumerate("ABC"):
            answers = {name: values[n] for name, values in {**SCORES, **FACTS}.items() if values[n] is not None}
            said = f"Sett i oktober, av {letter}.{note}"
            answers["choice-dwelling"] = {"value": answers["choice-dwelling"], "evidence": said}
            raters.append(written(tmp_path, letter, answers, **{key: values[n] for key, values in about.items()}))
        kept = {"choice-dwelling": {"value": 3, "ratings": {"A": 2, "B": 4, "C": 3}, "reason": "Lest sammen."}}
        both = written(tmp_path, "agreed", kept) if agreed else None
        html = render_agenda(raters_of(raters, both, speech(language)))
        assert seal_holds(html)
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


@pytest.mark.parametrize("agreed", [False, True])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_axe_finds_nothing(agenda, axe, language, agreed):
    page = agenda(language, agreed=agreed)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert complaints(page, axe) == [], (scheme, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(media="print")
    assert complaints(page, axe) == []


def test_headings_are_in_order(agenda):
    page = agenda()
    levels = [int(h.evaluate("h => h.tagName[1]")) for h in page.locator("h1, h2, h3, h4, h5, h6").all()]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_order_is_that_of_the_meeting_and_leads_to_each_item(agenda):
    page = agenda("en")
    rows = page.locator("table.order tbody tr th[scope=row]").all_inner_texts()
    first = ["2.1 Choice of type of home", "2.4 Turning down a home", "3.3 Harm reduction", "1.4 Lasting tenancies"]
    assert rows[:4] == first
    assert "3.4 Pressure on participants" in rows[4:], "one rater left it out"
    assert page.locator("article").count() == len(rows)
    for link in page.locator("table.order a").all():
        assert page.locator(f"[id='{link.get_attribute('href')[1:]}'] h3").inner_text() == link.inner_text()


def test_a_judgement_shows_every_step_with_those_that_were_chosen_marked_and_whose_grounds(agenda):
    page = agenda("en")
    card = page.locator("article").filter(has=page.get_by_role("heading", name="Choice of type of home"))
    rows = [row.locator("th, td").all_inner_texts() for row in card.locator("table.answers tbody tr").all()]
    assert [(row[0], row[2]) for row in rows] == [("1", "nobody"), ("2", "A"), ("3", "C"), ("4", "B")]
    assert [row.get_attribute("class") for row in card.locator("tbody tr").all()] == [None, *["chosen"] * 3]
    assert card.locator(".grounds dd").all_inner_texts() == [f"Sett i oktober, av {letter}." for letter in "ABC"]
    assert card.locator(".step").all_inner_texts() == ["1", "2", "3", "4", "not applicable"]
    pressure = page.locator("article").filter(has=page.get_by_role("heading", name="Pressure on participants"))
    assert pressure.locator(".step").all_inner_texts() == ["1", "2", "3", "4"], "it always applies"


def test_a_fact_shows_what_was_counted_and_what_only_some_ticked(agenda):
    page = agenda("en")
    card = page.locator("article").filter(has=page.get_by_role("heading", name="Harm reduction"))
    answers, options = card.locator("table.answers").all()
    assert len(answers.locator("tbody tr").all()) == 3
    letters = [row.locator("td").last.inner_text() for row in options.locator("tbody tr").all()]
    assert sorted(letters) == ["A, B", "B"]
    assert card.locator(".step").count() == 0, "facts are not voted on"


def test_what_is_agreed_is_told_with_its_reason_and_not_discussed(agenda):
    page = agenda("en", agreed=True)
    row = page.locator("section[aria-labelledby=settled] tbody tr").inner_text()
    assert "Choice of type of home" in row
    assert "Lest sammen." in row
    assert "Choice of type of home" not in page.locator("table.order").inner_text()


def test_on_paper_no_item_is_torn_apart(agenda):
    page = agenda("en")
    sheets = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    begun = [len(re.findall(r"Score\s+Answer\s+Raters", sheet)) for sheet in sheets]
    ended = [len(re.findall(r"Ring what|Who looks it up", sheet)) for sheet in sheets]
    assert begun == ended
    assert sum(begun) == page.locator("article").count()


def test_on_paper_no_heading_stands_alone_before_a_long_item(agenda):
    for n_times in (100, 300):
        page = agenda("en", note=" Lest og talt opp." * n_times)
        printed = render_pdf(Path(urlsplit(page.url).path).read_text(encoding="utf-8"))
        pages = PdfReader(io.BytesIO(printed)).pages
        sheets = [unicodedata.normalize("NFKC", sheet.extract_text()) for sheet in pages]
        begun = [sheet for sheet in sheets if "Discuss first: core items" in sheet][-1]
        begun = begun.rpartition("Discuss first: core items")[2]
        assert "2.1 Choice of type of home" in begun
        assert "Sett i oktober, av A." in begun


def test_steps_that_raters_tell_differently_are_on_the_agenda(agenda):
    step = {"step": "Ask the housing office", "item": "choice-dwelling", "owner": "Leader", "due": "2027-03-01"}
    page = agenda("en", actions=[[{**step, "status": status}] for status in ("done", "started", "done")])
    row = page.locator("section[aria-labelledby=steps] tbody tr")
    assert row.locator("th, td").all_inner_texts() == ["Ask the housing office", "Status \u2013 done: A, C; started: B"]
    assert page.locator("table.order a[href='#steps']").count() == 1
    assert agenda("en", actions=[[step]] * 3).locator("#steps").count() == 0
