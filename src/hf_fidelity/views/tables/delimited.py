"""The items of a result as a CSV file: one row per item, the same columns in every language.

Made for three readers: Norwegian Excel, which opens it with a double click; `read.csv2` in R; and
`pandas.read_csv(..., sep=";", decimal=",")`. So the file is UTF-8 with a byte order mark, a semicolon stands between
columns and a comma before decimals, and lines end as RFC 4180 says. Column names are English and never change; titles
and units are in the reader's language. Domains, groups and the overall score are not mixed in among items: they follow
from the items, and stand in the workbook and in `result.json`.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.vocabulary import REMARK_WORDS
from hf_fidelity.scoring.change import Change
from hf_fidelity.scoring.result import Result, Scored
from hf_fidelity.views.numbers import MOST_DECIMALS, decimal
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import Speech, visible
from hf_fidelity.views.tables.formulas import guarded
from hf_fidelity.views.tables.rows import ACTOR, AGREED_ON, Row, item_rows

Value = str | int | Fraction | None
"""What stands in a column: a text, a number, or nothing."""

SEPARATOR, DECIMAL_SIGN, LINE_END, BYTE_ORDER_MARK = ";", ",", "\r\n", "\ufeff"


def render_csv(
    assessed: Assessed, result: Result, say: Speech, before: Before | None = None, *, without_notes: bool = False
) -> bytes:
    """The CSV file; `without_notes` leaves out the columns that hold what was said about answers.

    With a round before, further columns hold the items' scores in it, and how they changed where they can be compared.

    Numbers have up to nine decimals, as in `result.json`. Texts stand in quotation marks, and are guarded against
    being run as formulas; a number that is missing is an empty column, whose reason `answered` tells.
    """
    about = about_columns(assessed)
    changes = {change.id: change for change in before.changes(result).items} if before else {}
    rows = []
    for row in item_rows(assessed, result, say):
        since = since_columns(before, changes.get(row.item.id)) if before else {}
        rows.append({**about, **_item(row), **since, **_groups(row), **({} if without_notes else _remarks(row))})
    return csv_file(rows)


def csv_file(rows: Iterable[Mapping[str, Value]]) -> bytes:
    """The rows as such a file, under the names of the columns, which all rows share."""
    lines: list[str] = []
    for row in rows:
        lines = lines or [SEPARATOR.join(row)]
        lines.append(SEPARATOR.join(map(_written, row.values())))
    return (BYTE_ORDER_MARK + "".join(line + LINE_END for line in lines)).encode("utf-8")


def about_columns(assessed: Assessed) -> dict[str, Value]:
    """What is the same in every row, so that files can be stacked."""
    about, scale = assessed.answers.about, assessed.scale
    return {
        "team": about.team,
        "municipality": about.municipality,
        "round": about.round,
        "date": about.date.isoformat(),
        "scale": scale.id,
        "version": scale.version,
        "variant": about.variant,
        "form": about.form,
        "rater": about.rater,
        "role": about.role,
    }


def _item(row: Row) -> dict[str, Value]:
    fact, item, one = row.fact, row.item, row.result
    return {
        "domain": row.domain.id,
        "item": item.id,
        "title": row.title,
        "kind": item.kind,
        "core": int(item.core),
        "weight": one.weight,
        "answered": row.answered,
        "level": fact.level,
        "ticked": None if fact.ticked is None else " ".join(fact.ticked),
        "n_ticked": None if fact.ticked is None else len(fact.ticked),
        "n_options": fact.n_options,
        "amount": fact.amount,
        "unit": fact.unit or None,
        "count": fact.n,
        "total": fact.total,
        "score": row.score,
        "lowest": one.span.lowest,
        "highest": one.span.highest,
        "share_of_range": row.share_of_range,
    }


def since_columns(before: Before, change: Change | None) -> dict[str, Value]:
    """The round before, the score in it, and the change; `clear` is 1 or 0, and empty where that is not known."""
    then = change.then if change else None
    return {
        "round_before": before.assessed.answers.about.round,
        "score_before": then.value if isinstance(then, Scored) else None,
        "change": change.difference if change else None,
        "clear": int(change.is_clear) if change and change.is_clear is not None else None,
    }


def _groups(row: Row) -> dict[str, Value]:
    """A column for each grouping of the scale with the ids of the item's groups, and who holds the key in words."""
    ids = {f"group_{name.replace('-', '_')}": " ".join(groups) for name, groups in row.groups.items()}
    return {"key_holders": row.group_titles.get(ACTOR), **ids}


def _remarks(row: Row) -> Mapping[str, Value]:
    return {key: row.remarks.get(key) for key in REMARK_WORDS} | {
        "reason": row.remarks.get("reason") or row.remarks.get(AGREED_ON)
    }


def _written(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        text = guarded(visible(value)).replace('"', '""')
        return f'"{text}"'
    return decimal(Fraction(value), "nb", MOST_DECIMALS).rstrip("0").rstrip(DECIMAL_SIGN)
