"""All rules in one table, with their severities and their pages in the manual."""

from inspect import cleandoc
from typing import Any, NamedTuple

from hf_fidelity.checks import answering, correcting, languages, ranges, structure, texts, worked_cases
from hf_fidelity.checks.calling import CALLS
from hf_fidelity.checks.gathering import NETWORK_REFUSALS
from hf_fidelity.checks.laying_out import PDF_REFUSALS
from hf_fidelity.checks.proofs import PROOF_REFUSALS
from hf_fidelity.checks.reading import REFUSALS
from hf_fidelity.checks.release import RELEASE_RULES
from hf_fidelity.checks.sending import SENDING_REFUSALS, SENDING_RULES
from hf_fidelity.checks.subjects import Answered, Definition
from hf_fidelity.checks.surveys import SURVEY_REFUSALS
from hf_fidelity.checks.tables import TABLE_REFUSALS
from hf_fidelity.checks.voices import VOICE_REFUSALS
from hf_fidelity.problem import Rule, Severity
from hf_fidelity.scale.soundness import SOUNDNESS

DEFINITION_RULES: tuple[Rule[Definition], ...] = (
    Rule("HF140", worked_cases.case_does_not_come_out),
    Rule("HF141", worked_cases.no_cases, Severity.WARNING),
    Rule("HF142", worked_cases.score_no_case_reaches, Severity.WARNING),
    Rule("HF143", worked_cases.band_no_case_reaches, Severity.WARNING),
    Rule("HF150", languages.missing_translation),
    Rule("HF151", languages.undeclared_language, Severity.WARNING),
    Rule("HF152", languages.same_translation, Severity.WARNING),
    Rule("HF153", languages.placeholders_differ),
    Rule("HF154", texts.text_too_long, Severity.WARNING),
    Rule("HF155", texts.two_questions, Severity.HINT),
    Rule("HF156", texts.anchors_alike),
    Rule("HF157", texts.text_left_out, Severity.WARNING),
    Rule("HF158", languages.repeated_language),
    Rule("HF160", structure.items_left_out, Severity.WARNING),
    Rule("HF161", structure.empty_group, Severity.WARNING),
    Rule("HF162", structure.source_not_cited, Severity.WARNING),
    Rule("HF163", structure.about_missing, Severity.WARNING),
    Rule("HF164", structure.date_in_future, Severity.WARNING),
    Rule("HF165", structure.folder_says_otherwise),
    Rule("HF166", ranges.band_out_of_reach),
    Rule("HF167", ranges.cut_out_of_reach),
    Rule("HF168", ranges.hole_in_scores, Severity.WARNING),
    Rule("HF169", ranges.withholding_senseless, Severity.WARNING),
    Rule("HF170", structure.short_form_uneven, Severity.WARNING),
    Rule("HF171", structure.variants_alike, Severity.WARNING),
)
"""What is checked of a sound definition, in order."""

ANSWER_RULES: tuple[Rule[Answered], ...] = (
    Rule("HF230", answering.personal_data, Severity.WARNING),
    Rule("HF231", answering.high_score_without_evidence, Severity.WARNING),
    Rule("HF232", answering.round_in_future, Severity.WARNING),
    Rule("HF233", answering.round_before_scale, Severity.WARNING),
    Rule("HF234", answering.action_due_before_round, Severity.WARNING),
    Rule("HF235", answering.action_without_owner_or_date, Severity.HINT),
    Rule("HF236", answering.nothing_answered, Severity.WARNING),
    Rule("HF237", answering.agreed_without_reason, Severity.WARNING),
    Rule("HF238", correcting.correction_without_change, Severity.WARNING),
    Rule("HF239", correcting.correction_out_of_time, Severity.WARNING),
    *SENDING_RULES,
)
"""What is checked of answers that can be scored, in order."""


class Page(NamedTuple):
    """A rule's page in the manual: its first line says what must hold."""

    code: str
    name: str
    severity: Severity
    text: str


def pages() -> tuple[Page, ...]:
    """The page of every rule, by code."""
    of_files = (*REFUSALS, *TABLE_REFUSALS, *SURVEY_REFUSALS, *PROOF_REFUSALS, *SENDING_REFUSALS)
    refusals = (*of_files, *VOICE_REFUSALS, *CALLS, *PDF_REFUSALS, *NETWORK_REFUSALS)
    refused = [Page(entry.code, entry.name, entry.severity, entry.page) for entry in refusals]
    rules: tuple[Rule[Any], ...] = (*SOUNDNESS, *DEFINITION_RULES, *ANSWER_RULES, *RELEASE_RULES)
    written = [Page(rule.code, rule.name, rule.severity, cleandoc(rule.check.__doc__ or "")) for rule in rules]
    return tuple(sorted(refused + written))
