"""The manual pages of commands that were called in a way that cannot work, and of comparisons that break."""

from hf_fidelity.checks.reading import Refusal
from hf_fidelity.problem import Severity

CALLS: tuple[Refusal, ...] = (
    Refusal(
        "HF301",
        "target-refused",
        """`-o` names a new file in a folder that is there, with a suffix that says the format.

It is never one of the files that were read.

Wrong: `-o report.doc`, or `-o answers.yaml`

Right: `-o report.html`, with `--force` when it may be overwritten""",
    ),
    Refusal(
        "HF302",
        "target-not-written",
        """The file can be written to the end. What was there before is left as it was.

Files are made in a folder `.hf-fidelity-….partial` beside their places. A command that was killed leaves it behind; the
next one that writes there takes it away, and it may be deleted by hand.

Wrong: a full disk, or a folder without permission to write.

Right: a folder of your own with room in it.""",
    ),
    Refusal(
        "HF303",
        "unknown-language",
        """The interface speaks bokmål, nynorsk and English.

Wrong: `--lang no`

Right: `--lang nb`""",
    ),
    Refusal(
        "HF304",
        "no-such-item",
        """The item that `scales SCALE ITEM` shows is one of the scale's.

Wrong: `hf-fidelity scales housing-first access-permanense`

Right: `hf-fidelity scales housing-first access-permanence`""",
    ),
    Refusal(
        "HF305",
        "nothing-to-check",
        """The files and folders to check are there.

Wrong: `hf-fidelity check scals`

Right: `hf-fidelity check scales`""",
    ),
    Refusal(
        "HF306",
        "unknown-rule",
        """`--select`, `--ignore` and `--explain` name rules that there are.

Wrong: `--select HF999`

Right: `--select HF15`""",
    ),
    Refusal(
        "HF307",
        "output-not-taken",
        """Standard output takes what is written to it.

Wrong: output to a full disk, or closed.

Right: output to a terminal, a file with room, or a program that reads it.""",
    ),
    Refusal(
        "HF308",
        "no-scales-there",
        """A folder given with `--scales` holds scales, each in `<id>/<version>/scale.yaml`.

Wrong: `--scales my-scales/my-scale/1.0`

Right: `--scales my-scales`""",
    ),
    Refusal(
        "HF309",
        "folder-gone",
        """The folder that a command is run in is there.

Wrong: a command in a folder that was deleted or made anew meanwhile.

Right: the same after `cd` to the folder as it is now.""",
    ),
    Refusal(
        "HF310",
        "unreadable-revision",
        """A revision of git is there, and holds the path after the colon.

Wrong: `hf-fidelity diff mian:scales/my-scale/1.0 scales/my-scale/1.0`

Right: `hf-fidelity diff main:scales/my-scale/1.0 scales/my-scale/1.0`""",
    ),
    Refusal(
        "HF311",
        "form-refused",
        """The parts of a form that are given beforehand fit the scale.

Wrong: `--variant imc`, or a name after `--rater`

Right: `--variant icm --rater A`""",
    ),
    Refusal(
        "HF314",
        "not-an-earlier-round",
        """`--since` names an earlier round of the same team and scale.

Wrong: `assess 2026-1.yaml --since 2026-2.yaml`

Right: `assess 2026-2.yaml --since 2026-1.yaml`""",
    ),
    Refusal(
        "HF330",
        "no-trend",
        """`trend` takes two rounds or more of one team on one scale, each with one agreed file and a day of its own.

Files of single raters are left out where a round has agreed answers, and participants' files always. Answers to the
scale `organisation` are a series of their own.

Wrong: the files of two teams, or two agreed files of the same round.

Right: `hf-fidelity trend lundvik/2026-1 lundvik/2026-2`""",
    ),
    Refusal(
        "HF331",
        "round-left-out",
        """A round of several raters has answers that they agreed on; otherwise `trend` leaves it out, and says so.

Wrong: a folder with the files of raters A, B and C, and nothing else of that round.

Right: the same with `agreed.yaml`, which `hf-fidelity agree` begins.""",
        Severity.WARNING,
    ),
    Refusal(
        "HF312",
        "template-refused",
        """A template of one's own stands alone, reads only the values it is given, and does a bearable amount of work.

It may come from someone else, so it can load, call and write next to nothing; `docs/templates.md` lists its values.

Wrong: `{% include "head.html" %}`, `{{ team|safe }}`, `{{ tema }}`

Right: `{{ team }}`""",
    ),
    Refusal(
        "HF315",
        "participants-form-without-round",
        """The form of a scale that participants answer says team, round and day from the start.

Participants are asked for nothing about themselves, and not for the day: it is the same in every form, so that no
answer is told from the others by it.

Wrong: `form participant-voice -o form.html`

Right: the same with `--team`, `--round` and `--date`, or with `--from` and the team's own answers of the round""",
    ),
    Refusal(
        "HF316",
        "not-a-last-round",
        """`form --from` names the team's own answers, and a new round has a name of its own.

A participant's answers give nothing to carry on. Those of one rater do, but a team's agreed ones are expected.

Wrong: `form housing-first --from 2026-1.yaml --round 2026-1`

Right: `form housing-first --from 2026-1.yaml --round 2026-2`""",
    ),
    Refusal(
        "HF317",
        "another-form-than-last-time",
        """A new round answers the same version, variant and form of the scale as the last one.

If it does not, it is made all the same, but not all scores of the two rounds can be compared.

Wrong: `form housing-first --short --from` answers of the full form

Right: without `--short`""",
        Severity.WARNING,
    ),
    Refusal(
        "HF318",
        "no-room-to-work",
        """There is room for temporary files while a workbook (.xlsx) is made.

They hold parts of it, are their owner's alone, and are gone when the command ends.

Wrong: a temporary folder that is full or cannot be written to.

Right: room in it, or `TMPDIR=other-folder hf-fidelity …`""",
    ),
    Refusal(
        "HF322",
        "too-few-raters",
        """Agreement takes two raters or more. What all agreed on is no rater's answers.

Wrong: `hf-fidelity agree A.yaml agreed.yaml`

Right: `hf-fidelity agree A.yaml B.yaml agreed.yaml`""",
    ),
    Refusal(
        "HF323",
        "participants-are-no-raters",
        """Participants answer for themselves, anonymously: their answers are not set side by side, and need not agree.

Wrong: `hf-fidelity agree` on files of a scale with `anonymous-from`

Right: `hf-fidelity assess` on them, which shows what is common and never a single answer""",
    ),
    Refusal(
        "HF400",
        "breaks-comparability",
        """A change after which old and new scores do not mean the same.

`diff` lists each with what it reaches, for reviewers; whether it is allowed, HF401 says.

Wrong: a cut point moved from 28 to 30 days, and old rounds shown beside new ones.

Right: the same with a new major version, and the old rounds listed apart.""",
        Severity.WARNING,
    ),
)
"""What commands refuse, and what `diff` lists, by code."""
