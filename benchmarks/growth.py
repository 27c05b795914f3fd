"""How the time of `network` grows with its files, as a chart: both axes by powers of ten."""

from collections.abc import Sequence
from html import escape
from math import log10

from networks import FIRST, PARSER, SECOND
from timing import Runs, wall

_WIDTH, _HEIGHT = 640, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 540, 30, 350
_APART = 18
"""How far names stand below one another at the least."""
_LINES = (
    (FIRST, "first run", "first", ""),
    (SECOND, "second run", "second", "7 4"),
    (PARSER, "parser in C", "parser", "2 4"),
)
"""What is drawn, what it is called, its class, and the dashes that tell it apart without colour."""
_STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1c2a30 } .grid { stroke: #c9d3d6 } rect { fill: #ffffff }
.first { stroke: #0b5f7a; fill: #0b5f7a } .second { stroke: #8a4b08; fill: #8a4b08 }
.parser { stroke: #55616a; fill: #55616a } polyline { stroke-width: 2.5 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf0 } .grid { stroke: #40505a } rect { fill: #14202a }
  .first { stroke: #6fc6e2; fill: #6fc6e2 } .second { stroke: #f0b473; fill: #f0b473 }
  .parser { stroke: #b4c0c8; fill: #b4c0c8 }
}
polyline.first, polyline.second, polyline.parser { fill: none }
"""

Measured = Sequence[tuple[int, Runs]]


def chart(measured: Measured) -> str:
    """The growth as an SVG drawing that says in words what it shows."""
    sizes = [n for n, _ in measured]
    times = [wall(runs, name) for _, runs in measured for name, *_ in _LINES]
    lowest, highest = _whole(min(times), up=False), _whole(max(times), up=True)
    most = _whole(sizes[-1], up=True)

    def x_of(n: float) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * log10(n) / most, 1)

    def y_of(seconds: float) -> float:
        return round(_BOTTOM - (_BOTTOM - _TOP) * (log10(seconds) - lowest) / (highest - lowest), 1)

    parts = [_across(10**n, x_of(10**n)) for n in range(most + 1)]
    parts += [_up(10**n, y_of(10**n)) for n in range(lowest, highest + 1)]
    heights: list[float] = []
    for name, label, kind, dashes in sorted(_LINES, key=lambda line: -wall(measured[-1][1], line[0])):
        places = [(x_of(n), y_of(wall(runs, name))) for n, runs in measured]
        heights.append(max(places[-1][1], heights[-1] + _APART if heights else 0))
        parts += _line(label, kind, dashes, places, heights[-1])
    said = escape(words(measured), quote=True)
    box = f'<rect width="{_WIDTH}" height="{_HEIGHT}"/>'
    middle = f'<text x="{(_LEFT + _RIGHT) / 2}" y="{_HEIGHT - 8}" text-anchor="middle">files</text>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{said}">'
    return "\n".join([head, f"<style>{_STYLE}</style>", box, *parts, middle, "</svg>"]) + "\n"


def words(measured: Measured) -> str:
    """The same in a sentence."""
    told = (
        f"{n:,} file{'s' * (n > 1)} in {wall(runs, FIRST):.2f} s, again in {wall(runs, SECOND):.2f} s"
        for n, runs in (measured[0], measured[len(measured) // 2], measured[-1])
    )
    return f"Time of network: {'; '.join(told)}."


def _whole(value: float, *, up: bool) -> int:
    power = log10(value)
    return int(-(-power // 1)) if up else int(power // 1)


def _across(n: int, x: float) -> str:
    line = f'<line class="grid" x1="{x}" x2="{x}" y1="{_TOP}" y2="{_BOTTOM}"/>'
    return f'{line}<text x="{x}" y="{_BOTTOM + 18}" text-anchor="middle">{n:,}</text>'


def _up(seconds: float, y: float) -> str:
    line = f'<line class="grid" x1="{_LEFT}" x2="{_RIGHT}" y1="{y}" y2="{y}"/>'
    return f'{line}<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{seconds:g} s</text>'


def _line(label: str, kind: str, dashes: str, places: Sequence[tuple[float, float]], y: float) -> list[str]:
    points = " ".join(f"{x},{height}" for x, height in places)
    dots = [f'<circle class="{kind}" cx="{x}" cy="{height}" r="3.5"/>' for x, height in places]
    said = f'<text x="{places[-1][0] + 10}" y="{y + 4}">{label}</text>'
    return [f'<polyline class="{kind}" points="{points}" stroke-dasharray="{dashes}"/>', *dots, said]
