"""Which language a reader gets."""

from hf_fidelity.problem import Location, Problem, UsageError, quoted
from hf_fidelity.views.speech import LANGUAGES, Speech, speech


def speech_for(wanted: str | None, otherwise: str) -> Speech:
    """The interface in the language asked for, or else in the other. Raises `UsageError` for an unknown one."""
    if wanted is not None and wanted not in LANGUAGES:
        values = {"wanted": quoted(wanted), "languages": ", ".join(LANGUAGES)}
        wrong = "the tool does not speak {wanted}"
        raise UsageError([Problem("HF303", Location("--lang"), wrong, "{languages}", "Choose one of them.", values)])
    return speech(wanted or otherwise)
