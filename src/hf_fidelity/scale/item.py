"""The four kinds of item: levels, checklist, number and share, and which scores each can give."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple, TypeVar

from pydantic import BeforeValidator, Field, Strict, WithJsonSchema

from hf_fidelity.scale.words import Exact, Id, Part, Percent, Text

Entry = TypeVar("Entry")
Sequence = Annotated[tuple[Entry, ...], Strict(False)]
"""A list in the file; the entries themselves stay strict."""

MOST_OPTIONS = 100
"""Most options of a checklist and anchors of a levels item: our own limit."""

OneOrMore = Annotated[
    tuple[Id, ...],
    Strict(False),
    BeforeValidator(lambda value: (value,) if isinstance(value, str) else value),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}),
]


class Span(NamedTuple):
    """The lowest and the highest score that something can have."""

    lowest: Fraction
    highest: Fraction


class Anchor(Part):
    """One step of a levels item: a score and the practice it stands for."""

    score: Exact = Field(description="The score of this step.")
    text: Text | None = Field(None, description="The practice that this score describes.")


class Option(Part):
    """One thing to tick in a checklist."""

    id: Id = Field(description="A short id, unique within the item.")
    text: Text | None = Field(None, description="What is ticked.")


class Cut(Part):
    """A score and the values that it covers. Cuts stand from best to worst; the last one covers the rest."""

    score: Exact = Field(description="The score of the values from this cut point on.")
    from_: Exact | None = Field(None, description="The least value with this score; more is better.")
    up_to: Exact | None = Field(None, description="The greatest value with this score; fewer is better.")


class ShareCut(Part):
    """A score and the shares that it covers; limits are percentages."""

    score: Exact = Field(description="The score of the shares from this cut point on.")
    from_: Percent | None = Field(None, description="The least share with this score, such as 75 %.")
    up_to: Percent | None = Field(None, description="The greatest share with this score; fewer is better.")


Cuts = Sequence[Cut]
AnyCut = Cut | ShareCut


class ItemBase(Part):
    """What every item has."""

    id: Id = Field(description="A short id that never changes; it begins with the domain's id by custom.")
    core: bool = Field(False, description="True when the lowest score is reported by name whatever the mean.")
    short: bool = Field(False, description="True when the item belongs to the short form.")
    keeps_model: bool = Field(
        False,
        description="True when the practice keeps the model from being diluted, such as training in depth and "
        "anchoring in the municipality; a low score is then part of warnings about drift.",
    )
    evidence_from: Exact | None = Field(None, description="From this score on, the team is asked for its grounds.")
    not_applicable: bool = Field(False, description="True when *not applicable*, with a reason, is an allowed answer.")
    only_for: Sequence[Id] = Field((), description="The variants that are asked this item; without it, all.")
    weight: Exact = Field(Fraction(1), description="How much the item counts beside the others; 1 when left out.")
    tags: dict[Id, OneOrMore] = Field(
        {}, description="The groups the item belongs to: per grouping one group id, or a list of them."
    )
    sources: Sequence[Id] = Field((), description="Ids of the sources that the item builds on.")
    title: Text | None = Field(None, description="A short name for tables and charts.")
    prompt: Text | None = Field(None, description="The question, as it is asked.")
    guidance: Text | None = Field(None, description="How to judge this, and where to look.")

    def groups(self, grouping: str) -> tuple[str, ...]:
        """The ids of the groups that the item belongs to in a grouping."""
        return self.tags.get(grouping, ())

    def is_asked(self, variant: str | None) -> bool:
        """Whether teams of this variant get the item."""
        return not self.only_for or variant in self.only_for


class Levels(ItemBase):
    """Ordered steps, of which one describes the practice."""

    kind: Literal["levels"] = Field(description="`levels`")
    anchors: Annotated[tuple[Anchor, ...], Strict(False), Field(min_length=2, max_length=MOST_OPTIONS)] = Field(
        description="The steps, from the lowest score to the highest."
    )
    reverse: bool = Field(False, description="True when a high answer is a low score: the score is mirrored.")

    def scores(self, variant: str | None = None) -> tuple[Fraction, ...]:  # noqa: ARG002
        """The scores that the item can give, ascending."""
        levels = [anchor.score for anchor in self.anchors]
        return tuple(sorted(levels[0] + levels[-1] - level if self.reverse else level for level in levels))


class Checklist(ItemBase):
    """Things that are in place or not; how many are ticked decides the score."""

    kind: Literal["checklist"] = Field(description="`checklist`")
    options: Annotated[tuple[Option, ...], Strict(False), Field(min_length=1, max_length=MOST_OPTIONS)] = Field(
        description="What can be ticked."
    )
    cuts: Cuts = Field((), description="How many ticks give which score; without it, each tick is one point.")
    reverse: bool = Field(False, description="Without cuts: true when each tick takes a point away.")

    def cuts_for(self, variant: str | None) -> tuple[AnyCut, ...]:  # noqa: ARG002
        """The cut points, which are the same for every variant."""
        return self.cuts

    def scores(self, variant: str | None = None) -> tuple[Fraction, ...]:  # noqa: ARG002
        """The scores that the item can give, ascending."""
        if self.cuts:
            return tuple(sorted(cut.score for cut in self.cuts))
        return tuple(Fraction(n) for n in range(len(self.options) + 1))


class Measured(ItemBase):
    """A fact whose score is decided by cut points, which may differ by variant."""

    cuts: tuple[AnyCut, ...] = Field((), description="The cut points, for variants that have none of their own.")
    cuts_by_variant: Mapping[Id, tuple[AnyCut, ...]] = Field(
        {}, description="Cut points of their own for some variants."
    )

    def cuts_for(self, variant: str | None) -> tuple[AnyCut, ...]:
        """The cut points that hold for a variant."""
        return self.cuts_by_variant.get(variant or "", self.cuts)

    def scores(self, variant: str | None = None) -> tuple[Fraction, ...]:
        """The scores that the item can give to a variant, ascending."""
        return tuple(sorted(cut.score for cut in self.cuts_for(variant)))


class Number(Measured):
    """A fact with a unit; cut points decide the score."""

    kind: Literal["number"] = Field(description="`number`")
    unit: Text | None = Field(None, description="What is counted or measured, in the plural.")
    unit_one: Text | None = Field(None, description="The same for exactly one.")
    whole: bool = Field(False, description="True when only whole numbers make sense.")
    most: Exact | None = Field(None, description="The greatest answer that is believable.")
    cuts: Cuts = Field((), description="The cut points, for variants that have none of their own.")
    cuts_by_variant: Mapping[Id, Cuts] = Field({}, description="Cut points of their own for some variants.")


class Share(Measured):
    """A count out of a total; cut points on the exact fraction decide the score."""

    kind: Literal["share"] = Field(description="`share`")
    count: Text | None = Field(None, description="The label of the first number: who or what is counted.")
    total: Text | None = Field(None, description="The label of the second number: out of whom or what.")
    cuts: Sequence[ShareCut] = Field((), description="The cut points, for variants that have none of their own.")
    cuts_by_variant: Mapping[Id, Sequence[ShareCut]] = Field(
        {}, description="Cut points of their own for some variants."
    )


Item = Annotated[Levels | Checklist | Number | Share, Field(discriminator="kind")]


def span_of(item: Item, variant: str | None) -> Span:
    """The lowest and highest score of an item of a sound scale, for a variant: anchors rise, and cuts fall."""
    if isinstance(item, Levels):
        return Span(item.anchors[0].score, item.anchors[-1].score)
    if cuts := item.cuts_for(variant):
        return Span(cuts[-1].score, cuts[0].score)
    scores = item.scores(variant)
    return Span(scores[0], scores[-1])
