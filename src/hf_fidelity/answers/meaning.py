"""What a plain answer means to its item; every fault of it in its own words."""

import re
from collections.abc import Mapping
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
from hf_fidelity.problem import Finding, Nearest, listed, quoted
from hf_fidelity.scale.item import Checklist, Item, Levels, Number, Share
from hf_fidelity.scale.words import number_of


class Unfit(Exception):
    """An answer that its item does not take, with what is wrong; paths begin inside the answer."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(f"{len(findings)} finding(s)")
        self.findings = findings


def _wrong(code: str, wrong: str, allowed: str, remedy: str, *steps: str | int, **values: object) -> Finding:
    return Finding(steps, wrong, allowed, remedy, values, code=code)


def value_of(item: Item, answer: Given) -> Value:
    """The meaning of an answer to an item. Raises `Unfit` when the item does not take it."""
    value = answer.value
    if isinstance(value, str) and value not in (DONT_KNOW, NOT_APPLICABLE):
        meant = _MEANT.get(re.sub(r"[ _]", "-", value[:_LONGEST].lower().strip()))
        if meant:
            raise Unfit(_another_word(item, answer, value, meant))
    if value == NOT_APPLICABLE:
        return _not_applicable(item, answer)
    if answer.reason is not None and answer.ratings is None:
        wrong = "a reason is given, but not that the item is not applicable"
        remedy = f"Write `value: {NOT_APPLICABLE}`, or move the text to `note`."
        raise Unfit(_wrong("HF221", wrong, "", remedy, "reason"))
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
    **dict.fromkeys((DONT_KNOW, "don't-know", "dontknow", "unknown", "vet-ikke", "veit-ikkje", "?"), DONT_KNOW),
    **dict.fromkeys((NOT_APPLICABLE, "notapplicable", "n/a", "na", "irrelevant"), NOT_APPLICABLE),
    **dict.fromkeys(("ikke-aktuelt", "ikkje-aktuelt", "ikke-relevant", "ikkje-relevant"), NOT_APPLICABLE),
}
"""What people write when they mean one of the two words; told back to them, never guessed."""
_LONGEST = 20
_OR_ELSE = f"{DONT_KNOW}, or blank"
_WITH_REASON = 'Write {{value: not-applicable, reason: "…"}}.'


def _another_word(item: Item, answer: Given, value: str, meant: str) -> Finding:
    wrong = "{value} is not a word that the tool knows"
    remedy = f"Write {meant}."
    if meant == NOT_APPLICABLE and not item.not_applicable:
        remedy = _ANSWER_IT
    elif meant == NOT_APPLICABLE and answer.reason is None:
        remedy = _WITH_REASON
    return _wrong("HF226", wrong, "", remedy, "value", value=quoted(value))


_ANSWER_IT = f"This item always applies: answer it, write {DONT_KNOW}, or leave it blank."


def _not_applicable(item: Item, answer: Given) -> NotApplicable:
    if not item.not_applicable:
        remedy = f"Answer the item, write {DONT_KNOW}, or leave it blank."
        raise Unfit(_wrong("HF221", "this item always applies", "", remedy, "value"))
    if answer.reason is None:
        wrong = "not applicable stands here without a reason"
        raise Unfit(_wrong("HF221", wrong, "a reason", _WITH_REASON, "value"))
    return NotApplicable(answer.reason)


def _level(item: Levels, value: object) -> Level:
    levels = [anchor.score for anchor in item.anchors]
    number = _number(value)
    if number in levels:
        return Level(number)
    meant = _meant_number(value)
    remedy = (
        f"Write {meant}, without quotes."
        if meant and Fraction(meant) in levels
        else "Write one of them, without quotes."
    )
    values = {"value": quoted(value), "levels": listed(levels)}
    wrong, allowed = "{value} is not a score of this item", f"{{levels}}, {_OR_ELSE}"
    raise Unfit(_wrong("HF220", wrong, allowed, remedy, "value", **values))


def _ticks(item: Checklist, value: object) -> Ticks:
    options = [option.id for option in item.options]
    allowed = f"a list of {{known}}; [] for none of them; {_OR_ELSE}"
    values = {"value": quoted(value), "known": listed(options), "example": options[0]}
    if not isinstance(value, list):
        wrong = "{value} stands here, and this item takes a list"
        raise Unfit(_wrong("HF222", wrong, allowed, "Write [{example}], or [] for none of them.", "value", **values))
    findings = []
    ticked: dict[str, None] = {}
    for position, option in enumerate(value):
        steps = ("value", position)
        said = {**values, "option": quoted(option)}
        if not isinstance(option, str) or option not in options:
            wrong, near = "the item has no option {option}", Nearest(str(option), options)
            finding = _wrong("HF222", wrong, allowed, "Correct or delete it.", *steps, **said)
            findings.append(finding._replace(nearest=near))
        elif option in ticked:
            wrong = "the option {option} is ticked twice"
            findings.append(_wrong("HF222", wrong, "each once", "Delete one.", *steps, **said))
        else:
            ticked[option] = None
    if findings:
        raise Unfit(*findings)
    return Ticks(tuple(option for option in options if option in ticked))


def _amount(item: Number, value: object) -> Amount:
    number = _number(value)
    most = "" if item.most is None else f" to {item.most}"
    allowed = ("a whole number" if item.whole else "a number") + f" from 0{most}, {_OR_ELSE}"
    said = {"value": quoted(value)}
    if number is None or number < 0:
        meant = _meant_number(value)
        fits = meant and (item.most is None or Fraction(meant) <= item.most) and not (item.whole and "." in meant)
        remedy = f"Write {meant}, without quotes." if fits else _PLAIN_NUMBER
        raise Unfit(_wrong("HF223", "{value} is not an answer to this item", allowed, remedy, "value", **said))
    if item.most is not None and number > item.most:
        wrong, remedy = "{value} is more than this item takes", f"Write at most {item.most}; check the number."
        raise Unfit(_wrong("HF223", wrong, allowed, remedy, "value", **said))
    if item.whole and number.denominator != 1:
        raise Unfit(_wrong("HF223", "{value} is not a whole number", allowed, "Round it.", "value", **said))
    return Amount(number)


_PLAIN_NUMBER = "Write the number without quotes and unit, with a decimal point."


def _proportion(item: Share, value: object) -> Proportion:
    allowed = f"{{{{count: 27, total: 30}}}}: whole numbers, the count at most the total; {_OR_ELSE}"
    if not isinstance(value, Mapping) or set(value) != {"count", "total"}:
        raise Unfit(_not_a_proportion(value, allowed))
    count, total = (_whole(value[key]) for key in ("count", "total"))
    if count is None or total is None:
        faulty = [key for key, number in (("count", count), ("total", total)) if number is None]
        raise Unfit(*(_not_whole(value[key], key, allowed) for key in faulty))
    if count > total:
        wrong = "the count {count} is greater than the total {total}"
        values = {"count": quoted(value["count"]), "total": quoted(value["total"])}
        raise Unfit(_wrong("HF224", wrong, allowed, "Correct one of them.", "value", "count", **values))
    if total == 0:
        remedy = _WITH_REASON if item.not_applicable else f"Write {DONT_KNOW} or leave it blank."
        wrong = "0 of 0 is not a share: there is nobody to count, so the item does not apply"
        raise Unfit(_wrong("HF224", wrong, "", remedy, "value"))
    return Proportion(count, total)


def _not_a_proportion(value: object, allowed: str) -> Finding:
    remedy = "Write both numbers that way."
    if isinstance(value, Mapping) and {"count", "total"} <= set(value):
        wrong = "something else stands beside `count` and `total`"
        remedy = "Write {{value: {{count: …, total: …}}, note: …}}."
        return _wrong("HF224", wrong, allowed, remedy, "value")
    if isinstance(value, Mapping):
        missing = "count" if "count" not in value else "total"
        others = [key for key in value if key not in {"count", "total"}]
        near = Nearest(others[0], [missing]) if others else None
        return _wrong("HF224", f"`{missing}` is missing here", allowed, remedy, "value")._replace(nearest=near)
    wrong, values = "{value} is not a count and a total", {"value": quoted(value)}
    found = re.fullmatch(r"([0-9]{1,7}) ?(?:/|of|av) ?([0-9]{1,7})", value) if isinstance(value, str) else None
    if found and len(found[1] + found[2]) <= _MOST_DIGITS and 0 < int(found[2]) >= int(found[1]):
        remedy = f"Write {{{{count: {int(found[1])}, total: {int(found[2])}}}}}."
    return _wrong("HF224", wrong, allowed, remedy, "value", **values)


_MOST_DIGITS = 7
"""How many digits advice repeats: with eight they could be a person's number."""


def _whole(value: object) -> Fraction | None:
    number = _number(value)
    return None if number is None or number < 0 or number.denominator != 1 else number


def _not_whole(value: object, key: str, allowed: str) -> Finding:
    meant = _meant_number(value)
    remedy = f"Write {meant}, without quotes." if meant and "." not in meant else "Count again."
    wrong = "{value} is not a whole number from 0"
    return _wrong("HF224", wrong, allowed, remedy, "value", key, value=quoted(value))


def _number(value: object) -> Fraction | None:
    try:
        return number_of(value)
    except OverflowError:
        raise Unfit(
            _wrong(
                "HF223",
                "{value} is a larger or finer number than the tool takes",
                "at most 9 digits before the point and 9 after it",
                "Check the number.",
                "value",
                value=quoted(value),
            )
        ) from None


def _meant_number(value: object) -> str:
    """The number that was given as text, or with a decimal comma, as it should be written; empty if it is none."""
    found = re.fullmatch(r"([0-9]{1,6})(?:[.,]([0-9]{1,6}))?", value) if isinstance(value, str) else None
    if not found or len(found[1] + (found[2] or "")) > _MOST_DIGITS:
        return ""
    return f"{int(found[1])}" + (f".{found[2]}" if found[2] else "")
