"""Steps of action plans that several files hold: each once, with what the files say differently about it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, get_args

from hf_fidelity.answers.model import Action, AnswersFile, Status

_STATUSES = get_args(Status)


class ToldStep(NamedTuple):
    """A step as it goes into a draft, with what each rater who has it says, by letter.

    `differ` names what raters say differently: `status`, `owner` or `due`. What was agreed on is not open any more.
    """

    step: Action
    by_letter: Mapping[str, Action]
    differ: tuple[str, ...]


def step_text(action: Action) -> str:
    """The text by which a step is known again, apart from capitals, spaces and a last full stop."""
    return " ".join(action.step.casefold().split()).rstrip(".")


def gathered_steps(files: Sequence[AnswersFile]) -> Iterator[ToldStep]:
    """Every step once, in the order in which the files have them; what all agreed on stands as it is there.

    A step is the same when its text and item are; of several with the same in one file, the first is that of the first
    in another. Where raters say differently how far it has come, the draft keeps it open: of their words, the one that
    leaves most to do. Of owners and days, it takes the first that is given.
    """
    found: dict[tuple[str, str | None, int], dict[str, Action]] = {}
    for file in files:
        for key, action in _keyed(file.actions):
            found.setdefault(key, {}).setdefault(file.rater, action)
    for told in found.values():
        by_letter = {letter: action for letter, action in told.items() if letter != "agreed"}
        if "agreed" in told:
            yield ToldStep(told["agreed"], by_letter, ())
            continue
        each = list(by_letter.values())
        step = each[0].model_copy(
            update={
                "status": min((action.status for action in each), key=_STATUSES.index),
                "owner": next((action.owner for action in each if action.owner), None),
                "due": next((action.due for action in each if action.due), None),
            }
        )
        yield ToldStep(step, by_letter, tuple(key for key in ("status", "owner", "due") if _differs(each, key)))


def _keyed(actions: Iterable[Action]) -> Iterator[tuple[tuple[str, str | None, int], Action]]:
    """The steps of one file by text, item and how many alike stand before them; a mere copy of one is passed over."""
    seen: dict[tuple[str, str | None], list[Action]] = {}
    for action in actions:
        alike = seen.setdefault((step_text(action), action.item), [])
        if action not in alike:
            yield (step_text(action), action.item, len(alike)), action
            alike.append(action)


def _differs(each: Iterable[Action], key: str) -> bool:
    """Whether two files say different things; saying nothing is not saying otherwise."""
    return len({said for action in each if (said := getattr(action, key))}) > 1
