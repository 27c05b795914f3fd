"""Two rounds of one team beside each other."""

from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.result import Aggregate, Result


class Before(NamedTuple):
    """An earlier round of the same team. `is_comparable` says whether its scores mean the same."""

    assessed: Assessed
    result: Result
    is_comparable: bool

    def of(self, whole: Aggregate) -> Aggregate | None:
        """The same score in the earlier round; None where the two may not be compared."""
        if not self.is_comparable:
            return None
        return next((score for score in (self.result.overall, *self.result.domains) if score.id == whole.id), None)


def compared(earlier: Assessed, now: Assessed) -> Before:
    """An earlier round beside this one. Scores mean the same when scale, kind of team and form are the same."""
    then, about = earlier.answers.about, now.answers.about
    is_same = earlier.scale_document.sha256 == now.scale_document.sha256
    is_same = is_same and (then.variant, then.form) == (about.variant, about.form)
    return Before(earlier, score(earlier.scale, earlier.answers), is_same)
