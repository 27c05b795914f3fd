"""Which workbooks seem to be filled forms: a look at their texts, which costs little."""

import re
from collections.abc import Iterator
from pathlib import Path

_REFERENCE = re.compile(rb">[a-z][a-z0-9-]*@[0-9]{1,4}[.][0-9]{1,4}(?:[.][0-9]{1,4})?<")


def seems_a_form(file: Path) -> bool:
    """Whether the texts of a workbook name a scale and its version, without reading it as a workbook."""
    return any(_REFERENCE.search(text) for text in texts_of(file))


def texts_of(file: Path) -> Iterator[bytes]:
    """The parts of a workbook that hold its texts, as they are stored; as many as can be unpacked."""
    import zipfile

    from hf_fidelity.source.package import MOST_UNPACKED
    from hf_fidelity.source.workbook import DAMAGED

    left = MOST_UNPACKED
    try:
        with zipfile.ZipFile(file) as package:
            for part in package.infolist():
                is_text = part.filename == "xl/sharedStrings.xml" or part.filename.startswith("xl/worksheets/sheet")
                left -= part.file_size if is_text else 0
                if is_text and left >= 0 and part.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                    yield package.read(part)
    except DAMAGED:
        return
