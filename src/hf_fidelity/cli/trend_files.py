"""What `trend` writes, in the format that a file's suffix names."""

from collections.abc import Sequence
from pathlib import Path

from hf_fidelity.views.speech import Speech
from hf_fidelity.views.trend.history import History


def contents(
    targets: Sequence[str], team: History, around: History | None, left_out: Sequence[str], say: Speech
) -> list[tuple[str, str | bytes]]:
    """Each target with its content."""
    return [(target, _content(target, team, around, left_out, say)) for target in targets]


def _content(target: str, team: History, around: History | None, left_out: Sequence[str], say: Speech) -> str | bytes:
    match Path(target).suffix.lower():
        case ".html" | ".pdf" as suffix:
            from hf_fidelity.views.trend.page import render_trend_page

            page = render_trend_page(team, around, left_out, say)
            if suffix == ".html":
                return page
            from hf_fidelity.views.document import render_pdf

            return render_pdf(page)
        case ".csv":
            from hf_fidelity.views.trend.delimited import render_trend_csv

            return render_trend_csv([team, *([around] if around else [])], say)
    from hf_fidelity.views.trend.machine import render_trend_json

    return render_trend_json(team, around)
