"""Everything that is shown, made from one text: a scale, a team's rounds, its raters and participants, a network."""

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.model import Answers, Correction, Given
from hf_fidelity.answers.redaction import redact
from hf_fidelity.answers.values import Blank, Level, NotApplicable
from hf_fidelity.checks.diff import diff
from hf_fidelity.checks.release import release_problems
from hf_fidelity.problem import Location, Problem
from hf_fidelity.scale.library import find_scale
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.network.codes import Key, coded
from hf_fidelity.scoring.network.figures import Round
from hf_fidelity.scoring.network.roster import Out, Outside, enter
from hf_fidelity.scoring.network.rows import layout_of, row_of
from hf_fidelity.scoring.voices import participants
from hf_fidelity.views.agreement.subject import raters_of
from hf_fidelity.views.comparison import Compared
from hf_fidelity.views.forms.blank import BlankForm, Header
from hf_fidelity.views.forms.last import LastRound
from hf_fidelity.views.network.subject import subject_of
from hf_fidelity.views.participants.together import together_of
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.rounds import compared
from hf_fidelity.views.speech import speech
from hf_fidelity.views.trend.history import history
from hf_fidelity.views.voices.beside import Heard, Voice, Voices
from tests.conftest import ROOT
from tests.injection.fields import saturated

GOLDEN = ROOT / "tests/golden"
DAY = date(2026, 10, 4)
N_TEAMS, LEAST = 8, 3


def small():
    """The answers, the raters and the participants' scale that all worlds are made from."""
    own = load_answers(GOLDEN / "answers.yaml")
    raters = tuple(load_answers(GOLDEN / f"raters/{letter}.yaml") for letter in "ABC")
    return own, raters, load_scale(GOLDEN / "voice.yaml").model


class World(NamedTuple):
    """What views are given, and the fields that were filled; texts were made by `text(class, field)`."""

    subject: Subject
    raters: object
    trend: tuple
    together: object
    network: object
    named: object
    blank: BlankForm
    voice_blank: BlankForm
    redaction: object
    compared: Compared
    problems: tuple
    filled: frozenset


def world_of(parts, text, language="en"):
    """The world of a text."""
    own, raters, voice = parts
    filled, say = set(), speech(language)
    scale = saturated(own.scale, text, filled)
    voice = saturated(voice, text, filled)

    def told(assessed, **more):
        about = saturated(_rich(assessed.answers.about).model_copy(update=more), text, filled)
        remarks = dict(about.answers)
        values = dict(assessed.answers.values)
        values["care-tools"] = NotApplicable(about.answers["care-tools"].reason)
        name = text("file", "name")
        document = assessed.answers_document._replace(name=name, files=(Path(_file_name(name)),))
        answers = assessed.answers._replace(about=about, remarks=remarks, values=values)
        shown = assessed.scale_document._replace(name=name)
        return assessed._replace(answers=answers, scale=scale, answers_document=document, scale_document=shown)

    now = told(own)
    earlier = told(own, date=date(2026, 3, 1))
    each = tuple(told(one) for one in raters)
    answered = _participants(own, voice, text, filled)
    heard = Heard(
        voice, "0" * 64, Path(_file_name(text("file", "name"))), participants(voice, [a.answers for a in answered])
    )
    result = score(scale, now.answers)
    beside = Voices(
        each, Voice(each[0], score(scale, each[0].answers), ("X",)), heard, (Voice(each[1], result, ("A",)),)
    )
    before = compared(earlier, now)
    network, named = (_network(now, scale, text, say, is_named=is_named) for is_named in (False, True))
    header = Header(now.answers.about.team, now.answers.about.municipality, now.answers.about.round, DAY)
    last = LastRound(now.answers.about.round, now.answers.values, now.answers.about.actions, scale)
    found = diff(own.scale, scale)
    problems = tuple(now.answers_document.problem(f) for f in release_problems(own.scale, scale, found))
    changed = Compared(text("file", "name"), text("file", "name"), own.scale, scale, found, problems)
    return World(
        Subject(now, result, say, before, frozenset(), beside, with_ratings=True),
        raters_of(each, now, say),
        (history((earlier, now)), history((earlier, now)), [text("file", "name")], say),
        together_of(answered, heard.told, say),
        network,
        named,
        BlankForm(scale, language, "small", "full", None, header, last),
        BlankForm(voice, language, None, "full", None, header, None),
        redact(now),
        changed,
        _problems(text),
        frozenset(filled),
    )


def _file_name(text):
    """What a file can be called of a text: no name holds a slash or a NUL, and none is long."""
    return text.replace("/", "-").replace("\0", "-")[:100] or "-"


def _rich(about):
    """The answers with everything that can be said about each."""
    given = {name: one.model_copy(update={"corrected": _CORRECTED}) for name, one in about.answers.items()}
    given["care-tools"] = Given(value="not-applicable", reason="x", corrected=_CORRECTED)
    if about.rater == "agreed":
        given["soil-kind"] = given["soil-kind"].model_copy(update={"ratings": {"A": 1, "B": 4}})
    return about.model_copy(update={"answers": given, "share_texts": True})


_CORRECTED = Correction(was=1, date=DAY.isoformat(), reason="x")


def _participants(own, voice, text, filled):
    """Six participants who answered differently."""
    about = own.answers.about.model_copy(
        update={"scale": "voice@1.0", "rater": "P", "role": "participant", "answers": {}}
    )
    about = saturated(about, text, filled)
    return [
        own._replace(
            scale=voice,
            answers=Answers(
                about,
                {
                    item.id: Level(Fraction(1 + (n + at) % 3)) if item.kind == "levels" else Blank()
                    for at, item in enumerate(voice.items)
                },
                {},
            ),
        )
        for n in range(6)
    ]


def _network(now, scale, text, say, *, is_named):
    """Teams with names that differ in their numbers alone, and some that are left out."""
    layout, rows = layout_of(scale, "0" * 64), []
    for name in (0, 1):
        for n in range(N_TEAMS):
            about = now.answers.about
            own = about.model_copy(update={"team": f"{about.team} {n}", "round": f"{name} {about.round}"})
            values = now.answers.values | {"soil-kind": Level(Fraction((1, 4)[(n + name) % 2]))}
            answers = now.answers._replace(about=own, values=values)
            rows.append(row_of(layout, answers, score(scale, answers), text("file", "name"), with_texts=True))
    key, rounds, before = Key("0123456789abcdef" * 2, LEAST), [], []
    outside = [Outside(f"{text('AnswersFile', 'team')} {out}", out, text("file", "name")) for out in Out]
    for name in (0, 1):
        title = f"{name} {now.answers.about.round}"
        roster = enter(layout, title, [row for row in rows if row.round == title], outside, before)
        before = [row.team for row in roster.inside]
        key = coded(key, title, before)
        rounds.append(Round(roster, layout, key.codes_of(title), lot=key.lot_of(title)))
    return subject_of(scale, rounds, rounds[0].roster.round, LEAST, say, is_named=is_named)


def _problems(text):
    name = text("file", "name")
    places = [Location(name, 3, 4), Location(name, 3, 4, name), Location("a.yaml", 1, 1)]
    return tuple(Problem("HF201", place, "x {value} y", "{value}", "do it", {"value": name}) for place in places)


def shipped():
    """The largest scale of our own."""
    return load_scale(*find_scale("housing-first@1.0"), with_cases=False).model
