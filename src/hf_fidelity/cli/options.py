"""The options that several commands have, each worded once."""

from pathlib import Path
from typing import Annotated

import typer

ScaleFolders = Annotated[
    list[Path] | None,
    typer.Option(
        "--scales", help="A folder with scales of your own. May be repeated.", metavar="FOLDER", readable=False
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite files that are there.")]
Language = Annotated[str | None, typer.Option("--lang", help="Language: nb, nn or en; nb without it.", metavar="LANG")]
