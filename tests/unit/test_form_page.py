"""The page of a form as text: its policy, its data, its words; `tests/browser` uses it in a browser."""

import base64
import hashlib
import json
import re
from datetime import date
from fractions import Fraction
from html.parser import HTMLParser

import pytest

from hf_fidelity.checks.personal import DASHES, MAY_HOLD_ONE, PERSONAL, UNSEEN, WORTH_A_LOOK
from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.views.forms.blank import BlankForm, Header
from hf_fidelity.views.forms.page import PATTERN_SENTENCES, in_script, render_form_page
from hf_fidelity.views.forms.questions import digits
from hf_fidelity.views.forms.sentences import sentences
from hf_fidelity.views.forms.translated import Texts, page_languages


class Parts(HTMLParser):
    """The tags of a page, and what stands in its scripts and styles."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.raw, self._open = [], {}, ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self._open = f"{tag} {dict(attributes).get('type', '')}".strip()

    def handle_data(self, data):
        if self._open.startswith(("script", "style")):
            self.raw[self._open] = self.raw.get(self._open, "") + data

    def handle_endtag(self, _tag):
        self._open = ""


@pytest.fixture(scope="module")
def scale():
    return load_scale(*find_scale("housing-first@1.0")).model


@pytest.fixture
def orchard(root):
    return load_scale(root / "tests/browser/orchard.yaml").model


def parts_of(scale, language="nb", **options):
    return Parts(render_form_page(BlankForm(scale, language, **options)))


def test_the_policy_lets_in_only_the_page_s_own_script_and_style(orchard):
    page = parts_of(orchard)
    policy = next(a["content"] for _, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    for kind in ("script", "style"):
        digest = base64.b64encode(hashlib.sha256(page.raw[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    for rule in ("default-src 'none'", "base-uri 'none'", "form-action 'none'"):
        assert rule in policy
    assert "unsafe" not in policy


def test_nothing_is_fetched_from_elsewhere(scale):
    page = parts_of(scale)
    assert not [a for _, a in page.tags if {"src", "srcset", "action", "style"} & set(a)]
    assert not [a for _, a in page.tags if not a.get("href", "#").startswith("#")]
    assert not [a for _, a in page.tags if any(name.startswith("on") for name in a)]
    assert not re.search(
        r"https?:|url\(|@import|fetch\(|XMLHttp|Storage|eval\(|innerHTML", page.raw["script"] + page.raw["style"]
    )


def test_the_same_form_gives_the_same_bytes(scale):
    assert render_form_page(BlankForm(scale, "nn")) == render_form_page(BlankForm(scale, "nn"))


def test_ids_are_unique_and_every_text_is_there_in_each_language(scale):
    page = parts_of(scale)
    ids = [a["id"] for _, a in page.tags if "id" in a]
    assert len(ids) == len(set(ids))
    data = json.loads(page.raw["script application/json"])
    lengths = {len(texts) for texts in data["texts"].values()}
    assert list(data["texts"]) == ["nb", "nn", "en"]
    assert len(lengths) == 1
    numbers = {int(a[key]) for _, a in page.tags for key in ("data-t", "data-l") if key in a} | set(
        data["messages"].values()
    )
    assert max(numbers) < lengths.pop()
    shown = {int(a["data-t"]) for _, a in page.tags if "data-t" in a}
    assert {n for n, text in enumerate(data["texts"]["nb"]) if text is None} == shown
    assert all(text for language in ("nn", "en") for text in data["texts"][language])


def labels_of(text):
    """The label of each field, as one reads it."""
    found = re.findall(r'<label for="([^"]+)">(.*?)</label>', text, re.DOTALL)
    return {field: re.sub(r"<[^>]+>", "", label) for field, label in found}


@pytest.mark.parametrize(
    ("language", "optional", "evidence"),
    [("nb", "(valgfritt)", "Grunnlag"), ("nn", "(valfritt)", "Grunnlag"), ("en", "(optional)", "Built on")],
)
def test_labels(scale, language, optional, evidence):
    labels = labels_of(render_form_page(BlankForm(scale, language)))
    about = {field for field in labels if field.startswith("about_")}
    assert len(about) == 8
    assert {field for field in about if labels[field].endswith(optional)} == {
        "about_municipality",
        "about_role",
        "about_share-texts",
    }
    assert {label for field, label in labels.items() if field.endswith("_evidence")} == {evidence}
    assert len([field for field in labels if field.endswith("_evidence")]) == 40


def test_every_field_for_evidence_has_its_hint(scale):
    page = parts_of(scale)
    fields = [a for tag, a in page.tags if tag == "textarea" and a.get("id", "").endswith("_evidence")]
    hints = {a["id"] for tag, a in page.tags if tag == "small"}
    assert len(fields) == 40
    assert all(a["aria-describedby"] == a["data-hint"] and a["data-hint"] in hints for a in fields)


def test_texts_cannot_end_their_element(orchard):
    text = render_form_page(BlankForm(orchard, "nb"))
    assert text.count("</script>") == 2
    assert "\u202e" not in text
    data = json.loads(Parts(text).raw["script application/json"])
    assert "<!--data-->" in " ".join(data["texts"]["en"])
    assert "{{ 7*7 }}" in " ".join(data["texts"]["nn"])
    assert "{{ 7*7 }}" in text


def test_scores_and_marks_stand_in_no_tag(scale):
    page = parts_of(scale)
    choices = [a for _, a in page.tags if "data-choice" in a]
    assert len(choices) > 100
    assert not [a for a in choices if "value" in a]
    words = " ".join(str(a) for _, a in page.tags)
    assert "core" not in words
    assert "score" not in words


def test_a_short_form_of_one_variant(scale):
    page = parts_of(scale, form="short", variant="act", rater="AB")
    items = [a["id"] for _, a in page.tags if a.get("class", "").startswith("item ")]
    assert len(items) == 10
    assert not [a for _, a in page.tags if a.get("id") == "about_variant"]
    data = json.loads(page.raw["script application/json"])
    assert (data["form"], data["variant"]) == ("short", "act")
    assert [a for tag, a in page.tags if tag == "option" and "selected" in a] == [{"selected": None}]


@pytest.mark.parametrize(
    ("of_scale", "asked", "offered"),
    [
        (("en", "nn", "nb"), "nb", ("nb", "nn", "en")),
        (("en",), "nb", ("nb", "en")),
        (("de",), "en", ("en",)),
    ],
)
def test_the_languages_of_a_page(of_scale, asked, offered):
    assert page_languages(of_scale, asked) == offered


@pytest.mark.parametrize(
    ("number", "written"),
    [("3", "3"), ("3.5", "3.5"), ("-0.25", "-0.25"), ("0.000000001", "0.000000001"), ("1200", "1200"), ("0", "0")],
)
def test_scores_are_written_exactly(number, written):
    assert digits(Fraction(number)) == written


def test_the_script_looks_for_what_the_checks_look_for(orchard):
    data = json.loads(parts_of(orchard).raw["script application/json"])
    assert [one["pattern"] for one in data["personal"]] == [in_script(known) for known in PERSONAL.values()]
    assert data["worthALook"] == in_script(WORTH_A_LOOK)
    assert data["asSeen"] == {
        "mayHoldOne": in_script(MAY_HOLD_ONE),
        "unseen": UNSEEN,
        "dashes": DASHES,
    }


def test_patterns_for_the_script():
    assert in_script(r"(?<!\d)\d{6}[\w.]\D") == r"(?<!\p{Nd})\p{Nd}{6}[\p{L}\p{N}_.]\P{Nd}"


def test_the_script_says_every_sentence_and_no_other(root):
    script = "".join(
        path.read_text(encoding="utf-8") for path in root.glob("src/hf_fidelity/views/templates/form/*.js")
    )
    known = set(sentences(Texts(("en",), "en")))
    script += " ".join(f'"{name}"' for name in PATTERN_SENTENCES)
    said = set(re.findall(r'"([a-z0-9-]+\??)"', script))
    assert known <= said
    assert set(re.findall(r'msg\("([^"]+)"', script)) <= known
    assert set(re.findall(r'Refused\("([^"]+)"', script)) <= known
    assert set(re.findall(r'says: \["([^"]+)"', script)) <= known


def test_the_parts_of_the_script_stay_small(root):
    for path in root.glob("src/hf_fidelity/views/templates/form/*.js"):
        assert path.read_text(encoding="utf-8").count("\n") <= 200, path.name


@pytest.fixture
def voice(root):
    return load_scale(root / "tests/browser/voice.yaml").model


def test_a_participants_form_asks_for_nothing_about_the_person(voice):
    header = Header("Team Fjordvik", "Fjordvik", "2026-2", date(2026, 10, 14))
    page = parts_of(voice, header=header, rater="B")
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"textarea", "select", "template", "aside"}
    assert not [a for _, a in page.tags if a.get("type") == "date" or a.get("id", "").startswith("about_")]
    assert "not-applicable" not in {a.get("data-word") for _, a in page.tags}
    data = json.loads(page.raw["script application/json"])
    assert data["fixed"] == {
        "team": "Team Fjordvik",
        "municipality": "Fjordvik",
        "round": "2026-2",
        "date": "2026-10-14",
        "rater": "P",
        "role": "participant",
        "language": "nb",
    }


def test_a_team_s_form_fixes_nothing(orchard):
    page = parts_of(orchard, header=Header('Team "Nord" <b>', "Fjordvik", "2026-2", date(2026, 10, 14)))
    data = json.loads(page.raw["script application/json"])
    assert (data["fixed"], data["actions"]) == ({}, [])
    values = {a["id"]: a["value"] for tag, a in page.tags if tag == "input" and "value" in a}
    assert values == {
        "about_team": 'Team "Nord" <b>',
        "about_municipality": "Fjordvik",
        "about_round": "2026-2",
        "about_date": "2026-10-14",
    }


@pytest.mark.parametrize(
    ("language", "word"), [("nb", "Vil ikke svare"), ("nn", "Vil ikkje svare"), ("en", "Do not want to answer")]
)
def test_don_t_know_is_called_what_the_scale_calls_it(voice, language, word):
    text = render_form_page(BlankForm(voice, language))
    assert text.count(f">{word}</span>") == 4
    shown = text[: text.index('id="data"')]
    assert not [usual for usual in ("Vet ikke", "Veit ikkje", "Don&#39;t know", "Don't know") if usual in shown]
