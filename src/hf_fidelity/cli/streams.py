"""Standard output, the other streams and temporary files, where they cannot be written: what is said, and the code."""

import errno
import os
import sys
from collections.abc import Iterator

from hf_fidelity.cli.faults import EXIT_CODES, say_problems
from hf_fidelity.problem import Location, Problem, UsageError

_LAST_STREAM = 2
"""The number of standard error, the last of the three streams."""
_PARTS_BY = frozenset({"openpyxl", "tempfile"})
"""What writes temporary files."""


def open_streams() -> int:
    """Leads every closed stream to nowhere, before a file gets its number and the messages that go there.

    The exit code when standard output was one of them, which is said, and otherwise 0.
    """
    is_closed = sys.stdout is None
    while (number := os.open(os.devnull, os.O_RDWR)) <= _LAST_STREAM:
        pass
    os.close(number)
    sys.stdout, sys.stderr = (
        stream or open(number, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  # as long as the program
        for number, stream in enumerate((sys.stdout, sys.stderr), 1)
    )
    return _not_taken("it is closed") if is_closed else 0


def refused(fault: OSError) -> int:
    """The exit code when standard output or temporary files could not be written; any other fault is a defect."""
    if isinstance(fault, BrokenPipeError):
        return 0
    if _PARTS_BY & set(_packages(fault)):
        wrong = "they cannot be written: {reason}"
        remedy = "Make room in the folder for them, or name another one in the variable TMPDIR."
        reason = "there is no folder for them" if fault.errno == errno.ENOENT else _reason(fault)
        return _said(Problem("HF318", Location("temporary files"), wrong, "", remedy, {"reason": reason}))
    if fault.filename is not None:
        raise fault
    return _not_taken(_reason(fault))


def _packages(fault: OSError) -> Iterator[str]:
    """Whose code was at work when it failed."""
    step = fault.__traceback__
    while step:
        yield step.tb_frame.f_globals.get("__name__", "").partition(".")[0]
        step = step.tb_next


def _reason(fault: OSError) -> str:
    return os.strerror(fault.errno) if fault.errno else "unknown reason"


def _not_taken(reason: str) -> int:
    wrong, remedy = "it cannot be written: {reason}", "Send it to a file or program that takes it."
    return _said(Problem("HF307", Location("standard output"), wrong, "", remedy, {"reason": reason}))


def _said(problem: Problem) -> int:
    say_problems(UsageError([problem]))
    return EXIT_CODES[UsageError]
