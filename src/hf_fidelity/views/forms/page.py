"""An empty form as one page that opens from a file: no network, nothing kept in the browser, saves an answer file.

The page stands whole in the form's language, so that it can be read and printed without its script; the script switches
language, checks, saves and opens. Every text of a scale is escaped, and none of it is markup.
"""

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

from hf_fidelity import __version__
from hf_fidelity.answers.model import Action
from hf_fidelity.answers.vocabulary import (
    ABOUT_WORDS,
    ACTION_WORDS,
    FORM_WORDS,
    LANGUAGE_WORDS,
    REMARK_WORDS,
    ROLE_WORDS,
    STATUS_WORDS,
    YES_NO_WORDS,
)
from hf_fidelity.checks.personal import DASHES, MAY_HOLD_ONE, PERSONAL, UNSEEN, WORTH_A_LOOK
from hf_fidelity.source.document import MOST_BYTES
from hf_fidelity.source.tree import MOST_CHARACTERS, MOST_DEPTH
from hf_fidelity.views.forms.blank import BlankForm, what_is_shared
from hf_fidelity.views.forms.questions import known_to_script, parts_of, titles_for_actions
from hf_fidelity.views.forms.sentences import sentences
from hf_fidelity.views.forms.translated import Said, Texts, page_languages
from hf_fidelity.views.layout import environment_of

_TEMPLATES = Path(__file__).parent.parent / "templates/form"
_SCRIPTS = (
    "exact.js",
    "fields.js",
    "checks.js",
    "ratings.js",
    "files.js",
    "progress.js",
    "answering.js",
    "actions.js",
    "form.js",
)
"""The parts of the script, in the order in which they stand in the page."""
_RATERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def render_form_page(form: BlankForm) -> str:
    """The page as HTML text."""
    say = Texts(page_languages(form.scale.languages, form.language), form.language)
    template = environment_of("form").get_template("page.html.j2")
    style = (_TEMPLATES / "form.css").read_text(encoding="utf-8")
    script = "".join((_TEMPLATES / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    script = f'(() => {{\n"use strict";\n{script}}})();\n'
    page = template.render(
        _shown(form, say),
        say=say,
        style=style,
        style_hash=_digest(style),
        script=script,
        script_hash=_digest(script),
    )
    # The texts are complete only when everything that is shown has been said.
    return page.replace(_DATA_HERE, _data(form, say, shown={int(n) for n in _SHOWN.findall(page)}))


_SHOWN = re.compile(r'data-t="([0-9]+)"')
"""Where the number of a text stands that the page shows."""
_DATA_HERE = "<!--data-->"
"""Where the template leaves room for the data; no text can hold it, since all are escaped."""


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _shown(form: BlankForm, say: Texts) -> dict[str, Any]:
    """What the template lays out."""
    scale = form.scale
    variants = [(variant.id, say.of(variant.title, variant.id)) for variant in scale.variants]
    return {
        "version": __version__,
        "language": form.language,
        "languages": [(language, LANGUAGE_WORDS[language][language]) for language in say.languages],
        "scale": scale,
        "title": say.of(scale.title, scale.id),
        "purpose": say.of(scale.purpose) if scale.purpose else None,
        "respondents": say.of(scale.respondents) if scale.respondents else None,
        "is_short": form.form == "short",
        "is_anonymous": form.is_anonymous,
        "known": form.known,
        "has_last": form.last is not None,
        "parts": list(parts_of(form, say)),
        "about": {key: say.of(words) for key, words in ABOUT_WORDS.items()},
        "action": {key: say.of(words) for key, words in ACTION_WORDS.items()},
        "variants": variants,
        "fixed_variant": next((title for name, title in variants if name == form.variant), None),
        "rater": form.rater,
        "raters": _raters(form.rater),
        "roles": _choices(ROLE_WORDS, say),
        "statuses": _choices(STATUS_WORDS, say),
        "yes_no": _choices(YES_NO_WORDS, say),
        "what_is_shared": None if form.is_anonymous else what_is_shared(say),
        "reason": say.of(REMARK_WORDS["reason"]),
        "evidence": say.of(REMARK_WORDS["evidence"]),
        "short_form": say.of(FORM_WORDS["short"]),
        "titles": titles_for_actions(scale, say),
    }


def _raters(asked: str | None) -> list[str]:
    beyond = [asked] if asked and asked != "agreed" and asked not in _RATERS else []
    return [*_RATERS, *beyond]


def _choices(words: Any, say: Texts) -> list[tuple[str, Said]]:
    return [(key, say.of(translated)) for key, translated in words.items()]


def _data(form: BlankForm, say: Texts, shown: set[int]) -> str:
    """What the script reads, as JSON that cannot end its element; the texts that are shown it takes from the page."""
    messages = {name: said.n for name, said in sentences(say, is_anonymous=form.is_anonymous).items()}
    domains = [domain.id for domain, _items in form.domains()]
    patterns = zip(PATTERN_SENTENCES, PERSONAL.values(), strict=True)
    known = {
        "scale": form.scale.reference,
        "name": form.scale.id,
        "form": form.form,
        "variant": form.variant,
        "isAnonymous": form.is_anonymous,
        "fileName": say("answers.json").text,
        "fixed": {**form.known, "language": form.language} if form.is_anonymous else {},
        "actions": [_plain(action) for action in form.last.actions] if form.last else [],
        "domains": domains,
        "items": known_to_script(form),
        "personal": [{"says": says, "pattern": in_script(pattern)} for says, pattern in patterns],
        "worthALook": in_script(WORTH_A_LOOK),
        "asSeen": {
            "mayHoldOne": in_script(MAY_HOLD_ONE),
            "unseen": UNSEEN,
            "dashes": DASHES,
        },
        "limits": {"bytes": MOST_BYTES, "characters": MOST_CHARACTERS, "depth": MOST_DEPTH},
        "messages": messages,
        "texts": say.by_language(shown),
    }
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    return _ESCAPED.sub(lambda found: _escaped(found[0]), text)


_ESCAPED = re.compile(
    r"[<>&]|[^\x20-\x7e\u00a0-\u00ac\u00ae-\u061b\u061d-\u1fff\u2010-\u2027\u2030-\u205f\u2070-\ud7ff]"
)
"""What could end the element, and whatever has no sign of its own: it may steer what shows the page's source."""


def _escaped(character: str) -> str:
    """The character as JSON escapes it."""
    return f"\\u{ord(character):04x}" if character in "<>&" else json.dumps(character)[1:-1]


def _plain(action: Action) -> dict[str, str]:
    """A step of the plan as an answer file holds it."""
    return {key: str(value) for key, value in action.model_dump(exclude_none=True).items()}


PATTERN_SENTENCES = ("id-number", "phone", "email")
"""What is said of a text in which a pattern is found, in the order of the patterns."""


def in_script(pattern: str) -> str:
    r"""A pattern that finds the same with JavaScript's flags `iu` as with Python's `re`.

    Python's `\d` and `\w` know the digits and letters of every script, JavaScript's only those of ASCII. Each `\w`
    stands inside brackets.
    """
    return pattern.replace(r"\d", r"\p{Nd}").replace(r"\D", r"\P{Nd}").replace(r"\w", r"\p{L}\p{N}_")
