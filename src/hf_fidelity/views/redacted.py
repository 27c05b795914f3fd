"""What a team sends, as a file, and in words what goes and what stays: kinds and numbers, never what is written."""

import textwrap
from collections.abc import Iterator, Mapping

from hf_fidelity.answers.redaction import Redaction
from hf_fidelity.views.answer_file import render_answer_file, render_answer_json

WIDTH = 80

_KINDS: Mapping[str, tuple[str, str]] = {
    "raters": ("1 rater's ratings", "{n} raters' ratings"),
    "letters": ("1 rater's letter before a text", "raters' letters before {n} texts"),
    "reason": ("1 reason", "{n} reasons"),
    "corrected": ("1 correction", "{n} corrections"),
    "note": ("1 note", "{n} notes"),
    "evidence": ("1 text on evidence", "{n} texts on evidence"),
    "barrier": ("1 barrier", "{n} barriers"),
    "facilitator": ("1 facilitator", "{n} facilitators"),
    "adaptation": ("1 local adaptation", "{n} local adaptations"),
    "actions": ("1 step of the action plan", "{n} steps of the action plan"),
    "role": ("the raters' role", "the raters' roles"),
}
"""What each kind is called when there is one of it, and when there are more, in the order in which they are named."""


def render_redacted(redaction: Redaction, *, as_json: bool) -> str:
    """The file that is sent, as YAML or JSON; the same answers give the same text."""
    return render_answer_json(redaction.file) if as_json else render_answer_file(redaction.file)


def redaction_lines(redaction: Redaction) -> list[str]:
    """What is sent, what stays with the team, and what decides about the texts, in lines of 80 characters."""
    return [
        line
        for said in _said(redaction)
        for line in textwrap.wrap(said, WIDTH, subsequent_indent="    ", break_on_hyphens=False)
    ]


def _said(redaction: Redaction) -> Iterator[str]:
    file = redaction.file
    about = [key for key in ("scale", "team", "municipality", "round", "date", "variant") if getattr(file, key)]
    answers = f"the answers to {redaction.n_answered} of {redaction.n_asked} items"
    yield f"The file holds: {', '.join(about)}; {answers}; {_listed(redaction.texts) or 'no texts'}."
    yield f"Stays with you: {_listed(redaction.stays) or 'nothing, for there was nothing else'}."
    if redaction.texts:
        yield (
            "The texts go because the answers say `share-texts: true`. Read them once more: names are not found by the "
            "tool."
        )
    elif any(redaction.stays.get(key) for key in ("note", "evidence", "barrier", "facilitator", "adaptation")):
        yield (
            "Texts stay since the team has not agreed to share them. If it has, write `share-texts: true` over "
            "`answers`, and redact again."
        )


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(_KINDS[kind][counts[kind] > 1].format(n=counts[kind]) for kind in _KINDS if counts.get(kind))
