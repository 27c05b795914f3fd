"""Writes the documents that are made from code, models and tests; `--check` fails when one is not current."""

import sys
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from jinja2 import ModuleLoader
from pydantic import BaseModel

from hf_fidelity.answers.model import Action, AnswersFile, Given, Redacted
from hf_fidelity.checks.rules import pages
from hf_fidelity.problem import DefinitionError
from hf_fidelity.scale.ahead import READ_AHEAD, Ahead, file_name, render_ahead
from hf_fidelity.scale.item import Anchor, Checklist, Cut, Levels, Number, Option, Share, ShareCut
from hf_fidelity.scale.library import known_scales
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import (
    Band,
    Case,
    Domain,
    Expect,
    Grouping,
    Named,
    Scale,
    Scoring,
    Source,
)
from hf_fidelity.source.document import read_document
from hf_fidelity.views.layout import COMPILED, TEMPLATES, environment_of
from hf_fidelity.views.schemas import FORMATS, render_schema

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SPEC = ROOT / "tests/spec"

SCALE_PARTS: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("The scale", "The top of `scale.yaml`.", Scale),
    ("Scoring", "Under `scoring`.", Scoring),
    ("Band", "An entry of `bands`.", Band),
    ("Grouping", "An entry of `groupings`.", Grouping),
    ("Variant or group", "An entry of `variants`, or of the `groups` of a grouping.", Named),
    ("Source", "Under its id in `sources`.", Source),
    ("Domain", "An entry of `domains`, or a file of its own.", Domain),
    ("Item: levels", "Ordered steps, of which one describes the practice.", Levels),
    ("Anchor", "An entry of `anchors`.", Anchor),
    ("Item: checklist", "Things that are in place or not; the number of ticks decides.", Checklist),
    ("Option", "An entry of `options`.", Option),
    ("Item: number", "A fact with a unit.", Number),
    ("Item: share", "A count out of a total.", Share),
    ("Cut (checklist and number)", "An entry of `cuts`, from best to worst.", Cut),
    ("Cut (share)", "The same with percentages.", ShareCut),
    ("Case", "An entry of `cases`, or of a file that `cases` names.", Case),
    ("What a case expects", "Under `expect`.", Expect),
)
ANSWER_PARTS: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("The answer file", "The top of the file.", AnswersFile),
    ("Answer", "Under an item's id in `answers`, where a plain value is not enough.", Given),
    ("Action", "An entry of `actions`.", Action),
    ("Redacted", "Under `redacted`, in a file that [a team sends](sending.md).", Redacted),
)
NOTE = "<!-- Made by `poe docs`; edit the source instead. -->"


def formats() -> str:
    """Every key of a scale definition, from the models, after the hand-written introduction."""
    return _described("formats.head.md", "Keys of a scale definition", SCALE_PARTS)


def answering() -> str:
    """How a team answers, and every key of an answer file."""
    return _described("answering.head.md", "Keys of an answer file", ANSWER_PARTS)


def _described(head: str, title: str, parts: tuple[tuple[str, str, type[BaseModel]], ...]) -> str:
    introduction = (DOCS / head).read_text(encoding="utf-8").rstrip()
    lines = [NOTE, "", introduction, "", f"## {title}", "", *_tables(parts)]
    return "\n".join(lines).rstrip() + "\n"


def _tables(parts: tuple[tuple[str, str, type[BaseModel]], ...]) -> list[str]:
    lines = []
    for title, where, model in parts:
        lines += [f"### {title}", "", where, "", "| key | needed | what it says |", "|---|---|---|"]
        for name, field in model.model_fields.items():
            needed = "yes" if field.is_required() else "no"
            lines.append(f"| `{field.alias or name}` | {needed} | {field.description}{_choices(field.annotation)} |")
        lines.append("")
    return lines


def scoring() -> str:
    """The rules of scoring: each case of `tests/spec` as a sentence, the answers, and what comes out."""
    introduction = (DOCS / "scoring.head.md").read_text(encoding="utf-8").rstrip()
    lines = [NOTE, "", introduction, ""]
    for chapter in sorted(SPEC.glob("*.yaml")):
        data: Any = read_document(chapter, chapter.name, DefinitionError).data
        scale = load_scale(SPEC / data["scale"]).model
        lines += [f"## {data['title']}", "", f"Scale: [`{data['scale']}`](../tests/spec/{data['scale']})", ""]
        for raw in data["cases"]:
            case = Case.model_validate(raw)
            lines += [f"**{case.title}**", "", *_given(case, scale), "", *_expected(raw["expect"]), ""]
    return "\n".join(lines).rstrip() + "\n"


def _given(case: Case, scale: Scale) -> list[str]:
    notes = []
    if case.variant:
        notes.append(f"variant `{case.variant}`")
    if case.form == "short":
        notes.append("the short form")
    if case.start != "blank":
        notes.append(f"every other item scores {case.start}")
    unnamed = [item.id for item in scale.asked_items(case.variant, case.form) if item.id not in case.answers]
    if case.start == "blank" and unnamed:
        notes.append(f"blank: {', '.join(f'`{name}`' for name in unnamed)}")
    lines = [f"Given {'; '.join(notes)}.", ""] if notes else []
    if case.answers:
        lines += ["| item | answer |", "|---|---|"]
        lines += [f"| `{name}` | {_answer(answer)} |" for name, answer in case.answers.items()]
    return lines


def _answer(answer: Any) -> str:
    match answer:
        case None:
            return "blank"
        case {"count": count, "total": total}:
            return f"{count} of {total}"
        case {"value": value, "reason": reason}:
            return f"{value} ({reason.rstrip('.').lower()})"
        case []:
            return "no ticks"
        case list():
            return "ticked: " + ", ".join(answer)
    return str(answer)


def _expected(expect: dict[str, Any]) -> list[str]:
    lines = ["| comes out | |", "|---|---|"]
    for key, value in expect.items():
        match value:
            case dict():
                for name, inner in value.items():
                    rows = inner.items() if isinstance(inner, dict) else [("", inner)]
                    lines += [f"| {key}: `{name}`{f' `{sub}`' if sub else ''} | {_number(v)} |" for sub, v in rows]
            case list():
                lines.append(f"| {key} | {', '.join(value) or 'none'} |")
            case _:
                lines.append(f"| {key} | {_number(value)} |")
    return lines


def _number(value: Any) -> str:
    """Fractions with their decimals."""
    if isinstance(value, str) and "/" in value:
        return f"{value} ({float(Fraction(value)):.4g})"
    return str(value)


def _choices(annotation: Any) -> str:
    """The words that a key may hold, where there are few."""
    inner = [annotation, *get_args(annotation)]
    words = [word for kind in inner if get_origin(kind) is Literal for word in get_args(kind)]
    return " One of: " + ", ".join(f"`{word}`" for word in words) + "." if len(words) > 1 else ""


def rules() -> str:
    """Every rule's page, from the docstrings."""
    introduction = (DOCS / "rules.head.md").read_text(encoding="utf-8").rstrip()
    lines = [NOTE, "", introduction, "", "| code | rule | severity |", "|---|---|---|"]
    found = pages()
    lines += [f"| [{p.code}](#{p.code.lower()}-{p.name}) | {p.name} | {p.severity.value} |" for p in found]
    for page in found:
        lines += ["", f"## {page.code} {page.name}", "", f"*{page.severity.value}*", "", page.text]
    return "\n".join(lines).rstrip() + "\n"


def compiled_templates() -> dict[Path, str]:
    """The templates of all pages as Python."""
    made = {}
    for folder in sorted(path for path in TEMPLATES.iterdir() if path.is_dir()):
        environment = environment_of(folder.name)
        for path in sorted(folder.glob("*.j2")):
            code = environment.compile(
                path.read_text(encoding="utf-8"), path.name, path.name, raw=True, defer_init=True
            )
            note = f'"""{path.name}, compiled by `poe docs`; edit the template instead."""'
            made[folder / COMPILED / ModuleLoader.get_module_filename(path.name)] = f"{note}\n{code}\n"
    return made


def scales_read_ahead() -> dict[Path, str]:
    """The scales that come with the tool, as they load quickly."""
    made = {}
    for found in known_scales():
        whole = load_scale(*found).document
        digests = {file.name: sha256(file.read_bytes()).hexdigest() for file in whole.files}
        path = READ_AHEAD / file_name(found.path.parent.name, found.path.name)
        made[path] = render_ahead(Ahead(whole.data, digests))
    return made


def documents() -> dict[Path, str]:
    """Every generated document with its content."""
    pages_made = {"formats": formats, "answering": answering, "scoring": scoring, "rules": rules}
    made = {DOCS / f"{name}.md": make() for name, make in pages_made.items()}
    made |= compiled_templates()
    made |= scales_read_ahead()
    made |= {DOCS / "schema" / f"{name}.schema.json": render_schema(name) for name in FORMATS}
    return made


def main() -> int:
    """Writes the documents, or with `--check` names those that are not current."""
    stale = []
    for path, content in documents().items():
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != content:
                stale.append(path.relative_to(ROOT).as_posix())
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="\n")
    print("\n".join(f"{name} is not current: run `poe docs`" for name in stale) or "The documents are current.")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
