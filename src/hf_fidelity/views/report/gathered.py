"""Everything that a report shows, as plain values under names that a template uses."""

import shlex
from pathlib import Path
from typing import Any

from hf_fidelity import __version__
from hf_fidelity.answers.vocabulary import ROLE_WORDS
from hf_fidelity.scale.item import Span
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.highlights import N_NAMED
from hf_fidelity.scoring.lift import next_scores, steps
from hf_fidelity.scoring.result import Aggregate
from hf_fidelity.views.change_words import clarity_in_words
from hf_fidelity.views.file_names import named_from
from hf_fidelity.views.numbers import day, percent, plain
from hf_fidelity.views.report.changes import since_values
from hf_fidelity.views.report.charts import strips, web
from hf_fidelity.views.report.items import ItemView, item_view
from hf_fidelity.views.report.lifting import key_views, lift_views
from hf_fidelity.views.report.plan import actions, earlier_actions
from hf_fidelity.views.report.sources import all_raters, other_files
from hf_fidelity.views.report.subject import LEFT_OUT, Subject
from hf_fidelity.views.scores import AggregateView, aggregate_view, axis
from hf_fidelity.views.wording import (
    band_named,
    change_in_words,
    hindrance_in_words,
    rater_in_words,
    star_in_words,
    status_in_words,
    variant_in_words,
)


def gathered(subject: Subject) -> dict[str, Any]:
    """Everything that a template shows."""
    return {
        **_about(subject),
        **_findings(subject),
        **_voices(subject),
        "actions": actions(subject),
        "earlier_actions": earlier_actions(subject),
        **_method(subject),
    }


def _about(subject: Subject) -> dict[str, Any]:
    """Which team, round and scale."""
    scale, about, say = subject.assessed.scale, subject.assessed.answers.about, subject.say
    language = say.language
    return {
        "language": language,
        "team": about.team,
        "municipality": about.municipality if about.municipality and about.municipality not in about.team else "",
        "round": about.round,
        "date": day(about.date, language),
        "rater": rater_in_words(about.rater, say),
        "role": ROLE_WORDS[about.role][language] if about.role else "",
        "variant": variant_in_words(scale, about.variant, language),
        "is_short": about.form == "short",
        "scale_title": in_language(scale.title, language),
        "scale_version": scale.version,
        "status": status_in_words(scale, say),
        "is_draft": scale.status == "draft",
        "caution": in_language(scale.caution, language),
        **_round_before(subject),
        "shows": {part: part not in subject.without for part in LEFT_OUT},
    }


def _round_before(subject: Subject) -> dict[str, Any]:
    """Which round is set beside this one, and what hinders comparing them; its team only where it is another one."""
    say, before = subject.say, subject.before
    about = before.assessed.answers.about if before else None
    return {
        "before_team": about.team if about and about.team != subject.assessed.answers.about.team else "",
        "before_round": about.round if about else "",
        "before_date": day(about.date, say.language) if about else "",
        "before_rater": rater_in_words(about.rater, say) if about else "",
        "is_comparable": bool(before and before.is_comparable),
        "hindrance": hindrance_in_words(before.hindrance, say) if before and before.hindrance else "",
        "star": star_in_words(say),
    }


def _findings(subject: Subject) -> dict[str, Any]:
    """What to mention, and every item by domain."""
    result, language = subject.result, subject.say.language
    scale, titles = subject.assessed.scale, _titles(subject)
    views = {whole.id: _view(subject, whole, titles[whole.id]) for whole in (*result.domains, result.overall)}
    items = _items(subject)
    domains = [
        {
            "view": views[domain.id],
            "description": in_language(domain.description, language),
            "items": [items[item.id] for item in domain.items if item.id in items],
        }
        for domain in scale.domains
        if domain.id in views
    ]
    return {
        **_profile(subject, views),
        "domains": domains,
        "core_at_lowest": [items[name] for name in result.core_at_lowest],
        "keep": [items[name] for name in result.strengths[:N_NAMED]],
        "improve": [items[name] for name in result.weak[:N_NAMED]],
        "n_weak": len(result.weak),
        **since_values(subject, items),
        "missing": [view for view in items.values() if not view.is_scored],
        "keys": key_views(subject, items),
        "lifts": lift_views(subject, titles, items),
        "groupings": _groupings(subject),
    }


def _voices(subject: Subject) -> dict[str, Any]:
    """What others say beside the team's own answers; the room for them is entered only when there are some."""
    if subject.voices is None:
        return {"averaged": "", "external": None, "heard": None, "around": []}
    from hf_fidelity.views.report.voices import voices_values

    return voices_values(subject, subject.voices, _titles(subject))


def _titles(subject: Subject) -> dict[str, str]:
    """The names of the domains, and of the overall score, by id."""
    language = subject.say.language
    titles = {known.id: in_language(known.title, language, known.id) for known in subject.assessed.scale.domains}
    return {**titles, "overall": subject.say("Overall")}


def _view(subject: Subject, whole: Aggregate, title: str) -> AggregateView:
    before = subject.before.of(whole) if subject.before else None
    change = change_in_words(whole, subject.result, subject.before, subject.say)
    known = subject.before.change_of(whole, subject.result) if subject.before else None
    return aggregate_view(
        title, whole, subject.assessed, subject.say, before, change, clarity_in_words(known, subject.say)
    )


def _profile(subject: Subject, views: dict[str, AggregateView]) -> dict[str, Any]:
    """The overall score, and the charts. It stands on the chart of the domains where it has their range."""
    result, language = subject.result, subject.say.language
    span, band = result.overall.span, band_named(subject.assessed.scale, result.overall.band)
    marks = axis(subject.assessed, result, subject.say)
    domains = [views[domain.id] for domain in result.domains]
    has_their_range = {domain.span for domain in result.domains} == {span}
    return {
        "overall": views["overall"],
        "least": plain(span.lowest, language) if isinstance(span, Span) else "",
        "most": plain(span.highest, language) if isinstance(span, Span) else "",
        "band": in_language(band.title, language, band.id) if band else "",
        "band_meaning": in_language(band.meaning, language) if band else "",
        "axis": marks,
        "strips": strips([*domains, views["overall"]] if has_their_range else domains, marks.ticks, marks.bands),
        "web": web(domains, marks.ticks),
    }


def _items(subject: Subject) -> dict[str, ItemView]:
    """Every item that was asked, by id."""
    scale, result = subject.assessed.scale, subject.result
    wholes = {domain.id: domain for domain in result.domains}
    higher = next_scores(scale, result)
    views = {}
    for d, domain in enumerate((domain for domain in scale.domains if domain.id in wholes), start=1):
        whole = wholes[domain.id]
        gains = {name: step.gain for name, step in steps(scale, result, whole).items()}
        for n, item in enumerate((item for item in domain.items if item.id in result.items), start=1):
            view = item_view(subject, item, whole, higher.get(item.id), gains.get(item.id))
            views[item.id] = view._replace(number=f"{d}.{n}")
    return views


def _groupings(subject: Subject) -> list[dict[str, Any]]:
    """The same items, gathered in the scale's other ways."""
    assessed, say = subject.assessed, subject.say
    views = []
    for grouping in assessed.scale.groupings:
        titles = {group.id: in_language(group.title, say.language, group.id) for group in grouping.groups}
        found = subject.result.groupings[grouping.id]
        groups = [aggregate_view(titles[group.id], group, assessed, say) for group in found]
        title = in_language(grouping.title, say.language, grouping.id)
        is_open = any(view.is_open for view in groups)
        views.append({"title": title, "groups": groups, "several": grouping.several, "is_open": is_open})
    return views


def _method(subject: Subject) -> dict[str, Any]:
    """Rules, limits, sources, and where the figures come from."""
    assessed, say = subject.assessed, subject.say
    scale, language = assessed.scale, say.language
    names = answers_names(subject)
    return {
        "purpose": in_language(scale.purpose, language),
        "bands": [
            {
                "title": in_language(band.title, language, band.id),
                "limit": say("below that")
                if band.from_ is None
                else say("from {limit}", limit=plain(band.from_, language)),
                "meaning": in_language(band.meaning, language),
                "sources": [scale.sources[name].citation for name in band.sources if name in scale.sources],
            }
            for band in scale.bands
        ],
        "own_limits": [in_language(limit, language) for limit in scale.own_limits],
        "sources": [(source.citation, source.url) for source in scale.sources.values()],
        "licence": scale.licence,
        "reference": scale.reference,
        "least_scored": percent(scale.scoring.least_scored, language),
        "scale_sha256": assessed.scale_document.sha256,
        "answers_sha256": assessed.answers_document.sha256,
        "answers_name": ", ".join(names) if names != ["."] else all_raters(subject),
        "other_files": other_files(subject, _folder(subject)),
        "command": _command(subject, names),
        "version": __version__,
    }


def answers_names(subject: Subject) -> list[str]:
    """The files that hold the team's own answers, from their folder: one, or those of the raters whose mean it is.

    Raters' files are named by letters; where these are not shown, the folder stands for them.
    """
    voices = subject.voices
    if voices and voices.is_mean and not voices.shows_letters:
        return ["."]
    files = voices.raters if voices and voices.is_mean else [subject.assessed]
    return [named_from(_folder(subject), one.answers_document.files[0]) for one in files]


def _folder(subject: Subject) -> Path:
    """The folder of the team's own answers."""
    return subject.assessed.answers_document.files[0].parent


def _command(subject: Subject, names: list[str]) -> str:
    """The command that makes the report again, from the folder of the answers."""
    words = ["hf-fidelity", "assess", *names, "-o", "report.html", "--lang", subject.say.language]
    if subject.before:
        words += ["--since", named_from(_folder(subject), subject.before.assessed.answers_document.files[0])]
    if subject.voices:
        for name in subject.voices.beside_names(_folder(subject)):
            words += ["--beside", name]
    for part in LEFT_OUT:
        words += ["--without", part] if part in subject.without else []
    words += ["--with", "ratings"] if subject.with_ratings else []
    return shlex.join(words)
