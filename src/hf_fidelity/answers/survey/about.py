"""What the answer files say about themselves: from options, else from the map, else from columns of the export."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from hf_fidelity.answers.survey.cells import NotTied, read_remark
from hf_fidelity.answers.survey.export import Cell, Column, Export
from hf_fidelity.answers.survey.mapping import Map
from hf_fidelity.answers.vocabulary import FORM_WORDS, LANGUAGE_WORDS, ROLE_WORDS, normal, word_meant
from hf_fidelity.problem import Location, Nearest, Problem, listed
from hf_fidelity.scale.model import Scale

OF_TEAM = ("team", "municipality", "round", "date", "variant", "form")
OF_RATER = ("language", "role")
"""What is the same for a team, and what each rater may have of their own."""


_OF_EACH = (*OF_RATER, "date")
"""What may tell a participant from the others: the day on which somebody answered is not that of the round."""


class Header(NamedTuple):
    """What is known of the team and of each rater, by key of an answer file."""

    of_team: Mapping[str, Any]
    of_raters: tuple[Mapping[str, Any], ...]
    problems: tuple[Problem, ...]

    def missing(self, scale: Scale) -> list[str]:
        """The keys that an answer file must have and that nobody has said."""
        needed = ("team", "round", "date", *(["variant"] if scale.variants else []))
        at_fault = {str(problem.values.get("key")) for problem in self.problems}
        return [key for key in needed if self.of_team.get(key) is None and key not in at_fault]


def header_of(
    export: Export, columns: Mapping[str, Column], options: Mapping[str, Any], mapped: Map, scale: Scale
) -> Header:
    """The header of the answer files. A column whose raters differ on their team is told, and not chosen from.

    Of participants, nothing is taken that each may have of their own: no role, no language, and no day.
    """
    about = mapped.file.about
    told = {key: getattr(about, key) for key in (*OF_TEAM, *OF_RATER)}
    told |= {key: value for key, value in options.items() if value is not None}
    problems: list[Problem] = []
    of_team = {key: value for key in OF_TEAM if (value := told[key]) is not None}
    of_raters: list[dict[str, Any]] = [{} for _ in export.raters]
    for key, column in columns.items():
        if key == "scale":
            problems += _another_scale(column, scale)
        if key not in told or told[key] is not None or (scale.anonymous_from and key in _OF_EACH):
            continue
        values = [_meant(key, cell, scale, problems) for cell in column.cells]
        if key in OF_RATER:
            for rater, value in zip(of_raters, values, strict=True):
                rater.update({key: value} if value is not None else {})
            continue
        known = dict.fromkeys(value for value in values if value is not None)
        if len(known) > 1:
            problems.append(_several(key, column, len(known)))
        elif known:
            of_team[key] = next(iter(known))
    for rater in of_raters:
        rater.update({key: told[key] for key in OF_RATER if told[key] is not None})
    return Header(of_team, tuple(of_raters), tuple(problems))


def missing_values(file: str, missing: list[str], scale: Scale) -> Problem:
    """The one problem for all that an answer file must say and that is not known."""
    wrong = "the export does not say {keys}"
    values: dict[str, object] = {"keys": listed(missing), "options": " ".join(f"--{key} …" for key in missing)}
    allowed = ""
    if "variant" in missing:
        allowed, values["variants"] = "for the variant: {variants}", listed(known.id for known in scale.variants)
    return Problem(
        "HF263", Location(file), wrong, allowed, "Add {options}, or write it under `about:` in a map.", values
    )


def _several(key: str, column: Column, n: int) -> Problem:
    wrong = "the raters have {n} different values for `{key}` here"
    remedy = "Import one team and one round at a time; or, if it is one, add --{key} …"
    return Problem("HF263", column.place, wrong, "", remedy, {"n": n, "key": key})


def _another_scale(column: Column, scale: Scale) -> Iterator[Problem]:
    titles = {normal(text) for text in scale.title.values()} | {scale.reference, scale.id}
    for cell in column.cells:
        if isinstance(cell.value, str) and normal(cell.value) not in titles:
            wrong = "the export names another scale here than {scale}"
            remedy = "Name the scale that was answered, with --scale."
            yield Problem("HF263", cell.place, wrong, "", remedy, {"scale": scale.reference})
            return


def _meant(key: str, cell: Cell, scale: Scale, problems: list[Problem]) -> Any:
    """What a cell says about a key; a word that is not known is added to the problems."""
    value = cell.value
    try:
        text = read_remark(cell)
    except NotTied as fault:
        problems.append(fault.problem._replace(values={**fault.problem.values, "key": key}))
        return None
    if text is None:
        return None
    known: list[str] = []
    match key:
        case "date":
            found: Any = value if isinstance(value, date) else _day(text)
        case "role":
            found, known = word_meant(text, ROLE_WORDS), list(ROLE_WORDS)
        case "language":
            found, known = word_meant(text, LANGUAGE_WORDS), list(LANGUAGE_WORDS)
        case "form":
            found, known = word_meant(text, FORM_WORDS), list(FORM_WORDS)
        case "variant":
            known = [named.id for named in scale.variants]
            texts = {named.id: {normal(t) for t in (named.title or {}).values()} for named in scale.variants}
            found = next((name for name in known if normal(text) in {name, *texts[name]}), None)
        case _:
            return text
    if found is None:
        wrong = "this is no answer to `{key}`"
        allowed, near = (listed(known), Nearest(text, known)) if known else ("year-month-day, such as 2026-10-14", None)
        remedy = "Correct the cell, or give --{key}."
        problems.append(Problem("HF263", cell.place, wrong, allowed, remedy, {"key": key}, nearest=near))
    return found


def _day(text: str) -> date | None:
    """The day of a text, with a time behind it or without."""
    found = re.match(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])", text)
    numbers = found.groups() if found else None
    if numbers is None and (found := re.match(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})(?![0-9])", text)):
        numbers = found.groups()[::-1]
    try:
        return date(*map(int, numbers)) if numbers else None
    except ValueError:
        return None
