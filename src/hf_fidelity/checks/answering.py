"""Rules about answers, beyond what must hold for them to be scored."""

from collections.abc import Iterator

from hf_fidelity.answers.agreed import is_same
from hf_fidelity.answers.values import Blank, DontKnow
from hf_fidelity.checks.personal import personal_texts
from hf_fidelity.checks.subjects import Answered
from hf_fidelity.problem import Finding, listed
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.result import Scored


def personal_data(answered: Answered) -> Iterator[Finding]:
    """Free text holds no national identity number, phone number or e-mail address.

    Notes travel: to leaders, to the network, into print. What identifies a participant must not be in them. The message
    never repeats what was found.

    Wrong: `note: Ring deltakeren på 912 34 567.`

    Right: `note: Avtalt fast ringetid med deltakeren.`
    """
    return personal_texts(answered.assessed.answers)


def high_score_without_evidence(answered: Answered) -> Iterator[Finding]:
    """A high score on an item that asks for evidence says what it is built on.

    Self-report drifts upwards; it stays nearer to what others see when the answer names its grounds. The scale says
    from which score it asks, under `evidence-from`. A redacted file is not asked: its evidence stays with the team.

    Wrong:

        access-standard-lease: 4

    Right:

        access-standard-lease:
          value: 4
          evidence: Gått gjennom alle 24 kontrakter i september.
    """
    assessed = answered.assessed
    for item in () if assessed.answers.about.redacted else assessed.scale.items:
        value = assessed.answers.values.get(item.id)
        if item.evidence_from is None or value is None:
            continue
        outcome = score_item(item, value, assessed.answers.about.variant).outcome
        given = assessed.answers.remarks.get(item.id)
        if isinstance(outcome, Scored) and outcome.value >= item.evidence_from and not (given and given.evidence):
            wrong = "the score {score} of {item} asks for evidence, and none is given"
            remedy = "Add `evidence: …`, what the answer is built on."
            yield Finding(("answers", item.id), wrong, "", remedy, {"score": outcome.value, "item": item.id})


def round_in_future(answered: Answered) -> Iterator[Finding]:
    """The day of a measurement is not in the future.

    A round dated ahead would come after the next one.

    Wrong: `date: 2062-10-14`.

    Right: `date: 2026-10-14`.
    """
    day = answered.assessed.answers.about.date
    if day > answered.today:
        yield Finding(("date",), "{day} is in the future", "", "Write the day of the measurement.", {"day": day})


def round_before_scale(answered: Answered) -> Iterator[Finding]:
    """A measurement is not older than the version of the scale that it answers.

    Either the date is wrong, or the answers were given to an earlier version.

    Wrong: answers of 2020 to a version of 2026.

    Right: the version that was answered, under `scale`.
    """
    about, scale = answered.assessed.answers.about, answered.assessed.scale
    if about.date < scale.date and scale.status == "published":
        values = {"day": about.date, "version": scale.date}
        wrong = "{day} is before this version of the scale, {version}"
        yield Finding(("date",), wrong, "", "Correct the date, or name the version that was answered.", values)


def action_due_before_round(answered: Answered) -> Iterator[Finding]:
    """A planned or started step is due after the measurement.

    A date that has passed is a slip, or a step that should be done or dropped. In the answers of one rater, who finds
    the steps of the last round there and does not decide about them alone, it is said once, at the first of them.

    Wrong: `date: 2026-10-14` and `actions: [{step: …, due: 2025-01-01}]`.

    Right: `due: 2027-01-01`, or `status: done`.
    """
    about = answered.assessed.answers.about
    overdue = [
        (n, action.due)
        for n, action in enumerate(about.actions)
        if action.due and action.due < about.date and action.status in ("planned", "started")
    ]
    if len(overdue) > 1 and about.rater != "agreed":
        wrong = "{n} steps were due before the measurement of {day}, this one {due}"
        remedy = "Set the `status` of what is done or dropped; the team gives the rest new dates when it agrees."
        values: dict[str, object] = {"n": len(overdue), "due": overdue[0][1], "day": about.date}
        yield Finding(("actions", overdue[0][0], "due"), wrong, "", remedy, values)
        return
    for n, due in overdue:
        wrong = "the step was due {due}, before the measurement of {day}"
        remedy = "Give it a new date, or set its `status` to done or dropped."
        yield Finding(("actions", n, "due"), wrong, "", remedy, {"due": due, "day": about.date})


def action_without_owner_or_date(answered: Answered) -> Iterator[Finding]:
    """A step of the action plan has someone who sees to it, and a date.

    A step that is nobody's is not done.

    Wrong: `actions: [{step: Agree on a faster route}]`.

    Right: `actions: [{step: Agree on a faster route, owner: Housing office, due: 2027-03-01}]`.
    """
    for n, action in enumerate(answered.assessed.answers.about.actions):
        lacking = [key for key in ("owner", "due") if getattr(action, key) is None]
        if lacking and action.status in ("planned", "started"):
            values = {"lacking": " and ".join(f"`{key}`" for key in lacking)}
            yield Finding(("actions", n, lacking[0]), "the step has no {lacking}", "", "Add it.", values)


def nothing_answered(answered: Answered) -> Iterator[Finding]:
    """A file of answers has answers.

    A form that was saved before it was filled in would count as a team that does not know itself.

    Wrong: `answers: {}`.

    Right: at least one answer.
    """
    values = answered.assessed.answers.values
    if all(isinstance(value, Blank) for value in values.values()):
        yield Finding(("answers",), "every item is blank", "", "Fill the form in, or leave the file out.", at_key=True)


def agreed_without_reason(answered: Answered) -> Iterator[Finding]:
    """What was agreed on against some of its ratings says why.

    The reason is what the meeting was for: the next round, and the leaders, can see what tipped the scale. A rater who
    did not know, or left the item blank, is not against it.

    Wrong:

        choice-dwelling:
          value: 3
          ratings: {A: 2, B: 3, C: 3}

    Right:

        choice-dwelling:
          value: 3
          ratings: {A: 2, B: 3, C: 3}
          reason: Read the twelve last allocations together; nine went by the wish.
    """
    answers = answered.assessed.answers
    for name, ratings in answers.ratings.items():
        value, given = answers.values[name], answers.remarks[name]
        if isinstance(value, Blank) or given.reason:
            continue
        against = [
            letter
            for letter, rating in ratings.items()
            if not isinstance(rating, Blank | DontKnow) and not is_same(rating, value)
        ]
        if against:
            values = {"letters": listed(against), "item": name}
            wrong = "what was agreed on for {item} differs from what {letters} answered, and no reason is given"
            yield Finding(("answers", name), wrong, "", "Add `reason: …`, why this was agreed on.", values)
