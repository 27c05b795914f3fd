"""A problem as it is said on a terminal."""

from hf_fidelity.problem import Problem, Severity


def text_lines(problem: Problem) -> list[str]:
    """Place, fault and code; then, indented, what is allowed and what to do."""
    wrong, allowed, remedy = problem.said()
    kind = "" if problem.severity is Severity.ERROR else f" {problem.severity.value}:"
    lines = [f"{problem.location} -{kind} {wrong} [{problem.code}]"]
    if allowed:
        lines.append(f"    allowed: {allowed}")
    if remedy:
        lines.append(f"    what to do: {remedy}")
    return lines
