"""A result that `assess` wrote, read back for the network: its head, and the marks of its items."""

from collections.abc import Callable, Iterator, Mapping
from os.path import dirname
from pathlib import Path
from typing import Any

from hf_fidelity.answers.bulk.head import Head, plain_head
from hf_fidelity.answers.bulk.memory import Doubt, Taken
from hf_fidelity.problem import AnswersError, Location, Problem, quoted
from hf_fidelity.scale.library import Found
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.network.rows import NO_SCORE
from hf_fidelity.source.document import Loaded, read_document
from hf_fidelity.views.result_proof import follows
from hf_fidelity.views.result_shape import FORMAT

ScaleOf = Callable[[str, str], tuple[Found, Loaded[Scale]]]
"""Finds the scale that a file in a folder names."""
_HEAD = ("team", "municipality", "round", "date", "variant", "form", "language", "rater", "role")


def read_result(path: str, scale_of: ScaleOf) -> tuple[Found, Loaded[Scale], Head, Taken] | None:
    """Where the scale lies, the scale, the head and the marks of a result; None when the file is no result.

    Raises `AnswersError` when it is one and cannot be used.
    """
    try:
        data = read_document(Path(path), path, AnswersError).data
    except AnswersError:
        return None
    if not isinstance(data, dict) or not str(data.get("format")).startswith("hf-fidelity-result/"):
        return None
    if data["format"] != FORMAT:
        values = {"known": FORMAT, "format": quoted(data["format"])}
        wrong = "this is a result of another version of the tool"
        raise _refused(path, wrong, "{known}", "Assess the answers again, or name them.", **values)
    is_same = is_sound = True
    try:
        head, about = result_head(data), data["answers"]
        found, scale = _found(f"{data['scale']['id']}@{data['scale']['version']}", path, scale_of)
        is_same = data["scale"]["sha256"] == scale.document.sha256
        if is_same and head:
            marks = dict(_marks(scale.model, about["variant"], data["items"]))
            is_sound = follows(data, scale.model, head.variant, head.form)
    except (KeyError, TypeError, ValueError, AttributeError, StopIteration, Doubt, ArithmeticError):
        head, is_same = None, True
    if not is_same:
        wrong = "the scale that this result was made with is not the one that is found under its name"
        raise _refused(path, wrong, "", "Name the answers, or give the folder of that scale with --scales.")
    if not is_sound:
        wrong = "the scores in this result do not follow from the answers in it"
        raise _refused(path, wrong, "", "Assess the answers again, or name them.")
    if head is None:
        raise _refused(path, "this result is not as `assess` writes it", "", "Assess the answers again, or name them.")
    return found, scale, head, Taken(marks, {})


def result_head(data: Mapping[str, Any]) -> Head | None:
    """The head of a result's plain data, if it is sound. Raises `KeyError` or `TypeError` when a part is not there."""
    about = data["answers"]
    reference = f"{data['scale']['id']}@{data['scale']['version']}"
    return plain_head({"scale": reference, **{key: about[key] for key in _HEAD}, "answers": {}})


def _found(reference: str, path: str, scale_of: ScaleOf) -> tuple[Found, Loaded[Scale]]:
    """Where the scale lies. Raises `AnswersError` when there is none, by a code that says so."""
    try:
        return scale_of(reference, dirname(path))  # noqa: PTH120
    except Doubt:
        wrong, remedy = "there is no scale {reference}", "Give the folder that holds it with --scales."
        values = {"reference": quoted(reference)}
        raise AnswersError([Problem("HF103", Location(path), wrong, "", remedy, values)]) from None


def _refused(path: str, wrong: str, allowed: str, remedy: str, **values: object) -> AnswersError:
    return AnswersError([Problem("HF350", Location(path), wrong, allowed, remedy, values)])


def _marks(scale: Scale, variant: str | None, items: list[Mapping[str, Any]]) -> Iterator[tuple[int, int]]:
    """Position and mark of each item. Raises `ValueError` and the like when something is not as it is written."""
    if variant not in [named.id for named in scale.variants] and (variant or scale.variants):
        raise ValueError
    asked = {item.id: (at, item) for at, item in enumerate(scale.asked_items(variant, "full"))}
    reasons = {reason.value: ~n for n, reason in enumerate(NO_SCORE)}
    for entry in items:
        at, item = asked[entry["id"]]
        score = entry["score"]
        if "withheld" in score:
            yield at, reasons[score["withheld"]]
        else:
            yield at, [str(known) for known in item.scores(variant)].index(score["exact"])
