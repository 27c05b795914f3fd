"""The row of a team's round from marks, many a second; `network/rows.py` makes the same rows of a whole result."""

from collections.abc import Mapping
from fractions import Fraction

from hf_fidelity.answers.bulk.head import Head
from hf_fidelity.answers.bulk.memory import Mark, Said, Taken
from hf_fidelity.answers.values import Value
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.model import Form, Scale
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.lean import LeanScores
from hf_fidelity.scoring.network.rows import KINDS, NO_SCORE, Layout, TeamRound, Text, team_name
from hf_fidelity.scoring.result import Scored


def marks_of(_scale: Scale, variant: str | None) -> Mark:
    """What makes marks of the answers of a variant."""
    positions: dict[str, dict[Fraction, int]] = {}

    def mark(item: Item, value: Value) -> int:
        outcome = score_item(item, value, variant).outcome
        if not isinstance(outcome, Scored):
            return ~NO_SCORE.index(outcome.reason)
        if item.id not in positions:
            scores = item.scores(variant)
            positions[item.id] = {score: scores.index(score) for score in scores}
        return positions[item.id][outcome.value]

    return mark


class LeanRows:
    """Makes rows of the marks of files. `layout_of` gives the layout of a scale."""

    def __init__(self, scale: Scale, layout: Layout) -> None:
        self._scale, self._layout = scale, layout
        self._scores: dict[tuple[str | None, Form], LeanScores] = {}

    def row(self, head: Head, taken: Taken, place: str, *, with_texts: bool = False) -> TeamRound:
        """The row of a file; texts are kept where they are asked for and the team shares them."""
        key = (head.variant, head.form)
        if key not in self._scores:
            self._scores[key] = LeanScores(self._scale, self._layout, *key)
        order = self._layout.asked[head.variant].items
        items = [-1] * len(order)
        for at, mark in taken.marks.items():
            items[at] = mark
        wrote, texts = written(taken.said, len(order), with_texts=with_texts and head.share_texts)
        return TeamRound(
            team=team_name(head.team, head.municipality),
            round=head.round,
            scale=self._layout.sha256,
            variant=head.variant,
            form=head.form,
            items=tuple(items),
            scores=self._scores[key].pairs(taken.marks),
            wrote=wrote,
            texts=texts,
            place=place,
        )


def written(said: Mapping[int, Said], n_items: int, *, with_texts: bool) -> tuple[tuple[int, ...], tuple[Text, ...]]:
    """Which kinds of text stand beside each item, as a row holds them, and the texts where they are asked for."""
    wrote, texts = [0] * n_items, []
    for at in sorted(said):
        for n, kind in enumerate(KINDS):
            if text := said[at].get(kind):
                wrote[at] |= 1 << n
                if with_texts:
                    texts.append(Text(at, kind, text))
    return tuple(wrote), tuple(texts)
