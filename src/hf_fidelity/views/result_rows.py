"""A result that `assess` wrote, read back for the network: its head, and the marks of its items."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
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
    try:
        reference, about = f"{data['scale']['id']}@{data['scale']['version']}", data["answers"]
        head = plain_head({"scale": reference, **{key: about[key] for key in _HEAD}, "answers": {}})
        found, scale = scale_of(reference, dirname(path))  # noqa: PTH120
        is_same = data["scale"]["sha256"] == scale.document.sha256
        marks = dict(_marks(scale.model, about["variant"], data["items"])) if is_same and head else {}
    except (KeyError, TypeError, ValueError, StopIteration, Doubt, ZeroDivisionError):
        head, is_same = None, True
    if not is_same:
        wrong = "the scale that this result was made with is not the one that is found under its name"
        raise _refused(path, wrong, "", "Name the answers, or give the folder of that scale with --scales.")
    if head is None:
        raise _refused(path, "this result is not as `assess` writes it", "", "Assess the answers again, or name them.")
    return found, scale, head, Taken(marks, {})


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
            yield at, item.scores(variant).index(Fraction(score["exact"]))
