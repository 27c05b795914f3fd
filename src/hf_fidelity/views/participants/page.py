"""What a team's participants say together, as one self-contained page in the manner of the report."""

from typing import Any

from hf_fidelity import __version__
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Withheld
from hf_fidelity.views.layout import laid_out
from hf_fidelity.views.numbers import day, plain
from hf_fidelity.views.participants.together import (
    Together,
    domain_cells,
    has_whole,
    is_spread,
    mean_views,
    steps_in_words,
)
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.voices.words import (
    from_how_many_in_words,
    once_in_words,
    one_number_in_words,
    rule_in_words,
    too_few_in_words,
)
from hf_fidelity.views.wording import status_in_words


def render_participants_page(together: Together) -> str:
    """The page as HTML text, sealed. It holds nothing but what it shows: no file, digest or single answer."""
    return laid_out("report/participants.html.j2", ("report/report.css",), _values(together), together.say)


def _values(together: Together) -> dict[str, Any]:
    about, scale, say, told = together.about, together.scale, together.say, together.told
    values: dict[str, Any] = {
        "language": say.language,
        "team": about.team,
        "municipality": about.municipality if about.municipality and about.municipality not in about.team else "",
        "round": about.round,
        "date": day(together.day, say.language) if together.day else "",
        "scale_title": in_language(scale.title, say.language),
        "scale_version": scale.version,
        "status": status_in_words(scale, say),
        "is_draft": scale.status == "draft",
        "caution": in_language(scale.caution, say.language),
        "own_limits": [in_language(limit, say.language) for limit in scale.own_limits],
        "sources": [(source.citation, source.url) for source in scale.sources.values()],
        "rule": rule_in_words(scale.anonymous_from or 0, say),
        "once": once_in_words(say),
        "reference": scale.reference,
        "scale_sha256": together.scale_sha256,
        "licence": scale.licence,
        "version": __version__,
    }
    if isinstance(told, Withheld):
        return {**values, "too_few": too_few_in_words(told, say), "n": 0}
    means = mean_views(scale, told, say)
    least = scale.anonymous_from or 0
    domains = domain_cells(together, told) if is_spread(told, least) else []
    shown = {"means": means, "domains": domains, "steps": steps_in_words(scale, say)}
    unspread = "" if domains else from_how_many_in_words(least, say)
    shown |= {"unspread": unspread, "whole": one_number_in_words(least, say) if has_whole(domains) else ""}
    return {**values, **shown, "n": told.n, "too_few": "", "ticks": _ticks(together, say)}


def _ticks(together: Together, say: Speech) -> list[tuple[float, str]]:
    """The steps along the axis of the means, as places from 0 to 100."""
    steps = getattr(together.told, "steps", None)
    if steps is None:
        return []
    return [
        (round(100 * n / (steps.n - 1), 2), plain(steps.lowest + n * steps.apart, say.language)) for n in range(steps.n)
    ]
