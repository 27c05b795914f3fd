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
        "HF313",
        "pdf-not-installed",
        """The part of the tool that lays out PDF is installed.

It is an extra, since it brings libraries for drawing that not every machine has.

Wrong: `-o report.pdf` after `pip install hf-fidelity`

Right: the extra `pdf`, or `pip install weasyprint`; or `-o report.html`, printed to PDF from a browser""",
    ),
    Refusal(
        "HF314",
        "not-an-earlier-round",
        """`--since` names an earlier round of the same team and scale.

Wrong: `assess 2026-1.yaml --since 2026-2.yaml`

Right: `assess 2026-2.yaml --since 2026-1.yaml`""",
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
