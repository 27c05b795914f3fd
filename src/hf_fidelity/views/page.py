"""One team's result as one self-contained page: no script, no network, readable aloud and on paper.

The template lays out what the functions here gather; every text is escaped there, and none of it is markup.
"""

import base64
import hashlib
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader

from hf_fidelity import __version__
from hf_fidelity.answers.load import Assessed
from hf_fidelity.scale.item import Item, Span
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Aggregate, InBand, ItemResult, Points, Result, Scored, Withheld
from hf_fidelity.views.numbers import day, percent, plain
from hf_fidelity.views.speech import Speech, visible
from hf_fidelity.views.terminal import NO_SCORE, key_holder, shown_score, status_in_words
from hf_fidelity.views.wording import anchor_in_words, derivation, withheld_in_words

_TEMPLATES = Path(__file__).parent / "templates"
_REMARKS = ("note", "evidence", "barrier", "facilitator", "adaptation")


class AggregateView(NamedTuple):
    """A score in words and numbers, with its place (0 to 100) on the axis of its chart."""

    title: str
    score: str
    band: str
    remark: str
    possible: str
    is_open: bool
    answered: str
    share_of_maximum: str
    share_of_range: str
    at: float | None
    open_from: float
    open_to: float


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


def render_page(assessed: Assessed, result: Result, say: Speech) -> str:
    """The page as HTML text."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    style = (_TEMPLATES / "report.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    template = environment.get_template("report.html.j2")
    return template.render(_gathered(assessed, result, say), say=say, style=style, style_hash=digest)


def _gathered(assessed: Assessed, result: Result, say: Speech) -> dict[str, Any]:
    """Everything that the template shows, as plain values."""
    scale, about, language = assessed.scale, assessed.answers.about, say.language
    items = {item.id: item for item in scale.items}
    views = {name: _item(assessed, items[name], one, say) for name, one in result.items.items()}
    domains = {domain.id: domain for domain in scale.domains}
    band = next(
        (b for b in scale.bands if isinstance(result.overall.band, InBand) and b.id == result.overall.band.band), None
    )
    return {
        "language": language,
        "team": about.team,
        "municipality": about.municipality,
        "round": about.round,
        "date": day(about.date, language),
        "rater": say("agreed by all") if about.rater == "agreed" else say("rater {letter}", letter=about.rater),
        "role": _roles(say)[about.role],
        "variant": next((in_language(v.title, language, v.id) for v in scale.variants if v.id == about.variant), ""),
        "is_short": result.form == "short",
        "scale_title": in_language(scale.title, language),
        "scale_version": scale.version,
        "status": status_in_words(scale, say),
        "is_draft": scale.status == "draft",
        "purpose": in_language(scale.purpose, language),
        "overall": _aggregate(say("Overall"), result.overall, assessed, say),
        "most": plain(result.overall.span.highest, language) if isinstance(result.overall.span, Span) else "",
        "band": in_language(band.title, language, band.id) if band else "",
        "band_meaning": in_language(band.meaning, language) if band else "",
        "domains": [
            {
                "view": _aggregate(in_language(domains[d.id].title, language, d.id), d, assessed, say),
                "description": in_language(domains[d.id].description, language),
                "items": [views[item.id] for item in domains[d.id].items if item.id in views],
            }
            for d in result.domains
        ],
        "axis": _axis(assessed, result, say),
        "core_at_lowest": [views[name] for name in result.core_at_lowest],
        "keep": [views[name] for name in result.strengths[:2]],
        "improve": [views[name] for name in result.weak[:2]],
        "missing": [view for name, view in views.items() if isinstance(result.items[name].outcome, Withheld)],
        "groupings": _groupings(assessed, result, say),
        "actions": [
            {
                "step": action.step,
                "item": in_language(items[action.item].title, language, action.item) if action.item else "",
                "owner": action.owner,
                "due": day(action.due, language) if action.due else "",
                "status": _statuses(say)[action.status],
            }
            for action in about.actions
        ],
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


def _aggregate(title: str, aggregate: Aggregate, assessed: Assessed, say: Speech) -> AggregateView:
    scale, outcome, possible, points = assessed.scale, aggregate.outcome, aggregate.possible, aggregate.points
    band = next((b for b in scale.bands if isinstance(aggregate.band, InBand) and b.id == aggregate.band.band), None)
    ends = possible if isinstance(possible, Span) else None
    shares = points if isinstance(points, Points) else None
    maximum = shares.share_of_maximum if shares else None
    counts = aggregate.counts
    answered = say("{n} of {total}", n=counts.n_scored, total=counts.n_applicable)
    return AggregateView(
        title=title,
        score=shown_score(outcome.value, scale, say) if isinstance(outcome, Scored) else NO_SCORE,
        band=in_language(band.title, say.language, band.id) if band else "",
        remark=withheld_in_words(outcome, say) if isinstance(outcome, Withheld) else "",
        possible=" – ".join(shown_score(end, scale, say) for end in ends) if ends else "",  # noqa: RUF001
        is_open=ends is not None and ends.lowest != ends.highest,
        answered=answered,
        share_of_maximum=percent(maximum.value, say.language) if isinstance(maximum, Scored) else NO_SCORE,
        share_of_range=percent(shares.share_of_range, say.language) if shares else NO_SCORE,
        at=_place(outcome.value, aggregate.span) if isinstance(outcome, Scored) else None,
        open_from=_place(ends.lowest, aggregate.span) if ends else 0,
        open_to=_place(ends.highest, aggregate.span) if ends else 0,
    )


def _place(value: Fraction, span: Span | Withheld) -> float:
    """Where a value lies on its axis, from 0 to 100."""
    if isinstance(span, Withheld):
        return 0
    return round(float((value - span.lowest) / (span.highest - span.lowest) * 100), 2)


def _axis(assessed: Assessed, result: Result, say: Speech) -> dict[str, Any] | None:
    """Whole numbers and band limits along the axis, when all domains share one; otherwise None."""
    spans = {domain.span for domain in result.domains}
    span = spans.pop() if len(spans) == 1 else None
    if not isinstance(span, Span):
        return None
    bands = assessed.scale.bands if assessed.scale.scoring.bands_on == "overall-and-domains" else ()
    limits = [
        (band.from_, f"{in_language(band.title, say.language, band.id)} {say('from {limit}', limit=limit)}")
        for band in reversed(bands)
        if band.from_ is not None and span.lowest <= band.from_ <= span.highest
        if (limit := plain(band.from_, say.language))
    ]
    whole = range(int(span.lowest), int(span.highest) + 1)
    return {
        "ticks": [(_place(Fraction(n), span), str(n)) for n in whole] if len(whole) <= 6 else [],  # noqa: PLR2004
        "limits": [(_place(limit, span), name) for limit, name in limits],
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
        views = [_aggregate(titles[group.id], group, assessed, say) for group in result.groupings[grouping.id]]
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
