"""Gives altered files to readers, one after the other, and keeps whatever breaks a promise."""

import contextlib
import os
import re
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from hf_fidelity.problem import FidelityError
from hf_fidelity.views.lines import text_lines
from tests.fuzz.bounds import Guard, Hang, Trespass, megabytes
from tests.fuzz.readers import Reader
from tests.fuzz.seeds import PERSON

_SAID_AT_MOST = 50
"""How many problems of a file the command line says."""


@dataclass
class Tally:
    """What came of a reader's inputs."""

    reader: str
    n: int = 0
    n_read: int = 0
    slowest: float = 0.0
    seconds: float = 0.0
    megabytes: float = 0.0
    refused: Counter[str] = field(default_factory=Counter)
    broken: dict[str, str] = field(default_factory=dict)

    def add(self, other: "Tally") -> None:
        """Takes over what another part of the campaign counted."""
        self.n += other.n
        self.n_read += other.n_read
        self.seconds += other.seconds
        self.slowest = max(self.slowest, other.slowest)
        self.megabytes = max(self.megabytes, other.megabytes)
        self.refused.update(other.refused)
        self.broken.update(other.broken)


def run(reader: Reader, n_inputs: int, seed: str, guard: Guard, folder: Path, kept: Path | None = None) -> Tally:
    """The tally of `n_inputs` files of one seed; of each way of breaking, the first input is kept in a folder."""
    tally = Tally(reader.name)
    chance = Random(f"{reader.name} {seed}")
    with guard.in_time():
        for _ in range(n_inputs):
            raw = reader.made(chance)
            fault = attempt(reader, raw, guard, tally, folder)
            if fault and (sign := fault.splitlines()[0]) not in tally.broken:
                tally.broken[sign] = fault
                if kept:
                    _keep(kept, f"{reader.name}-{len(tally.broken)}-{os.getpid()}", raw, fault, reader.suffix)
    tally.megabytes = max(tally.megabytes, megabytes())
    return tally


def _keep(folder: Path, name: str, raw: bytes, fault: str, suffix: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"[^\w.]+", "-", name)
    (folder / f"{name}{suffix}").write_bytes(raw)
    (folder / f"{name}.txt").write_text(fault, encoding="utf-8")


def attempt(reader: Reader, raw: bytes, guard: Guard, tally: Tally, folder: Path) -> str:
    """Why an input breaks a promise, its first line being the way in which it does; empty when it does not."""
    given: Path | bytes = raw
    if not reader.in_memory:
        given = folder / f"hostile{reader.suffix}"
        given.write_bytes(raw)
    start = time.process_time()
    fault = ""
    try:
        with guard.watching():
            reader.read(given)
        tally.n_read += 1
    except FidelityError as error:
        tally.refused[error.problems[0].code] += 1
        fault = _ill_said(error)
    except Hang:
        fault = "it takes more than two seconds"
    except Trespass as trespass:
        fault = f"it touches what it may not: {trespass}"
    except BaseException as other:
        fault = _raised(other)
    seconds = time.process_time() - start
    tally.n += 1
    tally.seconds += seconds
    tally.slowest = max(tally.slowest, seconds)
    if tally.n % _LOOKED_AT_EACH == 0 or len(raw) > _LARGE:
        grown = megabytes() - tally.megabytes
        if not fault and grown > _MUCH and tally.megabytes:
            fault = f"it, or one of the inputs before it, takes much memory\n{grown:.0f} MB"
        tally.megabytes = max(tally.megabytes, megabytes())
    return fault


_LOOKED_AT_EACH, _LARGE = 50, 100_000
"""After how many inputs memory is looked at, and after which: to ask for it takes longer than most of them."""
_MUCH = 300
"""Megabytes by which one input may let the process grow: with what is loaded before, that stays below 500."""


def _ill_said(error: FidelityError) -> str:
    """Why the messages of an error are not fit to be said."""
    if not error.problems:
        return "an error without a problem"
    with contextlib.suppress(UnicodeError):
        said = "\n".join(line for problem in error.problems[:_SAID_AT_MOST] for line in text_lines(problem))
        said.encode()
        told = [person for person in PERSON if person in said]
        return f"a message tells of a person\n{said}" if told else ""
    return "a message cannot be written as UTF-8"


def _raised(fault: BaseException) -> str:
    trace = traceback.extract_tb(fault.__traceback__)
    where = next((frame for frame in reversed(trace) if "hf_fidelity" in frame.filename), trace[-1])
    sign = f"{type(fault).__name__} in {Path(where.filename).name}, {where.name}"
    return f"{sign}\n{''.join(traceback.format_exception(fault))}"
