"""Whether free text seems to identify a person. Imports little, since `assess` looks at every file."""

import re
import unicodedata
from collections.abc import Iterator

from hf_fidelity.answers.model import Answers
from hf_fidelity.problem import Finding, Path, Severity

_GAP = "[ .-]?"
_NO_PHONE = (
    r"(?:19|20)\d\d-(?:\d\d-\d\d|(?:19|20)\d\d)(?!\d)"  # a day, or from year to year
    r"|\d\d?[.-]\d\d?[.-](?:19|20)\d\d(?!\d)"  # a day
    r"|[0-2]?\d[.]\d\d ?- ?[0-2]?\d[.]\d\d(?!\d)"  # from one time of the day to another
    r"|\d{1,3}(?:[ .]\d{3})*[ .]000(?!\d)"  # a round amount
)
PERSONAL = {
    "an 11-digit number": rf"(?<!\d)(?<!\d[.])\d\d{_GAP}\d\d{_GAP}\d\d{_GAP}\d{{3}}{_GAP}\d\d(?!\d)",
    "a phone number": (
        rf"(?<!\d)(?<!\d[.,-])(?!{_NO_PHONE})(?:(?:\+|00)47{_GAP})?[2-9]\d(?:{_GAP}\d){{6}}(?!\d|[,.-]\d)"
    ),
    "an e-mail address": r"[\w+-] ?(?:@|[(\[]at[)\]]) ?[\w.-]+\.[a-z]{2,}",
}
"""Patterns in any case of letters; they are compiled when there is a text to look at."""

WORTH_A_LOOK = r"@|[(\[]at[)\]]|\d\D?\d\D?\d\D?\d"
"""Most texts hold none of these; this one look spares them the three."""


def personal_texts(answers: Answers) -> Iterator[Finding]:
    """The texts that seem to hold a national identity number, a phone number or an e-mail address; never what it is."""
    for path, written in _free_texts(answers):
        for what in seems_personal(written):
            remedy = "Delete it; a note must not identify anyone."
            values = {"what": what}
            wrong = "this text seems to hold {what}"
            yield Finding(path, wrong, "", remedy, values, code="HF230", severity=Severity.WARNING)


def seems_personal(written: str) -> Iterator[str]:
    """What a text seems to hold that identifies a person, by the names of `PERSONAL`."""
    text = _as_seen(written)
    if re.search(WORTH_A_LOOK, text, re.IGNORECASE):
        yield from (what for what, pattern in PERSONAL.items() if re.search(pattern, text, re.IGNORECASE))


UNSEEN = r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
DASHES = r"[\u2010-\u2015\u2212]"
MAY_HOLD_ONE = r"\d|@|\uff20|\(|\["
"""What is cleaned away, what becomes a hyphen, what every text worth cleaning holds; the form's script has them too."""


def _as_seen(text: str) -> str:
    """A text that may hold any of them as a reader sees it: plain spaces, dashes and digits, nothing unseen."""
    if not re.search(MAY_HOLD_ONE, text):
        return text
    if not text.isascii():
        text = re.sub(DASHES, "-", re.sub(UNSEEN, "", unicodedata.normalize("NFKC", text)))
    return " ".join(text.split())


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
        if given.corrected:
            yield ("answers", name, "corrected", "reason"), given.corrected.reason
    for n, action in enumerate(about.actions):
        for key in ("step", "owner"):
            if text := getattr(action, key):
                yield ("actions", n, key), text
