"""Scores over the rounds as rows of a table: what each round gave, and the change since the last and the first."""

from collections.abc import Sequence
from typing import NamedTuple

from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.change import Change
from hf_fidelity.scoring.result import Aggregate, Scored
from hf_fidelity.views.change_words import clarity_in_words
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.trend.history import History, Round
from hf_fidelity.views.wording import NO_SCORE, change_in_words, marked_change, shown_score


class Cell(NamedTuple):
    """A round's score; one that cannot be compared with the last round stands in parentheses."""

    text: str
    is_common: bool


class ChangeCell(NamedTuple):
    """A change in figures; with its sign where there is no room for words, and in words that it is no clear one."""

    figure: str
    marked: str
    clarity: str


class Row(NamedTuple):
    """A domain, or the overall score, over the rounds; a round that does not have it has an empty cell."""

    id: str
    title: str
    cells: tuple[Cell, ...]
    since_last: ChangeCell
    since_first: ChangeCell


def score_rows(history: History, say: Speech) -> list[Row]:
    """The domains of any round in the order of the last one, and the overall score at the end."""
    titles = {
        domain.id: in_language(domain.title, say.language, domain.id)
        for one in (*history.rounds, history.latest)
        for domain in one.assessed.scale.domains
    }
    latest = [domain.id for domain in history.latest.result.domains]
    older = [domain.id for one in history.rounds for domain in one.result.domains if domain.id not in latest]
    rows = [_row(history, name, titles[name], say) for name in dict.fromkeys((*latest, *older))]
    return [*rows, _row(history, history.latest.result.overall.id, say("Overall"), say)]


def whole_of(one: Round, name: str) -> Aggregate | None:
    """The score of a domain, or the overall score, in a round; None where the round does not have it."""
    return next((whole for whole in (*one.result.domains, one.result.overall) if whole.id == name), None)


def _row(history: History, name: str, title: str, say: Speech) -> Row:
    latest = history.latest
    cells = tuple(_cell(history, n, whole_of(one, name), say) for n, one in enumerate(history.rounds))
    changes = [_change(before, latest, name, say) for before in (latest.last, latest.first)]
    return Row(name, title, cells, *changes)


def _cell(history: History, n: int, whole: Aggregate | None, say: Speech) -> Cell:
    if whole is None:
        return Cell("", is_common=True)
    if not isinstance(whole.outcome, Scored):
        return Cell(NO_SCORE, is_common=True)
    text = shown_score(whole.outcome.value, history.rounds[n].assessed.scale, say)
    is_common = history.is_like_last(n, whole)
    return Cell(text if is_common else f"({text})", is_common)


def _change(before: Before | None, latest: Round, name: str, say: Speech) -> ChangeCell:
    whole = whole_of(latest, name)
    if before is None or whole is None:
        return ChangeCell("", "", "")
    change: Change | None = before.change_of(whole, latest.result)
    return ChangeCell(
        change_in_words(whole, latest.result, before, say),
        marked_change(whole, latest.result, before, say),
        clarity_in_words(change, say),
    )


def has_stars(rows: Sequence[Row]) -> bool:
    """Whether any change comes partly from other items being scored."""
    return any("*" in cell.figure for row in rows for cell in (row.since_last, row.since_first))


def has_parentheses(rows: Sequence[Row]) -> bool:
    """Whether any score cannot be compared with the last round."""
    return any(not cell.is_common for row in rows for cell in row.cells)


def has_unclear(rows: Sequence[Row]) -> bool:
    """Whether any change is no clear one."""
    return any(cell.clarity for row in rows for cell in (row.since_last, row.since_first))
