"""What is called comparable gives equal figures for equal answers, for generated versions of a scale."""

from copy import deepcopy
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hf_fidelity.answers.values import Blank, Level, Ticks
from hf_fidelity.checks.changes import Effect, Verdict
from hf_fidelity.checks.diff import diff
from hf_fidelity.scale.item import Checklist, Levels
from hf_fidelity.scale.library import known_scales
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Scale
from hf_fidelity.scale.soundness import SOUNDNESS
from hf_fidelity.scale.words import Part
from hf_fidelity.scoring.compute import score_values
from tests.properties.strategies import answers_to, items, missing, scales

VARIANTS = ["icm", "act", "cti"]
subsets = st.lists(st.sampled_from(VARIANTS), unique=True, max_size=2)


def plain(value):
    """A model as the data it could be read from; fractions and shares stay as they are."""
    match value:
        case Part():
            fields = type(value).model_fields
            found = {fields[name].alias or name: getattr(value, name) for name in fields}
            return {key: plain(inner) for key, inner in found.items() if inner is not None}
        case dict():
            return {key: plain(inner) for key, inner in value.items()}
        case tuple() | list():
            return [plain(inner) for inner in value]
        case date():
            return value.isoformat()
    return value


def listed(data):
    return [item for domain in data["domains"] for item in domain["items"]]


@st.composite
def definitions(draw):
    """Generated scales with what the others leave out: variants, forms, groups."""
    data = plain(draw(scales()))
    known = draw(subsets)
    data["variants"] = [{"id": name} for name in known]
    data["groupings"] = [{"id": "actor", "several": True, "groups": [{"id": "team"}, {"id": "state"}]}]
    data["scoring"]["bands-on"] = draw(st.sampled_from(["overall", "overall-and-domains"]))
    for item in listed(data):
        item["short"] = draw(st.booleans())
        item["tags"] = {"actor": draw(st.lists(st.sampled_from(["team", "state"]), unique=True, min_size=1))}
        if known and draw(st.integers(0, 3)) == 0:
            item["only-for"] = draw(st.lists(st.sampled_from(known), unique=True, min_size=1))
    return data


def an_item(draw, data):
    return draw(st.sampled_from(listed(data)))


def a_domain(draw, data):
    return draw(st.sampled_from(data["domains"]))


def change_weight(draw, data):
    an_item(draw, data)["weight"] = draw(st.integers(1, 4))


def change_steps(draw, data):
    item = an_item(draw, data)
    step = draw(st.sampled_from(item.get("cuts") or item.get("anchors") or [{}]))
    if "from" in step and item["kind"] != "share" and draw(st.booleans()):
        step["from"] += draw(st.integers(-5, 5))
    elif "up-to" in step and item["kind"] != "share" and draw(st.booleans()):
        step["up-to"] += draw(st.integers(-5, 5))
    elif "score" in step:
        step["score"] += draw(st.integers(-2, 2))


def change_cuts_of_a_variant(draw, data):
    item = an_item(draw, data)
    if item["kind"] in ("number", "share") and data["variants"]:
        variant = draw(st.sampled_from(data["variants"]))["id"]
        cuts = deepcopy(item["cuts"])
        cuts[0]["score"] += draw(st.integers(0, 2))
        item["cuts-by-variant"] = {**item.get("cuts-by-variant", {}), variant: cuts}


def change_options(draw, data):
    item = an_item(draw, data)
    if item["kind"] == "checklist":
        if draw(st.booleans()) or len(item["options"]) == 1:
            item["options"].append({"id": "extra"})
        else:
            item["options"].pop(draw(st.integers(0, len(item["options"]) - 1)))


def flag(key):
    def change(draw, data):
        item = an_item(draw, data)
        if key != "reverse" or item["kind"] in ("levels", "checklist"):
            item[key] = not item.get(key, False)

    return change


def change_only_for(draw, data):
    known = [variant["id"] for variant in data["variants"]]
    an_item(draw, data)["only-for"] = draw(st.lists(st.sampled_from(known), unique=True)) if known else []


def change_variants(draw, data):
    data["variants"] = [{"id": name} for name in draw(subsets)]


def scoring(key, *values):
    def change(draw, data):
        if key != "rescale-to" or "rescale-from" in data["scoring"]:
            data["scoring"][key] = draw(st.sampled_from(values))

    return change


def change_bands(draw, data):
    band = data["bands"][0]
    if draw(st.booleans()):
        band["from"] = draw(st.integers(0, 9))
    else:
        band["id"] = draw(st.sampled_from(["high", "top"]))


def change_groups(draw, data):
    an_item(draw, data)["tags"] = {"actor": draw(st.lists(st.sampled_from(["team", "state"]), unique=True, min_size=1))}


def change_texts(draw, data):
    an_item(draw, data)["prompt"] = {"en": draw(st.sampled_from(["Which?", "How many?"]))}
    a_domain(draw, data)["title"] = {"en": draw(st.sampled_from(["One", "Another"]))}
    data["minutes"] = draw(st.integers(1, 9))


def drop_item(draw, data):
    domain = a_domain(draw, data)
    domain["items"].pop(draw(st.integers(0, len(domain["items"]) - 1)))


def add_item(draw, data):
    domain = a_domain(draw, data)
    new = draw(items(f"{domain['id']}-new"))
    domain["items"].append({**new, "short": draw(st.booleans()), "tags": {"actor": ["team"]}})


def move_item(draw, data):
    domain = a_domain(draw, data)
    item = domain["items"].pop(draw(st.integers(0, len(domain["items"]) - 1)))
    a_domain(draw, data)["items"].append(item)


def rename_item(draw, data):
    item = an_item(draw, data)
    item["id"] = f"{item['id']}-x"


def drop_domain(draw, data):
    data["domains"].pop(draw(st.integers(0, len(data["domains"]) - 1)))


def add_domain(draw, data):
    data["domains"].append({"id": "new", "items": [{**draw(items("new-i0")), "short": draw(st.booleans())}]})


def reorder(draw, data):
    data["domains"] = draw(st.permutations(data["domains"]))
    domain = a_domain(draw, data)
    domain["items"] = draw(st.permutations(domain["items"]))


CHANGES = {
    "weight": change_weight,
    "steps": change_steps,
    "cuts-of-a-variant": change_cuts_of_a_variant,
    "options": change_options,
    **{key: flag(key) for key in ("core", "short", "not-applicable", "reverse")},
    "only-for": change_only_for,
    "variants": change_variants,
    "domain": scoring("domain", "mean", "sum"),
    "overall": scoring("overall", "mean-of-domains", "mean-of-items", "sum"),
    "least-scored": scoring("least-scored", "0 %", "50 %", "100 %"),
    "least-domains": scoring("least-domains", 1, 2, 3),
    "rescale": scoring("rescale-to", 7, 10, 100),
    "bands-on": scoring("bands-on", "overall", "overall-and-domains"),
    "bands": change_bands,
    "groups": change_groups,
    "texts": change_texts,
    "drop-item": drop_item,
    "add-item": add_item,
    "move-item": move_item,
    "rename-item": rename_item,
    "drop-domain": drop_domain,
    "add-domain": add_domain,
    "order": reorder,
}


def sound(data):
    """The scale, where a change left one that can be loaded."""
    assume(data["domains"] and all(domain["items"] for domain in data["domains"]))
    known = {variant["id"] for variant in data["variants"]}
    for item in listed(data):
        item["only-for"] = [name for name in item.get("only-for", []) if name in known]
        item["cuts-by-variant"] = {
            name: cuts for name, cuts in item.get("cuts-by-variant", {}).items() if name in known
        }
        if not item["cuts-by-variant"]:
            del item["cuts-by-variant"]
    scale = Scale.model_validate(data)
    assume(not any(True for rule in SOUNDNESS for _ in rule.findings(scale)))
    return scale


@st.composite
def versions(draw, first):
    """A scale, and what a change made of it, and sometimes one or two more."""
    data = draw(definitions())
    old = sound(deepcopy(data))
    others = draw(st.one_of(st.just([]), st.lists(st.sampled_from(list(CHANGES)), max_size=2)))
    for change in (first, *others):
        CHANGES[change](draw, data)
        assume(data["domains"] and all(domain["items"] for domain in data["domains"]))
    return old, sound(data)


def answers_to_both(old, new):
    """Values that both versions of an item take, blank if there is no other."""
    if type(old) is not type(new):
        return st.just(Blank())
    if isinstance(old, Levels):
        common = sorted({anchor.score for anchor in old.anchors} & {anchor.score for anchor in new.anchors})
        return st.sampled_from([Level(score) for score in common] or [Blank()])
    if isinstance(old, Checklist):
        common = sorted({option.id for option in old.options} & {option.id for option in new.options})
        return st.sets(st.sampled_from(common)).map(lambda ticks: Ticks(tuple(sorted(ticks)))) if common else missing
    return answers_to(old)


def answers_to_versions(draw, old, new):
    before, after = ({item.id: item for item in scale.items} for scale in (old, new))
    values = {}
    for name in {**before, **after}:
        pair = [side[name] for side in (before, after) if name in side]
        scored = answers_to_both(*pair) if len(pair) == 2 else answers_to(pair[0])
        values[name] = draw(st.one_of(scored, scored, missing))
    return values


def without_band(aggregate):
    return aggregate._replace(band=None)


def asked(scale, variant, form):
    return {item.id for item in scale.asked_items(variant, form)}


def teams(old, new):
    """Every kind of team that could answer both versions."""
    before, after = ([variant.id for variant in scale.variants] or [None] for scale in (old, new))
    return [(a, b) for a in before for b in after if a == b or None in (a, b)]


@pytest.mark.parametrize("change", CHANGES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_is_called_comparable_gives_equal_figures(change, data):
    old, new = data.draw(versions(change))
    comparison = diff(old, new)
    values = answers_to_versions(data.draw, old, new)
    for variant, other in teams(old, new):
        for form, can in (("full", comparison), ("short", comparison.short)):
            if can is None or not asked(old, variant, form) or not asked(new, other, form):
                continue
            before = score_values(old, values, variant, form)
            after = score_values(new, values, other, form)
            check_items(can, before, after)
            check_domains(can, before, after)
            if can.overall:
                assert without_band(before.overall) == without_band(after.overall)
            if comparison.bands and can.overall:
                check_bands(before, after, domains_too=old.scoring.bands_on != "overall")
            if comparison.verdict is Verdict.COMPARABLE:
                check_everything(before, after)


def check_items(can, before, after):
    for name in can.items:
        assert (name in before.items) == (name in after.items)
        if name in before.items:
            assert before.items[name].outcome == after.items[name].outcome
            assert before.items[name].span == after.items[name].span


def check_domains(can, before, after):
    old, new = ({domain.id: domain for domain in result.domains} for result in (before, after))
    for name in can.domains:
        assert (name in old) == (name in new)
        if name in old:
            assert without_band(old[name]) == without_band(new[name])


def check_bands(before, after, *, domains_too):
    assert before.overall.band == after.overall.band
    if domains_too:
        assert {domain.id: domain.band for domain in before.domains} == {d.id: d.band for d in after.domains}


def check_everything(before, after):
    """When nothing breaks, a result differs at most in its order."""
    assert set(before.items) == set(after.items)
    assert {domain.id for domain in before.domains} == {domain.id for domain in after.domains}
    for key in ("core_at_lowest", "strengths", "weak"):
        assert set(getattr(before, key)) == set(getattr(after, key)), key
    assert before.groupings == after.groupings


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(list(CHANGES)).flatmap(versions))
def test_the_verdict_and_the_changes_agree(pair):
    old, new = pair
    comparison = diff(old, new)
    breaks = any(change.effect is Effect.BREAKS for change in comparison.changes)
    assert bool(comparison.changes) == (old != new)
    assert (comparison.verdict is Verdict.COMPARABLE) == (not breaks)
    if not breaks:
        assert comparison.overall
        assert comparison.bands


@given(scales())
def test_a_scale_does_not_differ_from_itself(scale):
    comparison = diff(scale, scale)
    assert comparison.changes == ()
    assert comparison.verdict is Verdict.COMPARABLE
    assert comparison.items == tuple(item.id for item in scale.items)
    assert comparison.domains == tuple(domain.id for domain in scale.domains)


@pytest.mark.parametrize("found", known_scales(), ids=lambda found: found.name)
def test_no_shipped_scale_differs_from_itself(found):
    comparison = diff(load_scale(*found).model, load_scale(*found).model)
    assert comparison.changes == ()
    assert comparison.overall
    assert comparison.bands
