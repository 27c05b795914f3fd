"""An answer file: who answers which scale, the answers by item id, what is said about them, and the action plan."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BeforeValidator, Field, Strict

from hf_fidelity.answers.values import Value
from hf_fidelity.scale.model import Form
from hf_fidelity.scale.words import Day, Part, Words

Role = Literal["staff", "leader", "participant", "external"]
"""Who a rater is: external ones rate a team that is not their own."""
Status = Literal["planned", "started", "done", "dropped"]

LETTER = "[A-Z]{1,2}"
RATER = f"({LETTER}|agreed)"
"""Who answered: one or two capital letters, or what all agreed on."""

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


AnswersById = dict[str, Annotated[Given, BeforeValidator(_as_given)]]
"""Answers by item id, each a `Given` or, in a file, a plain value."""


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
