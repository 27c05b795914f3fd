"""On what was measured: the machine and the versions, without a name, a path or an address."""

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from others import PLACE

_OURS = ("typer", "pydantic", "pyyaml", "rich", "jinja2", "weasyprint")
_THEIRS = ("check-jsonschema", "yamale", "yamllint", "pandas", "matplotlib", "devops-maturity")
_ASKED = "import sys; from importlib.metadata import version; print(*map(version, sys.argv[1:]))"


def about() -> Iterator[str]:
    """What is worth knowing, line by line."""
    yield f"{_processor()}, {os.cpu_count()} processors, {platform.system()} on {platform.machine()}"
    yield f"Python {platform.python_version()}; {', '.join(f'{name} {_version(name)}' for name in _OURS)}"
    if (PLACE / "python").exists():
        done = subprocess.run([PLACE / "python", "-c", _ASKED, *_THEIRS], capture_output=True, text=True, check=True)
        yield ", ".join(f"{name} {found}" for name, found in zip(_THEIRS, done.stdout.split(), strict=True))
    for command in (("soffice", "--version"), ("Rscript", "--version")):
        if shutil.which(command[0]):
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            yield " ".join((done.stdout or done.stderr).split()[:4])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not here)"


def _processor() -> str:
    """The name of the processor where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "processor unknown"
    return next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "processor unknown"
    )
