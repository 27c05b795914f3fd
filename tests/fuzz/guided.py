"""`python -m tests.fuzz.guided "answers, YAML" --runs 50000`: libFuzzer looks for new ways through a reader's code.

It needs `pip install atheris`, which is there for few machines, so it is no part of the ordinary runs. It alters files
as they do, and goes on from those that reached lines which none had reached before.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random

import atheris


def main() -> None:
    """Ends with libFuzzer's own exit code: not 0 when an input broke a promise."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.guided", description=__doc__)
    parser.add_argument("reader")
    parser.add_argument("--runs", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with atheris.instrument_imports(include=["hf_fidelity"]):
        from tests.fuzz.altering import altered, altered_bytes
        from tests.fuzz.bounds import MOST_MEGABYTES, Guard
        from tests.fuzz.campaign import Tally, attempt
        from tests.fuzz.readers import readers
        from tests.fuzz.seeds import ROOT, Seeds

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seeds = Seeds(folder)
        reader = next(reader for reader in readers(seeds) if options.reader in reader.name)
        corpus = folder / "corpus"
        corpus.mkdir()
        chance = Random(options.seed)
        for n in range(200):
            (corpus / str(n)).write_bytes(reader.made(chance))
        guard, tally = Guard(folder, ROOT), Tally(reader.name)

        def give(raw: bytes) -> None:
            fault = attempt(reader, raw, guard, tally, folder)
            if fault:
                Path("build/fuzz").mkdir(parents=True, exist_ok=True)
                Path(f"build/fuzz/guided{reader.suffix}").write_bytes(raw)
                raise AssertionError(fault)

        def alter(raw: bytes, most: int, seed: int) -> bytes:
            chance = Random(seed)
            try:
                text = raw.decode()
            except UnicodeDecodeError:
                return altered_bytes(raw, chance)[:most]
            return altered(text, [text], chance).encode("utf-8", "surrogatepass")[:most]

        limits = ("-timeout=20", f"-rss_limit_mb={2 * MOST_MEGABYTES}", "-max_len=20000", "-print_final_stats=1")
        atheris.Setup(
            [sys.argv[0], f"-runs={options.runs}", f"-seed={options.seed}", *limits, name + "/corpus"],
            give,
            custom_mutator=alter,
        )
        with guard.in_time():
            atheris.Fuzz()


if __name__ == "__main__":
    main()
