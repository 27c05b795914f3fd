"""Every mutant meets the tests that come by its function, the fastest first, in a process of its own."""

import json
import os
import resource
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from random import Random
from typing import Any

from tests.mutants.making import MADE

KILLED, ALIVE, TIMEOUT, UNTESTED = "killed", "alive", "timeout", "untested"
LONGEST = 2.0
"""How many seconds a mutant's tests may usually take in all; slower ones are left for those that live."""
LONGEST_AGAIN = 6.0
"""How many seconds they may take in all for a mutant that has lived through the fast ones."""
SLOWEST = 20.0
"""How many times as long as usual, and three seconds, tests may take before a mutant counts as one that never ends."""


Tried = tuple[dict[tuple[str, str], str], list[str]]


def try_all(mutants: Sequence[tuple[str, str]], chosen: Sequence[str], n_processes: int) -> Tried:
    """What became of each mutant, given by module and name, and the tests that fail without one.

    `chosen` are arguments for pytest. What is known so far stands in `outcomes.txt`, in the copy of the checkout.
    """
    import pytest
    from hypothesis import settings

    settings.register_profile("mutants", derandomize=True, database=None, deadline=None, max_examples=25)
    settings.load_profile("mutants")
    sys.path[:] = [str(MADE), str(MADE / "src"), *(path for path in sys.path if not path.startswith(str(MADE.parent)))]
    for name in [name for name in sys.modules if name.split(".")[0] in ("hf_fidelity", "tests")]:
        del sys.modules[name]
    os.chdir(MADE)
    session = _Session(mutants, n_processes)
    plain = ("-p", "no:cacheprovider", "-p", "no:xdist", "--assert=plain", "-W", "ignore", "-x", "-q")
    pytest.main([*plain, *chosen], plugins=[session])
    return session.outcomes, session.failed


class _Session:
    """In the place of pytest's own loop: once all tests without a mutant, then each mutant with its tests."""

    def __init__(self, mutants: Sequence[tuple[str, str]], n_processes: int) -> None:
        self._mutants, self._n_processes = mutants, n_processes
        self.outcomes: dict[tuple[str, str], str] = {}
        self.failed: list[str] = []

    def pytest_runtestloop(self, session: Any) -> bool:
        """The loop."""
        seconds, met_by = self._without_mutant(session.items)
        # in any order, so that a run that is stopped has seen some of each
        in_turn = Random(1).sample(self._mutants, len(self._mutants))
        met = {mutant: _fastest(met_by[_key(*mutant)], seconds, LONGEST_AGAIN) for mutant in in_turn}
        first = {mutant: _fastest(tests, seconds, LONGEST) for mutant, tests in met.items()}
        self.outcomes |= {mutant: UNTESTED for mutant, tests in met.items() if not tests}
        self._try_each(first, seconds, session.items)
        left = {mutant: met[mutant][len(first[mutant]) :] for mutant in met if self.outcomes[mutant] == ALIVE}
        self._try_each(left, seconds, session.items)
        return True

    def _try_each(
        self, tests: Mapping[tuple[str, str], Sequence[int]], seconds: Mapping[int, float], items: Sequence[Any]
    ) -> None:
        """Each mutant that has tests, by their positions, meets them."""
        running: dict[int, tuple[str, str]] = {}
        for n, (mutant, positions) in enumerate(tests.items()):
            if not positions:
                continue
            while len(running) >= self._n_processes:
                self._wait(running)
            usual = sum(seconds[at] for at in positions)
            running[self._fork(*mutant, [items[at] for at in positions], usual)] = mutant
            if n % 50 == 0:
                print(f"{n} of {len(tests)}", file=sys.stderr, flush=True)
        while running:
            self._wait(running)

    def _without_mutant(self, items: Sequence[Any]) -> tuple[dict[int, float], Mapping[str, set[int]]]:
        """How long each test takes, and which come by each function; in a child, so that nothing is remembered here."""
        told, tell = os.pipe()
        child = os.fork()
        if not child:
            os.close(told)
            with os.fdopen(tell, "w") as out:
                json.dump(list(_measured(items)), out)
            os._exit(0)
        os.close(tell)
        with os.fdopen(told) as read:
            found = json.load(read)
        os.waitpid(child, 0)
        seconds, met_by = {}, defaultdict(set)
        for at, (is_failed, took, functions) in enumerate(found):
            seconds[at] = took
            for function in () if is_failed else functions:
                met_by[function].add(at)
            if is_failed:  # such a test can tell nothing of mutants
                self.failed.append(items[at].nodeid)
        return seconds, met_by

    def _fork(self, module: str, name: str, items: Sequence[Any], usual: float) -> int:
        child = os.fork()
        if child:
            return child
        from mutmut.mutation.trampoline import set_mutant_under_test

        most = int(usual * SLOWEST) + 3
        resource.setrlimit(resource.RLIMIT_CPU, (most, most + 1))
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        set_mutant_under_test(f"hf_fidelity.{module.replace('/', '.')}.{name}")
        os._exit(int(any(_fails(item) for item in items)))

    def _wait(self, running: dict[int, tuple[str, str]]) -> None:
        child, status = os.wait()
        code = os.waitstatus_to_exitcode(status)
        mutant = running.pop(child)
        outcome = {0: ALIVE, -signal.SIGXCPU: TIMEOUT, -signal.SIGKILL: TIMEOUT}.get(code, KILLED)
        self.outcomes[mutant] = outcome
        with (MADE / "outcomes.txt").open("a", encoding="utf-8") as told:
            told.write(f"{outcome} {' '.join(mutant)}\n")


def _fastest(tests: Iterable[int], seconds: Mapping[int, float], longest: float) -> list[int]:
    """The tests, the fastest first, as far as they are done in time; one at least."""
    in_order = sorted(tests, key=seconds.__getitem__)
    times = accumulate(seconds[at] for at in in_order)
    return [at for n, (at, so_far) in enumerate(zip(in_order, times, strict=True)) if not n or so_far <= longest]


def _measured(items: Sequence[Any]) -> Iterator[tuple[bool, float, list[str]]]:
    from mutmut.mutation import trampoline

    met: set[str] = set()
    trampoline.record_trampoline_hit = lambda name, **_: met.add(name)
    for n, item in enumerate(items):
        met.clear()
        trampoline.set_mutant_under_test("stats")
        began = time.process_time()
        is_failed = _fails(item)
        yield is_failed, time.process_time() - began, sorted(met)
        if n % 100 == 0:
            print(f"{n} of {len(items)} tests without a mutant", file=sys.stderr, flush=True)


def _fails(item: Any) -> bool:
    from _pytest.runner import runtestprotocol

    try:
        return any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))
    except BaseException:  # whatever a mutant does to the runner itself, a user would notice
        return True


def _key(module: str, name: str) -> str:
    return f"hf_fidelity.{module.replace('/', '.')}.{name.partition('__mutmut_')[0]}"
