"""Which commands there are; each is imported when it is asked for, so that none pays for the others."""

from collections.abc import Callable
from typing import Any

NAMES = ("assess", "agree", "check", "diff", "form", "import", "network", "redact", "scales", "schema", "trend")
"""In the order of the help."""

Run = Callable[..., Any]


def command_named(name: str) -> Run:
    """The function behind a command. Raises `KeyError` when there is no such command."""
    run: Run
    match name:
        case "assess":
            from hf_fidelity.cli.assess import assess as run
        case "agree":
            from hf_fidelity.cli.agree import agree as run
        case "check":
            from hf_fidelity.cli.check import check as run
        case "diff":
            from hf_fidelity.cli.diff import diff as run
        case "form":
            from hf_fidelity.cli.form import form as run
        case "import":
            from hf_fidelity.cli.survey import import_ as run
        case "network":
            from hf_fidelity.cli.network import network as run
        case "redact":
            from hf_fidelity.cli.redact import redact as run
        case "scales":
            from hf_fidelity.cli.scales import scales as run
        case "schema":
            from hf_fidelity.cli.schema import schema as run
        case "trend":
            from hf_fidelity.cli.trend import trend as run
        case _:
            raise KeyError(name)
    return run
