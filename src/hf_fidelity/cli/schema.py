"""`schema`: the JSON Schema of a format, for editors and other programs."""

from enum import StrEnum
from typing import Annotated

import typer

from hf_fidelity.cli.output import check_targets, write_file


class Format(StrEnum):
    """The formats that have a schema."""

    SCALE = "scale"
    DOMAIN = "domain"
    ANSWERS = "answers"
    RESULT = "result"
    PARTICIPANTS = "participants"
    AGREEMENT = "agreement"
    TREND = "trend"
    NETWORK = "network"


def schema(
    name: Annotated[
        Format,
        typer.Argument(
            metavar="FORMAT", help="scale, domain, answers, result, participants, agreement, trend or network."
        ),
    ],
    output: Annotated[str, typer.Option("--output", "-o", help="Write to a .json file.", metavar="FILE")] = "-",
    force: Annotated[bool, typer.Option("--force", help="Overwrite a file that is there.")] = False,
) -> None:
    """Print the JSON Schema of a format: scales, answers, results and figures."""
    from hf_fidelity.views.schemas import render_schema

    check_targets([output], (".json",), force=force)
    write_file(output, render_schema(name.value))
