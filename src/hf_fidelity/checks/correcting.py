"""Rules about answers that were corrected after their round."""

from collections.abc import Iterator
from datetime import date

from hf_fidelity.answers.agreed import is_same
from hf_fidelity.answers.corrected import value_before
from hf_fidelity.checks.subjects import Answered
from hf_fidelity.problem import Finding, Path


def correction_without_change(answered: Answered) -> Iterator[Finding]:
    """What a corrected answer was before is another answer of the same item.

    Reports show both, so that a change between rounds is not taken for one of practice. `was` is written as an answer
    is; left out, it says that the item was blank.

    Wrong:

        access-affordable:
          value: {count: 18, total: 26}
          corrected: {was: {count: 18, total: 26}, date: 2026-05-06, reason: Counted again.}

    Right:

        access-affordable:
          value: {count: 18, total: 26}
          corrected: {was: {count: 21, total: 26}, date: 2026-05-06, reason: Counted again.}
    """
    answers = answered.assessed.answers
    for item in answered.assessed.scale.items:
        given = answers.remarks.get(item.id)
        if given is None or given.corrected is None:
            continue
        was = value_before(item, given)
        path: Path = ("answers", item.id, "corrected", *(["was"] if given.corrected.was is not None else []))
        if was is None:
            remedy = "Write it as the answer was written."
            yield Finding(path, "what stands under `was` is no answer that the item takes", "", remedy)
        elif is_same(was, answers.values[item.id]):
            remedy = "Write under `was` what was answered before, or delete `corrected`."
            yield Finding(path, "the answer was corrected to what it was", "", remedy)


def correction_out_of_time(answered: Answered) -> Iterator[Finding]:
    """An answer is corrected after its round, and not in the future.

    What is changed before the round is done is no correction, but an answer.

    Wrong: a round of 2026-04-22, and `corrected: {was: 3, date: 2026-03-01, reason: …}`.

    Right: `corrected: {was: 3, date: 2026-05-06, reason: …}`.
    """
    about = answered.assessed.answers.about
    for name, given in answered.assessed.answers.remarks.items():
        if given.corrected and (wrong := _fault_of(given.corrected.date, about.date, answered.today)):
            values = {"day": given.corrected.date, "round": about.date}
            path = ("answers", name, "corrected", "date")
            yield Finding(path, wrong, "", "Write the day of the correction.", values)


def _fault_of(day: date, of_round: date, today: date) -> str:
    if day < of_round:
        return "the correction of {day} is from before the round of {round}"
    return "the correction of {day} is in the future" if day > today else ""
