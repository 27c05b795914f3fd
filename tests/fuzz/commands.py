"""The same through the whole command line: exit codes, messages, and the files that are there afterwards."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.fuzz.bounds import MOST_MEGABYTES, MOST_SECONDS
from tests.fuzz.readers import Reader
from tests.fuzz.seeds import PERSON, Seeds

_ABOUT = ("--team", "T", "--round", "1", "--date", "2026-01-01")
_CALLS: dict[str, tuple[tuple[str, ...], ...]] = {
    "answers, YAML": (
        ("assess", "{file}", "-o", "out.html", "-o", "out.json", "-o", "out.csv"),
        ("assess", "{file}", "--since", "fjordvik-2026-1.yaml", "-o", "out.xlsx"),
        ("assess", "own.yaml", "--since", "{file}", "--beside", "{file}"),
        ("assess", "network-2026-2-granstad.yaml", "--since", "{file}", "-o", "out.html"),
        ("agree", "lundvik-2026-2-raters-A.yaml", "{file}", "-o", "out.yaml", "-o", "out.html"),
        ("trend", "{file}", "network-2026-2-granstad.yaml", "-o", "out.html"),
        ("redact", "{file}", "-o", "out.yaml"),
        ("form", "--from", "{file}", "-o", "out.html", "--round", "2027-1"),
        ("check", "{file}", "-o", "out.txt"),
        ("check", "{file}", "--format", "sarif"),
        ("network", "network", "{file}", "-o", "out.html", "-o", "out.json"),
    ),
    "answers, JSON": (
        ("assess", "{file}", "-o", "out.json"),
        ("check", "{file}", "--format", "github"),
        ("network", "network", "{file}", "-o", "out.csv"),
    ),
    "scale, YAML": (
        ("scales", "{file}"),
        ("check", "{file}"),
        ("check", "{file}", "--format", "junit", "-o", "out.xml"),
        ("diff", "scale.yaml", "{file}"),
        ("diff", "{file}", "scale.yaml"),
        ("form", "{file}", "-o", "out.html"),
        ("form", "{file}", "-o", "out.yaml"),
        ("form", "{file}", "-o", "out.xlsx"),
    ),
    "map of an import, YAML": (
        ("import", "hand.csv", "--map", "{file}", "--scale", "survey.yaml", "-o", "out", *_ABOUT),
    ),
    "result, JSON": (("network", "network", "{file}", "-o", "out.html"), ("check", "{file}")),
    "key of a network, JSON": (("network", "network", "--codes", "{file}", "-o", "out.json"),),
    "cache of a network, JSON": (("network", "network", "--cache", "{file}", "-o", "out.json"),),
    "filled form, .xlsx": (
        ("assess", "{file}", "--scales", "scales", "-o", "out.json"),
        ("check", "{file}", "--scales", "scales"),
        ("network", "network", "{file}", "--scales", "scales"),
    ),
    "export, .xlsx": (("import", "{file}", "--scale", "survey.yaml", "-o", "out", *_ABOUT),),
    "export, .csv": (("import", "{file}", "--scale", "survey.yaml", "-o", "out", *_ABOUT), ("assess", "{file}")),
    "report, .html": (("assess", "{file}"), ("assess", "{file}", "--lang", "en")),
    "template of one's own": (("assess", "own.yaml", "--template", "{file}", "-o", "out.html"),),
}
"""What is called on an altered file of each kind."""
_WRITTEN = ("out", "out.html", "out.json", "out.csv", "out.xlsx", "out.yaml", "out.xml", "out.txt", "codebook.csv")
_CODES = frozenset((0, 1, 2, 3, 4))


class Done(NamedTuple):
    """What a call gave."""

    code: int | str | None
    out: str
    err: str


def commands(seeds: Seeds, readers: list[Reader], done: Callable[[list[str]], Done]) -> list[Reader]:
    """A reader for each kind of file that is a whole command, in a process of its own or in this one."""
    known = {reader.name: reader for reader in readers}
    (seeds.folder / "hand.csv").write_bytes(seeds.exports["hand.csv"])
    return [
        Reader(f"{calls[0][0]} … on: {name}", known[name].suffix, known[name].made, _called(seeds, calls, done), 100)
        for name, calls in _CALLS.items()
    ]


def _called(
    seeds: Seeds, calls: tuple[tuple[str, ...], ...], done: Callable[[list[str]], Done]
) -> Callable[[Path], None]:
    def call(path: Path) -> None:
        chance = Random(path.read_bytes())
        arguments = [part.format(file=path.name) for part in chance.choice(calls)]
        here = path.parent
        _set_up(seeds.folder, here)
        before = _files(here)
        os.chdir(here)
        try:
            _check(done(arguments), arguments, here, before)
        finally:
            os.chdir(seeds.folder)

    return call


def _set_up(sound: Path, here: Path) -> None:
    """Sound files beside the altered one, as links, so that a call that wrote to one would be seen."""
    for file in sound.iterdir():
        if not (here / file.name).exists() and file != here and not file.name.startswith("tmp"):
            (here / file.name).symlink_to(file)
    for name in _WRITTEN:
        target = here / name
        for inside in target.iterdir() if target.is_dir() else ():
            inside.unlink()
        if target.is_dir():
            target.rmdir()
        target.unlink(missing_ok=True)


def _files(folder: Path) -> dict[str, float]:
    return {file.name: file.stat().st_mtime_ns for file in folder.iterdir() if file.name not in _WRITTEN}


def _check(done: Done, arguments: list[str], here: Path, before: dict[str, float]) -> None:
    said = f"{' '.join(arguments)}: {done.err[-2000:]}"
    assert done.code in _CODES, f"exit code {done.code}\n{said}"
    assert "Traceback" not in done.err, f"a traceback\n{said}"
    assert done.code in (0, 1) or done.err.strip(), f"nothing is said\n{said}"
    told = [person for person in PERSON if person in done.err]
    assert not told, f"a message tells of a person\n{said}"
    private = {argument for option, argument in pairwise(arguments) if option in ("--codes", "--cache")}
    after = {name: changed for name, changed in _files(here).items() if name not in private}
    assert after == {name: changed for name, changed in before.items() if name not in private}, f"another file\n{said}"
    asked = [argument for option, argument in pairwise(arguments) if option == "-o"]
    there = [name for name in _WRITTEN if (here / name).exists()]
    goes_on = arguments[0] == "network"  # with the files that can be read; 4 says that there were others
    assert done.code in (0, 1) or goes_on or not there, f"refused, and {there} written\n{said}"
    if goes_on and "out.csv" in asked:
        asked.append("codebook.csv")  # which explains its columns, and is told
    assert set(there) <= set(asked), f"{there} written\n{said}"
    assert done.code != 0 or set(there) == set(asked), f"{asked} not written\n{said}"


def in_this_process(arguments: list[str]) -> Done:
    """A call in this process, which costs no start."""
    from hf_fidelity.cli.app import app

    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", errors="replace", write_through=True) for _ in "12")
    code: int | str | None = 0
    with redirect_stdout(out), redirect_stderr(err):
        try:
            app(arguments)
        except SystemExit as end:
            code = end.code or 0
    return Done(code, *(stream.buffer.getvalue().decode() for stream in (out, err)))  # type: ignore[attr-defined]


_MEASURED = """
import os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
with open("measured.txt", "w") as file:
    print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss, file=file)
"""
"""Measures a process from a small one: the memory of whoever starts it counts as its own."""


def in_a_process(arguments: list[str]) -> Done:
    """A call in a process of its own, whose time and memory are looked at too."""
    command = [sys.executable, "-c", _MEASURED, sys.executable, "-m", "hf_fidelity", *arguments]
    with Path("stdout.txt").open("wb") as out, Path("stderr.txt").open("wb") as err:
        subprocess.run(command, stdout=out, stderr=err, check=True)
    said = [Path(name).read_text("utf-8", "replace") for name in ("stdout.txt", "stderr.txt")]
    code, seconds, kilobytes = Path("measured.txt").read_text("ascii").split()
    for name in ("stdout.txt", "stderr.txt", "measured.txt"):
        Path(name).unlink()
    done = Done(int(code), *said)
    megabytes = int(kilobytes) / (1024 if sys.platform != "darwin" else 1024**2)
    assert float(seconds) < 2 * MOST_SECONDS, f"it takes {seconds} s\n{arguments}"
    assert megabytes < MOST_MEGABYTES, f"it takes {megabytes:.0f} MB\n{arguments}"
    return done
