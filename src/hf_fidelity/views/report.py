"""What a report on one team shows: words and numbers, gathered for a template and free of markup."""

from pathlib import Path
from typing import Any, NamedTuple

from hf_fidelity import __version__
from hf_fidelity.answers.load import Assessed
from hf_fidelity.scale.item import Item, Span
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import ItemResult, Result, Scored, Withheld
from hf_fidelity.views.numbers import day, percent, plain
from hf_fidelity.views.scores import aggregate_view, axis
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import (
    NO_SCORE,
    anchor_in_words,
    band_named,
    derivation,
    key_holder,
    rater_in_words,
    status_in_words,
    variant_in_words,
    withheld_in_words,
)

_REMARKS = ("note", "evidence", "barrier", "facilitator", "adaptation")


class ItemView(NamedTuple):
    """An item's answer as it is shown."""

    title: str
    prompt: str
    is_core: bool
    score: str
    words: str
    fact: str
    actor: str
    remarks: tuple[tuple[str, str], ...]


def gathered(assessed: Assessed, result: Result, say: Speech) -> dict[str, Any]:
    """Everything that a template shows, as plain values."""
    return {
        **_about(assessed, say),
        **_findings(assessed, result, say),
        "actions": _actions(assessed, say),
        **_method(assessed, say),
    }


def _about(assessed: Assessed, say: Speech) -> dict[str, Any]:
    """Which team, round and scale."""
    scale, about, language = assessed.scale, assessed.answers.about, say.language
    return {
        "language": language,
        "team": about.team,
        "municipality": about.municipality,
        "round": about.round,
        "date": day(about.date, language),
        "rater": rater_in_words(about.rater, say),
        "role": _roles(say)[about.role] if about.role else "",
        "variant": variant_in_words(scale, about.variant, language),
        "is_short": about.form == "short",
        "scale_title": in_language(scale.title, language),
        "scale_version": scale.version,
        "status": status_in_words(scale, say),
        "is_draft": scale.status == "draft",
        "caution": in_language(scale.caution, language),
    }


def _findings(assessed: Assessed, result: Result, say: Speech) -> dict[str, Any]:
    """The scores, and what to mention."""
    scale, overall, language = assessed.scale, result.overall, say.language
    items = {item.id: item for item in scale.items}
    views = {name: _item(assessed, items[name], one, say) for name, one in result.items.items()}
    domains = {domain.id: domain for domain in scale.domains}
    band = band_named(scale, overall.band)
    return {
        "overall": aggregate_view(say("Overall"), overall, assessed, say),
        "most": plain(overall.span.highest, language) if isinstance(overall.span, Span) else "",
        "band": in_language(band.title, language, band.id) if band else "",
        "band_meaning": in_language(band.meaning, language) if band else "",
        "domains": [
            {
                "view": aggregate_view(in_language(domains[d.id].title, language, d.id), d, assessed, say),
                "description": in_language(domains[d.id].description, language),
                "items": [views[item.id] for item in domains[d.id].items if item.id in views],
            }
            for d in result.domains
        ],
        "axis": axis(assessed, result, say),
        "core_at_lowest": [views[name] for name in result.core_at_lowest],
        "keep": [views[name] for name in result.strengths[:2]],
        "improve": [views[name] for name in result.weak[:2]],
        "missing": [view for name, view in views.items() if isinstance(result.items[name].outcome, Withheld)],
        "groupings": _groupings(assessed, result, say),
    }


def _actions(assessed: Assessed, say: Speech) -> list[dict[str, str | None]]:
    """The action plan."""
    titles = {item.id: in_language(item.title, say.language, item.id) for item in assessed.scale.items}
    return [
        {
            "step": action.step,
            "item": titles[action.item] if action.item else "",
            "owner": action.owner,
            "due": day(action.due, say.language) if action.due else "",
            "status": _statuses(say)[action.status],
        }
        for action in assessed.answers.about.actions
    ]


def _method(assessed: Assessed, say: Speech) -> dict[str, Any]:
    """Rules, limits, sources, and where the figures come from."""
    scale, language = assessed.scale, say.language
    return {
        "purpose": in_language(scale.purpose, language),
        "bands": _bands(assessed, say),
        "own_limits": [in_language(limit, language) for limit in scale.own_limits],
        "sources": [(source.citation, source.url) for source in scale.sources.values()],
        "licence": scale.licence,
        "reference": scale.reference,
        "least_scored": percent(scale.scoring.least_scored, language),
        "scale_sha256": assessed.scale_document.sha256,
        "answers_sha256": assessed.answers_document.sha256,
        "answers_name": Path(assessed.answers_document.name).name,
        "version": __version__,
    }


def _item(assessed: Assessed, item: Item, one: ItemResult, say: Speech) -> ItemView:
    outcome, language = one.outcome, say.language
    given = assessed.answers.remarks.get(item.id)
    labels = {
        "note": say("Note"),
        "evidence": say("Built on"),
        "barrier": say("What hinders"),
        "facilitator": say("What helps"),
        "adaptation": say("Local adaptation"),
        "reason": say("Reason"),
    }
    said = [(labels[key], getattr(given, key)) for key in (*_REMARKS, "reason") if getattr(given, key, None)]
    if isinstance(outcome, Scored):
        score, words = plain(outcome.value, language), anchor_in_words(item, one, language)
    else:
        score, words = NO_SCORE, withheld_in_words(outcome, say)
    return ItemView(
        title=in_language(item.title, language, item.id),
        prompt=in_language(item.prompt, language),
        is_core=item.core,
        score=score,
        words=words,
        fact=derivation(item, one, assessed.answers.about.variant, say),
        actor=key_holder(assessed.scale, item.id, say),
        remarks=tuple(said),
    )


def _groupings(assessed: Assessed, result: Result, say: Speech) -> list[dict[str, Any]]:
    gathered = []
    for grouping in assessed.scale.groupings:
        titles = {group.id: in_language(group.title, say.language, group.id) for group in grouping.groups}
        views = [aggregate_view(titles[group.id], group, assessed, say) for group in result.groupings[grouping.id]]
        gathered.append({"title": in_language(grouping.title, say.language, grouping.id), "groups": views})
    return gathered


def _bands(assessed: Assessed, say: Speech) -> list[dict[str, str]]:
    rows = []
    for band in assessed.scale.bands:
        limit = (
            say("from {limit}", limit=plain(band.from_, say.language)) if band.from_ is not None else say("below that")
        )
        title, meaning = in_language(band.title, say.language, band.id), in_language(band.meaning, say.language)
        rows.append({"title": title, "limit": limit, "meaning": meaning})
    return rows


def _roles(say: Speech) -> dict[str, str]:
    return {
        "staff": say("staff"),
        "leader": say("leader"),
        "participant": say("participant"),
        "external": say("external rater"),
    }


def _statuses(say: Speech) -> dict[str, str]:
    return {
        "planned": say("planned"),
        "started": say("started"),
        "done": say("done"),
        "dropped": say("dropped"),
    }
