"""Raters' letters in texts: which are taken out, which tell plainly whose words or scores they are, which only may.

Letters of raters are those that a file's ratings have. Where one of them stands alone in a text, it is that rater's,
unless it belongs to the word before it: `plan B`. Where a file has none, a single capital only may be.
"""

import re
from collections.abc import Collection

from hf_fidelity.answers.model import AnswersFile

_JOINT = r"(?:, ?|/| ?\+ ?| ?& ?| og | and )"
_RATERS = r"(?i:raters?|vurderer(?:ne|e)?|vurderar(?:ar|ane)?)"
"""What a rater is called in English, bokmål and nynorsk."""
_SAID = (
    "said|says|thought|thinks|scored|rated|gave|wrote|saw|"
    "tenkte|tenker|tenkjer|telte|talde|trodde|trur|tror|regnet|rekna|mente|mener|meinte|meiner|sa|sier|seier|skåret|skåra|"
    "skårte|vurderte|ga|gav|gir|gjev|skrev|skreiv|svarte|så|såg"
)
_COMPOUND = (
    r"(?i)(?:^|[^\w])(?:plan(?:en)?|vitamin(?:e[rt]|s)?|types?|typen|gruppe[nr]?|gruppa|groups?|blokk[ae]?n?|blocks?|"
    r"avdeling(?:en|a)?|avd\.|seksjon(?:en)?|bygg(?:et)?|building|oppgang(?:en)?|inngang(?:en)?|entrance|leilighet(?:en)?|"
    r"leilegheit(?:a)?|flat|hus|house|rom|room|etasje|floor|del|part|vedlegg(?:et)?|annex|appendix|alternativ(?:et)?|"
    r"options?|hepatitt|hepatitis|influensa|influenza|klasse[nr]?|class|kategori(?:en)?|category|nivå|level|sone[nr]?|"
    r"zone|fase[nr]?|phase|team(?:et)?|ward|modul(?:en)?|module|variant(?:en)?|bokstav|punkt|point|liste|list) $"
)
"""What is called by a letter, as it stands before one."""
_NORWEGIAN = (
    r"(?i)[æøå]|\b(?:og|er|hadde|har|ikke|ikkje|det|som|av|til|ein?|eit|et|vi|de|tre|fem|ble|vart|skal|om|når|mye|mykje|"
    r"men|noe|noko)\b"
)
_AFTER_A = (
    r" (?:and|or|had|has|was|is|did|does|would|could|counted|checked|found|agreed|disagreed|answered|alone|only)\b"
)
"""What a rater's letter stands before in English, and the article does not."""
_BEGINS_LINE = r"(?:^|\n)[ \t]*(?:[-*•] +)?\(?$"
_IN_BRACKETS = r"(?<![\w-])[(\[][A-Z][)\]]"
_LETTERS = r"(?<![A-Za-zÆØÅæøå])[A-Z]"
"""What every text worth a look holds. Patterns are compiled when a text needs them: most commands meet none."""
_LETTERS_ALONE = rf"{_LETTERS}{{1,2}}(?![A-Za-zÆØÅæøå])"
"""What every text holds from which a letter may be taken out."""


def letters_of(about: AnswersFile) -> set[str]:
    """The letters of the raters whose ratings stand in a file."""
    return {letter for given in about.answers.values() for letter in given.ratings or {}}


def _one_of(letters: Collection[str]) -> str:
    """The pattern of a letter among some; of none where there are none."""
    return "(?:" + "|".join(sorted(map(re.escape, letters), key=len, reverse=True)) + ")" if letters else "(?!)"


def without_letters(text: str, letters: Collection[str]) -> str:
    """A text without the letters of raters that stand before its lines, and those in brackets after what was said.

    Before a line, a single capital is a rater's letter when a colon or a dash follows it; two are one when a rater of
    the file has them (`HF: …` stays). In brackets, and before a bracket, only letters of the file's raters are. What
    several raters wrote is put in the order of the texts, since theirs would tell who wrote which.
    """
    if not re.search(_LETTERS_ALONE, text):
        return text
    begins, known = r"(?m)^([ \t]*(?:[-*•] +)?)", _one_of(letters)
    all_known, several = (rf"{one}(?:{_JOINT}{one})*" for one in (known, rf"(?:{known}|[A-Z])"))
    if letters:
        text = _in_no_order(text, rf"(?m)^(?={all_known}: )")
    text = re.sub(rf"{begins}(?:{_RATERS} )?{several}(?:: | [-–—] )[ \t]*", r"\1", text)  # noqa: RUF001
    if not letters:
        return text
    text = re.sub(rf"{begins}(?:{_RATERS} )?{all_known}:(?=\S)", r"\1", text)
    text = re.sub(rf"{begins}[(\[]?{all_known}[)\]]:? +", r"\1", text)
    return re.sub(rf"(?m) ?[(\[](?:{_RATERS} )?{all_known}[)\]](?=[.,;:!?]|$)", "", text)


def _in_no_order(text: str, start: str) -> str:
    """The text with the parts that raters wrote, each from such a start on, in the order of what is written there."""
    before, *parts = re.split(start, text)
    return before + "\n".join(sorted((part.rstrip("\n") for part in parts), key=lambda part: part.partition(": ")[2]))


def names_a_rater(text: str, letters: Collection[str]) -> bool:
    """Whether a text tells one of the raters: `rater B`, `B = 3`, or one of the letters alone, also `Bs` and `B sine`.

    A letter of the word before it (`plan B`) tells none, nor does one that is a word itself (`A home`, `I dag`).
    """
    if not re.search(_LETTERS, text):
        return False
    known = _one_of(letters)
    word = rf"\b{_RATERS}[ :-]{{1,2}}[\"'«(]?(?:{known}|[A-Z])(?![\w-])"
    alone = rf"(?<![\w-]){known}"
    said_by = rf"\b(?:{_SAID}) {known}(?![\w-])"
    if re.search(rf"{word}|{said_by}|{alone}(?: ?= ?\d| ?: |:\d| (?:{_SAID})\b)", text):
        return True
    return _stands_alone(text, _one_of([letter for letter in letters if len(letter) == 1]))


def may_name_a_rater(text: str, letters: Collection[str]) -> bool:
    """Whether a text that names no rater has a letter that may be one's, such as the B of `plan B`, or any in brackets.

    Where no letters are known, whether any single capital stands alone. `A-lag` does not, nor does `I dag`.
    """
    if not re.search(_LETTERS, text):
        return False
    if not letters:
        return _stands_alone(text, "[A-Z]") or bool(re.search(_IN_BRACKETS, text))
    return bool(re.search(rf"(?<![\w-])(?![AI] [a-zæøå]){_one_of(letters)}(?![\w-])|{_IN_BRACKETS}", text))


def _stands_alone(text: str, known: str) -> bool:
    """Whether one of the letters is a word of its own, or one in the genitive."""
    if re.search(rf"(?<![\w-])(?:(?![AIO]s\b){known}s|(?=As (?:tall?|tallet|skår|svar)\b){known}s)(?![\w-])", text):
        return True
    for found in re.finditer(rf"(?<![\w°&-])(?<!\w[./]){known}(?![\w-]|/[A-Z]?S\b|\.\w)", text):
        before, after = text[: found.start()], text[found.end() :]
        is_label = re.search(_BEGINS_LINE, before) and re.match(r"[.)] ", after)
        is_word = found[0] == "I" or (found[0] == "A" and _is_article(before, after))
        if not (is_label or is_word or re.search(_COMPOUND, before)):
            return True
    return False


def _is_article(before: str, after: str) -> bool:
    """Whether the A between is an English article: at the beginning of a sentence, before a word that is no verb."""
    begins = not before.strip() or bool(re.search(r"[.!?:\n]\s*$", before))
    is_other = re.search(_NORWEGIAN, after) or re.match(_AFTER_A, after)
    return begins and bool(re.match(r" [a-z]", after)) and not is_other
