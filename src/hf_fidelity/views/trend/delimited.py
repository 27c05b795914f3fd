"""The rounds of a team as a CSV file: one row for each round and item, domain or overall score, in long form.

It is laid out as the CSV file of one result is.
"""

from collections.abc import Iterator, Sequence

from hf_fidelity.scale.item import Span
from hf_fidelity.scoring.change import Change, Changes
from hf_fidelity.scoring.result import Outcome, Scored, Withheld
from hf_fidelity.views.change_words import names
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.tables.delimited import Value, about_columns, csv_file
from hf_fidelity.views.tables.rows import SCORED
from hf_fidelity.views.trend.history import History, Round

_NOTHING = Changes(None, (), ())


def render_trend_csv(histories: Sequence[History], say: Speech) -> bytes:
    """The CSV file; `part` is overall, domain or item. Where a change cannot be said, its column is empty."""
    return csv_file(row for history in histories for one in history.rounds for row in _rows(one, say))


def _rows(one: Round, say: Speech) -> Iterator[dict[str, Value]]:
    about = about_columns(one.assessed)
    last, first = _changes(one.last, one), _changes(one.first, one)
    titles = names(one.assessed.scale, say)
    for part, whole in (("overall", one.result.overall), *(("domain", domain) for domain in one.result.domains)):
        scores = _scores(whole.outcome, whole.span)
        changes = {**_moved("last", last.of(whole.id)), **_moved("first", first.of(whole.id))}
        yield {**about, "part": part, "id": whole.id, "title": titles[whole.id], "core": None, **scores, **changes}
    by_item = [{change.id: change for change in changes.items} for changes in (last, first)]
    for item in one.assessed.scale.items:
        result = one.result.items.get(item.id)
        if result:
            named: dict[str, Value] = {"id": item.id, "title": titles[item.id], "core": int(item.core)}
            moved = [_moved(name, of.get(item.id)) for name, of in zip(("last", "first"), by_item, strict=True)]
            yield {**about, "part": "item", **named, **_scores(result.outcome, result.span), **moved[0], **moved[1]}


def _changes(before: Before | None, one: Round) -> Changes:
    return before.changes(one.result) if before else _NOTHING


def _scores(outcome: Outcome, span: Span | Withheld) -> dict[str, Value]:
    lowest, highest = span if isinstance(span, Span) else (None, None)
    return {
        "answered": SCORED if isinstance(outcome, Scored) else outcome.reason.value,
        "score": outcome.value if isinstance(outcome, Scored) else None,
        "lowest": lowest,
        "highest": highest,
    }


def _moved(since: str, change: Change | None) -> dict[str, Value]:
    """The change since the round before or the first; `clear` is 1 or 0, and empty where that is not known."""
    is_clear = change.is_clear if change else None
    return {
        f"change_since_{since}": change.difference if change else None,
        f"clear_since_{since}": None if is_clear is None else int(is_clear),
    }
