"""Rows of files that have not changed, remembered from the last run in a file of their own.

A file has not changed when its size, both its times and its place on the disk are as they were, and when it was old
enough to tell. The file holds the teams' scores and is as confidential as their answers. It holds no texts. What cannot
be read in it, or was made by another version of the tool, is as if it were not there.
"""

import json
import os
import struct
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from hf_fidelity import __version__
from hf_fidelity.answers.bulk.files import File
from hf_fidelity.answers.bulk.load import is_path
from hf_fidelity.answers.bulk.memory import Doubt
from hf_fidelity.cli.gathering.packed import Pair, Pairs, Shape, read_pairs
from hf_fidelity.cli.gathering.reading import Reader
from hf_fidelity.cli.gathering.told import Read
from hf_fidelity.cli.private import read_private, write_private
from hf_fidelity.problem import DefinitionError, Location, Problem, UsageError
from hf_fidelity.scale.model import Form
from hf_fidelity.scoring.network.rows import Layout, TeamRound, layout_of

FORMAT = "hf-fidelity-cache/2"
_SETTLED_NS = 2_000_000_000
"""A file that changed so shortly before may change again without a later time: two seconds, as FAT counts."""


class Remembered:
    """What is remembered in a file; without a file, nothing. Raises `UsageError` when something else lies there."""

    def __init__(self, path: Path | None, reader: Reader) -> None:
        self._path, self._reader = path, reader
        self._now = time.time_ns()
        self._scales: list[tuple[str, str]] = []
        self._pairs: list[Pair] = []
        self._files: dict[str, list[Any]] = {}
        self._stats: dict[str, tuple[str, list[int]]] = {}
        self._layouts: dict[tuple[int, str], Layout | None] = {}
        self._shapes: dict[tuple[int, str, str | None], Shape | None] = {}
        if path is not None and (data := _content(path)):
            self._scales, self._pairs, self._files = data

    def recall(self, files: Sequence[File]) -> dict[int, Read]:
        """What is known of the files that have not changed, by position."""
        if self._path is None:
            return {}
        known: dict[int, Read] = {}
        for n, file in enumerate(files):
            try:
                about = os.stat(file.path)  # noqa: PTH116  # thousands of them
            except OSError:
                continue
            unchanged = [about.st_size, about.st_mtime_ns, about.st_ctime_ns, about.st_ino]
            self._stats[file.path] = file.place, unchanged
            entry = self._files.get(file.place)
            if type(entry) is list and entry[:1] == [unchanged]:
                read = self._read(entry, file.path)
                if read:
                    known[n] = read
        return known

    def keep(self, read: Sequence[Read]) -> None:
        """Remembers these rows, and nothing else, for the next run."""
        if self._path is None:
            return
        scales: dict[tuple[str, str], int] = {}
        pairs, files = Pairs(), {}
        for row, date, reference, shares, is_redacted in read:
            place, unchanged = self._stats.get(row.place, ("", [0, self._now]))
            packed = pairs.packed(row)
            if unchanged[1] > self._now - _SETTLED_NS or packed is None:
                continue
            scale = scales.setdefault((row.scale, reference), len(scales))
            about = [row.team, row.round, date, row.variant, row.form, shares, is_redacted]
            files[place] = [unchanged, scale, *about, *packed]
        data = {"format": FORMAT, "tool": __version__, "scales": list(scales), "scores": list(pairs.known)}
        write_private(self._path, json.dumps({**data, "files": files}, separators=(",", ":")))

    def _read(self, entry: list[Any], place: str) -> Read | None:
        """The row of an entry, if the scale is still the same and everything has the shape of a row."""
        try:
            _, scale, team, name, date, variant, form, shares, is_redacted, items, scores, wrote = entry
            shape = self._shape(scale, place, variant)
            numbers = shape.numbers(items, scores, wrote, self._pairs) if shape else None
            if (
                numbers is None
                or not type(team) is type(name) is type(date) is str
                or form not in _FORMS
                or not type(shares) is type(is_redacted) is bool
            ):
                return None
            sha256, reference = self._scales[scale]
        except (TypeError, LookupError, ValueError, AttributeError, struct.error):
            return None
        return Read(
            TeamRound(team, name, sha256, variant, form, *numbers, place=place), date, reference, shares, is_redacted
        )

    def _shape(self, scale: int, place: str, variant: str | None) -> Shape | None:
        """The shape of the rows of a scale and variant; None when the name of the scale leads to another one now."""
        folder = os.path.dirname(place) if is_path(self._scales[scale][1]) else ""  # noqa: PTH120
        key = (scale, folder, variant)
        if key not in self._shapes:
            layout = self._layout(scale, place)
            self._shapes[key] = Shape(layout, variant) if layout else None
        return self._shapes[key]

    def _layout(self, scale: int, place: str) -> Layout | None:
        """The layout of the rows of a scale; None when its name leads to another one now."""
        sha256, reference = self._scales[scale]
        folder = os.path.dirname(place) if is_path(reference) else ""  # noqa: PTH120
        key = (scale, folder)
        if key not in self._layouts:
            try:
                found, loaded = self._reader.loader.scale_of(reference, folder)
            except (Doubt, DefinitionError):
                self._layouts[key] = None
            else:
                is_same = loaded.document.sha256 == sha256
                self._layouts[key] = layout_of(loaded.model, sha256) if is_same else None
                self._reader.meet(found, sha256)
        return self._layouts[key]


_FORMS = frozenset(get_args(Form))
_Content = tuple[list[tuple[str, str]], list[Pair], dict[str, list[Any]]]


def _content(path: Path) -> _Content | None:
    """What the file holds, when it can be used. Raises `UsageError` when something else lies there."""
    raw = read_private(path, "HF354")
    if raw is None:
        return None
    if raw and not raw.startswith(b'{"format":"hf-fidelity-cache/'):
        wrong, remedy = "this is not what `--cache` wrote, and would be overwritten", "Name another file."
        raise UsageError([Problem("HF354", Location(path.as_posix()), wrong, "", remedy)])
    try:
        data = json.loads(raw)
        if data["format"] != FORMAT or data["tool"] != __version__ or type(data["files"]) is not dict:
            return None
        scales = [(str(sha256), str(reference)) for sha256, reference in data["scales"]]
        return scales, read_pairs(data["scores"]), data["files"]
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
