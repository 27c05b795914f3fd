"""What the script of a form page says while one answers, by the name under which the script knows it."""

from hf_fidelity.answers.vocabulary import REMARK_WORDS
from hf_fidelity.views.forms.translated import Said, Texts


def sentences(say: Texts, *, is_anonymous: bool = False) -> dict[str, Said]:
    """Every sentence of the script; to a participant some of them speak in simpler words, and to one alone."""
    said = {**_progress(say), **_faults(say), **_ratings(say), **_saving(say), **_opening(say)}
    return {**said, **_to_participants(say)} if is_anonymous else said


def _progress(say: Texts) -> dict[str, Said]:
    return {
        "answered": say("{n} of {total} answered"),
        "part": say("{n} of {total}"),
        "nothing-blank": say("Nothing is blank."),
        "blank": say("Still blank ({n})"),
        "lacking": say("Missing under “About the answers” ({n})"),
        "mend": say("Must be corrected ({n})"),
        "look": say("Look at these ({n})"),
        "unsaved": say("Not saved yet"),
        "saved-state": say("Saved"),
        "all-done": say("Every item is answered."),
        "other-variant": say(
            "Answered, but not asked of this kind of team, and therefore not saved: {items}. Choose the other kind "
            "again to save them."
        ),
        "step": say("Step {n}"),
        "remove-step": say("Remove step {n}"),
        "remove?": say("Step {n} holds something. Remove it?"),
        "removed": say("The step is removed."),
    }


def _faults(say: Texts) -> dict[str, Said]:
    return {
        "not-a-number": say("Write a number alone, such as 12 or 12.5."),
        "not-whole": say("Write a whole number, such as 12."),
        "negative": say("The number cannot be below 0."),
        "too-fine": say("At most 9 digits before the decimal sign and 9 after it."),
        "above-most": say("At most {most}. Check the number."),
        "one-number": say("Write both numbers."),
        "count-above-total": say("The first number cannot be greater than the second."),
        "nobody": say("0 of 0 is nobody to count. Then leave both blank, or choose “Don't know”."),
        "nobody-applies": say("0 of 0 is nobody to count. Choose “Not applicable”, and say why."),
        "reason-missing": say("Say why it is not applicable."),
        "reason-alone": say("A reason stands here, but “Not applicable” is not chosen."),
        "odd": say("The file holds something here that this form cannot show. It is kept until you answer."),
        "odd-options": say(
            "The file has ticks that this form does not know. They are kept until you clear the answer."
        ),
        "step-missing": say("Write what is to be done, or remove the step."),
        "bad-date": say("The date is not complete. Write day, month and year."),
        "bad-year": say("Write the year with four digits, such as 2026."),
        "too-long": say("The text is {n} characters long; at most {most} can be read. Shorten it."),
        "id-number": say("This looks like a national identity number. Take it out: no one should be identifiable."),
        "phone": say("This looks like a phone number. Take it out: no one should be identifiable."),
        "email": say("This looks like an e-mail address. Take it out: no one should be identifiable."),
    }


def _ratings(say: Texts) -> dict[str, Said]:
    return {
        "rated-differ": say("You have answered differently. Agree on one answer, and say why."),
        "rated-facts": say("You have given different facts. Look them up, and say where you found the answer."),
        "rated-same": say("You have answered the same:"),
        "rated-blank": say("not answered"),
        "rated-odd": say("an answer that this form cannot show"),
        "why-agreed": say("Why we agreed on this"),
        "why-not-applicable": say.of(REMARK_WORDS["reason"]),
        "say-why": say("Say why you agreed on this: not everyone had answered it."),
    }


def _saving(say: Texts) -> dict[str, Said]:
    return {
        "saved": say("Saved as {file}, where your browser puts downloads."),
        "blank-items": say("Still blank: {n} of {total} items."),
        "about-missing": say("Missing under “About the answers”, and needed for scoring:"),
        "must-mend": say("This must be corrected before the measurement can be scored:"),
        "must-look": say("Look at this before you send the file:"),
        "all": say("All ({n})"),
        "cleared": say("The answer is cleared."),
    }


def _opening(say: Texts) -> dict[str, Said]:
    return {
        "opened": say("Opened {file}."),
        "replace?": say("You have answers here that are not saved. Replace them with the file's?"),
        "kept-items": say(
            "The file answers items that are not in this form: {items}. Those answers are kept, and saved again."
        ),
        "kept-n-items": say(
            "The file answers {n} items that are not in this form. Those answers are kept, and saved again."
        ),
        "nothing-changed": say("Nothing here is changed."),
        "too-big": say("The file was not opened: it is larger than 8 MB, so it is not a saved form."),
        "unreadable": say("The file was not opened: the browser could not read it. Try a copy of it."),
        "not-utf8": say(
            "The file was not opened: it is not a text file in UTF-8. Choose the file that this form saved."
        ),
        "yaml": say("The file was not opened: it is a YAML file. This page opens only files that end in .json."),
        "workbook": say("The file was not opened: it is a workbook. This page opens only files that end in .json."),
        "the-form": say(
            "The file was not opened: it is the form itself, not saved answers. Choose the file that Save made; its "
            "name ends in .json."
        ),
        "web-page": say(
            "The file was not opened: it is a web page, not saved answers. Choose the file that Save made; its name "
            "ends in .json."
        ),
        "empty": say("The file was not opened: it is empty."),
        "not-json": say("The file was not opened: it is not valid JSON near line {line}. Was it cut short or edited?"),
        "twice": say("The file was not opened: the same name stands twice near line {line}. Delete one of the two."),
        "no-answers": say("The file was not opened: it is JSON, but not a file of answers."),
        "other-scale": say("The file was not opened: it answers another scale or version. This form is for {scale}."),
        "named-scale": say("The file was not opened: it answers {theirs}, and this form is for {scale}."),
        "short-file": say("The file was not opened: it is of the short form, and this is the full one."),
        "full-file": say("The file was not opened: it is of the full form, and this is the short one."),
        "other-round": say("The file was not opened: it is of another team or round than this form."),
        "variant-file": say("The file was not opened: it is for another kind of team than this form."),
    }


def _to_participants(say: Texts) -> dict[str, Said]:
    """What is said otherwise to a participant: one person, who owes nobody an answer."""
    return {
        "all-done": say("You have answered every question. Thank you!"),
        "odd": say("Your file holds something here that cannot be shown. It is kept until you answer."),
        "odd-options": say("Your file has ticks that are not known here. They are kept until you clear the answer."),
        "nobody": say("0 of 0 is nobody to count. Then leave both blank."),
        "saved": say(
            "Your answers are saved as {file}, where your browser puts downloads. Give that file to the one who asked "
            "you, and then close this page, so that nobody else sees your answers."
        ),
        "blank-items": say("You have left out {n} of {total} questions. That is quite all right."),
        "must-mend": say("This cannot be counted as it stands:"),
    }
