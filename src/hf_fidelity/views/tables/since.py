"""What has changed since the round before, as cells of a workbook."""

from hf_fidelity.scoring.change import Change
from hf_fidelity.scoring.result import Result, Scored
from hf_fidelity.views.change_words import clarity_in_words, versions_in_words
from hf_fidelity.views.numbers import day
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.tables.scores import n_decimals, plain_number
from hf_fidelity.views.tables.sheet import Column, Shown, Value
from hf_fidelity.views.wording import hindrance_in_words, signed


class Since:
    """The changes since a round, and how they are shown."""

    def __init__(self, before: Before, result: Result, say: Speech) -> None:
        self.before, self.say = before, say
        self.changes = before.changes(result)
        self._items = {change.id: change for change in self.changes.items}

    def of_item(self, name: str) -> list[Value]:
        """The cells of an item."""
        change = self._items.get(name)
        then = plain_number(change.then.value, self.say) if change and isinstance(change.then, Scored) else None
        return [then, *self._moved(change)]

    def of_whole(self, name: str) -> list[Value]:
        """The cells of a domain, or of the overall score."""
        change = self.changes.of(name)
        then = Shown(change.then.value, 2) if change and isinstance(change.then, Scored) else None
        return [then, *self._moved(change)]

    @property
    def round_before(self) -> str:
        """Which round it is, and why nothing or not everything is compared with it."""
        about = self.before.assessed.answers.about
        hindrance = hindrance_in_words(self.before.hindrance, self.say) if self.before.hindrance else ""
        why = hindrance or versions_in_words(self.before, self.say)
        return f"{about.round}, {day(about.date, self.say.language)}. {why}".removesuffix(". ")

    @property
    def columns(self) -> list[Column]:
        """The headings."""
        return [Column(self.say("Last time"), 9), Column(self.say("Change"), 9), Column(self.say("How clear"), 13)]

    def _moved(self, change: Change | None) -> list[Value]:
        """The change, and whether it is no clear one; empty where nothing can be said."""
        difference = change.difference if change else None
        if difference is None:
            return [None, None]
        return [Shown(difference, n_decimals(signed(difference, self.say))), clarity_in_words(change, self.say) or None]
