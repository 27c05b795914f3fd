"""The manual pages of what is refused while files are read, before any rule can look at them."""

from typing import NamedTuple

from hf_fidelity.problem import Severity


class Refusal(NamedTuple):
    """A fault that the readers refuse: its code, its name, and its page in the manual."""

    code: str
    name: str
    page: str
    severity: Severity = Severity.ERROR


REFUSALS: tuple[Refusal, ...] = (
    Refusal(
        "HF001",
        "unreadable-file",
        """The file is there, is a file, and may be read.

Wrong: the name of a folder, or of a file that was moved.

Right: the path of the file, from the folder you are in.""",
    ),
    Refusal(
        "HF002",
        "file-too-large",
        """A file has at most 8 MB.

The largest scale we know has a fiftieth of that. A larger file is something else, or an attack.

Wrong: a photograph called `answers.yaml`.

Right: the answer file.""",
    ),
    Refusal(
        "HF003",
        "not-utf-8-text",
        """A file is plain text in UTF-8.

Other encodings turn æ, ø and å into other letters without a word.

Wrong: a file that Notepad saved as "Unicode" or "ANSI", a workbook, a PDF.

Right: the same file saved as UTF-8.""",
    ),
    Refusal(
        "HF004",
        "empty-file",
        """A file holds something besides comments.

Wrong: a file that was made and never filled.

Right: the file with its content saved.""",
    ),
    Refusal(
        "HF005",
        "duplicate-key",
        """A key stands once in its place.

Most programs let the last one win in silence; here both are named.

Wrong:

    team: Fjordvik
    team: Nordlia

Right:

    team: Fjordvik""",
    ),
    Refusal(
        "HF006",
        "invalid-syntax",
        """The text can be read as YAML or JSON.

Wrong:

    note: Teamet sa: vi venter

Right:

    note: "Teamet sa: vi venter\"""",
    ),
    Refusal(
        "HF007",
        "too-deep-or-many",
        """A file nests at most 40 levels and holds at most 50,000 values, repetitions written out.

A few lines of repetitions can stand for millions of values.

Wrong: `a: &a [*b, *b, *b]` in many layers.

Right: the values written out.""",
    ),
    Refusal(
        "HF008",
        "yaml-not-used-here",
        """Tags, directives, several documents, keys that are not words, and repetitions of themselves are not used.

They mean different things to different programs, and some run code.

Wrong: `version: !!str 1.0`

Right: `version: "1.0"`""",
    ),
    Refusal(
        "HF101",
        "definition-shape",
        """A definition has the keys and kinds of values of the format.

`docs/formats.md` lists every key; `hf-fidelity schema scale` gives the JSON Schema that editors use.

Wrong: `version: 1.0` (a number: 1.10 would be 1.1)

Right: `version: "1.0"`""",
    ),
    Refusal(
        "HF102",
        "part-not-beside",
        """A part of a definition is a YAML file beside `scale.yaml`, named once.

Wrong: `domains: [../other/access.yaml]`

Right: `domains: [access.yaml]`""",
    ),
    Refusal(
        "HF103",
        "unknown-scale",
        """The scale that answers name is there.

Wrong: `scale: housing-frist@1.0`

Right: `scale: housing-first@1.0`""",
    ),
    Refusal(
        "HF104",
        "found-under-another-name",
        """A scale that is found as `id@version` says the same id and version in its file.

Wrong: `version: "2.0"` in the folder `my-scale/1.0`.

Right: `version: "1.0"`, or the folder `my-scale/2.0`.""",
    ),
    Refusal(
        "HF201",
        "answers-shape",
        """An answer file has the keys and kinds of values of the format.

`docs/answering.md` lists every key; `hf-fidelity schema answers` gives the JSON Schema that editors use.

Wrong: `date: 14.10.2026`

Right: `date: 2026-10-14`""",
    ),
    Refusal(
        "HF210",
        "unknown-item",
        """Answers and actions name items of the scale, in the form and variant that was answered.

Wrong: `acces-permanence: …`

Right: `access-permanence: …`""",
    ),
    Refusal(
        "HF212",
        "wrong-variant",
        """The variant is one of the scale's, and is given when the scale has any.

Some scores depend on the support method.

Wrong: `variant: ICM`

Right: `variant: icm`""",
    ),
    Refusal(
        "HF213",
        "no-short-form",
        """The short form is answered only where the scale has one.

Wrong: `form: short` for a scale without short items.

Right: leave `form` out.""",
    ),
    Refusal(
        "HF220",
        "not-a-score",
        """A levels item is answered with one of its scores.

Wrong: `access-standard-lease: 5`

Right: `access-standard-lease: 4`""",
    ),
    Refusal(
        "HF221",
        "not-applicable",
        """*Not applicable* is given with a reason, and only where the item allows it.

What does not apply is left out of the score, so it must be possible to see why.

Wrong: `access-rehousing: not-applicable`

Right: `access-rehousing: {value: not-applicable, reason: Nobody lost a home.}`""",
    ),
    Refusal(
        "HF222",
        "not-an-option",
        """A checklist is answered with a list of its option ids, each once; `[]` is none of them.

Wrong: `recovery-harm-reduction: nalokson`

Right: `recovery-harm-reduction: [naloxone]`""",
    ),
    Refusal(
        "HF223",
        "not-a-number",
        """A number is answered with a number that can be true: not negative, not above the greatest believable one.

Wrong: `access-days-to-home: 27,5`

Right: `access-days-to-home: 27.5`""",
    ),
    Refusal(
        "HF224",
        "not-a-share",
        """A share is answered with a count and a total above zero, whole numbers, the count at most the total.

0 of 0 is no share: the item does not apply.

Wrong: `access-permanence: {count: 31, total: 30}`

Right: `access-permanence: {count: 27, total: 30}`""",
    ),
    Refusal(
        "HF226",
        "almost-a-word",
        """*Don't know* and *not applicable* are written as `dont-know` and `not-applicable`.

What is meant is told, never guessed.

Wrong: `access-affordable: vet ikke`

Right: `access-affordable: dont-know`""",
    ),
)
"""What the readers refuse, by code."""
