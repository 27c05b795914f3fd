"""Which language a reader gets."""

from hf_fidelity.problem import Location, Problem, UsageError, quoted
from hf_fidelity.views.speech import LANGUAGES, Speech, speech


def check_language(wanted: str | None) -> None:
    """Raises `UsageError` for a language that the interface does not have; asked before any file is read."""
    if wanted is not None and wanted not in LANGUAGES:
        values = {"wanted": quoted(wanted), "languages": ", ".join(LANGUAGES)}
        wrong = "the tool does not speak {wanted}"
        raise UsageError([Problem("HF303", Location("--lang"), wrong, "{languages}", "Choose one of them.", values)])


def speech_for(wanted: str | None, otherwise: str) -> Speech:
    """The interface in the language asked for, or else in the other. Raises `UsageError` for an unknown one."""
    check_language(wanted)
    return speech(wanted or otherwise)
