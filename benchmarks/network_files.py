"""The files of a large network, made from the example network with a fixed seed.

They are as teams write them: most in YAML, a tenth as the form page saves them, one in fifty in a layout of its own;
25 to 1,750 teams over 1 to 20 rounds.
"""

import json
import os
import random
import re
from pathlib import Path

import yaml
from timing import ROOT

N_ROUNDS = 20
JSON_SHARE, ODD_SHARE = 0.1, 0.02
"""Of the files, how many are saved by the form page, and how many are laid out in another way than ours."""
SEED = 20261122
_WRITTEN = 1_700_000_000
"""When all files were last changed, in seconds since 1970: long ago, as in an archive."""


def make_files(folder: Path, n_files: int) -> None:
    """Writes the files of a network into folders by round, always the same."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples/network").glob("20*/*.yaml"))]
    texts = [text for text in texts if "rater: agreed" in text and "0.9" not in text and "form: short" not in text]
    draw = random.Random(SEED)
    n_rounds = min(N_ROUNDS, max(1, n_files // 25))
    for n in range(n_files):
        team, round_ = divmod(n, n_rounds)
        name = f"{2017 + round_ // 2}-{1 + round_ % 2}"
        day = f"{2017 + round_ // 2}-{4 + 6 * (round_ % 2):02}-15"
        text = _another(draw.choice(texts), f"Team {team:04}", name, day, draw)
        (folder / name).mkdir(parents=True, exist_ok=True)
        suffix, text = _laid_out(text, draw.random())
        path = folder / name / f"{team:04}{suffix}"
        path.write_text(text, encoding="utf-8")
        os.utime(path, (_WRITTEN, _WRITTEN))


def _laid_out(text: str, kind: float) -> tuple[str, str]:
    """The suffix and text of a file, in one of the three layouts."""
    if kind < JSON_SHARE:
        data = yaml.load(text, Loader=yaml.CSafeLoader)
        return ".json", json.dumps(data, ensure_ascii=False, indent=1, default=str)
    if kind < JSON_SHARE + ODD_SHARE:
        text = re.sub(
            r": \[([a-z].*)\]", lambda found: ": [\n      " + found[1].replace(", ", ",\n      ") + "\n    ]", text
        )
    return ".yaml", text


def _another(text: str, team: str, name: str, day: str, draw: random.Random) -> str:
    """A file with another head, and with every score and count drawn anew."""
    text = re.sub(r"(?m)^team: .*$", f'team: "{team}"', text)
    text = re.sub(r"(?m)^municipality: .*$", f'municipality: "{team}"', text)
    text = re.sub(r"(?m)^round: .*$", f'round: "{name}"', text)
    text = re.sub(r"(?m)^date: .*$", f"date: {day}", text)
    text = re.sub(r"(?m)^(  [a-z-]+|    value): [1-4]$", lambda found: f"{found[1]}: {draw.randint(1, 4)}", text)
    return re.sub(r"count: (\d+), total: (\d+)", lambda found: _share(int(found[2]), draw), text)


def _share(total: int, draw: random.Random) -> str:
    return f"count: {draw.randint(0, total)}, total: {total}"
