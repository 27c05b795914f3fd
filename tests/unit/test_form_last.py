"""What a new round begins with: facts in words, open actions, and nothing that was answered or scored."""

import re
from fractions import Fraction

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.values import Amount, Proportion, Ticks
from hf_fidelity.scale.item import Checklist, Share
from hf_fidelity.scale.load import load_scale
from hf_fidelity.views.forms.blank import BlankForm, Header
from hf_fidelity.views.forms.last import last_round
from hf_fidelity.views.forms.page import render_form_page

ANSWERS = """scale: small@1.0
team: Team
round: "2026-1"
date: 2026-03-01
rater: agreed
answers:
  home-lease: {value: 4, note: Note that stays, barrier: Barrier that stays}
  home-list: [kin, gp]
  home-days: 1
  home-share: {count: 27, total: 30}
  home-none: []
  home-unknown: dont-know
  home-gone: 3
  home-turned: 2
actions:
  - {step: Plan it, status: planned, item: home-gone}
  - {step: Go on, item: home-days, owner: Leader, due: 2026-05-01, status: started}
  - {step: It is done, status: done}
  - {step: It is dropped, status: dropped}
"""
SCALE = """id: small
version: "{version}"
status: draft
date: 2026-01-01
languages: [nb, en]
title: {{nb: Liten skala, en: Small scale}}
scoring: {{domain: mean, overall: mean-of-domains}}
domains:
  - id: home
    title: {{nb: Hjem, en: Home}}
    items:
      - {{id: home-lease, kind: levels, anchors: [{{score: 1}}, {{score: 4}}]}}
      - id: home-list
        kind: checklist
        options:
          - {{id: gp, text: {{nb: Legen., en: The doctor.}}}}
          - {{id: kin, text: {{nb: Familien, en: The family}}}}
      - id: home-days
        kind: number
        unit: {{nb: dager, en: days}}
        unit-one: {{nb: dag, en: day}}
        cuts: [{{score: 4, up-to: 28}}, {{score: 1}}]
      - {{id: home-share, kind: share, cuts: [{{score: 4, from: 50 %}}, {{score: 1}}]}}
      - {{id: home-none, kind: checklist, options: [{{id: gp}}]}}
      - {{id: home-unknown, kind: number, cuts: [{{score: 4, up-to: 28}}, {{score: 1}}]}}
"""
THEN = """      - {id: home-gone, kind: number, cuts: [{score: 4, up-to: 28}, {score: 1}]}
      - {id: home-turned, kind: number, cuts: [{score: 4, up-to: 28}, {score: 1}]}
"""
NOW = """      - {id: home-turned, kind: share, cuts: [{score: 4, from: 50 %}, {score: 1}]}
"""


@pytest.fixture
def versions(tmp_path):
    for version, more in (("1.0", THEN), ("2.0", NOW)):
        folder = tmp_path / "small" / version
        folder.mkdir(parents=True)
        (folder / "scale.yaml").write_text(SCALE.format(version=version) + more, encoding="utf-8")
    return [load_scale(tmp_path / "small" / version / "scale.yaml").model for version in ("1.0", "2.0")]


@pytest.fixture
def earlier(versions, tmp_path):
    (tmp_path / "last.yaml").write_text(ANSWERS, encoding="utf-8")
    return load_answers(tmp_path / "last.yaml", [tmp_path])


FACTS = {
    "home-lease": ("", ""),
    "home-list": ("Legen; Familien", "The doctor; The family"),
    "home-days": ("1 dag", "1 day"),
    "home-share": ("27 av 30", "27 of 30"),
    "home-none": ("Ingen av disse", "None of these"),
    "home-unknown": ("", ""),
    "home-turned": ("", ""),
}


def test_facts_in_words(versions, earlier):
    last = last_round(earlier, versions[1])
    assert {
        item.id: tuple(last.fact(item, language) for language in ("nb", "en")) for item in versions[1].items
    } == FACTS
    days = next(item for item in versions[1].items if item.id == "home-days")
    assert last.said(days, "nb") == "Sist (2026-1): 1 dag"
    assert last.said(versions[1].items[0], "nb") == ""


def test_open_actions_are_carried_on_and_name_only_items_that_are_there(versions, earlier):
    same, newer = (last_round(earlier, scale).actions for scale in versions)
    assert [(action.step, action.item, action.status) for action in same] == [
        ("Plan it", "home-gone", "planned"),
        ("Go on", "home-days", "started"),
    ]
    assert [action.item for action in newer] == [None, "home-days"]
    assert newer[1] == same[1] == earlier.answers.about.actions[1]


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_page_shows_facts_and_neither_scores_nor_remarks(versions, earlier, language):
    scale = versions[1]
    page = render_form_page(BlankForm(scale, language, header=Header("Team"), last=last_round(earlier, scale)))
    empty = render_form_page(BlankForm(scale, language))
    assert len(re.findall('class="last"', page)) == 4
    assert 'class="last"' not in empty
    assert "that stays" not in page
    assert "It is done" not in page
    assert "It is dropped" not in page
    assert re.search(r'id="about_team" type="text" value="Team"', page)
    assert not re.search(r'id="about_round"[^>]* value=', page)


def test_the_whole_form_with_last_time_s_facts_stays_small(root):
    earlier = load_answers(root / "examples/fjordvik/2026-2.yaml")
    facts = {
        item.id: Ticks(tuple(option.id for option in item.options))
        if isinstance(item, Checklist)
        else Proportion(Fraction(27), Fraction(30))
        if isinstance(item, Share)
        else Amount(Fraction(55, 2))
        for item in earlier.scale.items
        if item.kind != "levels"
    }
    last = last_round(earlier, earlier.scale)._replace(facts=facts)
    for language in ("nb", "nn", "en"):
        page = render_form_page(BlankForm(earlier.scale, language, last=last))
        assert page.count('class="last"') == len(facts)
        assert len(page.encode()) < 400_000
