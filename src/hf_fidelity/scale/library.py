"""Where scales are found: by path, or by `id@version` in folders given by the user and among those shipped."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.problem import DefinitionError, Location, Nearest, Problem, listed, quoted
from hf_fidelity.scale.load import SCALE_FILE

_REFERENCE = re.compile(r"(?P<id>[a-z][a-z0-9-]*)(?:@(?P<version>[0-9]+(?:\.[0-9]+){1,2}))?")


def shipped_scales() -> Path:
    """The folder of the scales that come with the tool: inside an installed package, or else of the checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "scales"
    return installed if installed.is_dir() else package.parent.parent / "scales"


class Found(NamedTuple):
    """Where a scale lies, what messages call it, and the `id@version` that it was found by, if it was.

    A shipped scale is called `id@version`, any other by its path as the user gave it.
    """

    path: Path
    name: str
    reference: str | None = None


def known_scales(folders: Sequence[Path] = ()) -> list[Found]:
    """Every scale in `folders` and among those shipped, by id, newest version first."""
    found: dict[tuple[str, str], Path] = {}
    for root in (*folders, shipped_scales()):
        for file in root.glob(f"*/*/{SCALE_FILE}"):
            found.setdefault((file.parent.parent.name, file.parent.name), root)
    ordered = sorted(found, key=lambda key: (key[0], [-number for number in _numbers(key[1])]))
    return [_found(found[key], *key, is_shipped=found[key] not in folders) for key in ordered]


def _found(root: Path, name: str, version: str, *, is_shipped: bool) -> Found:
    path, reference = root / name / version, f"{name}@{version}"
    return Found(path, reference if is_shipped else path.as_posix(), reference)


def find_scale(reference: str, folders: Sequence[Path] = (), beside: Path | None = None) -> Found:
    """Where the scale of a reference lies; without a version, the newest. A relative path is taken from `beside`.

    Raises `DefinitionError` when there is none, with what there is instead.
    """
    if "/" in reference or "\\" in reference or reference.endswith((".yaml", ".yml", ".json")):
        return _by_path(reference, beside)
    wanted = _REFERENCE.fullmatch(reference)
    if wanted and wanted["version"]:
        for root in (*folders, shipped_scales()):
            if os.path.isfile(root / wanted["id"] / wanted["version"] / SCALE_FILE):  # noqa: PTH113  # never raises
                return _found(root, wanted["id"], wanted["version"], is_shipped=root not in folders)
    known = known_scales(folders)
    names = [found.reference or "" for found in known]
    same_id = [
        found for found, name in zip(known, names, strict=True) if wanted and name.startswith(f"{wanted['id']}@")
    ]
    if same_id and wanted and not wanted["version"]:
        return same_id[0]
    remedy, nearest = "Give the folder that holds this version with --scales, or answer one that is here.", None
    if not same_id:
        remedy = "Correct it, or give the folder that holds the scale with --scales."
        nearest = Nearest(reference, names)
    values = {"reference": quoted(reference), "names": listed(names)}
    wrong = "there is no scale {reference}"
    raise DefinitionError([Problem("HF103", Location("scale"), wrong, "{names}", remedy, values, nearest=nearest)])


def _by_path(reference: str, beside: Path | None) -> Found:
    """The scale of a path, also as Windows writes it. Raises `DefinitionError`, which does not repeat it."""
    if beside and _ELSEWHERE.match(reference):  # only to look there would tell that machine who is asking
        wrong, remedy = "this is a path to another machine", "Copy the scale to this one, and name that."
        raise DefinitionError([Problem("HF103", Location("scale"), wrong, "a path on this machine", remedy)])
    path = (beside or Path()) / reference.replace("\\", "/")
    if os.path.isfile(path / SCALE_FILE) or (os.path.exists(path) and not os.path.isdir(path)):  # noqa: PTH110, PTH112, PTH113
        return Found(path, reference)
    wrong = "there is no scale at this path"
    if os.path.isdir(path):  # noqa: PTH112
        wrong = f"the folder holds no {SCALE_FILE}"
    start = "the folder of the answer file" if beside else "the folder you are in"
    remedy = f"Correct it; it counts from {start}."
    location = Location("scale") if beside else Location(reference)
    raise DefinitionError([Problem("HF103", location, wrong, f"a folder with a {SCALE_FILE}, or such a file", remedy)])


_ELSEWHERE = re.compile(r"[/\\]{2}")
"""How Windows writes where another machine shares something."""


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"[0-9]+", version)]
