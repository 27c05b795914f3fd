"""Everything that the pages of a network show, as plain values under names that their templates use."""

import shlex
from typing import Any

from hf_fidelity import __version__
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.network.figures import CLEAR
from hf_fidelity.scoring.network.rows import Measure
from hf_fidelity.scoring.suppression import LEAST
from hf_fidelity.views.network.attendance import attendance
from hf_fidelity.views.network.basis import apart_in_words, compared_in_words
from hf_fidelity.views.network.charts import SLIDE
from hf_fidelity.views.network.items import (
    ACTOR,
    all_items,
    key_views,
    may_outdo_strong,
    may_outdo_weak,
    strong_items,
    weak_items,
)
from hf_fidelity.views.network.principles import code_rows, principle_view
from hf_fidelity.views.network.questions import question_of, questions
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.network.words import HIDDEN, bands_in_words, signs
from hf_fidelity.views.numbers import percent
from hf_fidelity.views.wording import status_in_words

N_STRONG = 12
"""How many strengths the page tells: as many as a meeting can talk about."""
N_ON_A_SLIDE = 2
"""How many weak items and strengths stand on a slide: what can be read from the back row."""


def gathered(subject: Subject) -> dict[str, Any]:
    """Everything that the meeting's page shows."""
    views = [principle_view(subject, measure) for measure in subject.domains]
    strong = strong_items(subject)
    return {
        **about(subject),
        "attendance": attendance(subject),
        "apart": apart_in_words(subject),
        "compared": compared_in_words(subject),
        "principles": views,
        "has_dots": any(view.strip for view in views),
        "codes": code_rows(subject),
        "weak": weak_items(subject),
        "may_outdo_weak": may_outdo_weak(subject),
        "may_outdo_strong": may_outdo_strong(subject),
        "strong": strong[:N_STRONG],
        "n_more_strong": len(strong[N_STRONG:]),
        "items": all_items(subject),
        "keys": key_views(subject),
        "questions": questions(subject),
        "groupings": _groupings(subject),
        **method(subject),
    }


def slides(subject: Subject) -> dict[str, Any]:
    """Everything that the slides show: one of the whole network, then one of each principle."""
    weak, strong = weak_items(subject), strong_items(subject)

    def slide(measure: Measure) -> dict[str, Any]:
        return {
            "view": principle_view(subject, measure, SLIDE),
            "weak": [item for item in weak if item.domain == measure.id][:N_ON_A_SLIDE],
            "strong": [item for item in strong if item.domain == measure.id][:N_ON_A_SLIDE],
            "question": question_of(subject, measure),
        }

    return {
        **about(subject),
        "attendance": attendance(subject),
        "overall": principle_view(subject, Measure("overall", "overall"), SLIDE),
        "slides": [slide(measure) for measure in subject.domains if measure.kind == "domain"],
        "version": __version__,
    }


def about(subject: Subject) -> dict[str, Any]:
    """Which round, scale and limit."""
    scale, say = subject.scale, subject.say
    return {
        "language": say.language,
        "round": subject.last.roster.round,
        "previous": subject.previous or "",
        "scale_title": in_language(scale.title, say.language),
        "scale_version": scale.version,
        "status": status_in_words(scale, say),
        "is_draft": scale.status == "draft",
        "caution": in_language(scale.caution, say.language),
        "least": subject.least,
        "is_named": subject.is_named,
        "has_key": subject.has_key,
        "hidden": HIDDEN,
        "bands": bands_in_words(scale, say),
    }


def method(subject: Subject, team: str | None = None) -> dict[str, Any]:
    """Signs, limits, sources, and how the page, or the own sheet of a team, is made again."""
    scale, language = subject.scale, subject.say.language
    return {
        "signs": signs(subject.say),
        "clear": percent(CLEAR, language),
        "least_scored": percent(scale.scoring.least_scored, language),
        "own_limits": [in_language(limit, language) for limit in scale.own_limits],
        "sources": [(source.citation, source.url) for source in scale.sources.values()],
        "licence": scale.licence or "",
        "reference": scale.reference,
        "scale_sha256": subject.last.layout.sha256,
        "command": _command(subject, team),
        "version": __version__,
    }


def _groupings(subject: Subject) -> list[dict[str, Any]]:
    """The same items gathered in other ways; who holds the key stands by itself."""
    language = subject.say.language
    return [
        {
            "title": in_language(grouping.title, language, grouping.id),
            "several": grouping.several,
            "groups": [principle_view(subject, measure) for measure in subject.groups(grouping.id)],
        }
        for grouping in subject.scale.groupings
        if grouping.id != ACTOR
    ]


def _command(subject: Subject, team: str | None) -> str:
    """The command that makes the page again, from the folder with the rounds."""
    words = ["hf-fidelity", "network", ".", "--round", subject.last.roster.round]
    words += ["--previous", subject.previous] if subject.previous else []
    words += ["--named"] if subject.is_named else ["--codes", "key.json"] if subject.has_key else []
    words += ["--least", str(subject.least)] if subject.least != LEAST else []
    words += ["--for", team, "-o", "sheet.html"] if team else ["-o", "meeting.html"]
    return shlex.join([*words, "--lang", subject.say.language])
