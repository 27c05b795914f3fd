"""The first sheet of a workbook: what the form is, how it is filled in, and who answers which round of which team."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from openpyxl.worksheet.worksheet import Worksheet

from hf_fidelity.answers.values import DONT_KNOW
from hf_fidelity.answers.vocabulary import (
    ABOUT_WORDS,
    FIELD_WORDS,
    FORM_WORDS,
    HEADER_WORDS,
    LANGUAGE_WORDS,
    RATER_WORDS,
    ROLE_WORDS,
    YES_NO_WORDS,
    Translated,
)
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.forms.blank import BlankForm, what_is_shared
from hf_fidelity.views.forms.choices import Choices
from hf_fidelity.views.forms.sheet import lay_out, mark_where
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.workbooks.cells import (
    ANSWER,
    FIXED,
    HEADING,
    HINT,
    LABEL,
    STEP_NUMBER,
    TEXT,
    TITLE,
    Look,
    day_look,
    put,
)
from hf_fidelity.views.workbooks.heights import height_of

_LABEL, _VALUE, _HINT = 1, 2, 3
_WIDTHS = (28, 84, 48)
_RATERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NEEDED = ("team", "round", "date", "variant", "rater")


class Field(NamedTuple):
    """What a form asks about itself: the value that is known, the choices, and a hint."""

    value: str | None = None
    choices: tuple[str, ...] = ()
    hint: str = ""
    look: Look = ANSWER


def fill_cover_sheet(sheet: Worksheet, blank: BlankForm, choices: Choices) -> None:
    """Lays out the cover."""
    say, language = choices.say, blank.language
    for letter, width in zip("ABC", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    put(sheet, 1, _LABEL, blank.title, TITLE)
    sheet.row_dimensions[1].height = 30
    row = 1
    for label, text in _facts(blank, say):
        row += 1
        _put_row(sheet, row, label, text, None, TEXT, LABEL._replace(border=False, middle=False))
    row += 2
    how = say("How you answer") if blank.is_anonymous else say("How to fill it in")
    _put_row(sheet, row, how, "", "", HEADING, HEADING)
    for n, sentence in enumerate(_how_to(blank, say), 1):
        row += 1
        _put_row(sheet, row, f"{n}", sentence, None, TEXT, STEP_NUMBER)
    row += 2
    _put_row(sheet, row, FIELD_WORDS["field"][language], FIELD_WORDS["answer"][language], "", HEADING, HEADING)
    for key, field in _fields(blank, say).items():
        row += 1
        _put_field(sheet, row, key, field, choices)
        if key == "date" and blank.header.date:
            sheet.cell(row, _VALUE).value = blank.header.date
    lay_out(sheet, f"A1:C{row}")


def _put_field(sheet: Worksheet, row: int, key: str, field: Field, choices: Choices) -> None:
    _put_row(
        sheet, row, ABOUT_WORDS[key][choices.say.language], field.value, field.hint, field.look._replace(middle=True)
    )
    if not field.look.is_open:
        return
    if field.choices:
        choices.offer(sheet, f"B{row}", field.choices)
    if key == "date":
        choices.day(sheet, f"B{row}")
    if key in _NEEDED:
        mark_where(sheet, f"B{row}", f"ISBLANK(B{row})")


def _put_row(
    sheet: Worksheet, row: int, label: str | None, text: str | None, hint: str | None, look: Look, first: Look = LABEL
) -> None:
    put(sheet, row, _LABEL, label, first)
    put(sheet, row, _VALUE, text or None, look)
    put(sheet, row, _HINT, hint or None, HEADING if look is HEADING else HINT)
    sheet.row_dimensions[row].height = height_of(
        ((text or "", _WIDTHS[1], look.size), (hint or "", _WIDTHS[2], HINT.size))
    )


def _facts(blank: BlankForm, say: Speech) -> Iterator[tuple[str, str]]:
    """What the form is for, who answers, and how long it takes, as far as the scale says it."""
    scale, language = blank.scale, blank.language
    if scale.purpose:
        yield say("What it is for"), in_language(scale.purpose, language)
    if scale.respondents:
        yield say("Who answers"), in_language(scale.respondents, language)
    if scale.minutes and blank.form == "full":
        yield say("Time"), say("about {n} minutes", n=scale.minutes)


def _how_to(blank: BlankForm, say: Speech) -> Iterator[str]:
    words = {name: word[blank.language] for name, word in HEADER_WORDS.items()}
    words["dont_know"], words["or_"] = in_language(blank.words[DONT_KNOW], blank.language), words["or"]
    if blank.is_anonymous:
        yield say("Answer one sheet after the other. Yellow is not answered yet.")
        yield say("Choose from the list in the column “{answer}”.", **words)
        yield say("To skip a question, choose “{dont_know}” in the column “{or_}”, or leave it empty.", **words)
        yield say("Write no name, and nothing else about yourself.")
        yield say("Save the workbook as it is (.xlsx), and give it to the one who asked you to answer.")
        return
    yield say("Fill in this sheet, and then one sheet for each principle. Yellow is not answered yet.")
    yield say("Choose from the list in the column “{answer}”; write a number alone, without its unit.", **words)
    yield say(
        "If you do not know, choose “{dont_know}” in the column “{or_}”. A cell left empty is not answered.", **words
    )
    if blank.last:
        yield say("Last time's figures and ticks stand beside their items, to be looked up again.")
    yield say("To the right there is room for what you build the answer on, what hinders and what helps.")
    yield say("Never write anything that can identify a participant.")
    yield say("Save the workbook as it is (.xlsx), and send it to whoever leads the measurement.")


def _fields(blank: BlankForm, say: Speech) -> dict[str, Field]:
    scale, language, known = blank.scale, blank.language, blank.known
    if blank.is_anonymous:
        return _fixed_fields(blank)
    variants = {named.id: in_language(named.title, language, named.id) for named in scale.variants}
    agreed = RATER_WORDS["agreed"][language]
    fixed = Field(look=FIXED)
    fields = {
        "team": Field(known.get("team")),
        "municipality": Field(known.get("municipality")),
        "round": Field(
            known.get("round"), hint=say("A name for this measurement, such as {example}.", example="2026-2")
        ),
        "date": Field(hint=say("The day of the measurement."), look=day_look(language)),
        "variant": Field(choices=tuple(variants.values()), hint=say("Some scores depend on it.")),
        "rater": Field(
            agreed if blank.rater == "agreed" else blank.rater,
            (*_RATERS, agreed),
            say("A letter for each who answers alone, or “the team together” for what all agreed on."),
        ),
        "role": Field(choices=_in(ROLE_WORDS, language)),
        "share-texts": Field(choices=_in(YES_NO_WORDS, language), hint=what_is_shared(say)),
        "language": Field(
            LANGUAGE_WORDS[language][language], _in(LANGUAGE_WORDS, language), say("The language you write in.")
        ),
        "scale": fixed._replace(value=scale.reference, hint=say("The scale and its version.")),
        "form": fixed._replace(value=FORM_WORDS[blank.form][language]),
    }
    if blank.variant:
        fields["variant"] = fixed._replace(value=variants[blank.variant])
    elif not variants:
        del fields["variant"]
    return fields


def _fixed_fields(blank: BlankForm) -> dict[str, Field]:
    """What a participant's form says of itself, and nobody fills in."""
    scale, language = blank.scale, blank.language
    variants = {named.id: in_language(named.title, language, named.id) for named in scale.variants}
    values = {
        **blank.known,
        "variant": variants.get(blank.variant or ""),
        "role": ROLE_WORDS[blank.known["role"]][language],
        "language": LANGUAGE_WORDS[language][language],
        "scale": scale.reference,
        "form": FORM_WORDS[blank.form][language],
    }
    looks = {"date": day_look(language)._replace(is_open=False, fill=FIXED.fill)}
    return {key: Field(values[key], look=looks.get(key, FIXED)) for key in ABOUT_WORDS if values.get(key)}


def _in(words: Mapping[str, Translated], language: str) -> tuple[str, ...]:
    return tuple(translated[language] for translated in words.values())
