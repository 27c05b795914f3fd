"""What a team sends: what goes, what stays, and that a change on the way is seen."""

import hashlib
import json
import re

import pytest

from hf_fidelity.answers.letters import may_name_a_rater, names_a_rater, without_letters
from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.model import Action, AnswersFile, Correction, Given, Redacted
from hf_fidelity.answers.redacted import FORMAT, verified
from hf_fidelity.answers.redaction import SENT_ABOUT, SHARED_TEXTS, redact, refusals
from hf_fidelity.problem import AnswersError
from hf_fidelity.scoring.compute import score
from hf_fidelity.views.redacted import redaction_lines, render_redacted
from tests.office.filling import Filled

SCALE = """id: small
version: "1.0"
status: draft
date: 2026-01-01
languages: [nb]
title: {nb: Liten}
variants: [{id: icm}, {id: act}]
scoring: {domain: mean, overall: mean-of-domains}
domains:
  - id: home
    items:
      - {id: home-step, kind: levels, not-applicable: true, anchors: [{score: 1}, {score: 2}, {score: 3.5}]}
      - {id: home-list, kind: checklist, options: [{id: open-talk}, {id: naloxone}]}
      - {id: home-days, kind: number, not-applicable: true, cuts: [{score: 2, up-to: 28}, {score: 1}]}
      - {id: home-part, kind: share, cuts: [{score: 2, from: 95 %}, {score: 1}]}
      - {id: home-sure, kind: levels, anchors: [{score: 1}, {score: 2}]}
      - {id: home-open, kind: levels, anchors: [{score: 1}, {score: 2}]}
"""
ANSWERS = """# En merknad som ingen skal se.
scale: small@1.0
team: Team Fjordvik
municipality: Fjordvik
round: "2026-2"
date: 2026-10-14
variant: icm
language: nn
rater: agreed
role: leader

answers:
  home-open:
    value:
    note: Ikkje semje enno.
    ratings: {A: 1, B: 2}
  home-step:
    value: 3.50
    reason: Vi las avtalane saman.
    ratings: {A: 2, AB: 3.5}
    evidence: Avtalar frå i haust.
    note: |-
      A, AB: Skrive av to.
      HF: ikkje ein bokstav
      B: Skrive av éin.
    corrected: {was: 2, date: 2026-10-20, reason: Feil tal.}
  home-list: [naloxone, open-talk]
  home-days:
    value: not-applicable
    reason: Ingen flytta inn.
    barrier: "Kø: lang \\u2028 og \\"dyr\\""
  home-part: {total: 20, count: 19}
  home-sure: dont-know
actions:
  - step: Ringje utleigar
    owner: teamleiar
  - step: Skrive rutine
"""
SENT = """scale: small@1.0
team: "Team Fjordvik"
municipality: Fjordvik
round: "2026-2"
date: 2026-10-14
variant: icm
language: nn
rater: agreed
redacted:
  format: "hf-fidelity-redacted/1"
  tool: "0.1.0"
  of: {of}
  digest: {digest}

answers:
  home-step: 3.5
  home-list: [open-talk, naloxone]
  home-days:
    value: not-applicable
    reason: "-"
  home-part: {count: 19, total: 20}
  home-sure: dont-know
"""
SHARED = """  home-step:
    value: 3.5
    note: |-
      Skrive av to.
      HF: ikkje ein bokstav
      Skrive av éin.
    evidence: "Avtalar frå i haust."
  home-list: [open-talk, naloxone]
  home-days:
    value: not-applicable
    reason: "-"
    barrier: "Kø: lang \\u2028 og \\"dyr\\""
  home-part: {count: 19, total: 20}
  home-sure: dont-know
  home-open:
    note: "Ikkje semje enno."
"""
SHARING = ANSWERS.replace("role: leader", "role: leader\nshare-texts: true")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "scales/small/1.0").mkdir(parents=True)
    (tmp_path / "scales/small/1.0/scale.yaml").write_text(SCALE, encoding="utf-8")
    return tmp_path


def loaded(folder, text, name="answers.yaml"):
    (folder / name).write_text(text, encoding="utf-8", newline="")
    return load_answers(folder / name, [folder / "scales"])


def sent(folder, text=ANSWERS, *, as_json=False):
    return render_redacted(redact(loaded(folder, text)), as_json=as_json)


def fault(assessed):
    return verified(assessed.answers_document, assessed.answers.about)


def hashes(text):
    return dict(re.findall(r'^  (of|digest): ("?[0-9a-f]{64}"?)$', text, re.MULTILINE))


def test_the_whole_file_that_is_sent(folder):
    text = sent(folder)
    assert text == SENT.replace("{of}", hashes(text)["of"]).replace("{digest}", hashes(text)["digest"])
    assert hashes(text)["of"].strip('"') == hashlib.sha256(ANSWERS.encode()).hexdigest()


def test_texts_go_when_they_are_shared_and_reasons_never(folder):
    text = sent(folder, SHARING)
    assert "share-texts: true\n" in text
    assert text.partition("answers:\n")[2] == SHARED


def test_every_part_of_a_file_was_decided_about():
    """A new part of an answer file stays with the team until it is named; this test asks for the decision."""
    assert set(AnswersFile.model_fields) - set(SENT_ABOUT) == {"scale", "role", "redacted", "answers", "actions"}
    assert set(Given.model_fields) - set(SHARED_TEXTS) == {"value", "reason", "ratings", "corrected"}
    assert set(Action.model_fields) | set(Correction.model_fields) == {
        *("step", "item", "owner", "due", "status"),
        *("was", "date", "reason"),
    }
    assert set(Redacted.model_fields) == {"format", "tool", "of", "digest"}


@pytest.mark.parametrize("text", [ANSWERS, SHARING])
@pytest.mark.parametrize("as_json", [False, True])
def test_what_is_sent_is_read_back_whole_with_the_same_score(folder, text, as_json):
    original = loaded(folder, text)
    again = loaded(folder, sent(folder, text, as_json=as_json), f"sent.{'json' if as_json else 'yaml'}")
    assert fault(again) is None
    assert again.answers.about == redact(original).file
    before, after = score(original.scale, original.answers), score(again.scale, again.answers)
    assert (before.overall, before.domains) == (after.overall, after.domains)
    assert {item.id: item.outcome for item in before.items.values()} == {
        item.id: item.outcome for item in after.items.values()
    }


def test_yaml_json_and_a_workbook_give_the_same_content(folder):
    original = loaded(folder, SHARING)
    data = json.loads(sent(folder, SHARING, as_json=True))
    about = {key: data[key] for key in ("team", "municipality", "round", "date", "variant", "language", "rater")}
    Filled(original.scale).fill({**about, "answers": data["answers"]}).save(folder / "form.xlsx")
    workbook = redact(load_answers(folder / "form.xlsx", [folder / "scales"]))
    plain = redact(loaded(folder, ANSWERS))
    for one, other in zip(workbook.file.answers.items(), plain.file.answers.items(), strict=True):
        assert one == other
    assert workbook.file.redacted.of == hashlib.sha256((folder / "form.xlsx").read_bytes()).hexdigest()
    assert loaded(folder, sent(folder, SHARING)).answers.about.model_dump() == redact(original).file.model_dump()


def test_the_digest_can_be_reckoned_by_anyone(folder):
    data = json.loads(sent(folder, SHARING, as_json=True), parse_float=str)
    digest = data["redacted"].pop("digest")
    assert digest == hashlib.sha256(json.dumps(data, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("home-step:\n    value: 3.5", "home-step:\n    value: 2"),
        ("  home-sure: dont-know\n", ""),
        ("  home-sure: dont-know\n", "  home-sure: 2\n"),
        ("count: 19", "count: 18"),
        ("[open-talk, naloxone]", "[open-talk]"),
        ("Team Fjordvik", "Team Storelv"),
        ("municipality: Fjordvik\n", ""),
        ("2026-10-14", "2026-10-15"),
        ('tool: "0.1.0"', 'tool: "0.1.1"'),
        ("rater: agreed", "rater: A"),
        ("share-texts: true\n", ""),
        ("Avtalar frå i haust.", "Avtalar frå i vår."),
        ("    evidence:", "    facilitator:"),
        ("answers:", "actions: [{step: Noko}]\nanswers:"),
    ],
)
def test_a_change_on_the_way_is_seen(folder, old, new):
    text = sent(folder, SHARING)
    assert old in text
    problem = fault(loaded(folder, text.replace(old, new, 1), "sent.yaml"))
    assert problem.code == "HF290"
    assert (
        problem.location.line
        == text.replace(old, new, 1)
        .split("\n")
        .index(next(line for line in text.replace(old, new, 1).split("\n") if line.startswith("  digest:")))
        + 1
    )


@pytest.mark.parametrize("key", ["of", "digest"])
def test_hashes_cannot_be_exchanged(folder, key):
    text = sent(folder)
    other = "0" * 64
    assert fault(loaded(folder, text.replace(hashes(text)[key], f'"{other}"'), "sent.yaml")).code == "HF290"


def test_layout_is_no_change(folder):
    text = sent(folder, SHARING)
    head, _, answers = text.partition("answers:\n")
    block = re.compile(r"^  home-part: .*\n", re.MULTILINE)
    moved = f"# sett av koordinatoren\n{head}answers:\n{block.findall(answers)[0]}{block.sub('', answers)}"
    for changed in (
        moved,
        text.replace("\n", "\r\n"),
        "\ufeff" + text,
        text.replace("{count: 19, total: 20}", "\n    total: 20\n    count: 19"),
    ):
        assert changed != text
        assert fault(loaded(folder, changed, "sent.yaml")) is None


def test_a_later_version_says_so(folder):
    problem = fault(loaded(folder, sent(folder).replace(FORMAT, "hf-fidelity-redacted/2"), "sent.yaml"))
    assert problem.code == "HF291"
    assert problem.said()[1] == FORMAT
    free = fault(loaded(folder, sent(folder).replace(FORMAT, "Kari sa at"), "sent.yaml"))
    assert "Kari" not in " ".join(free.said())


def test_answers_that_nobody_redacted_are_not_verified(folder):
    assert fault(loaded(folder, ANSWERS)) is None


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("  digest: ", "  digest: x", "13:11"),
        ("  of: ", "  off: ", "12:3"),
        ('  tool: "0.1.0"', "  tool: Kari Nordmann", "11:9"),
    ],
)
def test_a_faulty_head_is_refused_without_echo(folder, old, new, place):
    with pytest.raises(AnswersError) as caught:
        loaded(folder, sent(folder).replace(old, new), "sent.yaml")
    assert place in [f"{p.location.line}:{p.location.column}" for p in caught.value.problems]
    assert "Kari" not in " ".join(part for problem in caught.value.problems for part in problem.said())


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("rater: agreed", "rater: A", ("rater",)),
        ("role: leader", "role: external", ("role",)),
        ("role: leader", "role: participant", ("role",)),
    ],
)
def test_only_what_the_team_agreed_on_is_sent(folder, old, new, path):
    (finding,) = refusals(loaded(folder, ANSWERS.replace(old, new)))
    assert (finding.code, finding.path) == ("HF292", path)


def test_participants_answers_are_not_sent(folder):
    path = folder / "scales/small/1.0/scale.yaml"
    path.write_text(SCALE.replace("variants:", "anonymous-from: 5\nvariants:"), encoding="utf-8")
    text = (
        "scale: small@1.0\nteam: T\nround: r\ndate: 2026-10-14\nvariant: icm\nrater: agreed\nanswers: {home-sure: 1}\n"
    )
    (finding,) = refusals(loaded(folder, text))
    assert (finding.code, finding.path) == ("HF292", ("scale",))


def test_what_was_redacted_is_not_redacted_again(folder):
    text = sent(folder)
    (finding,) = refusals(loaded(folder, text, "sent.yaml"))
    assert finding.code == "HF292"
    (finding,) = refusals(loaded(folder, text.replace("home-sure: dont-know", "home-sure: 2"), "sent.yaml"))
    assert finding.code == "HF290"


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("A: Kort kø.", "Kort kø."),
        ("A, B, AC: Kort kø.\nD: Lang kø.", "Kort kø.\nLang kø."),
        ("HF: Kort kø.", "HF: Kort kø."),
        ("Vi så A: i rapporten.", "Vi så A: i rapporten."),
        ("NAV, A: nei", "NAV, A: nei"),
        ("A:nei", "nei"),
        ("B:nei", "B:nei"),
        ("A - Kort kø.\nA – Lang kø.", "Kort kø.\nLang kø."),  # noqa: RUF001  # as people write it
        ("- A: Kort kø.\n- AC: Lang kø.", "- Kort kø.\n- Lang kø."),
        ("A og AC: Kort kø.\nA/AC: Lang kø.\nA and AC: Queue.", "Kort kø.\nLang kø.\nQueue."),
        ("Vurderer A: Kort kø.\nvurderar AC – Lang kø.", "Kort kø.\nLang kø."),  # noqa: RUF001
        ("(A) Kort kø.\n[A, AC] Lang kø.\nA) Ingen kø.", "Kort kø.\nLang kø.\nIngen kø."),
        ("Kort kø (A).\nLang kø (A, AC)", "Kort kø.\nLang kø"),
        ("A-lag og B-lag", "A-lag og B-lag"),
        ("Plan B: flytte. Blokk (C) er full.", "Plan B: flytte. Blokk (C) er full."),
        ("B) Andre punkt\n(C) Tredje punkt", "B) Andre punkt\n(C) Tredje punkt"),
        ("A home was found.", "A home was found."),
    ],
)
def test_letters_of_raters_are_taken_from_texts(text, bare):
    assert without_letters(text, {"A", "AC"}) == bare


def test_what_raters_wrote_stands_in_an_order_that_does_not_tell_who_wrote_which():
    said = "Felles: se under.\nA: Vi venter.\nMest på kommunen.\nB: Det går.\nC, D: Alt er på plass."
    assert without_letters(said, {"A", "B", "C", "D"}) == (
        "Felles: se under.\nAlt er på plass.\nDet går.\nVi venter.\nMest på kommunen."
    )
    swapped = "Felles: se under.\nA: Det går.\nB: Alt er på plass.\nC: Vi venter.\nMest på kommunen."
    assert without_letters(swapped, {"A", "B", "C"}) == without_letters(said, {"A", "B", "C", "D"})


@pytest.mark.parametrize(
    "text",
    [
        "Rater B said that two had waited.",
        "Det mente vurderer C.",
        "Som vurderar D skreiv",
        "Vurdererne A og C var enige.",
        "Vurderarane «A» og C var samde.",
        "Av ti hadde A = 3 rett",
        "A: ja; AC: nei",
        "A mente fem, vi talte seks.",
        "Her sa AC noe annet.",
        "A:4, de andre 3",
    ],
)
def test_a_text_that_tells_a_rater_is_known(text):
    assert names_a_rater(text, {"A", "AC"})


@pytest.mark.parametrize(
    "text",
    [
        "A-lag mente det",
        "N = 34 og n = 12",
        "A home was found.",
        "Vurderer å flytte",
        "Teamet vurderer HF på nytt",
        "vurderer A-lag",
        "AC/DC: nei",
        "Vitamin B: nei",
        "",
    ],
)
def test_an_ordinary_text_tells_no_rater(text):
    assert not names_a_rater(text, {"A", "AC"})
    assert not names_a_rater(text, set())


@pytest.mark.parametrize(
    "text",
    [
        "D talte tre for mye",
        "D hadde 15.",
        "Fem av sju hadde 12, D 15.",
        "Tallet til D var feil",
        "Tallene fra D stemte ikke.",
        "Ds tall",
        "D sine tall",
        "D's figures",
        "Alle unntatt D hadde 12",
        "I følge D var det 15",
        "D og A var uenige",
        "D (15) talte også",
        "Etter at D sjekket",
        "Vi trodde på (D) her",
        "D=15",
        "Det var D.",
        "Alle unntatt A hadde 12",
        "A hadde 15",
        "A og D var samde.",
        "A had 15, the others 12.",
        "As tall var feil",
        "Tre av dem D hadde med",
    ],
)
def test_a_letter_of_a_rater_that_stands_alone_tells_that_rater(text):
    assert names_a_rater(text, {"A", "D"})
    assert not names_a_rater(text, set())


@pytest.mark.parametrize(
    "text",
    [
        "Vi har en plan B.",
        "A-lag og B-lag",
        "Vitamin D hver dag",
        "Bolig av type A",
        "Deltakerne i gruppe B",
        "D) Andre punkt",
        "A. Første punkt\nB. Andre punkt",
        "I dag er det tre, og I am sure.",
        "A home was found.",
        "As before, a queue.",
        "Driftet av Nordly A/S",
        "Hepatitt B og D-vitamin",
        "20 °D, R&D, A4 og B2",
        "AC flyttet",
    ],
)
def test_a_letter_that_belongs_to_a_word_tells_no_rater(text):
    assert not names_a_rater(text, {"A", "B", "D", "I", "AC"})


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Vi har en plan B.", True),
        ("Det var B som så det", True),
        ("I dag er det tre.", False),
        ("A home was found.", False),
        ("B-laget", False),
        ("Vedlegg (C)", True),
        ("Plan C og NAV", False),
    ],
)
def test_a_letter_that_stands_alone_is_pointed_out(text, may):
    assert may_name_a_rater(text, {"A", "B", "I"}) is may


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("D hadde 15.", True),
        ("Tallet til D var feil", True),
        ("Vedlegget var rett (D), sa de.", True),
        ("Vi har en plan B.", False),
        ("A home was found.", False),
        ("I dag er det tre.", False),
    ],
)
def test_a_letter_that_stands_alone_is_pointed_out_where_no_letters_are_known(text, may):
    assert may_name_a_rater(text, set()) is may


def test_a_scale_of_ones_own_is_named_by_id_and_version_never_by_path(folder):
    redaction = redact(loaded(folder, ANSWERS.replace("small@1.0", "scales/small/1.0")))
    assert redaction.file.scale == "small@1.0"


def test_what_stays_and_goes_is_told_by_kind_and_number(folder):
    assert " ".join(map(str.strip, redaction_lines(redact(loaded(folder, ANSWERS))))) == (
        "The file holds: scale, team, municipality, round, date, variant; the answers to 5 of 6 items; no texts. "
        "Stays with you: 3 raters' ratings, 2 reasons, 1 correction, 2 notes, 1 text on evidence, 1 barrier, 2 steps "
        "of the action plan, the raters' role. Texts stay since the team has not agreed to share them. If it has, "
        "write `share-texts: true` over `answers`, and redact again."
    )
    shared = redaction_lines(redact(loaded(folder, SHARING)))
    assert max(map(len, shared)) <= 80
    assert " ".join(map(str.strip, shared)) == (
        "The file holds: scale, team, municipality, round, date, variant; the answers to 5 of 6 items; 2 notes, 1 text "
        "on evidence, 1 barrier. Stays with you: 3 raters' ratings, 1 rater's letter before a text, 2 reasons, 1 "
        "correction, 2 steps of the action plan, the raters' role. The texts go because the answers say `share-texts: "
        "true`. Read them once more: names are not found by the tool."
    )


def test_answers_with_nothing_to_keep_back(folder):
    head = ANSWERS.partition("role: leader")[0]
    redaction = redact(loaded(folder, f"{head}share-texts: true\nanswers: {{home-sure: 2}}\n"))
    assert redaction.stays == redaction.texts == {}
    assert "nothing" in redaction_lines(redaction)[-1]
