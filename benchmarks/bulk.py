"""What many files cost: `check` on 500 answer files, beyond what it costs on one; files a second on one core."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = str(Path(sys.executable).with_name("hf-fidelity"))
N_FILES = 500
RUNS = 9


def seconds(folder: Path) -> float:
    """The wall time of one whole check."""
    before = time.perf_counter()
    subprocess.run([COMMAND, "check", str(folder)], capture_output=True, check=True)
    return time.perf_counter() - before


def main() -> None:
    """Prints the medians, and the files a second beyond start-up."""
    examples = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*/*.yaml"))]
    with tempfile.TemporaryDirectory() as temporary:
        one, many = Path(temporary, "one"), Path(temporary, "many")
        for folder, n_files in ((one, 1), (many, N_FILES)):
            folder.mkdir()
            for number in range(n_files):
                (folder / f"{number:04}.yaml").write_bytes(examples[number % len(examples)])
        pairs = [(seconds(one), seconds(many)) for _ in range(RUNS + 1)][1:]
    first, second = (statistics.median(column) for column in zip(*pairs, strict=True))
    rate = statistics.median((N_FILES - 1) / (b - a) for a, b in pairs)
    print(f"check: one file {first * 1000:.0f} ms, {N_FILES} files {second * 1000:.0f} ms, {rate:.0f} files a second")


if __name__ == "__main__":
    main()
