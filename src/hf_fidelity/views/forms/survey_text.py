"""The questions for a survey tool as text to copy from, and how the form is built and its answers come back."""

from collections.abc import Mapping

from hf_fidelity.problem import one_line
from hf_fidelity.views.forms.blank import PARTICIPANT, BlankForm
from hf_fidelity.views.forms.survey_questions import SurveyQuestion, sections
from hf_fidelity.views.speech import Speech, speech

_RULE = "-" * 80


def render_questions_text(blank: BlankForm) -> str:
    """The questions as text to copy from: every text to paste stands on one line of its own."""
    say = speech(blank.language)
    title = f"{one_line(blank.title)} ({blank.scale.reference})"
    lines = [title, "=" * len(title), "", *introduction(blank, say)]
    for number, section in enumerate(sections(blank, say), 1):
        lines += ["", _RULE, f"{number}. {section.title}", section.description, _RULE]
        for question in section.questions:
            lines += ["", *_question(question, say)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def introduction(blank: BlankForm, say: Speech) -> list[str]:
    """How the form is built, in which tool it is done how, and how the answers come back."""
    tools = {
        "Microsoft Forms": (
            say("Choice; Choice with several answers; Text."),
            say("Responses, Open in Excel."),
        ),
        "Nettskjema": (
            say("Radio buttons; Checkboxes; Text."),
            say("Results, download as Excel or CSV, without a codebook."),
        ),
        "SurveyXact": (
            say("Single choice; Multiple choice; Open."),
            say("the dataset, the labels and the structure as CSV in one folder, or all of it as Excel."),
        ),
        "Enalyzer": (
            say("Single choice; Multiple choice; Open answer."),
            say("choose the data format Text, not Label number."),
        ),
    }
    export, folder, exported = say("EXPORT"), say("FOLDER"), say("Export")
    lines = [
        say("How to build this form in a survey tool"),
        "",
        "1. " + say("Make the questions below one by one, in this order. Copy texts and choices as they stand."),
        "2. " + say("Keep what stands in square brackets: it ties the answers to their items on the way back."),
        "3. " + say("Make no question required, and let the tool collect neither names nor addresses."),
        "4. " + _about_notes(blank, say),
        "5. " + say("When all have answered, export the answers and run:"),
        "",
        f"   hf-fidelity import {export} -o {folder} {_options(blank, say)}",
        "",
        say("Question types (one choice; several choices; text), and how to export:"),
        "",
    ]
    for tool, (types, how) in tools.items():
        lines += [f"- {tool}: {types}", f"  {exported}: {how}"]
    return lines


def _about_notes(blank: BlankForm, say: Speech) -> str:
    if blank.is_anonymous:
        return say("Ask for nothing else: no name, age, sex or day, and no room for notes.")
    return say("Questions marked * are for notes. Leave them out if you do not want them.")


def _options(blank: BlankForm, say: Speech) -> str:
    """What the command is to be told, as an example."""
    scale = [] if blank.scale.id == "housing-first" else [f"--scale {blank.scale.reference}"]
    variant = blank.variant or ("…" if blank.scale.variants else "")
    options = [*scale, '--team "…"', "--round 2026-2", "--date 2026-10-14"]
    options += [f"--variant {variant}"] if variant else []
    options += [f"--role {PARTICIPANT['role']}"] if blank.is_anonymous else []
    options += ["--short"] if blank.form == "short" else []
    return " ".join([*options, f"--lang {say.language}"])


def kinds_in_words(say: Speech) -> Mapping[str, str]:
    """What the kinds of question are called."""
    return {
        "one": say("one choice"),
        "several": say("several choices"),
        "short": say("short text"),
        "long": say("long text"),
    }


def _question(question: SurveyQuestion, say: Speech) -> list[str]:
    lines = [f"{question.number}  ({kinds_in_words(say)[question.kind]})", question.text]
    if question.choices:
        lines += ["", *question.choices]
    if question.help:
        lines += ["", say("Help text: {text}", text=question.help)]
    return lines
