"""What must hold for a scale before anything can be scored with it; every load runs these rules.

Each rule is a plain function from a scale to its findings. Paths use the keys of the file.
"""

from collections.abc import Iterable, Iterator

from hf_fidelity.problem import Finding, Nearest, Path, Rule, listed, quoted
from hf_fidelity.scale.item import Checklist, Measured
from hf_fidelity.scale.ladders import (
    anchors_out_of_order,
    bands_do_not_cover,
    cuts_do_not_cover,
    evidence_from_no_score,
    no_cuts,
    reverse_beside_cuts,
)
from hf_fidelity.scale.model import Scale, items_with_paths


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
    for family in ("bands", "groupings", "domains"):
        for n, part in enumerate(getattr(scale, family)):
            for s, source in enumerate(part.sources):
                yield from _known(source, sources, (family, n, "sources", s), "sources")
    for item, path in items_with_paths(scale):
        for name in item.tags:
            unknown = list(_known(name, list(groups), (*path, "tags", name), "groupings", at_key=True))
            yield from unknown
            if not unknown:
                for g, group in enumerate(item.groups(name)):
                    yield from _known(group, groups[name], (*path, "tags", name, g), f"groups of {name}")
        for s, source in enumerate(item.sources):
            yield from _known(source, sources, (*path, "sources", s), "sources")
        for v, variant in enumerate(item.only_for):
            yield from _known(variant, variants, (*path, "only-for", v), "variants")
        if isinstance(item, Measured):
            for variant in item.cuts_by_variant:
                yield from _known(variant, variants, (*path, "cuts-by-variant", variant), "variants", at_key=True)


def _known(name: str, known: list[str], path: Path, family: str, *, at_key: bool = False) -> Iterator[Finding]:
    if name not in known:
        allowed = "one of the {family}: {known}" if known else "the scale has no {family}"
        values = {"id": quoted(name), "family": family, "known": listed(known)}
        wrong, remedy = "{id} is not known here", "Correct the id, or add it."
        yield Finding(path, wrong, allowed, remedy, values, at_key, nearest=Nearest(name, known))


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
