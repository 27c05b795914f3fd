"""What must hold for a scale before anything can be scored with it; every load runs these rules.

Each rule is a plain function from a scale to its findings. Paths use the keys of the file.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from hf_fidelity.problem import Finding, Path, Rule, did_you_mean, quoted
from hf_fidelity.scale.item import AnyCut, Checklist, Item, Levels, Measured
from hf_fidelity.scale.model import Scale


def items_with_paths(scale: Scale) -> Iterator[tuple[Item, Path]]:
    """Every item with its path in the definition."""
    for d, domain in enumerate(scale.domains):
        for i, item in enumerate(domain.items):
            yield item, ("domains", d, "items", i)


def duplicate_id(scale: Scale) -> Iterator[Finding]:
    """Ids are unique: domains, items, options of an item, variants, groupings, groups, bands and cases.

    Answers, tags and results name things by id.

    Wrong: two items with `id: access-permanence`.

    Right: an id of its own for each.
    """
    families: list[Iterable[tuple[str, Path]]] = [
        ((domain.id, ("domains", d, "id")) for d, domain in enumerate(scale.domains)),
        ((item.id, (*path, "id")) for item, path in items_with_paths(scale)),
        ((variant.id, ("variants", v, "id")) for v, variant in enumerate(scale.variants)),
        ((grouping.id, ("groupings", g, "id")) for g, grouping in enumerate(scale.groupings)),
        ((band.id, ("bands", b, "id")) for b, band in enumerate(scale.bands)),
        ((case.id, ("cases", c, "id")) for c, case in enumerate(scale.cases)),
    ]
    for g, grouping in enumerate(scale.groupings):
        families.append([(group.id, ("groupings", g, "groups", n, "id")) for n, group in enumerate(grouping.groups)])
    for item, path in items_with_paths(scale):
        if isinstance(item, Checklist):
            families.append([(option.id, (*path, "options", o, "id")) for o, option in enumerate(item.options)])
    for family in families:
        seen: set[str] = set()
        for name, path in family:
            if name in seen:
                wrong = "the id {id} is used twice"
                yield Finding(path, wrong, "each id once", "Give one of the two another id.", {"id": quoted(name)})
            seen.add(name)


def unknown_reference(scale: Scale) -> Iterator[Finding]:
    """Groupings, groups, variants and sources that are named are there.

    A tag that leads nowhere leaves an item out of every figure it should be in.

    Wrong: `tags: {actor: tema}` where the group is called `team`.

    Right: `tags: {actor: team}`.
    """
    groups = {grouping.id: [group.id for group in grouping.groups] for grouping in scale.groupings}
    variants = [variant.id for variant in scale.variants]
    sources = list(scale.sources)
    for b, band in enumerate(scale.bands):
        for s, source in enumerate(band.sources):
            yield from _known(source, sources, ("bands", b, "sources", s), "sources")
    for item, path in items_with_paths(scale):
        for name in item.tags:
            unknown = list(_known(name, list(groups), (*path, "tags", name), "groupings", at_key=True))
            yield from unknown
            if not unknown:
                for group in item.groups(name):
                    yield from _known(group, groups[name], (*path, "tags", name), f"groups of {name}")
        for source in item.sources:
            yield from _known(source, sources, (*path, "sources"), "sources")
        for variant in item.only_for:
            yield from _known(variant, variants, (*path, "only-for"), "variants")
        if isinstance(item, Measured):
            for variant in item.cuts_by_variant:
                yield from _known(variant, variants, (*path, "cuts-by-variant", variant), "variants", at_key=True)


def _known(name: str, known: list[str], path: Path, family: str, *, at_key: bool = False) -> Iterator[Finding]:
    if name not in known:
        allowed = "one of the {family}: {known}" if known else "the scale has no {family}"
        values = {"id": quoted(name), "family": family, "known": ", ".join(known)}
        remedy = did_you_mean(name, known) or "Correct the id, or add it."
        yield Finding(path, "{id} is not known here", allowed, remedy, values, at_key)


def several_groups(scale: Scale) -> Iterator[Finding]:
    """An item belongs to several groups only of a grouping that says `several: true`.

    Figures by who holds the key add up only when each item has one holder.

    Wrong: `tags: {actor: [team, state]}`.

    Right: `tags: {actor: team}`, or `several: true` at the grouping.
    """
    single = {grouping.id for grouping in scale.groupings if not grouping.several}
    for item, path in items_with_paths(scale):
        for name in item.tags:
            if name in single and len(item.groups(name)) != 1:
                wrong = "the item belongs to {n} groups of {name}"
                remedy = "Name one group, or write `several: true` at the grouping."
                values = {"n": len(item.groups(name)), "name": name}
                yield Finding((*path, "tags", name), wrong, "one group", remedy, values)


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

    They stand from best to worst, each with a `from` or each with an `up-to`; the last one has neither and takes the rest,
    so that no value is left out and none is covered twice.

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
                values = {"lacking": ", ".join(filter(None, lacking))}
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


def weight_not_positive(scale: Scale) -> Iterator[Finding]:
    """Weights are above zero.

    An item that counts nothing is asked for nothing; one that counts less than nothing turns its meaning round.

    Wrong: `weight: 0`.

    Right: `weight: 2`, or no weight.
    """
    for item, path in items_with_paths(scale):
        if item.weight <= 0:
            wrong = "the weight {weight} is not above 0"
            yield Finding((*path, "weight"), wrong, "", "Delete the item, or weigh it.", {"weight": item.weight})


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
            values = {"score": item.evidence_from, "scores": ", ".join(map(str, scores))}
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


def rescaling_incomplete(scale: Scale) -> Iterator[Finding]:
    """Rescaling has both ends, the lower one first.

    Wrong: `rescale-to: 10` alone.

    Right: `rescale-from: 0` and `rescale-to: 10`.
    """
    low, high = scale.scoring.rescale_from, scale.scoring.rescale_to
    if (low is None) != (high is None) or (low is not None and high is not None and low >= high):
        wrong = "rescaling needs both ends, the lower one first"
        yield Finding(("scoring",), wrong, "", "Give `rescale-from` and a greater `rescale-to`, or neither.")


def too_many_domains_asked(scale: Scale) -> Iterator[Finding]:
    """No more domains must have a score than there are.

    Otherwise no answers at all give an overall score.

    Wrong: `least-domains: 6` in a scale of five domains.

    Right: `least-domains: 5`.
    """
    asked = scale.scoring.least_domains
    if asked is not None and asked > len(scale.domains):
        wrong = "{n} domains must have a score, and the scale has {all}"
        values = {"n": asked, "all": len(scale.domains)}
        yield Finding(("scoring", "least-domains"), wrong, "", "Ask for fewer.", values)


SOUNDNESS: tuple[Rule[Scale], ...] = (
    Rule("HF110", duplicate_id),
    Rule("HF111", unknown_reference),
    Rule("HF112", several_groups),
    Rule("HF120", anchors_out_of_order),
    Rule("HF121", cuts_do_not_cover),
    Rule("HF122", no_cuts),
    Rule("HF123", reverse_beside_cuts),
    Rule("HF124", weight_not_positive),
    Rule("HF125", evidence_from_no_score),
    Rule("HF130", bands_do_not_cover),
    Rule("HF131", rescaling_incomplete),
    Rule("HF132", too_many_domains_asked),
)
"""The rules, in the order in which they are run."""
