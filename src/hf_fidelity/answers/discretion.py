"""Which faulty files are participants': of those, no message says more than that they are faulty."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from hf_fidelity.problem import AnswersError, DefinitionError, Location, Problem, Severity

_TELL_NOTHING = frozenset({"HF001", "HF002", "HF004"})
"""The codes of faults that follow from no answer: a file that is missing, too large or empty."""
_SAYS_PARTICIPANT = re.compile(r"""\brole["']?\s*:\s*["']?participant\b""")
_SAYS_SCALE = re.compile(r"""(?:^|[\s{,"'])scale["']?\s*:\s*["']?([^\s"',}]+)""")
_REFERENCE = re.compile(r"(?<![A-Za-z0-9-])[a-z][a-z0-9-]*@[0-9]+(?:\.[0-9]+){0,2}")
_SOMETHING_ELSE = re.compile(r"""["']format["']?\s*:\s*["']hf-fidelity-(?!redacted/)|^domains\s*:""", re.MULTILINE)
"""A result or a scale definition, which holds no single answers."""
_MOST_REFERENCES = 20
"""How many scales that a faulty file seems to name are looked up."""


def unsaid(name: str) -> Problem:
    """That a participant's file is at fault, and no more: what is wrong in it could tell an answer."""
    wrong = (
        "this file of a participant cannot be read; what is wrong in it is not said, since that could tell an answer"
    )
    remedy = "Leave it out; or, if you may see the answers, look at it alone with `hf-fidelity check`."
    return Problem("HF343", Location(name), wrong, "", remedy)


def something_in(name: str) -> Problem:
    """That there is something to see to in a participant's file that can be read, and no more."""
    wrong = "there is something to see to in this file of a participant; what it is is not said beside other files"
    remedy = "If you may see the answers, look at it alone with `hf-fidelity check`."
    return Problem("HF347", Location(name), wrong, "", remedy, severity=Severity.WARNING)


def hushed(error: AnswersError, path: Path, folders: Sequence[Path]) -> AnswersError:
    """The error of a faulty file; that of a participant's as far as it may be said."""
    is_said = not is_telling(error.problems) or not is_participants(path, folders)
    return error if is_said else AnswersError([unsaid(path.as_posix())])


def is_telling(problems: Iterable[Problem]) -> bool:
    """Whether anything of what a file says could follow from its problems."""
    return not {problem.code for problem in problems} <= _TELL_NOTHING


def discreet(faulty: Mapping[Path, AnswersError], read: Mapping[Path, bool], folders: Sequence[Path]) -> list[Problem]:
    """The problems of faulty files as far as they may be said; `read` says which of the others are participants'."""
    theirs = participants_among(faulty, read, folders)
    return [
        problem
        for path, error in faulty.items()
        for problem in ([unsaid(path.as_posix())] if path in theirs and is_telling(error.problems) else error.problems)
    ]


def participants_among(faulty: Collection[Path], read: Mapping[Path, bool], folders: Sequence[Path]) -> set[Path]:
    """Which of the faulty files are participants'; `read` says which of the other files are.

    A file that does not show whose it is, is a participant's where all others of its folder are.
    """
    shown = {path: is_participants(path, folders) for path in faulty}
    known = {**read, **{path: is_theirs for path, is_theirs in shown.items() if is_theirs is not None}}

    def is_theirs(path: Path) -> bool:
        beside = [whose for other, whose in known.items() if other.parent == path.parent]
        return known.get(path, bool(beside) and all(beside))

    return {path for path in faulty if is_theirs(path)}


def is_participants(path: Path, folders: Sequence[Path]) -> bool | None:
    """Whether the text of a file, which may be damaged, shows that it is a participant's; None where it does not show.

    It shows in `role: participant`, in the scale that it names under `scale`, and in the name of any scale that is
    answered anonymously.
    """
    text = _text_of(path)
    if _SOMETHING_ELSE.search(text):
        return False
    if _SAYS_PARTICIPANT.search(text):
        return True
    for patterns in (_SAYS_SCALE, _REFERENCE):
        names = list(dict.fromkeys(patterns.findall(text)))[:_MOST_REFERENCES]
        found = [_is_anonymous(name, path, folders) for name in names]
        if True in found or False in found:
            return True in found
    return True if any(_is_anonymous(name, path, folders) for name in _mentioned(text, folders)) else None


def _text_of(path: Path) -> str:
    """What can be read of a file, in whatever encoding; of a workbook, its sheets. Nothing where nothing can be."""
    from hf_fidelity.answers.workbook.seems import texts_of
    from hf_fidelity.source.document import read_bytes

    try:
        raw = read_bytes(path, path.as_posix(), AnswersError)
    except AnswersError:
        return ""
    if raw.startswith(b"PK"):
        raw = b"\n".join(texts_of(path))
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    return raw.decode("utf-16" if wide else "utf-8", "replace")


def _mentioned(text: str, folders: Sequence[Path]) -> Iterator[str]:
    """The scales that are known here and whose ids stand anywhere in a text."""
    from hf_fidelity.scale.library import known_scales

    ids = dict.fromkeys((found.reference or "").partition("@")[0] for found in known_scales(folders))
    return (name for name in ids if name and re.search(rf"(?<![A-Za-z0-9-]){re.escape(name)}(?![A-Za-z0-9-])", text))


def _is_anonymous(reference: str, path: Path, folders: Sequence[Path]) -> bool | None:
    """Whether a scale is answered anonymously; of an unknown version, whether the newest is. None without a scale."""
    from hf_fidelity.scale.library import find_scale
    from hf_fidelity.scale.load import load_scale

    for name in dict.fromkeys((reference, reference.partition("@")[0])):
        try:
            scale = load_scale(*find_scale(name, folders, beside=path.parent), with_cases=False).model
        except DefinitionError:
            continue
        return scale.anonymous_from is not None
    return None
