"""Faults in answer files: each is said once, at its place, with what is allowed and what to do."""

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
        ("home-step: N/A", "8:14", "Write not-applicable."),
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
        ("home-step: {value: 1, merknad: x}", "8:25", "reason, note, evidence, barrier, facilitator, adaptation"),
        ("home-step: {value: 1, note: 7}", "8:31", "Put it in quotes"),
        ("home-step: {value: 1, note: ''}", "8:31", "an empty text"),
    ],
)
def test_fault_of_an_answer(tmp_path, answer, place, said):
    (problem,) = faults(tmp_path, f"{HEAD}answers:\n  {answer}\n")
    assert f"{problem.location.line}:{problem.location.column}" == place
    assert said in " ".join(problem.said())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("variant: icm\n", "", "`variant` is missing"),
        ("variant: icm", "variant: ICM", 'Did you mean "icm"?'),
        ("variant: icm", "variant: xyz", "icm, act"),
        ("date: 2026-10-14", "date: 14.10.2026", "Write 2026-10-14 here."),
        ("date: 2026-10-14", "date: 2026-13-01", "not a day"),
        ("date: 2026-10-14", "date: 2026-10-14T10:00:00", "not a day"),
        ("date: 2026-10-14", "date: 20261014", "not a day"),
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


@pytest.mark.parametrize(
    "secret", ["Kari trives i leiligheten", "12345678901", "912 34 567", "kari@example.org", "Ola Nordmann"]
)
@pytest.mark.parametrize(
    "answer",
    ["home-step: '{}'", "home-list: ['{}']", "home-days: '{}'", "home-part: '{}'", "home-step: {{note: ['{}']}}"],
)
def test_free_text_is_never_echoed(tmp_path, secret, answer):
    for problem in faults(tmp_path, f"{HEAD}answers:\n  {answer.format(secret)}\n"):
        assert secret not in " ".join(problem.said())


def test_a_scale_path_that_leads_nowhere_is_a_fault_of_the_definition(tmp_path):
    from hf_fidelity.problem import DefinitionError

    path = tmp_path / "answers.yaml"
    path.write_text(HEAD.replace("small.yaml", "nowhere/1.0") + "answers: {}\n", encoding="utf-8")
    with pytest.raises(DefinitionError):
        load_answers(path)
