"""Every command that writes, and ways to run it where something fails: for real, and both as root and as a user."""

import ctypes
import os
import resource
import subprocess
import sys

import pytest

from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.source.yaml_tree import build_yaml
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.surveys import making

FJORDVIK = ROOT / "examples/fjordvik"
ABOUT = ("--team", "T", "--round", "2026-2", "--date", "2026-10-14", "--variant", "icm")

WRITING = {
    "assess": (
        *("assess", FJORDVIK / "2026-2.yaml", "--since", FJORDVIK / "2026-1.yaml"),
        *("-o", "{out}/r.json", "-o", "{out}/r.csv", "-o", "{out}/r.xlsx", "-o", "{out}/r.html", "--lang", "nn"),
    ),
    "assess to pdf": ("assess", FJORDVIK / "2026-2.yaml", "-o", "{out}/r.pdf"),
    "agree": (
        *("agree", ROOT / "examples/lundvik/2026-2/raters"),
        *("-o", "{out}/draft.yaml", "-o", "{out}/agenda.html", "--figures", "{out}/figures.json"),
    ),
    "trend": ("trend", FJORDVIK, "-o", "{out}/t.csv", "-o", "{out}/t.json", "-o", "{out}/t.html"),
    "network": (
        *("network", ROOT / "examples/network", "--codes", "{out}/key.json", "--cache", "{out}/rows.cache"),
        *("-o", "{out}/n.html", "-o", "{out}/n.json", "--slides", "{out}/s.html", "--lang", "en"),
    ),
    "redact": ("redact", FJORDVIK / "2026-2.yaml", "-o", "{out}/sent.yaml"),
    "form": ("form", "housing-first", "-o", "{out}/f.yaml", "-o", "{out}/f.html", "-o", "{out}/f.xlsx"),
    "form for a survey tool": ("form", "housing-first", "--for", "survey", "-o", "{out}/q.txt", "-o", "{out}/q.xlsx"),
    "import": ("import", "{export}", "-o", "{out}", *ABOUT),
    "check": ("check", ROOT / "tests/definitions/broken", "-o", "{out}/found.json", "--format", "json"),
    "diff": ("diff", ROOT / "examples/network/housing-first-0.9", "housing-first", "-o", "{out}/d.md"),
    "schema": ("schema", "scale", "-o", "{out}/scale.json"),
}
"""The commands that write, each into the folder `{out}`; `check` finds something, which gives the exit code 1."""


def written_by(name, out, export=""):
    """The arguments of a command that writes, for its folder."""
    return [str(part).format(out=out, export=export) for part in WRITING[name]]


@pytest.fixture(scope="session")
def export(tmp_path_factory):
    """What a survey tool exported."""
    scale = load_scale(*find_scale("housing-first@1.0"), with_cases=False).model
    raters = build_yaml((ROOT / "tests/surveys/raters.yaml").read_text(encoding="utf-8"), "raters.yaml").data
    path = tmp_path_factory.mktemp("export") / "export.xlsx"
    path.write_bytes(making.forms(scale, raters, "nb"))
    return path


def without_powers():
    """Takes from the next program what only root may do, such as writing where permissions forbid it."""
    for power in range(64):
        ctypes.CDLL(None).prctl(24, power, 0, 0, 0)  # PR_CAPBSET_DROP; refused, and not needed, for other users


def with_small_files(most):
    """Lets the next program write no file of more than so many bytes, as a full disk would."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@pytest.fixture(autouse=True)
def no_modules_written(monkeypatch):
    """Keeps Python from storing modules, which it does not take back where they could not be written to their end."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")


@pytest.fixture
def run(tmp_path):
    """Runs `hf-fidelity` with arguments; `before` is called in the new process before the program begins."""

    def run(*arguments, cwd=tmp_path, before=None, unset=(), **environment):
        inherited = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS", *unset}}
        done = subprocess.run(
            [sys.executable, "-m", "hf_fidelity", *map(str, arguments)],
            cwd=cwd,
            env={**inherited, "COLUMNS": "80", "PYTHONUTF8": "1", **environment},
            capture_output=True,
            check=False,
            timeout=60,
            preexec_fn=before,
        )
        return Run(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))

    return run


def content_of(folder):
    """Every file of a folder and of those in it, by name, with what it holds."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
