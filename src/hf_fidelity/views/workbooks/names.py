"""Names that Excel takes for sheets."""

import re
from collections.abc import Iterable

from hf_fidelity.problem import one_line

MOST_OF_A_SHEET_NAME = 31
"""Excel's limit, which also forbids some characters and an apostrophe at either end."""


def sheet_name(title: str, taken: Iterable[str]) -> str:
    """A name that Excel takes for a sheet, and that none of the others has."""
    plain = " ".join(re.sub(r"[\[\]:*?/\\]", " ", one_line(title)).split()).strip("'") or "-"
    known = {name.casefold() for name in taken} | {"history"}
    name, n = _shortened(plain, MOST_OF_A_SHEET_NAME), 2
    while name.casefold() in known:
        mark = f" {n}"
        name, n = _shortened(plain, MOST_OF_A_SHEET_NAME - len(mark)) + mark, n + 1
    return name


def _shortened(text: str, most: int) -> str:
    """The text, or as many whole words of it as there is room for."""
    if len(text) <= most:
        return text
    cut = text[: most + 1].rsplit(" ", 1)[0] if " " in text[: most + 1] else text
    return cut[:most].rstrip(" ,;-'")
