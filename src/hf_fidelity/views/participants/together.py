"""What is shown of participants' answers: only what scoring says may be told, in words."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.model import AnswersFile
from hf_fidelity.scale.item import Item, Levels
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.result import Withheld
from hf_fidelity.scoring.voices import PRINCIPLE, GroupVoice, Participants, Told
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import NO_SCORE, withheld_in_words


class Together(NamedTuple):
    """Participants' answers as one. `about` is the header that their files share.

    `day` is theirs where they have one, and are enough to be told of.
    """

    scale: Scale
    scale_sha256: str
    about: AnswersFile
    day: date | None
    told: Participants | Withheld
    say: Speech


def together_of(files: Sequence[Assessed], told: Participants | Withheld, say: Speech) -> Together:
    """What is told of participants' files of one team and round, without the files."""
    first, days = files[0], {one.answers.about.date for one in files}
    about = first.answers.about.model_copy(update={"answers": {}, "actions": ()})
    is_told = isinstance(told, Participants) and len(days) == 1
    return Together(first.scale, first.scale_document.sha256, about, days.pop() if is_told else None, told, say)


class CellView(NamedTuple):
    """A cell: over how many columns it reaches, how many participants are in it, and what it stands for.

    `remark` says of a cell that holds all answers that they are not shown apart.
    """

    span: int
    n: int
    words: str
    remark: str = ""


class ItemCells(NamedTuple):
    """An item with its cells, from no answer to the highest step."""

    number: str
    title: str
    prompt: str
    cells: tuple[CellView, ...]


class DomainCells(NamedTuple):
    """The items of a domain. `columns` are the headings of the steps, where all its items have the same."""

    title: str
    columns: tuple[str, ...]
    items: tuple[ItemCells, ...]


class MeanView(NamedTuple):
    """What participants say on a group of items, to the nearest half step; or why it is not shown.

    `theirs_at` is its place on an axis from 0 to 100; nothing stands beside it (`own_at`).
    """

    title: str
    theirs: str
    remark: str
    theirs_at: float | None
    own_at: float | None = None


def domain_cells(together: Together, told: Participants) -> list[DomainCells]:
    """Every item that was asked, by domain."""
    scale, say = together.scale, together.say
    asked = [domain for domain in scale.domains if any(item.id in told.items for item in domain.items)]
    found = []
    for d, domain in enumerate(asked, start=1):
        items = [item for item in domain.items if item.id in told.items]
        ladders = {tuple(sorted(set(item.scores(together.about.variant)))) for item in items}
        columns = tuple(plain(score, say.language) for score in ladders.pop()) if len(ladders) == 1 else ()
        rows = tuple(_row(f"{d}.{n}", item, told.items[item.id], say) for n, item in enumerate(items, start=1))
        found.append(DomainCells(in_language(domain.title, say.language, domain.id), columns, rows))
    return found


def is_spread(told: Participants, least: int) -> bool:
    """Whether there are enough participants for two numbers beside each other."""
    return told.n >= 2 * least


def has_whole(domains: Sequence[DomainCells]) -> bool:
    """Whether all answers to an item stand in one cell."""
    return any(cell.remark for domain in domains for item in domain.items for cell in item.cells)


def _row(number: str, item: Item, cells: Sequence[Told], say: Speech) -> ItemCells:
    remark = say("spread not shown") if len(cells) == 1 else ""
    views = tuple(CellView(len(cell.scores) + cell.blank, cell.n, cell_in_words(cell, say), remark) for cell in cells)
    language = say.language
    return ItemCells(number, in_language(item.title, language, item.id), in_language(item.prompt, language), views)


def cell_in_words(cell: Told, say: Speech) -> str:
    """Which answers a cell holds: "no answer", "1-2", "no answer or 1-2"."""
    ends = [plain(score, say.language) for score in (cell.scores[:1] + cell.scores[1:][-1:])]
    steps = "–".join(ends)  # noqa: RUF001  # a dash between two numbers
    if not cell.blank:
        return steps
    return say("no answer or {steps}", steps=steps) if steps else say("no answer")


def mean_views(scale: Scale, told: Participants, say: Speech) -> list[MeanView]:
    """What participants say on each group, in the order of the scale."""
    grouping = next((known for known in scale.groupings if known.id == PRINCIPLE), None)
    named = grouping.groups if grouping else scale.domains
    titles = {one.id: in_language(one.title, say.language, one.id) for one in named}
    titles |= {one.id: in_language(one.title, say.language, one.id) for one in scale.domains if one.id not in titles}
    return [_mean(group, titles[group.id], told, say) for group in told.groups]


def _mean(group: GroupVoice, title: str, told: Participants, say: Speech) -> MeanView:
    if isinstance(group.mean, Withheld):
        return MeanView(title, NO_SCORE, withheld_in_words(group.mean, say), None)
    at = None
    if told.steps:
        at = round(float((group.mean.value - told.steps.lowest) / (told.steps.highest - told.steps.lowest) * 100), 2)
    return MeanView(title, plain(group.mean.value, say.language), "", at)


def steps_in_words(scale: Scale, say: Speech) -> list[str]:
    """What the steps mean, such as "1 not at all true", where all levels items share their words; nothing otherwise."""
    ladders = {
        tuple((anchor.score, in_language(anchor.text, say.language)) for anchor in item.anchors)
        for item in scale.items
        if isinstance(item, Levels)
    }
    is_shared = len(ladders) == 1 and not any(isinstance(item, Levels) and item.reverse for item in scale.items)
    return [f"{plain(score, say.language)} {text}".strip() for score, text in ladders.pop()] if is_shared else []
