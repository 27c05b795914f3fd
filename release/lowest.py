"""Runs the tests with the lowest versions of the libraries that the tool needs, in an environment of its own.

What those need themselves, and what tests need besides, comes in the newest version that goes with them, as it would
for someone who held a library back. Tried is what asks the libraries something: commands, views, surveys and scales.
What old libraries say of their own age is no fault of ours. Arguments are handed to pytest instead of that choice.
"""

import subprocess
import sys
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
CHOSEN = ("tests/cli", "tests/golden", "tests/injection", "tests/spec", "tests/surveys", "tests/unit")
BESIDE = "irrCAC==0.4.4"
"""Pins versions that nothing else here can live with, and works without; `tests/prepare` installs it the same way."""


def main(chosen: list[str]) -> int:
    """What pytest says; or pip, where the lowest versions do not go together."""
    with TemporaryDirectory() as folder:
        python = str(Path(folder, "bin/python"))
        pip = (python, "-m", "pip", "install", "--quiet")
        pytest = (python, "-m", "pytest", "-n", "auto", "-p", "no:cacheprovider", "-W", "ignore::DeprecationWarning")
        for step in (
            (sys.executable, "-m", "venv", folder),
            (*pip, "--editable", ".[dev]", *lowest()),
            (*pip, "--no-deps", BESIDE),
            (*pytest, *(chosen or CHOSEN)),
        ):
            if code := subprocess.run(step, cwd=ROOT, check=False).returncode:
                return code
    return 0


def lowest() -> list[str]:
    """Everything that `pyproject.toml` asks for in the lowest version that it allows, tools for development apart."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    return [wish.replace(">=", "==") for wish in (*project["dependencies"], *extras["pdf"], *extras["parquet"])]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
