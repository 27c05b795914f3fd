"""A report by a template of one's own: read, looked through before it runs, rendered within its budget.

What is bounded: steps, the size of texts, lists, numbers and output, and with them time and memory; a template ends at
the same step on every machine. What is not: how long a step takes. At worst, a template made to be slow keeps a slow
machine busy for some seconds before it is refused; it never writes, sends or reads anything.
"""

import re
from pathlib import Path

from jinja2 import Template, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from hf_fidelity.problem import Finding, Location, Nearest, Problem, UsageError, quoted
from hf_fidelity.source.document import decode, read_bytes
from hf_fidelity.views.templating.budget import MOST_OUTPUT, MOST_STEPS, Budget, TooMuch
from hf_fidelity.views.templating.rewriting import faults_of, paid_for
from hf_fidelity.views.templating.sandbox import KNOWN, Refused, Sandbox, Values

CODE = "HF312"
MOST_OF_A_TEMPLATE = 128 * 1024
"""The longest template, in characters: our own limit, four times that of our own report."""
_NAME = "<template>"
_MANUAL = "docs/templates.md says what a template may do."


def render_own_template(path: Path, values: Values, most_steps: int = MOST_STEPS) -> str:
    """What the template in a file makes of the values. Raises `UsageError` with the line where it cannot."""
    name = path.as_posix()
    source = decode(read_bytes(path, name, UsageError), name, UsageError)
    if len(source) > MOST_OF_A_TEMPLATE:
        wrong, remedy = "the template is longer than {most} characters", "Name the template itself."
        raise UsageError([Problem(CODE, Location(name), wrong, "", remedy, {"most": MOST_OF_A_TEMPLATE})])
    sandbox = Sandbox(Budget(most_steps))
    try:
        tree = sandbox.parse(source, filename=_NAME)
        faults = list(faults_of(tree, sandbox))
        if not faults:
            code = sandbox.compile(paid_for(tree), filename=_NAME)
            return _rendered(Template.from_code(sandbox, code, dict(sandbox.globals)), values)
    except Exception as fault:  # a template can raise whatever Python can
        raise UsageError([_problem(_finding(fault, values), name, _line(fault))]) from None
    raise UsageError([_problem(finding, name, line) for line, finding in faults])


def _rendered(template: Template, values: Values) -> str:
    pieces: list[str] = []
    left = MOST_OUTPUT
    for piece in template.generate(values):
        left -= len(piece)
        if left < 0:
            raise TooMuch("it prints too much")
        pieces.append(piece)
    return "".join(pieces)


def _problem(finding: Finding, name: str, line: int | None) -> Problem:
    return Problem(
        CODE,
        Location(name, line),
        finding.wrong,
        finding.allowed,
        finding.remedy,
        finding.values,
        nearest=finding.nearest,
    )


def _finding(fault: Exception, values: Values) -> Finding:
    """What is wrong with a template; nothing of the team's texts is repeated."""

    def found(wrong: str, remedy: str = _MANUAL, allowed: str = "", near: Nearest | None = None) -> Finding:
        return Finding((), "{wrong}", "{allowed}", remedy, {"wrong": wrong, "allowed": allowed}, nearest=near)

    match fault:
        case TemplateSyntaxError():
            reason = re.sub(r"'([^']*)'", lambda word: _echoed(word[1]), fault.message or "").rstrip(".")
            return found(f"this is not a template: {reason}", "Correct the tag or expression.")
        case UndefinedError():
            wrong, _, known = (fault.message or "").partition(KNOWN)
            word = re.match(r'"([^"]*)"', wrong)
            names = known.split(", ") if known else list(values)
            return found(wrong, allowed=known, near=Nearest(word[1], names) if word else None)
        case TooMuch():
            return found(f"the template does too much: {fault}", "Let it do less.")
        case RecursionError() | SyntaxError():
            return found("the template does too much: it goes too deep", "Let it call itself less often.")
        case Refused():
            return found(str(fault))
        case SecurityError():
            return found("a template does not reach behind the values it is given")
        case _:
            return found("a value is used here in a way that it cannot be")


def _echoed(word: str) -> str:
    """A word of the template, or a name that Jinja has for a part of one."""
    return f'"{word}"' if re.fullmatch(r"end of [a-z ]+|[^\w\s]{1,3}", word) else quoted(word)


def _line(fault: Exception) -> int | None:
    """The line of the template in which the fault arose."""
    if isinstance(fault, TemplateSyntaxError):
        return fault.lineno
    line, trace = None, fault.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == _NAME:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
