"""A result as a workbook: an overview, the items, the same items regrouped, the action plan, and how it was made.

Cells hold numbers, days and texts, and no formulas. Headings and texts are in the reader's language.
"""

from textwrap import wrap
from typing import TYPE_CHECKING

from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.vocabulary import ABOUT_WORDS, ACTION_WORDS, FORM_WORDS, REMARK_WORDS, ROLE_WORDS, STATUS_WORDS
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Result
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import Speech, one_line
from hf_fidelity.views.tables.method import method_sheet
from hf_fidelity.views.tables.rows import ACTOR, AGREED_ON, Row, item_rows
from hf_fidelity.views.tables.scores import plain_number, score_columns, score_row
from hf_fidelity.views.tables.sheet import (
    LINE,
    SOFT_TEXT,
    Column,
    Shown,
    Value,
    facts,
    filtered,
    heading,
    on_paper,
    table,
    write,
)
from hf_fidelity.views.tables.since import Since
from hf_fidelity.views.wording import rater_in_words, status_in_words, variant_in_words
from hf_fidelity.views.workbooks.names import sheet_name
from hf_fidelity.views.workbooks.package import packed

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_TOP = 3
"""The row of the headings on a sheet that is one table under a title."""
_AFTER_BAND = 3
"""Where changes stand in the overview: behind the name, score and band."""
_PER_PAGE = 3
"""How many columns of what was said stand on a page."""
_ACROSS = 165
"""How many characters stand in a line over the width of the overview."""


def render_workbook(
    assessed: Assessed, result: Result, say: Speech, before: Before | None = None, *, without_notes: bool = False
) -> bytes:
    """The workbook, the same bytes for the same result; `without_notes` leaves out what was said about answers.

    With a round before, what has changed since stands beside the scores, where the two can be compared.
    """
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    since = Since(before, result, say) if before else None
    _overview(_sheet(workbook, say("Overview")), assessed, result, say, since)
    _items(_sheet(workbook, say("Items")), assessed, result, say, since, without_notes=without_notes)
    if assessed.scale.groupings:
        _groupings(_sheet(workbook, say("Groupings")), assessed, result, say)
    if assessed.answers.about.actions:
        _actions(_sheet(workbook, say("Action plan")), assessed, say)
    method_sheet(_sheet(workbook, say("Method")), assessed, say)
    about = assessed.answers.about
    return packed(workbook, one_line(f"{about.team}, {about.round}"), say.language, about.date)


def _sheet(workbook: "Workbook", title: str) -> "Worksheet":
    sheet: Worksheet = workbook.create_sheet(sheet_name(title, workbook.sheetnames))
    return sheet


def _overview(sheet: "Worksheet", assessed: Assessed, result: Result, say: Speech, since: Since | None) -> None:
    """Who was measured with what, and the scores of the domains and of all together."""
    scale, about, language = assessed.scale, assessed.answers.about, say.language
    entries: dict[str, Value] = {
        "team": about.team,
        "municipality": about.municipality,
        "round": about.round,
        "date": about.date,
        "scale": f"{in_language(scale.title, language)} {scale.version} ({status_in_words(scale, say)})",
        "variant": variant_in_words(scale, about.variant, language) or None,
        "form": FORM_WORDS[about.form][language],
        "rater": rater_in_words(about.rater, say),
        "role": ROLE_WORDS[about.role][language] if about.role else None,
    }
    if since:
        entries["before"] = since.round_before
    labels = {
        **{key: words[language] for key, words in ABOUT_WORDS.items()},
        "rater": say("Answered by"),
        "before": say("Compared with"),
    }
    heading(sheet, say("Overview"))
    top = facts(sheet, 3, [(labels[key], value) for key, value in entries.items() if value is not None], language, LINE)
    titles = {domain.id: in_language(domain.title, language, domain.id) for domain in scale.domains}
    rows = [score_row(titles[one.id], one, scale, say, with_band=True) for one in result.domains]
    rows.append(score_row(say("Overall"), result.overall, scale, say, with_band=True))
    columns = score_columns(say("Principle"), say, with_band=True)
    if since:
        columns[_AFTER_BAND:_AFTER_BAND] = since.columns
        for row, one in zip(rows, (*result.domains, result.overall), strict=True):
            row[_AFTER_BAND:_AFTER_BAND] = since.of_whole(one.id)
    below = table(sheet, top + 1, columns, rows, language, n_bold=1)
    if caution := in_language(scale.caution, language):
        for n, line in enumerate(wrap(caution, _ACROSS)):
            write(sheet, below + 1 + n, 1, line, SOFT_TEXT, language)
    on_paper(sheet)


def _items(
    sheet: "Worksheet", assessed: Assessed, result: Result, say: Speech, since: Since | None, *, without_notes: bool
) -> None:
    groupings = assessed.scale.groupings
    found = list(item_rows(assessed, result, say))
    remarks = {} if without_notes else {key: words[say.language] for key, words in REMARK_WORDS.items()}
    if remarks and any(AGREED_ON in row.remarks for row in found):
        remarks[AGREED_ON] = say("Why this was agreed on")
    columns = [
        Column(say("Principle"), 20),
        Column(ACTION_WORDS["item"][say.language], 26),
        Column(say("Core item"), 14),
        Column(say("Answer"), 9),
        Column(say("Out of"), 9),
        Column(say("Unit"), 12),
        Column(say("Answer in words"), 52),
        Column(say("Score"), 9),
        *(since.columns if since else ()),
        *(Column(in_language(actor.title, say.language, actor.id), 16) for actor in groupings if actor.id == ACTOR),
        *(Column(label, 36) for label in remarks.values()),
        Column(say("Lowest"), 9),
        Column(say("Highest"), 9),
        Column(say("Share of the range"), 12),
        Column(say("Weight"), 9),
        *(Column(in_language(other.title, say.language, other.id), 30) for other in groupings if other.id != ACTOR),
        Column(say("Id"), 30),
    ]
    rows = [_item(row, say, tuple(remarks), since) for row in found]
    heading(sheet, say("Items"))
    table(sheet, _TOP, columns, rows, say.language)
    filtered(sheet, _TOP, len(columns), len(rows), frozen=2)
    sheet.print_title_cols = "A:B"
    n_read = next(n for n, column in enumerate(columns) if column.heading == say("Lowest")) - len(remarks)
    on_paper(sheet, breaks=[*range(n_read, n_read + len(remarks), _PER_PAGE), n_read + len(remarks)])


def _item(row: Row, say: Speech, remarks: tuple[str, ...], since: Since | None) -> list[Value]:
    fact, span = row.fact, row.result.span
    n_ticked = None if fact.ticked is None else len(fact.ticked)
    given = [fact.level, fact.amount, fact.n, n_ticked]
    answer = next((number for number in given if number is not None), None)
    share = row.share_of_range
    return [
        in_language(row.domain.title, say.language, row.domain.id),
        row.title,
        say("yes") if row.item.core else None,
        answer,
        fact.total if fact.total is not None else (fact.n_options if n_ticked is not None else None),
        fact.unit or None,
        row.words or None,
        plain_number(row.score, say),
        *(since.of_item(row.item.id) if since else ()),
        *(titles or None for name, titles in row.group_titles.items() if name == ACTOR),
        *(row.remarks.get(key) for key in remarks),
        plain_number(span.lowest, say),
        plain_number(span.highest, say),
        Shown(share, 0, is_share=True) if share is not None else None,
        plain_number(row.result.weight, say),
        *(titles or None for name, titles in row.group_titles.items() if name != ACTOR),
        row.item.id,
    ]


def _groupings(sheet: "Worksheet", assessed: Assessed, result: Result, say: Speech) -> None:
    """The scores of every group of every grouping; an item may count in several."""
    scale = assessed.scale
    rows: list[list[Value]] = []
    for grouping in scale.groupings:
        titles = {group.id: in_language(group.title, say.language, group.id) for group in grouping.groups}
        name = in_language(grouping.title, say.language, grouping.id)
        rows += (
            [name, *score_row(titles[group.id], group, scale, say, with_band=False)]
            for group in result.groupings[grouping.id]
        )
    columns = [Column(say("Gathered by"), 24), *score_columns(say("Group"), say, with_band=False)]
    heading(sheet, say("Groupings"))
    table(sheet, _TOP, columns, rows, say.language)
    filtered(sheet, _TOP, len(columns), len(rows), frozen=2)
    on_paper(sheet)


def _actions(sheet: "Worksheet", assessed: Assessed, say: Speech) -> None:
    items: dict[str, Item] = {item.id: item for item in assessed.scale.items}
    widths = {"step": 70, "item": 34, "owner": 24, "due": 13, "status": 14}
    columns = [Column(words[say.language], widths[key]) for key, words in ACTION_WORDS.items()]
    rows: list[list[Value]] = []
    for action in assessed.answers.about.actions:
        title = in_language(items[action.item].title, say.language, action.item) if action.item else None
        rows.append([action.step, title, action.owner, action.due, STATUS_WORDS[action.status][say.language]])
    heading(sheet, say("Action plan"))
    table(sheet, _TOP, columns, rows, say.language)
    filtered(sheet, _TOP, len(columns), len(rows), frozen=1)
    on_paper(sheet)
