"""The free texts of scales and answers, found in their models: a new field is tried by itself."""

import types
import typing

from pydantic import BaseModel

from hf_fidelity.scale.words import Text, Words

NAMES = {
    ("AnswersFile", "scale"),
    ("AnswersFile", "variant"),
    ("Action", "item"),
    ("Redacted", "format"),
    ("Case", "title"),
}
"""Texts that a loader takes only when they name something that is there; a format's name; and one never shown."""


def free_texts(model):
    """Every (class, field) of a model and of those in it that holds whatever its author writes."""
    found, waiting = set(), [model]
    for part in waiting:
        for name, field in part.model_fields.items():
            if _kind(field) and (part.__name__, name) not in NAMES:
                found.add((part.__name__, name))
            waiting += (inner for inner in _models(field.annotation) if inner not in waiting)
    return found


def saturated(part, text, filled):
    """A part of a file with `text(class, field)` in each of its free texts, also where there was none."""
    changes, own = {}, type(part).__name__
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if (kind := _kind(field)) and (own, name) not in NAMES:
            filled.add((own, name))
            changes[name] = kind(text(own, name))
        elif value:
            changes[name] = _inside(value, text, filled)
    return part.model_copy(update=changes)


def _inside(value, text, filled):
    match value:
        case BaseModel():
            return saturated(value, text, filled)
        case tuple():
            return tuple(_inside(one, text, filled) for one in value)
        case dict():
            return {key: _inside(one, text, filled) for key, one in value.items()}
    return value


def _kind(field):
    """What makes a field's value of a text; nothing where it holds no free text."""
    kinds = list(_kinds(field.annotation))
    kinds += [_KINDS[mark] for mark in _KINDS if mark.__metadata__[0] in field.metadata]
    if not kinds:
        return None
    (kind,) = set(kinds)
    return (lambda text: (kind(text),)) if typing.get_origin(field.annotation) is tuple else kind


def _kinds(annotation):
    for mark, kind in _KINDS.items():
        if annotation == mark:
            yield kind
            return
    for inner in typing.get_args(annotation) if typing.get_origin(annotation) is not typing.Literal else ():
        yield from _kinds(inner)


_KINDS = {Words: str, Text: lambda text: {"*": text}}


def _models(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if issubclass(annotation, BaseModel):
            yield annotation
        return
    for inner in typing.get_args(annotation) if typing.get_origin(annotation) is not typing.Literal else ():
        yield from _models(inner)
