"""From answers to a result: items, domains, groups, overall, and what is possible when answers are missing.

The rules are those of the scale's `scoring`; `docs/scoring.md` shows each with worked cases.
"""

from collections.abc import Iterator, Mapping, Sequence

from hf_fidelity.answers.model import Answers
from hf_fidelity.answers.values import Value
from hf_fidelity.scale.item import Item
from hf_fidelity.scale.model import Form, Grouping, Scale, Scoring
from hf_fidelity.scoring.aggregate import aggregate, overall
from hf_fidelity.scoring.highlights import strengths, weak
from hf_fidelity.scoring.items import score_item
from hf_fidelity.scoring.result import Aggregate, ItemResult, Reason, Result, Withheld
from hf_fidelity.scoring.tally import Counted, Tally, counted, tally


def score(scale: Scale, answers: Answers) -> Result:
    """The result of a team's answers to a scale."""
    return score_values(scale, answers.values, answers.about.variant, answers.about.form)


def score_values(
    scale: Scale, values: Mapping[str, Value], variant: str | None, form: Form, *, with_groupings: bool = True
) -> Result:
    """The result of values by item id; every item that is asked has one, if only `Blank`.

    Groupings take most of the time; a caller that does not look at them can leave them out.
    """
    items = {item.id: score_item(item, values[item.id], variant) for item in scale.asked_items(variant, form)}
    return score_items(scale, items, variant, form, with_groupings=with_groupings)


def score_items(
    scale: Scale, items: Mapping[str, ItemResult], variant: str | None, form: Form, *, with_groupings: bool = True
) -> Result:
    """The result of items that have been scored, by id; every item that is asked is among them."""
    asked, rule = scale.asked_items(variant, form), scale.scoring
    domains = {domain.id: [items[item.id] for item in domain.items if item.id in items] for domain in scale.domains}
    sums = {name: counted(result, rule) for name, result in items.items()}
    tallies = tallies_of(scale, sums)
    no_bands = Withheld(Reason.NO_BANDS)
    bands = Withheld(Reason.SHORT_FORM) if form == "short" else scale.bands or no_bands
    domain_bands = bands if rule.bands_on == "overall-and-domains" else no_bands
    of_domains = tuple(aggregate(name, whole, rule, domain_bands) for name, whole in tallies.items())
    with_items = [(domain, domains[domain.id]) for domain in of_domains]
    return Result(
        variant=variant,
        form=form,
        overall=overall(list(tallies.values()), rule, bands),
        domains=of_domains,
        items=items,
        groupings={
            grouping.id: tuple(_groups(grouping, asked, sums, rule))
            for grouping in (scale.groupings if with_groupings else ())
        },
        core_at_lowest=tuple(item.id for item in asked if item.core and items[item.id].is_at_lowest),
        strengths=strengths(asked, items, with_items),
        weak=weak(asked, items, with_items),
    )


def tallies_of(scale: Scale, sums: Mapping[str, Counted]) -> dict[str, Tally]:
    """The tally of each domain that has items among those counted, in the scale's order."""
    members = {domain.id: [sums[item.id] for item in domain.items if item.id in sums] for domain in scale.domains}
    return {name: tally(counts) for name, counts in members.items() if counts}


def _groups(
    grouping: Grouping, asked: Sequence[Item], sums: Mapping[str, Counted], rule: Scoring
) -> Iterator[Aggregate]:
    """The score of each group of a grouping, by the rule for domains; bands are not used on groups."""
    members: dict[str, list[Counted]] = {group.id: [] for group in grouping.groups}
    for item in asked:
        for name in dict.fromkeys(item.groups(grouping.id)):
            members[name].append(sums[item.id])
    for name, counts in members.items():
        yield aggregate(name, tally(counts), rule, Withheld(Reason.NO_BANDS))
