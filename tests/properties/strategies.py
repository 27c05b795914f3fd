"""Generated scales and answers."""

from fractions import Fraction

from hypothesis import strategies as st

from hf_fidelity.answers.values import Amount, Blank, DontKnow, Level, NotApplicable, Proportion, Ticks
from hf_fidelity.scale.item import Checklist, Levels, Number, Share
from hf_fidelity.scale.model import Scale

scores = st.lists(st.integers(-5, 10), min_size=2, max_size=5, unique=True).map(sorted)


@st.composite
def _cuts(draw, limits, written):
    """Cuts from best to worst over some of the limits, rising or falling."""
    values = draw(st.lists(limits, min_size=1, max_size=3, unique=True))
    upward = draw(st.booleans())
    steps = draw(st.lists(st.integers(0, 10), min_size=len(values) + 1, max_size=len(values) + 1, unique=True))
    ordered = sorted(values, reverse=upward)
    key = "from" if upward else "up-to"
    cuts = [
        {"score": score, key: written(limit)}
        for score, limit in zip(sorted(steps, reverse=True), ordered, strict=False)
    ]
    return [*cuts, {"score": min(steps)}]


@st.composite
def items(draw, name):
    common = {"id": name, "weight": draw(st.integers(1, 4)), "core": draw(st.booleans())}
    match draw(st.sampled_from(["levels", "checklist", "points", "number", "share"])):
        case "levels":
            anchors = [{"score": score} for score in draw(scores)]
            return {**common, "kind": "levels", "anchors": anchors, "reverse": draw(st.booleans())}
        case "checklist":
            options = [{"id": f"o{n}"} for n in range(draw(st.integers(1, 5)))]
            cuts = draw(_cuts(st.integers(0, len(options)), int))
            return {**common, "kind": "checklist", "options": options, "cuts": cuts}
        case "points":
            options = [{"id": f"o{n}"} for n in range(draw(st.integers(1, 5)))]
            return {**common, "kind": "checklist", "options": options, "reverse": draw(st.booleans())}
        case "number":
            return {**common, "kind": "number", "cuts": draw(_cuts(st.integers(0, 50), int))}
        case _:
            return {**common, "kind": "share", "cuts": draw(_cuts(st.integers(0, 100), "{} %".format))}


@st.composite
def scales(draw):
    rescale = draw(st.booleans())
    scoring = {
        "domain": draw(st.sampled_from(["mean", "sum"])),
        "overall": draw(st.sampled_from(["mean-of-domains", "mean-of-items", "sum"])),
        "least-scored": f"{draw(st.integers(0, 100))} %",
        **({"rescale-from": 0, "rescale-to": 10} if rescale else {}),
    }
    domains = [
        {"id": f"d{d}", "items": [draw(items(f"d{d}-i{i}")) for i in range(draw(st.integers(1, 4)))]}
        for d in range(draw(st.integers(1, 3)))
    ]
    return Scale.model_validate(
        {
            "id": "generated",
            "version": "1.0",
            "status": "draft",
            "date": "2026-01-01",
            "languages": ["en"],
            "title": "Generated",
            "scoring": scoring,
            "bands": [{"id": "high", "from": 5}, {"id": "low"}],
            "domains": domains,
        }
    )


def answers_to(item):
    """Values that have a score."""
    match item:
        case Levels():
            return st.sampled_from([Level(anchor.score) for anchor in item.anchors])
        case Checklist():
            ids = [option.id for option in item.options]
            return st.sets(st.sampled_from(ids)).map(lambda ticked: Ticks(tuple(sorted(ticked))))
        case Number():
            return st.integers(0, 120).map(lambda n: Amount(Fraction(n, 2)))
        case Share():
            totals = st.integers(1, 60)
            return totals.flatmap(
                lambda total: st.integers(0, total).map(lambda n: Proportion(Fraction(n), Fraction(total)))
            )


missing = st.sampled_from([Blank(), DontKnow(), NotApplicable("reason")])


@st.composite
def scales_with_answers(draw, complete=False):
    scale = draw(scales())
    values = {
        item.id: draw(answers_to(item) if complete else st.one_of(answers_to(item), answers_to(item), missing))
        for item in scale.items
    }
    return scale, values
