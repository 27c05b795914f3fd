"""A redacted file in the form: it opens, nothing in it is lost, and a change that is made there is seen afterwards."""

import json

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.redacted import verified
from hf_fidelity.answers.redaction import redact
from hf_fidelity.views.redacted import render_redacted


def test_a_redacted_file_opens_and_is_altered_only_by_a_change(visit, housing_first, root):
    original = load_answers(root / "examples/lundvik/2026-2/agreed.yaml")
    text = render_redacted(redact(original), as_json=True)
    form = visit(housing_first)
    form.open(text, "sent.json")
    assert form.page.locator("#about_team").input_value() == "Housing First Lundvik"
    again = load_answers(form.save())
    assert again.answers.values == original.answers.values
    assert json.loads(text)["redacted"]["digest"] == again.answers.about.redacted.digest
    assert verified(again.answers_document, again.answers.about) is None
    form.choose("choice-decline", 0)
    changed = load_answers(form.save())
    assert verified(changed.answers_document, changed.answers.about).code == "HF290"
