"""A file that has been read: its plain data, its digest, and the place of every value in it."""

import codecs
import hashlib
import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from hf_fidelity.problem import FidelityError, Finding, Location, Problem
from hf_fidelity.source.late_lines import LateLines
from hf_fidelity.source.tree import LineTable

MOST_BYTES = 8 * 1024 * 1024
"""Largest file that is read: our own limit, fifty times the largest scale we know."""


class Document(NamedTuple):
    """The data of one or several files, with what was wrong but did not stop the reading, and where they lie."""

    name: str
    data: object
    sha256: str
    lines: LineTable
    problems: tuple[Problem, ...] = ()
    files: tuple[Path, ...] = ()
    n_bytes: int = 0
    n_values: int = 0

    def problem(self, finding: Finding) -> Problem:
        """The finding with its file, line and column, and with a remedy that fits the format of the file."""
        allowed, remedy = finding.allowed, finding.remedy
        if self.name.lower().endswith(".json"):
            from hf_fidelity.source.json_tree import in_json

            allowed, remedy = in_json(allowed), in_json(remedy)
        location = self.lines.locate(self.name, self.data, finding.path, at_key=finding.at_key)
        return Problem(
            finding.code,
            location,
            finding.wrong,
            allowed,
            remedy,
            finding.values,
            finding.severity,
            finding.nearest,
        )


Model = TypeVar("Model")


class Loaded(NamedTuple, Generic[Model]):
    """A model together with the document it was made from."""

    model: Model
    document: Document


def read_bytes(path: Path, name: str, error: type[FidelityError]) -> bytes:
    """The whole content of a regular file. Raises `error` when it is missing, a folder, unreadable or too large."""

    def refuse(code: str, wrong: str, remedy: str, **values: object) -> FidelityError:
        return error([Problem(code, Location(name), wrong, "", remedy, values)])

    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise refuse("HF001", "this is a folder", "Name a file inside it.")
        if not stat.S_ISREG(mode):
            raise refuse(
                "HF001", "this is a device or pipe, not a file", "Save what it gives to a file, and name that."
            )
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        if name == "-":
            raise refuse("HF001", "standard input is not read", "Save the text to a file, and name that.") from None
        raise refuse("HF001", "there is no such file", "Check the spelling and the folder you are in.") from None
    except PermissionError:
        remedy = "Ask for read permission, or copy the file to a folder of your own."
        raise refuse("HF001", "you may not read this file", remedy) from None
    except (OSError, ValueError) as fault:
        reason = os.strerror(fault.errno) if isinstance(fault, OSError) and fault.errno else "the name is not valid"
        raise refuse("HF001", "the file cannot be read: {reason}", "Try a copy of it.", reason=reason) from None
    if len(raw) > MOST_BYTES:
        wrong = "the file is larger than {most} MB"
        raise refuse("HF002", wrong, "Name the answer file or scale itself.", most=MOST_BYTES // 1024**2)
    return raw


def decode(raw: bytes, name: str, error: type[FidelityError]) -> str:
    """The bytes as text. Raises `error` when they are not UTF-8 text, with the place of the first wrong byte."""
    remedy = "Save the file as plain text in UTF-8 and try again."
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise error([Problem("HF003", Location(name), "the file is UTF-16, not UTF-8", "", remedy)])
    if b"\0" in raw or raw.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        wrong = "this is not a text file, or it is not saved as UTF-8"
        allowed = "a text file in YAML or JSON"
        raise error(
            [Problem("HF003", Location(name), wrong, allowed, f"Name the text file, if this is another. {remedy}")]
        )
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = raw[: fault.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        location = Location(name, before.count(b"\n") + 1, column)
        wrong = "the character here is not UTF-8 (byte {byte})"
        values = {"byte": f"0x{raw[fault.start]:02x}"}
        raise error([Problem("HF003", location, wrong, "", remedy, values)]) from None


def read_document(path: Path, name: str, error: type[FidelityError], *, plainly: bool = False) -> Document:
    """Reads a YAML or (by its suffix) JSON file.

    Faults that leave the rest readable, such as a key given twice, stand in `Document.problems`; any other raises
    `error`. An empty file raises. A short file in the plain layout may be read `plainly`: the same data, without a
    parser, and not counted.
    """
    raw = read_bytes(path, name, error)
    text = decode(raw, name, error)
    if path.suffix.lower() == ".json":
        from hf_fidelity.source.json_tree import build_json as build
    elif plainly and (data := _plain_data(text)):
        return Document(name, data, hashlib.sha256(raw).hexdigest(), LateLines(text, name), (), (path,), len(raw))
    else:
        from hf_fidelity.source.yaml_tree import build_yaml as build
    tree = build(text, name)
    if tree.fatal:
        raise error(tree.problems)
    if tree.data is None and not tree.problems:
        raise error([Problem("HF004", Location(name, 1, 1), "the file is empty", "", "Save your work into it first.")])
    digest = hashlib.sha256(raw).hexdigest()
    return Document(name, tree.data, digest, tree.lines, tuple(tree.problems), (path,), len(raw), tree.n_values)


def _plain_data(text: str) -> dict[str, object] | None:
    from hf_fidelity.source.plain_layout import read_plain

    return read_plain(text, {})


def joined_digest(parts: Sequence[tuple[str, str]]) -> str:
    """The sha256 of several files as `sha256sum FILES | sha256sum` prints it; parts are (file name, sha256)."""
    listing = "".join(f"{digest}  {name}\n" for name, digest in sorted(parts))
    return hashlib.sha256(listing.encode()).hexdigest()
