"""From an answer file to answers tied to their scale, with every fault of the file in one run."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from hf_fidelity.answers.model import Action, Answers, AnswersFile, Given
from hf_fidelity.answers.tie import check_header, tie
from hf_fidelity.problem import AnswersError, DefinitionError, Finding, Problem
from hf_fidelity.problem import Path as DataPath
from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Scale
from hf_fidelity.source.document import Document, Loaded, read_document
from hf_fidelity.source.shape import keys_of, shape_findings


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
    about, findings, faulty = _readable_part(document.data)
    problems = [*document.problems, *map(document.problem, findings)]
    if about is None or "scale" in faulty:
        raise AnswersError(_in_order(problems))
    scale, scale_document = _scale_of(about.scale, document, path, scale_folders, problems)
    values, findings = tie(scale, about.variant, about.form, about.answers)
    findings = [finding._replace(path=("answers", *finding.path)) for finding in findings]
    findings += (finding for finding in check_header(scale, about) if finding.path[0] not in faulty)
    problems += map(document.problem, findings)
    if problems:
        raise AnswersError(_in_order(problems))
    remarks = {name: given for name, given in about.answers.items() if name in values}
    return Assessed(scale, Answers(about, values, remarks), scale_document, document)


def _scale_of(
    reference: str, document: Document, path: Path, folders: Sequence[Path], problems: list[Problem]
) -> Loaded[Scale]:
    """The scale that the answers name. A reference that leads nowhere is a fault of the answers."""
    try:
        found = find_scale(reference, folders, beside=path.parent)
    except DefinitionError as error:
        place = document.problem(Finding(("scale",), "")).location
        problems += (problem._replace(location=place) for problem in error.problems)
        raise AnswersError(_in_order(problems)) from None
    return load_scale(*found, with_cases=False)


_STAND_INS = {"scale": "-", "team": "-", "round": "-", "date": "2000-01-01", "rater": "A", "answers": {}}
"""What stands in the place of faulty keys while the rest of a file is looked through; never scored."""


def _readable_part(data: object) -> tuple[AnswersFile | None, list[Finding], set[str | int]]:
    """The file as a model without its faulty parts, the faults of its shape, and the top-level keys they touch."""
    try:
        return AnswersFile.model_validate(data), [], set()
    except ValidationError as fault:
        findings = shape_findings(fault, "HF201", _keys_at)
        paths: list[DataPath] = [error["loc"] for error in fault.errors(include_url=False, include_context=False)]
    if not isinstance(data, dict):
        return None, findings, set()
    sound: dict[str, Any] = {**_STAND_INS, **data}
    if isinstance(sound["answers"], dict):
        faulty_items = {path[1] for path in paths if path[0] == "answers" and len(path) > 1}
        sound["answers"] = {name: answer for name, answer in sound["answers"].items() if name not in faulty_items}
    faulty = {path[0] for path in paths if path and not (path[0] == "answers" and len(path) > 1)}
    sound = {key: value for key, value in sound.items() if key not in faulty}
    return AnswersFile.model_validate({**_STAND_INS, **sound}), findings, faulty


def _keys_at(path: DataPath) -> list[str]:
    """The keys that are allowed beside the one at a path."""
    match path:
        case ("answers", _, *_):
            return keys_of(Given)
        case ("actions", _, *_):
            return keys_of(Action)
    return keys_of(AnswersFile)


def _in_order(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.location.line or 0, problem.location.column or 0))
