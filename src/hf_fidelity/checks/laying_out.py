"""The manual pages of reports that cannot become a PDF."""

from hf_fidelity.checks.reading import Refusal

PDF_REFUSALS: tuple[Refusal, ...] = (
    Refusal(
        "HF313",
        "pdf-not-installed",
        """The part of the tool that lays out PDF is installed.

It is an extra, since it brings libraries for drawing that not every machine has.

Wrong: `-o report.pdf` after `pip install hf-fidelity`

Right: the extra `pdf`, or `pip install weasyprint`; or `-o report.html`, printed to PDF from a browser""",
    ),
    Refusal(
        "HF319",
        "pdf-not-made",
        """The library that lays out PDF can lay out the page.

It stumbles over some pages that browsers show well, with texts that are longer and odder than a report has otherwise.
Nothing is then written.

Wrong: `-o report.pdf` with such a text

Right: `-o report.html`, printed to PDF from a browser""",
    ),
)
