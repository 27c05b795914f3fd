"""Which files a trend leaves out, in words."""

from collections.abc import Iterator

from hf_fidelity.views.speech import Speech


def left_out_in_words(n_raters: int, n_participants: int, say: Speech) -> Iterator[str]:
    """A sentence for each kind of file that was left out."""
    if n_raters:
        yield say.plural(
            "{n} file of a single rater is left out, since the team has agreed answers.",
            "{n} files of single raters are left out, since the team has agreed answers.",
            n_raters,
        )
    if n_participants:
        yield say.plural(
            "{n} file of a participant is left out: participants are anonymous and not followed over time.",
            "{n} files of participants are left out: participants are anonymous and not followed over time.",
            n_participants,
        )
