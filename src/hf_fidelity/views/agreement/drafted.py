"""The draft of the agreed answers as a file: YAML with each open item's title over it, or the JSON that forms open."""

import os
import re
from pathlib import Path

from hf_fidelity.answers.agreed import draft
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.ratings import Standing
from hf_fidelity.views.agreement.subject import Raters
from hf_fidelity.views.agreement.words import spread_in_words
from hf_fidelity.views.answer_file import render_answer_file, render_answer_json


def render_draft(raters: Raters, target: str) -> str:
    """The draft for a file, in the format of its suffix. A scale named by its path is named from the file's folder."""
    say = raters.say
    file = draft([one.answers for one in raters.each], raters.agreed.answers if raters.agreed else None)
    if not re.fullmatch(r"[a-z0-9-]+@[0-9.]+", file.scale):
        place = os.path.relpath(raters.each[0].scale_document.files[0], Path(target).parent)
        file = file.model_copy(update={"scale": Path(place).as_posix()})
    if Path(target).suffix.lower() == ".json":
        return render_answer_json(file)
    introduction = "\n".join(
        (
            say("A draft of what the raters agree on. What all answered alike stands here; the rest is blank."),
            say(
                "Talk it over, or look it up. Write what you agree on after `value:`, and why under it as `reason: …`."
            ),
            say("The ratings are the team's own: they show what each rater answered."),
        )
    )
    comments = {}
    for one in raters.rated:
        if one.is_open:
            title = in_language(one.item.title, say.language, one.item.id)
            how = spread_in_words(one, say) if one.standing in (Standing.APART, Standing.FACTS) else ""
            comments[one.item.id] = " - ".join(filter(None, (title, how)))
    return render_answer_file(file, comments, introduction)
