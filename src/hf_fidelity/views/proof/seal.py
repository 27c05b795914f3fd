r"""A page that carries its result as data, and a seal: the digest of everything else in it.

The seal is the sha256 of the page in UTF-8, with line feeds for line ends and the seal's own place left empty, so that
anyone can reckon it: `sed 's/\(seal" content="\)[^"]*/\1/' | tr -d '\r' | sha256sum`. It reveals slips
and casual changes. It is no signature: whoever changes a page with intent can reckon a new seal.
"""

import hashlib
import json
import re

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scoring.result import Result
from hf_fidelity.views.machine import result_json
from hf_fidelity.views.speech import visible

_SEAL_START, _SEAL_END = '<meta name="hf-fidelity-seal" content="', '">'
SEAL_PLACE = f"{_SEAL_START}{_SEAL_END}"
"""Where a page has its seal; the template puts it in as it is, once, in the head."""
_SEAL = re.compile(f'{re.escape(_SEAL_START)}([^"]*){re.escape(_SEAL_END)}')
_RESULT_START, _RESULT_END = '<script type="application/json" id="hf-fidelity-result">', "</script>"
_UNSAFE = "<>&\u2028\u2029"
"""What could end the element, begin a comment, or break a line in a script."""


def embedded(assessed: Assessed, result: Result) -> str:
    """The result as an element that holds data and is never run; a page has it once, in the body.

    It is the result of `result.json`, so it holds no free text but the names of team, municipality and round.
    """
    text = visible(json.dumps(result_json(assessed, result), ensure_ascii=False, separators=(",", ":")))
    for character in _UNSAFE:
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f"{_RESULT_START}{text}{_RESULT_END}"


def sealed(page: str) -> str:
    """The page with its seal, which goes into the one `SEAL_PLACE` that it has."""
    assert page.count(SEAL_PLACE) == 1, "a page has one place for its seal"
    return page.replace(SEAL_PLACE, f"{_SEAL_START}{_digest(page)}{_SEAL_END}")


def seals(page: str) -> list[str]:
    """The seals that stand in a page: one, when it is whole."""
    return _SEAL.findall(page)


def seal_holds(page: str) -> bool:
    """Whether a page with one seal is as it was when it was sealed."""
    return seals(page) == [_digest(_SEAL.sub(SEAL_PLACE, page))]


def results(page: str) -> list[str]:
    """The results that stand in a page as JSON text: one when it is whole, none when scores were left out of it."""
    return [part.partition(_RESULT_END)[0] for part in page.split(_RESULT_START)[1:]]


def _digest(page: str) -> str:
    lines = page.replace("\r\n", "\n")
    return f"sha256-{hashlib.sha256(lines.encode()).hexdigest()}"
