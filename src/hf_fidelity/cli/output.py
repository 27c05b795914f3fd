"""Where output goes: files that are written whole or not at all, or standard output."""

import os
import sys
import tempfile
from pathlib import Path

from hf_fidelity.problem import Location, Problem, UsageError


def check_targets(targets: list[str], suffixes: tuple[str, ...], *, force: bool) -> None:
    """Raises `UsageError` with every target that cannot be written, before any work is done."""
    problems = [problem for target in targets if (problem := _fault(target, suffixes, force=force))]
    if len({Path(target).resolve() for target in targets}) < len(targets):
        remedy = "Give each file a name of its own."
        problems.append(Problem("HF301", Location("-o"), "the same file is named twice", "", remedy))
    if problems:
        raise UsageError(problems)


def _fault(target: str, suffixes: tuple[str, ...], *, force: bool) -> Problem | None:
    path, values = Path(target), {"suffixes": ", ".join(suffixes)}
    if target == "-":
        return None
    if path.suffix.lower() not in suffixes:
        remedy = "End the file's name with one of them."
        wrong = "the suffix decides the format, and this one is none of them"
        return Problem("HF301", Location(target), wrong, "{suffixes}", remedy, values)
    if path.is_dir():
        return Problem("HF301", Location(target), "this is a folder", "", "Name a file inside it.")
    if not path.parent.is_dir():
        return Problem("HF301", Location(target), "the folder is not there", "", "Make it first, or name another one.")
    if path.exists() and not force:
        remedy = "Name another file, or add --force to overwrite it."
        return Problem("HF301", Location(target), "the file is there already", "", remedy)
    return None


def write_file(target: str, content: str) -> None:
    """Writes the whole content, or leaves what was there. Raises `UsageError` when the file cannot be written."""
    if target == "-":
        sys.stdout.buffer.write(content.encode("utf-8"))
        return
    path = Path(target)
    temporary = None
    try:
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = file.name
            file.write(content.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as fault:
        values = {"reason": os.strerror(fault.errno) if fault.errno else "unknown reason"}
        remedy = "Choose a folder that you may write to and that has room."
        problem = Problem("HF302", Location(target), "the file cannot be written: {reason}", "", remedy, values)
        raise UsageError([problem]) from None
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
