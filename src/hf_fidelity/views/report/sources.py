"""Which files stand behind what is set beside a team's own answers. Participants' files are not among them."""

from pathlib import Path
from typing import NamedTuple

from hf_fidelity.scale.words import in_language
from hf_fidelity.source.document import Document
from hf_fidelity.views.file_names import named_from
from hf_fidelity.views.report.subject import Subject


class SourceFile(NamedTuple):
    """What a file, or several together, are in the report; how they are named, and their digest."""

    title: str
    name: str
    sha256: str


def other_files(subject: Subject, folder: Path) -> list[SourceFile]:
    """The files of the round before, the external raters and the other forms, named from a folder.

    Of participants there is no digest: one could be tried out, answer by answer.
    """
    say, voices = subject.say, subject.voices
    documents: list[tuple[str, Document]] = []
    if subject.before:
        documents.append((say("Last time"), subject.before.assessed.answers_document))
    if voices and voices.external:
        documents.append((say("External"), voices.external.assessed.answers_document))
    for voice in voices.around if voices else ():
        title = in_language(voice.assessed.scale.title, say.language)
        documents.append((title, voice.assessed.answers_document))
    return [
        SourceFile(title, ", ".join(named_from(folder, file) for file in document.files), document.sha256)
        for title, document in documents
    ]


def all_raters(subject: Subject) -> str:
    """The raters' files by their number alone."""
    n = len(subject.voices.raters) if subject.voices else 0
    return subject.say.plural("{n} rater's file", "{n} raters' files", n)
