"""Builds what a release consists of, twice, and compares: whoever has the commit can make the same bytes.

Built is what is committed, by the versions of `requirements-dev.txt`, in two folders and with the commit's own time.
Beside the wheel and the source there are a list of everything the wheel runs with (CycloneDX) and all their hashes.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements-dev.txt"


def main(target: Path) -> int:
    """0 when both builds are the same, whose files are then in the target folder; else 1, and nothing is there."""
    epoch = output("git", "log", "-1", "--format=%ct").strip()
    with TemporaryDirectory() as folder:
        first, second = (built(Path(folder, name), epoch) for name in ("first", "second-with-another-name"))
        hashes, again = sums(first), sums(second)
        for name in sorted(hashes.keys() | again.keys()):
            same = "the same" if hashes.get(name) == again.get(name) else "DIFFERENT"
            print(f"{hashes.get(name, '-')}  {name}: {same} in both builds")
        if hashes != again or len(hashes) != len(("wheel", "source")):
            return 1
        target.mkdir(parents=True, exist_ok=True)
        for path in first.iterdir():
            (target / path.name).write_bytes(path.read_bytes())
        wheel = next(target / name for name in hashes if name.endswith(".whl"))
        parts = target / f"{'-'.join(wheel.stem.split('-')[:2])}.cdx.json"
        list_parts(wheel, parts, Path(folder, "runtime"))
    all_sums = {**hashes, **sums(parts)}
    lines = "".join(f"{all_sums[name]}  {name}\n" for name in sorted(all_sums))
    (target / "SHA256SUMS").write_text(lines, encoding="utf-8")
    print(f"{parts.name} lists what the wheel runs with; SHA256SUMS has all three")
    return 0


def built(folder: Path, epoch: str) -> Path:
    """The folder with wheel and source, built of what is committed."""
    folder.mkdir()
    archive = folder / "committed.tar"
    run("git", "archive", "--output", str(archive), "HEAD")
    (folder / "tree").mkdir()
    run("tar", "-xf", str(archive), "-C", str(folder / "tree"))
    run(
        *(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder / "dist"), str(folder / "tree")),
        environment={"SOURCE_DATE_EPOCH": epoch},
    )
    return folder / "dist"


def list_parts(wheel: Path, parts: Path, folder: Path) -> None:
    """Writes what is in an environment with the wheel and its extras in the versions of the lock, and nothing else."""
    constraints = folder.with_suffix(".txt")
    locked = [line.split(" \\")[0] for line in LOCK.read_text(encoding="utf-8").splitlines() if line[:1].isalnum()]
    constraints.write_text("\n".join(locked), encoding="utf-8")
    python = str(folder / "bin/python")
    run(sys.executable, "-m", "venv", "--without-pip", str(folder))
    wanted = (f"{wheel}[pdf,parquet]", "--constraint", str(constraints))
    run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", *wanted)
    form = ("--output-format", "JSON", "--output-reproducible", "--pyproject", "pyproject.toml")
    run(sys.executable, "-m", "cyclonedx_py", "environment", *form, "--output-file", str(parts), python)


def sums(path: Path) -> dict[str, str]:
    """SHA-256 of a file, or of the files of a folder, by name."""
    files = path.iterdir() if path.is_dir() else [path]
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def run(*command: str, environment: Mapping[str, str] | None = None) -> None:
    """Runs a command at the top of the checkout; shows what it said and ends here when it fails."""
    env = {**os.environ, **(environment or {})}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def output(*command: str) -> str:
    """What a command prints."""
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8").stdout


if __name__ == "__main__":
    sys.exit(main(Path(*sys.argv[1:2] or ["dist"]).resolve()))
