"""Participants' answers together as JSON for other programs: exact numbers, and only what may be told."""

import json

from hf_fidelity import __version__
from hf_fidelity.views.participants.together import Together
from hf_fidelity.views.speech import visible
from hf_fidelity.views.voices.machine import heard_json, known_scale_json
from hf_fidelity.views.voices.shape import FORMAT, ParticipantsJson


def render_participants_json(together: Together) -> str:
    """What may be told of participants as JSON text, laid out as a result is."""
    return visible(json.dumps(participants_json(together), ensure_ascii=False, indent=2)) + "\n"


def participants_json(together: Together) -> ParticipantsJson:
    """What may be told of participants as plain data."""
    about = together.about
    return {
        "format": FORMAT,
        "tool": {"name": "hf-fidelity", "version": __version__},
        "scale": known_scale_json(together.scale, together.scale_sha256),
        "answers": {
            "team": visible(about.team),
            "municipality": visible(about.municipality) if about.municipality else None,
            "round": visible(about.round),
            "date": together.day.isoformat() if together.day else None,
            "variant": about.variant,
            "form": about.form,
        },
        **heard_json(together.told),
    }
