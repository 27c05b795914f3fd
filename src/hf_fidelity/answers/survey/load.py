"""From an export to one answer file for each rater, with every fault of the export in one run."""

import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hf_fidelity.answers.model import AnswersFile, Given
from hf_fidelity.answers.survey.about import Header, header_of, missing_values
from hf_fidelity.answers.survey.alike import gathered_faults
from hf_fidelity.answers.survey.columns import Tied, tie_columns, who_answered, without_column, without_remarks
from hf_fidelity.answers.survey.export import Export, export_of, n_named
from hf_fidelity.answers.survey.label_numbers import LabelNumbers, numbers_taken
from hf_fidelity.answers.survey.mapping import DROP, Map, load_map
from hf_fidelity.answers.survey.names import Names
from hf_fidelity.answers.survey.raters import asked_of, rater_letter
from hf_fidelity.answers.survey.surveyxact import gathered, tables_beside
from hf_fidelity.answers.vocabulary import normal
from hf_fidelity.problem import AnswersError, Location, Problem, Severity, UsageError, listed
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.model import Scale
from hf_fidelity.source.table import Table, read_tables

MOST_RATERS = 26 + 26 * 26
"""How many raters have a letter of their own: A to Z and AA to ZZ."""


class Imported(NamedTuple):
    """The answer files in the order of the export, how many items were asked, and what the user is to know."""

    files: tuple[AnswersFile, ...]
    n_asked: int
    warnings: tuple[Problem, ...]
    is_anonymous: bool = False


def load_export(
    path: Path, scale: Scale, options: Mapping[str, Any], map_path: Path | None = None, reference: str | None = None
) -> Imported:
    """The answers of an export, one file for each rater that answered something.

    The files of participants say the same of everyone, and their order is not that of the export.

    `options` are what is said of the team and the raters, by key of an answer file; `reference` is how the files name
    the scale. Raises `AnswersError` with every fault of the export, `UsageError` when only values of the header are
    missing.
    """
    names = Names(scale)
    mapped = load_map(map_path, scale, names) if map_path else Map()
    export = _read(path, names, mapped)
    if len(export.raters) > MOST_RATERS:
        wrong, remedy = "the export holds {n} rows of answers", "Export one team and one round at a time."
        values = {"n": len(export.raters), "most": MOST_RATERS}
        raise AnswersError([Problem("HF264", Location(export.file), wrong, "at most {most}", remedy, values)])
    tied = tie_columns(export, scale, names, mapped)
    if scale.anonymous_from:
        tied = without_remarks(tied, export)
    header = header_of(export, tied.about, options, mapped, scale)
    asked = _asked(scale, header)
    problems = [*who_answered(export), *tied.problems, *without_column(tied, [item.id for item in asked], export.file)]
    problems += _not_asked(tied, asked, export)
    problems += header.problems
    answers = _answers(asked, tied, export, mapped, scale, problems)
    missing = header.missing(scale)
    lacking = [missing_values(export.file, missing, scale)] if missing else []
    if any(problem.severity is Severity.ERROR for problem in problems):
        faults = [problem for problem in problems if problem.severity is Severity.ERROR]
        raise AnswersError([*gathered_faults(faults, is_turned=export.is_turned), *lacking])
    if lacking:
        raise UsageError(lacking)
    told = Imported((), len(asked), tuple(gathered_faults(problems, is_turned=export.is_turned)))
    result = _written(export, answers, header, reference or scale.reference, told)
    return _anonymous(result) if scale.anonymous_from else result


def _written(
    export: Export, answers: Sequence[dict[str, Given]], header: Header, reference: str, result: Imported
) -> Imported:
    """The result with a file for each rater that answered something, and a warning for each of the others."""
    files: list[AnswersFile] = []
    warnings = [*result.warnings]
    for place, given, of_rater in zip(export.raters, answers, header.of_raters, strict=True):
        if not given:
            wrong = "nothing was answered here, and no file is written for it"
            warnings.append(Problem("HF262", place, wrong, severity=Severity.WARNING))
            continue
        said = {**header.of_team, **of_rater, "rater": rater_letter(len(files)), "answers": given}
        said["date"] = str(said["date"])
        files.append(AnswersFile(scale=reference, **said))
    if not files:
        wrong, remedy = "none of the raters answered any item", "Export it again when somebody has answered."
        raise AnswersError([Problem("HF261", Location(export.file), wrong, "", remedy)])
    return result._replace(files=tuple(files), warnings=tuple(warnings))


def _anonymous(result: Imported) -> Imported:
    """The files as those of participants, in an order, and so with letters, that follow from the answers alone.

    Exports are often in the order in which people answered. The letters keep those apart who answered alike.
    """
    files = [file.model_copy(update={"rater": "P", "role": "participant"}) for file in result.files]
    ordered = sorted(files, key=lambda file: file.model_dump_json())
    lettered = (file.model_copy(update={"rater": rater_letter(n)}) for n, file in enumerate(ordered))
    return result._replace(is_anonymous=True, files=tuple(lettered))


_LETTERS = re.compile(r"[A-Z]{1,3}|[0-9]+")
"""How a map may name a column, or a row of a table that is turned, without its header."""


def _read(path: Path, names: Names, mapped: Map) -> Export:
    """The table of an export that names most of the scale, as columns."""
    told = {normal(name) for name in mapped.columns if not _LETTERS.fullmatch(name)}

    def knows(text: str) -> Collection[object]:
        return names.find(text) or told & {normal(text)}

    def wanted(header: str, letter: str) -> bool:
        targets = [mapped.columns[name] for name in mapped.columns if normal(name) in (normal(header), letter.lower())]
        return any(target != DROP for target in targets) or bool(names.find_by_id(header))

    tables: Sequence[Table] = tables_beside(path)
    tables = tables or read_tables(path, path.as_posix(), AnswersError).tables
    parts = gathered(tables)
    if parts:
        return export_of(parts.dataset, knows, wanted, parts.codebook)
    counts = [n_named(table, knows) for table in tables]
    if sum(count > 1 for count in counts) > 1:
        wrong = "items of the scale stand on several sheets, as in a form that was filled in"
        remedy = "Give a filled form to `assess` as it is. Of an export, keep the sheet with the answers."
        raise AnswersError([Problem("HF252", Location(path.as_posix()), wrong, "one sheet with items", remedy)])
    return export_of(tables[counts.index(max(counts))], knows, wanted)


def _asked(scale: Scale, header: Header) -> list[Item]:
    """The items that the team was asked; all of them while the variant is not known."""
    form, variant = header.of_team.get("form") or "full", header.of_team.get("variant")
    items = [item for item in scale.items if form == "full" or item.short]
    return [item for item in items if variant is None or item.is_asked(variant)]


def _not_asked(tied: Tied, asked: Sequence[Item], export: Export) -> list[Problem]:
    """A warning for columns of items that this form does not ask."""
    others = [name for name in tied.items if name not in {item.id for item in asked}]
    if not others:
        return []
    wrong = "these items are not part of this team's form, and their columns were left out: {items}"
    values = {"items": listed(others)}
    return [Problem("HF255", Location(export.file), wrong, "", "", values, Severity.WARNING)]


def _answers(
    asked: Sequence[Item], tied: Tied, export: Export, mapped: Map, scale: Scale, problems: list[Problem]
) -> list[dict[str, Given]]:
    """What each rater answered, by item id; faults and warnings are added to the problems."""
    scores = mapped.file.numbers == "scores"
    meant = mapped.options
    with_columns = {
        item.id: asked_of(item, tied.items[item.id], meant.get(item.id, {}), export, scale, scores=scores)
        for item in asked
        if item.id in tied.items
    }
    label_numbers = LabelNumbers(export)
    answers: list[dict[str, Given]] = []
    for rater in range(len(export.raters)):
        read = {name: label_numbers.read(rater, one, problems) for name, one in with_columns.items()}
        answers.append({name: given for name, given in read.items() if given is not None})
    problems += label_numbers.problems()
    problems += numbers_taken(export, with_columns, tied.by_name)
    return answers
