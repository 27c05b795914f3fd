"""What `trend` writes, in the format that a file's suffix names."""

import os
from collections.abc import Sequence
from pathlib import Path

from hf_fidelity.views.speech import Speech
from hf_fidelity.views.trend.history import History


def contents(
    targets: Sequence[str],
    team: History,
    around: History | None,
    left_out: Sequence[str],
    say: Speech,
    named: Sequence[Path],
) -> list[tuple[str, str | bytes]]:
    """Each target with its content; `named` are the files and folders that the rounds were read from."""
    return [(target, _content(target, team, around, left_out, say, named)) for target in targets]


def _content(
    target: str, team: History, around: History | None, left_out: Sequence[str], say: Speech, named: Sequence[Path]
) -> str | bytes:
    match Path(target).suffix.lower():
        case ".html" | ".pdf" as suffix:
            from hf_fidelity.views.trend.page import render_trend_page

            page = render_trend_page(team, around, left_out, say, from_one_folder(named))
            if suffix == ".html":
                return page
            from hf_fidelity.views.document import render_pdf

            return render_pdf(page)
        case ".csv":
            from hf_fidelity.views.trend.delimited import render_trend_csv

            return render_trend_csv([team, *([around] if around else [])], say)
    from hf_fidelity.views.trend.machine import render_trend_json

    return render_trend_json(team, around)


def from_one_folder(paths: Sequence[Path]) -> list[str]:
    """How paths are named from the folder that all lie in; by their names alone where there is no such folder."""
    absolute = [os.path.abspath(path) for path in paths]  # noqa: PTH100  # a link keeps its own name
    try:
        folder = os.path.commonpath([path if os.path.isdir(path) else os.path.dirname(path) for path in absolute])  # noqa: PTH112, PTH120
    except ValueError:  # on different drives
        return [path.name for path in paths]
    return [Path(os.path.relpath(path, folder)).as_posix() for path in absolute]
