"""Which form is asked for, and the items that stand in it."""

from collections.abc import Iterator
from typing import NamedTuple

from hf_fidelity.scale.item import Item
from hf_fidelity.scale.model import Domain, Form, Scale
from hf_fidelity.scale.words import in_language


class BlankForm(NamedTuple):
    """An empty form of a scale. Without a variant, the one who answers chooses it; without a rater, the letter too."""

    scale: Scale
    language: str
    variant: str | None = None
    form: Form = "full"
    rater: str | None = None

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
