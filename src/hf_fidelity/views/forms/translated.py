"""Texts in every language of a form page, each known by its number, so that the page can change language by itself."""

from collections.abc import Container, Mapping
from typing import NamedTuple

from hf_fidelity.answers.vocabulary import Translated
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.speech import LANGUAGES, speech, visible


class Said(NamedTuple):
    """A text as it stands in the page at first, and its number among the page's texts."""

    text: str
    n: int


class Texts:
    """Every text of a page that follows the chosen language; the same text is kept once."""

    def __init__(self, languages: tuple[str, ...], language: str) -> None:
        self.languages = languages
        self.language = language
        self._numbers: dict[tuple[str, ...], int] = {}

    def __call__(self, sentence: str, /, **values: object) -> Said:
        """A sentence of the interface. One without values keeps its places for them, which the script fills."""
        return self._kept(tuple(speech(language)(sentence, **values) for language in self.languages))

    def of(self, text: Mapping[str, str] | Translated | None, otherwise: str = "") -> Said:
        """A text of a scale or of the vocabulary; `otherwise` where there is none."""
        return self._kept(tuple(visible(in_language(text, language, otherwise)) for language in self.languages))

    def by_language(self, shown: Container[int]) -> dict[str, list[str | None]]:
        """The texts in each language, in the order of their numbers; none for those shown, in the page's language."""
        columns = zip(*self._numbers, strict=True)
        return {
            language: [None if language == self.language and n in shown else text for n, text in enumerate(column)]
            for language, column in zip(self.languages, columns, strict=True)
        }

    def _kept(self, texts: tuple[str, ...]) -> Said:
        n = self._numbers.setdefault(texts, len(self._numbers))
        return Said(texts[self.languages.index(self.language)], n)


def page_languages(scale_languages: tuple[str, ...], asked: str) -> tuple[str, ...]:
    """The languages that a page offers: those of the scale that the interface has, and the one that was asked for."""
    return tuple(language for language in LANGUAGES if language in scale_languages or language == asked)
