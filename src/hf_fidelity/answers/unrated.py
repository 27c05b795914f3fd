"""Answers as they go beyond the team: without what each rater answered, and without whose words a text is."""

from collections.abc import Collection, Iterator

from hf_fidelity.answers.letters import letters_of, may_name_a_rater, names_a_rater, without_letters
from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.model import MEAN, AnswersFile, Given
from hf_fidelity.problem import Finding, Path, Severity

SAID = ("reason", "note", "evidence", "barrier", "facilitator", "adaptation")
"""The texts of an answer that may begin with the letter of the rater who wrote them."""


def without_ratings(assessed: Assessed) -> Assessed:
    """Answers without ratings and without the letters before texts; those of one rater alone are as they were."""
    answers = assessed.answers
    if answers.about.rater not in ("agreed", MEAN):
        return assessed
    letters = letters_of(answers.about)
    remarks = {name: _bare(given, letters) for name, given in answers.remarks.items()}
    about = answers.about.model_copy(update={"answers": remarks})
    return assessed._replace(answers=answers._replace(about=about, remarks=remarks, ratings={}))


def _bare(given: Given, letters: set[str]) -> Given:
    texts = {key: without_letters(text, letters).strip() or None for key in SAID if (text := getattr(given, key))}
    return given.model_copy(update={**texts, "ratings": None})


def telling_texts(assessed: Assessed, letters: Collection[str] = ()) -> Iterator[Finding]:
    """The texts that a report shows and that tell what one of the raters said or scored; never what is written.

    `letters` are those of raters whose files stand beside; where none are known, a letter that stands alone only may be
    one. Answers of one rater are looked at only with `letters`.
    """
    about = assessed.answers.about
    if about.rater != "agreed" and not letters:
        return
    known = letters_of(about).union(letters)
    for path, text in _shown_texts(about, known):
        if names_a_rater(text, known):
            wrong = "this text seems to say what one of the raters said or scored, and the report shows it"
            remedy = "Write it as the team's own words, without letters; raters' answers stay with the team."
            yield Finding(path, wrong, "", remedy, code="HF293", severity=Severity.WARNING)
        elif not known and may_name_a_rater(text, known):
            wrong = "a letter stands alone in this text, could be a rater's, and the report shows it"
            remedy = "If it is, write the text without it; otherwise let it stand."
            yield Finding(path, wrong, "", remedy, code="HF293", severity=Severity.WARNING)


def _shown_texts(about: AnswersFile, letters: set[str]) -> Iterator[tuple[Path, str]]:
    """Every text that a report shows, with its place, as it is shown."""
    for name, given in about.answers.items():
        bare = _bare(given, letters)
        yield from ((("answers", name, key), text) for key in SAID if (text := getattr(bare, key)))
        if given.corrected:
            yield ("answers", name, "corrected", "reason"), given.corrected.reason
    for n, action in enumerate(about.actions):
        yield from ((("actions", n, key), text) for key in ("step", "owner") if (text := getattr(action, key)))
