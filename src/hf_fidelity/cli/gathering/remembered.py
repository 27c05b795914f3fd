"""Rows of files that have not changed, remembered from the last run in a file of their own.

The file holds the teams' scores and is as confidential as their answers. It holds no texts. What cannot be read in it,
or was made by another version of the tool, is as if it were not there.
"""

import json
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hf_fidelity import __version__
from hf_fidelity.answers.bulk.files import File
from hf_fidelity.answers.bulk.load import is_path
from hf_fidelity.answers.bulk.memory import Doubt
from hf_fidelity.cli.gathering.reading import Reader
from hf_fidelity.cli.gathering.told import Read
from hf_fidelity.cli.private import refused, write_private
from hf_fidelity.problem import DefinitionError, Location, Problem, UsageError
from hf_fidelity.scoring.network.rows import NO_SCORE, REASONS, Layout, TeamRound, layout_of

FORMAT = "hf-fidelity-cache/1"
_SETTLED_NS = 2_000_000_000
"""A file that changed so shortly before may change again without a later time: two seconds, as FAT counts."""


class Remembered:
    """What is remembered in a file; without a file, nothing. Raises `UsageError` when something else lies there."""

    def __init__(self, path: Path | None, reader: Reader) -> None:
        self._path, self._reader = path, reader
        self._now = time.time_ns()
        self._scales: list[tuple[str, str]] = []
        self._files: dict[str, list[Any]] = {}
        self._stats: dict[str, tuple[str, int, int]] = {}
        self._layouts: dict[tuple[int, str], Layout | None] = {}
        if path is not None and (data := _content(path)):
            self._scales = [(str(sha256), str(reference)) for sha256, reference in data["scales"]]
            self._files = data["files"]

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
            size, changed = about.st_size, about.st_mtime_ns
            self._stats[file.path] = file.place, size, changed
            entry = self._files.get(file.place)
            if type(entry) is list and len(entry) == _N_PARTS and entry[:2] == [size, changed]:
                read = self._read(entry, file.path)
                if read:
                    known[n] = read
        return known

    def keep(self, read: Sequence[Read]) -> None:
        """Remembers these rows, and nothing else, for the next run."""
        if self._path is None:
            return
        scales: dict[tuple[str, str], int] = {}
        files = {}
        for row, date, reference, shares in read:
            place, size, changed = self._stats.get(row.place, ("", 0, self._now))
            if changed > self._now - _SETTLED_NS:
                continue
            scale = scales.setdefault((row.scale, reference), len(scales))
            about = [row.team, row.round, date, row.variant, row.form, shares]
            files[place] = [size, changed, scale, *about, row.items, row.scores, row.wrote]
        data = {"format": FORMAT, "tool": __version__, "scales": list(scales), "files": files}
        write_private(self._path, json.dumps(data, ensure_ascii=False, separators=(",", ":")))

    def _read(self, entry: list[Any], place: str) -> Read | None:
        """The row of an entry, if the scale is still the same and everything has the shape of a row."""
        _, _, scale, team, name, date, variant, form, shares, items, scores, wrote = entry
        try:
            layout = self._layout(scale, place)
            if layout is None or not _fits(layout, variant, items, scores, wrote):
                return None
            if (
                {type(team), type(name), type(date)} != {str}
                or form not in {"full", "short"}
                or type(shares) is not bool
            ):
                return None
            sha256, reference = self._scales[scale]
            row = TeamRound(team, name, sha256, variant, form, tuple(items), tuple(scores), tuple(wrote), place=place)
        except (TypeError, LookupError, ValueError):
            return None
        return Read(row, date, reference, shares)

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


_N_PARTS = 12


def _fits(layout: Layout, variant: str | None, items: Any, scores: Any, wrote: Any) -> bool:
    """Whether numbers have the shape of a row: whole ones, as many as there are items and measures, in their ranges."""
    asked = layout.asked[variant]
    return (
        len(items) == len(wrote) == len(asked.items)
        and len(scores) == 2 * len(layout.measures)
        and set(map(type, items)) | set(map(type, scores)) | set(map(type, wrote)) == {int}
        and min(items) >= -len(NO_SCORE)
        and all(map(int.__lt__, items, map(len, asked.scores)))
        and 0 <= min(wrote) <= max(wrote) < 8  # noqa: PLR2004  # a bit for each of three kinds
        and min(scores[1::2]) >= 0
        and (min(scores[1::2]) > 0 or _are_reasons(scores))
    )


def _are_reasons(scores: list[int]) -> bool:
    pairs = zip(scores[::2], scores[1::2], strict=True)
    return all(denominator or 0 <= numerator < len(REASONS) for numerator, denominator in pairs)


def _content(path: Path) -> dict[str, Any] | None:
    """What the file holds, when it can be used. Raises `UsageError` when something else lies there."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as fault:
        raise UsageError([refused("HF354", path.as_posix(), fault)]) from None
    if raw and not raw.startswith(b'{"format":"hf-fidelity-cache/'):
        wrong, remedy = "this is not what `--cache` wrote, and would be overwritten", "Name another file."
        raise UsageError([Problem("HF354", Location(path.as_posix()), wrong, "", remedy)])
    try:
        data = json.loads(raw)
        is_sound = data["format"] == FORMAT and data["tool"] == __version__ and type(data["files"]) is dict
        return data if is_sound and all(len(pair) == 2 for pair in data["scales"]) else None  # noqa: PLR2004
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
