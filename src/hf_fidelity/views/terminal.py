"""One team's result as a summary that is read in a minute, at 80 columns, with and without colour."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scale.item import Span
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.highlights import N_NAMED
from hf_fidelity.scoring.result import Aggregate, Reason, Result, Scored, Withheld
from hf_fidelity.views.numbers import day, plain
from hf_fidelity.views.rounds import Before
from hf_fidelity.views.shown import Shown
from hf_fidelity.views.speech import Speech, one_line
from hf_fidelity.views.wording import (
    NO_SCORE,
    band_named,
    key_holder,
    marked_change,
    rater_in_words,
    shown_score,
    status_in_words,
    variant_in_words,
    withheld_in_words,
)

if TYPE_CHECKING:
    from hf_fidelity.views.voices.beside import Voices

BAR_COLOUR = "cyan"
MOST_LISTED = 6
"""How many items without a score the summary names, by reason."""


def render_summary(
    assessed: Assessed, result: Result, say: Speech, before: Before | None = None, voices: "Voices | None" = None
) -> RenderableType:
    """The summary of a team's result, with what has changed since an earlier round and what others say."""
    scale = assessed.scale
    parts: list[RenderableType] = [
        *_heading(assessed, say),
        *_averaged(voices, say),
        *_overall(scale, result, say, before),
        _profile(scale, result, say, before),
        *(_since(before, assessed, result, say) if before else ()),
        *(_voices(voices, assessed, result, say) if voices else ()),
        *_named(say("Core items at their lowest score"), result.core_at_lowest, scale, result, say),
        *_named(say("Keep"), result.strengths[:N_NAMED], scale, result, say),
        *_named(say("Improve first"), result.weak[:N_NAMED], scale, result, say),
        *_missing(scale, result, say),
        *_closing(scale, say),
    ]
    return Shown(parts)


def _heading(assessed: Assessed, say: Speech) -> Iterator[Text]:
    about, scale = assessed.answers.about, assessed.scale
    place = about.municipality if about.municipality and about.municipality not in about.team else ""
    yield Text(one_line(" · ".join(filter(None, (about.team, place)))), style="bold")
    facts = (
        say("round {name}", name=about.round),
        day(about.date, say.language),
        rater_in_words(about.rater, say),
        say("short form") if about.form == "short" else "",
        variant_in_words(scale, about.variant, say.language),
    )
    yield Text(one_line(" · ".join(filter(None, facts))))
    status = f" ({status_in_words(scale, say)})"
    yield Text(one_line(f"{in_language(scale.title, say.language)} {scale.version}{status}"), style="dim")


def _averaged(voices: "Voices | None", say: Speech) -> Iterator[Text]:
    """That a result is a mean, and nobody has agreed on it."""
    if voices and voices.is_mean:
        from hf_fidelity.views.voices.words import averaged_in_words

        yield Text(averaged_in_words(voices, say), style="bold")


def _since(before: Before, assessed: Assessed, result: Result, say: Speech) -> Iterator[RenderableType]:
    from hf_fidelity.views.since import since_lines

    return since_lines(before, assessed, result, say)


def _voices(voices: "Voices", assessed: Assessed, result: Result, say: Speech) -> Iterator[RenderableType]:
    from hf_fidelity.views.voices_summary import voices_lines

    return voices_lines(voices, assessed, result, say)


def _overall(scale: Scale, result: Result, say: Speech, before: Before | None) -> Iterator[RenderableType]:
    overall = result.overall
    yield Text()
    line = Text.assemble((say("Overall"), "bold"), "  ")
    if isinstance(overall.outcome, Scored):
        line.append(shown_score(overall.outcome.value, scale, say), style="bold")
        if isinstance(overall.span, Span):
            least, most = (plain(end, say.language) for end in overall.span)
            line.append(" ").append(say("(scale {least}–{most})", least=least, most=most))  # noqa: RUF001
    else:
        line.append(say("no score: {reason}", reason=withheld_in_words(overall.outcome, say)), style="bold")
    if change := marked_change(overall, result, before, say):
        line.append("  ").append(say("{change} since last time", change=change))
    if band := band_named(scale, overall.band):
        line.append("  ").append(in_language(band.title, say.language, band.id), style=f"bold {BAR_COLOUR}")
        yield line
        if band.meaning:
            yield Text(in_language(band.meaning, say.language))
    else:
        yield line
        if overall.band == Withheld(Reason.SHORT_FORM):
            yield Text(say("This is the short form: a hint at the profile, without a band."))
    counts = overall.counts
    sentence = say("{n} of {total} items that apply are scored.", n=counts.n_scored, total=counts.n_applicable)
    possible = overall.possible
    if isinstance(possible, Span) and possible.lowest != possible.highest:
        lowest, highest = (shown_score(end, scale, say) for end in possible)
        sentence += " " + say("With answers to the rest: {lowest} to {highest}.", lowest=lowest, highest=highest)
    yield Text(sentence)


class Bar:
    """A bar from the lowest possible score of a domain; light where missing answers leave the score open."""

    def __init__(self, aggregate: Aggregate) -> None:
        self.aggregate = aggregate

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text(self.drawn(options.max_width, ascii_only=options.ascii_only), style=BAR_COLOUR, no_wrap=True)

    def drawn(self, width: int, *, ascii_only: bool) -> str:
        """The bar in so many characters."""
        span, possible, outcome = self.aggregate.span, self.aggregate.possible, self.aggregate.outcome
        if isinstance(span, Withheld) or isinstance(possible, Withheld):
            return ""

        def cells(value: Fraction) -> int:
            return round((value - span.lowest) / (span.highest - span.lowest) * width)

        full, light = ("#", "-") if ascii_only else ("█", "░")
        solid = cells(outcome.value) if isinstance(outcome, Scored) else cells(possible.lowest)
        solid = min(solid, cells(possible.highest))
        return full * solid + light * (cells(possible.highest) - solid)


class Axis:
    """The whole numbers of a scale, placed over the bars."""

    def __init__(self, span: Span) -> None:
        self.span = span

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text(self.drawn(options.max_width), style="dim", no_wrap=True)

    def drawn(self, width: int) -> str:
        """The numbers in so many characters; only the ends when there are many."""
        lowest, highest = self.span
        whole = lowest.denominator == highest.denominator == 1
        steps = range(int(lowest), int(highest) + 1) if whole and highest - lowest <= 5 else (lowest, highest)  # noqa: PLR2004
        line = [" "] * width
        for step in steps:
            text = plain(Fraction(step), "nb")
            at = max(min(round((step - lowest) / (highest - lowest) * width), width - len(text)), 0)
            if line[at : at + len(text)] == [" "] * len(text):
                line[at : at + len(text)] = text
        return "".join(line)


def _profile(scale: Scale, result: Result, say: Speech, before: Before | None) -> RenderableType:
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(max_width=26)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(ratio=1, min_width=10)
    table.add_column(width=20)
    spans = {domain.span for domain in result.domains}
    axis = spans.pop() if len(spans) == 1 else None
    header = Axis(axis) if isinstance(axis, Span) else ""
    table.add_row(Text(say("Profile"), style="bold"), "", header, "")
    titles = {domain.id: in_language(domain.title, say.language, domain.id) for domain in scale.domains}
    for domain in result.domains:
        score, remark = NO_SCORE, ""
        if isinstance(domain.outcome, Scored):
            score = shown_score(domain.outcome.value, scale, say)
        else:
            remark = withheld_in_words(domain.outcome, say)
        if band := band_named(scale, domain.band):
            remark = in_language(band.title, say.language, band.id)
        remark = "  ".join(filter(None, (remark, marked_change(domain, result, before, say))))
        table.add_row(Text(titles[domain.id]), Text(score, style="bold"), Bar(domain), Text(remark))
    return Padding(table, (1, 0, 0, 0))


def _named(heading: str, ids: Iterable[str], scale: Scale, result: Result, say: Speech) -> Iterator[RenderableType]:
    """Items by title, each with its score and who holds the key."""
    ids = list(ids)
    if not ids:
        return
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(min_width=11)
    items = {item.id: item for item in scale.items}
    for name in ids:
        outcome = result.items[name].outcome
        score = plain(outcome.value, say.language) if isinstance(outcome, Scored) else ""
        title = in_language(items[name].title, say.language, name)
        table.add_row(Text(f"  {title}"), Text(score), Text(key_holder(scale, name, say)))
    yield Text(f"\n{heading}", style="bold")
    yield table


def _missing(scale: Scale, result: Result, say: Speech) -> Iterator[RenderableType]:
    """The items without a score, by reason."""
    titles = {item.id: in_language(item.title, say.language, item.id) for item in scale.items}
    lines = []
    for reason in (Reason.BLANK, Reason.DONT_KNOW, Reason.NOT_APPLICABLE):
        names = [titles[name] for name, item in result.items.items() if item.outcome == Withheld(reason)]
        if names:
            heading = withheld_in_words(Withheld(reason), say).capitalize()
            listed = "; ".join(names[:MOST_LISTED])
            if len(names) > MOST_LISTED:
                listed = say("{some}; and {n} more", some=listed, n=len(names) - MOST_LISTED)
            lines.append(Padding(Text(f"{heading} ({len(names)}): {listed}"), (0, 0, 0, 2)))
    if lines:
        yield Text("\n" + say("Without a score"), style="bold")
        yield from lines


def _closing(scale: Scale, say: Speech) -> Iterator[RenderableType]:
    yield Text()
    if scale.caution:
        yield Text(in_language(scale.caution, say.language), style="dim")
    if scale.status == "draft":
        yield Text(say("The scale is a draft: its texts and some limits are its authors' own."), style="dim")
