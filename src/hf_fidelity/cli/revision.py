"""A scale as it stood in a revision of git, `REVISION:PATH`: unpacked into a folder that lasts while it is read."""

import io
import os
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import NamedTuple

from hf_fidelity.problem import Location, Problem, UsageError

_REVISION = re.compile(r"[\w@][\w./@^~{}+-]*")
"""Names, tags, hashes and `HEAD~1`; never anything that git could take for an option."""
_MOST_BYTES = 64 * 1024 * 1024
"""The largest archive that is unpacked: our own limit, some hundred times a scale."""
_SECONDS = 60
"""How long git may take."""


class Revision(NamedTuple):
    """A path in a revision. As in git, it counts from the top of the repository, or with `./` from the folder here."""

    revision: str
    path: str

    @property
    def name(self) -> str:
        """The two as the user wrote them."""
        return f"{self.revision}:{self.path}"


def revision_of(reference: str) -> Revision | None:
    """The revision and path of `REVISION:PATH`; None for the path of a file that is there, or anything else."""
    revision, colon, path = reference.partition(":")
    if not colon or not revision or path.startswith(("/", "\\")) or os.path.lexists(reference):
        return None
    return Revision(revision, path)


@contextmanager
def unpacked(wanted: Revision) -> Iterator[Path]:
    """The path as it stood in the revision. Raises `UsageError` when git or the revision does not have it."""
    if not _REVISION.fullmatch(wanted.revision):
        raise _fault(wanted, "this is not the name of a revision", "Write a branch, a tag or a hash before the colon.")
    path = _from_top(wanted)
    known = _git(wanted, "rev-parse", "--verify", "--quiet", f"{wanted.revision}^{{tree}}")
    if known.returncode:
        raise _fault(wanted, "git knows no such revision here", "Look at `git branch -a` and `git tag`, or fetch it.")
    top = os.fsdecode(_git(wanted, "rev-parse", "--show-toplevel").stdout).removesuffix("\n")
    parts = str(PurePosixPath(path).parent) if path.endswith((".yaml", ".yml", ".json")) else path
    archive = _git(wanted, "-C", top, "archive", "--format=tar", known.stdout.decode("ascii").strip(), "--", parts)
    with tempfile.TemporaryDirectory(prefix="hf-fidelity-") as folder:
        if archive.returncode == 0:
            _unpack(wanted, archive.stdout, Path(folder))
        target = Path(folder) / path
        if not target.exists():
            raise _fault(wanted, "the revision has no such path", "Write the path from the top of the repository.")
        yield target


def _from_top(wanted: Revision) -> str:
    """The path from the top of the repository."""
    prefix = _git(wanted, "rev-parse", "--show-prefix")
    if prefix.returncode:
        wrong = "git finds no repository here"
        raise _fault(wanted, wrong, "Go to a folder of the repository; `git status` says what is wrong.")
    is_relative = wanted.path.startswith(("./", "../")) or wanted.path in (".", "..")
    folder = os.fsdecode(prefix.stdout).removesuffix("\n") if is_relative else ""
    path = normpath(folder + wanted.path) if wanted.path else "."
    if path.startswith("..") or "\0" in path:
        raise _fault(wanted, "the path leads out of the repository", "Write the path from the top of the repository.")
    return path


def _git(wanted: Revision, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(  # noqa: S603  # a list without a shell, and the revision cannot be an option
            ["git", *arguments],  # noqa: S607  # the git that the user has
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env=environment,
            timeout=_SECONDS,
        )
    except FileNotFoundError:
        remedy = "Install it, or name a folder that is there."
        raise _fault(wanted, "git is not installed, and is needed for a revision", remedy) from None
    except (OSError, ValueError, subprocess.TimeoutExpired):
        raise _fault(wanted, "git could not be run", "Try `git status` in this folder.") from None


def _unpack(wanted: Revision, archive: bytes, folder: Path) -> None:
    """The archive's files in the folder; nothing may lead out of it."""
    if len(archive) > _MOST_BYTES:
        raise _fault(wanted, "the folder is too large to be a scale", "Name the folder of the version itself.")
    try:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
    except (tarfile.TarError, OSError):
        remedy = "Name a folder without links that lead out of it."
        raise _fault(wanted, "the revision's files cannot be unpacked", remedy) from None


def _fault(wanted: Revision, wrong: str, remedy: str) -> UsageError:
    return UsageError([Problem("HF310", Location(wanted.name), wrong, "", remedy)])
