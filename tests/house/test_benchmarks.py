"""The benchmark measures what it says, and its page is there; how long anything takes is never tested."""

import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from hf_fidelity.answers.bulk.files import files_in
from hf_fidelity.cli.gathering.reading import Reader
from hf_fidelity.cli.gathering.told import Read
from hf_fidelity.scale.load import load_scale


@pytest.fixture
def benchmarks(root, monkeypatch):
    """The modules of the benchmark, which stand in no package, for this test alone."""
    known = set(sys.modules)
    monkeypatch.syspath_prepend(root / "benchmarks")
    yield
    for name in set(sys.modules) - known:
        if str(root / "benchmarks") in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


def test_the_page_names_every_command_and_what_it_is_compared_with(root):
    page = (root / "docs/performance.md").read_text(encoding="utf-8")
    commands = (
        "--version",
        "--help",
        "assess",
        "assess -o .html",
        "assess -o .pdf",
        "check",
        "form -o .html",
        "network",
    )
    others = ("Rscript", "LibreOffice", "pandas", "check-jsonschema", "yamale", "yamllint", "devops-maturity")
    for name in (*commands, *others, "25", "3,500", "35,000"):
        assert f"| {name}" in page or f"| `{name}`" in page, name
    assert "images/growth.svg" in page
    drawing = ET.parse(root / "docs/images/growth.svg").getroot()
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label").startswith("Time of network")


def test_the_benchmark_says_what_it_takes(root):
    command = [sys.executable, root / "benchmarks/run.py", "--help"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert {"--quick", "--write", "--keep"} <= set(done.stdout.split())


def test_the_scale_in_one_file_is_the_same_scale(root, benchmarks, tmp_path):
    from one_file import SCALE, write_one_file

    write_one_file(tmp_path / "scale.yaml")
    assert load_scale(tmp_path / "scale.yaml").model == load_scale(SCALE).model


def test_the_files_of_a_network_are_answers(benchmarks, tmp_path):
    from network_files import make_files

    make_files(tmp_path, 120)
    files = list(files_in([tmp_path]))
    assert len(files) == 120
    assert {file.path.rpartition(".")[2] for file in files} == {"yaml", "json"}
    assert all(isinstance(told, Read) for told in Reader([]).chunk(files).told)


def test_figures_are_taken_pair_by_pair(benchmarks):
    from timing import Run, compared, peak, wall

    runs = {"a": [Run(2, 1, 10), Run(9, 6, 30), Run(4, 2, 20)], "b": [Run(1, 1, 5), Run(3, 2, 5), Run(4, 4, 5)]}
    assert wall(runs, "a") == 4
    assert peak(runs, "a") == 30
    assert compared(runs, "a", "b") == (2, 1)
    assert compared(runs, "a", "b", "processor") == (1, 0)


def test_missing_programs_and_missed_goals_are_said(benchmarks):
    from goals import Goal, kept
    from tables import of_goals, of_others
    from timing import Run

    runs = {"bare interpreter": [Run(1, 1, 1)], "assess": [Run(4, 4, 1)], "yamale": [Run(2, 2, 1)]}
    assert "| yamllint | not here |" in of_others(runs, ["yamale", "yamllint"]).replace("  ", "").replace(" |", " |")
    found = kept(runs, [Goal("assess", "yamale", most=1.5), Goal("yamale", "assess", most=0.5), Goal("assess", "gone")])
    assert [one.is_kept for one in found] == [False, True]
    assert "**no**" in of_goals([("", one) for one in found])
