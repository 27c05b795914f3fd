"""The application and its one door to exit codes: every error that a user can cause passes here."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from hf_fidelity.cli.commands import NAMES, command_named
from hf_fidelity.cli.faults import EXIT_CODES, say_problems
from hf_fidelity.problem import FidelityError, Location, Problem, UsageError, one_line

_WRONG_USAGE: Any = typer.BadParameter.__bases__[0]
"""What is raised when options and arguments are not as a command takes them."""
_NOISE = "Value error, "
"""What the library that looks at options says before what is wrong with one."""


class _Door(TyperGroup):
    """Turns the project's errors into messages and exit codes."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What stands before the command and after it. Of the commands, only the one that is named first is made."""
        names = args[:1] if args and args[0] in NAMES else NAMES
        self.commands.update({name: get_command(_alone(name)) for name in names})
        if not args:
            return super().parse_args(ctx, args)  # which is answered with the help, in its own lines
        with _visibly():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Runs the command; an error that carries problems ends in its own exit code."""
        try:
            _check_folder()
            with _visibly():
                return super().invoke(ctx)
        except FidelityError as error:
            say_problems(error)
            raise typer.Exit(EXIT_CODES[type(error)]) from None


@contextmanager
def _visibly() -> Iterator[None]:
    """Lets errors of the command line repeat what was typed only as it may be shown: names of files can be anyone's."""
    try:
        yield
    except _WRONG_USAGE as error:
        error.message = one_line(error.message).replace(_NOISE, "", 1)
        raise


def _check_folder() -> None:
    """Raises `UsageError` when the folder that the command is run in is gone: no name would lead anywhere."""
    try:
        os.getcwd()  # noqa: PTH109  # asked at every start
    except FileNotFoundError:
        wrong, remedy = "the folder you are in is no longer there", "Go to a folder that is there, and try again."
        raise UsageError([Problem("HF309", Location("."), wrong, "", remedy)]) from None


def _alone(name: str) -> typer.Typer:
    """A command by itself."""
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    alone.command(name)(command_named(name))
    return alone


app = typer.Typer(
    name="hf-fidelity",
    cls=_Door,
    help="Measures how faithful a Housing First team is to the model, principle by principle.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _options(version: bool = typer.Option(False, "--version", help="Print the version and stop.")) -> None:
    if version:
        from hf_fidelity import __version__

        sys.stdout.write(f"hf-fidelity {__version__}\n")
        raise typer.Exit
