"""Survey tools, known by the headers of their own columns, and the columns that say who answered.

Headers follow the language of a program's menus, so they are looked for as a set, in every language we know of.
"""

import re
from collections.abc import Collection
from typing import NamedTuple

from hf_fidelity.answers.vocabulary import normal


class Tool(NamedTuple):
    """What made an export. With `has_texts`, a choice comes as its text, and a bare number is a label.

    `again` says how its texts are exported.
    """

    name: str
    has_texts: bool
    again: str = "Export it again, and choose texts instead of numbers."


BY_HAND = Tool("a table made by hand", has_texts=False)
FORMS = Tool("an export of Microsoft Forms", has_texts=True)
NETTSKJEMA = Tool(
    "an export of Nettskjema", True, "Export it again without a codebook, so that the answers come as texts."
)
SURVEYXACT = Tool(
    "an export of SurveyXact", True, "Export the labels and the structure too, and keep the three files together."
)
KOBO = Tool("an export of Kobo or ODK", has_texts=False)
ENALYZER = Tool(
    "an export of Enalyzer",
    True,
    'Download it again, with the data format "Text" ("Tekst"), not "Label number" ("Etikettnummer").',
)
ANOTHER = Tool(
    "an export of a survey tool", True, 'Export it again with texts (in Enalyzer: "Text"/"Tekst" as the data format).'
)

_START = ("start time", "starttidspunkt", "starttid", "started")
_END = (
    *("completion time", "fullføringstidspunkt", "tidspunkt for fullføring", "sluttidspunkt", "fuldførelsestidspunkt"),
    *("afslutningstidspunkt", "færdiggørelsestidspunkt", "slutförandetid", "tid för slutförande", "sluttid"),
)
_CHANGED = (
    *("last modified time", "tidspunkt for siste endring", "tidspunkt for sist endring", "sist endret", "sist endra"),
    *("senest ændret", "tidspunkt for seneste ændring", "senast ändrad", "tid för senaste ändring", "last changed"),
)
_RESPONDENT = (
    *("respondent id", "respondentid", "respondent-id", "response id", "respons-id", "svar-id", "submission id"),
    *("participant id", "deltaker-id", "deltakarid", "id", "nr", "no", "#", "respondent", "respondentnummer"),
)
_NAME = (
    *("name", "navn", "namn", "your name", "ditt navn", "namnet ditt", "full name", "fullt navn", "fullt namn"),
    *("first name", "fornavn", "førenamn", "förnamn", "last name", "surname", "etternavn", "etternamn", "efternavn"),
    *("efternamn", "hva heter du?", "kva heiter du?", "rater", "vurderer", "vurderar"),
)
_REACHED_BY = (
    *("email", "e-mail", "mail", "e-post", "epost", "e-postadresse", "epostadresse", "e-postadress", "email address"),
    *("e-mail address", "e-mailadresse", "mailadresse", "phone", "phone number", "telefon", "telefonnummer", "tlf"),
    *("mobil", "mobilnummer", "mobile", "mobiltelefon", "address", "adresse", "username", "brukernavn", "brukarnamn"),
)
_NUMBERS = (
    *("ip", "ip address", "ip-adresse", "ip-adress", "fødselsnummer", "personnummer", "fødselsdato", "date of birth"),
    *("birthdate", "fødselsår", "national identity number", "cpr", "cpr-nummer"),
)
_TIMES = (
    *("timestamp", "tidsmerke", "tidsstempel", "tidsstämpel", "created", "modified", "opprettet", "oppretta"),
    *("submitted", "innsendt", "levert", "date submitted", "last action", "status", "response status", "svarstatus"),
    *("answer status", "duration", "varighet", "tidsbruk", "time used", "language code", "invited", "invitert"),
)
IDENTIFYING = frozenset((*_START, *_END, *_CHANGED, *_RESPONDENT, *_NAME, *_REACHED_BY, *_NUMBERS, *_TIMES))
"""Headers of columns that say who answered, or when; compared as a whole, so that an item is not lost with them."""

_OWN = re.compile(
    r"\$[a-z_]+|submission_reference|reference id|reference_id"  # Nettskjema
    r"|stat(?:internal|completion|creation|distribution|source|collect|overall)_[0-9]+|organi[sz]ation|closetime"
    r"|starttime|difftime|responsecollectsessions|numberofreturnedmail|importgroup|distributionschedule"
    r"|digitaldistribution(?:status|errormessage)|respondentkey|respondenturl"  # SurveyXact
    r"|_(?:id|uuid|submission_time|validation_status|notes|status|submitted_by|_version__|tags|index)|__version__"
    r"|formhub/uuid|meta/.+|deviceid|start|end|today|username|simserial|subscriberid|phonenumber"  # Kobo
    r"|submissiondate|key|submitter(?:id|name)|instance(?:id|name)|meta-instance(?:id|name)|audit|meta-audit"
    r"|attachments(?:present|expected)|reviewstate|edits|formversion"  # ODK
)
"""The headers of the tools' own columns."""


def is_identifying(header: str) -> bool:
    """Whether a column may say who answered, or is one that a tool keeps for itself."""
    name = normal(header).rstrip(":* ")
    return name in IDENTIFYING or bool(_OWN.fullmatch(name))


def recognised(headers: Collection[str]) -> Tool:
    """The tool that exported a table with these headers; a table with none of a tool's columns was made by hand."""
    names = {normal(header).rstrip(":* ") for header in headers}
    if any(name.startswith(("statoverall_", "statcompletion_", "statcollect_")) for name in names):
        return SURVEYXACT
    if names & {"$submission_id", "$created", "$answer_time_ms"}:
        return NETTSKJEMA
    if names & {"_uuid", "_submission_time", "formhub/uuid", "submissiondate", "instanceid", "meta-instanceid"}:
        return KOBO
    if "id" in names and names & set(_START) and names & set(_END):
        return FORMS
    if names & {"respondent id", "respondentid", "respondent-id"}:
        return ENALYZER
    return ANOTHER if names & {*_START, *_END, "timestamp", "tidsmerke", "tidsstempel", "response id"} else BY_HAND
