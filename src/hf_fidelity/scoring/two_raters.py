"""Weighted kappa: how far two raters agree beyond chance, when some disagreements are graver than others."""

from collections import Counter
from collections.abc import Callable, Sequence
from fractions import Fraction

from hf_fidelity.scoring.result import Outcome, Reason, Scored, Withheld

Pair = tuple[Fraction | None, Fraction | None]
Gravity = Callable[[Fraction, Fraction], Fraction]
"""How grave it is that one rater gave one value and the other another; nothing for the same value twice."""


def squared(a: Fraction, b: Fraction) -> Fraction:
    """Quadratic weights: two steps apart are four times as grave as one."""
    return (a - b) ** 2


def weighted_kappa(pairs: Sequence[Pair], gravity: Gravity = squared) -> Outcome:
    """Cohen's weighted kappa: 1 for full agreement, 0 for what chance would give with each rater's own frequencies.

    Units that only one of the two rated are left out. Withheld where none is left, and where both gave one and the same
    value to all. With quadratic weights it is nearly the intraclass correlation ICC(2,1) of the same ratings.

    Sources: Cohen, J. (1968). Weighted kappa. Psychological Bulletin 70(4), 213-220; Fleiss, J. L. and Cohen, J.
    (1973). The equivalence of weighted kappa and the intraclass correlation coefficient as measures of reliability.
    Educational and Psychological Measurement 33(3), 613-619.
    """
    both = [(a, b) for a, b in pairs if a is not None and b is not None]
    if not both:
        return Withheld(Reason.NO_PAIRS)
    first, second = Counter(a for a, _ in both), Counter(b for _, b in both)
    times = {(a, b): n * m for a, n in first.items() for b, m in second.items()}
    by_chance = sum((n * gravity(a, b) for (a, b), n in times.items()), Fraction(0)) / len(both)
    if not by_chance:
        return Withheld(Reason.NO_VARIATION)
    return Scored(1 - sum((gravity(a, b) for a, b in both), Fraction(0)) / by_chance)
