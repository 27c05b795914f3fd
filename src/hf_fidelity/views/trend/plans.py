"""The action plans of every round but the last: how far each step has come since, and its item's score then and now."""

from typing import NamedTuple

from hf_fidelity.answers.vocabulary import STATUS_WORDS
from hf_fidelity.views.change_words import names, score_in_words
from hf_fidelity.views.numbers import day
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.steps import followed
from hf_fidelity.views.trend.history import History, Round


class StepView(NamedTuple):
    """A step with its status then and in the next round; scores are empty where they cannot be compared."""

    step: str
    owner: str
    due: str
    status: str
    status_now: str
    item: str
    then: str
    now: str


class PlanView(NamedTuple):
    """The steps of a round, as they stand in the next one."""

    round: str
    next_round: str
    steps: tuple[StepView, ...]


def plans(history: History, say: Speech) -> list[PlanView]:
    """The plans, the latest first; rounds without steps are left out."""
    views = [_plan(one, say) for one in reversed(history.rounds) if one.last]
    return [view for view in views if view.steps]


def _plan(one: Round, say: Speech) -> PlanView:
    assert one.last
    before, language = one.last, say.language
    then, now = before.assessed.answers.about, one.assessed.answers.about
    titles = {**names(before.assessed.scale, say), **names(one.assessed.scale, say)}
    steps = []
    for step, later in followed(then.actions, now.actions):
        scores = ["", ""]
        if step.item in before.common.items and step.item in before.result.items and step.item in one.result.items:
            scores = [score_in_words(result.items[step.item].outcome, say) for result in (before.result, one.result)]
        steps.append(
            StepView(
                step=step.step,
                owner=step.owner or "",
                due=day(step.due, language) if step.due else "",
                status=STATUS_WORDS[step.status][language],
                status_now=STATUS_WORDS[later.status][language] if later else say("not in the plan"),
                item=titles[step.item] if step.item else "",
                then=scores[0],
                now=scores[1],
            )
        )
    return PlanView(then.round, now.round, tuple(steps))
