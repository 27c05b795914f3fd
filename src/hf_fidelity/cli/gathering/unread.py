"""What a file that gives no answers may be without being broken: of another version, or what `network` wrote."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hf_fidelity.answers.bulk.head import Head, plain_head
from hf_fidelity.answers.redacted import fault_in
from hf_fidelity.cli.gathering.told import Aside, Passed
from hf_fidelity.problem import AnswersError, Problem
from hf_fidelity.scale.library import known_scales
from hf_fidelity.scoring.network.roster import Out
from hf_fidelity.scoring.network.rows import team_name
from hf_fidelity.source.document import read_document
from hf_fidelity.views.network.shape import FORMAT as NETWORK_FORMAT
from hf_fidelity.views.result_rows import result_head
from hf_fidelity.views.result_shape import FORMAT as RESULT_FORMAT

_NO_SCALE = "HF103"
_SUFFIXES = (".yaml", ".yml", ".json")


def instead_of_answers(path: str, problems: Sequence[Problem], folders: Sequence[Path]) -> Aside | Passed | None:
    """What such a file is, by the problems that it has; None when it is broken all the same."""
    if not path.lower().endswith(_SUFFIXES):
        return None
    try:
        data = read_document(Path(path), path, AnswersError).data
    except AnswersError:
        return None
    if not isinstance(data, dict):
        return None
    if data.get("format") == NETWORK_FORMAT:
        return Passed(path, is_report=True)
    head = _head(data) if {problem.code for problem in problems} == {_NO_SCALE} else None
    is_teams_own = head is not None and head.rater == "agreed" and head.role not in {"participant", "external"}
    return _of_other_version(head, path, folders) if head and is_teams_own else None


def _head(data: dict[str, Any]) -> Head | None:
    """The head of what a team sends under the name of a scale alone: what `redact` made, or a result."""
    try:
        if data.get("format") == RESULT_FORMAT:
            return result_head(data)
        head = plain_head(data)
        return head if head and head.is_redacted and fault_in(data) is None else None
    except (KeyError, TypeError):
        return None


def _of_other_version(head: Head, path: str, folders: Sequence[Path]) -> Aside | None:
    """The team is there, if other versions of its scale are."""
    scale = head.scale.partition("@")[0]
    if scale not in {(found.reference or "").partition("@")[0] for found in known_scales(folders)}:
        return None
    team = team_name(head.team, head.municipality)
    return Aside(team, head.round, head.date, scale, path, Out.OTHER_VERSION)
