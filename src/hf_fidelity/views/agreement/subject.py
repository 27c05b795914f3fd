"""What the views of several raters show: who answered, their answers side by side, and how far they agree."""

from collections.abc import Sequence
from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.model import AnswersFile
from hf_fidelity.answers.planned import ToldStep, gathered_steps
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.ratings import Rated, Standing, side_by_side
from hf_fidelity.scoring.reliability import Reliability, per_domain, reliability
from hf_fidelity.views.speech import Speech


class Raters(NamedTuple):
    """Several raters' answers of one team and round, by letter, with what they have agreed on since, if anything."""

    each: tuple[Assessed, ...]
    agreed: Assessed | None
    rated: tuple[Rated, ...]
    overall: Reliability
    domains: tuple[Reliability, ...]
    say: Speech

    @property
    def scale(self) -> Scale:
        """The scale that all answered."""
        return self.each[0].scale

    @property
    def about(self) -> AnswersFile:
        """What the files say about the team and round: the agreed one where there is one, else the first rater's."""
        return (self.agreed or self.each[0]).answers.about

    def standing(self, *kinds: Standing) -> list[Rated]:
        """The items that are still open and stand so, in the scale's order."""
        return [one for one in self.rated if one.is_open and one.standing in kinds]

    @property
    def settled(self) -> list[Rated]:
        """The items on which raters differed and that have an agreed answer by now."""
        return [one for one in self.rated if one.agreed and one.standing is not Standing.SAME]

    @property
    def steps(self) -> list[ToldStep]:
        """The steps of the action plan about which raters say different things, and nothing is agreed on."""
        everyone = [*([self.agreed] if self.agreed else []), *self.each]
        return [told for told in gathered_steps([one.answers.about for one in everyone]) if told.differ]

    @property
    def same(self) -> list[Rated]:
        """The items that all answered alike."""
        return [one for one in self.rated if one.standing is Standing.SAME]


def raters_of(each: Sequence[Assessed], agreed: Assessed | None, say: Speech) -> Raters:
    """The answers of two raters or more to one form of one scale, side by side, in the order of their letters."""
    in_order = sorted(each, key=lambda one: (len(one.answers.about.rater), one.answers.about.rater))
    scale, variant = in_order[0].scale, in_order[0].answers.about.variant
    rated = side_by_side(scale, [one.answers for one in in_order], agreed.answers if agreed else None)
    overall = reliability("overall", rated, variant)
    return Raters(tuple(in_order), agreed, rated, overall, per_domain(rated, variant), say)
