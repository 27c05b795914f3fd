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
        "Fewer than {n} participants have answered. Nothing is shown before that, so that nobody can be recognised.",
        n=withheld.n_needed,
    )


def rule_in_words(least: int, say: Speech) -> str:
    """How answers are put together."""
    return say(
        "Neighbouring answers are counted together until at least {n} participants stand behind each number, and means "
        "are given to the nearest half step. Where single answers could still be worked out, nothing is shown.",
        n=least,
    )


def means_in_words(least: int, say: Speech) -> str:
    """How participants' means are given beside a team's scores."""
    return say(
        "What participants say is a mean to the nearest half step, given from {n} participants on. The gap is the "
        "team's score to the nearest half step, less theirs; a gap of half a step or more is named. These limits are "
        "our own.",
        n=least,
    )


def once_in_words(say: Speech) -> str:
    """Why results are given out once."""
    return say(
        "Give the results out once, when all have answered: whoever sees two of them, with one participant more in the "
        "second, can work out what that one answered. The tool cannot prevent that."
    )


def raters_in_words(letters: tuple[str, ...], say: Speech) -> str:
    """Who answered, by letter; all together where they agreed."""
    if letters == ("agreed",):
        return say("all together")
    listed = ", ".join(letters)
    return say.plural("rater {letters}", "raters {letters}", len(letters), letters=listed)


def averaged_in_words(voices: Voices, say: Speech) -> str:
    """That a result is a mean, and whose; empty otherwise."""
    if not voices.is_mean:
        return ""
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


def higher_in_words(titles: Sequence[str], say: Speech) -> str:
    """Where the team sees itself higher than its participants do."""
    return say("The team sees itself higher than its participants do: {titles}.", titles="; ".join(titles))
