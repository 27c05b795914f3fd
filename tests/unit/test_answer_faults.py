"""Faults in answer files: each is said once, at its place, with what is allowed and what to do."""

import json

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.problem import AnswersError

HEAD = """scale: small.yaml
team: Team
round: "2026-1"
date: 2026-10-14
variant: icm
rater: agreed
"""

SCALE = """id: small
version: "1.0"
status: draft
date: 2026-01-01
languages: [en]
title: Small
variants: [{id: icm}, {id: act}]
scoring: {domain: mean, overall: mean-of-domains}
domains:
  - id: home
    items:
      - {id: home-step, kind: levels, anchors: [{score: 1}, {score: 2}, {score: 3.5}]}
      - {id: home-list, kind: checklist, options: [{id: open-talk}, {id: naloxone}]}
      - {id: home-days, kind: number, most: 400, not-applicable: true, cuts: [{score: 2, up-to: 28}, {score: 1}]}
      - {id: home-homes, kind: number, whole: true, cuts: [{score: 2, from: 3}, {score: 1}]}
      - {id: home-part, kind: share, not-applicable: true, cuts: [{score: 2, from: 95 %}, {score: 1}]}
      - {id: home-sure, kind: share, cuts: [{score: 2, from: 95 %}, {score: 1}]}
      - {id: home-act, kind: number, only-for: [act], cuts: [{score: 2, from: 3}, {score: 1}]}
"""


def faults(tmp_path, text):
    (tmp_path / "small.yaml").write_text(SCALE, encoding="utf-8")
    path = tmp_path / "answers.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AnswersError) as refusal:
        load_answers(path)
    return refusal.value.problems


@pytest.mark.parametrize(
    ("answer", "place", "said"),
    [
        ("home-step: 5", "8:14", "5 is not a score of this item"),
        ("home-step: 2.5", "8:14", "2.5 is not a score"),
        ('home-step: "3.5"', "8:14", "Write 3.5, without quotes."),
        ("home-step: 3,5", "8:14", "Write 3.5, without quotes."),
        ("home-step: true", "8:14", "true is not a score"),
        ("home-step: NO", "8:14", '"NO" is not a score'),
        ("home-step: on", "8:14", '"on" is not a score'),
        ("home-step: vet ikke", "8:14", "Write dont-know."),
        ("home-step: N/A", "8:14", "This item always applies"),
        ("home-days: ikke aktuelt", "8:14", "Write {value: not-applicable, reason: "),
        ("home-step: {value: 9, note: x}", "8:22", "9 is not a score"),
        ("home-list: naloxone", "8:14", "Write [open-talk], or [] for none of them."),
        ("home-list: [naloxon]", "8:15", 'Did you mean "naloxone"?'),
        ("home-list: [none]", "8:15", "[] for none of them"),
        ("home-list: [naloxone, naloxone]", "8:25", "ticked twice"),
        ("home-list: 3", "8:14", "takes a list"),
        ("home-days: -1", "8:14", "from 0 to 400"),
        ("home-days: 401", "8:14", "from 0 to 400"),
        ("home-days: 27,5", "8:14", "Write 27.5, without quotes."),
        ("home-homes: 2.5", "8:15", "2.5 is not a whole number"),
        ("home-part: {count: 31, total: 30}", "8:22", "the count 31 is greater than the total 30"),
        ("home-part: {count: 0, total: 0}", "8:14", "value: not-applicable"),
        ("home-sure: {count: 0, total: 0}", "8:14", "Write dont-know or leave it blank."),
        ("home-part: {count: 2}", "8:14", "`total` is missing here"),
        ("home-part: {count: 2, total: 3, note: hi}", "8:14", "Write {value: {count: …, total: …}, note: …}."),
        ("home-part: {count: 2.5, total: 3}", "8:22", "2.5 is not a whole number"),
        ("home-part: 13/24", "8:14", "Write {count: 13, total: 24}."),
        ("home-part: 13 av 24", "8:14", "Write {count: 13, total: 24}."),
        ("home-part: 0.9", "8:14", "0.9 is not a count and a total"),
        ("home-days: not-applicable", "8:14", "without a reason"),
        ("home-step: {value: not-applicable, reason: x}", "8:22", "this item always applies"),
        ("home-step: {value: 1, reason: x}", "8:33", "or move the text to `note`"),
        ("home-stepp: 1", "8:3", 'Did you mean "home-step"?'),
        ("home-act: 1", "8:3", "not part of the form for this variant"),
        ("home-step: {value: 1, merknad: x}", "8:25", "value, reason, ratings, corrected, note, evidence, barrier"),
        ("home-step: {value: 1, note: 7}", "8:31", "Put it in quotes"),
        ("home-step: {value: 1, note: ''}", "8:31", "an empty text"),
        ("home-step: {value: 1, note: '\u200b'}", "8:31", "an empty text"),
        ("home-step: Dont-Know", "8:14", "Write dont-know."),
        ("home-step: dont_know", "8:14", "Write dont-know."),
        ("home-step: NOT-APPLICABLE", "8:14", "This item always applies"),
        ("home-days: {value: Not-Applicable, reason: x}", "8:22", "Write not-applicable."),
        ("home-days: '9999'", "8:14", "without quotes and unit"),
        ("home-days: 9999", "8:14", "Write at most 400; check the number."),
        ("home-days: '٣٤'", "8:14", "without quotes and unit"),
        ("home-days: 1234567890", "8:14", "at most 9 digits"),
        ("home-days: 0.0000000001", "8:14", "at most 9 digits"),
        ("home-days: 27.5.3", "8:14", "without quotes and unit"),
        ("home-homes: '2,5'", "8:15", "without quotes and unit"),
        ("home-part: 30/27", "8:14", "Write both numbers that way."),
        ("home-part: 9123/4567", "8:14", "Write both numbers that way."),
        ("home-part: {cuont: 2, total: 3}", "8:14", 'Did you mean "count"?'),
        ('home-part: {count: "27", total: 30}', "8:22", "Write 27, without quotes."),
        ("home-part: {count: 912345670, total: 30}", "8:22", "a number of 9 digits is greater than the total 30"),
        ("home-step: {value: 1, ratings: {A: 1, B: 9}}", "8:44", "9 is not a score of this item"),
        ("home-step: {value: 1, ratings: {a: 1}}", "8:35", "one or two capital letters"),
        ("home-step: {value: 1, ratings: {}, reason: x}", "8:34", "at least 1"),
        ("home-step: {value: 1, corrected: {was: 2, date: 2026-11-02}}", "8:36", "reason"),
        ("home-step: [x]", "8:14", "a list of 1 is not a score"),
    ],
)
def test_fault_of_an_answer(tmp_path, answer, place, said):
    (problem,) = faults(tmp_path, f"{HEAD}answers:\n  {answer}\n")
    assert f"{problem.location.line}:{problem.location.column}" == place
    assert said in " ".join(problem.said())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("variant: icm\n", "", "`variant` is not filled in"),
        ("variant: icm", "variant: ICM", 'Did you mean "icm"?'),
        ("variant: icm", "variant: xyz", "icm, act"),
        ("date: 2026-10-14", "date: 14.10.2026", "Write 2026-10-14 here."),
        ("date: 2026-10-14", "date: 2026-13-01", "there is no month 13"),
        ("date: 2026-10-14", "date: 2026-02-30", "the month has no such day"),
        ("date: 2026-10-14", "date: 31.11.2026", "the month has no such day"),
        ("date: 2026-10-14", "date: 2026-10-14T10:00:00", "Write 2026-10-14 here."),
        ("date: 2026-10-14", "date: 20261014", "Write 2026-10-14 here."),
        ("date: 2026-10-14", "date: 2026.10.14", "Write 2026-10-14 here."),
        ("date: 2026-10-14", "date: 14-10-2026", "Write 2026-10-14 here."),
        ("date: 2026-10-14", "date: 2026-1-4", "Write 2026-01-04 here."),
        ("date: 2026-10-14", "date: '2026-10-14 '", "Write 2026-10-14 here."),
        ("date: 2026-10-14", "date: 2026104", "Write the date in that way."),
        ("date: 2026-10-14", "date:", "`date` is not filled in year-month-day, such as 2026-10-14 Fill it in."),
        ('round: "2026-1"', "round: 10101012345", "Put it in quotes."),
        ('round: "2026-1"', "round:", "`round` is not filled in"),
        ('round: "2026-1"', "round: '\u200b\u200d'", "an empty text"),
        ("rater: agreed", "rater: agreed\nlanguage: no", 'Did you mean "nb"?'),
        ("rater: agreed", "rater: agreed\nlanguage: de", "'nb', 'nn' or 'en'"),
        ("rater: agreed", "rater: agreed\nhome-step: 2", "Indent it under `answers:`."),
        ("rater: agreed", 'rater: agreed\n"[key]": 2', "is not known here"),
        ("rater: agreed", "rater: agreed\nactions:", "nothing stands under `actions`"),
        ("scale: small.yaml", "scale: ./nope", "it counts from the folder of the answer file"),
        ("scale: small.yaml", "scale: Kari Nordmann/x.yaml", "there is no scale at this path"),
        ('round: "2026-1"', "round: 2026", 'Put it in quotes: "2026".'),
        ("rater: agreed", "rater: Agreed", "a capital letter, or `agreed`"),
        ("rater: agreed", "rater: Kari Nordmann", "Never a name."),
        ("team: Team\n", "", "`team` is missing"),
        ("team: Team", "tema: Team\nteam: Team", 'Did you mean "team"?'),
        ("scale: small.yaml", "scale: housing-frist@1.0", 'Did you mean "housing-first@1.0"?'),
        ("scale: small.yaml", "scale: housing-first@9.9", "Give the folder that holds this version with --scales"),
        ("rater: agreed", "rater: agreed\nform: short", "the scale has no short form"),
        ("rater: agreed", "rater: agreed\nform: kort", "'full' or 'short'"),
        ("rater: agreed", "rater: agreed\nactions: [{step: x, item: home-stepp}]", 'Did you mean "home-step"?'),
        ("rater: agreed", "rater: agreed\nactions: [{step: x, status: ferdig}]", "planned"),
    ],
)
def test_fault_of_the_header(tmp_path, old, new, said):
    assert old in HEAD
    (problem,) = faults(tmp_path, HEAD.replace(old, new) + "answers: {}\n")
    assert said in " ".join(problem.said())
    assert problem.location.line


def test_every_fault_of_a_file_is_said_in_one_run(tmp_path):
    text = HEAD.replace("variant: icm", "variant: ICM").replace("date: 2026-10-14", "date: 14.10.2026") + (
        "answers:\n  home-step: 9\n  home-step: 1\n  home-days: {value: 3, note: 4}\n  home-lst: []\n"
        "actions: [{step: x, item: home-dyas}]\n"
    )
    codes = [(problem.code, problem.location.line) for problem in faults(tmp_path, text)]
    assert codes == [
        ("HF201", 4),
        ("HF212", 5),
        ("HF220", 8),
        ("HF005", 9),
        ("HF201", 10),
        ("HF210", 11),
        ("HF210", 12),
    ]


def test_several_faults_of_one_answer_are_said_together(tmp_path):
    text = HEAD + (
        "answers:\n"
        "  home-list: [naloxon, naloxone, naloxone, 3]\n"
        "  home-part: {count: x, total: y}\n"
        "  home-step: {value: 9, note: 3}\n"
        "actions:\n"
        "  - {step: x, status: ferdig, item: home-stepp}\n"
        "  - {step: y, item: home-dayss}\n"
        "  - hello\n"
        "  - {step: z, item: home-dayz}\n"
    )
    places = [(p.code, p.location.line, p.location.column) for p in faults(tmp_path, text)]
    assert places == [
        ("HF222", 8, 15),
        ("HF222", 8, 34),
        ("HF222", 8, 44),
        ("HF224", 9, 22),
        ("HF224", 9, 32),
        ("HF220", 10, 22),
        ("HF201", 10, 31),
        ("HF201", 12, 23),
        ("HF210", 12, 37),
        ("HF210", 13, 21),
        ("HF201", 14, 5),
        ("HF210", 15, 21),
    ]


def test_a_fault_of_the_reason_is_said_alone(tmp_path):
    (problem,) = faults(tmp_path, HEAD + "answers:\n  home-days: {value: not-applicable, reason: 7}\n")
    assert problem.code == "HF201"


@pytest.mark.parametrize("variant", ["", "variant: ICM\n"])
def test_while_the_variant_is_open_every_item_may_be_answered(tmp_path, variant):
    text = HEAD.replace("variant: icm\n", variant) + "answers: {home-act: 3, home-step: 9}\n"
    assert sorted(problem.code for problem in faults(tmp_path, text)) == ["HF212", "HF220"]


def test_answers_left_empty_and_answers_without_a_space(tmp_path):
    (problem,) = faults(tmp_path, HEAD + "answers:\n")
    assert "nothing stands under `answers`" in problem.said()[0]
    (problem,) = faults(tmp_path, HEAD + "answers:\n  home-step:3\n")
    assert "Put a space after the colon" in problem.said()[2]


def test_a_scale_is_no_answer_file(tmp_path):
    (problem,) = faults(tmp_path, SCALE)
    assert "this is a scale definition" in problem.wrong
    assert (problem.location.line, problem.location.column) == (1, 1)


@pytest.mark.parametrize("key", ["[key]", "answers"])
def test_a_key_that_looks_like_a_mark_of_the_validator(tmp_path, key):
    for part in (f"'{key}': 1", f"home-step: {{'{key}': 1}}", f"home-days: {{value: 3, note: {{'{key}': 1}}}}"):
        assert all(problem.location.line for problem in faults(tmp_path, f"{HEAD}answers:\n  {part}\n"))


def test_advice_in_a_json_file_is_json(tmp_path):
    (tmp_path / "small.yaml").write_text(SCALE, encoding="utf-8")
    path = tmp_path / "answers.json"
    head = {"scale": "small.yaml", "team": "T", "date": "2026-01-01", "variant": "icm", "rater": "A"}
    answers = {"home-part": 3, "home-days": "not-applicable", "home-list": "naloxone"}
    path.write_text(json.dumps({**head, "answers": answers}), encoding="utf-8")
    with pytest.raises(AnswersError) as refusal:
        load_answers(path)
    said = " ".join(part for problem in refusal.value.problems for part in problem.said())
    for words in (
        '"round": …',
        '{"count": 27, "total": 30}',
        '{"value": "not-applicable", "reason": "…"}',
        '["open-talk"]',
    ):
        assert words in said


@pytest.mark.parametrize(
    "secret",
    [
        "Kari trives i leiligheten",
        "12345678901",
        "912 34 567",
        "kari@example.org",
        "Ola Nordmann",
        "ola.nordmann",
        "Kari_Nordmann",
        "91/23/45/67",
        "91_23_45_67",
        "kari@kommune",
    ],
)
@pytest.mark.parametrize(
    "answer",
    ["home-step: '{}'", "home-list: ['{}']", "home-days: '{}'", "home-part: '{}'", "home-step: {{note: ['{}']}}"],
)
def test_free_text_is_never_echoed(tmp_path, secret, answer):
    for problem in faults(tmp_path, f"{HEAD}answers:\n  {answer.format(secret)}\n"):
        assert secret not in " ".join(problem.said())


@pytest.mark.parametrize("secret", ["Kari Nordmann", "Kari Nordmann/1.0", "kari.nordmann", "12345678901"])
def test_a_scale_reference_that_is_free_text_is_not_echoed(tmp_path, secret):
    (problem,) = faults(tmp_path, HEAD.replace("small.yaml", f"'{secret}'") + "answers: {}\n")
    assert str(problem.location) == f"{tmp_path.as_posix()}/answers.yaml:1:8"
    assert secret not in " ".join(problem.said())


def test_a_folder_without_a_scale_is_a_fault_of_the_answers(tmp_path):
    (tmp_path / "empty").mkdir()
    (problem,) = faults(tmp_path, HEAD.replace("small.yaml", "./empty") + "answers: {}\n")
    assert "the folder holds no scale.yaml" in problem.said()[0]
