"""Rules about numbers: bands and cuts that can be reached, even steps, and completeness that makes sense."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from math import ceil

from hf_fidelity.checks.subjects import Definition
from hf_fidelity.problem import Finding, Path
from hf_fidelity.scale.item import AnyCut, Checklist, Measured, Number, Share
from hf_fidelity.scale.model import items_with_paths
from hf_fidelity.scoring.cases import extremes

SHORTEST_DOMAIN = 3
"""Fewer items than this make a domain whose score hangs on one answer: our own limit."""


def band_out_of_reach(definition: Definition) -> Iterator[Finding]:
    """Every band can be reached by some answers.

    A limit above the highest or at the lowest possible score makes a band that nobody is ever in.

    Wrong, where items give 1 to 4:

        bands: [{id: high, from: 35}, {id: low}]

    Right:

        bands: [{id: high, from: 3.5}, {id: low}]
    """
    ends = extremes(definition.scale)
    for b, band in enumerate(definition.scale.bands):
        if band.from_ is not None and not ends.lowest < band.from_ <= ends.highest:
            values = {"lowest": ends.lowest, "highest": ends.highest, "limit": band.from_}
            wrong = "the limit {limit} leaves a band without any score"
            yield Finding(("bands", b, "from"), wrong, "above {lowest}, up to {highest}", "Correct the limit.", values)


def cut_out_of_reach(definition: Definition) -> Iterator[Finding]:
    """Every cut covers answers that can be given.

    A cut point below zero, above the greatest believable answer or above the number of options gives a score that no
    answer reaches.

    Wrong: `cuts: [{score: 4, from: 9}, {score: 1}]` in a checklist of six options.

    Right: `cuts: [{score: 4, from: 6}, {score: 1}]`.
    """
    for item, path in items_with_paths(definition.scale):
        if not isinstance(item, Checklist | Measured):
            continue
        most = {Checklist: len(getattr(item, "options", ())), Share: 1}.get(type(item), getattr(item, "most", None))
        if isinstance(item, Number) and most is not None and most <= 0:
            yield Finding((*path, "most"), "no answer is allowed", "more than 0", "Correct it.")
        ladders: dict[Path, tuple[AnyCut, ...]] = {("cuts",): item.cuts}
        if isinstance(item, Measured):
            ladders |= {("cuts-by-variant", variant): cuts for variant, cuts in item.cuts_by_variant.items()}
        for place, cuts in ladders.items():
            for c, cut in enumerate(cuts[:-1]):
                low, high = (cut.from_, cut.up_to)
                nothing_left = low is not None and low <= 0
                too_far = most is not None and ((low is not None and low > most) or (high is not None and high >= most))
                if nothing_left or too_far or (high is not None and high < 0):
                    wrong = "this cut point leaves a score that no answer reaches"
                    yield Finding((*path, *place, c), wrong, "", "Correct the limit, or delete the cut.")


def hole_in_scores(definition: Definition) -> Iterator[Finding]:
    """The scores of an item rise in even steps.

    A step left out (1, 2, 4) is often a slip, and counts as double. Write weights or cut points where it is meant.

    Wrong: `anchors: [{score: 1}, {score: 2}, {score: 4}]`.

    Right: `anchors: [{score: 1}, {score: 2}, {score: 3}]`.
    """
    for item, path in items_with_paths(definition.scale):
        scores = item.scores(None)
        steps = {after - before for before, after in pairwise(scores)}
        if len(steps) > 1:
            key = "anchors" if item.kind == "levels" else "cuts"
            values = {"scores": ", ".join(map(str, scores))}
            wrong = "the scores {scores} do not rise in even steps"
            yield Finding((*path, key), wrong, "", "Fill the hole, or ignore this rule if it is meant.", values)


def withholding_senseless(definition: Definition) -> Iterator[Finding]:
    """A domain is long enough for its rule of completeness to make sense.

    In a domain of two items, one missing answer is half of it. Where 80 % must be scored and there are four items, none
    may be missing after all, and the rule says otherwise than it reads.

    Wrong: `least-scored: 80 %` and a domain of four items.

    Right: five items or more, or `least-scored: 75 %`.
    """
    least = definition.scale.scoring.least_scored
    for d, domain in enumerate(definition.scale.domains):
        n = len(domain.items)
        values = {"n": n, "share": f"{float(least * 100):g} %"}
        if n < SHORTEST_DOMAIN:
            wrong = "the domain has {n} items, so its score hangs on one answer"
            yield Finding(("domains", d), wrong, "", "Add items, or join it with another domain.", values)
        elif Fraction(1) > least and ceil(least * n) == n:
            wrong = "with {n} items no answer may be missing, although {share} is enough by the rule"
            yield Finding(("domains", d), wrong, "", "Change `least-scored`, or the number of items.", values)
