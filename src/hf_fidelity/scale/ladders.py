"""Rules about steps that must be in order and cover every value: anchors, cut points, bands."""

from collections.abc import Iterator
from itertools import pairwise

from hf_fidelity.problem import Finding, Path, listed
from hf_fidelity.scale.item import AnyCut, Checklist, Levels, Measured
from hf_fidelity.scale.model import Scale, items_with_paths


def anchors_out_of_order(scale: Scale) -> Iterator[Finding]:
    """The scores of a levels item rise from one anchor to the next.

    Forms show anchors in this order, from the lowest score to the highest.

    Wrong: `anchors: [{score: 1}, {score: 3}, {score: 2}]`.

    Right: `anchors: [{score: 1}, {score: 2}, {score: 3}]`.
    """
    for item, path in items_with_paths(scale):
        if isinstance(item, Levels):
            for a, (before, anchor) in enumerate(pairwise(item.anchors), 1):
                if anchor.score <= before.score:
                    wrong = "the score {score} does not rise above the one before it, {before}"
                    values = {"score": anchor.score, "before": before.score}
                    remedy = "Order the anchors from the lowest score to the highest, each score once."
                    yield Finding((*path, "anchors", a, "score"), wrong, "rising scores", remedy, values)


def cuts_do_not_cover(scale: Scale) -> Iterator[Finding]:
    """Cut points cover every value exactly once, for every variant.

    They stand from best to worst, each with a `from` or each with an `up-to`; the last one has neither and takes the
    rest, so that no value is left out and none is covered twice.

    Wrong: `cuts: [{score: 4, up-to: 28}, {score: 1, up-to: 56}]` (what of 57?).

    Right: `cuts: [{score: 4, up-to: 28}, {score: 1}]`.
    """
    for item, path in items_with_paths(scale):
        if isinstance(item, Checklist) and item.cuts:
            yield from _cover(item.cuts, (*path, "cuts"))
        elif isinstance(item, Measured):
            for variant, cuts in item.cuts_by_variant.items():
                yield from _cover(cuts, (*path, "cuts-by-variant", variant))
            if item.cuts:
                yield from _cover(item.cuts, (*path, "cuts"))


def no_cuts(scale: Scale) -> Iterator[Finding]:
    """A number or share has cut points for every variant that is asked it.

    Wrong: `cuts-by-variant: {act: [...]}` alone, in a scale that also has the variant `icm`.

    Right: `cuts` besides, for all other variants.
    """
    variants: list[str | None] = [variant.id for variant in scale.variants] or [None]
    for item, path in items_with_paths(scale):
        if isinstance(item, Measured):
            lacking = [variant for variant in variants if item.is_asked(variant) and not item.cuts_for(variant)]
            if lacking:
                wrong = "the item has no cut points" + (" for {lacking}" if lacking != [None] else "")
                values = {"lacking": listed(filter(None, lacking))}
                yield Finding(path, wrong, "cut points for every variant", "Add `cuts`.", values)


def _cover(cuts: tuple[AnyCut, ...], path: Path) -> Iterator[Finding]:
    allowed = "cuts from best to worst, each with a `from` or each with an `up-to`, and a last one with neither"
    if len(cuts) < 2 or cuts[-1].from_ is not None or cuts[-1].up_to is not None:  # noqa: PLR2004
        wrong = "the last cut does not cover the rest"
        yield Finding((*path, max(len(cuts) - 1, 0)), wrong, allowed, "Add a last cut with a score alone.")
        return
    falling = cuts[0].from_ is not None
    before = None
    for c, cut in enumerate(cuts[:-1]):
        limit, other = (cut.from_, cut.up_to) if falling else (cut.up_to, cut.from_)
        if limit is None or other is not None:
            wrong = "this cut has not the one limit that is needed"
            yield Finding((*path, c), wrong, allowed, "Use `from` in all cuts, or `up-to` in all.")
            return
        if before is not None and (limit >= before if falling else limit <= before):
            wrong = "this cut point overlaps the one before it"
            yield Finding((*path, c), wrong, allowed, "Order the cut points; each limit once.")
        before = limit
    for c, (above, cut) in enumerate(pairwise(cuts), 1):
        if cut.score >= above.score:
            wrong = "the score {score} does not fall below the one before it, {above}"
            values = {"score": cut.score, "above": above.score}
            yield Finding((*path, c, "score"), wrong, allowed, "Order the cuts from best to worst.", values)


def reverse_beside_cuts(scale: Scale) -> Iterator[Finding]:
    """A checklist with cut points says its direction there, and cannot be reversed besides.

    Wrong: `reverse: true` beside `cuts: [{score: 4, from: 3}, {score: 1}]`.

    Right: `cuts: [{score: 4, up-to: 0}, {score: 1}]`, where fewer is better.
    """
    for item, path in items_with_paths(scale):
        if isinstance(item, Checklist) and item.reverse and item.cuts:
            wrong = "`reverse` stands beside cut points, which say the direction already"
            remedy = "Delete `reverse`; where fewer is better, write `up-to` in the cuts."
            yield Finding((*path, "reverse"), wrong, "", remedy)


def evidence_from_no_score(scale: Scale) -> Iterator[Finding]:
    """Evidence is asked from a score that the item can give, to some variant.

    Wrong: `evidence-from: 5` in an item of 1 to 4.

    Right: `evidence-from: 4`.
    """
    variants: list[str | None] = [variant.id for variant in scale.variants] or [None]
    for item, path in items_with_paths(scale):
        scores = sorted({score for variant in variants for score in item.scores(variant)})
        if item.evidence_from is not None and item.evidence_from not in scores:
            wrong = "evidence is asked from {score}, which the item cannot give"
            values = {"score": item.evidence_from, "scores": listed(scores)}
            yield Finding((*path, "evidence-from"), wrong, "{scores}", "Choose one of its scores.", values)


def bands_do_not_cover(scale: Scale) -> Iterator[Finding]:
    """Bands cover every score exactly once.

    They stand from the highest to the lowest; all but the last have a limit, `from`, which belongs to the band.

    Wrong: `bands: [{id: low}, {id: high, from: 3.5}]`.

    Right: `bands: [{id: high, from: 3.5}, {id: low}]`.
    """
    allowed = "bands from the highest to the lowest, all but the last with `from`"
    for b, band in enumerate(scale.bands):
        last = b == len(scale.bands) - 1
        if (band.from_ is None) != last:
            wrong = "the last band has a `from`" if last else "this band has no `from`"
            yield Finding(("bands", b), wrong, allowed, "Cover every score by exactly one band.")
        above = scale.bands[b - 1].from_ if b else None
        if above is not None and band.from_ is not None and band.from_ >= above:
            yield Finding(("bands", b, "from"), "this band overlaps the one before it", allowed, "Order them.")
