"""What a form says from the start: team and round as options say them, and what a new round takes from the last one."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from hf_fidelity.problem import Location, Problem, Severity, UsageError, listed, quoted

if TYPE_CHECKING:
    from hf_fidelity.answers.load import Assessed
    from hf_fidelity.scale.model import Form, Scale
    from hf_fidelity.views.forms.blank import Header
    from hf_fidelity.views.forms.last import LastRound


class Beginning(NamedTuple):
    """What a form says of team and round, its variant if decided, and the round before if that is of the same scale."""

    header: "Header"
    variant: str | None = None
    last: "LastRound | None" = None


def begin(scale: "Scale", earlier: "Assessed | None", said: Mapping[str, str | None], variant: str | None) -> Beginning:
    """The beginning of a form; what options say comes before what the earlier answers say.

    Of another scale, the earlier answers give team, round and day, or the team alone when the round is another one; of
    the same scale they give team, variant, facts and open actions, and the round is new. Raises `UsageError` when that
    cannot be the beginning of a form.
    """
    from hf_fidelity.views.forms.blank import Header

    header = _header_of({key: value for key, value in said.items() if value is not None})
    if earlier is None:
        return Beginning(header, variant)
    about, path = earlier.answers.about, earlier.answers_document.name
    if earlier.scale.anonymous_from is not None or about.role == "participant":
        wrong, remedy = "a participant answered here, and nothing of that is carried on", "Name the team's own answers."
        raise UsageError([Problem("HF316", Location(path), wrong, "", remedy)])
    is_same = earlier.scale.id == scale.id
    is_new = is_same or header.round not in (None, about.round)
    carried = Header(about.team, about.municipality, *(() if is_new else (about.round, about.date)))
    header = carried._replace(**{name: value for name, value in header._asdict().items() if value is not None})
    if not is_same:
        return Beginning(header, variant)
    if header.round == about.round:
        wrong, remedy = "the round of these answers has the same name", "Give the new round a name of its own."
        raise UsageError([Problem("HF316", Location("--round"), wrong, "", remedy)])
    from hf_fidelity.views.forms.last import last_round

    known = {named.id for named in scale.variants}
    kept = about.variant if about.variant in known else None
    return Beginning(header, variant or kept, last_round(earlier, scale))


def _header_of(said: Mapping[str, str]) -> "Header":
    """What the options say. Raises `UsageError` with every one that an answer file could not hold."""
    from pydantic import ValidationError

    from hf_fidelity.answers.survey.mapping import About
    from hf_fidelity.source.shape import shape_findings
    from hf_fidelity.source.tree import MOST_CHARACTERS
    from hf_fidelity.views.forms.blank import Header

    remedy = "Correct the option, or leave it out."
    wrong = f"the text is longer than {MOST_CHARACTERS} characters"
    long = [
        Problem("HF311", Location(f"--{key}"), wrong, "", remedy) for key, t in said.items() if len(t) > MOST_CHARACTERS
    ]
    try:
        about = About.model_validate(said)
    except ValidationError as fault:
        findings = shape_findings(fault, "HF311", lambda _path: [])
        faults = [Problem("HF311", Location(f"--{f.path[0]}"), f.wrong, f.allowed, remedy, f.values) for f in findings]
        raise UsageError([*faults, *long]) from None
    if long:
        raise UsageError(long)
    return Header(about.team, about.municipality, about.round, about.date)


def check_participants_form(scale: "Scale", beginning: Beginning, *, is_for_survey: bool) -> Iterator[Problem]:
    """What the form of an anonymous scale lacks: participants are not asked, so it must stand there from the start."""
    if scale.anonymous_from is None or is_for_survey:
        return
    said = {"--team": beginning.header.team, "--round": beginning.header.round, "--date": beginning.header.date}
    if scale.variants:
        said["--variant"] = beginning.variant
    if missing := [option for option, value in said.items() if not value]:
        wrong = "participants are asked for nothing about team and round, so their form must say it from the start"
        remedy = "Add what is missing; or --from and the team's own answers of the same round, which say it."
        yield Problem("HF315", Location(", ".join(missing)), wrong, "", remedy)


def tell_differences(scale: "Scale", earlier: "Assessed | None", beginning: Beginning, form: "Form") -> None:
    """Says on standard error why the new round may not follow the last: another form, or one rater's answers."""
    from hf_fidelity.cli.faults import say_problem

    if earlier is None or beginning.last is None:
        return
    place = Location(earlier.answers_document.name)
    if earlier.answers.about.rater != "agreed":
        wrong = "these are one rater's answers, and their facts and steps are carried on"
        remedy = "Name the agreed answers (`rater: agreed`) if the team has agreed on some."
        problem = Problem("HF316", place, wrong, "", remedy, {}, Severity.WARNING)
        say_problem(problem)
    for wrong, remedy, values in _differences(scale, earlier, beginning, form):
        problem = Problem("HF317", place, wrong, "", remedy, values, Severity.WARNING)
        say_problem(problem)


def _differences(
    scale: "Scale", earlier: "Assessed", beginning: Beginning, form: "Form"
) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    about, then, now = earlier.answers.about, earlier.scale.version, scale.version
    if then != now:
        remedy = "`hf-fidelity diff {id}@{then} {id}@{now}` says what can be compared."
        wrong = "these answers are of version {then} of the scale, and the new form is of version {now}"
        yield wrong, remedy, {"id": scale.id, "then": then, "now": now}
    if about.form != form:
        remedy = "Add --short." if about.form == "short" else "Leave --short out."
        wrong = "these answers are of the {then} form, and the new form is the {now} one"
        yield wrong, f"{remedy} Scores of the two are not compared.", {"then": about.form, "now": form}
    if about.variant and about.variant != beginning.variant:
        known = listed(named.id for named in scale.variants) or "none"
        wrong = "these answers are of the variant {then}, and the new form is of another one, or leaves it open"
        yield (
            wrong,
            "Scores of two variants are not compared. The scale has: {known}.",
            {
                "then": quoted(about.variant),
                "known": known,
            },
        )
