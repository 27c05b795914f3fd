"""What a person needs to build a form in a survey tool, so that the export ties itself to the scale on the way back."""

from hf_fidelity.views.forms.survey_table import render_questions_table
from hf_fidelity.views.forms.survey_text import render_questions_text
from hf_fidelity.views.forms.xlsform import render_xlsform

__all__ = ["render_questions_table", "render_questions_text", "render_xlsform"]
