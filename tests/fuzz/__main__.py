"""`python -m tests.fuzz`: a million altered files for all readers, and a table of what came of them."""

import argparse
import multiprocessing
import re
import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.fuzz.bounds import Guard
from tests.fuzz.campaign import Tally, run
from tests.fuzz.commands import commands, in_a_process, in_this_process
from tests.fuzz.readers import Reader, readers
from tests.fuzz.seeds import ROOT, Seeds

_BATCH = 5_000
"""Inputs of one process: a fresh one shows what memory its own inputs took."""


def main() -> int:
    """Prints the table; 1 when an input broke a promise."""
    options = _options()
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        seeds = Seeds(Path(folder))
        tallies = []
        for reader in _all(seeds):
            if not re.search(options.reader, reader.name):
                continue
            n_inputs = max(1, round(reader.n_inputs * options.share))
            parts = [min(_BATCH, n_inputs - start) for start in range(0, n_inputs, _BATCH)]
            jobs = [(reader.name, n, f"{options.seed} {part}") for part, n in enumerate(parts)]
            tally = Tally(reader.name)
            with multiprocessing.get_context("fork").Pool(options.processes, maxtasksperchild=1) as pool:
                for done in pool.imap_unordered(partial(_batch, seeds, options.keep), jobs, chunksize=1):
                    tally.add(done)
            tallies.append(tally)
            sys.stdout.write(_row(tally))
            sys.stdout.flush()
    total = Tally("all")
    for tally in tallies:
        total.add(tally)
    sys.stdout.write(_row(total))
    for sign, fault in total.broken.items():
        sys.stdout.write(f"\n{sign}\n{fault[:3000]}\n")
    return 1 if total.broken else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="part of a million inputs; 1 without it")
    parser.add_argument("--seed", default="1", help="another seed gives other files")
    parser.add_argument("--reader", default="", help="only readers whose name this pattern finds")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"), help="where files that broke something go")
    return parser.parse_args()


def _batch(seeds: Seeds, kept: Path, job: tuple[str, int, str]) -> Tally:
    name, n_inputs, seed = job
    with tempfile.TemporaryDirectory(dir=seeds.folder) as folder:
        (Path(folder) / "scale.yaml").write_bytes(seeds.raw("scale.yaml"))
        reader = next(reader for reader in _all(seeds) if reader.name == name)
        guard = Guard(seeds.folder, ROOT, may_call=name.startswith(_APART))
        return run(reader, n_inputs, seed, guard, Path(folder), kept)


def _all(seeds: Seeds) -> list[Reader]:
    """The readers, and commands on their files: many in this process, some in a process of their own."""
    known = readers(seeds)
    inside = commands(seeds, known, in_this_process)
    outside = commands(seeds, known, in_a_process)
    return [
        *known,
        *(reader._replace(name=f"hf-fidelity {reader.name}", n_inputs=_INSIDE) for reader in inside),
        *(reader._replace(name=f"{_APART}{reader.name}", n_inputs=_OUTSIDE) for reader in outside),
    ]


_APART = "process: "
_INSIDE, _OUTSIDE = 500, 40
"""Inputs of each command in this process, and in a process of its own."""


def _row(tally: Tally) -> str:
    codes = ", ".join(f"{code} {n:,}" for code, n in tally.refused.most_common(4))
    counts = f"{tally.n:9,} inputs {tally.n_read:8,} read  broken {len(tally.broken)}"
    cost = f"{tally.seconds:5.0f} s  slowest {tally.slowest * 1000:5.0f} ms {tally.megabytes:4.0f} MB"
    return f"{tally.reader:46} {counts}  {cost}  {codes}\n"


if __name__ == "__main__":
    sys.exit(main())
