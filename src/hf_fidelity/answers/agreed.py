"""A draft of what raters agree on: what all answered alike stands there, the rest is blank with their ratings beside.

It compares answers, never scores: two facts that score the same are still two facts.
"""

from collections.abc import Iterable, Mapping, Sequence

from hf_fidelity.answers.model import Answers, AnswersFile, Given
from hf_fidelity.answers.planned import gathered_steps
from hf_fidelity.answers.values import Blank, DontKnow, NotApplicable, Value

REMARKS = ("note", "evidence", "barrier", "facilitator", "adaptation")
"""The keys under which raters say something about an answer."""
MOST_JOINED = 10_000
"""How many characters a text of an answer file has at the most."""


def is_same(one: Value, other: Value) -> bool:
    """Whether two answers are the same; why an item does not apply may be said in different words.

    Their kinds are looked at too: a level and an amount of 3 are equal as tuples.
    """
    return type(one) is type(other) and (one == other or isinstance(one, NotApplicable))


def common_value(values: Iterable[Value]) -> Value | None:
    """The answer that all gave; None where they differ. At least one answer is needed."""
    first, *others = values
    return first if all(is_same(first, other) for other in others) else None


def draft(raters: Sequence[Answers], agreed: Answers | None = None) -> AnswersFile:
    """The draft of an answer file of the raters together (`rater: agreed`), in the order of the scale's items.

    Raters answer the same scale, variant and form, each with a letter of their own. What `agreed` has already stays as
    it is. That all do not know is nothing to agree on, and stays open. What was said about items is kept, with letters
    where raters said different things; a step of the action plans stands there once, however far each says that it has
    come. Why a rater finds an item not applicable is kept only where all do: else it is that rater's own. The date is
    that of the last rater until the team writes that of its meeting. That texts are shared is for all to agree on, so
    no rater's word for it counts; and a draft is never a redacted file, whatever it was made of.
    """
    by_letter = {rater.about.rater: rater for rater in sorted(raters, key=lambda rater: _order(rater.about.rater))}
    first = agreed or next(iter(by_letter.values()))
    files = [first.about, *(rater.about for rater in by_letter.values())]
    return first.about.model_copy(
        update={
            "municipality": next((file.municipality for file in files if file.municipality), None),
            "date": agreed.about.date if agreed else max(file.date for file in files),
            "rater": "agreed",
            "role": first.about.role if len({file.role for file in files}) == 1 else agreed and agreed.about.role,
            "share_texts": agreed is not None and agreed.about.share_texts,
            "redacted": None,
            "answers": {name: _given(name, by_letter, agreed) for name in first.values},
            "actions": tuple(told.step for told in gathered_steps(files)),
        }
    )


def _order(letter: str) -> tuple[int, str]:
    """A to Z come before AA."""
    return len(letter), letter


def _given(name: str, by_letter: Mapping[str, Answers], agreed: Answers | None) -> Given:
    """The answer to one item: what was agreed already, or what all answered, or blank; remarks are always kept."""
    values = {letter: rater.values[name] for letter, rater in by_letter.items()}
    said = {letter: rater.remarks.get(name, Given()) for letter, rater in by_letter.items()}
    kept = agreed.remarks.get(name, Given()) if agreed else Given()
    common = common_value(values.values())
    is_agreed = common is not None and not isinstance(common, DontKnow | Blank)
    value, reason = kept.value, kept.reason
    if is_agreed and (agreed is None or isinstance(agreed.values[name], Blank)):
        value = next(iter(said.values())).value
        reason = _joined({letter: given.reason for letter, given in said.items()}) or reason
    texts = {
        key: getattr(kept, key) or _joined({letter: getattr(given, key) for letter, given in said.items()})
        for key in REMARKS
    }
    ratings = dict(kept.ratings or {})
    if not is_agreed and any(not isinstance(answer, Blank) for answer in values.values()):
        ratings |= {letter: given.value for letter, given in said.items()}
    return Given(value=value, reason=reason, ratings=ratings or None, corrected=kept.corrected, **texts)


def _joined(said: Mapping[str, str | None]) -> str | None:
    """What raters said as one text: each text once, with the letters of those who said it where there are several."""
    letters: dict[str, list[str]] = {}
    for letter, text in said.items():
        if text:
            letters.setdefault(text.strip(), []).append(letter)
    if not letters:
        return None
    if len(letters) == 1 and len(next(iter(letters.values()))) == len(said):
        return next(iter(letters))
    lines, n = [], 0
    for text, who in letters.items():
        line = f"{', '.join(who)}: {text}"
        n += len(line) + 1
        lines.append(line if n < MOST_JOINED - 100 * len(letters) else f"{', '.join(who)}: …")
    return "\n".join(lines)
