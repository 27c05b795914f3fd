"""Rules about redacted files, and the manual page of what is refused before anything is sent."""

from collections.abc import Iterator

from hf_fidelity.answers.redacted import ALTERED, ANOTHER_VERSION, fault_in
from hf_fidelity.answers.unrated import telling_texts
from hf_fidelity.checks.reading import Refusal
from hf_fidelity.checks.subjects import Answered
from hf_fidelity.problem import Finding, Rule, Severity


def redacted_file_altered(answered: Answered) -> Iterator[Finding]:
    """A redacted file is as `redact` made it: the digest in it is that of everything else in it.

    Layout, comments and line ends do not count. The digest reveals slips and casual changes, such as an answer that was
    corrected in the file to send instead of the team's own. It is no signature: whoever changes a file with intent can
    reckon a new one.

    Wrong: an answer changed in the file to send, in an editor or in the form.

    Right: the team's own answers corrected, and redacted again.
    """
    return _faults(answered, ALTERED)


def redacted_by_another_version(answered: Answered) -> Iterator[Finding]:
    """A redacted file has a format that this version of the tool knows, so that it can be verified.

    Wrong: `format: hf-fidelity-redacted/2` read by a version that knows `hf-fidelity-redacted/1`.

    Right: the version that the file names under `tool`, or a later one.
    """
    return _faults(answered, ANOTHER_VERSION)


def text_tells_a_rater(answered: Answered) -> Iterator[Finding]:
    """A text that is sent, or stands in a report, does not tell which rater said or scored something.

    Letters before a line, and those in brackets after what was said, are taken away by themselves. Where the letter of
    one of the file's raters stands alone in a sentence, only the team can say it in other words: `redact` writes no
    file; a report is written, and the place is told. Letters as in *plan B*, *type A* and *vitamin D* are let stand;
    `redact` tells the place. In a file without ratings a letter that stands alone may be anything, and its place is
    told.

    Wrong: `note: D counted three too many.`

    Right: `note: One of us counted three too many.`
    """
    yield from telling_texts(answered.assessed)


def _faults(answered: Answered, code: str) -> Iterator[Finding]:
    assessed = answered.assessed
    fault = fault_in(assessed.answers_document.data) if assessed.answers.about.redacted else None
    if fault and fault.code == code:
        yield fault


SENDING_RULES: tuple[Rule[Answered], ...] = (
    Rule(ALTERED, redacted_file_altered),
    Rule(ANOTHER_VERSION, redacted_by_another_version),
    Rule("HF293", text_tells_a_rater, Severity.WARNING),
)
"""What is checked of redacted files, in order."""

SENDING_REFUSALS: tuple[Refusal, ...] = (
    Refusal(
        "HF292",
        "not-to-be-sent",
        """What goes to the network is what the team agreed on about itself.

Raters' answers stay with the team, participants' are shown only together with those of others, and a redacted file is
sent as it is.

Wrong: `hf-fidelity redact A.yaml -o to-network.yaml`

Right: `hf-fidelity redact agreed.yaml -o to-network.yaml`""",
    ),
)
"""What is refused, by code."""
