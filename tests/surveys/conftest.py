"""The scale, the raters, and what must come out of every export of their answers."""

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.source.yaml_tree import build_yaml

ABOUT = {"team": "Housing First Fjordvik", "round": "2026-2", "date": "2026-10-14", "variant": "icm"}


@pytest.fixture(scope="session")
def housing_first():
    return load_scale(*find_scale("housing-first@1.0"), with_cases=False).model


@pytest.fixture(scope="session")
def raters():
    from tests.conftest import ROOT

    text = (ROOT / "tests/surveys/raters.yaml").read_text(encoding="utf-8")
    return build_yaml(text, "raters.yaml").data


@pytest.fixture(scope="session")
def expected(raters, tmp_path_factory):
    """The raters' answers, read from answer files that were written as a person would."""
    import json

    folder = tmp_path_factory.mktemp("expected")
    assessed = []
    for letter, answers in zip("ABC", raters, strict=True):
        about = ABOUT | {"scale": "housing-first@1.0", "rater": letter}
        lines = [*(f"{key}: {json.dumps(value)}" for key, value in about.items()), "answers:"]
        lines += [f"  {key}: {json.dumps(value, ensure_ascii=False, default=float)}" for key, value in answers.items()]
        (folder / f"{letter}.yaml").write_text("\n".join(lines), encoding="utf-8")
        assessed.append(load_answers(folder / f"{letter}.yaml"))
    return assessed
