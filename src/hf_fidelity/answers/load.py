"""From an answer file to answers tied to their scale, with every fault of the file in one run."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from hf_fidelity.answers.model import PARTICIPANT, Action, Answers, AnswersFile, Given, Redacted
from hf_fidelity.answers.tie import check_header, tie
from hf_fidelity.problem import AnswersError, DefinitionError, Finding, Location, Problem
from hf_fidelity.problem import Path as DataPath
from hf_fidelity.scale.library import Found, find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.source.document import Document, Loaded, read_bytes, read_document
from hf_fidelity.source.shape import keys_of, shape_findings

KnownScales = dict[Found, Loaded[Scale]]
"""Scales that were read already, by where they were found."""


class Assessed(NamedTuple):
    """Answers with their scale, and the documents of both."""

    scale: Scale
    answers: Answers
    scale_document: Document
    answers_document: Document


def load_answers(
    path: Path, scale_folders: Sequence[Path] = (), known: KnownScales | None = None, *, frankly: bool = False
) -> Assessed:
    """The answers in a YAML or JSON file or a filled form (.xlsx), tied to the scale that they name.

    `known` keeps the scales that were read, for a caller that loads many files. Raises `AnswersError` with every
    problem of the answers (of a participant's, that there are some, unless `frankly`), `DefinitionError` when the scale
    itself cannot be read.
    """
    try:
        return _tied(path, scale_folders, {} if known is None else known, frankly=frankly)
    except AnswersError as error:
        if frankly:
            raise
        from hf_fidelity.answers.discretion import hushed

        raise hushed(error, path, scale_folders) from None


def _tied(path: Path, folders: Sequence[Path], known: KnownScales, *, frankly: bool) -> Assessed:
    document = document_of(path, folders, known)
    if finding := _something_else(document.data):
        raise AnswersError([document.problem(finding)])
    about, findings, faulty = _readable_part(document.data)
    problems = list(document.problems)
    if about is None or "scale" in faulty:
        raise AnswersError(_in_order(document, [*problems, *map(document.problem, findings)]))
    try:
        scale, scale_document = _scale_of(about.scale, document, path, folders, known)
    except AnswersError as error:
        found = [*problems, *map(document.problem, findings), *error.problems]
        raise AnswersError(_in_order(document, found)) from None
    ids = {item.id for item in scale.items}
    findings = [_indented(finding, ids) for finding in findings]
    tied, unfit = tie(scale, about.variant, about.form, about.answers)
    findings += (finding._replace(path=("answers", *finding.path)) for finding in unfit)
    findings += (finding for finding in check_header(scale, about) if finding.path[0] not in faulty)
    problems += (_told(document, finding, scale, about.language) for finding in findings)
    if problems and not frankly and (scale.anonymous_from is not None or about.role == PARTICIPANT):
        from hf_fidelity.answers.discretion import unsaid

        raise AnswersError([unsaid(document.name)])
    if problems:
        raise AnswersError(_in_order(document, problems))
    remarks = {name: given for name, given in about.answers.items() if name in tied.values}
    return Assessed(scale, Answers(about, tied.values, remarks, tied.ratings), scale_document, document)


_TEXTS = (".yaml", ".yml", ".json", ".txt", "")


def document_of(path: Path, folders: Sequence[Path], known: KnownScales) -> Document:
    """The document of an answer file. Only for a workbook is anything loaded that reads workbooks."""
    name, suffix = path.as_posix(), path.suffix.lower()
    if suffix in _TEXTS:
        return read_document(path, name, AnswersError, plainly=True)
    if suffix in _NOT_ANSWERS:
        is_report = b'name="hf-fidelity-seal"' in read_bytes(path, name, AnswersError)
        wrong, remedy = _REPORT if is_report else _NOT_ANSWERS[suffix]
        allowed = "a filled form (.xlsx), or answers in a .yaml or .json file"
        raise AnswersError([Problem("HF240", Location(name), wrong, allowed, remedy)])
    from hf_fidelity.source.table import is_table

    if not is_table(path):
        return read_document(path, name, AnswersError)
    from hf_fidelity.answers.workbook.read import read_filled_form

    def scale_of(reference: str) -> Scale | None:
        try:
            found = find_scale(reference, folders, beside=path.parent)
        except DefinitionError:
            return None
        return _loaded(found, known).model

    return read_filled_form(path, name, scale_of)


_TABLE = ("this is a table, not answers", "`hf-fidelity import` makes answers of what survey tools export.")
_PAGE = ("this is a page, not answers", "Open it in a browser, save the answers from it, and name the saved file.")
_REPORT = (_PAGE[0], "Name the answers that it was made from; a report alone is verified by `hf-fidelity assess`.")
_NOT_ANSWERS = {".csv": _TABLE, ".tsv": _TABLE, ".html": _PAGE, ".htm": _PAGE}
"""Files that hold no answers, whatever is in them, and what to name in their place."""


def _scale_of(
    reference: str,
    document: Document,
    path: Path,
    folders: Sequence[Path],
    known: KnownScales,
) -> Loaded[Scale]:
    """The scale that the answers name. A reference that leads nowhere is a fault of the answers."""
    try:
        found = find_scale(reference, folders, beside=path.parent)
    except DefinitionError as error:
        place = document.problem(Finding(("scale",), "")).location
        raise AnswersError([problem._replace(location=place) for problem in error.problems]) from None
    return _loaded(found, known)


def _loaded(found: Found, known: KnownScales) -> Loaded[Scale]:
    if found not in known:
        known[found] = load_scale(*found, with_cases=False)
    return known[found]


def _something_else(data: object) -> Finding | None:
    """That a file of ours is no answers, but a scale or a result."""
    if not isinstance(data, dict):
        return None
    if str(data.get("format")).startswith("hf-fidelity-"):
        wrong, remedy = "this is a result, not answers", "Name the answers that it was made from."
        return Finding((), wrong, "", remedy, code="HF201")
    if "domains" in data and "answers" not in data:
        wrong, remedy = "this is a scale definition, not an answer file", "`scales` takes definitions."
        return Finding((), wrong, "", f"Name the team's answers; {remedy}", code="HF201")
    return None


def _indented(finding: Finding, ids: set[str]) -> Finding:
    """The finding; with advice of its own where an answer stands beside `answers` and not under it."""
    if finding.at_key and len(finding.path) == 1 and finding.path[0] in ids:
        return finding._replace(remedy="Indent it under `answers:`.", nearest=None)
    return finding


def _told(document: Document, finding: Finding, scale: Scale, language: str) -> Problem:
    """The finding at its place; in JSON, which form pages save, with the item's name and the way back to the form."""
    problem = document.problem(finding)
    if not document.name.lower().endswith(".json"):
        return problem
    problem = problem._replace(remedy=f"{problem.remedy} Or open the file in the form, and correct it there.".lstrip())
    name = finding.path[1] if finding.path[:1] == ("answers",) and len(finding.path) > 1 else None
    item = next((known for known in scale.items if known.id == name), None)
    if item is None or not item.title:
        return problem
    values = {**problem.values, "title": in_language(item.title, language)}
    return problem._replace(wrong=f"{{title}}: {problem.wrong}", values=values)


_STAND_INS = {"scale": "-", "team": "-", "round": "-", "date": "2000-01-01", "rater": "A", "answers": {}}
_STAND_IN_ACTION = {"step": "-"}
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
    faulty = {path[0] for path in paths if not _is_inside(path)}
    sound.update({key: _STAND_INS[str(key)] for key in faulty if key in _STAND_INS})
    sound = {key: value for key, value in sound.items() if key not in faulty or key in _STAND_INS}
    for key in ("answers", "actions"):
        if key in sound:
            inside = [path[1:] for path in paths if _is_inside(path) and path[0] == key]
            sound[key] = _without(sound[key], inside)
    return AnswersFile.model_validate(sound), findings, faulty


def _is_inside(path: DataPath) -> bool:
    """Whether a fault touches only one answer or one action."""
    return len(path) > 1 and path[0] in {"answers", "actions"}


def _without(entries: Any, paths: Sequence[DataPath]) -> Any:
    """Answers or actions without the keys that are at fault, so that what stands beside them is still looked at."""
    if isinstance(entries, dict):
        sound = dict(entries)
        for name, *keys in paths:
            entry = sound.get(name)
            if keys and isinstance(entry, dict):
                rest = {key: value for key, value in entry.items() if key != keys[0]}
                sound[name] = {**rest, "reason": "-"} if keys[0] == "reason" else rest
                if keys[0] == "ratings":
                    sound[name].pop("reason", None)
            else:
                sound.pop(name, None)
        return sound
    actions = dict(enumerate(entries))
    for position, *keys in paths:
        assert isinstance(position, int)
        entry = actions[position] if keys and isinstance(actions[position], dict) else {}
        actions[position] = {**_STAND_IN_ACTION, **{key: value for key, value in entry.items() if key != keys[0]}}
    return list(actions.values())


def _keys_at(path: DataPath) -> list[str]:
    """The keys that are allowed beside the one at a path."""
    match path:
        case ("answers", _, *_):
            return keys_of(Given)
        case ("actions", _, *_):
            return keys_of(Action)
        case ("redacted", _, *_):
            return keys_of(Redacted)
    return keys_of(AnswersFile)


def _in_order(document: Document, problems: Sequence[Problem]) -> list[Problem]:
    """The problems in the order of the file; of a cell that cannot be read, nothing more is said."""
    unread = {problem.location for problem in document.problems if problem.location.sheet}
    sheets = {sheet: n for n, sheet in enumerate(getattr(document.lines, "sheets", ()))}
    kept = [problem for problem in problems if problem in document.problems or problem.location not in unread]
    return sorted(
        kept,
        key=lambda problem: (
            sheets.get(problem.location.sheet or "", -1),
            problem.location.line or 0,
            problem.location.column or 0,
        ),
    )
