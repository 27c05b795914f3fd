"""Scores of marks are the scores of the whole result: every rule, variant and form, with answers of every kind."""

from decimal import Decimal
from itertools import product
from random import Random

import pytest

from hf_fidelity.answers.bulk.head import Head
from hf_fidelity.answers.bulk.memory import Taken
from hf_fidelity.answers.model import Answers, AnswersFile
from hf_fidelity.answers.values import Blank, DontKnow, NotApplicable
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.bulk import LeanRows, marks_of
from hf_fidelity.scoring.cases import value_scoring
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.lean import LeanScores
from hf_fidelity.scoring.network.rows import Text, layout_of, row_of, team_name
from tests.conftest import ROOT

SCALES = [
    *sorted((ROOT / "tests/spec/scales").glob("*.yaml")),
    ROOT / "tests/definitions/fine/small.yaml",
    ROOT / "scales/participant-voice/1.0/scale.yaml",
]
LARGE = ROOT / "scales/housing-first/1.0/scale.yaml"
MISSING = (Blank(), DontKnow(), NotApplicable("-"))
N_SETS = 20


def answers_by_chance(scale, variant, form, chance, missing):
    """Answers of which about so many of ten are missing."""
    values = {}
    for item in scale.items:
        wanted = chance.choice(item.scores(variant))
        value = chance.choice(MISSING) if chance.random() * 10 < missing else value_scoring(item, wanted, variant)
        values[item.id] = value or Blank()
    about = {"scale": "s@1.0", "team": "T", "round": "r", "date": "2026-01-01", "rater": "agreed", "answers": {}}
    return Answers(AnswersFile.model_validate({**about, "variant": variant, "form": form}), values, {})


@pytest.mark.parametrize("path", SCALES, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
@pytest.mark.parametrize("rules", [{}, {"overall": "mean-of-items"}, {"overall": "sum"}, {"least_domains": 2}], ids=str)
def test_scores_of_marks_are_those_of_the_whole_result(path, rules):
    scale = load_scale(path).model
    compare(scale.model_copy(update={"scoring": scale.scoring.model_copy(update=rules)}), N_SETS)


@pytest.mark.parametrize("rescale", [{}, {"rescale-from": 2, "rescale-to": 10}], ids=["as they are", "rescaled"])
@pytest.mark.parametrize("rule", ["mean", "sum"])
def test_scores_below_zero_and_uneven_weights(rule, rescale):
    def levels(name, weight, *scores):
        return {"id": name, "kind": "levels", "weight": weight, "anchors": [{"score": score} for score in scores]}

    items = [
        levels("a", Decimal("1.5"), -3, -1, 2),
        levels("b", Decimal("0.3"), -7, 0),
        levels("c", 2, 1, 4, 9),
        levels("d", 1, 0, 1),
    ]
    scale = Scale.model_validate(
        {
            "id": "s",
            "version": "1.0",
            "status": "draft",
            "date": "2026-01-01",
            "languages": ["en"],
            "title": "S",
            "groupings": [{"id": "g", "groups": [{"id": "none"}]}],
            "scoring": {"domain": rule, "overall": "mean-of-items", "least-scored": "50 %", **rescale},
            "domains": [{"id": "x", "items": items[:2]}, {"id": "y", "items": items[2:]}],
        }
    )
    compare(scale, N_SETS)


def test_scores_of_marks_of_every_kind_of_team():
    compare(load_scale(LARGE).model, 5)


def compare(scale, n_sets):
    layout, chance = layout_of(scale, "0" * 64), Random(2026)
    variants = [variant.id for variant in scale.variants] or [None]
    has_short = any(item.short for item in scale.items)
    for variant, form in product(variants, ("full", "short") if has_short else ("full",)):
        mark, order = marks_of(scale, variant), layout.asked[variant].items
        remembering, forgetful = (LeanScores(scale, layout, variant, form, most) for most in (5_000, 0))
        asked = scale.asked_items(variant, form)
        for n in range(n_sets):
            answers = answers_by_chance(scale, variant, form, chance, missing=n % 5)
            marks = {order.index(item.id): mark(item, answers.values[item.id]) for item in asked}
            expected = row_of(layout, answers, score(scale, answers), "a.yaml", with_texts=False).scores
            assert remembering.pairs(marks) == remembering.pairs(marks) == forgetful.pairs(marks) == expected


def test_no_more_is_remembered_than_was_said():
    scale = load_scale(LARGE).model
    layout, chance = layout_of(scale, "0" * 64), Random(1)
    mark, order = marks_of(scale, "icm"), layout.asked["icm"].items
    lean = LeanScores(scale, layout, "icm", "full", 3)
    for _ in range(12):
        given = answers_by_chance(scale, "icm", "full", chance, missing=0).values
        lean.pairs({order.index(item.id): mark(item, given[item.id]) for item in scale.asked_items("icm", "full")})
    assert {len(known) for known in lean._known} == {3}


def test_a_row_of_marks_has_what_stands_at_the_head_of_its_file():
    scale = load_scale(LARGE).model
    rows = LeanRows(scale, layout_of(scale, "f" * 64))
    taken = Taken(
        {0: 3, 2: -2}, {2: {"barrier": "No flats.", "adaptation": "A row of houses."}, 0: {"facilitator": "A lease."}}
    )

    def row(*, shares, with_texts):
        about = ("Alder", "Lundvik", "2026-1", "2026-04-01", "icm", "full", "agreed", None)
        head = Head(scale.reference, *about, share_texts=shares, is_redacted=False)
        return rows.row(head, taken, "alder.yaml", with_texts=with_texts)

    found = row(shares=True, with_texts=True)
    assert (found.round, found.scale, found.variant, found.form) == ("2026-1", "f" * 64, "icm", "full")
    assert (found.team, found.place) == (team_name("Alder", "Lundvik"), "alder.yaml")
    assert found.items == (3, -1, -2, *[-1] * (len(scale.items) - 3))
    assert found.texts == (
        Text(0, "facilitator", "A lease."),
        Text(2, "barrier", "No flats."),
        Text(2, "adaptation", "A row of houses."),
    )
    assert row(shares=False, with_texts=True).texts == row(shares=True, with_texts=False).texts == ()
    assert row(shares=False, with_texts=False).wrote == found.wrote == (0b010, 0, 0b101, *[0] * (len(scale.items) - 3))
