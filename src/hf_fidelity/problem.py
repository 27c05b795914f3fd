"""What can be wrong, where it stands, and the errors that carry it.

This room knows nothing of files, scales or printing. A message is kept as templates and values, so that a view
may say it in another language; `said()` says it in English.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

Path = tuple[str | int, ...]
"""Where something stands inside plain data: keys and positions from the root."""


class Severity(StrEnum):
    """How much a problem matters: an error stops the run, a warning and a hint do not."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Location(NamedTuple):
    """A place in a file as its author sees it: lines and columns count from 1."""

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        numbers = (str(n) for n in (self.line, self.column) if n is not None)
        return ":".join((self.file, *numbers))


class Finding(NamedTuple):
    """A problem that knows its path in the data, but not yet the file and line.

    `wrong`, `allowed` and `remedy` are `str.format` templates over `values`. `at_key` asks for the place of the last
    key of `path` instead of its value. A rule's own findings get their code and severity from the table of rules.
    """

    path: Path
    wrong: str
    allowed: str = ""
    remedy: str = ""
    values: Mapping[str, object] = {}
    at_key: bool = False
    code: str = ""
    severity: Severity = Severity.ERROR


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

    def said(self) -> tuple[str, str, str]:
        """The three sentences (wrong, allowed, remedy) in English; the last two may be empty."""
        wrong, allowed, remedy = (part.format_map(self.values) for part in (self.wrong, self.allowed, self.remedy))
        return wrong, allowed, remedy


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


_ECHOABLE = re.compile(r"[\w.,:%/@+-]{1,40}")
_MANY_DIGITS = re.compile(r"\d(?:[ .-]?\d){7,}")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
_E_MAIL = re.compile(r".+@.*[a-z]\w*\..+|.+@.*\.[a-z].*", re.IGNORECASE)


def quoted(value: object) -> str:
    """How a value from a file may appear in a message.

    Single words and numbers are shown; anything that could be free text about a person (with spaces, long, an e-mail
    address, eight digits or more) is only described.
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
    if not text.strip():
        return "an empty text"
    if _MANY_DIGITS.search(text) and not _DATE.fullmatch(text):
        return f"a number of {sum(c.isdigit() for c in text)} digits"
    if not _ECHOABLE.fullmatch(text) or _E_MAIL.fullmatch(text):
        return f"a text of {len(text)} characters"
    return f'"{text}"' if isinstance(value, str) else text


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """The nearest of the known words as a sentence to put into a remedy, or an empty text."""
    from difflib import get_close_matches

    nearest = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return f'Did you mean "{nearest[0]}"?' if nearest else ""
