"""A scale: what it says about itself, its domains and items, how they are scored, and worked cases."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, Strict, WithJsonSchema
from pydantic_core import PydanticCustomError

from hf_fidelity.problem import Path
from hf_fidelity.scale.item import Item, Sequence
from hf_fidelity.scale.words import Day, Exact, Id, Language, Part, Percent, Text, Version, Words, exact

Form = Literal["full", "short"]
LEAST_ANONYMOUS = 5
"""The least number of participants whose answers are shown together: the usual threshold of research ethics."""
MOST_GROUPS = 100
MOST_GROUPINGS = 20
"""Most groups of a grouping; most groupings, variants and bands of a scale: our own limits, far beyond any we know."""


def _expected(value: object) -> Fraction | str:
    if value == WITHHELD:
        return WITHHELD
    if (number := exact(value)) is not None:
        return number
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,9}/[1-9][0-9]{0,8}", value):
        return Fraction(value)
    raise PydanticCustomError("expected", "a number, a fraction such as 10/3, or the word withheld is expected")


def _start(value: object) -> Fraction | str:
    if isinstance(value, str) and value in _STARTS:
        return value
    if (number := exact(value)) is not None:
        return number
    raise PydanticCustomError("start", "blank, lowest, highest or a score is expected")


WITHHELD = "withheld"
_STARTS = ("blank", "lowest", "highest")
Expected = Annotated[Fraction | str, PlainValidator(_expected), WithJsonSchema({"type": ["number", "string"]})]
"""What a case promises: an exact number, or the word withheld."""
Start = Annotated[
    Fraction | str,
    PlainValidator(_start),
    WithJsonSchema({"anyOf": [{"enum": list(_STARTS)}, {"type": "number"}]}),
]
"""How the items of a case are answered at first: `blank`, `lowest`, `highest`, or so that each has this score."""


class Domain(Part):
    """A part of the scale with a score of its own; here one of the principles."""

    id: Id = Field(description="A short id that never changes.")
    title: Text | None = Field(None, description="A short name for tables and charts.")
    description: Text | None = Field(None, description="The principle in one sentence.")
    sources: Sequence[Id] = Field((), description="Ids of the sources that the domain builds on.")
    items: Annotated[tuple[Item, ...], Strict(False), Field(min_length=1)] = Field(description="The items, in order.")


class Named(Part):
    """Something with an id and a title: a variant, or a group of a grouping."""

    id: Id = Field(description="A short id that never changes.")
    title: Text | None = Field(None, description="Its name.")


class Grouping(Part):
    """Another way to gather the same items, such as who holds the key. The id `actor` is kept for that one."""

    id: Id = Field(description="A short id; items name it under `tags`.")
    title: Text | None = Field(None, description="The name of the grouping.")
    several: bool = Field(False, description="True when an item may belong to more than one group.")
    sources: Sequence[Id] = Field((), description="Ids of the sources of the grouping.")
    groups: Annotated[tuple[Named, ...], Strict(False), Field(min_length=1, max_length=MOST_GROUPS)] = Field(
        description="The groups."
    )


class Band(Part):
    """A range of scores with a name. Bands stand from the highest to the lowest; the last one has no `from`."""

    id: Id = Field(description="A short id.")
    from_: Exact | None = Field(None, description="The least score in this band; the lowest band has none.")
    title: Text | None = Field(None, description="The band in words.")
    meaning: Text | None = Field(None, description="What the band means, and what it does not.")
    sources: Sequence[Id] = Field((), description="Ids of the sources of the limit; none when it is our own.")


class Scoring(Part):
    """How item scores become domain scores and an overall score."""

    domain: Literal["mean", "sum"] = Field(description="A domain's score: the weighted mean or sum of its items.")
    overall: Literal["mean-of-domains", "mean-of-items", "sum"] = Field(description="The overall score.")
    rescale_from: Exact | None = Field(None, description="With `rescale-to`: the lowest score every item is put on.")
    rescale_to: Exact | None = Field(None, description="With `rescale-from`: the highest score every item is put on.")
    least_scored: Percent = Field(
        Fraction(1), description="The least share of a domain's applicable items that must be scored; else withheld."
    )
    least_domains: int | None = Field(
        None, ge=1, description="How many domains must have a score for an overall one; all when left out."
    )
    several_raters: Literal["mean", "agreed"] = Field(
        "mean",
        description="What is scored when several raters of a team answered and there is no agreed file: the `mean` of "
        "each item's ratings, or nothing before they have `agreed`.",
    )
    bands_on: Literal["overall", "overall-and-domains"] = Field(
        "overall", description="Whether the bands are used for domains too."
    )


class Source(Part):
    """Something that was published elsewhere and that the scale builds on."""

    citation: Words = Field(description="Authors, year, title and where.")
    url: Words | None = Field(None, description="Where it can be read.")


class Expect(Part):
    """What must come out of a case. Numbers are exact: write 3.5, or 10/3, or the word withheld."""

    overall: Expected | None = Field(None, description="The overall score.")
    band: Id | None = Field(None, description="The band of the overall score, or the word withheld.")
    lowest: Expected | None = Field(None, description="The lowest overall score that the answers leave possible.")
    highest: Expected | None = Field(None, description="The highest overall score that the answers leave possible.")
    points: Expected | None = Field(None, description="The weighted points of all scored items.")
    share_of_maximum: Expected | None = Field(None, description="Points as a share of the most that was possible.")
    share_of_range: Expected | None = Field(None, description="Points above the least, as a share of the range.")
    domains: dict[Id, Expected] = Field({}, description="Scores by domain id.")
    items: dict[Id, Expected] = Field({}, description="Scores by item id.")
    groups: dict[Id, dict[Id, Expected]] = Field({}, description="Scores by grouping id and group id.")
    domain_bands: dict[Id, Id] = Field({}, description="Bands by domain id, or the word withheld.")
    core_at_lowest: Sequence[Id] | None = Field(None, description="The core items at their lowest score.")
    strengths: Sequence[Id] | None = Field(None, description="The strengths, in the order in which they are named.")
    weak: Sequence[Id] | None = Field(None, description="The weak items, in the order in which they are named.")


class Case(Part):
    """Answers and the scores that must come out of them."""

    id: Id = Field(description="A short id.")
    title: Words = Field(description="What the case shows, in one sentence.")
    variant: Id | None = Field(None, description="The variant; the first one when left out.")
    form: Form = Field("full", description="`full` or `short`.")
    start: Start = Field(
        "blank",
        description="How items are answered that `answers` does not name: `blank`, or so that each scores `lowest`, "
        "`highest` or a number such as 3.",
    )
    answers: dict[Id, Any] = Field({}, description="Answers by item id, as in an answer file.")
    expect: Expect = Field(description="What must come out.")


class Scale(Part):
    """A whole scale definition."""

    id: Id = Field(description="A short id that never changes.")
    version: Version = Field(description='The version in quotes, such as "1.0".')
    status: Literal["draft", "published", "withdrawn"] = Field(description="How far the scale has come.")
    date: Day = Field(description="The day of this version, as 2026-10-14.")
    languages: Annotated[tuple[Language, ...], Strict(False), Field(min_length=1)] = Field(
        description="The languages that every text is given in: nb bokmål, nn nynorsk, en English."
    )
    title: Text = Field(description="The name of the scale.")
    purpose: Text | None = Field(None, description="What the scale is for.")
    respondents: Text | None = Field(None, description="Who answers.")
    minutes: int | None = Field(None, ge=1, description="How long it takes to answer, in minutes.")
    anonymous_from: int | None = Field(
        None,
        ge=LEAST_ANONYMOUS,
        description="Participants answer, each anonymously; results are given from so many answers upwards, never "
        "fewer than 5, and no single answers.",
    )
    dont_know: Text | None = Field(
        None, description="What *don't know* is called in forms of this scale, such as *do not want to answer*."
    )
    authors: Sequence[Words] = Field((), description="Who wrote it.")
    licence: Words | None = Field(None, description="The licence of the texts, as an SPDX id such as CC-BY-4.0.")
    sources: dict[Id, Source] = Field({}, description="What the scale builds on, by id.")
    own_limits: Sequence[Text] = Field((), description="The limits and rules that are the authors' own.")
    caution: Text | None = Field(None, description="What is said under every result, so that it is not misread.")
    variants: Sequence[Named] = Field(
        (), max_length=MOST_GROUPINGS, description="Kinds of team that are scored differently, e.g. by support method."
    )
    groupings: Sequence[Grouping] = Field(
        (), max_length=MOST_GROUPINGS, description="Other ways to gather the same items."
    )
    scoring: Scoring = Field(description="How scores are made.")
    bands: Sequence[Band] = Field(
        (), max_length=MOST_GROUPINGS, description="Ranges of scores with names, from the highest to the lowest."
    )
    domains: Annotated[tuple[Domain, ...], Strict(False), Field(min_length=1)] = Field(
        description="The domains, in order; each written here, or the name of a file beside this one that holds it."
    )
    cases: Sequence[Case] = Field(
        (), description="Worked cases; an entry may be the name of a file that holds a list of them."
    )

    @property
    def reference(self) -> str:
        """The scale and version as answer files name it: `id@version`."""
        return f"{self.id}@{self.version}"

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item, in order."""
        return tuple(item for domain in self.domains for item in domain.items)

    def asked_items(self, variant: str | None, form: Form) -> tuple[Item, ...]:
        """The items that a team of this variant answers in this form, in order."""
        return tuple(item for item in self.items if item.is_asked(variant) and (form == "full" or item.short))


def items_with_paths(scale: Scale) -> Iterator[tuple[Item, Path]]:
    """Every item with its path in the definition."""
    for d, domain in enumerate(scale.domains):
        for i, item in enumerate(domain.items):
            yield item, ("domains", d, "items", i)
