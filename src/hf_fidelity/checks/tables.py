"""The manual pages of what is refused while workbooks and other tables are read."""

from hf_fidelity.checks.reading import Refusal

TABLE_REFUSALS: tuple[Refusal, ...] = (
    Refusal(
        "HF010",
        "unreadable-workbook",
        """A workbook is an Excel workbook (.xlsx) without a password.

Older and other kinds are not read, nor is a file that only has the name of a workbook. Macros, formulas and links to
other files are never followed.

Wrong: `answers.xls`, `answers.ods`, a workbook that asks for a password.

Right: the same answers saved as `answers.xlsx`.""",
    ),
    Refusal(
        "HF011",
        "table-too-large",
        """A table holds at most 100,000 cells, and a workbook unpacks to at most 24 MB.

A form of forty items has a hundredth of that. A small file that unpacks to gigabytes is an attack.

Wrong: a sheet with a million filled rows.

Right: the form, or the export of one survey.""",
    ),
    Refusal(
        "HF012",
        "unreadable-table",
        """A CSV file is text in UTF-8, UTF-16 with its mark, or windows-1252, and its quotes pair up.

In any other encoding æ, ø and å become other letters without a word.

Wrong: a file in which `på` reads `pÃ¥`.

Right: the same table exported again as UTF-8, or as an Excel workbook.""",
    ),
    Refusal(
        "HF240",
        "not-an-answer-form",
        """Answers in a workbook stand in a form that `hf-fidelity form` made.

The form says on its first sheet which scale and version it answers; without that sheet nothing can be read.

Wrong: `assess` with the export of a survey tool, or with a page or CSV file.

Right: the filled form; an export goes through `hf-fidelity import` first.""",
    ),
    Refusal(
        "HF241",
        "rows-of-the-form",
        """A filled form has the rows and columns of its scale, each once.

Sheets may be renamed and moved, rows sorted and filtered, columns hidden and widened, and sheets and columns of your
own added. The keys in the first column say what each row answers; rows of another version belong to another form.

Wrong: a deleted row or sheet, a copied sheet, a form of version 0.9 whose first sheet was changed to 1.0.

Right: a new form, into which the answers are copied.""",
    ),
    Refusal(
        "HF242",
        "not-in-the-list",
        """A cell with a list holds one of its entries, or nothing.

The same text in another language counts too, and so does one that was typed by hand, whatever its capitals and spaces.

Wrong: "mostly" in the answer of a question with steps.

Right: the text of the step that fits best, and "mostly" in the note.""",
    ),
    Refusal(
        "HF243",
        "unreadable-cell",
        """A cell of a form holds what was written in it: no formula, no error value, and it is not merged with another.

Formulas may give something else on another machine, and a merged cell does not say which row it answers.

Wrong: `=19+5`, `#N/A`, two answers in one merged cell.

Right: `24`, and each answer in a cell of its own.""",
    ),
    Refusal(
        "HF244",
        "two-answers",
        """An item is answered, or it is said why there is no answer; never both.

Wrong: a number, and *Don't know* beside it.

Right: one of the two, and the other cell empty.""",
    ),
    Refusal(
        "HF245",
        "not-as-number-or-day",
        """A number stands in its cell as a number, a day as a day, and a name as a text.

Excel keeps `58,5` as a text where a cell has the format Text, shows a day as 46309 where it has the format General, and
makes a day of `2026-2` where it may. What is meant is told, never guessed.

Wrong: the text `58,5`, the text `14.10.2026`, a round that became 1 February 2026.

Right: the number 58,5, the day 14.10.2026, the text `2026-2`.""",
    ),
    Refusal(
        "HF246",
        "out-of-place",
        """What is written in a form stands where the form has room for it.

Anything elsewhere would be lost without a word.

Wrong: a note in the row of a single option, an answer in a row without a key, a date in the action plan without a step.

Right: the note in the item's own row, and the step beside its date.""",
    ),
)
