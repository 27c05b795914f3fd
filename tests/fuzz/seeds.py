"""Sound files of every kind, made from the examples by the program itself, from which hostile ones are altered."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from hf_fidelity.scale.load import load_scale
from hf_fidelity.source.yaml_tree import build_yaml
from tests.office.filling import Filled
from tests.surveys import making

ROOT = Path(__file__).parent.parent.parent
PERSON = ("Kari Utenfor", "912 34 567", "01019012345", "kari@eksempel")
"""What stands in every note of the sound files, and must never stand in a message."""
_NOTE = f'"{PERSON[0]} bor i {PERSON[1]}, {PERSON[2]}; {PERSON[3]}.no"'
_KEYS = "note|evidence|barrier|facilitator|adaptation|reason|step|owner"
_NOTES = (
    re.compile(rf"(?m)^( *(?:- )?(?:{_KEYS}): ).*(?:\n {{6,}}(?![a-z]+:).*)*$"),
    re.compile(rf"([{{,] *(?:{_KEYS}): )(?:\"(?:[^\"\\]|\\.)*\"|[^,{{}}\n\"]+)"),
)
"""A note of its own lines or line, and one inside of braces."""
TEMPLATE = """<h1>{{ team }}</h1>{% for domain in domains %}{% if domain.score %}<b>{{ domain.title|upper }}</b>
{% for item in domain.items %}{{ loop.index }} {{ item.title|truncate(20) }} {{ item.score + 1 }}{% endfor %}{% endif %}
{% endfor %}{% macro row(a, b=2) %}{{ a ~ b }}{% endmacro %}{{ row("x") }}{% set n = namespace(i=0) %}{{ n.i * 2 ** 3 }}
{% raw %}{{ no }}{% endraw %}{# said #}{{ "%s"|e }}{{ [1, 2]|sum }}{{ {"a": 1}.a }}{{ range(9)|list }}"""
MAP = """about: {team: Team Fjordvik, round: "2026-2", date: 2026-10-14}
columns:
  Who decided on the flat?: home-lease
  F: home-days
  H: home-visits.note
  I: "-"
options:
  home-lease: {"They did": 4, "We did": "-"}
  home-visits: {"Nothing": none, "The doctor": gp}
numbers: scores
"""


def with_person(text: str) -> str:
    """A sound file with a person's name and numbers in every note."""
    for notes in _NOTES:
        text = notes.sub(lambda found: found[1] + _NOTE, text)
    return text


def as_json(text: str) -> str:
    """The data of a sound YAML file as JSON, with days as text."""
    return json.dumps(build_yaml(text, "sound.yaml").data, default=float)


class Seeds:
    """The sound files, made once in a folder, which also holds the scale that some of them name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copy(ROOT / "tests/golden/scale.yaml", folder / "scale.yaml")
        named = {name: with_person(self._example(name)) for name in _EXAMPLES}
        for name, text in named.items():
            self._write(name.replace("/", "-") + ".yaml", text)
        golden = with_person((ROOT / "tests/golden/answers.yaml").read_text(encoding="utf-8"))
        self._write("own.yaml", golden)
        self._write("agreed.yaml", self._example("network/2026-2/granstad").replace("share-texts: true", ""))
        self._run("redact", "agreed.yaml", "-o", "sent.yaml")
        self._run("assess", "own.yaml", "-o", "own.html", "-o", "own.json")
        self._run("assess", "network-2026-2-granstad.yaml", "-o", "result.json", "-o", "report.html")
        (folder / "network").mkdir()
        for name in _TEAMS:
            shutil.copy(ROOT / f"examples/network/2026-2/{name}.yaml", folder / "network")
            os.utime(folder / f"network/{name}.yaml", (1, 1))  # what has just changed is not kept in a cache
        self._run("network", "network", "-o", "meeting.json", "--codes", "key.json", "--cache", "cache.json")
        self.scale = load_scale(folder / "scale.yaml").model
        self.scales_folder = folder / "scales"
        beside = self.scales_folder / self.scale.id / self.scale.version
        beside.mkdir(parents=True)
        shutil.copy(folder / "scale.yaml", beside)
        form = Filled(self.scale, "nb").fill({**yaml.safe_load(golden), "team": "Team", "date": "2026-10-04"})
        form.save(folder / "own.xlsx")
        self._write_exports()
        self.answers = [*named.values(), golden, self.text("sent.yaml")]
        self.answers_json = [*map(as_json, self.answers)]
        self.scales = [self._example("network/housing-first-0.9/scale"), self.text("scale.yaml")]
        self.scales += [(ROOT / f"tests/{name}.yaml").read_text(encoding="utf-8") for name in _SCALES]
        self.scales_json = [*map(as_json, self.scales)]

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def raw(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()

    def _example(self, name: str) -> str:
        return (ROOT / f"examples/{name}.yaml").read_text(encoding="utf-8")

    def _write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def _run(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "hf_fidelity", *arguments]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True)

    def _write_exports(self) -> None:
        """Exports of survey tools on the small scale that the tests of exports use."""
        text = (ROOT / "tests/surveys/small.yaml").read_text(encoding="utf-8")
        for trap, plain in {"> 5 andre": "Ti andre", "> 5 others": "Ten others", "nb: Navn": "nb: Omtale"}.items():
            text = text.replace(trap, plain)
        self._write("survey.yaml", text)
        self.asked = load_scale(self.folder / "survey.yaml").model
        raters = [
            {"home-lease": 4, "home-visits": ["gp", "kin"], "home-days": 12},
            {"home-lease": {"value": "dont-know", "note": _NOTE}, "home-visits": [], "home-days": "dont-know"},
        ]
        self.exports = {
            "forms.xlsx": making.forms(self.asked, raters, "nb"),
            "enalyzer.xlsx": making.enalyzer(self.asked, raters, "nb"),
            "nettskjema.csv": making.nettskjema(self.asked, raters, "nb"),
            "hand.csv": making.text_table(making.by_hand(self.asked, raters)),
            "turned.csv": making.text_table(making.by_hand(self.asked, raters, turned=True)),
            "kobo.csv": making.text_table(making.kobo(self.asked, raters)),
        }
        parts = making.surveyxact(self.asked, raters, "nb")
        self.surveyxact = {f"{name}.csv": making.text_table(rows) for name, rows in parts.items()}


_EXAMPLES = ("nordlia/2026-2", "network/2026-2/granstad", "lundvik/2026-2/raters/A", "fjordvik/2026-1")
_TEAMS = ("almdal", "bekkefjord", "brattholm", "dalvang", "fagersund", "granstad")
_SCALES = ("definitions/fine/small", "surveys/small")
