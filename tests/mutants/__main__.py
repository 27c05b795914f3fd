"""`python -m tests.mutants [MODULE…]`: a table of the modules, and the mutants that live without being listed."""

import os
import sys
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence

from tests.mutants.making import ROOT, difference, make, refused
from tests.mutants.trying import ALIVE, TIMEOUT, UNTESTED, try_all

LISTED = ROOT / "docs/mutants.md"
LEAST_KILLED = 0.95
"""The aim, our own; `docs/mutants.md` says how far we are."""
REFUSED = "refused"


def main() -> int:
    """0 where tests kill enough and every mutant that lives is listed, else 1."""
    listed = LISTED.read_text(encoding="utf-8")
    chosen = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutants"]["tests"]
    modules = make(sys.argv[1:])
    no = refused(modules)
    outcomes = dict.fromkeys(no, REFUSED)
    met = [(module, name) for module, names in modules.items() for name in names if (module, name) not in no]
    tried, failed = try_all(met, chosen, os.cpu_count() or 1)
    for test in failed:
        print(f"fails without a mutant: {test}")
    return report(modules, outcomes | tried, listed) or int(bool(failed))


def report(modules: Mapping[str, Sequence[str]], outcomes: Mapping[tuple[str, str], str], listed: str) -> int:
    """Prints the table and what is not listed; 1 where that is anything, or too many live."""
    total: Counter[str] = Counter()
    print(f"| {'module':26} |   made | refused by types | for tests | killed | live |")
    print(f"|{'-' * 28}|-------:|-----------------:|----------:|-------:|-----:|")
    for module, names in modules.items():
        found = Counter(outcomes[module, name] for name in names)
        total += found
        print(_row(module, found))
    print(_row("all", total))
    alive = [mutant for mutant, outcome in outcomes.items() if outcome in (ALIVE, UNTESTED)]
    unlisted = 0
    for module, name in sorted(alive):
        lines = difference(module, name)
        if not all(f"`{_in_table(line[2:])}`" in listed for line in lines if line.startswith("+")):
            unlisted += 1
            print(f"\n{module} {name} {outcomes[module, name]}", *lines, sep="\n  ")
    n_met = total.total() - total[REFUSED]
    share = 1 - len(alive) / n_met
    print(f"\n{share:.1%} killed, {total[TIMEOUT]} of them since they never end. {unlisted} that live are not listed.")
    return int(share < LEAST_KILLED or bool(unlisted))


def _in_table(line: str) -> str:
    return line.replace("|", "\\|")


def _row(name: str, found: Counter[str]) -> str:
    n_met, n_alive = found.total() - found[REFUSED], found[ALIVE] + found[UNTESTED]
    return f"| {name:26} | {found.total():6} | {found[REFUSED]:16} | {n_met:9} | {n_met - n_alive:6} | {n_alive:4} |"


if __name__ == "__main__":
    sys.exit(main())
