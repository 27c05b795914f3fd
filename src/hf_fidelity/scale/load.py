"""From a path or `id@version` to a sound scale; a definition may be spread over several files of one folder."""

from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from hf_fidelity.problem import DefinitionError, Finding, Problem
from hf_fidelity.scale.item import Checklist, Levels, Number, Share
from hf_fidelity.scale.model import Band, Case, Domain, Expect, Grouping, Named, Scale, Scoring, Source
from hf_fidelity.scale.soundness import SOUNDNESS
from hf_fidelity.source.document import Document, Loaded, joined_digest, read_bytes, read_document
from hf_fidelity.source.shape import keys_of, shape_findings
from hf_fidelity.source.tree import LineTable

SCALE_FILE = "scale.yaml"
"""The file of a scale's folder that names the others."""

_PARTS = (Scale, Scoring, Band, Grouping, Named, Domain, Source, Case, Expect, Levels, Checklist, Number, Share)


def load_scale(path: Path, name: str | None = None, *, with_cases: bool = True) -> Loaded[Scale]:
    """The scale in a folder or file, with its document. Raises `DefinitionError` with every problem found.

    The digest is the one that `sha256sum` gives over the listing of all its files, so it can be checked by hand. To
    score a team, the worked cases are not needed: without them, the files that hold them are only digested.
    """
    name = name or path.as_posix()
    if path.is_dir():
        path, name = path / SCALE_FILE, f"{name.rstrip('/')}/{SCALE_FILE}"
    document = _read_parts(path, name, with_cases=with_cases)
    problems = list(document.problems)
    try:
        scale = Scale.model_validate(document.data)
    except ValidationError as fault:
        problems += map(document.problem, shape_findings(fault, "HF101", lambda _path: keys_of(*_PARTS)))
        raise DefinitionError(problems) from None
    problems += (document.problem(finding) for rule in SOUNDNESS for finding in rule.findings(scale))
    if problems:
        raise DefinitionError(problems)
    return Loaded(scale, document)


def _read_parts(path: Path, name: str, *, with_cases: bool) -> Document:
    """The document of a scale file with the files that it names put in their places."""
    whole = read_document(path, name, DefinitionError)
    if not isinstance(whole.data, dict):
        return whole
    digests = [(path.name, whole.sha256)]
    problems = list(whole.problems)
    for key in ("domains", "cases"):
        entries = whole.data.get(key)
        if not isinstance(entries, list):
            continue
        spliced: list[object] = []
        origins: list[int] = []
        for position, entry in enumerate(entries):
            added = [entry]
            if isinstance(entry, str) and not _is_file_beside(entry):
                problems.append(whole.problem(_NOT_BESIDE._replace(path=(key, position))))
                added = []
            elif isinstance(entry, str):
                part_name = f"{name.rpartition('/')[0] or '.'}/{entry}"
                part = _read_part(
                    path.with_name(entry), part_name, problems, digest_only=key == "cases" and not with_cases
                )
                added = part.data if isinstance(part.data, list) else [part.data]
                digests.append((entry, part.sha256))
                whole.lines.merge(part.lines)
            spliced += added
            origins += [position] * len(added)
        whole.lines.note_spliced(spliced, entries, origins)
        whole.data[key] = spliced
    if any(problem.code in _UNREADABLE for problem in problems):
        raise DefinitionError(problems)
    return whole._replace(sha256=joined_digest(digests), problems=tuple(problems))


def _read_part(path: Path, name: str, problems: list[Problem], *, digest_only: bool) -> Document:
    """One of the files; what is wrong with it is added to `problems`, so that the others are still read."""
    try:
        if digest_only:
            digest = sha256(read_bytes(path, name, DefinitionError)).hexdigest()
            return Document(name, [], digest, LineTable())
        part = read_document(path, name, DefinitionError)
    except DefinitionError as error:
        problems += error.problems
        return Document(name, [], "", LineTable())
    problems += part.problems
    return part


_UNREADABLE = frozenset({"HF001", "HF002", "HF003", "HF004", "HF006", "HF007", "HF008"})
"""Problems of a part after which the whole is not validated, since every id in it would seem to be missing."""

_NOT_BESIDE = Finding(
    (),
    "this is not the name of a YAML file beside this one",
    "a name such as access.yaml, without a folder",
    "Put the file beside scale.yaml and write its name.",
    code="HF102",
)


def _is_file_beside(entry: str) -> bool:
    return entry.endswith((".yaml", ".yml")) and "/" not in entry and "\\" not in entry
