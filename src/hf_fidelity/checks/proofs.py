"""The manual pages of what verifying a report page finds."""

from hf_fidelity.checks.reading import Refusal

PROOF_REFUSALS: tuple[Refusal, ...] = (
    Refusal(
        "HF280",
        "not-a-report",
        """The page to verify is a report that `assess -o report.html` wrote.

Wrong: a form, another web page.

Right: the report.""",
    ),
    Refusal(
        "HF281",
        "report-altered",
        """A report is as it was written: the seal in its head is the sha256 of everything else in it.

The seal reveals slips and casual changes. It is no signature: whoever changes a page with intent can reckon a new one.

Wrong: a figure changed in an editor, or a page saved again from a browser, which writes its own version of it.

Right: a copy of the file.""",
    ),
    Refusal(
        "HF282",
        "report-of-another-version",
        """The result in a report has a format that this version knows.

Wrong: a report of a later version.

Right: the version that the page names at its end.""",
    ),
    Refusal(
        "HF283",
        "report-damaged",
        """A report is whole: it has one seal, at most one result, and its end.

Wrong: a page that was cut off in sending.

Right: the report sent again.""",
    ),
    Refusal(
        "HF284",
        "result-does-not-follow",
        """A report's answers, scored again with its scale, give the result that it holds.

The answers are known by their sha256, and are looked for in the folder of the report.

Wrong: answers or a scale that were edited after the report was made.

Right: the answers and the scale as they were; or a new report.""",
    ),
)
"""What is found, by code."""
