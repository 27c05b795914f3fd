"""Files that are nobody else's: written whole or not at all, and readable by their owner alone."""

import os
import tempfile
from pathlib import Path

from hf_fidelity.problem import Location, Problem, UsageError


def write_private(path: Path, content: str) -> None:
    """Writes the whole content, or leaves what was there. Raises `UsageError` when the file cannot be written."""
    left = ""
    try:
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=".hf-", delete=False) as file:
            left = file.name
            file.write(content.encode())
            file.flush()
            os.fsync(file.fileno())
        Path(left).replace(path)
        left = ""
    except (OSError, ValueError) as fault:
        raise UsageError([refused("HF302", path.as_posix(), fault)]) from None
    finally:
        if left:
            Path(left).unlink(missing_ok=True)


def refused(code: str, name: str, fault: OSError | ValueError) -> Problem:
    """The problem of a file that cannot be read or written."""
    reason = os.strerror(fault.errno) if isinstance(fault, OSError) and fault.errno else "the name is not valid"
    remedy = "Choose a file in a folder that you may write to and that has room."
    return Problem(code, Location(name), "the file cannot be used: {reason}", "", remedy, {"reason": reason})
