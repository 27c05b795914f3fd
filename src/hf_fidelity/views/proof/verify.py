"""Whether a report page is as it was written, and whether its answers, scored again, give the result that it holds."""

import hashlib
import html
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hf_fidelity.answers.load import load_answers
from hf_fidelity.problem import AnswersError, FidelityError, Location, Problem, listed, quoted
from hf_fidelity.scoring.compute import score
from hf_fidelity.source.document import MOST_BYTES, decode, read_bytes
from hf_fidelity.views.machine import result_json
from hf_fidelity.views.proof.seal import results, seal_holds, seals
from hf_fidelity.views.result_shape import FORMAT

SUFFIXES = (".yaml", ".yml", ".json", ".xlsx")
"""Where answers are looked for: files with these suffixes beside the page."""
MOST_LOOKED_AT = 200
"""How many files beside a page are looked at: our own limit."""
_MADE_BY_US = 'content="hf-fidelity '
_FORM = "data-free"
"""Stands in our form pages, where people write freely, and nowhere in a report."""
_NO_SIGNATURE = "Ask for the report again, or make it again from the answers."


class Verified(NamedTuple):
    """What looking at a page showed. `answers` is the file that was scored again, None when there was none.

    `changed` is a file beside the page of the name that the page gives its answers, when it is another one by now.
    `result` is the result that the page holds, as data; None in a page that leaves scores out. Without problems, the
    page is as it was written, and the answers give its result.
    """

    page: str
    result: dict[str, Any] | None
    answers: str | None
    problems: tuple[Problem, ...]
    changed: str = ""


def verify_report(path: Path, scale_folders: Sequence[Path] = (), answers: Path | None = None) -> Verified:
    """Looks at a report page, and scores its answers again: those that are named, or found beside it by their digest.

    Raises `AnswersError` when it is no whole report of ours; that it was altered, or does not follow from its answers,
    is in the problems.
    """
    name = path.as_posix()
    page = decode(read_bytes(path, name, AnswersError), name, AnswersError)
    result = _result(page, name)
    problems: list[Problem] = []
    if not seal_holds(page):
        wrong = "the page is not as it was written"
        allowed = "the file that `assess` wrote; a copy saved anew by a browser or an editor is another one"
        problems.append(Problem("HF281", Location(name), wrong, allowed, _NO_SIGNATURE))
    if result is None:
        return Verified(name, None, None, tuple(problems))
    found = answers or _beside(path, result["answers"]["sha256"])
    if found is not None:
        problems += _scored_again(found, scale_folders, result, name)
    changed = "" if found else _named_beside(path, page, result["answers"]["sha256"])
    return Verified(name, result, found.as_posix() if found else None, tuple(problems), changed)


def _named_beside(path: Path, page: str, digest: str) -> str:
    """The file beside a page that has the name which the page gives its answers; empty where there is none."""
    named = re.search(rf">([^<>]+), sha256 <code>{re.escape(digest)}</code>", page)
    name = html.unescape(named[1]) if named else ""
    try:
        is_there = name == Path(name).name and (path.parent / name).is_file()
    except (OSError, ValueError):
        return ""
    return (path.parent / name).as_posix() if name and is_there else ""


def _result(page: str, name: str) -> dict[str, Any] | None:
    """The result that a page holds. Raises `AnswersError` when the page is no whole report of ours."""

    def refuse(code: str, wrong: str, remedy: str, allowed: str = "", **values: object) -> AnswersError:
        return AnswersError([Problem(code, Location(name), wrong, allowed, remedy, values)])

    held = results(page)
    if _MADE_BY_US not in page and not seals(page) and not held:
        allowed, remedy = "a page that `assess -o report.html` wrote", "Name that one, or the team's answers."
        raise refuse("HF280", "this is not a report of ours", remedy, allowed)
    if not seals(page) and not held and _FORM in page:
        remedy = "Fill it in in a browser, save the answers there, and name the file that was saved."
        raise refuse("HF280", "this is a form, not a report", remedy)
    if len(seals(page)) != 1 or len(held) > 1 or not page.rstrip().endswith("</html>"):
        raise refuse("HF283", "the page is damaged: part of it is missing, or stands twice", _NO_SIGNATURE)
    if not held:
        return None
    try:
        data = json.loads(held[0])
    except (ValueError, RecursionError):
        raise refuse("HF283", "the page is damaged: the result in it cannot be read", _NO_SIGNATURE) from None
    if isinstance(data, dict) and isinstance(data.get("format"), str) and data["format"] != FORMAT:
        remedy = "Look at it with the version that the page names at its end."
        wrong = "the page holds a result of the format {format}, which this version does not know"
        raise refuse("HF282", wrong, remedy, "{known}", format=_format(data["format"]), known=FORMAT)
    if not _is_result(data):
        raise refuse("HF283", "the page is damaged: the result in it lacks a part", _NO_SIGNATURE)
    return dict(data)


def _format(text: str) -> str:
    family, _, version = text.rpartition("/")
    return text if family == FORMAT.rpartition("/")[0] and version.isdecimal() and version.isascii() else quoted(text)


def _is_result(data: object) -> bool:
    from pydantic import TypeAdapter, ValidationError

    from hf_fidelity.views.result_shape import ResultJson

    try:
        TypeAdapter(ResultJson).validate_python(data, strict=True)
    except ValidationError:
        return False
    return True


def _beside(page: Path, digest: str) -> Path | None:
    """The file beside the page with this digest, if there is one."""
    try:
        names = sorted(entry for entry in page.parent.iterdir() if entry.suffix.lower() in SUFFIXES)
        for path in names[:MOST_LOOKED_AT]:
            if path.is_file() and path.stat().st_size <= MOST_BYTES:
                with path.open("rb") as file:
                    if hashlib.file_digest(file, "sha256").hexdigest() == digest:
                        return path
    except OSError:
        return None
    return None


def _scored_again(answers: Path, folders: Sequence[Path], held: dict[str, Any], name: str) -> list[Problem]:
    """What is not the same when the answers are scored again."""

    def differs(wrong: str, remedy: str, **values: object) -> list[Problem]:
        return [Problem("HF284", Location(name), wrong, "", remedy, {"answers": answers.as_posix(), **values})]

    try:
        assessed = load_answers(answers, folders)
    except FidelityError as error:
        return list(error.problems)
    if assessed.answers_document.sha256 != held["answers"]["sha256"]:
        return differs("{answers} is not the file that the report was made from", "Name the one that it was.")
    if assessed.scale_document.sha256 != held["scale"]["sha256"]:
        wrong = "the scale {scale} is not the same here as when the report was made"
        return differs(wrong, "Use the scale of that time with --scales.", scale=assessed.scale.reference)
    again = json.loads(json.dumps(result_json(assessed, score(assessed.scale, assessed.answers))))
    if parts := _different(again, held):
        wrong = "scored again, {answers} gives another result: {parts}"
        return differs(wrong, _NO_SIGNATURE, parts=listed(parts))
    return []


def _different(again: dict[str, Any], held: dict[str, Any]) -> list[str]:
    """Where two results differ, by the names of the one that was made now."""
    names = []
    for key, value in again.items():
        if key == "tool" or value == held.get(key):
            continue
        entries = value if isinstance(value, list) else []
        known = {json.dumps(entry, sort_keys=True) for entry in held.get(key) or ()} if entries else set()
        changed = [
            entry["id"]
            for entry in entries
            if isinstance(entry, dict) and json.dumps(entry, sort_keys=True) not in known
        ]
        names += changed or [key.replace("_", " ")]
    return names + (["a part that does not belong there"] if held.keys() - again.keys() else [])
