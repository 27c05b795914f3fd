"""Files that are put in their places whole: each is made in a folder of this run beside its place, and then moved.

That folder is locked while the run lasts. One that nobody locks was left by a run that was killed, and is cleared.
"""

import os
import re
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

MADE_BESIDE = re.compile(r"\.hf-fidelity-[0-9a-f]{16}\.partial")
"""What the folder is called in which files are made."""


class Piece(NamedTuple):
    """A file that is wanted. A private one is its owner's alone; another keeps the permissions that it had."""

    target: str
    raw: bytes
    is_private: bool = False


class NotPlacedError(Exception):
    """A target could not be written. Those in `replaced` hold the new content already, and all others the old."""

    def __init__(self, target: str, fault: OSError | ValueError, replaced: Sequence[str]) -> None:
        super().__init__(target)
        self.target, self.fault, self.replaced = target, fault, tuple(replaced)


def place_files(pieces: Sequence[Piece]) -> None:
    """Puts every file in its place, or none. A link stays, and the file that it leads to is written.

    Raises `NotPlacedError`; what was not there before is then not there after it.
    """
    target = ""
    new: list[Path] = []
    replaced: list[str] = []
    try:
        with ExitStack() as stack:
            rooms: dict[Path, Path] = {}
            made: list[tuple[Path, Path]] = []
            for piece in pieces:
                target, place = piece.target, Path(os.path.realpath(piece.target))
                if place.parent not in rooms:
                    rooms[place.parent] = _room(place.parent, stack)
                made.append((rooms[place.parent] / str(len(made)), place))
                _make(*made[-1], piece)
            for piece, (beside, place) in zip(pieces, made, strict=True):
                target, was_there = piece.target, place.exists()
                new += [] if was_there else [place]
                beside.replace(place)
                replaced += [target] if was_there else []
            new.clear()
    except (OSError, ValueError) as fault:
        raise NotPlacedError(target, fault, replaced) from None
    finally:
        for place in new:
            place.unlink(missing_ok=True)


def _make(beside: Path, place: Path, piece: Piece) -> None:
    """Writes the content to the end, with the permissions that it will have in its place."""
    with open(beside, "xb", opener=_opened_privately) as file:
        file.write(piece.raw)
        file.flush()
        os.fsync(file.fileno())
    if not piece.is_private:
        beside.chmod(_permissions(place))


def _opened_privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _permissions(place: Path) -> int:
    """Those of the file that is there, or else those of any new file of this user."""
    with suppress(FileNotFoundError):
        return place.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _room(folder: Path, stack: ExitStack) -> Path:
    """A new folder of this run in `folder`, which the stack takes away; those of runs that were killed are cleared."""
    left: list[Path] = []
    with suppress(OSError), os.scandir(folder) as entries:  # some folders take files and do not show them
        left = [Path(entry.path) for entry in entries if MADE_BESIDE.fullmatch(entry.name)]
    for room in left:
        with suppress(OSError), ExitStack() as lock:
            if _locked(room, lock):
                _clear(room)
    while True:
        room = folder / f".hf-fidelity-{os.urandom(8).hex()}.partial"
        stack.callback(_clear, room)
        room.mkdir(0o700)
        if _locked(room, stack) is not False:
            return room


def _locked(room: Path, stack: ExitStack) -> bool | None:
    """Whether this run has the lock until the stack ends, on a folder that is there; None where there are no locks."""
    try:
        import fcntl
    except ImportError:
        return None
    try:
        number = os.open(room, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        stack.callback(os.close, number)
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (FileNotFoundError, BlockingIOError):
        return False
    except OSError:
        return None
    return room.is_dir()


def _clear(room: Path) -> None:
    """Takes a folder and the files in it away, as far as it can."""
    with suppress(OSError):
        for file in room.iterdir():
            file.unlink()
        room.rmdir()
