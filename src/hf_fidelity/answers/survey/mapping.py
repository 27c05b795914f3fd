"""The map: a file in which a user says what columns and options mean that could not be tied by themselves."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import Field, ValidationError

from hf_fidelity.answers.model import Role
from hf_fidelity.answers.survey.choices import plain, plain_number
from hf_fidelity.answers.survey.names import Names, Target, squashed
from hf_fidelity.answers.tie import check_variant
from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import NONE_OF_THEM, normal
from hf_fidelity.problem import AnswersError, Finding, Nearest, Problem, quoted
from hf_fidelity.problem import Path as DataPath
from hf_fidelity.scale.item import Checklist, Item, Levels, Number
from hf_fidelity.scale.model import Form, Scale
from hf_fidelity.scale.words import Day, Part, Words
from hf_fidelity.source.document import Document, read_document
from hf_fidelity.source.shape import keys_of, shape_findings

DROP = "-"
"""Stands in a map for a column that is left out, and for an answer that counts as blank."""


class About(Part):
    """What the answer files say about themselves."""

    team: Words | None = Field(None, description="The team's name.")
    municipality: Words | None = Field(None, description="The municipality.")
    round: Words | None = Field(None, description='A name for this measurement, in quotes, such as "2026-2".')
    date: Day | None = Field(None, description="The day of the measurement, as 2026-10-14.")
    variant: Words | None = Field(None, description="The variant of the scale that fits the team, if it has any.")
    form: Form | None = Field(None, description="`full`, or `short` for the short form.")
    language: Literal["nb", "nn", "en"] | None = Field(None, description="The language of the notes: nb, nn or en.")
    role: Role | None = Field(None, description="Who the raters are.")


class MapFile(Part):
    """What an export's columns and options mean."""

    about: About = Field(About(), description="What the answer files say about themselves.")
    columns: dict[str, Words] = Field(
        {},
        description="By the header of a column, or its letter in Excel: an item's id, with .count, .total, .note, "
        ".reason, .evidence, .barrier, .facilitator or .adaptation where that is meant; a key of `about`; - for none.",
    )
    options: dict[str, dict[str, Any]] = Field(
        {},
        description="By item id, and then by the text as it was exported: a score, an option's id, dont-know, "
        "not-applicable, or - for blank.",
    )
    numbers: Literal["scores", "labels"] = Field(
        "labels", description="`scores` when the bare numbers of a survey tool are scores."
    )


class Map(NamedTuple):
    """A map tied to its scale: targets, keys of `about` or `DROP` by column, meanings by item and exported text."""

    file: MapFile = MapFile()
    columns: Mapping[str, Target | str] = {}
    options: Mapping[str, Mapping[str, Any]] = {}
    document: Document | None = None

    def problem(self, path: DataPath, wrong: str, remedy: str, allowed: str = "", **values: object) -> Problem:
        """A fault of the map's own, at one of its keys."""
        assert self.document
        return self.document.problem(Finding(path, wrong, allowed, remedy, values, at_key=True, code="HF251"))


def load_map(path: Path, scale: Scale, names: Names) -> Map:
    """The map in a YAML file, tied to a scale. Raises `AnswersError` with everything that is wrong with it."""
    document = read_document(path, path.as_posix(), AnswersError)
    try:
        file = MapFile.model_validate(document.data)
    except ValidationError as fault:
        findings = shape_findings(fault, "HF250", _keys_at)
        raise AnswersError([*document.problems, *map(document.problem, findings)]) from None
    findings = list(_unfit_about(scale, file.about))
    columns = _tied_columns(file, scale, names, findings)
    options = _tied_options(file, scale, findings)
    if problems := [*document.problems, *map(document.problem, findings)]:
        raise AnswersError(problems)
    return Map(file, columns, options, document)


def _unfit_about(scale: Scale, about: About) -> Iterator[Finding]:
    """What the scale does not have of what the map says about the team."""
    if about.variant is not None:
        yield from (finding._replace(path=("about", "variant")) for finding in check_variant(scale, about.variant))
    if scale.anonymous_from and about.role not in (None, "participant"):
        wrong, remedy = "participants answer this scale", "Delete the line."
        yield Finding(("about", "role"), wrong, "participant", remedy, code="HF251")
    if about.form == "short" and not any(item.short for item in scale.items):
        yield Finding(("about", "form"), "the scale has no short form", "full", "Delete the line.", code="HF213")


def _tied_columns(file: MapFile, scale: Scale, names: Names, findings: list[Finding]) -> dict[str, Target | str]:
    columns: dict[str, Target | str] = {}
    for header, meant in file.columns.items():
        target = meant if meant == DROP or meant in About.model_fields else _target(meant, names)
        if target is None:
            near = Nearest(meant, [item.id for item in scale.items])
            finding = Finding(("columns", header), _NO_TARGET, "", _LOOK_UP, {"meant": quoted(meant)}, code="HF251")
            findings.append(finding._replace(nearest=near))
        else:
            columns[header] = target
    return columns


def _tied_options(file: MapFile, scale: Scale, findings: list[Finding]) -> dict[str, dict[str, Any]]:
    items = {item.id: item for item in scale.items}
    options: dict[str, dict[str, Any]] = {}
    for name, meanings in file.options.items():
        if name not in items:
            wrong, near = "the scale has no item {item}", Nearest(name, list(items))
            finding = Finding(("options", name), wrong, "", _LOOK_UP, {"item": quoted(name)}, code="HF251")
            findings.append(finding._replace(nearest=near, at_key=True))
            continue
        options[name] = {normal(text): _plain(meant) for text, meant in meanings.items()}
        findings += _unfit(items[name], meanings)
    return options


_NO_TARGET = "{meant} is not an item, a part of one, or a key of `about`"
_LOOK_UP = "Look the item ids up with `hf-fidelity scales`."


def _target(meant: str, names: Names) -> Target | None:
    """The item, or part of one, that a map names by its id."""
    found = names.find_by_id(meant)
    target = next(iter(found)) if len(found) == 1 else None
    return target if target and squashed(str(target)) == squashed(meant) else None


def _plain(meant: Any) -> Any:
    return plain_number(meant) if isinstance(meant, str) and plain_number(meant) is not None else meant


def _unfit(item: Item, meanings: Mapping[str, Any]) -> Iterator[Finding]:
    """What an item's options cannot mean."""
    known: list[Any] = [DONT_KNOW, *([NOT_APPLICABLE] if item.not_applicable else []), DROP]
    if isinstance(item, Levels):
        known = [*(plain(anchor.score) for anchor in item.anchors), *known]
    elif isinstance(item, Checklist):
        known = [*(option.id for option in item.options), NONE_OF_THEM, *known]
    for text, meant in meanings.items():
        if isinstance(item, Number) and isinstance(meant, int | Decimal) and not isinstance(meant, bool):
            continue
        if isinstance(meant, bool) or _plain(meant) not in known:
            values = {
                "meant": quoted(meant),
                "known": ", ".join(f'"{DROP}"' if one == DROP else str(one) for one in known),
            }
            wrong, remedy = "{meant} is not an answer to this item", "Write one of them."
            yield Finding(("options", item.id, text), wrong, "{known}", remedy, values, code="HF251")


def _keys_at(path: DataPath) -> list[str]:
    return keys_of(About) if path[:1] == ("about",) else keys_of(MapFile)
