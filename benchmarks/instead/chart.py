"""Reads a team's answers and the scale, and writes a page with the means as a bar chart: pandas and matplotlib."""

import base64
import io
import sys
from pathlib import Path
from typing import Any

import matplotlib as mpl
import pandas as pd
import yaml

mpl.use("Agg")


def value(answer: Any) -> Any:
    """A number where there is one."""
    answer = answer.get("value", answer) if isinstance(answer, dict) else answer
    if isinstance(answer, dict) and "count" in answer:
        return answer["count"] / answer["total"]
    return answer if isinstance(answer, int | float) else None


answers_file, scale_file, page = sys.argv[1:]
scale = yaml.load(Path(scale_file).read_bytes(), Loader=yaml.CSafeLoader)
answers = yaml.load(Path(answers_file).read_bytes(), Loader=yaml.CSafeLoader)["answers"]
rows = [
    (domain["title"]["nb"], item["title"]["nb"], value(answers.get(item["id"])))
    for domain in scale["domains"]
    for item in domain["items"]
]
table = pd.DataFrame(rows, columns=["domain", "item", "score"])
means = table.groupby("domain", sort=False)["score"].mean()
drawing = io.BytesIO()
means.plot.barh().figure.savefig(drawing, format="png", bbox_inches="tight")
image = base64.b64encode(drawing.getvalue()).decode()
html = f'{means.to_frame().to_html()}{table.to_html()}<img src="data:image/png;base64,{image}">'
Path(page).write_text(html, encoding="utf-8")
