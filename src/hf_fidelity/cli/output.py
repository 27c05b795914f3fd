"""Where output goes: files that are written whole or not at all, or standard output."""

import os
import stat
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hf_fidelity.problem import Location, Problem, UsageError


def check_targets(targets: list[str], suffixes: tuple[str, ...], *, force: bool) -> None:
    """Raises `UsageError` with every target that cannot be written, before any work is done."""
    problems = [problem for target in targets if (problem := _fault(target, suffixes, force=force))]
    if len({os.path.realpath(target) for target in targets}) < len(targets):
        remedy = "Give each file a name of its own."
        problems.append(Problem("HF301", Location("-o"), "the same file is named twice", "", remedy))
    if problems:
        raise UsageError(problems)


def check_not_read(targets: Sequence[str], read: Sequence[Path]) -> None:
    """Raises `UsageError` for a target that is one of the files the result is made from, by whatever name."""
    there = [target for target in targets if target != "-" and Path(target).exists()]
    wrong, remedy = "the result is made from this file, and would overwrite it", "Name another file."
    overwritten = [target for target in there if any(Path(target).samefile(path) for path in read)]
    if overwritten:
        raise UsageError([Problem("HF301", Location(target), wrong, "", remedy) for target in overwritten])


def _fault(target: str, suffixes: tuple[str, ...], *, force: bool) -> Problem | None:
    def refused(wrong: str, remedy: str, allowed: str = "", **values: object) -> Problem:
        return Problem("HF301", Location(target or "-o"), wrong, allowed, remedy, values)

    path = Path(target)
    if target == "-":
        return None
    if path.suffix.lower() not in suffixes:
        wrong = "the suffix decides the format, and this one is none of them"
        return refused(wrong, "End the file's name with one of them.", "{suffixes}", suffixes=", ".join(suffixes))
    try:
        if not path.parent.is_dir():
            return refused("the folder is not there", "Make it first, or name another one.")
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as fault:
        return _unwritable(target, fault)
    if stat.S_ISDIR(mode):
        return refused("this is a folder", "Name a file inside it.")
    if not stat.S_ISREG(mode):
        return refused("this is a device or pipe, not a file", 'Name a file, or "-" for standard output.')
    if not force:
        return refused("the file is there already", "Name another file, or add --force to overwrite it.")
    return None


def write_file(target: str, content: str) -> None:
    """Writes the whole content, or leaves what was there. Raises `UsageError` when the file cannot be written."""
    write_files([(target, content)])


def write_files(contents: Sequence[tuple[str, str | bytes]]) -> None:
    """Writes every (target, content), or none: all are written beside their places first, and then put there.

    Raises `UsageError` when one of the files cannot be written. Standard output comes last.
    """
    temporary: dict[str, str] = {}
    new: list[str] = []
    target = ""
    try:
        for target, content in contents:
            if target != "-":
                _write_beside(target, content, temporary)
        for target in list(temporary):
            existed = Path(target).exists()
            Path(temporary[target]).replace(target)
            del temporary[target]
            new += [] if existed else [target]
        new.clear()
    except (OSError, ValueError) as fault:
        raise UsageError([_unwritable(target, fault)]) from None
    finally:
        for left in (*temporary.values(), *new):
            Path(left).unlink(missing_ok=True)
    for target, content in contents:
        if target == "-":
            sys.stdout.buffer.write(_encoded(content))


def tell_written(targets: Sequence[str]) -> None:
    """Names each file that was written, on standard error."""
    for target in targets:
        if target != "-":
            sys.stderr.write(f"Written: {target}\n")


def _write_beside(target: str, content: str | bytes, temporary: dict[str, str]) -> None:
    """Writes to a file in the target's folder, which is noted in `temporary` as soon as it is there."""
    with tempfile.NamedTemporaryFile("wb", dir=Path(target).parent, prefix=".hf-", delete=False) as file:
        temporary[target] = file.name
        file.write(_encoded(content))
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).chmod(0o666 & ~_umask())


def _encoded(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def _unwritable(target: str, fault: OSError | ValueError) -> Problem:
    reason = os.strerror(fault.errno) if isinstance(fault, OSError) and fault.errno else "the name is not valid"
    remedy = "Choose a folder that you may write to and that has room."
    return Problem("HF302", Location(target), "the file cannot be written: {reason}", "", remedy, {"reason": reason})


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
