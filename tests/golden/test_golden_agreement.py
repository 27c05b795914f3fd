"""Several raters as a reader gets them: the summary and the agenda in every language, the figures and the draft."""

from pathlib import Path

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.views.agreement.drafted import render_draft
from hf_fidelity.views.agreement.figures import render_figures
from hf_fidelity.views.agreement.subject import raters_of
from hf_fidelity.views.agreement.terminal import render_agreement
from hf_fidelity.views.meeting.page import render_agenda
from hf_fidelity.views.speech import LANGUAGES, speech
from tests.golden.test_golden import golden, plain  # noqa: F401  # a fixture


@pytest.fixture
def raters(root, monkeypatch):
    monkeypatch.chdir(root / "tests/golden")
    each = [load_answers(Path(f"raters/{letter}.yaml")) for letter in "ABC"]
    return lambda language: raters_of(each, None, speech(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_summary_of_raters(golden, raters, language):  # noqa: F811
    subject = raters(language)
    text = plain(render_agreement(subject)) + "\n" + plain(render_agreement(subject, everything=True))
    golden(f"raters.{language}.txt", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_agenda(golden, raters, language):  # noqa: F811
    golden(f"agenda.{language}.html", render_agenda(raters(language)))


def test_figures_and_draft(golden, raters):  # noqa: F811
    golden("agreement.json", render_figures(raters("nb")))
    golden("draft.yaml", render_draft(raters("nb"), "draft.yaml"))
    golden("draft.json", render_draft(raters("nb"), "draft.json"))
