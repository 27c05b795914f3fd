"""Gathers the interface's sentences into catalogues and compiles them; `--check` fails when they are not current."""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from hf_fidelity.views.breaking import SENTENCES

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "src/hf_fidelity/views/locale"
LANGUAGES = ("nb", "nn")
KEYWORDS = {"say": None, "plural": (1, 2)}
METHODS = [("**.py", "python"), ("**.j2", "jinja2.ext:babel_extract")]


def gathered() -> Catalog:
    """Every sentence in the code and the templates."""
    catalogue = Catalog(charset="utf-8")
    package = ROOT / "src/hf_fidelity"
    found = extract_from_dir(package, METHODS, {}, KEYWORDS)
    for file, _line, sentence, _comments, _context in sorted(found, key=lambda entry: (entry[0], entry[1])):
        catalogue.add(sentence, locations=[(file, 0)])
    for sentence in SENTENCES:
        catalogue.add(sentence, locations=[("views/breaking.py", 0)])
    return catalogue


class PlainCatalog(Catalog):
    """A catalogue whose header holds nothing that changes with the day or the version of a library."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header: language, plural rule, encoding."""
        plural = f"nplurals={self.num_plurals}; plural={self.plural_expr};"
        content = "text/plain; charset=utf-8"
        return [("Language", str(self.locale)), ("Plural-Forms", plural), ("Content-Type", content)]


def updated(language: str, sentences: Catalog) -> Catalog:
    """The catalogue of a language with new sentences added and lost ones dropped."""
    path = LOCALE / language / "LC_MESSAGES/hf_fidelity.po"
    known = Catalog(locale=language)
    if path.exists():
        with path.open("rb") as file:
            known = read_po(file, locale=language)
    catalogue = PlainCatalog(locale=language, fuzzy=False, header_comment=f"# The interface in {language}.")
    for message in sentences:
        if message.id:
            before = known.get(message.id[0] if isinstance(message.id, tuple) else message.id)
            catalogue.add(message.id, before.string if before else "", locations=message.locations)
    return catalogue


def main() -> int:
    """Writes the catalogues, or with `--check` says what is not current or not translated."""
    check = "--check" in sys.argv
    faults = []
    sentences = gathered()
    for language in LANGUAGES:
        catalogue = updated(language, sentences)
        faults += [f"{language}: not translated: {m.id}" for m in catalogue if m.id and not is_translated(m)]
        text, binary = io.BytesIO(), io.BytesIO()
        write_po(text, catalogue, width=0, include_lineno=False, sort_output=True)
        write_mo(binary, catalogue)
        folder = LOCALE / language / "LC_MESSAGES"
        for path, buffer in ((folder / "hf_fidelity.po", text), (folder / "hf_fidelity.mo", binary)):
            content = buffer.getvalue()
            if check:
                if not path.exists() or path.read_bytes() != content:
                    faults.append(f"{path.relative_to(ROOT)} is not current: run `poe words`")
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
    print("\n".join(faults) or f"{len(sentences)} sentences in {len(LANGUAGES)} catalogues are current.")
    return 1 if faults else 0


def is_translated(message: Message) -> bool:
    """Whether a message has a translation in every form."""
    strings = message.string if isinstance(message.string, (tuple, list)) else [message.string]
    return all(strings)


if __name__ == "__main__":
    sys.exit(main())
