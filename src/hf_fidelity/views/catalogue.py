"""Scales for a reader: which there are, what one asks, and one item in full."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hf_fidelity.scale.item import Checklist, Item, Levels, Number, Share
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.shown import Shown
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import limit_in_words, status_in_words


def render_scales(scales: Sequence[Scale], say: Speech) -> RenderableType:
    """One line per scale."""
    table = Table.grid(padding=(0, 2))
    for scale in scales:
        title = in_language(scale.title, say.language)
        items = say.plural("{n} item", "{n} items", len(scale.items))
        table.add_row(Text(scale.reference, style="bold"), Text(title), Text(items), Text(status_in_words(scale, say)))
    return Shown([table])


def render_scale(scale: Scale, say: Speech) -> RenderableType:
    """What a scale is for, its items by domain, and how it is scored."""
    language = say.language
    minutes = say("about {n} minutes", n=scale.minutes) if scale.minutes else ""
    facts = (scale.reference, status_in_words(scale, say), minutes, scale.licence or "")
    parts: list[RenderableType] = [
        Text(in_language(scale.title, language), style="bold"),
        Text(" · ".join(filter(None, facts)), style="dim"),
    ]
    parts += [Text(in_language(text, language)) for text in (scale.purpose, scale.respondents) if text]
    if scale.variants:
        parts.append(Text("\n" + say("Variants") + ": " + ", ".join(variant.id for variant in scale.variants)))
    for domain in scale.domains:
        parts.append(Text(f"\n{in_language(domain.title, language, domain.id)}", style="bold"))
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True)
        table.add_column()
        for item in domain.items:
            marks = ", ".join(filter(None, (say("core") if item.core else "", say("short form") if item.short else "")))
            table.add_row(Text(f"  {item.id}"), Text(in_language(item.title, language)), Text(marks, style="dim"))
        parts.append(table)
    if scale.own_limits:
        parts.append(Text("\n" + say("What is our own, and not tried"), style="bold"))
        parts += [Padding(Text(in_language(limit, language)), (0, 0, 0, 2)) for limit in scale.own_limits]
    return Shown(parts)


def render_item(scale: Scale, item: Item, say: Speech) -> RenderableType:
    """One item as it is asked: prompt, guidance, and what gives which score."""
    language = say.language
    parts: list[RenderableType] = [
        Text(in_language(item.title, language, item.id), style="bold"),
        Text(f"{item.id} · {scale.reference}", style="dim"),
        Text(f"\n{in_language(item.prompt, language)}"),
        Text(f"\n{in_language(item.guidance, language)}\n", style="italic"),
    ]
    table = Table.grid(padding=(0, 2))
    if isinstance(item, Levels):
        for anchor in item.anchors:
            table.add_row(Text(plain(anchor.score, language), style="bold"), Text(in_language(anchor.text, language)))
        return Shown([*parts, table])
    if isinstance(item, Checklist):
        parts += [
            Text(f"  [ ] {in_language(option.text, language, option.id)}  ({option.id})") for option in item.options
        ]
        parts.append(Text())
    elif isinstance(item, Share):
        count, total = in_language(item.count, language), in_language(item.total, language)
        parts.append(Text(f"  count: {count}\n  total: {total}\n"))
    elif isinstance(item, Number):
        parts.append(Text(f"  {in_language(item.unit, language)}\n"))
    for variant in [None, *(item.cuts_by_variant if isinstance(item, Number | Share) else ())]:
        cuts = item.cuts_for(variant)
        for cut in cuts:
            limit = limit_in_words(cut, cuts, say, is_share=isinstance(item, Share))
            table.add_row(Text(variant or ""), Text(plain(cut.score, language), style="bold"), Text(limit))
    return Shown([*parts, table])
