"""An answer file: who answers which scale, the answers by item id, what is said about them, and the action plan."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BeforeValidator, Field, Strict

from hf_fidelity.answers.values import Value
from hf_fidelity.scale.model import Form
from hf_fidelity.scale.words import Day, Part, Version, Words

Role = Literal["staff", "leader", "participant", "external"]
"""Who a rater is: external ones rate a team that is not their own."""
PARTICIPANT: Role = "participant"
"""The role of whoever answers anonymously, whatever the scale says."""
Status = Literal["planned", "started", "done", "dropped"]

LETTER = "[A-Z]{1,2}"
RATER = f"({LETTER}|agreed)"
"""Who answered: one or two capital letters, or what all agreed on."""
MEAN = "mean"
"""Stands in the place of who answered where several raters' scores are put together; no file says it."""

Letter = Annotated[str, Field(pattern=f"^{LETTER}$")]


class Correction(Part):
    """That an answer of an earlier round was corrected afterwards."""

    was: Any = Field(None, description="The answer as it stood before.")
    date: Day = Field(description="The day of the correction, as 2026-11-02.")
    reason: Words = Field(description="Why it was corrected.")


class Given(Part):
    """An answer with what is said about it. In a file, a plain value may stand in its place."""

    value: Any = Field(
        None,
        description="A score, a list of option ids, a number, a `count` and `total`, `dont-know` or `not-applicable`.",
    )
    reason: Words | None = Field(
        None, description="Why the item is not applicable; or, beside `ratings`, why this was agreed on."
    )
    ratings: dict[Letter, Any] | None = Field(
        None, min_length=1, description="What each rater answered before all agreed, by letter."
    )
    corrected: Correction | None = Field(None, description="That this answer was corrected after its round.")
    note: Words | None = Field(None, description="A note. Never name a participant.")
    evidence: Words | None = Field(None, description="What the answer builds on.")
    barrier: Words | None = Field(None, description="What hinders.")
    facilitator: Words | None = Field(None, description="What helps.")
    adaptation: Words | None = Field(None, description="A local adaptation of the model.")


def _as_given(value: object) -> object:
    """A plain value as a mapping; a share's own `count` and `total` are a plain value too."""
    if isinstance(value, Given) or (isinstance(value, Mapping) and not set(value) & {"count", "total"}):
        return value
    if isinstance(value, Mapping) and set(value) - {"count", "total"} and "value" in value:
        return value
    return {"value": value}


class Action(Part):
    """A step of the action plan."""

    step: Words = Field(description="What is to be done.")
    item: Words | None = Field(None, description="The item it is meant to lift.")
    owner: Words | None = Field(None, description="Who sees to it: a role, never a participant.")
    due: Day | None = Field(None, description="By when, as 2026-10-14.")
    status: Status = Field("planned", description="How far it has come.")


Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class Redacted(Part):
    """That a file is what a team sends to the network. `redact` writes it; nobody else does."""

    format: Words = Field(description="The name of this shape, such as hf-fidelity-redacted/1.")
    tool: Version = Field(description="The version of the tool that made the file.")
    of: Sha256 = Field(description="The sha256 of the file that it was made from, which stays with the team.")
    digest: Sha256 = Field(description="The sha256 of everything else in this file, by which a change is seen.")


AnswersById = dict[str, Annotated[Given, BeforeValidator(_as_given)]]
"""Answers by item id, each a `Given` or, in a file, a plain value."""


def _no_where_blank(value: object) -> object:
    """A blank line as no: nobody has agreed to anything by leaving it empty."""
    return False if value is None else value


class AnswersFile(Part):
    """An answer file as it is written."""

    scale: Words = Field(description="The scale as `id@version`, or the path of its folder.")
    team: Words = Field(description="The team's name.")
    municipality: Words | None = Field(None, description="The municipality.")
    round: Words = Field(description='A name for this measurement, in quotes, such as "2026-2".')
    date: Day = Field(description="The day of the measurement, as 2026-10-14.")
    variant: Words | None = Field(None, description="The variant of the scale that fits the team, if it has any.")
    form: Form = Field("full", description="`full`, or `short` for the short form.")
    language: Literal["nb", "nn", "en"] = Field(
        "nb", description="The language the answers are written in: nb, nn or en."
    )
    rater: Annotated[str, Field(pattern=f"^{RATER}$")] = Field(
        description="A letter for the one who answered, or `agreed` for the score that all agreed on."
    )
    role: Role | None = Field(None, description="Who the rater is.")
    share_texts: Annotated[bool, BeforeValidator(_no_where_blank)] = Field(
        False,
        description="The team agrees that the network sees its notes, evidence, barriers, facilitators and local "
        "adaptations.",
        json_schema_extra={"type": ["boolean", "null"]},
    )
    redacted: Redacted | None = Field(None, description="That this is what a team sends, made by `redact`.")
    answers: AnswersById = Field(description="The answers, by item id.")
    actions: Annotated[tuple[Action, ...], Strict(False)] = Field((), description="The action plan.")


class Answers(NamedTuple):
    """Answers tied to a scale: every asked item has a value, if only `Blank`.

    `remarks` holds what was said about items (by item id); `ratings` what each rater answered before all agreed, by
    item id and letter; `about` everything else of the file.
    """

    about: AnswersFile
    values: Mapping[str, Value]
    remarks: Mapping[str, Given]
    ratings: Mapping[str, Mapping[str, Value]] = {}
