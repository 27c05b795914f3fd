"""What a user would take instead of the tool: other programs on the same answers and the same scale."""

import shutil
import subprocess
from pathlib import Path

from commands import EXAMPLE
from timing import ROOT, Command

PLACE = ROOT / ".venv-benchmarks/bin"
"""Where `benchmarks/prepare` puts those that are written in Python."""
_INSTEAD = ROOT / "benchmarks/instead"
_LINT = "{extends: default, rules: {line-length: {max: 150}, document-start: disable}}"
"""The default rules of yamllint, as far as the scale keeps them."""

RSCRIPT, LIBREOFFICE, PANDAS = "Rscript, means", "LibreOffice, recalculated", "pandas, matplotlib"
CHECK_JSONSCHEMA, YAMALE, YAMLLINT, DEVOPS = "check-jsonschema", "yamale", "yamllint", "devops-maturity"


def others(scratch: Path, scale: Path) -> dict[str, Command | None]:
    """Other programs by name, None where one is not here; `scale` is the scale in one file."""
    sheet, config = scratch / "sheet.xlsx", scratch / "devops-maturity.yml"
    _prepare("sheet.py", scale, sheet)
    _prepare("devops.py", config)
    profile = f"-env:UserInstallation={(scratch / 'office').as_uri()}"
    schema, rules = ("--schemafile", "docs/schema/scale.schema.json"), ("--no-strict", "-s", _INSTEAD / "scale.yamale")
    words: dict[str, tuple[object, ...]] = {
        RSCRIPT: ("Rscript", _INSTEAD / "means.R", EXAMPLE, scale),
        LIBREOFFICE: ("soffice", profile, "--headless", "--convert-to", "csv", "--outdir", scratch, sheet),
        PANDAS: (PLACE / "python", _INSTEAD / "chart.py", EXAMPLE, scale, scratch / "chart.html"),
        CHECK_JSONSCHEMA: (PLACE / "check-jsonschema", *schema, scale),
        YAMALE: (PLACE / "yamale", *rules, scale),
        YAMLLINT: (PLACE / "yamllint", "-d", _LINT, scale),
        DEVOPS: (PLACE / "devops-maturity", "config", "--file", config),
    }
    return {name: _command(name, *map(str, one)) for name, one in words.items()}


def _command(name: str, *words: str) -> Command | None:
    """A command that is not told to look for prices on the network, and that leaves its files where it is run."""
    if shutil.which(words[0]) is None:
        return None
    if name == DEVOPS:
        return Command(name, words, Path(words[-1]).parent, extra=(("LITELLM_LOCAL_MODEL_COST_MAP", "True"),))
    return Command(name, words)


def _prepare(script: str, *files: Path) -> None:
    """Makes a file that one of the others needs; where none of them is here, nothing."""
    python = PLACE / "python"
    if python.exists():
        subprocess.run([python, _INSTEAD / script, *files], check=True)
