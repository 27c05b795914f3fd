"""What is installed is what was looked at: the lock, the bounds, and what comes along in a release."""

import re
import subprocess
import sys
import tomllib

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def project(root):
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def wanted(root):
    """Everything named in pyproject.toml, once for each place it is named in."""
    about = project(root)
    named = [*about["dependencies"], *(one for extra in about["optional-dependencies"].values() for one in extra)]
    requirements = map(Requirement, named)
    return [requirement for requirement in requirements if requirement.name != about["name"]]


def locked(root):
    """The entries of the lock: name, version, condition, and number of hashes."""
    text = (root / "requirements-dev.txt").read_text(encoding="utf-8")
    entries = re.findall(
        r"^(\S+)==(\S+)(?: ; (.*?))? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n?)+)", text, re.MULTILINE
    )
    lines = [line for line in text.splitlines() if line and not line.startswith(("#", " "))]
    assert len(entries) == len(lines), "each line is a name, a version and hashes"
    return [(name, version, condition, hashes.count("sha256")) for name, version, condition, hashes in entries]


def test_everything_is_locked_within_its_bounds(root):
    versions = {}
    for name, version, _, n_hashes in locked(root):
        assert name == canonicalize_name(name)
        assert n_hashes >= 1
        versions.setdefault(name, []).append(version)
    for requirement in wanted(root):
        here = versions.get(canonicalize_name(requirement.name), [])
        assert here, f"{requirement} is not in the lock: poe lock"
        assert all(requirement.specifier.contains(version) for version in here), f"{requirement}: {here}; poe lock"


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_each_system_and_python_has_one_version_of_everything(root, system, python):
    from packaging.markers import Marker

    names = {"linux": ("posix", "Linux"), "darwin": ("posix", "Darwin"), "win32": ("nt", "Windows")}
    os_name, platform_system = names[system]
    here = {
        **default_environment(),
        "sys_platform": system,
        "os_name": os_name,
        "platform_system": platform_system,
        "python_version": python,
        "python_full_version": f"{python}.0",
    }
    kept = [name for name, _, condition, _ in locked(root) if not condition or Marker(condition).evaluate(here)]
    assert len(kept) == len(set(kept))
    assert {canonicalize_name(requirement.name) for requirement in wanted(root)} <= set(kept)


def test_the_lock_names_no_place_to_fetch_from(root):
    text = (root / "requirements-dev.txt").read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|--index|--extra-index|--find-links|--trusted-host| @ ", text)


def test_everything_has_a_lower_bound_for_the_test_with_the_lowest(root):
    for requirement in wanted(root):
        assert any(bound.operator == ">=" for bound in requirement.specifier), requirement


def test_bounds_are_the_same_wherever_a_library_is_named(root):
    bounds = {}
    for requirement in wanted(root):
        assert bounds.setdefault(requirement.name, requirement.specifier) == requirement.specifier
    builds_with = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    assert [Requirement(one).specifier for one in builds_with] == [bounds["hatchling"]]


def test_what_security_says_is_tested_there(root):
    text = (root / "SECURITY.md").read_text(encoding="utf-8")
    promised = text[text.index("## What is promised") : text.index("## What is not promised")]
    rows = [line for line in promised.splitlines() if line.startswith("| ") and "---" not in line][1:]
    assert len(rows) >= 8
    for row in rows:
        places = re.findall(r"`((?:tests|release|benchmarks)/[^`]*)`", row)
        assert places, f"no test is named: {row}"
        for place in places:
            assert (root / place).exists(), place


WATCHED = """
import sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"):
        raise SystemExit(f"reaches for a network: {event}")

sys.addaudithook(refuse)
from hf_fidelity.__main__ import main
main()
"""


@pytest.mark.parametrize(
    "arguments",
    [
        (
            "assess",
            "examples/nordlia/2026-2.yaml",
            *("-o", "r.html"),
            *("-o", "r.pdf"),
            *("-o", "r.xlsx"),
            *("-o", "r.json"),
        ),
        ("network", "examples/network", *("-o", "m.html"), *("-o", "m.xlsx")),
        ("form", "housing-first@1.0", *("-o", "f.html"), *("-o", "f.xlsx")),
        ("check", "scales", "examples/nordlia"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_no_command_reaches_for_a_network(root, tmp_path, arguments):
    here = [str(root / one) if (root / one).exists() else one for one in arguments]
    watched = [sys.executable, "-c", WATCHED, *here]
    done = subprocess.run(watched, cwd=tmp_path, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_a_connection_would_be_noticed(root):
    reach = WATCHED.replace("main()\n", "import socket\nsocket.create_connection(('localhost', 9))\n")
    done = subprocess.run([sys.executable, "-c", reach], cwd=root, capture_output=True, text=True, check=False)
    assert "reaches for a network" in done.stderr
