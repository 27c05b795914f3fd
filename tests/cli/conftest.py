"""Runs the command as a user does: a process of its own."""

import os
import subprocess
import sys
from typing import NamedTuple

import pytest


class Run(NamedTuple):
    """What a run gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def hf(tmp_path):
    """Runs `hf-fidelity` with arguments in a folder of its own."""

    def run(*arguments, cwd=tmp_path, **environment):
        inherited = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS"}}
        done = subprocess.run(
            [sys.executable, "-m", "hf_fidelity", *map(str, arguments)],
            cwd=cwd,
            env={**inherited, "COLUMNS": "80", "PYTHONUTF8": "1", **environment},
            capture_output=True,
            check=False,
            timeout=30,
        )
        return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run
