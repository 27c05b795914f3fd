"""The questions of a form as a survey tool needs them: each with its text, its type and its choices."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import ANSWER_WORDS, NONE_OF_THEM, REMARK_WORDS
from hf_fidelity.problem import one_line
from hf_fidelity.scale.item import Checklist, Item, Levels, Number, Share
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.speech import Speech

Kind = Literal["one", "several", "short", "long"]


class SurveyQuestion(NamedTuple):
    """One question to build. Its text ends with what ties the answers to the item, in brackets."""

    number: str
    text: str
    kind: Kind
    choices: tuple[str, ...] = ()
    help: str = ""


class Section(NamedTuple):
    """The questions of a domain."""

    title: str
    description: str
    questions: tuple[SurveyQuestion, ...]


def sections(blank: BlankForm, say: Speech) -> Iterator[Section]:
    """The sections of a form, in order, with every question that is to be built."""
    for d, (domain, items) in enumerate(blank.domains(), 1):
        questions = [q for i, item in enumerate(items, 1) for q in _questions(item, f"{d}.{i}", blank, say)]
        title = one_line(in_language(domain.title, blank.language, domain.id))
        yield Section(title, one_line(in_language(domain.description, blank.language)), tuple(questions))


def _questions(item: Item, number: str, blank: BlankForm, say: Speech) -> Iterator[SurveyQuestion]:
    """An item as one question, a share as two; then why it does not apply, where that can be, and a note.

    Participants are asked for neither reasons nor notes.
    """
    language = say.language
    prompt = one_line(in_language(item.prompt, language, in_language(item.title, language, item.id)))
    guidance = one_line(in_language(item.guidance, language))
    title = one_line(in_language(item.title, language, item.id))
    reason = SurveyQuestion(f"{number} b", f"{REMARK_WORDS['reason'][language]}: {title} [{item.id}.reason]", "long")
    match item:
        case Levels():
            scores = [(plain(anchor.score, language), in_language(anchor.text, language)) for anchor in item.anchors]
            choices = [one_line(text) or score for score, text in scores]
            yield SurveyQuestion(number, f"{prompt} [{item.id}]", "one", (*choices, *_words(item, blank)), guidance)
        case Checklist():
            choices = [one_line(in_language(option.text, language, option.id)) for option in item.options]
            words = (ANSWER_WORDS[NONE_OF_THEM][language], *_words(item, blank))
            yield SurveyQuestion(number, f"{prompt} [{item.id}]", "several", (*choices, *words), guidance)
        case Number():
            unit = one_line(in_language(item.unit, language))
            hint = " ".join(filter(None, (_how(item, blank, say, unit), guidance)))
            yield SurveyQuestion(number, f"{prompt} [{item.id}]", "short", (), hint)
        case Share():
            count, total = (one_line(in_language(text, language)) for text in (item.count, item.total))
            text = " \u2013 ".join(filter(None, (prompt, count)))
            hint = " ".join(filter(None, (_how(item, blank, say), guidance)))
            yield SurveyQuestion(f"{number} a", f"{text} [{item.id}.count]", "short", (), hint)
            text = " \u2013 ".join(filter(None, (title, total)))
            yield SurveyQuestion(f"{number} b", f"{text} [{item.id}.total]", "short", (), say("A whole number."))
    if blank.is_anonymous:
        return
    if item.not_applicable and isinstance(item, Levels | Checklist):
        hint = say("Only when {not_applicable} is chosen.", not_applicable=ANSWER_WORDS[NOT_APPLICABLE][language])
        yield reason._replace(help=hint)
    note = f"{REMARK_WORDS['note'][language]}: {title} [{item.id}.note]"
    hint = say("Never write anything that can identify a participant.")
    yield SurveyQuestion(f"{number} *", note, "long", (), hint)


def _words(item: Item, blank: BlankForm) -> list[str]:
    keys = [DONT_KNOW, *([NOT_APPLICABLE] if item.not_applicable and not blank.is_anonymous else [])]
    return [one_line(in_language(blank.words[key], blank.language)) for key in keys]


def _how(item: Item, blank: BlankForm, say: Speech, unit: str = "") -> str:
    """How a number is answered where the answer is a text."""
    word = one_line(in_language(blank.words[DONT_KNOW], say.language))
    how = say("Write the number alone, or: {dont_know}.", dont_know=word)
    if unit:
        how = say("Write the number alone ({unit}), or: {dont_know}.", unit=unit, dont_know=word)
    if item.not_applicable and not blank.is_anonymous:
        not_applicable = ANSWER_WORDS[NOT_APPLICABLE][say.language]
        how += " " + say(
            "If it does not apply, write {not_applicable}, a colon and why.", not_applicable=not_applicable
        )
    return how
