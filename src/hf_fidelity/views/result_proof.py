"""Whether a result says what follows from the answers that stand in it, reckoned anew. It looks at scores alone."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from hf_fidelity.answers.values import Amount, Blank, DontKnow, Level, NotApplicable, Proportion, Ticks, Value
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.model import Form, Scale
from hf_fidelity.scoring.compute import score_items
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.result import Aggregate, ItemResult, Outcome, Scored


def follows(data: Mapping[str, Any], scale: Scale, variant: str | None, form: Form) -> bool:
    """Whether all scores in the plain data of a result follow from its answers.

    Raises `KeyError`, `ValueError` and the like when something is not as it is written.
    """
    given = {entry["id"]: entry for entry in data["items"]}
    asked = scale.asked_items(variant, form)
    if given.keys() != {item.id for item in asked} or len(given) != len(data["items"]):
        return False
    items = {item.id: _scored(item, given[item.id], variant) for item in asked}
    result = score_items(scale, items, variant, form)
    groups = {name: _outcomes(found) for name, found in result.groupings.items()}
    return (
        all(_said(entry["score"]) == _told(items[name].outcome) for name, entry in given.items())
        and _all_said([data["overall"]]) == _outcomes([result.overall])
        and _all_said(data["domains"]) == _outcomes(result.domains)
        and {name: _all_said(found) for name, found in data["groupings"].items()} == groups
    )


def _scored(item: Item, entry: Mapping[str, Any], variant: str | None) -> ItemResult:
    """The result of an item; the mean of several raters is taken as it stands, since they need not stand there."""
    if entry["answer"]["kind"] != "ratings":
        return score_item(item, _value(entry["answer"]), variant)
    unrated = score_item(item, Blank(), variant)
    exact = entry["score"].get("exact")
    return unrated if exact is None else unrated._replace(outcome=Scored(_exact(exact)))


def _value(answer: Mapping[str, Any]) -> Value:
    match answer["kind"]:
        case "level":
            return Level(_exact(answer["level"]["exact"]))
        case "ticks":
            return Ticks(tuple(answer["ticked"]))
        case "amount":
            return Amount(_exact(answer["amount"]["exact"]))
        case "proportion":
            return Proportion(_exact(str(answer["count"])), _exact(str(answer["total"])))
        case "dont-know":
            return DontKnow()
        case "not-applicable":
            return NotApplicable("-")
        case "blank":
            return Blank()
    raise ValueError


_EXACT = re.compile(r"-?[0-9]{1,40}(?:/[0-9]{1,40})?")
"""How a result writes a number exactly. An exponent could stand for more digits than there is memory."""


def _exact(number: str) -> Fraction:
    if not _EXACT.fullmatch(number):
        raise ValueError
    return Fraction(number)


def _told(outcome: Outcome) -> str:
    """A score exactly, or why there is none."""
    return str(outcome.value) if isinstance(outcome, Scored) else outcome.reason.value


def _said(score: Mapping[str, Any]) -> str:
    """The same, as a result says it."""
    return str(score["withheld"] if "withheld" in score else score["exact"])


def _outcomes(aggregates: Sequence[Aggregate]) -> list[tuple[str, str]]:
    return [(one.id, _told(one.outcome)) for one in aggregates]


def _all_said(aggregates: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    return [(one["id"], _said(one["score"])) for one in aggregates]
