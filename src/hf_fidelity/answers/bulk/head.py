"""The top of an answer file, looked at without its model: only heads that the model takes, and as it takes them."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, NamedTuple, get_args

from hf_fidelity.answers.model import RATER, Action, AnswersFile, Redacted, Role, Status
from hf_fidelity.scale.model import Form


class Head(NamedTuple):
    """Who answered which scale, when. `date` is a text such as 2026-10-14."""

    scale: str
    team: str
    municipality: str | None
    round: str
    date: str
    variant: str | None
    form: Form
    rater: str
    role: Role | None
    share_texts: bool
    is_redacted: bool


def is_words(value: object) -> bool:
    """Whether something is a text in which a letter or digit can be seen; other texts are left to the model."""
    return type(value) is str and (value[:1].isalnum() or any(map(str.isalnum, value)))


def head_of(about: AnswersFile) -> Head:
    """The head of a file that its model has read."""
    return Head(
        scale=about.scale,
        team=about.team,
        municipality=about.municipality,
        round=about.round,
        date=about.date.isoformat(),
        variant=about.variant,
        form=about.form,
        rater=about.rater,
        role=about.role,
        share_texts=about.share_texts,
        is_redacted=about.redacted is not None,
    )


def plain_head(data: Mapping[str, Any]) -> Head | None:
    """The head of plain data, when every part of it is sound beyond doubt; answers and actions are not looked into."""
    for key, value in data.items():
        is_sound = _SOUND.get(key)
        if is_sound is None or not is_sound(value):
            return None
    if not data.keys() >= _NEEDED:
        return None
    get = data.get
    return Head(
        scale=data["scale"],
        team=data["team"],
        municipality=get("municipality"),
        round=data["round"],
        date=data["date"],
        variant=get("variant"),
        form=get("form", "full"),
        rater=data["rater"],
        role=get("role"),
        share_texts=get("share-texts", False),
        is_redacted=get("redacted") is not None,
    )


def are_plain_actions(actions: object, items: Collection[str]) -> bool:
    """Whether an action plan is sound beyond doubt; `items` are the ids of the scale's items."""
    if type(actions) is not list:
        return False
    for action in actions:
        if type(action) is not dict or "step" not in action:
            return False
        for key, value in action.items():
            is_sound = _SOUND_IN_ACTION.get(key)
            if is_sound is None or not is_sound(value):
                return False
        if action.get("item") is not None and action["item"] not in items:
            return False
    return True


def _maybe_words(value: object) -> bool:
    return value is None or is_words(value)


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_known_days: set[str] = set()


def is_day(value: object) -> bool:
    """Whether something is a day as 2026-10-14."""
    if type(value) is not str:
        return False
    if value in _known_days:
        return True
    if not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    _known_days.add(value)
    return True


def _one_of(words: Collection[object]) -> Callable[[object], bool]:
    return lambda value: (value is None or type(value) is str) and value in words


_RATER = re.compile(RATER)
_SHA256, _VERSION = re.compile("[0-9a-f]{64}"), re.compile(r"[0-9]{1,4}\.[0-9]{1,4}(?:\.[0-9]{1,4})?")


def _fits(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: type(value) is str and pattern.fullmatch(value) is not None


def _is_plain_redacted(value: object) -> bool:
    return type(value) is dict and (
        value.keys() == _SOUND_IN_REDACTED.keys() and all(_SOUND_IN_REDACTED[key](value[key]) for key in value)
    )


_SOUND_IN_REDACTED = {"format": is_words, "tool": _fits(_VERSION), "of": _fits(_SHA256), "digest": _fits(_SHA256)}
_SOUND: dict[str, Callable[[object], bool]] = {
    "scale": is_words,
    "team": is_words,
    "municipality": _maybe_words,
    "round": is_words,
    "date": is_day,
    "variant": _maybe_words,
    "form": _one_of(get_args(Form)),
    "language": _one_of(("nb", "nn", "en")),
    "rater": _fits(_RATER),
    "role": _one_of((None, *get_args(Role))),
    "share-texts": lambda value: type(value) is bool,
    "redacted": _is_plain_redacted,
    "answers": lambda value: type(value) is dict,
    "actions": lambda value: type(value) is list,
}
"""What each key of the head takes; a key that is not here is left to the model, and so is one that the model gains."""
_SOUND_IN_ACTION: dict[str, Callable[[object], bool]] = {
    "step": is_words,
    "item": _maybe_words,
    "owner": _maybe_words,
    "due": lambda value: value is None or is_day(value),
    "status": _one_of(get_args(Status)),
}
_NEEDED = frozenset(name for name, field in AnswersFile.model_fields.items() if field.is_required())
assert Redacted.model_fields.keys() == _SOUND_IN_REDACTED.keys()
assert Action.model_fields.keys() == _SOUND_IN_ACTION.keys()
