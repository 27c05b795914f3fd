"""An item on the agenda: what it asks, what each rater answered and built on, and what there is to choose from."""

from typing import NamedTuple

from hf_fidelity.answers.model import Given
from hf_fidelity.answers.values import NOT_APPLICABLE
from hf_fidelity.answers.vocabulary import ANSWER_WORDS, REMARK_WORDS
from hf_fidelity.scale.item import Checklist, Levels
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.ratings import Rated, Standing
from hf_fidelity.scoring.result import ItemResult, Scored
from hf_fidelity.views.agreement.subject import Raters
from hf_fidelity.views.agreement.words import answer_in_words, letters_in_words, options_apart, spread_in_words
from hf_fidelity.views.numbers import plain
from hf_fidelity.views.report.items import MOST_UNBROKEN, room_taken
from hf_fidelity.views.wording import key_holder


class Line(NamedTuple):
    """An answer: what it scores, in words, and whose it is; nobody's where no letters stand."""

    score: str
    words: str
    letters: str


class Card(NamedTuple):
    """An item as the agenda shows it.

    `options` are what some ticked and others did not; `choices` what can be ringed: the scores that it can give, and
    that it does not apply where the scale allows that. `is_long` says that it may not fit on a page.
    """

    number: str
    title: str
    prompt: str
    guidance: str
    is_core: bool
    is_fact: bool
    spread: str
    actor: str
    lines: tuple[Line, ...]
    options: tuple[tuple[str, str], ...]
    grounds: tuple[tuple[str, str, str], ...]
    choices: tuple[str, ...]
    agreed: str
    reason: str

    @property
    def is_long(self) -> bool:
        """Whether so much was said that the item may be broken between two pages."""
        return room_taken(text for *_, text in self.grounds) > MOST_UNBROKEN


def cards(raters: Raters) -> dict[str, Card]:
    """Every item that was asked, by id, numbered as in the report."""
    made: dict[str, Card] = {}
    domains = [domain for domain in raters.scale.domains if any(one.domain == domain.id for one in raters.rated)]
    for d, domain in enumerate(domains, start=1):
        members = (one for one in raters.rated if one.domain == domain.id)
        for n, one in enumerate(members, start=1):
            made[one.item.id] = _card(raters, one, f"{d}.{n}")
    return made


def _card(raters: Raters, one: Rated, number: str) -> Card:
    item, say, variant = one.item, raters.say, raters.about.variant
    agreed = raters.agreed.answers.remarks.get(item.id, Given()) if raters.agreed else Given()
    return Card(
        number=number,
        title=in_language(item.title, say.language, item.id),
        prompt=in_language(item.prompt, say.language),
        guidance=in_language(item.guidance, say.language),
        is_core=item.core,
        is_fact=not isinstance(item, Levels),
        spread=spread_in_words(one, say) if one.standing in (Standing.APART, Standing.FACTS) else "",
        actor=key_holder(raters.scale, item.id, say),
        lines=tuple(_lines(raters, one)),
        options=tuple((text, letters_in_words(letters)) for text, letters in options_apart(item, one, say.language))
        if isinstance(item, Checklist)
        else (),
        grounds=tuple(_grounds(raters, one)),
        choices=(
            *(plain(score, say.language) for score in item.scores(variant)),
            *([ANSWER_WORDS[NOT_APPLICABLE][say.language].lower()] if item.not_applicable else []),
        ),
        agreed=answer_in_words(item, one.agreed, variant, say) if one.agreed else "",
        reason=(agreed.reason or "") if one.agreed else "",
    )


def _lines(raters: Raters, one: Rated) -> list[Line]:
    """Each answer with its letters; of a judgement, every step, so that the one that nobody chose can be chosen too."""
    say, variant = raters.say, raters.about.variant
    unscored = [group for group in one.by_answer if not isinstance(group[0].outcome, Scored)]
    scored = [group for group in one.by_answer if isinstance(group[0].outcome, Scored)]
    lines = []
    if isinstance(one.item, Levels):
        lines = _steps(one.item, scored, say.language)
        scored = []
    for result, letters in (*scored, *unscored):
        score = plain(result.outcome.value, say.language) if isinstance(result.outcome, Scored) else ""
        lines.append(Line(score, answer_in_words(one.item, result, variant, say), letters_in_words(letters)))
    return lines


def _steps(item: Levels, scored: list[tuple[ItemResult, tuple[str, ...]]], language: str) -> list[Line]:
    letters = {result.outcome.value: who for result, who in scored if isinstance(result.outcome, Scored)}
    ends = item.anchors[0].score + item.anchors[-1].score
    lines = []
    for anchor in reversed(item.anchors) if item.reverse else item.anchors:
        score = ends - anchor.score if item.reverse else anchor.score
        who = letters_in_words(letters.get(score, ()))
        lines.append(Line(plain(score, language), in_language(anchor.text, language), who))
    return lines


def _grounds(raters: Raters, one: Rated) -> list[tuple[str, str, str]]:
    """What was said about the item: whose words, what kind, and the text; the same words of several stand once."""
    said: dict[tuple[str, str], list[str]] = {}
    for rater in raters.each:
        given = rater.answers.remarks.get(one.item.id, Given())
        for key, labels in REMARK_WORDS.items():
            if text := getattr(given, key):
                said.setdefault((labels[raters.say.language], text.strip()), []).append(rater.answers.about.rater)
    return [(letters_in_words(letters), label, text) for (label, text), letters in said.items()]
