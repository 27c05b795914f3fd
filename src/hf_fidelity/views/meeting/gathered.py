"""Everything that the agenda shows, as plain values under names that its template uses."""

import shlex
from collections.abc import Sequence
from datetime import date
from typing import Any

from hf_fidelity import __version__
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.ratings import Standing, to_discuss, to_look_up
from hf_fidelity.views.agreement.subject import Raters
from hf_fidelity.views.agreement.terminal import figures
from hf_fidelity.views.agreement.words import alpha_in_words, count_in_words, rater_with_role, step_in_words
from hf_fidelity.views.file_names import named_from
from hf_fidelity.views.meeting.cards import cards
from hf_fidelity.views.numbers import day
from hf_fidelity.views.wording import status_in_words, variant_in_words


def gathered(raters: Raters) -> dict[str, Any]:
    """Everything that the template shows."""
    return {**_about(raters), **_items(raters), **_method(raters)}


def _about(raters: Raters) -> dict[str, Any]:
    about, scale, say = raters.about, raters.scale, raters.say
    files = [one.answers.about for one in raters.each]
    return {
        "language": say.language,
        "team": about.team,
        "municipality": about.municipality if about.municipality and about.municipality not in about.team else "",
        "round": about.round,
        "dates": _dates([file.date for file in files], say.language),
        "variant": variant_in_words(scale, about.variant, say.language),
        "is_short": about.form == "short",
        "raters": [rater_with_role(file.rater, file.role, say) for file in files],
        "has_agreed": raters.agreed is not None,
        "scale_title": in_language(scale.title, say.language),
        "scale_version": scale.version,
        "status": status_in_words(scale, say),
        "version": __version__,
    }


def _dates(days: Sequence[date], language: str) -> str:
    """The day on which the raters answered, or the first and the last."""
    first, last = (day(end, language) for end in (min(days), max(days)))
    return first if first == last else f"{first} – {last}"  # noqa: RUF001


def _items(raters: Raters) -> dict[str, Any]:
    """The items by what there is to do about them, and those on which nothing is left to do by domain."""
    every = cards(raters)
    discuss = [every[one.item.id] for one in to_discuss(raters.rated)]
    domains = [
        {
            "title": in_language(domain.title, raters.say.language, domain.id),
            "items": [every[one.item.id] for one in raters.same if one.domain == domain.id],
        }
        for domain in raters.scale.domains
    ]
    return {
        "core": [card for card in discuss if card.is_core],
        "others": [card for card in discuss if not card.is_core],
        "look_up": [every[one.item.id] for one in to_look_up(raters.rated)],
        "lacking": [every[one.item.id] for one in raters.standing(Standing.LACKING, Standing.NOBODY)],
        "settled": [every[one.item.id] for one in raters.settled],
        "steps": [(told.step.step, step_in_words(told, raters.say)) for told in raters.steps],
        "n_same": len(raters.same),
        "same": [domain for domain in domains if domain["items"]],
    }


def _method(raters: Raters) -> dict[str, Any]:
    """The figures, what they mean, and what they were made from."""
    say, scale = raters.say, raters.scale
    titles = {domain.id: in_language(domain.title, say.language, domain.id) for domain in scale.domains}
    everyone = [*raters.each, *([raters.agreed] if raters.agreed else [])]
    files = [one.answers_document.files[0] for one in everyone]
    names = [named_from(files[0].parent, file) for file in files]
    return {
        "count": count_in_words(raters),
        "alpha": alpha_in_words(raters.overall, say),
        "figures": [
            (titles.get(one.id, say("Overall")), *figures(one, raters)) for one in (*raters.domains, raters.overall)
        ],
        "reference": scale.reference,
        "scale_sha256": raters.each[0].scale_document.sha256,
        "files": [(name, one.answers_document.sha256) for name, one in zip(names, everyone, strict=True)],
        "command": shlex.join(["hf-fidelity", "agree", *names, "-o", "meeting.html", "--lang", say.language]),
    }
