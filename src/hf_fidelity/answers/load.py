"""From an answer file to answers tied to their scale, with every fault of the file in one run."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from hf_fidelity.answers.model import Action, Answers, AnswersFile, Given
from hf_fidelity.answers.tie import check_variant, tie
from hf_fidelity.problem import AnswersError, DefinitionError, Finding, Problem
from hf_fidelity.scale.library import Found, find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Form, Scale
from hf_fidelity.source.document import Document, read_document
from hf_fidelity.source.shape import shape_findings

_PARTS = (AnswersFile, Given, Action)


class Assessed(NamedTuple):
    """Answers with their scale, and the documents of both."""

    scale: Scale
    answers: Answers
    scale_document: Document
    answers_document: Document


def load_answers(path: Path, scale_folders: Sequence[Path] = ()) -> Assessed:
    """The answers in a YAML or JSON file, tied to the scale that they name.

    Raises `AnswersError` with every problem of the answers, `DefinitionError` when the scale itself cannot be read.
    """
    document = read_document(path, path.as_posix(), AnswersError)
    problems = list(document.problems)
    try:
        about = AnswersFile.model_validate(document.data)
    except ValidationError as fault:
        known = sorted({field.alias or key for part in _PARTS for key, field in part.model_fields.items()})
        problems += map(document.problem, shape_findings(fault, "HF201", known))
        problems += _faults_of_values(document, path, scale_folders)
        raise AnswersError(sorted(problems, key=_place)) from None
    scale, scale_document = load_scale(
        *_scale_of(about.scale, document, path, scale_folders, problems), with_cases=False
    )
    values, findings = tie(scale, about.variant, about.form, about.answers)
    findings = [finding._replace(path=("answers", *finding.path)) for finding in findings]
    findings += _faults_of_header(scale, about)
    problems += map(document.problem, findings)
    if problems:
        raise AnswersError(sorted(problems, key=_place))
    remarks = {name: given for name, given in about.answers.items() if name in values}
    return Assessed(scale, Answers(about, values, remarks), scale_document, document)


def _scale_of(
    reference: str, document: Document, path: Path, folders: Sequence[Path], problems: list[Problem]
) -> Found:
    try:
        return find_scale(reference, folders, beside=path.parent)
    except DefinitionError as error:
        place = document.problem(Finding("", ("scale",), "")).location
        raise AnswersError([*problems, *(problem._replace(location=place) for problem in error.problems)]) from None


def _faults_of_header(scale: Scale, about: AnswersFile) -> list[Finding]:
    """What does not fit the scale outside the answers themselves."""
    findings = []
    if fault := check_variant(scale, about.variant):
        findings.append(fault)
    known = {item.id for item in scale.items}
    for position, action in enumerate(about.actions):
        if action.item is not None and action.item not in known:
            from hf_fidelity.problem import did_you_mean, quoted

            remedy = did_you_mean(action.item, sorted(known)) or "Correct or delete it."
            path = ("actions", position, "item")
            findings.append(
                Finding("HF210", path, "the scale has no item {item}", "", remedy, {"item": quoted(action.item)})
            )
    if about.form == "short" and not any(item.short for item in scale.items):
        findings.append(Finding("HF213", ("form",), "the scale has no short form", "full", "Delete the line."))
    return findings


def _faults_of_values(document: Document, path: Path, folders: Sequence[Path]) -> list[Problem]:
    """The faults of the answers in a file whose shape is wrong elsewhere, as far as they can be seen."""
    data = document.data
    if (
        not isinstance(data, dict)
        or not isinstance(data.get("answers"), dict)
        or not isinstance(data.get("scale"), str)
    ):
        return []
    try:
        scale = load_scale(*find_scale(data["scale"], folders, beside=path.parent), with_cases=False).model
    except DefinitionError:
        return []
    sound: dict[str, Given] = {}
    for name, answer in data["answers"].items():
        try:
            sound[name] = AnswersFile.model_validate({**_EMPTY, "answers": {name: answer}}).answers[name]
        except ValidationError:
            continue
    form: Form = "short" if data.get("form") == "short" else "full"
    variant = data.get("variant")
    _, findings = tie(scale, variant if isinstance(variant, str) else None, form, sound)
    return [document.problem(finding._replace(path=("answers", *finding.path))) for finding in findings]


_EMPTY = {"scale": "-", "team": "-", "round": "-", "date": "2000-01-01", "rater": "A", "answers": {}}


def _place(problem: Problem) -> tuple[int, int]:
    return problem.location.line or 0, problem.location.column or 0
