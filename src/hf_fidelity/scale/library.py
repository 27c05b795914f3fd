"""Where scales are found: by path, or by `id@version` in folders given by the user and among those shipped."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.problem import DefinitionError, Location, Problem, did_you_mean, quoted
from hf_fidelity.scale.load import SCALE_FILE

_REFERENCE = re.compile(r"(?P<id>[a-z][a-z0-9-]*)(?:@(?P<version>[0-9]+(?:\.[0-9]+){1,2}))?")


def shipped_scales() -> Path:
    """The folder of the scales that come with the tool: inside an installed package, or else of the checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "scales"
    return installed if installed.is_dir() else package.parent.parent / "scales"


class Found(NamedTuple):
    """Where a scale lies, and what messages call it: `id@version`, or the path that the user gave."""

    path: Path
    name: str


def known_scales(folders: Sequence[Path] = ()) -> list[Found]:
    """Every scale in `folders` and among those shipped, by id, newest version first."""
    found: dict[tuple[str, str], Path] = {}
    for root in (*folders, shipped_scales()):
        for file in root.glob(f"*/*/{SCALE_FILE}"):
            found.setdefault((file.parent.parent.name, file.parent.name), file.parent)
    ordered = sorted(found, key=lambda key: (key[0], [-number for number in _numbers(key[1])]))
    return [Found(found[key], "@".join(key)) for key in ordered]


def find_scale(reference: str, folders: Sequence[Path] = (), beside: Path | None = None) -> Found:
    """Where the scale of a reference lies; without a version, the newest. A relative path is taken from `beside`.

    Raises `DefinitionError` when there is none, with what there is instead.
    """
    if "/" in reference or "\\" in reference or reference.endswith((".yaml", ".yml", ".json")):
        return Found((beside or Path()) / reference, reference)
    wanted = _REFERENCE.fullmatch(reference)
    if wanted and wanted["version"]:
        for root in (*folders, shipped_scales()):
            path = root / wanted["id"] / wanted["version"]
            if (path / SCALE_FILE).is_file():
                return Found(path, reference)
    known = known_scales(folders)
    same_id = [found for found in known if wanted and found.name.startswith(f"{wanted['id']}@")]
    if same_id and wanted and not wanted["version"]:
        return same_id[0]
    names = [found.name for found in known]
    remedy = (
        "Give the folder that holds this version with --scales, or answer one that is here."
        if same_id
        else did_you_mean(reference, names) or "Correct it, or give the folder that holds the scale with --scales."
    )
    values = {"reference": quoted(reference), "names": ", ".join(names)}
    wrong = "there is no scale {reference}"
    raise DefinitionError([Problem("HF103", Location(reference), wrong, "{names}", remedy, values)])


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"[0-9]+", version)]
