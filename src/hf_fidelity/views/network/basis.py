"""What the figures of a round rest on besides the teams that are in: who is compared, and files that lie apart."""

from hf_fidelity.scoring.network.figures import compared
from hf_fidelity.views.network.subject import Subject


def compared_in_words(subject: Subject) -> str:
    """How many of the teams in both rounds are compared, and why not all, or why none; nothing when none is earlier."""
    found, say = compared(subject.rounds, subject.previous), subject.say
    if found is None and subject.is_uncoded_before:
        return say("The round before is not compared: the key has no codes of it.")
    if found is None:
        return ""
    rounds = say("From round {previous} to round {name}.", previous=subject.previous, name=subject.last.roster.round)
    n = found.same_code
    if n == found.both:
        return f"{rounds} " + say.plural("{n} team is in both.", "{n} teams are in both, and all are compared.", n)
    why = say("When teams come or go, some others get a new code too, so that nobody can be told by it.")
    if n < subject.least:
        few = say("Of {total} teams in both, too few have kept their code to be compared.", total=found.both)
        return f"{rounds} {few} {why}"
    many = say("{n} of the {total} teams in both are compared: those that have kept their code.", n=n, total=found.both)
    return f"{rounds} {many} {why}"


def apart_in_words(subject: Subject) -> str:
    """How many files are of rounds that too few teams have answered; nothing when there are none."""
    if not subject.n_apart:
        return ""
    return subject.say.plural(
        "Besides, {n} file names a round that fewer than {least} teams have answered, and is in none of these numbers: "
        "perhaps the round is mistyped, or the next one has begun.",
        "Besides, {n} files name rounds that fewer than {least} teams have answered, and are in none of these numbers: "
        "perhaps a round is mistyped, or the next one has begun.",
        subject.n_apart,
        least=subject.least,
    )
