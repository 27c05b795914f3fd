"""Rules about the worked cases of a definition."""

from collections.abc import Iterator

from hf_fidelity.checks.subjects import Definition
from hf_fidelity.problem import Finding
from hf_fidelity.scale.model import items_with_paths
from hf_fidelity.scoring.cases import extremes, reached, value_scoring


def case_does_not_come_out(definition: Definition) -> Iterator[Finding]:
    """The answers of a case give exactly the scores that it promises.

    Cases are what a keeper changes last: when one fails, a rule or a cut point was changed, or the case was wrong.

    Wrong:

        cases: [{id: a, title: …, start: highest, expect: {overall: 3}}]

    Right:

        cases: [{id: a, title: …, start: highest, expect: {overall: 4}}]
    """
    for c, played in enumerate(definition.played):
        for finding in played.findings:
            yield finding._replace(path=("cases", c, *finding.path))


def no_cases(definition: Definition) -> Iterator[Finding]:
    """A scale has worked cases.

    Without them, nothing tells whether a change of the definition moved a score.

    Wrong: a scale without `cases`.

    Right:

        cases:
          - {id: lowest, title: All at the lowest., start: lowest, expect: {overall: 1}}
    """
    if not definition.scale.cases:
        yield Finding((), "the scale has no worked cases", "", "Add `cases`: one at the lowest and one at the highest.")


def score_no_case_reaches(definition: Definition) -> Iterator[Finding]:
    """Every score that an item can give comes out of a written answer in some case.

    A cut point that no case tries can be shifted, and an item turned round, without anything failing. Answers that
    `start` fills in do not count: they are chosen to give the score. Write answers on both sides of each limit.

    Wrong: `start: lowest` and `start: highest` alone.

    Right: `answers: {days: 28}` and `expect: {items: {days: 4}}`, and the same with 29 and 3.
    """
    scale = definition.scale
    if not scale.cases:
        return
    scores, _ = reached(scale, definition.played)
    for item, path in items_with_paths(scale):
        variant = next((named.id for named in scale.variants if item.is_asked(named.id)), None)
        given = scores.get(item.id, set())
        lacking = [score for score in item.scores(None) if score not in given and value_scoring(item, score, variant)]
        if lacking:
            values = {"scores": ", ".join(map(str, lacking))}
            remedy = "Write an answer to it in a case."
            yield Finding(
                (*path, "id"), "no written answer of a case gives this item the score {scores}", "", remedy, values
            )


def band_no_case_reaches(definition: Definition) -> Iterator[Finding]:
    """Every band comes out in some case.

    A limit that no case tests can be shifted without anything failing.

    Wrong: three bands, and cases at the lowest and the highest.

    Right: one more case exactly on the limit of the middle band.
    """
    if not definition.scale.cases:
        return
    _, bands = reached(definition.scale, definition.played)
    ends = extremes(definition.scale)
    for b, band in enumerate(definition.scale.bands):
        if band.id not in bands and (band.from_ is None or band.from_ <= ends.highest):
            wrong = "no case ends in the band {band}"
            yield Finding(("bands", b), wrong, "", "Add a case exactly on its limit.", {"band": band.id})
