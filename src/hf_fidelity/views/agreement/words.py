"""Words for raters side by side: their answers, how far these lie apart, and what alpha says."""

from collections.abc import Iterable

from hf_fidelity.answers.model import Action
from hf_fidelity.answers.planned import ToldStep
from hf_fidelity.answers.values import DONT_KNOW, NOT_APPLICABLE, DontKnow, Level, NotApplicable
from hf_fidelity.answers.vocabulary import ACTION_WORDS, ANSWER_WORDS, ROLE_WORDS, STATUS_WORDS
from hf_fidelity.scale.item import Checklist, Item
from hf_fidelity.scale.words import in_language
from hf_fidelity.scoring.bootstrap import LEFT_OUT, Interval
from hf_fidelity.scoring.ratings import Rated
from hf_fidelity.scoring.reliability import RELIABLE_FROM, TENTATIVE_FROM, Reading, Reliability
from hf_fidelity.scoring.result import ItemResult, Reason, Scored, Withheld
from hf_fidelity.views.agreement.subject import Raters
from hf_fidelity.views.numbers import UNBROKEN, Limits, day, decimal, percent, plain
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.wording import fact_in_words, withheld_in_words


def answer_in_words(item: Item, result: ItemResult, variant: str | None, say: Speech) -> str:
    """An answer in a few words: a score, a fact, or why there is none. A score stands as it counts, after reversal."""
    match result.value:
        case Level() if isinstance(result.outcome, Scored):
            return plain(result.outcome.value, say.language)
        case DontKnow():
            return ANSWER_WORDS[DONT_KNOW][say.language].lower()
        case NotApplicable():
            return ANSWER_WORDS[NOT_APPLICABLE][say.language].lower()
    if isinstance(result.outcome, Withheld):
        return withheld_in_words(result.outcome, say)
    return fact_in_words(item, result.value, variant, say)


def letters_in_words(letters: Iterable[str]) -> str:
    """Letters with commas between them."""
    return ", ".join(letters)


def rater_with_role(letter: str, role: str | None, say: Speech) -> str:
    """A rater's letter, with the role where it is known."""
    return f"{letter}{UNBROKEN}({ROLE_WORDS[role][say.language]})" if role else letter


def spread_in_words(rated: Rated, say: Speech) -> str:
    """How many steps lie between the lowest and the highest score, or that facts differ without changing the score.

    Empty where fewer than two gave a score.
    """
    if rated.steps:
        return say.plural("{n} step", "{n} steps", rated.steps)
    n_scored = sum(isinstance(result.outcome, Scored) for result in rated.results.values())
    return say("same score") if n_scored > 1 else ""


def options_apart(item: Checklist, rated: Rated, language: str) -> list[tuple[str, tuple[str, ...]]]:
    """The options that some raters ticked and others did not, with the letters of those who did."""
    ticked = {letter: set(getattr(result.value, "ticked", ())) for letter, result in rated.results.items()}
    answered = [letter for letter, result in rated.results.items() if isinstance(result.outcome, Scored)]
    apart = []
    for option in item.options:
        letters = tuple(letter for letter in answered if option.id in ticked[letter])
        if 0 < len(letters) < len(answered):
            apart.append((in_language(option.text, language, option.id), letters))
    return apart


def step_in_words(told: ToldStep, say: Speech) -> list[tuple[str, str]]:
    """What raters say differently about a step: the label, and each thing said with the letters of those who said it.

    Owners are free text; they stand as they are written.
    """
    lines = []
    for key in told.differ:
        said: dict[str, list[str]] = {}
        for letter, action in told.by_letter.items():
            words = _said_of_step(action, key, say)
            said.setdefault(words or say("nothing"), []).append(letter)
        each = "; ".join(f"{words}: {letters_in_words(letters)}" for words, letters in said.items())
        lines.append((ACTION_WORDS[key][say.language], each))
    return lines


def _said_of_step(action: Action, key: str, say: Speech) -> str:
    if key == "status":
        return STATUS_WORDS[action.status][say.language]
    if key == "due":
        return day(action.due, say.language) if action.due else ""
    return action.owner or ""


def alpha_in_words(reliability: Reliability, say: Speech) -> list[str]:
    """What alpha and its interval say, in plain sentences; or why there is none."""
    outcome, limits = reliability.alpha, Limits([RELIABLE_FROM, TENTATIVE_FROM])
    if isinstance(outcome, Withheld):
        return [say("No alpha: {reason}.", reason=lack_in_words(outcome, say))]
    value = decimal(outcome.value, say.language, 2, limits)
    reliable, tentative = (decimal(limit, say.language, 3) for limit in (RELIABLE_FROM, TENTATIVE_FROM))
    match reliability.reading:
        case Reading.RELIABLE:
            said = say(
                "Alpha {value}: alike enough for a single rater's scores to be relied on (from {limit}).",
                value=value,
                limit=reliable,
            )
        case Reading.TENTATIVE:
            said = say(
                "Alpha {value}: alike enough for tentative conclusions, not for more ({from_} to {to}).",
                value=value,
                from_=tentative,
                to=reliable,
            )
        case _:
            said = say(
                "Alpha {value}: too different for a single rater's scores to be relied on (under {limit}).",
                value=value,
                limit=tentative,
            )
    return [said, *_interval_in_words(reliability, say)]


def _interval_in_words(reliability: Reliability, say: Speech) -> list[str]:
    if not isinstance(reliability.interval, Interval):
        return [say("How sure that is cannot be estimated: the scores vary too little.")]
    low, high = interval_ends(reliability.interval, say)
    share = percent(1 - 2 * LEFT_OUT, say.language)
    said = say(
        "With other items like these, alpha could be from {low} to {high} ({share} interval).",
        low=low,
        high=high,
        share=share,
    )
    if reliability.is_wide:
        said += " " + say("That reaches across a limit: do not lean on the figure alone.")
    return [said]


def interval_ends(interval: Interval, say: Speech) -> tuple[str, str]:
    """The two ends with two decimals."""
    from fractions import Fraction

    low, high = (decimal(Fraction(end), say.language, 2) for end in interval)
    return low, high


def lack_in_words(withheld: Withheld, say: Speech) -> str:
    """Why a coefficient is not given."""
    if withheld.reason is Reason.TOO_FEW_ITEMS:
        n, needed = withheld.n_scored, withheld.n_needed
        return say.plural(
            "{n} item was scored by two raters or more, {needed} are needed",
            "{n} items were scored by two raters or more, {needed} are needed",
            n,
            needed=needed,
        )
    return withheld_in_words(withheld, say)


def count_in_words(raters: Raters) -> str:
    """How many items all answered alike."""
    return raters.say("All answered {n} of {total} items alike.", n=len(raters.same), total=len(raters.rated))
