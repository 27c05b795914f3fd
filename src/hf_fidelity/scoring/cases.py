"""Runs the worked cases of a scale: the answers of a case must give exactly the scores that it promises."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from math import floor
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from hf_fidelity.answers.model import AnswersById, Given
from hf_fidelity.answers.tie import check_variant, tie
from hf_fidelity.answers.values import Amount, Blank, Level, Proportion, Ticks, Value
from hf_fidelity.problem import Finding, Path
from hf_fidelity.scale.item import Checklist, Item, Levels, Number, Span, span_of
from hf_fidelity.scale.model import WITHHELD, Case, Expect, Scale
from hf_fidelity.scoring.compute import score_values
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.result import Aggregate, InBand, ItemResult, Outcome, Points, Result, Scored, Withheld

CASE_FAILED = "HF140"


class Played(NamedTuple):
    """A case that was run: item results (of written answers at least), the band, and what is not as promised."""

    case: Case
    items: Mapping[str, ItemResult]
    band: str | None
    findings: tuple[Finding, ...]


def play(scale: Scale, case: Case) -> Played:
    """Runs a case; paths of findings begin inside the case. Only items are scored when only items are promised."""
    variant = _variant_of(scale, case)
    if faults := tuple(check_variant(scale, variant)):
        return Played(case, {}, None, faults)
    values, findings = answers_of_case(scale, case, variant)
    if findings:
        return Played(case, {}, None, tuple(findings))
    if case.expect.model_fields_set <= {"items"}:
        named = {*case.answers, *case.expect.items}
        asked = scale.asked_items(variant, case.form)
        items = {item.id: score_item(item, values[item.id], variant) for item in asked if item.id in named}
        return Played(case, items, None, tuple(_broken_items(case.expect, items)))
    result = score_values(scale, values, variant, case.form, with_groupings=bool(case.expect.groups))
    band = result.overall.band.band if isinstance(result.overall.band, InBand) else None
    return Played(case, result.items, band, tuple(_broken_promises(case.expect, result)))


def run_case(scale: Scale, case: Case) -> list[Finding]:
    """What does not come out as the case promises. Empty when all is as promised."""
    return list(play(scale, case).findings)


def _variant_of(scale: Scale, case: Case) -> str | None:
    """The variant of a case, or the first one of the scale."""
    return case.variant or (scale.variants[0].id if scale.variants else None)


def answers_of_case(scale: Scale, case: Case, variant: str | None) -> tuple[dict[str, Value], list[Finding]]:
    """The value of every asked item: as `answers` says, else as `start` says."""
    try:
        given = _answers().validate_python(case.answers)
    except ValidationError as fault:
        error = fault.errors()[0]
        path = ("answers", *error["loc"])
        return {}, [
            Finding(path, "this is not an answer", "an answer as in an answer file", "Correct it.", code=CASE_FAILED)
        ]
    (values, _), findings = tie(scale, variant, case.form, given)
    findings = [finding._replace(path=("answers", *finding.path)) for finding in findings]
    if case.start != "blank":
        for item in scale.asked_items(variant, case.form):
            if item.id not in given:
                lowest, highest = span_of(item, variant)
                wanted = {"lowest": lowest, "highest": highest}.get(str(case.start), case.start)
                found = value_scoring(item, Fraction(wanted), variant)
                if found is None:
                    wrong = "no answer gives the item {item} the score {score}"
                    remedy = "Answer the item in the case."
                    findings.append(
                        Finding(("start",), wrong, "", remedy, {"item": item.id, "score": wanted}, code=CASE_FAILED)
                    )
                values[item.id] = found or Blank()
    return values, findings


def value_scoring(item: Item, wanted: Fraction, variant: str | None) -> Value | None:
    """An answer that gives the item this score, near the cut point; None if there is none."""
    outcome = Scored(wanted)
    answers = _candidates(item, variant)
    return next((value for value in answers if score_item(item, value, variant).outcome == outcome), None)


def _candidates(item: Item, variant: str | None) -> Iterator[Value]:
    """Answers that together reach every score that the item can give."""
    if isinstance(item, Levels):
        yield from (Level(anchor.score) for anchor in item.anchors)
        return
    if isinstance(item, Checklist):
        ids = tuple(option.id for option in item.options)
        yield from (Ticks(ids[:n]) for n in range(len(ids) + 1))
        return
    limits = [limit for cut in item.cuts_for(variant) for limit in (cut.from_, cut.up_to) if limit is not None]
    if isinstance(item, Number):
        step = Fraction(1) if item.whole else Fraction(1, 2)
        for limit in (*(Fraction(floor(limit)) if item.whole else limit for limit in limits), Fraction(0)):
            amounts = (limit, limit + step, limit - step)
            yield from (Amount(n) for n in amounts if n >= 0 and (item.most is None or n <= item.most))
        return
    for limit in limits:
        yield Proportion(Fraction(limit.numerator), Fraction(limit.denominator))
    yield from (Proportion(Fraction(count), Fraction(1)) for count in (0, 1))


def _broken_promises(expect: Expect, result: Result) -> Iterator[Finding]:
    overall = result.overall
    yield from _compare(("overall",), expect.overall, overall.outcome)
    yield from _compare_band(("band",), expect.band, overall)
    for domain in result.domains:
        yield from _compare_band(("domain-bands", domain.id), expect.domain_bands.get(domain.id), domain)
    for key, index in (("lowest", 0), ("highest", 1)):
        possible = overall.possible
        end: Outcome = possible if isinstance(possible, Withheld) else Scored(possible[index])
        yield from _compare((key,), getattr(expect, key), end)
    points = overall.points
    if isinstance(points, Points):
        yield from _compare(("points",), expect.points, Scored(points.points))
        yield from _compare(("share-of-maximum",), expect.share_of_maximum, points.share_of_maximum)
        yield from _compare(("share-of-range",), expect.share_of_range, Scored(points.share_of_range))
    elif expect.points not in (None, WITHHELD):
        yield from _compare(("points",), expect.points, points)
    yield from _compare_all(("domains",), expect.domains, {domain.id: domain.outcome for domain in result.domains})
    yield from _broken_items(expect, result.items)
    for grouping, promised in expect.groups.items():
        groups = {group.id: group.outcome for group in result.groupings.get(grouping, ())}
        yield from _compare_all(("groups", grouping), promised, groups)
    for key, found in (
        ("core-at-lowest", result.core_at_lowest),
        ("strengths", result.strengths),
        ("weak", result.weak),
    ):
        named = getattr(expect, key.replace("-", "_"))
        if named is not None and named != found:
            yield _failed((key,), "these come out: {found}", {"found": ", ".join(found) or "none"})


def _broken_items(expect: Expect, items: Mapping[str, ItemResult]) -> Iterator[Finding]:
    return _compare_all(("items",), expect.items, {name: item.outcome for name, item in items.items()})


def _compare_all(
    path: Path, promised: Mapping[str, Fraction | str], outcomes: Mapping[str, Outcome]
) -> Iterator[Finding]:
    for name, expected in promised.items():
        if name in outcomes:
            yield from _compare((*path, name), expected, outcomes[name])
        else:
            yield _failed((*path, name), "nothing with this id is scored here", {})


def _compare(path: Path, expected: Fraction | str | None, outcome: Outcome) -> Iterator[Finding]:
    found = outcome.value if isinstance(outcome, Scored) else WITHHELD
    if expected is not None and expected != found:
        yield _failed(path, "{expected} is promised, and {found} comes out", {"expected": expected, "found": found})


def _compare_band(path: Path, expected: str | None, aggregate: Aggregate) -> Iterator[Finding]:
    found = aggregate.band.band if isinstance(aggregate.band, InBand) else WITHHELD
    if expected is not None and expected != found:
        values = {"expected": expected, "found": found}
        yield _failed(path, "{expected} is promised, and {found} comes out", values)


def _failed(path: Path, wrong: str, values: Mapping[str, object]) -> Finding:
    return Finding(
        ("expect", *path), wrong, "", "Correct the case or the rule that it tests.", values, code=CASE_FAILED
    )


def reached(scale: Scale, played: Iterable[Played]) -> tuple[dict[str, set[Fraction]], set[str]]:
    """The scores that written answers give each item, by id, and the bands that come out of cases.

    Answers that `start` fills in are not counted for items: they are chosen by the score, and so try no cut point.
    """
    scores: dict[str, set[Fraction]] = {item.id: set() for item in scale.items}
    bands: set[str] = set()
    for case, items, band, _ in played:
        for name in case.answers:
            outcome = items[name].outcome if name in items else None
            if isinstance(outcome, Scored):
                scores[name].add(outcome.value)
        if band is not None:
            bands.add(band)
    return scores, bands


def extremes(scale: Scale) -> Span:
    """The lowest and highest overall score that any answers can give, over all variants."""
    variants: list[str | None] = [named.id for named in scale.variants] or [None]
    ranges = {tuple((item.id, span_of(item, v)) for item in scale.asked_items(v, "full")): v for v in variants}
    ends: list[Fraction] = []
    for variant in ranges.values():
        blank = {item.id: Blank() for item in scale.asked_items(variant, "full")}
        possible = score_values(scale, blank, variant, "full", with_groupings=False).overall.span
        assert isinstance(possible, Span), "everything applies, so everything has a range"
        ends += possible
    return Span(min(ends), max(ends))


@cache
def _answers() -> TypeAdapter[dict[str, Given]]:
    """Reads the answers of a case; made once, for it is dear."""
    return TypeAdapter(AnswersById)
