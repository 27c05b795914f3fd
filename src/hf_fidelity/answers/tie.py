"""Ties plain answers to the items of a scale: every value gets its meaning, every fault its words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from hf_fidelity.answers.model import AnswersFile, Given
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
        self.finding = Finding(steps, wrong, allowed, remedy, values, code=code)


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


def check_header(scale: Scale, about: AnswersFile) -> Iterator[Finding]:
    """What does not fit the scale outside the answers themselves."""
    yield from check_variant(scale, about.variant)
    if about.form == "short" and not any(item.short for item in scale.items):
        yield Finding(("form",), "the scale has no short form", "full", "Delete the line.", code="HF213")
    known = [item.id for item in scale.items]
    for position, action in enumerate(about.actions):
        if action.item is not None and action.item not in known:
            remedy = did_you_mean(action.item, known) or "Correct or delete it."
            values = {"item": quoted(action.item)}
            yield Finding(
                ("actions", position, "item"), "the scale has no item {item}", "", remedy, values, code="HF210"
            )


def check_variant(scale: Scale, variant: str | None) -> Iterator[Finding]:
    """What is wrong with the variant that a file names, if anything; the path is that of its key."""
    known = [named.id for named in scale.variants]
    values = {"variant": quoted(variant), "known": ", ".join(known)}
    if variant is None and known:
        wrong = "`variant` is missing; some scores depend on it"
        yield Finding(
            ("variant",), wrong, "{known}", "Add a line `variant: …` with the one that fits.", values, code="HF212"
        )
    elif variant is not None and not known:
        yield Finding(
            ("variant",), "the scale has no variants", "", "Delete the line.", values, at_key=True, code="HF212"
        )
    elif variant is not None and variant not in known:
        remedy = did_you_mean(variant, known) or "Choose one of them."
        yield Finding(("variant",), "the scale has no variant {variant}", "{known}", remedy, values, code="HF212")


def _not_asked(name: str, asked: Sequence[str], everything: set[str], form: Form) -> Finding:
    values = {"item": quoted(name)}
    if name in everything:
        part = "short form" if form == "short" else "form for this variant"
        wrong = "the item {item} is not part of the " + part
        return Finding((name,), wrong, "", "Delete the answer.", values, at_key=True, code="HF210")
    remedy = did_you_mean(name, asked) or "Look the item ids up with `hf-fidelity scales`."
    wrong = "the scale has no item {item}"
    return Finding((name,), wrong, "", remedy, values, at_key=True, code="HF210")


def value_of(item: Item, answer: Given) -> Value:
    """The meaning of an answer to an item. Raises when the item does not take it."""
    value = answer.value
    if isinstance(value, str) and value.lower().strip() in _MEANT:
        remedy = "Write {meant}."
        meant = _MEANT[value.lower().strip()]
        raise _Unfit(
            "HF226", "{value} is not a word that the tool knows", meant, remedy, value=quoted(value), meant=meant
        )
    if value == NOT_APPLICABLE:
        return _not_applicable(item, answer)
    if answer.reason is not None:
        wrong = "a reason is given, but not that the item is not applicable"
        remedy = f"Write `value: {NOT_APPLICABLE}`, or move the text to `note`."
        raise _Unfit("HF221", wrong, "", remedy, "reason")
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


_MEANT = {
    **dict.fromkeys(("don't know", "dont know", "don't-know", "unknown", "vet ikke", "vet-ikke"), DONT_KNOW),
    **dict.fromkeys(("veit ikkje", "veit-ikkje", "?"), DONT_KNOW),
    **dict.fromkeys(("not applicable", "n/a", "na", "ikke aktuelt", "ikke-aktuelt", "ikkje aktuelt"), NOT_APPLICABLE),
    **dict.fromkeys(("ikkje-aktuelt", "irrelevant"), NOT_APPLICABLE),
}
"""What people write when they mean one of the two words; told back to them, never guessed."""
_OR_ELSE = f"{DONT_KNOW}, or blank"


def _not_applicable(item: Item, answer: Given) -> NotApplicable:
    if not item.not_applicable:
        remedy = f"Answer the item, write {DONT_KNOW}, or leave it blank."
        raise _Unfit("HF221", "this item always applies", "", remedy, "value")
    if answer.reason is None:
        remedy = 'Write {{value: not-applicable, reason: "…"}}.'
        raise _Unfit("HF221", "not applicable stands here without a reason", "a reason", remedy, "value")
    return NotApplicable(answer.reason)


def _level(item: Levels, value: object) -> Level:
    levels = [anchor.score for anchor in item.anchors]
    number = _number(value)
    if number in levels:
        return Level(number)
    remedy = _as_number(value, levels) or "Write one of them, without quotes."
    values = {"value": quoted(value), "levels": ", ".join(map(str, levels))}
    raise _Unfit("HF220", "{value} is not a score of this item", f"{{levels}}, {_OR_ELSE}", remedy, "value", **values)


def _ticks(item: Checklist, value: object) -> Ticks:
    options = [option.id for option in item.options]
    allowed = f"a list of {{known}}; [] for none of them; {_OR_ELSE}"
    values = {"value": quoted(value), "known": ", ".join(options), "example": options[0]}
    if not isinstance(value, list):
        wrong = "{value} stands here, and this item takes a list"
        raise _Unfit("HF222", wrong, allowed, "Write [{example}], or [] for none of them.", "value", **values)
    for position, option in enumerate(value):
        values["option"] = quoted(option)
        if option not in options:
            remedy = (isinstance(option, str) and did_you_mean(option, options)) or "Correct or delete it."
            raise _Unfit("HF222", "the item has no option {option}", allowed, remedy, "value", position, **values)
        if option in value[:position]:
            wrong = "the option {option} is ticked twice"
            raise _Unfit("HF222", wrong, "each once", "Delete one.", "value", position, **values)
    return Ticks(tuple(option for option in options if option in value))


def _amount(item: Number, value: object) -> Amount:
    number = _number(value)
    most = "" if item.most is None else f" to {item.most}"
    allowed = ("a whole number" if item.whole else "a number") + f" from 0{most}, {_OR_ELSE}"
    if number is None or number < 0 or (item.most is not None and number > item.most):
        wrong = "{value} is not an answer to this item"
        remedy = _as_number(value) or "Write the number without quotes and unit, with a decimal point."
        raise _Unfit("HF223", wrong, allowed, remedy, "value", value=quoted(value))
    if item.whole and number.denominator != 1:
        raise _Unfit("HF223", "{value} is not a whole number", allowed, "Round it.", "value", value=quoted(value))
    return Amount(number)


def _proportion(item: Share, value: object) -> Proportion:
    allowed = f"{{{{count: 27, total: 30}}}}: whole numbers, the count at most the total; {_OR_ELSE}"
    if not isinstance(value, Mapping) or set(value) != {"count", "total"}:
        raise _not_a_proportion(value, allowed)
    count, total = (_count(value, key, allowed) for key in ("count", "total"))
    if count > total:
        wrong = "the count {count} is greater than the total {total}"
        raise _Unfit("HF224", wrong, allowed, "Correct one of them.", "value", "count", count=count, total=total)
    if total == 0:
        na = 'Write {{value: not-applicable, reason: "…"}}.'
        remedy = na if item.not_applicable else f"Write {DONT_KNOW} or leave it blank."
        wrong = "0 of 0 is not a share: there is nobody to count, so the item does not apply"
        raise _Unfit("HF224", wrong, "", remedy, "value")
    return Proportion(count, total)


def _not_a_proportion(value: object, allowed: str) -> _Unfit:
    remedy = "Write both numbers that way."
    if isinstance(value, Mapping) and {"count", "total"} <= set(value):
        wrong = "something else stands beside `count` and `total`"
        remedy = "Write {{value: {{count: …, total: …}}, note: …}}."
        return _Unfit("HF224", wrong, allowed, remedy, "value")
    if isinstance(value, Mapping):
        missing = "count" if "count" not in value else "total"
        return _Unfit("HF224", f"`{missing}` is missing here", allowed, remedy, "value")
    if isinstance(value, str) and (found := re.fullmatch(r"(\d{1,6}) ?(?:/|of|av) ?(\d{1,6})", value)):
        remedy = "Write {{count: {count}, total: {total}}}."
        values = {"value": quoted(value), "count": found[1], "total": found[2]}
        return _Unfit("HF224", "{value} is not a count and a total", allowed, remedy, "value", **values)
    return _Unfit("HF224", "{value} is not a count and a total", allowed, remedy, "value", value=quoted(value))


def _count(value: Mapping[str, object], key: str, allowed: str) -> Fraction:
    number = _number(value[key])
    if number is None or number < 0 or number.denominator != 1:
        wrong = "{value} is not a whole number from 0"
        raise _Unfit("HF224", wrong, allowed, "Count again.", "value", key, value=quoted(value[key]))
    return number


def _number(value: object) -> Fraction | None:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Fraction(value)
    return None


def _as_number(value: object, among: Sequence[Fraction] = ()) -> str:
    """The advice to write a number that was given as text, or with a decimal comma, in the right way."""
    if isinstance(value, str) and re.fullmatch(r"\d{1,6}(?:[.,]\d{1,6})?", value):
        meant = value.replace(",", ".")
        if not among or Fraction(meant) in among:
            return f"Write {meant}, without quotes."
    return ""
