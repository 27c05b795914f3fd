"""What the report gathers: charts, who holds the key, what would lift it, the round before, what is left out."""

import gc
import io
import re
import sys
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader

from hf_fidelity.answers.load import load_answers
from hf_fidelity.scoring.compute import score
from hf_fidelity.views.document import render_pdf
from hf_fidelity.views.layout import environment_of
from hf_fidelity.views.page import render_page
from hf_fidelity.views.report.charts import CENTRE_X, CENTRE_Y
from hf_fidelity.views.report.gathered import gathered
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.rounds import compared
from hf_fidelity.views.speech import speech

ROOT = Path(__file__).parent.parent.parent


def subject(path, since=None, without=(), language="en"):
    assessed = load_answers(path)
    before = compared(load_answers(since), assessed) if since else None
    return Subject(assessed, score(assessed.scale, assessed.answers), speech(language), before, frozenset(without))


@pytest.fixture
def fjordvik(root):
    return [root / f"examples/fjordvik/2026-{n}.yaml" for n in (1, 2)]


def test_a_better_score_lies_further_right_and_further_out(fjordvik):
    shown = gathered(subject(fjordvik[1]))
    by_score = sorted(shown["strips"].rows, key=lambda row: row.score)
    assert [row.dot for row in by_score] == sorted(row.dot for row in by_score)
    views = [domain["view"] for domain in shown["domains"]]
    out = [(x - CENTRE_X) ** 2 + (y - CENTRE_Y) ** 2 for x, y in shown["web"].dots]
    ranked = [at for _, at in sorted(zip(out, [view.at for view in views], strict=True))]
    assert ranked == sorted(ranked)


def test_bands_lie_on_the_axis_where_their_limits_are(fjordvik):
    shown = gathered(subject(fjordvik[1]))
    ticks = {label: x for x, label in shown["strips"].ticks}
    low, moderate, high = shown["strips"].zones
    assert low.start == ticks["1"]
    assert moderate.start == ticks["3"]
    assert high.start == pytest.approx((ticks["3"] + ticks["4"]) / 2, abs=0.02)
    assert high.start + high.width == pytest.approx(ticks["4"], abs=0.02)


def test_the_round_before_stands_on_both_charts_and_in_the_table(fjordvik):
    shown = gathered(subject(fjordvik[1], since=fjordvik[0]))
    earlier = gathered(subject(fjordvik[0]))
    assert [row.before for row in shown["strips"].rows] == [row.dot for row in earlier["strips"].rows]
    assert shown["web"].before == earlier["web"].shape
    before = [d["view"].before for d in shown["domains"]]
    assert [text.split(" ")[0] for text in before] == [d["view"].score for d in earlier["domains"]]
    assert [text for text in before if "(" in text] == ["3.50 (high)"]
    assert shown["overall"].change == "+0.02*"
    assert [d["view"].change[-1] == "*" for d in shown["domains"]] == [True, False, False, False, False]


def test_every_item_that_changed_is_named_with_both_scores(fjordvik):
    about = subject(fjordvik[1], since=fjordvik[0])
    rows = {kind.heading: kind.rows for kind in gathered(about)["changes"]}
    assert {heading: len(of_kind) for heading, of_kind in rows.items()} == {
        "Risen": 4,
        "Fallen": 3,
        "Scored in one round only": 1,
    }
    assert all(row.now > row.then for row in rows["Risen"])
    assert all(row.now < row.then for row in rows["Fallen"])
    assert [(row.item.number, row.then, row.now) for row in rows["Scored in one round only"]] == [
        ("1.6", "don't know", "3")
    ]
    named = {row.item.id for of_kind in rows.values() for row in of_kind}
    then, now = about.before.result.items, about.result.items
    assert named == {name for name in now if now[name].outcome != then[name].outcome}


def test_items_have_the_numbers_of_the_form(fjordvik):
    views = [item for domain in gathered(subject(fjordvik[1]))["domains"] for item in domain["items"]]
    assert [view.number for view in views[:9]] == ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "2.1"]


@pytest.mark.parametrize("other", [{"variant": "act"}, {"form": "short"}])
def test_a_round_that_was_scored_otherwise_is_not_compared(fjordvik, other):
    earlier, now = map(load_answers, fjordvik)
    assert compared(earlier, now).is_comparable
    about = earlier.answers.about.model_copy(update=other)
    before = compared(earlier._replace(answers=earlier.answers._replace(about=about)), now)
    shown = gathered(subject(fjordvik[1])._replace(before=before))
    assert shown["before_round"] == "2026-1"
    assert not shown["is_comparable"]
    assert shown["hindrance"]
    assert shown["changes"] == []
    assert shown["overall"].before == shown["overall"].change == ""
    assert {row.before for row in shown["strips"].rows} == {None}


def test_steps_of_the_round_before_are_followed_to_their_items(fjordvik):
    shown = gathered(subject(fjordvik[1], since=fjordvik[0]))
    actions = load_answers(fjordvik[0]).answers.about.actions
    assert [view.step for view in shown["earlier_actions"]] == [action.step for action in actions]
    now = subject(fjordvik[1]).result
    for view, action in zip(shown["earlier_actions"], actions, strict=True):
        if action.item:
            assert view.now == str(now.items[action.item].outcome.value)


def test_weak_items_are_counted_for_each_who_holds_the_key(fjordvik):
    about = subject(fjordvik[0])
    shown = gathered(about)
    assert {key.title: (key.n_weak, key.n_items) for key in shown["keys"]} == {
        "The team": (3, 17),
        "The municipality": (7, 20),
        "The state": (1, 3),
    }
    assert shown["n_weak"] == len(about.result.weak) == 11


def test_a_lift_names_the_team_alone_first_and_others_only_when_that_takes_fewer(fjordvik):
    lifts = {lift.title: lift for lift in gathered(subject(fjordvik[1]))["lifts"]}
    recovery = lifts["Recovery orientation"]
    assert recovery.alone.n_items == 2
    assert {item.actor for item in recovery.alone.items} == {"The team"}
    assert recovery.together is None
    housing = lifts["Housing without conditions"]
    assert housing.alone is None
    assert housing.together.n_items == 2
    assert lifts["Overall"].together.items == ()
    assert lifts["Overall"].together.by_actor


def test_each_item_says_what_one_step_up_takes(fjordvik):
    views = {item.id: item for domain in gathered(subject(fjordvik[1]))["domains"] for item in domain["items"]}
    assert views["access-days-to-home"].next.words == "up to 56 days"
    assert views["access-keep-conditions"].next.words == "none ticked"
    assert views["access-permanence"].next.words == "from 95 %".replace(" ", "\u00a0").replace("from\u00a0", "from ")
    assert views["access-entry-conditions"].next.words == "Nobody faced a demand."
    assert views["access-entry-conditions"].next.effect == "lifts the principle from 3.25 to 3.38"
    assert views["access-standard-lease"].next is None


def test_items_of_a_principle_without_a_score_still_say_what_one_step_up_takes(root):
    shown = gathered(subject(root / "examples/nordlia/2026-2.yaml"))
    view = next(item for domain in shown["domains"] for item in domain["items"] if item.id == "recovery-own-goals")
    assert view.next.words
    assert view.next.effect == ""


def page(*arguments, **options):
    about = subject(*arguments, **options)
    return render_page(about.assessed, about.result, about.say, about.before, about.without)


def text_of(html):
    return re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<(style|svg).*?</\1>", "", html))


def test_without_notes_no_free_text_is_left(fjordvik):
    note = "Nå har vi regnet ut boutgiftene"
    assert note in page(fjordvik[1])
    assert note not in page(fjordvik[1], without=["notes"])


def test_without_items_none_is_shown_one_by_one(fjordvik):
    assert "What is the tenancy" not in page(fjordvik[1], without=["items"])
    assert "<article>" in page(fjordvik[1])
    assert "<article>" not in page(fjordvik[1], without=["items"])


def test_without_totals_no_score_is_left(fjordvik):
    html = page(fjordvik[1], since=fjordvik[0], without=["totals"])
    shown = gathered(subject(fjordvik[1]))
    assert "<svg" not in html
    assert 'class="badge"' not in html
    text = text_of(html).split("How this was made")[0]
    for view in [shown["overall"], *(domain["view"] for domain in shown["domains"])]:
        assert not re.search(rf"(?<![\d.]){re.escape(view.score)}(?![\d.])", text)
    assert "One step up" in text
    assert not re.search(r"\b(score|lifts the principle|share of)\b", text)


def test_the_page_allows_nothing_but_its_own_style(fjordvik):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page(fjordvik[1]))[1]
    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'", policy)


def test_the_page_is_small(fjordvik):
    assert len(page(fjordvik[1], since=fjordvik[0]).encode()) < 300_000


def test_a_text_longer_than_a_page_is_laid_out(tmp_path):
    """A grid cell longer than a page kept the PDF from ever being done; a note may have 10,000 characters."""
    from hf_fidelity.views.document import render_pdf

    long = "En lang merknad om det som ble gjort. " * 200
    answers = (ROOT / "examples/fjordvik/2026-2.yaml").read_text(encoding="utf-8")
    answers = answers.replace(
        "  access-days-to-home: 58.5\n", f"  access-days-to-home: {{value: 58.5, note: '{long}'}}\n"
    )
    (tmp_path / "answers.yaml").write_text(answers, encoding="utf-8")
    assessed = load_answers(tmp_path / "answers.yaml")
    page = render_page(assessed, score(assessed.scale, assessed.answers), speech("nb"))
    assert long.strip() in page
    assert render_pdf(page).startswith(b"%PDF")


def test_on_paper_no_principle_stands_alone_before_a_long_text(root, tmp_path):
    text = (root / "examples/fjordvik/2026-2.yaml").read_text(encoding="utf-8")
    old = "  access-entry-conditions:\n"
    assert old in text
    path = tmp_path / "answers.yaml"
    path.write_text(text.replace(old, f'{old}    note: "{"Lest og talt opp. " * 250}"\n'), encoding="utf-8")
    about = subject(path)
    pages = PdfReader(io.BytesIO(render_pdf(render_page(about.assessed, about.result, about.say)))).pages
    sheets = [unicodedata.normalize("NFKC", page.extract_text()) for page in pages]
    (begun,) = [sheet for sheet in sheets if "1. Housing without conditions" in sheet]
    assert "1.1 Conditions before moving in" in begun
    assert "Lest og talt opp." in begun


def test_templates_leave_no_dead_module_behind():
    """Hypothesis, for one, asks every module that Python knows for its file."""
    environment_of("report").get_template("page.html.j2")
    modules = list(sys.modules.values())
    gc.collect()
    assert all(hasattr(module, "__name__") for module in modules)
