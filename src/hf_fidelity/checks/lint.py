"""Checks files: which of them are definitions or answers, and everything that can be said about each."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.answers.discretion import is_telling, participants_among, something_in, unsaid
from hf_fidelity.answers.load import KnownScales, load_answers
from hf_fidelity.answers.model import PARTICIPANT
from hf_fidelity.answers.workbook.seems import seems_a_form
from hf_fidelity.checks.rules import ANSWER_RULES, DEFINITION_RULES
from hf_fidelity.checks.subjects import Answered, Definition
from hf_fidelity.problem import AnswersError, DefinitionError, FidelityError, Problem, Severity
from hf_fidelity.scale.load import SCALE_FILE, load_scale
from hf_fidelity.scoring.cases import play

SUFFIXES = (".yaml", ".yml", ".json")
WORKBOOK = ".xlsx"


_BEGINNING = 20_000
"""How many bytes of a file are looked through to see what it is."""
_RESULT = re.compile(r'"format"\s*:\s*"hf-fidelity-(?!redacted/)')
_TOP_KEY = re.compile(r'^(?:\s{0,2}")?(domains|scale|answers)"?\s*:', re.MULTILINE)


class Checked(NamedTuple):
    """What was looked at, and what was found, by file and place."""

    definitions: int
    answers: int
    problems: tuple[Problem, ...]


class Target(NamedTuple):
    """A file to check, and whether it is a definition."""

    path: Path
    is_definition: bool


def find_targets(paths: Sequence[Path]) -> Iterator[Target]:
    """The definitions and answer files that paths mean: files as they are, folders with all that lies in them.

    In a folder, `scale.yaml` is a definition together with the files beside it; every other YAML or JSON file whose
    beginning names a `scale:` is a set of answers, and so is every workbook that was made as a form.
    """
    seen: set[Path] = set()
    for path in paths:
        for target in _targets_in(path) if path.is_dir() else [_target_of(path)]:
            if target.path.resolve() not in seen:
                seen.add(target.path.resolve())
                yield target


def _targets_in(folder: Path) -> Iterator[Target]:
    suffixes = (*SUFFIXES, WORKBOOK)
    files = sorted(file for file in folder.rglob("*") if file.suffix.lower() in suffixes and file.is_file())
    scales = {file.parent for file in files if file.name == SCALE_FILE}
    for file in files:
        if file.name == SCALE_FILE:
            yield Target(file, is_definition=True)
        elif file.parent not in scales and (kind := _kind_of(file)):
            yield Target(file, is_definition=kind == "definition")


def _target_of(file: Path) -> Target:
    if file.name != SCALE_FILE and (file.parent / SCALE_FILE).is_file() and _kind_of(file) is None:
        return Target(file.parent / SCALE_FILE, is_definition=True)
    return Target(file, is_definition=file.name == SCALE_FILE or _kind_of(file) == "definition")


def _kind_of(file: Path) -> str | None:
    """What a file seems to be by the top-level keys near its beginning: `definition`, `answers`, or None."""
    if not file.is_file():
        return "answers"  # whose reading says what is wrong; to look into a pipe would wait for ever
    if file.suffix.lower() == WORKBOOK:
        return "answers" if seems_a_form(file) else None
    try:
        with file.open("rb") as opened:
            text = opened.read(_BEGINNING).decode("utf-8", "replace")
    except OSError:
        return "answers"
    if _RESULT.search(text):
        return None
    keys = set(_TOP_KEY.findall(text))
    if not keys and file.suffix.lower() == ".json":
        keys = set(_top_keys_of_json(text))
    if "domains" in keys:
        return "definition"
    return "answers" if keys & {"scale", "answers"} else None


def _top_keys_of_json(text: str) -> Iterator[str]:
    """The keys of the outermost mapping in the beginning of a JSON text, however it is laid out."""
    depth = 0
    for mark, key in _JSON_MARK.findall(text):
        if key and depth == 1:
            yield key
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(mark, 0)


_JSON_MARK = re.compile(r'([{}\[\]]|"(?:[^"\\]|\\.)*"(?!\s*:))|"((?:[^"\\]|\\.)*)"')
"""A bracket, a text, or a key."""


def check_files(
    targets: Iterable[Target],
    folders: Sequence[Path],
    today: date,
    *,
    is_wanted: Callable[[str], bool],
    frankly: bool = True,
    advance: Callable[[], None] = lambda: None,
) -> Checked:
    """Everything that the wanted rules say about the files. A scale that many answers name is read once.

    Without `frankly`, no more is said of a participant's file than that there is something to see to.
    """
    definitions = answers = 0
    found: list[_Found] = []
    scales: KnownScales = {}
    for target in targets:
        if target.is_definition:
            definitions += 1
            one = _Found(target.path, check_definition(target.path, today), is_theirs=False)
        else:
            answers += 1
            one = _found_in(target.path, folders, today, scales)
        found.append(one)
        advance()
    said = (problem for one in (found if frankly else _discreetly(found, folders)) for problem in one.problems)
    return Checked(
        definitions, answers, tuple(problem for problem in said if is_wanted(problem.code) or problem.code in UNSAID)
    )


UNSAID = ("HF343", "HF347")
"""What stands for the faults of a participant's file, whatever was asked for: which they are is not said."""


class _Found(NamedTuple):
    """What was found in a file, and whether it is a participant's; None for answers that cannot be read."""

    path: Path
    problems: list[Problem]
    is_theirs: bool | None


def _discreetly(found: Sequence[_Found], folders: Sequence[Path]) -> Iterator[_Found]:
    """What was found; of a participant's file, one problem at the most."""
    unread = [one.path for one in found if one.is_theirs is None and is_telling(one.problems)]
    theirs = participants_among(
        unread, {one.path: one.is_theirs for one in found if one.is_theirs is not None}, folders
    )
    for one in found:
        if one.path in theirs:
            yield one._replace(problems=[unsaid(one.path.as_posix())])
        elif one.is_theirs:
            is_worth_saying = any(problem.severity is not Severity.HINT for problem in one.problems)
            yield one._replace(problems=[something_in(one.path.as_posix())] if is_worth_saying else [])
        else:
            yield one


def check_definition(path: Path, today: date) -> list[Problem]:
    """What is wrong with a definition."""
    try:
        scale, document = load_scale(path)
    except FidelityError as error:
        return list(error.problems)
    file = path.resolve()
    folder = (file.parent.parent.name, file.parent.name) if file.name == SCALE_FILE and _is_version(file) else None
    definition = Definition(scale, document.data, folder, today, tuple(play(scale, case) for case in scale.cases))
    return [document.problem(finding) for rule in DEFINITION_RULES for finding in rule.findings(definition)]


def _is_version(file: Path) -> bool:
    return file.parent.name.replace(".", "").isdigit()


def check_answers(path: Path, folders: Sequence[Path], today: date, scales: KnownScales) -> list[Problem]:
    """What is wrong with a set of answers."""
    return _found_in(path, folders, today, scales).problems


def _found_in(path: Path, folders: Sequence[Path], today: date, scales: KnownScales) -> _Found:
    try:
        assessed = load_answers(path, folders, scales, frankly=True)
    except AnswersError as error:
        return _Found(path, list(error.problems), None)
    except DefinitionError as error:
        return _Found(path, list(error.problems), is_theirs=False)
    answered = Answered(assessed, today)
    document, role = assessed.answers_document, assessed.answers.about.role
    problems = [document.problem(finding) for rule in ANSWER_RULES for finding in rule.findings(answered)]
    return _Found(path, problems, assessed.scale.anonymous_from is not None or role == PARTICIPANT)
