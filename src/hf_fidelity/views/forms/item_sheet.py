"""A sheet for one domain: a row for each cell that is answered, known by its key and never by its place."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from hf_fidelity.answers.vocabulary import ANSWER_WORDS, HEADER_WORDS, REMARK_WORDS, TICKED, lettered, part_key
from hf_fidelity.scale.item import Checklist, Item, Levels, Number, Share
from hf_fidelity.scale.model import Domain
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.choices import Choices
from hf_fidelity.views.forms.questions import digits, words_for
from hf_fidelity.views.forms.sheet import lay_out, mark_where
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.workbooks.cells import (
    AMOUNT,
    ANSWER,
    GUIDANCE,
    HEADING,
    KEY,
    LEAD,
    NOT_HERE,
    NUMBER,
    PART,
    PART_NUMBER,
    QUESTION,
    SOFT,
    TITLE,
    Look,
    Run,
    put,
)
from hf_fidelity.views.workbooks.heights import height_of

COLUMNS = {word: n for n, word in enumerate((*HEADER_WORDS, *REMARK_WORDS), 1)}
"""The columns of a sheet by their headings; participants' forms have none for remarks."""
_WIDTHS = {"key": 4, "number": 5, "question": 58, "guidance": 46, "answer": 38, "or": 15, "reason": 22}
_REMARK_WIDTH = 27
_HEADINGS = 4
"""The row of the headings; above it stand the domain's title and description."""


class Row(NamedTuple):
    """What stands in one row: its key and question, the choices or the number that answer it, and what else is open."""

    key: str
    item: Item
    question: tuple[Run, ...]
    look: Look
    choices: tuple[str, ...] = ()
    amount: bool = False
    is_main: bool = True


def fill_item_sheet(sheet: Worksheet, blank: BlankForm, domain: Domain, number: int, choices: Choices) -> None:
    """Lays out the items of a domain."""
    language = blank.language
    put(sheet, 1, COLUMNS["question"], f"{number}. {in_language(domain.title, language, domain.id)}", TITLE)
    put(sheet, 2, COLUMNS["question"], in_language(domain.description, language), LEAD)
    headings = HEADER_WORDS if blank.is_anonymous else {**HEADER_WORDS, **REMARK_WORDS}
    for name, words in headings.items():
        put(sheet, _HEADINGS, COLUMNS[name], words[language], HEADING)
        width = _WIDTHS.get(name, _REMARK_WIDTH)
        sheet.column_dimensions[get_column_letter(COLUMNS[name])].width = width
    # What the column says to a team stands with the question itself when participants are asked.
    sheet.column_dimensions[get_column_letter(COLUMNS["guidance"])].hidden = blank.is_anonymous
    sheet.row_dimensions[1].height, sheet.row_dimensions[_HEADINGS].height = 26, 22
    row = _HEADINGS
    items = next(items for known, items in blank.domains() if known.id == domain.id)
    for n, item in enumerate(items, 1):
        for entry in _rows(item, blank, choices.say):
            row += 1
            _put_row(sheet, row, entry, f"{number}.{n}", blank, choices)
    _mark_unanswered(sheet, row)
    last = get_column_letter(len(headings))
    sheet.auto_filter.ref = f"A{_HEADINGS}:{last}{row}"
    if not blank.is_anonymous:
        sheet.col_breaks.append(Break(id=COLUMNS["or"]))
    lay_out(sheet, f"B1:{last}{row}", headings=_HEADINGS, freeze=f"D{_HEADINGS + 1}", repeat="B:B")


def _rows(item: Item, blank: BlankForm, say: Speech) -> Iterator[Row]:
    language = blank.language
    question = tuple(_question(item, blank, say))
    match item:
        case Levels():
            texts = _steps(item, language)
            yield Row(item.id, item, (*question, Run("\n\n" + "\n".join(texts))), QUESTION, tuple(texts))
        case Number():
            unit = in_language(item.unit, language)
            yield Row(item.id, item, (*question, Run(f"\n{unit}" if unit else "", colour=SOFT)), QUESTION, amount=True)
        case Checklist():
            yield Row(item.id, item, question, QUESTION)
            for option in item.options:
                text = (Run(in_language(option.text, language, option.id)),)
                ticked = (ANSWER_WORDS[TICKED][language],)
                yield Row(part_key(item.id, option.id), item, text, PART, ticked, is_main=False)
        case Share():
            yield Row(item.id, item, question, QUESTION)
            count = in_language(item.count, language) or say("How many")
            total = in_language(item.total, language) or say("Out of how many")
            for part, label in (("count", count), ("total", total)):
                yield Row(part_key(item.id, part), item, (Run(label),), PART, amount=True, is_main=False)


def _question(item: Item, blank: BlankForm, say: Speech) -> Iterator[Run]:
    language = blank.language
    yield Run(in_language(item.title, language, item.id), bold=True)
    if item.prompt:
        yield Run(f"\n{in_language(item.prompt, language)}")
    if item.guidance and blank.is_anonymous:
        yield Run(f"\n{in_language(item.guidance, language)}", colour=SOFT)
    if item.only_for and blank.variant is None:
        titles = [in_language(v.title, language, v.id) for v in blank.scale.variants if v.id in item.only_for]
        yield Run("\n" + say("Only for: {variants}", variants=", ".join(titles)), colour=SOFT)
    if blank.last and (fact := blank.last.said(item, language)):
        yield Run(f"\n{fact}", colour=SOFT)
    if isinstance(item, Checklist):
        yes = ANSWER_WORDS[TICKED][language]
        yield Run("\n" + say("Choose “{yes}” for each that holds, in the rows below.", yes=yes), colour=SOFT)


def _steps(item: Levels, language: str) -> list[str]:
    """The texts of the steps; those without one have nothing but their score to be known by."""
    if not all(anchor.text for anchor in item.anchors):
        return [in_language(anchor.text, language) or plain(anchor.score, language) for anchor in item.anchors]
    return lettered([in_language(anchor.text, language) for anchor in item.anchors])


def _put_row(sheet: Worksheet, row: int, entry: Row, number: str, blank: BlankForm, choices: Choices) -> None:
    item, is_main, language = entry.item, entry.is_main, blank.language

    def fill(name: str, text: str | Sequence[Run] | None, look: Look) -> str:
        put(sheet, row, COLUMNS[name], text, look._replace(is_first=is_main))
        return f"{get_column_letter(COLUMNS[name])}{row}"

    guidance = in_language(item.guidance, language) if is_main and not blank.is_anonymous else ""
    fill("key", entry.key, KEY)
    fill("number", number, NUMBER if is_main else PART_NUMBER)
    fill("question", entry.question, entry.look)
    fill("guidance", guidance or None, GUIDANCE)
    answer = fill("answer", None, ANSWER if entry.choices else AMOUNT if entry.amount else NOT_HERE)
    instead = fill("or", None, ANSWER if is_main else NOT_HERE)
    for name in () if blank.is_anonymous else REMARK_WORDS:
        is_open = is_main and (name != "reason" or item.not_applicable)
        fill(name, None, ANSWER if is_open else NOT_HERE)
    if entry.choices:
        choices.offer(sheet, answer, entry.choices)
    elif entry.amount:
        most = digits(item.most) if isinstance(item, Number) and item.most is not None else None
        choices.number(sheet, answer, most, whole=isinstance(item, Share) or (isinstance(item, Number) and item.whole))
    if is_main:
        choices.offer(sheet, instead, [in_language(blank.words[word], language) for word in words_for(item, blank)])
    question = "".join(run.text for run in entry.question)
    texts = (question, _WIDTHS["question"], QUESTION.size), (guidance, _WIDTHS["guidance"], GUIDANCE.size)
    longest = max(entry.choices, key=len, default="")
    sheet.row_dimensions[row].height = height_of((*texts, (longest, _WIDTHS["answer"], ANSWER.size)))


def _mark_unanswered(sheet: Worksheet, last: int) -> None:
    """Marks the cells in which an answer is lacking, whatever the order of the rows."""
    first = _HEADINGS + 1
    keys, answers, words = (
        f"${letter}${first}:${letter}${last}" for letter in map(get_column_letter, _numbers("key", "answer", "or"))
    )
    key, answer = (f"${get_column_letter(n)}{first}" for n in _numbers("key", "answer"))
    item = f'LEFT({key},FIND(":",{key}&":")-1)'
    has_parts, no_part = f'COUNTIF({keys},{item}&": *")', f'COUNTIFS({keys},{item}&": *",{answers},"<>")=0'
    is_number = f'OR(RIGHT({key},7)=": count",RIGHT({key},7)=": total")'
    is_part = f'ISNUMBER(FIND(":",{key}))'
    formula = (
        f'AND({key}<>"",ISBLANK({answer}),COUNTIFS({keys},{item},{words},"<>")=0,'
        f"OR({has_parts}=0,AND({is_part},OR({is_number},{no_part}))))"
    )
    letter = get_column_letter(COLUMNS["answer"])
    mark_where(sheet, f"{letter}{first}:{letter}{last}", formula)


def _numbers(*names: str) -> list[int]:
    return [COLUMNS[name] for name in names]
