"""From a path or `id@version` to a sound scale; a definition may be spread over several files of one folder."""

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from hf_fidelity.problem import DefinitionError, Finding, quoted
from hf_fidelity.problem import Path as DataPath
from hf_fidelity.scale.ahead import read_ahead
from hf_fidelity.scale.item import Checklist, Levels, Number, Share
from hf_fidelity.scale.model import Band, Case, Domain, Expect, Grouping, Named, Scale, Scoring, Source
from hf_fidelity.scale.soundness import SOUNDNESS
from hf_fidelity.source.document import MOST_BYTES, Document, Loaded, joined_digest, read_bytes, read_document
from hf_fidelity.source.shape import keys_of, shape_findings
from hf_fidelity.source.tree import MOST_NODES, LineTable

SCALE_FILE = "scale.yaml"
"""The file of a scale's folder that names the others."""

_PARTS = (Scale, Scoring, Band, Grouping, Named, Domain, Source, Case, Expect, Levels, Checklist, Number, Share)


def load_scale(
    path: Path, name: str | None = None, reference: str | None = None, *, with_cases: bool = True
) -> Loaded[Scale]:
    """The scale in a folder or file, with its document. Raises `DefinitionError` with every problem found.

    A scale that was found as `reference` (`id@version`) must say so itself.

    The digest is the one that `sha256sum` gives over the listing of all its files, so it can be checked by hand. To
    score a team, the worked cases are not needed: without them, the files that hold them are only digested.
    """
    name = name or path.as_posix()
    if os.path.isdir(path):  # noqa: PTH112  # never raises
        if not with_cases and (known := _read_before(path, name, reference)):
            return known
        path, name = path / SCALE_FILE, f"{name.rstrip('/')}/{SCALE_FILE}"
    document = _read_parts(path, name, with_cases=with_cases)
    problems = list(document.problems)
    if isinstance(document.data, dict) and "answers" in document.data and "domains" not in document.data:
        raise DefinitionError([document.problem(_ANSWERS)])
    try:
        scale = Scale.model_validate(document.data)
    except ValidationError as fault:
        problems += map(document.problem, shape_findings(fault, "HF101", lambda _path: keys_of(*_PARTS)))
        raise DefinitionError(problems) from None
    problems += (document.problem(finding) for rule in SOUNDNESS for finding in rule.findings(scale))
    if len(scale.items) > MOST_ITEMS:
        raise DefinitionError([document.problem(_TOO_MANY_ITEMS)])
    if reference not in (None, scale.reference):
        values = {"reference": quoted(reference), "found": quoted(scale.reference)}
        problems.append(document.problem(_ANOTHER._replace(values=values)))
    if problems:
        raise DefinitionError(problems)
    return Loaded(scale, document)


def _read_before(folder: Path, name: str, reference: str | None) -> Loaded[Scale] | None:
    """The scale in a folder, where it was read ahead and is as it was; nothing is at fault, so it has no lines."""
    if (known := read_ahead(folder)) is None:
        return None
    try:
        scale = Scale.model_validate(known.data)
    except ValidationError:  # of a tool that was changed since; told with its place, the whole way
        return None
    if reference not in (None, scale.reference):
        return None
    files = tuple(folder / file for file in known.digests)
    digest = joined_digest([*known.digests.items()])
    return Loaded(scale, Document(f"{name.rstrip('/')}/{SCALE_FILE}", known.data, digest, LineTable(), files=files))


class _Size(NamedTuple):
    """How large files are together."""

    n_bytes: int
    n_values: int


def _read_parts(path: Path, name: str, *, with_cases: bool) -> Document:
    """The document of a scale file with the files that it names put in their places."""
    whole = read_document(path, name, DefinitionError)
    if not isinstance(whole.data, dict):
        return whole
    parts: dict[str, Document] = {}
    problems = list(whole.problems)
    room = _Size(MOST_BYTES - whole.n_bytes, MOST_NODES - whole.n_values)
    for key in ("domains", "cases"):
        entries = whole.data.get(key)
        if not isinstance(entries, list):
            continue
        spliced: list[object] = []
        origins: list[int] = []
        for position, entry in enumerate(entries):
            added = [entry]
            if isinstance(entry, str):
                place = (key, position)
                if fault := _fault_of_name(entry, parts):
                    problems.append(whole.problem(fault._replace(path=place)))
                    continue
                part = _read_part(whole, path, place, entry, digest_only=key == "cases" and not with_cases)
                room = room._replace(n_bytes=room.n_bytes - part.n_bytes, n_values=room.n_values - part.n_values)
                if min(room) < 0:
                    raise DefinitionError([*problems, *part.problems, whole.problem(_TOO_LARGE)])
                added = part.data if isinstance(part.data, list) else [part.data]
                parts[entry] = part
                problems += part.problems
                whole.lines.merge(part.lines)
            spliced += added
            origins += [position] * len(added)
        whole.lines.note_spliced(spliced, entries, origins)
        whole.data[key] = spliced
    together = _together(whole, path.name, parts)
    if any(problem.code in _UNREADABLE for problem in problems):
        raise DefinitionError(problems)
    return together._replace(problems=tuple(problems))


def _together(whole: Document, name: str, parts: Mapping[str, Document]) -> Document:
    """The document of the scale's own file, with the digest, the paths and the size of all its files."""
    documents = {name: whole, **parts}
    return whole._replace(
        sha256=joined_digest([(file, document.sha256) for file, document in documents.items()]),
        files=tuple(file for document in documents.values() for file in document.files),
        n_bytes=sum(document.n_bytes for document in documents.values()),
        n_values=sum(document.n_values for document in documents.values()),
    )


def _read_part(whole: Document, path: Path, place: DataPath, entry: str, *, digest_only: bool) -> Document:
    """One of the files. What is wrong with it stands in its `problems`, so that the others are still read."""
    name = f"{whole.name.rpartition('/')[0] or '.'}/{entry}"
    path = path.with_name(entry)
    try:
        if digest_only:
            raw = read_bytes(path, name, DefinitionError)
            return Document(name, [], sha256(raw).hexdigest(), LineTable(), files=(path,), n_bytes=len(raw))
        part = read_document(path, name, DefinitionError)
    except DefinitionError as error:
        problems = error.problems
        if not os.path.exists(path):  # noqa: PTH110  # never raises
            problems = (whole.problem(_NOT_THERE._replace(path=place, values={"file": _named(entry)})),)
        return Document(name, [], "", LineTable(), problems)
    if not isinstance(part.data, dict | list):
        problem = part.problem(_NO_PART._replace(values={"value": quoted(part.data)}))
        return part._replace(data=[], problems=(*part.problems, problem))
    return part


_UNREADABLE = frozenset({"HF001", "HF002", "HF003", "HF004", "HF006", "HF007", "HF008"})
"""Problems of a part after which the whole is not validated, since every id in it would seem to be missing."""

MOST_PARTS = 100
"""Most files that a scale may name: our own limit."""

MOST_ITEMS = 1_000
"""Most items of a scale: our own limit, five times the largest instruments."""
_TOO_MANY_ITEMS = Finding(
    ("domains",), f"the scale has more than {MOST_ITEMS} items", "", "Make several scales of it.", code="HF007"
)
_ANSWERS = Finding(
    (),
    "this is an answer file, not a scale definition",
    "",
    "Name the scale; `hf-fidelity assess` takes answers.",
    code="HF101",
)
_ANOTHER = Finding(
    ("id",),
    "the scale was looked for as {reference} and says that it is {found}",
    "the id and version of the folders `<id>/<version>/`",
    "Correct the folder, or the id and version here.",
    code="HF104",
)
_TOO_LARGE = Finding(
    (), "the files of the scale together are too large", "8 MB and 50000 values", "Shorten it.", code="HF007"
)
_TOO_MANY = Finding((), "the scale names more than {most} files", "", "Put several into one.", code="HF007")
_TWICE = Finding((), "the file is named twice", "each file once", "Delete one of the two.", code="HF102")
_NOT_THERE = Finding(
    (), "there is no file {file} beside this one", "", "Check the spelling, or put the file there.", code="HF001"
)
_NO_PART = Finding(
    (),
    "{value} stands where a domain or a list of cases belongs",
    "keys and values",
    "Write the part here.",
    code="HF008",
)

_NOT_BESIDE = Finding(
    (),
    "this is not the name of a YAML file beside this one",
    "a name such as access.yaml, without a folder",
    "Put the file beside scale.yaml and write its name.",
    code="HF102",
)


def _named(entry: str) -> str:
    """The name of a part as a message may repeat it: only when it is a plain word."""
    described = quoted(entry.rpartition(".")[0])
    return entry if described.startswith('"') else f"({described})"


def _fault_of_name(entry: str, parts: Mapping[str, Document]) -> Finding | None:
    """What is wrong with the name of a part, if anything; its path is left to fill in."""
    if not entry.endswith((".yaml", ".yml")) or "/" in entry or "\\" in entry:
        return _NOT_BESIDE
    if len(parts) >= MOST_PARTS:
        return _TOO_MANY._replace(values={"most": MOST_PARTS})
    return _TWICE if entry in parts else None
