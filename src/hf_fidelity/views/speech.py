"""The words of the interface in bokmål, nynorsk and English, from gettext catalogues.

The English sentence in the code is the key of the catalogue and its own English translation.
"""

import gettext
from functools import cache
from pathlib import Path

from hf_fidelity.problem import one_line, visible

__all__ = ["LANGUAGES", "Speech", "one_line", "speech", "visible"]

LANGUAGES = ("nb", "nn", "en")
"""The languages of the interface."""

_CATALOGUES = Path(__file__).parent / "locale"


class Speech:
    """One language of the interface: `say(sentence, name=value, …)` gives the sentence with its values filled in."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        file = _CATALOGUES / self.language / "LC_MESSAGES" / "hf_fidelity.mo"
        if file.is_file():
            with file.open("rb") as catalogue:
                self._catalogue: gettext.NullTranslations = gettext.GNUTranslations(catalogue)
        else:
            self._catalogue = gettext.NullTranslations()

    def __call__(self, sentence: str, /, **values: object) -> str:
        """The sentence in this language."""
        said = self._catalogue.gettext(sentence)
        return said.format(**values) if values else said

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """The sentence for one thing or for many; `{n}` is filled with the number."""
        return self._catalogue.ngettext(one, many, n).format(n=n, **values)


@cache
def speech(language: str) -> Speech:
    """The interface in a language; in English when it does not have that language."""
    return Speech(language)
