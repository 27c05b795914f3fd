"""A team's own sheet: where it stands among dots without codes, and its own answers beside how many others are weak."""

from fractions import Fraction
from typing import Any, NamedTuple

from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.network.figures import Round
from hf_fidelity.scoring.network.roster import Outside
from hf_fidelity.scoring.network.rows import Measure, TeamRound, item_outcome, score_in
from hf_fidelity.scoring.result import Scored
from hf_fidelity.scoring.suppression import Suppressed
from hf_fidelity.views.network.charts import Strip, strip
from hf_fidelity.views.network.gathered import about, method
from hf_fidelity.views.network.principles import PrincipleView, principle_view, span_of
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.network.words import MISSING, count_in_words, item_score, what_to_do, why_out
from hf_fidelity.views.wording import shown_score, signed


class OwnPrinciple(NamedTuple):
    """A team's score of a principle beside those of all; `strip` has no codes."""

    own: str
    change: str
    all: PrincipleView
    strip: Strip | None


class OwnItem(NamedTuple):
    """A team's score of an item, and in how many teams it is weak or at the top."""

    title: str
    is_core: bool
    own: str
    before: str
    weak: str
    top: str


def own_sheet(subject: Subject, team: str) -> dict[str, Any]:
    """Everything that the sheet of a team shows; of a team that is out, why, and nothing about others."""
    row = subject.last.rows.get(team)
    outside = [one for one in subject.last.roster.outside if one.team == team]
    values = {**about(subject), **method(subject, team), "team": team, "code": "", "principles": [], "domains": []}
    values |= {"n_teams": len(subject.last.roster.inside), "why_out": _why(outside, subject), "previous": ""}
    if row is None:
        return values
    before = next((one for one in subject.rounds if one.roster.round == subject.previous), None)
    earlier = before.rows.get(team) if before and before.layout.sha256 == subject.last.layout.sha256 else None
    principles = [_principle(subject, row, earlier, measure) for measure in subject.domains]
    return {
        **values,
        "code": subject.last.codes[team] if subject.has_key and not subject.is_named else "",
        "previous": subject.previous if earlier else "",
        "principles": principles,
        "has_limits": any(one.strip and one.strip.limits for one in principles),
        "domains": _domains(subject, row, before if earlier else None),
    }


def _why(outside: list[Outside], subject: Subject) -> list[tuple[str, str]]:
    reasons = dict.fromkeys(one.reason for one in outside)
    return [(why_out(reason, subject.say), what_to_do(reason, subject.say)) for reason in reasons]


def _principle(subject: Subject, row: TeamRound, earlier: TeamRound | None, measure: Measure) -> OwnPrinciple:
    scale, say = subject.scale, subject.say
    now, then = _score(row, subject, measure), _score(earlier, subject, measure) if earlier else None
    return OwnPrinciple(
        own=MISSING if now is None else shown_score(now, scale, say),
        change=signed(now - then, say) if now is not None and then is not None else MISSING,
        all=principle_view(subject, measure),
        strip=None if now is None else _strip(subject, measure, now),
    )


def _strip(subject: Subject, measure: Measure, own: Fraction) -> Strip | None:
    figure, span = subject.figures[measure], span_of(subject, measure)
    if span is None or isinstance(figure.dots, Suppressed) or isinstance(figure.spread, Suppressed):
        return None
    return strip(figure.dots, figure.spread, span, subject.scale, subject.say.language, own=own)


def _score(row: TeamRound, subject: Subject, measure: Measure) -> Fraction | None:
    outcome = score_in(row, subject.last.layout, measure)
    return outcome.value if isinstance(outcome, Scored) else None


def _domains(subject: Subject, row: TeamRound, before: Round | None) -> list[tuple[str, list[OwnItem]]]:
    """The team's items, principle by principle."""
    language = subject.say.language
    return [
        (
            in_language(domain.title, language, domain.id),
            [_item(subject, row, before, item.id) for item in domain.items if item.id in subject.last.roster.items],
        )
        for domain in subject.scale.domains
    ]


def _item(subject: Subject, row: TeamRound, before: Round | None, name: str) -> OwnItem:
    say, figure = subject.say, subject.items.get(name)
    item = next(item for item in subject.scale.items if item.id == name)
    return OwnItem(
        title=subject.item_title(name),
        is_core=item.core,
        own=_own(subject.last, row, name, subject),
        before=_own(before, before.rows[row.team], name, subject) if before else "",
        weak=count_in_words(figure.low, say) if figure else "",
        top=count_in_words(figure.top, say) if figure else "",
    )


def _own(one: Round, row: TeamRound, name: str, subject: Subject) -> str:
    items = one.layout.asked[row.variant].items
    return item_score(item_outcome(row, one.layout, items.index(name)), subject.say) if name in items else MISSING
