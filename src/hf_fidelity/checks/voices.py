"""The manual pages of several voices that do not belong together, and of participants' answers."""

from hf_fidelity.checks.reading import Refusal
from hf_fidelity.problem import Severity

VOICE_REFUSALS: tuple[Refusal, ...] = (
    Refusal(
        "HF340",
        "voices-do-not-match",
        """What stands together or beside each other is about one team and round; raters answered one form of one scale.

Several files of the team's own are those of its raters, or one with what they agreed on.

Wrong: `hf-fidelity assess 2026-2/agreed.yaml --beside 2026-1/external.yaml`

Right: `hf-fidelity assess 2026-2/agreed.yaml --beside 2026-2/external.yaml`""",
    ),
    Refusal(
        "HF341",
        "file-named-twice",
        """Each file is named once, alone or by its folder: nobody is counted twice.

Wrong: `hf-fidelity assess participants participants/01.json`

Right: `hf-fidelity assess participants`""",
    ),
    Refusal(
        "HF342",
        "raters-have-not-agreed",
        """A scale that says `several-raters: agreed` is scored from what all agreed on, not from the mean of scores.

Wrong: `hf-fidelity assess A.yaml B.yaml` on such a scale

Right: `hf-fidelity agree A.yaml B.yaml -o agreed.yaml`, a meeting, and `hf-fidelity assess agreed.yaml`""",
    ),
    Refusal(
        "HF343",
        "participants-file-unreadable",
        """A participant's file can be read as it is.

What is wrong in it is not said, since the message could tell what somebody answered; the file is named. A file that is
too damaged to show whose it is, is a participant's where all others of its folder are.

Wrong: a file that was changed by hand, or cut off.

Right: the file as the form saved it.""",
    ),
    Refusal(
        "HF344",
        "participants-only-together",
        """Participants are shown together, five or more, and never one beside others.

Wrong: a file with `role: participant` among raters; `--since`, `--template` or `--without` for participants' answers

Right: `hf-fidelity assess participants`, or `hf-fidelity assess agreed.yaml --beside participants`""",
    ),
    Refusal(
        "HF345",
        "participant-counted-once",
        """Each participant is counted once: the same answers under the same letter are one's own, saved twice.

Otherwise four people of whom one saved twice would be shown as five. Notes, the date and the layout of a file make no
difference. Two people who did answer alike are told apart by their letters. A form in which nothing is answered is
nobody's. Under the limit, nothing is said: it would tell that two of a few answered alike.

Wrong: `svar.json` and `svar (1).json` from one person, both counted.

Right: one file from each person; where two answered alike, `rater: P` in one and `rater: Q` in the other.""",
        Severity.WARNING,
    ),
    Refusal(
        "HF346",
        "left-out-of-folder",
        """A folder of answers holds answers.

A file that does not look like answers is left out, and named: it may be one that was damaged. So is a workbook that
cannot be opened, a link to nothing, and a folder that may not be looked into; `check` names these three too. So is a
form that was never filled in; named by itself, it is told what it lacks.

Wrong: a file with half an answer form in it, cut off before `scale`.

Right: the file as it was saved, or moved out of the folder when it is something else.""",
        Severity.WARNING,
    ),
    Refusal(
        "HF347",
        "participants-file-worth-a-look",
        """A participant's file holds nothing that needs a look, such as a text that identifies somebody.

Beside other files, and in a folder, no more is said: place and rule could tell an answer, or whose file it is.

Wrong: a phone number in a note.

Right: the note without it. `hf-fidelity check 05.json`, on the file alone, says what and where.""",
        Severity.WARNING,
    ),
)
"""What is refused of several voices, by code."""
