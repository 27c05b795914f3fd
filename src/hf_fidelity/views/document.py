"""The report as a tagged PDF, laid out from the page, which may fetch nothing from a network or the disk."""

from typing import NoReturn

from hf_fidelity.problem import Location, Problem, UsageError


def render_pdf(page: str) -> bytes:
    """The page as PDF/UA with bookmarks, title and language.

    Raises `UsageError` without the extra `pdf`, and for a page that it cannot lay out.
    """
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError):  # OSError when the libraries that it draws with are not there
        wrong = "PDF needs a part of the tool that is not installed"
        remedy = "Install it with `pip install weasyprint`, or write the report as .html and print it from a browser."
        raise UsageError([Problem("HF313", Location("-o"), wrong, "", remedy)]) from None

    class Nothing(URLFetcher):  # type: ignore[misc]  # the library has no types
        def fetch(self, url: str, headers: object = None) -> NoReturn:  # noqa: ARG002
            raise ValueError("a report fetches nothing")

    try:
        document: bytes = HTML(string=page, url_fetcher=Nothing()).write_pdf(pdf_variant="pdf/ua-1")
    except Exception as fault:  # the library stumbles over odd pages with whatever error it meets
        wrong = "the page cannot be laid out as PDF: its texts are too odd for the library that does it ({fault})"
        remedy = "Write the report as .html, and print it to PDF from a browser."
        problem = Problem("HF319", Location("-o"), wrong, "", remedy, {"fault": type(fault).__name__})
        raise UsageError([problem]) from None
    return document
