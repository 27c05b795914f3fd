"""Which files of several voices belong together: one team and round, and one form of one scale to compare scores on."""

from collections.abc import Iterator, Sequence

from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.model import PARTICIPANT
from hf_fidelity.answers.vocabulary import normal
from hf_fidelity.problem import AnswersError, Finding, Location, Problem

TEAM = ("team", "round")
"""What all voices of one round share."""
ALL = ("scale", *TEAM, "variant", "form")
"""What answers share whose scores are put together, or side by side item by item."""
_WRONG = {
    "scale": "this answers another scale, or another version of it, than {first}",
    "team": "the team is another one than in {first}",
    "round": "the round is another one than in {first}",
    "variant": "the kind of team is another one than in {first}",
    "form": "one of this file and {first} is the short form, and one is not",
}
_REMEDY = "Correct it if it is a slip; otherwise leave the file out."
_OF_MANY = {
    "team": "`hf-fidelity network` takes the answers of many teams; here, name those of one.",
    "round": "`hf-fidelity trend` takes all rounds of a team; here, name the answers of one.",
}


def strangers(first: Assessed, others: Sequence[Assessed], shared: Sequence[str]) -> Iterator[Problem]:
    """Where a file differs from the first in what both must share. Case and spaces in names do not count.

    Of a file of another team or round no more is said; and of several such teams or rounds, only how many there are.
    """
    name = first.answers_document.name
    for key, remedy in _OF_MANY.items():
        n = len({_of(one, key) for one in (first, *others)})
        if n > _SLIP:
            wrong = "this file and the others named with it, {n} in all, are of {n_different} different {key}s"
            values: dict[str, object] = {"n": len(others) + 1, "n_different": n, "key": key}
            yield Problem("HF340", Location(name), wrong, "", remedy, values)
            return
    for one in others:
        for key in sorted(shared, key=lambda key: key not in TEAM):
            if _of(one, key) != _of(first, key):
                finding = Finding((key,), _WRONG[key], "", _REMEDY, {"first": name}, code="HF340")
                yield one.answers_document.problem(finding)
                if key in TEAM:
                    break


_SLIP = 2
"""Two teams or rounds among the files may be a slip; more are no longer meant for this command."""


def _of(one: Assessed, key: str) -> object:
    if key == "scale":
        return one.scale.reference, one.scale_document.sha256
    value = getattr(one.answers.about, key)
    return normal(value) if key in TEAM else value


def same_letters(raters: Sequence[Assessed]) -> Iterator[Problem]:
    """The files under a letter, or agreed on, that another has already."""
    first: dict[str, str] = {}
    for one in raters:
        rater, name = one.answers.about.rater, one.answers_document.name
        if rater in first:
            wrong = "{first} is by rater {rater} too" if len(rater) <= _LETTERS else "{first} holds agreed answers too"
            remedy = "Give each rater a letter of their own, or name only one of the files."
            values = {"first": first[rater], "rater": rater}
            yield one.answers_document.problem(Finding(("rater",), wrong, "", remedy, values, code="HF340"))
        first.setdefault(rater, name)


_LETTERS = 2
"""How many letters a rater's sign has at the most."""


def lone_participants(raters: Sequence[Assessed]) -> Iterator[Problem]:
    """The files of participants who answered the team's own form: single participants are never shown beside others."""
    for one in raters:
        if one.answers.about.role == PARTICIPANT:
            wrong = "one participant's answers are not shown beside others'"
            remedy = (
                "Participants answer a form of their own, such as `participant-voice`, and are shown five together; "
                "a scale of your own says so with `anonymous-from: 5`."
            )
            yield one.answers_document.problem(Finding(("role",), wrong, "", remedy, code="HF344"))


def refuse_lone_participants(raters: Sequence[Assessed]) -> None:
    """Raises `AnswersError` where one participant's answers to a team's own form would be shown alone."""
    if problems := list(lone_participants(raters)):
        raise AnswersError(problems)
