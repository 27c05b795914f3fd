"""Which form is asked for, what it says of itself from the start, and the items that stand in it."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from hf_fidelity.answers.vocabulary import Translated, answer_words
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.model import Domain, Form, Scale
from hf_fidelity.scale.words import Day, in_language

if TYPE_CHECKING:
    from hf_fidelity.views.forms.last import LastRound

PARTICIPANT = {"rater": "P", "role": "participant"}
"""What the form of an anonymous scale says of the one who answers: the same of everyone."""


Sentence = TypeVar("Sentence")


def what_is_shared(say: Callable[[str], Sentence]) -> Sentence:
    """What it means that a team shares its texts, in one sentence."""
    return say(
        "With yes, notes, evidence, what hinders and helps, and adaptations go too (no answer: no); letters and the "
        "action plan never do."
    )


class Header(NamedTuple):
    """What is the same in every form of a round, as far as it is known when the form is made."""

    team: str | None = None
    municipality: str | None = None
    round: str | None = None
    date: Day | None = None


class BlankForm(NamedTuple):
    """An empty form of a scale. Without a variant, the one who answers chooses it; without a rater, the letter too."""

    scale: Scale
    language: str
    variant: str | None = None
    form: Form = "full"
    rater: str | None = None
    header: Header = Header()
    last: "LastRound | None" = None

    def domains(self) -> Iterator[tuple[Domain, tuple[Item, ...]]]:
        """Each domain with its items of this form, in order; domains without any are left out.

        Without a variant these are the items of all variants.
        """
        for domain in self.scale.domains:
            items = tuple(item for item in domain.items if self._is_in(item))
            if items:
                yield domain, items

    def _is_in(self, item: Item) -> bool:
        return (self.variant is None or item.is_asked(self.variant)) and (self.form == "full" or item.short)

    @property
    def title(self) -> str:
        """The name of the scale in the form's language."""
        return in_language(self.scale.title, self.language, self.scale.id)

    @property
    def is_anonymous(self) -> bool:
        """Whether participants answer: such a form asks for nothing about the person, and has no room for remarks."""
        return self.scale.anonymous_from is not None

    @property
    def words(self) -> Mapping[str, Translated]:
        """What can be chosen beside an item's own anchors and options, as the scale calls it."""
        return answer_words(self.scale.dont_know)

    @property
    def known(self) -> dict[str, str]:
        """What the form says of itself from the start, by key of an answer file; days as year-month-day."""
        said = {
            "team": self.header.team,
            "municipality": self.header.municipality,
            "round": self.header.round,
            "date": self.header.date and self.header.date.isoformat(),
            "variant": self.variant,
            "rater": self.rater,
        }
        if self.is_anonymous:
            said |= PARTICIPANT
        return {key: value for key, value in said.items() if value}
