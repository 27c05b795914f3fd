"""Words for what changed between rounds: whether a change is clear, which versions are compared, signs of drift."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.change import Change, Changes
from hf_fidelity.scoring.drift import Drift, Sign
from hf_fidelity.scoring.result import Outcome, Scored
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import UNCLEAR, withheld_in_words

MINUS = "\u2212"
Titles = Mapping[str, str]
"""Names by id."""


def clarity_in_words(change: Change | None, say: Speech) -> str:
    """That a change is not clear; empty for one that is, or where that is not known."""
    return say("no clear change") if change and change.is_unclear else ""


def item_figure(change: Change, say: Speech) -> str:
    """By how much an item's score changed, without needless decimals; empty where that cannot be said."""
    difference = change.difference
    if difference is None:
        return ""
    shown = plain(abs(difference), say.language)
    return shown if not difference else f"{'+' if difference > 0 else MINUS}{shown}"


def score_in_words(outcome: Outcome, say: Speech) -> str:
    """An item's score, or why it has none."""
    return plain(outcome.value, say.language) if isinstance(outcome, Scored) else withheld_in_words(outcome, say)


def doubt_in_words(before: Before, changes: Changes, meaning: str, say: Speech) -> str:
    """The `meaning` of a change that is not clear, or that nobody knows which are; empty where neither matters."""
    if not before.is_comparable:
        return ""
    if before.doubt is None:
        return unknown_doubt(say)
    if any(change.is_unclear for change in (*changes.wholes(), *changes.items)):
        return meaning
    return ""


def unknown_doubt(say: Speech) -> str:
    """That nobody knows which changes are clear."""
    return say("How much raters disagree is not known for these rounds; a small change may be chance.")


def unclear_sign_in_words(say: Speech) -> str:
    """What the sign of *no clear change* means."""
    return f"{UNCLEAR} " + say("No clear change: it is not greater than the difference between two raters, on average.")


def unclear_remark_in_words(say: Speech) -> str:
    """What the words *no clear change* beside a figure mean."""
    return say(
        "“No clear change” beside a figure: the change is not greater than the difference between two raters, on "
        "average."
    )


def versions_in_words(before: Before, say: Speech) -> str:
    """That only a part is compared, since the scale has changed; empty where it has not, or nothing is compared."""
    if before.hindrance or not before.breaks:
        return ""
    then = before.assessed.scale.version
    if then == before.version_now:
        return say("The draft of the scale was edited between the rounds; only what did not change is compared.")
    return say(
        "The rounds answered versions {then} and {now} of the scale; only what both measure alike is compared.",
        then=then,
        now=before.version_now,
    )


def drift_in_words(signs: Sequence[Drift], scales: Sequence[Scale], say: Speech) -> Iterator[str]:
    """Each sign of drift in a sentence, with the names of what it is about; the first scale is the team's."""
    team = names(scales[0], say)
    for sign in signs:
        own = names(next(scale for scale in scales if scale.id == sign.scale), say)
        named = "; ".join(own[name] for name in sign.ids)
        match sign.sign:
            case Sign.CORE_FELL:
                yield say.plural(
                    "{n} core item fell: {items}.", "{n} core items fell: {items}.", len(sign.ids), items=named
                )
            case Sign.DOWNWARD:
                yield say("Fell twice in a row: {scores}.", scores=named)
            case Sign.UNKEPT:
                fell = "; ".join(team[name] for name in sign.falling)
                yield say(
                    "Training or anchoring is weak ({items}), and {n} principles fell: {scores}.",
                    items=named,
                    n=len(sign.falling),
                    scores=fell,
                )


def dilution_in_words(say: Speech) -> str:
    """Why signs of drift are worth a look, with its source, and whose limits they are."""
    return say(
        "Without training in depth and anchoring, the model is diluted (Husbanken 2018). These are signs to look into, "
        "not a verdict; when a sign is shown is our own rule."
    )


def names(scale: Scale, say: Speech) -> Titles:
    """The names of items and domains, and of the overall score."""
    parts = (*scale.items, *scale.domains)
    return {**{part.id: in_language(part.title, say.language, part.id) for part in parts}, "overall": say("Overall")}


def largest_first(changes: Sequence[Change], core: frozenset[str]) -> list[Change]:
    """Changes with those of core items first, then the largest."""
    return sorted(changes, key=lambda change: (change.id not in core, -abs(change.difference or Fraction())))
