"""Checks files: which of them are definitions or answers, and everything that can be said about each."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.answers.load import KnownScales, load_answers
from hf_fidelity.answers.workbook.seems import seems_a_form
from hf_fidelity.checks.rules import ANSWER_RULES, DEFINITION_RULES
from hf_fidelity.checks.subjects import Answered, Definition
from hf_fidelity.problem import FidelityError, Problem
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
    files = sorted(file for file in folder.rglob("*") if file.suffix in (*SUFFIXES, WORKBOOK) and file.is_file())
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
    advance: Callable[[], None] = lambda: None,
) -> Checked:
    """Everything that the wanted rules say about the files. A scale that many answers name is read once."""
    definitions = answers = 0
    problems: list[Problem] = []
    scales: KnownScales = {}
    for target in targets:
        if target.is_definition:
            definitions += 1
            found = check_definition(target.path, today)
        else:
            answers += 1
            found = check_answers(target.path, folders, today, scales)
        problems += (problem for problem in found if is_wanted(problem.code))
        advance()
    return Checked(definitions, answers, tuple(problems))


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
    try:
        assessed = load_answers(path, folders, scales, frankly=True)
    except FidelityError as error:
        return list(error.problems)
    answered = Answered(assessed, today)
    document = assessed.answers_document
    return [document.problem(finding) for rule in ANSWER_RULES for finding in rule.findings(answered)]
