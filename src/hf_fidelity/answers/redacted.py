"""Whether a redacted file is as `redact` made it: the digest of everything else in it is the one that it names.

The digest is that of the content and not of the bytes, so that line ends, comments and layout do not count. It is no
signature: it reveals slips and casual changes, and whoever changes a file with intent can reckon a new one.
"""

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from hf_fidelity.answers.model import AnswersFile
from hf_fidelity.problem import Finding, Problem, quoted
from hf_fidelity.source.document import Document

FORMAT = "hf-fidelity-redacted/1"
"""The name of the shape; its number rises when a reader of the old one would misread the new one."""
ALTERED, ANOTHER_VERSION = "HF290", "HF291"
"""The codes of what can be wrong with a redacted file; their pages are in the manual."""


def digest_of(data: Mapping[str, Any]) -> str:
    r"""The sha256 of the plain data of a redacted file without its digest, as JSON.

    Keys are sorted, nothing stands between the parts, letters beyond ASCII are written as `\uXXXX`, and a number with
    decimals is a text of its digits.
    """
    without = {key: value for key, value in data["redacted"].items() if key != "digest"}
    text = json.dumps({**data, "redacted": without}, sort_keys=True, separators=(",", ":"), default=_digits)
    return hashlib.sha256(text.encode()).hexdigest()


def _digits(number: Decimal) -> str:
    return f"{number:f}"


def fault_in(data: object) -> Finding | None:
    """What is wrong with the plain data of a file that could be loaded, if it says that it is redacted; or None."""
    redacted = data.get("redacted") if isinstance(data, Mapping) else None
    if not isinstance(data, Mapping) or redacted is None:
        return None
    if redacted["format"] != FORMAT:
        wrong = "this file was redacted by a version of the tool that this one does not know"
        remedy = "Use that version or a later one, or have the file made again."
        values = {"known": FORMAT, "format": quoted(redacted["format"])}
        return Finding(("redacted", "format"), wrong, "{known}", remedy, values, code=ANOTHER_VERSION)
    if redacted["digest"] != digest_of(data):
        wrong, remedy = "this file is not as `redact` made it", "Ask the team for the file again; it can be made anew."
        return Finding(("redacted", "digest"), wrong, "", remedy, code=ALTERED)
    return None


def verified(document: Document, about: AnswersFile) -> Problem | None:
    """What is wrong with a file that says that it is redacted; None when it is as it was made, or says no such thing.

    For answers that were loaded: the document with their plain data, and the file that was made of it.
    """
    fault = fault_in(document.data) if about.redacted else None
    return document.problem(fault) if fault else None
