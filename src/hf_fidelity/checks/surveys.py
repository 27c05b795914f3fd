"""The manual pages of what is refused, or told, while the exports of survey tools are read."""

from hf_fidelity.checks.reading import Refusal
from hf_fidelity.problem import Severity

SURVEY_REFUSALS: tuple[Refusal, ...] = (
    Refusal(
        "HF250",
        "map-shape",
        """A map has the keys `about`, `columns`, `options` and `numbers`, and what belongs under each.

Wrong: `colums: {C: choice-household}`

Right: `columns: {C: choice-household}`""",
    ),
    Refusal(
        "HF251",
        "map-does-not-fit",
        """What a map names is there: columns in the export, items and options in the scale, each once.

A line that names nothing would be without effect, and nobody would know.

Wrong: `columns: {C: choice-houshold}`

Right: `columns: {C: choice-household}`""",
    ),
    Refusal(
        "HF252",
        "no-table-of-answers",
        """One table of an export holds items of the scale, at least one of them.

A column is tied by the map, by an item's id in its header, or by the item's prompt or title in any language.

Wrong: the export of another survey; headers such as `Q1`, `Q2`; a filled form of this tool, which `assess` reads.

Right: headers such as `Who decides? [choice-household]`.""",
    ),
    Refusal(
        "HF253",
        "two-columns-for-one",
        """An item, or a part of its answer, has one column.

Nothing says which of two columns holds the answer that was meant, and they may differ.

Wrong: two columns with `[choice-household]` in their headers.

Right: `-` in the map for the one to leave out.""",
    ),
    Refusal(
        "HF254",
        "column-not-tied",
        """A column that may hold an item which has no other column is named in the map, or left out by it.

To guess would be to give a team an answer to another question.

Wrong: a question that was worded anew, without the item's id.

Right: `columns: {C: choice-household}`, or `columns: {C: "-"}` when it is something else.""",
    ),
    Refusal(
        "HF255",
        "column-left-out",
        """A column that holds nothing of the scale is left out, and this is said.

So are remarks of participants: their answers have none, since a remark may tell who wrote it.

Wrong: a column of notes without an item's id.

Right: `columns: {F: choice-household.note}` in the map.""",
        Severity.WARNING,
    ),
    Refusal(
        "HF256",
        "item-without-column",
        """Every item that the team was asked has a column in the export.

Items without one count as not answered; with many of them, scores are withheld.

Wrong: a survey in which a question was forgotten.

Right: all questions that `hf-fidelity form --for survey` lists.""",
        Severity.WARNING,
    ),
    Refusal(
        "HF257",
        "choice-not-tied",
        """What was chosen is a choice of the item: its text in any language, its id, or its score.

Wrong: a choice that was worded anew in the survey tool.

Right: the same text under `options` in the map, with what it means:

    options:
      choice-household:
        Some of them: 2""",
    ),
    Refusal(
        "HF258",
        "label-numbers",
        """The choices in the export of a survey tool are texts, not numbers.

A survey tool numbers the labels of a question from 1, whatever score each stands for: the first in the list may be the
highest score, and the last one is often "Don't know". The numbers look like scores and are not.

Wrong: Enalyzer with the data format "Label number" ("Etikettnummer"), which it proposes.

Right: the data format "Text" ("Tekst"). If the numbers are scores all the same: `numbers: scores` in the map.""",
    ),
    Refusal(
        "HF259",
        "number-not-read",
        """A number is a number, alone in its cell, and a share has its count and its total.

Wrong: `about 30`; `1.200`, which is one and a fifth to some and twelve hundred to others; `3/4`, which Excel
made a date of.

Right: `30`, `27,5`, `27.5`; for a share in one cell `27 av 30`; `Don't know` in any language.""",
    ),
    Refusal(
        "HF260",
        "not-applicable-unfounded",
        """*Not applicable* stands where the item allows it, and with a reason.

An item that does not apply is left out of the mean; a reader must be able to see why.

Wrong: `Ikke aktuelt` without more.

Right: `Ikke aktuelt: ingen har flyttet`, or the reason in a column of its own, `[access-rehousing.reason]`.""",
    ),
    Refusal(
        "HF261",
        "no-answers",
        """An export holds answers.

Wrong: an export that was made before anyone had answered.

Right: the same when at least one has.""",
    ),
    Refusal(
        "HF262",
        "nothing-answered-in-row",
        """A rater without any answer gets no file.

Wrong: a form that was opened and sent without an answer.

Right: at least one answer.""",
        Severity.WARNING,
    ),
    Refusal(
        "HF263",
        "about-not-said",
        """An import says which team, round, day and variant it is about, once and for all raters.

Options come first, then `about` in the map, then columns of the export, if all raters have the same there.

Wrong: `hf-fidelity import export.xlsx -o answers`

Right: the same with `--team "Team Fjordvik" --round 2026-2 --date 2026-10-14 --variant icm`""",
    ),
    Refusal(
        "HF264",
        "too-many-raters",
        """An export holds at most 702 raters: A to Z and AA to ZZ.

More is several teams or rounds in one file.

Wrong: the answers of all teams of a network.

Right: an export for each team and round.""",
    ),
    Refusal(
        "HF265",
        "cell-not-taken",
        """A cell holds a value: no formula, no error, not merged, and no more text than an answer file takes.

Wrong: `=B2`, `#N/A`, a text of 12,000 characters.

Right: the value itself, pasted as a value.""",
    ),
    Refusal(
        "HF266",
        "surveyxact-incomplete",
        """SurveyXact's CSV files belong together: dataset, structure and labels of one export in one folder.

The dataset alone holds codes and no texts.

Wrong: `dataset.csv` moved to a folder of its own.

Right: a folder with `dataset.csv`, `labels.csv` and `structure.csv`.""",
    ),
    Refusal(
        "HF267",
        "numbers-read-as-scores",
        """Numbers in a table that was made by hand are scores.

They are taken as such; where whole questions stand above them, it may have been a survey tool that wrote label numbers.

Wrong: an export with label numbers, without the tool's own columns.

Right: scores under the ids of items.""",
        Severity.WARNING,
    ),
    Refusal(
        "HF268",
        "who-answered-left-out",
        """Columns that say who answered, or when, are not looked at.

Names, addresses, times and the like reach no file and no message. Raters are called A, B, C in the order of the export.

Wrong: an answer file with a name in it.

Right: a letter.""",
        Severity.HINT,
    ),
    Refusal(
        "HF269",
        "other-raters-in-folder",
        """The folder holds the answer files of one import.

Files of an earlier export with more raters would be read together with the new ones.

Wrong: `D.yaml` left beside the new `A.yaml`, `B.yaml` and `C.yaml`.

Right: a new folder, or the old files deleted.""",
        Severity.WARNING,
    ),
    Refusal(
        "HF270",
        "reason-taken-for-note",
        """A reason why an item does not apply is given only where it does not.

Of an item that was answered, or left blank, the reason becomes part of the note, and this is said.

Wrong: `27` in the answer and "nobody has moved" in `access-rehousing.reason`.

Right: the same text in `access-rehousing.note`.""",
        Severity.WARNING,
    ),
)
