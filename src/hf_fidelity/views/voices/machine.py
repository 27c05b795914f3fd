"""Voices as JSON for other programs: exact numbers, no free text, and of participants only what may be told."""

from hf_fidelity.answers.load import Assessed
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.result import Result, Withheld
from hf_fidelity.scoring.voices import Participants, Told
from hf_fidelity.views.machine import aggregate_json, no_value_json, number_json, outcome_json, scale_json
from hf_fidelity.views.result_shape import ScaleJson
from hf_fidelity.views.voices.beside import Heard, Voice, Voices, lowest
from hf_fidelity.views.voices.shape import (
    CellJson,
    HeardBesideJson,
    HeardJson,
    RaterJson,
    VoiceJson,
    VoicesJson,
)


def known_scale_json(scale: Scale, sha256: str) -> ScaleJson:
    """Which scale was answered, without its files."""
    return {"id": scale.id, "version": scale.version, "status": scale.status, "sha256": sha256}


def heard_json(told: Participants | Withheld) -> HeardJson:
    """What may be told of participants."""
    if isinstance(told, Withheld):
        return {"participants": no_value_json(told), "items": [], "groups": []}
    return {
        "participants": told.n,
        "items": [{"id": name, "cells": [_cell(cell) for cell in cells]} for name, cells in told.items.items()],
        "groups": [{"id": group.id, "mean": outcome_json(group.mean)} for group in told.groups],
    }


def _cell(cell: Told) -> CellJson:
    return {"no_answer": cell.blank, "scores": [number_json(score) for score in cell.scores], "n": cell.n}


def voices_json(voices: Voices, own: Assessed, result: Result) -> VoicesJson:
    """What stands beside a team's result."""
    shown: VoicesJson = {
        "is_mean": voices.is_mean,
        "n_raters": len(voices.raters),
        "external": _external(voices, own, result) if voices.external else None,
        "participants": _beside(voices.heard, voices, result) if voices.heard else None,
        "around": [{**_voice(voice, voices), "lowest": list(lowest(voice))} for voice in voices.around],
    }
    if voices.shows_letters:
        shown["raters"] = [_rater(one) for one in voices.raters]
    return shown


def _rater(one: Assessed) -> RaterJson:
    about = one.answers.about
    return {"rater": about.rater, "role": about.role, "sha256": one.answers_document.sha256}


def _voice(voice: Voice, voices: Voices) -> VoiceJson:
    result = voice.result
    shown: VoiceJson = {
        "scale": scale_json(voice.assessed),
        "n_raters": len(voice.raters),
        "sha256": voice.assessed.answers_document.sha256,
        "overall": aggregate_json(result.overall),
        "domains": [aggregate_json(domain) for domain in result.domains],
    }
    if voices.shows_letters:
        shown["raters"] = list(voice.raters)
    return shown


def _external(voices: Voices, own: Assessed, result: Result) -> VoiceJson:
    assert voices.external is not None
    return {
        **_voice(voices.external, voices),
        "differences": [
            {
                "id": one.item,
                "own": number_json(one.own),
                "theirs": number_json(one.theirs),
                "steps": number_json(one.apart),
            }
            for one in voices.differences(own.scale, result)
        ],
    }


def _beside(heard: Heard, voices: Voices, result: Result) -> HeardBesideJson:
    return {
        "scale": known_scale_json(heard.scale, heard.scale_sha256),
        **heard_json(heard.told),
        "gaps": [
            {
                "id": gap.id,
                "own": outcome_json(gap.own),
                "theirs": outcome_json(gap.theirs),
                "gap": None if gap.gap is None else number_json(gap.gap),
                "team_is_higher": gap.is_higher,
            }
            for gap in voices.gaps(result)
        ],
    }
