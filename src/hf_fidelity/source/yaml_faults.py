"""What is wrong with a text that is not YAML, in our own words.

The parser's own message is not repeated: it may quote what stands in the file.
"""

import re
from io import StringIO
from itertools import islice
from typing import Any

from hf_fidelity.problem import Location, Problem

_CHECK = "Check this line and the one above it."
_SAID = (
    ("tab character", "a tab stands where spaces belong", "Indent with spaces, not with the tab key."),
    (
        "mapping values are not allowed",
        "a colon stands where none can be",
        'Put a text that holds ": " in quotes, and check the indentation.',
    ),
    (
        "could not find expected ':'",
        "a colon is missing",
        "Check this line and the one above: a colon, a quote or the indentation is off.",
    ),
    ("end of stream", "the file ends too early", "A quote or a bracket that was opened is never closed."),
    ("escape", "a backslash stands in a text in double quotes", "Use single quotes, or write two backslashes."),
    ("quoted scalar", "a text in quotes is broken off", "Close the quote."),
    (
        "cannot start any token",
        "a text cannot begin with this character",
        "Put a text that begins with this character in quotes.",
    ),
    (
        "characters are not allowed",
        "an invisible character stands here",
        "Delete the invisible character, or type the line again.",
    ),
    (
        "expected",
        "something else is expected here",
        "Check the indentation here and in the line above, and that quotes and brackets close.",
    ),
)
_NO_SPACE = re.compile(r"\s*(?:- +)?[A-Za-z][\w-]*:[^\s/:]")


def syntax_problem(fault: Exception, text: str, name: str) -> Problem:
    """The problem of a text that the parser refuses, at its place."""
    sign = str(getattr(fault, "problem", None) or getattr(fault, "reason", None) or "")
    mark: Any = getattr(fault, "problem_mark", None)
    if mark is not None:
        location = Location(name, mark.line + 1, mark.column + 1)
    else:
        before = text[: getattr(fault, "position", 0) or 0]
        location = Location(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
    row, column = location.line or 1, location.column or 1
    lines = [line.rstrip("\n") for line in islice(StringIO(text, newline="\n"), max(row - 2, 0), row)]
    if lines and lines[-1][column - 1 : column] == "\t":
        sign = "tab character"
    said = ((wrong, remedy) for known, wrong, remedy in _SAID if known in sign)
    wrong, remedy = next(said, ("something cannot be read here", _CHECK))
    if any(_NO_SPACE.match(line) for line in lines):
        remedy = "Put a space after the colon: `key: value`."
    return Problem("HF006", location, "this is not valid YAML: {said}", "", remedy, {"said": wrong})
