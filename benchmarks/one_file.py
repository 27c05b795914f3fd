"""The scale as one file, as its keeper wrote it: the same definition for everyone who reads or checks it."""

from pathlib import Path

from timing import ROOT

SCALE = ROOT / "scales/housing-first/1.0"
_PARTS = ("domains", "cases")


def write_one_file(target: Path) -> None:
    """Writes the scale with its parts put in where it names them."""
    lines: list[str] = []
    key = ""
    for line in (SCALE / "scale.yaml").read_text(encoding="utf-8").splitlines():
        key = line.rstrip(":") if line and line[0] not in " #" else key
        if key in _PARTS and line.startswith("  - "):
            lines += _entries((SCALE / line.removeprefix("  - ")).read_text(encoding="utf-8"))
        else:
            lines.append(line)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _entries(text: str) -> list[str]:
    """The lines of a part, as one entry of a list, or as the entries that it lists."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    while lines and not lines[0]:
        del lines[0]
    if lines[0].startswith("- "):
        return [f"  {line}" if line else "" for line in lines]
    return [f"{'    ' if n else '  - '}{line}" if line else "" for n, line in enumerate(lines)]
