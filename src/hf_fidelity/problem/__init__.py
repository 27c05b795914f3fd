"""What can be wrong, where it stands, and the errors that carry it.

This room knows nothing of files, scales or printing. A message is kept as templates and values, so that a view
may say it in another language; `said()` says it in English.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from hf_fidelity.problem.nearest import did_you_mean

Path = tuple[str | int, ...]
"""Where something stands inside plain data: keys and positions from the root."""


class Severity(StrEnum):
    """How much a problem matters: an error stops the run, a warning and a hint do not."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Location(NamedTuple):
    """A place in a file as its author sees it: lines and columns count from 1.

    In a table the line is the row, and `sheet` holds the sheet's name, or nothing where a file has no sheets.
    """

    file: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None

    def __str__(self) -> str:
        file = one_line(self.file)
        if len(file) > MOST_OF_A_NAME:
            file = f"{file[: MOST_OF_A_NAME // 2]}…{file[-MOST_OF_A_NAME // 2 :]}"
        if self.sheet is not None:
            return ", ".join(filter(None, (file, self.in_table)))
        numbers = (str(n) for n in (self.line, self.column) if n is not None)
        return ":".join((file, *numbers))

    @property
    def in_table(self) -> str:
        """The sheet and cell as spreadsheets call them, such as `sheet "Choice", cell D7`; empty outside tables."""
        if self.sheet is None:
            return ""
        sheet = f'sheet "{one_line(self.sheet)}"' if self.sheet else ""
        cell = f"cell {column_letters(self.column)}{self.line}" if self.line and self.column else ""
        return ", ".join(filter(None, (sheet, cell)))


def column_letters(column: int) -> str:
    """The letters that spreadsheets give to a column: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


MOST_OF_A_NAME = 300
"""How many characters of a file's name are said; of a longer one, the middle is left out."""


class Nearest(NamedTuple):
    """A word that is not known, and the words that are: what was meant is looked for only when the problem is said."""

    word: str
    known: Sequence[str]


class Finding(NamedTuple):
    """A problem that knows its path in the data, but not yet the file and line.

    `wrong`, `allowed` and `remedy` are `str.format` templates over `values`. `at_key` asks for the place of the last
    key of `path` instead of its value. A rule's own findings get their code and severity from the table of rules. A
    word that `nearest` finds takes the place of the remedy.
    """

    path: Path
    wrong: str
    allowed: str = ""
    remedy: str = ""
    values: Mapping[str, object] = {}
    at_key: bool = False
    code: str = ""
    severity: Severity = Severity.ERROR
    nearest: Nearest | None = None


Subject = TypeVar("Subject")


class Rule(NamedTuple, Generic[Subject]):
    """A plain function from a subject to its findings, with the code and severity they get.

    The function's name is the rule's name; its docstring is the rule's page in the manual.
    """

    code: str
    check: Callable[[Subject], Iterable[Finding]]
    severity: Severity = Severity.ERROR

    @property
    def name(self) -> str:
        """The rule's name in kebab-case."""
        return self.check.__name__.replace("_", "-")

    def findings(self, subject: Subject) -> Iterator[Finding]:
        """What the rule finds, with its code and severity."""
        for finding in self.check(subject):
            yield finding._replace(code=self.code, severity=self.severity)


class Problem(NamedTuple):
    """Something wrong at a place: what it is, what is allowed, what to do."""

    code: str
    location: Location
    wrong: str
    allowed: str = ""
    remedy: str = ""
    values: Mapping[str, object] = {}
    severity: Severity = Severity.ERROR
    nearest: Nearest | None = None

    def said(self) -> tuple[str, str, str]:
        """The three sentences (wrong, allowed, remedy) in English, each in one line; the last two may be empty."""
        parts = (self.wrong, self.allowed, self.remedy)
        wrong, allowed, remedy = (one_line(part.format_map(self.values)) for part in parts)
        meant = did_you_mean(*self.nearest) if self.nearest else ""
        return wrong, allowed, meant or remedy


class FidelityError(Exception):
    """The one family of errors that a user can cause; carries every problem that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problem(s)")
        self.problems = tuple(problems)


class UsageError(FidelityError):
    """The command was called in a way that cannot work."""


class DefinitionError(FidelityError):
    """A scale definition cannot be read."""


class AnswersError(FidelityError):
    """An answer file cannot be read."""


MOST_ECHOED = 40
"""The longest word from a file that a message repeats."""
_LOOKED_AT = 60
"""How many characters decide whether a value can be repeated; a longer one never is."""
_MANY_DIGITS = r"[0-9](?:[ ./_:-]?[0-9]){7,}"
_ECHOABLE = (
    r"[A-Za-z0-9-]+"  # a word or an id
    r"|[a-z][a-z0-9-]*@[0-9]+(?:\.[0-9]+){0,2}"  # a scale and its version
    r"|[+-]?[0-9]+(?:[.,:/][0-9]+)? ?%?"  # a number, a time, a fraction or a percentage
    r"|[0-9]+\.[0-9]+\.[0-9]+"  # a version
)
_DATE = r"[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}"
"""Patterns that are compiled only when something is at fault."""


def quoted(value: object) -> str:
    """How a value from a file may appear in a message.

    Single words, numbers and dates are shown; anything that could be free text about a person (with spaces or points,
    long, with an @, eight digits or more) is only described.
    """
    match value:
        case bool():
            return "true" if value else "false"
        case None:
            return "nothing"
        case dict():
            return "a mapping of keys and values"
        case list() | tuple():
            return f"a list of {len(value)}"
    text = str(value)
    start = text[:_LOOKED_AT]
    if len(text) > _LOOKED_AT:
        return f"a text of {len(text)} characters"
    if not any(c.isprintable() and not c.isspace() for c in start):
        return "an empty text"
    if re.fullmatch(_DATE, start):
        return f'"{start}"'
    if re.search(_MANY_DIGITS, start):
        return f"a number of {sum(c.isdigit() for c in start)} digits"
    if len(start) > MOST_ECHOED or not re.fullmatch(_ECHOABLE, start):
        return f"a text of {len(start)} character{'s' if len(start) > 1 else ''}"
    return f'"{start}"' if isinstance(value, str) else start


def listed(names: Iterable[object]) -> str:
    """Names with commas between them, the first twelve of them."""
    words = [str(name) for name in names]
    more = f" and {len(words) - MOST_LISTED} more" if len(words) > MOST_LISTED else ""
    return ", ".join(words[:MOST_LISTED]) + more


MOST_LISTED = 12
"""How many names a message lists at the most."""


def visible(text: str) -> str:
    """Text from a file as it may be shown: control characters and marks that turn the reading direction are removed."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if c in _KEPT or c.isprintable())


def one_line(text: str) -> str:
    """Visible text with a space for each line end and tab."""
    return visible(" ".join(text.split("\n")).replace("\t", " "))


_KEPT = frozenset("\n\t\u00a0\u00ad\u2009\u200c\u200d\u202f")
"""Line ends, tabs, thin spaces and those that do not break, soft hyphens and joiners: harmless, if not "printable"."""
