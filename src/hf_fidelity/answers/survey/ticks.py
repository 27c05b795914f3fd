"""What was ticked: several options in one cell, or a column for each of them."""

from collections.abc import Callable, Sequence

from hf_fidelity.answers.survey.cells import (
    BLANK,
    NOTHING,
    LabelNumber,
    Mapped,
    NotTied,
    Said,
    is_text_of,
    not_a_choice,
    read_text,
    read_word,
    refuse,
)
from hf_fidelity.answers.survey.choices import Choices, plain_number
from hf_fidelity.answers.survey.export import Cell
from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import NONE_OF_THEM, TICKED, normal

_SEPARATORS = (";", "\n", ",", "|")
MOST_PIECES = 400


def read_ticks(cell: Cell, choices: Choices, mapped: Mapped, *, numbers_are_scores: bool) -> Said:
    """The ids of the options that stand in one cell, joined by a separator that may stand inside them too."""
    if not (text := read_text(cell)):
        return NOTHING
    whole = text.strip("; \n,|")
    if normal(whole) not in mapped and (said := read_word(whole, {})) is not None:
        return said
    if plain_number(whole) is not None and not numbers_are_scores and not is_text_of(whole, choices):
        raise LabelNumber
    found = _split(whole, choices, mapped)
    if found is None:
        raise _unknown(cell, whole, choices, mapped)
    return joined(cell, found)


def _unknown(cell: Cell, text: str, choices: Choices, mapped: Mapped) -> NotTied:
    """The problem of the first text among several that is no choice."""
    pieces = next((text.split(separator) for separator in _SEPARATORS if separator in text), [text])
    for n, piece in enumerate(pieces, 1):
        if piece.strip() and normal(piece) not in mapped and choices.meaning(piece) is None:
            return not_a_choice(cell, piece.strip(), choices, (n, len(pieces)))
    return not_a_choice(cell, text, choices)


def joined(cell: Cell, found: Sequence[str]) -> Said:
    """The ticks of one rater. Raises `NotTied` when options stand beside a word that excludes them."""
    words = [name for name in found if name in (DONT_KNOW, NOT_APPLICABLE, NONE_OF_THEM)]
    if words and len(set(found)) > 1:
        wrong, remedy = "options are ticked here beside {word}", "Correct the cell: one or the other."
        raise refuse(cell, "HF257", wrong, "", remedy, word=words[0])
    if words:
        return Said([] if words[0] == NONE_OF_THEM else words[0])
    ticked = [name for name in dict.fromkeys(found) if name != BLANK]
    return Said(ticked) if ticked else NOTHING


def _split(text: str, choices: Choices, mapped: Mapped) -> list[str] | None:
    """The options of a joined text; None when it cannot be taken apart, or in two ways."""

    def meaning(piece: str) -> str | None:
        meant = mapped.get(normal(piece), choices.meaning(piece))
        return str(meant) if meant is not None else None

    if (whole := meaning(text)) is not None:
        return [whole]
    by_id = [choices.exact.get(word.replace("_", "-")) for word in text.split()]
    if len(by_id) > 1 and all(by_id):
        return [str(name) for name in by_id]
    for separator in _SEPARATORS:
        pieces = text.split(separator)
        if 1 < len(pieces) <= MOST_PIECES and (ways := _ways(pieces, separator, meaning)):
            return ways[0] if len({frozenset(way) for way in ways}) == 1 else None
    return None


def _ways(pieces: Sequence[str], separator: str, meaning: Callable[[str], str | None]) -> list[list[str]]:
    """At most two ways to read pieces as options, of which each may be several pieces put together again."""
    ends: list[list[list[str]]] = [[[]], *([] for _ in pieces)]
    for end in range(1, len(pieces) + 1):
        for start in range(max(0, end - _MOST_INSIDE), end):
            if not ends[start]:
                continue
            text = separator.join(pieces[start:end]).strip()
            meant = meaning(text) if text else None
            if meant is not None:
                ends[end] += [[*way, meant] for way in ends[start]]
            elif not text:
                ends[end] += ends[start]
        ends[end] = ends[end][:2]
    return ends[-1]


_MOST_INSIDE = 12
"""How many separators may stand inside the text of one option."""

_TICKS = frozenset(
    (TICKED, "1", "x", "true", "sant", "ja", "yes", "valgt", "vald", "valt", "selected", "checked", "✓", "✔")
)
_NO_TICKS = frozenset(
    ("0", "false", "usant", "nei", "no", "nej", "ikke valgt", "ikkje vald", "ikkje valt", "not selected", "unchecked")
)


def read_tick(cell: Cell, option: str, choices: Choices) -> bool | None:
    """Whether the option of a column is ticked; None for an empty cell."""
    text = read_text(cell)
    if not text:
        return None
    if normal(text) in _TICKS or choices.meaning(text) == option:
        return True
    if normal(text) in _NO_TICKS:
        return False
    wrong = "a text of {n} characters stands where an option is ticked or not"
    raise refuse(
        cell, "HF257", wrong, "1, x, yes or the option's text; 0, no or nothing", "Correct the cell.", n=len(text)
    )
