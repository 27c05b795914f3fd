"""Words and signs for what is shown of a network, and for what is not."""

from fractions import Fraction

from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.network.roster import Out
from hf_fidelity.scoring.network.spread import Spread
from hf_fidelity.scoring.result import Outcome, Reason, Scored
from hf_fidelity.scoring.suppression import Count, Nearly, Suppressed
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import NO_SCORE, shown_score

HIDDEN = ":"
"""Stands for a figure that is not shown; Statistics Norway uses the same sign for it."""
MISSING = NO_SCORE
NOT_APPLICABLE = "\u00d7"
UNKNOWN = "?"
DASH = "\u2013"
"""Stands between the ends of a range."""


def signs(say: Speech) -> tuple[tuple[str, str], ...]:
    """The four signs that stand in the place of a figure, with what they mean."""
    return (
        (MISSING, say("missing: not answered, or nothing to compare with")),
        (UNKNOWN, say("unknown: the team does not know")),
        (NOT_APPLICABLE, say("not applicable")),
        (HIDDEN, say("not shown: too few teams stand behind it, or could be worked out from it")),
    )


def count_in_words(count: Count, say: Speech) -> str:
    """How many teams, as far as it is shown."""
    match count:
        case Suppressed():
            return HIDDEN
        case Nearly(at_least):
            return say("at least {n}", n=at_least)
    return str(count)


def part_in_words(count: Count, n: int, say: Speech) -> str:
    """How many of the teams, as far as it is shown."""
    if isinstance(count, Suppressed):
        return HIDDEN
    if isinstance(count, Nearly):
        return say("at least {n} of {total}", n=count.at_least, total=n)
    return say("{n} of {total}", n=count, total=n)


def at_least(count: Count) -> int:
    """How many there are at least, as far as it is shown."""
    match count:
        case Suppressed():
            return 0
        case Nearly(n):
            return n
    return count


def middle_half(spread: Spread, scale: Scale, say: Speech) -> str:
    """The range in which the middle half of the teams lies."""
    return in_range(spread.lower_quartile, spread.upper_quartile, scale, say)


def in_range(low: Fraction, high: Fraction, scale: Scale, say: Speech) -> str:
    """Two scores with a dash between them."""
    return f"{shown_score(low, scale, say)}{DASH}{shown_score(high, scale, say)}"


def bands_in_words(scale: Scale, say: Speech) -> str:
    """Where each band begins, the lowest first."""
    limits = sorted((band.from_, in_language(band.title, say.language, band.id)) for band in scale.bands if band.from_)
    return ", ".join(say("{band} from {limit}", band=band, limit=plain(limit, say.language)) for limit, band in limits)


def item_score(outcome: Outcome, say: Speech) -> str:
    """An item's score, or the sign for why there is none."""
    if isinstance(outcome, Scored):
        return plain(outcome.value, say.language)
    return {Reason.DONT_KNOW: UNKNOWN, Reason.NOT_APPLICABLE: NOT_APPLICABLE}.get(outcome.reason, MISSING)


def why_out(reason: Out, say: Speech) -> str:
    """What a team did, so that it is not in the figures; or what is the matter with a file."""
    match reason:
        case Out.MISSING:
            return say("sent nothing, though it was expected")
        case Out.UNREADABLE:
            return say("the file cannot be read")
        case Out.NOT_AGREED:
            return say("sent raters' answers only, nothing agreed yet")
        case Out.CONTRADICTED:
            return say("sent two files that do not say the same")
        case Out.OTHER_VERSION:
            return say("answered another version of the scale")
        case Out.SHORT_FORM:
            return say("answered the short form, which gives no comparable score")
        case Out.OTHER_ITEMS:
            return say("was asked other items, being another kind of team")
        case Out.TOO_FEW_ANSWERS:
            return say("answered too few items for a score in every principle")
        case Out.TOO_LATE:
            return say("sent the answers after the codes of the round were given out")


def what_to_do(reason: Out, say: Speech) -> str:
    """What a team can do to be in the figures."""
    match reason:
        case Out.MISSING:
            return say("Send the agreed answers.")
        case Out.UNREADABLE:
            return say("Look at the file with hf-fidelity check, mend what it says, and send it again.")
        case Out.NOT_AGREED:
            return say("Agree on the answers, and send those.")
        case Out.CONTRADICTED:
            return say("Say which of the files counts.")
        case Out.OTHER_VERSION:
            return say("Answer the version that the network uses.")
        case Out.SHORT_FORM:
            return say("Answer the full form.")
        case Out.OTHER_ITEMS:
            return say("Nothing: the figures would not mean the same.")
        case Out.TOO_FEW_ANSWERS:
            return say("Answer more of the items.")
        case Out.TOO_LATE:
            return say("Nothing for this round; be in time for the next.")
