"""Several raters' answers of one team and round as one, for want of answers that they agreed on."""

from collections.abc import Sequence

from hf_fidelity.answers.agreed import draft
from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.model import MEAN, Answers
from hf_fidelity.answers.values import Blank, Value
from hf_fidelity.source.document import Document, joined_digest


def together(each: Sequence[Assessed]) -> Assessed:
    """Several raters' files as one that nobody has agreed on (`rater: mean`): blank, with every rating beside.

    What raters said about items is kept with their letters, and so are the steps of their action plans. The date is
    that of the last of them. They answer one form of one scale, each under a letter of their own.
    """
    each = sorted(each, key=_order)
    about = draft([one.answers for one in each]).model_copy(update={"rater": MEAN})
    values: dict[str, Value] = dict.fromkeys(each[0].answers.values, Blank())
    answers = Answers(about, values, about.answers, _ratings(each))
    return each[0]._replace(answers=answers, answers_document=_joined([one.answers_document for one in each]))


def with_ratings(agreed: Assessed, each: Sequence[Assessed]) -> Assessed:
    """Agreed answers with what raters answered in their own files; ratings in the agreed file itself come first."""
    own = agreed.answers.ratings
    found = {name: {**ratings, **own.get(name, {})} for name, ratings in _ratings(sorted(each, key=_order)).items()}
    ratings = {
        name: dict(sorted(known.items(), key=lambda entry: (len(entry[0]), entry[0]))) for name, known in found.items()
    }
    return agreed._replace(answers=agreed.answers._replace(ratings={**own, **ratings}))


def _ratings(each: Sequence[Assessed]) -> dict[str, dict[str, Value]]:
    """What each rater answered, by item id and letter."""
    names = each[0].answers.values if each else ()
    return {name: {one.answers.about.rater: one.answers.values[name] for one in each} for name in names}


def _order(one: Assessed) -> tuple[int, str]:
    """A to Z come before AA."""
    return len(one.answers.about.rater), one.answers.about.rater


def _joined(documents: Sequence[Document]) -> Document:
    """The documents as one: their names, and the digest that `sha256sum FILES | sha256sum` prints of them."""
    digest = joined_digest([(file.name, one.sha256) for one in documents for file in one.files[:1]])
    files = tuple(file for one in documents for file in one.files)
    return documents[0]._replace(name=", ".join(one.name for one in documents), sha256=digest, files=files)
