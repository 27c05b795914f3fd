"""What a new version of a scale does to comparability: as text, as Markdown for a pull request, as JSON."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from textwrap import fill
from typing import NamedTuple

from typing_extensions import TypedDict

from hf_fidelity import __version__
from hf_fidelity.checks.changes import Change, Comparable, Comparison, Effect, Verdict
from hf_fidelity.problem import Problem
from hf_fidelity.scale.item import Cut, ShareCut
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import EVERY_LANGUAGE
from hf_fidelity.views.annotations import said as problem_said
from hf_fidelity.views.lines import text_lines
from hf_fidelity.views.speech import Speech, visible

FORMAT = "hf-fidelity-comparison/1"
WIDTH = 80
"""Columns that text is broken to."""


class Compared(NamedTuple):
    """Two versions under the names that the user gave them, what differs, and what is wrong with the version number."""

    old_name: str
    new_name: str
    old: Scale
    new: Scale
    comparison: Comparison
    problems: Sequence[Problem]


class ChangeJson(TypedDict):
    """One change; `effect` is breaks, extends or editorial."""

    kind: str
    effect: str
    scope: str
    domain: str | None
    item: str | None
    path: list[str | int]
    what: str
    reason: str


class ComparableJson(TypedDict):
    """The ids of items and domains whose scores can be compared, and whether the overall score can."""

    items: list[str]
    domains: list[str]
    overall: bool


class ComparisonJson(TypedDict):
    """A whole comparison; `verdict` is comparable, partly comparable or not comparable.

    A version has a name (the user's), id, version and status; a problem of its number a code, severity and text.
    """

    format: str
    tool: dict[str, str]
    old: dict[str, str]
    new: dict[str, str]
    verdict: str
    full: ComparableJson
    bands: bool
    short: ComparableJson | None
    changes: list[ChangeJson]
    problems: list[dict[str, str]]


def render_text(compared: Compared, say: Speech) -> str:
    """The verdict in the first line, what can be compared, and the changes by effect, domain and item."""
    lines = [_verdict(compared, say), *(_wrapped(line, 0) for line in _reach(compared, say))]
    for effect, changes in _by_effect(compared.comparison):
        lines += ["", f"{_effect(effect, say)} ({len(changes)})"]
        for place, group in groupby(changes, key=_place):
            lines += [_wrapped(place or say("the whole scale"), 2)]
            for change in group:
                what, reason = said(change, say)
                lines += [_wrapped(f"- {what}.", 4, 6), _wrapped(reason, 6)]
    lines += ["", *(line for problem in compared.problems for line in text_lines(problem))] if compared.problems else []
    return "\n".join(lines) + "\n"


def render_markdown(compared: Compared, say: Speech) -> str:
    """The same as a table, for a pull request."""
    lines = [f"**{_cell(_verdict(compared, say))}**", "", *(_cell(line) for line in _reach(compared, say))]
    if compared.comparison.changes:
        heads = (say("effect"), say("where"), say("what changed"), say("why it matters"))
        lines += ["", f"| {' | '.join(heads)} |", "|---|---|---|---|"]
    for effect, changes in _by_effect(compared.comparison):
        for change in changes:
            cells = (_effect(effect, say), _place(change) or say("the whole scale"), *said(change, say))
            lines.append(f"| {' | '.join(map(_cell, cells))} |")
    if compared.problems:
        lines += ["", *(f"- {problem.code}: {_cell(problem_said(problem))}" for problem in compared.problems)]
    return "\n".join(lines) + "\n"


def render_json(compared: Compared, say: Speech) -> str:
    """The comparison as JSON: stable keys, two spaces of indent, a line end at the end."""
    return json.dumps(comparison_json(compared, say), ensure_ascii=False, indent=2) + "\n"


def comparison_json(compared: Compared, say: Speech) -> ComparisonJson:
    """The comparison as plain data."""
    comparison = compared.comparison
    return {
        "format": FORMAT,
        "tool": {"name": "hf-fidelity", "version": __version__},
        "old": _version(compared.old_name, compared.old),
        "new": _version(compared.new_name, compared.new),
        "verdict": comparison.verdict.value,
        "full": _comparable(Comparable(comparison.items, comparison.domains, comparison.overall)),
        "bands": comparison.bands,
        "short": _comparable(comparison.short) if comparison.short else None,
        "changes": [_change(change, say) for change in comparison.changes],
        "problems": [
            {"code": problem.code, "severity": problem.severity.value, "said": problem_said(problem)}
            for problem in compared.problems
        ],
    }


def _version(name: str, scale: Scale) -> dict[str, str]:
    return {"name": visible(name), "id": scale.id, "version": scale.version, "status": scale.status}


def _comparable(comparable: Comparable) -> ComparableJson:
    items, domains, overall = comparable
    return {"items": list(items), "domains": list(domains), "overall": overall}


def _change(change: Change, say: Speech) -> ChangeJson:
    what, reason = said(change, say)
    return {
        "kind": change.kind,
        "effect": change.effect.name.lower(),
        "scope": change.scope.value,
        "domain": change.domain,
        "item": change.item,
        "path": list(change.path),
        "what": what,
        "reason": reason,
    }


def said(change: Change, say: Speech) -> tuple[str, str]:
    """What changed, and why it has its effect, in the words of a reader."""
    values = {name: shown(value, say, change.path[-1:]) for name, value in change.values.items()}
    return visible(say(change.what, **values)), visible(say(change.reason, **values))


def shown(value: object, say: Speech, key: tuple[str | int, ...] = ()) -> str:
    """A value of a definition as it is written there, so that it can be looked up."""
    match value:
        case None | () | "":
            return say("nothing")
        case bool():
            return "true" if value else "false"
        case Fraction() if key == ("least-scored",):
            return f"{shown(value * 100, say)} %"
        case Fraction():
            return f"{(Decimal(value.numerator) / value.denominator).normalize():f}"
        case date():
            return value.isoformat()
        case Cut() | ShareCut():
            percent, limits = isinstance(value, ShareCut), (("from", value.from_), ("up-to", value.up_to))
            written = [
                f"{name} {shown(limit * 100, say)} %" if percent else f"{name} {shown(limit, say)}"
                for name, limit in limits
                if limit is not None
            ]
            return " ".join((shown(value.score, say), *written))
        case Mapping():
            return "; ".join(f"{name}: {shown(inner, say)}" for name, inner in value.items()) or say("nothing")
        case tuple():
            return ", ".join(shown(inner, say) for inner in value)
    return say("every language") if value == EVERY_LANGUAGE else str(value)


def _by_effect(comparison: Comparison) -> Iterator[tuple[Effect, list[Change]]]:
    """The changes by effect, the gravest first; within one, those of the whole scale first, then domain by domain."""
    for effect in Effect:
        changes = [change for change in comparison.changes if change.effect is effect]
        if changes:
            yield effect, sorted(changes, key=lambda change: change.domain is not None)


def _place(change: Change) -> str:
    return " / ".join(filter(None, (change.domain, change.item)))


def _effect(effect: Effect, say: Speech) -> str:
    names = (say("breaks comparability"), say("extends"), say("editorial"))
    return names[list(Effect).index(effect)]


def _verdict(compared: Compared, say: Speech) -> str:
    verdicts = (say("comparable"), say("partly comparable"), say("not comparable"))
    verdict = verdicts[list(Verdict).index(compared.comparison.verdict)]
    return f"{visible(compared.old_name)} -> {visible(compared.new_name)}: {verdict}"


def _reach(compared: Compared, say: Speech) -> Iterator[str]:
    """How much can be compared, in a line for each form."""
    _, items, domains, overall, bands, _, short = compared.comparison
    if not compared.comparison.changes:
        yield say("Nothing differs.")
        return
    whole = (say("not the overall score"), say("the overall score"), say("the overall score with its band"))
    forms = [(say("Full form"), Comparable(items, domains, overall), list(compared.new.items), overall + bands)]
    if short:
        asked = [item for item in compared.new.items if item.short]
        forms.append((say("Short form"), short, asked, int(short.overall)))
    for form, comparable, asked, n in forms:
        all_domains = sum(any(item in asked for item in domain.items) for domain in compared.new.domains)
        yield say(
            "{form}: {items} of {all_items} items and {domains} of {all_domains} domains can be compared, and {whole}.",
            form=form,
            items=len(comparable.items),
            all_items=len(asked),
            domains=len(comparable.domains),
            all_domains=all_domains,
            whole=whole[n],
        )


def _wrapped(text: str, indent: int, hanging: int | None = None) -> str:
    after = " " * (indent if hanging is None else hanging)
    return fill(text, WIDTH, initial_indent=" " * indent, subsequent_indent=after, break_on_hyphens=False)


def _cell(text: str) -> str:
    """Text that Markdown does not read as markup and that stays in its cell; code marks are kept."""
    return re.sub(r"([\\|*_<\[\]])", r"\\\1", text).replace("\n", " ")
