"""Ties plain answers to the items of a scale: which items are asked, and what the header says about them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hf_fidelity.answers.meaning import Unfit, value_of
from hf_fidelity.answers.model import AnswersFile, Given
from hf_fidelity.answers.values import NOT_APPLICABLE, Blank, Value
from hf_fidelity.problem import Finding, Nearest, listed, quoted
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.model import Form, Scale


class Tied(NamedTuple):
    """The value of every asked item, in the scale's order, and what was rated before, by item id and letter."""

    values: dict[str, Value]
    ratings: dict[str, dict[str, Value]]


def tie(scale: Scale, variant: str | None, form: Form, given: Mapping[str, Given]) -> tuple[Tied, list[Finding]]:
    """Answers tied to the items of a scale, and the findings; paths begin at the item id.

    An item whose answer does not fit is `Blank` and has a finding.
    """
    is_open = any(check_variant(scale, variant))
    items = [item for item in scale.items if form == "full" or item.short] if is_open else None
    asked = {item.id: item for item in items or scale.asked_items(variant, form)}
    values: dict[str, Value] = dict.fromkeys(asked, Blank())
    ratings: dict[str, dict[str, Value]] = {}
    findings: list[Finding] = []
    everything = {item.id for item in scale.items}
    known = sorted(asked)
    for name, answer in given.items():
        if name not in asked:
            findings.append(_not_asked(name, known, everything, form))
            continue
        try:
            values[name] = value_of(asked[name], answer)
            if answer.ratings:
                ratings[name] = _ratings(asked[name], answer)
        except Unfit as unfit:
            findings += (finding._replace(path=(name, *finding.path)) for finding in unfit.findings)
    return Tied(values, ratings), findings


def _ratings(item: Item, answer: Given) -> dict[str, Value]:
    """The meaning of what each rater answered, by letter. Raises `Unfit` with every rating that does not fit.

    A rating that says *not applicable* has its reason in the rater's own file.
    """
    meant: dict[str, Value] = {}
    findings: list[Finding] = []
    for letter, value in (answer.ratings or {}).items():
        reason = "-" if value == NOT_APPLICABLE else None
        try:
            meant[letter] = value_of(item, Given(value=value, reason=reason))
        except Unfit as unfit:
            findings += (finding._replace(path=("ratings", letter, *finding.path[1:])) for finding in unfit.findings)
    if findings:
        raise Unfit(*findings)
    return meant


def check_header(scale: Scale, about: AnswersFile) -> Iterator[Finding]:
    """What does not fit the scale outside the answers themselves."""
    yield from check_variant(scale, about.variant)
    if about.form == "short" and not any(item.short for item in scale.items):
        yield Finding(("form",), "the scale has no short form", "full", "Delete the line.", code="HF213")
    known = [item.id for item in scale.items]
    for position, action in enumerate(about.actions):
        if action.item is not None and action.item not in known:
            path, values, near = (
                ("actions", position, "item"),
                {"item": quoted(action.item)},
                Nearest(action.item, known),
            )
            wrong, remedy = "the scale has no item {item}", "Correct or delete it."
            yield Finding(path, wrong, "", remedy, values, code="HF210", nearest=near)


def check_variant(scale: Scale, variant: str | None) -> Iterator[Finding]:
    """What is wrong with the variant that a file names, if anything; the path is that of its key."""
    known = [named.id for named in scale.variants]
    values = {"variant": quoted(variant), "known": listed(known)}
    if variant is None and known:
        wrong = "`variant` is not filled in; some scores depend on it"
        remedy = "Write `variant: …` with the one that fits."
        yield Finding(("variant",), wrong, "{known}", remedy, values, code="HF212")
    elif variant is not None and not known:
        yield Finding(
            ("variant",), "the scale has no variants", "", "Delete the line.", values, at_key=True, code="HF212"
        )
    elif variant is not None and variant not in known:
        wrong, near = "the scale has no variant {variant}", Nearest(variant, known)
        yield Finding(("variant",), wrong, "{known}", "Choose one of them.", values, code="HF212", nearest=near)


def _not_asked(name: str, asked: Sequence[str], everything: set[str], form: Form) -> Finding:
    values = {"item": quoted(name)}
    if name in everything:
        part = "short form" if form == "short" else "form for this variant"
        wrong = "the item {item} is not part of the " + part
        return Finding((name,), wrong, "", "Delete the answer.", values, at_key=True, code="HF210")
    remedy = "Look the item ids up with `hf-fidelity scales`."
    wrong, near = "the scale has no item {item}", Nearest(name, asked)
    return Finding((name,), wrong, "", remedy, values, at_key=True, code="HF210", nearest=near)
