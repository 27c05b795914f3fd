"""The example network as its views get it: every file read, scored and entered, under the codes of a fixed key."""

from functools import cache
from pathlib import Path

from hf_fidelity.answers.load import load_answers
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.network.codes import Key, coded
from hf_fidelity.scoring.network.figures import Round
from hf_fidelity.scoring.network.roster import Out, Outside, enter
from hf_fidelity.scoring.network.rows import layout_of, row_of, team_name
from hf_fidelity.views.network.subject import subject_of
from hf_fidelity.views.speech import speech

EXAMPLE = Path(__file__).parent.parent.parent / "examples/network"
ROUNDS = ("2025-2", "2026-1", "2026-2")
SECRET = "0123456789abcdef" * 2
BROKEN = Outside(None, Out.UNREADABLE, "2026-2/broken.yaml")


def subject(language, names=ROUNDS, *, least=5, is_named=False):
    """The subject of the last of these rounds; one file of the last round of all cannot be read."""
    scale, layout, rows, unread = _read()
    key, rounds, before = Key(SECRET, least), [], []
    for name in names:
        roster = enter(layout, name, rows, unread[name], before)
        before = [row.team for row in roster.inside]
        key = coded(key, name, before)
        rounds.append(Round(roster, layout, key.codes_of(name), lot=key.lot_of(name)))
    previous = names[-2] if len(names) > 1 else None
    return subject_of(scale, rounds, previous, least, speech(language), is_named=is_named)


@cache
def _read():
    scale, layout, rows, unread = None, None, [], {name: [] for name in ROUNDS}
    unread["2026-2"].append(BROKEN)
    for name in ROUNDS:
        for path in sorted((EXAMPLE / name).iterdir()):
            assessed = load_answers(path)
            about, sha256 = assessed.answers.about, assessed.scale_document.sha256
            if layout is None:
                scale, layout = assessed.scale, layout_of(assessed.scale, sha256)
            if about.rater != "agreed":
                unread[name].append(Outside(team_name(about.team, about.municipality), Out.NOT_AGREED, path.name))
                continue
            own = layout if sha256 == layout.sha256 else layout_of(assessed.scale, sha256)
            result = score(assessed.scale, assessed.answers)
            rows.append(row_of(own, assessed.answers, result, path.name, with_texts=True))
    return scale, layout, rows, unread
