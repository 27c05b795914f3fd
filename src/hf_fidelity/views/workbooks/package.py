"""A workbook as bytes that are the same for the same content, on any day and machine."""

import io
import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING

from hf_fidelity.problem import one_line

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_BEGINNING_OF_ZIP = (1980, 1, 1, 0, 0, 0)
_CHANGED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_PROGRAM = re.compile(rb"(<Application>)[^<]*<")
_TITLES = re.compile(rb"('[^<>]*'![$][0-9]+:[$][0-9]+),('[^<>]*'![$][A-Z]+:[$][A-Z]+)")
"""The rows and columns that are repeated in print: Excel writes the columns first."""
_FIXED_HEIGHT = re.compile(rb'(<row [^<>]*) customHeight="1"')
"""Without this mark, a row has the height that is written, and still grows with the text that one writes in it."""
_ANY_SYSTEM = 3
_CULTURES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}


def packed(workbook: "Workbook", title: str, language: str, day: date) -> bytes:
    """The bytes of a workbook with its title, language and day; no person is named in it."""
    about = workbook.properties
    about.title, about.language, about.creator = one_line(title), _CULTURES.get(language, language), None
    workbook.calculation = None  # there is nothing to reckon
    made, kept = io.BytesIO(), io.BytesIO()
    workbook.save(made)
    moment = f"{day.isoformat()}T00:00:00Z".encode()
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(kept, "w") as target:
        for part in source.namelist():
            content = source.read(part)
            if part == "docProps/core.xml":
                content = _CHANGED.sub(rb"\g<1>" + moment, content)
            elif part == "docProps/app.xml":
                content = _PROGRAM.sub(rb"\g<1>hf-fidelity<", content)
            elif part == "xl/workbook.xml":
                content = _TITLES.sub(rb"\g<2>,\g<1>", content)
            elif part.startswith("xl/worksheets/"):
                content = _FIXED_HEIGHT.sub(rb"\g<1>", content)
            entry = zipfile.ZipInfo(part, _BEGINNING_OF_ZIP)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            entry.create_system = _ANY_SYSTEM
            target.writestr(entry, content)
    return kept.getvalue()
