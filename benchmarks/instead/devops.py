"""Writes answers to the criteria that devops-maturity comes with, as its manual shows them: every other one is met."""

import sys
from importlib.util import find_spec
from pathlib import Path

import yaml

place = find_spec("config.loader").origin
criteria = yaml.safe_load(Path(place).with_name("criteria.yaml").read_bytes())["criteria"]
answers = {one["id"]: n % 2 == 0 for n, one in enumerate(criteria)}
Path(sys.argv[1]).write_text(yaml.safe_dump({"project_name": "Example", **answers}), encoding="utf-8")
