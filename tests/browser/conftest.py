"""A real browser on the pages that are written, opened from files, with no way out to a network.

Debian's Chromium (or the one that CHROMIUM names) and axe-core (AXE_CORE, or node_modules in the checkout) must be
there: without them these tests fail, they are not skipped.
"""

import json
import os
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.page import render_form_page

HERE = Path(__file__).parent
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--lang=en-US",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert executable, "Chromium is missing: install Debian's `chromium`, or name one in CHROMIUM"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe(pytestconfig):
    """The source of axe-core."""
    path = Path(os.environ.get("AXE_CORE") or pytestconfig.rootpath / "node_modules/axe-core/axe.min.js")
    assert path.is_file(), "axe-core is missing: `npm install axe-core`, or name its axe.min.js in AXE_CORE"
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def housing_first():
    return load_scale(*find_scale("housing-first@1.0", [])).model


@pytest.fixture(scope="session")
def orchard():
    return load_scale(HERE / "orchard.yaml").model


@pytest.fixture(scope="session")
def voice():
    """A scale that participants answer."""
    return load_scale(HERE / "voice.yaml").model


@pytest.fixture(scope="session")
def page_of(tmp_path_factory):
    """The file of a form, written once for each."""
    folder = tmp_path_factory.mktemp("forms")
    written = {}

    def write(scale, language="nb", **options):
        form = BlankForm(scale, language, **options)
        key = (scale.id, language, *((name, option) for name, option in options.items() if name != "last"))
        if key not in written or "last" in options:
            written[key] = folder / f"{len(list(folder.iterdir()))}.html"
            written[key].write_text(render_form_page(form), encoding="utf-8")
        return written[key]

    return write


def in_portions(cases, size=8):
    """Cases by the page that they are tried on: Chromium lets a page make ten downloads in a short while."""
    return [cases[start : start + size] for start in range(0, len(cases), size)]


class Form:
    """A form in the browser, used as a person would."""

    def __init__(self, page, folder):
        self.page, self.folder = page, folder
        self.dialogs, self.accepts = [], True
        page.on("dialog", self._answer)

    def _answer(self, dialog):
        self.dialogs.append((dialog.type, dialog.message))
        dialog.accept() if self.accepts else dialog.dismiss()

    def choose(self, item, n):
        self.page.locator(f"#item_{item} [data-choice='{n}']").check()

    def word(self, item, word):
        self.page.locator(f"#item_{item} [data-word='{word}']").check()

    def fill(self, field, text):
        self.page.locator(f"#{field}").fill(text)

    def leave(self):
        self.page.locator("#about_team").focus()

    def more(self, item):
        self.page.locator(f"#item_{item} .more_button").click()

    def save(self):
        with self.page.expect_download() as download:
            self.page.locator("#save").press("Enter")
        path = self.folder / download.value.suggested_filename
        download.value.save_as(path)
        return path

    def saved(self):
        """What a save writes, with numbers exactly as they stand."""
        return json.loads(self.save().read_text(encoding="utf-8"), parse_float=Decimal)

    def open(self, content, name="answers.json"):
        if not isinstance(content, Path):
            path = self.folder / name
            raw = content if isinstance(content, bytes) else None
            if raw is None:
                text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
                raw = text.encode()
            path.write_bytes(raw)
            content = path
        before = self.told
        self.page.evaluate("document.getElementById('told_text').replaceChildren()")
        n_dialogs = len(self.dialogs)
        self.page.locator("#file").set_input_files(content)
        if self.accepts or not self.dirty:
            self.page.locator("#told_text > p").first.wait_for(state="attached")
        else:
            while len(self.dialogs) == n_dialogs:
                self.page.evaluate("0")
        return before

    @property
    def told(self):
        return self.page.locator("#told_text").inner_text()

    @property
    def dirty(self):
        return bool(self.page.locator("#state.unsaved").count())

    def language(self, code):
        self.page.locator(f"[data-language={code}]").press("Enter")

    def fault(self, item):
        return self.page.locator(f"#item_{item}_fault").inner_text()


@pytest.fixture
def visit(browser, page_of, tmp_path):
    """Opens forms, each in a fresh profile without network; in the end nothing has gone out or been complained of."""
    contexts, wrong = [], []

    def request(request):
        if not request.url.startswith(("file:", "blob:", "data:")):
            wrong.append(request.url)

    def open_page(scale, language="nb", *, width=1280, height=900, scheme="light", **options):
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, offline=True, accept_downloads=True
        )
        contexts.append(context)
        context.on("request", request)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(page_of(scale, language, **options).as_uri())
        return Form(page, tmp_path)

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []
