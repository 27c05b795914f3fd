"""What a new round begins with: last time's facts, to be looked up again, and the actions that are still open.

Never last time's scores, and no answer: a fact stands beside its item, and of a levels item nothing is said. Remarks
stay where they were written.
"""

from collections.abc import Mapping
from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.model import Action
from hf_fidelity.answers.values import Amount, Proportion, Ticks, Value
from hf_fidelity.answers.vocabulary import ANSWER_WORDS, NONE_OF_THEM
from hf_fidelity.problem import one_line
from hf_fidelity.scale.item import Checklist, Item, Number, Share
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.speech import speech

OPEN = ("planned", "started")
"""How far the actions have come that a new round carries on."""


class LastRound(NamedTuple):
    """The facts of an earlier round by item id, its open actions, and the name of that round."""

    round: str
    facts: Mapping[str, Value]
    actions: tuple[Action, ...]
    scale: Scale

    def fact(self, item: Item, language: str) -> str:
        """Last time's fact in words, such as `27 of 30`; empty where there was none, or the item is another now."""
        say = speech(language)
        match item, self.facts.get(item.id):
            case Number(), Amount(amount):
                unit = in_language(item.unit_one if amount == 1 and item.unit_one else item.unit, language)
                return f"{plain(amount, language)} {unit}".strip()
            case Share(), Proportion(n, total):
                return say("{n} of {total}", n=plain(n, language), total=plain(total, language))
            case Checklist(), Ticks(ticked):
                return self._ticked(item.id, ticked, language)
        return ""

    def _ticked(self, name: str, ticked: tuple[str, ...], language: str) -> str:
        """What was ticked, in the words of the scale that was answered."""
        then = next(item for item in self.scale.items if item.id == name)
        options = then.options if isinstance(then, Checklist) else ()
        texts = [one_line(in_language(o.text, language, o.id)).rstrip(".") for o in options if o.id in ticked]
        return "; ".join(texts) or ANSWER_WORDS[NONE_OF_THEM].get(language, NONE_OF_THEM)

    def said(self, item: Item, language: str) -> str:
        """The fact in a sentence with the round that it is from; empty where there is none."""
        say, fact = speech(language), self.fact(item, language)
        return say("Last time ({round}): {fact}", round=one_line(self.round), fact=fact) if fact else ""


def last_round(assessed: Assessed, scale: Scale) -> LastRound:
    """What a new round of a scale begins with. An action whose item the scale no longer has names none."""
    about = assessed.answers.about
    ids = {item.id for item in scale.items}
    facts = {
        name: value
        for name, value in assessed.answers.values.items()
        if isinstance(value, Amount | Proportion | Ticks) and name in ids
    }
    carried = tuple(
        action if action.item in ids else action.model_copy(update={"item": None})
        for action in about.actions
        if action.status in OPEN
    )
    return LastRound(about.round, facts, carried, assessed.scale)
