"""Whether free text seems to identify a person. Imports little, since `assess` looks at every file."""

import re
from collections.abc import Iterator

from hf_fidelity.answers.model import Answers
from hf_fidelity.problem import Finding, Path, Severity

PERSONAL = {
    "an 11-digit number": re.compile(r"(?<!\d)\d{6}[ .-]?\d{5}(?!\d)"),
    "a phone number": re.compile(r"(?<![\d.,-])(?:(?:\+|00)47[ .-]?)?[2-9]\d(?:[ .-]?\d){6}(?![\d,-]|\.\d)"),
    "an e-mail address": re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", re.IGNORECASE),
}

WORTH_A_LOOK = re.compile(r"@|\d\D?\d\D?\d\D?\d")
"""Most texts hold neither; this one look spares them the three."""


def personal_texts(answers: Answers) -> Iterator[Finding]:
    """The texts that seem to hold a national identity number, a phone number or an e-mail address; never what it is."""
    for path, text in _free_texts(answers):
        if not WORTH_A_LOOK.search(text):
            continue
        for what, pattern in PERSONAL.items():
            if pattern.search(text):
                remedy = "Delete it; a note must not identify anyone."
                values = {"what": what}
                wrong = "this text seems to hold {what}"
                yield Finding(path, wrong, "", remedy, values, code="HF230", severity=Severity.WARNING)


def _free_texts(answers: Answers) -> Iterator[tuple[Path, str]]:
    """Every text that people write freely, with its place."""
    about = answers.about
    for key in ("team", "municipality", "round"):
        if text := getattr(about, key):
            yield (key,), text
    for name, given in about.answers.items():
        for key in ("reason", "note", "evidence", "barrier", "facilitator", "adaptation"):
            if text := getattr(given, key):
                yield ("answers", name, key), text
    for n, action in enumerate(about.actions):
        for key in ("step", "owner"):
            if text := getattr(action, key):
                yield ("actions", n, key), text
