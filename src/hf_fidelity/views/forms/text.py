"""The answer form as a commented YAML file. Every item stands there with what it asks; no answer does."""

import textwrap
from collections.abc import Iterator

from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import ABOUT_WORDS, ANSWER_WORDS, LANGUAGE_WORDS, REMARK_WORDS, ROLE_WORDS
from hf_fidelity.problem import one_line
from hf_fidelity.scale.item import Checklist, Item, Levels, Number, Share
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.answer_file import action_lines, scalar
from hf_fidelity.views.forms.blank import BlankForm, what_is_shared
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.speech import Speech, speech

_WIDTH = 92


def render_form_text(blank: BlankForm) -> str:
    """The form as YAML text."""
    say = speech(blank.language)
    lines = [*_introduction(blank, say), "", *_header(blank, say), "", "answers:"]
    for domain, items in blank.domains():
        title = one_line(in_language(domain.title, blank.language, domain.id))
        lines += ["", f"  # ---- {title} ".ljust(_WIDTH, "-")]
        lines += _comment(in_language(domain.description, blank.language))
        for item in items:
            lines += ["", *_item(item, blank, say), f"  {item.id}:"]
    if not blank.is_anonymous:
        lines += ["", *_plan(blank, say)]
    return "\n".join(lines) + "\n"


def _comment(text: str, begin: str = "", indent: str = "  ") -> list[str]:
    """A text from the scale as comment lines; the first one begins with a word, under which the others are indented."""
    width = _WIDTH - len(indent) - len("# ")
    wrapped = textwrap.wrap(begin + one_line(text), width, subsequent_indent=" " * len(begin), break_on_hyphens=False)
    return [f"{indent}# {line}" for line in wrapped]


def _introduction(blank: BlankForm, say: Speech) -> Iterator[str]:
    scale = blank.scale
    yield f"# {one_line(blank.title)} ({scale.reference})"
    yield "#"
    for sentence in _sentences(blank, say):
        yield from _comment(sentence, indent="")
    if blank.is_anonymous:
        return
    yield "#"
    yield f"#   {next(items[0].id for _, items in blank.domains())}:"
    yield "#     value: …"
    for key, words in REMARK_WORDS.items():
        only_for = f" ({NOT_APPLICABLE})" if key == "reason" else ""
        yield f"#     {f'{key}: …':<16}# {words[say.language]}{only_for}"


def _sentences(blank: BlankForm, say: Speech) -> Iterator[str]:
    """How the form is filled in."""
    yield say("Write each answer after its colon. Lines that begin with # explain, and are not read.")
    if blank.scale.dont_know or blank.is_anonymous:
        meaning = in_language(blank.words[DONT_KNOW], say.language)
        yield say(
            "A line that is left blank is not answered. {dont_know} is an answer too: {meaning}.",
            dont_know=DONT_KNOW,
            meaning=one_line(meaning).rstrip("."),
        )
    else:
        yield say(
            "A line that is left blank is not answered. {dont_know} and {not_applicable} are answers too.",
            dont_know=DONT_KNOW,
            not_applicable=NOT_APPLICABLE,
        )
    if blank.is_anonymous:
        yield say("The form asks for nothing about you. Change no other line, and write no name.")
        return
    yield say("Never write anything that can identify a participant.")
    if blank.last:
        yield say("Last time's figures and ticks stand beside their items, to be looked up again.")
    yield say("If there is more to say, write it under the answer:")


def _header(blank: BlankForm, say: Speech) -> Iterator[str]:
    scale, language = blank.scale, blank.language
    variants = [f"{known.id} = {one_line(in_language(known.title, language, known.id))}" for known in scale.variants]
    roles = [f"{key} = {words[language]}" for key, words in ROLE_WORDS.items()]
    yes_no = say("true = yes; false = no")
    known = {key: value if key == "date" else scalar(value) for key, value in blank.known.items()}
    known |= {"scale": scale.reference, "language": language, "form": blank.form}
    hints = {
        "round": say("a name for this measurement, in quotes, such as {example}", example='"2026-2"'),
        "date": say("year-month-day, such as {example}", example="2026-10-14"),
        "variant": "; ".join(variants),
        "language": "; ".join(f"{key} = {word[language]}" for key, word in LANGUAGE_WORDS.items()),
        "rater": say("a letter for the one who answers, or agreed for what all agreed on; never a name"),
        "role": "; ".join(roles),
        "share-texts": f"{yes_no}. {what_is_shared(say)}",
    }
    for key, words in ABOUT_WORDS.items():
        if (key == "variant" and not variants) or (key == "form" and blank.form == "full"):
            continue
        if blank.is_anonymous and key not in known:
            continue
        hint = f"{words[language]}: {hints[key]}" if hints.get(key) and not blank.is_anonymous else words[language]
        yield from _comment(hint, indent="")
        yield f"{key}: {known.get(key, '')}".rstrip()


def _item(item: Item, blank: BlankForm, say: Speech) -> Iterator[str]:
    """What an item asks, what was so last time, and how it is answered."""
    language = say.language
    yield from _comment(in_language(item.title, language, item.id).upper())
    yield from _comment(in_language(item.prompt, language))
    yield from _comment(in_language(item.guidance, language))
    if blank.last:
        yield from _comment(blank.last.said(item, language))
    match item:
        case Levels():
            for anchor in item.anchors:
                yield from _comment(in_language(anchor.text, language), f"  {plain(anchor.score, 'en')} = ")
        case Checklist():
            yield from _comment(say("A list of all that hold, such as {example}:", example=_example(item)), "  ")
            for option in item.options:
                yield from _comment(in_language(option.text, language), f"    {option.id} = ")
            yield from _comment(ANSWER_WORDS["none"][language], "    [] = ")
        case Number():
            unit = in_language(item.unit, language)
            yield from _comment(say("A number, with a decimal point: {unit}", unit=unit), "  ")
        case Share():
            yield from _comment("{count: …, total: …}", "  ")
            yield from _comment(in_language(item.count, language), "    count = ")
            yield from _comment(in_language(item.total, language), "    total = ")
    if item.not_applicable and not blank.is_anonymous:
        yield from _comment(
            f'{{value: {NOT_APPLICABLE}, reason: "…"}} = {ANSWER_WORDS[NOT_APPLICABLE][language]}', "  "
        )


def _example(item: Checklist) -> str:
    return f"[{', '.join(option.id for option in item.options[:2])}]"


def _plan(blank: BlankForm, say: Speech) -> Iterator[str]:
    """The action plan: the steps that are still open, or an example in comments."""
    if blank.last and blank.last.actions:
        yield from _comment(
            say("The action plan: steps of last time that are still open. Bring them up to date."), indent=""
        )
        yield "actions:"
        for action in blank.last.actions:
            yield from action_lines(action)
        return
    yield from _comment(
        say("The action plan: take the # away and write a step; copy the lines for each further one."), indent=""
    )
    yield "# actions:"
    yield "#   - step: …"
    yield "#     item: …"
    yield "#     owner: …"
    yield "#     due: …      # " + say("year-month-day, such as {example}", example="2026-10-14")
    yield "#     status: planned"
