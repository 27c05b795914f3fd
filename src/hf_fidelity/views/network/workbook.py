"""A network's round as a workbook: who is in, the principles, the items, other groupings, changes, and how to read it.

Cells hold numbers and texts, and no formulas. It shows what the page shows, and no more.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.network.rows import Measure
from hf_fidelity.scoring.suppression import Suppressed
from hf_fidelity.views.network.attendance import attendance
from hf_fidelity.views.network.basis import compared_in_words
from hf_fidelity.views.network.items import all_items
from hf_fidelity.views.network.principles import code_rows
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.network.words import HIDDEN, MISSING, count_in_words, signs
from hf_fidelity.views.speech import one_line
from hf_fidelity.views.tables.scores import n_decimals
from hf_fidelity.views.tables.sheet import LINE, TEXT, Column, Shown, Value, facts, filtered, heading, on_paper, table
from hf_fidelity.views.wording import key_holder, shown_score, status_in_words
from hf_fidelity.views.workbooks.names import sheet_name
from hf_fidelity.views.workbooks.package import packed

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_TOP = 3
"""The row of the headings on a sheet that is one table under a title."""


def render_network_workbook(subject: Subject) -> bytes:
    """The workbook, the same bytes for the same figures."""
    from openpyxl import Workbook

    workbook, say = Workbook(), subject.say
    workbook.remove(workbook.worksheets[0])
    _attendance(_sheet(workbook, say("Who is in")), subject)
    if subject.items:
        _principles(_sheet(workbook, say("Principles")), subject)
        _items(_sheet(workbook, say("Items")), subject)
        _groupings(_sheet(workbook, say("Groupings")), subject)
        if subject.previous:
            _changes(_sheet(workbook, say("Changes")), subject)
        if rows := code_rows(subject):
            titles = [subject.title(measure) for measure in subject.domains]
            columns = [Column(say("Team"), 34 if subject.is_named else 9), *(Column(title, 16) for title in titles)]
            sheet = _sheet(workbook, say("Teams"))
            values = [[row.code, *_own_scores(subject, row.code)] for row in rows]
            _table(sheet, say("Teams"), columns, values, subject)
    _reading(_sheet(workbook, say("Signs")), subject)
    title = ", ".join((say("Network meeting"), subject.last.roster.round))
    return packed(workbook, one_line(title), say.language, subject.scale.date)


def _sheet(workbook: "Workbook", title: str) -> "Worksheet":
    sheet: Worksheet = workbook.create_sheet(sheet_name(title, workbook.sheetnames))
    return sheet


def _table(
    sheet: "Worksheet", title: str, columns: list[Column], rows: Sequence[Sequence[Value]], subject: Subject
) -> None:
    """A sheet that is one table under a title."""
    heading(sheet, title)
    table(sheet, _TOP, columns, rows, subject.say.language)
    filtered(sheet, _TOP, len(columns), len(rows), frozen=1)
    on_paper(sheet)


def _attendance(sheet: "Worksheet", subject: Subject) -> None:
    """Which round and scale, who is in, and why others are out."""
    say, scale, seen = subject.say, subject.scale, attendance(subject)
    language = say.language
    title = f"{in_language(scale.title, language)} {scale.version} ({status_in_words(scale, say)})"
    entries: list[tuple[str, Value]] = [(say("Round"), subject.last.roster.round), (say("Scale"), title)]
    entries += [(say("Compared with"), subject.previous)] if subject.previous else []
    entries += [(say("Least behind a figure"), subject.least), (say("Teams in the figures"), seen.n_inside)]
    entries += [(say("Teams that are known"), seen.n_known)]
    entries += [(say("Files that cannot be read"), seen.n_unreadable_files)] if seen.n_unreadable_files else []
    entries += [(say("In the figures:"), ", ".join(seen.inside))] if seen.inside else []
    if subject.is_named:
        entries.append((say("Names"), say("This report names the teams.")))
    heading(sheet, say("Who is in, and who is out"))
    top = facts(sheet, 3, entries, language, LINE)
    columns = [Column(say("Why"), 52), Column(say("How many"), 12), Column(say("What to do"), 64)]
    columns += [Column(say("Who"), 60)] if subject.is_named else []
    rows: list[list[Value]] = [
        [one.why, one.n, one.remedy, *(["; ".join(one.names)] if subject.is_named else [])] for one in seen.absent
    ]
    table(sheet, top + 1, columns, rows, language)
    on_paper(sheet)


def _number(value: Fraction, subject: Subject) -> Shown:
    """A score with as many decimals as the page shows."""
    return Shown(value, n_decimals(shown_score(value, subject.scale, subject.say)))


def _spread(subject: Subject, measure: Measure) -> list[Value]:
    spread = subject.figures[measure].spread
    if isinstance(spread, Suppressed):
        return [HIDDEN] * 4
    n, low, median, high = spread
    return [n, *(_number(value, subject) for value in (median, low, high))]


def _columns(first: str, subject: Subject) -> list[Column]:
    say = subject.say
    quartiles = (say("Median"), say("Middle half from"), say("Middle half to"))
    return [Column(first, 36), Column(say("Teams"), 9), *(Column(title, 12) for title in quartiles)]


def _principles(sheet: "Worksheet", subject: Subject) -> None:
    rows = [[subject.title(measure), *_spread(subject, measure)] for measure in subject.domains]
    _table(sheet, subject.say("Principles"), _columns(subject.say("Principle"), subject), rows, subject)


def _items(sheet: "Worksheet", subject: Subject) -> None:
    say = subject.say
    columns = [Column(say("Item"), 38), Column(say("Principle"), 28), Column(say("Core item"), 10)]
    columns += [Column(say("Who holds the key"), 24), Column(say("Teams"), 9)]
    columns += [Column(title, 14) for title in (say("Low score"), say("Neither"), say("Full score"))]
    columns += [Column(say("Ask"), 34 if subject.is_named else 9), Column(say("Id"), 30)]
    rows: list[list[Value]] = []
    for domain, items in all_items(subject):
        for row in items:
            one = subject.items[row.id]
            counts = [
                count if isinstance(count, int) else count_in_words(count, say)
                for count in (one.low, one.between, one.top)
            ]
            key = key_holder(subject.scale, row.id, say)
            rows.append([row.title, domain, say("yes") if row.is_core else None, key, one.n, *counts, one.ask, row.id])
    _table(sheet, say("Items"), columns, rows, subject)


def _groupings(sheet: "Worksheet", subject: Subject) -> None:
    language = subject.say.language
    rows: list[list[Value]] = []
    for grouping in subject.scale.groupings:
        title = in_language(grouping.title, language, grouping.id)
        rows += [[subject.title(one), *_spread(subject, one), title] for one in subject.groups(grouping.id)]
    columns = [*_columns(subject.say("Group"), subject), Column(subject.say("Gathered by"), 26)]
    _table(sheet, subject.say("Groupings"), columns, rows, subject)


def _changes(sheet: "Worksheet", subject: Subject) -> None:
    """How the teams have moved, of every measure."""
    say = subject.say
    columns = _columns(say("Score"), subject)
    columns += [Column(title, 14) for title in (say("Rose clearly"), say("Much the same"), say("Fell clearly"))]
    rows: list[list[Value]] = []
    for measure in subject.last.layout.measures:
        move = subject.figures[measure].move
        if move is None:
            rows.append([subject.title(measure), *[MISSING] * 7])
        elif isinstance(move, Suppressed):
            rows.append([subject.title(measure), *[HIDDEN] * 7])
        else:
            n, low, median, high = move.spread
            counts = [count if isinstance(count, int) else count_in_words(count, say) for count in move[1:]]
            rows.append([subject.title(measure), n, *(Shown(value, 2) for value in (median, low, high)), *counts])
    _table(sheet, say("Changes"), columns, rows, subject)


def _own_scores(subject: Subject, code: str) -> list[Value]:
    dots = [subject.figures[measure].dots for measure in subject.domains]
    return [HIDDEN if isinstance(one, Suppressed) else _number(one[code], subject) for one in dots]


def _reading(sheet: "Worksheet", subject: Subject) -> None:
    """The signs in the place of figures, and what the figures are not."""
    say, scale = subject.say, subject.scale
    heading(sheet, say("Signs in the place of a figure"))
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 34, 110
    entries: list[tuple[str, Value]] = list(signs(say))
    if compared := compared_in_words(subject):
        entries.append((say("Change"), compared))
    if caution := in_language(scale.caution, say.language):
        entries.append((say("To bear in mind"), caution))
    entries += [(say("What is our own, and not tried"), in_language(limit, say.language)) for limit in scale.own_limits]
    facts(sheet, _TOP, entries, say.language, TEXT)
    on_paper(sheet)
