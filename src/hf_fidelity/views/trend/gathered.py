"""Everything that the page of a trend shows, as plain values under names that its template uses."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hf_fidelity import __version__
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.change import Change, Changes
from hf_fidelity.views.change_words import (
    clarity_in_words,
    dilution_in_words,
    drift_in_words,
    item_figure,
    largest_first,
    names,
    score_in_words,
    unclear_remark_in_words,
    unknown_doubt,
)
from hf_fidelity.views.corrections import corrections
from hf_fidelity.views.numbers import day
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.trend.charts import LONGEST_NAME, panels
from hf_fidelity.views.trend.history import History, Round, signs_of_drift
from hf_fidelity.views.trend.items import item_tables
from hf_fidelity.views.trend.plans import plans
from hf_fidelity.views.trend.table import has_parentheses, has_stars, has_unclear, score_rows
from hf_fidelity.views.uncompared import uncompared
from hf_fidelity.views.wording import (
    hindrance_in_words,
    rater_in_words,
    star_in_words,
    status_in_words,
    variant_in_words,
)


class Moved(NamedTuple):
    """An item that rose or fell."""

    title: str
    is_core: bool
    then: str
    now: str
    change: str
    clarity: str


def gathered(
    team: History, around: History | None, left_out: Sequence[str], say: Speech, named: Sequence[str]
) -> dict[str, Any]:
    """Everything that the template shows; `named` are the files and folders as the command names them."""
    about, scale, language = team.latest.assessed.answers.about, team.scale, say.language
    scales = [scale, *([around.scale] if around else [])]
    signs = signs_of_drift(team, around)
    has_place = about.municipality and about.municipality not in about.team
    return {
        "language": language,
        "team": about.team,
        "municipality": about.municipality if has_place else "",
        "variant": variant_in_words(scale, about.variant, language),
        "last_round": team.latest.name,
        "series": [_series(one, say) for one in (team, around) if one],
        "drift": list(drift_in_words(signs, scales, say)),
        "dilution": dilution_in_words(say),
        "plans": plans(team, say),
        "corrections": [view for one in team.rounds for view in corrections(one.assessed, say)],
        "items": item_tables(team, say),
        "left_out": left_out,
        "caution": in_language(scale.caution, language),
        "is_draft": scale.status == "draft",
        "sources": [(source.citation, source.url) for source in scale.sources.values()],
        "licence": scale.licence or "",
        "command": _command(named, say),
        "version": __version__,
    }


def _series(history: History, say: Speech) -> dict[str, Any]:
    """The rounds on one scale: scores over time, what rose and fell, and what is not compared."""
    rows, latest, language = score_rows(history, say), history.latest, say.language
    charts = panels(history, rows, say)
    comparisons = {say("Since last time"): latest.last, say("Since the first round"): latest.first}
    if len(history.rounds) <= 2:  # noqa: PLR2004  # with two, the first is the last
        comparisons.pop(say("Since the first round"))
    before = {title: one for title, one in comparisons.items() if one}
    changes = {title: one.changes(latest.result) for title, one in before.items()}
    is_doubted = any(change.is_unclear for one in changes.values() for change in one.items) or has_unclear(rows)
    unknown = latest.last is not None and latest.last.is_comparable and latest.last.doubt is None
    return {
        "title": in_language(history.scale.title, language),
        "status": status_in_words(history.scale, say),
        "rounds": [_round(one, say) for one in history.rounds],
        "rows": rows,
        "panels": charts,
        "has_limits": any(mark.is_limit for chart in charts for mark in chart.marks),
        "since": list(before),
        "has_first": len(before) > 1,
        "moved": [(title, _moved(history, one, say)) for title, one in changes.items() if one.items],
        "uncompared": [(title, uncompared(one, latest.assessed, latest.result, say)) for title, one in before.items()],
        "hindrances": list(dict.fromkeys(hindrance_in_words(b.hindrance, say) for b in before.values() if b.hindrance)),
        "parentheses": has_parentheses(rows),
        "star": star_in_words(say) if has_stars(rows) else "",
        "doubt": unclear_remark_in_words(say) if is_doubted else unknown_doubt(say) if unknown else "",
        "parts": say("Principle") if history.scale.bands else say("Area"),
    }


def _round(one: Round, say: Speech) -> dict[str, Any]:
    about = one.assessed.answers.about
    return {
        "name": about.round,
        "is_short": len(about.round) <= LONGEST_NAME,
        "date": day(about.date, say.language),
        "rater": rater_in_words(about.rater, say),
        "version": one.assessed.scale.reference,
        "scale_sha256": one.assessed.scale_document.sha256,
        "answers_sha256": one.assessed.answers_document.sha256,
        "file": Path(one.assessed.answers_document.name).name,
    }


def _moved(history: History, changes: Changes, say: Speech) -> list[tuple[str, list[Moved]]]:
    """The items that rose and those that fell, core items first."""
    titles = names(history.scale, say)
    core = frozenset(item.id for item in history.scale.items if item.core)
    scored = largest_first([change for change in changes.items if change.difference], core)

    def shown(change: Change) -> Moved:
        then, now = score_in_words(change.then, say), score_in_words(change.now, say)
        clarity = clarity_in_words(change, say)
        return Moved(titles[change.id], change.id in core, then, now, item_figure(change, say), clarity)

    kinds = (
        (say("Risen"), [shown(change) for change in scored if (change.difference or 0) > 0]),
        (say("Fallen"), [shown(change) for change in scored if (change.difference or 0) < 0]),
    )
    return [(heading, rows) for heading, rows in kinds if rows]


def _command(named: Sequence[str], say: Speech) -> str:
    """The command that makes the page again."""
    return shlex.join(["hf-fidelity", "trend", *named, "-o", "trend.html", "--lang", say.language])
