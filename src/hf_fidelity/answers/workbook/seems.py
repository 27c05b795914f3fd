"""Which workbooks seem to be filled forms: a look at their texts, which costs little."""

import re
from pathlib import Path

from hf_fidelity.source.document import MOST_BYTES

_REFERENCE = re.compile(rb">[a-z][a-z0-9-]*@[0-9]{1,4}[.][0-9]{1,4}(?:[.][0-9]{1,4})?<")


def seems_a_form(file: Path) -> bool:
    """Whether the texts of a workbook name a scale and its version, without reading it as a workbook."""
    import zipfile
    from zlib import error as damaged

    try:
        with zipfile.ZipFile(file) as package:
            for part in package.infolist():
                is_text = part.filename == "xl/sharedStrings.xml" or part.filename.startswith("xl/worksheets/sheet")
                if is_text and part.file_size <= MOST_BYTES and _REFERENCE.search(package.read(part)):
                    return True
    except (OSError, zipfile.BadZipFile, damaged, NotImplementedError, RuntimeError, EOFError):
        return False
    return False
