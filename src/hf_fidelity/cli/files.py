"""Which files are meant by the files and folders that a user names."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from hf_fidelity.cli.faults import say_problem
from hf_fidelity.problem import Location, Problem, UsageError


def files_of(*named: Sequence[Path]) -> list[list[Path]]:
    """For each list of names, the files in it as they are, and the answer files of its folders.

    Raises `UsageError` for a folder without answers, and for a file that is named twice, by whatever names.
    """
    found = [[file for path in paths for file in _files(path)] for paths in named]
    seen: set[object] = set()
    problems = []
    for file in (file for files in found for file in files):
        if (identity := _identity(file)) in seen:
            wrong, remedy = "the same file is named twice", "Name each file once, alone or by its folder."
            problems.append(Problem("HF341", Location(file.as_posix()), wrong, "", remedy))
        seen.add(identity)
    if problems:
        raise UsageError(problems)
    return found


def _files(path: Path) -> Iterator[Path]:
    try:
        is_folder = path.is_dir()
    except (OSError, ValueError):
        is_folder = False
    if not is_folder:
        yield path
        return
    from hf_fidelity.checks.lint import find_targets
    from hf_fidelity.cli.passed_over import left_out

    targets = list(find_targets([path]))
    found = [target.path for target in targets if not target.is_definition]
    for problem in left_out(path, {target.path for target in targets}):
        say_problem(problem)
    if not found:
        wrong, remedy = "the folder holds no answers", "Name the folder with the answer files."
        raise UsageError([Problem("HF340", Location(path.as_posix()), wrong, "", remedy)])
    yield from found


def _identity(file: Path) -> object:
    """What is the same for a file under all its names."""
    try:
        status = file.stat()
    except (OSError, ValueError):
        return file
    return (status.st_dev, status.st_ino) if status.st_ino else file.resolve()
