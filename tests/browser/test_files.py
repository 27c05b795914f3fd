"""Saving and opening files: names, what is kept, what is refused, and what the browser is left with."""

import json
from decimal import Decimal

import pytest

from tests.browser.conftest import in_portions

BASE = {"scale": "orchard@1.0", "language": "nb", "answers": {}}


NAMES = [
    ("Team Ærlig Bø/Å", "2026-2", "A", "team-aerlig-bo-a-2026-2-a.json"),
    ("", "", "", "orchard.json"),
    ("con", "", "", "orchard-con.json"),
    ("../../etc", "..", "agreed", "etc-agreed.json"),
    ("x" * 90, "2026-2", "B", f"{'x' * 40}-2026-2-b.json"),
    ("ümlaut 👩", "", "Z", "umlaut-z.json"),
]


def test_names_of_files_are_safe(visit, orchard):
    form = visit(orchard)
    for team, round_, rater, name in NAMES:
        form.fill("about_team", team)
        form.fill("about_round", round_)
        form.page.locator("#about_rater").select_option(rater)
        assert form.save().name == name
        assert name in form.told


def test_what_is_saved_and_what_is_missing_is_told(visit, orchard):
    form = visit(orchard)
    form.choose("trees-kind", 0)
    form.fill("about_team", "Team")
    form.save()
    assert "5 av 6" in form.told
    assert "Mangler under «Om svarene», og trengs til skåringen:" in form.told
    assert form.page.locator("[role=status] #told_text").count() == 1
    form.page.locator("#told_close").click()
    assert form.told == ""


def test_a_double_click_saves_once(visit, orchard):
    form = visit(orchard)
    saves = []
    form.page.on("download", lambda download: saves.append(download.suggested_filename))
    form.page.locator("#save").dblclick()
    form.page.locator("#told_text > p").first.wait_for()
    form.save()
    assert len(saves) == 2


def test_leaving_is_warned_of_only_while_something_is_unsaved(visit, orchard):
    form = visit(orchard)
    page = form.page

    def warned():
        n = len(form.dialogs)
        page.reload()
        return [kind for kind, _ in form.dialogs[n:]] == ["beforeunload"]

    assert not warned()
    form.choose("trees-kind", 0)
    assert form.dirty
    assert warned()
    assert form.page.locator(":checked:not(option)").count() == 0
    form.choose("trees-kind", 0)
    form.save()
    assert not form.dirty
    assert not warned()
    form.choose("trees-kind", 0)
    form.page.locator("#item_trees-kind_clear").click()
    assert not warned()


def test_reloading_empties_and_nothing_is_kept(visit, orchard):
    form = visit(orchard)
    form.choose("trees-kind", 0)
    form.fill("about_team", "Team")
    form.page.locator("#add_action").click()
    form.save()
    kept = """async () => [localStorage.length, sessionStorage.length, document.cookie,
      (await indexedDB.databases()).length, window.name, history.state]"""
    assert form.page.evaluate(kept) == [0, 0, "", 0, "", None]
    form.page.reload()
    assert form.saved() == BASE
    assert (
        form.page.locator("input:not([autocomplete=off]):not([type=file]), textarea:not([autocomplete=off])").count()
        == 0
    )
    assert form.page.locator("select:not([autocomplete=off])").count() == 0


REFUSED = [
    ("", "a.json", "tom"),
    ("<!DOCTYPE html>\n<html><body>Rapport</body></html>", "rapport.html", "en nettside"),
    ("\ufeff <HTML lang=nb>", "a.json", "en nettside"),
    (" \n", "a.json", "tom"),
    ('{"scale": "orchard@1.0",\n "answers": {', "a.json", "gyldig JSON ved linje 2"),
    ('{"scale": "orchard@1.0"} x', "a.json", "gyldig JSON"),
    ('{"scale": "orchard@1.0", "n": 01}', "a.json", "gyldig JSON"),
    ("[" * 5000, "a.json", "gyldig JSON"),
    ('{"scale": "orchard@1.0",\n "scale": "orchard@1.0"}', "a.json", "to ganger ved linje 2"),
    ("scale: orchard@1.0\nanswers:\n  trees-kind: 2\n", "a.yaml", "YAML-fil"),
    ("# min fil\nscale: orchard@1.0\n", "a.json", "YAML-fil"),
    (b"PK\x03\x04abc", "a.xlsx", "arbeidsbok"),
    (b"\xff\xfe{\x00", "a.json", "UTF-8"),
    ('{"scale": "orchard@1.0", "team": "bl\u00e5"}'.encode("latin-1"), "a.json", "UTF-8"),
    ("[1, 2]", "a.json", "ikke en fil med svar"),
    ("null", "a.json", "ikke en fil med svar"),
    ('{"format": 1, "scale": "orchard@1.0"}', "a.json", "ikke en fil med svar"),
    ('{"scale": "orchard@1.0", "form": "kort"}', "a.json", "ikke en fil med svar"),
    ('{"scale": "orchard@1.0", "answers": []}', "a.json", "ikke en fil med svar"),
    ('{"scale": {"id": "orchard"}}', "a.json", "ikke en fil med svar"),
    ('{"scale": "orchard@2.0", "answers": {}}', "a.json", "orchard@2.0"),
    ('{"scale": "housing-first@1.0", "answers": {}}', "a.json", "housing-first@1.0"),
    ('{"scale": "Kari Nordmann", "answers": {}}', "a.json", "en annen skala"),
    ('{"scale": "./x.yaml", "answers": {"other": 1}}', "a.json", "en annen skala"),
    ('{"scale": "orchard@1.0", "form": "short"}', "a.json", "det korte skjemaet"),
    (b" " * (8 * 1024 * 1024 + 1), "a.json", "8 MB"),
]


def test_a_file_that_cannot_be_opened_changes_nothing(visit, orchard):
    form = visit(orchard)
    form.choose("trees-kind", 1)
    form.fill("about_team", "Team")
    for content, name, said in REFUSED:
        form.open(content, name)
        assert said in form.told, content[:50]
        assert "Kari" not in form.told
        assert "Ingenting her er endret." in form.told
        assert form.dirty
    assert form.dialogs == []
    assert form.saved() == {**BASE, "team": "Team", "answers": {"trees-kind": 2}}
    form.open("", "a.json")
    form.language("en")
    assert "not opened: it is empty" in form.told


@pytest.mark.parametrize(
    ("language", "said"), [("nb", "selve skjemaet"), ("nn", "sjølve skjemaet"), ("en", "the form itself")]
)
def test_the_form_itself_is_no_file_of_answers(visit, page_of, orchard, housing_first, language, said):
    form = visit(orchard, language)
    for scale in (orchard, housing_first):
        form.open(page_of(scale, language))
        assert said in form.told
    assert form.saved() == {**BASE, "language": language}


def test_a_file_of_another_form(visit, orchard):
    short = visit(orchard, form="short", variant="small")
    short.open(BASE)
    assert "det fulle skjemaet" in short.told
    assert short.saved() == {**BASE, "form": "short", "variant": "small"}
    short.open({**BASE, "form": "short", "variant": "large"})
    assert "en annen type team" in short.told
    mine = {**BASE, "form": "short", "variant": "small", "answers": {"trees-kind": 1}}
    short.open(mine)
    assert short.saved() == mine


def test_opening_asks_before_it_replaces(visit, orchard):
    form = visit(orchard)
    form.choose("trees-kind", 0)
    form.accepts = False
    form.open({**BASE, "answers": {"trees-kind": 2}})
    assert form.dialogs[0][0] == "confirm"
    assert form.page.locator("#item_trees-kind [data-choice='0']").is_checked()
    form.accepts = True
    form.open({**BASE, "answers": {"trees-kind": 2}})
    assert form.saved()["answers"] == {"trees-kind": 2}
    form.open({**BASE, "answers": {"trees-kind": 1}})
    assert len(form.dialogs) == 2


KEPT = {
    "scale": "./orchard.yaml",
    "team": "Team",
    "municipality": "Eksempelvik",
    "round": "2026-1",
    "date": "14.10.2026",
    "variant": "SMALL",
    "language": "nb",
    "rater": "AB",
    "role": "boss",
    "answers": {
        "trees-kind": {"value": 9, "note": ["x"], "merknad": "hei"},
        "trees-tools": {"value": ["saw", "axe"], "__proto__": {"a": 1}},
        "trees-height": [1],
        "fruit-ripe": {"value": {"cuont": 1}},
        "fruit-sold": "13/24",
        "pears": {"value": 3, "note": "Pærer"},
    },
    "actions": [{"step": "Plante", "item": "pears", "due": "snart", "status": "ferdig", "cost": 3.50}, 7],
    "source": {"program": "something else", "numbers": [1, 2.50]},
}


def test_what_the_form_cannot_show_is_kept_and_written_back(visit, orchard):
    form = visit(orchard)
    form.open(json.dumps(KEPT))
    assert "pears" in form.told
    assert "ikke kan vise" in form.fault("trees-kind")
    assert "ikke kjenner" in form.fault("trees-tools")
    assert "ikke kan vise" in form.page.locator("#about_date_said").inner_text()
    assert not form.dirty
    assert form.saved() == json.loads(json.dumps(KEPT), parse_float=Decimal)
    form.choose("trees-kind", 2)
    form.choose("trees-tools", 1)
    form.fill("about_date", "2026-10-14")
    form.fill("item_trees-height_number", "3")
    saved = form.saved()
    assert saved["date"] == "2026-10-14"
    assert saved["answers"]["trees-kind"] == {**KEPT["answers"]["trees-kind"], "value": Decimal("3.5")}
    assert saved["answers"]["trees-tools"]["value"] == ["saw", "ladder", "axe"]
    assert saved["answers"]["trees-height"] == 3
    form.page.locator("#item_trees-tools_clear").click()
    assert "value" not in form.saved()["answers"]["trees-tools"]


UNDERSTOOD = [
    ({"trees-height": "3,5"}, {"trees-height": Decimal("3.5")}),
    ({"trees-height": {"value": "3"}}, {"trees-height": 3}),
    ({"trees-kind": "3.5"}, {"trees-kind": Decimal("3.5")}),
    ({"trees-kind": {"value": 2}}, {"trees-kind": 2}),
    ({"trees-kind": None, "trees-tools": None}, {}),
    ({"fruit-ripe": {"count": "3", "total": 4}}, {"fruit-ripe": {"count": 3, "total": 4}}),
    (
        {"fruit-ripe": {"count": 3, "total": 4, "note": "x"}},
        {"fruit-ripe": {"value": {"count": 3, "total": 4}, "note": "x"}},
    ),
    ({"trees-kind": {"note": 7}}, {"trees-kind": {"note": "7"}}),
    ({"trees-height": "tre"}, {"trees-height": "tre"}),
    ({"trees-height": "not-applicable"}, {"trees-height": "not-applicable"}),
]


@pytest.mark.parametrize("portion", in_portions(UNDERSTOOD))
def test_what_is_written_in_another_way_is_understood(visit, orchard, portion):
    form = visit(orchard)
    for answers, saved in portion:
        form.open({**BASE, "answers": answers})
        assert form.saved()["answers"] == saved


def test_numbers_keep_their_digits(visit, orchard):
    form = visit(orchard)
    for digits, shown, written in (
        ("12.10", "12.10", "12.10"),
        ("1.5e1", "15", "15"),
        ("25e-1", "2.5", "2.5"),
        ("5e-2", "0.05", "0.05"),
        ("0.1", "0.1", "0.1"),
        ("9007199254740993", "9007199254740993", '"9007199254740993"'),
    ):
        form.open(f'{{"scale": "orchard@1.0", "answers": {{"trees-height": {digits}}}}}')
        assert form.page.locator("#item_trees-height_number").input_value() == shown
        assert f'"trees-height": {written}' in form.save().read_text(encoding="utf-8")
    form.open('{"scale": "orchard@1.0", "other": 9007199254740993.10, "answers": {"trees-kind": 3.50}}')
    text = form.save().read_text(encoding="utf-8")
    assert '"other": 9007199254740993.10' in text
    assert '"trees-kind": 3.5}' in text


def test_a_date_with_a_short_year_is_said(visit, orchard):
    form = visit(orchard)
    form.page.locator("#about_date").focus()
    form.page.keyboard.type("10140026")
    assert "fire sifre" in form.page.locator("#about_date_said").inner_text()
    form.page.locator("#about_date").fill("")
    form.page.locator("#about_date").focus()
    form.page.keyboard.type("1014")
    form.leave()
    assert "ikke fullstendig" in form.page.locator("#about_date_said").inner_text()
    assert form.dirty
    form.fill("about_date", "2026-10-14")
    assert form.page.locator("#about_date_said").inner_text() == ""


def test_a_rater_of_two_letters_is_shown(visit, orchard):
    form = visit(orchard)
    form.open({**BASE, "rater": "AB"})
    assert form.page.locator("#about_rater").input_value() == "AB"
    assert form.page.locator("#about_rater_said").count() == 0


def test_a_file_can_be_dropped_on_the_page(visit, orchard):
    form = visit(orchard)
    form.page.evaluate(
        """() => { const data = new DataTransfer();
        data.items.add(new File(['{"scale": "orchard@1.0", "team": "Sluppet"}'], 'a.json'));
        document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); }"""
    )
    form.page.locator("#told_text > p").first.wait_for()
    assert form.page.locator("#about_team").input_value() == "Sluppet"


def test_the_same_file_can_be_opened_twice(visit, orchard):
    form = visit(orchard)
    form.open({**BASE, "team": "En"})
    form.open({**BASE, "team": "To"})
    assert form.page.locator("#about_team").input_value() == "To"


def test_a_scale_of_structure_alone_can_be_answered(visit, tmp_path):
    from hf_fidelity.scale.load import load_scale

    (tmp_path / "bare.yaml").write_text(
        'id: bare\nversion: "1.0"\nstatus: draft\ndate: 2026-01-01\nlanguages: [en]\ntitle: Bare\n'
        "scoring: {domain: mean, overall: mean-of-domains}\ndomains:\n- id: home\n  items:\n"
        "  - {id: home-step, kind: levels, anchors: [{score: 1}, {score: 2.5}]}\n"
        "  - {id: home-list, kind: checklist, options: [{id: a}, {id: b}]}\n"
        "  - {id: home-days, kind: number, cuts: [{score: 2, up-to: 28}, {score: 1}]}\n"
        "  - {id: home-part, kind: share, cuts: [{score: 2, from: 95 %}, {score: 1}]}\n",
        encoding="utf-8",
    )
    form = visit(load_scale(tmp_path / "bare.yaml").model, "nb", rater="agreed")
    assert form.page.locator("#item_home-step .title").inner_text() == "home-step"
    assert form.page.locator("#item_home-step .choice").all_inner_texts()[:2] == ["1", "2,5"]
    form.choose("home-step", 1)
    form.choose("home-list", 0)
    assert form.saved() == {
        "scale": "bare@1.0",
        "language": "nb",
        "rater": "agreed",
        "answers": {"home-step": Decimal("2.5"), "home-list": ["a"]},
    }
