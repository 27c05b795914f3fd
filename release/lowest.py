"""Runs the tests with the lowest version of everything that `pyproject.toml` names, in an environment of its own.

What those need themselves comes in its newest version that goes with them, as it would for someone who held a library
back. Tried is what asks the libraries something: commands, views, surveys and scales. What old libraries say of their own
age is no fault of ours. Arguments are handed to pytest instead of that choice.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
CHOSEN = ("tests/cli", "tests/golden", "tests/injection", "tests/spec", "tests/surveys", "tests/unit")
BESIDE = "irrCAC==0.4.4"
"""Pins versions that nothing else here can live with, and works without; `tests/prepare` installs it the same way."""


def main(chosen: list[str]) -> int:
    """What pytest says."""
    with TemporaryDirectory() as folder:
        python = Path(folder, "lowest/bin/python")
        lowest = Path(folder, "lowest.txt")
        oldest = f"{sys.version_info.major}.{sys.version_info.minor}"
        direct = ("--extra", "dev", "--resolution", "lowest-direct", "--python-version", oldest)
        uv("pip", "compile", "--quiet", "pyproject.toml", *direct, "--no-annotate", "--output-file", str(lowest))
        uv("venv", "--quiet", "--python", sys.executable, str(python.parent.parent))
        uv("pip", "install", "--quiet", "--python", str(python), "--requirement", str(lowest))
        uv("pip", "install", "--quiet", "--python", str(python), "--no-deps", "--editable", ".", BESIDE)
        tests = [str(python), "-m", "pytest", "-n", "auto", "-p", "no:cacheprovider"]
        tests += ["-W", "ignore::DeprecationWarning", *(chosen or CHOSEN)]
        return subprocess.run(tests, cwd=ROOT, check=False).returncode


def uv(*arguments: str) -> None:
    """Runs uv of this environment; ends here when it fails, having said why."""
    done = subprocess.run([sys.executable, "-m", "uv", *arguments], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
