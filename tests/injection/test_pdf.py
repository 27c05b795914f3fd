"""Nasty texts in pages that are laid out for print: they can be read in the PDF, and nothing in it acts."""

import io
import re

import pytest
from pypdf import PdfReader

from hf_fidelity.views.document import render_pdf
from tests.injection.nasty import NASTY
from tests.injection.test_views import LONG
from tests.injection.views import VIEWS
from tests.injection.worlds import small, world_of

ACTING = ("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/OpenAction", "/AA", "/SubmitForm", "/GoToR", "/RichMedia")
UNREAD = ("half a pair", "emoji", "variation")
"""What no file holds; and what other readers read, and pypdf does not: a font with signs of four bytes."""
SHOWN = ("alert(1)", "=cmd|", "=1+1", "7*7", "javascript:", "HYPERLINK(", "example.org", "%0A%0D%25", "selected(.,'x')")
"""Parts of texts, without spaces; not every page shows every field."""
TEXTS = [text for name, text in NASTY.items() if len(text) <= LONG and name not in UNREAD]


@pytest.fixture(scope="module")
def world():
    """Every field another text, and over and over again."""
    at = iter(range(1_000_000))
    return world_of(small(), lambda _part, _field: TEXTS[next(at) % len(TEXTS)])


@pytest.mark.parametrize("view", ["render_subject", "render_agenda", "render_meeting_page with names"])
def test_a_pdf_of_nasty_texts(world, view):
    raw = render_pdf(VIEWS[view][1](world))
    reader = PdfReader(io.BytesIO(raw))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert len(text) > 2_000
    together = "".join(text.split())
    assert sum(shown in together for shown in SHOWN) > len(SHOWN) / 2
    assert not re.search("[\0-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert not [mark for mark in ACTING if mark in str(_everything(reader))]
    links = {entry["/A"]["/URI"] for page in reader.pages for entry in _links(page) if "/URI" in entry.get("/A", {})}
    assert all(link.startswith(("http://", "https://")) for link in links)


def _links(page):
    return [entry.get_object() for entry in page.get("/Annots", []) if entry.get_object().get("/Subtype") == "/Link"]


def _everything(reader):
    """The names of everything that stands in the document, without what is laid out."""
    found, waiting, seen = set(), [reader.trailer], set()
    while waiting:
        one = waiting.pop()
        one = one.get_object() if hasattr(one, "get_object") else one
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, dict):
            found |= {str(key) for key in one} | {str(value) for value in one.values() if str(value).startswith("/")}
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return found
