"""Words for results: how a score came about, why there is none, and how a score and who holds its key are shown."""

from fractions import Fraction

from hf_fidelity.answers.model import MEAN
from hf_fidelity.answers.values import Amount, Level, Proportion, Ticks, Value
from hf_fidelity.scale.item import AnyCut, Checklist, Item, Levels, Number
from hf_fidelity.scale.model import Band, Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Aggregate, InBand, ItemResult, Reason, Result, Scored, Withheld
from hf_fidelity.views.numbers import UNBROKEN, Limits, decimal, percent, plain, rounded
from hf_fidelity.views.rounds import Before, Hindrance
from hf_fidelity.views.speech import Speech

NO_SCORE = "\u2013"
"""Stands where a score is withheld."""
UNCLEAR = "\u2248"
"""Stands beside a change that is not clear, where there is no room for words."""


def derivation(item: Item, result: ItemResult, variant: str | None, say: Speech) -> str:
    """How a fact became a score, such as "27 of 30 = 90 %, from 75 %: 3"; empty where nothing is derived."""
    if not isinstance(result.outcome, Scored):
        return ""
    number = plain(result.outcome.value, say.language)
    score = say("score {number}", number=number)
    match result.value:
        case Level(level) if isinstance(item, Levels) and item.reverse:
            return say("answered {level}, reversed: {score}", level=plain(level, say.language), score=score)
    fact = fact_in_words(item, result.value, variant, say)
    if not fact:
        return ""
    if result.cut is None or isinstance(item, Levels):
        return f"{fact}: {score}"
    limit = limit_in_words(result.cut, item.cuts_for(variant), say, is_share=isinstance(result.value, Proportion))
    return f"{fact}, {limit}: {score}"


def fact_in_words(item: Item, value: Value, variant: str | None, say: Speech) -> str:
    """A fact as it was answered, such as "27 of 30 = 90 %" or "3 of 6 ticked"; empty where the answer is none."""
    match value:
        case Ticks(ticked) if isinstance(item, Checklist):
            return say("{n} of {total} ticked", n=len(ticked), total=len(item.options))
        case Amount(amount) if isinstance(item, Number):
            unit = in_language((amount == 1 and item.unit_one) or item.unit, say.language)
            return f"{plain(amount, say.language, _limits(item.cuts_for(variant)))} {unit}".rstrip()
        case Proportion(n, total):
            cuts = () if isinstance(item, Levels) else item.cuts_for(variant)
            share = percent(n / total, say.language, _limits(cuts))
            return say("{count} of {total} = {share}", count=n, total=total, share=share)
    return ""


def _limits(cuts: tuple[AnyCut, ...]) -> Limits:
    least = [cut.from_ for cut in cuts if cut.from_ is not None]
    return Limits(least, [cut.up_to for cut in cuts if cut.up_to is not None])


def limit_in_words(cut: AnyCut, cuts: tuple[AnyCut, ...], say: Speech, *, is_share: bool) -> str:
    """The values that a cut covers: "from 75 %", "up to 28", or for the last one "under 50 %" or "over 112"."""

    def shown(limit: Fraction) -> str:
        return percent(limit, say.language) if is_share else plain(limit, say.language)

    if cut.from_ is not None:
        return say("from {limit}", limit=shown(cut.from_))
    if cut.up_to is not None:
        return say("up to {limit}", limit=shown(cut.up_to))
    above = cuts[-2]
    if above.from_ is not None:
        return say("under {limit}", limit=shown(above.from_))
    assert above.up_to is not None
    return say("over {limit}", limit=shown(above.up_to))


def withheld_in_words(withheld: Withheld, say: Speech) -> str:
    """Why there is no score, in a few words."""
    match withheld.reason:
        case Reason.BLANK:
            return say("not answered")
        case Reason.DONT_KNOW:
            return say("don't know")
        case Reason.NOT_APPLICABLE:
            return say("not applicable")
        case Reason.NOTHING_APPLICABLE:
            return say("nothing here applies")
        case Reason.TOO_FEW_ITEMS:
            return say("{n} scored, {needed} needed", n=withheld.n_scored, needed=withheld.n_needed)
        case Reason.TOO_FEW_DOMAINS:
            return say.plural(
                "{n} principle has a score, {needed} needed",
                "{n} principles have a score, {needed} needed",
                withheld.n_scored,
                needed=withheld.n_needed,
            )
        case Reason.SHORT_FORM:
            return say("the short form gives no band")
        case _:
            return _lack_of_people_in_words(withheld, say)


def _lack_of_people_in_words(withheld: Withheld, say: Speech) -> str:
    """Why there is no figure of several raters, or of participants; nothing where the reason needs no words."""
    match withheld.reason:
        case Reason.TOO_FEW_RATERS:
            return say("{n} raters, {needed} needed", n=withheld.n_scored, needed=withheld.n_needed)
        case Reason.NO_PAIRS:
            return say("no item was scored by two raters")
        case Reason.NO_VARIATION:
            return say("all scores are the same, so nothing shows whether raters can tell practices apart")
        case Reason.TOO_FEW_PARTICIPANTS:
            return say("fewer than {n} participants have answered", n=withheld.n_needed)
        case Reason.GIVES_AWAY:
            return say("not shown, to protect those who answered")
        case Reason.UNLIKE_ITEMS:
            return say("its items have different steps")
        case _:
            return ""


def anchor_in_words(item: Item, result: ItemResult, language: str) -> str:
    """The text of the anchor that was chosen, or the options that were ticked; empty where there is none."""
    match result.value:
        case Level(level) if isinstance(item, Levels):
            return next((in_language(a.text, language) for a in item.anchors if a.score == level), "")
        case Ticks(ticked) if isinstance(item, Checklist):
            return "; ".join(in_language(o.text, language, o.id) for o in item.options if o.id in ticked)
        case _:
            return ""


def status_in_words(scale: Scale, say: Speech) -> str:
    """How far the scale has come."""
    words = {"draft": say("draft"), "published": say("published"), "withdrawn": say("withdrawn")}
    return words[scale.status]


def shown_score(value: Fraction, scale: Scale, say: Speech) -> str:
    """A score with two decimals, or more where two would put it into another band."""
    return decimal(value, say.language, 2, Limits([band.from_ for band in scale.bands if band.from_ is not None]))


def key_holder(scale: Scale, name: str, say: Speech) -> str:
    """Who holds the key to an item, by the grouping `actor`; empty when the scale has none."""
    item = next(item for item in scale.items if item.id == name)
    groups = next((grouping.groups for grouping in scale.groupings if grouping.id == "actor"), ())
    return ", ".join(in_language(g.title, say.language, g.id) for g in groups if g.id in item.groups("actor"))


def band_named(scale: Scale, band: InBand | Withheld) -> Band | None:
    """The band of a score, if it has one."""
    return next((known for known in scale.bands if isinstance(band, InBand) and known.id == band.band), None)


def rater_in_words(rater: str, say: Speech) -> str:
    """Who answered."""
    if rater == MEAN:
        return say("several raters, who have not agreed")
    return say("the team together") if rater == "agreed" else say("rater {letter}", letter=rater)


def variant_in_words(scale: Scale, variant: str | None, language: str) -> str:
    """The title of a variant; empty without one."""
    return next((in_language(known.title, language, known.id) for known in scale.variants if known.id == variant), "")


def signed(change: Fraction, say: Speech) -> str:
    """A change with its sign; one that is not nothing never looks like it."""
    decimals = 2
    while change and not rounded(change, decimals):
        decimals += 1
    sign = "+" if change > 0 else "\u2212" if change < 0 else "\u00b1"
    return f"{sign}{decimal(abs(change), say.language, decimals)}"


def change_in_words(whole: Aggregate, now: Result, before: Before | None, say: Speech) -> str:
    """By how much a score has changed since an earlier round, with a star where other items were scored then.

    Empty where nothing can be compared.
    """
    then = before.of(whole) if before else None
    if before is None or then is None:
        return ""
    if not isinstance(then.outcome, Scored) or not isinstance(whole.outcome, Scored):
        return ""
    star = "" if before.has_same_items(whole, now) else "*"
    return signed(whole.outcome.value - then.outcome.value, say) + star


def marked_change(whole: Aggregate, now: Result, before: Before | None, say: Speech) -> str:
    """A change as `change_in_words` says it, with the sign of an unclear change behind it."""
    known = before.change_of(whole, now) if before else None
    return change_in_words(whole, now, before, say) + (f"{UNBROKEN}{UNCLEAR}" if known and known.is_unclear else "")


def hindrance_in_words(hindrance: Hindrance, say: Speech) -> str:
    """Why two rounds are not compared."""
    match hindrance:
        case Hindrance.SCALE:
            return say("The round before was answered on another version of the scale; its scores are not compared.")
        case Hindrance.VARIANT:
            return say("The team was of another kind in the round before, and was scored otherwise; not compared.")
        case Hindrance.FORM:
            return say("Only one of the two rounds is the short form; their scores are not compared.")


def star_in_words(say: Speech) -> str:
    """What the star beside a change means."""
    return say("* Not all of the same items were scored last time, so a part of the change may come from that.")
