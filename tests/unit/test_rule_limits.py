"""Rules of definitions at their limits: the last value that is fine, the first that is not, and where it is told."""

import copy
from datetime import date

import pytest
import yaml

from hf_fidelity.checks.lint import check_definition
from hf_fidelity.checks.texts import LONGEST

TODAY = date(2026, 11, 22)
FOUR = [{"score": score} for score in (1, 2, 3, 4)]
PLAIN = {
    "id": "small",
    "version": "1.0",
    "status": "draft",
    "date": "2026-01-01",
    "languages": ["nb", "en"],
    "title": {"nb": "Liten", "en": "Small"},
    "scoring": {"domain": "mean", "overall": "mean-of-domains", "least-scored": "60 %"},
    "domains": [{"id": "home", "items": [{"id": f"i-{n}", "kind": "levels", "anchors": FOUR} for n in range(3)]}],
}


@pytest.fixture
def told(tmp_path):
    """What a rule says of the plain scale after an edit: the places, as the lines' own text, or the messages."""

    def tell(code, edit, *, messages=False):
        data = copy.deepcopy(PLAIN)
        edit(data)
        path = tmp_path / "definition.yaml"
        path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
        problems = check_definition(path, TODAY)
        assert not [problem for problem in problems if problem.code < "HF140"], problems
        lines = path.read_text(encoding="utf-8").splitlines()
        return [
            problem.said()[0] if messages else lines[problem.location.line - 1][problem.location.column - 1 :]
            for problem in problems
            if problem.code == code
        ]

    return tell


def items(data):
    return data["domains"][0]["items"]


@pytest.mark.parametrize(("limit", "is_fine"), [(1, False), (1.5, True), (4, True), (4.5, False)])
def test_a_band_lies_above_the_lowest_score_and_not_above_the_highest(told, limit, is_fine):
    found = told("HF166", lambda data: data.update(bands=[{"id": "high", "from": limit}, {"id": "low"}]))
    assert found == ([] if is_fine else [str(limit)])


def number(*cuts, **more):
    return {"id": "i-0", "kind": "number", "cuts": [*cuts, {"score": 1}], **more}


@pytest.mark.parametrize(
    ("item", "is_fine"),
    [
        (number({"score": 4, "up-to": 27}, most=28), True),
        (number({"score": 4, "up-to": 28}, most=28), False),
        (number({"score": 4, "from": 28}, most=28), True),
        (number({"score": 4, "from": 29}, most=28), False),
        (number({"score": 4, "from": 29}), True),
        (number({"score": 4, "from": 0.5}), True),
        (number({"score": 4, "from": 0}), False),
        (number({"score": 4, "up-to": 0}), True),
        (number({"score": 4, "up-to": -1}), False),
        ({"id": "i-0", "kind": "share", "cuts": [{"score": 4, "from": "100 %"}, {"score": 1}]}, True),
        ({"id": "i-0", "kind": "share", "cuts": [{"score": 4, "up-to": "99 %"}, {"score": 1}]}, True),
        ({"id": "i-0", "kind": "share", "cuts": [{"score": 4, "up-to": "100 %"}, {"score": 1}]}, False),
        *(
            (
                {
                    "id": "i-0",
                    "kind": "checklist",
                    "options": [{"id": "a"}, {"id": "b"}],
                    "cuts": [{"score": 4, "from": limit}, {"score": 1}],
                },
                limit == 2,
            )
            for limit in (2, 3)
        ),
    ],
)
def test_a_cut_point_can_be_reached(told, item, is_fine):
    assert told("HF167", lambda data: items(data).__setitem__(0, item)) == ([] if is_fine else ["score: 4"])


def test_no_answer_is_left_where_nothing_is_the_most(told):
    item = number({"score": 4, "up-to": -1}, most=0)
    found = told("HF167", lambda data: items(data).__setitem__(0, item))
    assert found == ["0", "score: 4"]
    fine = number({"score": 4, "from": 1}, most=1)
    assert told("HF167", lambda data: items(data).__setitem__(0, fine)) == []


def test_cut_points_of_a_variant_are_looked_at_too(told):
    def edit(data):
        data["variants"] = [{"id": "icm"}, {"id": "act"}]
        own = {"act": [{"score": 4, "up-to": 30}, {"score": 1}]}
        items(data)[0] = number({"score": 4, "up-to": 20}, most=28) | {"cuts-by-variant": own}

    assert told("HF167", edit) == ["score: 4"]


@pytest.mark.parametrize(
    ("n", "least", "is_fine"),
    [
        (2, "60 %", False),
        (3, "60 %", True),
        (4, "80 %", False),
        (5, "80 %", True),
        (4, "75 %", True),
        (4, "100 %", True),
    ],
)
def test_a_domain_is_long_enough_for_its_rule(told, n, least, is_fine):
    def edit(data):
        data["scoring"]["least-scored"] = least
        data["domains"][0]["items"] = [{"id": f"i-{at}", "kind": "levels", "anchors": FOUR} for at in range(n)]

    expected = {
        2: ["the domain has 2 items, so its score hangs on one answer"],
        4: ["with 4 items no answer may be missing, although 80 % is enough by the rule"],
    }
    assert told("HF169", edit, messages=True) == ([] if is_fine else expected[n])


@pytest.mark.parametrize(("scores", "is_fine"), [((1, 2, 3), True), ((1, 3, 5), True), ((1, 2, 4), False)])
def test_scores_rise_in_even_steps(told, scores, is_fine):
    anchors = [{"score": score} for score in scores]
    found = told("HF168", lambda data: items(data)[0].update(anchors=anchors), messages=True)
    assert found == ([] if is_fine else ["the scores 1, 2, 4 do not rise in even steps"])
    options = [{"id": name} for name in "abcdef"]
    cuts = [{"score": score, "from": n + 1} for n, score in enumerate(scores)][:0:-1]
    checklist = {"id": "i-0", "kind": "checklist", "options": options, "cuts": [*cuts, {"score": scores[0]}]}
    assert len(told("HF168", lambda data: items(data).__setitem__(0, checklist))) == (not is_fine)


def both(text):
    return {"nb": text, "en": f"{text[:-1]}."}


PLACES = {
    "scale title": lambda data, text: data.update(title=text),
    "variant": lambda data, text: data.update(variants=[{"id": "icm", "title": text}]),
    "grouping": lambda data, text: data.update(groupings=[{"id": "g", "title": text, "groups": [{"id": "a"}]}]),
    "group": lambda data, text: data.update(groupings=[{"id": "g", "groups": [{"id": "a", "title": text}]}]),
    "band": lambda data, text: data.update(bands=[{"id": "high", "from": 3, "title": text}, {"id": "low"}]),
    "meaning": lambda data, text: data.update(bands=[{"id": "high", "from": 3, "meaning": text}, {"id": "low"}]),
    "domain title": lambda data, text: data["domains"][0].update(title=text),
    "description": lambda data, text: data["domains"][0].update(description=text),
    "title": lambda data, text: items(data)[0].update(title=text),
    "prompt": lambda data, text: items(data)[0].update(prompt=text),
    "guidance": lambda data, text: items(data)[0].update(guidance=text),
    "anchor": lambda data, text: items(data)[0].update(anchors=[{"score": 1, "text": text}, {"score": 2}]),
    "option": lambda data, text: items(data).__setitem__(
        0, {"id": "i-0", "kind": "checklist", "options": [{"id": "a", "text": text}, {"id": "b"}]}
    ),
    "unit": lambda data, text: items(data).__setitem__(0, number({"score": 4, "from": 2}, unit=text)),
    "label": lambda data, text: items(data).__setitem__(
        0, {"id": "i-0", "kind": "share", "count": text, "cuts": [{"score": 4, "from": "50 %"}, {"score": 1}]}
    ),
}


def test_every_kind_of_text_has_a_limit():
    assert set(PLACES) == set(LONGEST)


@pytest.mark.parametrize("kind", PLACES)
def test_texts_are_as_long_as_their_place_allows(told, kind):
    most = LONGEST[kind]
    assert told("HF154", lambda data: PLACES[kind](data, both("x" * most))) == []
    found = told("HF154", lambda data: PLACES[kind](data, both("x" * (most + 1))), messages=True)
    assert found == [f"the {kind} has {most + 1} characters"] * 2


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("How often?", True),
        ("How often? And why?", False),
        ("Boliger og/eller rom", False),
        ("Boliger OG/ eller rom", False),
        ("Homes and/or rooms", False),
        ("Homes or rooms, and why", True),
    ],
)
def test_a_prompt_asks_one_thing(told, text, is_one):
    assert len(told("HF155", lambda data: items(data)[0].update(prompt={"nb": "x", "en": text}))) == (not is_one)
    assert told("HF155", lambda data: items(data)[0].update(guidance={"nb": "x", "en": text})) == []


@pytest.mark.parametrize(
    ("first", "second", "n"),
    [
        ({"nb": "Ja", "en": "Yes"}, {"nb": "Nei", "en": "No"}, 0),
        ({"nb": "Ja", "en": "Yes"}, {"nb": "JA", "en": "No"}, 1),
        ({"nb": "Ja", "en": "Yes"}, {"nb": "Ja", "en": "yes"}, 2),
        ({"nb": "Ja", "en": "Nei"}, {"nb": "Nei", "en": "Ja"}, 0),
    ],
)
def test_no_two_anchors_or_options_are_alike(told, first, second, n):
    anchors = [{"score": 1, "text": first}, {"score": 2, "text": second}]
    assert len(told("HF156", lambda data: items(data)[0].update(anchors=anchors))) == n
    options = [{"id": "a", "text": first}, {"id": "b", "text": second}]
    checklist = {"id": "i-0", "kind": "checklist", "options": options}
    assert len(told("HF156", lambda data: items(data).__setitem__(0, checklist))) == n


@pytest.mark.parametrize(("day", "is_fine"), [("2026-11-22", True), ("2026-11-23", False)])
def test_a_version_may_be_of_today(told, day, is_fine):
    found = told("HF164", lambda data: data.update(date=day), messages=True)
    assert found == ([] if is_fine else ["2026-11-23 is in the future"])


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"nb": "Av {n}?", "en": "Of {n}?"}, []),
        ({"nb": "{n} av {m}?", "en": "{m} of {n}?"}, []),
        ({"nb": "Av {n}?", "en": "Of?"}, ["the placeholders in en are not those in nb"]),
        ({"nb": "Av {n}?", "en": "Of {m}?"}, ["the placeholders in en are not those in nb"]),
        ({"nb": "Av?", "en": "Of %s?"}, ["the placeholders in en are not those in nb"]),
        ({"nb": "Av?", "en": "Of $total?"}, ["the placeholders in en are not those in nb"]),
        ({"nb": "Av $5?", "en": "Of $5?"}, []),
    ],
)
def test_placeholders_are_the_same_in_every_language(told, texts, said):
    assert told("HF153", lambda data: items(data)[0].update(prompt=texts), messages=True) == said


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        (["nb", "en"], []),
        (["nb", "nb", "en"], ["the language nb stands twice"]),
        (["nb", "en", "nb", "en"], ["the language nb stands twice", "the language en stands twice"]),
    ],
)
def test_a_language_stands_once(told, languages, said):
    assert told("HF158", lambda data: data.update(languages=languages), messages=True) == said


def test_texts_are_in_the_languages_of_the_scale(told):
    assert told("HF150", lambda data: data.update(languages=["nb", "nn", "en"]), messages=True) == [
        "the text is missing in: nn"
    ]
    assert told("HF150", lambda data: data.update(languages=["nb", "nn", "da", "en"]), messages=True) == [
        "the text is missing in: nn, da"
    ]
    assert told("HF151", lambda data: data.update(languages=["nb"]), messages=True) == [
        "the language en is not one of the scale's"
    ]
    assert told("HF150", lambda data: data.update(title="Small")) == []
    assert told("HF151", lambda data: data.update(title="Small")) == []


def test_the_same_words_in_two_languages_say_that_it_is_meant(told):
    same = {"nb": "Hus", "nn": "Hus", "en": "House"}
    found = told("HF152", lambda data: items(data)[0].update(prompt=same), messages=True)
    assert found == ["the text is the same in nb and nn"]
    meant = {**same, "nn": "= nb"}
    assert told("HF152", lambda data: items(data)[0].update(prompt=meant)) == []


def test_a_text_that_is_missing_among_others(told):
    text = {"nb": "x", "en": "y"}

    def edit(data):
        items(data)[0].update(prompt=text, anchors=[{"score": 1, "text": text}, {"score": 2}])

    found = told("HF157", edit, messages=True)
    assert found.count("the anchor has no text") == 1 + 2 * 4
    assert found.count("the prompt has no text") == 2
    assert found.count("the title has no text") == 3
    assert told("HF157", lambda data: items(data)[0].update(title=text)) == [], "titles alone are a structure"
    assert told("HF157", lambda data: items(data)[0].update(guidance=text)) == []


def test_a_short_form_asks_something_of_every_domain(told):
    def edit(data, *short):
        data["domains"].append({"id": "help", "items": [{"id": "h", "kind": "levels", "anchors": FOUR}]})
        for part in short:
            part(data)

    def first(data):
        items(data)[1]["short"] = True

    def second(data):
        data["domains"][1]["items"][0]["short"] = True

    assert told("HF170", edit) == []
    assert told("HF170", lambda data: edit(data, first)) == ["id: help"]
    assert told("HF170", lambda data: edit(data, second)) == ["id: home"]
    assert told("HF170", lambda data: edit(data, first, second)) == []


@pytest.mark.parametrize("difference", [None, "only-for", "cuts-by-variant"])
def test_variants_differ_in_something(told, difference):
    def edit(data):
        data["variants"] = [{"id": "icm"}, {"id": "act"}]
        if difference == "only-for":
            items(data)[0]["only-for"] = ["act"]
        if difference == "cuts-by-variant":
            items(data)[0] = number({"score": 4, "from": 2}) | {
                "cuts-by-variant": {"act": [{"score": 4, "from": 3}, {"score": 1}]}
            }

    assert len(told("HF171", edit)) == (difference is None)


def test_what_a_scale_says_about_itself(told):
    found = told("HF163", lambda data: data, messages=True)
    assert found == [f"`{key}` is missing" for key in ("purpose", "respondents", "authors", "licence", "own-limits")]
    assert len(told("HF163", lambda data: data.update(authors=["A"], licence="CC0-1.0"))) == 3


def test_groups_and_items_belong_together(told):
    def edit(data, *tagged):
        data["groupings"] = [{"id": "actor", "groups": [{"id": "team"}, {"id": "state"}]}]
        for n, group in enumerate(tagged):
            items(data)[n]["tags"] = {"actor": group}

    assert told("HF160", lambda data: edit(data, "team", "team"), messages=True) == [
        "the item belongs to no group of actor"
    ]
    assert told("HF161", lambda data: edit(data, "team", "team"), messages=True) == [
        "no item belongs to the group state"
    ]
    assert told("HF160", lambda data: edit(data, "team", "state", "team")) == []
    assert told("HF161", lambda data: edit(data, "team", "state", "team")) == []


@pytest.mark.parametrize("citing", [None, "band", "domain", "grouping", "item"])
def test_a_source_is_cited_somewhere(told, citing):
    def edit(data):
        data["sources"] = {"one": {"citation": "A book"}}
        data["bands"] = [{"id": "high", "from": 3}, {"id": "low"}]
        data["groupings"] = [{"id": "g", "groups": [{"id": "a"}]}]
        places = {"band": data["bands"][0], "domain": data["domains"][0], "grouping": data["groupings"][0]}
        places["item"] = items(data)[2]
        if citing:
            places[citing]["sources"] = ["one"]

    assert told("HF162", edit) == ([] if citing else ["one:"])
