"""Rules about a new version of a scale: what its number must say about the changes."""

from collections.abc import Iterator
from typing import NamedTuple

from hf_fidelity.checks.changes import Comparison, Effect
from hf_fidelity.problem import Finding, Rule, Severity
from hf_fidelity.scale.model import Scale


class Release(NamedTuple):
    """A new version beside the one that it follows."""

    old: Scale
    new: Scale
    comparison: Comparison


def break_without_major(release: Release) -> Iterator[Finding]:
    """The first number of the version rises when old scores cannot be compared with new ones.

    A team reads a lower score as worse practice. When a new version makes the scores, its number must say so. While the
    old version is a draft, this is a warning.

    Wrong: `version: "1.1"` after 1.0, with another cut point.

    Right: `version: "2.0"`.
    """
    n = sum(change.effect is Effect.BREAKS for change in release.comparison.changes)
    before, after = _numbers(release.old), _numbers(release.new)
    if n and after[0] <= before[0]:
        values = {"n": n, "old": release.old.version, "new": release.new.version, "major": before[0] + 1}
        wrong = "the version goes from {old} to {new}, and changes break comparability: {n}"
        yield Finding(("version",), wrong, "{major}.0 or higher", "Raise it, or take those changes back.", values)


def published_version_edited(release: Release) -> Iterator[Finding]:
    """A version that was published stays as it is; it can only be withdrawn.

    Answers name the version that they were given to. If it changes under them, nobody can tell what was asked.

    Wrong: another wording in the folder of a published version.

    Right: a new folder with a higher version, and the wording there.
    """
    changes = [c for c in release.comparison.changes if c.kind != "status-changed" or release.new.status != "withdrawn"]
    if release.old.status != "draft" and _numbers(release.old) == _numbers(release.new) and changes:
        wrong = "version {version} was published, and {n} things in it are different now"
        remedy = "Take the changes back, and make them in a new version."
        values = {"version": release.old.version, "n": len(changes)}
        yield Finding(changes[0].path, wrong, "", remedy, values)


def version_not_raised(release: Release) -> Iterator[Finding]:
    """A draft gets a higher version when it changes after others have used it.

    Drafts may change, but answers to an earlier state of one say the same version. Status and date may change freely.

    Wrong: `version: "0.3"` before and after, with another prompt.

    Right: `version: "0.4"`.
    """
    changes = [c for c in release.comparison.changes if c.kind not in ("status-changed", "date-changed")]
    if release.old.status == "draft" and _numbers(release.old) == _numbers(release.new) and changes:
        values = {"version": release.old.version, "n": len(changes)}
        wrong = "{n} things changed in the draft, and the version is still {version}"
        yield Finding(("version",), wrong, "", "Raise it, unless nobody has answered the draft yet.", values)


def version_went_down(release: Release) -> Iterator[Finding]:
    """A new version has a higher number than the one before it.

    The newest version is found by its number; a lower one would never be used.

    Wrong: `version: "1.0"` after 1.1.

    Right: `version: "1.2"`.
    """
    if _numbers(release.new) < _numbers(release.old):
        values = {"old": release.old.version, "new": release.new.version}
        remedy = "Raise it, or name the older version first."
        yield Finding(("version",), "the version goes down, from {old} to {new}", "", remedy, values)


def _numbers(scale: Scale) -> tuple[int, ...]:
    numbers = [int(number) for number in scale.version.split(".")]
    return tuple(numbers + [0] * (3 - len(numbers)))


RELEASE_RULES: tuple[Rule[Release], ...] = (
    Rule("HF401", break_without_major),
    Rule("HF402", published_version_edited),
    Rule("HF403", version_not_raised, Severity.WARNING),
    Rule("HF404", version_went_down),
)
"""What is checked of a new version, in order."""


def release_problems(old: Scale, new: Scale, comparison: Comparison) -> Iterator[Finding]:
    """What is wrong with the version number of `new`, as the version after `old`; nothing for two different scales."""
    for rule in RELEASE_RULES if old.id == new.id else ():
        for finding in rule.findings(Release(old, new, comparison)):
            is_lenient = rule.code == "HF401" and old.status == "draft"
            yield finding._replace(severity=Severity.WARNING) if is_lenient else finding
