"""Pages made of nasty texts, in a real browser: nothing runs, nothing is fetched, also where no policy forbids it."""

import re

import pytest

from tests.injection.nasty import NASTY
from tests.injection.test_views import LONG
from tests.injection.views import VIEWS
from tests.injection.worlds import small, world_of

TRIED = [text for text in NASTY.values() if len(text) <= LONG and "\ud800" not in text]
TEXTS = {
    "all together": " ".join(TRIED),
    "the last one first": " ".join(reversed(TRIED)),
    "out of everything": (
        "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert(1) )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/"
        "--!>\\x3csVg/<sVg/oNloAd=alert(1)//>\\x3e"
    ),
}
PAGES = [name for name in VIEWS if "page" in name or name.startswith(("render_subject", "render_a", "render_own"))]
PAGES = [name for name in PAGES if "render_a" not in name or name == "render_agenda"] + ["render_slides with names"]
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@pytest.fixture(scope="module")
def worlds():
    parts = small()
    return {name: world_of(parts, lambda _part, _field, text=text: text) for name, text in TEXTS.items()}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_of_a_text_is_run_or_fetched(browser, worlds, tmp_path, name, text):
    page = VIEWS[name][1](worlds[text])
    assert POLICY.search(page)
    for n, content in enumerate((page, POLICY.sub("", page))):
        path = tmp_path / f"{n}.html"
        path.write_text(content, encoding="utf-8")
        happened = opened(browser, path)
        assert happened == []


def opened(browser, path):
    """What happens when a page is opened, every part of it is unfolded, and the pointer goes over all its links."""
    happened = []
    context = browser.new_context(offline=True)
    tab = context.new_page()
    tab.on("dialog", lambda dialog: (happened.append(("dialog", dialog.message)), dialog.dismiss()))
    tab.on("console", lambda message: happened.append(("console", message.text)))
    tab.on("pageerror", lambda error: happened.append(("error", str(error))))
    tab.on("request", lambda request: happened.append(("request", request.url)) if elsewhere(request.url) else None)
    tab.goto(path.as_uri())
    tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    links = tab.evaluate("[...document.querySelectorAll('a[href]')].map(one => one.protocol)")
    happened += [("link", protocol) for protocol in links if protocol not in ("file:", "http:", "https:")]
    tab.evaluate("for (const one of document.querySelectorAll('*')) one.dispatchEvent(new Event('mouseover'))")
    context.close()
    return happened


def elsewhere(address):
    return not address.startswith(("file:", "data:", "blob:"))
