"""The manual pages of what `network` cannot gather, or cannot be asked for."""

from hf_fidelity.checks.reading import Refusal
from hf_fidelity.problem import Severity

NETWORK_REFUSALS: tuple[Refusal, ...] = (
    Refusal(
        "HF350",
        "result-not-used",
        """A result given to `network` is as `assess -o result.json` wrote it, with the very scale that is found now.

Wrong: a result that was edited by hand, or made with a draft of the scale that has changed since.

Right: the answers, or a result that was made again from them.""",
    ),
    Refusal(
        "HF351",
        "nothing-to-gather",
        """`network` is given files and folders that are there and hold what teams have agreed on.

Wrong: `network Downloads` with raters' answers alone

Right: `network sent` with the file of each team""",
    ),
    Refusal(
        "HF352",
        "no-such-round",
        """`--round` names a round that a team has answered, and `--previous` one before it.

Wrong: `network sent --round 2026-2 --previous 2027-1`

Right: `network sent --round 2026-2 --previous 2026-1`""",
    ),
    Refusal(
        "HF353",
        "key-not-used",
        """The key of a network's codes is whole, of the same scale, and its limit stands.

Every round that has codes is among the answers, since what was shown then decides what may be shown now. A damaged
key is never written over: without it, nobody knows which code was whose.

Wrong: `network sent/2026-2 --codes key.json` when the key has codes of 2026-1 too

Right: `network sent --codes key.json`""",
    ),
    Refusal(
        "HF354",
        "cache-not-used",
        """`--cache` names a file that `--cache` has written before, or one that is not there yet.

Wrong: `network sent --cache sent/fjordvik.yaml`

Right: `network sent --cache rows.cache`""",
    ),
    Refusal(
        "HF355",
        "network-options-at-odds",
        """The options of `network` go together: no file named for two things, and no limit under 3 teams.

A team's own sheet is a page, and goes alone: it is for that team, and the report for all.

Wrong: `network sent --for Fjordvik -o sheet.html -o meeting.xlsx`

Right: `network sent --for Fjordvik -o sheet.html`""",
    ),
    Refusal(
        "HF356",
        "no-such-team",
        """`--for` names one team of the round, by its name or a part of it.

Wrong: `--for Housing` when all names begin so

Right: `--for Fjordvik`""",
    ),
    Refusal(
        "HF357",
        "data-of-too-few-teams",
        """Long data are about single teams under codes, so they are written only where the report shows single teams.

They are for those who have agreed to keep them, such as researchers; texts are never in them.

Wrong: `network sent -o data.csv` when four teams have sent something

Right: `network sent -o meeting.html`""",
    ),
    Refusal(
        "HF358",
        "parquet-not-installed",
        """The part that writes Parquet is installed.

It is large and few need it, so it is no part of the tool.

Wrong: `-o data.parquet` without pyarrow

Right: `pip install pyarrow` first, or `-o data.csv`""",
    ),
    Refusal(
        "HF359",
        "shared-text-left-out",
        """Texts that a team shares identify nobody, and say of no rater what that one said or scored.

`redact` sees to it before a team sends its answers. Of answers that came without it, such texts are left out of the
report, and the letters of raters before texts are taken away. Where a file has no ratings, so that nobody can tell
whose letters are raters', texts with a letter alone that may be one's are left out too. The organiser is told which
file it was, and never what the text says.

Wrong: `share-texts: true` and a phone number in a note

Right: what `hf-fidelity redact` made of the answers""",
        Severity.WARNING,
    ),
    Refusal(
        "HF360",
        "round-of-few-teams",
        """A round has figures and codes once as many teams have answered it as the limit says.

Without `--round`, the newest such round is shown.

Before that, `network` tells who has sent something, shows no figure, and leaves the key as it is. Files of a later
round that few have answered are told apart: one with a mistyped round would otherwise take the place of all.

Wrong: `round: 2072-1` in the answers of one team, `round: 2027-1` in the others

Right: `round: 2027-1` in all""",
        Severity.WARNING,
    ),
    Refusal(
        "HF361",
        "codes-given-anew",
        """The report of a round is made once all answers are there, and given out once.

When a late file comes, or one is taken away, the codes of the round are given anew, as they must fit who came and who
went. Two reports of one round, side by side, tell which code the late team has; the first must be taken back. The same
holds when a team has corrected its answers in between: it keeps its code, and that code alone has other scores.

Wrong: the report of 19 teams given out, and that of 20 a week later

Right: the late team is told that it is in the next one""",
        Severity.WARNING,
    ),
)
