"""Which answer files were never filled in, however their header stands."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from hf_fidelity.answers.load import KnownScales, document_of
from hf_fidelity.problem import AnswersError


def is_unanswered(path: Path, folders: Sequence[Path], known: KnownScales) -> bool:
    """Whether a file can be read as a form, and nothing is answered or noted in it; its action plan does not count."""
    try:
        document = document_of(path, folders, known)
    except AnswersError:
        return False
    data = document.data
    if document.problems or not isinstance(data, Mapping) or "scale" not in data:
        return False
    answers = data.get("answers")
    return answers is None or (isinstance(answers, Mapping) and all(map(_is_blank, answers.values())))


def _is_blank(answer: object) -> bool:
    return all(part is None for part in answer.values()) if isinstance(answer, Mapping) else answer is None
