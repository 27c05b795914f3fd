"""Every view with the grammar that its output has: a test sees to it that none is left out."""

from hf_fidelity.views import comparison, machine
from hf_fidelity.views.agreement.drafted import render_draft
from hf_fidelity.views.agreement.figures import render_figures
from hf_fidelity.views.agreement.terminal import render_agreement
from hf_fidelity.views.annotations import render_problems
from hf_fidelity.views.answer_file import render_answer_file, render_answer_json
from hf_fidelity.views.catalogue import render_item, render_scale, render_scales
from hf_fidelity.views.forms.page import render_form_page
from hf_fidelity.views.forms.survey_table import render_questions_table
from hf_fidelity.views.forms.survey_text import render_questions_text
from hf_fidelity.views.forms.text import render_form_text
from hf_fidelity.views.forms.workbook import render_form_workbook
from hf_fidelity.views.forms.xlsform import render_xlsform
from hf_fidelity.views.meeting.page import render_agenda
from hf_fidelity.views.network.data import render_codebook, render_data, render_parquet
from hf_fidelity.views.network.machine import render_network_json
from hf_fidelity.views.network.page import render_meeting_page, render_own_sheet, render_slides
from hf_fidelity.views.network.terminal import render_network
from hf_fidelity.views.network.workbook import render_network_workbook
from hf_fidelity.views.page import render_subject
from hf_fidelity.views.participants.machine import render_participants_json
from hf_fidelity.views.participants.page import render_participants_page
from hf_fidelity.views.participants.terminal import render_participants
from hf_fidelity.views.redacted import redaction_lines, render_redacted
from hf_fidelity.views.tables.delimited import render_csv
from hf_fidelity.views.tables.workbook import render_workbook
from hf_fidelity.views.terminal import render_summary
from hf_fidelity.views.trend.delimited import render_trend_csv
from hf_fidelity.views.trend.machine import render_trend_json
from hf_fidelity.views.trend.page import render_trend_page
from hf_fidelity.views.trend.terminal import render_trend
from tests.injection import grammars as g


def _told(world):
    """What the older views take: answers, result, language and the round before."""
    return world.subject[:4]


def _trend(world):
    team, around, left_out, say = world.trend
    return team, around, left_out, say


VIEWS = {
    "render_summary": (g.as_terminal, lambda w: render_summary(*_told(w), w.subject.voices)),
    "render_subject": (g.html, lambda w: render_subject(w.subject)),
    "render_subject without": (
        g.html,
        lambda w: render_subject(w.subject._replace(without=frozenset({"totals"}), voices=None)),
    ),
    "machine.render_json": (g.as_json, lambda w: machine.render_json(*w.subject[:2])),
    "render_csv": (g.as_csv, lambda w: render_csv(*_told(w))),
    "render_workbook": (g.as_xlsx, lambda w: render_workbook(*_told(w))),
    "render_trend": (g.as_terminal, lambda w: render_trend(*_trend(w))),
    "render_trend_page": (g.html, lambda w: render_trend_page(*_trend(w), [w.trend[2][0]])),
    "render_trend_json": (g.as_json, lambda w: render_trend_json(*w.trend[:2])),
    "render_trend_csv": (g.as_csv, lambda w: render_trend_csv(w.trend[:2], w.trend[3])),
    "render_agreement": (g.as_terminal, lambda w: render_agreement(w.raters)),
    "render_agreement of all": (g.as_terminal, lambda w: render_agreement(w.raters, everything=True)),
    "render_agenda": (g.html, lambda w: render_agenda(w.raters)),
    "render_figures": (g.as_json, lambda w: render_figures(w.raters)),
    "render_draft": (g.as_yaml, lambda w: render_draft(w.raters, "draft.yaml")),
    "render_draft as JSON": (g.as_json, lambda w: render_draft(w.raters, "draft.json")),
    "render_participants": (g.as_terminal, lambda w: render_participants(w.together)),
    "render_participants_page": (g.html, lambda w: render_participants_page(w.together)),
    "render_participants_json": (g.as_json, lambda w: render_participants_json(w.together)),
    "render_network": (g.as_terminal, lambda w: render_network(w.network)),
    "render_network with names": (g.as_terminal, lambda w: render_network(w.named)),
    "render_meeting_page": (g.html, lambda w: render_meeting_page(w.network)),
    "render_meeting_page with names": (g.html, lambda w: render_meeting_page(w.named)),
    "render_slides": (g.html, lambda w: render_slides(w.network)),
    "render_slides with names": (g.html, lambda w: render_slides(w.named)),
    "render_own_sheet": (g.html, lambda w: render_own_sheet(w.network, w.network.last.roster.inside[0].team)),
    "render_network_workbook": (g.as_xlsx, lambda w: render_network_workbook(w.network)),
    "render_network_workbook with names": (g.as_xlsx, lambda w: render_network_workbook(w.named)),
    "render_network_json": (g.as_json, lambda w: render_network_json(w.network)),
    "render_network_json with names": (g.as_json, lambda w: render_network_json(w.named)),
    "render_data": (g.as_csv, lambda w: render_data(w.network)),
    "render_codebook": (g.as_csv, lambda w: render_codebook(w.network)),
    "render_parquet": (g.as_parquet, lambda w: render_parquet(w.network)),
    "render_scales": (g.as_terminal, lambda w: render_scales([w.blank.scale], w.subject.say)),
    "render_scale": (g.as_terminal, lambda w: render_scale(w.blank.scale, w.subject.say)),
    "render_item": (
        lambda items: [g.as_terminal(item) for item in items],
        lambda w: [render_item(w.blank.scale, item, w.subject.say) for item in w.blank.scale.items],
    ),
    "render_form_page": (g.html, lambda w: render_form_page(w.blank)),
    "render_form_page of participants": (g.html, lambda w: render_form_page(w.voice_blank)),
    "render_form_text": (g.as_yaml, lambda w: render_form_text(w.blank)),
    "render_form_workbook": (g.as_xlsx, lambda w: render_form_workbook(w.blank)),
    "render_form_workbook of participants": (g.as_xlsx, lambda w: render_form_workbook(w.voice_blank)),
    "render_questions_text": (g.as_text, lambda w: render_questions_text(w.blank)),
    "render_questions_table": (g.as_xlsx, lambda w: render_questions_table(w.blank)),
    "render_xlsform": (g.as_xlsx, lambda w: render_xlsform(w.blank)),
    "render_answer_file": (g.as_yaml, lambda w: render_answer_file(w.subject.assessed.answers.about)),
    "render_answer_json": (g.as_json, lambda w: render_answer_json(w.subject.assessed.answers.about)),
    "render_redacted": (g.as_yaml, lambda w: render_redacted(w.redaction, as_json=False)),
    "render_redacted as JSON": (g.as_json, lambda w: render_redacted(w.redaction, as_json=True)),
    "redaction_lines": (g.as_text, lambda w: "".join(redaction_lines(w.redaction))),
    "comparison.render_text": (g.as_text, lambda w: comparison.render_text(w.compared, w.subject.say)),
    "comparison.render_markdown": (g.as_markdown, lambda w: comparison.render_markdown(w.compared, w.subject.say)),
    "comparison.render_json": (g.as_json, lambda w: comparison.render_json(w.compared, w.subject.say)),
    "render_problems as text": (g.as_text, lambda w: render_problems(w.problems, "text", n_checked=3)),
    "render_problems as JSON": (g.as_json, lambda w: render_problems(w.problems, "json", n_checked=3)),
    "render_problems as SARIF": (g.as_json, lambda w: render_problems(w.problems, "sarif", n_checked=3)),
    "render_problems as JUnit": (g.as_junit, lambda w: render_problems(w.problems, "junit", n_checked=3)),
    "render_problems for GitHub": (g.as_commands, lambda w: render_problems(w.problems, "github", n_checked=3)),
}
"""By the name of its function, and what is particular about it: the grammar, and the view of a world."""
ELSEWHERE = {
    "render_pdf": "lays out the pages above; its own tests are beside these",
    "render_page": "calls render_subject",
    "render_own_template": "test_injection.py in tests/unit",
    "render_schema": "shows no text of a file",
}
