"""Every item's score in every round, domain by domain."""

from typing import NamedTuple

from hf_fidelity.scale.item import Item
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Scored
from hf_fidelity.views.change_words import score_in_words
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.trend.history import History


class ItemRow(NamedTuple):
    """An item with its score in each round; one that cannot be compared with the last round stands in parentheses."""

    title: str
    is_core: bool
    cells: tuple[str, ...]


class ItemTable(NamedTuple):
    """The items of a domain."""

    title: str
    rows: tuple[ItemRow, ...]


def item_tables(history: History, say: Speech) -> list[ItemTable]:
    """The domains of the last round; items that it does not ask are left out."""
    return [
        ItemTable(
            in_language(domain.title, say.language, domain.id),
            tuple(_row(history, item, say) for item in domain.items if item.id in history.latest.result.items),
        )
        for domain in history.scale.domains
        if any(item.id in history.latest.result.items for item in domain.items)
    ]


def _row(history: History, item: Item, say: Speech) -> ItemRow:
    cells = [_cell(history, n, item.id, say) for n in range(len(history.rounds))]
    return ItemRow(in_language(item.title, say.language, item.id), item.core, tuple(cells))


def _cell(history: History, n: int, name: str, say: Speech) -> str:
    one = history.rounds[n].result.items.get(name)
    if one is None:
        return ""
    text = score_in_words(one.outcome, say)
    is_common = n == len(history.rounds) - 1 or name in history.to_last[n].common.items
    return text if is_common or not isinstance(one.outcome, Scored) else f"({text})"
