"""Ties plain answers to the items of a scale: every value gets its meaning, every fault its words."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from hf_fidelity.answers.model import Given
from hf_fidelity.answers.values import (
    DONT_KNOW,
    NOT_APPLICABLE,
    Amount,
    Blank,
    DontKnow,
    Level,
    NotApplicable,
    Proportion,
    Ticks,
    Value,
)
from hf_fidelity.problem import Finding, did_you_mean, quoted
from hf_fidelity.scale.item import Checklist, Item, Levels, Number, Share
from hf_fidelity.scale.model import Form, Scale


class _Unfit(Exception):
    """An answer that its item does not take: wrong, allowed, remedy and the steps to the place inside the answer."""

    def __init__(self, code: str, wrong: str, allowed: str, remedy: str, *steps: str | int, **values: object) -> None:
        self.finding = Finding(code, steps, wrong, allowed, remedy, values)


def tie(
    scale: Scale, variant: str | None, form: Form, given: Mapping[str, Given]
) -> tuple[dict[str, Value], list[Finding]]:
    """The value of every asked item, in the scale's order, and the findings; paths begin at the item id.

    An item whose answer does not fit is `Blank` and has a finding.
    """
    asked = {item.id: item for item in scale.asked_items(variant, form)}
    values: dict[str, Value] = dict.fromkeys(asked, Blank())
    findings: list[Finding] = []
    everything = {item.id for item in scale.items}
    for name, answer in given.items():
        if name not in asked:
            findings.append(_not_asked(name, sorted(asked), everything, form))
            continue
        try:
            values[name] = value_of(asked[name], answer)
        except _Unfit as unfit:
            findings.append(unfit.finding._replace(path=(name, *unfit.finding.path)))
    return values, findings


def check_variant(scale: Scale, variant: str | None) -> Finding | None:
    """What is wrong with the variant that a file names, if anything; the path is that of its key."""
    known = [named.id for named in scale.variants]
    if variant in known or (variant is None and not known):
        return None
    values = {"variant": quoted(variant), "known": ", ".join(known)}
    if not known:
        return Finding("HF212", ("variant",), "the scale has no variants", "", "Delete the line.", values, at_key=True)
    if variant is None:
        wrong = "`variant` is missing; some scores depend on the support method"
        return Finding(
            "HF212", ("variant",), wrong, "{known}", "Add a line `variant: …` with the one that fits.", values
        )
    remedy = did_you_mean(variant, known) or "Choose one of them."
    return Finding("HF212", ("variant",), "the scale has no variant {variant}", "{known}", remedy, values)


def _not_asked(name: str, asked: Sequence[str], everything: set[str], form: Form) -> Finding:
    values = {"item": quoted(name)}
    if name in everything:
        part = "short form" if form == "short" else "form for this variant"
        wrong = "the item {item} is not part of the " + part
        return Finding("HF210", (name,), wrong, "", "Delete the answer.", values, at_key=True)
    remedy = did_you_mean(name, asked) or "Look the item ids up with `hf-fidelity scales`."
    wrong = "the scale has no item {item}"
    return Finding("HF210", (name,), wrong, "", remedy, values, at_key=True)


def value_of(item: Item, answer: Given) -> Value:
    """The meaning of an answer to an item. Raises when the item does not take it."""
    value = answer.value
    if value == NOT_APPLICABLE:
        if not item.not_applicable:
            remedy = f"Answer the item, write {DONT_KNOW}, or leave it blank."
            raise _Unfit("HF221", "this item always applies", "", remedy, "value")
        if answer.reason is None:
            remedy = 'Write {{value: not-applicable, reason: "…"}}.'
            raise _Unfit("HF221", "not applicable stands here without a reason", "a reason", remedy, "value")
        return NotApplicable(answer.reason)
    if answer.reason is not None:
        remedy = f"Write `value: {NOT_APPLICABLE}`, or move the text to `note`."
        raise _Unfit("HF221", "a reason is given, but not that the item is not applicable", "", remedy, "reason")
    if value is None:
        return Blank()
    if value == DONT_KNOW:
        return DontKnow()
    match item:
        case Levels():
            return _level(item, value)
        case Checklist():
            return _ticks(item, value)
        case Number():
            return _amount(item, value)
        case Share():
            return _proportion(item, value)


def _level(item: Levels, value: object) -> Level:
    levels = [anchor.score for anchor in item.anchors]
    number = _number(value)
    if number not in levels:
        wrong, allowed = "{value} is not a score of this item", "{levels}"
        remedy = "Write one of them without quotes, {dont_know}, or leave it blank."
        known = ", ".join(map(str, levels))
        raise _Unfit("HF220", wrong, allowed, remedy, "value", value=quoted(value), levels=known, dont_know=DONT_KNOW)
    return Level(number)


def _ticks(item: Checklist, value: object) -> Ticks:
    options = [option.id for option in item.options]
    if not isinstance(value, list):
        wrong = "{value} stands here, and this item takes a list"
        remedy = "Write [{example}], or [] when none of them holds."
        known = ", ".join(options)
        raise _Unfit("HF222", wrong, "{known}", remedy, "value", value=quoted(value), example=options[0], known=known)
    for position, option in enumerate(value):
        if option not in options:
            known = ", ".join(options)
            remedy = (isinstance(option, str) and did_you_mean(option, options)) or "Correct or delete it."
            wrong = "the item has no option {option}"
            raise _Unfit("HF222", wrong, "{known}", remedy, "value", position, option=quoted(option), known=known)
        if option in value[:position]:
            wrong = "the option {option} is ticked twice"
            raise _Unfit("HF222", wrong, "each once", "Delete one.", "value", position, option=quoted(option))
    return Ticks(tuple(option for option in options if option in value))


def _amount(item: Number, value: object) -> Amount:
    number = _number(value)
    most = "" if item.most is None else f" to {item.most}"
    allowed = ("a whole number" if item.whole else "a number") + f" from 0{most}"
    if number is None or number < 0 or (item.most is not None and number > item.most):
        wrong = "{value} is not an answer to this item"
        remedy = "Write the number without quotes and unit, with a decimal point."
        raise _Unfit("HF223", wrong, allowed, remedy, "value", value=quoted(value))
    if item.whole and number.denominator != 1:
        raise _Unfit("HF223", "{value} is not a whole number", allowed, "Round it.", "value", value=quoted(value))
    return Amount(number)


def _proportion(item: Share, value: object) -> Proportion:
    allowed = "{{count: 27, total: 30}}: whole numbers, the count at most the total"
    if not isinstance(value, Mapping) or set(value) != {"count", "total"}:
        wrong = "{value} is not a count and a total"
        raise _Unfit("HF224", wrong, allowed, "Write both numbers that way.", "value", value=quoted(value))
    count, total = _number(value["count"]), _number(value["total"])
    for key, number in (("count", count), ("total", total)):
        if number is None or number < 0 or number.denominator != 1:
            wrong = "{value} is not a whole number from 0"
            raise _Unfit("HF224", wrong, allowed, "Count again.", "value", key, value=quoted(value[key]))
    assert count is not None
    assert total is not None
    if count > total:
        wrong = "the count {count} is greater than the total {total}"
        raise _Unfit("HF224", wrong, allowed, "Correct one of them.", "value", "count", count=count, total=total)
    if total == 0:
        remedy = (
            'Write {{value: not-applicable, reason: "…"}}.'
            if item.not_applicable
            else f"Write {DONT_KNOW} or leave it blank."
        )
        raise _Unfit("HF224", "0 of 0 is not a share: there is nobody to count", "", remedy, "value")
    return Proportion(count, total)


def _number(value: object) -> Fraction | None:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Fraction(value)
    return None
