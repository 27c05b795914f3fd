"""Sentences about several voices: what may be shown of participants, and whose scores stand beside one another."""

from collections.abc import Sequence
from fractions import Fraction

from hf_fidelity.scoring.result import Withheld
from hf_fidelity.views.numbers import decimal
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.voices.beside import Voices


def too_few_in_words(withheld: Withheld, say: Speech) -> str:
    """That too few have answered, and not how many."""
    return say(
        "Fewer than {n} participants have answered. Nothing is shown before that, so that nobody can be recognised. "
        "Files with the same answers under the same letter count as one.",
        n=withheld.n_needed,
    )


def rule_in_words(least: int, say: Speech) -> str:
    """How answers are put together."""
    return say(
        "Neighbouring answers are counted together until at least {n} participants stand behind each number, and means "
        "are given to the nearest half step. Where single answers could still be worked out, nothing is shown.",
        n=least,
    )


def from_how_many_in_words(least: int, say: Speech) -> str:
    """Why the spread of the answers is not shown: there are too few for two numbers."""
    return say(
        "How the answers to each question are spread is shown from {n} participants on: divided into two groups, fewer "
        "would leave one of under {least}.",
        n=2 * least,
        least=least,
    )


def one_number_in_words(least: int, say: Speech) -> str:
    """What one number over all answers means."""
    return say(
        "“Spread not shown” does not mean that all answered alike: wherever the answers were divided, one group would "
        "be of fewer than {n} participants.",
        n=least,
    )


def means_in_words(least: int, say: Speech) -> str:
    """How participants' means are given beside a team's scores."""
    return say(
        "What participants say is a mean to the nearest half step, given from {n} participants on. The gap is the "
        "team's score to the nearest half step (in parentheses, where that is another), less theirs; a gap of half a "
        "step or more is named. These limits are our own.",
        n=least,
    )


def once_in_words(say: Speech) -> str:
    """Why results are given out once."""
    return say(
        "Give the results out once, when all have answered: whoever sees two of them, with one participant more in the "
        "second, can work out what that one answered. The tool cannot prevent that."
    )


def raters_in_words(letters: tuple[str, ...], say: Speech, *, shows_letters: bool) -> str:
    """Who answered, by letter or only how many; all together where they agreed."""
    if letters == ("agreed",):
        return say("all together")
    if not shows_letters:
        return say.plural("one rater", "{n} raters", len(letters))
    listed = ", ".join(letters)
    return say.plural("rater {letters}", "raters {letters}", len(letters), letters=listed)


def external_in_words(letters: tuple[str, ...], say: Speech, *, shows_letters: bool) -> str:
    """The heading over what external raters scored, with their letters where these are shown."""
    heading = say.plural("The team and the external rater", "The team and {n} external raters", len(letters))
    return f"{heading} ({', '.join(letters)})" if shows_letters and letters != ("agreed",) else heading


def averaged_in_words(voices: Voices, say: Speech) -> str:
    """That a result is a mean, and whose; empty otherwise."""
    if not voices.is_mean:
        return ""
    if not voices.shows_letters:
        n = len(voices.raters)
        return say("Mean of {n} raters' scores, not agreed. Meet and agree before this is passed on.", n=n)
    letters = sorted((one.answers.about.rater for one in voices.raters), key=lambda letter: (len(letter), letter))
    return say(
        "Mean of {n} raters' scores ({letters}), not agreed. Meet and agree before this is passed on.",
        n=len(letters),
        letters=", ".join(letters),
    )


def steps_apart_in_words(apart: Fraction, say: Speech) -> str:
    """How many steps apart two scores are."""
    if apart.denominator == 1:
        return say.plural("{n} step", "{n} steps", int(apart))
    return say("{number} steps", number=decimal(apart, say.language, 1))


def same_in_words(n_same: int, n_both: int, say: Speech) -> str:
    """On how many items two raters gave the same score."""
    return say("Of {total} items that both scored, {n} have the same score.", n=n_same, total=n_both)


def lower_in_words(titles: Sequence[str], say: Speech) -> str:
    """Where participants see the team higher than it sees itself."""
    return say("Participants see the team higher than it sees itself: {titles}.", titles="; ".join(titles))


def higher_in_words(titles: Sequence[str], say: Speech) -> str:
    """Where the team sees itself higher than its participants do."""
    return say("The team sees itself higher than its participants do: {titles}.", titles="; ".join(titles))
