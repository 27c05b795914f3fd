"""Several raters side by side as a summary for the terminal, at 80 columns: what to discuss first, then the figures."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.agreement import Alike
from hf_fidelity.scoring.ratings import Rated, Standing, to_discuss, to_look_up
from hf_fidelity.scoring.reliability import Reliability
from hf_fidelity.views.agreement.subject import Raters
from hf_fidelity.views.agreement.words import (
    alpha_in_words,
    answer_in_words,
    count_in_words,
    letters_in_words,
    rater_with_role,
    spread_in_words,
    step_in_words,
)
from hf_fidelity.views.numbers import decimal, percent
from hf_fidelity.views.shown import Shown
from hf_fidelity.views.speech import one_line
from hf_fidelity.views.wording import NO_SCORE, status_in_words, variant_in_words

MOST_MENTIONED = 8
"""How many items of a kind the summary names; `--all` has every item, and the agenda too."""


def render_agreement(raters: Raters, *, everything: bool = False) -> RenderableType:
    """The summary of several raters' answers; with `everything`, every item instead of the first to discuss."""
    say, discuss, look_up = raters.say, to_discuss(raters.rated), to_look_up(raters.rated)
    lacking = raters.standing(Standing.LACKING, Standing.NOBODY)
    parts: list[RenderableType] = [*_heading(raters), *_agreement(raters)]
    if everything:
        parts += _items(say("Every item"), raters, raters.rated, len(raters.rated))
    else:
        core, others = ([one for one in discuss if one.item.core is kind] for kind in (True, False))
        parts += _items(say("Discuss first: core items"), raters, core)
        parts += _items(say("Discuss then: the other items"), raters, others)
        parts += _items(say("Look up, do not vote: facts that differ"), raters, look_up)
        parts += _items(say("Not answered by all"), raters, lacking)
        parts += _items(say("Agreed since"), raters, raters.settled)
    parts += _steps(raters)
    parts += _per_principle(raters)
    parts.append(Text("\n" + say("The letters are the team's own, and stay with it."), style="dim"))
    return Shown(parts)


def _heading(raters: Raters) -> Iterator[Text]:
    about, scale, say = raters.about, raters.scale, raters.say
    place = about.municipality if about.municipality and about.municipality not in about.team else ""
    yield Text(one_line(" · ".join(filter(None, (about.team, place)))), style="bold")
    facts = (
        say("round {name}", name=about.round),
        say("short form") if about.form == "short" else "",
        variant_in_words(scale, about.variant, say.language),
    )
    yield Text(one_line(" · ".join(filter(None, facts))))
    who = [rater_with_role(one.answers.about.rater, one.answers.about.role, say) for one in raters.each]
    read = say.plural("{n} rater: {who}", "{n} raters: {who}", len(who), who=letters_in_words(who))
    yield Text(read)
    if raters.agreed:
        yield Text(say("Read too: what they have agreed on."))
    title = f"{in_language(scale.title, say.language)} {scale.version} ({status_in_words(scale, say)})"
    yield Text(one_line(title), style="dim")


def _agreement(raters: Raters) -> Iterator[RenderableType]:
    yield Text("\n" + raters.say("Agreement"), style="bold")
    for sentence in (count_in_words(raters), *alpha_in_words(raters.overall, raters.say)):
        yield Text(sentence)


def _items(
    heading: str, raters: Raters, items: Sequence[Rated], most: int = MOST_MENTIONED
) -> Iterator[RenderableType]:
    """Items with their spread, and each answer with the letters of those who gave it."""
    if not items:
        return
    most += most == len(items) - 1  # a line that says that one is left out takes as much room as it
    say, variant = raters.say, raters.about.variant
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(ratio=5)
    table.add_column(no_wrap=True)
    table.add_column(ratio=6)
    for one in items[:most]:
        title = in_language(one.item.title, say.language, one.item.id)
        given = [
            f"{answer_in_words(one.item, result, variant, say)}: {letters_in_words(letters)}"
            for result, letters in one.by_answer
        ]
        lines = ["   ".join(given)] if one.standing is Standing.APART else given
        if one.standing is Standing.SAME:
            lines = [answer_in_words(one.item, one.by_answer[0][0], variant, say)]
        elif one.agreed:
            lines.append(say("agreed: {answer}", answer=answer_in_words(one.item, one.agreed, variant, say)))
        has_spread = one.standing in (Standing.APART, Standing.FACTS)
        table.add_row(
            Padding(Text(title), (0, 0, 0, 2)),
            Text(spread_in_words(one, say) if has_spread else ""),
            Text("\n".join(lines)),
        )
    yield Text(f"\n{heading} ({len(items)})", style="bold")
    yield table
    if len(items) > most:
        yield Text("  " + say("and {n} more; --all shows them", n=len(items) - most), style="dim")


def _steps(raters: Raters) -> Iterator[RenderableType]:
    """The steps of the action plan about which raters say different things."""
    if not raters.steps:
        return
    heading = raters.say("Steps of the action plan told differently")
    yield Text(f"\n{heading} ({len(raters.steps)})", style="bold")
    for told in raters.steps:
        yield Padding(Text(one_line(told.step.step)), (0, 0, 0, 2))
        for label, each in step_in_words(told, raters.say):
            yield Padding(Text(one_line(f"{label}: {each}")), (0, 0, 0, 4))


def _per_principle(raters: Raters) -> Iterator[RenderableType]:
    """How alike pairs of raters answered, per domain and in all."""
    say, scale = raters.say, raters.scale
    titles = {domain.id: in_language(domain.title, say.language, domain.id) for domain in scale.domains}
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(ratio=1)
    for _ in range(3):
        table.add_column(justify="right", max_width=12)
    head = (say("same score"), say("at most one step apart"), say("steps apart, mean"))
    table.add_row(Text(say("Pairs of raters"), style="bold"), *(Text(word, style="dim") for word in head))
    for one in (*raters.domains, raters.overall):
        style = "bold" if one is raters.overall else ""
        name = titles.get(one.id, say("Overall"))
        table.add_row(Text(name, style=style), *(Text(word, style=style) for word in figures(one, raters)))
    yield Padding(table, (1, 0, 0, 0))


def figures(one: Reliability, raters: Raters) -> Iterable[str]:
    """The three plain figures: same score, at most one step apart, mean distance in steps."""
    if not isinstance(one.alike, Alike):
        return (NO_SCORE,) * 3
    language = raters.say.language
    return (
        percent(one.alike.exact, language),
        percent(one.alike.within_one, language),
        decimal(one.alike.apart, language, 2),
    )
