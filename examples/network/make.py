"""Makes the example network: 24 fictional teams, three rounds, always the same. Run `python examples/network/make.py`.

Every municipality, score and text is made up. One team misses a round, one answers an older version of the scale, one
the short form, one is new and leaves many items blank, one never agrees, and two thirds share their texts.
"""

import json
import random
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from hf_fidelity.answers.model import Action, AnswersFile, Given
from hf_fidelity.scale.item import Checklist, Item, Levels, Number
from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scale.model import Scale
from hf_fidelity.views.answer_file import render_answer_file

HERE = Path(__file__).parent
SEED = 20261122
ROUNDS = {"2025-2": date(2025, 10, 8), "2026-1": date(2026, 4, 15), "2026-2": date(2026, 10, 14)}

TEAMS = [
    "Almdal",
    "Bekkefjord",
    "Brattholm",
    "Dalvang",
    "Eikheim",
    "Fagersund",
    "Granstad",
    "Hasselvik",
    "Innvang",
    "Kleivsund",
    "Krokvik",
    "Lysheim",
    "Moldvang",
    "Nesfjord",
    "Ormdal",
    "Rognvik",
    "Selvang",
    "Steinheim",
    "Tangfjord",
    "Ulvdal",
    "Vassheim",
    "Ødevang",
    "Åsfjord",
    "Kvernnes",
]
NYNORSK = {"Bekkefjord", "Innvang", "Moldvang", "Rognvik", "Åsfjord"}
VARIANTS = ["icm"] * 6 + ["fact"] * 3 + ["act"] + ["other"] * 2
MISSING = {"2025-2": {"Kvernnes"}, "2026-1": {"Kvernnes"}, "2026-2": {"Nesfjord"}}
OLDER_VERSION = {(name, "Ormdal") for name in ROUNDS}
SHORT_FORM = {(name, "Tangfjord") for name in ROUNDS}
NOT_AGREED = {(name, "Selvang") for name in ROUNDS}
MANY_BLANK = {("2026-2", "Kvernnes"): 0.4}
AS_JSON = {("2026-2", "Eikheim"), ("2026-2", "Vassheim")}

USUAL = 3.1
"""What an item scores on average, where nothing else is said."""
OTHERWISE = {
    **dict.fromkeys(("choice-real-options", "support-availability", "integration-loneliness"), 1.9),
    **dict.fromkeys(("integration-social-arenas", "choice-strained-areas", "integration-costs"), 2.1),
    **dict.fromkeys(("choice-neighbourhood", "choice-scattered", "recovery-influence", "support-competence"), 2.2),
    **dict.fromkeys(("integration-work-education", "recovery-training", "access-days-to-home"), 2.4),
    **dict.fromkeys(("access-standard-lease", "support-duration", "support-missed-appointments"), 3.6),
    **dict.fromkeys(("recovery-no-coercion", "choice-household"), 3.5),
}
MOVED = {
    "recovery-harm-reduction": 0.45,
    "recovery-safety-plan": 0.4,
    "recovery-training": -0.35,
    "support-availability": -0.3,
}
MOVED_TOGETHER = {"recovery": 0.16, "support": -0.16, "choice": 0.08}
"""By how much an item, or every item of a principle, moves from one round to the next, on average."""

SAID = {
    "choice-real-options": (
        "barrier",
        "Det er sjelden mer enn én ledig bolig om gangen.",
        "Det er sjeldan meir enn éin ledig bustad om gongen.",
    ),
    "choice-strained-areas": (
        "barrier",
        "Kommunen eier nesten bare i to bygg.",
        "Kommunen eig nesten berre i to bygg.",
    ),
    "choice-neighbourhood": (
        "facilitator",
        "Vi leier inn av private i tre bydeler.",
        "Vi leiger inn av private i tre bydelar.",
    ),
    "choice-scattered": ("barrier", "De nye boligene ble bygd samlet.", "Dei nye bustadene blei bygde samla."),
    "support-availability": (
        "adaptation",
        "Legevakten kjenner deltakerne og ringer oss på morgenen.",
        "Legevakta kjenner deltakarane og ringjer oss om morgonen.",
    ),
    "support-competence": (
        "barrier",
        "Psykologstillingen har stått tom i ett år.",
        "Psykologstillinga har stått tom i eitt år.",
    ),
    "integration-social-arenas": (
        "facilitator",
        "Frivilligsentralen tar imot dem vi kommer sammen med.",
        "Frivilligsentralen tek imot dei vi kjem saman med.",
    ),
    "integration-work-education": (
        "barrier",
        "NAV har ingen jobbspesialist i vår kommune.",
        "NAV har ingen jobbspesialist i kommunen vår.",
    ),
    "integration-costs": (
        "adaptation",
        "Menigheten låner ut en bil på lørdager.",
        "Kyrkjelyden låner ut ein bil på laurdagar.",
    ),
    "integration-loneliness": (
        "barrier",
        "Vi mangler et fast sted i samtalen for å spørre.",
        "Vi manglar ein fast stad i samtalen for å spørje.",
    ),
    "recovery-training": (
        "barrier",
        "Kurset var fullt, og neste er om et halvt år.",
        "Kurset var fullt, og neste er om eit halvt år.",
    ),
    "recovery-influence": (
        "facilitator",
        "To deltakere sitter i styringsgruppen.",
        "To deltakarar sit i styringsgruppa.",
    ),
    "access-days-to-home": (
        "barrier",
        "Tildelingen møtes bare en gang i måneden.",
        "Tildelinga møtest berre ein gong i månaden.",
    ),
    "recovery-harm-reduction": (
        "facilitator",
        "Feltpleien deler ut utstyr sammen med oss.",
        "Feltpleia deler ut utstyr saman med oss.",
    ),
}
"""What teams say about an item: the kind of text, in bokmål and in nynorsk."""
ASKED_EVIDENCE = (
    "Lest vedtak og journal for de siste tolv månedene.",
    "Lese vedtak og journal for dei siste tolv månadene.",
)


def main() -> None:
    """Writes every file of the network anew."""
    scale = load_scale(*find_scale("housing-first@1.0", [])).model
    _write_older_version()
    for n, team in enumerate(TEAMS):
        draw = random.Random(f"{SEED} {team}")
        variant = draw.choice(VARIANTS)
        general = draw.uniform(-0.4, 0.45)
        levels = {domain.id: general + draw.uniform(-0.4, 0.4) for domain in scale.domains}
        taste = {item.id: draw.uniform(-0.55, 0.55) for item in scale.items}
        for r, (name, day) in enumerate(ROUNDS.items()):
            rolled = {item.id: draw.random() for item in scale.items}
            if team in MISSING[name]:
                continue
            aims = {
                item.id: OTHERWISE.get(item.id, USUAL)
                + levels[domain.id]
                + taste[item.id]
                + r * (MOVED.get(item.id, 0) + MOVED_TOGETHER.get(domain.id, 0.02))
                for domain in scale.domains
                for item in domain.items
            }
            file = _answers(scale, team, name, day, variant, aims, rolled, draw, shares=n % 3 != 0)
            _write(file, name, team)


def _answers(
    scale: Scale,
    team: str,
    name: str,
    day: date,
    variant: str,
    aims: dict[str, float],
    rolled: dict[str, float],
    draw: random.Random,
    *,
    shares: bool,
) -> AnswersFile:
    language = "nn" if team in NYNORSK else "nb"
    is_short = (name, team) in SHORT_FORM
    blank = MANY_BLANK.get((name, team), 0.006)
    answers = {}
    for item in scale.asked_items(variant, "short" if is_short else "full"):
        aim = aims[item.id] + (rolled[item.id] - 0.5) * 1.1
        if draw.random() < blank:
            answers[item.id] = Given(value=draw.choice([None, "dont-know"]))
            continue
        scores = sorted(item.scores(variant))
        score = min(scores, key=lambda score: abs(float(score) - aim))
        answers[item.id] = Given(value=_value(item, score, variant, draw), **_remarks(item, score, language, draw))
    older = (name, team) in OLDER_VERSION
    return AnswersFile.model_validate(
        {
            "scale": "../housing-first-0.9" if older else scale.reference,
            "team": f"Housing First {team}",
            "municipality": team,
            "round": name,
            "date": day.isoformat(),
            "variant": variant,
            "form": "short" if is_short else "full",
            "language": language,
            "rater": "A" if (name, team) in NOT_AGREED else "agreed",
            "role": "staff",
            "share-texts": shares,
            "answers": answers,
            "actions": _plan(answers, language, draw),
        }
    )


def _value(item: Item, score: Fraction, variant: str, draw: random.Random) -> Any:
    """An answer that gives the item this score, as an answer file holds it."""
    if isinstance(item, Levels):
        return int(score)
    cuts = item.cuts_for(variant)
    at = next(n for n, cut in enumerate(cuts) if cut.score == score)
    if isinstance(item, Checklist):
        counts = [n for n in range(len(item.options) + 1) if _cut(cuts, Fraction(n)) == at]
        chosen = draw.sample([option.id for option in item.options], draw.choice(counts))
        return [option.id for option in item.options if option.id in chosen]
    if isinstance(item, Number):
        least = 0 if item.id == "choice-real-options" else 4 if item.id == "support-caseload" else 12
        top = {"choice-real-options": 5, "support-caseload": 26}.get(item.id, 210)
        numbers = [n for n in range(least, top) if _cut(cuts, Fraction(n)) == at]
        return draw.choice(numbers)
    total = draw.randint(4, 7) if item.id == "recovery-training" else draw.randint(12, 36)
    counts = [n for n in range(total + 1) if _cut(cuts, Fraction(n, total)) == at]
    return {"count": draw.choice(counts or [total // 2]), "total": total}


def _cut(cuts: Any, measured: Fraction) -> int:
    return next(
        n
        for n, cut in enumerate(cuts)
        if (cut.from_ is None or measured >= cut.from_) and (cut.up_to is None or measured <= cut.up_to)
    )


def _remarks(item: Item, score: Fraction, language: str, draw: random.Random) -> dict[str, str]:
    remarks = {}
    kind, *texts = SAID.get(item.id, ("", "", ""))
    is_right = (kind == "facilitator") == (score > 2)  # noqa: PLR2004  # the upper half of 1-4
    if kind and is_right and draw.random() < 0.45:  # noqa: PLR2004
        remarks[kind] = texts[language == "nn"]
    if item.evidence_from is not None and score >= item.evidence_from:
        remarks["evidence"] = ASKED_EVIDENCE[language == "nn"]
    return remarks


def _plan(answers: dict[str, Given], language: str, draw: random.Random) -> tuple[Action, ...]:
    weak = [name for name in SAID if name in answers and answers[name].value in (1, 2)]
    if not weak:
        return ()
    step = ("Ta punktet opp i styringsgruppen", "Ta punktet opp i styringsgruppa")[language == "nn"]
    owner = ("teamleder", "teamleiar")[language == "nn"]
    return (Action(step=step, item=draw.choice(weak), owner=owner, due="2027-03-01"),)  # type: ignore[arg-type]


def _write(file: AnswersFile, name: str, team: str) -> None:
    folder = HERE / name
    folder.mkdir(exist_ok=True)
    stem = team.lower().replace("å", "aa").replace("ø", "oe")
    if (name, team) in AS_JSON:
        data = file.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        data["answers"] = {
            key: {k: v for k, v in given.items() if v is not None} for key, given in data["answers"].items()
        }
        text = json.dumps(data, ensure_ascii=False, indent=1, default=float) + "\n"
        (folder / f"{stem}.json").write_text(text, encoding="utf-8")
        return
    (folder / f"{stem}.yaml").write_text(render_answer_file(file), encoding="utf-8")


def _write_older_version() -> None:
    """The scale as a draft before 1.0, without texts, and with another limit for how soon a home is there."""
    found = find_scale("housing-first@1.0", [])
    whole: dict[str, Any] = yaml.safe_load((found.path / "scale.yaml").read_text(encoding="utf-8"))
    kept = {key: whole[key] for key in ("id", "languages", "title", "scoring", "bands")}
    kept |= {"version": "0.9", "status": "withdrawn", "date": "2025-06-01"}
    kept["variants"] = [{"id": variant["id"]} for variant in whole["variants"]]
    kept["domains"] = [yaml.safe_load((found.path / name).read_text(encoding="utf-8")) for name in whole["domains"]]
    kept = _without_texts(kept)
    next(item for item in kept["domains"][0]["items"] if item["id"] == "access-days-to-home")["cuts"][0]["up-to"] = 42
    folder = HERE / "housing-first-0.9"
    folder.mkdir(exist_ok=True)
    text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=110)
    (folder / "scale.yaml").write_text(text, encoding="utf-8")


TEXTS = {
    "description",
    "prompt",
    "guidance",
    "text",
    "meaning",
    "sources",
    "tags",
    "unit",
    "unit-one",
    "count",
    "total",
}


def _without_texts(part: Any) -> Any:
    if isinstance(part, list):
        return [_without_texts(entry) for entry in part]
    if not isinstance(part, dict):
        return part
    left = {key: _without_texts(value) for key, value in part.items() if key not in TEXTS}
    if "kind" in left or "items" in left:
        left.pop("title", None)
    return left


if __name__ == "__main__":
    main()
