"""What the views of a network show: its rounds, with the figures of the last one, under codes or names."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.network.figures import Figure, Round, figures
from hf_fidelity.scoring.network.items import ItemFigure, item_figures
from hf_fidelity.scoring.network.rows import Measure
from hf_fidelity.views.speech import Speech


class Subject(NamedTuple):
    """The rounds, the oldest first, with what may be shown of the last; `previous` names the one it is compared with.

    With `is_named`, every code is a team's name. Without `has_key`, codes are of this run alone. `n_apart`
    counts the files of rounds around the last one that too few teams have answered. With `is_uncoded_before`, a round
    lies before the last one that is not compared, since the key has no codes of it.
    """

    scale: Scale
    rounds: tuple[Round, ...]
    previous: str | None
    least: int
    say: Speech
    is_named: bool
    figures: Mapping[Measure, Figure]
    items: Mapping[str, ItemFigure]
    has_key: bool = True
    n_apart: int = 0
    is_uncoded_before: bool = False

    @property
    def last(self) -> Round:
        """The round that is shown."""
        return self.rounds[-1]

    @property
    def domains(self) -> list[Measure]:
        """The domains, in order, with the overall score behind them."""
        measures = self.last.layout.measures
        return [measure for kind in ("domain", "overall") for measure in measures if measure.kind == kind]

    def groups(self, grouping: str) -> list[Measure]:
        """The groups of a grouping, in order."""
        return [measure for measure in self.last.layout.measures if measure.grouping == grouping]

    def title(self, measure: Measure) -> str:
        """What a measure is called."""
        language = self.say.language
        if measure.kind == "overall":
            return self.say("Overall")
        titles = {
            Measure("group", group.id, grouping.id): in_language(group.title, language, group.id)
            for grouping in self.scale.groupings
            for group in grouping.groups
        }
        titles |= {Measure("domain", one.id): in_language(one.title, language, one.id) for one in self.scale.domains}
        return titles[measure]

    def item_title(self, name: str) -> str:
        """What an item is called."""
        item = next(item for item in self.scale.items if item.id == name)
        return in_language(item.title, self.say.language, name)


def subject_of(
    scale: Scale,
    rounds: Sequence[Round],
    previous: str | None,
    least: int,
    say: Speech,
    *,
    is_named: bool = False,
    has_key: bool = True,
    n_apart: int = 0,
    is_uncoded_before: bool = False,
) -> Subject:
    """The subject of a meeting about the last of the rounds. With names, nothing is hidden behind codes any more."""
    if is_named:
        rounds = [one._replace(codes={row.team: row.team for row in one.roster.inside}) for one in rounds]
        shown = _named_figures(rounds, previous, least), item_figures(rounds[-1:], least)
    else:
        shown = figures(rounds, previous, least), item_figures(rounds, least)
    return Subject(scale, tuple(rounds), previous, least, say, is_named, *shown, has_key, n_apart, is_uncoded_before)


def _named_figures(rounds: Sequence[Round], previous: str | None, least: int) -> dict[Measure, Figure]:
    """The figures of the last round alone, with the change of the teams that are in both rounds."""
    last = rounds[-1]
    found = figures([last], None, least)
    before = next((one for one in rounds[:-1] if one.roster.round == previous), None)
    if before is None:
        return found
    both = last.codes.keys() & before.codes.keys()
    pair = [one._replace(codes={team: team for team in both}) for one in (before, last)]
    moves = figures(pair, previous, least)
    return {measure: figure._replace(move=moves[measure].move) for measure, figure in found.items()}
