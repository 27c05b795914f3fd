"""Who counts as one participant, since a file saved twice, or an empty form, must not make a group look larger."""

from collections.abc import Hashable, Sequence

from hf_fidelity.answers.model import Answers
from hf_fidelity.answers.values import Blank, NotApplicable


def each_once(given: Sequence[Answers]) -> list[Answers]:
    """The answers of each participant who gave any: the same answers under the same letter are one's, saved twice.

    Notes, dates, and how a file is laid out do not tell two people from each other. The rule is our own, and on the
    safe side: two who answered alike count once, until their files have different letters. Not wanting to answer is an
    answer; a form in which everything is blank is nobody's, since the form itself may lie among the files.
    """
    return list({_answered(one): one for one in reversed(given) if _is_filled_in(one)}.values())[::-1]


def _is_filled_in(one: Answers) -> bool:
    return not all(isinstance(value, Blank) for value in one.values.values())


def _answered(one: Answers) -> tuple[str, Hashable]:
    values = sorted(one.values.items(), key=lambda entry: entry[0])
    return one.about.rater, tuple(
        (name, NotApplicable if isinstance(value, NotApplicable) else value) for name, value in values
    )
