"""How errors are said: one problem after the other on standard error, and an exit code for each kind."""

import sys
from contextlib import suppress

from hf_fidelity.problem import AnswersError, DefinitionError, FidelityError, Problem, UsageError
from hf_fidelity.views.lines import text_lines

EXIT_CODES: dict[type[FidelityError], int] = {UsageError: 2, DefinitionError: 3, AnswersError: 4}
"""0 is fine, 1 is kept for checks that found something."""

MOST_SAID = 50
"""How many problems are said in one run; the rest are counted."""


def say_problems(error: FidelityError) -> None:
    """Writes the problems of an error to standard error; where that is not possible, the exit code alone tells."""
    lines = [line for problem in error.problems[:MOST_SAID] for line in text_lines(problem)]
    if len(error.problems) > 1:
        lines.append(f"{len(error.problems)} problems found; nothing was written.")
    if len(error.problems) > MOST_SAID:
        lines.append(f"Only the first {MOST_SAID} are shown.")
    with suppress(OSError):
        sys.stderr.write("\n".join(lines) + "\n")


def say_problem(problem: Problem) -> None:
    """Writes a problem to standard error that does not end the run by itself."""
    sys.stderr.write("\n".join(text_lines(problem)) + "\n")
