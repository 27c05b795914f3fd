"""Reads several voices on one team, and finds out which answers are the team's own and which stand beside them."""

from collections.abc import Sequence
from pathlib import Path

from hf_fidelity.answers.load import Assessed, KnownScales
from hf_fidelity.answers.together import together, with_ratings
from hf_fidelity.cli.belonging import ALL, TEAM, lone_participants, same_letters, strangers
from hf_fidelity.cli.files import files_of
from hf_fidelity.cli.gathered import Gathered
from hf_fidelity.cli.participants import heard, is_anonymous, load_discreetly, read_files
from hf_fidelity.problem import Location, Problem, UsageError, listed
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.raters import mean_of_raters
from hf_fidelity.views.voices.beside import Voice, Voices

AGREED = "agreed"
EXTERNAL = "external"
ORGANISATION = "organisation"
"""The scale that is answered about what is around a team: never the team's own answers where there are others."""


def gather(paths: Sequence[Path], beside: Sequence[Path], folders: Sequence[Path], known: KnownScales) -> Gathered:
    """What the files and folders say together: the team's own answers are among `paths`, never among `beside`.

    They are the agreed ones, or those of its only rater; of several raters, the mean, where the scale allows it. Raises
    `AnswersError` with every fault of every file, `UsageError` for files that do not belong together.
    """
    main, others = files_of(paths, beside)
    read = load_discreetly([*main, *others], folders, known, [*paths, *beside])
    loaded = list(read.values())
    anonymous = tuple(one for one in loaded if is_anonymous(one))
    _refuse(list(lone_participants([one for one in loaded if not is_anonymous(one)])))
    own = _own([read[path] for path in main if path in read and not is_anonymous(read[path])])
    rest = [one for one in loaded if one not in own and not is_anonymous(one)]
    if not own and (rest or not anonymous):
        raise _refused("none of these files holds the team's own answers", "Name them before --beside.", paths)
    problems = [*strangers(anonymous[0], anonymous[1:], ALL)] if anonymous else []
    if not own:
        _refuse(problems)
        return Gathered(None, None, None, read_files(loaded), anonymous)
    same = [one for one in rest if one.scale.id == own[0].scale.id]
    external = [one for one in same if one.answers.about.role == EXTERNAL]
    raters = [one for one in same if one not in external]
    around = [one for one in rest if one not in same]
    problems += strangers(own[0], [*own[1:], *raters, *external], ALL)
    problems += strangers(own[0], [*around, *anonymous[:1]], TEAM)
    _refuse(problems)
    _refuse([*same_letters([*own, *raters]), *same_letters(external)])
    voices = Voices(
        raters=tuple(own) if len(own) > 1 else tuple(raters),
        external=_voice(external) if external else None,
        heard=heard(anonymous) if anonymous else None,
        around=tuple(_voice(files) for files in _by_scale(around)),
        is_mean=len(own) > 1,
    )
    voice = _voice(own)
    assessed = with_ratings(voice.assessed, raters) if raters else voice.assessed
    has_any = len(loaded) > 1
    return Gathered(assessed, voice.result, voices if has_any else None, read_files(loaded))


def _own(candidates: list[Assessed]) -> list[Assessed]:
    """The team's own answers, of one or of several raters."""
    inside = [one for one in candidates if one.scale.id != ORGANISATION] or candidates
    agreed = [one for one in inside if one.answers.about.rater == AGREED]
    return agreed or [one for one in inside if one.answers.about.role != EXTERNAL] or inside


def _by_scale(files: Sequence[Assessed]) -> list[list[Assessed]]:
    """Answers to other forms, those to each form together."""
    found: dict[str, list[Assessed]] = {}
    for one in files:
        found.setdefault(one.scale.id, []).append(one)
    problems = [problem for group in found.values() for problem in strangers(group[0], group[1:], ALL)]
    _refuse(problems or [problem for group in found.values() for problem in same_letters(group)])
    return list(found.values())


def _voice(files: Sequence[Assessed]) -> Voice:
    """Answers with their result: what was agreed on, one rater's, or the mean of several raters who have not agreed."""
    agreed = [one for one in files if one.answers.about.rater == AGREED]
    raters = tuple(one.answers.about.rater for one in files)
    if agreed or len(files) == 1:
        one = (agreed or list(files))[0]
        return Voice(one, score(one.scale, one.answers), raters[:1])
    first = files[0]
    if first.scale.scoring.several_raters == AGREED:
        names = listed(one.answers_document.name for one in files)
        wrong = "the scale {scale} takes what raters agree on, not the mean of their scores"
        remedy = "Draft the agreed answers with `hf-fidelity agree`, and name those."
        raise UsageError([Problem("HF342", Location(names), wrong, "", remedy, {"scale": first.scale.reference})])
    answers = {one.answers.about.rater: one.answers for one in files}
    in_order = dict(sorted(answers.items(), key=lambda entry: (len(entry[0]), entry[0])))
    return Voice(together(files), mean_of_raters(first.scale, in_order), tuple(in_order))


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise UsageError(problems)


def _refused(wrong: str, remedy: str, paths: Sequence[Path]) -> UsageError:
    return UsageError([Problem("HF340", Location(listed(path.as_posix() for path in paths)), wrong, "", remedy)])
