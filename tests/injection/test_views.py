"""Nasty texts in every free text, through every view: each output consists of the same parts as with harmless texts.

The fields are found in the models, the views by the names of their functions, so that what is new is tried by itself.
"""

import json
import re

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.model import AnswersFile
from hf_fidelity.answers.vocabulary import HELD_BACK, REMARK_WORDS
from hf_fidelity.problem import AnswersError, visible
from hf_fidelity.scale.model import Scale
from hf_fidelity.source.yaml_tree import build_yaml
from tests.conftest import ROOT
from tests.injection.fields import free_texts
from tests.injection.nasty import NASTY
from tests.injection.views import ELSEWHERE, VIEWS
from tests.injection.worlds import GOLDEN, small, world_of

PLAIN = "Harmless"
LONG = 200
"""Longer texts are laid out otherwise: over several rows, or allowed to break over pages."""


@pytest.fixture(scope="module")
def parts():
    return small()


@pytest.fixture(scope="module")
def harmless(parts):
    """Each view of the world of a harmless text, as its grammar reads it; of a long one, where a text is long."""
    known = {}

    def like(text):
        plain = re.sub(r"\S", "x", visible(text)) if len(text) > LONG else PLAIN
        if plain not in known:
            world = world_of(parts, lambda _part, _field: plain)
            known[plain] = {name: read(view(world)) for name, (read, view) in VIEWS.items()}
        return known[plain]

    return like


@pytest.mark.parametrize("name", [name for name in NASTY if name != "half a pair"])
def test_nasty_texts_change_no_output_but_its_texts(parts, harmless, name):
    text = NASTY[name]
    world = world_of(parts, lambda _part, _field: text)
    wrong, expected = {}, harmless(text)
    for view, (read, render) in VIEWS.items():
        try:
            found = read(render(world))
            assert found == expected[view]
        except Exception as fault:  # each view is tried whatever happens to the others
            wrong[view] = f"{type(fault).__name__}: {fault}"[:300]
    assert not wrong
    assert_written(world, text)


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\ud800\\ud800"])
@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_half_a_pair_gets_into_no_world(tmp_path, escape, suffix):
    """No UTF-8 can hold it, and readers refuse its escape, wherever it stands."""
    head = {"scale": str(GOLDEN / "scale.yaml"), "date": "2026-10-04", "variant": "small", "rater": "A"}
    for team, name, note in (("HERE", "1", "N"), ("T", "HERE", "N"), ("T", "1", "HERE")):
        data = {**head, "team": team, "round": name, "answers": {"soil-kind": {"value": 4, "note": note}}}
        (tmp_path / f"a{suffix}").write_text(json.dumps(data).replace("HERE", f"x{escape}y"), encoding="utf-8")
        with pytest.raises(AnswersError) as refusal:
            load_answers(tmp_path / f"a{suffix}")
        assert refusal.value.problems[0].code == "HF006"


WRITTEN = {"team", "municipality", "round", "step", "owner", *REMARK_WORDS}
WRITING = ("render_answer_file", "render_answer_json", "render_redacted", "render_draft", "machine.render_json")


def assert_written(world, text):
    """In answer files, drafts and what goes to the network, every character is read back; in results, visible ones."""
    for view in WRITING:
        written = VIEWS[view][1](world)
        data = json.loads(written) if written.startswith("{") else build_yaml(written, "x.yaml").data
        (found,) = set(_written(data)) - {HELD_BACK}
        assert visible(found) == visible(text), view


def _written(data):
    """Every text under a key that holds free texts."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, dict | list):
            yield from _written(value)
        elif key in WRITTEN and isinstance(value, str):
            yield value


def test_every_free_text_is_tried(parts):
    filled = world_of(parts, lambda _part, _field: PLAIN).filled
    assert filled == free_texts(AnswersFile) | free_texts(Scale)
    assert len(filled) >= 46


def test_every_view_is_tried():
    tried = {name.split()[0].rpartition(".")[2] for name in VIEWS}
    for path in (ROOT / "src/hf_fidelity/views").rglob("*.py"):
        for name in re.findall(r"^def (render_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert name in tried | set(ELSEWHERE), (path.name, name)
