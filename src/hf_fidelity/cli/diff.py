"""`diff`: what a new version of a scale does to comparability."""

from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hf_fidelity.cli.options import Force, ScaleFolders

if TYPE_CHECKING:
    from hf_fidelity.checks.changes import Comparison
    from hf_fidelity.problem import Finding
    from hf_fidelity.scale.model import Scale
    from hf_fidelity.source.document import Loaded
    from hf_fidelity.views.speech import Speech

SUFFIXES = (".txt", ".md", ".json", ".xml", ".sarif")
"""What the names of files may end with."""


class Form(StrEnum):
    """The formats of a comparison."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    GITHUB = "github"
    JUNIT = "junit"
    SARIF = "sarif"


def diff(
    old: Annotated[
        str, typer.Argument(help="A scale: its folder or file, id@version, or REVISION:PATH of git.", metavar="OLD")
    ],
    new: Annotated[str, typer.Argument(help="The version after it, named in the same way.", metavar="NEW")],
    form: Annotated[
        Form, typer.Option("--format", help="text, json, markdown, github, junit or sarif.", metavar="FORMAT")
    ] = Form.TEXT,
    lang: Annotated[str | None, typer.Option(help="Language: nb, nn or en; en without it.", metavar="LANG")] = None,
    scales: ScaleFolders = None,
    output: Annotated[str, typer.Option("--output", "-o", help="Write to a file.", metavar="FILE")] = "-",
    force: Force = False,
) -> None:
    """Show what a new version of a scale changes, and which scores can still be compared."""
    from hf_fidelity.checks.diff import diff as compare
    from hf_fidelity.checks.release import release_problems
    from hf_fidelity.cli.language import speech_for
    from hf_fidelity.cli.output import check_not_read, check_targets, write_file
    from hf_fidelity.problem import Severity
    from hf_fidelity.views.annotations import render_problems
    from hf_fidelity.views.comparison import Compared, render_json, render_markdown, render_text

    say = speech_for(lang, "en")
    check_targets([output], SUFFIXES, force=force)
    check_not_read([output], [Path(name) for name in (old, new) if Path(name).is_file()])
    before, after = (_load(name, scales or []) for name in (old, new))
    comparison = compare(before.model, after.model)
    problems = [after.document.problem(f) for f in release_problems(before.model, after.model, comparison)]
    views = {Form.TEXT: render_text, Form.MARKDOWN: render_markdown, Form.JSON: render_json}
    if form in views:
        content = views[form](Compared(old, new, before.model, after.model, comparison, problems), say)
    else:
        breaks = [after.document.problem(finding) for finding in _breaks(comparison, say)]
        content = render_problems([*problems, *breaks], form.value, n_checked=1)
    write_file(output, content)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise typer.Exit(1)


def _load(name: str, folders: list[Path]) -> "Loaded[Scale]":
    """The scale that the user named; messages call it by that name."""
    from hf_fidelity.cli.revision import revision_of, unpacked
    from hf_fidelity.scale.library import find_scale
    from hf_fidelity.scale.load import SCALE_FILE, load_scale

    with ExitStack() as stack:
        if wanted := revision_of(name):
            return load_scale(stack.enter_context(unpacked(wanted)), name)
        path = Path(name)
        if path.is_file() or (path / SCALE_FILE).is_file():
            return load_scale(path, name)
        return load_scale(*find_scale(name, folders))


def _breaks(comparison: "Comparison", say: "Speech") -> "list[Finding]":
    """A warning for each change that breaks something."""
    from hf_fidelity.checks.changes import Effect
    from hf_fidelity.problem import Finding, Severity
    from hf_fidelity.views.comparison import said

    findings = []
    for change in comparison.changes:
        if change.effect is Effect.BREAKS:
            what, reason = said(change, say)
            values = {"place": change.item or change.domain or "scale", "what": what, "reason": reason}
            wrong = "{place}: {what}; this breaks comparability"
            findings.append(
                Finding(change.path, wrong, "", "{reason}", values, code="HF400", severity=Severity.WARNING)
            )
    return findings
