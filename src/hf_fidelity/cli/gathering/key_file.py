"""The key of a network's codes, in a file that stays with the organiser; made when it is not there yet."""

import json
import re
import secrets
from pathlib import Path
from typing import Any

from hf_fidelity import __version__
from hf_fidelity.cli.private import read_private, write_private
from hf_fidelity.problem import Location, Problem, UsageError
from hf_fidelity.scoring.network.codes import Coded, Key
from hf_fidelity.scoring.suppression import FEWEST, LEAST

FORMAT = "hf-fidelity-key/1"
_SECRET = re.compile("[0-9a-f]{32,256}")
_HALF = re.compile("[\ud800-\udfff]")
"""Half a character, which JSON can say and no file can hold."""
_CODE = re.compile("[A-Z](?:[1-9][0-9]{0,5})?")


def new_key(least: int | None) -> Key:
    """A key with chance of its own, and no codes yet."""
    return Key(secrets.token_hex(32), least or LEAST)


def read_key(path: Path, scale_id: str, least: int | None) -> Key:
    """The key in a file, or a new one where there is none.

    Raises `UsageError` when the file is damaged, of another scale, or has another limit than the one asked for: codes
    that were given once must not be given anew.
    """
    name = path.as_posix()
    raw = read_private(path, "HF353")
    if raw is None:
        return new_key(least)
    try:
        data = json.loads(raw, object_pairs_hook=_once)
        key, scale = _key(data), data["scale-id"]
    except (ValueError, TypeError, LookupError, RecursionError):
        wrong, remedy = "this is not a key as the tool wrote it", "Name another file, or take the key from your backup."
        raise UsageError([Problem("HF353", Location(name), wrong, "", remedy)]) from None
    if scale != scale_id:
        wrong, remedy = "this key is of another scale than the answers", "Name the key of this scale, or a new file."
        raise UsageError([Problem("HF353", Location(name), wrong, "", remedy)])
    if least is not None and least != key.least:
        wrong, remedy = "the key was made for a limit of {least} teams, which stands", "Leave --least out."
        raise UsageError([Problem("HF353", Location(name), wrong, "", remedy, {"least": key.least})])
    return key


def write_key(path: Path, key: Key, scale_id: str) -> None:
    """Writes the key, whole or not at all, for its owner alone. Raises `UsageError` when it cannot be written."""
    data = {
        "format": FORMAT,
        "tool": __version__,
        "scale-id": scale_id,
        "secret": key.secret,
        "least": key.least,
        "rounds": [
            {"round": coded.round, "codes": dict(coded.codes), "answers": coded.answers} for coded in key.rounds
        ],
    }
    write_private(path, json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs) or any(_HALF.search(text) for pair in pairs for text in pair if type(text) is str):
        raise ValueError
    return data


def _key(data: Any) -> Key:
    """The key of plain data. Raises `ValueError` and the like when anything is not as it was written."""
    rounds = tuple(Coded(entry["round"], entry["codes"], entry.get("answers", "")) for entry in data["rounds"])
    is_sound = (
        data["format"] == FORMAT
        and _SECRET.fullmatch(data["secret"])
        and type(data["least"]) is int
        and data["least"] >= FEWEST
        and len({coded.round for coded in rounds}) == len(rounds)
        and all(type(coded.round) is type(coded.answers) is str and _are_codes(coded.codes) for coded in rounds)
    )
    if not is_sound:
        raise ValueError
    return Key(data["secret"], data["least"], rounds)


def _are_codes(codes: Any) -> bool:
    is_full = type(codes) is dict and len(set(codes.values())) == len(codes)
    return is_full and all(_CODE.fullmatch(code) for code in codes.values())
