"""The JSON Schemas of the formats, made from the models that read and write them."""

import json
from typing import Any

from pydantic import TypeAdapter

FORMATS = ("scale", "domain", "answers", "result", "participants", "agreement", "trend", "network")
"""The formats that have a schema."""


def render_schema(name: str) -> str:
    """The JSON Schema (draft 2020-12) of one of `FORMATS` as JSON text."""
    from hf_fidelity.answers.model import AnswersFile
    from hf_fidelity.scale.model import Domain, Scale
    from hf_fidelity.views.agreement.shape import AgreementJson
    from hf_fidelity.views.network.shape import NetworkJson
    from hf_fidelity.views.trend.shape import TrendJson
    from hf_fidelity.views.voices.shape import ParticipantsJson, ResultWithVoicesJson

    models: dict[str, Any] = {"scale": Scale, "domain": Domain, "answers": AnswersFile, "trend": TrendJson}
    models |= {"result": ResultWithVoicesJson, "participants": ParticipantsJson, "network": NetworkJson}
    models["agreement"] = AgreementJson
    schema = TypeAdapter(models[name]).json_schema(by_alias=True)
    if name == "scale":
        _allow_file_names(schema)
    if name == "answers":
        _allow_plain_answers(schema)
    schema["title"] = f"hf-fidelity {name}"
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _allow_file_names(schema: dict[str, Any]) -> None:
    """Domains and cases may stand in files of their own."""
    for key in ("domains", "cases"):
        entries = schema["properties"][key]
        entries["items"] = {"anyOf": [entries["items"], {"type": "string", "pattern": r"\.ya?ml$"}]}


def _allow_plain_answers(schema: dict[str, Any]) -> None:
    """A plain value may stand in the place of a mapping with `value`."""
    answers = schema["properties"]["answers"]
    plain = {
        "anyOf": [
            {"type": ["number", "null"]},
            {"enum": ["dont-know"]},
            {"type": "array", "items": {"type": "string"}},
            {
                "type": "object",
                "properties": {"count": {"type": "integer"}, "total": {"type": "integer"}},
                "required": ["count", "total"],
                "additionalProperties": False,
            },
            answers["additionalProperties"],
        ]
    }
    answers["additionalProperties"] = plain
