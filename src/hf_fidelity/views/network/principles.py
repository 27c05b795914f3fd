"""How the teams of a round are spread over a measure, and how they have moved, as rows of tables and as charts."""

from functools import cache
from typing import NamedTuple

from hf_fidelity.scale.item import Span
from hf_fidelity.scoring.network.figures import Figure, Move
from hf_fidelity.scoring.network.rows import Measure
from hf_fidelity.scoring.suppression import Suppressed
from hf_fidelity.views.network.attendance import code_order
from hf_fidelity.views.network.charts import PAGE, Paper, Strip, strip
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.network.words import HIDDEN, MISSING, count_in_words, middle_half
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import shown_score, signed


class MoveView(NamedTuple):
    """How the teams that are compared have moved; `part` says of how many, where they are not all that are in."""

    n: str
    median: str
    half: str
    rose: str
    same: str
    fell: str
    part: str = ""


class PrincipleView(NamedTuple):
    """A measure with its spread; `move` is None where nothing is compared, `strip` where no dots are shown."""

    title: str
    n: str
    median: str
    half: str
    is_shown: bool
    strip: Strip | None
    move: MoveView | None


class CodeRow(NamedTuple):
    """A team's scores, in the order of the principles, under its code, or its name with its number in the charts."""

    number: str
    code: str
    scores: tuple[str, ...]


def principle_view(subject: Subject, measure: Measure, paper: Paper | None = PAGE) -> PrincipleView:
    """A measure as it is shown; without paper, nothing is drawn."""
    figure, scale, say = subject.figures[measure], subject.scale, subject.say
    spread, move = figure.spread, None if figure.move is None else _move(subject, figure)
    if isinstance(spread, Suppressed):
        return PrincipleView(subject.title(measure), HIDDEN, HIDDEN, HIDDEN, is_shown=False, strip=None, move=move)
    chart = None
    span = span_of(subject, measure)
    if paper and span and not isinstance(figure.dots, Suppressed):
        labels = labels_of(subject)
        dots = {labels[code]: score for code, score in figure.dots.items()}
        chart = strip(dots, spread, span, scale, say.language, paper)
    return PrincipleView(
        title=subject.title(measure),
        n=str(spread.n),
        median=shown_score(spread.median, scale, say),
        half=middle_half(spread, scale, say),
        is_shown=True,
        strip=chart,
        move=move,
    )


def span_of(subject: Subject, measure: Measure) -> Span | None:
    """The range of a measure for the teams that are in; None where they are asked none of its items."""
    last = subject.last
    asked = next(one for one in last.layout.asked.values() if one.items == last.roster.items)
    return asked.spans.get(measure)


def labels_of(subject: Subject) -> dict[str, str]:
    """What stands in the dot of each code: the code, or with names the number in the order of the alphabet."""
    codes = sorted(subject.last.codes.values(), key=code_order)
    return {code: str(n) if subject.is_named else code for n, code in enumerate(codes, 1)}


def code_rows(subject: Subject) -> list[CodeRow]:
    """Every team's scores of the principles; none where they are not shown."""
    dots = [subject.figures[measure].dots for measure in subject.domains]
    if any(isinstance(one, Suppressed) for one in dots):
        return []
    shown = [one for one in dots if not isinstance(one, Suppressed)]
    text_of = cache(lambda score: shown_score(score, subject.scale, subject.say))
    return [
        CodeRow(
            label if subject.is_named else "",
            code,
            tuple(text_of(one[code]) if code in one else MISSING for one in shown),
        )
        for code, label in labels_of(subject).items()
    ]


def part_compared(figure: Figure, say: Speech) -> str:
    """Of how many of the teams the change is told; nothing where it is all of them, or not shown."""
    if not isinstance(figure.move, Move) or isinstance(figure.spread, Suppressed):
        return ""
    n, total = figure.move.spread.n, figure.spread.n
    return "" if n == total else say("{n} of {total} teams", n=n, total=total)


def _move(subject: Subject, figure: Figure) -> MoveView:
    move = figure.move
    if not isinstance(move, Move):
        return MoveView(*[HIDDEN] * 6)
    say = subject.say
    ends = (move.spread.lower_quartile, move.spread.upper_quartile)
    return MoveView(
        n=str(move.spread.n),
        median=signed(move.spread.median, say),
        half=say("{low} to {high}", low=signed(ends[0], say), high=signed(ends[1], say)),
        rose=count_in_words(move.rose, say),
        same=count_in_words(move.same, say),
        fell=count_in_words(move.fell, say),
        part=part_compared(figure, say),
    )
