"""The application and its one door to exit codes: every error that a user can cause passes here."""

import sys
from typing import Any

import typer
from typer.core import TyperGroup

from hf_fidelity.cli import agree, assess, check, diff, form, network, redact, scales, schema, survey, trend
from hf_fidelity.cli.faults import EXIT_CODES, say_problems
from hf_fidelity.problem import FidelityError


class _Door(TyperGroup):
    """Turns the project's errors into messages and exit codes."""

    def invoke(self, ctx: Any) -> Any:
        """Runs the command; an error that carries problems ends in its own exit code."""
        try:
            return super().invoke(ctx)
        except FidelityError as error:
            say_problems(error)
            raise typer.Exit(EXIT_CODES[type(error)]) from None


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
app.command("assess")(assess.assess)
app.command("agree")(agree.agree)
app.command("check")(check.check)
app.command("diff")(diff.diff)
app.command("form")(form.form)
app.command("import")(survey.import_)
app.command("network")(network.network)
app.command("redact")(redact.redact)
app.command("scales")(scales.scales)
app.command("schema")(schema.schema)
app.command("trend")(trend.trend)


@app.callback(invoke_without_command=True)
def _options(version: bool = typer.Option(False, "--version", help="Print the version and stop.")) -> None:
    if version:
        from hf_fidelity import __version__

        sys.stdout.write(f"hf-fidelity {__version__}\n")
        raise typer.Exit
