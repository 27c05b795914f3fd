"""Texts that a spreadsheet could take for formulas, and how they are kept from it.

A spreadsheet runs what begins with = + - or @; a CSV file cannot say that it is text. An apostrophe before the sign
keeps it text. It stands wherever a cell could begin - at the start of the text or of a line, and after a comma, a
semicolon, a bar or a tab, since a file may be opened with another separator - also after spaces and quotation marks.
Nothing else is changed, and `without_guard` gives the text back exactly.
"""

import re

_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
"""The signs that begin a formula, and their wide forms, which spreadsheets in some languages take for them."""
_BEGINNING = r"(?:^|[\n\t,;|])[\s\"'\u00ad\u200c\u200d]*"
_BARE = re.compile(rf"({_BEGINNING})([{_SIGNS}])")
_GUARDED = re.compile(rf"({_BEGINNING})'([{_SIGNS}])")


def begins_formula(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula, were it typed into a cell."""
    return _BARE.match(text) is not None


def guarded(text: str) -> str:
    """The text with an apostrophe before each sign that could begin a formula."""
    return _BARE.sub(r"\1'\2", text)


def without_guard(text: str) -> str:
    """The text that was guarded."""
    return _GUARDED.sub(r"\1\2", text)
