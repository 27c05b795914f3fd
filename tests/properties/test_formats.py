"""The same answers through YAML and JSON give the same result."""

import json

import pytest
import yaml

from hf_fidelity.answers.load import load_answers
from hf_fidelity.scoring.compute import score

EXAMPLES = ["fjordvik/2026-1", "fjordvik/2026-2", "nordlia/2026-2", "storelv/2026-2"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_yaml_and_json_give_the_same_result(name, root, tmp_path):
    path = root / "examples" / f"{name}.yaml"
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    data = numbers(data)
    copy = tmp_path / "answers.json"
    copy.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    first, second = load_answers(path), load_answers(copy)
    assert first.answers.values == second.answers.values
    assert score(first.scale, first.answers) == score(second.scale, second.answers)


def numbers(data, key=""):
    """Plain scalars as JSON writes them; the base loader gives texts only."""
    if isinstance(data, dict):
        return {name: numbers(value, name) for name, value in data.items()}
    if isinstance(data, list):
        return [numbers(value) for value in data]
    if key in {"round", "team"} or not data.replace(".", "", 1).isdigit():
        return None if data == "" else data
    return float(data) if "." in data else int(data)
