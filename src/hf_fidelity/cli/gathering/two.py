"""Two processes share the chunks of many files; what they give does not depend on which of them read what.

The second reads every other chunk from the beginning; the first the others, and then what is left from the end, until
all are there. So nobody ever waits for the other, and a process that is slow, lost or not to be had costs only time.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hf_fidelity.answers.bulk.files import File
from hf_fidelity.cli.gathering.reading import Reader
from hf_fidelity.cli.gathering.told import Chunk

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

WORTH_A_PROCESS = 1_500
"""Fewer files than this are read before a second process has paid for itself: measured by `poe bench`."""
N_IN_CHUNK = 100

Progress = Callable[[int], AbstractContextManager[Callable[[int], None]]]
"""Shows how many of so many files were read, with a function to call with the number of those that were read since."""
Receive = Callable[[], Any]
"""Gives the number and the content of a chunk that the second process has read; None when there is none now."""


class Chunks:
    """The files in chunks, what those tell that were read, and the reader that read them."""

    def __init__(self, files: Sequence[File], reader: Reader) -> None:
        self._chunks = [files[n : n + N_IN_CHUNK] for n in range(0, len(files), N_IN_CHUNK)]
        self._n_files, self._reader = len(files), reader
        self._done: dict[int, Chunk] = {}

    def read(self, progress: Progress, *, with_two: bool) -> list[Chunk]:
        """Every chunk, in order, whoever read it."""
        numbers = range(len(self._chunks))
        if with_two:
            self._done[0] = self._reader.chunk(self._chunks[0])  # what it learns, a forked process knows too
            theirs = {n: self._chunks[n] for n in numbers[1::2]}
            with _second(theirs, self._reader) as receive, progress(self._n_files) as advance:
                advance(len(self._chunks[0]))
                self._read([*numbers[2::2], *reversed(theirs)], receive, advance)
        else:
            with progress(self._n_files) as advance:
                self._read(numbers, lambda: None, advance)
        return [self._done[n] for n in numbers]

    def _read(self, numbers: Sequence[int], receive: Receive, advance: Callable[[int], None]) -> None:
        """Reads the chunks with these numbers, except those that the second process has read in the meantime."""
        for n in numbers:
            while (given := receive()) is not None:
                self._keep(given[0], given[1], advance)
            if n not in self._done:
                self._keep(n, self._reader.chunk(self._chunks[n]), advance)

    def _keep(self, n: int, chunk: Chunk, advance: Callable[[int], None]) -> None:
        if n not in self._done:
            self._done[n] = chunk
            advance(len(chunk.told))


@contextmanager
def _second(chunks: dict[int, Sequence[File]], reader: Reader) -> Iterator[Receive]:
    """A second process that reads these chunks; where none can be had, nothing is ever received."""
    import multiprocessing

    # Forking costs nothing and is safe with a single thread; elsewhere than on Linux, system libraries start their own.
    forks = sys.platform == "linux"
    context: Any = multiprocessing.get_context("fork" if forks else "spawn")
    sys.stdout.flush()
    sys.stderr.flush()
    try:
        ours, theirs = context.Pipe(duplex=False)
        known = reader if forks else reader.folders
        second = context.Process(target=_help, args=(theirs, ours if forks else None, chunks, known), daemon=True)
        second.start()
    except (OSError, RuntimeError):
        yield lambda: None
        return
    theirs.close()
    try:
        yield lambda: _received(ours)
    finally:
        ours.close()
        second.terminate()
        second.join()


def _received(ours: "Connection") -> Any:
    try:
        return ours.recv() if ours.poll() else None
    except (EOFError, OSError):  # it has read all, or is lost
        return None


def _help(
    theirs: "Connection",
    ours: "Connection | None",
    chunks: dict[int, Sequence[File]],
    known: "Reader | Sequence[Path]",
) -> None:
    """What the second process does; `known` is the reader so far, or the folders for one that knows nothing yet.

    Ctrl-C reaches both; the first then ends this one.
    """
    import gc
    import signal

    if ours is not None:
        ours.close()  # this process's copy: or else it would never see that the first one is gone
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    reader = known if isinstance(known, Reader) else Reader(known)
    try:
        for n, chunk in chunks.items():
            theirs.send((n, reader.chunk(chunk)))
    except OSError:  # the first process has all it needs, or is gone
        os._exit(1)


def n_processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
