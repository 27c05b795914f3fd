"""Rules about the languages of a definition: each text in each language, translated, with the same placeholders."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from hf_fidelity.checks.subjects import Definition, passages
from hf_fidelity.problem import Finding, Path
from hf_fidelity.scale.words import EVERY_LANGUAGE, SAME_AS


def missing_translation(definition: Definition) -> Iterator[Finding]:
    """A text is given in every language of the scale.

    A reader who chose a language would otherwise meet another one in the middle of a form.

    Wrong:

        languages: [nb, nn]
        title: {nb: Bolig}

    Right:

        languages: [nb, nn]
        title: {nb: Bolig, nn: Bustad}
    """
    languages = definition.scale.languages
    for passage in passages(definition.scale):
        if passage.text and EVERY_LANGUAGE not in passage.text:
            lacking = [language for language in languages if language not in passage.text]
            if lacking:
                values = {"lacking": ", ".join(lacking), "languages": ", ".join(languages)}
                wrong = "the text is missing in: {lacking}"
                yield Finding(passage.path, wrong, "{languages}", "Write it in these languages too.", values)


def undeclared_language(definition: Definition) -> Iterator[Finding]:
    """A text has no language that the scale does not name.

    Such a text would never be shown, or the language was forgotten under `languages`.

    Wrong:

        languages: [nb]
        title: {nb: Bolig, da: Bolig}

    Right:

        languages: [nb, da]
        title: {nb: Bolig, da: Bolig}
    """
    declared = {*definition.scale.languages, EVERY_LANGUAGE}
    for passage in passages(definition.scale):
        for language in set(passage.text or ()) - declared:
            values = {"language": language, "languages": ", ".join(definition.scale.languages)}
            wrong = "the language {language} is not one of the scale's"
            remedy = "Add it under `languages`, or delete the text."
            yield Finding((*passage.path, language), wrong, "{languages}", remedy, values, at_key=True)


def repeated_language(definition: Definition) -> Iterator[Finding]:
    """`languages` names each language once.

    A language that stands twice is a slip for another one.

    Wrong:

        languages: [nb, nb]

    Right:

        languages: [nb, nn]
    """
    languages = definition.scale.languages
    for n, language in enumerate(languages):
        if language in languages[:n]:
            wrong = "the language {language} stands twice"
            remedy = "Delete it, or write the other language."
            yield Finding(("languages", n), wrong, "each once", remedy, {"language": language})


def same_translation(definition: Definition) -> Iterator[Finding]:
    """A text that is word for word the same in two languages says that it is meant.

    A copied text that was never translated looks finished. Where two languages do share the words, write `= nb` in the
    second: it stands for the text of the first.

    Wrong:

        title: {nb: Trygghetsplan, nn: Trygghetsplan}

    Right:

        title: {nb: Trygghetsplan, nn: Tryggleiksplan}

    Right, when both languages share it:

        title: {nb: Husleie, nn: = nb}
    """
    for path, text in _raw_texts(definition.data, ()):
        for first, second in combinations(text, 2):
            if text[first] == text[second]:
                wrong = "the text is the same in {first} and {second}"
                remedy = "Translate it, or write `{same}{first}` if that is meant."
                values = {"first": first, "second": second, "same": SAME_AS}
                yield Finding((*path, second), wrong, "", remedy, values)


def _raw_texts(data: object, path: Path) -> Iterator[tuple[Path, Mapping[str, str]]]:
    """Every mapping from languages to texts, as it was written."""
    if isinstance(data, dict):
        if data and all(re.fullmatch("[a-z]{2,3}", key) and isinstance(value, str) for key, value in data.items()):
            yield path, data
            return
        for key, value in data.items():
            if key not in ("tags", "answers", "expect"):
                yield from _raw_texts(value, (*path, key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from _raw_texts(value, (*path, position))


_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%[sd]|\$\w+")


def placeholders_differ(definition: Definition) -> Iterator[Finding]:
    """A text has the same placeholders in every language.

    A placeholder such as `{n}` that one language lacks leaves a hole, or shows braces to a reader.

    Wrong:

        prompt: {nb: "Av {n} deltakere?", en: "Of participants?"}

    Right:

        prompt: {nb: "Av {n} deltakere?", en: "Of {n} participants?"}
    """
    for passage in passages(definition.scale):
        found = {language: sorted(_PLACEHOLDER.findall(text)) for language, text in (passage.text or {}).items()}
        if len({tuple(placeholders) for placeholders in found.values()}) > 1:
            first = next(iter(found))
            other = next(language for language in found if found[language] != found[first])
            wrong = "the placeholders in {other} are not those in {first}"
            remedy = "Use the same placeholders in every language."
            yield Finding((*passage.path, other), wrong, "", remedy, {"first": first, "other": other})
