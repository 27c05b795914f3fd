"""The figures of a network's round as JSON for other programs: exact numbers, and no more than the page shows."""

import json
from collections import Counter

from hf_fidelity import __version__
from hf_fidelity.scoring.network.figures import Figure, Move
from hf_fidelity.scoring.network.items import ItemFigure
from hf_fidelity.scoring.network.rows import KINDS
from hf_fidelity.scoring.network.spread import Spread
from hf_fidelity.scoring.suppression import Count as ShownCount
from hf_fidelity.scoring.suppression import Nearly, Suppressed
from hf_fidelity.views.machine import number_json
from hf_fidelity.views.network.attendance import attendance, reasons
from hf_fidelity.views.network.principles import span_of
from hf_fidelity.views.network.questions import questions
from hf_fidelity.views.network.shape import (
    FORMAT,
    AttendanceJson,
    Count,
    FigureJson,
    MoveJson,
    NetworkItemJson,
    NetworkJson,
    SpreadJson,
    SuppressedJson,
)
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.speech import visible

_SUPPRESSED: SuppressedJson = {"suppressed": True}


def render_network_json(subject: Subject) -> str:
    """The figures as JSON text; the questions, and they alone, are in the language of the reader."""
    return visible(json.dumps(network_json(subject), ensure_ascii=False, indent=2)) + "\n"


def network_json(subject: Subject) -> NetworkJson:
    """The figures as plain data."""
    scale = subject.scale
    return {
        "format": FORMAT,
        "tool": {"name": "hf-fidelity", "version": __version__},
        "scale": {
            "id": scale.id,
            "version": scale.version,
            "status": scale.status,
            "sha256": subject.last.layout.sha256,
        },
        "round": subject.last.roster.round,
        "previous": subject.previous,
        "least": subject.least,
        "named": subject.is_named,
        "attendance": _attendance(subject),
        "figures": [_figure(subject, one) for one in subject.figures.values()],
        "items": [_item(one) for one in subject.items.values()],
        "questions": questions(subject) if subject.items else [],
    }


def _attendance(subject: Subject) -> AttendanceJson:
    seen = attendance(subject)
    counts = Counter(reason.value for reason in reasons(subject).values())
    return {
        "inside": list(seen.inside),
        "n_known": seen.n_known,
        "outside": [{"why": why, "n": n} for why, n in sorted(counts.items())],
        "n_unreadable_files": seen.n_unreadable_files,
    }


def _figure(subject: Subject, figure: Figure) -> FigureJson:
    measure, span = figure.measure, span_of(subject, figure.measure)
    teams: dict[str, object] | SuppressedJson | None = None
    if measure.kind != "group":
        dots = figure.dots
        teams = (
            _SUPPRESSED if isinstance(dots, Suppressed) else {code: number_json(dots[code]) for code in sorted(dots)}
        )
    move = figure.move
    return {
        "kind": measure.kind,
        "id": measure.id,
        "grouping": measure.grouping or None,
        "range": {"lowest": number_json(span.lowest), "highest": number_json(span.highest)} if span else None,
        "spread": _SUPPRESSED if isinstance(figure.spread, Suppressed) else _spread(figure.spread),
        "teams": teams,  # type: ignore[typeddict-item]  # a union of shapes
        "move": None if move is None else _SUPPRESSED if isinstance(move, Suppressed) else _move(move),
    }


def _spread(spread: Spread) -> SpreadJson:
    n, *quartiles = spread
    low, median, high = map(number_json, quartiles)
    return {"n": n, "lower_quartile": low, "median": median, "upper_quartile": high}


def _move(move: Move) -> MoveJson:
    return {
        "spread": _spread(move.spread),
        "rose": _count(move.rose),
        "same": _count(move.same),
        "fell": _count(move.fell),
    }


def _count(count: ShownCount) -> Count:
    match count:
        case Suppressed():
            return _SUPPRESSED
        case Nearly(n):
            return {"at_least": n}
    return count


def _item(one: ItemFigure) -> NetworkItemJson:
    return {
        "id": one.item,
        "n": one.n,
        "weak": _count(one.low),
        "between": _count(one.between),
        "top": _count(one.top),
        "ask": one.ask,
        "said": [
            {"kind": kind, "shared": list(one.said[kind].shared), "kept": _count(one.said[kind].kept)} for kind in KINDS
        ],
    }
