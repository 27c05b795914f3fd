"""What no input may do: run for two seconds, take 500 MB, or touch a file, a program or the network by itself."""

import os
import resource
import signal
import sys
import sysconfig
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

MOST_SECONDS = 2.0
"""Of processor time, so that a busy machine finds no faults."""
MOST_MEGABYTES = 500
_TICKS = 4
"""How often in that time it is looked whether an input is still the same."""


class Hang(BaseException):
    """A reader took too long; no reader may catch it."""


class Trespass(BaseException):
    """A reader touched what it was not given."""


def megabytes() -> float:
    """The most memory that this process ever held."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 if sys.platform != "darwin" else 1024**2)


class Guard:
    """Watches what is opened, made, deleted or called, once for a process: outside `work`, only reading is allowed, and
    only of the program's own files."""

    def __init__(self, work: Path, *checkouts: Path, may_call: bool = False) -> None:
        self.is_on = False
        self._watched = _OF_FILES if may_call else _WATCHED
        self.trespass = ""
        self._n_ticks = 0
        self._work = os.path.realpath(work)
        own = (*checkouts, sys.prefix, sys.base_prefix, sysconfig.get_paths()["stdlib"])
        self._readable = (self._work, *map(os.path.realpath, own), "/dev/null", "/dev/urandom", "/proc/self/")
        passing = Path(tempfile.gettempdir()).resolve()
        self._passing = (str(passing), str(passing / "openpyxl."))
        """Where openpyxl puts a sheet while it writes a workbook, readable by its owner alone."""
        sys.dont_write_bytecode = True  # to store a module that is met late would look like a trespass
        sys.addaudithook(self._audit)

    @contextmanager
    def in_time(self) -> Iterator[None]:
        """While this lasts, whatever takes too long inside of `watching` ends with `Hang`.

        One clock serves all inputs, since to wind one up for each would take longer than most of them.
        """
        before = signal.signal(signal.SIGPROF, self._tick)
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS / _TICKS, MOST_SECONDS / _TICKS)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watches while this lasts. Raises `Trespass` at its end for whatever happened inside."""
        self.is_on, self.trespass, self._n_ticks = True, "", 0
        try:
            yield
        finally:
            self.is_on = False
        if self.trespass:
            raise Trespass(self.trespass)

    def _tick(self, _signal: int, _frame: FrameType | None) -> None:
        self._n_ticks += 1
        if self.is_on and self._n_ticks > _TICKS:
            raise Hang

    def _audit(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.is_on or event not in self._watched:
            return
        path = arguments[0]
        if event not in _OF_FILES:
            self.trespass = event
        elif isinstance(path, str | bytes):
            is_reading = event in {"os.listdir", "os.scandir"} or (event == "open" and _only_reads(arguments))
            allowed = self._readable if is_reading else (self._work,)
            place = os.path.normpath(os.fsdecode(path))
            if place.startswith((*allowed, self._passing[1])) or place == self._passing[0]:
                return
            place = os.path.realpath(place)  # only now, since it asks the system for each of its folders
            if not place.startswith(allowed):
                self.trespass = f"{event} {place}\n{''.join(traceback.format_stack(limit=8))}"


def _only_reads(arguments: tuple[object, ...]) -> bool:
    flags = arguments[2]
    return isinstance(flags, int) and not flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND)


_OF_FILES = frozenset(
    (
        *(
            "open",
            "os.listdir",
            "os.scandir",
            "os.remove",
            "os.rename",
            "os.mkdir",
            "os.rmdir",
            "os.link",
            "os.symlink",
        ),
        *("os.truncate", "os.chmod", "os.chown", "os.utime", "shutil.rmtree", "tempfile.mkstemp", "tempfile.mkdtemp"),
    )
)
_WATCHED = frozenset(
    (
        *_OF_FILES,
        *(
            "socket.connect",
            "socket.bind",
            "socket.getaddrinfo",
            "socket.gethostbyname",
            "subprocess.Popen",
            "os.system",
        ),
        *("os.exec", "os.posix_spawn", "os.fork", "urllib.Request", "ctypes.dlopen", "os.kill", "webbrowser.open"),
    )
)
