"""The sheet that says how a result was made: scale, limits, what is the authors' own, sources, and digests."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hf_fidelity import __version__
from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.vocabulary import ABOUT_WORDS
from hf_fidelity.scale.words import in_language
from hf_fidelity.views.numbers import percent, plain
from hf_fidelity.views.speech import Speech
from hf_fidelity.views.tables.sheet import Value, facts, heading, on_paper
from hf_fidelity.views.wording import status_in_words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def method_sheet(sheet: "Worksheet", assessed: Assessed, say: Speech) -> None:
    """Fills the sheet: what it says in the first column, and how it is in the second."""
    heading(sheet, say("Method"))
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 34, 110
    facts(sheet, 3, list(_entries(assessed, say)), say.language)
    on_paper(sheet)


def _entries(assessed: Assessed, say: Speech) -> Iterator[tuple[str, Value]]:
    scale, language = assessed.scale, say.language
    least = percent(scale.scoring.least_scored, language)
    yield ABOUT_WORDS["scale"][language], f"{in_language(scale.title, language)}, {scale.reference}"
    yield say("Status"), status_in_words(scale, say)
    for label, text in ((say("Purpose"), scale.purpose), (say("To bear in mind"), scale.caution)):
        if text:
            yield label, in_language(text, language)
    yield (
        say("Missing answers"),
        say("A principle gets a score when at least {share} of the items that apply are scored.", share=least),
    )
    yield (
        say("Shares"),
        say(
            "Share of the maximum is points divided by the most possible; share of the range begins at the lowest "
            "score possible. The two are never compared with each other."
        ),
    )
    yield from _bands(assessed, say)
    for limit in scale.own_limits:
        yield say("What is our own, and not tried"), in_language(limit, language)
    for source in scale.sources.values():
        yield say("Sources"), ", ".join(filter(None, (source.citation, source.url)))
    if scale.licence:
        yield say("Licence of the scale"), scale.licence
    yield say("sha256 of the scale"), assessed.scale_document.sha256
    names = ", ".join(path.name for path in assessed.answers_document.files)
    yield (
        say("sha256 of the answers"),
        f"{assessed.answers_document.sha256} {names}",
    )
    yield say("Program"), f"hf-fidelity {__version__}"


def _bands(assessed: Assessed, say: Speech) -> Iterator[tuple[str, Value]]:
    language = say.language
    for band in assessed.scale.bands:
        limit = say("below that") if band.from_ is None else say("from {limit}", limit=plain(band.from_, language))
        meaning = in_language(band.meaning, language)
        title = in_language(band.title, language, band.id)
        yield say("Band"), f"{title}, {limit}. {meaning}".strip()
