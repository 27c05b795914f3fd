"""Where output goes: files that are written whole or not at all, or standard output."""

import os
import stat
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from hf_fidelity.cli.placing import NotPlacedError, Piece, place_files
from hf_fidelity.problem import Location, Problem, UsageError, listed, one_line


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
    there = [target for target in targets if target != "-" and os.path.exists(target)]  # noqa: PTH110  # never raises
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
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        mode = 0
    except (OSError, ValueError) as fault:
        return _unwritable(target, fault)
    if stat.S_ISDIR(mode):
        return refused("this is a folder", "Name a file inside it.")
    if mode and not stat.S_ISREG(mode):
        return refused("this is a device or pipe, not a file", 'Name a file, or "-" for standard output.')
    if path.suffix.lower() not in suffixes:
        wrong = "the suffix decides the format, and this one is none of them"
        return refused(wrong, "End the file's name with one of them.", "{suffixes}", suffixes=", ".join(suffixes))
    if not mode and path.is_symlink():
        return refused("this is a link to a file that is not there", "Name the file itself.")
    if not mode and not path.parent.is_dir():
        return refused("the folder is not there", "Make it first, or name another one.")
    if mode and not force:
        return refused("the file is there already", "Name another file, or add --force to overwrite it.")
    return None


def write_file(target: str, content: str) -> None:
    """Writes the whole content, or leaves what was there. Raises `UsageError` when the file cannot be written."""
    write_files([(target, content)])


def write_files(contents: Sequence[tuple[str, str | bytes]], private: Collection[str] = ()) -> None:
    """Writes every (target, content), or none: all are written beside their places first, and then put there.

    Targets in `private` are readable by their owner alone.
    Raises `UsageError` when one of the files cannot be written. Standard output comes last.
    """
    try:
        files = [(target, content) for target, content in contents if target != "-"]
        place_files([Piece(target, _encoded(content), target in private) for target, content in files])
    except NotPlacedError as refusal:
        raise UsageError([_unwritable(refusal.target, refusal.fault, refusal.replaced)]) from None
    try:
        for target, content in contents:
            if target == "-":
                sys.stdout.buffer.write(_encoded(content))
                sys.stdout.buffer.flush()
    except OSError:
        tell_written([target for target, _ in contents])
        raise


def tell_written(targets: Sequence[str]) -> None:
    """Names each file that was written, on standard error."""
    for target in targets:
        if target != "-":
            sys.stderr.write(f"Written: {one_line(target)}\n")


def _encoded(content: str | bytes) -> bytes:
    return content.encode("utf-8", "replace") if isinstance(content, str) else content


def _unwritable(target: str, fault: OSError | ValueError, replaced: Sequence[str] = ()) -> Problem:
    reason = os.strerror(fault.errno) if isinstance(fault, OSError) and fault.errno else "the name is not valid"
    wrong = "the file cannot be written: {reason}"
    if replaced:
        wrong += "; written already: {replaced}"
    remedy = "Choose a folder that you may write to and that has room."
    return Problem("HF302", Location(target), wrong, "", remedy, {"reason": reason, "replaced": listed(replaced)})
