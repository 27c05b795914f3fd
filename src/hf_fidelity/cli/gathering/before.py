"""Whether a round lies before the one that is shown and is not compared, since the key has no codes of it."""

from statistics import median_low

from hf_fidelity.cli.gathering.gather import Gathering
from hf_fidelity.cli.gathering.rounds import Rounds
from hf_fidelity.scoring.suppression import FEWEST


def is_uncoded_before(gathering: Gathering, made: Rounds) -> bool:
    """Whether enough teams answered a round before the shown one, and yet none is compared."""
    if made.previous is not None:
        return False
    scales = {
        sha256
        for sha256 in {one.row.scale for one in gathering.read}
        if gathering.scale(sha256).model.id == made.scale.id
    }
    dates: dict[str, dict[str, str]] = {}
    for one in gathering.read:
        if one.row.scale in scales:
            dates.setdefault(one.row.round, {})[one.row.team] = one.date
    shown = made.rounds[-1].roster.round
    last = median_low(dates[shown].values())
    least = max(made.key.least, FEWEST)
    return any(
        len(of_round) >= least and (median_low(of_round.values()), name) < (last, shown)
        for name, of_round in dates.items()
        if name != shown
    )
