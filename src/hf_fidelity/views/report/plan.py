"""The action plan: what is to be done, what a step still lacks, and what became of the steps of the round before."""

from typing import NamedTuple

from hf_fidelity.answers.vocabulary import STATUS_WORDS
from hf_fidelity.scoring.result import Result, Scored
from hf_fidelity.views.change_words import names
from hf_fidelity.views.numbers import day, plain
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.steps import followed
from hf_fidelity.views.wording import NO_SCORE


class ActionView(NamedTuple):
    """A step of a plan.

    Of one from the round before, `then` and `now` are the scores of its item, and `status_now` is how far the same step
    has come in this round's plan; empty where it does not stand there.
    """

    step: str
    item: str
    owner: str
    due: str
    status: str
    then: str = ""
    now: str = ""
    status_now: str = ""


def actions(subject: Subject) -> list[ActionView]:
    """The steps of this round."""
    about, language = subject.assessed.answers.about, subject.say.language
    titles = names(subject.assessed.scale, subject.say)
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
    """The steps of the round before, with what became of them, and of their items where those can be compared."""
    before, language = subject.before, subject.say.language
    if before is None:
        return []
    titles = {**names(before.assessed.scale, subject.say), **names(subject.assessed.scale, subject.say)}
    views = []
    for action, later in followed(before.assessed.answers.about.actions, subject.assessed.answers.about.actions):
        is_common = action.item in before.common.items
        scores = [before.result, subject.result] if is_common else []
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
                status_now=STATUS_WORDS[later.status][language] if later else "",
            )
        )
    return views


def _score(result: Result, item: str | None, say: Speech) -> str:
    if item is None or item not in result.items:
        return ""
    outcome = result.items[item].outcome
    return plain(outcome.value, say.language) if isinstance(outcome, Scored) else NO_SCORE
