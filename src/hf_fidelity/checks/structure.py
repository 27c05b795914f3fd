"""Rules about how a definition hangs together: groupings, sources, variants, and what it says about itself."""

from collections.abc import Iterator

from hf_fidelity.checks.subjects import Definition
from hf_fidelity.problem import Finding
from hf_fidelity.scale.item import Measured
from hf_fidelity.scale.model import items_with_paths


def items_left_out(definition: Definition) -> Iterator[Finding]:
    """Every item belongs to a group of every grouping.

    Figures gathered by a grouping are read as if they were about the whole scale; an item left out is missed by nobody.

    Wrong:

        groupings: [{id: actor, groups: [{id: team}]}]
        items: [{id: a, kind: number}]

    Right:

        items: [{id: a, kind: number, tags: {actor: team}}]
    """
    for grouping in definition.scale.groupings:
        for item, path in items_with_paths(definition.scale):
            if not item.groups(grouping.id):
                values = {"grouping": grouping.id, "groups": ", ".join(group.id for group in grouping.groups)}
                wrong = "the item belongs to no group of {grouping}"
                yield Finding(path, wrong, "{groups}", "Add it under `tags`.", values)


def empty_group(definition: Definition) -> Iterator[Finding]:
    """Every group has an item.

    A group without items is shown in every report without a score.

    Wrong: a group that no item names under `tags`.

    Right: delete the group, or tag the items that belong to it.
    """
    for g, grouping in enumerate(definition.scale.groupings):
        used = {group for item in definition.scale.items for group in item.groups(grouping.id)}
        for n, group in enumerate(grouping.groups):
            if group.id not in used:
                wrong = "no item belongs to the group {group}"
                remedy = "Tag the items that belong to it, or delete it."
                yield Finding(("groupings", g, "groups", n), wrong, "", remedy, {"group": group.id})


def source_not_cited(definition: Definition) -> Iterator[Finding]:
    """Every source is cited somewhere.

    A source that nothing cites does not tell a reader what it is a source of.

    Wrong:

        sources: {nelson-2017: {citation: "…"}}
        bands: [{id: high, from: 3.5}, {id: low}]

    Right:

        bands: [{id: high, from: 3.5, sources: [nelson-2017]}, {id: low}]
    """
    scale = definition.scale
    citing = (*scale.bands, *scale.domains, *scale.groupings, *scale.items)
    cited = {source for part in citing for source in part.sources}
    for source in scale.sources:
        if source not in cited:
            remedy = "Cite it under `sources` of a band, domain, grouping or item, or delete it."
            yield Finding(("sources", source), "nothing cites this source", "", remedy, at_key=True)


def about_missing(definition: Definition) -> Iterator[Finding]:
    """A scale says what it is for, who answers it, who wrote it, under which licence, and which limits are its own.

    Without these nobody can judge what a score means, or whether the scale may be used at all.

    Wrong: a scale with `id`, `version` and items alone.

    Right:

        purpose: {en: …}
        respondents: {en: …}
        authors: [The network]
        licence: CC-BY-4.0
        own-limits: [{en: …}]
    """
    scale = definition.scale
    for key, value in (
        ("purpose", scale.purpose),
        ("respondents", scale.respondents),
        ("authors", scale.authors),
        ("licence", scale.licence),
        ("own-limits", scale.own_limits),
    ):
        if not value:
            yield Finding((), "`{key}` is missing", "", "Add a line `{key}: …`.", {"key": key})


def date_in_future(definition: Definition) -> Iterator[Finding]:
    """The day of a version is not in the future.

    A version dated ahead sorts after the next one.

    Wrong: `date: 2062-01-01`.

    Right: `date: 2026-01-01`.
    """
    if definition.scale.date > definition.today:
        values = {"day": definition.scale.date.isoformat()}
        yield Finding(("date",), "{day} is in the future", "", "Write the day of this version.", values)


def folder_says_otherwise(definition: Definition) -> Iterator[Finding]:
    """A scale lies in a folder `<id>/<version>/` with its own id and version.

    Answer files name a scale as `id@version`, and it is looked for in that folder.

    Wrong: `scales/my-scale/1.0/scale.yaml` with `version: "1.1"`.

    Right: `scales/my-scale/1.1/scale.yaml` with `version: "1.1"`.
    """
    scale = definition.scale
    if definition.folder is not None and definition.folder != (scale.id, scale.version):
        for key, named, says in zip(("id", "version"), definition.folder, (scale.id, scale.version), strict=True):
            if named != says:
                values = {"named": named, "says": says, "key": key}
                remedy = "Rename the folder, or correct the {key}."
                yield Finding((key,), "the {key} is {says}, and the folder is called {named}", "", remedy, values)


def short_form_uneven(definition: Definition) -> Iterator[Finding]:
    """The short form asks something of every domain.

    A short form without items of one domain can give no overall score.

    Wrong: `short: true` on items of four of five domains.

    Right: `short: true` on two items of each.
    """
    domains = definition.scale.domains
    if any(item.short for item in definition.scale.items):
        for d, domain in enumerate(domains):
            if not any(item.short for item in domain.items):
                remedy = "Mark items of this domain with `short: true`."
                yield Finding(("domains", d), "the short form asks nothing of this domain", "", remedy)


def variants_alike(definition: Definition) -> Iterator[Finding]:
    """Variants differ in something.

    A team must name its variant; that question is only worth asking when some item is scored differently, or asked of
    some variants alone.

    Wrong: `variants` in a scale where no item has `cuts-by-variant` or `only-for`.

    Right: delete `variants`, or give an item cut points of its own for one.
    """
    scale = definition.scale
    differs = any(item.only_for or (isinstance(item, Measured) and item.cuts_by_variant) for item in scale.items)
    if scale.variants and not differs:
        remedy = "Delete `variants`, or use them in an item."
        yield Finding(("variants",), "no item is asked or scored differently for any variant", "", remedy)
