"""Long data for research: a row for each team, round and item, under codes, with a codebook. Texts are never in it.

It is data about single teams. Who combines it with what is known of a team may find out which one it is, so it is for
those who have agreed to keep it, and not for publishing; the codebook says so.
"""

import io
from collections.abc import Iterator
from fractions import Fraction

from hf_fidelity.problem import Location, Problem, UsageError
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.network.figures import Round
from hf_fidelity.scoring.network.rows import Measure, TeamRound, item_outcome
from hf_fidelity.scoring.result import Outcome, Reason, Scored
from hf_fidelity.scoring.suppression import Suppressed
from hf_fidelity.views.network.attendance import code_order
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.tables.delimited import Value, csv_file
from hf_fidelity.views.tables.rows import SCORED

COLUMNS = {
    "team": "the code of the team, the same in every round in which it kept the code; with --named its name",
    "round": "the round",
    "scale": "id and version of the scale that was answered",
    "domain": "id of the principle that the item belongs to",
    "item": "id of the item",
    "core": "1 for a core item, else 0",
    "answered": "whether there is a score, and why not",
    "score": "the score on the item's own range; empty where there is none",
    "lowest": "the lowest score that the item can give",
    "highest": "the highest score that the item can give",
}
"""The columns of the data, and what they hold."""
NUMBERS = ("score", "lowest", "highest")
_ANSWERED = {
    SCORED: "there is a score",
    Reason.BLANK.value: "not answered",
    Reason.DONT_KNOW.value: "the team does not know",
    Reason.NOT_APPLICABLE.value: "the team says that the item does not apply",
}
_CAUTION = (
    "These are data about single teams under codes, for those who have agreed to keep them: do not publish them, and "
    "do not join them with what tells teams apart. Kinds of team, facts behind scores, and texts are left out on "
    "purpose. "
    "Scores are the teams' own agreed answers."
)


def render_data(subject: Subject) -> bytes:
    """The rows of every round that has codes, as a CSV file laid out like that of one result.

    Raises `UsageError` where the report shows no single teams, or too few.
    """
    return csv_file(_rows(_checked(subject)))


def render_codebook(subject: Subject) -> bytes:
    """What each column holds, and the values of those that have few, as a CSV file in the same layout."""
    return csv_file(_codebook(subject))


def render_parquet(subject: Subject) -> bytes:
    """The same rows as a Parquet file. Raises `UsageError` as `render_data` does, and without pyarrow."""
    rows = list(_rows(_checked(subject)))
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        wrong = "Parquet needs a part that is not installed"
        remedy = "Install it with `pip install pyarrow`, or write .csv."
        raise UsageError([Problem("HF358", Location("-o"), wrong, "", remedy)]) from None
    plain = [
        {key: float(value) if isinstance(value, Fraction) else value for key, value in row.items()} for row in rows
    ]
    types = {**dict.fromkeys(COLUMNS, pa.string()), **dict.fromkeys(NUMBERS, pa.float64()), "core": pa.int8()}
    table = pa.Table.from_pylist(plain, schema=pa.schema(list(types.items())))
    made = io.BytesIO()
    pq.write_table(table.replace_schema_metadata({"hf-fidelity": _CAUTION}), made)
    return made.getvalue()


def _checked(subject: Subject) -> Subject:
    """The subject, where its single teams may be shown."""
    figure = subject.figures[Measure("overall", "overall")]
    if isinstance(figure.spread, Suppressed) or isinstance(figure.dots, Suppressed):
        wrong, allowed = (
            "the teams are too few for data about single ones",
            "{n} teams or more that a code may belong to",
        )
        remedy = "Write the report instead; it says what may be shown."
        raise UsageError([Problem("HF357", Location("-o"), wrong, allowed, remedy, {"n": subject.least})])
    return subject


def _rows(subject: Subject) -> Iterator[dict[str, Value]]:
    core = {item.id: int(item.core) for item in subject.scale.items}
    domain_of = {item.id: domain.id for domain in subject.scale.domains for item in domain.items}
    for one in subject.rounds:
        for code, row in sorted(
            ((one.codes[team], row) for team, row in one.rows.items()), key=lambda e: code_order(e[0])
        ):
            for at, name in enumerate(one.layout.asked[row.variant].items):
                about = {"team": code, "round": one.roster.round, "scale": one.layout.scale}
                place = {"domain": domain_of.get(name), "item": name, "core": core.get(name)}
                yield {**about, **place, **_score(one, row, at)}


def _score(one: Round, row: TeamRound, at: int) -> dict[str, Value]:
    outcome: Outcome = item_outcome(row, one.layout, at)
    scores = one.layout.asked[row.variant].scores[at]
    return {
        "answered": SCORED if isinstance(outcome, Scored) else outcome.reason.value,
        "score": outcome.value if isinstance(outcome, Scored) else None,
        "lowest": scores[0],
        "highest": scores[-1],
    }


def _codebook(subject: Subject) -> Iterator[dict[str, Value]]:
    """Columns, and after each its values; titles are in the language of the reader."""
    language, scale = subject.say.language, subject.scale
    values = {
        "answered": _ANSWERED,
        "domain": {domain.id: in_language(domain.title, language, domain.id) for domain in scale.domains},
        "item": {name: subject.item_title(name) for name in subject.last.roster.items},
    }
    yield {"column": None, "value": None, "meaning": _CAUTION}
    for column, meaning in COLUMNS.items():
        yield {"column": column, "value": None, "meaning": meaning}
        for value, title in values.get(column, {}).items():
            yield {"column": column, "value": value, "meaning": title}
