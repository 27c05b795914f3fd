"""Participants' answers: read so that no message tells what one of them answered, and told only together."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hf_fidelity.answers.load import Assessed, KnownScales, load_answers, unsaid
from hf_fidelity.problem import AnswersError, DefinitionError, Location, Problem, Severity
from hf_fidelity.scoring.voices import participants
from hf_fidelity.views.voices.beside import Heard

if TYPE_CHECKING:
    from hf_fidelity.views.participants.together import Together
    from hf_fidelity.views.speech import Speech

SUFFIXES = (".html", ".pdf", ".json")
"""What is written of participants' answers. Tables are for calculating on, and there is nothing to calculate on."""


def is_anonymous(one: Assessed) -> bool:
    """Whether answers are a participant's, to a scale that is answered anonymously."""
    return one.scale.anonymous_from is not None


def load_discreetly(paths: Sequence[Path], folders: Sequence[Path], known: KnownScales) -> list[Assessed]:
    """The answers in files. Raises `AnswersError` with every fault; of a participant's file, only its name is said."""
    loaded: list[Assessed] = []
    faulty: dict[Path, AnswersError] = {}
    for path in paths:
        try:
            loaded.append(load_answers(path, folders, known))
        except AnswersError as error:
            faulty[path] = error
    if not faulty:
        return loaded
    raise AnswersError(discreet(faulty, folders, among_participants=any(is_anonymous(one) for one in loaded)))


def discreet(
    faulty: Mapping[Path, AnswersError], folders: Sequence[Path], *, among_participants: bool
) -> list[Problem]:
    """The problems of faulty files; of a participant's file, that there are some.

    A file that does not say which scale it answers is taken for a participant's when it is `among_participants`.
    """
    problems: list[Problem] = []
    for path, fault in faulty.items():
        anonymous = _names_anonymous_scale(path, folders)
        is_discreet = among_participants if anonymous is None else anonymous
        problems += [_discreet(path, fault)] if is_discreet else fault.problems
    return problems


def _discreet(path: Path, error: AnswersError) -> Problem:
    if {problem.code for problem in error.problems} <= {"HF001", "HF002", "HF004"}:
        return error.problems[0]
    return unsaid(path.as_posix())


def _names_anonymous_scale(path: Path, folders: Sequence[Path]) -> bool | None:
    """Whether the scale that a faulty file names is answered anonymously; None where that cannot be found out."""
    from hf_fidelity.scale.library import find_scale
    from hf_fidelity.scale.load import load_scale
    from hf_fidelity.source.document import read_document

    try:
        data = read_document(path, path.as_posix(), AnswersError).data
        reference = data.get("scale") if isinstance(data, dict) else None
        if not isinstance(reference, str):
            return None
        scale = load_scale(*find_scale(reference, folders, beside=path.parent), with_cases=False).model
    except (AnswersError, DefinitionError):
        return None
    return scale.anonymous_from is not None


def read_files(loaded: Sequence[Assessed]) -> tuple[Path, ...]:
    """Every file that was read."""
    return tuple(file for one in loaded for file in (*one.answers_document.files, *one.scale_document.files))


def heard(files: Sequence[Assessed]) -> Heard:
    """What may be told of participants' files together. Says on standard error when some are copies of one another."""
    if len({one.answers_document.sha256 for one in files}) < len(files):
        from hf_fidelity.views.lines import text_lines

        wrong, remedy = "there are files among them with the very same content", "See that nobody is counted twice."
        problem = Problem("HF345", Location("participants"), wrong, "", remedy, severity=Severity.WARNING)
        sys.stderr.write("\n".join(text_lines(problem)) + "\n")
    folders = {file.parent for one in files for file in one.answers_document.files}
    folder = folders.pop() if len(folders) == 1 and folders != {Path()} else None
    return Heard(
        files[0].scale,
        files[0].scale_document.sha256,
        folder,
        participants(files[0].scale, [one.answers for one in files]),
    )


def _content(target: str, subject: "Together") -> str | bytes:
    suffix = Path(target).suffix.lower()
    if suffix not in (".html", ".pdf"):
        from hf_fidelity.views.participants.machine import render_participants_json

        return render_participants_json(subject)
    from hf_fidelity.views.participants.page import render_participants_page

    page = render_participants_page(subject)
    if suffix == ".html":
        return page
    from hf_fidelity.views.document import render_pdf

    return render_pdf(page)


def tell_participants(files: Sequence[Assessed], targets: list[str], say: "Speech") -> None:
    """Shows what participants say together, and writes it to the targets."""
    from hf_fidelity.cli.output import tell_written, write_files
    from hf_fidelity.cli.terminal import show
    from hf_fidelity.views.participants.terminal import render_participants
    from hf_fidelity.views.participants.together import together_of

    subject = together_of(files, heard(files).told, say)
    write_files([(target, _content(target, subject)) for target in targets])
    tell_written(targets)
    if "-" not in targets:
        show(render_participants(subject))
