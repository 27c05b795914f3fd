"""Files that are nobody else's: written whole or not at all, and readable by their owner alone."""

import os
import stat
from pathlib import Path

from hf_fidelity.cli.placing import NotPlacedError, Piece, place_files
from hf_fidelity.problem import Location, Problem, UsageError


def write_private(path: Path, content: str) -> None:
    """Writes the whole content, or leaves what was there. Raises `UsageError` when the file cannot be written."""
    try:
        place_files([Piece(str(path), content.encode(), is_private=True)])
    except NotPlacedError as refusal:
        raise UsageError([refused("HF302", path.as_posix(), refusal.fault)]) from None


def read_private(path: Path, code: str) -> bytes | None:
    """The content of such a file; None where there is none. Raises `UsageError` with the code for anything else there.

    A pipe or a device is refused: it would be waited for, and could not be written again.
    """
    try:
        mode = path.stat().st_mode
        raw = path.read_bytes() if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else None
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as fault:
        raise UsageError([refused(code, path.as_posix(), fault)]) from None
    if raw is None:
        wrong, remedy = "this is a device or pipe, not a file", "Name a file that can be kept."
        raise UsageError([Problem(code, Location(path.as_posix()), wrong, "", remedy)])
    return raw


def refused(code: str, name: str, fault: OSError | ValueError) -> Problem:
    """The problem of a file that cannot be read or written."""
    reason = os.strerror(fault.errno) if isinstance(fault, OSError) and fault.errno else "the name is not valid"
    remedy = "Choose a file in a folder that you may write to and that has room."
    return Problem(code, Location(name), "the file cannot be used: {reason}", "", remedy, {"reason": reason})
