"""A team's rounds in the terminal: scores over time, what rose and fell, signs of drift, steps and corrections."""

from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hf_fidelity.answers.vocabulary import STATUS_WORDS
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.change_words import score_in_words, unclear_sign_in_words, unknown_doubt, versions_in_words
from hf_fidelity.views.corrections import corrections
from hf_fidelity.views.numbers import day
from hf_fidelity.views.shown import Shown
from hf_fidelity.views.since import drift_lines, moved_lines, uncompared_lines
from hf_fidelity.views.speech import Speech, one_line
from hf_fidelity.views.steps import followed
from hf_fidelity.views.trend.history import History, Round, signs_of_drift, since_last
from hf_fidelity.views.trend.table import has_parentheses, has_stars, has_unclear, score_rows
from hf_fidelity.views.wording import (
    NO_SCORE,
    hindrance_in_words,
    rater_in_words,
    star_in_words,
    status_in_words,
    variant_in_words,
)

MOST_ROUNDS = 6
"""How many rounds stand beside each other in 80 columns; of more, the first and the latest are shown."""
_TITLE, _ROUND, _CHANGE, _NARROW = 20, 7, 8, 44
"""Columns that titles need, a round with its space, and a change; below the last, changes have no room."""
_LONGEST_NAME = 7
"""The longest name of a round that fits over its column; with longer ones, rounds have numbers."""


def render_trend(team: History, around: History | None, left_out: Sequence[str], say: Speech) -> RenderableType:
    """The rounds of a team, and those of the organisation around it; `left_out` says which files were not used."""
    latest = team.latest
    parts = [
        *_heading(team, say),
        *_rounds(team, say),
        *_scores(team, say),
        *_about_last(latest, say),
        *(moved_lines(changes, team.scale, say) if (changes := since_last(team)) else ()),
        *drift_lines(signs_of_drift(team, around), [team.scale, *([around.scale] if around else [])], say),
        *_steps(latest, say),
        *_corrections(team, say),
        *(_around(around, say) if around else ()),
        *_closing(team, left_out, say),
    ]
    return Shown(parts)


def _heading(team: History, say: Speech) -> Iterator[Text]:
    about, scale = team.latest.assessed.answers.about, team.scale
    yield Text(one_line(about.team), style="bold")
    variant = variant_in_words(scale, about.variant, say.language)
    title = f"{in_language(scale.title, say.language)} {scale.version} ({status_in_words(scale, say)})"
    yield Text(one_line(" · ".join(filter(None, (title, variant)))), style="dim")


def _rounds(team: History, say: Speech) -> Iterator[RenderableType]:
    """Every round with its day and who answered, and the number that its column has, if names are too long."""
    table = Table.grid(padding=(0, 2))
    for _ in range(4):
        table.add_column(overflow="fold")
    versions = {one.assessed.scale.version for one in team.rounds}
    for label, one in zip(labels(team), team.rounds, strict=True):
        about = one.assessed.answers.about
        number = "" if label == about.round else f"{label}  "
        version = say("version {version}", version=one.assessed.scale.version) if len(versions) > 1 else ""
        facts = (f"  {number}{about.round}", day(about.date, say.language), rater_in_words(about.rater, say), version)
        table.add_row(*(Text(one_line(fact).rstrip()) for fact in facts))
    yield Text("\n" + say("Rounds"), style="bold")
    yield table


def labels(team: History) -> list[str]:
    """What stands over each round's column: its name, or a number where a name is too long."""
    names = [one_line(one.name) for one in team.rounds]
    return [str(n) for n in range(1, len(names) + 1)] if max(map(len, names)) > _LONGEST_NAME else names


def _scores(team: History, say: Speech) -> Iterator[RenderableType]:
    yield Text()
    yield _Scores(team, say)


class _Scores:
    """The table of scores with as many rounds as there is room for, and what its signs mean."""

    def __init__(self, team: History, say: Speech) -> None:
        self.team, self.say, self.rows = team, say, score_rows(team, say)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        n_changes = min(len(self.team.rounds) - 1, 2) if options.max_width >= _NARROW else 0
        room = options.max_width - _TITLE - n_changes * (_CHANGE + 1)
        shown = unfolded(len(self.team.rounds), min(MOST_ROUNDS, max(room // _ROUND, 1)))
        table = Table.grid(padding=(0, 1), expand=True)
        table.add_column(ratio=1, overflow="fold")
        for _ in shown:
            table.add_column(justify="right", no_wrap=True)
        for _ in range(n_changes):
            table.add_column(justify="right", width=_CHANGE)
        since = [self.say("since last"), self.say("since first")][:n_changes]
        heads = [labels(self.team)[n] for n in shown]
        table.add_row("", *(Text(head, style="bold") for head in (*heads, *since)))
        for row in self.rows:
            style = "bold" if row is self.rows[-1] else None
            changes = [change.marked for change in (row.since_last, row.since_first)[:n_changes]]
            cells = [row.title, *(row.cells[n].text for n in shown), *changes]
            table.add_row(*map(Text, cells), style=style)
        yield table
        for sentence in self._legends(len(shown), n_changes):
            yield Text(sentence, style="dim")

    def _legends(self, n_shown: int, n_changes: int) -> Iterator[str]:
        say = self.say
        if n_folded := len(self.team.rounds) - n_shown:
            yield say.plural(
                "{n} earlier round is folded away; a page or table (-o) shows all.",
                "{n} earlier rounds are folded away; a page or table (-o) shows all.",
                n_folded,
            )
        if has_parentheses(self.rows):
            yield say("In parentheses: cannot be compared with the last round.")
        if n_changes and has_stars(self.rows):
            yield star_in_words(say)
        if n_changes and has_unclear(self.rows):
            yield unclear_sign_in_words(say)


def unfolded(n_rounds: int, most: int) -> list[int]:
    """Which rounds are shown when there is room for so many: the first and the latest, or the last alone."""
    if n_rounds <= most:
        return [*range(n_rounds)]
    return [0, *range(n_rounds - most + 1, n_rounds)] if most > 1 else [n_rounds - 1]


def _about_last(latest: Round, say: Speech) -> Iterator[RenderableType]:
    """What hinders the comparison with the last round but one, or how sure one can be of it."""
    last = latest.last
    if last is None:
        return
    if last.hindrance:
        yield Text(hindrance_in_words(last.hindrance, say))
    doubt = unknown_doubt(say) if last.is_comparable and last.doubt is None else ""
    for sentence in filter(None, (doubt, versions_in_words(last, say))):
        yield Text(sentence, style="dim")
    yield from uncompared_lines(last, latest.assessed, latest.result, say)


def _steps(latest: Round, say: Speech) -> Iterator[RenderableType]:
    """The steps of the last round but one: how far each has come, and its item's score then and now."""
    last = latest.last
    if last is None or not last.assessed.answers.about.actions:
        return
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(ratio=1)
    table.add_column(min_width=22)
    table.add_column(justify="right", min_width=7, no_wrap=True)
    now = latest.assessed.answers.about.actions
    for step, later in followed(last.assessed.answers.about.actions, now):
        status = STATUS_WORDS[step.status][say.language]
        status_now = STATUS_WORDS[later.status][say.language] if later else say("not in the plan")
        scores = ""
        if step.item in last.common.items:
            pair = (result.items.get(step.item) for result in (last.result, latest.result))
            scores = " → ".join(score_in_words(one.outcome, say) if one else NO_SCORE for one in pair)
        table.add_row(Padding(Text(one_line(step.step)), (0, 0, 0, 2)), Text(f"{status} → {status_now}"), Text(scores))
    yield Text(
        "\n" + say("What became of the steps of round {name}", name=one_line(last.assessed.answers.about.round)),
        style="bold",
    )
    yield table


def _corrections(team: History, say: Speech) -> Iterator[RenderableType]:
    found = [view for one in team.rounds for view in corrections(one.assessed, say)]
    if found:
        yield Text("\n" + say("Corrected since"), style="bold")
    for view in found:
        was = say("was {was}; is now {now}", was=view.was, now=view.now)
        line = f"{view.item} ({view.round}): {was}. {view.date}: {view.reason}"
        yield Padding(Text(one_line(line)), (0, 0, 0, 2))


def _around(around: History, say: Speech) -> Iterator[RenderableType]:
    """The organisation around the team, over its own rounds."""
    title = f"{in_language(around.scale.title, say.language)} {around.scale.version}"
    yield Text(f"\n{title}", style="bold")
    yield from _rounds(around, say)
    yield from _scores(around, say)
    yield from _about_last(around.latest, say)


def _closing(team: History, left_out: Sequence[str], say: Speech) -> Iterator[Text]:
    yield Text()
    for sentence in left_out:
        yield Text(sentence, style="dim")
    if team.scale.caution:
        yield Text(in_language(team.scale.caution, say.language), style="dim")
    if team.scale.status == "draft":
        yield Text(say("The scale is a draft: its texts and some limits are its authors' own."), style="dim")
