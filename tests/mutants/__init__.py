"""Mutation testing of `scoring` and `checks`: small slips are made in the code, and tests must notice each.

mutmut makes the mutants, side by side in copies of the modules. The tests are run here, all in one session of pytest
that forks for each mutant: to start pytest anew for each would take ten times as long. `docs/mutants.md` says what is
not made and not counted, and lists the mutants that live, each with its reason.
"""
