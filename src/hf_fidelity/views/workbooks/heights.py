"""How high a row must be so that its wrapped texts are whole, reckoned from the widths of letters.

Excel and LibreOffice fit rows to their texts while one writes, but not always when a file is opened.
"""

from collections.abc import Iterable

_WIDTHS = (("iljtfI.,:;'|!()[]/- ", 0.28), ("rcksvxyz", 0.5), ("mMW@%ÆæŒœ—…", 0.89), ("w", 0.73))
_EM = {letter: width for letters, width in _WIDTHS for letter in letters}
_SPACE_EM, _LETTER_EM, _CAPITAL_EM = 0.28, 0.56, 0.7
"""Widths of letters in the form's font, as parts of its size."""
_PIXELS_PER_POINT = 4 / 3
_UNIT, _PADDING = 7, 16
"""Pixels of one unit of a column's width, and of the space that a cell keeps free beside its text."""
_LINE = 1.3
"""The height of a line as part of the font's size."""
_SPACE = 7.0
"""Points that a row keeps free."""
MOST = 409.0
"""Excel's highest row, in points."""


def height_of(cells: Iterable[tuple[str, float, float]]) -> float:
    """The height in points of a row; each cell is given as its text, its column's width and its font's size."""
    heights = [n_lines(text, width, size) * size * _LINE for text, width, size in cells if text]
    return min(MOST, round(max(heights, default=10 * _LINE) + _SPACE, 1))


def n_lines(text: str, width: float, size: float) -> int:
    """How many lines a wrapped text takes in a column."""
    room = (width * _UNIT - _PADDING) / (size * _PIXELS_PER_POINT)
    return sum(_wrapped(line, room) for line in text.split("\n"))


def _wrapped(line: str, room: float) -> int:
    lines, taken = 1, 0.0
    for word in line.split(" "):
        needed = sum(map(_em, word))
        if taken and taken + _SPACE_EM + needed > room:
            lines, taken = lines + 1, 0.0
        taken += needed + (_SPACE_EM if taken else 0)
        while taken > room:
            lines, taken = lines + 1, taken - room
    return lines


def _em(character: str) -> float:
    return _EM.get(character) or (_CAPITAL_EM if character.isupper() else _LETTER_EM)
