"""How files are named in the command that makes an output again: from one folder, and never by a path of a machine."""

import os
from pathlib import Path

_MOST_UP = 2
"""How far up a path may lead before only its last name is shown: from one round to another, and to another team's."""


def named_from(folder: Path, path: Path) -> str:
    """A path as it is named from a folder, with `..` where it lies beside it; of one far away only its name."""
    try:
        relative = Path(os.path.relpath(path, folder))
    except ValueError:  # on another drive
        return path.name
    return path.name if relative.parts[: _MOST_UP + 1].count("..") > _MOST_UP else relative.as_posix()
