"""Writes `requirements-dev.txt` again: everything for development and releases, on every system, each with its hashes.

With `--upgrade` everything comes in its newest version; else only what no longer fits `pyproject.toml` changes.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = "requirements-dev.txt"
EXTRAS = ("--extra", "dev", "--extra", "release")


def main(wishes: list[str]) -> int:
    """What uv says."""
    form = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-annotate")
    where = ("--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", "poe lock")
    command = ("-m", "uv", "pip", "compile", "--quiet", "pyproject.toml", *EXTRAS, *form, *where, "-o", LOCK, *wishes)
    return subprocess.run([sys.executable, *command], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
