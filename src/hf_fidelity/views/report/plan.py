"""The action plan: what is to be done, what a step still lacks, and what became of the steps of the round before."""

from typing import NamedTuple

from hf_fidelity.answers.vocabulary import STATUS_WORDS
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Result, Scored
from hf_fidelity.views.numbers import day, plain
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import NO_SCORE


class ActionView(NamedTuple):
    """A step of a plan. Of one from the round before, `then` and `now` are the scores of its item."""

    step: str
    item: str
    owner: str
    due: str
    status: str
    then: str = ""
    now: str = ""


def actions(subject: Subject) -> list[ActionView]:
    """The steps of this round."""
    about, language = subject.assessed.answers.about, subject.say.language
    titles = _titles(subject)
    return [
        ActionView(
            step=action.step,
            item=titles[action.item] if action.item else "",
            owner=action.owner or "",
            due=day(action.due, language) if action.due else "",
            status=STATUS_WORDS[action.status][language],
        )
        for action in about.actions
    ]


def earlier_actions(subject: Subject) -> list[ActionView]:
    """The steps of the round before, with what became of their items where the rounds can be compared."""
    before, language = subject.before, subject.say.language
    if before is None:
        return []
    titles = _titles(subject)
    scores = [before.result, subject.result] if before.is_comparable else []
    views = []
    for action in before.assessed.answers.about.actions:
        then, now = [_score(result, action.item, subject.say) for result in scores] or ["", ""]
        views.append(
            ActionView(
                step=action.step,
                item=titles.get(action.item or "", ""),
                owner=action.owner or "",
                due=day(action.due, language) if action.due else "",
                status=STATUS_WORDS[action.status][language],
                then=then,
                now=now,
            )
        )
    return views


def _titles(subject: Subject) -> dict[str, str]:
    language = subject.say.language
    return {item.id: in_language(item.title, language, item.id) for item in subject.assessed.scale.items}


def _score(result: Result, item: str | None, say: Speech) -> str:
    if item is None or item not in result.items:
        return ""
    outcome = result.items[item].outcome
    return plain(outcome.value, say.language) if isinstance(outcome, Scored) else NO_SCORE
