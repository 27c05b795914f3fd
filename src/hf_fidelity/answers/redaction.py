"""From a team's agreed answers to what it sends to the network, and what stays with the team.

What goes is named here, and everything else stays: a new part of an answer file stays until it is named.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hf_fidelity import __version__
from hf_fidelity.answers.letters import letters_of, may_name_a_rater, names_a_rater, without_letters
from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.model import AnswersFile, Given
from hf_fidelity.answers.redacted import FORMAT, digest_of, fault_in
from hf_fidelity.answers.survey.choices import plain
from hf_fidelity.answers.values import (
    DONT_KNOW,
    NOT_APPLICABLE,
    Amount,
    Blank,
    DontKnow,
    Level,
    NotApplicable,
    Proportion,
    Ticks,
    Value,
)
from hf_fidelity.answers.vocabulary import HELD_BACK
from hf_fidelity.problem import Finding, Severity

SENT_ABOUT = ("team", "municipality", "round", "date", "variant", "form", "language", "rater", "share_texts")
"""What of the head of a file goes as it is; the scale goes as its id and version, never as a path."""
SHARED_TEXTS = ("note", "evidence", "barrier", "facilitator", "adaptation")
"""What goes when the team agreed to share its texts: just what `share-texts` names, so no reasons."""


class Redaction(NamedTuple):
    """What a team sends, and how much of each kind stays with the team.

    `stays` counts texts by their key, and `raters`, `corrected`, `actions`, `role` and `letters` (texts that said which
    rater wrote them); `texts` counts the texts that go, by their key. Kinds that there are none of are left out.
    """

    file: AnswersFile
    n_answered: int
    n_asked: int
    stays: Mapping[str, int]
    texts: Mapping[str, int]


def refusals(assessed: Assessed) -> Iterator[Finding]:
    """Why these answers are not what a team sends, if they are not."""
    about = assessed.answers.about
    if about.redacted:
        if fault := fault_in(assessed.answers_document.data):
            yield fault
        else:
            wrong, remedy = "this file was redacted already", "Send it as it is."
            yield Finding(("redacted",), wrong, "", remedy, at_key=True, code="HF292")
    elif assessed.scale.anonymous_from or about.role == "participant":
        wrong = "these are a participant's answers, which are shown only together with those of others"
        remedy = "Name what the team agreed on about itself."
        path = ("role",) if about.role == "participant" else ("scale",)
        yield Finding(path, wrong, "the team's agreed answers", remedy, code="HF292")
    elif about.rater != "agreed":
        wrong = "these are one rater's answers, which stay with the team"
        remedy = "Name the agreed ones; `hf-fidelity agree` drafts them from those of the raters."
        yield Finding(("rater",), wrong, "answers with `rater: agreed`", remedy, code="HF292")
    elif about.role == "external":
        wrong = "these are answers from outside the team"
        remedy = "Name what the team itself agreed on."
        yield Finding(("role",), wrong, "the team's agreed answers", remedy, code="HF292")


def redact(assessed: Assessed) -> Redaction:
    """What a team sends of its agreed answers; the same answers always give the same file.

    Answers go as the scale understands them, in its order. Texts go only with `share-texts: true`, and without the
    letters of the raters who wrote them.
    """
    answers, about = assessed.answers, assessed.answers.about
    stays, texts = _counted(answers.about), Counter[str]()
    data: dict[str, Any] = {"scale": assessed.scale.reference}
    for name in SENT_ABOUT:
        field, value = AnswersFile.model_fields[name], getattr(about, name)
        if value != field.default or name == "language":
            data[field.alias or name] = value.isoformat() if name == "date" else value
    letters = letters_of(about)
    data["redacted"] = {"format": FORMAT, "tool": __version__, "of": assessed.answers_document.sha256}
    data["answers"] = {}
    for name, value in answers.values.items():
        said = _texts(answers.remarks.get(name, Given()), letters, stays, texts) if about.share_texts else {}
        if not isinstance(value, Blank) or said:
            data["answers"][name] = _answer(value, said)
    data["redacted"]["digest"] = digest_of(data)
    n_answered = sum(not isinstance(value, Blank) for value in answers.values.values())
    return Redaction(AnswersFile.model_validate(data), n_answered, len(answers.values), +stays, +texts)


def telling_texts(assessed: Assessed, redaction: Redaction) -> Iterator[Finding]:
    """The texts that would go and tell, or may tell, which rater said something; never what is written."""
    letters = letters_of(assessed.answers.about)
    for name, given in redaction.file.answers.items():
        for key in SHARED_TEXTS:
            text, path = getattr(given, key) or "", ("answers", name, key)
            if names_a_rater(text, letters):
                wrong = "this text seems to say what one of the raters said or scored"
                remedy = "Write it as the team's own words, without letters, and redact again."
                yield Finding(path, wrong, "", remedy, code="HF293")
            elif may_name_a_rater(text, letters):
                wrong = "a letter stands alone in this text, and could be a rater's"
                remedy = "If it is, take it out of the answers and redact again; otherwise let it stand."
                yield Finding(path, wrong, "", remedy, code="HF293", severity=Severity.WARNING)


def _counted(about: AnswersFile) -> Counter[str]:
    """How much there is of what does not go, or goes only when it is shared."""
    counts = Counter({"actions": len(about.actions), "role": int(about.role is not None)})
    counts["raters"] = len(letters_of(about))
    for given in about.answers.values():
        counts.update(key for key in ("reason", "corrected", *SHARED_TEXTS) if getattr(given, key) is not None)
    return counts


def _texts(given: Given, letters: set[str], stays: Counter[str], sent: Counter[str]) -> dict[str, str]:
    """The texts that go with an answer, by their key; they are counted over from what stays to what goes."""
    texts = {}
    for key in SHARED_TEXTS:
        text = getattr(given, key)
        if text is None:
            continue
        bare = without_letters(text, letters)
        if any(letter.isprintable() and not letter.isspace() for letter in bare):
            texts[key] = bare
            stays[key] -= 1
            sent[key] += 1
        stays["letters"] += bare != text
    return texts


def _answer(value: Value, said: dict[str, str]) -> Any:
    """An answer as it stands in a file: a plain value, or a mapping where more is said."""
    if isinstance(value, NotApplicable):
        return {"value": NOT_APPLICABLE, "reason": HELD_BACK, **said}
    if isinstance(value, Blank):
        return said
    return {"value": _plain(value), **said} if said else _plain(value)


def _plain(value: Level | Ticks | Amount | Proportion | DontKnow) -> Any:
    match value:
        case Level(number) | Amount(number):
            return plain(number)
        case Ticks(ticked):
            return list(ticked)
        case Proportion(n, total):
            return {"count": plain(n), "total": plain(total)}
        case DontKnow():
            return DONT_KNOW
