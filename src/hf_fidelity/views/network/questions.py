"""Questions for the meeting's groups, made from what is shown: open, about practice, and about nobody's score."""

from collections.abc import Iterator
from fractions import Fraction

from hf_fidelity.scoring.network.figures import Move
from hf_fidelity.scoring.network.rows import Measure
from hf_fidelity.scoring.network.spread import Spread
from hf_fidelity.views.network.items import ItemView, key_views, strong_items, weak_items
from hf_fidelity.views.network.principles import part_compared
from hf_fidelity.views.network.subject import Subject
from hf_fidelity.views.network.words import in_range
from hf_fidelity.views.wording import signed

FEWEST, MOST = 5, 8
"""How many questions a meeting gets: our own limits."""
_N_KEYS = 2
TEAM = "team"
"""The group of those who are at the meeting themselves."""


def questions(subject: Subject) -> list[str]:
    """Five to eight questions: about what is spread, common and weak, moved, strong, and whose it is to change."""
    weak, strong = weak_items(subject), strong_items(subject)
    made = [*_spread(subject), *_weak(subject, weak), *_moved(subject), *_keys(subject), *_strong(subject, strong)]
    made = made[: MOST - 1]
    made += list(_always(subject))[: max(FEWEST - len(made), 1)]
    return made


def question_of(subject: Subject, measure: Measure) -> str:
    """One question about a principle, for its slide."""
    say = subject.say
    weak = [item for item in weak_items(subject) if item.domain == measure.id]
    if weak:
        ways = (
            say("What keeps you from a higher score on “{item}”, and what has helped?", item=weak[0].title),
            say("What would a participant notice first if you rose a step on “{item}”?", item=weak[0].title),
            say("“{item}”: what is the smallest step before the next round, and who must say yes?", item=weak[0].title),
        )
        return ways[subject.domains.index(measure) % len(ways)]
    strong = [item for item in strong_items(subject) if item.domain == measure.id]
    if strong:
        return say("What would you teach a new team about “{item}”?", item=strong[0].title)
    return say("Where would your participants say something else than you do?")


def _spread(subject: Subject) -> Iterator[str]:
    """About the principle on which the teams are furthest apart."""
    say = subject.say
    widths = {}
    for measure in subject.domains:
        spread = subject.figures[measure].spread
        if measure.kind == "domain" and isinstance(spread, Spread):
            widths[measure] = spread.upper_quartile - spread.lower_quartile, spread
    widest = max(widths, key=lambda measure: widths[measure][0], default=None)
    if widest is not None and widths[widest][0]:
        spread = widths[widest][1]
        yield say(
            "The teams are furthest apart on “{principle}”: the middle half lies within {range}. What do you do "
            "differently from one another, and what would a participant notice of it?",
            principle=subject.title(widest),
            range=in_range(spread.lower_quartile, spread.upper_quartile, subject.scale, say),
        )


def _weak(subject: Subject, weak: list[ItemView]) -> Iterator[str]:
    """About the core item that is weak most often, and the most often weak of the others."""
    say = subject.say
    core = next((item for item in weak if item.is_core), None)
    if core:
        yield say(
            "“{item}” is a core item, and {count} teams have a low score on it. What stands in the way where you are, "
            "and what has helped, even a little?",
            item=core.title,
            count=core.part,
        )
    other = next((item for item in weak if item is not core), None)
    if other:
        yield say(
            "On “{item}”, {count} teams have a low score. What is the smallest step that you could take before the "
            "next round, and who has to say yes to it?",
            item=other.title,
            count=other.part,
        )


def _moved(subject: Subject) -> Iterator[str]:
    """About the principles that have risen and fallen most."""
    say = subject.say
    medians = {}
    for measure in subject.domains:
        move = subject.figures[measure].move
        if measure.kind == "domain" and isinstance(move, Move):
            medians[measure] = move.spread.median
    if not medians:
        return
    risen, fallen = max(medians, key=lambda one: medians[one]), min(medians, key=lambda one: medians[one])
    if medians[risen] > 0:
        yield say(
            "“{principle}” has risen most since the last round: the median change is {change}. What did you do, and "
            "what would you do again?",
            principle=subject.title(risen),
            change=_change(subject, risen, medians[risen]),
        )
    if medians[fallen] < 0:
        yield say(
            "“{principle}” has fallen most since the last round: the median change is {change}. What was lost, and "
            "when did you notice?",
            principle=subject.title(fallen),
            change=_change(subject, fallen, medians[fallen]),
        )


def _change(subject: Subject, measure: Measure, median: Fraction) -> str:
    """A change, with how many teams it is that of, where it is not that of all."""
    part = part_compared(subject.figures[measure], subject.say)
    return signed(median, subject.say) + (f" ({part})" if part else "")


def _keys(subject: Subject) -> Iterator[str]:
    """About the weak items to which others than the teams hold the key."""
    say = subject.say
    for key in key_views(subject):
        if key.items and key.id != TEAM:
            titles = [say("“{item}”", item=item.title) for item in key.items[:_N_KEYS]]
            yield say(
                "{who} holds the key to {items}. Who there must hear about it, what would you show them, and what do "
                "you ask for?",
                who=key.title,
                items=say("{first} and {second}", first=titles[0], second=titles[1]) if len(titles) > 1 else titles[0],
            )


def _strong(subject: Subject, strong: list[ItemView]) -> Iterator[str]:
    say = subject.say
    if strong:
        yield say(
            "On “{item}”, {count} teams have the full score. How did you get there, and how would you teach it to a "
            "new team?",
            item=strong[0].title,
            count=strong[0].part,
        )


def _always(subject: Subject) -> Iterator[str]:
    """Questions that any figures may be followed by."""
    say = subject.say
    yield say("What will your team do otherwise next week because of what you heard here?")
    yield say("On which principle would your participants score you otherwise than you did, and why?")
    yield say("What does nobody here measure that you should talk about all the same?")
    yield say("Which barrier do you share with another team, and whom could you go to together?")
    yield say("What have you fitted to the place where you are, and how do you know that it is still Housing First?")
