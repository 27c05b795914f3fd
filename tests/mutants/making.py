"""Copies of the modules with all their mutants in them, and those that strict types refuse."""

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
MADE = ROOT / "mutants"
"""A copy of the checkout, in which modules hold their mutants beside what they were made of."""
MUTATED = ("src/hf_fidelity/scoring", "src/hf_fidelity/checks")
COPIED = ("src", "tests", "scales", "examples", "docs", "pyproject.toml")
ARTEFACTS = ("has-type", "no-redef", "var-annotated")
"""Kinds of type errors that may come only from how mutants lie side by side in one file; they refuse nothing here."""


def make(wanted: Sequence[str]) -> dict[str, list[str]]:
    """The mutants' names by module, such as `scoring/change`, of the modules that are wanted; all without a wish."""
    shutil.rmtree(MADE, ignore_errors=True)
    without = shutil.ignore_patterns("__pycache__", ".hypothesis")
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, MADE / name, **({"ignore": without} if copy is shutil.copytree else {}))
    found = {}
    for folder in MUTATED:
        for path in sorted((MADE / folder).rglob("*.py")):
            module = path.relative_to(MADE / "src/hf_fidelity").with_suffix("").as_posix()
            if not wanted or any(fnmatch(module, wish) for wish in wanted):
                found[module] = _mutated(path)
    return {module: names for module, names in found.items() if names}


def _mutated(path: Path) -> list[str]:
    from mutmut.mutation import file_mutation, mutators

    ours = {
        mutators.operator_string: _of_words,
        mutators.operator_arg_removal: _of_arguments,
        mutators.operator_name: _of_names,
    }
    file_mutation.mutation_operators[:] = [(kind, ours.get(make, make)) for kind, make in mutators.mutation_operators]
    made = file_mutation.mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
    path.write_text(made.code, encoding="utf-8")
    return list(made.mutant_names)


def _of_words(node: Any) -> Iterator[Any]:
    """A string without spaces becomes another one; sentences stay."""
    import libcst
    from mutmut.mutation import mutators

    if isinstance(node, libcst.SimpleString) and not re.search(r"\s", str(node.raw_value)):
        yield from list(mutators.operator_string(node))[:1]


_LEFT_ALONE: list[Any] = []
"""The values of `strict=`, which are met after the call that they stand in."""


def _of_arguments(node: Any) -> Iterator[Any]:
    """Each argument becomes None or is left out, except `strict=` of `zip` and where `sum` starts."""
    import libcst
    from mutmut.mutation import mutators

    _LEFT_ALONE.extend(part.value for part in node.args if part.keyword and part.keyword.value == "strict")
    called = node.func.value if isinstance(node.func, libcst.Name) else ""
    n_meant = {"zip": sum(part.keyword is None for part in node.args), "sum": 1}.get(str(called))
    for mutant in mutators.operator_arg_removal(node):
        if n_meant is None or [a.value for a in mutant.args[:n_meant]] != [a.value for a in node.args[:n_meant]]:
            yield mutant


def _of_names(node: Any) -> Iterator[Any]:
    """True becomes False, and the other way round."""
    from mutmut.mutation import mutators

    if not any(node is value for value in _LEFT_ALONE):
        yield from mutators.operator_name(node)


def refused(modules: dict[str, list[str]]) -> set[tuple[str, str]]:
    """The mutants, by module and name, in which mypy finds an error."""
    command = [sys.executable, "-m", "mypy", "--config-file", "tests/mutants/mypy.ini", "--output", "json"]
    done = subprocess.run(command, cwd=MADE, capture_output=True, text=True, check=False, encoding="utf-8")
    errors = [error for error in map(json.loads, done.stdout.splitlines()) if error["severity"] == "error"]
    lines: dict[str, set[int]] = {}
    for error in errors:
        if error["code"] not in ARTEFACTS:
            lines.setdefault(error["file"], set()).add(error["line"])
    return {
        (module, name)
        for module in modules
        for name, function in functions(module).items()
        if lines.get(f"src/hf_fidelity/{module}.py", set()) & {*range(function.lineno, (function.end_lineno or 0) + 1)}
    }


def functions(module: str) -> dict[str, ast.FunctionDef]:
    """The mutants of a module, and under names with `_orig` what they were made of."""
    tree = ast.parse((MADE / f"src/hf_fidelity/{module}.py").read_text(encoding="utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {node.name: node for node in found if "__mutmut_" in node.name}


def difference(module: str, name: str) -> list[str]:
    """The lines that a mutant takes away and puts in their place, as `- old` and `+ new`."""
    known = functions(module)
    both = known[f"{_of(name)}__mutmut_orig"], known[name]
    before, after = (ast.unparse(one).replace(one.name, _of(name)[2:], 1).splitlines() for one in both)
    from difflib import unified_diff

    changed = list(unified_diff(before, after, n=0, lineterm=""))[2:]
    return [f"{line[0]} {line[1:].strip()}" for line in changed if line[0] in "+-"]


def _of(name: str) -> str:
    return name.partition("__mutmut_")[0]
