"""The words by which forms and tables name answers and fields, in every language.

Forms write them, and the readers of workbooks and survey exports know them again; interface texts that nobody reads
back stand in the catalogues of the views.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.scale.words import in_language

Translated = Mapping[str, str]
"""One text by language: nb, nn and en."""

NONE_OF_THEM = "none"
"""Stands for an empty list of ticks where a form needs something to choose."""
TICKED = "ticked"
"""Stands for one tick where a form has a cell for each option."""

ANSWER_WORDS: Mapping[str, Translated] = {
    DONT_KNOW: {"nb": "Vet ikke", "nn": "Veit ikkje", "en": "Don't know"},
    NOT_APPLICABLE: {"nb": "Ikke aktuelt", "nn": "Ikkje aktuelt", "en": "Not applicable"},
    NONE_OF_THEM: {"nb": "Ingen av disse", "nn": "Ingen av desse", "en": "None of these"},
    TICKED: {"nb": "Ja", "nn": "Ja", "en": "Yes"},
}
"""What can be chosen beside an item's own anchors and options; a scale may call *don't know* something else."""


def answer_words(dont_know: Translated | None) -> Mapping[str, Translated]:
    """`ANSWER_WORDS` as the forms of a scale write them; `dont_know` is what the scale itself calls *don't know*."""
    if not dont_know:
        return ANSWER_WORDS
    languages = dict.fromkeys((*ANSWER_WORDS[DONT_KNOW], *dont_know))
    own = {language: in_language(dont_know, language) for language in languages}
    return {**ANSWER_WORDS, DONT_KNOW: own}


def known_answer_words(dont_know: Translated | None) -> Mapping[str, Translated]:
    """`ANSWER_WORDS` as they are read back: what the scale itself calls *don't know* counts beside the usual words."""
    if not dont_know:
        return ANSWER_WORDS
    own = {f"own {language}": word for language, word in dont_know.items()}
    return {**ANSWER_WORDS, DONT_KNOW: {**ANSWER_WORDS[DONT_KNOW], **own}}


HELD_BACK = "-"
"""What stands for the reason of an item that does not apply where the reason itself stays with whoever gave it."""

REMARK_WORDS: Mapping[str, Translated] = {
    "reason": {"nb": "Hvorfor ikke aktuelt", "nn": "Kvifor ikkje aktuelt", "en": "Why not applicable"},
    "evidence": {"nb": "Grunnlag", "nn": "Grunnlag", "en": "Built on"},
    "note": {"nb": "Merknad", "nn": "Merknad", "en": "Note"},
    "barrier": {"nb": "Det som hindrer", "nn": "Det som hindrar", "en": "What hinders"},
    "facilitator": {"nb": "Det som fremmer", "nn": "Det som fremjar", "en": "What helps"},
    "adaptation": {"nb": "Lokal tilpasning", "nn": "Lokal tilpassing", "en": "Local adaptation"},
}
"""What can be said about an answer, by the key of an answer file, in the order of a form."""

INSTEAD_WORDS: Translated = {
    "nb": "Hvis tallet mangler",
    "nn": "Dersom talet manglar",
    "en": "If there is no figure",
}
"""Where a form has a question of its own for don't know and not applicable, beside a number."""

ABOUT_WORDS: Mapping[str, Translated] = {
    "scale": {"nb": "Skala", "nn": "Skala", "en": "Scale"},
    "team": {"nb": "Team", "nn": "Team", "en": "Team"},
    "municipality": {"nb": "Kommune", "nn": "Kommune", "en": "Municipality"},
    "round": {"nb": "Måling", "nn": "Måling", "en": "Round"},
    "date": {"nb": "Dato", "nn": "Dato", "en": "Date"},
    "variant": {"nb": "Type team", "nn": "Type team", "en": "Kind of team"},
    "form": {"nb": "Skjema", "nn": "Skjema", "en": "Form"},
    "language": {"nb": "Språk", "nn": "Språk", "en": "Language"},
    "rater": {"nb": "Hvem svarer (bokstav)", "nn": "Kven svarer (bokstav)", "en": "Who answers (letter)"},
    "role": {"nb": "Rolle", "nn": "Rolle", "en": "Role"},
    "share-texts": {
        "nb": "Del tekster med nettverket",
        "nn": "Del tekstar med nettverket",
        "en": "Share texts with the network",
    },
}
"""What a file says about itself, by the key of an answer file, in the order of a form."""

FORM_WORDS: Mapping[str, Translated] = {
    "full": {"nb": "fullt skjema", "nn": "fullt skjema", "en": "full form"},
    "short": {"nb": "kort skjema", "nn": "kort skjema", "en": "short form"},
}
ROLE_WORDS: Mapping[str, Translated] = {
    "staff": {"nb": "ansatte", "nn": "tilsette", "en": "staff"},
    "leader": {"nb": "leder", "nn": "leiar", "en": "leader"},
    "participant": {"nb": "deltaker", "nn": "deltakar", "en": "participant"},
    "external": {"nb": "ekstern vurderer", "nn": "ekstern vurderar", "en": "external rater"},
}
STATUS_WORDS: Mapping[str, Translated] = {
    "planned": {"nb": "planlagt", "nn": "planlagt", "en": "planned"},
    "started": {"nb": "i gang", "nn": "i gang", "en": "started"},
    "done": {"nb": "gjort", "nn": "gjort", "en": "done"},
    "dropped": {"nb": "lagt bort", "nn": "lagt bort", "en": "dropped"},
}
LANGUAGE_WORDS: Mapping[str, Translated] = {
    "nb": dict.fromkeys(("nb", "nn", "en"), "bokmål"),
    "nn": dict.fromkeys(("nb", "nn", "en"), "nynorsk"),
    "en": dict.fromkeys(("nb", "nn", "en"), "English"),
}
ACTION_WORDS: Mapping[str, Translated] = {
    "step": {"nb": "Tiltak", "nn": "Tiltak", "en": "Step"},
    "item": {"nb": "Punkt", "nn": "Punkt", "en": "Item"},
    "owner": {"nb": "Ansvarlig (rolle)", "nn": "Ansvarleg (rolle)", "en": "Owner (role)"},
    "due": {"nb": "Frist", "nn": "Frist", "en": "Due"},
    "status": {"nb": "Status", "nn": "Status", "en": "Status"},
}
"""What stands in the action plan, by the key of an answer file."""

YES_NO_WORDS: Mapping[str, Translated] = {
    "yes": {"nb": "Ja", "nn": "Ja", "en": "Yes"},
    "no": {"nb": "Nei", "nn": "Nei", "en": "No"},
}
RATER_WORDS: Mapping[str, Translated] = {
    "agreed": {"nb": "teamet sammen", "nn": "teamet saman", "en": "the team together"},
}
HEADER_WORDS: Mapping[str, Translated] = {
    "key": {"nb": "Nøkkel", "nn": "Nykel", "en": "Key"},
    "number": {"nb": "Nr.", "nn": "Nr.", "en": "No."},
    "question": {"nb": "Spørsmål", "nn": "Spørsmål", "en": "Question"},
    "guidance": {"nb": "Slik vurderer dere", "nn": "Slik vurderer de", "en": "How to judge"},
    "answer": {"nb": "Svar", "nn": "Svar", "en": "Answer"},
    "or": {"nb": "Eller", "nn": "Eller", "en": "Or"},
}
"""The headings of a sheet of items in a workbook; `REMARK_WORDS` follow them. Sheets are read by these words."""
FIELD_WORDS: Mapping[str, Translated] = {
    "field": {"nb": "Om målingen", "nn": "Om målinga", "en": "About the round"},
    "answer": HEADER_WORDS["answer"],
}
"""The headings of the first sheet of a workbook."""


def part_key(item: str, part: str) -> str:
    """The key of a row that is a part of an item: one option, or the `count` or `total` of a share."""
    return f"{item}: {part}"


LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""What stands before texts to choose from, in their order."""


def lettered(texts: Sequence[str]) -> list[str]:
    """Texts to choose from, each with a letter before it, so that a cut one can be told from the others."""
    if len(texts) > len(LETTERS):
        return list(texts)
    return [f"{letter}) {text}" for letter, text in zip(LETTERS, texts, strict=False)]


def without_letter(text: str) -> str:
    """A text that was chosen among lettered ones, without its letter."""
    return text[3:] if text[1:3] == ") " and text[0] in LETTERS else text


_MARKUP = re.compile(r"<[^<>]{0,200}>")
_UNSEEN = (
    *(0x00AD, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)),
    *(*range(0xFE00, 0xFE10), 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)),
    *(*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B)),
)
"""Marks that nobody sees: soft hyphens, joiners, turns of the reading direction, the looks of an emoji."""
_PLAIN = {
    **dict.fromkeys(_UNSEEN),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u2032\u00b4`"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u00ab\u00bb\u2033"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-"),
    ord("\u2026"): "...",
    ord("\u00a0"): " ",
}
LONGEST_WORD = 200
"""No heading and no word of a form is longer: our own limit, so that long texts are not looked through for words."""


@lru_cache(maxsize=4096)  # more than a table has columns, whose headers are compared again and again
def normal(text: str) -> str:
    """A text as it is compared.

    What does not count: markup, case, kinds of quotes and dashes, repeated spaces, marks that are not seen, and
    whether an accent was written as a letter of its own.
    """
    if "<" in text or "&" in text:
        import html

        text = html.unescape(_MARKUP.sub(" ", text))
    text = text.replace("`", "'") if text.isascii() else unicodedata.normalize("NFC", text).translate(_PLAIN)
    return " ".join(text.casefold().split())


def word_meant(text: str, words: Mapping[str, Translated]) -> str | None:
    """The key whose word, in any language, a text is; the key itself counts too."""
    if len(text) > LONGEST_WORD:
        return None
    wanted = normal(text)
    for key, translated in words.items():
        if wanted == key or any(wanted == normal(word) for word in translated.values()):
            return key
    return None
