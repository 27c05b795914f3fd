"""Rules about the texts of a definition: their length, what they ask, and whether they are there."""

import re
from collections.abc import Iterator

from hf_fidelity.checks.subjects import Definition, item_passages, passages
from hf_fidelity.problem import Finding
from hf_fidelity.scale.item import Anchor, Checklist, Levels, Option
from hf_fidelity.scale.model import items_with_paths

LONGEST = {
    "scale title": 80,
    "variant": 50,
    "grouping": 40,
    "group": 40,
    "band": 20,
    "meaning": 220,
    "domain title": 28,
    "description": 220,
    "title": 40,
    "prompt": 200,
    "guidance": 560,
    "anchor": 240,
    "option": 120,
    "unit": 40,
    "label": 130,
}
"""The most characters that fit a form, a chart or a table, by kind of text: our own limits."""


def text_too_long(definition: Definition) -> Iterator[Finding]:
    """Texts fit the forms, charts and tables they are made for.

    A title stands in a chart, an anchor beside a radio button. Longer texts are cut or push others off the page, and
    are not read. The limits are our own.

    Wrong:

        title: {en: How the team and the municipality together see to it that a home is found}

    Right:

        title: {en: Finding a home}
    """
    for passage in passages(definition.scale):
        most = LONGEST.get(passage.kind)
        for language, text in (passage.text or {}).items():
            if most is not None and len(text) > most:
                values = {"n": len(text), "most": most, "kind": passage.kind}
                wrong = "the {kind} has {n} characters"
                yield Finding((*passage.path, language), wrong, "at most {most}", "Shorten it.", values)


_TWO_QUESTIONS = re.compile(r"\?.*\?|\bog/eller\b|\band/or\b|\bog/ eller\b", re.DOTALL | re.IGNORECASE)


def two_questions(definition: Definition) -> Iterator[Finding]:
    """A prompt asks one thing.

    Whoever would answer yes to one half and no to the other cannot answer at all, or answers one of them.

    Wrong:

        prompt: {en: Does the team visit and/or phone every week?}

    Right:

        prompt: {en: How often does the team meet the participant in person?}
    """
    for passage in item_passages(definition.scale):
        if passage.kind == "prompt":
            for language, text in (passage.text or {}).items():
                if _TWO_QUESTIONS.search(text):
                    wrong = "the prompt seems to ask two things at once"
                    remedy = "Ask one, or make two items."
                    yield Finding((*passage.path, language), wrong, "", remedy)


def anchors_alike(definition: Definition) -> Iterator[Finding]:
    """No two anchors of an item, and no two options, have the same text.

    A rater could not choose between them.

    Wrong:

        anchors:
          - {score: 1, text: {en: Sometimes}}
          - {score: 2, text: {en: Sometimes}}

    Right:

        anchors:
          - {score: 1, text: {en: For fewer than half}}
          - {score: 2, text: {en: For half or more}}
    """
    for item, path in items_with_paths(definition.scale):
        key = "anchors" if isinstance(item, Levels) else "options"
        entries: tuple[Anchor | Option, ...] = ()
        if isinstance(item, Levels | Checklist):
            entries = item.anchors if isinstance(item, Levels) else item.options
        seen: set[tuple[str, str]] = set()
        for position, entry in enumerate(entries):
            for language, text in (entry.text or {}).items():
                if (language, text.casefold()) in seen:
                    wrong = "this text stands in the item already"
                    place = (*path, key, position, "text", language)
                    yield Finding(place, wrong, "", "Say what sets the two apart.")
                seen.add((language, text.casefold()))


def text_left_out(definition: Definition) -> Iterator[Finding]:
    """A scale has all its item texts, or none.

    A scale of structure alone is meant to be filled by whoever holds a licence. A single text that is missing is an
    oversight that a form would show as an empty line.

    Wrong:

        items:
          - {id: a, kind: levels, prompt: {en: "…?"}, anchors: [{score: 1}, {score: 2}]}

    Right:

        items:
          - id: a
            kind: levels
            prompt: {en: "…?"}
            anchors: [{score: 1, text: {en: "…"}}, {score: 2, text: {en: "…"}}]
    """
    found = [passage for passage in item_passages(definition.scale) if passage.kind != "guidance"]
    if any(passage.text and passage.kind != "title" for passage in found):
        for passage in found:
            if not passage.text:
                values = {"kind": passage.kind}
                yield Finding(passage.path, "the {kind} has no text", "", "Write it in every language.", values)
