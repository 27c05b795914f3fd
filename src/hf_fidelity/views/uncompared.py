"""What two rounds on different versions of a scale do not both measure, and why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from hf_fidelity.scale.words import in_language
from hf_fidelity.views.speech import Speech

if TYPE_CHECKING:
    from hf_fidelity.answers.load import Assessed
    from hf_fidelity.checks.changes import Change
    from hf_fidelity.scoring.result import Result
    from hf_fidelity.views.rounds import Before


class Uncompared(NamedTuple):
    """Something that is not compared: its id (`bands` for the bands), its name, and why not."""

    id: str
    title: str
    why: tuple[str, ...]


BANDS = "bands"


def uncompared(before: "Before", assessed: "Assessed", now: "Result", say: Speech) -> list[Uncompared]:
    """What is not compared: items in the order of the scale, then domains, the overall score, and bands.

    Empty where both rounds answered the same scale, and where nothing at all is compared.
    """
    if before.hindrance or not before.breaks:
        return []
    return [*_items(before, assessed, now, say), *_wholes(before, assessed, now, say)]


def _items(before: "Before", assessed: "Assessed", now: "Result", say: Speech) -> Iterator[Uncompared]:
    from hf_fidelity.checks.changes import Scope

    both = {item.id: item for scale in (before.assessed.scale, assessed.scale) for item in scale.items}
    for name, item in both.items():
        if (name in now.items or name in before.result.items) and name not in before.common.items:
            changes = [one for one in before.breaks if one.item == name and one.scope in (Scope.ITEM, Scope.DOMAIN)]
            yield Uncompared(name, in_language(item.title, say.language, name), _why(changes, say))


def _wholes(before: "Before", assessed: "Assessed", now: "Result", say: Speech) -> Iterator[Uncompared]:
    from hf_fidelity.checks.changes import Scope

    scales = (before.assessed.scale, assessed.scale)
    both = {domain.id: domain for scale in scales for domain in scale.domains}
    asked = {domain.id for result in (before.result, now) for domain in result.domains}
    of_domain = {Scope.DOMAIN} | ({Scope.SHORT_FORM} if now.form == "short" else set())
    open_domains = [domain for domain in both.values() if domain.id in asked - before.common.domains]
    for domain in open_domains:
        title = in_language(domain.title, say.language, domain.id)
        own = [change for change in before.breaks if change.domain in (None, domain.id) and change.scope in of_domain]
        through = any(c.domain == domain.id and c.scope is Scope.ITEM for c in before.breaks)
        items = (say("It has an item that is not compared."),) if through else ()
        yield Uncompared(domain.id, title, (*_why(own, say), *items))
    if not before.common.overall:
        own = [change for change in before.breaks if change.scope is Scope.OVERALL]
        parts = (say("It is made of principles of which one is not compared."),) if open_domains else ()
        yield Uncompared(now.overall.id, say("Overall"), (*_why(own, say), *parts))
    elif not before.common.bands:
        own = [change for change in before.breaks if change.scope is Scope.BANDS]
        yield Uncompared(BANDS, say("Bands"), _why(own, say))


def _why(changes: "list[Change]", say: Speech) -> tuple[str, ...]:
    """What the new version changed, and what that does, each change in one text."""
    from hf_fidelity.views.comparison import said

    texts = (said(change, say) for change in changes)
    return tuple(f"{what[:1].upper()}{what[1:]}. {reason}" for what, reason in texts)
