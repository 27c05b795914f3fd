"""What the views of a network show, what they must not show, and that each shows the same."""

import csv
import io
import json
import re
import sys
from fractions import Fraction
from itertools import combinations

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from rich.console import Console

from hf_fidelity.problem import UsageError
from hf_fidelity.scale.item import Anchor, Checklist, Cut, Levels, Number, Option, Span
from hf_fidelity.scoring.network.roster import Out, Outside
from hf_fidelity.scoring.network.rows import item_outcome
from hf_fidelity.scoring.network.spread import spread_of
from hf_fidelity.scoring.result import Reason, Scored, Withheld
from hf_fidelity.scoring.suppression import Nearly, Suppressed
from hf_fidelity.views.network.attendance import attendance, code_order
from hf_fidelity.views.network.best import best_in_words
from hf_fidelity.views.network.charts import PAGE, strip
from hf_fidelity.views.network.data import COLUMNS, render_codebook, render_data, render_parquet
from hf_fidelity.views.network.items import strong_items, weak_items
from hf_fidelity.views.network.machine import network_json, render_network_json
from hf_fidelity.views.network.page import render_meeting_page, render_own_sheet, render_slides
from hf_fidelity.views.network.principles import code_rows
from hf_fidelity.views.network.questions import FEWEST, MOST, questions
from hf_fidelity.views.network.subject import subject_of
from hf_fidelity.views.network.terminal import render_network
from hf_fidelity.views.network.words import HIDDEN, count_in_words, item_score, part_in_words, signs
from hf_fidelity.views.network.workbook import render_network_workbook
from hf_fidelity.views.proof.seal import seal_holds
from hf_fidelity.views.schemas import render_schema
from hf_fidelity.views.speech import LANGUAGES, speech
from tests.properties.networks import ITEMS, SCALE, Sent, alike, networks, rounds_of
from tests.unit.network_example import subject

OWN = "Housing First Almdal"


def small(network, language="en", least=3, **more):
    """The subject of a small made-up network."""
    rounds, _ = rounds_of(network, least)
    names = list(network)
    previous = names[-2] if len(names) > 1 else None
    return subject_of(SCALE, rounds, previous, least, speech(language), **more)


def text_of(page):
    """What a reader of a page reads."""
    return re.sub(r"<[^>]+>", " ", page.partition("<body>")[2])


def sheets(raw):
    """Every text in a workbook."""
    return [str(cell.value) for sheet in load_workbook(io.BytesIO(raw)) for row in sheet.iter_rows() for cell in row]


def table(raw):
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))


def everything(shown):
    """All that is published of a meeting, as text."""
    workbook = " ".join(sheets(render_network_workbook(shown)))
    files = [render_meeting_page(shown), render_slides(shown), render_network_json(shown), workbook]
    return "\n".join([*files, render_data(shown).decode(), render_codebook(shown).decode()])


@pytest.fixture
def teams():
    roster = subject("en").last.roster
    return sorted({row.team for row in roster.inside} | {one.team for one in roster.outside if one.team})


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_team_is_named_in_what_is_published(teams, language):
    published = everything(subject(language))
    assert len(teams) == 24
    assert [team for team in teams if team.removeprefix("Housing First ") in published] == []


def test_names_stand_everywhere_when_they_are_asked_for_and_the_page_says_so():
    shown = subject("en", is_named=True)
    page = render_meeting_page(shown)
    kicker = re.search(r'<p class="kicker">(.*?)</p>', page)[1]
    assert kicker == "Report for the network meeting, with the teams&#39; names"
    assert "This report names the teams." in page
    assert "with the teams&#39; names" in render_slides(shown)
    inside = {row.team for row in shown.last.roster.inside}
    for published in (text_of(page), " ".join(sheets(render_network_workbook(shown))), render_network_json(shown)):
        assert [team for team in inside if team not in published] == []
    assert {row["team"] for row in table(render_data(shown))} >= inside
    assert "Housing First Nesfjord" in page
    assert "This report names the teams." not in render_meeting_page(subject("en"))


def test_with_names_changes_are_those_of_all_teams_that_are_in_both_rounds():
    shown = subject("en", is_named=True)
    both = shown.rounds[-1].rows.keys() & shown.rounds[-2].rows.keys()
    assert {figure.move.spread.n for figure in shown.figures.values() if figure.measure.kind != "group"} == {len(both)}


@pytest.mark.parametrize("is_named", [False, True])
def test_who_is_in_comes_first_and_adds_up(is_named):
    seen = attendance(subject("en", is_named=is_named))
    assert seen.n_known == seen.n_inside + sum(one.n for one in seen.absent) == 24
    assert seen.n_unreadable_files == 1  # it may be any team's, of any round
    page = render_meeting_page(subject("en", is_named=is_named))
    assert re.findall(r'<h2 id="([a-z]+)"', page)[:3] == ["attendance", "common", "spread"]
    assert "Out of the figures: 5 teams" in page
    assert "Besides, 1 file cannot be read." in page


def test_a_team_that_is_out_for_two_reasons_is_counted_once():
    shown = subject("en")
    again = shown.last.roster.outside[0]._replace(reason=Out.TOO_LATE)
    more = (*shown.last.roster.outside, again, Outside(None, Out.UNREADABLE, "2025-2/broken.yaml"))
    last = shown.last._replace(roster=shown.last.roster._replace(outside=more))
    seen = attendance(shown._replace(rounds=(*shown.rounds[:-1], last)))
    assert seen.n_known == seen.n_inside + sum(one.n for one in seen.absent) == 24
    assert seen.n_unreadable_files == 2


@pytest.mark.parametrize("is_named", [False, True])
def test_no_file_is_named_in_what_is_published(is_named):
    assert "broken" not in everything(subject("en", is_named=is_named))


def test_the_top_of_each_item_is_explained():
    shown = subject("en")
    best = {item.id: item.best for item in [*strong_items(shown), *weak_items(shown)]}
    assert all(best.values())
    assert best["access-entry-conditions"] == "Nobody faced a demand."  # the last of four anchors
    assert best["access-keep-conditions"] == "none of the 6 on the list"
    assert best["support-transitions"] == "all 5 on the list"
    assert best["recovery-harm-reduction"] == "at least 5 of the 6 on the list"
    assert best["access-days-to-home"] == "up to 28 days"
    assert "with automatic renewal: from 95" in best["access-permanence"]
    caseload = next(item for item in shown.scale.items if item.id == "support-caseload")
    assert best_in_words(caseload, shown) == ""  # it depends on the kind of team


def _cuts(*cuts):
    return [Cut.model_validate({"score": score, **limit}) for score, limit in cuts]


STEPS = [Anchor(score=Fraction(n), text=f"step {n}") for n in (1, 2, 3)]
LIST = [Option(id=f"o{n}") for n in range(4)]


@pytest.mark.parametrize(
    ("item", "best"),
    [
        (Levels(id="i", kind="levels", anchors=STEPS), "step 3"),
        (Levels(id="i", kind="levels", anchors=STEPS, reverse=True), "step 1"),
        (Levels(id="i", kind="levels", anchors=[Anchor(score=Fraction(n)) for n in (1, 2)]), ""),
        (Checklist(id="i", kind="checklist", options=LIST), "all 4 on the list"),
        (Checklist(id="i", kind="checklist", options=LIST, reverse=True), "none of the 4 on the list"),
        (
            Checklist(id="i", kind="checklist", options=LIST, cuts=_cuts((2, {"up-to": 1}), (1, {}))),
            "at most 1 of the 4 on the list",
        ),
        (Number(id="i", kind="number", unit="days", cuts=_cuts((4, {"up-to": 7}), (1, {}))), "up to 7 days"),
        (Number(id="i", kind="number", cuts=_cuts((4, {"from": 7}), (1, {}))), "from 7"),
    ],
)
def test_the_best_of_every_kind_of_item_has_words(item, best):
    assert best_in_words(item, subject("en")) == best


def test_limits_between_bands_are_explained_wherever_they_are_drawn():
    shown = subject("en")
    for page in (render_meeting_page(shown), render_own_sheet(shown, OWN), render_slides(shown)):
        assert 'class="limit"' in page
        assert "Dashed lines show where bands begin: moderate from 3, high from 3.5." in page


def test_codes_that_do_not_last_are_not_said_to():
    shown = subject("en")
    assert "No code is ever used for another team." in render_meeting_page(shown)
    alone = render_meeting_page(shown._replace(has_key=False))
    assert "No code is ever used for another team." not in alone
    assert "by lot for this report alone" in alone


def test_the_organisers_list_in_the_terminal_has_names_and_files():
    console = Console(width=80, color_system=None)
    with console.capture() as capture:
        console.print(render_network(subject("en")))
    said = capture.get()
    assert max(map(len, said.splitlines())) <= 80
    assert "Housing First Selvang, selvang.yaml: sent raters' answers only, nothing agreed yet" in said.replace(
        "\n  ", " "
    )
    assert f"{len(subject('en').last.rows)} of 24 known teams are in the figures" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_codes_stand_in_their_own_order_and_never_by_score(language):
    shown = subject(language)
    codes = [row.code for row in code_rows(shown)]
    assert codes == sorted(codes, key=code_order)
    chips = re.findall(r'<th scope="row"><span class="chip">(\w+)</span>', render_meeting_page(shown))
    assert chips == codes


def test_letters_come_before_letters_with_numbers():
    assert sorted(["C10", "A2", "Z", "B", "C2", "A"], key=code_order) == ["A", "B", "Z", "A2", "C2", "C10"]


def test_names_stand_in_the_order_of_the_norwegian_alphabet():
    names = ["Almdal", "Zetavik", "Ærfjord", "Ødevang", "Øyvik", "Åsfjord"]
    assert sorted(sorted(names), key=code_order) == names


def test_every_dot_has_its_score_in_the_table():
    shown = subject("en")
    page = render_meeting_page(shown)
    charts = re.findall(r'<svg viewBox="0 0 360.*?</svg>', page, re.DOTALL)
    assert len(charts) == 6
    rows = {row.code: row.scores for row in code_rows(shown)}
    for chart in charts:
        assert sorted(re.findall(r'class="code"[^>]*>(\w+)<', chart)) == sorted(rows)
        assert re.search(r"<title [^>]+>[^<]+ the same figures as in the tables below</title>", chart)


def test_a_hidden_figure_is_read_aloud_and_explained():
    page = render_meeting_page(subject("en"))
    hidden = f'<span class="sign" aria-hidden="true">{HIDDEN}</span><span class="unseen">not shown</span>'
    assert page.count(hidden) > 50
    assert f"<td>{HIDDEN}</td>" not in page
    assert f"<dt><b>{HIDDEN}</b></dt>" in page


def test_four_signs_tell_four_things_apart():
    say = speech("en")
    reasons = (Reason.BLANK, Reason.DONT_KNOW, Reason.NOT_APPLICABLE)
    shown = [item_score(Withheld(reason), say) for reason in reasons]
    assert [*shown, HIDDEN] == [sign for sign, _ in signs(say)]
    assert len({*shown, HIDDEN}) == 4
    assert item_score(Scored(Fraction(5, 2)), speech("nb")) == "2,5"


def test_counts_are_said_as_far_as_they_are_shown():
    say = speech("en")
    assert [count_in_words(count, say) for count in (7, Nearly(6), Suppressed())] == ["7", "at least 6", HIDDEN]
    assert part_in_words(Nearly(6), 8, say) == "at least 6 of 8"
    assert part_in_words(3, 8, say) == "3 of 8"
    assert part_in_words(Suppressed(), 8, say) == HIDDEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_team_sees_its_own_place_and_nobody_elses_code(language):
    shown = subject(language)
    sheet = render_own_sheet(shown, OWN)
    own = shown.last.codes[OWN]
    assert f"<dd>{own}</dd>" in sheet
    assert 'class="code"' not in sheet
    assert "chip" not in sheet.partition("<body>")[2]
    charts = re.findall(r"<svg.*?</svg>", sheet, re.DOTALL)
    assert [chart.count('class="own"') for chart in charts] == [1] * 6
    assert [chart.count("unnamed") for chart in charts] == [len(shown.last.rows) - 1] * 6
    assert "Kvernnes" not in sheet
    row = next(row for row in code_rows(shown) if row.code == own)
    assert tuple(re.findall(r'<td class="number"><b>([^<]+)</b>', sheet)[:6]) == row.scores


def test_a_team_sees_its_own_answers():
    shown = subject("en")
    row, layout = shown.last.rows[OWN], shown.last.layout
    sheet = render_own_sheet(shown, OWN)
    cells = re.findall(r'<td class="number"><b>([^<]+)</b>', sheet)[6:]
    order = layout.asked[row.variant].items
    assert cells == [item_score(item_outcome(row, layout, at), shown.say) for at in range(len(order))]


@pytest.mark.parametrize(
    ("team", "why"),
    [
        ("Ormdal", "The team answered another version of the scale."),
        ("Nesfjord", "The team sent nothing, though it was expected."),
        ("Selvang", "nothing agreed yet."),
    ],
)
def test_a_team_that_is_out_is_told_why_and_no_figures(team, why):
    sheet = render_own_sheet(subject("en"), f"Housing First {team}")
    assert why in sheet
    assert "<svg" not in sheet
    assert "<table" not in sheet


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_to_eight_questions_all_different(language):
    for names in (("2026-2",), ("2025-2", "2026-1"), ("2025-2", "2026-1", "2026-2")):
        made = questions(subject(language, names))
        assert FEWEST <= len(made) <= MOST
        assert len(set(made)) == len(made)
        assert [question for question in made if not question.endswith("?")] == []


@settings(deadline=None, max_examples=20)
@given(networks())
def test_any_network_gives_enough_questions_and_a_sealed_page(example):
    network, least = example
    shown = small(network, least=least)
    assert FEWEST <= len(questions(shown)) <= MOST
    for page in (render_meeting_page(shown), render_slides(shown)):
        assert seal_holds(page)
    jsonschema.validate(json.loads(render_network_json(shown)), json.loads(render_schema("network")))
    render_network_workbook(shown)


def test_what_moved_is_asked_about_in_both_directions():
    before = alike(8)
    now = {t: Sent({**dict.fromkeys(ITEMS, 2), "home-1": 4, "home-2": 4, "help-1": 1}) for t in before}
    made = " ".join(questions(small({"r0": before, "r1": now})))
    assert "“home” has risen most" in made
    assert "“help” has fallen most" in made
    assert "“help-1” is a core item, and at least 6 of 8 teams have a low score on it" in made


def test_under_the_limit_nothing_is_shown_and_no_data_written():
    shown = subject("en", ("2026-2",), least=25)
    page = render_meeting_page(shown)
    assert "That is fewer than the limit, so no figures are shown." in page
    assert re.findall(r"\d\.\d\d", text_of(page.partition("How to read this")[0])) == []
    assert re.findall(r"\d\.\d\d", text_of(render_slides(shown))) == []
    assert network_json(shown)["items"] == []
    with pytest.raises(UsageError) as caught:
        render_data(shown)
    assert [problem.code for problem in caught.value.problems] == ["HF357"]


def test_data_has_a_row_for_each_team_round_and_item():
    shown = subject("en")
    rows = table(render_data(shown))
    assert len(rows) == sum(len(one.rows) for one in shown.rounds) * 40
    assert len({(row["team"], row["round"], row["item"]) for row in rows}) == len(rows)
    assert {row["answered"] for row in rows} == {"scored", "blank", "dont-know"}
    assert all((row["score"] == "") == (row["answered"] != "scored") for row in rows)
    assert {row["team"] for row in rows if row["round"] == "2026-2"} == set(shown.last.codes.values())


def test_the_codebook_knows_every_column_and_value():
    shown = subject("en")
    book, rows = table(render_codebook(shown)), table(render_data(shown))
    assert [row["column"] for row in book if row["column"] and not row["value"]] == list(rows[0]) == list(COLUMNS)
    for column in ("answered", "domain", "item"):
        assert {row[column] for row in rows} <= {row["value"] for row in book if row["column"] == column}
    assert "do not publish them" in book[0]["meaning"]


def test_parquet_that_is_not_installed_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError) as caught:
        render_parquet(subject("en"))
    assert [problem.code for problem in caught.value.problems] == ["HF358"]


def test_parquet_holds_the_same_rows():
    import pyarrow.parquet as pq

    shown = subject("en")

    read = pq.read_table(io.BytesIO(render_parquet(shown))).to_pylist()
    rows = table(render_data(shown))
    assert [(one["team"], one["item"]) for one in read] == [(one["team"], one["item"]) for one in rows]
    scores = [float(one["score"].replace(",", ".")) if one["score"] else None for one in rows]
    assert [one["score"] for one in read] == scores


def test_json_shows_what_the_page_shows_and_no_more():
    shown = subject("en")
    data = network_json(shown)
    jsonschema.validate(json.loads(json.dumps(data)), json.loads(render_schema("network")))
    groups = [figure for figure in data["figures"] if figure["kind"] == "group"]
    assert {figure["teams"] for figure in groups} == {None}
    page = text_of(render_meeting_page(shown))
    for figure in data["figures"][1:6]:
        assert figure["teams"].keys() == set(shown.last.codes.values())
        assert f"{round(figure['spread']['median']['value'] + 1e-9, 2):.2f}" in page


def test_the_workbook_holds_numbers_and_no_formulas():
    book = load_workbook(io.BytesIO(render_network_workbook(subject("nb"))))
    assert book.sheetnames == [
        "Hvem er med",
        "Prinsipper",
        "Punkter",
        "Andre grupperinger",
        "Endringer",
        "Team",
        "Tegn",
    ]
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s", "n"}
    median = subject("nb").figures[subject("nb").domains[0]].spread.median
    assert book["Prinsipper"]["C4"].value == float(median)


def test_strange_names_and_texts_are_no_markup_and_no_formula():
    odd = {f"=cmd{n}<script>": Sent(dict.fromkeys(ITEMS, 1), shares=True, barrier="<b>&\u202e=1+1") for n in range(9)}
    shown = small({"r<i>": odd}, is_named=True)
    for page in (render_meeting_page(shown), render_slides(shown), render_own_sheet(shown, "=cmd0<script>")):
        assert "<script" not in page
        assert "<b>&" not in page
        assert "\u202e" not in page
    assert "&lt;b&gt;&amp;=1+1" in render_meeting_page(shown)
    assert "=cmd0&lt;script&gt;" in render_meeting_page(shown)
    assert table(render_data(shown))[0]["team"].startswith("'=cmd0")
    book = load_workbook(io.BytesIO(render_network_workbook(shown)))
    assert not any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_weak_items_and_strengths_are_those_of_most_teams():
    shown = subject("en")
    weak, strong = weak_items(shown), strong_items(shown)
    assert [item.share for item in weak] == sorted((item.share for item in weak), reverse=True)
    assert not {item.id for item in weak[:5]} & {item.id for item in strong[:5]}
    assert {item.key for item in weak} == {"The team", "The municipality", "The state"}
    asked = [item.ask for item in strong if item.ask]
    assert len(asked) == len(set(asked)) > 5


def test_pages_are_small_and_need_nothing_from_elsewhere():
    for page in (
        render_meeting_page(subject("nn")),
        render_slides(subject("nn")),
        render_own_sheet(subject("nn"), OWN),
    ):
        assert len(page.encode()) < 200_000
        assert seal_holds(page)
        assert re.findall(r'(?:src|href)="', page) == []
        assert 'style="' not in page
        assert "<script" not in page


@given(st.lists(st.integers(12, 48), min_size=3, max_size=25), st.booleans())
def test_dots_never_touch_and_stand_where_their_score_is(twelfths, with_own):
    scores = {f"c{n}": Fraction(one, 12) for n, one in enumerate(twelfths)}
    spread = spread_of([(one.numerator, one.denominator) for one in scores.values()])
    own = scores["c0"] if with_own else None
    made = strip(scores, spread, Span(Fraction(1), Fraction(4)), SCALE, "en", own=own)
    for one, other in combinations(made.dots, 2):
        assert (one.x - other.x) ** 2 + (one.y - other.y) ** 2 >= (2 * PAGE.radius) ** 2
    width = made.right - made.left
    expected = sorted(made.left + width * float((score - 1) / 3) for score in scores.values())
    assert sorted(dot.x for dot in made.dots) == pytest.approx(expected, abs=0.01)
    assert [dot.label for dot in made.dots if dot.label] == ([] if with_own else [dot.label for dot in made.dots])
    assert sum(dot.is_own for dot in made.dots) == with_own
    assert all(made.radius <= dot.y <= made.base for dot in made.dots)


def _hidden_items():
    """Six teams: four are low on the first item, which cannot be shown; three of them on each of the others."""
    scores = {f"T{n}": dict.fromkeys(ITEMS, 1 if n % 2 else 4) | {ITEMS[0]: 4 if n < 2 else 1} for n in range(6)}
    return {"r0": {team: Sent(items) for team, items in scores.items()}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_items_that_cannot_be_shown_are_said_to_be_perhaps_more_often_low(language):
    shown, say = small(_hidden_items(), language), speech(language)
    assert isinstance(shown.items[ITEMS[0]].low, Suppressed)
    assert ITEMS[0] not in [item.id for item in weak_items(shown)]
    sentence = say("Others of which it cannot be shown may have one in more teams.")
    title = say("Most often a low score, among the items of which it can be shown")
    assert sentence in render_meeting_page(shown)
    assert title in in_terminal(shown)
    known = small({"r0": {team: Sent(dict.fromkeys(ITEMS, 1)) for team in "CDEFGHIJK"}}, language)
    assert weak_items(known)
    assert sentence not in render_meeting_page(known)
    assert title not in in_terminal(known)


def in_terminal(shown):
    """The round as the terminal shows it, on one line."""
    console = Console(width=200, record=True, file=io.StringIO())
    console.print(render_network(shown))
    return " ".join(console.export_text().split())


def test_a_change_of_fewer_teams_says_of_how_many_it_is():
    shown = subject("en")
    move, spread = (getattr(shown.figures[shown.domains[-1]], name) for name in ("move", "spread"))
    moved = move.spread.n
    assert moved < spread.n
    part = f"{moved} of {spread.n} teams"
    assert f"Median change: that of {part}, which can be compared." in in_terminal(shown)
    assert f"({part})" in render_slides(shown)
    page = render_meeting_page(shown)
    assert f"<small>({part})</small>" in page.partition('<h2 id="groupings"')[2]
    assert [one for one in questions(shown) if "since the last round" in one and f"({part})" not in one] == []


def test_why_no_earlier_round_is_compared():
    shown = small(_hidden_items())
    reason = "The round before is not compared: the key has no codes of it."
    for told in (render_meeting_page, in_terminal):
        assert "No earlier round was given." in told(shown)
        assert reason in told(shown._replace(is_uncoded_before=True))
