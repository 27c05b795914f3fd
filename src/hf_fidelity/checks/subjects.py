"""What the rules look at: a definition or a set of answers, each with its plain data and the day of the check."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.problem import Path
from hf_fidelity.scale.item import Checklist, Levels, Number, Share
from hf_fidelity.scale.model import Scale, items_with_paths
from hf_fidelity.scale.words import Text
from hf_fidelity.scoring.cases import Played


class Definition(NamedTuple):
    """A sound scale, the plain data it was made from, and today."""

    scale: Scale
    data: object
    folder: tuple[str, str] | None
    """The names of the two folders around `scale.yaml`, when it lies in `<id>/<version>/`."""
    today: date
    played: tuple[Played, ...]
    """The worked cases, run once for all rules about them."""


class Answered(NamedTuple):
    """Answers that were tied to their scale, and today."""

    assessed: Assessed
    today: date


class Passage(NamedTuple):
    """A text of a scale: what it is (`title`, `prompt`, `anchor` …), where it stands, and its languages."""

    kind: str
    path: Path
    text: Text | None


def passages(scale: Scale) -> Iterator[Passage]:
    """Every text that a reader may see, those left out included."""
    for key in ("title", "purpose", "respondents", "caution"):
        yield Passage(f"scale {key}", (key,), getattr(scale, key))
    for n, limit in enumerate(scale.own_limits):
        yield Passage("limit", ("own-limits", n), limit)
    for v, variant in enumerate(scale.variants):
        yield Passage("variant", ("variants", v, "title"), variant.title)
    for g, grouping in enumerate(scale.groupings):
        yield Passage("grouping", ("groupings", g, "title"), grouping.title)
        for n, group in enumerate(grouping.groups):
            yield Passage("group", ("groupings", g, "groups", n, "title"), group.title)
    for b, band in enumerate(scale.bands):
        yield Passage("band", ("bands", b, "title"), band.title)
        yield Passage("meaning", ("bands", b, "meaning"), band.meaning)
    for d, domain in enumerate(scale.domains):
        yield Passage("domain title", ("domains", d, "title"), domain.title)
        yield Passage("description", ("domains", d, "description"), domain.description)
    yield from item_passages(scale)


def item_passages(scale: Scale) -> Iterator[Passage]:
    """The texts of the items, those left out included."""
    for item, path in items_with_paths(scale):
        for key in ("title", "prompt", "guidance"):
            yield Passage(key, (*path, key), getattr(item, key))
        match item:
            case Levels():
                for a, anchor in enumerate(item.anchors):
                    yield Passage("anchor", (*path, "anchors", a, "text"), anchor.text)
            case Checklist():
                for o, option in enumerate(item.options):
                    yield Passage("option", (*path, "options", o, "text"), option.text)
            case Number():
                yield Passage("unit", (*path, "unit"), item.unit)
            case Share():
                yield Passage("label", (*path, "count"), item.count)
                yield Passage("label", (*path, "total"), item.total)
