"""Whatever raters answer, every tool's export gives it back; whatever a table holds, the import ends in words."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hf_fidelity.answers.meaning import value_of
from hf_fidelity.answers.model import Given
from hf_fidelity.answers.survey.load import load_export
from hf_fidelity.answers.values import Blank
from hf_fidelity.problem import FidelityError
from tests.surveys import making
from tests.surveys.conftest import ABOUT

slow = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def answer_to(item):
    choices = [st.none(), st.just("dont-know")]
    if item.not_applicable:
        choices.append(st.just({"value": "not-applicable", "reason": "Ingen å telle, ennå."}))
    match item.kind:
        case "levels":
            choices.append(st.sampled_from([int(anchor.score) for anchor in item.anchors]))
        case "checklist":
            choices.append(st.lists(st.sampled_from([option.id for option in item.options]), unique=True))
        case "number":
            choices.append(st.decimals(0, 50, places=2).map(lambda number: float(round(number, 2))))
        case "share":
            pairs = st.tuples(st.integers(0, 99), st.integers(1, 99))
            choices.append(pairs.map(lambda pair: {"count": min(pair), "total": max(pair)}))
    return st.one_of(choices)


EXPORTS = {
    "forms.xlsx": lambda scale, raters: making.forms(scale, raters, "nn", header="prompt"),
    "nettskjema.csv": lambda scale, raters: making.nettskjema(scale, raters, "en"),
    "enalyzer.xlsx": lambda scale, raters: making.enalyzer(scale, raters, "nb"),
    "surveyxact.xlsx": lambda scale, raters: making.workbook(making.surveyxact(scale, raters, "nb")),
    "hand.csv": lambda scale, raters: making.text_table(making.by_hand(scale, raters), encoding="cp1252"),
    "turned.xlsx": lambda scale, raters: making.workbook({"A": making.by_hand(scale, raters, turned=True)}),
    "kobo.csv": lambda scale, raters: making.text_table(making.kobo(scale, raters), ","),
    "odk.csv": lambda scale, raters: making.text_table(
        making.kobo(scale, raters, split="-", group="-", joined=False), ","
    ),
}


@slow
@given(data=st.data())
def test_every_export_gives_the_same_answers(housing_first, data):
    first = {"choice-dwelling": 2}
    rater = {item.id: data.draw(answer_to(item)) for item in housing_first.items} | first
    expected = {name: _value(housing_first, name, answer) for name, answer in rater.items()}
    for name, made in EXPORTS.items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(made(housing_first, [rater]))
            (file,) = load_export(path, housing_first, ABOUT).files
        read = {item.id: _value(housing_first, item.id, file.answers.get(item.id)) for item in housing_first.items}
        assert read == expected, name


def _value(scale, name, answer):
    from decimal import Decimal

    item = next(item for item in scale.items if item.id == name)
    if isinstance(answer, float):
        answer = Decimal(str(answer))
    if answer is None:
        return Blank()
    if isinstance(answer, dict) and "value" in answer:
        answer = Given(**answer)
    return value_of(item, answer if isinstance(answer, Given) else Given(value=answer))


HEADERS = [
    "ID",
    "Navn",
    "Starttidspunkt",
    "Fullføringstidspunkt",
    "$created",
    "_uuid",
    "s_1",
    "statoverall_1",
    "Team",
    "",
]
HEADERS += ["access-rehousing", "access-rehousing.reason", "choice-scattered.count", "choice-scattered.total", "Dato"]
HEADERS += ["access-keep-conditions", "access-keep-conditions/treatment", "access-days-to-home.instead", "variableName"]
CELLS = [
    "",
    "1",
    "0",
    "2,5",
    "Vet ikke",
    "Ikke aktuelt: x",
    "Nei til behandling;",
    "27/30",
    "{x}",
    "½",
    "²",
    "=1",
    "hemmelig sak",
]


TEXTS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=8)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(HEADERS), min_size=1, max_size=6),
    st.lists(st.lists(st.one_of(st.sampled_from(CELLS), TEXTS), min_size=6, max_size=6), max_size=4),
    st.booleans(),
)
def test_any_table_ends_in_words(housing_first, headers, rows, turned):
    table = [headers, *(row[: len(headers)] for row in rows)]
    table = [list(row) for row in zip(*table, strict=True)] if turned else table
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.csv"
        path.write_bytes(making.text_table(table))
        try:
            problems = load_export(path, housing_first, ABOUT).warnings
        except FidelityError as error:
            problems = error.problems
    assert all("hemmelig" not in " ".join(problem.said()) for problem in problems)
