"""What a network of many files costs: `network` beside merely running the same files through YAML's parser in C.

    python benchmarks/network.py                    25, 3,500 and 35,000 files, some minutes
    python benchmarks/network.py --files 3500 --runs 3
    python benchmarks/network.py --keep FOLDER      makes the files there and leaves them

The files are made from the example network with a fixed seed: as teams write them (most in YAML, a tenth as the form
page saves them, one in fifty in a layout of its own), 25 to 1,750 teams over 1 to 20 rounds. Whole processes are run in
turn, so that a machine that slows down slows all of them; figures are medians. `ratio` is of wall time to the floor,
`processor` the same of the time that processors spent, which a busy machine hardly changes. Peak memory is that of the
largest process.
"""

import argparse
import json
import os
import platform
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
COMMAND = [str(Path(sys.executable).with_name("hf-fidelity")), "network"]
SIZES = (25, 3_500, 35_000)
N_ROUNDS = 20
JSON_SHARE, ODD_SHARE = 0.1, 0.02
"""Of the files, how many are saved by the form page, and how many are laid out in another way than ours."""
SEED = 20261122
FLOOR = """
import sys, yaml
from pathlib import Path
for path in sorted(Path(sys.argv[1]).rglob("*.*")):
    for _ in yaml.parse(path.read_bytes(), Loader=yaml.CLoader):
        pass
"""


class Run(NamedTuple):
    """Seconds of wall time, of processor time with the children's, and the peak memory of the largest process in MB."""

    seconds: float
    processor: float
    peak_mb: float


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
        (folder / name).mkdir(exist_ok=True)
        kind = draw.random()
        if kind < JSON_SHARE:
            data = json.dumps(yaml.load(text, Loader=yaml.CSafeLoader), ensure_ascii=False, indent=1, default=str)
            (folder / name / f"{team:04}.json").write_text(data, encoding="utf-8")
            continue
        if kind < JSON_SHARE + ODD_SHARE:
            text = re.sub(
                r": \[([a-z].*)\]", lambda found: ": [\n      " + found[1].replace(", ", ",\n      ") + "\n    ]", text
            )
        (folder / name / f"{team:04}.yaml").write_text(text, encoding="utf-8")


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


def run(command: list[str]) -> Run:
    """One whole process."""
    before = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        said = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)}\n{said.decode()}")
    return Run(time.perf_counter() - before, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def commands(folder: Path, scratch: Path) -> dict[str, list[str]]:
    """What is measured: the floor, and the command on two processors, on one, and with what was remembered."""
    out, cache = str(scratch / "meeting.json"), str(scratch / "rows.cache")
    network = [*COMMAND, str(folder), "--codes", str(scratch / "key.json"), "-o", out, "--force"]
    return {
        "events in C, one process": [sys.executable, "-c", FLOOR, str(folder)],
        "network": network,
        "network, one processor": ["taskset", "-c", "0", *network],
        "network, remembered": [*network, "--cache", cache],
    }


def measure(folder: Path, runs: int) -> None:
    """Prints the median times, their ratios to the floor, and the peak memory."""
    with tempfile.TemporaryDirectory() as scratch:
        compared = commands(folder, Path(scratch))
        for command in compared.values():
            run(command)
        rounds = [{name: run(command) for name, command in compared.items()} for _ in range(runs)]
    floor = next(iter(compared))
    for name in compared:
        seconds = statistics.median(each[name].seconds for each in rounds)
        ratio = statistics.median(each[name].seconds / each[floor].seconds for each in rounds)
        processor = statistics.median(each[name].processor / each[floor].processor for each in rounds)
        peak = max(each[name].peak_mb for each in rounds)
        print(f"  {name:<28}{seconds * 1000:10.0f} ms{ratio:8.2f}{processor:12.2f}{peak:10.0f} MB", flush=True)


def main() -> None:
    """Makes the files and measures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, nargs="*", default=SIZES, help="how many files")
    parser.add_argument("--runs", type=int, default=5, help="runs of each command")
    parser.add_argument("--keep", type=Path, help="make the files in this folder, and measure nothing")
    asked = parser.parse_args()
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
        make_files(asked.keep, asked.files[0])
        return
    print(f"Python {platform.python_version()} on {platform.machine()}, {os.cpu_count()} processors, {asked.runs} runs")
    for n_files in asked.files:
        with tempfile.TemporaryDirectory() as made:
            make_files(Path(made), n_files)
            size = sum(path.stat().st_size for path in Path(made).rglob("*.*")) / n_files / 1024
            print(f"{n_files} files of {size:.1f} KB{'wall':>20}{'ratio':>8}{'processor':>12}{'peak':>13}")
            measure(Path(made), asked.runs)


if __name__ == "__main__":
    main()
