"""A slip in a fine definition does not pass silently: single mutations are made here, and each must be found.

The few that cannot be found, since the result is a definition that someone could have meant, are listed with a reason.
"""

import copy
import json
from datetime import date

import pytest

from hf_fidelity.checks.lint import check_definition
from hf_fidelity.source.yaml_tree import build_yaml
from tests.conftest import ROOT

SILENT = {
    "other wording of an anchor": "a text is free; what it asks, a reader must judge (`diff` shows it as editorial)",
    "items swapped": "the order of items is free and moves no score",
    "core flag added": "which items are core is the author's choice; `diff` shows it",
    "another title": "a text is free",
    "evidence asked one step earlier": "from which score evidence is asked is the author's choice",
}


def home(data):
    return data["domains"][0]["items"]


def lease(data):
    return home(data)[0]


def days(data):
    return home(data)[1]


def drop(mapping, key):
    del mapping[key]


def swap(entries, a, b, key=None):
    if key is None:
        entries[a], entries[b] = entries[b], entries[a]
    else:
        entries[a][key], entries[b][key] = entries[b][key], entries[a][key]


MUTATIONS = {
    "id deleted": lambda d: drop(d, "id"),
    "version deleted": lambda d: drop(d, "version"),
    "version a number": lambda d: d.update(version=1),
    "status misspelt": lambda d: d.update(status="dratf"),
    "scoring deleted": lambda d: drop(d, "scoring"),
    "domain rule misspelt": lambda d: d["scoring"].update(domain="means"),
    "domain rule another": lambda d: d["scoring"].update(domain="sum"),
    "completeness raised": lambda d: d["scoring"].update({"least-scored": "70 %"}),
    "language added": lambda d: d["languages"].append("nn"),
    "language dropped": lambda d: d["languages"].remove("en"),
    "translation dropped": lambda d: drop(lease(d)["prompt"], "en"),
    "translation copied": lambda d: lease(d)["title"].update(en=lease(d)["title"]["nb"]),
    "translation under another language": lambda d: lease(d)["title"].update(sv=lease(d)["title"].pop("en")),
    "placeholder lost": lambda d: lease(d)["prompt"].update(en="Which lease?"),
    "scores swapped": lambda d: swap(lease(d)["anchors"], 0, 1, "score"),
    "anchor texts equal": lambda d: lease(d)["anchors"][1].update(text=lease(d)["anchors"][0]["text"]),
    "anchor text emptied": lambda d: lease(d)["anchors"][1]["text"].update(nb=""),
    "anchor text dropped": lambda d: drop(lease(d)["anchors"][1], "text"),
    "anchor dropped": lambda d: lease(d)["anchors"].pop(1),
    "anchor doubled": lambda d: lease(d)["anchors"].insert(1, copy.deepcopy(lease(d)["anchors"][1])),
    "score shifted": lambda d: lease(d)["anchors"][2].update(score=4),
    "kind misspelt": lambda d: lease(d).update(kind="level"),
    "kind another": lambda d: lease(d).update(kind="checklist"),
    "cut point shifted up": lambda d: days(d)["cuts"][0].update({"up-to": 400}),
    "cut point below zero": lambda d: days(d)["cuts"][0].update({"up-to": -1}),
    "cut turned round": lambda d: days(d)["cuts"][0].update({"from": days(d)["cuts"][0].pop("up-to")}),
    "cuts swapped": lambda d: swap(days(d)["cuts"], 0, 1),
    "scores of cuts swapped": lambda d: swap(days(d)["cuts"], 0, 1, "score"),
    "last cut dropped": lambda d: days(d)["cuts"].pop(),
    "cuts dropped": lambda d: drop(days(d), "cuts"),
    "cuts of a variant dropped": lambda d: drop(days(d), "cuts-by-variant"),
    "variant renamed": lambda d: d["variants"][1].update(id="fact"),
    "unit dropped": lambda d: drop(days(d), "unit"),
    "item id renamed": lambda d: lease(d).update(id="home-rent"),
    "item id in capitals": lambda d: lease(d).update(id="Home-lease"),
    "item doubled": lambda d: home(d).append(copy.deepcopy(lease(d))),
    "item dropped": lambda d: home(d).pop(2),
    "items swapped": lambda d: swap(home(d), 0, 1),
    "tag dropped": lambda d: drop(lease(d), "tags"),
    "tag misspelt": lambda d: lease(d)["tags"].update(actor="taem"),
    "group renamed": lambda d: d["groupings"][0]["groups"][0].update(id="staff"),
    "grouping dropped": lambda d: d["groupings"].pop(),
    "weight zero": lambda d: lease(d).update(weight=0),
    "weight two": lambda d: lease(d).update(weight=2),
    "reversed": lambda d: lease(d).update(reverse=True),
    "evidence out of range": lambda d: lease(d).update({"evidence-from": 9}),
    "evidence asked one step earlier": lambda d: lease(d).update({"evidence-from": 2}),
    "core flag added": lambda d: lease(d).update(core=True),
    "short flag dropped, another added elsewhere": lambda d: lease(d).update(shrot=True),
    "bands swapped": lambda d: swap(d["bands"], 0, 1),
    "band limit too high": lambda d: d["bands"][0].update({"from": 9}),
    "band limit dropped": lambda d: drop(d["bands"][0], "from"),
    "band dropped": lambda d: d["bands"].pop(0),
    "band limit moved below a case": lambda d: d["bands"][0].update({"from": 0.5}),
    "option doubled": lambda d: home(d)[2]["options"].append(copy.deepcopy(home(d)[2]["options"][0])),
    "option dropped": lambda d: home(d)[2]["options"].pop(),
    "licence dropped": lambda d: drop(d, "licence"),
    "source dropped": lambda d: d.update(sources={}),
    "date impossible": lambda d: d.update(date="2026-02-30"),
    "date in the future": lambda d: d.update(date="2999-01-01"),
    "cases dropped": lambda d: d.update(cases=[]),
    "case dropped": lambda d: d["cases"].pop(),
    "case answers another item": lambda d: d["cases"][2]["answers"].update({"home-leese": 2}),
    "prompt with two questions": lambda d: lease(d)["prompt"].update(en="Which {n}? And why?"),
    "title far too long": lambda d: lease(d)["title"].update(en="The lease " * 6),
    "other wording of an anchor": lambda d: lease(d)["anchors"][0]["text"].update(en="Not any."),
    "another title": lambda d: d["title"].update(en="Little"),
    "unknown key": lambda d: d.update(remark="x"),
}


@pytest.fixture
def fine():
    text = (ROOT / "tests/definitions/fine/small.yaml").read_text(encoding="utf-8")
    return build_yaml(text, "small.yaml").data


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_is_found(name, fine, tmp_path):
    before = copy.deepcopy(fine)
    MUTATIONS[name](fine)
    assert fine != before
    path = tmp_path / "mutated.json"
    path.write_text(json.dumps(fine, default=float), encoding="utf-8")
    problems = check_definition(path, date(2026, 11, 22))
    assert bool(problems) != (name in SILENT), [problem.said() for problem in problems]


def test_there_are_enough_of_them():
    assert len(MUTATIONS) >= 30
    assert set(SILENT) <= set(MUTATIONS)
