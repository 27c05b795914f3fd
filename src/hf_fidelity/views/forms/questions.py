"""The items of a form page: what the template lays out, and what the script must know of each."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import NONE_OF_THEM, REMARK_WORDS
from hf_fidelity.scale.item import Checklist, Item, Levels, Number, Share
from hf_fidelity.scale.model import Scale
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.translated import Said, Texts
from hf_fidelity.views.numbers import plain


class Question(NamedTuple):
    """An item as it is asked. Nothing in it says which answer gives which score."""

    id: str
    kind: str
    number: str
    title: Said
    prompt: Said | None
    guidance: Said | None
    last: Said | None
    choices: tuple[Said, ...]
    unit: Said | None
    labels: tuple[Said, ...]
    words: tuple[tuple[str, Said], ...]
    only_for: tuple[str, ...]
    asks_reason: bool
    asks_evidence: bool
    remarks: tuple[tuple[str, Said], ...]


class Part(NamedTuple):
    """A domain with the questions of this form."""

    id: str
    number: int
    title: Said
    description: Said | None
    questions: tuple[Question, ...]


def parts_of(form: BlankForm, say: Texts) -> Iterator[Part]:
    """The domains of a form with their questions, numbered as they stand; participants' through the whole form."""
    n = 0
    for d, (domain, items) in enumerate(form.domains(), 1):
        numbers = [str(n + i) if form.is_anonymous else f"{d}.{i}" for i in range(1, len(items) + 1)]
        n += len(items)
        questions = tuple(_question(item, number, form, say) for item, number in zip(items, numbers, strict=True))
        description = say.of(domain.description) if domain.description else None
        yield Part(domain.id, d, say.of(domain.title, domain.id), description, questions)


def _question(item: Item, number: str, form: BlankForm, say: Texts) -> Question:
    asks_evidence = item.evidence_from is not None and not form.is_anonymous
    hidden = [key for key in REMARK_WORDS if key != "reason" and not (key == "evidence" and asks_evidence)]
    title, prompt = say.of(item.title, item.id), say.of(item.prompt) if item.prompt else None
    if form.is_anonymous and prompt:
        title, prompt = prompt, None
    return Question(
        id=item.id,
        kind=item.kind,
        number=number,
        title=title,
        prompt=prompt,
        guidance=say.of(item.guidance) if item.guidance else None,
        last=_last(item, form, say),
        choices=_choices(item, say),
        unit=say.of(item.unit) if isinstance(item, Number) and item.unit else None,
        labels=_labels(item, say),
        words=tuple((word, say.of(form.words[word])) for word in words_for(item, form)),
        only_for=item.only_for,
        asks_reason=NOT_APPLICABLE in words_for(item, form),
        asks_evidence=asks_evidence,
        remarks=() if form.is_anonymous else tuple((key, say.of(REMARK_WORDS[key])) for key in hidden),
    )


def _last(item: Item, form: BlankForm, say: Texts) -> Said | None:
    """What was so last time, as far as it is a fact."""
    said = {language: form.last.said(item, language) for language in say.languages} if form.last else {}
    return say.of(said) if any(said.values()) else None


def words_for(item: Item, form: BlankForm) -> tuple[str, ...]:
    """The words that can stand in the place of an answer to an item, beside leaving it blank.

    Participants are not asked why an item does not apply, and so not whether it does.
    """
    none = (NONE_OF_THEM,) if isinstance(item, Checklist) else ()
    may_not_apply = item.not_applicable and not form.is_anonymous
    return (*none, DONT_KNOW, *((NOT_APPLICABLE,) if may_not_apply else ()))


def _choices(item: Item, say: Texts) -> tuple[Said, ...]:
    if isinstance(item, Levels):
        # A step without a text has nothing but its score to be known by: the texts stand in the instrument itself.
        return tuple(
            say.of(anchor.text or {language: plain(anchor.score, language) for language in say.languages})
            for anchor in item.anchors
        )
    if isinstance(item, Checklist):
        return tuple(say.of(option.text, option.id) for option in item.options)
    return ()


def _labels(item: Item, say: Texts) -> tuple[Said, ...]:
    if isinstance(item, Share):
        return (
            say.of(item.count) if item.count else say("How many"),
            say.of(item.total) if item.total else say("Out of how many"),
        )
    return (say("Number"),) if isinstance(item, Number) else ()


def known_to_script(form: BlankForm) -> list[dict[str, Any]]:
    """What the script must know of each item to read and write its answer."""
    known = []
    for d, (_domain, items) in enumerate(form.domains()):
        for item in items:
            one: dict[str, Any] = {"id": item.id, "kind": item.kind, "domain": d, "onlyFor": list(item.only_for)}
            if isinstance(item, Levels):
                one["scores"] = [digits(anchor.score) for anchor in item.anchors]
            elif isinstance(item, Checklist):
                one["options"] = [option.id for option in item.options]
            elif isinstance(item, Number):
                one["whole"] = item.whole
                one["most"] = None if item.most is None else digits(item.most)
            known.append(one)
    return known


def titles_for_actions(scale: Scale, say: Texts) -> list[tuple[Said, list[tuple[str, Said]]]]:
    """Every item that a step of the action plan can name, by domain; also those that this form does not ask."""
    return [
        (say.of(domain.title, domain.id), [(item.id, say.of(item.title, item.id)) for item in domain.items])
        for domain in scale.domains
    ]


def digits(number: Fraction) -> str:
    """A number of a scale as JSON writes it, exactly: such numbers have at most nine decimals."""
    whole, rest = divmod(abs(number.numerator) * 10**9 // number.denominator, 10**9)
    decimals = f".{rest:09d}".rstrip("0").rstrip(".")
    return f"{'-' if number < 0 else ''}{whole}{decimals}"
