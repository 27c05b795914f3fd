"""What `assess` shows and writes: the report or the result, in the format that a file's suffix names."""

from pathlib import Path

from hf_fidelity.views.report.subject import Subject, for_readers


def tell(subject: Subject, targets: list[str], template: Path | None) -> None:
    """Shows the result and writes the targets; says where texts seem to identify a person, which cannot wait.

    Neither holds what single raters answered, unless the subject says so.
    """
    from hf_fidelity.answers.unrated import telling_texts
    from hf_fidelity.checks.personal import personal_texts
    from hf_fidelity.cli.faults import say_problem
    from hf_fidelity.cli.output import tell_written, write_files

    shown, voices = for_readers(subject), subject.voices
    if targets:
        write_files(contents(targets, shown, template))
    files = voices.raters if voices and voices.is_mean else (subject.assessed,)
    for one in files:
        for finding in personal_texts(one.answers):
            problem = one.answers_document.problem(finding)
            say_problem(problem)
    shows_texts = targets and "notes" not in subject.without and not subject.with_ratings
    letters = {one.answers.about.rater for one in files} if len(files) > 1 else ()
    for one in files if shows_texts else ():
        for finding in telling_texts(one, letters):
            say_problem(one.answers_document.problem(finding))
    tell_written(targets)
    if "-" not in targets:
        from hf_fidelity.cli.terminal import show
        from hf_fidelity.views.terminal import render_summary

        show(render_summary(shown.assessed, shown.result, shown.say, shown.before, shown.voices))


def contents(targets: list[str], subject: Subject, template: Path | None) -> list[tuple[str, str | bytes]]:
    """Each target with its content. A template of one's own lays out pages; PDF is always made from ours."""
    return [(target, _content(target, subject, template)) for target in targets]


def _content(target: str, subject: Subject, template: Path | None) -> str | bytes:
    assessed, result, say, before, without, *_ = subject
    match Path(target).suffix.lower():
        case ".xlsx":
            from hf_fidelity.views.tables.workbook import render_workbook

            return render_workbook(assessed, result, say, before, without_notes="notes" in without)
        case ".csv":
            from hf_fidelity.views.tables.delimited import render_csv

            return render_csv(assessed, result, say, before, without_notes="notes" in without)
        case ".html" if template:
            from hf_fidelity.views.report.gathered import gathered
            from hf_fidelity.views.templating.own import render_own_template

            return render_own_template(template, gathered(subject))
        case ".html" | ".pdf" as suffix:
            from hf_fidelity.views.page import render_subject

            page = render_subject(subject)
            if suffix == ".html":
                return page
            from hf_fidelity.views.document import render_pdf

            return render_pdf(page)
    from hf_fidelity.views.machine import render_json

    return render_json(assessed, result, _beside(subject))


def _beside(subject: Subject) -> dict[str, object]:
    """What stands beside a result in JSON: what has changed since a round, and what others say."""
    more: dict[str, object] = {}
    if subject.before:
        from hf_fidelity.views.since_json import since_json

        more["since"] = since_json(subject.before, subject.assessed, subject.result)
    if subject.voices:
        from hf_fidelity.views.voices.machine import voices_json

        more["voices"] = voices_json(subject.voices, subject.assessed, subject.result)
    return more
