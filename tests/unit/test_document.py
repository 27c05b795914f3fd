"""Pages as PDF, also those that the library which lays them out cannot bear."""

import pytest

from hf_fidelity.problem import UsageError
from hf_fidelity.views.document import render_pdf

ODD = '<dl style="display: grid; height: 3000px; break-inside: avoid">secret<br><br>'
"""A grid that is longer than a page and must not break."""


def test_a_page_that_can_be_laid_out_becomes_a_pdf():
    assert render_pdf("<html lang='en'><title>Page</title><p>Words.</p>").startswith(b"%PDF")


def test_a_page_that_cannot_be_laid_out_is_refused_clearly():
    with pytest.raises(UsageError) as caught:
        render_pdf(ODD)
    assert [problem.code for problem in caught.value.problems] == ["HF319"]
    assert "secret" not in " ".join(caught.value.problems[0].said())
