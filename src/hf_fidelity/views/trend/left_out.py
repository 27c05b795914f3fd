"""Which files a trend leaves out, in words."""

from collections.abc import Iterator

from hf_fidelity.views.speech import Speech


def left_out_in_words(n_raters: int, say: Speech, *, has_participants: bool) -> Iterator[str]:
    """A sentence for each kind of file that was left out; how many participants there are, is not told."""
    if n_raters:
        yield say.plural(
            "{n} file of a single rater is left out, since the team has agreed answers.",
            "{n} files of single raters are left out, since the team has agreed answers.",
            n_raters,
        )
    if has_participants:
        yield say("Participants' files are left out: participants are anonymous and not followed over time.")
