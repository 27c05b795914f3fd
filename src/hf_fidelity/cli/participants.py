"""Participants' answers: read so that no message tells what one of them answered, and told only together."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hf_fidelity.answers.discretion import discreet
from hf_fidelity.answers.load import Assessed, KnownScales, load_answers
from hf_fidelity.answers.model import PARTICIPANT
from hf_fidelity.answers.values import Blank
from hf_fidelity.problem import AnswersError, Location, Problem, Severity, UsageError, listed
from hf_fidelity.scoring.people import each_once
from hf_fidelity.scoring.voices import Participants, participants
from hf_fidelity.views.voices.beside import Heard

if TYPE_CHECKING:
    from hf_fidelity.views.participants.together import Together
    from hf_fidelity.views.speech import Speech

SUFFIXES = (".html", ".pdf", ".json")
"""What is written of participants' answers. Tables are for calculating on, and there is nothing to calculate on."""


def is_anonymous(one: Assessed) -> bool:
    """Whether answers are a participant's, to a scale that is answered anonymously."""
    return one.scale.anonymous_from is not None


def load_discreetly(
    paths: Sequence[Path], folders: Sequence[Path], known: KnownScales, named: Sequence[Path]
) -> dict[Path, Assessed]:
    """The answers in files, by path. Raises `AnswersError` with every fault; of a participant's file, only its name.

    A form that lies in a folder and was never filled in is left out with a warning; one that is `named` is not.
    """
    loaded: dict[Path, Assessed] = {}
    faulty: dict[Path, AnswersError] = {}
    empty: list[Path] = []
    for path in paths:
        try:
            loaded[path] = load_answers(path, folders, known)
        except AnswersError as error:
            faulty[path] = error
        if path not in named and _is_left_out(path, loaded.get(path), folders, known):
            empty.append(path)
    loaded = {path: one for path, one in loaded.items() if path not in empty}
    faulty = {path: error for path, error in faulty.items() if path not in empty}
    if faulty:
        read = {path: is_anonymous(one) or one.answers.about.role == PARTICIPANT for path, one in loaded.items()}
        raise AnswersError(discreet(faulty, read, folders))
    if not loaded:
        wrong, remedy = (
            "nothing is answered in any of the forms here",
            "Fill one in, or name the folder with the answers.",
        )
        raise UsageError([Problem("HF340", Location(listed(path.as_posix() for path in named)), wrong, "", remedy)])
    _say_left_out(empty)
    return loaded


def _is_left_out(path: Path, one: Assessed | None, folders: Sequence[Path], known: KnownScales) -> bool:
    """Whether a file of a folder is an empty form. A participant's is not told from the others here."""
    if one is not None and (
        is_anonymous(one) or not all(isinstance(given, Blank) for given in one.answers.values.values())
    ):
        return False
    from hf_fidelity.answers.unanswered import is_unanswered

    return is_unanswered(path, folders, known)


def _say_left_out(empty: Sequence[Path]) -> None:
    from hf_fidelity.cli.faults import say_problem

    wrong, remedy = "nothing is answered in this form, and it is left out", "Move it out of the folder, or fill it in."
    for path in empty:
        problem = Problem("HF346", Location(path.as_posix()), wrong, "", remedy, severity=Severity.WARNING)
        say_problem(problem)


def read_files(loaded: Sequence[Assessed]) -> tuple[Path, ...]:
    """Every file that was read."""
    return tuple(file for one in loaded for file in (*one.answers_document.files, *one.scale_document.files))


def heard(files: Sequence[Assessed]) -> Heard:
    """What may be told of participants' files together. Says on standard error when some do not count.

    Under the limit that is not said: it would tell that two of a few answered alike.
    """
    once = each_once([one.answers for one in files])
    told = participants(files[0].scale, once)
    if len(once) < len(files) and isinstance(told, Participants):
        _say_not_counted(len(files), len(files) - len(once))
    folders = {file.parent for one in files for file in one.answers_document.files}
    folder = folders.pop() if len(folders) == 1 and folders != {Path()} else None
    return Heard(files[0].scale, files[0].scale_document.sha256, folder, told)


def _say_not_counted(n_files: int, n: int) -> None:
    from hf_fidelity.cli.faults import say_problem

    wrong = (
        "{n} of {n_files} files {are} not counted: nothing is answered there, or the answers are the same as in "
        "another one, under the same letter"
    )
    remedy = "If different people answered alike, give their files different letters under `rater`."
    values: dict[str, object] = {"n_files": n_files, "n": n, "are": "is" if n == 1 else "are"}
    problem = Problem("HF345", Location("participants"), wrong, "", remedy, values, Severity.WARNING)
    say_problem(problem)


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
