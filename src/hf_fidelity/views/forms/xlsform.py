"""The form as an XLSForm for Kobo and ODK, in every language of the scale; its names tie the answers by themselves."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import INSTEAD_WORDS, NONE_OF_THEM, REMARK_WORDS
from hf_fidelity.problem import one_line
from hf_fidelity.scale.item import Checklist, Item, Levels, Number, Share
from hf_fidelity.scale.model import Domain
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.speech import Speech, speech

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Row = dict[str, str]
Texts = Callable[[str], str]
"""A text by language."""

LANGUAGE_NAMES: Mapping[str, str] = {"nb": "Norsk bokmål (nb)", "nn": "Norsk nynorsk (nn)", "en": "English (en)"}


def render_xlsform(blank: BlankForm) -> bytes:
    """The workbook with the sheets `survey`, `choices` and `settings`."""
    from openpyxl import Workbook

    from hf_fidelity.views.workbooks.package import packed

    form = _Form(blank)
    workbook = Workbook()
    first = workbook.active
    assert first is not None
    workbook.remove(first)
    sheets = {"survey": list(form.survey()), "choices": list(form.choices()), "settings": [form.settings()]}
    for name, rows in sheets.items():
        _fill(workbook.create_sheet(name), rows)
    return packed(workbook, one_line(blank.title), blank.language, blank.scale.date)


def _fill(sheet: "Worksheet", rows: list[Row]) -> None:
    from hf_fidelity.views.workbooks.cells import writable

    headers = list(dict.fromkeys(key for row in rows for key in row))
    for column, header in enumerate(headers, 1):
        sheet.cell(1, column, header)
        for number, row in enumerate(rows, 2):
            if text := row.get(header):
                sheet.cell(number, column, writable(text)).data_type = "s"


def name_of(item_id: str) -> str:
    """The name of an item or an option in a form; Kobo and ODK take letters, digits and underscores."""
    return item_id.replace("-", "_")


class _Form:
    """The rows of the sheets."""

    def __init__(self, blank: BlankForm) -> None:
        self._blank = blank
        self._languages = tuple(blank.scale.languages)

    def settings(self) -> Row:
        name = f"{self._blank.scale.id}-{self._blank.form}"
        language = self._blank.language if self._blank.language in self._languages else self._languages[0]
        return {
            "form_title": one_line(self._blank.title),
            "form_id": name_of(name),
            "version": self._blank.scale.version,
            "default_language": _language(language),
        }

    def survey(self) -> Iterator[Row]:
        yield {"type": "calculate", "name": "scale", "calculation": f"'{self._blank.scale.reference}'"}
        say = [speech(language) for language in self._languages]
        warning = [_warning(self._blank, one) for one in say]
        labels = dict(zip(self._languages, warning, strict=True))
        yield {"type": "note", "name": "before_you_begin", **self._texts("label", lambda language: labels[language])}
        for domain, items in self._blank.domains():
            yield {"type": "begin_group", "name": name_of(domain.id), **self._domain(domain)}
            for item in items:
                yield from self._item(item)
            yield {"type": "end_group", "name": ""}

    def _domain(self, domain: Domain) -> Row:
        return self._texts("label", lambda language: in_language(domain.title, language, domain.id))

    def _item(self, item: Item) -> Iterator[Row]:
        name = name_of(item.id)
        prompt = self._texts("label", lambda language: _prompt(item, language))
        hint = self._texts("hint", lambda language: in_language(item.guidance, language))
        is_not_applicable = f"${{{name}}} = '{name_of(NOT_APPLICABLE)}'"
        match item:
            case Levels():
                yield {"type": f"select_one {name}", "name": name, **prompt, **hint}
            case Checklist():
                alone = [NONE_OF_THEM, *self._words(item)]
                constraint = " and ".join(_alone(word) for word in alone)
                told = self._texts("constraint_message", lambda language: self._excluding(alone, language))
                row = {"type": f"select_multiple {name}", "name": name, **prompt, **hint, "constraint": constraint}
                yield {**row, **told}
                is_not_applicable = f"selected(${{{name}}}, '{name_of(NOT_APPLICABLE)}')"
            case Number():
                most = "" if item.most is None else f" and . <= {plain(item.most, 'en')}"
                kind = "integer" if item.whole else "decimal"
                unit = self._texts("hint", lambda language: _with_unit(item, language))
                yield {"type": kind, "name": name, **prompt, **unit, "constraint": f". >= 0{most}"}
                yield self._instead(item, f"${{{name}}} = ''")
                is_not_applicable = f"${{{name}_instead}} = '{name_of(NOT_APPLICABLE)}'"
            case Share():
                yield from self._share(item, hint)
                is_not_applicable = f"${{{name}_instead}} = '{name_of(NOT_APPLICABLE)}'"
        if self._blank.is_anonymous:
            return
        if item.not_applicable:
            yield {**self._remark(item, "reason"), "relevant": is_not_applicable, "required": "yes"}
        yield self._remark(item, "note")

    def _share(self, item: Share, hint: Row) -> Iterator[Row]:
        name = name_of(item.id)
        count = self._texts("label", lambda l: f"{_prompt(item, l)}\n{in_language(item.count, l)}".strip())  # noqa: E741
        total = self._texts("label", lambda l: _titled(item, in_language(item.total, l, "total"), l))  # noqa: E741
        yield {"type": "integer", "name": f"{name}_count", **count, **hint, "constraint": ". >= 0"}
        yield {
            "type": "integer",
            "name": f"{name}_total",
            **total,
            "constraint": f". > 0 and (${{{name}_count}} = '' or . >= ${{{name}_count}})",
            **self._texts("constraint_message", _too_few),
            "required": f"${{{name}_count}} != ''",
        }
        yield self._instead(item, f"${{{name}_count}} = ''")

    def _instead(self, item: Item, relevant: str) -> Row:
        words = "words_with_not_applicable" if NOT_APPLICABLE in self._words(item) else "words"
        label = self._texts("label", lambda language: _titled(item, INSTEAD_WORDS.get(language, "instead"), language))
        return {"type": f"select_one {words}", "name": f"{name_of(item.id)}_instead", **label, "relevant": relevant}

    def _remark(self, item: Item, key: str) -> Row:
        label = self._texts("label", lambda language: _titled(item, REMARK_WORDS[key].get(language, key), language))
        return {"type": "text", "name": f"{name_of(item.id)}_{key}", **label, "appearance": "multiline"}

    def choices(self) -> Iterator[Row]:
        items = [item for _, items in self._blank.domains() for item in items]
        for item in items:
            if isinstance(item, Levels):
                for anchor in item.anchors:
                    score = plain(anchor.score, "en")
                    yield self._choice(name_of(item.id), score, anchor.text or {"*": score})
            elif isinstance(item, Checklist):
                for option in item.options:
                    yield self._choice(name_of(item.id), option.id, option.text or {"*": option.id})
                yield self._choice(name_of(item.id), NONE_OF_THEM, self._blank.words[NONE_OF_THEM])
            if isinstance(item, Levels | Checklist):
                for word in self._words(item):
                    yield self._choice(name_of(item.id), word, self._blank.words[word])
        lists = {"words": (DONT_KNOW,), "words_with_not_applicable": (DONT_KNOW, NOT_APPLICABLE)}
        if self._blank.is_anonymous:
            del lists["words_with_not_applicable"]
        for list_name, words in lists.items():
            for word in words:
                yield self._choice(list_name, word, self._blank.words[word])

    def _choice(self, list_name: str, name: str, text: Mapping[str, str]) -> Row:
        label = self._texts("label", lambda language: in_language(text, language, name))
        return {"list_name": list_name, "name": name if name.startswith("-") else name_of(name), **label}

    def _words(self, item: Item) -> list[str]:
        may_not_apply = item.not_applicable and not self._blank.is_anonymous
        return [DONT_KNOW, *([NOT_APPLICABLE] if may_not_apply else [])]

    def _excluding(self, words: list[str], language: str) -> str:
        texts = ", ".join(in_language(self._blank.words[word], language) for word in words)
        say = speech(language)
        return say("These cannot be chosen together with other answers: {words}", words=texts)

    def _texts(self, kind: str, text: Texts) -> Row:
        """A text in every language of the scale; what Kobo and ODK would take for a reference is broken up."""
        return {f"{kind}::{_language(one)}": text(one).replace("${", "$ {") for one in self._languages}


def _language(code: str) -> str:
    return LANGUAGE_NAMES.get(code, f"{code} ({code})")


def _warning(blank: BlankForm, say: Speech) -> str:
    """What stands before the first question."""
    if blank.is_anonymous:
        return say("Leave out whatever you do not want to answer.")
    return say("Never write anything that can identify a participant.")


def _prompt(item: Item, language: str) -> str:
    return in_language(item.prompt, language, in_language(item.title, language, item.id))


def _titled(item: Item, text: str, language: str) -> str:
    return f"{in_language(item.title, language, item.id)}: {text}"


def _with_unit(item: Number, language: str) -> str:
    unit, guidance = in_language(item.unit, language), in_language(item.guidance, language)
    return " ".join(filter(None, (f"({unit})" if unit else "", guidance)))


def _alone(word: str) -> str:
    return f"not(selected(., '{name_of(word)}') and count-selected(.) > 1)"


def _too_few(language: str) -> str:
    say = speech(language)
    return say("Write a number above 0 that is not below that of the question before.")
