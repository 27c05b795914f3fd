"""What verifying a report showed, for a reader."""

from datetime import date

from hf_fidelity.views.numbers import day
from hf_fidelity.views.proof.verify import Verified
from hf_fidelity.views.speech import Speech, one_line


def verified_lines(verified: Verified, say: Speech) -> list[str]:
    """One sentence to a line: which report, what holds, what was not looked at. Problems are said apart from this."""
    lines = []
    codes = {problem.code for problem in verified.problems}
    if verified.result is not None:
        about, tool = verified.result["answers"], verified.result["tool"]
        facts = (about["team"], say("round {name}", name=about["round"]), _day(about["date"], say.language))
        lines.append(" · ".join(facts))
        lines.append(say("Written by {program}.", program=f"{tool['name']} {tool['version']}"))
    if "HF281" not in codes:
        lines.append(say("The page is as it was written."))
    if verified.answers is not None and codes <= {"HF281"}:
        lines.append(say("Scored again from {file}: the same result.", file=verified.answers))
    elif verified.result is None:
        lines.append(say("There is no result in this page that could be scored again."))
    elif verified.changed:
        said = say("{file} has changed since the report was made, so it was not scored again.", file=verified.changed)
        lines.append(said)
    elif verified.answers is None:
        digest = verified.result["answers"]["sha256"]
        lines.append(
            say("The answers are not in the same folder, so they were not scored again: sha256 {digest}", digest=digest)
        )
    lines.append(say("This reveals slips and casual changes. It is no signature: anyone can work out a new seal."))
    return [one_line(line) for line in lines]


def _day(text: str, language: str) -> str:
    try:
        return day(date.fromisoformat(text), language)
    except ValueError:
        return text
