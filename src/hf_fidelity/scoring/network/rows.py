"""What a network keeps of one team's round: a row of plain numbers, small and quick to send between processes."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Literal, NamedTuple

from hf_fidelity.answers.model import Answers
from hf_fidelity.answers.values import Blank
from hf_fidelity.scale.item import Span
from hf_fidelity.scale.model import Form, Scale
from hf_fidelity.scoring.compute import score_values
from hf_fidelity.scoring.result import Aggregate, Outcome, Reason, Result, Scored, Withheld

Kind = Literal["barrier", "facilitator", "adaptation"]
KINDS: tuple[Kind, ...] = ("barrier", "facilitator", "adaptation")
"""What teams write about an item that the network may learn from."""


class Measure(NamedTuple):
    """A score of several items together; `grouping` is named for groups alone."""

    kind: Literal["overall", "domain", "group"]
    id: str
    grouping: str = ""


class Asked(NamedTuple):
    """What teams of a variant are asked: item ids in order, the scores that each can give, the range of each measure.

    A measure without items for this variant has no range.
    """

    items: tuple[str, ...]
    scores: tuple[tuple[Fraction, ...], ...]
    spans: Mapping[Measure, Span]


class Layout(NamedTuple):
    """How the rows of one version of a scale, told apart by its sha256, are laid out."""

    scale: str
    sha256: str
    measures: tuple[Measure, ...]
    asked: Mapping[str | None, Asked]


class Text(NamedTuple):
    """What a sharing team wrote about an item, by its position among those asked."""

    at: int
    kind: Kind
    text: str


class TeamRound(NamedTuple):
    """The agreed answers of a team in a round.

    `items` holds, in the order asked, the position of each score among those the item can give, or minus one and less
    for `NO_SCORE`. `scores` holds numerator and denominator of each measure in turn; a denominator of zero says that
    there is no score, and the numerator is then the position of the reason. `wrote` has a bit for each of `KINDS`, item
    by item. `place` is where the answers were read; `scale` the sha256 of their scale.
    """

    team: str
    round: str
    scale: str
    variant: str | None
    form: Form
    items: tuple[int, ...]
    scores: tuple[int, ...]
    wrote: tuple[int, ...]
    texts: tuple[Text, ...] = ()
    place: str = ""


REASONS = tuple(Reason)
NO_SCORE = (Reason.BLANK, Reason.DONT_KNOW, Reason.NOT_APPLICABLE)
"""Why an item has no score: minus one, minus two and minus three in a row."""


def layout_of(scale: Scale, sha256: str) -> Layout:
    """The layout of the rows of a scale."""
    variants: list[str | None] = [variant.id for variant in scale.variants] or [None]
    domains = [Measure("domain", domain.id) for domain in scale.domains]
    groups = [Measure("group", group.id, grouping.id) for grouping in scale.groupings for group in grouping.groups]
    measures = (Measure("overall", "overall"), *domains, *groups)
    return Layout(scale.reference, sha256, measures, {variant: _asked(scale, variant) for variant in variants})


def _asked(scale: Scale, variant: str | None) -> Asked:
    items = scale.asked_items(variant, "full")
    nothing = score_values(scale, {item.id: Blank() for item in items}, variant, "full")
    spans = {measure: whole.span for measure, whole in _wholes(nothing) if isinstance(whole.span, Span)}
    return Asked(tuple(item.id for item in items), tuple(item.scores(variant) for item in items), spans)


def _wholes(result: Result) -> Iterator[tuple[Measure, Aggregate]]:
    yield Measure("overall", "overall"), result.overall
    yield from ((Measure("domain", domain.id), domain) for domain in result.domains)
    for grouping, groups in result.groupings.items():
        yield from ((Measure("group", group.id, grouping), group) for group in groups)


def row_of(layout: Layout, answers: Answers, result: Result, place: str = "", *, with_texts: bool = False) -> TeamRound:
    """The row of a team's agreed answers. Texts are kept where they are asked for and the team shares them."""
    about, asked = answers.about, layout.asked[result.variant]
    outcomes: dict[Measure, Outcome] = {measure: whole.outcome for measure, whole in _wholes(result)}
    nothing = Withheld(Reason.NOTHING_APPLICABLE)
    said = {at: _said(answers, name) for at, name in enumerate(asked.items) if name in answers.remarks}
    shared = with_texts and about.share_texts
    return TeamRound(
        team=team_name(about.team, about.municipality),
        round=about.round,
        scale=layout.sha256,
        variant=result.variant,
        form=result.form,
        items=tuple(
            _position(result.items[name].outcome, scores) if name in result.items else -1
            for name, scores in zip(asked.items, asked.scores, strict=True)
        ),
        scores=tuple(part for measure in layout.measures for part in _packed(outcomes.get(measure, nothing))),
        wrote=tuple(sum(1 << KINDS.index(kind) for kind in said.get(at, ())) for at in range(len(asked.items))),
        texts=tuple(Text(at, kind, text) for at in said if shared for kind, text in said[at].items()),
        place=place,
    )


def team_name(team: str, municipality: str | None) -> str:
    """The name that a network knows a team by: with its municipality, unless the name says it already."""
    team, where = " ".join(team.split()), " ".join((municipality or "").split())
    return team if where.casefold() in team.casefold() else f"{team}, {where}"


def score_in(row: TeamRound, layout: Layout, measure: Measure) -> Outcome:
    """The score of a measure in a row."""
    at = layout.measures.index(measure)
    numerator, denominator = row.scores[2 * at], row.scores[2 * at + 1]
    return Scored(Fraction(numerator, denominator)) if denominator else Withheld(REASONS[numerator])


def pairs_by_measure(rows: Mapping[str, TeamRound], layout: Layout) -> dict[Measure, dict[str, tuple[int, int]]]:
    """Numerator and denominator of each measure by team, for the teams that have it."""
    columns = list(zip(*(row.scores for row in rows.values()), strict=True)) or [()] * (2 * len(layout.measures))
    return {
        measure: {
            team: (numerator, denominator)
            for team, numerator, denominator in zip(rows, columns[2 * at], columns[2 * at + 1], strict=True)
            if denominator
        }
        for at, measure in enumerate(layout.measures)
    }


def is_complete(row: TeamRound, layout: Layout) -> bool:
    """Whether the overall score and that of every domain are there."""
    spans = layout.asked[row.variant].spans
    return all(
        row.scores[2 * at + 1]
        for at, measure in enumerate(layout.measures)
        if measure.kind != "group" and measure in spans
    )


def item_outcome(row: TeamRound, layout: Layout, at: int) -> Outcome:
    """The score of the item at a position among those asked."""
    position = row.items[at]
    return Scored(layout.asked[row.variant].scores[at][position]) if position >= 0 else Withheld(NO_SCORE[~position])


def _said(answers: Answers, name: str) -> dict[Kind, str]:
    texts = {kind: getattr(answers.remarks[name], kind) for kind in KINDS}
    return {kind: text for kind, text in texts.items() if text}


def _position(outcome: Outcome, scores: tuple[Fraction, ...]) -> int:
    return scores.index(outcome.value) if isinstance(outcome, Scored) else ~NO_SCORE.index(outcome.reason)


def _packed(outcome: Outcome) -> tuple[int, int]:
    if isinstance(outcome, Scored):
        return outcome.value.numerator, outcome.value.denominator
    return REASONS.index(outcome.reason), 0
