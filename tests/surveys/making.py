"""Exports of invented raters, as each survey tool writes them."""

import csv
import io
import re
from html import escape
from typing import NamedTuple

from openpyxl import Workbook

from hf_fidelity.answers.vocabulary import ANSWER_WORDS
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.forms.survey_questions import sections
from hf_fidelity.views.speech import speech

PERSON = "Ola Utenfor"
MAIL = "ola.utenfor@eksempel.no"
"""What must be found nowhere: the name and address in the columns that say who answered."""


class Question(NamedTuple):
    """A question as the document for survey tools has it, and what it is about."""

    header: str
    item: str
    part: str
    kind: str
    choices: tuple


def questions(scale, language, header="document"):
    """Every question of the scale's document; headers as they stand there, or the prompts and labels alone."""
    for section in sections(BlankForm(scale, language), speech(language)):
        for question in section.questions:
            name, _, part = re.search(r"\[([^]]+)\]$", question.text)[1].partition(".")
            text = question.text if header == "document" else re.sub(r" \[[^]]+\]$", "", question.text)
            yield Question(text, name, part or "answer", question.kind, question.choices)


def given(rater, name):
    answer = rater.get(name)
    is_plain = not isinstance(answer, dict) or "count" in answer
    return {"value": answer} if is_plain else answer


def said(scale, rater, question, language, comma=","):
    """What a rater puts into a question: a text, or a list of texts where several can be chosen."""
    item = next(item for item in scale.items if item.id == question.item)
    answer = given(rater, question.item)
    value, words = answer.get("value"), {key: texts[language] for key, texts in ANSWER_WORDS.items()}
    if question.part in ("reason", "note"):
        return answer.get(question.part, "")
    if question.kind == "several":
        if value is None:
            return []
        texts = {option.id: option.text[language] for option in item.options}
        return [words[value]] if isinstance(value, str) else [texts[one] for one in value] or [words["none"]]
    if value is None:
        return ""
    if question.part in ("count", "total") and isinstance(value, dict):
        return str(value[question.part])
    if isinstance(value, str):
        if question.part == "total":
            return ""
        reason = f": {answer['reason']}" if question.kind == "short" and "reason" in answer else ""
        return words[value] + reason
    if question.kind == "one":
        return next(anchor.text[language] for anchor in item.anchors if anchor.score == value)
    return str(value).replace(".", comma)


def workbook(sheets):
    """A workbook's bytes, from rows by sheet name."""
    made, target = Workbook(), io.BytesIO()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append([cell if cell != "" else None for cell in row])
    made.save(target)
    return target.getvalue()


def text_table(rows, delimiter=";", encoding="utf-8-sig", end="\r\n", quoting=csv.QUOTE_MINIMAL):
    """The same as a CSV file."""
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return target.getvalue().encode(encoding)


FORMS_HEADERS = {
    "nb": ["ID", "Starttidspunkt", "Fullføringstidspunkt", "E-postadresse", "Navn"],
    "en": ["ID", "Start time", "Completion time", "Email", "Name"],
}


def forms(scale, raters, language, *, menus="nb", header="document", changed=False):
    """Microsoft Forms: choices as texts, several of them joined and closed by a semicolon."""
    own = FORMS_HEADERS[menus] + ([{"nb": "Tidspunkt for siste endring", "en": "Last modified time"}[menus]] * changed)
    asked = list(questions(scale, language, header))
    rows = [[*own, *(question.header for question in asked)]]
    for n, rater in enumerate(raters, 1):
        cells = [said(scale, rater, question, language) for question in asked]
        joined = ["".join(f"{text};" for text in cell) if isinstance(cell, list) else cell for cell in cells]
        rows.append([n, "2026-10-14 09:12:10", "2026-10-14 09:31:44", MAIL, PERSON, *(["x"] * changed), *joined])
    return workbook({"Sheet1": rows})


def nettskjema(scale, raters, language, *, as_csv=True):
    """Nettskjema: markup in the headers, several choices joined by semicolons without one at the end."""
    asked = list(questions(scale, language))
    headers = [f"<b>{escape(question.header)}</b>&nbsp;" for question in asked]
    rows = [["$submission_id", "$created", *headers, "$answer_time_ms"]]
    for n, rater in enumerate(raters, 41):
        cells = [said(scale, rater, question, language) for question in asked]
        joined = [";".join(cell) if isinstance(cell, list) else cell for cell in cells]
        rows.append([str(n), "2026-10-14T09:31:44.12", *joined, "81234"])
    return text_table(rows, quoting=csv.QUOTE_ALL) if as_csv else workbook({"data": rows})


def enalyzer(scale, raters, language, *, numbers=False):
    """Enalyzer: choices as texts, or as the numbers of their labels; several choices in columns of their own."""
    asked = list(questions(scale, language))
    headers, columns = [], []
    for question in asked:
        for choice in question.choices if question.kind == "several" else [None]:
            headers.append(question.header if choice is None else f"{question.header} - {choice}")
            columns.append((question, choice))
    rows = [["Respondent ID", "E-mail", "Status", *headers]]
    for n, rater in enumerate(raters, 1):
        row = [n, MAIL, "Completed"]
        for question, choice in columns:
            cell = said(scale, rater, question, language)
            if choice is not None:
                row.append((choice if not numbers else 1) if choice in cell else "" if not numbers else 0)
            else:
                row.append(question.choices.index(cell) + 1 if numbers and cell in question.choices else cell)
        rows.append(row)
    return workbook({"Data": rows})


OWN_OF_SURVEYXACT = ["respondentid", "email", "created", "closetime", "s_900", "statcompletion_1", "statoverall_1"]


def surveyxact(scale, raters, language, *, described="structure"):
    """SurveyXact: rows of the dataset, of the labels, and of the structure (or of the sheet of variables)."""
    names, dataset, labels, structure, variables = [], [], [], [], []
    asked = list(questions(scale, language))
    for n, question in enumerate(asked, 1):
        if question.kind == "several":
            for c, choice in enumerate(question.choices, 1):
                names.append((f"s_{n}_{c}", question, choice))
                labels += [(f"s_{n}_{c}", "0", "Ikke valgt"), (f"s_{n}_{c}", "1", "Valgt")]
                structure.append((f"q_{n}", f"s_{n}_{c}", "Multiple", "", question.header, "1", choice))
                variables.append((f"s_{n}_{c}", f"{question.header} - {choice}"))
            continue
        names.append((f"s_{n}", question, None))
        variables.append((f"s_{n}", question.header))
        if question.kind == "one":
            for c, choice in enumerate(question.choices, 1):
                labels.append((f"s_{n}", str(c), choice))
                structure.append((f"q_{n}", f"s_{n}", "Single", "", question.header, str(c), choice))
        else:
            structure.append((f"q_{n}", f"s_{n}", "Open", "", question.header, "", ""))
    own = ["respondentid", "email", "created", "closetime", "statcompletion_1", "statoverall_1"]
    dataset.append([*own, *(name for name, _, _ in names)])
    for n, rater in enumerate(raters, 1):
        row = [str(82540 + n), MAIL, "2026-10-14", "2026-10-15", "1", "0"]
        for _, question, choice in names:
            cell = said(scale, rater, question, language)
            if choice is not None:
                row.append(str(int(choice in cell)) if cell else "")
            else:
                row.append(str(question.choices.index(cell) + 1) if cell in question.choices else cell)
        dataset.append(row)
    if described == "variables":
        return {"Dataset": dataset, "Labels": labels, "Variables": variables}
    head = ["questionName", "variableName", "questionType", "subType", "questionText", "choiceValue", "choiceText"]
    return {"dataset": dataset, "labels": labels, "structure": [[*head, ""], *([*row, ""] for row in structure)]}


FLAVOURS = {
    "unicode": {"delimiter": "\t", "encoding": "utf-16-le", "end": "\r\n"},
    "semicolon": {"delimiter": ";", "encoding": "windows-1252", "end": "\n"},
    "comma": {"delimiter": ",", "encoding": "windows-1252", "end": "\n"},
}


def surveyxact_files(folder, scale, raters, language, flavour):
    """The three CSV files of an export, in one of the flavours that occur."""
    how = FLAVOURS[flavour]
    for role, rows in surveyxact(scale, raters, language).items():
        mark = b"\xff\xfe" if how["encoding"].startswith("utf-16") else b""
        (folder / f"{role}.csv").write_bytes(mark + text_table(rows, **how))


def by_hand(scale, raters, *, turned=False, comma=","):
    """A table with ids for headers and scores for answers."""
    columns = []
    for item in scale.items:
        parts = ["count", "total"] if item.kind == "share" else [""]
        parts += (["reason"] if item.not_applicable else []) + ["note"]
        columns += [(item, part, ".".join(filter(None, (item.id, part)))) for part in parts]
    rows = [["Navn", *(name for _, _, name in columns)]]
    for rater in raters:
        row = [PERSON]
        for item, part, _ in columns:
            answer = given(rater, item.id)
            value = answer.get("value")
            if part in ("reason", "note"):
                row.append(answer.get(part, ""))
            elif isinstance(value, dict):
                row.append(str(value[part]))
            elif isinstance(value, list):
                row.append("; ".join(value) or "ingen av disse")
            else:
                row.append("" if value is None or part == "total" else str(value).replace(".", comma))
        rows.append(row)
    return [list(row) for row in zip(*rows, strict=True)] if turned else rows


OWN_OF_KOBO = ["start", "end", "scale", "_id", "_uuid", "_submission_time", "_submitted_by", "__version__"]


def kobo(scale, raters, language=None, *, split="/", group="", joined=True):
    """Kobo and ODK: names and values as the XLSForm has them, or the labels of a language."""
    columns = []
    for domain in scale.domains:
        for item in domain.items:
            name = group and f"{domain.id}{group}"
            columns += [(item, *column) for column in _kobo_columns(item, name, language, split, joined=joined)]
    rows = [[*OWN_OF_KOBO[:3], *(header for _, header, _, _ in columns), *OWN_OF_KOBO[3:]]]
    for n, rater in enumerate(raters, 1):
        cells = [_kobo_cell(item, part, choice, given(rater, item.id), language) for item, _, part, choice in columns]
        rows.append(["t", "t", scale.reference, *cells, str(n), "uuid:1", "2026-10-14T09:31:44", PERSON, "v1"])
    return rows


def _kobo_columns(item, group, language, split, *, joined):
    from hf_fidelity.answers.vocabulary import INSTEAD_WORDS, REMARK_WORDS

    name = group + item.id.replace("-", "_")
    title, prompt = (item.title[language], item.prompt[language]) if language else ("", "")
    if item.kind == "share":
        yield (f"{prompt}\n{item.count[language]}" if language else f"{name}_count"), "count", None
        yield (f"{title}: {item.total[language]}" if language else f"{name}_total"), "total", None
    elif item.kind != "checklist" or joined:
        yield (prompt if language else name), "answer", None
    if item.kind == "checklist":
        words = ["none", "dont-know", *(["not-applicable"] if item.not_applicable else [])]
        options = {option.id: option.text for option in item.options} | {word: ANSWER_WORDS[word] for word in words}
        for option, text in options.items():
            header = f"{prompt}{split}{text[language]}" if language else f"{name}{split}{option.replace('-', '_')}"
            yield header, "option", option
    if item.kind in ("share", "number"):
        yield (f"{title}: {INSTEAD_WORDS[language]}" if language else f"{name}_instead"), "instead", None
    for key in (["reason"] if item.not_applicable else []) + ["note"]:
        yield (f"{title}: {REMARK_WORDS[key][language]}" if language else f"{name}_{key}"), key, None


def _kobo_cell(item, part, choice, answer, language):
    value = answer.get("value")
    words = {key: texts[language] if language else key.replace("-", "_") for key, texts in ANSWER_WORDS.items()}
    if part in ("reason", "note"):
        return answer.get(part, "")
    if part == "instead":
        return words[value] if isinstance(value, str) else ""
    if value is None:
        return ""
    if part in ("count", "total"):
        return str(value[part]) if isinstance(value, dict) else ""
    if item.kind == "number":
        return "" if isinstance(value, str) else str(value)
    if item.kind == "levels":
        if isinstance(value, str):
            return words[value]
        return next(a.text[language] for a in item.anchors if a.score == value) if language else str(value)
    ticked = [value] if isinstance(value, str) else value or ["none"]
    if part == "option":
        return str(int(choice in ticked))
    texts = {option.id: option.text[language] if language else option.id for option in item.options}
    return " ".join((texts | words)[one].replace("-", "_") for one in ticked) if not language else ""
